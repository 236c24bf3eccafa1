"""Legal documents: what laws, resolutions, decisions and plans the work of the province rests on."""

from typing import Literal

from pydantic import Field

from newsroom.fields import Day, DocumentPath, Everywhere, Text, Url, When, read_when
from newsroom.identities import DocumentId, FieldId, SectorId
from newsroom.models.profiles import DAYS, Profile

DocumentForm = Literal[
    "law",
    "resolution",
    "decree",
    "directive",
    "circular",
    "decision",
    "action-plan",
    "action-programme",
    "official-letter",
]
DocumentStatus = Literal["in-force", "amended", "replaced", "expired"]


class LegalDocument(Profile):
    """A law, resolution, decision or plan: `data/documents/<id>.yml`; the summary is its abstract."""

    form: DocumentForm = Field(
        description="law: luật; resolution: nghị quyết; decree: nghị định; directive: chỉ thị; "
        "circular: thông tư; decision: quyết định; action-plan: kế hoạch; action-programme: chương trình; "
        "official-letter: công văn"
    )
    number: Text | None = Field(None, description="Số, ký hiệu, đúng như trên văn bản")
    issued_on: When | None = Field(None, description="Ban hành năm, quý, tháng hoặc ngày nào")
    issuer: Everywhere | None = Field(None, description="Cơ quan ban hành, đủ ba tiếng")
    effective_on: Day | None = Field(None, description="Có hiệu lực từ ngày")
    status: DocumentStatus | None = Field(
        None,
        description="in-force: còn hiệu lực; amended: đã sửa; replaced: đã thay; expired: hết hiệu lực",
    )
    implements: tuple[DocumentId, ...] = Field(
        (), description="Mã văn bản mà văn bản này thực hiện, tên tệp trong data/documents"
    )
    replaces: tuple[DocumentId, ...] = Field(
        (), description="Mã văn bản bị thay, tên tệp trong data/documents"
    )
    fields: tuple[FieldId, ...] = Field((), description="Mã lĩnh vực, tên tệp trong data/fields")
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành, tên tệp trong data/sectors")
    file: DocumentPath | None = Field(None, description="Tệp văn bản trong docs/assets/files")
    link: Url | None = Field(None, description="Nơi công bố chính thức, bắt đầu bằng https://")

    def rank(self) -> int:
        """Follow the order that staff chose; then the newest first, what has no date last."""
        return self.order * DAYS - (read_when(self.issued_on)[0].toordinal() if self.issued_on else 0)
