"""The kinds of value that staff write in a field, each read from the text as typed."""

import re
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from newsroom.limits import LINE, SLUG
from newsroom.locales import LANGS, Lang
from newsroom.plain import mistake_in, one_line
from newsroom.typed import day_meant, moment_meant, numbers_meant
from newsroom.web import is_web_address

HO_CHI_MINH: Final = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Viet Nam has kept UTC+7 without summer time since 1975, so a fixed offset is exact."""

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
_WHEN: Final = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?", re.ASCII)
_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?", re.ASCII)
# «1.500» is one thousand five hundred in Vietnamese and one and a half in English.
_AMBIGUOUS: Final = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_WHOLE: Final = re.compile(r"0|[1-9]\d{0,8}", re.ASCII)
_FIRST_YEAR: Final = 1900
"""Anything earlier is a slip of the hand: no record, source or figure of ours is that old."""
_TELEPHONE: Final = re.compile(r"\(?\+?\d(?:[ .()-]{0,2}\d){2,15}", re.ASCII)
_EMAIL: Final = re.compile(r"[\w.+-]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}", re.ASCII)
# Without dots: `../` leaves the site, and `feed.xml/` would be a folder in the place of a file.
_ADDRESS: Final = re.compile(r"/(?:[A-Za-z0-9_~-]+/)+")
_SITE_ADDRESS: Final = re.compile(r"/(?:[A-Za-z0-9_~-]+/)*(?:[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)+)?")


def fault(rule: str, **values: object) -> PydanticCustomError:
    """Return the pydantic error that carries the Problem rule `rule`."""
    return PydanticCustomError(rule, rule, {key: str(value) for key, value in values.items()})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise fault("not-text")
    if not value.strip():
        raise fault("blank")
    return value.strip()


def _words(value: Any) -> str:
    text = _text(value)
    if not any(map(str.isalnum, text)):
        raise fault("wordless", value=text)
    return text


def _line(value: Any) -> str:
    text = one_line(_words(value))
    if found := mistake_in(text):
        raise fault(found[0], value=found[1])
    return text


def _day(value: Any) -> date:
    text = _text(value)
    found = _DAY.fullmatch(text)
    try:
        if not found:
            raise ValueError
        day = date(*map(int, found.groups()))
    except ValueError:
        raise fault("date", value=text, hint=day_meant(text)) from None
    return _not_long_past(day, text)


def _moment(value: Any) -> datetime:
    text = _text(value)
    try:
        if not _MOMENT.fullmatch(text):
            raise ValueError
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise fault("time", value=text, hint=moment_meant(text)) from None
    return _not_long_past(moment if moment.tzinfo else moment.replace(tzinfo=HO_CHI_MINH), text)


D = TypeVar("D", bound=date)


def _not_long_past(day: D, text: str) -> D:
    if day.year < _FIRST_YEAR:
        raise fault("date-past", value=text, first=_FIRST_YEAR)
    return day


def read_when(text: str) -> tuple[date, Literal["year", "quarter", "month", "day"]]:
    """Return the first day of a time that staff wrote as a year, quarter, month or day, and which it is."""
    found = _WHEN.fullmatch(text)
    if not found:
        raise ValueError(text)
    year, quarter, month, day = (int(part) if part else 0 for part in found.groups())
    if year < _FIRST_YEAR:
        raise ValueError(text)
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
    if _NUMBER.fullmatch(text) and not _AMBIGUOUS.fullmatch(text):
        number = Decimal(text)
        if number or not number.is_signed():
            return number
    meant = numbers_meant(text)
    if len(meant) == 2:
        raise fault("number-ambiguous", value=text, first=meant[0], second=meant[1])
    raise fault("number", value=text, hint="".join(meant))


def _whole(value: Any) -> int:
    text = _text(value)
    if not _WHOLE.fullmatch(text):
        meant = (*numbers_meant(text), "")[0]
        raise fault("whole-number", value=text, hint=meant if _WHOLE.fullmatch(meant) else "")
    return int(text)


def matching(pattern: re.Pattern[str], rule: str) -> Any:
    """Take a text of that form only; else the rule is broken."""

    def check(value: Any) -> str:
        text = _text(value)
        if not pattern.fullmatch(text):
            raise fault(rule, value=text)
        return text

    return BeforeValidator(check)


def _url(value: Any) -> str:
    text = _text(value)
    if not is_web_address(text):
        raise fault("url", value=text)
    return text


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


Text = Annotated[str, BeforeValidator(_line), longest(LINE.most)]
"""One line, printed as it is written."""
Prose = Annotated[str, BeforeValidator(_words)]
"""Text of several paragraphs."""
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
Slug = Annotated[str, matching(_ID, "slug"), AfterValidator(_slug), longest(SLUG.most)]
Mark = Annotated[str, matching(re.compile("[0-9a-f]{12}"), "mark")]
Telephone = Annotated[str, matching(_TELEPHONE, "telephone")]
Email = Annotated[str, matching(_EMAIL, "email")]
Url = Annotated[str, BeforeValidator(_url)]
Address = Annotated[str, matching(_ADDRESS, "address")]
SiteAddress = Annotated[str, matching(_SITE_ADDRESS, "site-address")]
DocumentPath = Annotated[
    str, matching(re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:pdf|docx|xlsx)"), "document-path")
]
PicturePath = Annotated[
    str, matching(re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:jpe?g|png|webp|hei[cf])"), "picture-path")
]


class UnsoundError(Exception):
    """Raised where a field of a salvaged record is asked for that is itself a mistake."""


class Record(BaseModel):
    """What all staff data share: no unknown field, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Tell which field of a salvaged record is missing; whole records have them all."""
            if name in type(self).model_fields:
                raise UnsoundError(name)
            return super().__getattr__(name)

    def sound(self, name: str) -> Any:
        """Return a field, or None where it is itself a mistake."""
        return vars(self).get(name)


class Translated(Record):
    """One text in the languages it exists in; Vietnamese always does."""

    cites: ClassVar[bool] = True
    """Whether `{{ a-figure }}` in it is printed as that figure."""

    vi: Text = Field(description="Tiếng Việt (bản gốc)")
    en: Text | None = Field(None, description="Tiếng Anh")
    id: Text | None = Field(None, description="Tiếng Indonesia")

    def get(self, lang: Lang) -> str | None:
        """Return the text in `lang`, or None where it has not been translated."""
        text: str | None = getattr(self, lang)
        return text

    def items(self) -> tuple[tuple[Lang, str], ...]:
        """Return the texts that exist, in the order of the site's languages."""
        return tuple((lang, text) for lang in LANGS if (text := self.sound(lang)) is not None)


