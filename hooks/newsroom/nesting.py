"""The models within a model: what a field holds, and whose field stands at a place."""

from typing import Any

from newsroom.fields import Record

Place = tuple[str | int, ...]
"""The way to a field: names of fields and positions in lists."""


def model_at(model: type[Record], place: Place) -> type[Record]:
    """Return the model of the map at `place`, or the nearest one above it."""
    for part in place:
        field = model.model_fields.get(part) if isinstance(part, str) else None
        model = (record_in(field.annotation) if field else None) or model
    return model


def record_in(annotation: Any) -> type[Record] | None:
    """Return the record that a field holds, alone, in a list or beside other kinds of value."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    inner = (record_in(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), None)
