"""Photos as published: in the widths that screens ask for, without the place and camera data of phones."""

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from filelock import FileLock
from PIL import Image

from newsroom.catalogue import Catalogue
from newsroom.decoding import WIDTH, UnusableError, clean, megapixels
from newsroom.files import MEDIA, is_picture
from newsroom.limits import PICTURE, PLENTY
from newsroom.problems import Problem, problem

WIDTHS: Final = (480, 800, WIDTH)
"""A phone, a sharp phone, a sharp desk: more sizes would save a reader less than a tenth."""
_RECIPE: Final = "webp-480-800-1280-q80-jpeg-q82-1"
"""Part of the cache key: change it with any setting of the pictures made here."""


@dataclass(frozen=True)
class Rendition:
    """A photo in one width and format, ready to publish."""

    url: str
    """Its address, relative to the site's root."""
    width: int
    height: int
    file: Path
    """Where the finished picture lies in the cache."""


@dataclass(frozen=True)
class Photo:
    """A photo with its files."""

    webp: tuple[Rendition, ...]
    """Narrowest first."""
    jpeg: Rendition
    """For what reads no WebP: old browsers, mail, search engines."""

    @property
    def files(self) -> tuple[Rendition, ...]:
        """All that is published."""
        return (*self.webp, self.jpeg)


Photos = Mapping[str, Photo]


def make_photos(catalogue: Catalogue, root: Path) -> tuple[Photos, list[Problem]]:
    """Make the photo of every article, once per content; return the public ones by name, and all mistakes."""
    photos: dict[str, Photo] = {}
    problems: list[Problem] = []
    cache = root / ".cache" / "pictures"
    for entry in (*catalogue.articles.values(), *catalogue.hidden.values()):
        image = entry.record.image
        source = root / MEDIA / image.file if image else None
        if image is None or source is None or image.file in photos or not is_picture(source):
            continue
        place = entry.document.path, entry.document.line(("image", "file")), "image.file"
        try:
            photo, millions = _make_photo(source, image.file, cache)
        except UnusableError as unusable:
            problems.append(problem(*place, unusable.rule, **{"value": image.file} | unusable.values))
            continue
        if millions > PLENTY:
            problems.append(problem(*place, "picture-plenty", value=image.file, number=round(millions)))
        # An embargoed article is checked before its day, and its photo is published on it.
        if entry.id in catalogue.articles:
            photos[image.file] = photo
    return photos, problems


def _make_photo(source: Path, name: str, cache: Path) -> tuple[Photo, float]:
    """Return the photo with the millions of pixels of its source."""
    if source.stat().st_size > PICTURE.most * 1_000_000:
        raise UnusableError("picture-size", PICTURE)
    data = source.read_bytes()
    folder = cache / hashlib.sha256(_RECIPE.encode() + data).hexdigest()
    if not folder.exists():
        pixels = clean(data)
        with _alone_in(cache):
            if not folder.exists():
                _write_files(pixels, folder)
    return _photo_in(folder, name), megapixels(data)


def _write_files(pixels: Image.Image, folder: Path) -> None:
    """Write every rendition into `folder`, which appears whole or not at all."""
    unfinished = folder.with_suffix(".part")
    unfinished.mkdir()
    # A width that is hardly less than the photo's own saves nothing.
    for width in (*(width for width in WIDTHS if width < 0.9 * pixels.width), pixels.width):
        size = (width, max(1, round(pixels.height * width / pixels.width)))
        smaller = pixels if size == pixels.size else pixels.resize(size, Image.Resampling.LANCZOS)
        smaller.save(unfinished / f"{size[0]}x{size[1]}.webp", quality=80, method=4)
    name = f"{pixels.width}x{pixels.height}.jpg"
    pixels.save(unfinished / name, quality=82, optimize=True, progressive=True)
    unfinished.replace(folder)


def _photo_in(folder: Path, name: str) -> Photo:
    base = f"assets/media/{name}"
    made = sorted((_rendition(file, base) for file in folder.iterdir()), key=lambda made: made.width)
    webp = [found for found in made if found.file.suffix == ".webp"]
    (jpeg,) = (found for found in made if found.file.suffix == ".jpg")
    # The widest keeps its address when other widths come or go.
    return Photo((*webp[:-1], replace(webp[-1], url=f"{base}.webp")), replace(jpeg, url=f"{base}.jpg"))


def _rendition(file: Path, base: str) -> Rendition:
    width, height = map(int, file.stem.split("x"))
    return Rendition(f"{base}-{width}{file.suffix}", width, height, file)


@contextmanager
def _alone_in(cache: Path) -> Iterator[None]:
    """Keep other builds from writing pictures, and clear away what a killed one has left."""
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / ".lock"):
        for left in cache.glob("*.part"):
            shutil.rmtree(left)
        yield
