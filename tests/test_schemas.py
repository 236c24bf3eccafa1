"""The editors' JSON Schemas are what the models say."""

import json
from pathlib import Path

from newsroom.kinds import KINDS
from newsroom.schemas import FOLDER, make_schemas

ROOT = Path(__file__).parent.parent


def test_the_committed_schemas_are_those_of_the_models() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}
    assert committed == make_schemas(), "run: python run.py schemas"


def test_editors_know_which_files_a_schema_is_for() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    files = {kind: f"data/{kind}/*.yml" for kind in KINDS} | {"news": "data/news/*/*.yml"}
    files |= {name: f"data/{name}.yml" for name in ("home", "banner")}
    assert settings["yaml.schemas"] == {f"{FOLDER}/{name}.json": place for name, place in files.items()}


def test_a_year_alone_is_no_mistake_to_an_editor() -> None:
    for kind, field in (("events", "starts"), ("partners", "since"), ("agreements", "signed_on")):
        schema = json.loads(make_schemas()[f"{kind}.json"])["properties"][field]
        assert {"type": ["string", "integer"]} in schema["anyOf"], (kind, field)
