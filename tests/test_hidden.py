"""What is not public stays unknown: built with code words in every place that readers must never see."""

from pathlib import Path
from typing import Final

import pytest
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
    assert files_with(site, "2030", "2031") == []


def test_an_embargoed_article_appears_everywhere_one_second_after_its_time(project: Path) -> None:
    site = publish(project, AFTER)
    topics = {"vi": "chu-de/doi-ngoai/", "en": "topic/external-affairs/", "id": "topik/urusan-luar-negeri/"}
    homes = {"vi": "", "en": "en/", "id": "id/"}
    expected = {
        "SHA256SUMS",
        "sitemap.xml",
        "llms.txt",
        "qzembargo-cu/index.html",
        "en/qzembargo-old/index.html",
    }
    for lang, section in SECTIONS.items():
        lists = {section, f"{section}2031/", f"{section}2031/05/", f"{section}{topics[lang]}"}
        expected |= {f"{page}index.html" for page in (*lists, homes[lang], f"{section}2031/qzembargo/")}
        expected |= {
            f"{folder}feed.{kind}" for folder in (section, section + topics[lang]) for kind in ("xml", "json")
        }
        # Its neighbour in time names it.
        expected |= {f"{section}2026/cong-khai/index.html"} if lang == "vi" else set()
    found = set(files_with(site, "Qzembargo", "qzembargo"))
    search = {path for path in found if path.startswith("assets/search/")}
    assert found - search == expected
    # In each language the record itself and the words that lead to it; its address stands on no list.
    assert {Path(path).parent.name for path in search} == {"fragment", "index"}
    assert {Path(path).name[:2] for path in search} == set(SECTIONS)
    assert files_with(site, "Qzdraft", "qzdraft", "Qzinternal", "qzinternal", "2030") == []


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
