"""What all records that are published one by one share: words, languages, approval, corrections."""

import hashlib
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from newsroom.anatomy import texts_of
from newsroom.desk.wording import wording
from newsroom.fields import (
    Address,
    Bodies,
    Day,
    Mark,
    Moment,
    Prose,
    Record,
    Slugs,
    Text,
    Translated,
    longest,
)
from newsroom.identities import RecordName
from newsroom.limits import LINE, SUMMARY, TITLE
from newsroom.locales import LANGS, SOURCE, Lang
from newsroom.models.sources import Source
from newsroom.nesting import Place

Visibility = Literal["draft", "internal", "public"]


def source_mark(texts: Iterable[str]) -> str:
    """Return the mark of Vietnamese texts: their words, however they are set."""
    return hashlib.sha256("\0".join(map(wording, texts)).encode()).hexdigest()[:12]


class Correction(Record):
    """A public notice of what was wrong in a record."""

    date: Day = Field(description="Ngày đính chính")
    text: Translated = Field(description="Đã sai gì, đúng là gì")


class Accepted(Record):
    """A fault that the translation desk reports and that a person lets stand."""

    rule: Text = Field(
        description="Mã quy tắc, như trong ngoặc vuông của thông báo", examples=["figure-changed"]
    )
    # As the desk shows it, which may be a mark alone, or Markdown.
    text: Annotated[str, longest(LINE.most)] = Field(
        description="Chữ nêu trong ngoặc « » đầu tiên của thông báo", examples=["27,000"]
    )
    reason: Text = Field(description="Vì sao như vậy là đúng")


class Translation(Record):
    """How one translation was made, and from which state of the Vietnamese source."""

    status: Literal["machine", "reviewed"] = Field(
        description="machine: bản máy dịch, chưa đăng; reviewed: đã có người đối chiếu, được đăng"
    )
    translator: Text = Field(description="Người dịch hoặc đối chiếu")
    source: Mark | None = Field(
        None, description="Mã bản gốc mà bản dịch dựa vào; chạy python run.py stamp để ghi"
    )
    minor: Annotated[str, longest(12)] | None = Field(
        None, description="Mã bản gốc sau một chỗ sửa nhỏ không cần dịch lại; true thì máy báo mã"
    )
    accept: tuple[Accepted, ...] = Field(
        (), description="Những chỗ bàn dịch báo mà người đối chiếu thấy là đúng"
    )

    def is_stale(self, mark: str) -> bool:
        """Tell whether the source has changed since: `mark` is that of its text today."""
        return mark not in (self.source, self.minor)


class Translations(Record):
    """The translation records of a record; Vietnamese needs none."""

    en: Translation | None = Field(None, description="Bản tiếng Anh")
    id: Translation | None = Field(None, description="Bản tiếng Indonesia")

    def get(self, lang: Lang) -> Translation | None:
        """Return the record for `lang`; None for the source language."""
        record: Translation | None = getattr(self, lang, None)
        return record


class Titles(Translated):
    """A headline in the languages it exists in."""

    vi: Annotated[Text, longest(TITLE.most)] = Field(description="Tiêu đề tiếng Việt, tối đa 140 ký tự")
    en: Annotated[Text, longest(TITLE.most)] | None = Field(None, description="Tiêu đề tiếng Anh")
    id: Annotated[Text, longest(TITLE.most)] | None = Field(None, description="Tiêu đề tiếng Indonesia")


class Summaries(Translated):
    """A lead of one or two sentences in the languages it exists in."""

    vi: Annotated[Text, longest(SUMMARY.most)] = Field(description="Tóm tắt tiếng Việt, một hai câu")
    en: Annotated[Text, longest(SUMMARY.most)] | None = Field(None, description="Tóm tắt tiếng Anh")
    id: Annotated[Text, longest(SUMMARY.most)] | None = Field(None, description="Tóm tắt tiếng Indonesia")


class Translatable(Record):
    """A record that is released at a time, in every language that it is whole and reviewed in."""

    if TYPE_CHECKING:
        # Each kind of record has these fields in its own order.
        visibility: Visibility
        publish_at: datetime | None
        translations: Translations

    def rank(self) -> int:
        """Return the place in lists: lower ones come first, records of equal rank by their id."""
        return 0

    @abstractmethod
    def changed(self) -> date:
        """Return the last day on which the record changed for readers."""

    def texts(self) -> Iterator[tuple[Place, Translated]]:
        """Yield the texts to translate, each with its place; a correction says itself what it lacks."""
        return ((place, text) for place, text in texts_of(self, getattr) if place[0] != "corrections")

    def source_hash(self) -> str:
        """Return the mark of today's Vietnamese text, which a translation made from it records."""
        return self._source_hash

    @cached_property
    def _source_hash(self) -> str:
        # What is left empty has no part in it: a field that a later model adds makes no translation stale.
        return source_mark(text.vi for _, text in self.texts())

    def missing_fields(self, lang: Lang) -> tuple[str, ...]:
        """Return the names of the texts that `lang` still lacks before it can be published."""
        return tuple(".".join(map(str, place)) for place, text in self.texts() if text.get(lang) is None)

    def languages(self) -> tuple[Lang, ...]:
        """Return the languages this record may be published in: whole and reviewed ones only."""
        return self._languages

    @cached_property
    def _languages(self) -> tuple[Lang, ...]:
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
        return record is not None and record.is_stale(self.source_hash())


class Published(Translatable):
    """A record with a page of its own."""

    title: Titles = Field(description="Tiêu đề")
    slug: Slugs = Field(Slugs(), description="Đoạn địa chỉ, nếu muốn khác tên tệp")
    summary: Summaries = Field(description="Tóm tắt, hiện ở danh sách và kênh tin")
    body: Bodies | None = Field(None, description="Nội dung, viết bằng Markdown")
    about: tuple[RecordName, ...] = Field(
        (), description="Bản ghi khác được nói tới, ghi loại/mã", examples=["[parks/cat-trinh]"]
    )
    sources: tuple[Source, ...] = Field((), description="Nguồn")
    visibility: Visibility = Field(description="draft: nháp; internal: nội bộ; public: công khai")
    publish_at: Moment | None = Field(None, description="Giờ được đăng; trước giờ này chưa hiện ở đâu cả")
    approved_by: Text | None = Field(None, description="Người duyệt")
    approved_on: Day | None = Field(None, description="Ngày duyệt")
    corrections: tuple[Correction, ...] = Field((), description="Các đính chính")
    aliases: tuple[Address, ...] = Field((), description="Địa chỉ cũ, sẽ tự chuyển về địa chỉ mới")
    translations: Translations = Field(Translations(), description="Tình trạng từng bản dịch")
    note: Prose | None = Field(None, description="Ghi chú nội bộ, không bao giờ hiện ra trang")
