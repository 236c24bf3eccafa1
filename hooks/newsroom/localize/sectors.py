"""What a sector shows: its figures, products, institutions and places."""

from newsroom.catalogue import Entry
from newsroom.localize.edition import Edition
from newsroom.localize.lines import figure_line, named_line
from newsroom.models import Sector
from newsroom.profile_views import Particulars


def view_sector(entry: Entry[Sector], edition: Edition) -> Particulars:
    """Return the particulars of a sector."""
    sector = entry.record
    every = (
        named_line("products", "products", sector.products, edition),
        named_line("institutions", "partners", sector.institutions, edition),
        named_line("places", "places", sector.places, edition),
    )
    figures = tuple(figure_line(name, edition) for name in sector.figures)
    # A sector without an institution lacks nothing that anyone could publish.
    lines = tuple(line for line in every if line.values)
    return Particulars(brief=lines[:1], lines=(*figures, *lines))
