"""Profiles, built from the small project: pages, registers, links both ways, gaps and whom to ask."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from newsroom.locales import LANGS, Lang, words

from tests.building import files_with
from tests.html_tree import Page, read_page
from tests.small_project import (
    CONTACT,
    NEWS,
    OPPORTUNITY,
    PARK,
    PROJECT,
    SECTION,
    SECTOR,
    SECTOR_MARK,
    TEXTS,
    build,
    write_project,
)

Edit = Callable[[str], str]
PAGES: Final = {
    "section": {"vi": "dau-tu/", "en": "en/investment/", "id": "id/investasi/"},
    "sectors": {"vi": "dau-tu/nganh/", "en": "en/investment/sectors/", "id": "id/investasi/sektor/"},
    "parks": {"vi": "dau-tu/khu-cong-nghiep/", "en": "en/investment/parks/", "id": "id/investasi/kawasan/"},
    "opportunities": {
        "vi": "dau-tu/co-hoi/",
        "en": "en/investment/opportunities/",
        "id": "id/investasi/peluang/",
    },
    "projects": {"vi": "dau-tu/du-an/", "en": "en/investment/projects/", "id": "id/investasi/proyek/"},
}
SECTOR_URLS: Final = {
    "vi": "dau-tu/nganh/che-bien/",
    "en": "en/investment/sectors/processing/",
    "id": "id/investasi/sektor/che-bien/",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_project(tmp_path_factory.mktemp("profiles"))
    assert build(root).text == ""
    return root / "site"


def edited(root: Path, **changes: tuple[str, str]) -> Path:
    """Build the small project with a change to some of its files; return its site."""
    write_project(root)
    files = {"sector": SECTOR, "park": PARK, "call": OPPORTUNITY, "project": PROJECT, "section": SECTION}
    files |= {"contact": CONTACT, "news": NEWS}
    for name, (old, new) in changes.items():
        text = TEXTS[files[name]]
        assert old in text
        (root / files[name]).write_text(text.replace(old, new), encoding="utf-8")
    told = build(root)
    assert (root / "site" / "index.html").exists(), told.text
    return root / "site"


def read(site: Path, url: str) -> Page:
    return read_page(site, f"{url}index.html")


def lines(page: Page) -> dict[str, str]:
    """Return the labelled values of the first list of a page."""
    first = next(page.html.find("dl", class_="lines"))
    return {div.one("dt").text: div.one("dd").text for div in first.find("div")}


def groups(page: Page) -> dict[str, list[tuple[str, str]]]:
    """Return the records that a page leads to below its text: title and address, by heading."""
    found = {}
    for section in page.html.find("section", class_="related"):
        links = [card.one("h3").one("a") for card in section.find("article")]
        found[section.one("h2").text] = [(a.text, a.attrs["href"].replace("../", "")) for a in links]
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", PAGES)
def test_every_kind_has_its_list_in_every_language_and_the_section_leads_to_it(
    site: Path, kind: str, lang: Lang
) -> None:
    page = read(site, PAGES[kind][lang])
    section = read(site, PAGES["section"][lang])
    links = {link.attrs["href"].replace("../", "") for link in section.html.find("a")}
    word = words(lang)
    name = word["section_investment"] if kind == "section" else word[f"kind_{kind}"]
    assert (page.html.one("h1").text, kind == "section" or PAGES[kind][lang] in links) == (name, True)


def test_a_profile_has_a_page_in_each_language_that_is_whole_and_reviewed(site: Path) -> None:
    assert {lang: (site / url / "index.html").exists() for lang, url in SECTOR_URLS.items()} == {
        "vi": True,
        "en": True,
        "id": True,
    }
    kinds = ("parks/phu-tai", "opportunities/kho-lanh", "projects/nha-may")
    assert [(site / "en/investment" / name / "index.html").exists() for name in kinds] == [True] * 3
    in_indonesian = list((site / "id" / "investasi").glob("*/*/index.html"))
    assert in_indonesian == [site / SECTOR_URLS["id"] / "index.html"]


def test_a_list_shows_what_is_not_translated_as_a_marked_link_to_vietnamese(site: Path) -> None:
    card = read(site, PAGES["parks"]["id"]).html.one("article", class_="card")
    link = card.one("h2").one("a")
    assert (link.text, link.lang, link.attrs["hreflang"]) == ("Phú Tài", "vi", "vi")
    assert link.attrs["href"].endswith("/dau-tu/khu-cong-nghiep/phu-tai/")
    assert [badge.text for badge in card.find("span", class_="badge")] == [words("id")["not_translated"]]


def test_the_switcher_of_an_untranslated_profile_leads_to_its_section(site: Path) -> None:
    switcher = read(site, "en/investment/parks/phu-tai/").html.one("nav", class_="languages")
    absent = switcher.one("a", class_="absent")
    assert (absent.lang, absent.attrs["href"]) == ("id", "../../../../id/investasi/")


def test_what_names_each_other_in_one_record_leads_to_each_other_on_both_pages(site: Path) -> None:
    word = words("en")
    park = ("Phú Tài", "en/investment/parks/phu-tai/")
    call = ("Cold store", "en/investment/opportunities/kho-lanh/")
    project = ("Factory", "en/investment/projects/nha-may/")
    sector = ("Processing", SECTOR_URLS["en"])
    news = ("Press briefing on investment", "en/news/2026/press-briefing/")
    partner = ("Ashikaga", "en/cooperation/partners/ashikaga/")
    assert groups(read(site, SECTOR_URLS["en"])) == {
        word["related"]: [news],
        word["kind_parks"]: [park],
        word["kind_opportunities"]: [call],
        word["kind_projects"]: [project],
        word["kind_partners"]: [partner],
        word["kind_agreements"]: [("Memorandum", "en/cooperation/agreements/ban-ghi-nho/")],
        word["kind_events"]: [("Exchange", "en/cooperation/events/giao-luu/")],
    }
    assert groups(read(site, park[1])) == {
        word["kind_sectors"]: [sector],
        word["kind_opportunities"]: [call],
        word["kind_projects"]: [project],
    }
    assert groups(read(site, project[1])) == {
        word["kind_sectors"]: [sector],
        word["kind_parks"]: [park],
        word["kind_partners"]: [partner],
    }
    foot = read(site, news[1]).html.one("footer", class_="story-foot")
    rows = {div.one("dt").text: div.one("dd").text for div in foot.find("div")}
    assert rows[word["about_records"]] == "Processing"


def test_a_sector_shows_a_few_of_its_many_records_and_leads_to_the_filtered_list(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    for number in range(9):
        (root / f"data/opportunities/them-{number}.yml").write_text(TEXTS[OPPORTUNITY], encoding="utf-8")
    assert build(root).text == ""
    section = read(root / "site", SECTOR_URLS["en"]).html.one(
        "section", aria_labelledby="group-opportunities"
    )
    more = section.one("p", class_="more").one("a")
    assert len(list(section.find("article"))) == 6
    assert (more.text, more.attrs["href"]) == (
        "See all: Investment opportunities (10)",
        "../../../../en/investment/opportunities/?sectors=che-bien",
    )
    cards = read(root / "site", PAGES["opportunities"]["en"]).html.find("article", class_="card")
    assert [card.attrs["data-sectors"] for card in cards] == ["che-bien"] * 10


def test_a_link_in_a_text_leads_both_ways_too(tmp_path: Path) -> None:
    site = edited(
        tmp_path,
        news=("vi: |-\n    Mời xem", "vi: |-\n    Xem [khu](parks:phu-tai).\n\n    Mời xem"),
    )
    article = read(site, "tin-tuc/2026/hop-bao/").html.one("div", class_="prose")
    assert [link.attrs["href"] for link in article.find("a") if link.text == "khu"] == [
        "../../../dau-tu/khu-cong-nghiep/phu-tai/"
    ]
    assert words("vi")["related"] in groups(read(site, "dau-tu/khu-cong-nghiep/phu-tai/"))


def test_a_park_tells_what_is_known_with_its_date_and_names_what_is_not(site: Path) -> None:
    page = read(site, "en/investment/parks/phu-tai/")
    word = words("en")
    found = lines(page)
    unknown = found.pop(word["unpublished_yet"])
    assert found == {
        word["line_status"]: "under construction",
        word["line_places"]: "Gia Lai",
        word["line_sectors"]: "Processing",
        word["line_area"]: "345.8 hectares As of: 31 December 2025",
        word["line_occupancy"]: "82% As of: 31 December 2025",
    }
    missing = [
        *("zone", "leased", "free", "rent", "term", "capital", "developer", "power", "water"),
        *("wastewater", "telecom", "distances", "tenants"),
    ]
    labels = " · ".join(word[f"line_{label}"] for label in missing)
    assert unknown == f"{labels}. Ask: Department of Foreign Affairs"


def test_every_figure_of_a_profile_leads_to_its_entry_with_scope_and_source(site: Path) -> None:
    page = read(site, "en/investment/parks/phu-tai/")
    entries = {e.attrs["id"]: e for e in page.html.find("dl") if e.attrs.get("id", "").startswith("fact-")}
    assert sorted(entries) == ["fact-phu-tai-area", "fact-phu-tai-occupancy"]
    assert "Source: Báo cáo kinh tế" in entries["fact-phu-tai-area"].text
    card = read(site, PAGES["parks"]["en"]).html.one("article", class_="card")
    links = [a.attrs["href"] for a in card.one("dl").find("a")]
    assert links == [f"../../../en/investment/parks/phu-tai/#{name}" for name in entries]


def test_occupancy_is_drawn_as_a_bar_as_long_as_the_figure(site: Path) -> None:
    bar = read(site, "en/investment/parks/phu-tai/").html.one("figure", class_="bar")
    assert (bar.one("figcaption").text, bar.one("rect", class_="bar-part").attrs["width"]) == (
        "Occupancy: 82%",
        "82",
    )
    assert not list(read(site, "en/investment/projects/nha-may/").html.find("figure", class_="bar"))


def test_the_timeline_tells_done_from_planned(tmp_path: Path) -> None:
    old = "    state: planned\n    text: {vi: Đón doanh nghiệp., en: First tenants.}\n"
    done = (
        "  - when: 2026-03-02\n    state: done\n    text: {vi: Duyệt., en: Approved.}\n"
        "    source: {title: Quyết định, date: 2026-03-02}\n"
    )
    site = edited(tmp_path, park=(old, old + done))
    steps = list(read(site, "en/investment/parks/phu-tai/").html.one("ol", class_="steps").find("li"))
    told = [(step.attrs.get("class", ""), " ".join(p.text for p in step.find("p"))) for step in steps]
    assert told == [
        ("planned", "third quarter of 2027 planned First tenants."),
        ("", "2 March 2026 Approved. Source: Quyết định, 2 March 2026 (in Vietnamese)"),
    ]


def test_an_opportunity_offers_its_study_and_its_legal_basis(tmp_path: Path) -> None:
    basis = "legal_basis:\n  - title: Quyết định 1\n    date: 2026-01-02\n"
    site = edited(tmp_path, call=("sectors: [che-bien]\n", f"{basis}sectors: [che-bien]\n"))
    page = read(site, "dau-tu/co-hoi/kho-lanh/")
    study = [a.attrs["href"] for a in page.html.find("a") if a.text == "kho-lanh.pdf"]
    legal = page.html.one("section", aria_labelledby="legal")
    assert study == ["../../../assets/files/kho-lanh.pdf"]
    assert legal.text == f"{words('vi')['legal_basis']} Quyết định 1, 2/1/2026"
    assert (site / "assets/files/kho-lanh.pdf").read_bytes() == b"%PDF-1.7\n"


def test_an_empty_register_says_so_and_whom_to_ask(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / OPPORTUNITY).unlink()
    assert build(root).text == ""
    page = read(root / "site", PAGES["opportunities"]["en"])
    assert page.html.one("p", class_="none").text == words("en")["kind_opportunities_none"]
    assert page.html.one("aside", class_="contact").one("h2").text == "Department of Foreign Affairs"


CONTACTS: Final[dict[str, tuple[dict[str, tuple[str, str]], str]]] = {
    "its own": ({"park": ("status: building", "status: building\ncontact: rieng")}, "Riêng"),
    "its sector's": ({"sector": ("contact: so-ngoai-vu", "contact: rieng")}, "Riêng"),
    "its section's": ({"sector": ("contact: so-ngoai-vu\n", "")}, "Sở Ngoại vụ"),
}


@pytest.mark.parametrize(("changes", "name"), CONTACTS.values(), ids=CONTACTS.keys())
def test_a_profile_names_its_own_contact_or_its_sectors_or_its_sections(
    tmp_path: Path, changes: dict[str, tuple[str, str]], name: str
) -> None:
    contact = TEXTS[CONTACT].replace("vi: Sở Ngoại vụ", "vi: Riêng")
    (write_project(tmp_path) / "data/contacts/rieng.yml").write_text(contact, encoding="utf-8")
    page = read(edited(tmp_path, **changes), "dau-tu/khu-cong-nghiep/phu-tai/")
    assert page.html.one("aside", class_="contact").one("h2").text == name


def test_without_a_section_record_the_department_itself_is_asked(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / SECTION).unlink()
    (root / SECTOR).write_text(TEXTS[SECTOR].replace("contact: so-ngoai-vu\n", ""), encoding="utf-8")
    assert build(root).text == ""
    contact = read(root / "site", PAGES["parks"]["vi"]).html.one("aside", class_="contact")
    assert contact.one("h2").text == words("vi")["publisher"]


def test_the_contact_stands_in_the_same_place_on_every_page_of_the_section(site: Path) -> None:
    urls = [PAGES[kind]["en"] for kind in PAGES] + [SECTOR_URLS["en"], "en/investment/parks/phu-tai/"]
    places = set()
    for url in urls:
        main = read(site, url).html
        stops = ("crumbs", "contact", "related")
        order = [e.attrs["class"] for e in main.find() if e.attrs.get("class") in stops]
        places.add(tuple(dict.fromkeys(order[:2])))
    assert places == {("crumbs", "contact")}


def test_the_reasons_of_a_section_stand_on_its_page_and_the_home_page(site: Path) -> None:
    for url in ("en/", PAGES["section"]["en"]):
        reason = read(site, url).html.one("section", class_="reasons").one("li")
        assert reason.text == "Capital Much capital. See: Processing", url
    order = {
        lang: [e.attrs["class"] for e in read(site, url).html.find("section") if "class" in e.attrs]
        for lang, url in (("vi", ""), ("en", "en/"))
    }
    assert (order["vi"][0], order["en"][0]) == ("front-lead", "reasons")


def test_a_changed_source_is_told_on_the_translated_page(tmp_path: Path) -> None:
    site = edited(tmp_path, sector=("vi: Vì sao ở đây.", "vi: Vì sao nên đến đây."))
    notices = [
        len(list(read(site, url).html.find("aside", class_="notice stale"))) for url in SECTOR_URLS.values()
    ]
    assert notices == [0, 1, 1]
    assert SECTOR_MARK in TEXTS[SECTOR]


def test_a_corrected_profile_says_what_was_wrong(tmp_path: Path) -> None:
    correction = "corrections:\n  - date: 2026-03-12\n    text: {vi: Sai., en: Wrong., id: Salah.}\n"
    site = edited(tmp_path, sector=("products:", f"{correction}products:"))
    page = read(site, SECTOR_URLS["en"])
    notice = page.html.one("aside", class_="notice correction")
    assert (notice.one("h2").text, notice.one("p").text) == ("Correction, 12 March 2026", "Wrong.")
    assert page.html.one("header", class_="profile-head").one("time").text == "12 March 2026"


def test_an_old_address_leads_to_the_profile(site: Path) -> None:
    page = read(site, "nganh-cu/")
    refresh = page.html.one("meta", http_equiv="refresh").attrs["content"]
    assert refresh == "0; url=../dau-tu/nganh/che-bien/"


EMBARGO: Final = "publish_at: 2026-03-20T08:01\nvisibility: public"


@pytest.mark.parametrize("hidden", ["visibility: draft", "visibility: internal", EMBARGO])
def test_a_profile_that_is_not_public_leaves_no_trace(tmp_path: Path, hidden: str) -> None:
    words_of = TEXTS[PROJECT].replace("Nhà máy", "Qznhamay").replace("Tóm tắt", "Qztomtat")
    root = write_project(tmp_path)
    (root / PROJECT).write_text(words_of.replace("visibility: public", hidden), encoding="utf-8")
    told = build(root)
    assert all(found.is_warning for found in told.problems)
    assert files_with(root / "site", "Qznhamay", "Qztomtat", "nha-may") == []


def test_a_place_tells_its_side_and_what_it_was_called_before_the_merger(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    place = root / "data/places/gia-lai.yml"
    more = "zone: west\nformer: {vi: huyện Cũ, en: Old District, id: Distrik Lama}\n"
    place.write_text(place.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert build(root).text == ""
    found = lines(read(root / "site", "en/investment/parks/phu-tai/"))
    word = words("en")
    assert found[word["line_zone"]] == word["choice_west"]
    assert found[word["line_former"]] == "Old District (before 1 July 2025)"
