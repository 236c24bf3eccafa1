"""Events: conferences, fairs, visits, commemorations."""

from datetime import date, datetime, time, timedelta
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from newsroom.fields import HO_CHI_MINH, Day, Record, Time, Translated, Url, fault, read_when
from newsroom.identities import FieldId, PartnerId, PlaceId, SectorId
from newsroom.models.names import OtherName
from newsroom.models.profiles import DAYS, Profile

EventStatus = Literal["tentative", "postponed", "cancelled", "held"]
SpokenLang = Literal[
    "vi",
    "en",
    "id",
    "lo",
    "km",
    "th",
    "ms",
    "my",
    "zh",
    "ja",
    "ko",
    "hi",
    "he",
    "ar",
    "fr",
    "de",
    "es",
    "sv",
    "ru",
]


When = datetime | str
"""A moment, or a day, month, quarter or year where the hour is not known."""


class Session(Record):
    """An item of a programme."""

    at: Time = Field(description="Giờ, hoặc ngày nếu chưa rõ giờ", examples=["2026-03-14T08:00"])
    text: Translated = Field(description="Nội dung")


class Event(Profile):
    """An event that the province holds or takes part in: `data/events/<id>.yml`."""

    starts: Time | None = Field(
        None, description="Bắt đầu: ngày giờ, ngày, tháng, quý hoặc năm", examples=["2026-03-14T08:00"]
    )
    ends: Time | None = Field(None, description="Kết thúc, cùng dạng với starts")
    status: EventStatus | None = Field(
        None,
        description="Chỉ ghi khi cần: tentative: dự kiến; postponed: hoãn; cancelled: hủy; held: đã tổ chức",
    )
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
    venue: Translated | None = Field(None, description="Hội trường, tòa nhà, thành phố ở nước ngoài")
    organiser: Translated | None = Field(None, description="Đơn vị tổ chức")
    partners: tuple[PartnerId, ...] = Field((), description="Mã đối tác, tên tệp trong data/partners")
    spoken: tuple[SpokenLang, ...] = Field((), description="Tiếng dùng tại sự kiện: vi, en, ja …")
    fields: tuple[FieldId, ...] = Field((), description="Mã lĩnh vực, tên tệp trong data/fields")
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành, tên tệp trong data/sectors")
    other_names: tuple[OtherName, ...] = Field((), description="Tên khác trong tài liệu và báo chí")
    registration: Url | None = Field(None, description="Nơi đăng ký tham dự")
    register_by: Day | None = Field(None, description="Hạn đăng ký")
    programme: tuple[Session, ...] = Field((), description="Chương trình, theo thời gian")

    @field_validator("ends")
    @classmethod
    def _ends_after_it_starts(cls, ends: When | None, info: ValidationInfo) -> When | None:
        if ends is None or "starts" not in info.data:
            return ends
        starts = info.data["starts"]
        if starts is None or _form(starts) != _form(ends):
            raise fault("time-pair")
        if _first(ends) < _first(starts):
            raise fault("date-order", value=_spell(ends), start=_spell(starts))
        return ends

    def begins(self) -> datetime | None:
        """Return the first moment that the event may have."""
        return _first(self.starts) if self.starts else None

    def finishes(self) -> datetime | None:
        """Return the moment from which the event is over; without an end, the end of its day."""
        last = self.ends or self.starts
        if last is None:
            return None
        if isinstance(last, str):
            return _after(last)
        return last if self.ends else _after(last.date().isoformat())

    def rank(self) -> int:
        """Follow the order that staff chose; then the newest first, what has no date last."""
        begins = self.begins()
        return self.order * DAYS - (begins.toordinal() if begins else 0)


def _form(when: When) -> str:
    return read_when(when)[1] if isinstance(when, str) else "moment"


def _spell(when: When) -> str:
    return when if isinstance(when, str) else when.isoformat(timespec="minutes")


def _first(when: When) -> datetime:
    return _midnight(read_when(when)[0]) if isinstance(when, str) else when


def _after(when: str) -> datetime:
    """Return the moment after a day, month, quarter or year."""
    first, unit = read_when(when)
    if unit == "day":
        return _midnight(first + timedelta(days=1))
    months = first.year * 12 + first.month - 1 + {"month": 1, "quarter": 3, "year": 12}[unit]
    return _midnight(date(months // 12, months % 12 + 1, 1))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HO_CHI_MINH)
