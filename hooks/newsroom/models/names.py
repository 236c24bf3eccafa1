"""What other records are sorted by or speak of: topics, keywords, places, countries, fields, people."""

from typing import Literal

from pydantic import Field

from newsroom.fields import Everywhere, Record, Slug, Text, Whole
from newsroom.locales import Lang

Zone = Literal["coast", "west"]


class Topic(Record):
    """A subject that news is sorted by: `data/topics/<id>.yml`."""

    name: Everywhere = Field(description="Tên chủ đề")
    slug: "TopicSlugs" = Field(description="Đoạn địa chỉ trong mỗi tiếng")
    summary: Everywhere = Field(description="Một câu giới thiệu")
    order: Whole = Field(description="Thứ tự trong danh mục", examples=["1"])


class TopicSlugs(Record):
    """The address segment of a topic, in all languages."""

    vi: Slug = Field(description="Tiếng Việt không dấu, ví dụ kinh-te")
    en: Slug = Field(description="Tiếng Anh, ví dụ economy")
    id: Slug = Field(description="Tiếng Indonesia, ví dụ ekonomi")

    def __getitem__(self, lang: Lang) -> str:
        """Return the segment in `lang`."""
        slug: str = getattr(self, lang)
        return slug


class Tag(Record):
    """A keyword: `data/tags/<id>.yml`."""

    name: Everywhere = Field(description="Từ khóa")


class Place(Record):
    """A place that news happens in: `data/places/<id>.yml`."""

    name: Everywhere = Field(description="Tên địa điểm")
    kind: Everywhere = Field(description="Loại: phường/ward/kelurahan, cảng/port/pelabuhan …")
    zone: Zone | None = Field(None, description="coast: phía đông, ven biển; west: phía tây, cao nguyên")
    former: Everywhere | None = Field(None, description="Tên hành chính trước 1/7/2025: huyện, tỉnh cũ")
    aliases: tuple[Text, ...] = Field((), description="Tên cũ hoặc tên khác")


class Country(Record):
    """A country, or a union of countries: `data/countries/<id>.yml`."""

    name: Everywhere = Field(description="Tên nước")
    aliases: tuple[Text, ...] = Field((), description="Tên khác, tên gọi chính thức, tên viết tắt")


class Discipline(Record):
    """A field in which partners work together: `data/fields/<id>.yml`."""

    name: Everywhere = Field(description="Tên lĩnh vực")


class Person(Record):
    """A person in office or named under a work: `data/people/<id>.yml`; for checks of texts alone."""

    name: Everywhere = Field(description="Họ tên, tên Việt Nam giữ nguyên dấu ở mọi thứ tiếng")
    role: Everywhere = Field(description="Chức vụ hoặc công việc công khai, không ghi đời tư")


class OtherName(Record):
    """Another name of a partner or an event, by which readers may look for it."""

    name: Text = Field(description="Tên khác, tên viết tắt, cách viết khác")
    lang: Lang | None = Field(None, description="Tiếng của tên: vi, en, id; để trống nếu dùng ở mọi tiếng")
