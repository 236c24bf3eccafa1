"""Procedures step by step, as eRegulations describes them: where, who, with what, for how much, how long."""

from typing import Literal

from pydantic import Field, model_validator

from newsroom.fields import Day, DocumentPath, Record, Text, Translated, Url, Whole, fault
from newsroom.formats import Currency
from newsroom.identities import DocumentId, ParkId, SectorId
from newsroom.models.profiles import Profile
from newsroom.models.sources import Source

ProcedureGroup = Literal["starting", "land-use", "construction", "running", "changing"]


class Fee(Record):
    """What a step costs; 0 is free of charge."""

    amount: Whole = Field(description="Số tiền, 0 nếu không thu", examples=["100000"])
    currency: Currency = Field(description="VND hoặc USD")


class Paper(Record):
    """A paper that the applicant brings."""

    name: Translated = Field(description="Tên giấy tờ")
    note: Translated | None = Field(None, description="Bản chính hay bản sao, mấy bản, cần chứng thực không")
    form: DocumentPath | None = Field(None, description="Tệp mẫu đơn trong docs/assets/files")


class ProcedureStep(Record):
    """One step of a procedure: one visit to one office."""

    title: Translated = Field(description="Làm gì, vài chữ")
    office: Translated | None = Field(None, description="Ở đâu: tên cơ quan, bộ phận")
    officer: Translated | None = Field(None, description="Gặp ai: chức trách, không ghi tên người")
    papers: tuple[Paper, ...] = Field((), description="Giấy tờ phải nộp")
    result: Translated | None = Field(None, description="Nhận được gì")
    fee: Fee | None = Field(None, description="Phí, lệ phí; chưa biết thì để trống")
    working_days: Whole | None = Field(None, description="Thời hạn, số ngày làm việc")
    documents: tuple[DocumentId, ...] = Field(
        (), description="Căn cứ: mã văn bản, tên tệp trong data/documents"
    )
    legal_basis: tuple[Source, ...] = Field((), description="Căn cứ khác, chưa có trong data/documents")
    recourse: Translated | None = Field(None, description="Khiếu nại ở đâu")
    online: Url | None = Field(None, description="Nơi nộp trực tuyến")
    certified_by: Text | None = Field(None, description="Cơ quan xác nhận bước này đúng")
    certified_on: Day | None = Field(None, description="Ngày xác nhận")

    @model_validator(mode="after")
    def _numbers_are_vouched_for(self) -> "ProcedureStep":
        has_numbers = self.fee is not None or self.working_days is not None
        if has_numbers and not (self.certified_on and (self.documents or self.legal_basis)):
            raise fault("step-uncertified")
        return self


class Procedure(Profile):
    """A procedure from beginning to end: `data/procedures/<id>.yml`; the summary says what it is for."""

    group: ProcedureGroup = Field(
        description="starting: thành lập, đăng ký đầu tư; land-use: đất; construction: xây dựng; "
        "running: hoạt động; changing: thay đổi, chấm dứt"
    )
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành, nếu chỉ riêng ngành ấy")
    parks: tuple[ParkId, ...] = Field((), description="Mã khu, nếu chỉ riêng khu ấy")
    steps: tuple[ProcedureStep, ...] = Field((), description="Các bước, theo thứ tự")
