"""A figure in a text: a number, an amount, a date, a time, a code; with all that it may mean."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Sense = Literal["", "more", "less"]
DateParts = tuple[int | None, int | None, int | None]
"""Day, month and year, as far as they are said."""


@dataclass(frozen=True)
class Figure:
    """Something counted, measured, dated or coded, where it stands in a text."""

    start: int
    end: int
    shown: str
    """As written, for people."""
    keys: frozenset[str] = frozenset()
    """Its possible meanings, spelled the same in every language: two figures agree where they share one."""
    is_sure: bool = True
    """False for words such as «một», which need no counterpart."""
    is_rank: bool = False
    """True for words that may be a rank or a weekday: «thứ ba»."""
    date: DateParts | None = None
    currency: str = ""
    unit: str = ""
    sense: Sense = ""
    """What stands before it: «hơn» or «gần»."""
    value: Decimal | None = field(default=None, compare=False)
    """The number before its scale; for figures that share a scale with the next one."""
    scale: int = 1
    is_percent: bool = False
    is_foreign: bool = False
    """True where its marks are those of another language: «7.2» in Vietnamese."""


def number_key(value: Decimal | int) -> str:
    """Return the key of a plain number: 35.0 and 35 are one."""
    text = f"{Decimal(value):f}"
    return f"n:{text.rstrip('0').rstrip('.') if '.' in text else text}"


def mask(text: str, figures: list[Figure]) -> str:
    """Return `text` with the figures found so far blotted out; nothing else moves."""
    for figure in figures:
        text = f"{text[: figure.start]}{chr(0) * (figure.end - figure.start)}{text[figure.end :]}"
    return text
