"""The feeds of the real site: Atom by RFC 4287, JSON Feed by version 1.1."""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest
from newsroom.locales import LANGS, Lang

from tests.building import ROOT, SECTIONS, build, copy_project, files_of, read_records, write_article
from tests.html_tree import parse_html, read_page, read_pages
from tests.small_project import build as write_site
from tests.small_project import write_project

ATOM: Final = "{http://www.w3.org/2005/Atom}"
XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
BULLETINS: Final = {"vi": "ban-tin/", "en": "en/bulletin/", "id": "id/buletin/"}
MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")

Feeds = Mapping[str, ElementTree.Element]
JsonFeeds = Mapping[str, dict[str, Any]]


def read_atom(site: Path) -> Feeds:
    """Return every Atom feed of a site by its file."""
    return {
        path.relative_to(site).as_posix(): ElementTree.parse(path).getroot()
        for path in sorted(site.rglob("feed.xml"))
    }


@pytest.fixture(scope="module")
def atom(site: Path) -> Feeds:
    return read_atom(site)


@pytest.fixture(scope="module")
def json_feeds(site: Path) -> JsonFeeds:
    files = sorted(site.rglob("feed.json"))
    return {f.relative_to(site).as_posix(): json.loads(f.read_text(encoding="utf-8")) for f in files}


def lang_of(path: str) -> Lang:
    return next(lang for lang in LANGS if path.startswith((SECTIONS[lang], BULLETINS[lang])))


def texts(element: ElementTree.Element, name: str) -> list[str]:
    return [child.text or "" for child in element.findall(ATOM + name)]


def links(element: ElementTree.Element, rel: str) -> list[str]:
    return [str(link.get("href")) for link in element.findall(f"{ATOM}link") if link.get("rel") == rel]


def entries(feed: ElementTree.Element) -> list[ElementTree.Element]:
    return feed.findall(f"{ATOM}entry")


def test_each_language_has_a_feed_of_all_news_of_every_topic_and_of_the_periodical(site: Path) -> None:
    topics = read_records(ROOT, "topics").values()
    folders = {"vi": "chu-de", "en": "topic", "id": "topik"}
    lists = {*SECTIONS.values(), *BULLETINS.values()}
    lists |= {f"{SECTIONS[lang]}{folders[lang]}/{topic['slug'][lang]}/" for lang in LANGS for topic in topics}
    feeds = {path for path in files_of(site) if "feed" in path.rpartition("/")[2]}
    assert feeds == {f"{url}feed.{kind}" for url in lists for kind in ("xml", "json")}


def test_every_feed_parses(site: Path, atom: Feeds) -> None:
    for path in atom:
        parsed = feedparser.parse((site / path).read_bytes())
        assert (parsed.bozo, parsed.version, parsed.encoding) == (False, "atom10", "utf-8"), path


def test_every_feed_and_entry_has_what_the_standard_asks_for(atom: Feeds) -> None:
    for path, feed in atom.items():
        for element in (feed, *entries(feed)):
            for name in ("id", "title", "updated"):
                (text,) = texts(element, name)
                assert text.strip(), path
            assert len(element.findall(f"{ATOM}author/{ATOM}name")) == 1, path
            assert len(links(element, "alternate")) == 1, path
            moments = [*texts(element, "updated"), *texts(element, "published")]
            assert [text for text in moments if not MOMENT.fullmatch(text)] == [], path
        for entry in entries(feed):
            (content,) = entry.findall(f"{ATOM}content")
            assert content.get("type") == "html", path
            assert len(texts(entry, "published")) == len(texts(entry, "summary")) == 1, path


def test_every_feed_names_its_own_address_its_page_and_its_language(
    site: Path, atom: Feeds, site_url: str
) -> None:
    for path, feed in atom.items():
        page = path.removesuffix("feed.xml")
        assert links(feed, "self") == [f"{site_url}{path}"]
        assert links(feed, "alternate") == [f"{site_url}{page}"]
        assert (site / page / "index.html").is_file()
        assert feed.get(XML_LANG) == lang_of(path)


