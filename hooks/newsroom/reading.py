"""From a YAML document to a typed record: pydantic's findings become Problems at their line."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from newsroom.fields import Record
from newsroom.problems import suggest
from newsroom.rules import RULES
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
    _note_blank_slips(model, document, document.value, ())
    try:
        record = model.model_validate(_without_blanks(document.value))
    except ValidationError as failed:
        for error in failed.errors(include_url=False):
            _note(model, document, error)
        return None
    return None if any(not found.is_warning for found in document.problems) else record


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


def _note_blank_slips(model: type[Record], document: Document, value: Value, place: Path) -> None:
    """Note each name of a field that is none and has been left empty: it would be dropped unseen."""
    if isinstance(value, dict):
        known = _fields(model, place)
        for key, inner in value.items():
            if inner == "" and known and key not in known:
                accepted, hint = ", ".join(known), suggest(key, known)
                document.report((*place, key), "unknown-field", accepted=accepted, hint=hint)
            _note_blank_slips(model, document, inner, (*place, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _note_blank_slips(model, document, item, (*place, index))


def _note(model: type[Record], document: Document, error: ErrorDetails) -> None:
    place, name = _place(document, error["loc"]), error["type"]
    rule = _PYDANTIC.get(name, name)
    values: dict[str, Any] = dict(error.get("ctx", {}))
    if rule == "missing":
        values["example"] = field_example(model, place)
    elif rule == "unknown-field":
        known = _fields(model, place[:-1])
        values = {"accepted": ", ".join(known), "hint": suggest(str(place[-1]), known)}
    elif rule == "choice" and not isinstance(error["input"], str):
        if _is_union_branch(error["loc"][-1]):
            # The other branch takes a map, and says what that map lacks.
            return
        rule = "not-text"
    elif rule == "choice":
        accepted = [word.strip("' ") for word in str(values["expected"]).replace(" or ", ", ").split(",")]
        found = str(error["input"])
        values = {"accepted": ", ".join(accepted), "value": found, "hint": suggest(found, accepted)}
    if rule not in RULES:
        raise LookupError(f"no rule for pydantic's error {name!r} at {place}")
    document.report(place, rule, **values)


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


def _fields(model: type[BaseModel], place: Path) -> list[str]:
    current: Any = model
    for part in place:
        if isinstance(part, int):
            continue
        info = getattr(current, "model_fields", {}).get(part)
        candidates = [info.annotation, *getattr(info.annotation, "__args__", ())] if info else []
        current = next((c for c in candidates if hasattr(c, "model_fields")), None)
    return list(getattr(current, "model_fields", {}))


def field_example(model: type[Record], place: tuple[str | int, ...]) -> str:
    """Return `name: value` for a field that declares an example, else nothing."""
    current: Any = model
    for part in place:
        fields = getattr(current, "model_fields", {})
        if part not in fields:
            return ""
        current = fields[part]
        examples = current.examples
        if examples and part == place[-1]:
            return f"{part}: {examples[0]}"
        current = current.annotation
    return ""
