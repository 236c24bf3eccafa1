"""How good the checks are: what they find in translations known to be faulty, and say about sound ones."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from newsroom.desk.fault import CLASSES, Fault, FaultClass
from newsroom.desk.review import Desk, Text
from newsroom.locales import LANGS, SOURCE, Lang
from newsroom.yaml_reader import read_yaml

LEAST_RECALL: Final = 0.9
MOST_ALARMS: Final = 1 / 30


@dataclass(frozen=True)
class Case:
    """A labelled translation: faulty in one class, or sound."""

    lang: Lang
    kind: FaultClass | None
    vi: str
    text: str
    line: int
    """Its line in the file."""


@dataclass(frozen=True)
class Score:
    """What the checks made of a set of cases."""

    found: Mapping[FaultClass, int]
    faulty: Mapping[FaultClass, int]
    clean: int
    missed: Sequence[Case]
    alarms: Sequence[tuple[Case, Sequence[Fault]]]

    @property
    def recall(self) -> float:
        """The share of the faulty cases in which the right class of fault was found."""
        return sum(self.found.values()) / max(1, sum(self.faulty.values()))

    @property
    def alarm_rate(self) -> float:
        """The share of the sound cases in which any fault was reported."""
        return len(self.alarms) / max(1, self.clean)


def read_cases(path: Path) -> list[Case]:
    """Read a file of cases: `lang`, `class` (or `clean`), `vi`, `text`; or `vi` with sound `en` and `id`."""
    # A list at the top is read as the value of a key, so that the one reader of YAML does.
    rows = path.read_bytes().replace(b"\n", b"\n  ")
    document = read_yaml(path.name, b"cases:\n  " + rows)
    assert not document.problems, document.problems
    cases = []
    for index, row in enumerate(cast(Any, document.value["cases"])):
        line = document.line(("cases", index)) - 1
        if "text" in row:
            kind = None if row["class"] == "clean" else row["class"]
            cases.append(Case(row["lang"], kind, row["vi"], row["text"], line))
        else:
            cases += [
                Case(lang, None, row["vi"], row[lang], line)
                for lang in LANGS
                if lang != SOURCE and lang in row
            ]
    return cases


def evaluate(cases: Iterable[Case], desk: Desk) -> Score:
    """Check every case as the body of an article of its own."""
    found: Counter[FaultClass] = Counter()
    faulty: Counter[FaultClass] = Counter()
    clean, missed, alarms = 0, [], []
    for case in cases:
        faults = desk.review([Text(case.vi.strip(), case.text.strip(), is_markdown=True)], case.lang)[0]
        if case.kind is None:
            clean += 1
            alarms += [(case, faults)] if faults else []
            continue
        faulty[case.kind] += 1
        if any(fault.kind == case.kind for fault in faults):
            found[case.kind] += 1
        else:
            missed.append(case)
    return Score(found, faulty, clean, missed, alarms)


def write_score(name: str, score: Score) -> str:
    """Return a score as a table for people."""
    rows = [name, f"  {'lớp':<12}{'tìm thấy':>10}{'có':>6}{'tỷ lệ':>8}"]
    for kind in CLASSES:
        total = score.faulty.get(kind, 0)
        share = f"{score.found.get(kind, 0) / total:.0%}" if total else "–"
        rows.append(f"  {kind:<12}{score.found.get(kind, 0):>10}{total:>6}{share:>8}")
    rows.append(
        f"  {'tất cả':<12}{sum(score.found.values()):>10}{sum(score.faulty.values()):>6}{score.recall:>8.0%}"
    )
    rows.append(f"  báo động giả: {len(score.alarms)} trên {score.clean} đoạn đúng ({score.alarm_rate:.1%})")
    return "\n".join(rows)
