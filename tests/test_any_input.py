"""Whatever anyone types: a record or a mistake told in words, never an exception, never a hole."""

import json
import re
import unicodedata
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from newsroom.catalogue import Entry
from newsroom.figures import cite_html, resolve_links
from newsroom.formats import format_number
from newsroom.kinds import KINDS
from newsroom.load import read_entry
from newsroom.locales import LANGS, Lang
from newsroom.localize.articles import view_articles
from newsroom.localize.edition import Edition, Site
from newsroom.markdown import ROOT, parse_body
from newsroom.models import Article
from newsroom.pages import load_pages
from newsroom.problems import report
from newsroom.references import check_references
from newsroom.texts import read_text
from newsroom.urls import slugify
from newsroom.views import ArticleView
from newsroom.yaml_reader import read_yaml

from tests.records import catalogue, fact_entry
from tests.small_project import NEWS, SHORT, TEXTS

PROFILE: Final = settings(derandomize=True, max_examples=150, deadline=None, database=None)
"""The same examples in every run: a test never fails for somebody else's change."""

SIGNS: Final = st.sampled_from(
    [
        *("\n", "\n\n", "\r", "\t", "  ", "    ", "- ", "1. ", "# ", "## ", "> ", "|", "|-|", "===", "---\n"),
        *(
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "~~",
            "\\",
            "!",
            "![",
            "[",
            "]",
            "(",
            ")",
            "](",
            "[^1]",
            "[^1]: ",
            '"',
            "'",
        ),
        *("{", "}", "{{ ", " }}", "{{ fdi }}", "{lang=en}", ":", ": ", "#", "-", "|\n|-|\n|"),
        *(
            "<",
            ">",
            "<script",
            "</",
            "<b>",
            "<!--",
            "-->",
            "<https://",
            "&",
            "&lt;",
            "&#xE000;",
            "&#60;",
            "&rlm;",
        ),
        *(
            "news:",
            "page:about",
            "news:2026-03-15-ky-ket",
            "javascript:",
            "https://a.vn",
            "news:2026-03-15-ky-ket",
        ),
        *(
            "đ",
            "Ộ",
            "\u0301",
            "\u200b",
            "\u202e",
            "\ue000",
            "\ue001",
            "\u2028",
            "\x00",
            "\ud7ff",
            "\U0010fffd",
        ),
    ]
)
TEXT: Final = st.lists(
    SIGNS | st.text(max_size=8) | st.sampled_from(["a", "Gia Lai", "x y"]), max_size=12
).map("".join)
"""Text made of what Markdown, HTML and YAML take for signs, between anything that Unicode has."""

FACTS: Final = {"fdi": fact_entry("fdi")}
SECRET: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")

FIELDS: Final = (
    *(("title", lang) for lang in LANGS),
    *(("summary", lang) for lang in LANGS),
    *(("body", lang) for lang in LANGS),
    *(("image", "alt", lang) for lang in LANGS),
    ("image", "file"),
    ("image", "credit"),
    ("slug", "en"),
    ("sources", 0, "title"),
    ("sources", 0, "publisher"),
    ("sources", 0, "date"),
    ("sources", 0, "url"),
    ("corrections", 0, "date"),
    ("corrections", 0, "text", "vi"),
    ("translations", "en", "status"),
    ("translations", "en", "translator"),
    ("translations", "en", "source"),
    ("tags", 0),
    ("aliases", 0),
    ("date",),
    ("publish_at",),
    ("topic",),
    ("author",),
    ("visibility",),
    ("approved_by",),
    ("note",),
)


def _file(values: object, *, is_escaped: bool) -> bytes:
    """Return YAML that holds the values, each letter as it is or as an escape; JSON is YAML."""
    text = json.dumps(values, ensure_ascii=False)
    escaped = re.sub(r"[^\x00-\x7e]", lambda found: f"\\U{ord(found[0]):08x}", text)
    return (escaped if is_escaped else text).encode()


def _values(text: str) -> Any:
    return read_yaml("a.yml", text.encode()).value


def _put(value: Any, place: tuple[str | int, ...], text: str) -> None:
    for part in place[:-1]:
        value = value[part]
    value[place[-1]] = text


def _view(entry: Entry[Article], lang: Lang) -> list[ArticleView]:
    """Return what readers of `lang` get of an article without mistakes."""
    edition = Edition(Site(catalogue([entry], facts=FACTS.values()), {}), lang)
    return list(view_articles(edition))


