"""What a sector shows: its figures, products, institutions and places."""

from newsroom.catalogue import Entry
from newsroom.localize.edition import Edition
from newsroom.localize.lines import named_line
from newsroom.models import Sector
from newsroom.profile_views import Particulars


def view_sector(entry: Entry[Sector], edition: Edition) -> Particulars:
    """Return the particulars of a sector."""
    sector = entry.record
    lines = (
        named_line("products", "products", sector.products, edition),
        named_line("institutions", "partners", sector.institutions, edition),
        named_line("places", "places", sector.places, edition),
    )
    return Particulars(brief=lines[:1], lines=lines)
