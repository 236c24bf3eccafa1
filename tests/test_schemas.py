"""The editors' JSON Schemas are what the models say, and let staff type what the reader takes."""

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from jsonschema import Draft7Validator, FormatChecker
from newsroom.kinds import KINDS
from newsroom.load import read_entry
from newsroom.schemas import FOLDER, make_schemas
from newsroom.yaml_reader import read_yaml

from tests.broken.every import ACCEPTED, CASES
from tests.building import ROOT
from tests.small_project import FACT, NEWS, SECTION, SECTOR, SHORT, TEXTS, TOPIC, write_project

WORDS: Final = (
    (re.compile(r"(?:~|null|Null|NULL|)"), lambda _: None),
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda text: text.lower() == "true"),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"), float),
)
"""What a plain word means in YAML 1.2's core schema, which editors follow."""


def as_editors_read(text: str) -> Any:
    """Return what an editor validates: unlike our reader it gives plain words a type."""
    return _value(yaml.compose(text, Loader=yaml.BaseLoader))


def _value(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    read = next((read for pattern, read in WORDS if pattern.fullmatch(node.value)), str)
    return str(node.value) if node.style else read(node.value)


@cache
def validator(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads(make_schemas()[f"{name}.json"]), format_checker=FormatChecker())


def kind_of(path: str) -> str:
    """Return the name of the schema of a file of `data/`."""
    parts = Path(path).parts
    return parts[1] if len(parts) > 2 else Path(path).stem


def wrong(path: str, text: str) -> list[str]:
    """Return what an editor marks as wrong in a file."""
    return [error.json_path for error in validator(kind_of(path)).iter_errors(as_editors_read(text))]


def records(root: Path) -> Iterator[tuple[str, str]]:
    """Yield every file of `data/` that has a schema, with its text."""
    for file in sorted((root / "data").rglob("*.yml")):
        is_made = file.is_relative_to(root / "data" / "originals")
        if file.name not in ("_mau.yml", "_banner.yml") and not is_made:
            yield file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")


def test_the_committed_schemas_are_those_of_the_models() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}
    assert committed == make_schemas(), "run: python run.py schemas"


def test_the_schemas_are_schemas_and_speak_to_staff() -> None:
    for name in make_schemas():
        schema = validator(name.removesuffix(".json")).schema
        Draft7Validator.check_schema(schema)
        described = re.findall(r'"description": "([^"]*)"', json.dumps(schema, ensure_ascii=False))
        assert described, name
        assert [text for text in described if text.isascii() and " " in text] == [], name


def test_editors_know_the_schema_of_every_kind() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    expected = {f"data/schemas/{kind}.json": f"data/{kind}/*.yml" for kind in KINDS if kind != "news"}
    expected |= {"data/schemas/news.json": "data/news/*/*.yml"}
    expected |= {
        f"data/schemas/{name}.json": f"data/{name}.yml"
        for name in ("home", "banner", "press", "redirects", "withdrawn")
    }
    assert settings["yaml.schemas"] == expected


def test_editors_mark_nothing_in_the_real_records() -> None:
    found = {path: wrong(path, text) for path, text in records(ROOT)}
    assert len(found) > 100
    assert {path: errors for path, errors in found.items() if errors} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_editors_mark_nothing_in_a_template(kind: str) -> None:
    path = f"data/{kind}/_mau.yml"
    assert wrong(path, (ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("rule", ACCEPTED)
def test_editors_mark_nothing_that_is_accepted(rule: str, tmp_path: Path) -> None:
    ACCEPTED[rule](write_project(tmp_path))
    found = {path: wrong(path, text) for path, text in records(tmp_path)}
    assert {path: errors for path, errors in found.items() if errors} == {}


SHAPES: Final = ("unknown-field", "missing", "not-map", "not-list", "not-text", "choice", "vi-missing")


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.startswith(SHAPES) and case != "missing-front-matter"]
)
def test_editors_mark_what_has_a_wrong_shape(case: str, tmp_path: Path) -> None:
    CASES[case](write_project(tmp_path))
    assert any(wrong(path, text) for path, text in records(tmp_path))


def _places(value: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in rows:
        if isinstance(value, dict):
            yield (*above, key)
        yield from _places(inner, (*above, key))


def _emptied(value: Any) -> Any:
    """Return a block with nothing filled in, as it stands in a template."""
    return {key: _emptied(inner) for key, inner in value.items()} if isinstance(value, dict) else None


@pytest.mark.parametrize("path", [NEWS, SHORT, FACT, TOPIC, SECTOR, SECTION])
@pytest.mark.parametrize("empty", [lambda _: None, _emptied], ids=["nothing", "a block of nothing"])
def test_editors_and_the_reader_agree_on_what_may_be_left_empty(path: str, empty: Any) -> None:
    whole = read_yaml(path, TEXTS[path].encode()).value
    model = KINDS[kind_of(path)].model
    tried = 0
    for place in _places(whole):
        record: Any = copy.deepcopy(whole)
        parent = record
        for part in place[:-1]:
            parent = parent[part]
        parent[place[-1]] = empty(parent[place[-1]])
        text = yaml.safe_dump(record, allow_unicode=True)
        # What is missing is no matter of other fields.
        document = read_yaml(path, text.encode())
        is_read = read_entry(model, Path(path).stem, document) is not None
        assert (wrong(path, text) == []) == is_read, (place, document.problems)
        tried += 1
    assert tried > 8


def test_a_year_alone_is_no_mistake_to_an_editor() -> None:
    for kind, field in (("events", "starts"), ("partners", "since"), ("agreements", "signed_on")):
        schema = json.loads(make_schemas()[f"{kind}.json"])["properties"][field]
        assert "integer" in json.dumps(schema), (kind, field)
