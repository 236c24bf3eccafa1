"""What texts are checked against, out of the catalogue: the termbase and the registry of names."""

import hashlib
from collections.abc import Mapping
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.desk.names import Registry
from newsroom.desk.review import Desk
from newsroom.desk.terms import Termbase
from newsroom.locales import SOURCE, Lang

_NAMED: Final = {"places": "name", "partners": "title", "people": "name"}
"""The kinds whose records are named in one way on all pages, and the field of the name."""
REGISTRIES: Final = tuple(f"data/{kind}/" for kind in ("glossary", *_NAMED))
"""The folders that texts are checked against."""


def desk_of(catalogue: Catalogue) -> Desk:
    """Return the desk for a catalogue."""
    terms = {name: entry.record for name, entry in sorted(catalogue.records["glossary"].items())}
    names: dict[str, Mapping[Lang, str]] = {}
    for kind, field in _NAMED.items():
        for entry in catalogue.records[kind].values():
            name = dict(getattr(entry.record, field).items())
            names[name.pop(SOURCE)] = name
    people = frozenset(entry.record.name.vi for entry in catalogue.records["people"].values())
    return Desk(Termbase(terms), Registry(names, people))


def fingerprint(desk: Desk) -> str:
    """Return a mark of all that a desk checks against: the same mark, the same faults."""
    terms = [(name, term.model_dump_json()) for name, term in desk.termbase.terms.items()]
    return hashlib.sha256(repr((terms, sorted(desk.registry.names.items()))).encode()).hexdigest()
