"""Roots of Indonesian words that the search engine's own stemmer misses.

The prefixes meN- and peN- swallow the first letter of a root: *kunjung* becomes *mengunjungi*, *tinjau*
*peninjauan*, *proses* *pemrosesan*. Which letter it was cannot be told from the word (*mengambil* is from
*ambil*), so it is put back wherever it may have been: for a root that does not exist nobody searches.
"""

import re
from typing import Final

_SWALLOWED: Final = re.compile(r"(?:me|pe)(ng|n|m)([aeiou]\w{2,}|(?<=m)r\w{2,})")
_LETTER: Final = {"ng": "k", "n": "t", "m": "p"}
# The stemmer takes the end of *bertemu* for a pronoun and the first letters of *kelola* and *terima* for a
# prefix, unless another stands before them; it leaves the second prefix of *memperkuat*.
_PREFIXED: Final = re.compile(r"(?:ber|pe|ter)(\w{2,}[km]u)|di((?:ke|ter)\w{3,})|memper(\w{3,})")
_SUFFIX: Final = re.compile(r"(?<=\w{4})(?:kan|an|i)$")
_WORD: Final = re.compile(r"[a-z]{6,}")


def roots_in(text: str) -> tuple[str, ...]:
    """Return the roots, in alphabetical order, that readers may search for instead of a word of `text`."""
    words = set(_WORD.findall(text.lower()))
    return tuple(sorted({root for word in words if (root := _root(word))} - words))


def _root(word: str) -> str:
    if found := _SWALLOWED.fullmatch(word):
        return _SUFFIX.sub("", _LETTER[found[1]] + found[2])
    if found := _PREFIXED.fullmatch(word):
        return _SUFFIX.sub("", found[1] or found[2] or found[3])
    return ""
