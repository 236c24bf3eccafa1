"""`python run.py stamp`: notes in a record that its translations were made from today's Vietnamese text."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from newsroom.load import Entry, read_entry
from newsroom.locales import LANGS, SOURCE
from newsroom.models import Article
from newsroom.yaml_reader import read_yaml

_SOURCE = re.compile(r"\bsource:\s*[^\s,}]*")


def stamp_text(text: str, entry: Entry[Article], *, renew: bool) -> str:
    """Return the record's text with its source marks; existing ones are replaced only where `renew`."""
    rows = text.split("\n")
    mark = entry.record.source_hash()
    for lang in reversed(LANGS):
        record = entry.record.translations.get(lang)
        if lang == SOURCE or record is None or record.status != "reviewed":
            continue
        if record.source is None or (renew and record.source != mark):
            _stamp(rows, entry, ("translations", lang), mark)
    return "\n".join(rows)


def _stamp(rows: list[str], entry: Entry[Article], place: tuple[str, ...], mark: str) -> None:
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
        rows.insert(row + 1, f"{indent}source: {mark}")


def _chosen(names: list[str]) -> Iterator[Path]:
    yield from map(Path, names) if names else sorted(Path("data/news").glob("*/*.yml"))


def main(names: list[str]) -> int:
    """Stamp the named files anew, or, without names, whatever lacks a stamp; print what was done."""
    for path in _chosen(names):
        data = path.read_bytes()
        entry = read_entry(Article, path.stem, read_yaml(path.as_posix(), data))
        if entry is None:
            print(f"{path.as_posix()}: còn lỗi, chưa ghi được; hãy chạy python run.py build để xem lỗi")
            continue
        text = data.decode("utf-8")
        stamped = stamp_text(text, entry, renew=bool(names))
        if stamped != text:
            path.write_bytes(stamped.encode("utf-8"))
            print(f"{path.as_posix()}: đã ghi mã bản gốc {entry.record.source_hash()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
