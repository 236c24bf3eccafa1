"""Sets printed issues with Typst; the one file that knows it. Each is set once for one content."""

import hashlib
import json
import os
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Literal

import typst

TEMPLATES: Final = Path(__file__).with_name("template")
FONTS: Final = Path(__file__).with_name("fonts")
_STANDARDS: Final[list[Literal["ua-1", "a-2a"]]] = ["ua-1", "a-2a"]
_PAGES: Final = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)|/Count (\d+)[^>]*?/Type\s*/Pages\b")


class CannotTypesetError(Exception):
    """Raised when Typst refuses a document; the text is what it says."""


@dataclass(frozen=True)
class Finished:
    """A finished file in the cache."""

    file: Path
    pages: int
    """None (0) in an e-book: its reader makes them."""
    size: int
    """In bytes."""


def typeset(template: str, data: dict[str, Any], day: str, cache_folder: Path) -> Finished:
    """Set `data` with a template as of `day`; return the file, made anew only where something changed."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    mark = hashlib.sha256(f"{_recipe()}\0{template}\0{day}\0{text}".encode()).hexdigest()
    file = cache_folder / f"{mark}.pdf"
    if not file.exists():
        keep(file, _compile(template, text, data["lang"], day))
    return _describe(file)


def keep(file: Path, content: bytes) -> None:
    """Write a file of the cache in one exchange: two builds at once may make the same one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}.part")
    unfinished.write_bytes(content)
    unfinished.replace(file)


@cache
def _describe(file: Path) -> Finished:
    content = file.read_bytes()
    found = _PAGES.search(content)
    return Finished(file, int(found[1] or found[2]) if found else 0, len(content))


@cache
def _recipe() -> str:
    """Return the mark of all that shapes a document beside its data."""
    files = sorted((*TEMPLATES.iterdir(), *FONTS.glob("*.ttf")))
    digest = hashlib.sha256(f"{version('typst')} {_STANDARDS}".encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _compile(template: str, text: str, lang: str, day: str) -> bytes:
    year, month, number = date.fromisoformat(day).timetuple()[:3]
    inputs = {"data": text, "lang": lang, "year": str(year), "month": str(month), "day": str(number)}
    try:
        compiler = typst.Compiler(
            TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=_fonts(), sys_inputs=inputs
        )
        made = compiler.compile(format="pdf", pdf_standards=[*_STANDARDS])
    except typst.TypstError as error:
        raise CannotTypesetError(error.message) from error
    assert isinstance(made, bytes)
    return made
