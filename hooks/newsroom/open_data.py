"""Open data, a versioned interface: every public record set as JSON and CSV, with its schema and an index."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from newsroom.data_views import DataSet
from newsroom.describe import Described
from newsroom.locales import LANGS, Lang, words
from newsroom.spreadsheet import Cell, write_csv
from newsroom.urls import data_file, page_url

VERSION: Final = "1"
"""A field may be added within a version; nothing is renamed, removed or given another meaning."""
SEPARATOR: Final = " | "
"""Between the items of a list in one cell of a table."""

Terms = Mapping[Lang, str]
"""The page on reuse in each language, relative to the site's root."""


@dataclass(frozen=True)
class DataFile:
    """A file of the open data, not yet written."""

    url: str
    made_of: object
    """What the text follows from: the preview keeps files of the same."""
    write: Callable[[], str]


def data_files(sets: Sequence[DataSet], site_url: str, terms: Terms) -> Iterator[DataFile]:
    """Yield every file of the open data."""
    for found in sets:
        whole = partial(_json, _whole, found, site_url, terms)
        yield DataFile(data_file(f"{found.kind}.json"), (found, terms), whole)
        yield DataFile(data_file(f"{found.kind}.csv"), found, partial(_csv, found, site_url))
        schema = partial(_json, _schema, found, site_url)
        yield DataFile(data_file(f"schemas/{found.kind}.json"), (found.fields, found.titles), schema)
    counts = [(found.kind, found.titles, len(found.records), found.modified) for found in sets]
    yield DataFile(data_file("index.json"), (counts, terms), partial(_json, _index, sets, site_url, terms))


def _csv(found: DataSet, site_url: str) -> str:
    return write_csv(_table(found, site_url))


def _json(make: Callable[..., object], *values: object) -> str:
    return json.dumps(make(*values), ensure_ascii=False, indent=1) + "\n"


def _index(sets: Sequence[DataSet], site_url: str, terms: Terms) -> dict[str, Any]:
    about = {
        "version": VERSION,
        "title": {lang: words(lang)["open_data"] for lang in LANGS},
        "description": {lang: words(lang)["open_data_summary"] for lang in LANGS},
        "modified": max((found.modified for found in sets), default="") or None,
    }
    rows = [
        {
            "kind": found.kind,
            "title": found.titles,
            "records": len(found.records),
            "modified": found.modified or None,
            "json": site_url + data_file(f"{found.kind}.json"),
            "csv": site_url + data_file(f"{found.kind}.csv"),
            "schema": site_url + data_file(f"schemas/{found.kind}.json"),
        }
        for found in sets
    ]
    return about | _origin(site_url, terms) | {"kinds": rows}


def _origin(site_url: str, terms: Terms) -> dict[str, Any]:
    """Return who publishes, under which terms, and where the values come from."""
    return {
        "publisher": {lang: words(lang)["publisher"] for lang in LANGS},
        # Not yet decided by the department; the page says what is allowed meanwhile.
        "license": None,
        "terms": {lang: site_url + terms.get(lang, page_url(lang, "")) for lang in LANGS},
        "terms_text": {lang: words(lang)["data_terms"] for lang in LANGS},
        "provenance": {lang: words(lang)["data_provenance"] for lang in LANGS},
    }


def _whole(found: DataSet, site_url: str, terms: Terms) -> dict[str, Any]:
    head = {
        "$schema": site_url + data_file(f"schemas/{found.kind}.json"),
        "version": VERSION,
        "kind": found.kind,
        "title": found.titles,
        "modified": found.modified or None,
    }
    records = [_absolute(record, site_url) for record in found.records]
    return head | _origin(site_url, terms) | {"labels": found.labels, "records": records}


def _absolute(record: Mapping[str, Any], site_url: str) -> dict[str, Any]:
    """Return a record with whole addresses of its pages."""
    urls = record.get("url")
    if not isinstance(urls, Mapping):
        return dict(record)
    return {**record, "url": {k: None if url is None else site_url + url for k, url in urls.items()}}


def _table(found: DataSet, site_url: str) -> Iterator[list[Cell]]:
    head = ["id", *([f"url.{lang}" for lang in LANGS] if found.has_pages else [])]
    yield [*head, *(name for field in found.fields for name in _columns(field))]
    for relative in found.records:
        record = _absolute(relative, site_url)
        urls = [record["url"][lang] or "" for lang in LANGS] if found.has_pages else []
        cells = (_cells(field, record[field.name], found, field.name) for field in found.fields)
        yield [record["id"], *urls, *(cell for row in cells for cell in row)]


def _columns(field: Described, above: str = "") -> Iterator[str]:
    name = above + field.name
    if field.type == "object" and not field.is_list:
        for inner in field.fields:
            yield from _columns(inner, f"{name}.")
    elif field.type == "text":
        yield from (f"{name}.{lang}" for lang in LANGS)
    else:
        yield name
        if field.type == "choice":
            yield from (f"{name}.label.{lang}" for lang in LANGS)


def _cells(field: Described, value: Any, found: DataSet, name: str) -> Iterator[Cell]:
    """Yield the cells of a field, as many as it has columns."""
    if field.type == "object" and not field.is_list:
        for inner in field.fields:
            yield from _cells(inner, value[inner.name] if value else None, found, f"{name}.{inner.name}")
    elif field.type == "object":
        yield json.dumps(value, ensure_ascii=False) if value else ""
    elif field.type == "text":
        yield from ((value or {}).get(lang) or "" for lang in LANGS)
    else:
        values = value if field.is_list else [] if value is None else [value]
        yield values[0] if len(values) == 1 else SEPARATOR.join(values)
        if field.type == "choice":
            labels = found.labels[name]
            yield from (SEPARATOR.join(labels[item][lang] for item in values) for lang in LANGS)


def _schema(found: DataSet, site_url: str) -> dict[str, Any]:
    own: dict[str, Any] = {"id": {"type": "string"}}
    if found.has_pages:
        own["url"] = _languages("uri")
    own |= {field.name: _type(field) for field in found.fields}
    text, may_be = {"type": "string"}, {"type": ["string", "null"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": site_url + data_file(f"schemas/{found.kind}.json"),
        "title": found.titles["en"],
        "type": "object",
        "required": ["version", "kind", "modified", "license", "terms", "records"],
        "properties": {
            "version": {"const": VERSION},
            "kind": {"const": found.kind},
            "modified": may_be | {"format": "date"},
            "license": may_be,
            "publisher": _languages(),
            "terms": _languages("uri"),
            "labels": {"type": "object"},
            "records": {"type": "array", "items": _object(own)},
            "title": _languages(),
            "terms_text": _languages(),
            "provenance": _languages(),
            "$schema": text,
        },
        "additionalProperties": False,
    }


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    required = list(properties)
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _languages(form: str = "") -> dict[str, Any]:
    text = {"type": ["string", "null"]} | ({"format": form} if form else {})
    return _object(dict.fromkeys(LANGS, text))


def _type(field: Described) -> dict[str, Any]:
    """Return the schema of a field; a list is never null, anything else may be."""
    plain: dict[str, Any] = {
        "text": _languages(),
        "object": _object({inner.name: _type(inner) for inner in field.fields}),
        "number": {"type": "number"},
        "integer": {"type": "integer"},
        "date": {"type": "string", "format": "date"},
        "choice": {"enum": list(field.choices)},
    }.get(field.type, {"type": "string"})
    return {"type": "array", "items": plain} if field.is_list else {"anyOf": [plain, {"type": "null"}]}
