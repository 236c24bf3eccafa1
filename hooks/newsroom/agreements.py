"""`python run.py agreements`: what staff must see to in agreements; for the office, never for the site."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from newsroom.catalogue import Catalogue, Entry
from newsroom.clock import WrongClockError, read_clock
from newsroom.fields import HO_CHI_MINH
from newsroom.follow_up import DUE_DAYS, EXPIRY_DAYS, Matter, find_matters
from newsroom.formats import format_date
from newsroom.load import Reader
from newsroom.models import Agreement
from newsroom.rules import phrase
from newsroom.spreadsheet import write_csv

TITLES: Final = {
    "overdue": "Quá hạn",
    "due": f"Đến hạn trong {DUE_DAYS} ngày",
    "expiring": f"Hết hiệu lực trong {EXPIRY_DAYS} ngày",
    "unreviewed": "Thiếu rà soát",
    "succession": "Chưa rõ kế thừa sau hợp nhất",
}
COLUMNS: Final = (
    "Nhóm", "Mã", "Văn bản", "Đối tác", "Việc", "Ngày", "Còn (ngày)",
    "Người", "Trách nhiệm", "Thẩm quyền", "Sản phẩm", "Tệp",
)  # fmt: skip


class Desk:
    """The agreements of a catalogue, public or not, with what is open in them on one day."""

    def __init__(self, catalogue: Catalogue, on: date) -> None:
        self.on = on
        self._known = catalogue
        self.entries: dict[str, Entry[Agreement]] = {**self._all("agreements")}
        self.matters = find_matters(self.entries.values(), on)

    def _all(self, kind: str) -> dict[str, Entry[Any]]:
        return {**self._known.records[kind], **self._known.withheld[kind]}

    def rows(self) -> Iterator[Sequence[str]]:
        """Yield the table for Excel, its head first."""
        yield COLUMNS
        partners = self._all("partners")
        for matter in self.matters:
            entry = self.entries[matter.agreement]
            names = (partners[name].record.title.vi for name in entry.record.partners() if name in partners)
            yield (
                TITLES[matter.group], entry.id, entry.record.title.vi, "; ".join(names), matter.what,
                matter.day.isoformat() if matter.day else "", self._left(matter.day),
                matter.person, matter.responsibility, matter.authority, matter.product, entry.document.path,
            )  # fmt: skip

    def lines(self) -> Iterator[str]:
        """Yield the list for reading."""
        day = format_date(self.on, "vi")
        yield f"Theo dõi {len(self.entries)} văn bản, tính đến ngày {day}. Danh sách này là nội bộ."
        for group, matters in groupby(self.matters, key=lambda matter: matter.group):
            own = tuple(matters)
            yield f"\n{TITLES[group]} ({len(own)})"
            for matter in own:
                yield from self._matter(matter)
        if not self.matters:
            yield "\nKhông có việc nào quá hạn, sắp đến hạn, sắp hết hiệu lực hay thiếu rà soát."

    def _matter(self, matter: Matter) -> Iterator[str]:
        entry = self.entries[matter.agreement]
        yield f"  {self._when(matter.day) if matter.day else ''}{matter.what}"
        yield f"    {entry.document.path}  {entry.record.title.vi}"
        clear = {
            "Người": matter.person,
            "Trách nhiệm": matter.responsibility,
            "Thẩm quyền": matter.authority,
            "Sản phẩm": matter.product,
        }
        if matter.person:
            yield f"    {'. '.join(f'{label}: {text}' for label, text in clear.items())}"

    def _left(self, day: date | None) -> str:
        return str((day - self.on).days) if day else ""

    def _when(self, day: date) -> str:
        left = (day - self.on).days
        return f"{format_date(day, 'vi')} ({f'còn {left}' if left >= 0 else f'đã qua {-left}'} ngày): "


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» không phải ngày NĂM-THÁNG-NGÀY") from None


def _outside(text: str) -> Path:
    path = Path(text)
    if path.resolve().is_relative_to(Path().resolve()):
        raise argparse.ArgumentTypeError("danh sách này là nội bộ: hãy ghi ra ngoài thư mục của trang")
    return path


def main(arguments: Iterable[str]) -> int:
    """Print the list, or write the table; tell of records that could not be read."""
    parser = argparse.ArgumentParser("run.py agreements", "python run.py agreements [--on NGÀY] [--csv TỆP]")
    parser.add_argument("--on", type=_day, metavar="NGÀY", help="tính đến ngày này, ví dụ 2026-03-14")
    parser.add_argument("--csv", type=_outside, metavar="TỆP", help="ghi bảng cho Excel vào tệp này")
    chosen = parser.parse_args(list(arguments))
    try:
        now = read_clock()
    except WrongClockError as wrong:
        print(phrase("wrong-now", "vi", value=wrong), file=sys.stderr)
        return 1
    catalogue, problems = Reader(Path()).read(now)
    desk = Desk(catalogue, chosen.on or now.astimezone(HO_CHI_MINH).date())
    if chosen.csv:
        try:
            chosen.csv.write_text(write_csv(desk.rows()), encoding="utf-8", newline="")
        except OSError as refused:
            print(
                f"{chosen.csv}: không ghi được; đóng tệp nếu Excel đang mở, {refused.strerror}",
                file=sys.stderr,
            )
            return 1
        print(f"{chosen.csv}: {len(desk.matters)} việc")
    else:
        print("\n".join(desk.lines()))
    unread = [
        found for found in problems if found.path.startswith("data/agreements/") and not found.is_warning
    ]
    for found in sorted(unread):
        print(found, file=sys.stderr)
    return 1 if unread else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
