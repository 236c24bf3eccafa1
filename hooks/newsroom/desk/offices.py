"""Who holds which office: a deputy is no head, the director of a department no minister."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from newsroom.desk.fault import Fault
from newsroom.desk.segment import Segment
from newsroom.locales import Lang

_DEPUTY: Final = re.compile(r"(?i:\bphó\s+(?:chủ|giám|thủ|tổng|trưởng|bí|viện|hiệu|đoàn)|\bthứ trưởng)")
_DEPUTY_WORDS: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(r"\b(?:vice|deput(?:y|ies))\b", re.IGNORECASE),
    "id": re.compile(r"\b(?:wakil|deputi)\b", re.IGNORECASE),
}
_HEAD_WORDS: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:chair(?:man|woman|person)?|director|secretary|head|minister|president|rector|principal)\b",
        re.IGNORECASE,
    ),
    "id": re.compile(r"\b(?:ketua|kepala|direktur|sekretaris|menteri|rektor)\b", re.IGNORECASE),
}
_MINISTER_ALONE: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(r"\b(?<!prime )(?<!Prime )ministers?\b", re.IGNORECASE),
    "id": re.compile(r"\bmenteri\b(?! perdana)(?<!perdana menteri)", re.IGNORECASE),
}


def check_offices(source: str, text: Segment, lang: Lang) -> Iterator[Fault]:
    """Yield a fault where a deputy is made the head, or who is none a minister."""
    deputy, word = _DEPUTY.search(source), _DEPUTY_WORDS[lang].search(text.text)
    head = _HEAD_WORDS[lang].search(text.text)
    if deputy and not word and head:
        yield Fault(text.line, "term-level", head.group(), deputy.group())
    minister = _MINISTER_ALONE[lang].search(text.text)
    if minister and not re.search(
        r"(?i:bộ trưởng|thứ trưởng|ngoại trưởng|thủ tướng|công sứ|trưởng ban)|\bBộ\b", source
    ):
        yield Fault(text.line, "term-level", minister.group())
