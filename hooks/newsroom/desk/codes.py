"""What stays as it is in every language: codes of documents, telephone numbers, Roman numbers."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from newsroom.desk.figure import Figure, mask, number_key
from newsroom.desk.lexicon import any_of, lexicon, matchable
from newsroom.locales import Lang

# 42/2022/NĐ-CP · 1520/QĐ-UBND · 59-NQ/TW · 91/2025/QH15; a page break may have left a blank: «59- NQ/TW».
_PART: Final = r"[A-ZĐ][A-Za-zĐđ]{0,5}\d{0,2}"
_DOCUMENT: Final = re.compile(
    rf"(?<![\w/])\d{{1,5}}(?:/\d{{4}})?(?:/{_PART}(?:[-–/]{_PART})*|\s?[-–]\s?{_PART}/{_PART})(?![\w])"
)
_PHONE: Final = re.compile(
    r"(?<![\w.,])(?:\(?\+\s?\d{1,3}\)?|\(?0\d{1,4}\)?)(?:[\s.()-]{0,2}\d{1,4}){2,5}(?!\d|[.,]\d)"
)
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
# COVID-19 · QL19 · G20 · H5N1 · 5G · 24/7
_NAMED: Final = re.compile(r"\b(?:[A-Za-zĐ]+-?\d+(?:\.\d+)?[A-Za-z0-9]*|\d{1,2}[GD])\b|\b24/7\b")
_ROMAN: Final = re.compile(r"M{0,2}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_DIGIT: Final = re.compile(r"\d")
_ROMAN_SIGN: Final = re.compile(r"\b[IVXLC]+\b")
_ROMAN_ALONE: Final = re.compile(r"\b[IVX]{2,6}\b")
_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def find_codes(text: str, lang: Lang) -> list[Figure]:
    """Return the codes of a text."""
    found: list[Figure] = []
    finders = (_web, *((_documents, _phones, _names) if _DIGIT.search(text) else ()), _romans)
    for find in finders:
        found += find(mask(text, found), lang)
    return found


def document_places(text: str) -> list[tuple[int, int]]:
    """Return where the codes of documents stand: the «UBND» of «1520/QĐ-UBND» names no body."""
    return [found.span() for found in _DOCUMENT.finditer(text)] if _DIGIT.search(text) else []


def _figures(
    pattern: re.Pattern[str], text: str, keys: Callable[[str], frozenset[str]], *, is_sure: bool = True
) -> Iterator[Figure]:
    for found in pattern.finditer(text):
        if meaning := keys(found.group()):
            yield Figure(found.start(), found.end(), found.group(), meaning, is_sure=is_sure)


def _web(text: str, lang: Lang) -> Iterator[Figure]:  # noqa: ARG001
    if "@" not in text and "http" not in text and "www" not in text:
        return iter(())
    return _figures(_WEB, text, lambda shown: frozenset({f"web:{shown.rstrip('.,;')}"}), is_sure=False)


def _documents(text: str, lang: Lang) -> Iterator[Figure]:  # noqa: ARG001
    def keys(shown: str) -> frozenset[str]:
        return frozenset({"code:" + re.sub(r"\s", "", shown).replace("Đ", "D").replace("–", "-").upper()})

    return _figures(_DOCUMENT, text, keys)


def _phones(text: str, lang: Lang) -> Iterator[Figure]:  # noqa: ARG001
    def keys(shown: str) -> frozenset[str]:
        digits = re.sub(r"\D", "", shown)
        home = digits.removeprefix("84") if "+" in shown else digits
        is_phone = 8 <= len(home) <= 13 and ("+" in shown or len(digits) in (10, 11))
        return frozenset({f"phone:{home.removeprefix('0')}"} if is_phone else ())

    return _figures(_PHONE, text, keys)


def _names(text: str, lang: Lang) -> Iterator[Figure]:
    known = lexicon(lang)

    def keys(shown: str) -> frozenset[str]:
        letters = re.match(r"[^\d-]*", shown)
        start = matchable(letters.group(), lang) if letters else ""
        # «m2» is a unit, «USD45» an amount.
        if matchable(shown, lang) in known.units or start in known.currencies or start in ("cm", "dm"):
            return frozenset()
        numbers = re.findall(r"\d+", shown)
        number = {number_key(int(numbers[0]))} if len(numbers) == 1 else set()
        return frozenset({"name:" + re.sub(r"\W", "", shown).upper(), *number})

    return _figures(_NAMED, text, keys)


def _romans(text: str, lang: Lang) -> Iterator[Figure]:
    if not _ROMAN_SIGN.search(text):
        return
    for pattern, is_sure in ((_roman_after(lang), True), (_ROMAN_ALONE, False)):
        for found in pattern.finditer(text):
            number = found["roman"] if is_sure else found.group()
            if value := _roman(number):
                start = found.end() - len(number)
                yield Figure(start, found.end(), number, frozenset({number_key(value)}), is_sure)
        text = pattern.sub(lambda found: "\0" * len(found.group()), text)


@cache
def _roman_after(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"(?i:\b{any_of(lexicon(lang).roman_after)})\s*(?P<roman>[IVXLC]+)\b")


def _roman(text: str) -> int:
    if not _ROMAN.fullmatch(text):
        return 0
    values = [_DIGITS[letter] for letter in text]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
