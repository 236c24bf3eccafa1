"""The reading mode: articles in two languages side by side, at addresses of their own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom.bulletin.parallel import blocks, side_by_side
from newsroom.markdown import parse_body

from tests.building import files_with
from tests.bulletin_project import ISSUE, changed, stamped, write_issue
from tests.html_tree import Element, parse_html, read_page
from tests.small_project import NEWS, SITE_URL, build
from tests.small_project import TEXTS as PROJECT

PAIR: Final = "en/news/2026/press-briefing/vi/"
ARTICLES: Final[Mapping[str, str]] = {
    "vi": "tin-tuc/2026/hop-bao/",
    "en": "en/news/2026/press-briefing/",
    "id": "id/berita/2026/jumpa-pers/",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the small project with an issue."""
    root = write_issue(tmp_path_factory.mktemp("parallels"))
    assert build(root).text == ""
    return root / "site"


def rows(html: Element) -> list[list[tuple[str, str, str]]]:
    """Return each row as the element, language and words of its blocks."""
    pairs = (row for row in html.find("div") if row.attrs.get("class", "").startswith("pair"))
    return [
        [(part.tag, part.attrs["lang"], part.text) for part in pair.children if isinstance(part, Element)]
        for pair in pairs
    ]


def test_each_two_languages_of_an_article_have_one_page_below_the_article_of_the_later_language(
    small: Path,
) -> None:
    found = {path.parent.relative_to(small).as_posix() for path in small.rglob("*/[a-z][a-z]/index.html")}
    assert {path for path in found if path.count("/") > 2} == {
        "en/news/2026/press-briefing/vi",
        "id/berita/2026/jumpa-pers/vi",
        "id/berita/2026/jumpa-pers/en",
        "en/bulletin/2026-01/bai-rieng/vi",
        "id/buletin/2026-01/bai-rieng/vi",
        "id/buletin/2026-01/bai-rieng/en",
    }


def test_two_languages_stand_paragraph_beside_paragraph_each_marked(small: Path) -> None:
    page = read_page(small, f"{PAIR}index.html").html
    assert [(part.attrs["lang"], part.text) for part in page.one("h1").find("span")] == [
        ("en", "Press briefing on investment"),
        ("vi", "Họp báo về đầu tư"),
    ]
    assert rows(page)[1:] == [
        [("p", "en", "See the page about us."), ("p", "vi", "Mời xem trang giới thiệu.")],
        [("h2", "en", "Results"), ("h2", "vi", "Kết quả")],
        [
            ("p", "en", "The capital is over US$2.3 billion."),
            ("p", "vi", "Số vốn là hơn 2,3 tỷ USD."),
        ],
    ]


def test_figures_lead_to_the_article_in_their_own_language(small: Path) -> None:
    facts = read_page(small, f"{PAIR}index.html").html.find("a", class_="fact")
    assert [link.attrs["href"] for link in facts] == [
        f"../../../../../{ARTICLES[lang]}#fact-fdi-capital" for lang in ("en", "vi")
    ]


def test_machines_are_led_to_the_article(small: Path) -> None:
    page = read_page(small, f"{PAIR}index.html")
    links = [(link.attrs["rel"], link.attrs["href"]) for link in page.html.find("link")]
    assert links == [("canonical", f"{SITE_URL}{ARTICLES['en']}")]
    assert page.html.one("meta", name="robots").attrs["content"] == "noindex"


def test_no_list_names_the_reading_mode_and_no_search_holds_it(small: Path) -> None:
    known = files_with(small, PAIR, "jumpa-pers/vi/", "Read in two languages")
    assert set(known) == {
        "SHA256SUMS",
        "addresses.txt",
        *(f"{url}index.html" for url in (ARTICLES["en"], f"{ARTICLES['en']}vi/")),
        *(f"{ARTICLES[lang]}index.html" for lang in ("vi", "id")),
        *(f"en/bulletin/2026-01/bai-rieng/{end}index.html" for end in ("", "vi/")),
        *(f"{ARTICLES['id']}{lang}/index.html" for lang in ("vi", "en")),
    }


def test_an_article_leads_to_its_pages_in_two_languages_in_its_own_words(small: Path) -> None:
    expected = {
        "vi": ("Đọc song ngữ", {"en": ARTICLES["en"] + "vi/", "id": ARTICLES["id"] + "vi/"}),
        "en": ("Read in two languages", {"vi": ARTICLES["en"] + "vi/", "id": ARTICLES["id"] + "en/"}),
        "id": ("Baca dwibahasa", {"vi": ARTICLES["id"] + "vi/", "en": ARTICLES["id"] + "en/"}),
    }
    for lang, (words, urls) in expected.items():
        byline = read_page(small, f"{ARTICLES[lang]}index.html").html.one("p", class_="byline")
        (ways,) = (part for part in byline.find("span") if part.text.startswith(words))
        links = {link.one("span").attrs["lang"]: link.attrs["href"].lstrip("./") for link in ways.find("a")}
        assert links == urls


