"""Open data: read by independent readers, pinned as an interface, without a word that is for staff."""

import csv
import io
import json
import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from newsroom.build import Newsroom
from newsroom.catalogue import Catalogue
from newsroom.fields import HO_CHI_MINH
from newsroom.kinds import KINDS
from newsroom.locales import LANGS, Lang
from newsroom.localize.edition import Edition, Site
from newsroom.localize.open_data import view_data, view_data_page
from newsroom.open_data import data_files
from newsroom.urls import data_page_url

from tests.building import ROOT
from tests.html_tree import read_page
from tests.records import (
    agreement_entry,
    everywhere,
    fact_entry,
    partner_entry,
    profile_entry,
    with_records,
)
from tests.small_project import build, write_project

URL: Final = "https://example.org/newsroom/"
NOW: Final = datetime(2026, 11, 22, 8, 0, tzinfo=HO_CHI_MINH)
PINNED: Final = Path(__file__).parent / "open_data_v1.json"
UPDATE: Final = os.environ.get("NEWSROOM_UPDATE") == "1"
OPEN: Final = [
    kind for kind in KINDS if kind not in ("sections", "panels", "bulletins", "glossary", "people")
]

Files = Mapping[str, str]


def files_of(site: Site) -> dict[str, str]:
    return {file.url: file.write() for file in data_files(view_data(site), URL, {})}


@cache
def real() -> dict[str, str]:
    newsroom = Newsroom(ROOT, URL, lambda _: None)
    newsroom.read(NOW)
    assert newsroom.site is not None
    return files_of(newsroom.site)


def made(found: Catalogue) -> dict[str, str]:
    return files_of(Site(found, {}))


def record(files: Files, kind: str, name: str) -> dict[str, Any]:
    records = json.loads(files[f"data/v1/{kind}.json"])["records"]
    return next(found for found in records if found["id"] == name)


def rows(files: Files, kind: str) -> list[dict[str, str]]:
    text = files[f"data/v1/{kind}.csv"].encode().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def header(files: Files, kind: str) -> list[str]:
    return next(csv.reader(io.StringIO(files[f"data/v1/{kind}.csv"].removeprefix("\ufeff"))))


@pytest.mark.parametrize("kind", OPEN)
def test_every_file_is_what_its_published_schema_says(kind: str) -> None:
    schema = json.loads(real()[f"data/v1/schemas/{kind}.json"])
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=FormatChecker())
    assert [error.message for error in checker.iter_errors(json.loads(real()[f"data/v1/{kind}.json"]))] == []


def test_a_schema_refuses_what_is_not_in_it() -> None:
    schema = json.loads(real()["data/v1/schemas/parks.json"])
    whole = json.loads(real()["data/v1/parks.json"])
    whole["records"][0]["note"] = "for staff"
    assert [error.validator for error in Draft202012Validator(schema).iter_errors(whole)] == [
        "additionalProperties"
    ]


@pytest.mark.parametrize("kind", OPEN)
def test_a_table_holds_the_same_records_as_the_json(kind: str) -> None:
    records = json.loads(real()[f"data/v1/{kind}.json"])["records"]
    table = rows(real(), kind)
    assert [row["id"] for row in table] == [found["id"] for found in records]
    for row, found in zip(table, records, strict=True):
        texts = {
            f"{key}.{lang}": text or ""
            for key, value in found.items()
            if isinstance(value, dict) and set(value) == set(LANGS)
            for lang, text in value.items()
        }
        assert {key: row[key].removeprefix("'") for key in texts} == texts


def test_the_columns_are_those_that_other_departments_rely_on() -> None:
    columns = {kind: header(real(), kind) for kind in OPEN}
    if UPDATE:
        PINNED.write_text(json.dumps(columns, indent=1) + "\n", encoding="utf-8", newline="\n")
    pinned = json.loads(PINNED.read_text(encoding="utf-8"))
    assert columns == pinned, "a new field: is it fit to be published? then NEWSROOM_UPDATE=1"


def test_the_index_lists_every_file_once() -> None:
    index = json.loads(real()["data/v1/index.json"])
    listed = [row[key] for row in index["kinds"] for key in ("json", "csv", "schema")]
    assert sorted(url.removeprefix(URL) for url in listed) == sorted(real().keys() - {"data/v1/index.json"})
    counts = {row["kind"]: row["records"] for row in index["kinds"]}
    assert counts == {kind: len(rows(real(), kind)) for kind in OPEN}


