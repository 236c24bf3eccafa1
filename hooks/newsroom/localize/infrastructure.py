"""What a port, border gate, airport, road or railway shows."""

from collections.abc import Iterator
from typing import get_args

from newsroom.catalogue import Entry
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
    url_line,
)
from newsroom.localize.sites import place_lines, view_steps, zone_facets
from newsroom.models import Facility
from newsroom.models.infrastructure import FacilityStatus, FacilityType
from newsroom.profile_views import Facet, Line, Particulars


def view_facility(entry: Entry[Facility], edition: Edition) -> Particulars:
    """Return the particulars of a port, border gate, airport, road or railway."""
    facility, word = entry.record, edition.words
    kind = word[f"choice_{facility.type}"]
    places, zone, *_ = place_lines(facility.places, edition)
    return Particulars(
        status=f"{kind} · {word[f'choice_{facility.status}']}" if facility.status else kind,
        brief=(places, zone, text_line("connects", facility.connects, edition)),
        lines=tuple(_lines(facility, edition)),
        facets=tuple(_facets(facility, edition)),
        steps=view_steps(facility.timeline, edition),
    )


def _lines(facility: Facility, edition: Edition) -> Iterator[Line]:
    yield choice_line("status", facility.status, edition)
    yield from place_lines(facility.places, edition)
    yield text_line("connects", facility.connects, edition)
    yield named_line("sectors", "sectors", facility.sectors, edition)
    yield plain_line("operator", [facility.operator], edition)
    yield text_line("hours", facility.hours, edition)
    for label, names in (
        ("capacity", facility.capacity),
        ("traffic", facility.traffic),
        ("charges", facility.charges),
        ("distances", facility.distances),
    ):
        yield from (figure_line(name, edition) for name in names)
        if not names:
            yield fact_line(label, [], edition)
    if facility.website:
        yield url_line("website", facility.website, edition)


def _facets(facility: Facility, edition: Edition) -> Iterator[Facet]:
    yield from choice_facet("facility_type", facility.type, get_args(FacilityType), edition)
    yield from name_facets("sectors", "sectors", facility.sectors, edition)
    yield from zone_facets(facility.places, edition)
    yield from choice_facet("status", facility.status, get_args(FacilityStatus), edition)
