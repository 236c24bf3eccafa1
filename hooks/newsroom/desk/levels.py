"""The level of bodies and places: a department is no ministry, a commune no district."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from newsroom.desk.codes import document_places
from newsroom.desk.fault import Fault
from newsroom.desk.inflection import blot
from newsroom.desk.offices import check_offices
from newsroom.desk.segment import Segment
from newsroom.desk.wording import CAPITAL, fold
from newsroom.locales import Lang

AS_IN_SOURCE: Final = "part-source-level"
"""What is right where no word of ours is certain, as `rules.yml` says it."""
_NAME: Final = rf"[{CAPITAL}][\w’'-]*(?:\s+[{CAPITAL}][\w’'-]*)*"

_MINISTRY: Final = re.compile(
    rf"\bBộ\s+(?!Chính trị|Tư lệnh|Chỉ huy|Tổng|Luật)(?=[{CAPITAL}])|\b[Cc]ác [Bb]ộ\b|\b[Ll]iên [Bb]ộ\b"
    r"|\b[Bb]ộ, (?:ban, )?ngành|\b[Bb]ộ trưởng|\bcấp bộ\b|\bbộ chủ quản"
)
_DEPARTMENT: Final = re.compile(rf"\bSở\s+(?=[{CAPITAL}])|\b[Cc]ác [Ss]ở\b|\b[Ss]ở, (?:ban, )?ngành")
_MINISTRY_WORDS: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(r"\bministr(?:y|ies)\b", re.IGNORECASE),
    "id": re.compile(r"\b(?:kementerian|departemen)\w*", re.IGNORECASE),
}
_MINISTER_WORDS: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:ministr(?:y|ies)|ministers?|ministerial|inter-ministerial|MOFA|MoFA)\b", re.IGNORECASE
    ),
    "id": re.compile(r"\b(?:kementerian|menteri|antarkementerian)\w*", re.IGNORECASE),
}
_DEPARTMENT_WORDS: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(r"\b(?:sub-)?departments?\b", re.IGNORECASE),
    "id": re.compile(r"\bdinas(?:nya)?\b", re.IGNORECASE),
}
_OTHER_DEPARTMENTS: Final = re.compile(
    r"\b(?:[Tt]ổng [Cc]ục|[Cc]ục|[Vv]ụ|[Bb]an|[Kk]hoa|[Pp]hòng|[Cc]hi cục)\b"
)


@dataclass(frozen=True)
class _Unit:
    """A kind of administrative unit: how Vietnamese names it, and what each language may call it."""

    vi: str
    en: frozenset[str]
    id: frozenset[str]

    def words(self, lang: Lang) -> frozenset[str]:
        return self.en if lang == "en" else self.id


def _unit(vi: str, en: str, id_: str) -> _Unit:
    return _Unit(vi, frozenset(en.split("|")), frozenset(id_.split("|")))


_UNITS: Final = (
    _unit(r"phường", "ward", "kelurahan"),
    _unit(r"(?<!thị )(?<!hợp tác )(?<!tấn )(?<!công )xã(?! hội| giao| luận| viên)", "commune", "komune|desa"),
    _unit(r"(?<!nông )thôn(?! quê)|làng|buôn|plei|bản(?=\s+[A-ZĐ])", "village|hamlet", "dusun|desa|kampung"),
    _unit(r"huyện|thị xã|quận", "district|town|county", "distrik|kabupaten|kecamatan|kota"),
    _unit(r"thị trấn", "town|township", "kota kecil|kota|kota praja"),
    _unit(r"thành phố|TP\.?", "city", "kota"),
    _unit(r"tỉnh(?! lộ| táo)", "province|prefecture", "provinsi|prefektur"),
)
_ENGLISH: Final = "ward|commune|village|hamlet|district|town|township|county|city|province|prefecture"
_INDONESIAN: Final = (
    "kelurahan|komune|desa|dusun|kampung|distrik|kecamatan|kabupaten|kota kecil|kota|provinsi|prefektur"
)
_WORDS: Final[Mapping[Lang, str]] = {"en": _ENGLISH, "id": _INDONESIAN}
_LIST: Final = rf"(?P<names>{_NAME}(?:(?:,\s+|\s+và\s+){_NAME})*)"
_NAMED: Final = tuple((unit, re.compile(rf"(?<!\w)(?i:{unit.vi})\s+{_LIST}")) for unit in _UNITS)
# What no Vietnamese commune or ward may become, whatever its name.
_TAKEN_FOR: Final[Mapping[Lang, tuple[tuple[str, str], ...]]] = {
    "en": (("districts?", r"huyện|quận|thị xã|khu vực|mường"), ("wards?", "phường"), ("communes?", r"xã")),
    "id": (
        ("distrik|kecamatan|kabupaten", r"huyện|quận|thị xã|mường"),
        ("kelurahan", "phường"),
        ("komune", r"xã"),
    ),
}
_ANY_UNIT: Final = re.compile(r"\b(?:phường|thôn|xã|tỉnh)\b", re.IGNORECASE)
_PLAIN_PROVINCES: Final = frozenset({"gia lai", "kon tum", "long an"})
"""Vietnamese provinces whose names show by no diacritic that they are Vietnamese."""


def check_levels(source: Segment, text: Segment, lang: Lang) -> Iterator[Fault]:
    """Yield the faults in the level of the bodies and places that a segment names."""
    theirs = blot(source.text, document_places(source.text))
    yield from _bodies(theirs, text, lang)
    yield from check_offices(theirs, text, lang)
    named = list(_named_places(theirs, text, lang))
    yield from named
    if not named:
        yield from _unnamed_places(theirs, text, lang)


def _bodies(source: str, text: Segment, lang: Lang) -> Iterator[Fault]:
    ministry, department = _MINISTRY.search(source), _DEPARTMENT.search(source)
    raised = _MINISTRY_WORDS[lang].search(text.text)
    if ministry and lang == "id" and (other := re.search(r"\b[Dd]epartemen\b", text.text)):
        # Indonesian ministries are called «kementerian»: a «departemen» beside them is some other body.
        raised = other if re.search(r"\b[Kk]ementerian", text.text) else raised
        ministry = None if raised is other else ministry
    if raised and not ministry:
        words = "Department" if lang == "en" else "Dinas"
        yield Fault(text.line, "term-level", raised.group(), words if department else AS_IN_SOURCE)
    elif ministry and not _MINISTER_WORDS[lang].search(text.text):
        lowered = _DEPARTMENT_WORDS[lang].search(text.text)
        if lowered and not department and not _OTHER_DEPARTMENTS.search(source):
            yield Fault(
                text.line, "term-level", lowered.group(), "Ministry" if lang == "en" else "Kementerian"
            )
    if department and not raised and not _DEPARTMENT_WORDS[lang].search(text.text):
        yield Fault(
            text.line, "term-missing", _phrase(source, department), "Department" if lang == "en" else "Dinas"
        )


def _phrase(source: str, found: re.Match[str]) -> str:
    return " ".join(re.split(r"[,.;:()]", source[found.start() :])[0].split()[:4])


def _named_places(source: str, text: Segment, lang: Lang) -> Iterator[Fault]:
    allowed: dict[str, set[str]] = {}
    for unit, pattern in _NAMED:
        for found in pattern.finditer(source):
            for name in re.split(r",\s+|\s+và\s+", found["names"]):
                words = set(unit.words(lang))
                if fold(name) != name.lower() or fold(name) in _PLAIN_PROVINCES:
                    words -= {"prefecture", "prefektur"}
                allowed.setdefault(fold(name), set()).update(words)
    folded = fold(text.text)
    for name, words in allowed.items():
        level = _level_beside(name, folded, lang)
        if level and level[0] not in words:
            yield Fault(text.line, "term-level", text.text[slice(*level[1])], " / ".join(sorted(words)))


def _level_beside(name: str, folded: str, lang: Lang) -> tuple[str, tuple[int, int]] | None:
    """Return the level that a text gives to the place `name`, with where it stands."""
    named, words = re.escape(name), _WORDS[lang]
    rows = (
        (rf"\b{named}(?:[’']s)?\s+(?P<level>{words})s?\b", rf"\b(?P<level>{words})s?\s+(?:of\s+)?{named}\b")
        if lang == "en"
        else (rf"\b(?P<level>{words})(?:-\w+)?\s+{named}\b",)
    )
    for row in rows:
        if found := re.search(row, folded):
            return found["level"], found.span()
    return None


def _unnamed_places(source: str, text: Segment, lang: Lang) -> Iterator[Fault]:
    """Yield a fault for a level that the source does not speak of at all."""
    plain = source.lower()
    if not _ANY_UNIT.search(plain):
        return
    for words, vi in _TAKEN_FOR[lang]:
        found = re.search(rf"\b(?:{words})(?:nya)?\b", text.text, re.IGNORECASE)
        if found and not re.search(vi.lower(), plain):
            yield Fault(text.line, "term-level", found.group(), AS_IN_SOURCE)
            return
