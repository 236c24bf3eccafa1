"""What calls for investment and projects show."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from newsroom.catalogue import Entry
from newsroom.figures import view_source
from newsroom.localize.edition import Edition
from newsroom.localize.lines import choice_facet, choice_line, fact_line, name_facets, named_line
from newsroom.localize.money import capital_line
from newsroom.localize.sites import place_lines, size_facets, view_steps, zone_facets
from newsroom.models import Opportunity, Project, Venture
from newsroom.models.investment import CallStatus, ProjectStatus
from newsroom.profile_views import Facet, Line, Particulars
from newsroom.views import Named


def view_opportunity(entry: Entry[Opportunity], edition: Edition) -> Particulars:
    """Return the particulars of a call for investment."""
    call, word = entry.record, edition.words
    view = _view(entry, "opportunities", edition)
    status = choice_line("status", call.status, edition)
    file = (Named(call.study.rsplit("/", 1)[-1], f"assets/files/{call.study}"),) if call.study else ()
    return replace(
        view,
        status=status.values[0].text,
        lines=(status, *view.lines, Line(word["line_study"], file)),
        facets=(*view.facets, *choice_facet("status", call.status, get_args(CallStatus), edition)),
    )


def view_project(entry: Entry[Project], edition: Edition) -> Particulars:
    """Return the particulars of a project."""
    project = entry.record
    view = _view(entry, "projects", edition)
    status = choice_line("status", project.status, edition)
    investors = named_line("investors", "partners", project.investors, edition)
    return replace(
        view,
        status=status.values[0].text if status.values else "",
        lines=(status, investors, *view.lines),
        facets=(*view.facets, *choice_facet("status", project.status, get_args(ProjectStatus), edition)),
    )


def _view(entry: Entry[Venture], kind: str, edition: Edition) -> Particulars:
    venture = entry.record
    page = edition.address(kind, entry.id)
    return Particulars(
        brief=(
            named_line("sectors", "sectors", venture.sectors, edition),
            named_line("places", "places", venture.places, edition),
            fact_line("land", [venture.land], edition, page),
            capital_line(venture.capital, edition, page),
        ),
        lines=tuple(_lines(venture, edition)),
        facets=tuple(_facets(venture, edition)),
        steps=view_steps(venture.timeline, edition),
        legal=tuple(view_source(source, edition.lang) for source in venture.legal_basis),
    )


def _lines(venture: Venture, edition: Edition) -> Iterator[Line]:
    yield named_line("sectors", "sectors", venture.sectors, edition)
    if venture.parks:
        yield named_line("parks", "parks", venture.parks, edition)
    yield from place_lines(venture.places, edition)
    yield fact_line("land", [venture.land], edition)
    yield choice_line("land_status", venture.land_status, edition)
    yield capital_line(venture.capital, edition)
    yield choice_line("form", venture.form, edition)


def _facets(venture: Venture, edition: Edition) -> Iterator[Facet]:
    yield from name_facets("sectors", "sectors", venture.sectors, edition)
    yield from zone_facets(venture.places, edition)
    yield from size_facets(venture.land, edition)
