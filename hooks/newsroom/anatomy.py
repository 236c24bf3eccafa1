"""Where a record holds texts and the names of other records, at any depth; learnt once from its model."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from newsroom.fields import Record, Translated
from newsroom.identities import Names
from newsroom.nesting import Place, record_in


@dataclass(frozen=True)
class _Part:
    """A field that holds texts or names, or records that do; a list of them where `is_list`."""

    field: str
    is_list: bool
    names: Names | None
    is_text: bool


Read = Callable[[Record, str], Any]
"""How a field is read: of a salvaged record `Record.sound` leaves mistakes out, `getattr` stops at them."""


def texts_of(record: Record, read: Read = Record.sound) -> Iterator[tuple[Place, Translated]]:
    """Yield every text of a record with its place, in the order of the model's fields."""
    for place, part, value in _values(record, (), read):
        if part.is_text:
            yield place, value


class Name(NamedTuple):
    """The name of another record, as a field holds it."""

    place: Place
    kind: str
    id: str
    unit: str
    """What a figure must be measured in, or ``."""


def names_of(record: Record) -> Iterator[Name]:
    """Yield every name of another record."""
    for place, part, value in _values(record, (), Record.sound):
        if part.names is not None:
            kind, _, name = value.rpartition("/")
            yield Name(place, part.names.kind or kind, name, part.names.unit)


def _values(record: Record, above: Place, read: Read) -> Iterator[tuple[Place, _Part, Any]]:
    for part in _parts(type(record)):
        found = read(record, part.field)
        if found is None:
            continue
        here = (*above, part.field)
        rows = enumerate(found) if part.is_list else ((None, found),)
        for index, value in rows:
            place = here if index is None else (*here, index)
            if part.is_text or part.names is not None:
                # A unit is a text or the word `percent`.
                # A name that is a mistake leaves an empty one in its list.
                if value and not (part.is_text and isinstance(value, str)):
                    yield place, part, value
            else:
                yield from _values(value, place, read)


@cache
def _parts(model: type[Record]) -> tuple[_Part, ...]:
    parts = []
    for name, field in model.model_fields.items():
        marks = [*field.metadata, *_marks(field.annotation)]
        names = next((mark for mark in marks if isinstance(mark, Names)), None)
        inner = record_in(field.annotation)
        is_text = inner is not None and issubclass(inner, Translated)
        if names is not None or is_text or (inner is not None and _parts(inner)):
            parts.append(_Part(name, _is_list(field.annotation), names, is_text))
    return tuple(parts)


def _marks(annotation: Any) -> Iterator[object]:
    """Yield what is written beside the types within an annotation."""
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
    for part in get_args(annotation):
        yield from _marks(part)


def _is_list(annotation: Any) -> bool:
    if get_origin(annotation) in (Union, UnionType):
        return any(_is_list(part) for part in get_args(annotation))
    return get_origin(annotation) is tuple
