"""Two figures that agree, judged closely: currency, unit, order, direction, the parts of a date."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from newsroom.desk.fault import Fault
from newsroom.desk.figure import Figure, number_key
from newsroom.desk.lexicon import any_of, lexicon, matchable
from newsroom.desk.segment import Segment
from newsroom.locales import SOURCE, Lang

_TIME_UNITS: Final = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"}
)


def lost_part(theirs: Figure, ours: Figure, others: Sequence[Figure]) -> bool:
    """Tell whether a date has lost its day, month or year, and no other figure says it."""
    if not theirs.date or not ours.date:
        return False
    return any(
        part is not None
        and own is None
        and not any(
            number_key(part) in other.keys or (other.date and other.date[place] == part) for other in others
        )
        for place, (part, own) in enumerate(zip(theirs.date, ours.date, strict=True))
    )


def judge_pair(theirs: Figure, ours: Figure, line: int) -> Iterator[Fault]:
    """Yield the fault of a figure that has its number but not its currency, unit, marks or «hơn»."""
    if theirs.currency != ours.currency and (theirs.currency or ours.currency) and theirs.is_sure:
        yield Fault(line, "figure-currency", ours.shown, theirs.shown)
    elif theirs.unit and theirs.unit != ours.unit:
        # A stretch of time may be said in other words: «80 năm» is an 80th anniversary.
        is_time = theirs.unit in _TIME_UNITS
        if (
            "decade" not in (theirs.unit, ours.unit)
            and (ours.unit or not is_time)
            and (is_time == (ours.unit in _TIME_UNITS) or not ours.unit)
        ):
            yield Fault(line, "figure-unit", ours.shown, theirs.shown)
    elif (
        ours.value is not None
        and re.search(r"(?<![\d.,])\d{5,}(?![\d.,])", ours.shown)
        and re.search(r"\d\.\d{3}", theirs.shown)
    ):
        yield Fault(line, "typography-number", ours.shown, theirs.shown)
    elif theirs.sense and ours.sense and theirs.sense != ours.sense:
        yield Fault(line, "figure-changed", ours.shown, theirs.shown)


def check_order(pairs: list[tuple[Figure, Figure, int]], line: int) -> Iterator[Fault]:
    """Yield a fault where two figures of one measure have changed places."""
    # In 2,000 sentences of news by professionals that happened twice, in 100 such pairs.
    times = Counter(first.keys for first, _, _ in pairs)
    counted = [row for row in pairs if row[0].is_sure and _is_count(row[0]) and times[row[0].keys] == 1]
    for (first, _, at), (second, ours, later) in pairwise(counted):
        if at > later and first.keys != second.keys and _measure(first) == _measure(second):
            yield Fault(line, "figure-order", ours.shown, first.shown)


def _is_count(figure: Figure) -> bool:
    if figure.value is None:
        return False
    is_year = figure.scale == 1 and 1900 <= figure.value < 2100 and not figure.unit
    return any(map(str.isdigit, figure.shown)) and not is_year


def _measure(figure: Figure) -> tuple[object, ...]:
    return figure.is_percent, figure.currency, figure.unit, figure.scale


def check_direction(source: str, text: Segment, lang: Lang) -> Iterator[Fault]:
    """Yield a fault where all that rose falls, or the other way round."""
    theirs, ours = _ways(source, SOURCE), _ways(text.text, lang)
    if theirs and ours and not (set(theirs) & set(ours)):
        yield Fault(text.line, "figure-changed", next(iter(ours.values())), next(iter(theirs.values())))


def _ways(text: str, lang: Lang) -> dict[str, str]:
    """Return the last word for each way that the figures of a text go: up, down."""
    if not any(map(str.isdigit, text)):
        return {}
    found = _way_words(lang).finditer(matchable(text, lang))
    return {match.lastgroup: match.group() for match in found if match.lastgroup}


@cache
def _way_words(lang: Lang) -> re.Pattern[str]:
    known = lexicon(lang)
    return re.compile(
        rf"\b(?:{any_of(known.no_way)}|(?P<rise>{any_of(known.rise)})|(?P<fall>{any_of(known.fall)}))\b"
    )
