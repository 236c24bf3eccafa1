"""Published addresses last: the ledger, what stands at old addresses, and what is refused."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from newsroom.addresses import PLAIN
from newsroom.anchors import keep_anchors
from newsroom.build import Newsroom
from newsroom.in_place import InPlace
from newsroom.ledger import Ledger, read_ledger, write_ledger

from tests.broken.cases import both, change, redirect, redirects, remove, withdrawn
from tests.building import ROOT, copy_project, files_of
from tests.building import build as build_site
from tests.html_tree import Element, parse_html
from tests.small_project import (
    HOME,
    NEWS,
    NOW,
    PHOTO,
    SITE_URL,
    TEXTS,
    TOPIC,
    build,
    png,
    write_engine,
    write_project,
)

LEDGER: Final = "data/addresses.lock"


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Return the small project after its first publication."""
    return publish(write_project(tmp_path))


def publish(root: Path) -> Path:
    """Build a project that has no mistake, and keep the ledger of its site as the workflow does."""
    told = build(root)
    assert told.text == ""
    (root / LEDGER).write_bytes((root / "site" / "addresses.txt").read_bytes())
    return root


def lead(root: Path, url: str) -> str:
    """Return where the page at an old address leads."""
    html = (root / "site" / url / "index.html").read_text(encoding="utf-8")
    found = re.search(r'content="0; url=((?:\.\./)+)([^"]*)"', html)
    assert found
    assert found[1].count("../") == url.rstrip("/").count("/") + 1
    return found[2]


def shown(root: Path, url: str) -> Element:
    """Return what a reader sees at an address."""
    return parse_html((root / "site" / url / "index.html").read_text(encoding="utf-8"))


# --- the file -------------------------------------------------------------------------------------------


def test_a_ledger_lists_what_a_site_offers_one_line_each(published: Path) -> None:
    rows = (published / LEDGER).read_text(encoding="utf-8").splitlines()
    assert rows[1:] == sorted(set(rows[1:]))
    of_article = [row for row in rows if "hop-bao" in row or "press-briefing" in row or "jumpa" in row]
    assert of_article == [
        "/assets/media/2026/hop-bao.png.jpg news/2026-03-14-hop-bao",
        "/assets/media/2026/hop-bao.png.webp news/2026-03-14-hop-bao",
        "/en/news/2026/press-briefing/ news/2026-03-14-hop-bao",
        "/en/news/2026/press-briefing/#results after #",
        "/en/news/2026/press-briefing/vi/ news/2026-03-14-hop-bao",
        "/id/berita/2026/jumpa-pers/ news/2026-03-14-hop-bao",
        "/id/berita/2026/jumpa-pers/#hasil after #",
        "/id/berita/2026/jumpa-pers/en/ news/2026-03-14-hop-bao",
        "/id/berita/2026/jumpa-pers/vi/ news/2026-03-14-hop-bao",
        "/tin-cu/hop-bao/ news/2026-03-14-hop-bao",
        "/tin-tuc/2026/hop-bao/ news/2026-03-14-hop-bao",
        "/tin-tuc/2026/hop-bao/#ket-qua after #",
    ]
    assert set(rows) >= {
        "/ page/index",
        "/dau-tu/ section/investment",
        "/dau-tu/nganh/ register/sectors",
        "/en/about/ page/about",
        "/tin-tuc/ news",
        "/tin-tuc/2026/ year/2026",
        "/tin-tuc/2026/03/ month/2026-03",
        "/tin-tuc/chu-de/kinh-te/ topics/kinh-te",
        "/tin-tuc/chu-de/kinh-te/feed.json topics/kinh-te",
        "/tin-tuc/feed.xml news",
    }


def test_a_second_publication_of_the_same_adds_nothing_to_ledger_or_site(published: Path) -> None:
    before = files_of(published / "site")
    publish(published)
    assert files_of(published / "site") == before


