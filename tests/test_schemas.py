"""The editors' JSON Schemas are what the models say."""

from pathlib import Path

from newsroom.schemas import FOLDER, make_schemas

ROOT = Path(__file__).parent.parent


def test_the_committed_schemas_are_those_of_the_models() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}
    assert committed == make_schemas(), "run: python run.py schemas"
