"""The published site, file by file: what every page of the real project promises to readers and crawlers."""

import base64
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from newsroom.kinds import PROFILES
from newsroom.locales import LANGS, Lang, words
from newsroom.urls import SECTIONS as SECTION_SEGMENTS
from newsroom.urls import section_url

from tests.building import NOW, ROOT, SECTIONS, Record, files_of, files_with, read_records, unpacked
from tests.html_tree import Element, Page, read_page, read_pages

Pages = Mapping[str, Page]
"""Pages by file."""

SEARCH_FILES: Final = ("pagefind", "pf_meta", "pf_index", "pf_fragment")
PROGRAMS: Final = (
    *(".woff2", ".webp", ".png", ".pdf", ".epub"),
    *(".pagefind", "pagefind.js", ".pf_index", ".pf_meta"),
)
"""Files without a sentence of ours."""
SEARCH_PAGES: Final = ("tim-kiem/index.html", "en/search/index.html", "id/cari/index.html")
NAMES: Final = {"vi": "Tiếng Việt", "en": "English", "id": "Bahasa Indonesia"}

# Letters that no other language of the site's readers has; à, ê, ó and their like are French, too.
VIETNAMESE: Final = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ"
# Names are written with a capital, sentences are not: «Bình Định» may stand in English, «thành lập» may not.
VIETNAMESE_WORD: Final = re.compile(rf"\b[^\W\dA-ZĂĐƠƯÀ-Ỹ_][^\W\d_]*?[{VIETNAMESE}]\w*|\b[{VIETNAMESE}]\w*")


@pytest.fixture(scope="module")
def everything(site: Path) -> Pages:
    return {page.path: page for page in read_pages(site)}


@pytest.fixture(scope="module")
def pages(everything: Pages) -> Pages:
    """Return the pages that readers find: not the 404 page and not the old addresses."""
    return {path: page for path, page in everything.items() if page.is_indexable}


@pytest.fixture(scope="module")
def news() -> Mapping[str, Record]:
    """Return the records of the articles that are public now, newest first."""
    found = read_records(ROOT, "news").items()
    public = [(name, r) for name, r in found if r["visibility"] == "public" and not r.get("publish_at")]
    return dict(sorted(public, key=lambda item: (item[1]["date"], -ord(item[0][-1])), reverse=True))


def languages(record: Record) -> list[Lang]:
    """Return the languages in which a record is whole and, where translated, reviewed."""
    whole = [code for code in LANGS if all(code in record[field] for field in ("title", "summary", "body"))]
    marks = record.get("translations", {})
    return [code for code in whole if code == "vi" or marks.get(code, {}).get("status") == "reviewed"]


def address(name: str, record: Record, lang: str) -> str:
    """Return where an article stands, relative to the site's root."""
    return f"{SECTIONS[lang]}{name[:4]}/{record.get('slug', {}).get(lang) or name[11:]}/"


def target(page: Page, href: str, site_url: str) -> str:
    """Return the file that a link leads to, or `` where it leaves the site."""
    # `webcal:` asks the system to follow the calendar at that address.
    url = urljoin(site_url + page.url, href.replace("webcal:", "https:"))
    if not url.startswith(site_url):
        return ""
    path = unquote(urlsplit(url).path.removeprefix(urlsplit(site_url).path))
    return f"{path}index.html" if path.endswith("/") or not path else path


def alternates(page: Page) -> dict[str, str]:
    """Return the addresses of a page's language versions."""
    links = [link for link in page.html.find("link", rel="alternate") if "hreflang" in link.attrs]
    assert len({link.attrs["hreflang"] for link in links}) == len(links), page.path
    return {link.attrs["hreflang"]: link.attrs["href"] for link in links}


def canonical(page: Page) -> str:
    return page.html.one("link", rel="canonical").attrs["href"]


# --- every page ---------------------------------------------------------------------------------------


def test_every_page_speaks_the_language_of_its_folder(pages: Pages) -> None:
    assert {path: page.html.one("html").attrs["lang"] for path, page in pages.items()} == {
        path: page.lang for path, page in pages.items()
    }


def test_every_page_has_one_main_heading_and_a_title(everything: Pages) -> None:
    counts = {
        path: (len(list(page.html.find("h1"))), bool(page.html.one("head").one("title").text))
        for path, page in everything.items()
    }
    assert counts == dict.fromkeys(everything, (1, True))


