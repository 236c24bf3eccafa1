"""What holds between records: names, addresses, links, languages and figures that agree."""

from pathlib import Path
from typing import Any

import pytest
from newsroom.catalogue import Catalogue
from newsroom.kinds import KINDS
from newsroom.markdown import parse_body
from newsroom.pages import FrontMatter, Page
from newsroom.references import check_references
from newsroom.yaml_reader import Document

from tests.records import (
    MACHINE,
    REVIEWED,
    article,
    catalogue,
    entry,
    everywhere,
    fact_entry,
    translated,
)


def _told(found: Catalogue) -> list[tuple[str, str, str]]:
    """Return the file, field and rule of every mistake."""
    problems = sorted(check_references(found, Path("nowhere")))
    # The mark of REVIEWED is nobody's: its translations are stale, which stops nothing.
    told = [
        problem for problem in problems if problem.rule not in ("translation-stale", "translation-machine")
    ]
    return [(problem.path.rsplit("/", 1)[-1], problem.field, problem.rule) for problem in told]


def _rules(**fields: Any) -> list[tuple[str, str]]:
    """Return the field and rule of every mistake in one article."""
    return [(field, rule) for _, field, rule in _told(catalogue([entry(**fields)]))]


def _page(key: str, slug: str | None) -> dict[str, Any]:
    front = FrontMatter.model_validate(
        {"title": "a", "description": "b", "updated": "2026-01-01"} | ({"slug": slug} if slug else {})
    )
    path = f"docs/{key}.md"
    return {key: {"vi": Page(key, "vi", front, path, 1, parse_body("## C\n"), Document(path))}}


def test_names_that_exist_are_no_mistake() -> None:
    assert _rules(tags=["dau-tu"], places=["gia-lai"], partners=["ashikaga"]) == []


def test_every_unknown_name_is_told() -> None:
    assert _rules(topic="a", tags=["dau-tu", "b"], places=["c"], partners=["d"]) == [
        ("partners.0", "unknown-record"),
        ("places.0", "unknown-record"),
        ("tags.1", "unknown-record"),
        ("topic", "unknown-record"),
    ]


def test_a_record_that_could_not_be_read_is_no_unknown_name() -> None:
    found = catalogue([entry(topic="a", tags=["b"], body={"vi": "{{ c }} [d](news:e)"})])
    broken = {"topics": {"a"}, "tags": {"b"}, "facts": {"c"}, "news": {"e"}, "places": (), "partners": ()}
    unread = {kind: frozenset(broken.get(kind, ())) for kind in KINDS}
    assert _told(Catalogue(**(vars(found) | {"unread": unread}))) == []


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://a.vn)",
        "[a](http://a.vn/b#c)",
        "[a](mailto:a@b.vn)",
        "[a](#muc)\n\n## Mục",
        "[a](page:about) [b](page:about#c)",
        "[a](news:2026-03-15-tin)",
        "<https://a.vn>",
        "Hơn {{ fdi }}.",
    ],
)
def test_links_and_figures_that_lead_somewhere_are_no_mistake(text: str) -> None:
    one = entry(body={"vi": text})
    assert _told(catalogue([one], facts=[fact_entry("fdi")], pages=_page("about", "gioi-thieu"))) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[a](javascript:alert)", "link-scheme"),
        ("[a](JavaScript:alert)", "link-scheme"),
        ("[a](data:text/html,b)", "link-scheme"),
        ("[a](vbscript:b)", "link-scheme"),
        ("[a](//b.vn)", "link-scheme"),
        ("[a](/b/)", "link-scheme"),
        ("[a](about.md)", "link-scheme"),
        ("[a](News:2026-03-15-tin)", "link-scheme"),
        ("[a](news:2026-03-16-tin)", "unknown-record"),
        ("[a](news:)", "unknown-record"),
        ("[a](page:b)", "broken-page-link"),
        ("[a](#b)", "broken-anchor"),
        ("[a](#)", "broken-anchor"),
        ("[a](news:2026-03-15-tin#b)", "broken-anchor"),
        ("{{ fdi }}", "unknown-fact"),
    ],
)
def test_a_link_or_figure_that_leads_nowhere_is_told(text: str, rule: str) -> None:
    assert _rules(body={"vi": f"{text}\n\n## Mục"}) == [("body.vi", rule)]


