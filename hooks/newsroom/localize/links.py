"""Which records belong together, both ways: one names the other in a field or leads to it in its text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from newsroom.anatomy import names_of
from newsroom.catalogue import Catalogue, Entry
from newsroom.kinds import KINDS, PROFILES
from newsroom.locales import SOURCE
from newsroom.models import Published

Name = tuple[str, str]
"""A record: its kind and its id."""


def cross_links(catalogue: Catalogue) -> Mapping[Name, tuple[Name, ...]]:
    """Return the public records with pages that belong to each one, by kind, each kind in its order."""
    linked: dict[Name, set[Name]] = defaultdict(set)
    places: dict[Name, tuple[int, int]] = {}
    for number, kind in enumerate((*PROFILES, KINDS["news"])):
        for place, entry in enumerate(catalogue.records[kind.name].values()):
            places[kind.name, entry.id] = number, place
    for here in places:
        for other in _named(catalogue.records[here[0]][here[1]]):
            if other in places and other != here:
                linked[here].add(other)
                linked[other].add(here)
    return {name: tuple(sorted(others, key=places.__getitem__)) for name, others in linked.items()}


def _named(entry: Entry[Published]) -> Iterator[Name]:
    for name in names_of(entry.record):
        yield name.kind, name.id
    if entry.bodies:
        for link in entry.bodies[SOURCE].values("link"):
            kind, _, rest = link.partition(":")
            yield kind, rest.partition("#")[0]
