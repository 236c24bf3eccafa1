"""Vietnamese text in an encoding of before Unicode, or encoded twice: recognised and named.

Each encoding is tried; the one that makes Vietnamese words of what was gibberish is the one.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from newsroom.encodings import ENCODINGS
from newsroom.problems import Phrase
from newsroom.vietnamese import is_vietnamese

TWICE: Final = Phrase("encoded-twice")
DAMAGED: Final = Phrase("damaged")

# How the bytes of UTF-8 look on Windows, on Linux, on a Mac and in a command window.
_DISPLAYS: Final = ("cp1252", "latin-1", "mac_roman", "cp1258", "cp437")
_TOKEN: Final = re.compile(r"[^ \t\n]+")
_QUOTATION_MARKS: Final = "«»‘’“”‹›„"
_ASCII_SIGNS: Final = "".join(chr(code) for code in range(0x21, 0x7F) if not chr(code).isalnum())
_EDGES: Final = f"{_ASCII_SIGNS}0123456789{_QUOTATION_MARKS}–—…"
_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


@dataclass(frozen=True)
class Legacy:
    """A word in another encoding than Unicode."""

    value: str
    encoding: str
    expected: str
    """What the word was meant to be."""


def find_legacy(line: str) -> Legacy | None:
    """Return the first word of a line that is in an old encoding, if the line is."""
    tokens = [token for token in _TOKEN.findall(line) if not token.isascii()]
    return (_find_twice(tokens) or _find_old(tokens)) if tokens else None


def name_encoding(data: bytes) -> str | None:
    """Return the name of the encoding of a file that is not UTF-8, if it can be told."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if is_wide(data):
        return "UTF-16"
    sound = data.decode("utf-8", "replace")
    if sum(c > "\x7f" and c != "\ufffd" for c in sound) > 4 * sound.count("\ufffd"):
        return DAMAGED
    text = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)
    names = [found.encoding for line in text.split("\n") if (found := find_legacy(line))]
    return max(sorted(set(names)), key=names.count, default=None)


def is_wide(data: bytes) -> bool:
    """Tell whether every other byte is 0, as in UTF-16 without a mark at its start."""
    start = data[:4096]
    return len(start) > 3 and max(start[0::2].count(0), start[1::2].count(0)) > len(start) // 5


def _find_twice(tokens: list[str]) -> Legacy | None:
    decoded = [(token, once) for token in tokens if (once := _decode_once(token))]
    # «XÃ» and “«khá»” end like bytes of UTF-8, too; two such words in a line do not.
    certain = [pair for pair in decoded if pair[0].rstrip(_ASCII_SIGNS)[-1:] not in _QUOTATION_MARKS]
    if not certain and len(decoded) < 2:
        return None
    token, once = (certain or decoded)[0]
    return Legacy(token, TWICE, once)


def _decode_once(token: str) -> str | None:
    for display in _DISPLAYS:
        try:
            once = _encode(token, display).decode("utf-8")
        except UnicodeError:
            continue
        # What comes out is letters of Europe, or the quotation marks and dashes of any text.
        if all(c.isascii() or "\u00a0" <= c < "\u0250" or "\u1e00" <= c < "\u2070" or c == "₫" for c in once):
            return unicodedata.normalize("NFC", once)
    return None


def _encode(token: str, display: str) -> bytes:
    # Bytes without a letter are shown as control characters.
    return b"".join(bytes([ord(c)]) if "\x80" <= c < "\xa0" else c.encode(display) for c in token)


def _find_old(tokens: list[str]) -> Legacy | None:
    found, most = None, 0
    for encoding, letters in ENCODINGS.items():
        mended, spoilt = [], 0
        for token in tokens:
            meant = _decode(token, letters)
            if meant is None or meant == token:
                continue
            if not _is_word(meant):
                spoilt += 1
            elif not _is_word(token) and any(map(str.isalpha, token)):
                mended.append((token, meant))
        is_sure = _differ(token for token, _ in mended) or any(_is_gibberish(token) for token, _ in mended)
        if is_sure and len(mended) - spoilt > most:
            token, meant = mended[0]
            found, most = Legacy(token, encoding, meant.strip(_EDGES)), len(mended) - spoilt
    return found


def _decode(token: str, letters: Mapping[str, str]) -> str | None:
    meant = [letters.get(c, c if c.isascii() else "") for c in token]
    return unicodedata.normalize("NFC", "".join(meant)) if all(meant) else None


def _is_word(token: str) -> bool:
    core = token.strip(_EDGES)
    if len(core) < 2 or core.isascii() or not core.replace("-", "").isalpha():
        return False
    return (core.islower() or core.isupper() or core[1:].islower()) and is_vietnamese(core)


def _differ(tokens: Iterator[str]) -> bool:
    """Tell whether there are several words with different signs: one alone may be a foreign name."""
    signs = [frozenset(c for c in token if not c.isascii()) for token in tokens]
    return len(signs) > 1 and len(frozenset[str]().union(*signs)) > 1


def _is_gibberish(token: str) -> bool:
    """Tell whether no language spells so: with a sign, a capital or a mark behind a mark in a word."""
    core = token.strip(_EDGES)
    return any(_is_odd(before, here) for before, here in pairwise(core)) or (
        core[1:2].isalpha() and not core[0].isascii() and not core[0].isalpha()
    )


def _is_odd(before: str, here: str) -> bool:
    if here.isascii() or not before.isalpha():
        return False
    is_marked_twice = not before.isascii() and here in "ìòùõ"
    return not here.isalpha() or (before.islower() and here.isupper()) or is_marked_twice
