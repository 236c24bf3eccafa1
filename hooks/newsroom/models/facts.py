"""Published figures with what makes them true."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from newsroom.fields import Day, Everywhere, Id, Number, Prose, Record
from newsroom.formats import Currency, Qualifier, Scale
from newsroom.identities import FactId
from newsroom.models.sources import Source


class Fact(Record):
    """One published figure with what makes it true: `data/facts/<id>.yml`."""

    indicator: Id = Field(
        description="Mã chỉ tiêu; các kỳ của một chỉ tiêu dùng chung mã", examples=["fdi-capital"]
    )
    label: Everywhere = Field(description="Tên chỉ tiêu cho bạn đọc")
    value: Number = Field(
        description="Giá trị, dấu thập phân là dấu chấm, không có dấu ngăn nghìn", examples=["2.3"]
    )
    scale: Scale = Field("one", description="one, thousand (nghìn), million (triệu), billion (tỷ)")
    unit: Everywhere | Literal["percent"] | None = Field(
        None, description="Đơn vị đếm, hoặc percent (phần trăm)"
    )
    rate: Literal["share", "change", "ratio"] | None = Field(
        None,
        description="Chỉ với unit: percent. share: tỷ trọng, từ 0 đến 100; change: mức tăng giảm, "
        "có thể âm hoặc quá 100; ratio: mức đạt được so với kế hoạch, có thể quá 100",
    )
    currency: Currency | None = Field(None, description="USD hoặc VND")
    qualifier: Qualifier = Field(
        "exact", description="exact (đúng), over (hơn), about (khoảng), estimate (ước)"
    )
    measure: Literal["stock", "flow", "event", "plan"] = Field(
        description="stock: số lũy kế; flow: số phát sinh trong kỳ; event: sự kiện; plan: kế hoạch"
    )
    period_from: Day | None = Field(None, description="Ngày đầu của thời kỳ")
    period_to: Day | None = Field(None, description="Ngày cuối của thời kỳ")
    as_of: Day | None = Field(None, description="Số liệu tính đến ngày nào")
    scope: Literal["gia-lai", "gia-lai-old", "binh-dinh-old", "viet-nam", "unstated"] = Field(
        description="Phạm vi: tỉnh mới từ 1/7/2025, tỉnh cũ, cả nước, hoặc nguồn không nêu"
    )
    source: Source = Field(description="Nguồn của số liệu")
    status: Literal["ok", "check", "conflict", "internal"] = Field(
        description="Chỉ ok mới được in ra; check: chờ xác nhận; conflict: nguồn trái nhau; internal: nội bộ"
    )
    supersedes: FactId | None = Field(None, description="Mã số liệu cũ mà số liệu này thay thế")
    note: Prose | None = Field(None, description="Ghi chú nội bộ")

    def measured_in(self) -> str:
        """Return the currency, `percent`, or the Vietnamese unit."""
        return self.currency or (
            self.unit if isinstance(self.unit, str) else self.unit.vi if self.unit else ""
        )

    def amount(self) -> Decimal:
        """Return the value written out: 2.3 billion and 2300 million are the same."""
        return self.value * {"one": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}[self.scale]