def test_every_id_is_a_permanent_name_used_once(atom: Feeds) -> None:
    feed_ids = [texts(feed, "id")[0] for feed in atom.values()]
    assert len(feed_ids) == len(set(feed_ids))
    for path, feed in atom.items():
        ids = [texts(entry, "id")[0] for entry in entries(feed)]
        assert len(ids) == len(set(ids)), path
        assert [name for name in ids if not name.startswith("urn:uuid:")] == [], path
        assert not set(ids) & set(feed_ids), path


def test_an_entry_is_the_same_in_every_feed_that_holds_it(atom: Feeds) -> None:
    seen: dict[str, str] = {}
    for feed in atom.values():
        for entry in entries(feed):
            text = ElementTree.tostring(entry, "unicode").strip()
            assert seen.setdefault(texts(entry, "id")[0], text) == text


def test_nothing_is_updated_before_it_was_published(atom: Feeds) -> None:
    for path, feed in atom.items():
        moments = [
            (
                datetime.fromisoformat(texts(entry, "published")[0]),
                datetime.fromisoformat(texts(entry, "updated")[0]),
            )
            for entry in entries(feed)
        ]
        assert [pair for pair in moments if pair[1] < pair[0]] == [], path
        changed = [updated for _, updated in moments]
        if changed:
            assert datetime.fromisoformat(texts(feed, "updated")[0]) == max(changed), path


def test_a_corrected_article_is_newer_in_feeds_than_its_date(atom: Feeds) -> None:
    corrected = [r for r in read_records(ROOT, "news").values() if r.get("corrections")]
    expected = {
        (f"{r['date']}T00:00:00+07:00", f"{max(c['date'] for c in r['corrections'])}T00:00:00+07:00")
        for r in corrected
    }
    moments = {
        (texts(entry, "published")[0], texts(entry, "updated")[0])
        for feed in atom.values()
        for entry in entries(feed)
    }
    assert {pair for pair in moments if pair[0] != pair[1]} == expected


def test_newest_come_first_and_at_most_twenty(atom: Feeds) -> None:
    for path, feed in atom.items():
        days = [texts(entry, "published")[0] for entry in entries(feed)]
        assert days == sorted(days, reverse=True), path
        assert len(days) <= 20, path


def contents(atom: Feeds, json_feeds: JsonFeeds) -> list[tuple[str, str]]:
    """Return the HTML of every entry of every feed, with the feed's file."""
    found = [(p, texts(entry, "content")[0]) for p, feed in atom.items() for entry in entries(feed)]
    return found + [
        (path, item["content_html"]) for path, feed in json_feeds.items() for item in feed["items"]
    ]


def test_articles_are_in_feeds_as_whole_and_safe_html_with_absolute_links(
    atom: Feeds, json_feeds: JsonFeeds
) -> None:
    for path, html in contents(atom, json_feeds):
        tree = parse_html(html)
        assert len(tree.text) > 400, path
        for element in tree.find():
            assert element.tag not in ("script", "style", "iframe", "object", "form", "link", "meta"), path
            assert not any(name.startswith("on") or name == "style" for name in element.attrs), path
            for name in ("href", "src"):
                link = element.attrs.get(name, "https://")
                assert link.startswith(("https://", "http://", "mailto:")), (path, link)


def test_links_in_feeds_lead_to_pages_that_exist(
    site: Path, atom: Feeds, json_feeds: JsonFeeds, site_url: str
) -> None:
    inside = {
        element.attrs["href"]
        for _, html in contents(atom, json_feeds)
        for element in parse_html(html).find("a")
        if element.attrs["href"].startswith(site_url)
    }
    assert len(inside) > 50
    anchors: dict[str, set[str]] = {}
    for href in sorted(inside):
        path, _, anchor = href.removeprefix(site_url).partition("#")
        anchors.setdefault(path, set()).add(anchor)
    for path, named in anchors.items():
        page = read_page(site, f"{path}index.html")
        assert named - {element.attrs.get("id", "") for element in page.html.find()} <= {""}, path


