"""Records with defaults, for tests that need one and say only what matters."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from newsroom.catalogue import Catalogue, Entry
from newsroom.fields import HO_CHI_MINH
from newsroom.kinds import KINDS
from newsroom.markdown import parse_body
from newsroom.models import (
    Agreement,
    Article,
    Country,
    Discipline,
    Event,
    Fact,
    Home,
    Partner,
    Place,
    Tag,
    Topic,
)
from newsroom.pages import Pages
from newsroom.yaml_reader import Document

NOW = datetime(2026, 3, 20, 8, 0, tzinfo=HO_CHI_MINH)
REVIEWED = {"status": "reviewed", "translator": "Người dịch", "source": "0" * 12}
MACHINE = {"status": "machine", "translator": "Máy dịch"}


def everywhere(text: str) -> dict[str, str]:
    """Return a text that is the same in all languages."""
    return {"vi": text, "en": text, "id": text}


def article(**fields: Any) -> Article:
    """Return a public article, Vietnamese only unless `fields` say otherwise."""
    least = {
        "date": "2026-03-15",
        "topic": "kinh-te",
        "title": {"vi": "Tiêu đề"},
        "summary": {"vi": "Tóm tắt."},
        "body": {"vi": "Nội dung."},
        "visibility": "public",
        "approved_by": "Người duyệt",
        "approved_on": "2026-03-15",
    }
    return Article.model_validate(least | fields)


def translated(**fields: Any) -> Article:
    """Return an article with whole and reviewed translations."""
    texts = {"title": everywhere("Tiêu đề"), "summary": everywhere("Tóm tắt."), "body": everywhere("Thân.")}
    return article(**(texts | {"translations": {"en": REVIEWED, "id": REVIEWED}} | fields))


def entry(name: str = "2026-03-15-tin", record: Article | None = None, **fields: Any) -> Entry[Article]:
    """Return an article as loaded, under its id."""
    record = record or article(date=name[:10], **fields)
    bodies = {lang: parse_body(text) for lang, text in record.body.items()}
    return Entry(name, record, Document(f"data/news/{name[:4]}/{name}.yml"), bodies)


def fact(**fields: Any) -> Fact:
    """Return a printable fact: 2.3 billion US dollars at the end of 2025."""
    least = {
        "indicator": "fdi-capital",
        "label": everywhere("Vốn"),
        "value": "2.3",
        "scale": "billion",
        "measure": "stock",
        "as_of": "2025-12-31",
        "scope": "gia-lai",
        "source": {"title": "Báo cáo"},
        "status": "ok",
    }
    money = {} if "unit" in fields else {"currency": "USD"}
    return Fact.model_validate(least | money | fields)


def fact_entry(name: str, **fields: Any) -> Entry[Fact]:
    """Return a fact as loaded, under its id."""
    return Entry(name, fact(**fields), Document(f"data/facts/{name}.yml"), {})


PROFILE = {
    "title": everywhere("Tên"),
    "summary": everywhere("Tóm tắt."),
    "updated": "2026-03-10",
    "visibility": "public",
    "approved_by": "Người duyệt",
    "approved_on": "2026-03-10",
    "translations": {"en": REVIEWED, "id": REVIEWED},
}
"""The least that a public profile needs, in every language."""


def profile_entry(kind: str, name: str, **fields: Any) -> Entry[Any]:
    """Return a profile of any kind as loaded, under its id."""
    record = KINDS[kind].model.model_validate(PROFILE | fields)
    return Entry(name, record, Document(f"data/{kind}/{name}.yml"), {})


def partner_entry(name: str, **fields: Any) -> Entry[Partner]:
    """Return a partner as loaded: a city in Japan."""
    least = {"title": everywhere(name.title()), "type": "locality", "country": "nhat-ban"}
    return profile_entry("partners", name, **(least | fields))


def agreement_entry(name: str = "ban-ghi-nho", **fields: Any) -> Entry[Agreement]:
    """Return an agreement of the province with Ashikaga as loaded."""
    body = {"body": everywhere("Tỉnh Gia Lai"), "province": "gia-lai"}
    least = {"instrument": "memorandum", "parties": [body, {"partner": "ashikaga"}], "status": "in-force"}
    return profile_entry("agreements", name, **(least | fields))


def event_entry(name: str = "hoi-nghi", **fields: Any) -> Entry[Event]:
    """Return an event as loaded: on the morning of 14 May 2026."""
    return profile_entry("events", name, **({"starts": "2026-05-14T08:00"} | fields))


def catalogue(
    articles: Iterable[Entry[Article]] = (),
    *,
    hidden: Iterable[Entry[Article]] = (),
    facts: Iterable[Entry[Fact]] = (),
    pages: Pages | None = None,
    home: Mapping[str, Any] | None = None,
) -> Catalogue:
    """Return a catalogue with one topic, tag, place and partner besides what is given."""
    topic = Topic.model_validate(
        {
            "name": everywhere("Kinh tế"),
            "slug": everywhere("kinh-te"),
            "summary": everywhere("Tin."),
            "order": "1",
        }
    )
    tag = Tag.model_validate({"name": everywhere("Đầu tư")})
    place = Place.model_validate({"name": everywhere("Gia Lai"), "kind": everywhere("tỉnh")})
    country = Country.model_validate({"name": everywhere("Nhật Bản")})
    given: dict[str, dict[str, Entry[Any]]] = {
        "news": {found.id: found for found in articles},
        "topics": {"kinh-te": Entry("kinh-te", topic, Document("data/topics/kinh-te.yml"), {})},
        "tags": {"dau-tu": Entry("dau-tu", tag, Document("data/tags/dau-tu.yml"), {})},
        "places": {"gia-lai": Entry("gia-lai", place, Document("data/places/gia-lai.yml"), {})},
        "partners": {"ashikaga": partner_entry("ashikaga")},
        "countries": {"nhat-ban": Entry("nhat-ban", country, Document("data/countries/nhat-ban.yml"), {})},
        "facts": {found.id: found for found in facts},
    }
    nothing: dict[str, dict[str, Entry[Any]]] = {kind: {} for kind in KINDS}
    return Catalogue(
        now=NOW,
        records=nothing | given,
        withheld=nothing | {"news": {found.id: found for found in hidden}},
        unread=dict.fromkeys(KINDS, frozenset()),
        home=(first := Home.model_validate(home or {})),
        for_checks=(Entry("home", first, Document("data/home.yml"), {}),),
        pages=pages or {},
    )


def with_records(*records: Entry[Any], **given: Any) -> Catalogue:
    """Return a catalogue with these profiles, each in the folder of its document."""
    base = catalogue(**given)
    by_kind: dict[str, dict[str, Entry[Any]]] = {
        "fields": {
            "giao-duc": Entry(
                "giao-duc",
                Discipline.model_validate({"name": everywhere("Giáo dục")}),
                Document("data/fields/giao-duc.yml"),
                {},
            )
        }
    }
    for record in records:
        kind = record.document.path.split("/")[1]
        by_kind.setdefault(kind, {})[record.id] = record
    return replace(base, records={**base.records, **by_kind})
