"""What the bench prints: one table, the goals, and where the time goes."""

import os
import platform
import pstats
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Final

from tests.bench.corpus import BODY_WORDS

Figures = Mapping[str, float | None]
"""The measured numbers of one program by the name of their row; None where nobody counts them."""

OWN: Final = "Newsroom"
_LABEL, _CELL = 30, 11
_PROFILE_ROWS: Final = 30
_LONG_PATH: Final = 60
_PATH: Final = re.compile(rf"(?<=\s)\S{{{_LONG_PATH},}}$")


def headline(articles: str, rounds: int) -> str:
    """Return what was measured, and on what."""
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}"
    return f"{articles} articles × 3 languages × {BODY_WORDS} words; median of {rounds}; {machine}"


def table(columns: Mapping[str, Figures]) -> str:
    """Return a row for each figure; a peer stands with its ratio to Newsroom where that was measured, too."""
    own = columns.get(OWN)
    heads = "".join(
        f"{name:>{_CELL}}" + (f"{f'/ {OWN}':>{_CELL}}" if own and name != OWN else "") for name in columns
    )
    rows = [f"{'':{_LABEL}}{heads}"]
    for label in next(iter(columns.values())):
        cells = ""
        for name, figures in columns.items():
            cells += f"{_number(figures[label]):>{_CELL}}"
            if own and name != OWN:
                cells += f"{_ratio(figures[label], own[label]):>{_CELL}}"
        rows.append(f"{label:{_LABEL}}{cells}")
    return "\n".join(rows)


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def _ratio(value: float | None, own: float | None) -> str:
    return f"× {value / own:.2f}" if value is not None and own else "–"


def goals(columns: Mapping[str, Figures]) -> Iterator[str]:
    """Yield a line for each goal that these measurements can tell of."""
    own = columns[OWN]
    if seconds := own["edit to preview, s"]:
        yield _goal("an edited article in the preview in under 1 s", f"{seconds:.2f} s", seconds < 1)
    if memory := own["peak memory, MB"]:
        yield _goal("peak memory under 800 MB", f"{memory:.0f} MB", memory < 800)
    row = "full build, CPU s" if own["full build, CPU s"] else "full build, s"
    mine = own[row]
    if mine and (theirs := columns.get("MkDocs", {}).get(row)):
        yield _goal("full build three times as fast as MkDocs", f"× {theirs / mine:.2f}", theirs / mine >= 3)
    if mine and (theirs := columns.get("Hugo", {}).get(row)):
        yield _goal("full build within 1.5 of Hugo", f"{mine / theirs:.2f}", mine / theirs <= 1.5)


def _goal(what: str, found: str, is_met: bool) -> str:
    return f"goal: {what}: {found}, {'met' if is_met else 'NOT met'}"


def profile_report(file: Path) -> str:
    """Return the costliest functions of a profile, by the time in them and below, and by their own time."""
    lines = StringIO()
    stats = pstats.Stats(str(file), stream=lines)
    for order in ("cumulative", "tottime"):
        stats.sort_stats(order).print_stats(_PROFILE_ROWS)
    return "\n".join(_shorten(line) for line in lines.getvalue().splitlines() if line.strip())


def _shorten(line: str) -> str:
    """Keep of a long path the end, which tells the module."""
    return _PATH.sub(lambda found: f"…{found[0][-_LONG_PATH:]}", line)
