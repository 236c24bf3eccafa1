"""Photos as published: upright, in the widths that screens need, without what phones write into them."""

from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from newsroom.catalogue import Entry
from newsroom.decoding import WIDTH
from newsroom.files import MEDIA
from newsroom.limits import PICTURE, PIXELS, SCANS, SIDE
from newsroom.models import Article
from newsroom.pictures import WIDTHS, Photo, Photos, make_photos
from newsroom.problems import Problem
from PIL import Image, ImageCms

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
    widest = _make(root, data)[0]["a.jpg"].webp[-1]
    return widest.width, widest.height


HEIC: Final = Path(__file__).with_name("media") / "sideways.heic"
"""From a phone on its side: red, green, blue and white quarters, turned, with camera and place.
Made with pillow-heif, which writes what pi-heif only reads."""
ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}


def _pixel(root: Path, data: bytes, kind: str) -> tuple[int, ...]:
    """Return the colour at the top left of the photo made of `data`."""
    name = f"a{ENDINGS[kind]}"
    with Image.open(_make(root, data, name)[0][name].webp[-1].file) as made:
        colour = made.getpixel((0, 0))
    assert isinstance(colour, tuple)
    return colour


def _files(photo: Photo) -> list[tuple[str, str | None, str, tuple[int, int]]]:
    found = []
    for made in photo.files:
        with Image.open(made.file) as picture:
            assert picture.size == (made.width, made.height)
            found.append((made.url, picture.format, picture.mode, picture.size))
    return found


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "RGB"), ("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "RGBA"), ("PNG", "P"), ("WEBP", "RGB")],
)
def test_every_usual_kind_becomes_webp(tmp_path: Path, kind: str, mode: str) -> None:
    name = f"a{ENDINGS[kind]}"
    photos, problems = _make(tmp_path, _picture(40, 30, kind, mode), name)
    assert (_files(photos[name]), problems) == (
        [
            (f"assets/media/{name}.webp", "WEBP", "RGB", (40, 30)),
            (f"assets/media/{name}.jpg", "JPEG", "RGB", (40, 30)),
        ],
        [],
    )


def test_what_is_transparent_is_white_and_sixteen_bits_keep_their_shades(tmp_path: Path) -> None:
    clear = _picture(8, 8, "PNG", "RGBA")
    palette = _picture(8, 8, "PNG", "P", transparency=0)
    shades = BytesIO()
    Image.new("I;16", (8, 8), 0x8000).save(shades, "PNG")
    assert [_pixel(tmp_path, data, "PNG") for data in (clear, palette)] == [(255, 255, 255)] * 2
    assert all(abs(part - 128) < 3 for part in _pixel(tmp_path, shades.getvalue(), "PNG"))


def test_colours_of_another_profile_become_those_of_the_web(tmp_path: Path) -> None:
    # In this profile red and blue have changed places, so that what is stored as red is shown as blue.
    def stored(profile: bytes) -> bytes:
        file = BytesIO()
        Image.new("RGB", (8, 8), (255, 0, 0)).save(file, "PNG", icc_profile=profile)
        return file.getvalue()

    usual = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = usual.replace(b"rXYZ", b"tXYZ").replace(b"bXYZ", b"rXYZ").replace(b"tXYZ", b"bXYZ")
    red, blue = (_pixel(tmp_path, stored(profile), "PNG") for profile in (usual, swapped))
    damaged = _pixel(tmp_path, stored(b"p" * 200), "PNG")
    assert (red[0] > 240, blue[2] > 240, damaged[0] > 240, red[2] < 15, blue[0] < 15) == (True,) * 5


def test_a_small_copy_beside_a_photo_is_no_animation(tmp_path: Path) -> None:
    file = BytesIO()
    large, small = Image.new("RGB", (40, 30)), Image.new("RGB", (4, 3))
    large.save(file, "MPO", save_all=True, append_images=[small])
    assert _size(tmp_path, file.getvalue()) == (40, 30)


