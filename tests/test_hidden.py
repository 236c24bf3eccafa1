"""What is not public stays unknown: built with code words in every place that readers must never see."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, get_args, get_origin

import pytest
from newsroom.fields import Record
from newsroom.models.cooperation import FollowUp
from PIL import Image

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

BEFORE: Final = "2026-11-21T09:29:59+07:00"
AFTER: Final = "2026-11-21T02:30:01Z"
"""Two seconds later, on another clock: the embargo below ends at 09:30 in Viet Nam."""

PUBLIC: Final = "2026-11-20-cong-khai"
EMBARGOED: Final = "2031-05-06-qzembargo"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one public article and one of every kind of hidden one."""
    project = copy_project(tmp_path / "project", news=False)
    media = project / "docs" / "assets" / "media"
    media.mkdir(parents=True, exist_ok=True)
    camera = Image.Exif()
    camera[0x010F] = "Qzcamera"
    for name in ("open", "qzphoto"):
        Image.new("RGB", (1600, 900), "teal").save(media / f"{name}.jpg", exif=camera, comment=b"Qzcamera")

    write_article(
        project,
        PUBLIC,
        image={
            "file": "open.jpg",
            "alt": {"vi": "Hội trường", "en": "Qzmachine hall"},
            "credit": "Sở Ngoại vụ",
        },
        note="Qznote",
        approved_by="Qzapprover",
        # A machine's translation waits for a person; a partial one waits for the rest.
        title={"vi": "Tin công khai", "en": "Qzmachine", "id": "Qzpartial"},
        summary={"vi": "Tóm tắt.", "en": "Qzmachine."},
        body={"vi": "Nội dung.\n", "en": "Qzmachine.\n"},
        translations={
            "en": {"status": "machine", "translator": "Qzmachine"},
            "id": {"status": "reviewed", "translator": "Qzpartial", "source": "0" * 12},
        },
        aliases=["/tin-cu/"],
    )
    write_article(
        project,
        EMBARGOED,
        publish_at="2026-11-21T09:30",
        image={"file": "qzphoto.jpg", "alt": dict.fromkeys(SECTIONS, "Qzembargo"), "credit": "Qzembargo"},
        aliases=["/qzembargo-cu/", "/en/qzembargo-old/"],
        **in_three_languages("Qzembargo"),
    )
    for visibility in ("draft", "internal"):
        word = f"Qz{visibility}"
        name = f"2030-04-05-{word.lower()}"
        texts = in_three_languages(word) | {"visibility": visibility, "aliases": [f"/{word.lower()}-cu/"]}
        write_article(project, name, publish_at="2025-01-01T08:00+07:00", **texts)
    write_record(
        project / "data" / "facts" / "qzfact.yml",
        {
            "indicator": "qzfact",
            "label": dict.fromkeys(SECTIONS, "Qzfact"),
            "value": "918273645",
            "currency": "USD",
            "measure": "stock",
            "as_of": "2026-01-01",
            "scope": "gia-lai",
            "source": {"title": "Qzfact"},
            "status": "check",
            "note": "Qznote",
        },
    )
    return project


def models_in(annotation: Any) -> Iterator[type[Record]]:
    """Yield the models that an annotation allows."""
    if isinstance(annotation, type) and not get_args(annotation) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def marked(model: type[Record], word: str) -> dict[str, Any]:
    """Return a record of that model with the word in every text that staff can write, at any depth."""
    texts: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        inner = next((part for part in models_in(field.annotation)), None)
        is_list = get_origin(field.annotation) is tuple
        if inner is not None:
            texts[name] = [marked(inner, word)] if is_list else marked(inner, word)
        else:
            texts[name] = "2032-05-06" if "date" in str(field.annotation) else f"{word} {name}"
    return texts


@pytest.fixture
def cooperation(project: Path) -> Path:
    """Return the project with partners, agreements and events in every state that readers must not see."""
    data = project / "data"
    base = {
        "updated": "2026-11-20",
        "visibility": "public",
        "approved_by": "Qzapprover",
        "approved_on": "2026-11-20",
        "note": "Qznote",
        "translations": {
            code: {"status": "reviewed", "translator": "Người dịch", "source": "0" * 12}
            for code in ("en", "id")
        },
    }

    def write(kind: str, name: str, word: str, **fields: object) -> None:
        texts = {"title": dict.fromkeys(SECTIONS, word), "summary": dict.fromkeys(SECTIONS, f"{word}.")}
        write_record(data / kind / f"{name}.yml", base | texts | fields)

    place = {"type": "locality", "country": "japan"}
    body = {"body": dict.fromkeys(SECTIONS, "Gia Lai"), "province": "gia-lai"}
    for name, word, state in (
        ("mo", "Đối tác mở", {}),
        ("qzdraft", "Qzdraft", {"visibility": "draft"}),
        ("qzinternal", "Qzinternal", {"visibility": "internal"}),
        ("qzembargo", "Qzembargo", {"publish_at": "2026-11-21T09:30"}),
    ):
        write("partners", name, word, **place, **state)
        write(
            "agreements",
            name,
            f"{word} 2",
            instrument="memorandum",
            status="in-force",
            parties=[body, {"partner": name}],
            follow_up=marked(FollowUp, "Qzfollowup"),
            **state,
        )
        write("events", name, f"{word} 3", starts="2026-12-01T08:00", partners=[name], **state)
    return project


