"""What parks, calls for investment and projects show alike: place, size, milestones."""

from collections.abc import Iterator, Sequence
from typing import Final, get_args

from newsroom.figures import view_source
from newsroom.formats import format_when
from newsroom.localize.edition import Edition
from newsroom.localize.lines import choice_facet, named_line
from newsroom.models import Milestone
from newsroom.models.names import Zone
from newsroom.profile_views import Facet, Line, Step
from newsroom.views import Named

SIZES: Final = (10, 50, 200, 500)
"""Where one class of area ends and the next begins, in hectares."""


def place_lines(places: Sequence[str], edition: Edition) -> Iterator[Line]:
    """Yield the places, the side of the province, and what they were called before the merger."""
    word, known = edition.words, edition.catalogue.places
    yield named_line("places", "places", places, edition)
    zones = dict.fromkeys(known[name].record.zone for name in places)
    yield Line(word["line_zone"], tuple(Named(word[f"choice_{zone}"]) for zone in zones if zone))
    former = [known[name].record.former for name in places]
    names = tuple(Named(word["before_merger"].format(name=name[edition.lang])) for name in former if name)
    if names:
        yield Line(word["line_former"], names)


def zone_facets(places: Sequence[str], edition: Edition) -> Iterator[Facet]:
    """Yield a facet for each side of the province that the places lie on."""
    for zone in dict.fromkeys(edition.catalogue.places[name].record.zone for name in places):
        yield from choice_facet("zone", zone, get_args(Zone), edition)


def size_facets(name: str | None, edition: Edition) -> Iterator[Facet]:
    """Yield a facet for the class of an area, which is a figure in hectares."""
    if name is None:
        return
    fact, word = edition.catalogue.facts[name].record, edition.words
    area = fact.amount()
    above = sum(area >= limit for limit in SIZES)
    low, high = (0, *SIZES)[above], (*SIZES, 0)[above]
    text = word["size_below"] if not low else word["size_above"] if not high else word["size_between"]
    yield Facet("size", str(low), text.format(low=low, high=high), above)


def view_steps(timeline: Sequence[Milestone], edition: Edition) -> tuple[Step, ...]:
    """Return the milestones in the order that staff gave them."""
    lang = edition.lang
    return tuple(
        Step(
            date=format_when(milestone.when, lang),
            text=edition.print_plain(milestone.text, lang),
            is_planned=milestone.state == "planned",
            source=view_source(milestone.source, lang) if milestone.source else None,
        )
        for milestone in timeline
    )
