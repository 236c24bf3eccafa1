"""`python run.py stamp`: notes that translations were made from today's Vietnamese text, and keeps it."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsroom.catalogue import Entry
from newsroom.desk.keep import keep
from newsroom.kinds import KINDS
from newsroom.load import read_entry, record_paths
from newsroom.locales import LANGS, SOURCE
from newsroom.models import Translatable, Translation
from newsroom.nesting import Place
from newsroom.pages import Page, load_pages, rewrite_front
from newsroom.yaml_reader import read_yaml
from newsroom.yaml_writer import UnwritableError, rewrite


@dataclass(frozen=True)
class _Sheet:
    """A file with translation records in it."""

    path: Path
    made: Mapping[Place, Translation]
    mark: str
    rewrite: Callable[[str, Mapping[Place, str]], str]


def stamp_text(text: str, entry: Entry[Translatable], *, renew: bool) -> str:
    """Return the record's text with its source marks; existing ones are replaced only where `renew`."""
    sheet = _of_entry(Path(entry.document.path), entry)
    return _stamped(text, sheet, _due(sheet, renew=renew), "source")


def _due(sheet: _Sheet, *, renew: bool) -> list[Place]:
    """Return the reviewed translations that lack a mark, or, where `renew`, have an old one."""
    return [
        place
        for place, made in sheet.made.items()
        if made.status == "reviewed"
        if made.source is None or (renew and made.source != sheet.mark)
    ]


def _stamped(text: str, sheet: _Sheet, due: Sequence[Place], key: str) -> str:
    return sheet.rewrite(text, {(*place, key): sheet.mark for place in due})


def _of_entry(path: Path, entry: Entry[Translatable]) -> _Sheet:
    return _Sheet(path, _made(entry.record), entry.record.source_hash(), rewrite)


def _made(record: Translatable) -> dict[Place, Translation]:
    return {("translations", lang): made for lang in LANGS if (made := record.translations.get(lang))}


def _read_record(path: Path, data: bytes) -> Entry[Translatable] | None:
    """Return the record that a file holds; None where it is wrong, or of a kind that is not translated."""
    # The folder tells the kind: data/parks/x.yml, data/news/2026/x.yml.
    kind = next((KINDS[part] for part in reversed(path.parts[:-1]) if part in KINDS), None)
    if kind is None or not issubclass(kind.model, Translatable):
        return None
    return read_entry(kind.model, path.stem, read_yaml(path.as_posix(), data))


def _of_page(page: Page, mark: str) -> _Sheet:
    return _Sheet(Path(page.path), _made_page(page), mark, rewrite_front)


def _made_page(page: Page) -> dict[Place, Translation]:
    return {("translation",): page.front.translation} if page.front.translation else {}


def _records(names: Sequence[str]) -> Iterator[Path]:
    if names:
        yield from (Path(name) for name in names if not name.endswith(".md"))
    else:
        for kind in KINDS.values():
            yield from record_paths(Path(), kind.name) if issubclass(kind.model, Translatable) else ()


def _write(sheet: _Sheet, *, renew: bool, key: str) -> None:
    """Write the marks that are due into one file, and say so."""
    path, data = sheet.path, sheet.path.read_bytes()
    due = _due(sheet, renew=renew) if key == "source" else _stale(sheet)
    if not due:
        return
    try:
        stamped = _stamped(data.decode("utf-8"), sheet, due, key)
    except UnwritableError:
        langs = ", ".join(str(place[-1]) for place in due)
        print(f"{path.as_posix()}: không tự ghi được; hãy tự ghi {key}: {sheet.mark} cho {langs}")
        return
    path.write_bytes(stamped.encode("utf-8"))
    what = "mã bản gốc" if key == "source" else "mã của chỗ sửa nhỏ"
    print(f"{path.as_posix()}: đã ghi {what} {sheet.mark}")


def _stale(sheet: _Sheet) -> list[Place]:
    return [place for place, made in sheet.made.items() if made.is_stale(sheet.mark)]


def _stamp_record(path: Path, *, renew: bool, key: str) -> None:
    entry = _read_record(path, path.read_bytes()) if path.is_file() else None
    if not path.is_file():
        print(f"{path.as_posix()}: không có tệp này")
    elif entry is None:
        print(f"{path.as_posix()}: còn lỗi, chưa ghi được; hãy chạy python run.py build để xem lỗi")
    else:
        _write(_of_entry(path, entry), renew=renew, key=key)


def _stamp_pages(names: Sequence[str], *, renew: bool, key: str) -> None:
    chosen = {Path(name).as_posix() for name in names}
    for by_lang in load_pages(Path("docs"))[0].values():
        for lang, page in by_lang.items():
            if lang != SOURCE and SOURCE in by_lang and (not chosen or page.path in chosen):
                _write(_of_page(page, by_lang[SOURCE].mark()), renew=renew, key=key)


def main(arguments: list[str]) -> int:
    """Stamp the named files anew, or, without names, whatever lacks a stamp; print what was done."""
    parser = argparse.ArgumentParser(prog="run.py stamp", description=__doc__)
    parser.add_argument("files", nargs="*", metavar="TỆP", help="bản ghi hoặc trang đã đối chiếu lại")
    parser.add_argument(
        "--minor", action="store_true", help="tiếng Việt chỉ sửa lỗi nhỏ, không phải dịch lại"
    )
    chosen = parser.parse_args(arguments)
    key = "minor" if chosen.minor else "source"
    if chosen.minor and not chosen.files:
        parser.error("--minor cần tên tệp")
    for path in _records(chosen.files):
        _stamp_record(path, renew=bool(chosen.files), key=key)
    if not chosen.files or any(name.endswith(".md") for name in chosen.files):
        _stamp_pages(chosen.files, renew=bool(chosen.files), key=key)
    keep(Path())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
