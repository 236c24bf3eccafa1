"""The search as readers meet it: whatever they type, in whatever way, on the real site in a real browser."""

import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

import pytest
from newsroom.locales import LANGS, Lang, words
from newsroom.search import SearchIndex
from newsroom.urls import search_url, slugify
from newsroom.views import Findable, Frame
from playwright.sync_api import Page, expect

from tests.browser.conftest import Traffic
from tests.browser.served import Kind, Served, serve
from tests.building import ROOT, read_records
from tests.html_tree import read_pages

ASK_ALL: Final = """async queries => {
  const status = document.querySelector(".search-status");
  const found = {};
  for (const query of queries) {
    document.querySelector("#q").value = query;
    const said = new Promise((answer, fail) => {
      setTimeout(() => fail(`${query}: ${status.textContent}`), 10000);
      const watcher = new MutationObserver(() => {
        if (!status.textContent.includes(query.trim())) return;
        watcher.disconnect();
        answer();
      });
      watcher.observe(status, {childList: true});
    });
    document.querySelector(".search-form").requestSubmit();
    await said;
    for (let more; !(more = document.querySelector(".more-results")).hidden;) {
      const before = document.querySelectorAll(".search-results li").length;
      more.click();
      while (document.querySelectorAll(".search-results li").length === before) {
        await new Promise(requestAnimationFrame);
      }
    }
    found[query] = [...document.querySelectorAll(".search-results a")].map(link => link.href);
  }
  return found;
}"""
"""Search for one after the other; return all addresses found for each, best first."""

ROOTS: Final = {
    "kunjung": "mengunjungi kunjungan berkunjung pengunjung dikunjungi",
    "dagang": "perdagangan pedagang memperdagangkan",
    "kerja": "bekerja pekerjaan mengerjakan",
    "kirim": "pengiriman mengirimkan dikirim",
    "setuju": "persetujuan menyetujui disetujui",
    "sambut": "menyambut penyambutan",
    "terima": "menerima penerimaan diterima",
    "undang": "mengundang undangan",
    "usaha": "pengusaha perusahaan mengusahakan",
    "tinjau": "meninjau peninjauan",
    "temu": "bertemu pertemuan menemui",
    "wakil": "perwakilan mewakili",
    "hubung": "hubungan menghubungi menghubungkan",
    "putus": "keputusan memutuskan",
    "sepakat": "kesepakatan menyepakati",
    "pimpin": "pemimpin memimpin pimpinan",
    "kembang": "pengembangan mengembangkan perkembangan",
    "kelola": "pengelolaan mengelola dikelola",
    "tingkat": "meningkatkan peningkatan",
    "kuat": "memperkuat penguatan kekuatan",
    "laksana": "melaksanakan pelaksanaan dilaksanakan",
    "satu": "bersatu persatuan kesatuan",
    "aman": "keamanan mengamankan pengamanan",
    "pasar": "pemasaran memasarkan",
    "tanam": "penanaman menanamkan",
}
"""Indonesian roots, each with words made of it by meN-, peN-, ke-an and their like."""


def ask(page: Page, *queries: str) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = page.evaluate(ASK_ALL, list(queries))
    return found


def without_marks(text: str) -> str:
    """Return a text as typed on a keyboard without Vietnamese."""
    bare = text.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", bare) if not unicodedata.combining(c))


@pytest.mark.parametrize("lang", LANGS)
def test_every_title_is_found_first_however_it_is_typed(
    page: Page, served: Served, site: Path, lang: Lang
) -> None:
    home = served[Kind("search", lang)].home
    titles = {
        next(built.html.find("h1")).text: urljoin(home, built.url)
        for built in read_pages(site)
        if built.lang == lang
        for article in built.html.find("article")
        if article.attrs["class"] in ("story", "page")
    }
    assert len(titles) > 15
    served.show(page, Kind("search", lang))
    for typed in (str, without_marks, str.upper, lambda text: unicodedata.normalize("NFD", text)):
        found = ask(page, *map(typed, titles))
        assert {title: found[typed(title)][:1] for title in titles} == {
            title: [url] for title, url in titles.items()
        }


