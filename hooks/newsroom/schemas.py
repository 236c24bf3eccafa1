"""JSON Schemas of the records, generated from the models, so that editors help while staff type."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from newsroom.bulletin.masthead import Press
from newsroom.fields import Record
from newsroom.kinds import KINDS
from newsroom.models import Banner, Home

FOLDER = Path("data/schemas")


class _EditorSchema(GenerateJsonSchema):
    """Numbers may be quoted or not: our reader takes every scalar as the text that was typed."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": ["string", "number"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": ["string", "integer"]}


def make_schemas() -> Mapping[str, str]:
    """Return the text of the schema of each kind of record by its file name."""
    models: dict[str, type[Record]] = {kind.name: kind.model for kind in KINDS.values()} | {
        "home": Home,
        "banner": Banner,
        "press": Press,
    }
    return {f"{kind}.json": _write(TypeAdapter(model)) for kind, model in models.items()}


def _write(adapter: TypeAdapter[Any]) -> str:
    schema = adapter.json_schema(schema_generator=_EditorSchema)
    dialect = {"$schema": "http://json-schema.org/draft-07/schema#"}
    return json.dumps(dialect | schema, ensure_ascii=False, indent=2) + "\n"


def main() -> int:
    """Write all schemas to `data/schemas`."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in make_schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
