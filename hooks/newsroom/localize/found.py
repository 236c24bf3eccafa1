"""How readers find a record by the search: what they may filter by, and which other words lead to it."""

from collections.abc import Iterator
from typing import Any, Final

from newsroom.anatomy import names_of
from newsroom.catalogue import Entry
from newsroom.localize.edition import Edition
from newsroom.models import Place, Published
from newsroom.views import Findable

_CALLED: Final = ("places", "partners", "tags", "countries")
"""The kinds by whose names, old and other ones included, readers look for what is about them."""


def view_findable(
    entry: Entry[Published], edition: Edition, kind: str, topic: str = "", date: str = ""
) -> Findable:
    """Return how the search finds a record of the kind called `kind` in the words of the edition."""
    return Findable(kind, topic, date, tuple(dict.fromkeys(_keywords(entry, edition))))


def called(record: Any, edition: Edition) -> str:
    """Return the name of a place, a tag or a partner."""
    name = record.title if hasattr(record, "title") else record.name
    return str(name.get(edition.lang) or "")


def _keywords(entry: Entry[Published], edition: Edition) -> Iterator[str]:
    """Yield the names of the places, partners and tags of a record, the old and other ones included."""
    yield from _other_names(entry.record)
    for name in names_of(entry.record):
        named = edition.catalogue.records[name.kind].get(name.id)
        if named and name.kind in _CALLED:
            yield called(named.record, edition)
            yield from _other_names(named.record)
            if isinstance(named.record, Place) and named.record.former:
                yield named.record.former[edition.lang]


def _other_names(record: Any) -> Iterator[str]:
    if not isinstance(record, Published):
        yield from getattr(record, "aliases", ())
    yield from (other.name for other in getattr(record, "other_names", ()))
