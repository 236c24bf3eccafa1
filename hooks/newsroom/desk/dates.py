"""Dates and times of day in a text, as each language writes them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from newsroom.desk.figure import DateParts, Figure, mask, number_key
from newsroom.desk.lexicon import any_of, lexicon, matchable
from newsroom.locales import Lang

_DAY: Final = r"(?P<d>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_FIRST: Final = r"(?P<first>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_MONTH: Final = r"(?P<m>0?[1-9]|1[0-2])"
_YEAR: Final = r"(?P<y>(?:19|20)\d{2})"
_AND: Final = r"\s*(?:-|–|—|,|đến|tới|và|to|and|until|hingga|sampai|dan)\s*(?:hết\s+)?(?:ngày\s+)?"
_LEAD: Final = r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|mồng|mùng|từ|đến|dịp|lễ|tanggal|on)\s+"
_EDGE: Final = r"(?<![\w/.,-])"
_END: Final = r"(?![\w/]|[.,-]\d)"

_ISO: Final = rf"{_EDGE}{_YEAR}-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01]){_END}"
_NUMERIC: Final = (
    # 29-31/8/2025 · 10 và 11/9/2026 · 28/8/2025 · 28-8-2025
    rf"{_EDGE}(?:{_FIRST}{_AND})?{_DAY}(?P<sep>[/.-]){_MONTH}(?P=sep){_YEAR}{_END}",
    # ngày 28/8 · 2 và 3/9: without a year only where a word says that it is a date
    rf"(?<=\b){_LEAD}(?:{_FIRST}{_AND})?{_DAY}[/-]{_MONTH}{_END}",
    rf"{_EDGE}{_MONTH}/{_YEAR}{_END}",
)
_VIETNAMESE: Final = (
    rf"(?:{_FIRST}{_AND})?{_EDGE}{_DAY}\s+tháng\s+(?:{_MONTH}\b|(?P<name>{{words}})\b)(?:(?:\s*/\s*|\s*,?\s+năm\s+|,\s*){_YEAR})?",
    rf"\btháng\s+(?:{_MONTH}\b|(?P<name>{{words}})\b)(?:(?:\s*[/-]\s*|\s+năm\s+|,\s*){_YEAR})?",
)
_WRITTEN: Final = (
    # 29–31 August 2025 · 28 Agustus · 28th of August
    rf"{_EDGE}(?:{_FIRST}{_AND})?{_DAY}\s+(?:of\s+)?(?P<name>{{months}})\b\.?(?:,?\s+{_YEAR})?",
    # August 29–31, 2025 · August 28
    rf"\b(?P<name>{{months}})\.?\s+(?:{_FIRST}{_AND})?{_DAY}(?!\d)(?:,?\s+{_YEAR})?",
    rf"\b(?P<name>{{months}})\.?,?\s+(?:of\s+|tahun\s+)?{_YEAR}\b",
)
_END_OF_YEAR: Final = re.compile(r"\b(?P<end>đầu|cuối|hết)\s+năm\b")
_MAY_BE_DATED: Final = re.compile(r"\d|\btháng\b")
_MONTH_ALONE: Final = r"\b(?P<name>{months})\b"
_DOUBTFUL: Final = frozenset({"may", "march", "mar", "dec", "jan", "sep"})
_BEFORE_MONTH: Final = re.compile(
    r"(?:\b(?:in|of|since|until|by|from|to|during|late|early|and|last|next|mid)|[-–])[\s-]*$"
)


def find_dates(text: str, lang: Lang) -> list[Figure]:
    """Return the dates and times of day of a text."""
    plain = matchable(text, lang)
    if lang == "vi" and "năm" in plain:
        return [*_ends_of_year(plain, text), *_find(plain, text, lang)]
    return _find(plain, text, lang)


def _find(plain: str, text: str, lang: Lang) -> list[Figure]:
    if not _MAY_BE_DATED.search(plain) and not (lang != "vi" and _months(lang).search(text)):
        return []
    found = list(_times(plain, text, lang))
    for pattern in _patterns(lang):
        masked = mask(plain, found)
        found += [date for match in pattern.finditer(masked) for date in _read(match, text, lang)]
    return found


@cache
def _months(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{any_of(lexicon(lang).months)})\b")


@cache
def _patterns(lang: Lang) -> tuple[re.Pattern[str], ...]:
    known = lexicon(lang)
    if lang == "vi":
        written = tuple(row.replace("{words}", any_of(known.month_words)) for row in _VIETNAMESE)
        rows = (_ISO, *_NUMERIC[:1], *written, *_NUMERIC[1:])
    else:
        written = tuple(row.replace("{months}", any_of(known.months)) for row in (*_WRITTEN, _MONTH_ALONE))
        rows = (_ISO, *written[:3], *_NUMERIC, written[3])
    return tuple(map(re.compile, rows))


def _read(found: re.Match[str], text: str, lang: Lang) -> Iterator[Figure]:
    groups, known = found.groupdict(), lexicon(lang)
    name = groups.get("name")
    start, end = found.span()
    shown = text[start:end].strip()
    if name and lang != "vi" and not _is_month(found, text):
        return
    month = (
        {**known.months, **known.month_words}[re.sub(r"\s+", " ", name)] if name else _int(groups.get("m"))
    )
    day, year, first = (_int(groups.get(part)) for part in ("d", "y", "first"))
    if lang == "vi" and day is None and _is_duration(found):
        return
    if first is not None:
        yield _date(start, start, shown, (first, month, year))
    yield _date(
        start,
        end,
        shown,
        (day, month, year),
        is_sure=bool(day or year or lang == "vi" or name not in _DOUBTFUL),
    )


def _is_month(found: re.Match[str], text: str) -> bool:
    at = found.start("name")
    if not text[at].isupper():
        return False
    has_more = any(found.groupdict().get(part) for part in ("d", "y"))
    return has_more or found["name"] not in _DOUBTFUL or bool(_BEFORE_MONTH.search(found.string[:at]))


def _is_duration(found: re.Match[str]) -> bool:
    # «11 tháng 2 tuần» counts months.
    return bool(re.search(r"\d\s*$", found.string[: found.start()]))


def _date(start: int, end: int, shown: str, parts: DateParts, *, is_sure: bool = True) -> Figure:
    key = "d:" + ".".join("" if part is None else str(part) for part in parts)
    return Figure(start, end, shown, frozenset({key}), is_sure, date=parts)


def _ends_of_year(plain: str, text: str) -> Iterator[Figure]:
    """Yield «đầu năm» and «cuối năm», which may be January and December in other languages."""
    for found in _END_OF_YEAR.finditer(plain):
        month = 1 if found["end"] == "đầu" else 12
        yield _date(
            found.start(),
            found.start(),
            text[found.start() : found.end()],
            (None, month, None),
            is_sure=False,
        )


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None


_HOUR: Final = r"(?P<h>[01]?\d|2[0-4])"
_CLOCK: Final = {
    "vi": (
        rf"{_EDGE}{_HOUR}[:.](?P<min>[0-5]\d)\s*(?:giờ|h)\b(?:\s+(?P<part>sáng|trưa|chiều|tối|đêm))?",
        rf"{_EDGE}{_HOUR}\s*(?:giờ|h|g)\s*(?P<min>[0-5]\d)\b(?:\s*phút)?(?:\s+(?P<part>sáng|trưa|chiều|tối|đêm))?",
        rf"{_EDGE}{_HOUR}\s*(?:giờ|h)\b(?:\s+(?P<part>sáng|trưa|chiều|tối|đêm))?",
        rf"{_EDGE}{_HOUR}:(?P<min>[0-5]\d)(?!\d)(?:\s+(?P<part>sáng|trưa|chiều|tối|đêm))?",
    ),
    "en": (
        rf"{_EDGE}{_HOUR}(?:[:.](?P<min>[0-5]\d))?(?=\s*(?:-|–|to|and|until)\s*\d{{1,2}}(?:[:.]\d\d)?\s*(?P<part>[ap])\.?m\b)",
        rf"{_EDGE}{_HOUR}(?:[:.](?P<min>[0-5]\d))?\s*(?P<part>[ap])\.?\s?m\b\.?",
        rf"{_EDGE}{_HOUR}:(?P<min>[0-5]\d)(?!\d)",
        rf"{_EDGE}{_HOUR}\s+o['’]clock(?:\s+in\s+the\s+(?P<part>morning|afternoon|evening))?",
        rf"(?<=\bat\s){_HOUR}\.(?P<min>[0-5]\d)(?!\d)",
    ),
    "id": (
        rf"(?:pukul|jam)\s+{_HOUR}(?:[:.](?P<min>[0-5]\d))?(?!\d)(?:\s+(?P<part>pagi|siang|sore|malam))?(?:\s+WI[BTA]+)?",
        rf"(?<=sampai\s){_HOUR}[:.](?P<min>[0-5]\d)(?!\d|\s*%)",
        rf"(?<=hingga\s){_HOUR}[:.](?P<min>[0-5]\d)(?!\d|\s*%)",
        rf"{_EDGE}{_HOUR}:(?P<min>[0-5]\d)(?!\d)",
        rf"{_EDGE}{_HOUR}\.(?P<min>[0-5]\d)\s*(?=wi[bta])",
    ),
}
_AFTER_NOON: Final = frozenset(
    {"trưa", "chiều", "tối", "đêm", "p", "afternoon", "evening", "siang", "sore", "malam"}
)


def _times(plain: str, text: str, lang: Lang) -> Iterator[Figure]:
    taken: list[Figure] = []
    for row in _CLOCK[lang]:
        for found in re.finditer(row, mask(plain, taken)):
            hour, minute = int(found["h"]), int(found.groupdict().get("min") or 0)
            part = found.groupdict().get("part")
            later = 12 if part in _AFTER_NOON and hour < 12 else 0
            keys = {f"t:{hour + later}:{minute:02}"}
            # Without minutes it may as well be a duration: «24 giờ».
            keys |= set() if found.groupdict().get("min") else {number_key(hour)}
            taken.append(
                Figure(found.start(), found.end(), text[found.start() : found.end()].strip(), frozenset(keys))
            )
    yield from taken