class Bodies(Translated):
    """A text of several paragraphs, in Markdown."""

    vi: Prose = Field(description="Tiếng Việt (bản gốc)")
    en: Prose | None = Field(None, description="Tiếng Anh")
    id: Prose | None = Field(None, description="Tiếng Indonesia")


class Everywhere(Translated):
    """A short name that must exist in all languages, since every page may show it."""

    cites: ClassVar[bool] = False
    en: Text = Field(description="Tiếng Anh")
    id: Text = Field(description="Tiếng Indonesia")

    def __getitem__(self, lang: Lang) -> str:
        """Return the name in `lang`."""
        text: str = getattr(self, lang)
        return text


class Statement(Everywhere):
    """A sentence or two in all languages, in which figures may be cited."""

    cites: ClassVar[bool] = True


class Slugs(Record):
    """The address segment of a record in each language."""

    vi: Slug | None = Field(None, description="Đoạn địa chỉ tiếng Việt; bỏ trống thì lấy từ tên tệp")
    en: Slug | None = Field(None, description="Đoạn địa chỉ tiếng Anh, ví dụ year-end-conference")
    id: Slug | None = Field(None, description="Đoạn địa chỉ tiếng Indonesia, ví dụ konferensi-akhir-tahun")

    def get(self, lang: Lang) -> str | None:
        """Return the segment for `lang` where staff chose one."""
        slug: str | None = getattr(self, lang)
        return slug
