"""What a kind of record is made of, read from its model: columns, schema and dictionary of the open data."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from newsroom.fields import Record, Translated
from newsroom.identities import Names

Type = Literal["text", "string", "number", "integer", "date", "time", "choice", "id", "object"]
"""A `text` is in several languages, a `string` the same in all; a `time` is a moment, day, month or year."""

INTERNAL: Final = frozenset(
    {
        "visibility",
        "publish_at",
        "approved_by",
        "approved_on",
        "translations",
        "note",
        "follow_up",
        "status.fact",
        "slug",
    }
)
"""The fields that are for staff and the site alone."""
ON_PAGES: Final = frozenset({"aliases", "body", "image"})
"""The fields of published records that only pages are made of; `url` tells where."""


@dataclass(frozen=True)
class Described:
    """A field of a kind of record."""

    name: str
    type: Type
    is_list: bool = False
    choices: tuple[str, ...] = ()
    names: str = ""
    """The kind of record whose id it holds; `*` for a name such as `parks/cat-trinh`."""
    fields: tuple["Described", ...] = ()


def describe(model: type[Record], kind: str) -> tuple[Described, ...]:
    """Return the public fields of a kind, in the order of its model."""
    own = kind.removesuffix("s")
    hidden = INTERNAL | ON_PAGES if "visibility" in model.model_fields else INTERNAL
    return tuple(
        _field(name, field.annotation, field.metadata)
        for name, field in model.model_fields.items()
        if name not in hidden and f"{name}.{own}" not in hidden
    )


def _field(name: str, annotation: Any, metadata: list[Any]) -> Described:
    parts = tuple(parts_of(annotation))
    is_list = tuple in parts
    names = next((part for part in (*metadata, *parts) if isinstance(part, Names)), None)
    if names:
        return Described(name, "id", is_list, names=names.kind or "*")
    record = next((part for part in parts if isinstance(part, type) and issubclass(part, Record)), None)
    if record and issubclass(record, Translated):
        return Described(name, "text", is_list)
    if record:
        inner = tuple(
            _field(key, field.annotation, field.metadata) for key, field in record.model_fields.items()
        )
        return Described(name, "object", is_list, fields=inner)
    choices = tuple(part for part in parts if isinstance(part, str))
    return Described(name, "choice" if choices else _plain(parts), is_list, choices)


def _plain(parts: tuple[object, ...]) -> Type:
    if datetime in parts:
        return "time"
    known: dict[object, Type] = {date: "date", Decimal: "number", int: "integer"}
    return next((known[part] for part in parts if part in known), "string")


def parts_of(annotation: Any) -> Iterator[Any]:
    """Yield the types, choices and marks that an annotation is made of."""
    origin = get_origin(annotation)
    if origin is Literal:
        yield from get_args(annotation)
    elif origin is Annotated:
        yield from annotation.__metadata__
        yield from parts_of(annotation.__origin__)
    elif origin:
        yield origin
        for part in get_args(annotation):
            yield from parts_of(part)
    else:
        yield annotation
