"""The records as open data, in all languages at once, and the page that describes them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from newsroom.catalogue import Catalogue, Entry
from newsroom.data_views import DataPageView, DataRow, DataSet, FieldRow
from newsroom.describe import Described, describe
from newsroom.fields import Translated
from newsroom.figures import cite_plain
from newsroom.formats import format_date, format_language
from newsroom.kinds import KINDS, Kind
from newsroom.locales import LANGS, Lang, words
from newsroom.localize.edition import Edition, Site
from newsroom.models import Fact, Published
from newsroom.urls import data_file, data_page_url, page_url
from newsroom.views import Alternate, Crumb, Findable, Frame

_CLOSED: Final = frozenset({"sections", "panels", "bulletins", "glossary", "people"})
"""The kinds that only arrange other records, on pages or in issues, and what translators look up."""


def view_data(site: Site) -> tuple[DataSet, ...]:
    """Return the public records of every kind."""
    return tuple(_data_set(kind, site) for kind in KINDS.values() if kind.name not in _CLOSED)


def _data_set(kind: Kind, site: Site) -> DataSet:
    fields = describe(kind.model, kind.name)
    entries = [entry for entry in site.catalogue.records[kind.name].values() if _is_open(entry)]
    changes = [day for entry in entries if (day := _changed(entry.record))]
    return DataSet(
        kind=kind.name,
        titles={lang: _title(kind.name, lang) for lang in LANGS},
        fields=fields,
        has_pages=kind.has_pages,
        modified=max(changes).isoformat() if changes else "",
        records=tuple(_row(kind, entry, fields, site) for entry in entries),
        labels=dict(_labels(fields)),
    )


def _is_open(entry: Entry[Any]) -> bool:
    return not isinstance(entry.record, Fact) or entry.record.status == "ok"


def _changed(record: Any) -> date | None:
    if isinstance(record, Published):
        return record.changed()
    return record.as_of or record.source.date if isinstance(record, Fact) else None


def _title(kind: str, lang: Lang) -> str:
    word = words(lang)
    return word[f"data_{kind}"] if f"data_{kind}" in word else word[f"kind_{kind}"]


def _row(kind: Kind, entry: Entry[Any], fields: Sequence[Described], site: Site) -> dict[str, Any]:
    record = entry.record
    langs = record.languages() if isinstance(record, Published) else LANGS
    row: dict[str, Any] = {"id": entry.id}
    if kind.has_pages:
        row["url"] = {lang: site.pages[kind.name][entry.id].get(lang) for lang in LANGS}
    return row | {field.name: _value(field, getattr(record, field.name), langs, site) for field in fields}


def _value(field: Described, value: Any, langs: Sequence[Lang], site: Site) -> Any:
    """Return a plain value: a list, a map of languages, a number or a text; None where there is none."""
    if field.is_list:
        values = (_single(field, item, langs, site) for item in value)
        return [item for item in values if item is not None]
    return None if value is None else _single(field, value, langs, site)


def _single(field: Described, value: Any, langs: Sequence[Lang], site: Site) -> Any:
    if field.type == "object":
        return {inner.name: _value(inner, getattr(value, inner.name), langs, site) for inner in field.fields}
    if field.type == "text":
        return _text(value, langs, site.catalogue)
    if field.type == "id":
        return value if _is_shown(field.names, value, site.catalogue) else None
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date | datetime) else value


def _text(value: Translated | str, langs: Sequence[Lang], catalogue: Catalogue) -> dict[str, str | None]:
    """Return a text in the languages that are published, with the figures that it cites."""
    if isinstance(value, str):
        # The one unit that is a word: percent.
        return dict.fromkeys(LANGS, "%")
    texts = {lang: value.get(lang) if lang in langs else None for lang in LANGS}
    return {lang: cite_plain(text, lang, catalogue.facts) if text else None for lang, text in texts.items()}


def _is_shown(kind: str, value: str, catalogue: Catalogue) -> bool:
    """Tell whether a named record is public: what waits for its hour is not named either."""
    found, _, name = value.rpartition("/")
    entry = catalogue.records[found if kind == "*" else kind].get(name)
    return entry is not None and _is_open(entry)


def _labels(fields: Sequence[Described], above: str = "") -> Iterator[tuple[str, Any]]:
    for field in fields:
        if field.type == "choice":
            labels = {value: {lang: _label(field, value, lang) for lang in LANGS} for value in field.choices}
            yield above + field.name, labels
        yield from _labels(field.fields, f"{above}{field.name}.")


def _label(field: Described, value: str, lang: Lang) -> str:
    if field.name in ("spoken", "lang"):
        return format_language(value, lang)
    word = words(lang)
    if f"label_{field.name}_{value}" in word:
        return word[f"label_{field.name}_{value}"]
    keys = (f"{field.name}_{value}", f"choice_{value}")
    return next((word[key] for key in keys if key in word), value)


def view_data_page(edition: Edition, sets: Sequence[DataSet]) -> DataPageView:
    """Return the page that lists the data sets and explains their fields."""
    word, lang = edition.words, edition.lang
    title, summary = word["open_data"], word["open_data_summary"]
    reuse = edition.catalogue.pages.get("reuse", {})
    return DataPageView(
        frame=Frame(
            lang=lang,
            url=data_page_url(lang),
            title=title,
            description=summary,
            alternates=tuple(Alternate(other, data_page_url(other)) for other in LANGS),
            crumbs=(edition.home, Crumb(title, None)),
            section="data",
            feeds=(edition.feed,),
            modified=max((found.modified for found in sets), default=""),
            findable=Findable(word["kind_page"]),
            id="site/data",
        ),
        title=title,
        summary=summary,
        index=data_file("index.json"),
        terms=reuse[lang].url if lang in reuse else page_url(lang, ""),
        rows=tuple(_data_row(found, edition) for found in sets),
    )


def _data_row(found: DataSet, edition: Edition) -> DataRow:
    lang, word = edition.lang, edition.words
    day = format_date(date.fromisoformat(found.modified), lang) if found.modified else ""
    files = (
        ("JSON", data_file(f"{found.kind}.json")),
        ("CSV", data_file(f"{found.kind}.csv")),
        ("Schema", data_file(f"schemas/{found.kind}.json")),
    )
    own = [FieldRow("id", word["field_id"], word["type_id"], ())]
    if found.has_pages:
        own.append(FieldRow("url", word["field_address"], word["type_string"], ()))
    rows = _field_rows(found.fields, found.labels, edition)
    return DataRow(
        found.kind, found.titles[lang], len(found.records), found.modified, day, files, (*own, *rows)
    )


def _field_rows(
    fields: Sequence[Described],
    labels: Mapping[str, Mapping[str, Mapping[Lang, str]]],
    edition: Edition,
    above: str = "",
) -> Iterator[FieldRow]:
    word, lang = edition.words, edition.lang
    for field in fields:
        name = above + field.name
        kind = word[f"type_{field.type}"]
        if field.names not in ("", "*"):
            kind = f"{kind} ({field.names})"
        text = word["type_list"].format(type=kind) if field.is_list else kind
        has_own = f"field_{field.name}" in word
        label = word[f"field_{field.name}"] if has_own else word[f"line_{field.name}"]
        choices = tuple(f"{value}: {said[lang]}" for value, said in labels.get(name, {}).items())
        yield FieldRow(name, label, text, choices)
        yield from _field_rows(field.fields, labels, edition, f"{name}.")