@PROFILE
@given(st.text(max_size=40))
@example("Đối ngoại")
@example("İ ﬁ ß K ½")
def test_a_segment_made_of_any_text_is_legal_or_empty(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug == slugify(unicodedata.normalize("NFD", text))


@PROFILE
@given(st.sampled_from(FIELDS), TEXT, st.booleans())
def test_any_text_in_any_field_of_an_article_is_a_record_or_a_mistake(
    place: tuple[str | int, ...], text: str, is_escaped: bool
) -> None:
    values = _values(TEXTS[NEWS])
    _put(values, place, text)
    document = read_yaml(NEWS, _file(values, is_escaped=is_escaped))
    entry = read_entry(Article, Path(NEWS).stem, document)
    assert (entry is None) == any(not problem.is_warning for problem in document.problems)
    if entry:
        found = catalogue([entry], facts=[fact_entry("fdi-capital")])
        told = [p for p in check_references(found, Path("nowhere")) if p.rule != "broken-page-link"]
        assert report([*document.problems, *told])
        assert not SECRET.search(json.dumps(document.value, ensure_ascii=False))


@PROFILE
@given(st.sampled_from(["title", "summary", "body"]), TEXT, st.booleans())
@example("body", "&#xE000;fact:x&#xE001;", False)
@example("body", "\ue000fact:x\ue001", True)
@example("body", '[a](news:2026-03-15-ky-ket "b")', False)
@example("body", "[a [b](news:2026-03-15-ky-ket) ](https://a.vn)", False)
def test_what_is_told_to_be_right_can_be_shown_to_readers(field: str, text: str, is_escaped: bool) -> None:
    values = _values(TEXTS[SHORT])
    values[field]["vi"] = text
    document = read_yaml(SHORT, _file(values, is_escaped=is_escaped))
    entry = read_entry(Article, Path(SHORT).stem, document)
    if not entry or check_references(catalogue([entry], facts=FACTS.values()), Path("nowhere")):
        return
    shown = json.dumps([asdict(view) for view in _view(entry, "vi")], ensure_ascii=False)
    assert not SECRET.search(shown.replace(ROOT, ""))


@PROFILE
@given(
    st.sampled_from(sorted(KINDS)),
    st.binary(max_size=60) | TEXT.map(lambda text: text.encode("utf-8", "replace")),
)
@example("news", b"a: \xff")
@example("news", b"a: b\rc: d # e")
@example("tags", b"\xef\xbb\xbfname: {}")
@example("facts", b"unit: {vi: a}\nscale: [one]")
def test_any_bytes_as_a_file_are_a_document(kind: str, data: bytes) -> None:
    document = read_yaml(f"data/{kind}/a.yml", data)
    entry = read_entry(KINDS[kind].model, "a", document)
    assert entry is None and document.problems
    assert report(document.problems)


@PROFILE
@given(TEXT)
def test_any_front_matter_and_text_is_a_page_or_a_mistake(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    docs = tmp_path_factory.mktemp("docs", numbered=True)
    head = "---\ntitle: a\ndescription: b\nupdated: 2026-01-01\n---\n"
    (docs / "about.md").write_bytes((head + text).encode("utf-8", "replace"))
    (docs / "contact.md").write_bytes(f"---\n{text}\n---\n".encode("utf-8", "replace"))
    pages, problems = load_pages(docs)
    assert report(problems)
    assert "about" in pages or problems


@PROFILE
@given(TEXT)
@example("<script>alert(1)</script>")
@example("&lt;script&gt;")
@example("[a](javascript:alert(1))")
def test_no_script_ever_passes_unsaid(text: str) -> None:
    body = parse_body(text)
    said = [found for found in body.findings if found.kind not in ("fact", "link")]
    if not said:
        tags = re.findall(r"<\s*/?([A-Za-z!?][A-Za-z0-9]*)", body.html)
        assert set(tags) <= {
            *("p", "h2", "h3", "h4", "h5", "h6", "em", "strong", "s", "code", "pre", "a", "ul", "ol", "li"),
            *("br", "hr", "blockquote", "div", "table", "thead", "tbody", "tr", "th", "td", "sup", "span"),
        }
        attributes = set(re.findall(r'\s([a-z-]+)="', re.sub(r">[^<]*<", "><", body.html)))
        assert attributes <= {
            *("href", "rel", "title", "id", "class", "lang", "start", "tabindex", "aria-label"),
        }


@PROFILE
@given(TEXT)
def test_any_text_without_mistakes_becomes_html_without_marks(text: str) -> None:
    if read_text("a.yml", text.encode("utf-8", "replace"))[0] is None:
        return
    body = parse_body(text)
    links = [value for value in body.values("link") if value.startswith(("news:", "page:"))]
    if any(
        found.kind not in ("fact", "link") or found.value not in ("fdi", *links) for found in body.findings
    ):
        return
    html = resolve_links(cite_html(body.html, "vi", FACTS), "vi", lambda _, name: ("vi", slugify(name)))
    assert not SECRET.search(html.replace(ROOT, ""))


@PROFILE
@given(st.text(alphabet=st.characters(categories=["Co"]), min_size=1, max_size=2), st.booleans())
def test_private_characters_cannot_enter(letters: str, is_escaped: bool) -> None:
    document = read_yaml("a.yml", _file({"a": letters}, is_escaped=is_escaped))
    assert {problem.rule for problem in document.problems} == {"text-invisible"}


@PROFILE
@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, min_value=-(10**15) + 1, max_value=10**15 - 1, places=6
    )
    | st.integers(-(10**15) + 1, 10**15 - 1).map(Decimal),
    st.sampled_from(LANGS),
)
def test_a_number_can_be_read_back_from_what_readers_see(value: Decimal, lang: Lang) -> None:
    written = format_number(value, lang)
    plain = written.replace(",", "") if lang == "en" else written.replace(".", "").replace(",", ".")
    assert Decimal(plain) == value