def test_the_ledger_of_the_real_site_knows_every_page_that_it_shows(site: Path) -> None:
    ledger, problems = read_ledger((site / "addresses.txt").read_bytes())
    pages = {path.removesuffix("index.html") for path in files_of(site) if path.endswith("index.html")}
    assert problems == ()
    assert pages - ledger.owners.keys() == set()
    # A page that does not say what it is about (`Frame.id`) could not be led on when its address changes.
    assert {url for url in pages if PLAIN in ledger.owners[url]} == set()


def test_two_ledgers_are_merged_by_joining_their_lines() -> None:
    one = write_ledger(Ledger(), [("a/", "news/a")], {"a/": ("x", "y")}, [])
    two = write_ledger(Ledger(), [("a/", "news/a"), ("b/", "news/b")], {}, ["b/"])
    joined, problems = read_ledger(f"{two}{one}".replace("\n", "\r\n").encode())
    assert problems == ()
    assert write_ledger(joined, [], {}, []).splitlines()[1:] == [
        "/a/ news/a",
        "/a/#x after #",
        "/a/#y after #x",
        "/b/ news/b",
        "/b/ withdrawn",
    ]


def test_what_the_ledger_says_of_an_anchor_stays() -> None:
    before, _ = read_ledger(b"/a/#x after #\n/a/#y after #x\n")
    assert write_ledger(before, [], {"a/": ("y", "z", "x")}, []).splitlines()[1:] == [
        "/a/#x after #",
        "/a/#y after #x",
        "/a/#z after #y",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "/../a/ file",
        "/a//b/ file",
        "/a/./b/ file",
        "/a",
        "a/ file",
        "/a b/ file",
        "/a?b file",
        "/a/ A/b",
        "/%2e/ file",
    ],
)
def test_a_line_that_names_no_file_of_the_site_is_refused(line: str) -> None:
    ledger, problems = read_ledger(line.encode())
    assert (ledger.owners, [(found.line, found.rule) for found in problems]) == ({}, [(1, "ledger-line")])


@pytest.mark.parametrize(
    "url", ["/tin-tuc", "/SHA256SUMS", "/robots.txt/a/", "/Tin-Tuc/feed.xml/", "/addresses.txt", "/404.html/"]
)
def test_no_line_of_a_ledger_overwrites_what_the_site_has(published: Path, url: str) -> None:
    with (published / LEDGER).open("a", encoding="utf-8") as written:
        written.write(f"{url} news/2026-03-14-hop-bao\n")
    before = files_of(published / "site")
    assert [found.rule for found in build(published).problems] == ["address-lost"]
    assert files_of(published / "site") == before


# --- what moves -----------------------------------------------------------------------------------------


def test_changing_a_slug_writes_its_redirect(published: Path) -> None:
    change(NEWS, "  en: press-briefing\n", "  en: investment-briefing\n  vi: hop-bao-dau-tu\n")(published)
    publish(published)
    assert lead(published, "en/news/2026/press-briefing/") == "en/news/2026/investment-briefing/"
    assert lead(published, "tin-tuc/2026/hop-bao/") == "tin-tuc/2026/hop-bao-dau-tu/"
    # And again: one hop, not two.
    change(NEWS, "  en: press-briefing\n", "  en: briefing\n")(published)
    publish(published)
    assert lead(published, "en/news/2026/press-briefing/") == "en/news/2026/briefing/"
    assert lead(published, "en/news/2026/investment-briefing/") == "en/news/2026/briefing/"
    assert lead(published, "tin-tuc/2026/hop-bao-dau-tu/") == "tin-tuc/2026/hop-bao/"


def test_the_redirect_outlives_an_alias_that_staff_delete(published: Path) -> None:
    change(NEWS, "aliases:\n  - /tin-cu/hop-bao/\n", "")(published)
    publish(published)
    assert lead(published, "tin-cu/hop-bao/") == "tin-tuc/2026/hop-bao/"


