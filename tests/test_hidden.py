"""What is not public stays unknown: built with code words in every place that readers must never see."""

import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image

from tests import small_project
from tests.broken import cases
from tests.building import (
    SECTIONS,
    build,
    copy_project,
    files_of,
    files_with,
    in_three_languages,
    write_article,
    write_record,
)
from tests.html_tree import read_page

DUE: Final = "2026-11-21T09:30"
BEFORE: Final = "2026-11-21T09:29:59+07:00"
AFTER: Final = "2026-11-21T02:30:01Z"
"""One second after the embargo ends in Viet Nam, as another clock tells it."""
ZONES: Final = ("Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/St_Johns")
"""Zones of the machine: ours, the first and the last on earth, and one of a half hour."""

SECRETS: Final = [
    *("Qzdraft", "qzdraft", "Qzinternal", "qzinternal", "Qzapproved", "qzapproved", "/2018/", "2018-04"),
    *("Qznote", "Qzapprover", "Qzmachine", "Qzpartial", "Qzcamera"),
    *("Qzfact", "qzfact", "qzunit", "918273645", "918.273.645", "918,273,645"),
]
"""What readers never see, at any time."""

PUBLIC: Final = "2026-11-20-cong-khai"
EMBARGOED: Final = "2019-05-06-qzembargo"
PHOTO_ENDS: Final = ("-480.webp", "-800.webp", ".webp", ".jpg")
SHOWN: Final[dict[str, Any]] = {
    "image": {"file": "open.jpg", "alt": {"vi": "Hội trường"}, "credit": "Sở Ngoại vụ"},
    "title": {"vi": "Tin công khai"},
    "summary": {"vi": "Tóm tắt."},
    "body": {"vi": "Nội dung.\n"},
    "aliases": ["/tin-cu/"],
}
"""All that readers may know of the one public article."""


def write_what_is_shown(project: Path) -> Path:
    """Write a project with one public article."""
    copy_project(project, news=False)
    media = project / "docs" / "assets" / "media"
    media.mkdir(parents=True, exist_ok=True)
    photo(media / "open.jpg")
    write_article(project, PUBLIC, **SHOWN)
    return project


def photo(file: Path) -> None:
    """Write a photo with what a camera writes into it."""
    camera = Image.Exif()
    camera[0x010F] = "Qzcamera"
    Image.new("RGB", (1600, 900), "teal").save(file, exif=camera, comment=b"Qzcamera")


def write_what_is_hidden(project: Path) -> Path:
    """Add one of every kind of record, text and picture that readers must not see."""
    write_article(
        project,
        PUBLIC,
        **SHOWN
        | {
            "note": "Qznote",
            "approved_by": "Qzapprover",
            # A machine's translation waits for a person; a partial one waits for the rest.
            "title": {"vi": "Tin công khai", "en": "Qzmachine", "id": "Qzpartial"},
            "summary": {"vi": "Tóm tắt.", "en": "Qzmachine."},
            "body": {"vi": "Nội dung.\n", "en": "Qzmachine.\n"},
            "image": {
                "file": "open.jpg",
                "alt": {"vi": "Hội trường", "en": "Qzmachine hall"},
                "credit": "Sở Ngoại vụ",
            },
            "translations": {
                "en": {"status": "machine", "translator": "Qzmachine"},
                "id": {"status": "reviewed", "translator": "Qzpartial", "source": "0" * 12},
            },
        },
    )
    hidden: dict[str, dict[str, Any]] = {
        EMBARGOED: {"publish_at": DUE},
        "2018-04-05-qzdraft": {"visibility": "draft", "approved_by": None, "approved_on": None},
        "2018-04-06-qzapproved": {"visibility": "draft", "publish_at": "2025-01-01T08:00+07:00"},
        "2018-04-07-qzinternal": {"visibility": "internal", "publish_at": "2025-01-01T08:00+07:00"},
    }
    for name, fields in hidden.items():
        word = name[11:].capitalize()
        photo(project / "docs" / "assets" / "media" / f"{word.lower()}.jpg")
        picture = {"file": f"{word.lower()}.jpg", "alt": dict.fromkeys(SECTIONS, word), "credit": word}
        aliases = [f"/{word.lower()}-cu/", f"/en/{word.lower()}-old/"]
        more = in_three_languages(word) | {"image": picture, "aliases": aliases} | fields
        write_article(project, name, **{key: value for key, value in more.items() if value is not None})
        if fields.get("approved_by", "") is None:
            drop(article_file(project, name), "approved_by", "approved_on")
    for status in ("check", "internal"):
        write_record(project / "data" / "facts" / f"qzfact-{status}.yml", waiting_fact(status))
    return project


def article_file(project: Path, name: str) -> Path:
    """Return the file of an article."""
    return project / "data" / "news" / name[:4] / f"{name}.yml"


def drop(file: Path, *fields: str) -> None:
    """Remove fields of one line each from a record."""
    rows = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(row for row in rows if row.split(":")[0] not in fields), encoding="utf-8")


