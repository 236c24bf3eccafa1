"""How readers find a record by the search: what they may filter by, and which other words lead to it."""

from collections.abc import Iterator

from newsroom.anatomy import names_of
from newsroom.catalogue import Entry
from newsroom.localize.edition import Edition
from newsroom.models import Published
from newsroom.views import Findable


def view_findable(
    entry: Entry[Published], edition: Edition, kind: str, topic: str = "", date: str = ""
) -> Findable:
    """Return how the search finds a record of the kind called `kind` in the words of the edition."""
    return Findable(kind, topic, date, tuple(dict.fromkeys(_keywords(entry, edition))))


def _keywords(entry: Entry[Published], edition: Edition) -> Iterator[str]:
    """Yield the names of the places, partners and tags of a record, the old and other ones included."""
    for _, kind, name in names_of(entry.record):
        if kind in ("places", "partners", "tags"):
            named = edition.catalogue.records[kind][name].record
            yield named.name[edition.lang]
            yield from getattr(named, "aliases", ())
