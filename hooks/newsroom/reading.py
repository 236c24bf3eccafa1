"""From a YAML document to a typed record: pydantic's findings become Problems at their line."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeVar, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from newsroom.fields import Record, Translated
from newsroom.nesting import model_at, record_in
from newsroom.problems import suggest
from newsroom.rules import RULES
from newsroom.slips import known_fields, note_slips
from newsroom.urls import slugify
from newsroom.yaml_reader import Document, Path, Value

R = TypeVar("R", bound=Record)

_PYDANTIC: Final[Mapping[str, str]] = {
    "missing": "missing",
    "extra_forbidden": "unknown-field",
    "model_type": "not-map",
    "model_attributes_type": "not-map",
    "dict_type": "not-map",
    "tuple_type": "not-list",
    "list_type": "not-list",
    "string_type": "not-text",
    "literal_error": "choice",
}


def validate(model: type[R], document: Document) -> R | None:
    """Return the record that `document` holds; on any mistake note all of them and return None."""
    if document.problems and not document.value:
        return None
    record = None
    try:
        record = model.model_validate(_without_blanks(document.value))
    except ValidationError as failed:
        for error in failed.errors(include_url=False):
            _note(model, document, error)
    note_slips(model, document)
    return None if any(not found.is_warning for found in document.problems) else record


def salvage(model: type[R], document: Document) -> R:
    """Return as much of a refused record as is sound: asking it for the rest raises UnsoundError."""
    return _salvage(model, _without_blanks(document.value), (), document.unsound)


def _salvage(model: type[R], values: Mapping[str, Any], above: Path, unsound: Iterable[Path]) -> R:
    sound: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        here, value = (*above, name), values.get(name)
        below = [place for place in unsound if place[: len(here)] == here]
        inner = record_in(field.annotation)
        if not below and (name in values or not field.is_required()):
            sound[name] = _adapter(model, name).validate_python(value) if name in values else field.default
        elif here in below or value is None:
            continue
        elif isinstance(value, list) and inner:
            # What is a mistake keeps its place in the list.
            maps = enumerate(item if isinstance(item, dict) else {} for item in value)
            sound[name] = tuple(_salvage(inner, item, (*here, index), below) for index, item in maps)
        elif isinstance(value, list):
            sound[name] = tuple("" if (*here, index) in below else item for index, item in enumerate(value))
        elif isinstance(value, dict) and inner:
            sound[name] = _salvage(inner, value, here, below)
    record = cast(R, model.model_construct(_fields_set=set(sound) & set(values), **sound))
    for name in model.model_fields.keys() - sound.keys():
        vars(record).pop(name, None)
    return record


@cache
def _adapter(model: type[Record], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    kind: Any = Annotated[field.annotation, field]
    return TypeAdapter(kind)


def _without_blanks(value: dict[str, Value]) -> dict[str, Value]:
    """Drop what was left empty, lines and whole blocks: staff keep them from the template."""
    kept: dict[str, Value] = {}
    for key, inner in value.items():
        if isinstance(inner, dict):
            if filled := _without_blanks(inner):
                kept[key] = filled
        elif isinstance(inner, list):
            kept[key] = [_without_blanks(item) if isinstance(item, dict) else item for item in inner]
        elif inner != "":
            kept[key] = inner
    return kept


def _note(model: type[Record], document: Document, error: ErrorDetails) -> None:
    place, name = _place(document, error["loc"]), error["type"]
    rule = _PYDANTIC.get(name, name)
    values: dict[str, Any] = dict(error.get("ctx", {}))
    if rule == "missing":
        if place[-1] == "vi" and issubclass(model_at(model, place[:-1]), Translated):
            rule = "vi-missing"
        else:
            values["example"] = _example(model_at(model, place[:-1]), str(place[-1]))
    elif rule == "unknown-field":
        values = known_fields(model_at(model, place[:-1]), str(place[-1]))
    elif rule in ("id", "slug") and not {",", ";"} & set(values["value"]):
        values["hint"] = slugify(values["value"])
    elif rule in ("choice", "not-map") and _is_union_branch(error["loc"][-1]):
        # Of a choice between a word and a map, only the branch that was meant is told.
        if isinstance(error["input"], str) == (rule == "not-map"):
            return
        values = _choice(error, "vi + en + id") if rule == "choice" else values
    elif rule == "choice" and not isinstance(error["input"], str):
        rule = "not-text"
    elif rule == "choice":
        values = _choice(error)
    if rule not in RULES:
        raise LookupError(f"no rule for pydantic's error {name!r} at {place}")
    document.report(place, rule, **values)


def _example(model: type[Record], name: str) -> str:
    """Return `name: value` for a field: its own example, or one of its kind."""
    field = model.model_fields[name]
    if field.examples:
        return f"{name}: {field.examples[0]}"
    if inner := record_in(field.annotation):
        return f"{name}: ↵ ··{_example(inner, next(iter(inner.model_fields)))}"
    if get_origin(field.annotation) is Literal:
        return f"{name}: {get_args(field.annotation)[0]}"
    return f"{name}: {'2026-03-14' if field.annotation is date else 'Sở Ngoại vụ Gia Lai'}"


def _choice(error: ErrorDetails, *more: str) -> dict[str, str]:
    accepted = [word.strip("' ") for word in error["ctx"]["expected"].replace(" or ", ", ").split(",")]
    found = str(error["input"])
    hint = suggest(found, accepted)
    return {"accepted": ", ".join([*accepted, *more]), "value": found, "hint": hint, "example": accepted[0]}


def _place(document: Document, loc: tuple[int | str, ...]) -> Path:
    """Return pydantic's location without the names it adds for unions (`Everywhere`, `literal[…]`)."""
    place: Path = ()
    for part in loc:
        here = (*place, part)
        if here in document.lines or (part == loc[-1] and not _is_union_branch(part)):
            place = here
    return place


def _is_union_branch(part: int | str) -> bool:
    return isinstance(part, str) and (part[:1].isupper() or part.startswith(("literal[", "function-")))
