"""The corpus of the bench of registers: made-up parks, calls for investment, agreements and their figures."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

from newsroom.kinds import KINDS
from newsroom.locales import LANGS, SOURCE
from newsroom.models import Translatable

Fields = dict[str, Any]

ZONES: Final = ("quy-nhon", "pleiku", "le-thanh", "phu-cat")
SECTORS: Final = ("agro-processing", "clean-energy", "digital", "logistics", "manufacturing", "textiles")
PARTNERS: Final = ("ashikaga", "izumisano", "yoshino", "attapeu", "champasak", "jica", "koica")
_SOURCE: Final = {"title": "Bảng đo tốc độ", "publisher": "Nhóm đo tốc độ", "date": "2026-11-01"}
_MADE: Final = {"status": "reviewed", "translator": "Nhóm đo tốc độ"}


@dataclass(frozen=True)
class Size:
    """How many records of each kind there are."""

    parks: int
    opportunities: int
    agreements: int
    facts: int

    def part(self, divisor: int) -> "Size":
        """Return the same corpus with a part of its records."""
        return Size(
            self.parks // divisor,
            self.opportunities // divisor,
            self.agreements // divisor,
            self.facts // divisor,
        )

    def total(self) -> int:
        """Return the number of all records."""
        return self.parks + self.opportunities + self.agreements + self.facts


FULL: Final = Size(parks=500, opportunities=500, agreements=2000, facts=5000)


def write_profiles(data: Path, size: Size) -> None:
    """Write the records into the folder of a project's data."""
    for number in range(size.facts):
        _write(data, "facts", f"do-{number:04}", _fact(number, size))
    for number in range(size.parks):
        _write(data, "parks", f"do-{number:04}", _park(number))
    for number in range(size.opportunities):
        _write(data, "opportunities", f"do-{number:04}", _opportunity(number, size))
    for number in range(size.agreements):
        _write(data, "agreements", f"do-{number:04}", _agreement(number))


def _everywhere(**words: str) -> Fields:
    return {lang: words[lang] for lang in LANGS}


def _fact(number: int, size: Size) -> Fields:
    """Return an area for each park and call, in hectares; the others are counts of ten years each."""
    of_land = number < size.parks + size.opportunities
    year = 2016 + number % 10
    series = number - number % 10
    fields: Fields = {
        "indicator": f"do-{number if of_land else series:04}",
        "label": _everywhere(
            vi=f"Chỉ tiêu đo {number}", en=f"Measured figure {number}", id=f"Angka ukur {number}"
        ),
        "value": str(Random(f"facts/{number}").randrange(5, 900)),
        "unit": _everywhere(vi="ha", en="hectares", id="hektare"),
        "measure": "plan",
        "as_of": "2026-10-01",
        "scope": "gia-lai",
        "source": _SOURCE,
        "status": "ok",
    }
    if of_land:
        return fields
    period: Fields = {"measure": "flow", "period_from": f"{year}-01-01", "period_to": f"{year}-12-31"}
    period |= {"as_of": f"{year}-12-31", "source": {**_SOURCE, "date": f"{year + 1}-01-31"}}
    period["unit"] = _everywhere(vi="đoàn", en="delegations", id="delegasi")
    period["scope"] = "gia-lai" if year > 2025 else "viet-nam"
    return fields | period


def _park(number: int) -> Fields:
    chance = Random(f"parks/{number}")
    return _profile("khu đo", "measured park", "kawasan ukur", number) | {
        "type": chance.choice(("industrial-park", "industrial-cluster", "economic-zone")),
        "status": chance.choice(("planned", "approved", "building", "operating")),
        "sectors": chance.sample(SECTORS, 2),
        "places": [chance.choice(ZONES)],
        "area": f"do-{number:04}",
    }


def _opportunity(number: int, size: Size) -> Fields:
    chance = Random(f"opportunities/{number}")
    return _profile("cơ hội đo", "measured call", "peluang ukur", number) | {
        "status": chance.choice(("open", "negotiating", "closed")),
        "sectors": [chance.choice(SECTORS)],
        "places": [chance.choice(ZONES)],
        "parks": [f"do-{chance.randrange(size.parks):04}"],
        "land": f"do-{size.parks + number:04}",
        "land_status": chance.choice(("cleared", "clearing", "uncleared")),
    }


def _agreement(number: int) -> Fields:
    chance = Random(f"agreements/{number}")
    body = {"body": _everywhere(vi="Tỉnh Gia Lai", en="Gia Lai Province", id="Provinsi Gia Lai")}
    return _profile("thỏa thuận đo", "measured agreement", "naskah ukur", number) | {
        "instrument": chance.choice(("memorandum", "agreement", "plan")),
        "parties": [body | {"province": "gia-lai"}, {"partner": chance.choice(PARTNERS)}],
        "status": chance.choice(("signed", "in-force")),
        "signed_on": f"2026-{chance.randrange(1, 10):02}",
        "fields": [chance.choice(("culture", "education", "tourism"))],
    }


def _profile(vi: str, en: str, id: str, number: int) -> Fields:
    titles = _everywhere(
        vi=f"{vi.capitalize()} {number}", en=f"{en.capitalize()} {number}", id=f"{id} {number}"
    )
    summaries = _everywhere(
        vi=f"Bản ghi {number} của bảng đo tốc độ.",
        en=f"Record {number} of the measured corpus.",
        id=f"Catatan {number} dari korpus ukur.",
    )
    return {
        "title": titles,
        "summary": summaries,
        "sources": [_SOURCE],
        "updated": "2026-11-01",
        "visibility": "public",
        "approved_by": "Nhóm đo tốc độ",
        "approved_on": "2026-11-01",
    }


def _write(data: Path, kind: str, name: str, fields: Fields) -> None:
    model = KINDS[kind].model
    if issubclass(model, Translatable):
        made = _MADE | {"source": model.model_validate(fields).source_hash()}
        fields = fields | {"translations": {lang: made for lang in LANGS if lang != SOURCE}}
    # Any JSON value is a YAML value.
    rows = (f"{field}: {json.dumps(value, ensure_ascii=False)}\n" for field, value in fields.items())
    (data / kind / f"{name}.yml").write_text("".join(rows), encoding="utf-8", newline="\n")


def steps_of(log: str) -> Iterator[tuple[str, float]]:
    """Yield the steps that a build told of, with the seconds that each took."""
    for line in log.splitlines():
        head, mark, tail = line.rpartition(" (")
        if mark and tail.endswith(" giây)"):
            yield head.partition(" - ")[2] or head, float(tail.removesuffix(" giây)"))
