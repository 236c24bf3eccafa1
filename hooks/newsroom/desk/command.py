"""`python run.py desk`: what is translated, how well, and what to do next."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.clock import WrongClockError, read_clock
from newsroom.desk.draft import draft
from newsroom.desk.evaluate import LEAST_RECALL, MOST_ALARMS, evaluate, read_cases, write_score
from newsroom.desk.fault import CLASSES
from newsroom.desk.handoff import TARGETS, bring_in, export, is_named
from newsroom.desk.inspect import Inspected, inspect
from newsroom.desk.memory import Memory, memory_of
from newsroom.desk.originals import changes, original_path, read_originals
from newsroom.desk.registries import desk_of
from newsroom.desk.summary import summarize
from newsroom.desk.table import STATE_NAMES, Row, rows_of, write_coverage, write_csv, write_table
from newsroom.desk.works import Work, works_of
from newsroom.fields import HO_CHI_MINH
from newsroom.load import Reader
from newsroom.locales import LANGS, Lang
from newsroom.problems import report
from newsroom.rules import phrase

SETS: Final = {
    "bộ dùng khi chỉnh": ("tests/desk/clean.yml", "tests/desk/faults.yml"),
    "bộ để riêng": ("tests/desk/heldout-clean.yml", "tests/desk/heldout-faults.yml"),
}
"""The labelled sets: the one that the checks were tuned with, and the one kept apart."""

COMMANDS: Final[Mapping[str, Callable[[list[str]], int]]] = {
    "export": export,
    "import": bring_in,
    "draft": draft,
}
"""What is another command altogether when it is the first word."""


def _arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py desk", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="TÊN", help="tệp hoặc mã bản ghi: xem lỗi và chỗ đã đổi")
    parser.add_argument("--lang", choices=LANGS, help="chỉ một tiếng")
    parser.add_argument("--kind", help="chỉ một loại: news, facts, pages …")
    parser.add_argument("--tier", choices=["A", "B", "C"], help="chỉ một bậc")
    parser.add_argument("--state", choices=list(STATE_NAMES), help="chỉ một tình trạng")
    parser.add_argument("--class", dest="kind_of_fault", choices=CLASSES, help="chỉ bản dịch có lỗi lớp này")
    parser.add_argument("--all", action="store_true", help="cả những bản dịch không còn việc gì")
    parser.add_argument("--faults", action="store_true", help="in từng lỗi")
    parser.add_argument("--csv", metavar="TỆP", help="ghi bảng ra tệp CSV")
    parser.add_argument(
        "--summary", metavar="THƯ MỤC", help="thay đổi so với dự án trong thư mục này, dạng Markdown"
    )
    parser.add_argument(
        "--evaluate", nargs="*", metavar="TỆP", help="đo các phép kiểm tra trên những bản dịch đã biết lỗi"
    )
    return parser.parse_args(given)


def main(given: list[str]) -> int:
    """Print the work list; return 1 where a translation misleads readers or is missing where it must not."""
    if given and (of_translators := COMMANDS.get(given[0])):
        return of_translators(given[1:])
    arguments, root = _arguments(given), Path()
    try:
        moment = read_clock()
    except WrongClockError as wrong:
        print(phrase("wrong-now", "vi", value=wrong), file=sys.stderr)
        return 2
    catalogue, problems = Reader(root).read(moment)
    if arguments.summary:
        before, _ = Reader(Path(arguments.summary)).read(moment)
        print(summarize(works_of(before), works_of(catalogue)))
        return 0
    mistakes = [found for found in problems if not found.is_warning]
    if mistakes:
        print(report(mistakes))
        return 2
    if arguments.evaluate is not None:
        return _evaluate(arguments.evaluate, catalogue)
    works = [*works_of(catalogue)]
    inspected = list(_chosen(inspect(works, desk_of(catalogue), root), arguments))
    rows = rows_of(inspected, moment.astimezone(HO_CHI_MINH).date())
    if arguments.csv:
        Path(arguments.csv).write_text(write_csv(rows), encoding="utf-8-sig", newline="")
    _print(rows, inspected, arguments, root)
    for lang in [arguments.lang] if arguments.lang in TARGETS else TARGETS if not arguments.lang else ():
        for line in _uneven(memory_of(works, lang), lang):
            print(line)
    return int(any(row.must_be_mended for row in rows))


def _chosen(inspected: Iterable[Inspected], arguments: argparse.Namespace) -> Iterator[Inspected]:
    for one in inspected:
        work = one.work
        if (
            (not arguments.names or is_named(work, arguments.names))
            and arguments.lang in (None, one.lang)
            and arguments.kind in (None, work.kind)
            and arguments.tier in (None, work.tier)
            and arguments.state in (None, one.state)
            and (not arguments.kind_of_fault or any(f.kind == arguments.kind_of_fault for f, _ in one.faults))
        ):
            yield one


def _print(
    rows: Sequence[Row], inspected: Sequence[Inspected], arguments: argparse.Namespace, root: Path
) -> None:
    shown = [row for row in rows if arguments.all or arguments.names or row.needs_work]
    if shown:
        print(write_table(shown))
        print()
    if arguments.faults or arguments.names:
        for one in inspected:
            for line in _details(one, root):
                print(line)
    print(write_coverage(rows))
    mend = sum(row.must_be_mended for row in rows)
    print(f"\n{len(rows)} bản dịch, {sum(row.needs_work for row in rows)} còn việc, {mend} phải sửa ngay.")


def _uneven(memory: Memory, lang: Lang) -> Iterator[str]:
    """Yield the sentences that are translated in more than one way, in whatever record."""
    for number, ways in enumerate(memory.uneven()):
        if not number:
            yield f"\nCùng một câu, dịch khác nhau [{lang}]:"
        yield f"  {ways[0].source}"
        yield from (f"  = {way.text} ({way.origin})" for way in ways)


def _details(one: Inspected, root: Path) -> Iterator[str]:
    for _, found in one.faults:
        yield str(found)
    yield from map(str, one.unused)
    if one.state == "stale":
        yield from _changed(one.work, one, root)


def _changed(work: Work, one: Inspected, root: Path) -> Iterator[str]:
    """Yield what has changed in the source since it was translated."""
    made = work.made[one.lang]
    before = read_originals(original_path(root, work.kind, work.id)).get(made.source or "")
    yield f"{work.kind}/{work.id} [{one.lang}]: bản tiếng Việt đã đổi từ khi dịch"
    if before is None:
        yield "  (chưa lưu bản gốc của lần dịch đó; từ nay chạy python run.py stamp sau khi dịch)"
        return
    for change in changes(before, work.original):
        yield from (f"  {change.place}", *([f"  - {change.before}"] if change.before else ()))
        yield from ((f"  + {change.after}",) if change.after else ())


def _evaluate(files: Sequence[str], catalogue: Catalogue) -> int:
    desk, is_good = desk_of(catalogue), True
    for name, paths in ({", ".join(files): tuple(files)} if files else SETS).items():
        score = evaluate([case for path in paths for case in read_cases(Path(path))], desk)
        print(write_score(name, score))
        for case in score.missed:
            print(f"  không thấy · dòng {case.line} · {case.kind} · {case.lang} · {case.text[:90]!r}")
        for case, faults in score.alarms:
            told = ", ".join(f"{fault.rule} «{fault.words[:40]}»" for fault in faults)
            print(f"  báo nhầm · dòng {case.line} · {case.lang} · {told}")
        is_good &= score.recall >= LEAST_RECALL and score.alarm_rate <= MOST_ALARMS
    return int(not is_good)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
