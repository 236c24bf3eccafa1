"""The termbase: how each term is rendered in each language, and how it must never be."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from newsroom.fields import Record, Text
from newsroom.locales import Lang

# To an editor it is a truth value.
Flag = Annotated[Literal["true", "false"], WithJsonSchema({"type": "boolean"})]


class Rendering(Record):
    """How a term is said in one language; «…» stands for a few words between."""

    preferred: Text = Field(description="Cách dịch phải dùng", examples=["Department of Foreign Affairs"])
    allowed: tuple[Text, ...] = Field((), description="Cách dịch cũng được; trong một bài chỉ dùng một cách")
    short: tuple[Text, ...] = Field((), description="Cách gọi tắt, sau khi đã gọi đủ tên trong bài")
    forbidden: tuple[Text, ...] = Field((), description="Cách dịch sai, hay gặp ở bản dịch máy")


class Term(Record):
    """A term of the termbase: `data/glossary/<id>.yml`."""

    vi: tuple[Text, ...] = Field(
        description="Các cách viết tiếng Việt, cách chính ghi đầu tiên", min_length=1
    )
    not_in: tuple[Text, ...] = Field(
        (),
        description="Cụm từ có chứa chữ này mà không phải thuật ngữ này",
        examples=["[hợp tác xã, thị xã]"],
    )
    en: Rendering = Field(description="Tiếng Anh")
    id: Rendering = Field(description="Tiếng Indonesia")
    must_appear: Flag = Field("true", description="false: không đòi cách dịch nào, chỉ báo cách dịch sai")
    part: Literal["body", "unit", "name", "noun"] = Field(
        description="body: cơ quan; unit: đơn vị hành chính; name: tên riêng; noun: từ ngữ chung"
    )
    context: Text | None = Field(None, description="Dùng khi nào, phân biệt với gì")
    source: Text = Field(description="Căn cứ của cách dịch", examples=["Thông tư 03/2009/TT-BNG"])
    provisional: Flag = Field(
        "false", description="true: chờ Sở hoặc người bản ngữ quyết định; đổi ở đây là đổi cho mọi bài"
    )
    note: Text | None = Field(None, description="Ghi chú nội bộ")

    def rendering(self, lang: Lang) -> Rendering:
        """Return how the term is said in `lang`."""
        found: Rendering = getattr(self, lang)
        return found
