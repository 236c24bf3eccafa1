"""Photos as published: resized, without the place and camera data that phones write into them."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from newsroom.catalogue import Catalogue
from newsroom.problems import Problem, problem
from newsroom.references import MEDIA

MAX_PIXELS: Final = 24_000_000
WIDTH: Final = 1280
_RECIPE: Final = "webp-1280-q80-1"
"""Part of the cache key: change it with any setting below."""


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
    for entry in (*catalogue.articles.values(), *catalogue.hidden.values()):
        image = entry.record.image
        source = root / MEDIA / image.file if image else None
        if image is None or source is None or image.file in photos or not source.is_file():
            continue
        try:
            photo = _make_photo(source, image.file, root / ".cache" / "pictures")
            # An embargoed article is checked before its day, and its photo is published on it.
            if entry.id in catalogue.articles:
                photos[image.file] = photo
        except _UnusableError as unusable:
            document, place = entry.document, ("image", "file")
            values = {"value": image.file, "limit": MAX_PIXELS // 1_000_000}
            line = document.line(place)
            problems.append(problem(document.path, line, "image.file", unusable.rule, **values))
    return photos, problems


class _UnusableError(Exception):
    def __init__(self, rule: str) -> None:
        self.rule = rule
        super().__init__(rule)


def _make_photo(source: Path, name: str, cache: Path) -> Photo:
    data = source.read_bytes()
    file = cache / f"{hashlib.sha256(_RECIPE.encode() + data).hexdigest()}.webp"
    if not file.exists():
        clean = _clean(source)
        cache.mkdir(parents=True, exist_ok=True)
        # Two builds at once may make the same picture.
        unfinished = file.with_suffix(f".{os.getpid()}.part")
        clean.save(unfinished, "WEBP", quality=80, method=4)
        unfinished.replace(file)
    with Image.open(file) as finished:
        return Photo(f"assets/media/{name}.webp", finished.width, finished.height, file)


def _clean(source: Path) -> Image.Image:
    try:
        with Image.open(source, formats=("JPEG", "PNG", "WEBP")) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise _UnusableError("picture-size")
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError, SyntaxError):
        raise _UnusableError("picture-unreadable") from None
    if upright.width > WIDTH:
        height = round(upright.height * WIDTH / upright.width)
        upright = upright.resize((WIDTH, height), Image.Resampling.LANCZOS)
    # A new image holds the pixels and nothing else.
    clean = Image.new("RGB", upright.size)
    clean.paste(upright)
    return clean
