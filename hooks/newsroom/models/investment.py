"""Where and in what to invest: parks and economic zones, calls for investment, projects in hand."""

from typing import Literal

from pydantic import Field

from newsroom.fields import DocumentPath, Record, Text, Translated, When
from newsroom.identities import (
    AreaId,
    DollarId,
    DongId,
    FactId,
    ParkId,
    PartnerId,
    PlaceId,
    SectorId,
    ShareId,
)
from newsroom.models.profiles import Profile
from newsroom.models.sources import Source

ParkType = Literal["economic-zone", "industrial-park", "industrial-cluster"]
ParkStatus = Literal["planned", "approved", "building", "operating"]
LandStatus = Literal["cleared", "clearing", "uncleared"]
Form = Literal["domestic", "foreign", "joint", "public-private"]
CallStatus = Literal["open", "negotiating", "closed"]
ProjectStatus = Literal["approved", "building", "operating", "stopped"]


class Milestone(Record):
    """A moment in the life of a park, a call for investment or a project."""

    when: When = Field(description="Năm, quý, tháng hoặc ngày", examples=["2027-Q3"])
    state: Literal["done", "planned"] = Field(description="done: đã diễn ra; planned: dự kiến")
    text: Translated = Field(description="Việc gì, một câu")
    source: Source | None = Field(None, description="Nguồn của mốc này")


class Capital(Record):
    """An amount in the currency of its source, and in the other one where a source gives it or a rate."""

    vnd: DongId | None = Field(None, description="Mã số liệu vốn bằng đồng")
    usd: DollarId | None = Field(None, description="Mã số liệu vốn bằng đô la Mỹ")
    rate: DongId | None = Field(None, description="Mã số liệu tỷ giá có ngày, để quy đổi nếu thiếu một bên")


class Rent(Record):
    """What land costs in a park."""

    low: FactId | None = Field(None, description="Mã số liệu giá thuê thấp nhất")
    high: FactId | None = Field(None, description="Mã số liệu giá thuê cao nhất")


class Utilities(Record):
    """What a park supplies; figures in the texts are cited, not typed."""

    power: Translated | None = Field(None, description="Điện")
    water: Translated | None = Field(None, description="Nước")
    wastewater: Translated | None = Field(None, description="Xử lý nước thải")
    telecom: Translated | None = Field(None, description="Viễn thông")


class Park(Profile):
    """An industrial park, cluster or economic zone: `data/parks/<id>.yml`."""

    type: ParkType = Field(
        description="economic-zone: khu kinh tế; industrial-park: khu công nghiệp; industrial-cluster: cụm"
    )
    status: ParkStatus | None = Field(
        None, description="planned: quy hoạch; approved: đã duyệt; building: đang xây; operating: hoạt động"
    )
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành thu hút, tên tệp trong data/sectors")
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
    area: AreaId | None = Field(None, description="Mã số liệu diện tích, tính bằng ha")
    leased: AreaId | None = Field(None, description="Mã số liệu diện tích đã cho thuê")
    free: AreaId | None = Field(None, description="Mã số liệu diện tích còn trống")
    occupancy: ShareId | None = Field(None, description="Mã số liệu tỷ lệ lấp đầy, phần trăm")
    rent: Rent = Field(Rent(), description="Giá thuê đất")
    term: FactId | None = Field(None, description="Mã số liệu thời hạn hoạt động hoặc thuê đất")
    capital: Capital = Field(Capital(), description="Vốn đầu tư hạ tầng")
    developer: Text | None = Field(None, description="Chủ đầu tư hạ tầng")
    utilities: Utilities = Field(Utilities(), description="Điện, nước, nước thải, viễn thông")
    distances: tuple[FactId, ...] = Field((), description="Mã số liệu khoảng cách: cảng, sân bay, cửa khẩu")
    tenants: tuple[Text, ...] = Field((), description="Doanh nghiệp trong khu")
    timeline: tuple[Milestone, ...] = Field((), description="Các mốc, theo thời gian")


class Venture(Profile):
    """What calls for investment and projects share."""

    sectors: tuple[SectorId, ...] = Field(description="Mã ngành, tên tệp trong data/sectors")
    parks: tuple[ParkId, ...] = Field((), description="Mã khu, tên tệp trong data/parks")
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
    land: AreaId | None = Field(None, description="Mã số liệu diện tích đất, tính bằng ha")
    land_status: LandStatus | None = Field(
        None, description="cleared: đất sạch; clearing: đang giải phóng; uncleared: chưa giải phóng"
    )
    capital: Capital = Field(Capital(), description="Vốn đầu tư")
    form: Form | None = Field(
        None, description="domestic: trong nước; foreign: nước ngoài; joint: liên doanh; public-private: PPP"
    )
    legal_basis: tuple[Source, ...] = Field((), description="Căn cứ pháp lý")
    timeline: tuple[Milestone, ...] = Field((), description="Các mốc, theo thời gian")


class Opportunity(Venture):
    """A call for investment: `data/opportunities/<id>.yml`."""

    status: CallStatus = Field(
        description="open: đang kêu gọi; negotiating: đang đàm phán; closed: đã có nhà đầu tư"
    )
    study: DocumentPath | None = Field(None, description="Tệp tiền khả thi trong docs/assets/files")


class Project(Venture):
    """A project in hand: `data/projects/<id>.yml`."""

    status: ProjectStatus | None = Field(
        None, description="approved: đã duyệt; building: đang xây; operating: hoạt động; stopped: đã dừng"
    )
    investors: tuple[PartnerId, ...] = Field((), description="Mã nhà đầu tư, tên tệp trong data/partners")
