"""Who answers for the periodical, and what the law asks of a printed issue."""

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from newsroom.fields import Day, Everywhere, Number, Prose, Record, Text, Whole, fault
from newsroom.locales import Lang
from newsroom.models import Source

Particular = Literal[
    "kind", "name", "publisher", "date", "licence", "printer", "print_run", "frequency", "responsible"
]
"""What the law may ask to be printed at the head of the first page or at the foot of the last one."""

_ISSN: Final = re.compile(r"(\d{4})-(\d{3}[\dX])", re.ASCII)


def _issn(value: str) -> str:
    """Return the number where its last digit agrees with the others (ISO 3297)."""
    found = _ISSN.fullmatch(value)
    digits = [10 if digit == "X" else int(digit) for digit in "".join(found.groups())] if found else [1]
    if sum(weight * digit for weight, digit in zip(range(8, 0, -1), digits, strict=False)) % 11:
        raise fault("issn", value=value)
    return value


class Size(Record):
    """The size of a page."""

    width: Number = Field(description="Chiều rộng, cm", examples=["19"])
    height: Number = Field(description="Chiều cao, cm", examples=["27"])


class Press(Record):
    """The legal limits of a printed issue, and the size that we print: `data/press.yml`."""

    format: Size = Field(description="Khổ giấy của bản tin")
    largest: Size = Field(description="Khổ giấy lớn nhất mà luật cho phép")
    pages: Whole = Field(description="Số trang nhiều nhất mà luật cho phép, kể cả bìa", examples=["64"])
    head: tuple[Particular, ...] = Field(description="Những gì phải in ở đầu trang 1, theo thứ tự")
    foot: tuple[Particular, ...] = Field(description="Những gì phải in ở chân trang cuối, theo thứ tự")
    source: Source = Field(description="Văn bản quy định")
    note: Prose | None = Field(None, description="Ghi chú nội bộ")


class Licence(Record):
    """The permission to publish."""

    number: Text = Field(description="Số giấy phép")
    date: Day = Field(description="Ngày cấp")
    issuer: Everywhere | None = Field(None, description="Cơ quan cấp")


class BoardRole(Record):
    """One role of the editorial board; offices, not persons."""

    role: Everywhere = Field(description="Vai trò, ví dụ: Chịu trách nhiệm nội dung")
    office: Everywhere = Field(description="Chức danh hoặc đơn vị giữ vai trò đó")


class Issn(Record):
    """The serial number of one edition."""

    medium: Literal["print", "online"] = Field(description="print: bản in; online: bản điện tử")
    lang: Lang = Field(description="Tiếng của ấn bản: vi, en hoặc id")
    number: Annotated[Text, AfterValidator(_issn)] = Field(description="Mã ISSN", examples=["0378-5955"])


class Masthead(Record):
    """Who answers for the periodical; what the office has not given yet is left out."""

    name: Everywhere = Field(description="Tên bản tin")
    publisher: Everywhere = Field(description="Cơ quan xuất bản")
    frequency: Everywhere | None = Field(None, description="Kỳ hạn xuất bản")
    responsible: Everywhere | None = Field(None, description="Chức danh người chịu trách nhiệm xuất bản")
    board: tuple[BoardRole, ...] = Field((), description="Ban biên tập, theo vai trò")
    licence: Licence | None = Field(None, description="Giấy phép xuất bản bản tin")
    printer: Everywhere | None = Field(None, description="Nơi in")
    print_run: Whole | None = Field(None, description="Số lượng in", examples=["500"])
    issn: tuple[Issn, ...] = Field((), description="Mã ISSN, mỗi ấn bản một mã")
