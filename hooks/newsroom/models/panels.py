"""The page of key figures: which figures stand together, and which are drawn beside each other."""

from typing import Annotated

from pydantic import Field, model_validator

from newsroom.fields import Everywhere, Record, Text, Whole, fault, longest
from newsroom.identities import FactId


class ShortName(Everywhere):
    """A name that fits above a bar."""

    vi: Annotated[Text, longest(36)] = Field(description="Tiếng Việt, tối đa 36 ký tự")
    en: Annotated[Text, longest(36)] = Field(description="Tiếng Anh, tối đa 36 ký tự")
    id: Annotated[Text, longest(36)] = Field(description="Tiếng Indonesia, tối đa 36 ký tự")


class Bar(Record):
    """One bar of a chart."""

    fact: FactId = Field(description="Mã số liệu, tên tệp trong data/facts")
    name: ShortName = Field(description="Tên ngắn của thanh")


class Chart(Record):
    """A drawing of figures that may be compared: one unit, one kind of measure, one scope, one time."""

    name: Everywhere = Field(description="Tên biểu đồ")
    bars: tuple[Bar, ...] = Field(description="Các thanh, từ hai trở lên")

    @model_validator(mode="after")
    def _compares(self) -> "Chart":
        if len(self.bars) < 2:
            raise fault("chart-bars")
        return self


class Panel(Record):
    """A group of the page of key figures: `data/panels/<id>.yml`."""

    name: Everywhere = Field(description="Tên nhóm số liệu")
    note: Everywhere | None = Field(None, description="Điều cần biết khi đọc nhóm này, một hai câu")
    order: Whole = Field(description="Thứ tự trên trang", examples=["1"])
    figures: tuple[FactId, ...] = Field((), description="Mã số liệu, tên tệp trong data/facts")
    charts: tuple[Chart, ...] = Field((), description="Các biểu đồ")
