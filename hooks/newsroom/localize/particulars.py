"""How the records of each kind show what only they have."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from newsroom.catalogue import Entry
from newsroom.localize.conditions import view_cost, view_incentive, view_workforce
from newsroom.localize.cooperation import view_agreement, view_partner
from newsroom.localize.documents import view_document
from newsroom.localize.edition import Edition
from newsroom.localize.events import view_event
from newsroom.localize.infrastructure import view_facility
from newsroom.localize.parks import view_park
from newsroom.localize.procedures import view_procedure
from newsroom.localize.sectors import view_sector
from newsroom.localize.ventures import view_opportunity, view_project
from newsroom.profile_views import Particulars

VIEWS: Final[Mapping[str, Callable[[Entry[Any], Edition], Particulars]]] = {
    "sectors": view_sector,
    "parks": view_park,
    "opportunities": view_opportunity,
    "projects": view_project,
    "infrastructure": view_facility,
    "workforce": view_workforce,
    "costs": view_cost,
    "incentives": view_incentive,
    "procedures": view_procedure,
    "partners": view_partner,
    "agreements": view_agreement,
    "events": view_event,
    "documents": view_document,
}
"""A view for each kind of profile."""
