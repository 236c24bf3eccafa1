"""Writes a table for Excel: every cell a text, so that no id, date or number turns into something else."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from newsroom.spreadsheet import FORMULA
from newsroom.tables.columns import ID, Column, Sheet

HEADINGS: Final = 1
NAMES: Final = 2
"""The row that holds the stable names of the columns: the import goes by these."""
FIRST: Final = 3
"""The first row of records."""
LOOKUP: Final = "Mã tra cứu"
"""The sheet that lists the ids which cells may hold; the import does not read it."""
LONGEST: Final = 32_767
"""The letters that a cell of Excel holds."""
_LAST: Final = 5_000
"""The row up to which lists to choose from are offered."""
_TEXT: Final = "@"
_HEAD: Final = PatternFill("solid", fgColor="0B4F5C")
_FOOT: Final = PatternFill("solid", fgColor="E8E2D6")
_WRAP: Final = Alignment(wrap_text=True, vertical="top")
_NARROWEST, _WIDEST = 12, 60
_LINE: Final = 15
"""The height of a line, in points."""
_TALLEST: Final = 4


class TooLongError(ValueError):
    """A text is longer than a cell of Excel holds."""


Rows = Sequence[tuple[str, Sequence[str]]]
"""The rows of a sheet: the id of the record and the other cells."""


def write_workbook(path: Path, sheets: Mapping[Sheet, Rows], known: Mapping[str, Mapping[str, str]]) -> None:
    """Write the sheets with their rows; `known` is what ids may be chosen from, by kind, with their names."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    used = sorted({column.names for sheet in sheets for column in sheet.columns} & known.keys())
    places = {kind: _place(number, len(known[kind])) for number, kind in enumerate(used)}
    for sheet, rows in sheets.items():
        _write_sheet(book.create_sheet(sheet.name), sheet, rows, places)
    _write_lookup(book.create_sheet(LOOKUP), {kind: known[kind] for kind in used})
    book.save(path)


def _write_sheet(page: Worksheet, sheet: Sheet, rows: Rows, places: Mapping[str, str]) -> None:
    columns, lines = (ID, *sheet.columns), [(name, *cells) for name, cells in rows]
    for number, column in enumerate(columns, start=1):
        letter = get_column_letter(number)
        # A new row is typed into cells of text, too.
        page.column_dimensions[letter].number_format = _TEXT
        page.column_dimensions[letter].alignment = _WRAP
        widest = max(map(_width, [column.heading, *(line[number - 1] for line in lines)]))
        page.column_dimensions[letter].width = min(_WIDEST, max(_NARROWEST, widest))
        _write_head(page, number, column)
        if choice := _choice(column, places):
            page.add_data_validation(choice)
            choice.add(f"{letter}{FIRST}:{letter}{_LAST}")
    for row, line in enumerate(lines, start=FIRST):
        # Long texts stand in the line of their cell: rows as tall as these leave no table to see.
        page.row_dimensions[row].height = _LINE * min(_TALLEST, max(map(_height, line)))
        for number, text in enumerate(line, start=1):
            _write(page.cell(row, number), text)
    page.freeze_panes = f"B{FIRST}"


def _write_head(page: Worksheet, number: int, column: Column) -> None:
    heading, name = page.cell(HEADINGS, number), page.cell(NAMES, number)
    _write(heading, f"{column.heading} *" if column.is_required else column.heading)
    heading.font, heading.fill = Font(bold=True, color="FFFFFF"), _HEAD
    _write(name, column.name)
    name.font, name.fill = Font(italic=True, color="555555"), _FOOT
    if help := "\n".join(_help(column)):
        heading.comment = Comment(help, "Newsroom", width=320, height=160)


def _help(column: Column) -> Iterator[str]:
    if column.help:
        yield column.help
    if column.is_required:
        yield "Bắt buộc."
    if column.is_list:
        yield "Nhiều mục thì mỗi mục một dòng trong ô (Alt+Enter)."


def _choice(column: Column, places: Mapping[str, str]) -> DataValidation | None:
    """Return the list that a cell offers: strict for words; of ids there may be new ones."""
    if column.choices:
        words = ",".join(column.choices)
        # A field that takes a word or a text has columns for both.
        choice = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
        choice.errorTitle, choice.error = "Không có trong danh sách", "Chọn một trong các chữ của danh sách."
    elif column.names in places:
        choice = DataValidation(type="list", formula1=places[column.names], allow_blank=True)
    else:
        return None
    choice.showErrorMessage = bool(column.choices) and not column.is_list
    return choice


def _place(number: int, length: int) -> str:
    letter = get_column_letter(2 * number + 1)
    return f"'{LOOKUP}'!${letter}${FIRST}:${letter}${FIRST + max(length, 1) - 1}"


def _write_lookup(page: Worksheet, known: Mapping[str, Mapping[str, str]]) -> None:
    for number, (kind, names) in enumerate(known.items()):
        ids, words = 2 * number + 1, 2 * number + 2
        for column, head in ((ids, kind), (words, "Tên")):
            _write(page.cell(HEADINGS, column), head)
            page.cell(HEADINGS, column).font = Font(bold=True)
            page.column_dimensions[get_column_letter(column)].width = 30
        for row, (name, word) in enumerate(names.items(), start=FIRST):
            _write(page.cell(row, ids), name)
            _write(page.cell(row, words), word)
    page.freeze_panes = f"A{FIRST}"


def _write(cell: ExcelCell | MergedCell, text: str) -> None:
    assert isinstance(cell, ExcelCell), "no cells of ours are merged"
    if len(text) > LONGEST:
        raise TooLongError(text)
    # Without a value Excel counts the cell as empty.
    if text:
        cell.value = text
        # A text that starts like a formula is none.
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(FORMULA)
    cell.number_format = _TEXT
    cell.alignment = _WRAP


def _height(text: str) -> int:
    """Return how many lines a text takes in a cell."""
    return sum(1 + len(line) // _WIDEST for line in text.split("\n"))


def _width(text: str) -> int:
    return 2 + max(map(len, text.split("\n")))