def test_the_text_in_a_feed_is_the_text_on_the_page(site: Path, json_feeds: JsonFeeds, site_url: str) -> None:
    for path in ("tin-tuc/feed.json", "en/news/feed.json", "id/berita/feed.json"):
        for item in json_feeds[path]["items"]:
            page = read_page(site, f"{item['url'].removeprefix(site_url)}index.html").html
            prose = page.one("div", class_="prose").text
            notices = [notice.text for notice in page.find("aside", class_="notice correction")]
            held = parse_html(item["content_html"]).text
            assert held.split() == "".join([*notices, prose]).split(), item["url"]
            shown = (page.one("h1").text, page.one("p", class_="lead").text)
            assert tuple(" ".join(item[name].split()) for name in ("title", "summary")) == shown


def test_feeds_hold_only_articles_that_exist_in_their_language(
    site: Path, atom: Feeds, site_url: str
) -> None:
    for path, feed in atom.items():
        page = read_page(site, path.replace("feed.xml", "index.html"))
        teasers = [teaser.one("h2").one("a") for teaser in page.html.find("article", class_="teaser")]
        teasers += [card.one("h3").one("a") for card in page.html.find("article", class_="issue-card")]
        own = [link for link in teasers if "hreflang" not in link.attrs]
        listed = [urljoin(site_url + page.url, link.attrs["href"]) for link in own]
        assert [links(entry, "alternate")[0] for entry in entries(feed)] == listed
    untranslated = {lang: len(entries(atom[f"{SECTIONS[lang]}feed.xml"])) for lang in LANGS}
    assert untranslated["vi"] > untranslated["en"] > untranslated["id"] > 0


def test_json_feeds_have_what_version_1_1_asks_for_and_say_the_same_as_atom(
    atom: Feeds, json_feeds: JsonFeeds, site_url: str
) -> None:
    assert [path.replace(".json", ".xml") for path in json_feeds] == list(atom)
    for path, feed in json_feeds.items():
        twin = atom[path.replace(".json", ".xml")]
        head = {key: value for key, value in feed.items() if key not in ("items", "authors")}
        assert head == {
            "version": "https://jsonfeed.org/version/1.1",
            "title": texts(twin, "title")[0],
            "home_page_url": links(twin, "alternate")[0],
            "feed_url": f"{site_url}{path}",
            "language": lang_of(path),
        }
        told = [
            {
                "id": texts(entry, "id")[0],
                "url": links(entry, "alternate")[0],
                "title": texts(entry, "title")[0],
                "summary": texts(entry, "summary")[0],
                "content_html": texts(entry, "content")[0],
                "date_published": texts(entry, "published")[0],
                "date_modified": texts(entry, "updated")[0],
                "language": lang_of(path),
                "authors": [{"name": entry.findtext(f"{ATOM}author/{ATOM}name")}],
            }
            for entry in entries(twin)
        ]
        tags = [item.pop("tags") for item in (dict(item) for item in feed["items"])]
        assert [{k: v for k, v in item.items() if k != "tags"} for item in feed["items"]] == told
        assert all(isinstance(tag, str) for own in tags for tag in own)


def test_each_page_announces_feeds_that_exist_in_its_language(site: Path) -> None:
    for page in read_pages(site):
        kinds = {"application/atom+xml": ".xml", "application/feed+json": ".json"}
        found = [link for link in page.html.find("link", rel="alternate") if link.attrs.get("type") in kinds]
        files = [(site / page.url / link.attrs["href"]).resolve() for link in found]
        for link, file in zip(found, files, strict=True):
            assert file.is_file(), (page.path, file)
            assert file.suffix == kinds[link.attrs["type"]]
            assert lang_of(file.relative_to(site.resolve()).as_posix()) == page.lang
            assert link.attrs["title"]
        if (site / page.url / "feed.xml").is_file():
            own = {(site / page.url / f"feed.{kind}").resolve() for kind in ("xml", "json")}
            assert own <= set(files), page.path
        assert bool(found) == page.is_indexable, page.path


