"""Whether a word can be Vietnamese: the syllables of the language are few and regular."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_TONES: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED: Final = re.compile(r"(?:c|ch|p|t)$")
_SYLLABLE: Final = re.compile(
    r"(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?"
    r"(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)"
    r"|e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?"
    r"|i(?:a|ch|m|n|nh|p|t|u)?|iê(?:c|m|n|ng|p|t|u)"
    r"|o(?:c|i|m|n|ng|p|t)?|oa(?:c|ch|i|m|n|ng|nh|o|t|y)?|oă(?:c|m|n|ng|t)|oe(?:n|o|t)?|oo(?:c|ng)"
    r"|ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?"
    r"|u(?:a|c|i|m|n|ng|p|t|ơ)?|uâ(?:n|ng|t|y)|uê(?:ch|nh)?|uô(?:c|i|m|n|ng|t)"
    r"|uy(?:a|ch|n|nh|p|t|u|ên|êt)?|ư(?:a|c|i|n|ng|t|u)?|ươ(?:c|i|m|n|ng|p|t|u)|y(?:ê(?:m|n|ng|t|u))?)"
)


@lru_cache(maxsize=4096)
def is_vietnamese(word: str) -> bool:
    """Tell whether `word` is spelt like a Vietnamese syllable, or several joined by hyphens."""
    return all(map(_is_syllable, word.lower().split("-")))


def _is_syllable(word: str) -> bool:
    letters = unicodedata.normalize("NFD", word)
    tones = _TONES.findall(letters)
    plain = unicodedata.normalize("NFC", _TONES.sub("", letters))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(plain):
        return False
    # A syllable that ends in a stop has one of two tones, and is always written with it.
    return not _STOPPED.search(plain) or tones in (["\u0301"], ["\u0323"])