def test_no_two_pages_of_a_language_share_a_title(pages: Pages) -> None:
    titles = Counter((page.lang, page.html.one("head").one("title").text) for page in pages.values())
    assert [title for title, number in titles.items() if number > 1] == []


def test_headings_leave_out_no_level(pages: Pages) -> None:
    jumps = []
    for path, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.html.find("h1", "h2", "h3", "h4", "h5", "h6")]
        jumps += [path for above, here in zip([0, *levels], levels, strict=False) if here > above + 1]
    assert jumps == []


def test_every_page_names_its_own_absolute_address(pages: Pages, site_url: str) -> None:
    assert {path: canonical(page) for path, page in pages.items()} == {
        path: f"{site_url}{page.url}" for path, page in pages.items()
    }
    assert [
        p.path
        for p in pages.values()
        if p.html.one("meta", property="og:url").attrs["content"] != canonical(p)
    ] == []


def test_no_page_repeats_an_id(everything: Pages) -> None:
    repeated = []
    for path, page in everything.items():
        ids = Counter(element.attrs["id"] for element in page.html.find() if "id" in element.attrs)
        repeated += [(path, name) for name, number in ids.items() if number > 1]
    assert repeated == []


def test_every_picture_has_alt_text_and_a_size(everything: Pages) -> None:
    wanted = {"alt", "width", "height"}
    bare = [
        page.path
        for page in everything.values()
        for img in page.html.find("img")
        if wanted - img.attrs.keys()
    ]
    assert bare == []


# --- languages ----------------------------------------------------------------------------------------


def test_language_versions_are_absolute_and_include_the_page_itself(pages: Pages, site_url: str) -> None:
    own = {path: alternates(page).get(page.lang) for path, page in pages.items()}
    assert own == {path: f"{site_url}{page.url}" for path, page in pages.items()}


def test_language_versions_name_each_other(pages: Pages, site_url: str) -> None:
    one_sided = [
        (path, lang)
        for path, page in pages.items()
        for lang, url in alternates(page).items()
        if alternates(pages[target(page, url, site_url)]) != alternates(page)
    ]
    assert one_sided == []


def test_each_language_version_is_in_its_language(pages: Pages, site_url: str) -> None:
    misled = [
        (path, lang)
        for path, page in pages.items()
        for lang, url in alternates(page).items()
        if lang != "x-default" and pages[target(page, url, site_url)].lang != lang
    ]
    assert misled == []


def test_readers_of_another_language_are_offered_english_where_it_exists(pages: Pages) -> None:
    offered = {path: alternates(page).get("x-default") for path, page in pages.items()}
    assert offered == {path: alternates(page).get("en") for path, page in pages.items()}


def test_an_article_has_exactly_the_versions_that_are_whole_and_reviewed(
    pages: Pages, news: Mapping[str, Record], site_url: str
) -> None:
    assert {len(languages(record)) for record in news.values()} == {1, 2, 3}
    for name, record in news.items():
        urls = {lang: f"{site_url}{address(name, record, lang)}" for lang in languages(record)}
        page = pages[f"{address(name, record, 'vi')}index.html"]
        assert {lang: url for lang, url in alternates(page).items() if lang != "x-default"} == urls


def test_there_is_no_article_page_without_a_record(pages: Pages, news: Mapping[str, Record]) -> None:
    shown = {page.url for page in pages.values() if list(page.html.find("article", class_="story"))}
    assert shown == {address(name, r, lang) for name, r in news.items() for lang in languages(r)}


def visible_texts(page: Page) -> Iterator[tuple[str, Element]]:
    """Yield every text that readers see or hear, with the element that tells its language."""
    yield from page.html.pieces()
    for element in page.html.find():
        for name in ("alt", "title", "aria-label", "placeholder"):
            if name in element.attrs:
                yield element.attrs[name], element
        if element.tag == "meta" and {element.attrs.get("name"), element.attrs.get("property")} & {
            "description", "og:title", "og:description", "og:site_name",
        }:  # fmt: skip
            yield element.attrs["content"], element


def test_vietnamese_words_in_other_languages_are_marked(everything: Pages) -> None:
    unmarked = [
        (page.path, found.group(), text.strip()[:60])
        for page in everything.values()
        if page.lang != "vi"
        for text, element in visible_texts(page)
        if element.lang != "vi"
        for found in VIETNAMESE_WORD.finditer(text)
    ]
    assert unmarked == []


