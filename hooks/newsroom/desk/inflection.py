"""The forms that a term takes in a sentence: plurals, possessives, affixes, words between."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from newsroom.locales import Lang

_GAP: Final = r"(?:\W+\w+){0,4}?\W+"
_CLITICS: Final = r"(?:nya|lah|kah|pun|ku|mu)?"


@lru_cache(maxsize=4096)
def inflected(form: str, lang: Lang) -> str:
    """Return the pattern of a form as it may stand in a sentence of `lang`."""
    parts = [_run(part.split(), lang) for part in form.split("…")]
    return rf"(?<!\w){_GAP.join(parts)}(?!\w)"


def _run(words: list[str], lang: Lang) -> str:
    shaped = [_word(word, lang, is_only=len(words) == 1) for word in words]
    return r"[\s\u00a0]+".join(shaped)


def _word(word: str, lang: Lang, *, is_only: bool) -> str:
    # A hyphen may be a blank and an apostrophe of any kind.
    bare = re.sub("['’ʼ]", "['’ʼ]", re.escape(word)).replace(r"\-", r"[-\s]?")
    if lang == "en":
        return _english(word, bare)
    # Indonesian: «sekelurahan», «kelurahan-kelurahan», «kelurahannya».
    before = "(?:se|ke|di|ber)?" if is_only else ""
    return rf"{before}{bare}(?:-{bare})?{_CLITICS}"


def _english(word: str, bare: str) -> str:
    owner = "(?:['’]s?)?"
    if not word[-1].isalpha() or len(word) < 3 or word.endswith(("’s", "'s")):
        return bare
    if re.search("[^aeiou]y$", word):
        return rf"{bare[:-1]}(?:y|ies){owner}"
    if word.endswith("um"):
        return rf"{bare[:-2]}(?:um|a|ums){owner}"
    if word.endswith(("s", "x", "ch", "sh")):
        return rf"{bare}(?:es)?{owner}"
    return rf"{bare}s?{owner}"


@lru_cache(maxsize=4096)
def finder(forms: tuple[str, ...], lang: Lang) -> re.Pattern[str] | None:
    """Return a pattern that finds any of the forms, longest first, or None where there are none."""
    if not forms:
        return None
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(inflected(form, lang) for form in ordered), re.IGNORECASE)


def spans(forms: Iterable[str], text: str, lang: Lang) -> list[tuple[int, int]]:
    """Return where any of the forms stands in a text."""
    pattern = finder(tuple(forms), lang)
    return [found.span() for found in pattern.finditer(text)] if pattern else []


def blot(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Return `text` with the places blotted out; nothing else moves."""
    for start, end in places:
        text = f"{text[:start]}{'_' * (end - start)}{text[end:]}"
    return text
