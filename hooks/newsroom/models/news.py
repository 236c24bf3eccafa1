"""News."""

from pydantic import Field

from newsroom.fields import Bodies, Day, PicturePath, Record, Text, Translated
from newsroom.identities import PartnerId, PlaceId, TagId, TopicId
from newsroom.models.publication import Published


class Picture(Record):
    """A photo with what the law and readers ask of it: description, caption, credit."""

    file: PicturePath = Field(description="Tệp ảnh trong docs/assets/media", examples=["2026/hoi-nghi.jpg"])
    alt: Translated = Field(description="Mô tả ảnh cho người không nhìn thấy ảnh")
    caption: Translated | None = Field(None, description="Chú thích dưới ảnh")
    credit: Text = Field(description="Tên người chụp hoặc đơn vị giữ bản quyền")


class Article(Published):
    """A news article as staff write it: `data/news/<year>/<date>-<slug>.yml`."""

    date: Day = Field(description="Ngày của tin, đúng như trong tên tệp", examples=["2026-03-14"])
    topic: TopicId = Field(
        description="Mã chủ đề, là tên tệp trong data/topics", examples=["external-affairs"]
    )
    tags: tuple[TagId, ...] = Field((), description="Mã từ khóa, tên tệp trong data/tags")
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
    partners: tuple[PartnerId, ...] = Field((), description="Mã đối tác, tên tệp trong data/partners")
    body: Bodies = Field(description="Nội dung, viết bằng Markdown")
    image: Picture | None = Field(None, description="Ảnh chính")
    author: Text | None = Field(None, description="Người viết")

    def rank(self) -> int:
        """Put the newest first."""
        return -self.date.toordinal()

    def changed(self) -> Day:
        """Return the day of the article or of its last correction."""
        return max([self.date, *(correction.date for correction in self.corrections)])
