"""What it costs, what is granted and who is there to work: the conditions that investors compare."""

from typing import Literal

from pydantic import Field

from newsroom.fields import Day, Record, Translated
from newsroom.identities import DocumentId, FactId, ParkId, PartnerId, PlaceId, SectorId
from newsroom.models.investment import Capital
from newsroom.models.profiles import Profile
from newsroom.models.sources import Source

CostGroup = Literal["land-cost", "energy", "water-supply", "telecoms", "labour-cost", "freight", "services"]
IncentiveType = Literal["corporate-tax", "import-duty", "land-relief", "support"]
WorkforceSubject = Literal["supply", "wages", "training", "employment-rules"]


class Price(Record):
    """A row of a table of costs."""

    name: Translated = Field(description="Trả cho cái gì, ví dụ Điện sản xuất, giờ bình thường")
    per: Translated | None = Field(None, description="Đơn vị tính giá, ví dụ kWh")
    amount: Capital = Field(Capital(), description="Giá, theo loại tiền của nguồn")
    upto: Capital = Field(Capital(), description="Giá cao nhất, nếu là một khoảng giá")


class Cost(Profile):
    """A group of costs of doing business: `data/costs/<id>.yml`."""

    group: CostGroup = Field(
        description="land-cost: đất, nhà xưởng; energy: điện, nhiên liệu; water-supply: nước; "
        "telecoms: viễn thông; labour-cost: lao động; freight: vận tải; services: dịch vụ"
    )
    parks: tuple[ParkId, ...] = Field((), description="Mã khu, tên tệp trong data/parks")
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành, tên tệp trong data/sectors")
    valid_from: Day | None = Field(None, description="Áp dụng từ ngày")
    valid_to: Day | None = Field(None, description="Áp dụng đến hết ngày")
    prices: tuple[Price, ...] = Field((), description="Các dòng giá")
    documents: tuple[DocumentId, ...] = Field((), description="Mã văn bản, tên tệp trong data/documents")
    legal_basis: tuple[Source, ...] = Field((), description="Căn cứ khác, chưa có trong data/documents")


class Incentive(Profile):
    """What the state grants to investors: `data/incentives/<id>.yml`."""

    type: IncentiveType = Field(
        description="corporate-tax: thuế thu nhập doanh nghiệp; import-duty: thuế nhập khẩu; "
        "land-relief: tiền thuê đất, sử dụng đất; support: hỗ trợ"
    )
    qualifies: Translated | None = Field(None, description="Ai được hưởng")
    benefit: Translated | None = Field(None, description="Được hưởng gì, một câu")
    rate: FactId | None = Field(None, description="Mã số liệu mức ưu đãi, ví dụ thuế suất")
    period: FactId | None = Field(None, description="Mã số liệu thời gian hưởng")
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành, tên tệp trong data/sectors")
    parks: tuple[ParkId, ...] = Field((), description="Mã khu, tên tệp trong data/parks")
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
    valid_from: Day | None = Field(None, description="Áp dụng từ ngày")
    valid_to: Day | None = Field(None, description="Áp dụng đến hết ngày")
    documents: tuple[DocumentId, ...] = Field((), description="Mã văn bản, tên tệp trong data/documents")
    legal_basis: tuple[Source, ...] = Field((), description="Căn cứ khác, chưa có trong data/documents")


class Workforce(Profile):
    """Who is there to work, what they earn, where they are trained: `data/workforce/<id>.yml`."""

    subject: WorkforceSubject = Field(
        description="supply: dân số, lao động; wages: tiền lương; training: đào tạo, nghiên cứu; "
        "employment-rules: quy định về lao động"
    )
    figures: tuple[FactId, ...] = Field((), description="Mã số liệu, theo thứ tự của bảng")
    institutions: tuple[PartnerId, ...] = Field(
        (), description="Mã viện, trường, tên tệp trong data/partners"
    )
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành, tên tệp trong data/sectors")
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
    documents: tuple[DocumentId, ...] = Field((), description="Mã văn bản, tên tệp trong data/documents")