@pytest.mark.parametrize(
    ("lang", "anchor", "rules"),
    [
        ("en", "results", []),
        ("en", "ket-qua", [("body.en", "broken-anchor")]),
        ("vi", "ket-qua", []),
        ("vi", "results", [("body.vi", "broken-anchor")]),
        ("id", "ket-qua", []),
        ("id", "results", [("body.id", "broken-anchor")]),
    ],
)
def test_an_anchor_is_looked_for_in_the_language_that_the_link_leads_to(
    lang: str, anchor: str, rules: list[tuple[str, str]]
) -> None:
    # The target exists in Vietnamese and English; its Indonesian draft is not published.
    headings = {"vi": "## Kết quả", "en": "## Results", "id": "## Hasil"}
    target = translated(date="2026-03-14", body=headings, translations={"en": REVIEWED, "id": MACHINE})
    bodies = everywhere("Thân.") | {lang: f"[a](news:2026-03-14-dich#{anchor})"}
    found = catalogue([entry(record=translated(body=bodies)), entry("2026-03-14-dich", target)])
    assert [(field, rule) for _, field, rule in _told(found)] == rules


@pytest.mark.parametrize(
    "fields",
    [
        {"title": {"vi": "{{ a }}"}},
        {"summary": {"vi": "{{ a }}"}},
        {"body": {"vi": "{{ a }}"}},
        {"corrections": [{"date": "2026-03-16", "text": {"vi": "{{ a }}"}}]},
        {"image": {"file": "a.jpg", "alt": {"vi": "{{ a }}"}, "credit": "b"}},
        {"image": {"file": "a.jpg", "alt": {"vi": "a"}, "caption": {"vi": "{{ a }}"}, "credit": "b"}},
    ],
)
def test_figures_are_checked_in_every_text_that_readers_see(fields: dict[str, Any]) -> None:
    rules = [rule for _, rule in _rules(**fields) if rule != "picture-missing"]
    assert rules == ["unknown-fact"]


@pytest.mark.parametrize("status", ["check", "conflict", "internal"])
def test_a_figure_that_is_not_settled_is_never_printed(status: str) -> None:
    found = catalogue(
        [entry(body={"vi": "{{ fdi }}"})], facts=[fact_entry("fdi", status=status)], home={"figures": ["fdi"]}
    )
    assert _told(found) == [
        ("home.yml", "figures.0", "unprintable-fact"),
        ("2026-03-15-tin.yml", "body.vi", "unprintable-fact"),
    ]


def test_a_public_article_leads_to_public_ones_only() -> None:
    draft = entry("2026-03-14-nhap", visibility="draft", body={"vi": "[a](news:2026-03-13-nhap-khac)"})
    other = entry("2026-03-13-nhap-khac", visibility="draft")
    public = entry(body={"vi": "[a](news:2026-03-14-nhap)"})
    found = catalogue([public], hidden=[draft, other], home={"lead": "2026-03-14-nhap"})
    assert _told(found) == [
        ("home.yml", "lead", "hidden-record-link"),
        ("2026-03-15-tin.yml", "body.vi", "hidden-record-link"),
    ]


@pytest.mark.parametrize(
    ("target", "is_told"),
    [
        ({"visibility": "draft"}, True),
        ({"visibility": "internal"}, True),
        ({"publish_at": "2026-05-01T08:01"}, True),
        ({"publish_at": "2026-05-01T08:00"}, False),
    ],
)
def test_an_embargoed_article_leads_to_what_is_out_on_its_own_day(
    target: dict[str, Any], is_told: bool
) -> None:
    # Else the build of that morning would be refused.
    waiting = entry(publish_at="2026-05-01T08:00", body={"vi": "[a](news:2026-03-14-kia)"})
    found = catalogue(hidden=[waiting, entry("2026-03-14-kia", **target)])
    told = [("2026-03-15-tin.yml", "body.vi", "hidden-record-link")]
    assert _told(found) == (told if is_told else [])


def test_drafts_are_checked_like_all_others() -> None:
    assert _told(catalogue(hidden=[entry(visibility="draft", topic="a")])) == [
        ("2026-03-15-tin.yml", "topic", "unknown-record")
    ]


@pytest.mark.parametrize(
    ("fields", "rules"),
    [
        ({"title": {"vi": "a", "en": "b"}}, [("translations.en", "translation-missing")]),
        (
            {"title": {"vi": "a", "en": "b"}, "translations": {"en": MACHINE}},
            [("translations.en", "translation-partial")],
        ),
        ({"translations": {"id": MACHINE}}, [("translations.id", "translation-empty")]),
        (
            {"image": {"file": "a.jpg", "alt": everywhere("a"), "credit": "b"}},
            [("image.file", "picture-missing")],
        ),
    ],
)
def test_a_translation_is_whole_or_said_to_be_partial(
    fields: dict[str, Any], rules: list[tuple[str, str]]
) -> None:
    assert _rules(**fields) == rules


def test_a_machine_translation_needs_no_mark_and_no_correction() -> None:
    record = translated(
        translations={"en": MACHINE, "id": REVIEWED},
        corrections=[{"date": "2026-03-16", "text": {"vi": "a", "id": "b"}}],
    )
    assert _told(catalogue([entry(record=record)])) == []


