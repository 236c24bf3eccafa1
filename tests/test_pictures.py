"""Photos as published: upright, no larger than needed, without what phones write into them."""

from io import BytesIO
from pathlib import Path

import pytest
from newsroom.catalogue import Entry
from newsroom.models import Article
from newsroom.pictures import MAX_PIXELS, WIDTH, Photos, make_photos
from newsroom.problems import Problem
from newsroom.references import MEDIA
from PIL import Image

from tests.records import catalogue, entry, everywhere


def _article(file: str, *, name: str = "2026-03-15-tin", visibility: str = "public") -> Entry[Article]:
    picture = {"file": file, "alt": everywhere("a"), "credit": "b"}
    return entry(name, image=picture, visibility=visibility)


def _picture(width: int, height: int, kind: str, mode: str = "RGB", **options: object) -> bytes:
    file = BytesIO()
    Image.new(mode, (width, height), None if mode == "P" else 0).save(file, kind, **options)
    return file.getvalue()


def _make(
    root: Path, data: bytes, file: str = "a.jpg", *, hidden: bool = False
) -> tuple[Photos, list[Problem]]:
    (root / MEDIA).mkdir(parents=True, exist_ok=True)
    (root / MEDIA / file).write_bytes(data)
    article = _article(file, visibility="draft" if hidden else "public")
    return make_photos(catalogue(hidden=[article]) if hidden else catalogue([article]), root)


def _size(root: Path, data: bytes) -> tuple[int, int]:
    photo = _make(root, data)[0]["a.jpg"]
    return photo.width, photo.height


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "RGB"), ("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "RGBA"), ("PNG", "P"), ("WEBP", "RGB")],
)
def test_every_usual_kind_becomes_webp(tmp_path: Path, kind: str, mode: str) -> None:
    photos, problems = _make(tmp_path, _picture(40, 30, kind, mode))
    with Image.open(photos["a.jpg"].file) as made:
        assert (made.format, made.mode, made.size, problems) == ("WEBP", "RGB", (40, 30), [])
    assert photos["a.jpg"].url == "assets/media/a.jpg.webp"


def test_a_wide_photo_is_made_smaller_and_a_small_one_is_left(tmp_path: Path) -> None:
    assert _size(tmp_path, _picture(WIDTH * 2, 1000, "JPEG")) == (WIDTH, 500)
    assert _size(tmp_path, _picture(WIDTH, 3000, "JPEG")) == (WIDTH, 3000)


def test_a_photo_taken_sideways_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert _size(tmp_path, _picture(40, 30, "JPEG", exif=exif)) == (30, 40)


def test_place_time_and_camera_are_not_published(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    photo = _make(tmp_path, _picture(40, 30, "JPEG", exif=exif, comment=b"secret", icc_profile=b"p" * 200))
    data = photo[0]["a.jpg"].file.read_bytes()
    assert [mark for mark in (b"Camera", b"EXIF", b"secret", b"ICCP", b"XMP") if mark in data] == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<svg/>",
        _picture(4, 3, "GIF"),
        _picture(4, 3, "BMP"),
        _picture(400, 300, "JPEG")[:-300],
    ],
    ids=["empty", "cut", "svg", "gif", "bmp", "half"],
)
def test_what_is_no_photo_is_told(tmp_path: Path, data: bytes) -> None:
    photos, problems = _make(tmp_path, data)
    assert (dict(photos), [(found.field, found.rule) for found in problems]) == (
        {},
        [("image.file", "picture-unreadable")],
    )


@pytest.mark.parametrize(
    ("width", "rules"), [(MAX_PIXELS // 4000, []), (MAX_PIXELS // 4000 + 1, ["picture-size"])]
)
def test_a_picture_beyond_the_limit_is_not_even_decoded(tmp_path: Path, width: int, rules: list[str]) -> None:
    data = _picture(width, 4000, "PNG", "1")
    assert [found.rule for found in _make(tmp_path, data)[1]] == rules


def test_the_photo_of_a_draft_is_checked_and_not_published(tmp_path: Path) -> None:
    good, told = _make(tmp_path, _picture(4, 3, "PNG"), hidden=True)
    bad, told_of_bad = _make(tmp_path, b"", hidden=True)
    assert (dict(good), told, dict(bad), [found.rule for found in told_of_bad]) == (
        {},
        [],
        {},
        ["picture-unreadable"],
    )


def test_a_photo_is_made_once_for_its_content(tmp_path: Path) -> None:
    data = _picture(40, 30, "JPEG")
    first = _make(tmp_path, data)[0]["a.jpg"].file
    made = first.stat().st_mtime_ns
    again = _make(tmp_path, data, "b.jpg")[0]["b.jpg"].file
    other = _make(tmp_path, _picture(41, 30, "JPEG"))[0]["a.jpg"].file
    assert (again, first.stat().st_mtime_ns, other != first) == (first, made, True)