def test_ids_outlive_a_change_of_slug_topic_address_and_site_address(tmp_path: Path, atom: Feeds) -> None:
    project = copy_project(tmp_path / "project")
    article = project / "data" / "news" / "2026" / "2026-11-20-to-hop-tai-che-syre.yml"
    topic = project / "data" / "topics" / "investment.yml"
    for file, old, new in (
        (article, "  en: syre-textile-recycling-project", "  vi: syre\n  en: moved"),
        (topic, "en: investment", "en: moved"),
    ):
        text = file.read_text(encoding="utf-8")
        assert text.count(f"{old}\n") == 1
        file.write_text(text.replace(f"{old}\n", f"{new}\n"), encoding="utf-8")
    done = build(project, tmp_path / "site", SITE_URL="https://other.example/")
    assert done.returncode == 0, done.stdout
    moved = read_atom(tmp_path / "site")
    assert set(atom) ^ set(moved) == {"en/news/topic/investment/feed.xml", "en/news/topic/moved/feed.xml"}

    def ids(feeds: Feeds) -> list[list[str]]:
        return sorted(
            [*texts(feed, "id"), *(texts(entry, "id")[0] for entry in entries(feed))]
            for feed in feeds.values()
        )

    assert ids(moved) == ids(atom)


def test_signs_of_markup_in_any_text_are_shown_as_they_were_written(tmp_path: Path) -> None:
    text = "Hỏi & đáp a < b > c \"đậm\" 'x' ]]> & d"
    project = write_project(tmp_path)
    fields = {"topic": "kinh-te", "title": {"vi": text}, "summary": {"vi": text}, "author": text}
    write_article(project, "2026-03-16-dau-la", **fields)
    assert write_site(project).problems == ()
    site = project / "site"
    (atom_entry,) = (
        e for e in entries(read_atom(site)["tin-tuc/feed.xml"]) if "dau-la" in links(e, "alternate")[0]
    )
    (json_entry,) = (
        item
        for item in json.loads((site / "tin-tuc/feed.json").read_text(encoding="utf-8"))["items"]
        if "dau-la" in item["url"]
    )
    page = read_page(site, "tin-tuc/2026/dau-la/index.html").html
    assert [*texts(atom_entry, "title"), *texts(atom_entry, "summary")] == [text, text]
    assert (json_entry["title"], json_entry["summary"], json_entry["authors"]) == (
        text,
        text,
        [{"name": text}],
    )
    assert atom_entry.findtext(f"{ATOM}author/{ATOM}name") == text
    assert (page.one("h1").text, page.one("p", class_="lead").text) == (text, text)
    assert page.one("meta", name="description").attrs["content"] == text


def test_the_photo_of_an_article_goes_with_it_with_description_and_credit(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    assert write_site(project).problems == ()
    feed = json.loads((project / "site" / "en/news/feed.json").read_text(encoding="utf-8"))
    (item,) = (item for item in feed["items"] if "press-briefing" in item["url"])
    address = "https://example.org/newsroom/assets/media/2026/hop-bao.png.jpg"
    assert item["image"] == address
    figure = parse_html(item["content_html"]).one("figure")
    image = figure.one("img").attrs
    assert (image["src"], image["alt"], figure.text) == (address, "The briefing table", "Photo: Sở Ngoại vụ")
    (entry,) = (
        e
        for e in entries(read_atom(project / "site")["en/news/feed.xml"])
        if "press-briefing" in links(e, "alternate")[0]
    )
    assert address in "".join(texts(entry, "content"))
    assert (project / "site" / "assets/media/2026/hop-bao.png.jpg").is_file()
