"""What there is one of: the choices of the home page and the urgent notice."""

from pydantic import Field

from newsroom.fields import Everywhere, Moment, Record
from newsroom.identities import ArticleId, FactId


class Home(Record):
    """What the home page puts first: `data/home.yml`."""

    lead: ArticleId | None = Field(None, description="Mã tin chính; bỏ trống thì lấy tin mới nhất")
    figures: tuple[FactId, ...] = Field((), description="Mã các số liệu chính")


class Banner(Record):
    """An urgent notice on every page, from one moment to another: `data/banner.yml`."""

    text: Everywhere = Field(description="Nội dung thông báo, đủ ba tiếng, một hai câu")
    start: Moment = Field(description="Hiện từ lúc nào", examples=["2026-03-14T08:00"])
    end: Moment = Field(description="Hiện đến lúc nào", examples=["2026-03-16T08:00"])
