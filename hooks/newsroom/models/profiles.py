"""What all profiles share: records that stay current, such as sectors, parks and partners."""

from datetime import date

from pydantic import Field

from newsroom.fields import Day, Email, Everywhere, Record, Statement, Telephone, Text, Whole
from newsroom.identities import ContactId, FactId, RecordName
from newsroom.models.publication import Published

LAST = 999_999
"""The place in lists of records that have been given none."""
DAYS = 4_000_000
"""More days than any date can have: keeps the order that staff chose above the order of time."""


class Contact(Record):
    """An office to ask, never a person: `data/contacts/<id>.yml`."""

    name: Everywhere = Field(description="Tên cơ quan, đơn vị")
    task: Everywhere = Field(description="Hỏi nơi này về việc gì")
    address: Text | None = Field(None, description="Địa chỉ trụ sở")
    telephone: Telephone | None = Field(None, description="Số điện thoại cơ quan, không phải số cá nhân")
    email: Email | None = Field(None, description="Hộp thư công vụ, không phải thư cá nhân")


class Profile(Published):
    """A record that stays current, with the day of its last review."""

    updated: Day = Field(description="Ngày rà soát nội dung gần nhất", examples=["2026-03-14"])
    order: Whole = Field(LAST, description="Thứ tự trong danh mục; bỏ trống thì đứng sau")
    contact: ContactId | None = Field(None, description="Mã nơi liên hệ, tên tệp trong data/contacts")

    def rank(self) -> int:
        """Follow the order that staff chose."""
        return self.order

    def changed(self) -> date:
        """Return the day of the last review or correction."""
        return max([self.updated, *(correction.date for correction in self.corrections)])


class Reason(Record):
    """An argument for coming here."""

    title: Everywhere = Field(description="Lý do, vài chữ")
    text: Statement = Field(description="Một hai câu, số liệu chèn bằng mã")
    about: tuple[RecordName, ...] = Field((), description="Bản ghi dẫn chứng, ghi loại/mã")


class Section(Record):
    """What the landing page of a section puts first: `data/sections/<id>.yml`."""

    contact: ContactId = Field(description="Mã nơi liên hệ chung, tên tệp trong data/contacts")
    figures: tuple[FactId, ...] = Field((), description="Mã các số liệu chính")
    reasons: tuple[Reason, ...] = Field((), description="Các lý do, theo thứ tự")
