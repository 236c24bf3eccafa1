"""What may lie in `data/` and `docs/`: regular files of known kinds under names that every system takes."""

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from newsroom.limits import DOCUMENT, FILE, FILES, PATH
from newsroom.problems import Problem, problem
from newsroom.signatures import HEAD, LFS, kind_of, named

MEDIA: Final = "docs/assets/media"
DOCUMENTS: Final = "docs/assets/files"
_PICTURES: Final = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WebP",
    ".heic": "HEIC",
    ".heif": "HEIC",
}
PAGE_ENDINGS: Final = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
"""What MkDocs takes for a page, wherever it lies."""
_DOCUMENTS: Final = {".pdf": "PDF", ".docx": "office", ".xlsx": "office"}
_ASSETS: Final = {
    "css": {".css": "text"},
    "js": {".js": "text", ".txt": "text"},
    "fonts": {".woff2": "WOFF2", ".txt": "text"},
    "img": {".svg": "SVG", ".png": "PNG", ".webp": "WebP"},
}
"""What developers own: for each folder of `docs/assets` the kinds of its files by their ending."""
_PICTURE_NAME: Final = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:jpe?g|png|webp|hei[cf])")
_DOCUMENT_NAME: Final = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:pdf|docx|xlsx)")
_ACTIVE: Final = (b"vbaProject.bin", b"/JavaScript", b"/JS ", b"/JS(", b"/Launch")
"""What programs within documents leave in the bytes of the file."""
_LITTER: Final = frozenset({".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini"})
"""What Git and file managers leave behind: never read, never published."""
_MADE: Final = re.compile(
    r"(?i:.*\.html?|sitemap.*|robots\.txt|feed\..*|CNAME|\.nojekyll|SHA256SUMS|addresses.*)"
)
"""What the site itself has at its root."""
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_NOT_ON_WINDOWS: Final = re.compile(r'[<>:"|?*\\]|[. ]$|^ ')


def check_files(root: Path) -> Iterator[Problem]:
    """Yield a Problem for everything in `data/` and `docs/` that can be neither read nor published."""
    for top in ("data", "docs"):
        if (root / top).is_symlink():
            yield problem(top, 0, "", "file-link")
            continue
        number = 0
        for found in _walk(root, top):
            if isinstance(found, Problem):
                yield found
                continue
            number += 1
            yield from _check_name(found)
            if top == "docs":
                yield from _check_document(root, PurePosixPath(found))
        if number > FILES.most:
            yield problem(top, 0, "", "too-many", **FILES.told(number))


def is_regular(path: Path) -> bool:
    """Tell whether `path` is a file of its own, and not a way to one elsewhere."""
    return path.is_file() and not path.is_symlink()


def is_picture(path: Path) -> bool:
    """Tell whether a picture is there and is what its ending says; where not, that is told elsewhere."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return kind_of(file.read(HEAD)) == _PICTURES.get(path.suffix)


def read_start(path: Path) -> bytes:
    """Return what a file of text holds; of a larger one only so much that it is seen to be too large."""
    with path.open("rb") as file:
        return file.read(FILE.most * 1024 + 1)


def is_asset(name: str) -> bool:
    """Tell whether a file of `docs/`, named relative to it, is published as it is."""
    place = PurePosixPath(name)
    return len(place.parts) > 2 and place.suffix in _ASSETS.get(place.parts[1], {}) and place.suffix != ".txt"


def _walk(root: Path, folder: str) -> Iterator[str | Problem]:
    """Yield the files below `folder`, never through a link, and a Problem for what is no regular file."""
    if not (root / folder).is_dir():
        return
    with os.scandir(root / folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    seen: dict[str, str] = {}
    for entry in found:
        path = f"{folder}/{entry.name}"
        same = unicodedata.normalize("NFC", entry.name).casefold()
        if same in seen:
            yield problem(path, 0, "", "file-twin", other=seen[same])
        seen.setdefault(same, entry.name)
        if entry.is_symlink():
            yield problem(path, 0, "", "file-link")
        elif entry.is_dir():
            if _DEVICE.fullmatch(entry.name) or _NOT_ON_WINDOWS.search(entry.name):
                yield problem(path, 0, "", "file-windows", value=entry.name)
            yield from _walk(root, path)
        elif not entry.is_file():
            yield problem(path, 0, "", "file-special")
        elif entry.name not in _LITTER:
            yield path


def _check_name(path: str) -> Iterator[Problem]:
    name = path.rsplit("/", 1)[-1]
    # Other names that Windows refuses are no names of records, pages or pictures either.
    is_seen_elsewhere = not name.startswith(("_", "."))
    if _DEVICE.fullmatch(name) or (_NOT_ON_WINDOWS.search(name) and not is_seen_elsewhere):
        yield problem(path, 0, "", "file-windows", value=name)
    if len(path) > PATH.most:
        yield problem(path, 0, "", "too-long", length=len(path), limit=PATH.most)


def _check_document(root: Path, place: PurePosixPath) -> Iterator[Problem]:
    """Yield what is wrong with a file of `docs/` that is no page: pages are read elsewhere."""
    path, below = place.as_posix(), place.parts[1:]
    if place.suffix in PAGE_ENDINGS and below[0] != "adr":
        return
    if below[0] in ("assets", "adr"):
        kinds, name = _kinds(below), "/".join(below[2:])
        if below[:2] == ("assets", "media") and not _PICTURE_NAME.fullmatch(name):
            yield problem(path, 0, "", "picture-path", value=name)
        elif below[:2] == ("assets", "files") and not _DOCUMENT_NAME.fullmatch(name):
            yield problem(path, 0, "", "document-path", value=name)
        elif place.suffix not in kinds:
            yield problem(path, 0, "", "file-kind", kinds=", ".join(kinds) or ".md")
        else:
            yield from _check_content(root, path, kinds[place.suffix])
    else:
        is_made = len(below) == 1 and _MADE.fullmatch(below[0])
        yield problem(path, 0, "", "file-reserved" if is_made else "file-kind", kinds=".md")


def _kinds(below: tuple[str, ...]) -> dict[str, str]:
    if below[0] == "adr":
        return {".md": "text"}
    known = {**_ASSETS, "media": _PICTURES, "files": _DOCUMENTS}
    return known.get(below[1], {}) if len(below) > 2 else {}


def _check_content(root: Path, path: str, expected: str) -> Iterator[Problem]:
    with (root / path).open("rb") as file:
        kind = kind_of(file.read(HEAD))
    if kind == LFS:
        yield problem(path, 0, "", "file-lfs")
    elif kind != expected and (kind, expected) != ("empty", "text"):
        yield problem(path, 0, "", "file-content", value=named(kind), expected=named(expected))
    elif expected in ("PDF", "office"):
        yield from _check_document_content(root / path, path)


def _check_document_content(file: Path, path: str) -> Iterator[Problem]:
    if file.stat().st_size > DOCUMENT.most * 1_000_000:
        yield problem(path, 0, "", "document-size", limit=DOCUMENT.most)
    elif any(mark in file.read_bytes() for mark in _ACTIVE):
        yield problem(path, 0, "", "document-active")
