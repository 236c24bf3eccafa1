"""What people write: the records of `data/`; the only schema, whose descriptions editors show as help."""

import hashlib
import unicodedata
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from newsroom.fields import (
    Address,
    Day,
    Everywhere,
    Id,
    Moment,
    Number,
    PicturePath,
    Record,
    Slug,
    Slugs,
    Text,
    Translated,
    Url,
    Whole,
    fault,
    longest,
)
from newsroom.formats import Currency, Qualifier, Scale
from newsroom.locales import LANGS, SOURCE, Lang

Visibility = Literal["draft", "internal", "public"]


class Picture(Record):
    """A photo with what the law and readers ask of it: description, caption, credit."""

    file: PicturePath = Field(description="Tệp ảnh trong docs/assets/media", examples=["2026/hoi-nghi.jpg"])
    alt: Translated = Field(description="Mô tả ảnh cho người không nhìn thấy ảnh")
    caption: Translated | None = Field(None, description="Chú thích dưới ảnh")
    credit: Text = Field(description="Tên người chụp hoặc đơn vị giữ bản quyền")


class Source(Record):
    """Where a statement comes from, as published, in its own language."""

    title: Text = Field(description="Tên bài hoặc văn bản, đúng như bản đã công bố")
    publisher: Text | None = Field(None, description="Cơ quan hoặc tờ báo công bố")
    date: Day | None = Field(None, description="Ngày công bố")
    url: Url | None = Field(None, description="Địa chỉ mạng bắt đầu bằng https://")
    lang: Lang = Field("vi", description="Tiếng của nguồn: vi, en hoặc id")


class Correction(Record):
    """A public notice of what was wrong in an article."""

    date: Day = Field(description="Ngày đính chính")
    text: Translated = Field(description="Đã sai gì, đúng là gì")


class Translation(Record):
    """How one translation was made, and from which state of the Vietnamese source."""

    status: Literal["machine", "reviewed"] = Field(
        description="machine: bản máy dịch, chưa đăng; reviewed: đã có người đối chiếu, được đăng"
    )
    translator: Text = Field(description="Người dịch hoặc đối chiếu")
    source: Annotated[str, longest(12)] | None = Field(
        None, description="Mã bản gốc mà bản dịch dựa vào; chạy python run.py stamp để ghi"
    )


class Translations(Record):
    """The translation records of an article; Vietnamese needs none."""

    en: Translation | None = Field(None, description="Bản tiếng Anh")
    id: Translation | None = Field(None, description="Bản tiếng Indonesia")

    def get(self, lang: Lang) -> Translation | None:
        """Return the record for `lang`; None for the source language."""
        record: Translation | None = getattr(self, lang, None)
        return record


class Titles(Translated):
    """A headline in the languages it exists in."""

    vi: Annotated[Text, longest(140)] = Field(description="Tiêu đề tiếng Việt, tối đa 140 ký tự")
    en: Annotated[Text, longest(140)] | None = Field(None, description="Tiêu đề tiếng Anh")
    id: Annotated[Text, longest(140)] | None = Field(None, description="Tiêu đề tiếng Indonesia")


class Summaries(Translated):
    """A lead of one or two sentences in the languages it exists in."""

    vi: Annotated[Text, longest(400)] = Field(description="Tóm tắt tiếng Việt, một hai câu")
    en: Annotated[Text, longest(400)] | None = Field(None, description="Tóm tắt tiếng Anh")
    id: Annotated[Text, longest(400)] | None = Field(None, description="Tóm tắt tiếng Indonesia")