def test_a_reviewed_translation_needs_its_mark_and_every_correction() -> None:
    unmarked = {"status": "reviewed", "translator": "A"}
    record = translated(
        translations={"en": unmarked, "id": REVIEWED},
        corrections=[{"date": "2026-03-16", "text": {"vi": "a", "id": "b"}}],
    )
    assert _told(catalogue([entry(record=record)])) == [
        ("2026-03-15-tin.yml", "corrections.0.text", "correction-missing"),
        ("2026-03-15-tin.yml", "translations.en", "translation-source"),
    ]


@pytest.mark.parametrize(
    ("alias", "clash"),
    [
        ("/tin-cu/", False),
        ("/tin-tuc/2026/tin/", True),
        ("/Tin-Tuc/2026/Tin/", True),
        ("/tin-tuc/", True),
        ("/en/", True),
        ("/tin-tuc/2026/", True),
        ("/en/news/2026/03/", True),
        ("/tin-tuc/2027/", True),
        ("/tin-tuc/trang/2/", True),
        ("/tin-tuc/chu-de/kinh-te/trang/12/", True),
        ("/en/news/2026/03/page/2/", True),
        ("/tin-tuc/chu-de/kinh-te/", True),
        ("/tin-tuc/chu-de/van-hoa/", False),
        ("/gioi-thieu/", True),
        ("/Gioi-thieu/", True),
        ("/tin-tuc/2026/nhap/", True),
        ("/en/news/2026/tin-cu/", False),
    ],
)
def test_an_old_address_never_takes_a_page_away(alias: str, clash: bool) -> None:
    found = catalogue(
        [entry(record=translated(aliases=[alias]))],
        hidden=[entry("2026-03-14-nhap", visibility="draft")],
        pages=_page("about", "gioi-thieu"),
    )
    assert _told(found) == ([("2026-03-15-tin.yml", "aliases.0", "alias-clash")] if clash else [])


def test_two_articles_may_share_a_name_in_different_years_or_languages() -> None:
    other = article(date="2025-03-15", slug={"vi": "tin"})
    third = translated(date="2026-03-13", slug={"en": "tin", "id": "tin"})
    found = catalogue([entry(), entry("2025-03-15-a", other), entry("2026-03-13-b", third)])
    assert _told(found) == []


def test_two_articles_never_share_an_address() -> None:
    other = article(date="2026-03-14", slug={"vi": "tin"})
    assert _told(catalogue([entry(), entry("2026-03-14-a", other)])) == [
        ("2026-03-14-a.yml", "slug.vi", "duplicate-slug")
    ]


@pytest.mark.parametrize("slug", ["tin-tuc", "en", "id"])
def test_a_hand_written_page_never_takes_a_section_away(slug: str) -> None:
    assert _told(catalogue(pages=_page("about", slug))) == [("about.md", "slug", "duplicate-slug")]


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        ({}, {}, True),
        ({}, {"value": "2.30"}, True),
        ({}, {"value": "2300", "scale": "million"}, True),
        ({}, {"value": "2.4"}, False),
        ({}, {"value": "2.3", "scale": "million"}, False),
        ({}, {"value": "2.4", "as_of": "2024-12-31"}, True),
        ({}, {"value": "2.4", "scope": "gia-lai-old"}, True),
        ({}, {"value": "2.4", "indicator": "fdi-new"}, True),
        ({}, {"value": "2.4", "currency": "VND"}, True),
        ({}, {"value": "2.4", "status": "conflict"}, True),
        ({}, {"value": "2.4", "supersedes": "a"}, True),
        ({"supersedes": "b"}, {"value": "2.4"}, True),
        (
            {"as_of": None, "source": {"title": "a", "date": "2025-01-01"}},
            {"as_of": None, "source": {"title": "a", "date": "2026-01-01"}, "value": "2.4"},
            True,
        ),
        (
            {"period_from": "2025-01-01", "period_to": "2025-12-31"},
            {"period_from": "2025-01-01", "period_to": "2025-12-31", "as_of": "2026-01-05", "value": "2.4"},
            False,
        ),
        (
            {"period_from": "2025-01-01", "period_to": "2025-12-31"},
            {"period_from": "2025-01-01", "period_to": "2025-11-30", "value": "2.4"},
            True,
        ),
    ],
)
def test_two_public_figures_about_one_thing_agree_or_one_replaces_the_other(
    first: dict[str, Any], second: dict[str, Any], agree: bool
) -> None:
    found = catalogue(facts=[fact_entry("a", **first), fact_entry("b", **second)])
    assert _told(found) == ([] if agree else [("b.yml", "value", "fact-conflict")])