def test_the_detector_of_vietnamese_knows_prose_from_names() -> None:
    assert VIETNAMESE_WORD.findall("Bình Định, Quy Nhơn and Decree 42/2022/NĐ-CP; Lệ Thanh, à la carte") == []
    assert VIETNAMESE_WORD.findall("Dự án được duyệt; đến Gia Lai, ở Pleiku") == ["được", "duyệt", "đến", "ở"]


def test_names_of_people_in_other_languages_are_marked_as_vietnamese(
    pages: Pages, news: Mapping[str, Record]
) -> None:
    unmarked = [
        page.path
        for page in pages.values()
        if page.lang != "vi"
        for text, element in page.html.pieces()
        if element.lang != "vi" and text.strip() in {record.get("author") for record in news.values()}
    ]
    assert unmarked == []


def list_pages(pages: Pages, start: str) -> list[Page]:
    """Return the numbered pages of the list at `start`."""
    number = re.compile(re.escape(start) + r"(?:[a-z]+/(\d+)/)?index\.html")
    found = [(int(match[1] or 1), page) for path, page in pages.items() if (match := number.fullmatch(path))]
    return [page for _, page in sorted(found, key=lambda item: item[0])]


@pytest.mark.parametrize("lang", LANGS)
def test_the_news_list_of_each_language_shows_every_article_and_labels_the_untranslated(
    pages: Pages, news: Mapping[str, Record], site_url: str, lang: Lang
) -> None:
    shown = []
    for page in list_pages(pages, SECTIONS[lang]):
        for teaser in page.html.find("article"):
            link = teaser.one("h2").one("a")
            label = [badge.text for badge in teaser.find("span", class_="badge") if badge.lang == lang]
            href = target(page, link.attrs["href"], site_url)
            title_of_target = pages[href].html.one("h1").text
            shown.append((href, link.attrs.get("hreflang"), link.lang, link.text == title_of_target, label))
    expected: list[tuple[str, str | None, str, bool, list[str]]] = []
    for name, record in news.items():
        if lang in languages(record):
            expected.append((f"{address(name, record, lang)}index.html", None, lang, True, []))
        else:
            label = [words(lang)["not_translated"]]
            expected.append((f"{address(name, record, 'vi')}index.html", "vi", "vi", True, label))
    assert sorted(shown) == sorted(expected)
    assert [path for path, *_ in shown] == [path for path, *_ in expected]


def test_teasers_never_mix_languages(pages: Pages, site_url: str) -> None:
    wrong = []
    for page in pages.values():
        for teaser in page.html.find("article", class_="teaser"):
            link = teaser.one("h2", "h3").one("a")
            other = pages[target(page, link.attrs["href"], site_url)].lang
            labels = len(list(teaser.find("span", class_="badge")))
            expected = (other, other if other != page.lang else None, int(other != page.lang))
            if (link.lang, link.attrs.get("hreflang"), labels) != expected:
                wrong.append((page.path, link.text))
    assert wrong == []


def test_the_switcher_offers_every_language_by_its_own_name(pages: Pages) -> None:
    for page in pages.values():
        switcher = page.html.one("nav", class_="languages")
        names = {}
        for item in switcher.find("li"):
            (child,) = (child for child in item.children if isinstance(child, Element))
            own_words = [
                text.strip() for text, element in child.pieces() if element is child and text.strip()
            ]
            names[child.lang] = own_words
        assert names == {lang: [name] for lang, name in NAMES.items()}, page.path


def test_the_switcher_leads_to_the_same_page_or_says_so_and_leads_to_the_section(
    pages: Pages, site_url: str
) -> None:
    for page in pages.values():
        links = {
            link.attrs["hreflang"]: (
                urljoin(site_url + page.url, link.attrs["href"]),
                [(note.text, note.lang) for note in link.find("small")],
            )
            for link in page.html.one("nav", class_="languages").find("a")
        }
        versions = alternates(page)
        label = [(words(page.lang)["not_in_short"], page.lang)]
        expected = {
            lang: (versions[lang], []) if lang in versions else (f"{site_url}{section}", label)
            for lang, section in SECTIONS.items()
            if lang != page.lang
        }
        assert links == expected, page.path


def test_the_switcher_marks_where_the_reader_is(pages: Pages) -> None:
    here = {
        path: [(e.lang, e.tag) for e in page.html.one("nav", class_="languages").find(aria_current="true")]
        for path, page in pages.items()
    }
    assert here == {path: [(page.lang, "span")] for path, page in pages.items()}