def test_a_reader_without_vietnamese_keys_finds_what_is_written_with_them(page: Page, served: Served) -> None:
    served.show(page, Kind("search", "vi"))
    found = ask(page, "doi ngoai", "đối ngoại", "ĐỐI NGOẠI", unicodedata.normalize("NFD", "đối ngoại"))
    assert {query: set(urls) for query, urls in found.items()} == {
        query: set(found["doi ngoai"]) for query in found
    }
    assert len(found["doi ngoai"]) > 5


@pytest.mark.parametrize("lang", LANGS)
def test_old_names_and_aliases_lead_to_the_articles_that_name_the_place(
    page: Page, served: Served, lang: Lang
) -> None:
    known = read_records(ROOT, "places") | read_records(ROOT, "partners")
    home = served[Kind("search", lang)].home
    wanted: dict[str, set[str]] = {}
    for name, record in read_records(ROOT, "news").items():
        for place in (*record.get("places", ()), *record.get("partners", ())):
            for alias in known[place].get("aliases") or ():
                section = {"vi": "tin-tuc/", "en": "en/news/", "id": "id/berita/"}[lang]
                slug = record.get("slug", {}).get(lang) or name[11:]
                if record["visibility"] == "public" and lang in record["body"]:
                    wanted.setdefault(alias, set()).add(f"{home}{section}{name[:4]}/{slug}/")
    assert len(wanted) > 10
    served.show(page, Kind("search", lang))
    found = ask(page, *wanted)
    published = {urljoin(home, url) for urls in found.values() for url in urls}
    assert {alias: sorted((urls & published) - set(found[alias])) for alias, urls in wanted.items()} == {
        alias: [] for alias in wanted
    }


@pytest.fixture
def roots_page(page: Page, site: Path, tmp_path: Path) -> Iterator[Page]:
    """Show the Indonesian search of a site with one page for each of the words above."""
    folder = Path(
        shutil.copytree(site, tmp_path / "site", ignore=shutil.ignore_patterns("fragment", "index"))
    )
    made = SearchIndex(tmp_path / "cache")
    for forms in ROOTS.values():
        for word in forms.split():
            frame = Frame("id", f"{word}/", f"Halaman {word}", "", (), (), "", findable=Findable("Halaman"))
            made.add(frame, f"<main><p>Catatan {word} itu.</p></main>")
    for path, data in made.files():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(data)
    with serve(folder) as home:
        page.goto(home + search_url("id"))
        yield page


def test_indonesian_words_are_found_by_their_root(roots_page: Page) -> None:
    found = ask(roots_page, *ROOTS)
    names = {root: {url.rstrip("/").rpartition("/")[2] for url in urls} for root, urls in found.items()}
    assert {root: set(forms.split()) - names[root] for root, forms in ROOTS.items()} == {
        root: set() for root in ROOTS
    }


