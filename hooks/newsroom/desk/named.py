"""The names in a Vietnamese text: people, places, and words that are not Vietnamese."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from newsroom.desk.countries import country_forms
from newsroom.desk.lexicon import lexicon
from newsroom.desk.wording import CAPITAL, fold
from newsroom.locales import SOURCE

_RUN: Final = re.compile(rf"[{CAPITAL}][\w’']*(?:[ \u00a0][{CAPITAL}][\w’']*)+")
_TOKEN: Final = re.compile(rf"(?<![\w-])[{CAPITAL}a-z]*[{CAPITAL}][\w]*(?![\w]|-\w*[à-ỹ])")
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?"
)
_BEFORE_PLACE: Final = (
    "xã|phường|huyện|quận|thị xã|thị trấn|thành phố|tỉnh|thôn|làng|buôn|sông|núi|đèo|đảo|cảng|vịnh|"
    "cửa khẩu(?: quốc tế)?"
)
_PLACE: Final = re.compile(
    rf"(?i:\b(?:{_BEFORE_PLACE}))\s+(?P<name>[{CAPITAL}][\w’'-]*(?:\s+[{CAPITAL}][\w’'-]*)*)"
)
_TITLE: Final = re.compile(
    r"(?i:\b(?:ông|bà|anh|chị|đồng chí|chủ tịch|giám đốc|bí thư|đại sứ|trưởng|thư|tướng|tiến sĩ|giáo sư|"
    r"nhà báo))\s$"
)
_EXONYMS: Final = re.compile("Trung Quốc|Đài Loan|Hàn Quốc|Triều Tiên|Hồng Kông")
"""Where Vietnamese has names of its own for places: «Vân Nam» is Yunnan."""
_HOME: Final = "gia lai"


@lru_cache(maxsize=4096)
def marked_names(source: str) -> tuple[str, ...]:
    """Return the runs of capitalised words that bear diacritics, and their parts, longest first."""
    found: dict[str, None] = {}
    for run in _RUN.findall(source):
        words = run.split()
        for size in range(min(len(words), 6), 1, -1):
            for start in range(len(words) - size + 1):
                part = " ".join(words[start : start + size])
                if fold(part) != part.lower() and part not in country_forms(SOURCE):
                    found[part] = None
    for match in _PLACE.finditer(source):
        name = match["name"]
        if " " not in name and len(name) > 2 and fold(name) != name.lower():
            found[name] = None
    return tuple(sorted(found, key=lambda part: (-len(part), part)))


def kept_names(source: str) -> Iterator[str]:
    """Yield the people and the places that a source names."""
    words = source.split()
    if 10 * sum(word[:1].isupper() for word in words) > 7 * len(words) > 35:
        # A headline in Capitals Like These shows no names.
        return
    seen: set[str] = set()
    for match in _RUN.finditer(source):
        run = match.group().split()
        start = next((i for i, word in enumerate(run) if word in lexicon(SOURCE).surnames), None)
        # «Hoàng Gia» is royal, «ông Hoàng Gia» a man.
        least = 2 if _TITLE.search(source[: match.start()]) or start else 3
        if start is not None and least <= len(run) - start <= 5:
            seen.add(" ".join(run[start:]))
    for match in _PLACE.finditer(source):
        name = match["name"]
        is_vietnamese = all(_SYLLABLE.fullmatch(fold(word)) for word in name.split())
        if (
            len(name) > 2
            and is_vietnamese
            and fold(name) != _HOME
            and not _country().search(name)
            and not _EXONYMS.search(source)
        ):
            seen.add(name)
    yield from sorted(seen)


@lru_cache(maxsize=4096)
def foreign_names(source: str) -> tuple[tuple[str, ...], ...]:
    """Return the words that are not Vietnamese; those that stand together are one name."""
    names: list[list[str]] = []
    end = -9
    for match in _TOKEN.finditer(source):
        if _is_foreign(match.group()):
            names += [] if match.start() == end + 1 else [[]]
            names[-1].append(match.group())
            end = match.end()
    return tuple(dict.fromkeys(tuple(name) for name in names))


def _is_foreign(word: str) -> bool:
    if word == word.upper():
        # A Vietnamese abbreviation has hardly a vowel: UBND, PCPNN; JICA and ASEAN can be said.
        is_roman = re.fullmatch("[IVXLCDM]+", word)
        return len(word) > 3 and len(re.findall("[AEIOU]", word)) > 1 and word.isalpha() and not is_roman
    if (
        not word.isascii()
        or word.lower() in lexicon(SOURCE).loans
        or any(map(str.isdigit, word))
        or len(word) < 3
        or word in _country_words()
    ):
        return False
    return word != word.capitalize() or not _SYLLABLE.fullmatch(fold(word))


@cache
def _country() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in sorted(country_forms(SOURCE))))


@cache
def _country_words() -> frozenset[str]:
    return frozenset(word for form in country_forms(SOURCE) for word in re.split(r"[\s-]", form))
