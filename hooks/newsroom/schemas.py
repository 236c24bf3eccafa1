"""JSON Schemas of the records, generated from the models, so that editors help while staff type."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from newsroom.fields import Record
from newsroom.kinds import KINDS
from newsroom.models import Banner, Home
from newsroom.models.moves import Redirects, Withdrawals

FOLDER = Path("data/schemas")

_ANY_SCALAR: Final = {"type": ["string", "number", "boolean"]}
_NULL: Final = {"type": "null"}
_MOMENT: Final = r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$"
_SHOWN: Final = frozenset({"description", "examples"})
"""What editors show beside a field; titles and the descriptions of models are the words of developers."""
_BESIDE: Final = _SHOWN | {"title", "default"}


class _EditorSchema(GenerateJsonSchema):
    """An editor tells numbers from texts, our reader takes every scalar as the text that was typed."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:  # noqa: ARG002
        return dict(_ANY_SCALAR)

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": ["string", "number"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": ["string", "integer"]}

    def datetime_schema(self, schema: core_schema.DatetimeSchema) -> JsonSchemaValue:  # noqa: ARG002
        # The format `date-time` demands seconds and a zone, which staff may leave out.
        return {"type": "string", "pattern": _MOMENT}


def make_schemas() -> Mapping[str, str]:
    """Return the text of the schema of each kind of record by its file name."""
    kinds = {name: kind.model for name, kind in KINDS.items()}
    models: dict[str, type[Record]] = {
        **kinds,
        "home": Home,
        "banner": Banner,
        "redirects": Redirects,
        "withdrawn": Withdrawals,
    }
    return {f"{kind}.json": _write(TypeAdapter(model)) for kind, model in models.items()}


def _write(adapter: TypeAdapter[Any]) -> str:
    root = adapter.json_schema(schema_generator=_EditorSchema)
    models: dict[str, JsonSchemaValue] = root.pop("$defs", {})
    blanks = {f"{name}.blank": _blank(model) for name, model in models.items()}
    known = {name: _loosen(model) for name, model in models.items()} | blanks
    schema = _loosen(root)
    used = {name: known[name] for name in sorted(_used(schema, known))}
    dialect = {"$schema": "http://json-schema.org/draft-07/schema#"}
    return json.dumps(dialect | {"$defs": used} | schema, ensure_ascii=False, indent=2) + "\n"


def _loosen(model: JsonSchemaValue) -> JsonSchemaValue:
    """Let what staff may leave out stand empty, too: our reader drops empty fields and whole blocks."""
    required = model.get("required", [])
    fields = {
        name: _field(field, is_required=name in required) for name, field in model["properties"].items()
    }
    return {"type": "object", "additionalProperties": False, "properties": fields, "required": required}


def _field(field: JsonSchemaValue, *, is_required: bool) -> JsonSchemaValue:
    about = {key: value for key, value in field.items() if key in _SHOWN}
    kinds = [kind for kind in _kinds(field) if kind != _NULL]
    if not is_required:
        kinds += [_NULL, *_blank_blocks(kinds)]
    return about | (kinds[0] if len(kinds) == 1 and "$ref" not in kinds[0] else {"anyOf": kinds})


def _kinds(field: JsonSchemaValue) -> list[JsonSchemaValue]:
    bare = {key: value for key, value in field.items() if key not in _BESIDE}
    kinds: list[JsonSchemaValue] = bare.get("anyOf", [bare])
    return kinds


def _blank(model: JsonSchemaValue) -> JsonSchemaValue:
    """Return the schema of a block in which nothing has been filled in."""
    fields = {
        name: {"anyOf": [_NULL, *_blank_blocks(_kinds(field))]} for name, field in model["properties"].items()
    }
    return {"type": "object", "additionalProperties": False, "properties": fields}


def _blank_blocks(kinds: list[JsonSchemaValue]) -> list[JsonSchemaValue]:
    return [{"$ref": f"{kind['$ref']}.blank"} for kind in kinds if "$ref" in kind]


def _used(schema: Any, known: Mapping[str, JsonSchemaValue]) -> frozenset[str]:
    """Return the names of the models that a schema speaks of, directly or through others."""
    found: set[str] = set()
    waiting = [schema]
    while waiting:
        for name in set(_references(waiting.pop())) - found:
            found.add(name)
            waiting.append(known[name])
    return frozenset(found)


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].removeprefix("#/$defs/")
        for inner in schema.values():
            yield from _references(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _references(inner)


def main() -> int:
    """Write all schemas to `data/schemas`."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in make_schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