def test_a_moved_topic_keeps_its_readers_and_its_subscribers(published: Path) -> None:
    change(TOPIC, "  vi: kinh-te\n", "  vi: kinh-te-doi-ngoai\n")(published)
    publish(published)
    new = published / "site" / "tin-tuc" / "chu-de" / "kinh-te-doi-ngoai"
    assert lead(published, "tin-tuc/chu-de/kinh-te/") == "tin-tuc/chu-de/kinh-te-doi-ngoai/"
    for name in ("feed.xml", "feed.json"):
        assert (published / "site/tin-tuc/chu-de/kinh-te" / name).read_bytes() == (new / name).read_bytes()


def test_the_name_of_a_photo_that_is_gone_leads_to_its_article(published: Path) -> None:
    new = published / PHOTO.replace("hop-bao", "toan-canh")
    new.write_bytes(png(9, 6))
    change(NEWS, "2026/hop-bao.png", "2026/toan-canh.png")(published)
    publish(published)
    assert lead(published, "assets/media/2026/hop-bao.png.webp/") == "tin-tuc/2026/hop-bao/"


def test_a_photo_in_another_folder_is_found_under_both_names(published: Path) -> None:
    new = published / PHOTO.replace("2026", "2027")
    new.parent.mkdir()
    (published / PHOTO).rename(new)
    change(NEWS, "2026/hop-bao.png", "2027/hop-bao.png")(published)
    publish(published)
    media = published / "site" / "assets" / "media"
    assert (media / "2026/hop-bao.png.webp").read_bytes() == (media / "2027/hop-bao.png.webp").read_bytes()


def test_a_redirect_of_staff_leads_on(published: Path) -> None:
    redirects(redirect("/tin-cu/ve-chung-toi/", "/gioi-thieu/"), redirect("/en/us/", "/en/about/"))(published)
    publish(published)
    assert lead(published, "tin-cu/ve-chung-toi/") == "gioi-thieu/"
    assert lead(published, "en/us/") == "en/about/"


# --- anchors --------------------------------------------------------------------------------------------

PAGE: Final = '<h1>T</h1>{}<h2 id="sources">Nguồn</h2>'


def headings(*names: str) -> str:
    return PAGE.format("".join(f'<h2 id="{name}">{name}</h2><p>…</p>' for name in names))


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (("a", "neu", "c"), "neu"),  # renamed
        (("x", "a", "neu", "c"), "neu"),  # another inserted before
        (("a", "c"), "c"),  # deleted
        (("c", "a"), "sources"),  # its neighbours change places
        (("neu", "c"), "neu"),  # the one before it is gone as well
        ((), "sources"),  # all are gone
    ],
)
def test_a_lost_anchor_stays_where_its_heading_stood(now: tuple[str, ...], before: str) -> None:
    known = {"a": "", "b": "a", "c": "b"}
    html = keep_anchors(headings(*now), known, known.keys() - set(now))
    assert 'id="b"></span>' in html
    following = html[html.index('id="b"') :]
    assert re.findall(r'<h2 id="([^"]*)"', following)[:1] == [before]


def test_a_page_without_headings_keeps_its_anchors_at_the_top() -> None:
    assert keep_anchors("<h1>T</h1><p>…</p>", {"a": ""}, {"a"}) == '<h1>T</h1><span id="a"></span><p>…</p>'


def test_an_anchor_that_the_page_has_otherwise_is_not_written_twice() -> None:
    html = '<h1>T</h1><ol><li id="fn1">…</li></ol>'
    assert keep_anchors(html, {"fn1": ""}, {"fn1"}) == html


def test_a_renamed_heading_is_found_under_both_names(published: Path) -> None:
    change(NEWS, "## Results", "## What came of it")(published)
    publish(published)
    html = (published / "site/en/news/2026/press-briefing/index.html").read_text(encoding="utf-8")
    assert '<span id="results"></span><h2 id="what-came-of-it">' in html


