"""`run.py desk export` and `run.py desk import`: work for translators, and what they send back."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.desk.deliver import Signed, deliver
from newsroom.desk.intake import Intake, take_in, told
from newsroom.desk.keep import keep
from newsroom.desk.manuscript import read_manuscript, write_manuscript
from newsroom.desk.memory import memory_of
from newsroom.desk.registries import desk_of
from newsroom.desk.units import Reply, Sheet, WrongFileError, help_with, units_of
from newsroom.desk.workbook import read_workbook, write_workbook
from newsroom.desk.works import Work, works_of
from newsroom.desk.xliff import read_xliff, write_xliff, write_xliff2
from newsroom.load import Reader
from newsroom.locales import LANGS, SOURCE, Lang
from newsroom.problems import report
from newsroom.yaml_writer import UnwritableError

WRITERS: Final[Mapping[str, tuple[str, Callable[[Sheet], bytes]]]] = {
    "xlsx": (".xlsx", write_workbook),
    "docx": (".docx", write_manuscript),
    "xliff": (".xlf", write_xliff),
    "xliff2": (".xlf", write_xliff2),
}
READERS: Final[Mapping[str, Callable[[bytes], Reply]]] = {
    ".xlsx": read_workbook,
    ".docx": read_manuscript,
    ".xlf": read_xliff,
    ".xliff": read_xliff,
}
_DUE: Final = ("english-missing", "translation-", "page-machine")
"""Mistakes that a translation is the cure of."""
TARGETS: Final = [lang for lang in LANGS if lang != SOURCE]
"""The languages that are translated into."""


def export(given: list[str]) -> int:
    """Write a file for translators."""
    arguments = _export_arguments(given)
    catalogue = read_all()
    if catalogue is None:
        return 2
    lang: Lang = arguments.lang
    all_works = [*works_of(catalogue)]
    works = [work for work in all_works if _is_chosen(work, lang, arguments)]
    desk, memory = desk_of(catalogue), memory_of(all_works, lang)
    units = [unit for work in works for unit in units_of(work, lang, Path())]
    sheet = Sheet(lang, [(unit, help_with(unit, lang, desk.termbase, memory)) for unit in units])
    if not sheet.rows:
        print("Không có gì để dịch.")
        return 1
    ending, write = WRITERS[arguments.to]
    path = Path(arguments.out or f"dich-{lang}{ending}")
    path.write_bytes(write(sheet))
    due = sum(unit.state != "same" for unit in units)
    print(f"{path}: {len(works)} bản ghi, {len(units)} đoạn, {due} đoạn cần dịch hoặc xem lại")
    return 0


def _export_arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py desk export", description=export.__doc__)
    parser.add_argument("names", nargs="*", metavar="MÃ", help="bản ghi hoặc tệp; bỏ trống là tất cả")
    parser.add_argument("--lang", choices=TARGETS, required=True, help="dịch sang tiếng nào")
    parser.add_argument("--to", choices=WRITERS, default="xlsx", help="dạng tệp")
    parser.add_argument("--out", metavar="TỆP", help="tên tệp ghi ra")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--stale", action="store_true", help="chỉ bản dịch đã cũ")
    which.add_argument("--missing", action="store_true", help="chỉ bản chưa dịch xong")
    return parser.parse_args(given)


def _is_chosen(work: Work, lang: Lang, arguments: argparse.Namespace) -> bool:
    state = work.states.get(lang)
    if arguments.names and not is_named(work, arguments.names):
        return False
    if arguments.stale:
        return state == "stale"
    return state in ("missing", "machine") if arguments.missing else True


def is_named(work: Work, names: Iterable[str]) -> bool:
    """Tell whether staff mean a work by one of the names: an id, a kind and id, or a file."""
    wanted = {name.replace("\\", "/").removeprefix("./") for name in names}
    return not wanted.isdisjoint({work.id, f"{work.kind}/{work.id}", *work.paths})


def read_all() -> Catalogue | None:
    """Return all data, what waits to be published, too; None where there are mistakes, which are printed."""
    catalogue, problems = Reader(Path()).read(datetime.max.replace(tzinfo=UTC))
    mistakes = [found for found in problems if not found.is_warning and not found.rule.startswith(_DUE)]
    if mistakes:
        print(report(mistakes))
        return None
    return catalogue


def bring_in(given: list[str]) -> int:
    """Show what a translator's file changes, and with --write write it."""
    parser = argparse.ArgumentParser(prog="run.py desk import", description=bring_in.__doc__)
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp mà người dịch gửi lại")
    parser.add_argument("--translator", metavar="TÊN", help="người dịch, in dưới bài")
    parser.add_argument("--write", action="store_true", help="ghi vào dữ liệu; không có thì chỉ cho xem")
    arguments = parser.parse_args(given)
    if arguments.write and not (arguments.translator or "").strip():
        parser.error("--write cần --translator TÊN")
    catalogue = read_all()
    if catalogue is None:
        return 2
    try:
        lang, rows = _reply(arguments.file)
    except WrongFileError as wrong:
        print(f"{arguments.file}: {wrong}")
        return 2
    units = {unit.key: unit for work in works_of(catalogue) for unit in units_of(work, lang, Path())}
    intake = take_in(rows, units, lang)
    for line in told(intake, lang):
        print(line)
    is_good = True
    if arguments.write:
        is_good = write_in(intake, lang, Signed(arguments.translator.strip(), "reviewed"), Path())
    texts = sum(map(len, intake.renewed.values()))
    done = "đã ghi" if arguments.write else "sẽ đổi"
    print(f"{len(rows)} hàng: {done} {texts} trường của {len(intake.renewed)} bản ghi", end="")
    print(f", không nhận {len(intake.refused)} chỗ.")
    if texts and not arguments.write:
        print("Chưa ghi gì. Đúng ý thì chạy lại, thêm --write --translator TÊN.")
    return int(bool(intake.refused) or not is_good)


def _reply(path: Path) -> Reply:
    read = READERS.get(path.suffix.lower())
    if read is None:
        raise WrongFileError(f"chỉ đọc được tệp {', '.join(READERS)}")
    try:
        return read(path.read_bytes())
    except OSError as error:
        raise WrongFileError("không có tệp này, hoặc tệp đang mở trong chương trình khác") from error


def write_in(intake: Intake, lang: Lang, signed: Signed, root: Path) -> bool:
    """Write what was taken in, whole files or nothing of them; return whether all could be written."""
    is_good = True
    for name, texts in intake.renewed.items():
        try:
            new = deliver(intake.works[name], lang, texts, signed, is_whole=intake.is_whole(name))
        except UnwritableError:
            print(f"{name}: không tự ghi được vào tệp; hãy chép tay các câu ở trên")
            is_good = False
            continue
        if new.mistakes:
            print(f"{name}: bản dịch có lỗi, chưa ghi")
            print(report([*new.mistakes]))
            is_good = False
            continue
        new.path.write_bytes(new.text.encode())
        print(f"{new.path.as_posix()}: đã ghi")
    if intake.renewed:
        keep(root)
    return is_good
