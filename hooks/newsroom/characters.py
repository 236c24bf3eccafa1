"""Characters that may not stand in a text: hidden ones, stray marks, look-alikes, old encodings."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from newsroom.legacy import Legacy, find_legacy
from newsroom.lookalikes import find_lookalikes
from newsroom.problems import Problem, problem

# Control, bidirectional, private and invisible characters, those that are none, Unicode's own line ends,
# which YAML counts as lines, spaces that pass for the usual one, and halves of UTF-16 pairs.
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f"
    "\u2000-\u2008\u200a-\u200f\u2028-\u202e\u205f-\u206f\u2800\u3164\ud800-\udfff\ue000-\uf8ff"
    "\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\uffff\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U0010ffff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 14))
    # An emoji may choose its colours; Japanese and Chinese have a space of their own.
    + "]|(?<![#*0-9\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff])[\ufe0e\ufe0f]"
    "|(?<![\u2e80-\u9fff\uff00-\uff60])\u3000"
)
_MARK: Final = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc\u20e1\u20e5-\u20ff\ufe20-\ufe2f]"
# Three marks on one letter, or one on none: no language of ours has that once letters are composed.
_STRAY: Final = re.compile(rf"\S?{_MARK}{{3,}}|(?<!\w)(?<!{_MARK}){_MARK}+")
# What nearly all text consists of; the signs behind vowels stand there in Windows-1258 and VNI only.
_UNUSUAL: Final = re.compile(
    "[^\n\t -~\u00a0°²³·«»à-ãè-êíóôúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”…•→₫€]"
    "(?:(?<![ìòùõÀ-Ý])|(?<=[aeiouyôöâê][ìòùõ])|(?<=[a-zà-ỹ][À-Ý])|(?<=[ÄÅÆÇËÎÏÐÑÖØÛÜ×]))"
)


def is_usual(text: str) -> bool:
    """Tell whether a text holds nothing that needs a closer look, as nearly all do."""
    return not _UNUSUAL.search(text) and unicodedata.is_normalized("NFC", text)


def check_characters(path: str, text: str) -> Iterator[Problem]:
    """Yield a Problem for each character or word of `text` that readers would not see as it was meant."""
    if not unicodedata.is_normalized("NFC", text):
        yield from _decomposed(path, text)
    at, number = 0, 1
    while unusual := _UNUSUAL.search(text, at):
        start = text.rfind("\n", 0, unusual.start()) + 1
        end = text.find("\n", unusual.start())
        number += text.count("\n", at, start)
        yield from _check_line(path, number, text[start : end if end >= 0 else len(text)])
        if end < 0:
            return
        at, number = end + 1, number + 1


def find_encoding(text: str) -> tuple[int, Legacy] | None:
    """Return the first line of `text` that is in an encoding of before Unicode, and a word of it."""
    for number, line in enumerate(text.split("\n"), start=1):
        if _UNUSUAL.search(line) and (old := find_legacy(line)):
            return number, old
    return None


def _check_line(path: str, number: int, line: str) -> Iterator[Problem]:
    # One of a kind a line: a file may have thousands, as line ends.
    first: dict[str, re.Match[str]] = {}
    for found in _HIDDEN.finditer(line):
        first.setdefault(found.group(), found)
    for found in first.values():
        before = _HIDDEN.sub("", line[max(0, found.start() - 12) : found.start()])
        yield problem(path, number, "", "text-invisible", code=_codes(found.group()), value=before)
    for found in _STRAY.finditer(line):
        marks = "".join(filter(unicodedata.combining, found.group()))
        yield problem(path, number, "", "text-marks", code=_codes(marks), value=found.group()[:8])
    for letter in dict.fromkeys(line):
        if _is_unassigned(letter):
            yield problem(path, number, "", "text-unassigned", code=_codes(letter))
    for like in find_lookalikes(line):
        values = {"value": like.value, "codes": like.codes, "expected": like.expected}
        if like.foreign:
            values["example"] = f"[{like.value}]{{lang={like.foreign}}}"
        yield problem(path, number, "", "text-foreign" if like.foreign else "text-lookalike", **values)


def _is_unassigned(letter: str) -> bool:
    # New emoji come each year, and Python learns of them later.
    is_emoji = "\U0001f000" <= letter <= "\U0001faff"
    return unicodedata.category(letter) == "Cn" and not is_emoji and not _HIDDEN.match(letter)


def _decomposed(path: str, text: str) -> Iterator[Problem]:
    """Yield a Problem for the first decomposed letter of each line."""
    for number, line in enumerate(text.split("\n"), start=1):
        word = next((word for word in line.split() if not unicodedata.is_normalized("NFC", word)), None)
        if word:
            yield problem(path, number, "", "text-nfd", value=unicodedata.normalize("NFC", word))


def _codes(letters: str) -> str:
    return ", ".join(f"U+{ord(letter):04X}" for letter in dict.fromkeys(letters))
