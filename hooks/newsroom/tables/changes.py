"""What a table would change: each record that it holds, as a file before and after."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from newsroom.kinds import KINDS
from newsroom.load import record_paths
from newsroom.problems import Problem, suggest
from newsroom.tables.cells import LINE, Cells, bare, cells_of, rows_of, with_cells, with_rows
from newsroom.tables.columns import ID, Column
from newsroom.tables.workbook_reader import Grid, Row, Table
from newsroom.yaml_reader import Value, read_yaml
from newsroom.yaml_style import entries
from newsroom.yaml_writer import rewrite


@dataclass(frozen=True)
class Difference:
    """A cell that is not as it was, or a row of a list that has come or gone."""

    place: str
    """The field, or the sheet of the list."""
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """A record of the table, with its file before and after."""

    path: Path
    before: bytes | None
    """None where the record is new."""
    after: bytes
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Plan:
    """All that a table would change."""

    changes: tuple[Change, ...]
    untouched: int
    """The records of the table that are as they were."""
    absent: int
    """The records that are not in the table: they stay."""
    problems: tuple[Problem, ...]


def plan_changes(kind: str, table: Table, root: Path) -> Plan:
    """Return what the table would change, record by record, and what cannot be understood in it."""
    paths = {path.stem: path for path in record_paths(root, kind)}
    records = _by_record(table)
    problems = list(_strangers(kind, table, paths.keys()))
    changes: list[Change] = []
    for name, rows in records.items():
        path = paths.get(name, root / "data" / kind / f"{name}.yml")
        before = path.read_bytes() if name in paths else None
        old = read_yaml(path.name, before).value if before is not None else {}
        new = _merged(old, rows, table)
        problems += _lost(new, rows, table)
        if new != old:
            after = _rewritten(before, new) if before is not None else _written(kind, new)
            changes.append(Change(path, before, after, tuple(_differences(old, new, table))))
    absent = len(paths.keys() - records.keys())
    return Plan(tuple(changes), len(records) - len(changes), absent, tuple(problems))


Rows = Mapping[str, Sequence[Row]]
"""The rows of one record, by the name of their sheet."""


def _by_record(table: Table) -> Mapping[str, Rows]:
    found: dict[str, dict[str, list[Row]]] = {}
    for name, grid in table.grids.items():
        for row in grid.rows:
            found.setdefault(row.id, {}).setdefault(name, []).append(row)
    return found


def _strangers(kind: str, table: Table, written: Iterable[str]) -> Iterator[Problem]:
    """Yield a Problem for each row of a list whose record is neither in the table nor written."""
    known = {row.id for row in table.grids[kind].rows} | set(written)
    for grid in table.grids.values():
        for row in grid.rows:
            if row.id not in known:
                hint = suggest(row.id, known)
                yield grid.problem(row.number, ID, "excel-parent", value=row.id, sheet=kind, hint=hint)


def _merged(old: Value, rows: Rows, table: Table) -> Value:
    """Return a record with what its rows say."""
    new = old
    for name, grid in table.grids.items():
        own = rows.get(name, ())
        if grid.sheet.path:
            new = with_rows(new, grid.sheet, [_cells(row, grid) for row in own])
        elif own:
            new = with_cells(new, own[0].cells)
    return new


def _cells(row: Row, grid: Grid) -> Cells:
    return tuple(row.cells[column] for column in grid.sheet.columns)


def _lost(new: Value, rows: Rows, table: Table) -> Iterator[Problem]:
    """Yield a Problem for each cell that another one leaves no room: a unit is a word or a text."""
    for name, grid in table.grids.items():
        for row, said in zip(rows.get(name, ()), _said(new, grid), strict=False):
            for column, text in row.cells.items():
                if bare(text, column) != bare(said[column], column):
                    yield grid.problem(row.number, column, "excel-clash", value=text)


def _said(new: Value, grid: Grid) -> Iterator[Mapping[Column, str]]:
    columns = grid.sheet.columns
    for cells in rows_of(new, grid.sheet) if grid.sheet.path else [cells_of(new, columns)]:
        yield dict(zip(columns, cells, strict=True))


def _rewritten(before: bytes, new: Value) -> bytes:
    return rewrite(before.decode("utf-8"), {(): new}).encode("utf-8")


def _written(kind: str, new: Value) -> bytes:
    """Return the file of a new record, its fields in the order of the model."""
    assert isinstance(new, dict)
    ordered = {name: new[name] for name in KINDS[kind].model.model_fields if name in new}
    return f"{entries(ordered, 0, LINE)}{LINE}".encode()


def _differences(old: Value, new: Value, table: Table) -> Iterator[Difference]:
    for name, grid in table.grids.items():
        if not grid.sheet.path:
            columns = grid.sheet.columns
            pairs = zip(columns, cells_of(old, columns), cells_of(new, columns), strict=True)
            yield from (
                Difference(column.name, a, b) for column, a, b in pairs if bare(a, column) != bare(b, column)
            )
        else:
            yield from _row_differences(name, rows_of(old, grid.sheet), rows_of(new, grid.sheet))


def _row_differences(name: str, old: Sequence[Cells], new: Sequence[Cells]) -> Iterator[Difference]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield from (Difference(name, _line(cells), "") for cells in old[a:b])
            yield from (Difference(name, "", _line(cells)) for cells in new[c:d])


def _line(cells: Cells) -> str:
    return " | ".join(filter(None, cells))
