"""The periodical on the web: the archive, issues, the way through an issue, the latest issue."""

import re
from pathlib import Path

from newsroom.locales import LANGS

from tests.building import ROOT, read_records
from tests.html_tree import read_page

ARCHIVES = {"vi": "ban-tin/", "en": "en/bulletin/", "id": "id/buletin/"}
LATEST = {"vi": "ban-tin/moi-nhat/", "en": "en/bulletin/latest/", "id": "id/buletin/terbaru/"}


def test_the_archive_lists_every_issue_newest_first_with_its_cover(site: Path) -> None:
    numbers = sorted(read_records(ROOT, "bulletins"), reverse=True)
    for lang in LANGS:
        cards = list(read_page(site, f"{ARCHIVES[lang]}index.html").html.find("article", class_="issue-card"))
        links = [card.one("h3").one("a").attrs["href"] for card in cards]
        assert [re.findall(r"\d{4}-\d\d", link)[-1] for link in links] == numbers
        assert all(len(list(card.find("svg"))) == 1 for card in cards)


def test_the_permanent_address_leads_to_the_newest_issue_of_the_language(site: Path) -> None:
    newest = {"vi": "2026-02", "en": "2026-02", "id": "2026-01"}
    for lang in LANGS:
        page = (site / LATEST[lang] / "index.html").read_text(encoding="utf-8")
        assert f"{ARCHIVES[lang]}{newest[lang]}/" in page
        assert 'http-equiv="refresh"' in page


def test_an_issue_leads_through_its_articles_in_reading_order_and_back(site: Path) -> None:
    page = read_page(site, "ban-tin/2026-01/index.html")
    contents = page.html.one("section", class_="contents")
    order = [link.attrs["href"].lstrip("./") for link in contents.find("a")]
    assert len(order) == 11
    for index, url in enumerate(order):
        way = read_page(site, f"{url}index.html").html.one("nav", class_="placement")
        links = [link.attrs["href"].lstrip("./") for link in way.find("a")]
        around = [order[at] for at in (index - 1, index + 1) if 0 <= at < len(order)]
        assert links == ["ban-tin/2026-01/", *around], url


def test_an_issue_offers_its_files_with_length_and_size(site: Path) -> None:
    page = read_page(site, "en/bulletin/2026-01/index.html")
    files = list(page.html.one("section", class_="downloads").find("a"))
    assert [link.text for link in files] == [
        *["English"] * 4,
        "Tiếng Việt – English, bilingual",
        "English – Bahasa Indonesia, bilingual",
        *["Tiếng Việt"] * 4,
        *["Bahasa Indonesia"] * 4,
        "Tiếng Việt – Bahasa Indonesia, bilingual",
    ]
    texts = [item.text for item in page.html.one("section", class_="downloads").find("small")]
    forms = r"PDF, \d+ pages|EPUB|E-mail \(HTML\)|E-mail \(plain text\)"
    assert all(re.fullmatch(rf"({forms}), [\d.]+\sk?M?B", text) for text in texts)
    assert [text.split(",")[0] for text in texts[:5]] == [
        "PDF",
        "EPUB",
        "E-mail (HTML)",
        "E-mail (plain text)",
        "PDF",
    ]


def test_an_issue_says_how_to_cite_it(site: Path, site_url: str) -> None:
    page = read_page(site, "en/bulletin/2026-01/index.html")
    assert page.html.one("p", class_="citation").text == (
        "Department of Foreign Affairs of Gia Lai Province (2026). First year of a new province. "
        f"External Affairs Bulletin, No. 1/2026, 20 November 2026. {site_url}en/bulletin/2026-01/"
    )


def test_a_chart_is_a_table_with_bars_as_long_as_its_figures(site: Path) -> None:
    page = read_page(site, "ban-tin/2026-02/du-an-moi-qua-bieu-do/index.html")
    first = next(iter(page.html.find("figure", class_="chart")))
    rows = [
        (row.one("th").text, row.one("rect").attrs["width"], row.one("td", class_="right").text)
        for row in first.find("tr")
    ]
    assert rows[:2] == [
        ("Dự án mới trong ngành công nghiệp", "100.0", "82 dự án"),
        ("Dự án mới về nông, lâm, thủy sản", "50.0", "41 dự án"),
    ]