def test_the_follow_up_of_agreements_and_what_is_not_public_leave_no_trace(cooperation: Path) -> None:
    site = publish(cooperation, BEFORE)
    assert {path.rpartition(".")[2] for path in files_with(site, "Đối tác mở 3")} == {"html", "ics"}
    assert len(files_with(site, "Đối tác mở 2")) > 6
    words = "Qzfollowup Qznote Qzapprover Qzdraft qzdraft Qzinternal qzinternal Qzembargo qzembargo"
    assert {word: files_with(site, word) for word in words.split()} == {word: [] for word in words.split()}
    assert [path for path in files_with(site, "2032") if path != "SHA256SUMS"] == []


def test_an_embargoed_event_comes_into_the_calendars_with_its_page(cooperation: Path) -> None:
    site = publish(cooperation, AFTER)
    lists = {"vi": "hop-tac/su-kien/", "en": "en/cooperation/events/", "id": "id/kerja-sama/acara/"}
    found = {path for path in files_with(site, "Qzembargo 3") if path.endswith(".ics")}
    assert found == {
        f"{page}{file}" for page in lists.values() for file in ("calendar.ics", "qzembargo/event.ics")
    }
    assert files_with(site, "Qzfollowup", "Qzdraft", "Qzinternal") == []


def publish(project: Path, now: str) -> Path:
    site = project.parent / "site"
    done = build(project, site, NEWSROOM_NOW=now)
    assert done.returncode == 0, done.stdout
    return site


def test_nothing_hidden_leaves_a_trace(project: Path) -> None:
    site = publish(project, BEFORE)
    assert files_with(site, "cong-khai")
    words = "Qzembargo qzembargo Qzdraft qzdraft Qzinternal qzinternal Qzmachine Qzpartial Qznote Qzapprover"
    hidden = [*words.split(), "Qzfact", "qzfact", "918273645", "918.273.645", "qzphoto", "Qzcamera"]
    assert {word: files_with(site, word) for word in hidden} == {word: [] for word in hidden}
    # Not even an archive or a number tells that something waits.
    assert [path for path in files_with(site, "2030", "2031") if path != "SHA256SUMS"] == []


def test_an_embargoed_article_appears_everywhere_one_second_after_its_time(project: Path) -> None:
    site = publish(project, AFTER)
    topics = {"vi": "chu-de/doi-ngoai/", "en": "topic/external-affairs/", "id": "topik/urusan-luar-negeri/"}
    homes = {"vi": "", "en": "en/", "id": "id/"}
    expected = {"SHA256SUMS", "sitemap.xml", "qzembargo-cu/index.html", "en/qzembargo-old/index.html"}
    for lang, section in SECTIONS.items():
        lists = {section, f"{section}2031/", f"{section}2031/05/", f"{section}{topics[lang]}"}
        expected |= {f"{page}index.html" for page in (*lists, homes[lang], f"{section}2031/qzembargo/")}
        expected |= {
            f"{folder}feed.{kind}" for folder in (section, section + topics[lang]) for kind in ("xml", "json")
        }
        # Its neighbour in time names it.
        expected |= {f"{section}2026/cong-khai/index.html"} if lang == "vi" else set()
    assert set(files_with(site, "Qzembargo", "qzembargo")) == expected
    assert files_with(site, "Qzdraft", "qzdraft", "Qzinternal", "qzinternal") == []
    # A checksum may hold these four digits by chance.
    assert [path for path in files_with(site, "2030") if path != "SHA256SUMS"] == []


def test_a_photo_is_published_without_what_the_camera_wrote_into_it(project: Path) -> None:
    site = publish(project, BEFORE)
    (photo,) = (path for path in files_of(site) if path.startswith("assets/media/"))
    assert photo == "assets/media/open.jpg.webp"
    with Image.open(site / photo) as picture:
        assert (picture.size, dict(picture.getexif())) == ((1280, 720), {})
    figure = read_page(site, f"{SECTIONS['vi']}2026/cong-khai/index.html").html.one("figure")
    assert figure.one("img").attrs == {
        "src": "../../../assets/media/open.jpg.webp",
        "width": "1280",
        "height": "720",
        "alt": "Hội trường",
        "fetchpriority": "high",
    }
    assert figure.text == "Ảnh: Sở Ngoại vụ"
