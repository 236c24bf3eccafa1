"""Reads the sheets of an Excel file; what cannot be taken is told with its sheet, row and column."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from newsroom.problems import Problem, problem, suggest
from newsroom.tables.columns import ID, Column, Sheet
from newsroom.tables.typed_cells import NoValueError, typed
from newsroom.tables.workbook_writer import FIRST, NAMES

_UNREADABLE: Final = (OSError, BadZipFile, InvalidFileException, KeyError, ValueError)


@dataclass(frozen=True)
class Row:
    """A row as it stands in the table."""

    number: int
    id: str
    cells: Mapping[Column, str]


@dataclass(frozen=True)
class Grid:
    """A sheet as it stands in an Excel file."""

    file: str
    sheet: Sheet
    letters: Mapping[Column, str]
    """Where its columns stand."""
    rows: tuple[Row, ...]

    def problem(self, row: int, column: Column, rule: str, /, **values: object) -> Problem:
        """Return the mistake in a cell."""
        place = f"cột {self.letters[column]}, {column.name}" if column in self.letters else column.name
        return problem(place_of(self.file, self.sheet.name, row), 0, place, rule, **values)


@dataclass
class Table:
    """An Excel file as read: its sheets by name, and what is wrong with them."""

    file: str
    grids: dict[str, Grid] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def place_of(file: str, sheet: str, row: int) -> str:
    """Return the words for a row of a sheet."""
    return f"{file}, trang tính {sheet}, hàng {row}"


def read_table(path: Path, sheets: Iterable[Sheet]) -> Table:
    """Read the sheets of a kind, of which that of the records must be there."""
    table = Table(path.name)
    try:
        book = load_workbook(path)
    except _UNREADABLE:
        table.problems.append(problem(path.name, 0, "", "excel-file"))
        return table
    try:
        for sheet in sheets:
            if sheet.name in book.sheetnames:
                _read_grid(table, sheet, book[sheet.name])
            elif not sheet.path:
                names = ", ".join(book.sheetnames)
                table.problems.append(problem(path.name, 0, "", "excel-sheet", value=sheet.name, names=names))
    finally:
        book.close()
    return table


def _read_grid(table: Table, sheet: Sheet, page: Worksheet) -> None:
    letters = dict(_letters(table, sheet, page))
    places = {column: number for number, column in letters.items()}
    names = {column: get_column_letter(number) for column, number in places.items()}
    if ID not in places or (sheet.path and len(places) <= len(sheet.columns)):
        gone = next(column for column in (ID, *sheet.columns) if column not in places)
        place = place_of(table.file, sheet.name, NAMES)
        table.problems.append(problem(place, 0, gone.name, "excel-column-gone"))
        return
    found = Grid(table.file, sheet, names, ())
    rows: list[Row] = []
    for row, cells in enumerate(page.iter_rows(min_row=FIRST), start=FIRST):
        texts = {column: _text(table, found, column, cells[number - 1]) for column, number in places.items()}
        name = texts.pop(ID).strip()
        if any(texts.values()) and not name:
            table.problems.append(found.problem(row, ID, "excel-id"))
        elif name:
            rows.append(Row(row, name, texts))
    table.grids[sheet.name] = Grid(table.file, sheet, names, tuple(rows))
    if not sheet.path:
        table.problems += _repeated(table.grids[sheet.name])


def _letters(table: Table, sheet: Sheet, page: Worksheet) -> Iterator[tuple[int, Column]]:
    """Yield the columns by their place, from the row that holds their names."""
    known = {column.name: column for column in (ID, *sheet.columns)}
    seen: set[str] = set()
    for number in range(1, page.max_column + 1):
        name = str(page.cell(NAMES, number).value or "").strip()
        if name in known and name not in seen:
            seen.add(name)
            yield number, known[name]
        elif name or any(page.cell(row, number).value for row in range(1, page.max_row + 1)):
            place, letter = place_of(table.file, sheet.name, NAMES), get_column_letter(number)
            rule = "excel-column-twice" if name in seen else "excel-column"
            hint = "" if name in seen else suggest(name, known)
            table.problems.append(problem(place, 0, f"cột {letter}", rule, value=name, hint=hint))


def _text(table: Table, page: Grid, column: Column, cell: Any) -> str:
    try:
        return typed(cell)
    except NoValueError as computed:
        table.problems.append(page.problem(cell.row, column, "excel-formula", value=computed))
        return ""


def _repeated(page: Grid) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row in page.rows:
        if row.id in first:
            yield page.problem(row.number, ID, "excel-id-twice", value=row.id, row=first[row.id])
        first.setdefault(row.id, row.number)