# --- links and assets ---------------------------------------------------------------------------------


def links_of(page: Page) -> Iterator[str]:
    for element in page.html.find():
        for name in ("href", "src", "poster", "data", "action"):
            if name in element.attrs:
                yield element.attrs[name]
        if element.attrs.get("http-equiv") == "refresh":
            yield element.attrs["content"].partition("url=")[2]


def test_every_link_inside_the_site_leads_somewhere(site: Path, everything: Pages, site_url: str) -> None:
    files = set(files_of(site))
    ids = {path: {e.attrs.get("id") for e in page.html.find()} for path, page in everything.items()}
    broken, counted = [], 0
    for page in everything.values():
        for href in links_of(page):
            file = target(page, href, site_url)
            if not file and urlsplit(href).scheme not in ("http", "https", "mailto"):
                broken.append((page.path, href))
            elif file:
                counted += 1
                anchor = unquote(urlsplit(href).fragment)
                if file not in files or (anchor and anchor not in ids[file]):
                    broken.append((page.path, href))
    assert broken == []
    assert counted > 20 * len(everything)


def test_links_inside_the_site_are_relative_so_that_it_works_under_any_prefix(
    everything: Pages, site_url: str
) -> None:
    host = site_url.split("/")[2]
    absolute = [
        (page.path, href)
        for page in everything.values()
        if page.path != "404.html"
        for element in page.html.find()
        if element.attrs.get("rel") not in ("canonical", "alternate")
        for name in ("href", "src")
        # A network or a letter is told the whole address.
        if (href := element.attrs.get(name, "")).startswith("/") or host in href.partition("?")[0]
        # Without an address of its own the system could not follow a calendar.
        if not (href.startswith("webcal:") and href.endswith("/calendar.ics"))
    ]
    assert absolute == []


def test_nothing_is_loaded_from_another_host(site: Path, everything: Pages) -> None:
    loaded = [
        (page.path, value)
        for page in everything.values()
        for element in page.html.find()
        if element.tag not in ("a", "link") or element.attrs.get("rel") in ("stylesheet", "preload", "icon")
        for name in ("href", "src", "srcset", "poster", "data")
        if re.match(r"(?:[a-z]+:)?//", value := element.attrs.get(name, ""))
    ]
    styles = [
        (path, url)
        for path, data in files_of(site).items()
        if path.endswith(".css")
        for url in re.findall(r"@import[^;]+|url\([^)]*\)", data.decode())
        if re.search(r"@import|//", url)
    ]
    assert loaded + styles == []


def test_files_named_by_the_style_sheet_exist(site: Path) -> None:
    sheet = site / "assets" / "css" / "newsroom.css"
    named = re.findall(r"url\([\"']?([^)\"']+)", sheet.read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not (sheet.parent / name).resolve().is_file()] == []


def is_data(script: Element) -> bool:
    """Tell whether a script is data for machines, which no browser runs."""
    return script.attrs == {"type": "application/ld+json"}


def test_there_is_no_inline_style_or_script(everything: Pages) -> None:
    inline = [
        (page.path, element.tag)
        for page in everything.values()
        for element in page.html.find()
        if element.tag == "style"
        or (element.tag == "script" and ("src" not in element.attrs or element.text) and not is_data(element))
        or any(name == "style" or name.startswith("on") for name in element.attrs)
        or any(value.strip().lower().startswith("javascript:") for value in element.attrs.values())
    ]
    assert inline == []


def test_the_content_policy_comes_before_everything_it_governs(pages: Pages) -> None:
    for page in pages.values():
        head = [child for child in page.html.one("head").children if isinstance(child, Element)]
        assert [dict(child.attrs).get("charset") for child in head[:1]] == ["utf-8"], page.path
        assert head[1].attrs["http-equiv"] == "Content-Security-Policy", page.path
        policy = head[1].attrs["content"]
        assert "default-src 'none'" in policy
        # The search engine is a program that the browser compiles; no other page may do so.
        assert ("'wasm-unsafe-eval'" in policy) == (page.path in SEARCH_PAGES), page.path
        # Lighthouse asks for robots.txt in the name of the page.
        assert re.findall(r"connect-src ([^;]*)", policy) in (["'self'"], []), page.path
        assert "unsafe" not in policy.replace("'wasm-unsafe-eval'", "")
        assert "http" not in policy