def test_the_switcher_of_the_reading_mode_leads_to_the_article_in_each_language(small: Path) -> None:
    switcher = read_page(small, f"{PAIR}index.html").html.one("nav", class_="languages")
    links = {link.attrs["lang"]: link.attrs["href"].lstrip("./") for link in switcher.find("a")}
    assert links == {lang: ARTICLES[lang] for lang in ("vi", "id")}


def test_an_article_in_one_language_has_no_such_page(small: Path) -> None:
    page = (small / "tin-tuc/2026/ky-ket/index.html").read_text(encoding="utf-8")
    assert "Đọc song ngữ" not in page


def test_an_article_of_an_issue_shows_its_charts_in_both_languages(small: Path) -> None:
    page = read_page(small, "en/bulletin/2026-01/bai-rieng/vi/index.html").html
    assert [figure.one("figcaption").text for figure in page.find("figure", class_="chart")] == [
        "Capital",
        "Vốn",
    ]


def test_a_stale_translation_says_so_in_its_own_language(tmp_path: Path) -> None:
    old = PROJECT[NEWS].replace("Số vốn là", "Tổng vốn là")
    build(write_issue(tmp_path, {NEWS: old}))
    for url, langs in ((PAIR, ["en"]), (f"{ARTICLES['id']}en/", ["id", "en"])):
        notices = read_page(tmp_path / "site", f"{url}index.html").html.find("aside", class_="notice stale")
        assert [notice.attrs["lang"] for notice in notices] == langs


def test_a_correction_stands_above_both_languages(small: Path) -> None:
    notice = read_page(small, f"{PAIR}index.html").html.one("aside", class_="notice correction")
    assert "The speaker's name was corrected." in notice.text


def test_where_two_texts_differ_the_rest_still_stands_side_by_side(tmp_path: Path) -> None:
    text = changed(
        ISSUE, "              - first point\n", "              Another.\n\n              - first point\n"
    )
    build(write_issue(tmp_path, {ISSUE: stamped(text)}))
    page = read_page(tmp_path / "site", "en/bulletin/2026-01/bai-rieng/vi/index.html").html
    assert [[(tag, lang) for tag, lang, _ in row] for row in rows(page)[1:4]] == [
        [("p", "en"), ("p", "vi")],
        [("p", "en")],
        [("ul", "en"), ("ul", "vi")],
    ]


def test_an_address_of_the_reading_mode_leads_to_the_article_once_it_is_gone(tmp_path: Path) -> None:
    ledger = f"/{PAIR} news/{Path(NEWS).stem}\n"
    moved = PROJECT[NEWS].replace("en: press-briefing", "en: briefing")
    root = write_issue(tmp_path, {NEWS: moved, "data/addresses.lock": ledger})
    assert build(root).text == ""
    page = (root / "site" / PAIR / "index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../../../../../en/news/2026/briefing/"' in page


TEXT_BLOCKS: Final = st.lists(
    st.sampled_from(
        [
            'Đoạn < & "id=" [liên kết](https://a.vn/?x=1#y \'href="#z\').',
            "## Mục",
            "- ý\n- hai\n  - trong",
            "3. việc\n4. nữa\n\n   đoạn",
            "> trích\n>\n> - ý",
            "| a | b |\n| --- | ---: |\n| 1 | 2 |",
            "```\n<p>mã</p>\n```",
            "---",
            "Có chú[^1].",
        ]
    ),
    max_size=7,
)


@given(TEXT_BLOCKS, TEXT_BLOCKS)
@settings(deadline=None)
def test_no_block_is_lost_and_no_id_is_said_twice_however_two_texts_differ(
    left: list[str], right: list[str]
) -> None:
    sides = [parse_body("\n\n".join([*text, "[^1]: Lời chú."])).html for text in (left, right)]
    page = parse_html(side_by_side(blocks(sides[0], "en"), blocks(sides[1], "vi")))
    for lang, html in zip(("en", "vi"), sides, strict=True):
        shown = [text for row in rows(page) for _, of, text in row if of == lang]
        assert "".join("".join(shown).split()) == "".join(parse_html(html).text.split())
    ids = [element.attrs["id"] for element in page.find() if "id" in element.attrs]
    # Headings of the same words are a mistake of their own, which no build passes.
    assert len({name for name in ids if ":fn" in name}) == len([name for name in ids if ":fn" in name])
    targets = {link.attrs["href"][1:] for link in page.find("a") if link.attrs["href"].startswith("#")}
    assert targets <= set(ids)