class Article(Record):
    """A news article as staff write it: `data/news/<year>/<date>-<slug>.yml`."""

    date: Day = Field(description="Ngày của tin, đúng như trong tên tệp", examples=["2026-03-14"])
    publish_at: Moment | None = Field(None, description="Giờ được đăng; trước giờ này bài chưa hiện ở đâu cả")
    topic: Id = Field(description="Mã chủ đề, là tên tệp trong data/topics", examples=["external-affairs"])
    tags: tuple[Id, ...] = Field((), description="Mã từ khóa, tên tệp trong data/tags")
    places: tuple[Id, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
    partners: tuple[Id, ...] = Field((), description="Mã đối tác, tên tệp trong data/partners")
    title: Titles = Field(description="Tiêu đề")
    slug: Slugs = Field(Slugs(), description="Đoạn địa chỉ, nếu muốn khác tên tệp")
    summary: Summaries = Field(description="Tóm tắt, hiện ở danh sách và kênh tin")
    body: Translated = Field(description="Nội dung, viết bằng Markdown")
    image: Picture | None = Field(None, description="Ảnh chính")
    sources: tuple[Source, ...] = Field((), description="Nguồn của tin")
    author: Text | None = Field(None, description="Người viết")
    visibility: Visibility = Field(description="draft: nháp; internal: nội bộ; public: công khai")
    approved_by: Text | None = Field(None, description="Người duyệt")
    approved_on: Day | None = Field(None, description="Ngày duyệt")
    corrections: tuple[Correction, ...] = Field((), description="Các đính chính")
    aliases: tuple[Address, ...] = Field((), description="Địa chỉ cũ của bài, sẽ tự chuyển về địa chỉ mới")
    translations: Translations = Field(Translations(), description="Tình trạng từng bản dịch")
    note: Text | None = Field(None, description="Ghi chú nội bộ, không bao giờ hiện ra trang")

    @model_validator(mode="after")
    def _public_needs_approval(self) -> "Article":
        if self.visibility == "public" and not (self.approved_by and self.approved_on):
            raise fault("approval")
        return self

    def source_hash(self) -> str:
        """Return the mark of today's Vietnamese text, which a translation made from it records."""
        return self._source_hash

    @cached_property
    def _source_hash(self) -> str:
        picture = (
            (self.image.alt.vi, self.image.caption.vi if self.image.caption else "") if self.image else ()
        )
        parts = (self.title.vi, self.summary.vi, self.body.vi, *picture)
        text = "\0".join(" ".join(unicodedata.normalize("NFC", part).split()) for part in parts)
        return hashlib.sha256(text.encode()).hexdigest()[:12]

    def missing_fields(self, lang: Lang) -> tuple[str, ...]:
        """Return the names of the texts that `lang` still lacks before it can be published."""
        needed: dict[str, Translated] = {"title": self.title, "summary": self.summary, "body": self.body}
        if self.image:
            needed["image.alt"] = self.image.alt
            needed |= {"image.caption": self.image.caption} if self.image.caption else {}
        return tuple(name for name, text in needed.items() if text.get(lang) is None)

    def languages(self) -> tuple[Lang, ...]:
        """Return the languages this article may be published in: whole and reviewed ones only."""
        return tuple(
            lang
            for lang in LANGS
            if lang == SOURCE
            or (
                (record := self.translations.get(lang)) is not None
                and record.status == "reviewed"
                and not self.missing_fields(lang)
            )
        )

    def is_stale(self, lang: Lang) -> bool:
        """Tell whether the source has changed since the translation into `lang` was reviewed."""
        record = self.translations.get(lang)
        return record is not None and record.source != self.source_hash()


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
    aliases: tuple[Text, ...] = Field((), description="Tên cũ hoặc tên khác")


class Partner(Record):
    """A province, city or organisation that Gia Lai works with: `data/partners/<id>.yml`."""

    name: Everywhere = Field(description="Tên đối tác")
    country: Everywhere = Field(description="Nước")
    aliases: tuple[Text, ...] = Field((), description="Tên khác")


class Fact(Record):
    """One published figure with what makes it true: `data/facts/<id>.yml`."""

    indicator: Id = Field(
        description="Mã chỉ tiêu; các kỳ của một chỉ tiêu dùng chung mã", examples=["fdi-capital"]
    )
    label: Everywhere = Field(description="Tên chỉ tiêu cho bạn đọc")
    value: Number = Field(
        description="Giá trị, dấu thập phân là dấu chấm, không có dấu ngăn nghìn", examples=["2.3"]
    )
    scale: Scale = Field("one", description="one, thousand (nghìn), million (triệu), billion (tỷ)")
    unit: Everywhere | Literal["percent"] | None = Field(
        None, description="Đơn vị đếm, hoặc percent (phần trăm)"
    )
    currency: Currency | None = Field(None, description="USD hoặc VND")
    qualifier: Qualifier = Field(
        "exact", description="exact (đúng), over (hơn), about (khoảng), estimate (ước)"
    )
    measure: Literal["stock", "flow", "event", "plan"] = Field(
        description="stock: số lũy kế; flow: số phát sinh trong kỳ; event: sự kiện; plan: kế hoạch"
    )
    period_from: Day | None = Field(None, description="Ngày đầu của thời kỳ")
    period_to: Day | None = Field(None, description="Ngày cuối của thời kỳ")
    as_of: Day | None = Field(None, description="Số liệu tính đến ngày nào")
    scope: Literal["gia-lai", "gia-lai-old", "binh-dinh-old", "viet-nam", "unstated"] = Field(
        description="Phạm vi: tỉnh mới từ 1/7/2025, tỉnh cũ, cả nước, hoặc nguồn không nêu"
    )
    source: Source = Field(description="Nguồn của số liệu")
    status: Literal["ok", "check", "conflict", "internal"] = Field(
        description="Chỉ ok mới được in ra; check: chờ xác nhận; conflict: nguồn trái nhau; internal: nội bộ"
    )
    supersedes: Id | None = Field(None, description="Mã số liệu cũ mà số liệu này thay thế")
    note: Text | None = Field(None, description="Ghi chú nội bộ")

    @model_validator(mode="after")
    def _hangs_together(self) -> "Fact":
        if (self.unit is None) == (self.currency is None):
            raise fault("unit-or-currency")
        if (self.period_from is None) != (self.period_to is None):
            raise fault("period-pair")
        if self.period_from and self.period_to and self.period_to < self.period_from:
            raise fault("date-order", value=self.period_to, start=self.period_from)
        if self.status == "ok" and not (self.as_of or self.source.date):
            raise fault("as-of-missing")
        return self


class Home(Record):
    """What the home page puts first: `data/home.yml`."""

    lead: Id | None = Field(None, description="Mã tin chính; bỏ trống thì lấy tin mới nhất")
    figures: tuple[Id, ...] = Field((), description="Mã các số liệu chính")


class Banner(Record):
    """An urgent notice on every page, from one moment to another: `data/banner.yml`."""

    text: Everywhere = Field(description="Nội dung thông báo, đủ ba tiếng, một hai câu")
    start: Moment = Field(description="Hiện từ lúc nào", examples=["2026-03-14T08:00"])
    end: Moment = Field(description="Hiện đến lúc nào", examples=["2026-03-16T08:00"])

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "Banner":
        if self.end <= self.start:
            raise fault("date-order", value=self.end, start=self.start)
        return self


def field_example(model: type[Record], place: tuple[str | int, ...]) -> str:
    """Return `name: value` for a field that declares an example, else nothing."""
    current: Any = model
    for part in place:
        fields = getattr(current, "model_fields", {})
        if part not in fields:
            return ""
        current = fields[part]
        examples = current.examples
        if examples and part == place[-1]:
            return f"{part}: {examples[0]}"
        current = current.annotation
    return ""
