"""Between a record as it is written and the cells of its rows; what no cell says of stays as it is."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from newsroom.tables.columns import Column, Sheet
from newsroom.yaml_reader import Value

LINE: Final = "\n"
"""What parts the items of a list in a cell."""
Cells = tuple[str, ...]
"""The cells of a row, as many as there are columns."""


def bare(text: str, column: Column) -> str:
    """Return what counts of a cell: what blanks end its lines, and whether a line ends it, nobody sees."""
    if column.is_list:
        return LINE.join(_listed(text))
    return LINE.join(line.rstrip() for line in text.strip().split(LINE))


def cells_of(value: Value, columns: Sequence[Column]) -> Cells:
    """Return a record, or a row of one of its lists, as the cells of `columns`."""
    return tuple(_cell(value, column) for column in columns)


def rows_of(record: Value, sheet: Sheet) -> list[Cells]:
    """Return the rows of one of the lists of a record."""
    return [cells_of(item, sheet.columns) for item in _items(record, sheet)]


def with_cells(value: Value, cells: Mapping[Column, str]) -> Value:
    """Return a record, or a row of a list, with those cells that differ from what it says."""
    for column, text in cells.items():
        old = _cell(value, column)
        if bare(text, column) != bare(old, column):
            value = _put(value, column.path, _value(text, column, old))
    return value


def with_rows(record: Value, sheet: Sheet, rows: Sequence[Cells]) -> Value:
    """Return a record with these rows in one of its lists; what they do not change stays as it is."""
    items = list(_matched(_items(record, sheet), rows, sheet.columns))
    return record if items == _items(record, sheet) else _put(record, sheet.path, items or None)


def _matched(old: Sequence[Value], rows: Sequence[Cells], columns: Sequence[Column]) -> Iterator[Value]:
    before = [tuple(map(bare, cells_of(item, columns), columns)) for item in old]
    matcher = SequenceMatcher(None, before, [tuple(map(bare, row, columns)) for row in rows], autojunk=False)
    for tag, start, _, first, last in matcher.get_opcodes():
        for number, row in enumerate(rows[first:last]):
            is_there = tag in ("equal", "replace") and start + number < len(old)
            kept = old[start + number] if is_there else {}
            yield with_cells(kept, dict(zip(columns, row, strict=True)))


def _items(record: Value, sheet: Sheet) -> list[Value]:
    found = _at(record, sheet.path)
    return found if isinstance(found, list) else []


def _cell(value: Value, column: Column) -> str:
    found = _at(value, column.path)
    if isinstance(found, list):
        return LINE.join(item for item in found if isinstance(item, str))
    return found if isinstance(found, str) else ""


def _value(text: str, column: Column, old: str) -> Value | None:
    if column.is_list:
        return [*_listed(text)] or None
    # A text that ended its line in the file goes on doing so: the head of its block stays.
    ending = LINE if old.endswith(LINE) else ""
    return text.strip() + ending if text.strip() else None


def _listed(text: str) -> list[str]:
    return [item.strip() for item in text.split(LINE) if item.strip()]


def _at(value: Value, path: Sequence[str]) -> Value:
    for part in path:
        value = value.get(part, "") if isinstance(value, dict) else ""
    return value


def _put(value: Value, path: Sequence[str], new: Value | None) -> Value:
    """Return `value` with another one at the end of a path; None takes out what was there."""
    if not path:
        return "" if new is None else new
    fields = dict(value) if isinstance(value, dict) else {}
    inner = _put(fields.get(path[0], ""), path[1:], new)
    if inner in ("", {}):
        fields.pop(path[0], None)
    else:
        fields[path[0]] = inner
    return fields
