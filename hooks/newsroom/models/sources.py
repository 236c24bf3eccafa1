"""Where a statement comes from."""

from pydantic import Field

from newsroom.fields import Day, Record, Text, Url
from newsroom.locales import Lang


class Source(Record):
    """Where a statement comes from, as published, in its own language."""

    title: Text = Field(description="Tên bài hoặc văn bản, đúng như bản đã công bố")
    publisher: Text | None = Field(None, description="Cơ quan hoặc tờ báo công bố")
    date: Day | None = Field(None, description="Ngày công bố")
    url: Url | None = Field(None, description="Địa chỉ mạng bắt đầu bằng https://")
    lang: Lang = Field("vi", description="Tiếng của nguồn: vi, en hoặc id")
