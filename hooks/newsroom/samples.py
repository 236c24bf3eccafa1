"""Words of the templates, and others that only keep a place, in a record that readers would see."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from newsroom.catalogue import Catalogue, Entry
from newsroom.kinds import KINDS
from newsroom.models import Fact, Translatable
from newsroom.problems import Problem, problem
from newsroom.yaml_reader import Document, Value, read_yaml
from newsroom.yaml_reader import Path as Place

_SAMPLE: Final = re.compile(r"\b(?:mẫu|sample|contoh)\b", re.IGNORECASE)
"""In every sample text of a template."""
_FILLER: Final = re.compile(r"^(?:TODO|TBD|xxx+)\b|^todo$|lorem ipsum|\bxxx\b", re.IGNORECASE)
"""What stands for words that are still to be found."""
_SIGNS: Final = ("mẫu", "sample", "contoh", "todo", "tbd", "xxx", "lorem")
"""One of them is in every sample text and every filler; most texts hold none."""


def check_samples(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield a Problem for each line of a public record that has been copied from the template of its kind."""
    for kind in KINDS.values():
        found = [entry for entry in catalogue.written() if type(entry.record) is kind.model]
        shown = [entry for entry in found if entry.document.may_be_sample and _is_shown(entry)]
        template = root / "data" / kind.name / "_mau.yml"
        if shown:
            data = template.read_bytes() if template.is_file() else b"{}"
            document = read_yaml(template.name, data)
            samples = {
                row for _, text in _texts(document.value) for row in _rows(text) if _SAMPLE.search(row)
            }
            for entry in shown:
                yield from _left(entry.document, samples)


def _is_shown(entry: Entry[Translatable | Fact]) -> bool:
    record = entry.record
    state: object = record.sound("visibility" if isinstance(record, Translatable) else "status")
    return state in ("public", "ok") or not isinstance(record, Translatable | Fact)


def _left(document: Document, samples: set[str]) -> Iterator[Problem]:
    for place, text in _texts(document.value):
        lowered = text.lower()
        if not any(sign in lowered for sign in _SIGNS):
            continue
        first = document.text_lines.get(place, document.line(place))
        for number, row in enumerate(_rows(text)):
            if row in samples or _FILLER.search(row):
                line = min(first + number, document.text_ends.get(place, first))
                yield problem(document.path, line, ".".join(map(str, place)), "sample-text", value=row)


def _texts(value: Value, above: Place = ()) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield above, value
    else:
        rows = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in rows:
            yield from _texts(inner, (*above, key))


def _rows(text: str) -> list[str]:
    return [row.strip() for row in text.split("\n")]
