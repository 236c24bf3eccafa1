"""`python run.py stamp`: notes in a record that its translations were made from today's Vietnamese text."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from newsroom.catalogue import Entry
from newsroom.kinds import KINDS
from newsroom.load import read_entry, record_paths
from newsroom.locales import LANGS, Lang
from newsroom.models import Published
from newsroom.yaml_reader import read_yaml

_SOURCE = re.compile(r"\bsource:\s*[^\s,}]*")


def stamp_text(text: str, entry: Entry[Published], *, renew: bool) -> str:
    """Return the record's text with its source marks; existing ones are replaced only where `renew`."""
    rows = text.split("\n")
    for lang in reversed(_due(entry.record, renew=renew)):
        _stamp(rows, entry, ("translations", lang), entry.record.source_hash())
    return "\n".join(rows)


def _due(record: Published, *, renew: bool) -> list[Lang]:
    """Return the languages whose reviewed translation lacks a mark, or, where `renew`, has an old one."""
    translations = {lang: record.translations.get(lang) for lang in LANGS}
    return [
        lang
        for lang, made in translations.items()
        if made and made.status == "reviewed"
        if made.source is None or (renew and made.source != record.source_hash())
    ]


def _stamp(rows: list[str], entry: Entry[Published], place: tuple[str, ...], mark: str) -> None:
    lines = entry.document.lines
    row = lines[(*place, "source")] - 1 if (*place, "source") in lines else None
    if row is not None:
        rows[row] = _SOURCE.sub(f"source: {mark}", rows[row])
        return
    row = lines[(*place, "translator")] - 1
    if row == lines[place] - 1:
        head, brace, tail = rows[row].rpartition("}")
        rows[row] = f"{head.rstrip()}, source: {mark}{brace}{tail}"
    else:
        indent = rows[row][: len(rows[row]) - len(rows[row].lstrip())]
        end = "\r" if rows[row].endswith("\r") else ""
        rows.insert(row + 1, f"{indent}source: {mark}{end}")


def _holds(text: str, path: Path, entry: Entry[Published], due: list[Lang]) -> bool:
    """Tell whether `text` is the record with its new marks and nothing else changed."""
    expected = entry.record.model_dump()
    for lang in due:
        expected["translations"][lang]["source"] = entry.record.source_hash()
    again = _read(path, text.encode())
    return again is not None and again.record.model_dump() == expected


def _read(path: Path, data: bytes) -> Entry[Published] | None:
    """Return the record that a file holds; None where it is wrong, or of a kind that is not translated."""
    # The folder tells the kind: data/parks/x.yml, data/news/2026/x.yml.
    kind = next((KINDS[part] for part in reversed(path.parts[:-1]) if part in KINDS), None)
    if kind is None or not issubclass(kind.model, Published):
        return None
    return read_entry(kind.model, path.stem, read_yaml(path.as_posix(), data))


def _chosen(names: list[str]) -> Iterable[Path]:
    if names:
        return map(Path, names)
    return [path for kind in KINDS.values() if kind.has_pages for path in record_paths(Path(), kind.name)]


def main(names: list[str]) -> int:
    """Stamp the named files anew, or, without names, whatever lacks a stamp; print what was done."""
    for path in _chosen(names):
        if not path.is_file():
            print(f"{path.as_posix()}: không có tệp này")
            continue
        data = path.read_bytes()
        entry = _read(path, data)
        if entry is None:
            print(f"{path.as_posix()}: còn lỗi, chưa ghi được; hãy chạy python run.py build để xem lỗi")
            continue
        text = data.decode("utf-8")
        stamped = stamp_text(text, entry, renew=bool(names))
        due = _due(entry.record, renew=bool(names))
        if due and not _holds(stamped, path, entry, due):
            # Flow maps over several lines, or all in one: rare, and a wrong guess would spoil the record.
            mark = entry.record.source_hash()
            print(f"{path.as_posix()}: không tự ghi được; hãy tự ghi source: {mark} cho {', '.join(due)}")
        elif due:
            path.write_bytes(stamped.encode("utf-8"))
            print(f"{path.as_posix()}: đã ghi mã bản gốc {entry.record.source_hash()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