def test_a_wide_photo_is_made_smaller_and_a_small_one_is_left(tmp_path: Path) -> None:
    assert _size(tmp_path, _picture(WIDTH * 2, 1000, "JPEG")) == (WIDTH, 500)
    assert _size(tmp_path, _picture(WIDTH, 3000, "JPEG")) == (WIDTH, 3000)


def test_a_photo_is_made_in_every_width_that_is_narrower_and_in_its_own(tmp_path: Path) -> None:
    def widths(width: int) -> list[int]:
        photo = _make(tmp_path, _picture(width, 30, "JPEG"))[0]["a.jpg"]
        assert (photo.jpeg.width, photo.jpeg.url) == (photo.webp[-1].width, "assets/media/a.jpg.jpg")
        return [made.width for made in photo.webp]

    assert [widths(width) for width in (480, 500, 800, 1000, 4000)] == [
        [480],
        [500],
        [480, 800],
        [480, 800, 1000],
        list(WIDTHS),
    ]


def test_two_builds_make_the_same_bytes(tmp_path: Path) -> None:
    shades = Image.linear_gradient("L").resize((1300, 900)).convert("RGB")
    file = BytesIO()
    shades.save(file, "JPEG")
    one, other = (
        [made.file.read_bytes() for made in _make(tmp_path / name, file.getvalue())[0]["a.jpg"].files]
        for name in ("one", "other")
    )
    assert (one, len(set(one))) == (other, 4)


def test_a_photo_from_a_phone_is_taken_as_the_phone_writes_it(tmp_path: Path) -> None:
    photos, problems = _make(tmp_path, HEIC.read_bytes(), "a.heic")
    photo = photos["a.heic"]
    assert ([row[1:] for row in _files(photo)], problems) == (
        [("WEBP", "RGB", (48, 64)), ("JPEG", "RGB", (48, 64))],
        [],
    )
    with Image.open(photo.jpeg.file) as made:
        quarters = [made.getpixel(place) for place in ((8, 8), (40, 8), (8, 56), (40, 56))]
    for found, colour in zip(quarters, ((0, 0, 255), (255, 0, 0), (255, 255, 255), (0, 255, 0)), strict=True):
        assert isinstance(found, tuple)
        assert max(abs(part - wanted) for part, wanted in zip(found, colour, strict=True)) < 12
    assert b"Qzcamera" in HEIC.read_bytes()
    written = b"".join(made.file.read_bytes() for made in photo.files)
    assert [mark for mark in (b"Qzcamera", b"Exif") if mark in written] == []


@pytest.mark.parametrize(("width", "rules"), [(4032, []), (4200, ["picture-plenty"])])
def test_staff_are_told_of_more_pixels_than_readers_see(tmp_path: Path, width: int, rules: list[str]) -> None:
    # Told again when the photo comes from the cache.
    data = _picture(width, 3024, "PNG", "1")
    assert [_rules(tmp_path, data), _rules(tmp_path, data)] == [rules, rules]
    assert _make(tmp_path, data, "a.png")[0]["a.png"].webp[-1].width == WIDTH


def test_a_photo_taken_sideways_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert _size(tmp_path, _picture(40, 30, "JPEG", exif=exif)) == (30, 40)


