"""Reads the whole project with what a table would change; leads each mistake back to its cell."""

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from newsroom.desk.cache import FILE as KNOWN_FAULTS
from newsroom.load import Reader
from newsroom.problems import Problem, RefusedError
from newsroom.progress import Progress
from newsroom.tables.changes import Change
from newsroom.tables.columns import ID, Column
from newsroom.tables.workbook_reader import Grid, Table
from newsroom.verdict import judge

_READ: Final = ("data", "docs")


def try_changes(changes: Sequence[Change], table: Table, root: Path, now: datetime) -> list[Problem]:
    """Return every mistake that the project would have with the changes, and has not without them."""
    before = _mistakes(root, now)
    own = {change.path.relative_to(root).as_posix(): change.path.stem for change in changes}
    with tempfile.TemporaryDirectory(prefix="newsroom-") as folder:
        copy = Path(folder)
        _copy(root, copy)
        for change in changes:
            (copy / change.path.relative_to(root)).write_bytes(change.after)
        found = _mistakes(copy, now)
    return [
        _in_table(problem, own[problem.path], table) if problem.path in own else problem
        for problem in found
        if problem.path in own or problem not in before
    ]


def _mistakes(root: Path, now: datetime) -> tuple[Problem, ...]:
    try:
        judge(Reader(root), now, Progress(lambda _: None))
    except RefusedError as refused:
        return refused.problems
    return ()


def _copy(root: Path, to: Path) -> None:
    for name in _READ:
        shutil.copytree(root / name, to / name)
    # What the desk has read once it does not read again.
    if (root / KNOWN_FAULTS).is_file():
        (to / KNOWN_FAULTS).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / KNOWN_FAULTS, to / KNOWN_FAULTS)


def _in_table(problem: Problem, record: str, table: Table) -> Problem:
    """Return a mistake of a file as one of the cell that it comes from."""
    grid, number, column = _cell(problem.field.split("."), record, table)
    told = grid.problem(number, column, problem.rule)
    return replace(problem, path=told.path, line=0, field=told.field)


def _cell(place: Sequence[str], record: str, table: Table) -> tuple[Grid, int, Column]:
    grids = sorted(table.grids.values(), key=lambda grid: -len(grid.sheet.path))
    for grid in grids:
        path = grid.sheet.path
        rows = [row.number for row in grid.rows if row.id == record]
        inner = place[len(path) :]
        if path and tuple(place[: len(path)]) == path and inner[:1] and int(inner[0]) < len(rows):
            return grid, rows[int(inner[0])], _column(inner[1:], grid.sheet.columns)
    grid = grids[-1]
    number = next((row.number for row in grid.rows if row.id == record), 0)
    return grid, number, _column(place, grid.sheet.columns)


def _column(place: Sequence[str], columns: Iterable[Column]) -> Column:
    """Return the column of a field, or the first one of the group that it is."""
    path = tuple(place)
    near = [column for column in columns if path[: len(column.path)] == column.path]
    below = [column for column in columns if path and column.path[: len(path)] == path]
    return max(near, key=lambda column: len(column.path), default=next(iter(below), ID))
