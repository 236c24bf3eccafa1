"""Segments for translators as a Word document: a table a record, where only translations can be edited."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from newsroom.desk.hints import STATES, codes_of, guide, heading, lang_of, matches_of, place_of, terms_of
from newsroom.desk.units import Help, Reply, Returned, Sheet, Unit, WrongFileError

_HEADS: Final = ("Mã", "Tiếng Việt", "Bản dịch", "Ghi chú")
_KEY, _SOURCE, _TEXT = 0, 1, 2


def write_manuscript(sheet: Sheet) -> bytes:
    """Return a document with a table for each record; Word lets only the column of translations be edited."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = datetime(2000, 1, 1)
    document.core_properties.author = ""
    document.styles["Normal"].font.size = Pt(9)
    _lock(document)
    for line in guide(sheet):
        document.add_paragraph(line)
    number = 0
    for work, rows in sheet.by_work():
        document.add_heading(f"{work.title} ({work.kind}/{work.id})", 2)
        table = document.add_table(1 + len(rows), len(_HEADS), style="Table Grid")
        heads = [*_HEADS]
        heads[_TEXT] = heading(sheet.lang)
        for cell, text in zip(table.rows[0].cells, heads, strict=True):
            cell.paragraphs[0].add_run(text).bold = True
        for row, (unit, hints) in zip(table.rows[1:], rows, strict=True):
            number += 1
            _fill(row.cells, unit, hints, number)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _fill(cells: Any, unit: Unit, hints: Help, number: int) -> None:
    cells[_KEY].text = unit.key
    cells[_SOURCE].text = unit.source.text
    cells[_TEXT].text = unit.target.text if unit.target else ""
    _open(cells[_TEXT], number)
    notes = (
        f"{STATES[unit.state]} · {unit.shape} · {place_of(unit)}",
        f"Lúc dịch trước: {unit.before}" if unit.before else "",
        codes_of(unit),
        terms_of(hints),
        matches_of(hints),
    )
    cells[-1].text = "\n".join(filter(None, notes))


def _lock(document: Any) -> None:
    """Make the document read-only but for the ranges that are open to everyone."""
    lock = OxmlElement("w:documentProtection")
    lock.set(qn("w:edit"), "readOnly")
    lock.set(qn("w:enforcement"), "1")
    settings = document.settings.element
    # The schema wants it before the tab stop that every document has.
    stop = settings.find(qn("w:defaultTabStop"))
    stop.addprevious(lock) if stop is not None else settings.append(lock)


def _open(cell: Any, number: int) -> None:
    """Let everyone edit the text of a cell."""
    start, end = OxmlElement("w:permStart"), OxmlElement("w:permEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:edGrp"), "everyone")
    first, last = cell.paragraphs[0]._p, cell.paragraphs[-1]._p
    first.insert(1 if first.pPr is not None else 0, start)
    last.append(end)


def read_manuscript(data: bytes) -> Reply:
    """Return the rows of a document that came back."""
    try:
        document = Document(BytesIO(data))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise WrongFileError("không mở được như một tệp Word (.docx)") from error
    tables = [table for table in document.tables if len(table.columns) == len(_HEADS)]
    if not tables:
        raise WrongFileError("không có bảng nào của ta trong tệp")
    return Reply(lang_of(tables[0].cell(0, _TEXT).text), [*_rows(tables)])


def _rows(tables: list[Any]) -> Iterator[Returned]:
    for number, table in enumerate(tables, 1):
        for line, row in enumerate(table.rows):
            cells = [cell.text for cell in row.cells]
            if line and len(cells) == len(_HEADS):
                yield Returned(cells[_KEY], cells[_SOURCE], cells[_TEXT], f"bảng {number}, hàng {line + 1}")
