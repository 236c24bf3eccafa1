"""The work list of the desk: every translation with its state, age, owner and faults, the riskiest first."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from newsroom.desk.inspect import Inspected
from newsroom.desk.works import State
from newsroom.kinds import demands
from newsroom.locales import SOURCE, Lang

STATE_NAMES: Final[dict[State, str]] = {
    "missing": "chưa dịch",
    "machine": "máy dịch",
    "stale": "cũ",
    "reviewed": "đã duyệt",
}
HEADS: Final = ("bậc", "bản ghi", "tiếng", "tình trạng", "số ngày", "người dịch", "lỗi nặng", "lỗi", "tên")


@dataclass(frozen=True)
class Row:
    """One line of the work list."""

    tier: str
    name: str
    """The kind and the id of the record."""
    lang: Lang
    state: State
    age: int | None
    """Days since the record last changed for readers."""
    owner: str
    grave: int
    faults: int
    title: str
    is_public: bool
    is_demanded: bool
    """True where readers must find this language: the law or our policy asks for it."""

    @property
    def must_be_mended(self) -> bool:
        """True where readers are misled, or do not find what they must."""
        return self.is_public and (
            (self.grave > 0 and self.state == "reviewed") or (self.is_demanded and self.state != "reviewed")
        )

    @property
    def needs_work(self) -> bool:
        """True where there is anything to do."""
        return self.state != "reviewed" or self.faults > 0

    def cells(self) -> tuple[str, ...]:
        """Return the line as its cells read."""
        age = "" if self.age is None else str(self.age)
        counts = (str(self.grave or ""), str(self.faults or ""))
        return (
            self.tier,
            self.name,
            self.lang,
            STATE_NAMES[self.state],
            age,
            self.owner,
            *counts,
            self.title,
        )


def rows_of(inspected: Iterable[Inspected], today: date) -> list[Row]:
    """Return the work list, sorted by what it means for readers."""
    return sorted((_row(one, today) for one in inspected if one.lang != SOURCE or one.faults), key=_risk)


def _row(one: Inspected, today: date) -> Row:
    work, made = one.work, one.work.made.get(one.lang)
    return Row(
        work.tier,
        f"{work.kind}/{work.id}",
        one.lang,
        one.state,
        (today - work.changed).days if work.changed else None,
        made.translator if made else "",
        one.grave,
        len(one.faults),
        work.title,
        work.is_public,
        demands(work.tier, one.lang),
    )


def _risk(row: Row) -> tuple[object, ...]:
    # What readers see and must be able to trust comes first; what only waits to be translated, last.
    state = ("stale", "machine", "missing", "reviewed").index(row.state)
    return (
        not row.must_be_mended,
        not row.is_public,
        row.tier,
        not row.needs_work,
        row.state == "missing",
        -row.grave,
        state,
        -row.faults,
        -(row.age or 0),
        row.name,
        row.lang,
    )


def write_table(rows: Sequence[Row]) -> str:
    """Return the work list as a table for people."""
    lines = [HEADS, *(row.cells() for row in rows)]
    widths = [min(48, max(len(line[column]) for line in lines)) for column in range(len(HEADS))]
    return "\n".join(
        "  ".join(_fit(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else f"{cell[: width - 1]}…"


def write_csv(rows: Sequence[Row]) -> str:
    """Return the work list as CSV; spreadsheets take text that starts with a sign for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADS)
    for row in rows:
        writer.writerow([f"'{cell}" if cell[:1] in "=+-@" and cell else cell for cell in row.cells()])
    return out.getvalue()


def write_coverage(rows: Sequence[Row]) -> str:
    """Return, by kind and language, how many translations are in each state."""
    counts = Counter((row.name.partition("/")[0], row.lang, row.state) for row in rows)
    lines = [("loại", "tiếng", *STATE_NAMES.values())]
    for kind, lang in dict.fromkeys((kind, lang) for kind, lang, _ in counts):
        lines.append((kind, lang, *(str(counts[kind, lang, state] or "") for state in STATE_NAMES)))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in [lines[0], *sorted(lines[1:])]
    )
