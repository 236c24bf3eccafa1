"""Segments for translators as an Excel workbook: the source locked, nothing that could run."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from newsroom.desk.hints import STATES, codes_of, guide, heading, lang_of, matches_of, place_of, terms_of
from newsroom.desk.units import Help, Reply, Returned, Sheet, Unit, WrongFileError

SHEET: Final = "Dịch"
_HEADS: Final = {
    "Mã": 16,
    "Ở đâu": 26,
    "Loại": 13,
    "Việc": 12,
    "Tiếng Việt": 56,
    "Bản dịch": 56,
    "Tiếng Việt lúc dịch trước": 30,
    "Dấu trong câu": 26,
    "Thuật ngữ": 30,
    "Đã dịch ở nơi khác": 44,
}
_KEY, _SOURCE, _TEXT = 0, 4, 5
_LETTER: Final = get_column_letter(_TEXT + 1)
_LOCKED: Final = PatternFill("solid", fgColor="EEEEEE")
_OPEN: Final = PatternFill("solid", fgColor="FFF8DC")


def write_workbook(sheet: Sheet) -> bytes:
    """Return a workbook with a row for each segment; only the column of translations can be written in."""
    book = Workbook()
    # The workbook tells of its content, not of the moment.
    book.properties.created = book.properties.modified = datetime(2000, 1, 1)
    page = book.active
    assert page is not None
    page.title = SHEET
    heads = [*_HEADS]
    heads[_TEXT] = heading(sheet.lang)
    _fill(page, 1, heads, is_open=False)
    for number, (unit, hints) in enumerate(sheet.rows, 2):
        _fill(page, number, _cells(unit, hints), is_open=True)
    for column, width in enumerate(_HEADS.values(), 1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = "A2"
    page.protection.sheet = True
    page.protection.formatColumns = page.protection.formatRows = False
    page.protection.autoFilter = False
    page.auto_filter.ref = page.dimensions
    about = book.create_sheet("Hướng dẫn")
    about.column_dimensions["A"].width = 110
    for number, line in enumerate(guide(sheet), 1):
        _put(about, number, 1, line)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _cells(unit: Unit, hints: Help) -> list[str]:
    return [
        unit.key,
        place_of(unit),
        unit.shape,
        STATES[unit.state],
        unit.source.text,
        unit.target.text if unit.target else "",
        unit.before,
        codes_of(unit),
        terms_of(hints),
        matches_of(hints),
    ]


def _fill(page: Any, row: int, cells: list[str], *, is_open: bool) -> None:
    for column, text in enumerate(cells, 1):
        cell = _put(page, row, column, text)
        is_answer = is_open and column == _TEXT + 1
        cell.protection = Protection(locked=not is_answer)
        cell.fill = _OPEN if is_answer else _LOCKED
        cell.font = Font(bold=not is_open)


def _put(page: Any, row: int, column: int, text: str) -> Any:
    """Write a text that Excel keeps as a text, whatever it starts with."""
    cell = page.cell(row, column)
    cell.value = text or None
    if text:
        cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def read_workbook(data: bytes) -> Reply:
    """Return the rows of a workbook that came back, whatever their order."""
    try:
        book = load_workbook(BytesIO(data))
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise WrongFileError("không mở được như một tệp Excel (.xlsx)") from error
    if SHEET not in book.sheetnames:
        raise WrongFileError(f"không có trang tính «{SHEET}»")
    page = book[SHEET]
    lang = lang_of(_text(page.cell(1, _TEXT + 1)))
    return Reply(lang, [*_rows(page)])


def _rows(page: Any) -> Iterator[Returned]:
    for cells in page.iter_rows(min_row=2, max_col=_TEXT + 1):
        key, source, answer = (cells[column] for column in (_KEY, _SOURCE, _TEXT))
        if not any(_text(cell) for cell in (key, source, answer)):
            continue
        where = f"trang {SHEET}, hàng {answer.row}, cột {_LETTER}"
        yield Returned(_text(key), _text(source), _text(answer), where, is_formula=answer.data_type == "f")


def _text(cell: Any) -> str:
    value = cell.value
    return "" if value is None else str(value).replace("_x000D_", "").replace("\r\n", "\n")
