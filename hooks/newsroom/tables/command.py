"""`python run.py export` and `import`: the records of a kind to a table of Excel, and back."""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from newsroom.catalogue import Catalogue, Entry
from newsroom.clock import WrongClockError, read_clock
from newsroom.kinds import KINDS
from newsroom.load import Reader
from newsroom.problems import GUIDE, Problem
from newsroom.rules import phrase
from newsroom.tables.cells import cells_of, rows_of
from newsroom.tables.changes import Change, Plan, plan_changes
from newsroom.tables.columns import FITTING, UNFIT, Sheet, sheets_of
from newsroom.tables.trial import try_changes
from newsroom.tables.workbook_reader import read_table
from newsroom.tables.workbook_writer import TooLongError, write_workbook

_SHOWN: Final = 120
"""The letters of a cell that are shown in what would change."""


def _kind(text: str) -> str:
    if text in UNFIT:
        raise argparse.ArgumentTypeError(f"«{text}» không làm thành bảng được: {UNFIT[text]}")
    if text not in FITTING:
        raise argparse.ArgumentTypeError(f"không có loại «{text}»; có: {', '.join(FITTING)}")
    return text


def main(arguments: Sequence[str]) -> int:
    """Run `export` or `import`; return 1 where something was refused."""
    parser = argparse.ArgumentParser(
        "run.py", "python run.py export LOẠI [--out TỆP]  |  import TỆP LOẠI [--write]"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="ghi mọi bản ghi của một loại thành bảng Excel")
    export.add_argument("kind", type=_kind, metavar="LOẠI", help=", ".join(FITTING))
    export.add_argument("--out", type=Path, metavar="TỆP", help="tên tệp .xlsx; bỏ trống là <loại>.xlsx")
    take = commands.add_parser("import", help="đọc bảng Excel, cho biết sẽ đổi gì; --write thì ghi")
    take.add_argument("file", type=Path, metavar="TỆP", help="tệp .xlsx lấy từ lệnh export")
    take.add_argument("kind", type=_kind, metavar="LOẠI", help=", ".join(FITTING))
    take.add_argument("--write", action="store_true", help="ghi thật vào thư mục data")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "export":
            return _export(chosen.kind, chosen.out or Path(f"{chosen.kind}.xlsx"))
        return _import(chosen.kind, chosen.file, write=chosen.write)
    except WrongClockError as wrong:
        print(phrase("wrong-now", "vi", value=wrong), file=sys.stderr)
        return 1


def _export(kind: str, path: Path) -> int:
    if path.exists():
        print(f"{path}: đã có tệp này; hãy xóa, đổi tên nó, hoặc chọn tên khác bằng --out", file=sys.stderr)
        return 1
    catalogue, problems = Reader(Path()).read(read_clock())
    wrong = [found for found in problems if found.path.startswith(f"data/{kind}/") and not found.is_warning]
    if wrong:
        return _refuse(wrong)
    entries = _entries(catalogue, kind)
    sheets = {sheet: tuple(_rows(sheet, entries)) for sheet in sheets_of(kind)}
    try:
        write_workbook(path, sheets, {name: _names(catalogue, name) for name in KINDS})
    except TooLongError as long:
        print(f"data/{kind}: một đoạn chữ dài hơn một ô Excel, hãy sửa thẳng trong tệp: «{str(long)[:60]}…»")
        return 1
    except OSError as refused:
        print(f"{path}: không ghi được, {refused.strerror}", file=sys.stderr)
        return 1
    print(f"{path}: {len(entries)} bản ghi. Sửa trong Excel, lưu, rồi: python run.py import {path} {kind}")
    return 0


def _entries(catalogue: Catalogue, kind: str) -> list[Entry[Any]]:
    found = {**catalogue.records[kind], **catalogue.withheld[kind]}
    return [found[name] for name in sorted(found)]


def _rows(sheet: Sheet, entries: Iterable[Entry[Any]]) -> Iterator[tuple[str, Sequence[str]]]:
    for entry in entries:
        value = entry.document.value
        for cells in rows_of(value, sheet) if sheet.path else [cells_of(value, sheet.columns)]:
            yield entry.id, cells


def _names(catalogue: Catalogue, kind: str) -> dict[str, str]:
    return {entry.id: _title(entry.record) for entry in _entries(catalogue, kind)}


def _title(record: object) -> str:
    text = next((getattr(record, name) for name in ("title", "name", "label") if hasattr(record, name)), None)
    return str(getattr(text, "vi", ""))


def _import(kind: str, file: Path, *, write: bool) -> int:
    root = Path().resolve()
    table = read_table(file, sheets_of(kind))
    if kind not in table.grids:
        return _refuse(table.problems)
    plan = plan_changes(kind, table, root)
    problems = [*table.problems, *plan.problems]
    if plan.changes and not problems:
        problems = try_changes(plan.changes, table, root, read_clock())
    if problems:
        return _refuse(problems)
    print("\n".join(_told(plan, kind, root)))
    if write:
        for change in plan.changes:
            _write(change)
    print(_ending(plan, file, kind, write=write))
    return 0


def _refuse(problems: Iterable[Problem]) -> int:
    found = sorted(set(problems), key=_place)
    print(phrase("excel-refused", "vi", number=len(found)))
    print("\n".join(map(str, found)))
    print(phrase("help", "vi", page=f"{GUIDE}#{found[0].rule}"))
    return 1


def _place(problem: Problem) -> list[str | int]:
    """Return the place of a mistake so that row 10 stands after row 9, and column AA after column Z."""
    field = re.sub("^cột ([A-Z]+)", lambda found: f"cột {found[1]:>3}", problem.field)
    parts = re.split(r"(\d+)", f"{problem.path} {field} {problem.rule}")
    return [int(part) if part.isdigit() else part for part in parts]


def _told(plan: Plan, kind: str, root: Path) -> Iterator[str]:
    new = sum(change.before is None for change in plan.changes)
    yield (
        f"Bảng {kind}: {new} bản ghi mới, {len(plan.changes) - new} bản ghi thay đổi, "
        f"{plan.untouched} bản ghi không đổi."
    )
    for change in plan.changes:
        yield f"\n{change.path.relative_to(root).as_posix()}{' (mới)' if change.before is None else ''}"
        for found in change.differences:
            yield f"  {found.place}: {_shown(found.before)} → {_shown(found.after)}"
    if plan.absent:
        yield f"\n{plan.absent} bản ghi không có trong bảng: giữ nguyên. Bảng không xóa bản ghi nào."


def _shown(text: str) -> str:
    line = " ⏎ ".join(text.strip().split("\n"))
    return f"«{line[:_SHOWN]}{'…' if len(line) > _SHOWN else ''}»" if line else "(trống)"


def _ending(plan: Plan, file: Path, kind: str, *, write: bool) -> str:
    if not plan.changes:
        return "Không có gì để ghi."
    if not write:
        return f"\nChưa ghi gì. Đúng ý thì chạy: python run.py import {file} {kind} --write"
    return "\nĐã ghi. Sửa chữ tiếng Việt thì xem lại bản dịch (python run.py desk), rồi python run.py build."


def _write(change: Change) -> None:
    """Write a file as a whole: whoever reads meanwhile has the old one or the new."""
    change.path.parent.mkdir(parents=True, exist_ok=True)
    whole = change.path.with_name(f".{change.path.name}.new")
    whole.write_bytes(change.after)
    whole.replace(change.path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
