"""The points of the compass in a translation: «Nam Lào» is no northern Laos."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from newsroom.desk.countries import country_forms
from newsroom.desk.fault import Fault
from newsroom.desk.segment import Segment
from newsroom.locales import SOURCE, Lang

_POINTS: Final[Mapping[str, tuple[str, str, str]]] = {
    "NE": ("Đông Bắc", r"north-?\s?east(?:ern)?", "timur laut"),
    "NW": ("Tây Bắc", r"north-?\s?west(?:ern)?", "barat laut"),
    "SE": ("Đông Nam", r"south-?\s?east(?:ern)?", "tenggara"),
    "SW": ("Tây Nam", r"south-?\s?west(?:ern)?", "barat daya"),
    "N": ("Bắc", "north(?:ern)?", "utara"),
    "S": ("Nam", "south(?:ern)?", "selatan"),
    "E": ("Đông", "east(?:ern)?", "timur"),
    "W": ("Tây", "west(?:ern)?", "barat"),
}
# «Hàn Quốc» is South Korea, and «Nam Phi» South Africa: there the point belongs to the name.
_NAMES: Final = re.compile(
    r"(?:South|North) Korea\w*|South Africa\w*|South Sudan|Timor\w*|Middle East\w*|South China Sea|"
    r"East Sea|Korea (?:Selatan|Utara)|Afrika Selatan|Timur Tengah|Jawa \w+|West Virginia|"
    r"Laut (?:Timur|Cina Selatan|Tiongkok Selatan)",
    re.IGNORECASE,
)


_MAY_POINT: Final = re.compile(r"\b(?:Đông|Tây|Nam|Bắc|[Pp]hía|[Mm]iền|[Hh]ướng|[Vv]ùng)\s")


@cache
def _finders(lang: Lang) -> Mapping[str, re.Pattern[str]]:
    column = {"vi": 0, "en": 1, "id": 2}[lang]
    if lang != SOURCE:
        return {point: re.compile(rf"\b{row[column]}\b", re.IGNORECASE) for point, row in _POINTS.items()}
    countries = "|".join(map(re.escape, sorted(country_forms(SOURCE), key=len, reverse=True)))
    # Only where a point is surely meant: before a country, or after «phía, miền, vùng».
    return {
        point: re.compile(
            rf"\b{row[0]}(?=\s+(?:{countries})\b)|(?i:\b(?:phía|miền|hướng|vùng)\s+{row[0]}\b)(?!\s+(?i:bắc|nam))"
        )
        for point, row in _POINTS.items()
    }


def _points(text: str, lang: Lang) -> dict[str, str]:
    plain, found = _NAMES.sub(lambda name: "_" * len(name.group()), text), {}
    for point, pattern in _finders(lang).items():
        if match := pattern.search(plain):
            found[point] = match.group()
            plain = pattern.sub(lambda name: "_" * len(name.group()), plain)
    return found


def check_directions(source: Segment, text: Segment, lang: Lang) -> Iterator[Fault]:
    """Yield a fault where every point of the compass is another than in the source."""
    theirs = _points(source.text, SOURCE) if _MAY_POINT.search(source.text) else {}
    ours = _points(text.text, lang) if theirs else {}
    if ours and not theirs.keys() & ours.keys():
        yield Fault(text.line, "name-changed", next(iter(ours.values())), next(iter(theirs.values())))
