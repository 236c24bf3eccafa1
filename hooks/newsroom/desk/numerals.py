"""Numbers written in words: «hai mươi lăm», “twenty-five”, «dua puluh lima»."""

import re
from functools import cache
from typing import Final

from newsroom.desk.lexicon import Lexicon, any_of, lexicon
from newsroom.locales import Lang

WEAK: Final = 2
"""Up to here a number in words is often no number: «một» is “a”, «hai» is “both”."""


@cache
def words_pattern(lang: Lang) -> str:
    """Return the pattern of a run of number words."""
    known, parts = lexicon(lang), lexicon(lang).numbers
    powers = [*parts["ten"], *parts["hundred"], *parts["thousand"]]
    # «năm» is a year, but five before «mươi, trăm, triệu».
    alone = any_of(parts["alone"])
    counted = rf"{alone}(?=\s+{any_of([*powers, *known.scales])}\b)"
    inner = any_of({word for name in parts if name not in ("alone", "join", "last") for word in parts[name]})
    blank = r"(?:\s+|-)"
    if parts["join"]:
        after = "|".join(f"(?<={re.escape(word)})" for word in (*parts["hundred"], *parts["thousand"]))
        blank = rf"(?:(?:{after})\s+{any_of(parts['join'])}\s+|\s+|-)"
    first = any_of({*parts["unit"], *parts["fixed"], *parts.get("one_thousand", ())})
    ranked = rf"|{re.escape(known.ordinal)}{any_of(known.ordinals)}" if known.ordinals else ""
    last = any_of(parts.get("last", ()))
    tens = any_of([*parts["fixed"], *parts["hundred"], *parts["thousand"]])
    # «twenty-first», but two figures in «two first rounds».
    ended = rf"(?:(?:{first}|{counted})(?:{blank}(?:{inner}|{counted})\b)*{blank})?{tens}{blank}{last}"
    number = rf"(?:{first}|{counted})(?:{blank}(?:{inner}|{counted})\b)*"
    number = rf"(?:{ended}|{number})" if "last" in parts else number
    return rf"(?:{number}{ranked}|{last}|{alone})"


def read_words(words: str, lang: Lang) -> tuple[int, bool]:
    """Return the value of a run of number words, and whether it counts things beyond doubt."""
    known = lexicon(lang)
    bare = words.removeprefix(known.ordinal) if known.ordinals else words
    if bare != words and bare in known.ordinals:
        # «thứ ba» is the third, or Tuesday.
        return known.ordinals[bare], False
    parts = re.split(r"[\s-]+", words)
    value = _Sum(known).add_all(parts)
    return value, value > WEAK and words not in known.numbers["alone"]


class _Sum:
    """Adds up the words of a number from left to right."""

    def __init__(self, known: Lexicon) -> None:
        self.known = known
        self.total = self.above = self.unit = 0

    def add_all(self, words: list[str]) -> int:
        for word in words:
            part = next((name for name, found in self.known.numbers.items() if word in found), "join")
            self._add(part, self.known.numbers[part].get(word, 0))
        return self.total + self.above + self.unit

    def _add(self, part: str, value: int) -> None:
        match part:
            case "unit" | "inner" | "alone":
                self.unit = value
            case "fixed" | "last":
                self.above += value
            case "teen":
                self.above += 10
            case "ten":
                self.above, self.unit = self.above + self.unit * 10, 0
            case "hundred":
                self.above, self.unit = self.above + max(self.unit, 1) * 100, 0
            case "thousand" | "one_thousand":
                self.total += max(self.above + self.unit, 1) * 1000
                self.above = self.unit = 0
