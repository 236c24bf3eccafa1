"""The mistakes that staff make in a table of Excel, and what only looks like one."""

from collections.abc import Callable, Mapping
from contextlib import chdir, redirect_stdout
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any, Final

from newsroom.tables.command import main
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.broken.cases import Mistake

Edit = Callable[[Workbook], None]


def export(root: Path, kind: str) -> Path:
    """Write the table of a kind of the project; return its file."""
    file = root / ".cache" / f"{kind}.xlsx"
    file.parent.mkdir(exist_ok=True)
    file.unlink(missing_ok=True)
    with chdir(root), redirect_stdout(StringIO()):
        assert main(["export", kind, "--out", f".cache/{kind}.xlsx"]) == 0
    return file


def take(root: Path, kind: str, *options: str) -> tuple[int, str]:
    """Import the table of a kind; return the code and what staff read."""
    said = StringIO()
    with chdir(root), redirect_stdout(said):
        return main(["import", f".cache/{kind}.xlsx", kind, *options]), said.getvalue()


def column(page: Worksheet, name: str) -> int:
    """Return the number of a column by its name."""
    return next(cell.column for cell in page[2] if cell.value == name)


def put(name: str, value: Any, *, sheet: str = "parks", row: int = 3, shown: str = "@") -> Edit:
    """Put a value into a cell of the exported table, in a format of Excel."""

    def done(book: Workbook) -> None:
        cell = book[sheet].cell(row, column(book[sheet], name))
        cell.value, cell.number_format = value, shown

    return done


def edits(*several: Edit) -> Edit:
    """Make several changes."""

    def done(book: Workbook) -> None:
        for edit in several:
            edit(book)

    return done


def edit(file: Path, change: Edit) -> None:
    """Change an Excel file as its user would."""
    book = load_workbook(file)
    change(book)
    book.save(file)


def refused(change: Edit, kind: str = "parks") -> Callable[[Path], str]:
    """Import a changed table; return what staff read."""

    def done(root: Path) -> str:
        before = {path: path.read_bytes() for path in (root / "data").rglob("*.yml")}
        edit(export(root, kind), change)
        code, said = take(root, kind, "--write")
        assert (code, {path: path.read_bytes() for path in before}) == (1, before)
        return said

    return done


def taken(change: Edit, kind: str = "parks") -> Mistake:
    """Import a changed table, which must be right."""

    def done(root: Path) -> None:
        edit(export(root, kind), change)
        code, said = take(root, kind, "--write")
        assert code == 0, said

    return done


def _head(page: str, number: int, name: str | None) -> Edit:
    def done(book: Workbook) -> None:
        book[page].cell(2, number).value = name

    return done


def _rename(old: str, new: str) -> Edit:
    def done(book: Workbook) -> None:
        book[old].title = new

    return done


def _no_excel(root: Path) -> str:
    export(root, "parks").write_text("id,title.vi\n", encoding="utf-8")
    return take(root, "parks")[1]


def _fact(name: str, value: str | None) -> Edit:
    """Change the second figure, an area in hectares."""
    return put(name, value, sheet="facts", row=4)


def _repeat(book: Workbook) -> None:
    book["parks"].append([cell.value for cell in book["parks"][3]])


def _rows_apart(book: Workbook) -> None:
    # A blank row, notes on a sheet of one's own, columns the other way round.
    page = book["parks"]
    page.insert_rows(3)
    page.move_range(f"B1:B{page.max_row}", cols=page.max_column)
    page.delete_cols(2)
    book.create_sheet("Việc phải làm")["A1"] = "Hỏi lại diện tích"


TABLES: Final[Mapping[str, Callable[[Path], str]]] = {
    "excel-file": _no_excel,
    "excel-sheet": refused(_rename("parks", "Sheet1")),
    "excel-column": refused(_head("parks", 2, "title.vn")),
    "excel-column-twice": refused(_head("parks", 3, "title.vi")),
    "excel-column-gone": refused(_head("parks", 1, None)),
    "excel-column-gone-list": refused(lambda book: book["timeline"].delete_cols(3)),
    "excel-id": refused(put("id", None)),
    "excel-id-twice": refused(_repeat),
    "excel-parent": refused(put("id", "phu-tay", sheet="timeline")),
    "excel-formula": refused(edits(put("order", "=1+1"), put("developer", "#REF!"))),
    "excel-clash": refused(_fact("unit", "percent"), "facts"),
    "excel-many": refused(
        edits(
            put("area", "phu-tai-aera"),
            put("status", "đang xây"),
            put("updated", "14/03/2026"),
            put("sectors", "che-bien\nche-biem"),
            put("title.en", None),
            put("order", 0.072, shown="0.0%"),
            put("when", "quý 3 năm 2027", sheet="timeline"),
            put("id", "Khu Mới", row=4),
            put("title.vi", "Khu mới", row=4),
        )
    ),
}
"""What staff do to an exported table, and read when they import it; `excel-many` is about all at once."""

ACCEPTED: Final[Mapping[str, Mistake]] = {
    "excel-file": taken(put("order", "7")),
    "excel-sheet": taken(edits(_rename("sources", "Nguồn tin"), put("order", "7"))),
    "excel-column": taken(_head("parks", 3, "  title.en ")),
    "excel-column-twice": taken(put("developer", "title.vi")),
    "excel-column-gone": taken(lambda book: book["parks"].delete_cols(column(book["parks"], "developer"))),
    "excel-id": taken(_rows_apart),
    "excel-id-twice": taken(put("developer", "phu-tai")),
    "excel-parent": taken(put("id", " phu-tai ", sheet="timeline")),
    "excel-formula": taken(
        edits(put("order", 7.0, shown="0"), put("updated", datetime(2026, 3, 9), shown="d/m/yy"))
    ),
    "excel-clash": taken(
        edits(
            *(
                put(name, value, sheet="facts")
                for name, value in {
                    "unit": "percent",
                    "rate": "share",
                    "scale": None,
                    "currency": None,
                }.items()
            )
        ),
        "facts",
    ),
}