# --- what is withdrawn, and what would be lost ----------------------------------------------------------


def obey(root: Path, message: str) -> None:
    """Copy the line that a message gives to the end of its file, as the guide says, with a reason."""
    line = message[message.index("- {") : message.rindex(" [")]
    file = root / "data" / ("redirects.yml" if "redirects.yml" in message else "withdrawn.yml")
    file.write_bytes((ROOT / "data" / file.name).read_bytes())
    for reason in ("Thông tin đang được kiểm tra.", "Under review.", "Sedang diperiksa."):
        line = line.replace('"…"', f'"{reason}"', 1)
    with file.open("a", encoding="utf-8") as written:
        written.write(f"{line}\n")


@pytest.mark.parametrize(
    "take_off",
    [remove(NEWS), change(NEWS, "visibility: public", "visibility: draft")],
    ids=["deleted", "draft"],
)
def test_a_page_taken_off_is_refused_until_its_notice_is_written(
    published: Path, take_off: Callable[[Path], None]
) -> None:
    before = files_of(published / "site")
    take_off(published)
    (published / HOME).unlink()
    told = build(published)
    assert [found.rule for found in told.problems] == ["address-lost"]
    assert files_of(published / "site") == before
    obey(published, str(told.problems[0]))
    publish(published)
    page = shown(published, "en/news/2026/press-briefing")
    assert page.one("html").attrs["lang"] == "en"
    assert page.one("meta", name="robots").attrs["content"] == "noindex"
    assert page.one("h1").text == "Page withdrawn"
    assert [paragraph.text for paragraph in page.one("main").find("p")] == [
        "This page was withdrawn on 20 March 2026.",
        "Reason: Under review.",
        "Where to go next: News · Gia Lai International",
    ]
    assert [link.attrs["href"] for link in page.one("main").find("a")] == [
        "../../../../en/news/",
        "../../../../en/",
    ]
    # What belonged to it has gone with it: its old address, and its photo in all languages.
    assert "Lý do: Thông tin đang được kiểm tra." in shown(published, "tin-cu/hop-bao").one("main").text
    photo = shown(published, "assets/media/2026/hop-bao.png.webp")
    assert [section.attrs["lang"] for section in photo.find("section")] == ["vi", "en", "id"]
    listed = (published / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "press-briefing" not in listed


def test_a_notice_stays_when_its_line_is_deleted_until_the_page_is_back(published: Path) -> None:
    remove(NEWS)(published)
    (published / HOME).unlink()
    obey(published, str(build(published).problems[0]))
    publish(published)
    (published / "data/withdrawn.yml").unlink()
    assert [found.rule for found in build(published).problems] == ["address-lost"]
    change(NEWS, "topic: kinh-te", "topic: kinh-te")(published)
    publish(published)
    assert "press-briefing" in (published / "site/sitemap.xml").read_text(encoding="utf-8")


def test_a_notice_where_no_page_was_is_kept_too(published: Path) -> None:
    withdrawn("/tin-cu/chua-tung-co/")(published)
    publish(published)
    (published / "data/withdrawn.yml").unlink()
    assert [(found.path, found.rule) for found in build(published).problems] == [(LEDGER, "address-lost")]


def test_a_renamed_file_is_led_on_by_the_line_that_the_message_gives(published: Path) -> None:
    (published / HOME).unlink()
    old = published / NEWS
    text = TEXTS[NEWS].replace("date: 2026-03-14", "date: 2025-03-14")
    new = published / "data/news/2025/2025-03-14-hop-bao.yml"
    new.parent.mkdir()
    new.write_text(text, encoding="utf-8")
    old.unlink()
    told = build(published)
    assert {(found.path, found.rule) for found in told.problems} == {
        ("data/news/2025/2025-03-14-hop-bao.yml", "address-moved")
    }
    lines = [dict(found.values)["example"] for found in told.problems]
    (published / "data/redirects.yml").write_text("redirects:\n" + "\n".join(lines), encoding="utf-8")
    publish(published)
    assert lead(published, "id/berita/2026/jumpa-pers/") == "id/berita/2025/jumpa-pers/"


def test_a_translation_that_would_go_is_refused(published: Path) -> None:
    """A picture with a caption in one language only took the other pages off without a word."""
    change(NEWS, "  credit: Sở Ngoại vụ\n", "  credit: Sở Ngoại vụ\n  caption: {vi: Họp báo}\n")(published)
    told = build(published)
    assert [(found.path, found.rule) for found in told.problems] == [(NEWS, "address-lost")]
    assert "[/en/news/2026/press-briefing/, /id/berita/2026/jumpa-pers/]" in told.text


def test_a_withdrawn_address_is_never_anothers(published: Path) -> None:
    remove(NEWS)(published)
    (published / HOME).unlink()
    obey(published, str(build(published).problems[0]))
    publish(published)
    other = TEXTS["data/news/2026/2026-03-15-ky-ket.yml"]
    (published / "data/news/2026/2026-03-15-ky-ket.yml").write_text(
        f"{other}slug: {{vi: hop-bao}}\n", encoding="utf-8"
    )
    assert [found.rule for found in build(published).problems] == ["address-reused", "withdrawn-live"]
    (published / "data/withdrawn.yml").unlink()
    assert [found.rule for found in build(published).problems] == ["address-reused"]


def test_without_a_ledger_a_publication_is_the_first(published: Path) -> None:
    (published / LEDGER).unlink()
    remove(NEWS)(published)
    (published / HOME).unlink()
    assert build(published).text == ""


# --- the real build -------------------------------------------------------------------------------------


def test_plain_and_strict_builds_refuse_to_lose_an_address_and_leave_the_old_site(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", news=False)
    (project / LEDGER).write_text("/tin-tuc/2026/da-xoa/ news/2026-03-01-da-xoa\n", encoding="utf-8")
    for strict in (True, False):
        done = build_site(project, strict=strict)
        assert done.returncode == 1
        assert "/tin-tuc/2026/da-xoa/" in done.stdout
        assert "- {addresses: [/tin-tuc/2026/da-xoa/], date: 2026-11-21, reason:" in done.stdout
        assert "Traceback" not in done.stdout
        assert not (project / "site").exists()


def test_the_preview_warns_and_shows_the_site(published: Path) -> None:
    remove(NEWS)(published)
    (published / HOME).unlink()
    said: list[str] = []
    newsroom = Newsroom(published, SITE_URL, said.append, is_preview=True)
    newsroom.read(NOW)
    target = InPlace(published / "preview")
    newsroom.publish(write_engine(newsroom, published), target)
    warnings = [line for line in said if "address-lost" in line]
    assert len(warnings) == 1
    assert warnings[0].startswith("Lưu ý: ")
    assert (published / "preview" / "index.html").is_file()
    assert not (published / "preview" / "addresses.txt").exists()


def test_the_preview_turns_a_photo_into_a_page_and_back(published: Path) -> None:
    newsroom = Newsroom(published, SITE_URL, lambda _: None, is_preview=True)
    target = InPlace(published / "preview")
    file = published / "preview" / "assets" / "media" / "2026" / "hop-bao.png.webp"
    (published / HOME).unlink()
    addresses = "/tin-tuc/2026/hop-bao/, /en/news/2026/press-briefing/, /id/berita/2026/jumpa-pers/"
    off = both(remove(NEWS), withdrawn(addresses))
    back = both(change(NEWS, "visibility: public", "visibility: public"), remove("data/withdrawn.yml"))
    for edit, is_page in ((lambda _: None, False), (off, True), (back, False)):
        edit(published)
        newsroom.read(NOW)
        newsroom.publish(write_engine(newsroom, published), target)
        assert (file.is_dir(), file.is_file()) == (is_page, not is_page)