def test_all_that_stands_inline_has_leave_of_the_policy_and_nothing_else_has(pages: Pages) -> None:
    for page in pages.values():
        inline = [script.pieces() for script in page.html.find("script", type="application/ld+json")]
        texts = ["".join(piece for piece, _ in pieces) for pieces in inline]
        digests = [base64.b64encode(sha256(text.encode()).digest()).decode() for text in texts]
        policy = page.html.one("meta", http_equiv="Content-Security-Policy").attrs["content"]
        assert re.findall(r"'sha256-([^']+)'", policy) == digests, page.path


def test_the_theme_of_the_engine_leaves_nothing_behind(site: Path) -> None:
    kinds = {"html", "xml", "json", "txt", "css", "js", "svg", "woff2", "webp", "ics", "csv", "png", "jpg"}
    kinds.update(SEARCH_FILES, ("pdf", "epub"))
    assert [path for path in files_of(site) if path.rpartition(".")[2] not in kinds] == ["SHA256SUMS"]
    assert files_with(site, "__md_scope", "assets/stylesheets", 'name="generator"') == []


def test_no_mark_or_citation_is_left_unfilled(site: Path) -> None:
    texts = {path: unpacked(data) for path, data in files_of(site).items() if not path.endswith(PROGRAMS)}
    marks = ["\ue000", "\ue001", "{{", "{%", "page:", "news:20"]
    assert [(path, mark) for path, data in texts.items() for mark in marks if mark.encode() in data] == []


# --- files that stand once ----------------------------------------------------------------------------

SITEMAP: Final = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML: Final = "{http://www.w3.org/1999/xhtml}"


def sitemap(site: Path) -> dict[str, ElementTree.Element]:
    rows = ElementTree.parse(site / "sitemap.xml").getroot().findall(f"{SITEMAP}url")
    found = {str(row.findtext(f"{SITEMAP}loc")): row for row in rows}
    assert len(found) == len(rows)
    return found


def test_the_sitemap_lists_exactly_the_pages_to_be_found(site: Path, pages: Pages) -> None:
    assert sorted(sitemap(site)) == sorted(canonical(page) for page in pages.values())


def test_the_sitemap_names_the_same_versions_as_the_pages(site: Path, pages: Pages) -> None:
    rows = {
        url: {link.get("hreflang"): link.get("href") for link in row.findall(f"{XHTML}link")}
        for url, row in sitemap(site).items()
    }
    assert rows == {canonical(page): alternates(page) for page in pages.values()}