def waiting_fact(status: str) -> dict[str, Any]:
    """Return a fact that may not be printed."""
    return {
        "indicator": f"qzfact-{status}",
        "label": dict.fromkeys(SECTIONS, "Qzfact"),
        "value": "918273645",
        "unit": dict.fromkeys(SECTIONS, "qzunit"),
        "measure": "stock",
        "as_of": "2026-01-01",
        "scope": "gia-lai",
        "source": {"title": "Qzfact"},
        "status": status,
        "note": "Qznote",
    }


def publish(project: Path, to: Path, now: str, zone: str) -> Path:
    done = build(project, to, NEWSROOM_NOW=now, TZ=zone)
    assert done.returncode == 0, done.stdout
    return to


@dataclass(frozen=True)
class Sites:
    plain: Path
    """Built from a project without anything hidden."""
    before: Path
    after: Path


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Return the sites built one second before and one second after the end of the embargo."""
    folder = tmp_path_factory.mktemp("hidden")
    plain = write_what_is_shown(folder / "plain")
    full = write_what_is_hidden(write_what_is_shown(folder / "full"))
    return Sites(
        publish(plain, folder / "site", BEFORE, ZONES[0]),
        publish(full, folder / "before", BEFORE, ZONES[1]),
        publish(full, folder / "after", AFTER, ZONES[2]),
    )


def test_the_site_with_hidden_records_is_the_site_without_them_byte_for_byte(sites: Sites) -> None:
    plain = files_of(sites.plain)
    assert len(plain) > 50
    assert files_of(sites.before) == plain


def test_nothing_hidden_leaves_a_trace(sites: Sites) -> None:
    assert files_with(sites.before, "cong-khai")
    found = {word: files_with(sites.before, word) for word in (*SECRETS, "Qzembargo", "qzembargo")}
    assert found == {word: [] for word in found}


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system sets its zone elsewhere")
@pytest.mark.parametrize("zone", ZONES)
def test_an_embargo_ends_at_the_same_second_in_every_zone(
    zone: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        root = small_project.write_project(tmp_path)
        cases.change(small_project.SHORT, "topic: kinh-te", f"publish_at: {DUE}\ntopic: kinh-te")(root)
        shown = []
        for moment in (BEFORE, AFTER):
            assert small_project.build(root, datetime.fromisoformat(moment)).text == ""
            shown.append(files_with(root / "site", "ky-ket", "Ký kết"))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert (shown[0], len(shown[1]) > 10) == ([], True)


def test_an_embargoed_article_appears_everywhere_one_second_after_its_time(sites: Sites) -> None:
    site = sites.after
    topics = {"vi": "chu-de/doi-ngoai/", "en": "topic/external-affairs/", "id": "topik/urusan-luar-negeri/"}
    homes = {"vi": "", "en": "en/", "id": "id/"}
    expected = {
        "SHA256SUMS",
        "addresses.txt",
        "sitemap.xml",
        "llms.txt",
        "qzembargo-cu/index.html",
        "en/qzembargo-old/index.html",
    }
    expected |= {f"assets/media/qzembargo.jpg{end}" for end in PHOTO_ENDS}
    for lang, section in SECTIONS.items():
        lists = {section, f"{section}2019/", f"{section}2019/05/", f"{section}{topics[lang]}"}
        expected |= {f"{page}index.html" for page in (*lists, homes[lang], f"{section}2019/qzembargo/")}
        expected |= {
            f"{folder}feed.{kind}" for folder in (section, section + topics[lang]) for kind in ("xml", "json")
        }
        # It stands beside each language that comes before.
        others = list(SECTIONS)[: list(SECTIONS).index(lang)]
        expected |= {f"{section}2019/qzembargo/{other}/index.html" for other in others}
        # Its neighbour in time names it.
        expected |= {f"{section}2026/cong-khai/index.html"} if lang == "vi" else set()
    expected |= {"data/v1/news.json", "data/v1/news.csv"}
    found = set(files_with(site, "Qzembargo", "qzembargo"))
    search = {path for path in found if path.startswith("assets/search/")}
    assert found - search == expected
    # In each language the record itself and the words that lead to it; its address stands on no list.
    assert {Path(path).parent.name for path in search} == {"fragment", "index"}
    assert {Path(path).name[:2] for path in search} == set(SECTIONS)
    assert files_with(site, *SECRETS) == []


def test_a_photo_is_published_without_what_the_camera_wrote_into_it(sites: Sites) -> None:
    site = sites.before
    photos = {path for path in files_of(site) if path.startswith("assets/media/")}
    assert photos == {f"assets/media/open.jpg{end}" for end in PHOTO_ENDS}
    for photo in photos:
        with Image.open(site / photo) as picture:
            assert dict(picture.getexif()) == {}
    figure = read_page(site, f"{SECTIONS['vi']}2026/cong-khai/index.html").html.one("figure")
    assert figure.one("img").attrs == {
        "src": "../../../assets/media/open.jpg.jpg",
        "width": "1280",
        "height": "720",
        "alt": "Hội trường",
        "fetchpriority": "high",
    }
    assert figure.text == "Ảnh: Sở Ngoại vụ"
