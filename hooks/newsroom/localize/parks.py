"""What a park or economic zone shows: the whole card that investors compare."""

from collections.abc import Iterator
from typing import get_args

from newsroom.catalogue import Entry
from newsroom.figures import fact_text
from newsroom.localize.edition import Edition
from newsroom.localize.lines import (
    choice_facet,
    choice_line,
    fact_line,
    figure_line,
    name_facets,
    named_line,
    plain_line,
    text_line,
)
from newsroom.localize.money import capital_line
from newsroom.localize.sites import place_lines, size_facets, view_steps, zone_facets
from newsroom.models import Park
from newsroom.models.investment import ParkStatus
from newsroom.profile_views import Bar, Facet, Line, Particulars


def view_park(entry: Entry[Park], edition: Edition) -> Particulars:
    """Return the particulars of a park."""
    park, word = entry.record, edition.words
    page = edition.address("parks", entry.id)
    kind = word[f"choice_{park.type}"]
    return Particulars(
        status=f"{kind} · {word[f'choice_{park.status}']}" if park.status else kind,
        brief=(
            named_line("places", "places", park.places, edition),
            fact_line("area", [park.area], edition, page),
            fact_line("occupancy", [park.occupancy], edition, page),
            fact_line("rent", [park.rent.low, park.rent.high], edition, page),
        ),
        lines=tuple(_lines(park, edition)),
        facets=tuple(_facets(park, edition)),
        steps=view_steps(park.timeline, edition),
        bar=_bar(park, edition),
    )


def _lines(park: Park, edition: Edition) -> Iterator[Line]:
    yield choice_line("status", park.status, edition)
    yield from place_lines(park.places, edition)
    yield named_line("sectors", "sectors", park.sectors, edition)
    for label, fact in (("area", park.area), ("leased", park.leased), ("free", park.free)):
        yield fact_line(label, [fact], edition)
    yield fact_line("occupancy", [park.occupancy], edition)
    yield fact_line("rent", [park.rent.low, park.rent.high], edition)
    yield fact_line("term", [park.term], edition)
    yield capital_line(park.capital, edition)
    yield plain_line("developer", [park.developer], edition)
    supplies = park.utilities
    for label, text in (
        ("power", supplies.power),
        ("water", supplies.water),
        ("wastewater", supplies.wastewater),
        ("telecom", supplies.telecom),
    ):
        yield text_line(label, text, edition)
    yield from (figure_line(name, edition) for name in park.distances)
    if not park.distances:
        yield fact_line("distances", [], edition)
    yield plain_line("tenants", park.tenants, edition)


def _facets(park: Park, edition: Edition) -> Iterator[Facet]:
    yield from name_facets("sectors", "sectors", park.sectors, edition)
    yield from zone_facets(park.places, edition)
    yield from size_facets(park.area, edition)
    yield from choice_facet("status", park.status, get_args(ParkStatus), edition)


def _bar(park: Park, edition: Edition) -> Bar | None:
    if park.occupancy is None:
        return None
    fact = edition.catalogue.facts[park.occupancy].record
    text = fact_text(fact, edition.lang)
    return Bar(edition.words["line_occupancy"], text, str(fact.value), park.occupancy)
