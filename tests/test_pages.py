"""The hand-written pages of `docs/`: their heads, languages, addresses and what they cite."""

from pathlib import Path

import pytest
from newsroom.pages import load_pages
from newsroom.references import check_references

from tests.records import catalogue, entry, fact_entry
from tests.small_project import ABOUT, TEXTS, write_project


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return write_project(tmp_path) / "docs"


def _write(docs: Path, name: str, text: str) -> None:
    (docs / name).parent.mkdir(parents=True, exist_ok=True)
    (docs / name).write_text(text, encoding="utf-8")


def _told(docs: Path) -> list[tuple[str, int, str]]:
    pages, problems = load_pages(docs)
    problems += check_references(
        catalogue([entry()], facts=[fact_entry("fdi-capital")], pages=pages), docs.parent
    )
    found = (problem for problem in problems if problem.path.startswith("docs/"))
    return [(problem.path, problem.line, problem.rule) for problem in found]


def test_a_page_has_an_address_of_its_own_in_each_language(docs: Path) -> None:
    pages, problems = load_pages(docs)
    assert {key: {lang: page.url for lang, page in by_lang.items()} for key, by_lang in pages.items()} == {
        "about": {"vi": "gioi-thieu/", "en": "en/about/", "id": "id/tentang/"},
        "index": {"vi": "", "en": "en/", "id": "id/"},
    }
    assert problems == []


def test_a_page_without_a_segment_takes_its_file_name(docs: Path) -> None:
    _write(docs, "about.md", TEXTS[ABOUT].replace("slug: gioi-thieu\n", ""))
    assert load_pages(docs)[0]["about"]["vi"].url == "about/"


def test_a_mistake_is_told_at_its_line_of_the_file(docs: Path) -> None:
    _write(docs, "about.md", TEXTS[ABOUT] + "\n{{ a }}.\n\n- b\n- {{ c }}\n")
    assert _told(docs) == [("docs/about.md", 12, "unknown-fact"), ("docs/about.md", 15, "unknown-fact")]


@pytest.mark.parametrize(
    "text",
    [
        "[a](index.md)",
        "[a](about.md#nhiem-vu)",
        "[a](page:about)",
        "[a](news:2026-03-15-tin)",
        "[a](#nhiem-vu)",
        "[a](https://a.vn)",
        "<https://a.vn>",
        "[a](mailto:a@b.vn)",
        "[a]{lang=en} `{{ b }}`",
        "Lề&shy;dài&nbsp;2",
        "## a\n\n- b\n\n| c |\n|---|\n| d |\n\ne[^1]\n\n[^1]: f",
    ],
)
def test_the_markdown_of_records_is_that_of_pages(docs: Path, text: str) -> None:
    _write(docs, "about.md", f"{TEXTS[ABOUT]}\n{text}\n")
    assert _told(docs) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<script>a</script>", "html"),
        ('<div onclick="a">', "html"),
        ("<!-- a -->", "html"),
        ("&#xE000;", "entity"),
        ("[a](javascript:b)", "link-scheme"),
        ("[a](../data/a.md)", "link-scheme"),
        ("[a](/a/)", "link-scheme"),
        ("[a](contact.md)", "broken-page-link"),
        ("[a](page:b)", "broken-page-link"),
        ("[a](news:2026-03-15-b)", "unknown-record"),
        ("[a](#b)", "broken-anchor"),
        ("![a](b.png)", "body-image"),
        ("# a", "body-heading"),
        ("a[^1]", "unknown-footnote"),
        ("{{ A }}", "fact-syntax"),
        ("{{ a\n}}", "fact-syntax"),
    ],
)
def test_what_would_mislead_or_harm_readers_is_told(docs: Path, text: str, rule: str) -> None:
    _write(docs, "about.md", f"{TEXTS[ABOUT]}\n{text}\n")
    assert set(_told(docs)) == {("docs/about.md", 12, rule)}


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("About.md", "file-name"),
        ("about.vn.md", "file-name"),
        ("about.vi.md", "file-name"),
        ("giới-thiệu.md", "file-name"),
        ("about.markdown", "file-name"),
        ("gioi-thieu/index.md", "file-place"),
        ("assets/media/ghi-chu.md", "file-place"),
    ],
)
def test_a_page_that_the_engine_would_misplace_is_told(docs: Path, name: str, rule: str) -> None:
    _write(docs, name, TEXTS[ABOUT])
    assert _told(docs) == [(f"docs/{name}", 0, rule)]


def test_decisions_and_other_files_are_no_pages(docs: Path) -> None:
    for name in ("adr/0001-a.md", "assets/a.txt", "robots.txt"):
        _write(docs, name, "a")
    assert _told(docs) == []


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("", 1, "page-front-matter"),
        ("a\n", 1, "page-front-matter"),
        ("---\ntitle: a\n", 1, "page-front-matter"),
        (TEXTS[ABOUT].replace("title: Giới thiệu", "title: a: b"), 2, "yaml-colon"),
        (TEXTS[ABOUT].replace("updated: 2026-03-01", "updated: 1/3/2026"), 5, "date"),
        (TEXTS[ABOUT].replace("slug: gioi-thieu", "slug: Giới thiệu"), 3, "slug"),
        (TEXTS[ABOUT].replace("slug: gioi-thieu", "slug: gioi-thieu\nhide: [toc]"), 4, "unknown-field"),
    ],
)
def test_a_broken_head_is_told_at_its_line(docs: Path, text: str, line: int, rule: str) -> None:
    _write(docs, "about.md", text)
    assert _told(docs) == [("docs/about.md", line, rule)]


def test_windows_line_ends_are_line_ends(docs: Path) -> None:
    (docs / "about.md").write_bytes(TEXTS[ABOUT].replace("\n", "\r\n").encode())
    page = load_pages(docs)[0]["about"]["vi"]
    assert (_told(docs), page.body.values("fact"), page.first) == ([], ("fdi-capital",), 7)


def test_a_home_page_in_every_language_and_a_vietnamese_page_for_every_other(docs: Path) -> None:
    (docs / "index.en.md").unlink()
    (docs / "about.md").unlink()
    (docs / "about.en.md").unlink()
    assert _told(docs) == [("docs/index.en.md", 0, "page-shell"), ("docs/about.md", 0, "page-source")]


def test_a_page_that_could_not_be_read_is_not_missing_too(docs: Path) -> None:
    for name in ("index.md", "about.md"):
        _write(docs, name, "a")
    assert {rule for _, _, rule in _told(docs)} == {"page-front-matter"}
