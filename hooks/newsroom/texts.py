"""From the bytes of a file to the text that people wrote: one encoding, one form, nothing hidden in it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from newsroom.characters import check_characters, find_encoding, is_usual
from newsroom.legacy import DAMAGED, TWICE, is_wide, name_encoding
from newsroom.limits import FILE, LINES
from newsroom.problems import Phrase, Problem, problem
from newsroom.signatures import LFS_POINTER

_CONFLICT: Final = re.compile(r"^ *(?:<{7}|>{7}) ", re.MULTILINE)
_READABLE: Final = frozenset({"text-nfd", "text-marks", "text-lookalike", "text-foreign"})
"""What is wrong with letters hides no other mistake in the file."""
_CURES: Final = {
    None: Phrase("cure-save"),
    "UTF-16": Phrase("cure-save"),
    "UTF-32": Phrase("cure-save"),
    DAMAGED: Phrase("cure-damaged"),
    TWICE: Phrase("cure-twice"),
}


def read_text(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """Return the text of a staff file in NFC, or None where nothing can be read, and what is wrong."""
    if refused := _refuse_bytes(path, data):
        return None, [refused]
    try:
        text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(path, data, error.start)]
    problems = list(_check_text(path, text))
    is_readable = all(found.rule in _READABLE for found in problems)
    return (unicodedata.normalize("NFC", text) if is_readable else None), problems


def _refuse_bytes(path: str, data: bytes) -> Problem | None:
    if len(data) > FILE.most * 1024:
        return problem(path, 0, "", "file-size", limit=FILE.most)
    if data.startswith(LFS_POINTER):
        return problem(path, 1, "", "file-lfs")
    if data.startswith(b"\xef\xbb\xbf"):
        return problem(path, 1, "", "file-bom")
    return _not_utf8(path, data, 0) if is_wide(data) else None


def _not_utf8(path: str, data: bytes, start: int) -> Problem:
    encoding = name_encoding(data)
    line = data.count(b"\n", 0, start) + 1
    return problem(path, line, "", "file-encoding", **_named(encoding))


def _named(encoding: str | None) -> dict[str, str]:
    cure = _CURES.get(encoding, Phrase("cure-unikey"))
    return {"encoding": encoding or Phrase("unknown-encoding"), "cure": cure}


def _check_text(path: str, text: str) -> Iterator[Problem]:
    lines = text.count("\n")
    if lines > LINES.most:
        yield problem(path, 0, "", "too-many", **LINES.told(lines))
        return
    if conflict := _CONFLICT.search(text):
        yield problem(path, text.count("\n", 0, conflict.start()) + 1, "", "file-conflict")
    if is_usual(text):
        return
    # A text in an old encoding is full of odd characters: one mistake, not hundreds.
    if found := find_encoding(text):
        line, old = found
        values = {"value": old.value, "expected": old.expected, **_named(old.encoding)}
        yield problem(path, line, "", "text-legacy", **values)
    else:
        yield from check_characters(path, text)
