"""With whom the province works and what they have agreed: partners, agreements, the follow-up of staff."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from newsroom.fields import Day, Everywhere, Record, Text, Translated, Url, When, fault, longest, read_when
from newsroom.identities import AgreementId, CountryId, FieldId, PartnerId, PlaceId, SectorId
from newsroom.models.investment import Milestone
from newsroom.models.names import OtherName
from newsroom.models.profiles import DAYS, Profile
from newsroom.models.publication import Titles
from newsroom.models.sources import Source

PartnerType = Literal["locality", "agency", "association", "company", "institute"]
Province = Literal["gia-lai", "gia-lai-old", "binh-dinh-old", "unstated"]
Instrument = Literal["agreement", "memorandum", "programme", "plan", "letter", "minutes"]
AgreementStatus = Literal["drafting", "signed", "in-force", "expired", "ended", "replaced"]
SuccessionState = Literal["continued", "renewed", "reviewing", "ended"]

MERGER: Final = date(2025, 7, 1)
"""The day on which the old provinces Gia Lai and Bình Định became the present one."""


class PartnerName(Titles):
    """The name of a partner, which pages of every language may show."""

    en: Annotated[Text, longest(140)] = Field(description="Tên tiếng Anh")
    id: Annotated[Text, longest(140)] = Field(description="Tên tiếng Indonesia")


class Partner(Profile):
    """A province, city or organisation that Gia Lai works with: `data/partners/<id>.yml`."""

    title: PartnerName = Field(description="Tên đối tác, đủ ba tiếng")
    type: PartnerType = Field(
        description="locality: địa phương; agency: cơ quan, tổ chức; association: hiệp hội; "
        "company: doanh nghiệp; institute: viện, trường"
    )
    country: CountryId = Field(description="Mã nước, tên tệp trong data/countries")
    other_names: tuple[OtherName, ...] = Field((), description="Tên khác, tên viết tắt, cách viết khác")
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, nếu đối tác ở trong tỉnh")
    relation: Translated | None = Field(None, description="Quan hệ với tỉnh, vài chữ")
    since: When | None = Field(None, description="Có quan hệ từ năm, quý, tháng hoặc ngày nào")
    fields: tuple[FieldId, ...] = Field((), description="Mã lĩnh vực, tên tệp trong data/fields")
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành, tên tệp trong data/sectors")
    website: Url | None = Field(None, description="Trang mạng của đối tác")
    timeline: tuple[Milestone, ...] = Field((), description="Các mốc, theo thời gian")


class Party(Record):
    """One who signed: a partner, or a body of the province."""

    partner: PartnerId | None = Field(None, description="Mã đối tác, tên tệp trong data/partners")
    body: Everywhere | None = Field(None, description="Tên cơ quan của tỉnh, đủ ba tiếng")
    province: Province | None = Field(
        None,
        description="Cơ quan ấy ký khi thuộc tỉnh nào: gia-lai (từ 1/7/2025), gia-lai-old, binh-dinh-old; "
        "unstated: nguồn không nêu",
    )

    @model_validator(mode="after")
    def _is_one(self) -> "Party":
        if (self.partner is None) == (self.body is None):
            raise fault("party")
        if (self.body is None) != (self.province is None):
            raise fault("party-province")
        return self


class Succession(Record):
    """What has become of the signature of a province that was merged on 1 July 2025."""

    state: SuccessionState = Field(
        description="continued: tiếp tục; renewed: đã ký lại; reviewing: đang rà soát; ended: chấm dứt"
    )
    body: Everywhere | None = Field(None, description="Cơ quan kế thừa, đủ ba tiếng")
    source: Source | None = Field(None, description="Văn bản làm căn cứ")


class Assignment(Record):
    """A milestone of staff by the «six clarities»: who, what, when, answering for what, with what power."""

    work: Text = Field(description="Rõ việc")
    person: Text = Field(description="Rõ người: chức vụ, đơn vị")
    due: Day = Field(description="Rõ thời gian: hạn hoàn thành", examples=["2026-06-30"])
    responsibility: Text = Field(description="Rõ trách nhiệm")
    authority: Text = Field(description="Rõ thẩm quyền")
    product: Text = Field(description="Rõ sản phẩm")
    done_on: Day | None = Field(None, description="Ngày xong; để trống khi chưa xong")


class FollowUp(Record):
    """What staff do about an agreement after it is signed; none of it ever leaves the office."""

    milestones: tuple[Assignment, ...] = Field((), description="Các mốc theo «6 rõ»")
    last_review: Day | None = Field(None, description="Ngày rà soát gần nhất")
    review_result: Text | None = Field(None, description="Kết quả rà soát")
    next_review: Day | None = Field(None, description="Ngày rà soát tới")


class Agreement(Profile):
    """What the province or a body of it has agreed with partners: `data/agreements/<id>.yml`."""

    instrument: Instrument = Field(
        description="agreement: thỏa thuận; memorandum: bản ghi nhớ; programme: chương trình; "
        "plan: kế hoạch; letter: ý định thư; minutes: biên bản"
    )
    parties: tuple[Party, ...] = Field(description="Các bên, theo thứ tự ghi trong văn bản")
    status: AgreementStatus = Field(
        description="drafting: đang soạn; signed: đã ký; in-force: đang hiệu lực; expired: hết hạn; "
        "ended: chấm dứt; replaced: đã thay"
    )
    status_on: When | None = Field(None, description="Tình trạng này tính đến khi nào")
    signed_on: When | None = Field(None, description="Ký năm, quý, tháng hoặc ngày nào")
    places: tuple[PlaceId, ...] = Field((), description="Mã nơi ký, tên tệp trong data/places")
    effective_on: Day | None = Field(None, description="Ngày có hiệu lực")
    expires_on: Day | None = Field(None, description="Ngày hết hiệu lực")
    term: Translated | None = Field(None, description="Thời hạn như ghi trong văn bản")
    fields: tuple[FieldId, ...] = Field((), description="Mã lĩnh vực, tên tệp trong data/fields")
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành, tên tệp trong data/sectors")
    succession: Succession | None = Field(None, description="Kế thừa sau hợp nhất 1/7/2025, nếu tỉnh cũ ký")
    replaces: AgreementId | None = Field(None, description="Mã văn bản cũ mà văn bản này thay")
    timeline: tuple[Milestone, ...] = Field((), description="Các mốc công khai, theo thời gian")
    result: Translated | None = Field(None, description="Kết quả đã có, công khai")
    follow_up: FollowUp = Field(
        FollowUp(), description="Theo dõi sau khi ký; nội bộ, không bao giờ lên trang"
    )

    @field_validator("parties")
    @classmethod
    def _are_two(cls, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        if len(parties) < 2 or not any(party.partner for party in parties):
            raise fault("parties")
        return parties

    @field_validator("signed_on")
    @classmethod
    def _fits_the_province(cls, signed_on: str | None, info: ValidationInfo) -> str | None:
        if signed_on is None:
            return None
        first, unit = read_when(signed_on)
        for party in info.data.get("parties", ()):
            # Of the year of the merger alone nobody can tell on which side of it the day was.
            if party.province in (None, "unstated") or (unit == "year" and first.year == MERGER.year):
                continue
            if (party.province == "gia-lai") != (first >= MERGER):
                raise fault("province-date", value=signed_on, province=party.province)
        return signed_on

    @field_validator("expires_on")
    @classmethod
    def _ends_after_it_begins(cls, expires_on: date | None, info: ValidationInfo) -> date | None:
        begins = info.data.get("effective_on")
        if begins and expires_on and expires_on < begins:
            raise fault("date-order", value=expires_on, start=begins)
        return expires_on

    def partners(self) -> tuple[str, ...]:
        """Return the partners among the parties."""
        return tuple(party.partner for party in self.parties if party.partner)

    def rank(self) -> int:
        """Follow the order that staff chose; then the newest first, what has no date last."""
        return self.order * DAYS - (read_when(self.signed_on)[0].toordinal() if self.signed_on else 0)
