"""Ways in and out: ports, border gates, airports, roads."""

from typing import Literal

from pydantic import Field

from newsroom.fields import Text, Translated, Url
from newsroom.identities import FactId, PlaceId, SectorId
from newsroom.models.investment import Milestone
from newsroom.models.profiles import Profile

FacilityType = Literal["seaport", "border-gate", "airport", "road", "railway"]
FacilityStatus = Literal["planned", "building", "operating"]


class Facility(Profile):
    """A port, border gate, airport, road or railway: `data/infrastructure/<id>.yml`."""

    type: FacilityType = Field(
        description="seaport: cảng biển; border-gate: cửa khẩu; airport: sân bay; road: đường bộ; "
        "railway: đường sắt"
    )
    status: FacilityStatus | None = Field(
        None, description="planned: quy hoạch; building: đang xây; operating: hoạt động"
    )
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
    sectors: tuple[SectorId, ...] = Field((), description="Mã ngành dùng tới, tên tệp trong data/sectors")
    connects: Translated | None = Field(None, description="Nối với đâu, vài chữ")
    operator: Text | None = Field(None, description="Cơ quan quản lý, khai thác")
    hours: Translated | None = Field(None, description="Giờ mở cửa, giờ làm thủ tục")
    capacity: tuple[FactId, ...] = Field((), description="Mã số liệu năng lực: công suất, cầu bến")
    traffic: tuple[FactId, ...] = Field((), description="Mã số liệu lượng hàng, lượng khách")
    charges: tuple[FactId, ...] = Field((), description="Mã số liệu biểu giá")
    distances: tuple[FactId, ...] = Field((), description="Mã số liệu khoảng cách")
    website: Url | None = Field(None, description="Trang mạng")
    timeline: tuple[Milestone, ...] = Field((), description="Các mốc, theo thời gian")
