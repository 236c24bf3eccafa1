"""Every link of ours leads to a file of the site, and to an anchor that is there."""

import pytest
from newsroom.checks import LinkCheck

PAGES = {
    "index.html": '<h2 id="muc">a</h2>',
    "en/index.html": "",
    "en/news/a/index.html": "",
    "en/b c/index.html": '<h2 id="muc">a</h2>',
    "assets/a b.css": "",
    "404.html": "",
}


def _told(href: str, page: str = "en/news/a/index.html") -> list[tuple[str, str]]:
    check = LinkCheck("https://example.org/newsroom/")
    check.add(page, f'<a href="{href}">x</a>')
    files = frozenset(PAGES)
    return [(found.rule, dict(found.values)["value"]) for found in check.problems(files, PAGES.__getitem__)]


@pytest.mark.parametrize(
    "href",
    [
        "../../../",
        "../../../#muc",
        "../../../?zone=west#muc",
        "../../?zone=west",
        "?zone=west",
        "../../",
        "./",
        "",
        "../../../assets/a%20b.css",
        "../../../en/b%20c/#muc",
        "../../../404.html",
        "https://example.org/newsroom/",
        "https://example.org/newsroom/en/",
        "https://example.org/newsroom/#muc",
        "https://example.org/other/",
        "https://baogialai.com.vn/",
        "//cdn.example/",
        "mailto:a@b.vn",
        "webcal://example.org/newsroom/404.html",
        "webcal://calendar.example/a.ics",
    ],
)
def test_a_link_that_leads_somewhere_is_no_mistake(href: str) -> None:
    assert _told(href) == []


def test_every_file_that_a_browser_may_choose_is_there() -> None:
    check = LinkCheck("https://example.org/newsroom/")
    rows = "../../../assets/a%20b.css 480w, ../../../assets/c.webp 800w, ../../../assets/d.webp 1280w"
    check.add("en/news/a/index.html", f'<source type="image/webp" srcset="{rows}" sizes="92vw">')
    found = check.problems(frozenset(PAGES), PAGES.__getitem__)
    assert [dict(row.values)["value"] for row in found] == ["/assets/c.webp", "/assets/d.webp"]


@pytest.mark.parametrize(
    ("href", "rule", "value"),
    [
        ("../b/", "built-link", "/en/news/b/index.html"),
        ("../../../en/b/", "built-link", "/en/b/index.html"),
        ("../../../#khac", "built-anchor", "/index.html#khac"),
        ("#khac", "built-anchor", "/en/news/a/index.html#khac"),
        ("../../../assets/b.css", "built-link", "/assets/b.css"),
        ("../../../../", "built-link", "/../index.html"),
        ("https://example.org/newsroom/b/", "built-link", "/b/index.html"),
        ("webcal://example.org/newsroom/en/a.ics", "built-link", "/en/a.ics"),
        ("about.md", "built-link", "/en/news/a/about.md"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(href: str, rule: str, value: str) -> None:
    assert _told(href) == [(rule, value)]


def test_a_link_on_many_pages_is_told_once() -> None:
    check = LinkCheck("https://example.org/")
    for page in ("b/index.html", "a/index.html"):
        check.add(page, '<a href="../c/">x</a><img src="../c/"><meta content="0; url=../c/">')
    assert [str(found).split(";")[0] for found in check.problems(frozenset(), str)] == [
        "a/index.html  liên kết tới /c/index.html không dẫn đến đâu (2 trang có liên kết này)"
    ]


@pytest.mark.parametrize("page", ["index.html", "en/news/a/index.html"])
def test_a_page_may_name_itself_in_full(page: str) -> None:
    assert _told("https://example.org/newsroom/en/", page) == []
