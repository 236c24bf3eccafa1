"""What people write about the periodical: its issues, and the legal limits of a printed one."""

from collections.abc import Iterator
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from newsroom.bulletin.masthead import Masthead
from newsroom.fields import (
    Bodies,
    Day,
    Everywhere,
    Id,
    Moment,
    Prose,
    Record,
    Slug,
    Text,
    Translated,
    Whole,
    fault,
)  # fmt: skip
from newsroom.identities import ArticleId, FactId, RecordName
from newsroom.models import Source, Summaries, Titles, Translatable, Translations, Visibility
from newsroom.nesting import Place


def _flag(value: Any) -> bool:
    if value not in ("true", "false"):
        raise fault("choice", expected="true, false")
    return bool(value == "true")


Flag = Annotated[bool, BeforeValidator(_flag)]


class Chart(Record):
    """Figures of one kind side by side as bars."""

    title: Translated = Field(description="Tên biểu đồ")
    facts: tuple[FactId, ...] = Field(description="Mã các số liệu cùng đơn vị, tên tệp trong data/facts")


class OwnArticle(Record):
    """An article or a page of figures that only the periodical has."""

    id: Slug = Field(description="Đoạn địa chỉ của bài, chữ thường không dấu và gạch nối")
    title: Titles = Field(description="Tiêu đề")
    summary: Summaries = Field(description="Tóm tắt, một hai câu")
    body: Bodies | None = Field(None, description="Nội dung, viết bằng Markdown")
    charts: tuple[Chart, ...] = Field((), description="Các biểu đồ thanh")
    sources: tuple[Source, ...] = Field((), description="Nguồn của bài")
    author: Text | None = Field(None, description="Người viết")


class BulletinEntry(Record):
    """One thing to read in an issue: a record by its name, or an article of the issue's own."""

    news: ArticleId | None = Field(None, description="Mã tin trong data/news")
    record: RecordName | None = Field(
        None, description="Bản ghi loại khác, ghi loại/mã", examples=["projects/syre"]
    )
    article: OwnArticle | None = Field(None, description="Bài riêng của bản tin")
    quote: Translated | None = Field(None, description="Câu trích nổi bật, nguyên văn từ bài")
    figures: tuple[FactId, ...] = Field((), description="Mã các số liệu in nổi bật cùng bài")

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if [self.news, self.record, self.article].count(None) != 2:
            raise fault("bulletin-entry")
        return self

    @property
    def target(self) -> tuple[str, str] | None:
        """The kind and the id of the record to read; an article of the issue's own is none."""
        if self.news:
            return "news", self.news
        kind, _, name = (self.record or "").partition("/")
        return (kind, name) if name else None


class BulletinSection(Record):
    """A part of an issue, in reading order."""

    title: Titles = Field(description="Tên mục")
    entries: tuple[BulletinEntry, ...] = Field(description="Các bài, theo thứ tự đọc")


class Cover(Record):
    """The front page: artwork drawn from the seed, until there is a photo."""

    art: Id | None = Field(None, description="Chữ gieo hình bìa; đổi chữ thì hình đổi. Bỏ trống: lấy tên tệp")
    alt: Translated = Field(description="Mô tả hình bìa cho người không nhìn thấy")


class Editorial(Record):
    """The opening words of an issue."""

    title: Titles = Field(description="Tiêu đề lời mở đầu")
    body: Bodies = Field(description="Lời mở đầu, viết bằng Markdown")
    signed: Everywhere | None = Field(None, description="Người hoặc đơn vị ký tên")


class Bulletin(Translatable):
    """An issue of the periodical: `data/bulletins/<year>-<number>.yml`."""

    year: Whole = Field(description="Năm của số báo, như trong tên tệp", examples=["2026"])
    number: Whole = Field(description="Số thứ tự trong năm, như trong tên tệp", examples=["1"])
    date: Day = Field(description="Ngày xuất bản", examples=["2026-03-14"])
    publish_at: Moment | None = Field(None, description="Giờ được đăng; trước giờ này chưa hiện ở đâu cả")
    theme: Titles = Field(description="Chủ đề của số, vài chữ")
    title: Titles = Field(description="Tên của số, in lớn ở bìa")
    summary: Summaries = Field(description="Giới thiệu số báo, một hai câu")
    cover: Cover = Field(description="Bìa")
    editorial: Editorial = Field(description="Lời mở đầu")
    sections: tuple[BulletinSection, ...] = Field(description="Các mục, theo thứ tự đọc")
    masthead: Masthead = Field(description="Thông tin xuất bản")
    press: Flag = Field(False, description="true: làm bản đưa in, phải đủ giấy phép; false: bản mẫu")
    visibility: Visibility = Field(description="draft: nháp; internal: nội bộ; public: công khai")
    approved_by: Text | None = Field(None, description="Người duyệt")
    approved_on: Day | None = Field(None, description="Ngày duyệt")
    translations: Translations = Field(Translations(), description="Tình trạng từng bản dịch")
    note: Prose | None = Field(None, description="Ghi chú nội bộ, không bao giờ hiện ra trang")

    @model_validator(mode="after")
    def _public_needs_approval(self) -> Self:
        if self.visibility == "public" and not (self.approved_by and self.approved_on):
            raise fault("approval")
        return self

    def entries(self) -> Iterator[tuple[Place, BulletinEntry]]:
        """Yield every entry in reading order, with its place in the record."""
        for number, section in enumerate(self.sections):
            for index, entry in enumerate(section.entries):
                yield ("sections", number, "entries", index), entry

    def rank(self) -> int:
        """Return the place in lists: the newest issue comes first."""
        return -(self.year * 1000 + self.number)

    def changed(self) -> Day:
        """Return the day of the issue."""
        return self.date
