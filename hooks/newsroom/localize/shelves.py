"""The parts that lists are cut into: coming and past events, agreements by year, partners by type."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Final, get_args

from newsroom.localize.events import phase_of
from newsroom.localize.profiles import Profiles
from newsroom.models.cooperation import PartnerType
from newsroom.models.infrastructure import FacilityType
from newsroom.profile_views import Card
from newsroom.register_views import Shelf


def view_shelves(kind: str, profiles: Profiles) -> tuple[Shelf, ...]:
    """Return the parts of the list of a kind; most lists have one without a heading."""
    if cut := _CUT.get(kind):
        return tuple(cut(profiles))
    return (Shelf("", profiles.of_kind(kind)),)


def _events(profiles: Profiles) -> Iterator[Shelf]:
    """Yield what is coming, nearest first and undated last, then what is past, newest first."""
    word, now = profiles.edition.words, profiles.edition.catalogue.now
    past: list[Card] = []
    coming: list[tuple[datetime, Card]] = []
    for entry in profiles.edition.catalogue.records["events"].values():
        card, begins = profiles.cards["events", entry.id], entry.record.begins()
        if phase_of(entry.record, now) == "past":
            past.append(card)
        else:
            coming.append((begins or datetime.max.replace(tzinfo=UTC), card))
    nearest = sorted(coming, key=lambda item: item[0])
    yield Shelf(word["coming"], tuple(card for _, card in nearest), word["none_coming"])
    if past:
        yield Shelf(word["past"], tuple(past))


def _agreements(profiles: Profiles) -> Iterator[Shelf]:
    """Yield the agreements of each year, newest first, then those of which the year is not known."""
    word = profiles.edition.words
    by_year: dict[str, list[Card]] = {}
    for entry in profiles.edition.catalogue.records["agreements"].values():
        year = (entry.record.signed_on or "")[:4]
        by_year.setdefault(year, []).append(profiles.cards["agreements", entry.id])
    for year in sorted(by_year, reverse=True):
        yield Shelf(year or word["year_unknown"], tuple(by_year[year]))


def _partners(profiles: Profiles) -> Iterator[Shelf]:
    """Yield the partners of each type."""
    word = profiles.edition.words
    by_type: dict[str, list[Card]] = {kind: [] for kind in get_args(PartnerType)}
    for entry in profiles.edition.catalogue.records["partners"].values():
        by_type[entry.record.type].append(profiles.cards["partners", entry.id])
    for kind, cards in by_type.items():
        if cards:
            yield Shelf(word[f"choice_{kind}"], tuple(cards))


def _infrastructure(profiles: Profiles) -> Iterator[Shelf]:
    """Yield the ways in and out by type; a type without any says so, since investors ask for each."""
    word = profiles.edition.words
    by_type: dict[str, list[Card]] = {kind: [] for kind in get_args(FacilityType)}
    for entry in profiles.edition.catalogue.records["infrastructure"].values():
        by_type[entry.record.type].append(profiles.cards["infrastructure", entry.id])
    for kind, cards in by_type.items():
        yield Shelf(word[f"choice_{kind}"], tuple(cards), word["none_of_type"])


_CUT: Final[Mapping[str, Callable[[Profiles], Iterator[Shelf]]]] = {
    "events": _events,
    "agreements": _agreements,
    "partners": _partners,
    "infrastructure": _infrastructure,
}
