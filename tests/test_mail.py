"""The periodical by e-mail: one HTML file that needs nothing else, and the same as plain text."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom.bulletin.mail import LIMIT, make_mail
from newsroom.bulletin.mail_text import WIDTH, make_mail_text
from newsroom.bulletin.tree import Node, parse_tree
from newsroom.bulletin.views import PrintIssue
from newsroom.load import Reader
from newsroom.locales import LANGS, Lang
from newsroom.localize.edition import Edition, Site
from newsroom.localize.sheets import view_print

from tests.bulletin_project import ISSUE, changed, write_issue
from tests.html_tree import Element, parse_html
from tests.small_project import NOW, SITE_URL

FILES: Final = (("PDF", f"{SITE_URL}a.pdf"), ("EPUB", f"{SITE_URL}a.epub"))


@pytest.fixture(scope="module")
def issues(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Lang, PrintIssue]:
    """Return the issue of the small project in each language."""
    catalogue, problems = Reader(write_issue(tmp_path_factory.mktemp("mail"))).read(NOW)
    assert problems == []
    site = Site(catalogue, {})
    return {lang: view_print(catalogue.bulletins["2026-01"], Edition(site, lang), SITE_URL) for lang in LANGS}


@pytest.fixture(scope="module")
def mails(site: Path) -> Mapping[str, Element]:
    """Return every e-mail of the site by its address."""
    found = sorted(site.rglob("*-mail.html"))
    return {path.relative_to(site).as_posix(): parse_html(path.read_text("utf-8")) for path in found}


def test_every_issue_is_an_e_mail_in_each_of_its_languages(site: Path) -> None:
    names = [
        "ban-tin/2026-01/ban-tin-2026-01-mail",
        "ban-tin/2026-02/ban-tin-2026-02-mail",
        "en/bulletin/2026-01/bulletin-2026-01-mail",
        "en/bulletin/2026-02/bulletin-2026-02-mail",
        "id/buletin/2026-01/buletin-2026-01-mail",
    ]
    for form in ("html", "txt"):
        found = sorted(path.relative_to(site).as_posix() for path in site.rglob(f"*-mail.{form}"))
        assert found == [f"{name}.{form}" for name in names]


def test_an_e_mail_is_short_enough_for_every_service_and_in_its_language(
    site: Path, mails: Mapping[str, Element]
) -> None:
    for path, mail in mails.items():
        assert (site / path).stat().st_size < LIMIT
        lang = path[:2] if path[2] == "/" else "vi"
        marked = [mail.one("html").attrs["lang"], mail.one("body").one("div", role="article").attrs["lang"]]
        assert marked == [lang, lang], path


def test_an_e_mail_asks_for_nothing_from_anywhere(site: Path, mails: Mapping[str, Element]) -> None:
    for path, mail in mails.items():
        asking = ("img", "link", "script", "iframe", "object", "video", "form", "base")
        assert [part.tag for part in mail.find(*asking)] == [], path
        assert "url(" not in (site / path).read_text(encoding="utf-8"), path


def test_links_of_an_e_mail_are_absolute_and_arrive(
    site: Path, site_url: str, mails: Mapping[str, Element]
) -> None:
    for path, mail in mails.items():
        links = {link.attrs["href"] for link in mail.find("a")}
        assert [link for link in links if not link.startswith(("https://", "http://", "mailto:"))] == []
        own = [link.removeprefix(site_url).partition("#")[0] for link in links if link.startswith(site_url)]
        assert len(own) > 10
        places = [site / url / "index.html" if url.endswith("/") else site / url for url in own]
        assert [place for place in places if not place.is_file()] == [], path


def test_an_e_mail_is_laid_out_by_tables_that_are_named_as_such(mails: Mapping[str, Element]) -> None:
    for path, mail in mails.items():
        bare = [part for part in mail.find("table") if part.attrs.get("role") != "presentation"]
        assert [part for part in bare if not list(part.find("th"))] == [], path
        assert len(list(mail.find("h1"))) == 1, path


def test_an_e_mail_holds_the_editorial_and_leads_to_every_article(
    issues: Mapping[Lang, PrintIssue],
) -> None:
    for lang, issue in issues.items():
        mail = parse_html(make_mail(issue, FILES))
        sheets = [sheet for section in issue.sections for sheet in section.sheets]
        titles = [(head.one("a").text, head.one("a").attrs["href"]) for head in mail.find("h3")]
        assert titles == [(" ".join(sheet.title.split()), sheet.url) for sheet in sheets], lang
        for words in ({"vi": "Xin chào bạn đọc.", "en": "Dear readers."}.get(lang, "Pembaca"), "PDF", "EPUB"):
            assert words in mail.text


def test_a_long_issue_is_cut_to_what_every_service_shows(issues: Mapping[Lang, PrintIssue]) -> None:
    (paragraph,) = parse_tree("Một đoạn rất dài. " * 200)
    cut = make_mail(replace(issues["vi"], editorial=(paragraph,) * 60), FILES)
    assert (len(cut.encode()) < LIMIT, cut.count("<p style") > 0) == (True, True)
    assert cut.count("Một đoạn rất dài.") == 200


def test_plain_text_keeps_to_its_width_and_to_whole_letters(site: Path) -> None:
    for path in site.rglob("*-mail.txt"):
        text = path.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text), path
        long = [row for row in text.splitlines() if len(row) > WIDTH and "://" not in row]
        assert long == [], path


def test_plain_text_writes_out_lists_tables_links_and_notes(issues: Mapping[Lang, PrintIssue]) -> None:
    source = (
        "Xem [trang](https://a.vn/)[^1].\n\n- một\n- hai\n\n3. ba\n\n> trích\n\n"
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n[^1]: Lời **chú**.\n"
    )
    text = make_mail_text(replace(issues["vi"], editorial=parse_tree(source), signed=""), FILES)
    begin = text.index("Xem ")
    assert text[begin : text.index("\n\n\n", begin)] == (
        "Xem trang <https://a.vn/> [1].\n\n- một\n- hai\n\n3. ba\n\n> trích\n\na | b\n1 | 2\n\n[1] Lời chú."
    )


def test_a_stale_translation_says_so(tmp_path: Path) -> None:
    old = changed(ISSUE, "Xin chào bạn đọc.", "Kính chào bạn đọc.")
    catalogue, _ = Reader(write_issue(tmp_path, {ISSUE: old})).read(NOW)
    issue = view_print(catalogue.bulletins["2026-01"], Edition(Site(catalogue, {}), "en"), SITE_URL)
    assert issue.changed_original == f"{SITE_URL}ban-tin/2026-01/"
    for words in (parse_html(make_mail(issue, FILES)).text, make_mail_text(issue, FILES)):
        assert "The Vietnamese original has changed" in " ".join(words.split())


HOSTILE: Final = st.text(st.characters(exclude_categories=["Cs", "Cc"])) | st.sampled_from(
    ["</style><script>", '" onload="x', "<!--", "]]>", "&lt;b&gt;", "<img src=x>", "javascript:alert(1)"]
)


@given(HOSTILE)
@settings(deadline=None, max_examples=40)
def test_no_text_ever_becomes_markup(issues: Mapping[Lang, PrintIssue], words: str) -> None:
    link = Node("link", (Node("text", text=words),), "https://a.vn/")
    nodes = [Node("paragraph", (Node(kind, text=words), link)) for kind in ("text", "code", "block-code")]
    section = replace(issues["en"].sections[0], title=words)
    issue = replace(
        issues["en"],
        title=words, theme=words, summary=words, signed=words, editorial_title=words,
        editorial=tuple(nodes), sections=(section,),
    )  # fmt: skip
    harmless = replace(issue, title="x", theme="x", summary="x", signed=words and "x")
    plain = parse_html(make_mail(harmless, FILES))
    found = parse_html(make_mail(issue, FILES))
    assert [part.tag for part in found.find()] == [part.tag for part in plain.find()]
    kept = {"href", "style", "class", "lang", "content", "name", "role", "charset", "http-equiv", "align"}
    kept |= {"width", "height", "cellpadding", "cellspacing", "border", "aria-label", "aria-hidden"}
    assert {name for part in found.find() for name in part.attrs} <= kept


def test_the_policy_of_an_e_mail_allows_no_request(mails: Mapping[str, Element]) -> None:
    policies = {
        meta.attrs["content"]
        for mail in mails.values()
        for meta in mail.find("meta")
        if meta.attrs.get("http-equiv") == "Content-Security-Policy"
    }
    assert policies == {"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"}
