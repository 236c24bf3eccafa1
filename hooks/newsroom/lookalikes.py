"""Letters that look like Latin ones and are not: a Cyrillic «а» in a Vietnamese word, «𝐆𝐢𝐚», «Ｇｉａ»."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

# Unicode 17.0.0, UTS #39 confusables.txt: each Latin letter with those of other scripts that pass for it.
_CONFUSED: Final = (
    *("AΑАᎪꓮ", "BΒВᏴⲂꓐ", "CϹСᏟⲤꓚ", "DᎠꓓ", "EΕЕᎬꓰ", "FϜꓝ", "GԌᏀᏳꓖ", "HΗНᎻⲎꓧ", "IΙІӀⲒꓲ", "JͿЈᎫꓙ", "KΚКᏦⲔꓗ"),
    *("LᏞⳐꓡ", "MΜϺМᎷⲘꓟ", "NΝⲚꓠ", "OΟОՕⲞꓳ", "PΡРᏢⲢⳎꓑ", "RᎡᏒꓣ", "SЅՏᏕᏚꓢ", "TΤТᎢⲦꓔ", "UՍꓴ", "VѴᏙꓦ", "WԜᎳᏔꓪ"),
    *("XΧХⲬꓫ", "YΥϒУҮᎩᎽⲨꓬ", "ZΖᏃꓜ", "aαа", "bЬᏏ", "cϲсⲥꮯ", "dԁᏧꓒ", "eеҽ", "fք", "gցɡ", "hһհᏂ", "iͺιіւᎥιⲓꙇꭵ"),
    *(
        "jϳј",
        "lӏ",
        "nոռ",
        "oοσϭоօⲟ",
        "pρϱϸрⲣⳏ",
        "qԛգզ",
        "rгᴦⲅꮁ",
        "sѕꮪ",
        "uυս",
        "vνѵꮩ",
        "wшѡԝաⲽꮃ",
        "xх",
        "yγуүⲩ",
    ),
    "zꮓ",
)
_LATIN: Final = {letter: row[0] for row in _CONFUSED for letter in row[1:]} | {"ɑ": "a", "ɩ": "i"}
# «гора» and «σ» are told from Latin words at a glance.
_DISTINCT: Final = frozenset("гшЬѡσϭγυαινρφւցռքգզհա")

_WORD: Final = re.compile(r"[^\W_]+")
_FOREIGN: Final = re.compile(r"\[[^\]\n]*\]\{lang=[a-z-]+\}")
# Letters in circles and boxes, and signs as wide as a Chinese character where there is none.
_SIGN: Final = re.compile(
    "[\u24b6-\u24e9\U0001f110-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]+"
    "|(?<![\u2e80-\u9fff\uac00-\ud7ff\uff10-\uffef])"
    "[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e](?![\u2e80-\u9fff\uac00-\ud7ff])"
)
_ALONE: Final = {"CYRILLIC": "ru", "GREEK": "el", "ARMENIAN": "hy"}
"""Scripts that partners write whole words in, each with a language; none shares a word with Latin letters."""
_NEVER: Final = frozenset({"CHEROKEE", "COPTIC", "LISU", "DESERET", "OSAGE", "WARANG", "CARIAN", "LYCIAN"})
_DRESSED: Final = frozenset({"<font>", "<wide>"})
_SMALL_CAPITAL: Final = "LATIN LETTER SMALL CAPITAL"


@dataclass(frozen=True)
class Lookalike:
    """A word with letters that are not what they look like."""

    value: str
    codes: str
    """The code points of those letters."""
    expected: str
    """The word in the letters that were meant."""
    foreign: str = ""
    """Where every letter is of another script: the language that it may be a word of."""


def find_lookalikes(line: str) -> Iterator[Lookalike]:
    """Yield the words of a line that hold such letters."""
    words = _WORD.findall(_FOREIGN.sub(" ", line))
    for script, run in groupby(words, key=lambda word: _script(word[0])):
        some = list(run)
        # «СССР» beside «Красный» is Russian; alone it may be four Latin letters.
        is_text = script in _ALONE and not all(map(_is_imitation, some))
        for word in some:
            wrong = [c for c in word if _is_disguised(c)] or _mixed(word)
            if wrong:
                yield _tell(word, wrong)
            elif not is_text and _is_imitation(word):
                yield _tell(word, list(word), _ALONE[script])
    for sign in _SIGN.findall(line):
        yield _tell(sign, list(sign))


def _tell(word: str, wrong: list[str], foreign: str = "") -> Lookalike:
    codes = ", ".join(f"U+{ord(c):04X}" for c in dict.fromkeys(wrong))
    return Lookalike(word, codes, "".join(_meant(c) if c in wrong else c for c in word), foreign)


def _meant(letter: str) -> str:
    if letter in _LATIN:
        return _LATIN[letter]
    name = unicodedata.name(letter, "")
    is_named = _SMALL_CAPITAL in name or "SQUARED LATIN" in name or "CIRCLED LATIN" in name
    return name[-1].lower() if is_named else unicodedata.normalize("NFKC", letter)


def _mixed(word: str) -> list[str]:
    """Return the letters of another script in a word of Latin ones."""
    scripts = {_script(c) for c in word}
    if "LATIN" not in scripts or not scripts & _ALONE.keys():
        return []
    # «μm» and «kΩ» are units; of the Greek letters only those count that pass for Latin ones.
    return [c for c in word if _script(c) in _ALONE and (_script(c) != "GREEK" or c in _LATIN)]


def _is_imitation(word: str) -> bool:
    """Tell whether a whole word of another script can be read as a Latin one."""
    return _script(word[0]) in _ALONE and all(c in _LATIN and c not in _DISTINCT for c in word)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """Return the script of a letter, as the Unicode Character Database names it."""
    return unicodedata.name(letter, "").split(" ", 1)[0] if letter.isalpha() else ""


@lru_cache(maxsize=4096)
def _is_disguised(letter: str) -> bool:
    """Tell whether a letter or digit is a Latin one in disguise, or of a script that nobody here writes."""
    if letter.isascii():
        return False
    if _script(letter) in _NEVER or letter in "ɑɡɩ" or _SMALL_CAPITAL in unicodedata.name(letter, ""):
        return True
    plain = unicodedata.normalize("NFKC", letter)
    dress = unicodedata.decomposition(letter).split(" ", 1)[0]
    is_ligature = "\ufb00" <= letter <= "\ufb06"
    return plain.isascii() and plain.isalnum() and (dress in _DRESSED or is_ligature)
