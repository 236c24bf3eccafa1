"""Fractions in a text: 2/3 · hai phần ba · two-thirds · dua pertiga."""

import re
from functools import cache
from typing import Final

from newsroom.desk.figure import Figure, number_key
from newsroom.desk.lexicon import any_of, lexicon, matchable
from newsroom.locales import Lang

_SLASH: Final = re.compile(r"(?<![\w/.,-])(?P<a>\d{1,2})/(?P<b>[2-9]|1\d)(?![\w/]|[.,-]\d)")
_PARTS: Final = {
    "vi": r"\b(?P<a>\d{{1,2}}|một|hai|ba|bốn|năm)\s+phần\s+(?P<b>\d{{1,2}}|{parts})\b(?!\s+trăm)",
    "en": r"\b(?P<a>one|a|two|three|four|five)[\s-](?P<b>{parts})\b(?!\s+of\s+(?:the\s+year|\d{{4}}))",
    "id": r"\b(?P<a>se|dua\s+|tiga\s+|empat\s+)?per\s?(?P<b>{parts})\b",
}
_COUNTS: Final = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "one": 1,
    "a": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "se": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
}


def find_fractions(text: str, lang: Lang) -> list[Figure]:
    """Return the fractions of a text."""
    plain, known = matchable(text, lang), lexicon(lang)
    found = []
    for match in (*_SLASH.finditer(plain), *_words(lang).finditer(plain)):
        top, bottom = (match["a"] or "se").strip(), match["b"]
        if (
            lang == "en"
            and top in ("a", "one")
            and bottom in ("quarter", "third", "half", "fifth")
            and not _is_share(plain, match)
        ):
            continue
        # «The first three quarters» of a year are three, and «ba quý» in Vietnamese.
        more = {number_key(_COUNTS[top])} if bottom.startswith("quarter") else set()
        key = f"f:{_COUNTS.get(top) or int(top)}/{known.fractions.get(bottom) or int(bottom)}"
        found.append(
            Figure(match.start(), match.end(), text[match.start() : match.end()], frozenset({key, *more}))
        )
    return found


def _is_share(plain: str, match: re.Match[str]) -> bool:
    # «a third phase» is no fraction, «a third of» is one; «one half» is too vague to be demanded.
    return match["b"] != "half" and (plain[match.end() :].lstrip().startswith("of ") or "-" in match.group())


@cache
def _words(lang: Lang) -> re.Pattern[str]:
    return re.compile(_PARTS[lang].format(parts=any_of(lexicon(lang).fractions)))