def test_a_record_has_its_id_its_pages_iso_days_and_labels() -> None:
    places = {"sectors": [], "places": ["gia-lai"]}
    area = fact_entry("area", unit=everywhere("ha"), scale="one", value="345.8")
    park = profile_entry("parks", "phu-tai", type="industrial-park", area="area", **places)
    files = made(with_records(park, facts=[area]))
    found = record(files, "parks", "phu-tai")
    assert {key: found[key] for key in ("id", "url", "updated", "area", "places", "type", "status")} == {
        "id": "phu-tai",
        "url": {
            "vi": f"{URL}dau-tu/khu-cong-nghiep/phu-tai/",
            "en": f"{URL}en/investment/parks/phu-tai/",
            "id": f"{URL}id/investasi/kawasan/phu-tai/",
        },
        "updated": "2026-03-10",
        "area": "area",
        "places": ["gia-lai"],
        "type": "industrial-park",
        "status": None,
    }
    labels = json.loads(files["data/v1/parks.json"])["labels"]
    assert labels["type"]["industrial-park"]["en"] == "Industrial park"
    assert rows(files, "parks")[0]["type.label.id"] == "Kawasan industri"
    assert record(files, "facts", "area")["value"] == 345.8


def test_nothing_that_is_for_staff_is_in_any_file() -> None:
    agreement = agreement_entry(
        note="SECRET-1",
        approved_by="SECRET-2",
        follow_up={
            "milestones": [
                {
                    "work": "SECRET-3",
                    "person": "SECRET-4",
                    "due": "2026-04-30",
                    "responsibility": "SECRET-5",
                    "authority": "SECRET-6",
                    "product": "SECRET-7",
                }
            ]
        },
    )
    facts = [
        fact_entry("unsure", status="check", label=everywhere("SECRET-8")),
        fact_entry("inner", status="internal", label=everywhere("SECRET-9")),
        fact_entry("sure", note="SECRET-10", supersedes="inner"),
    ]
    files = made(with_records(agreement, partner_entry("ashikaga"), facts=facts))
    assert [name for name, text in files.items() if "SECRET" in text] == []
    assert record(files, "facts", "sure")["supersedes"] is None
    assert [found["id"] for found in json.loads(files["data/v1/facts.json"])["records"]] == ["sure"]


def test_a_translation_that_nobody_reviewed_is_not_in_the_data() -> None:
    reviewed = {"status": "reviewed", "translator": "Người dịch", "source": "0" * 12}
    machine = {"status": "machine", "translator": "Máy"}
    park = profile_entry(
        "parks",
        "phu-tai",
        type="industrial-park",
        title={"vi": "Tên", "en": "Name", "id": "Nama mesin"},
        translations={"en": reviewed, "id": machine},
    )
    found = record(made(with_records(park)), "parks", "phu-tai")
    assert (found["title"], found["url"]["id"]) == ({"vi": "Tên", "en": "Name", "id": None}, None)


def test_a_figure_cited_in_a_text_is_printed_in_each_language() -> None:
    park = profile_entry(
        "parks", "phu-tai", type="industrial-park", summary=everywhere("{{ capital }} of capital.")
    )
    found = record(made(with_records(park, facts=[fact_entry("capital")])), "parks", "phu-tai")
    assert found["summary"]["en"] == "US$2.3\u00a0billion of capital."


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_text_of_a_table_starts_a_formula(start: str) -> None:
    park = profile_entry("parks", "phu-tai", type="industrial-park", title=everywhere(f"{start}1+1"))
    (row,) = rows(made(with_records(park)), "parks")
    assert row["title.en"] == f"'{start}1+1"


def test_a_negative_number_stays_a_number() -> None:
    growth = fact_entry("growth", unit="percent", scale="one", value="-7.2")
    (row,) = rows(made(with_records(facts=[growth])), "facts")
    assert (row["value"], row["unit.vi"]) == ("-7.2", "%")


def test_tables_begin_with_the_mark_by_which_excel_knows_their_encoding() -> None:
    assert all(text.startswith("\ufeffid") for name, text in real().items() if name.endswith(".csv"))


def _links(page: Any) -> Iterator[str]:
    yield from (link.attrs["href"].replace("../", "") for link in page.html.find("a"))


@pytest.mark.parametrize("lang", LANGS)
def test_the_data_page_leads_to_every_file_and_explains_every_field(tmp_path: Path, lang: Lang) -> None:
    assert build(write_project(tmp_path)).text == ""
    page = read_page(tmp_path / "site", f"{data_page_url(lang)}index.html")
    written = {
        path.relative_to(tmp_path / "site").as_posix()
        for path in (tmp_path / "site" / "data").rglob("*")
        if path.is_file()
    }
    assert written <= set(_links(page))
    schema = json.loads((tmp_path / "site/data/v1/schemas/parks.json").read_text(encoding="utf-8"))
    explained = [code.text for code in page.html.one("details", id="parks").one("tbody").find("code")]
    fields = list(schema["properties"]["records"]["items"]["properties"])
    assert [name for name in explained if "." not in name] == fields


def test_the_data_page_has_no_vietnamese_in_other_languages() -> None:
    site = Site(with_records(), {})
    sets = view_data(site)
    labels = {
        lang: {row.label for kind in view_data_page(Edition(site, lang), sets).rows for row in kind.fields}
        for lang in LANGS
    }
    assert (labels["vi"] & labels["en"]) | (labels["vi"] & labels["id"]) <= {"Logistics"}
