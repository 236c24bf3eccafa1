"""What the checks must know of each language to read its numbers, dates and quantities."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from newsroom.desk.wording import spelling
from newsroom.locales import Lang
from newsroom.yaml_reader import read_yaml

_FOLDER: Final = Path(__file__).with_name("lexicon")

Values = Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of one language for numbers, dates and quantities, as `matchable` has them."""

    lang: Lang
    numbers: Mapping[str, Values]
    """By the part that a word plays in a number: the words with their values."""
    ordinal: str
    """What stands before the number of a rank."""
    ordinals: Values
    not_numbers: tuple[str, ...]
    half: tuple[str, ...]
    scales: Values
    vague: Values
    fractions: Values
    percent: tuple[str, ...]
    currencies: Mapping[str, str]
    """The code of a currency by each way to write it."""
    not_after_currency: tuple[str, ...]
    units: Mapping[str, str]
    """The unit by each way to write it."""
    roman_after: tuple[str, ...]
    months: Values
    month_words: Values
    rise: tuple[str, ...]
    fall: tuple[str, ...]
    no_way: tuple[str, ...]
    more: tuple[str, ...]
    less: tuple[str, ...]
    common: frozenset[str]
    """The commonest words, which tell the language of a text."""
    telling: frozenset[str]
    surnames: frozenset[str] = frozenset()
    loans: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()


@cache
def lexicon(lang: Lang) -> Lexicon:
    """Return the lexicon of `lang`."""
    document = read_yaml(f"{lang}.yml", (_FOLDER / f"{lang}.yml").read_bytes())
    assert not document.problems, document.problems
    raw: dict[str, Any] = document.value
    fields: dict[str, Any] = {"lang": lang, "ordinal": raw.pop("ordinal")}
    fields["numbers"] = {part: _values(words, lang) for part, words in raw.pop("numbers").items()}
    for name in ("currencies", "units"):
        forms = raw.pop(name)
        fields[name] = {matchable(form, lang): key for key, found in forms.items() for form in found}
    for name in ("common", "telling", "surnames", "loans", "sides"):
        fields[name] = frozenset(raw.pop(name, "").split())
    for name, words in raw.items():
        is_map = isinstance(words, dict)
        fields[name] = _values(words, lang) if is_map else tuple(matchable(word, lang) for word in words)
    return Lexicon(**fields)


def _values(words: dict[str, str] | list[str], lang: Lang) -> Values:
    pairs = words.items() if isinstance(words, dict) else ((word, "0") for word in words)
    return {matchable(word, lang): int(value) for word, value in pairs}


@lru_cache(maxsize=4096)
def matchable(text: str, lang: Lang) -> str:
    """Return `text` as the lexicon's words are matched: same length, lower case, one Vietnamese spelling."""
    lowered = spelling(text) if lang == "vi" else text.lower()
    # A few letters of other scripts grow when lowered; then the places would shift.
    return lowered if len(lowered) == len(text) else text


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, longest first; a blank may be any run of blanks."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return (
        "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"
        if ordered
        else "(?!)"
    )