def test_the_sitemap_tells_when_the_content_changed_and_not_when_it_was_built(
    site: Path, pages: Pages, news: Mapping[str, Record], site_url: str
) -> None:
    changed: dict[str, str] = {}
    for name, record in news.items():
        days = [record["date"], *(correction["date"] for correction in record.get("corrections", []))]
        changed |= {address(name, record, lang): max(days) for lang in languages(record)}
    newest = max(record["date"] for record in news.values())
    for file in (ROOT / "docs").glob("*.md"):
        front = dict(re.findall(r"^(slug|updated): (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE))
        prefix = {".en": "en/", ".id": "id/"}.get(Path(file.stem).suffix, "")
        is_home = "slug" not in front
        url = prefix if is_home else f"{prefix}{front['slug']}/"
        changed[url] = max(front["updated"], newest) if is_home else front["updated"]
    for kind in PROFILES:
        records = read_records(ROOT, kind.name)
        for lang in LANGS:
            newest = max((record["updated"] for record in records.values()), default="")
            changed[kind.url(lang)] = newest
            section = section_url(lang, SECTION_SEGMENTS[kind.section][lang])
            changed[section] = max(newest, changed.get(section, ""))
            changed |= {
                kind.url(lang, record.get("slug", {}).get(lang, name)): record["updated"]
                for name, record in records.items()
            }
    for page in pages.values():
        if page.url not in changed:
            changed[page.url] = max((time.attrs["datetime"] for time in page.html.find("time")), default="")
    told = {
        url.removeprefix(site_url): row.findtext(f"{SITEMAP}lastmod", "")
        for url, row in sitemap(site).items()
    }
    assert told == changed


def test_robots_are_led_to_the_sitemap(site: Path, site_url: str) -> None:
    text = (site / "robots.txt").read_text(encoding="utf-8")
    assert text == f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"


def test_the_checksums_name_every_file_of_the_site(site: Path) -> None:
    files = files_of(site)
    sums = files.pop("SHA256SUMS").decode()
    assert sums == "".join(f"{sha256(data).hexdigest()}  {path}\n" for path, data in sorted(files.items()))


def test_the_page_for_lost_readers_speaks_all_languages_and_works_at_any_depth(site: Path) -> None:
    page = read_page(site, "404.html")
    parts = {
        part.lang: (
            [heading.text for heading in part.find("h1", "h2")],
            [link.attrs["href"] for link in part.find("a")],
        )
        for part in page.html.find("section")
    }
    homes = {"vi": "", "en": "en/", "id": "id/"}
    assert parts == {
        lang: ([words(lang)["not_found"]], [f"/newsroom/{homes[lang]}", f"/newsroom/{SECTIONS[lang]}"])
        for lang in LANGS
    }
    assert [href for href in links_of(page) if not href.startswith("/newsroom/")] == []
    assert not page.is_indexable
    assert list(page.html.find("link", rel="canonical")) == []


def test_an_old_address_leads_to_the_article(
    site: Path, pages: Pages, news: Mapping[str, Record], site_url: str
) -> None:
    old = {alias[1:]: (name, record) for name, record in news.items() for alias in record.get("aliases", [])}
    assert old
    for url, (name, record) in old.items():
        page = read_page(site, f"{url}index.html")
        new = address(name, record, page.lang)
        delay, _, href = page.html.one("meta", http_equiv="refresh").attrs["content"].partition("; url=")
        link = page.html.one("main").one("a")
        assert (delay, href.startswith("../"), target(page, href, site_url)) == (
            "0",
            True,
            f"{new}index.html",
        )
        assert (link.attrs["href"], link.text) == (href, pages[f"{new}index.html"].html.one("h1").text)
        assert canonical(page) == f"{site_url}{new}"
        assert page.html.one("html").attrs["lang"] == page.lang
        assert not page.is_indexable
        assert files_with(site, url) == ["SHA256SUMS", "addresses.txt", f"{url}index.html"]


# --- articles -----------------------------------------------------------------------------------------


def test_a_correction_is_shown_in_every_language_of_the_article(
    pages: Pages, news: Mapping[str, Record]
) -> None:
    corrected = {name: record for name, record in news.items() if record.get("corrections")}
    assert corrected
    for name, record in corrected.items():
        for lang in languages(record):
            page = pages[f"{address(name, record, lang)}index.html"]
            notices = [notice.one("p").text for notice in page.html.find("aside", class_="notice correction")]
            assert notices == [correction["text"][lang] for correction in record["corrections"]]


def test_an_embargoed_article_leaves_no_trace(site: Path) -> None:
    waiting = {n: r for n, r in read_records(ROOT, "news").items() if r.get("publish_at", "") > NOW}
    assert waiting
    for name, record in waiting.items():
        slugs = {name[11:], *record.get("slug", {}).values()}
        addresses = [f"/{slug}/" for slug in slugs]
        assert files_with(site, name, *addresses, *record["title"].values()) == []


def test_what_staff_note_for_themselves_is_never_published(site: Path) -> None:
    private: dict[str, str] = {}
    for kind in ("news", "facts", "bulletins"):
        for name, record in read_records(ROOT, kind).items():
            for field in ("note", "approved_by"):
                sentences = re.split(r"(?<=[.;:!?])\s", record.get(field, ""))
                private |= {
                    sentence: f"{kind}/{name} {field}" for sentence in sentences if len(sentence) > 25
                }
    assert len(private) > 50
    published = "\n".join(
        unpacked(data).decode(errors="replace")
        for path, data in files_of(site).items()
        if not path.endswith(PROGRAMS)
    )
    assert [place for sentence, place in private.items() if sentence in published] == []


# --- figures ------------------------------------------------------------------------------------------


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("vi", ["1 tỷ USD", "24.970 tỷ đồng"]),
        ("en", ["US$1 billion", "VND 24,970 billion"]),
        ("id", ["1 miliar dolar AS", "24.970 miliar dong"]),
    ],
)
def test_a_cited_figure_is_printed_as_readers_of_each_language_write_it(
    pages: Pages, news: Mapping[str, Record], lang: str, expected: list[str]
) -> None:
    name = "2026-11-20-to-hop-tai-che-syre"
    page = pages[f"{address(name, news[name], lang)}index.html"]
    figures = [spaced(link.text) for link in page.html.one("div", class_="prose").find("a", class_="fact")]
    assert figures[:2] == expected
    lead = spaced(page.html.one("p", class_="lead").text)
    assert [figure for figure in expected if figure not in lead] == []


