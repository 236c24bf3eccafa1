"""What the table of a kind looks like: a column for each field, a sheet of its own for each list of rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from newsroom.describe import parts_of
from newsroom.fields import Record
from newsroom.identities import Names
from newsroom.kinds import KINDS
from newsroom.nesting import record_in

UNFIT: Final[Mapping[str, str]] = {
    "news": "tin là bài viết nhiều đoạn, không phải hàng của một bảng",
    "bulletins": "một số Bản tin là nhiều phần lồng nhau, không phải hàng của một bảng",
    "procedures": "mỗi bước lại có danh sách giấy tờ, bảng không ghi được danh sách trong danh sách",
    "panels": "mỗi biểu đồ lại có danh sách cột, bảng không ghi được danh sách trong danh sách",
    "sections": "trang đầu mục chỉ có hai bản ghi với các lý do dài, sửa thẳng trong tệp thì tiện hơn",
}
"""The kinds that have no table, and why."""
FITTING: Final = tuple(name for name in KINDS if name not in UNFIT)

_HEADINGS: Final[Mapping[str, str]] = yaml.load(
    Path(__file__).with_name("headings.yml").read_bytes(), Loader=yaml.CBaseLoader
)


@dataclass(frozen=True)
class Column:
    """A column: one field, or one language of a text."""

    path: tuple[str, ...]
    """The way to the field in the record, or in the row of its list."""
    heading: str
    """What staff read above it."""
    help: str = ""
    """What the field is for, as editors show it."""
    is_list: bool = False
    """Whether a cell holds a list, one item a line."""
    is_required: bool = False
    choices: tuple[str, ...] = ()
    names: str = ""
    """The kind of record whose ids it holds."""

    @property
    def name(self) -> str:
        """The stable name, which the import goes by."""
        return ".".join(self.path)


ID: Final = Column(("id",), "Mã", "Tên tệp, bỏ đuôi .yml", is_required=True)
"""The first column of every sheet: the record that a row is, or belongs to."""


@dataclass(frozen=True)
class Sheet:
    """A sheet: all records of a kind, or the rows of one of their lists."""

    name: str
    columns: tuple[Column, ...]
    """All columns but the first, which holds the id."""
    path: tuple[str, ...] = ()
    """The way to the list; empty for the records themselves."""


@cache
def sheets_of(kind: str) -> tuple[Sheet, ...]:
    """Return the sheets of a kind, that of the records first."""
    model = KINDS[kind].model
    lists = tuple(_lists(model))
    nested = (Sheet(".".join(path), tuple(_columns(inner, (), path)), path) for path, inner in lists)
    return (Sheet(kind, tuple(_columns(model))), *nested)


def _lists(
    model: type[Record], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], type[Record]]]:
    for name, field in model.model_fields.items():
        inner, path = record_in(field.annotation), (*above, name)
        if inner and tuple in parts_of(field.annotation):
            yield path, inner
        elif inner:
            yield from _lists(inner, path)


def _columns(
    model: type[Record],
    above: tuple[str, ...] = (),
    sheet: tuple[str, ...] = (),
    *,
    is_required: bool = True,
) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        parts = (*field.metadata, *parts_of(field.annotation))
        inner, path, is_list = record_in(field.annotation), (*above, name), tuple in parts
        must = is_required and field.is_required()
        choices = tuple(part for part in parts if isinstance(part, str))
        if not inner or choices:
            names = next((part.kind for part in parts if isinstance(part, Names)), "")
            column = Column(path, _heading((*sheet, *path)), field.description or "")
            yield replace(
                column, is_list=is_list, is_required=must and not inner, choices=choices, names=names
            )
        if inner and not is_list:
            yield from _columns(inner, path, sheet, is_required=must)


def _heading(path: tuple[str, ...]) -> str:
    """Return the words for a field, and for what it stands in."""
    return " – ".join(_word(path[: end + 1]) for end in range(len(path)))


def _word(path: tuple[str, ...]) -> str:
    names = (".".join(path[start:]) for start in range(len(path)))
    return next(_HEADINGS[name] for name in names if name in _HEADINGS)
