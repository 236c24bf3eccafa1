"""Photos as published: resized, without the place and camera data that phones write into them."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from filelock import FileLock
from PIL import Image

from newsroom.catalogue import Catalogue
from newsroom.decoding import UnusableError, clean
from newsroom.files import MEDIA, is_picture
from newsroom.limits import PICTURE
from newsroom.problems import Problem, problem

_RECIPE: Final = "webp-1280-q80-2"
"""Part of the cache key: change it with any setting of the pictures made here."""


@dataclass(frozen=True)
class Photo:
    """A photo ready to publish."""

    url: str
    """Its address, relative to the site's root."""
    width: int
    height: int
    file: Path
    """Where the finished picture lies in the cache."""


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
        try:
            photo = _make_photo(source, image.file, cache)
            # An embargoed article is checked before its day, and its photo is published on it.
            if entry.id in catalogue.articles:
                photos[image.file] = photo
        except UnusableError as unusable:
            line = entry.document.line(("image", "file"))
            values = {"value": image.file} | unusable.values
            problems.append(problem(entry.document.path, line, "image.file", unusable.rule, **values))
    return photos, problems


def _make_photo(source: Path, name: str, cache: Path) -> Photo:
    if source.stat().st_size > PICTURE.most * 1_000_000:
        raise UnusableError("picture-size", PICTURE)
    data = source.read_bytes()
    file = cache / f"{hashlib.sha256(_RECIPE.encode() + data).hexdigest()}.webp"
    if not file.exists():
        pixels = clean(data)
        with _alone_in(cache):
            unfinished = file.with_suffix(".part")
            pixels.save(unfinished, "WEBP", quality=80, method=4)
            unfinished.replace(file)
    with Image.open(file) as finished:
        return Photo(f"assets/media/{name}.webp", finished.width, finished.height, file)


@contextmanager
def _alone_in(cache: Path) -> Iterator[None]:
    """Keep other builds from writing pictures, and clear away what a killed one has left."""
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / ".lock"):
        for left in cache.glob("*.part"):
            left.unlink()
        yield
