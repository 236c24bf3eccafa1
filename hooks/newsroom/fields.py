"""The kinds of value that staff write in a field, each read from the text as typed."""

import re
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from newsroom.locales import LANGS, Lang

HO_CHI_MINH: Final = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Viet Nam has kept UTC+7 without summer time since 1975, so a fixed offset is exact."""

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
_WHEN: Final = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?", re.ASCII)
_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?", re.ASCII)
_URL: Final = re.compile(r"https?://[^\s/?#<>\"]+\.[^\s<>\"]+")
# Without dots: `../` leaves the site, and `feed.xml/` would be a folder in the place of a file.
_ADDRESS: Final = re.compile(r"/(?:[A-Za-z0-9_~-]+/)+")


def fault(rule: str, **values: object) -> PydanticCustomError:
    """Return the pydantic error that carries the Problem rule `rule`."""
    return PydanticCustomError(rule, rule, {key: str(value) for key, value in values.items()})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise fault("not-text")
    if not value.strip():
        raise fault("blank")
    return value.strip()


def _day(value: Any) -> date:
    text = _text(value)
    found = _DAY.fullmatch(text)
    try:
        if not found:
            raise ValueError
        return date(*map(int, found.groups()))
    except ValueError:
        raise fault("date", value=text) from None


def _moment(value: Any) -> datetime:
    text = _text(value)
    try:
        if not _MOMENT.fullmatch(text):
            raise ValueError
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise fault("time", value=text) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=HO_CHI_MINH)


def read_when(text: str) -> tuple[date, Literal["year", "quarter", "month", "day"]]:
    """Return the first day of a time that staff wrote as a year, quarter, month or day, and which it is."""
    found = _WHEN.fullmatch(text)
    if not found:
        raise ValueError(text)
    year, quarter, month, day = (int(part) if part else 0 for part in found.groups())
    if quarter:
        return date(year, 3 * quarter - 2, 1), "quarter"
    return date(year, month or 1, day or 1), "day" if day else "month" if month else "year"


def _when(value: Any) -> str:
    text = _text(value)
    try:
        read_when(text)
    except ValueError:
        raise fault("when", value=text) from None
    return text


def _time(value: Any) -> datetime | str:
    text = _text(value)
    when = _moment(text) if ":" in text else _when(text)
    # Calendars count in UTC, which has no day before the first of all, and none after the last.
    if not 1900 <= int(text[:4]) <= 2200:
        raise fault("time" if ":" in text else "when", value=text)
    return when


def _number(value: Any) -> Decimal:
    text = _text(value)
    if not _NUMBER.fullmatch(text):
        raise fault("number", value=text)
    return Decimal(text)


def _whole(value: Any) -> int:
    text = _text(value)
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise fault("whole-number", value=text)
    return int(text)


def matching(pattern: re.Pattern[str], rule: str) -> Any:
    """Take a text of that form only; else the rule is broken."""

    def check(value: Any) -> str:
        text = _text(value)
        if not pattern.fullmatch(text):
            raise fault(rule, value=text)
        return text

    return BeforeValidator(check)


def _slug(value: str) -> str:
    if value.isdigit():
        raise fault("slug-digits", value=value)
    return value


def longest(limit: int) -> AfterValidator:
    """Refuse a text of more than `limit` characters."""

    def check(value: str) -> str:
        if len(value) > limit:
            raise fault("too-long", length=len(value), limit=limit)
        return value

    return AfterValidator(check)


Text = Annotated[str, BeforeValidator(_text)]
Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
# To an editor a year alone is a number.
_YEAR = WithJsonSchema({"type": ["string", "integer"]})
When = Annotated[str, BeforeValidator(_when), _YEAR]
Time = Annotated[datetime | str, BeforeValidator(_time), _YEAR]
"""A moment, or a day, month, quarter or year where the hour is not known."""
Number = Annotated[Decimal, BeforeValidator(_number)]
Whole = Annotated[int, BeforeValidator(_whole)]
Id = Annotated[str, matching(_ID, "id")]
Slug = Annotated[str, matching(_ID, "slug"), AfterValidator(_slug), longest(80)]
Url = Annotated[str, matching(_URL, "url")]
Address = Annotated[str, matching(_ADDRESS, "address")]
DocumentPath = Annotated[
    str, matching(re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:pdf|docx|xlsx)"), "document-path")
]
PicturePath = Annotated[
    str, matching(re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:jpe?g|png|webp)"), "picture-path")
]


class Record(BaseModel):
    """What all staff data share: no unknown field, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Translated(Record):
    """One text in the languages it exists in; Vietnamese always does."""

    vi: Text = Field(description="Tiếng Việt (bản gốc)")
    en: Text | None = Field(None, description="Tiếng Anh")
    id: Text | None = Field(None, description="Tiếng Indonesia")

    @model_validator(mode="before")
    @classmethod
    def _needs_vietnamese(cls, value: Any) -> Any:
        if isinstance(value, dict) and "vi" not in value:
            raise fault("vi-missing")
        return value

    def get(self, lang: Lang) -> str | None:
        """Return the text in `lang`, or None where it has not been translated."""
        text: str | None = getattr(self, lang)
        return text

    def items(self) -> tuple[tuple[Lang, str], ...]:
        """Return the texts that exist, in the order of the site's languages."""
        return tuple((lang, text) for lang in LANGS if (text := self.get(lang)) is not None)


class Everywhere(Translated):
    """A short name that must exist in all languages, since every page may show it."""

    en: Text = Field(description="Tiếng Anh")
    id: Text = Field(description="Tiếng Indonesia")

    def __getitem__(self, lang: Lang) -> str:
        """Return the name in `lang`."""
        text: str = getattr(self, lang)
        return text


class Slugs(Record):
    """The address segment of a record in each language."""

    vi: Slug | None = Field(None, description="Đoạn địa chỉ tiếng Việt; bỏ trống thì lấy từ tên tệp")
    en: Slug | None = Field(None, description="Đoạn địa chỉ tiếng Anh, ví dụ year-end-conference")
    id: Slug | None = Field(None, description="Đoạn địa chỉ tiếng Indonesia, ví dụ konferensi-akhir-tahun")

    def get(self, lang: Lang) -> str | None:
        """Return the segment for `lang` where staff chose one."""
        slug: str | None = getattr(self, lang)
        return slug