def test_a_cited_figure_leads_to_its_entry_which_says_the_same(pages: Pages, site_url: str) -> None:
    entries = {
        (page.path, entry.attrs["id"]): entry.one("dd", class_="fact-value").text
        for page in pages.values()
        for entry in page.html.find("dl")
        if entry.attrs.get("id", "").startswith("fact-")
    }
    cited = 0
    for page in pages.values():
        for link in page.html.find("a"):
            if "#fact-" in link.attrs["href"]:
                cited += 1
                place = target(page, link.attrs["href"], site_url), urlsplit(link.attrs["href"]).fragment
                assert entries[place] == link.text, page.path
    assert cited > 300


def test_every_figure_says_its_kind_period_date_scope_and_source(pages: Pages) -> None:
    facts = read_records(ROOT, "facts")
    seen = set()
    for page in pages.values():
        lang: Lang = page.lang
        word = words(lang)
        for entry in page.html.find("dl"):
            if not entry.attrs.get("id", "").startswith("fact-"):
                continue
            fact = facts[entry.attrs["id"].removeprefix("fact-")]
            seen.add(entry.attrs["id"])
            when, scope, source = (dd.text for dd in entry.find("dd") if "class" not in dd.attrs)
            assert entry.one("dt").text == fact["label"][lang], page.path
            assert when.startswith(word[f"measure_{fact['measure']}"]), page.path
            assert (f"{word['period']}: " in when) == ("period_from" in fact), page.path
            assert re.search(rf"{word['as_of']}: [\d].*\d{{4}}$", when), page.path
            assert scope == f"{word['scope']}: {word['scope_' + fact['scope']]}", page.path
            assert source.startswith(f"{word['source']}: {fact['source']['title']}"), page.path
    assert len(seen) > 30


def test_figures_on_the_home_page_say_the_same_as_those_in_articles(pages: Pages) -> None:
    for path in ("index.html", "en/index.html", "id/index.html"):
        figures = pages[path].html.one("section", class_="front-figures").one("dl")
        notes: dict[str, list[str]] = defaultdict(list)
        for entry in figures.find("div"):
            notes[entry.one("dt").text] += [dd.text for dd in entry.find("dd", class_="fact-note")]
        word = words(pages[path].lang)
        assert len(notes) == 4
        assert [name for name, (when, *_) in notes.items() if f"{word['as_of']}: " not in when] == []
        assert [name for name, (*_, source) in notes.items() if not source.startswith(word["source"])] == []


def test_a_figure_that_is_not_confirmed_is_never_printed(site: Path) -> None:
    waiting = {name: fact for name, fact in read_records(ROOT, "facts").items() if fact["status"] != "ok"}
    assert len(waiting) > 10
    assert files_with(site, *(f'fact-{name}"' for name in waiting)) == []
    labels = [label for fact in waiting.values() for label in fact["label"].values()]
    confirmed = [fact for fact in read_records(ROOT, "facts").values() if fact["status"] == "ok"]
    printable = {label for fact in confirmed for label in fact["label"].values()}
    assert files_with(site, *(f"<dt>{label}</dt>" for label in labels if label not in printable)) == []


def test_no_page_of_a_section_is_a_dead_end(pages: Pages, site_url: str) -> None:
    """From a sector to parks, calls and steps, and to an office, in the reader's language."""
    profiles = [page for page in pages.values() if any(page.html.find("nav", class_="ways"))]
    for page in profiles:
        kind = next(kind for kind in PROFILES if page.url.startswith(kind.url(page.lang)))
        lists = [found.url(page.lang) for found in PROFILES if found.section == kind.section]
        ways = page.html.one("nav", class_="ways").find("a")
        assert [target(page, way.attrs["href"], site_url) for way in ways] == [
            f"{url}index.html" for url in lists
        ], page.path
        contact = page.html.one("aside", id="contact").find("a")
        assert [target(page, link.attrs["href"], site_url) for link in contact][-1] in pages, page.path
    lists_of_all = {f"{kind.url(lang)}index.html" for kind in PROFILES for lang in LANGS}
    assert lists_of_all <= {page.path for page in profiles}