def test_place_time_and_camera_are_not_published(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    photo = _make(tmp_path, _picture(40, 30, "JPEG", exif=exif, comment=b"secret", icc_profile=b"p" * 200))
    for made in photo[0]["a.jpg"].files:
        data = made.file.read_bytes()
        assert [m for m in (b"Camera", b"EXIF", b"Exif", b"secret", b"ICC", b"XMP") if m in data] == []


@pytest.mark.parametrize("data", [_picture(400, 300, "JPEG")[:-300], b"\xff\xd8\xff\xe0" + bytes(99)])
def test_a_damaged_photo_is_told(tmp_path: Path, data: bytes) -> None:
    photos, problems = _make(tmp_path, data)
    assert (dict(photos), [(found.field, found.rule) for found in problems]) == (
        {},
        [("image.file", "picture-unreadable")],
    )


@pytest.mark.parametrize("data", [b"", b"<svg/>", _picture(4, 3, "GIF"), _picture(4, 3, "PNG")])
def test_what_is_no_photo_is_not_opened(tmp_path: Path, data: bytes) -> None:
    # The check of files tells.
    assert _make(tmp_path, data) == ({}, [])


def _rules(root: Path, data: bytes, name: str = "a.png") -> list[str]:
    return [found.rule for found in _make(root, data, name)[1]]


@pytest.mark.parametrize(("more", "rules"), [(0, []), (1, ["picture-size"])])
def test_a_picture_beyond_a_limit_is_not_even_decoded(tmp_path: Path, more: int, rules: list[str]) -> None:
    wide = _picture(PIXELS.most * 1_000_000 // 4000 + more, 4000, "PNG", "1")
    long = _picture(SIDE.most + more, 2, "PNG", "1")
    small = _picture(8, 6, "PNG", "1")
    heavy = small + bytes(PICTURE.most * 1_000_000 - len(small) + more)
    plenty = rules or ["picture-plenty"]
    assert [_rules(tmp_path, data) for data in (wide, long, heavy)] == [plenty, rules, rules]


@pytest.mark.parametrize(("more", "rules"), [(0, []), (1, ["picture-size"])])
def test_a_photo_may_be_sent_in_so_many_scans(tmp_path: Path, more: int, rules: list[str]) -> None:
    photo = _picture(8, 6, "JPEG")
    # A comment holds what counts as scans, and is none: the decoder takes it all the same.
    marks = b"\xff\xda" * (SCANS.most - photo.count(b"\xff\xda") + more)
    comment = b"\xff\xfe" + (len(marks) + 2).to_bytes(2, "big") + marks
    assert _rules(tmp_path, photo[:2] + comment + photo[2:], "a.jpg") == rules


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_picture_that_moves_is_told(tmp_path: Path, kind: str) -> None:
    file = BytesIO()
    frames = [Image.new("RGB", (8, 6), shade) for shade in ("black", "white")]
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])
    assert _rules(tmp_path, file.getvalue(), f"a{ENDINGS[kind]}") == ["picture-animated"]


def test_the_photo_of_a_draft_is_checked_and_not_published(tmp_path: Path) -> None:
    good, told = _make(tmp_path, _picture(4, 3, "JPEG"), hidden=True)
    bad, told_of_bad = _make(tmp_path, _picture(4, 3, "JPEG")[:40], hidden=True)
    assert (dict(good), told, dict(bad), [found.rule for found in told_of_bad]) == (
        {},
        [],
        {},
        ["picture-unreadable"],
    )


def test_a_photo_is_made_once_for_its_content(tmp_path: Path) -> None:
    data = _picture(40, 30, "JPEG")
    first = _make(tmp_path, data)[0]["a.jpg"].jpeg.file
    made = first.stat().st_mtime_ns
    again = _make(tmp_path, data, "b.jpg")[0]["b.jpg"].jpeg.file
    other = _make(tmp_path, _picture(41, 30, "JPEG"))[0]["a.jpg"].jpeg.file
    assert (again, first.stat().st_mtime_ns, other != first) == (first, made, True)


def test_what_a_killed_build_left_unfinished_is_cleared_away(tmp_path: Path) -> None:
    cache = tmp_path / ".cache" / "pictures"
    (cache / "0123.part").mkdir(parents=True)
    (cache / "0123.part" / "8x6.webp").write_bytes(b"half")
    _make(tmp_path, _picture(40, 30, "JPEG"))
    assert sorted(path.suffix for path in cache.iterdir()) == ["", ""]