def test_an_indonesian_word_leads_to_other_words_of_its_root(roots_page: Page) -> None:
    found = ask(roots_page, "mengunjungi", "peninjauan", "mengirim")
    names = {query: {url.rstrip("/").rpartition("/")[2] for url in urls} for query, urls in found.items()}
    assert {"kunjungan", "berkunjung", "mengunjungi", "pengunjung"} <= names["mengunjungi"]
    assert "meninjau" in names["peninjauan"]
    assert {"dikirim", "pengiriman"} <= names["mengirim"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_box_in_the_header_leads_to_the_results_by_keyboard_alone(
    page: Page, served: Served, lang: Lang
) -> None:
    served.show(page, Kind("article", lang))
    box = page.get_by_role("banner").get_by_role("searchbox", name=words(lang)["search_site"])
    box.focus()
    page.keyboard.type("quy nhon")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{served[Kind('search', lang)].url}?q=quy+nhon")
    expect(page.get_by_role("status")).to_contain_text("quy nhon")
    expect(page.get_by_role("searchbox")).to_have_value("quy nhon")
    first = page.locator(".search-results a").first
    expect(first).to_be_visible()
    page.get_by_role("combobox").last.focus()
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_results_are_narrowed_by_kind_topic_and_year_and_can_be_passed_on(page: Page, served: Served) -> None:
    word = words("en")
    served.show(page, Kind("search", "en"))
    ask(page, "gia lai")
    for name in ("filter_kind", "filter_topic", "filter_year"):
        box = page.get_by_role("combobox", name=word[name])
        option = box.get_by_role("option").nth(1)
        label, _, number = option.inner_text().rpartition(" ")
        box.select_option(label=option.inner_text())
        expect(page.get_by_role("status")).to_have_text(
            word["search_found"].format(query="gia lai", count=number.strip("()"))
        )
        assert option.get_attribute("value") == label
        box.select_option("")
    page.get_by_role("combobox", name=word["filter_topic"]).select_option(index=1)
    page.get_by_role("combobox", name=word["sort"]).select_option("new")
    said = page.get_by_role("status").inner_text()
    days = page.locator(".search-results time").evaluate_all("all => all.map(time => time.dateTime)")
    assert days == sorted(days, reverse=True)
    # The address is all that is needed to see the same again.
    page.goto(page.url)
    expect(page.get_by_role("status")).to_have_text(said)
    assert page.locator(".search-results time").evaluate_all("all => all.map(t => t.dateTime)") == days


def test_the_way_back_leads_to_the_search_before(page: Page, served: Served) -> None:
    served.show(page, Kind("search", "en"))
    ask(page, "border", "investment")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("border")
    expect(page.get_by_role("status")).to_contain_text("border")


def test_a_search_with_no_result_says_so_and_offers_other_ways(page: Page, served: Served) -> None:
    served.show(page, Kind("search", "en"))
    assert ask(page, "9876543210") == {"9876543210": []}
    expect(page.get_by_role("status")).to_have_text(words("en")["search_none"].format(query="9876543210"))
    other = page.get_by_role("main").get_by_role("link", name="Bahasa Indonesia")
    assert (other.get_attribute("href") or "").endswith("/id/cari/?q=9876543210")


def test_what_is_typed_is_shown_as_text(page: Page, served: Served) -> None:
    served.show(page, Kind("search", "en"))
    typed = "<img src=x onerror=alert(1)> $& {count} border"
    ask(page, typed)
    expect(page.get_by_role("status")).to_contain_text(typed)
    assert page.get_by_role("main").locator("img").count() == 0


def test_a_result_shows_its_words_as_they_are_written(page: Page, served: Served) -> None:
    served.show(page, Kind("search", "vi"))
    ask(page, "doi ngoai")
    shown = page.locator(".search-results").inner_text()
    assert "đối ngoại" in shown
    assert "\u0345" not in shown
    marked = page.locator(".search-results mark").all_inner_texts()
    assert {slugify(mark) for mark in marked} <= {"doi", "ngoai"}


def test_a_search_keeps_the_policy_of_its_page_and_asks_nobody_else(
    page: Page, traffic: Traffic, served: Served
) -> None:
    place = served[Kind("search", "vi")]
    page.goto(f"{place.url}?q=quy+nhon", wait_until="networkidle")
    expect(page.locator(".search-results a").first).to_be_visible()
    assert traffic.complaints == []
    assert [url for url in traffic.requested if not url.startswith(place.home)] == []
    assert [url for url, status in traffic.statuses.items() if status >= 400] == []


def test_an_engine_that_does_not_answer_is_said_and_asked_again(page: Page, served: Served) -> None:
    served.show(page, Kind("search", "en"))
    page.route("**/facets.en.json", lambda route: route.abort())
    page.locator("#q").fill("border")
    page.locator("#q").press("Enter")
    expect(page.get_by_role("status")).to_have_text(words("en")["search_failed"])
    page.unroute_all()
    page.locator("#q").press("Enter")
    expect(page.locator(".search-results a").first).to_be_visible()


@pytest.mark.parametrize("lang", LANGS)
def test_without_a_script_the_box_leads_to_a_list_of_everything(
    plain_page: Page, served: Served, lang: Lang
) -> None:
    served.show(plain_page, Kind("home", lang))
    plain_page.get_by_role("searchbox").fill("quy nhon")
    plain_page.get_by_role("searchbox").press("Enter")

    expect(plain_page.get_by_role("heading", level=1)).to_have_text(words(lang)["search"])
    expect(plain_page.get_by_text(words(lang)["search_needs_script"])).to_be_visible()
    ways = plain_page.get_by_role("region", name=words(lang)["search_ways"])
    links = {
        urljoin(plain_page.url, str(link.get_attribute("href"))) for link in ways.get_by_role("link").all()
    }
    assert {served[Kind(name, lang)].url for name in ("topic", "year", "page")} <= links
