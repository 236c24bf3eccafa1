"""The Vietnamese texts that translations were made from, kept so that the desk can tell what has changed."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final, Literal

from newsroom.desk.wording import wording
from newsroom.locales import Lang
from newsroom.yaml_reader import read_yaml

FOLDER: Final = "data/originals"
_HEAD: Final = (
    "# Máy ghi (python run.py stamp): bản tiếng Việt mà các bản dịch dựa vào. Đừng sửa, đừng xóa.\n"
)
_CHECKED: Final = re.compile(r'^checked-(\w+): "(\w+)"$', re.MULTILINE)
_TOP: Final = 400
"""The first bytes of a file, in which all that the build looks for stands."""

Original = Mapping[str, Sequence[str]]
"""By the dotted place of a text, its lines; paragraphs, list items and rows are a line each."""


def lines_of(texts: Mapping[str, str]) -> Original:
    """Return texts as their lines, blank ones left out."""
    return {place: [row.strip() for row in text.split("\n") if row.strip()] for place, text in texts.items()}


def original_path(root: Path, kind: str, name: str) -> Path:
    """Return the file that keeps the originals of one record."""
    return root / FOLDER / kind / f"{name}.yml"


def read_originals(path: Path) -> dict[str, Original]:
    """Return the originals in a file by their marks; what cannot be read is as good as missing."""
    if not path.is_file():
        return {}
    value: dict[str, Any] = read_yaml(path.as_posix(), path.read_bytes()).value
    return {mark: original for mark, original in value.items() if isinstance(original, dict)}


def read_checked(path: Path) -> Mapping[str, str]:
    """Return, by language, the seal of the texts that the desk has passed; every build reads all of them."""
    try:
        with path.open("rb") as file:
            return dict(_CHECKED.findall(file.read(_TOP).decode("utf-8", "ignore").replace("\r", "")))
    except OSError:
        return {}


def write_originals(path: Path, originals: Mapping[str, Original], checked: Mapping[Lang, str]) -> bool:
    """Write the originals of a record and the seals of its translations; return whether the file changed."""
    rows = [_HEAD, *(f'checked-{lang}: "{seal}"\n' for lang, seal in sorted(checked.items()))]
    for mark, original in sorted(originals.items()):
        rows.append(f'"{mark}":\n')
        for place, lines in original.items():
            rows.append(f'  "{place}":\n')
            # Each line in quotes: a text may start with any sign of YAML's.
            rows += [f"    - {json.dumps(line, ensure_ascii=False)}\n" for line in lines]
    text = "".join(rows).encode()
    if not originals or (path.is_file() and path.read_bytes() == text):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)
    return True


@dataclass(frozen=True)
class Change:
    """A paragraph of the source that is not as it was when it was translated."""

    kind: Literal["added", "removed", "changed"]
    place: str
    before: str
    after: str


def changes(before: Original, after: Original) -> Iterator[Change]:
    """Yield the paragraphs that differ, in the order of the texts; typography makes no difference."""
    for place in dict.fromkeys([*after, *before]):
        old, new = before.get(place, ()), after.get(place, ())
        matcher = SequenceMatcher(None, [*map(wording, old)], [*map(wording, new)], autojunk=False)
        for tag, a, b, c, d in matcher.get_opcodes():
            if tag != "equal":
                yield from _pair(place, old[a:b], new[c:d])


def _pair(place: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Pair the paragraphs of one run of changes, in order."""
    for index in range(max(len(old), len(new))):
        before = old[index] if index < len(old) else ""
        after = new[index] if index < len(new) else ""
        yield Change("changed" if before and after else "added" if after else "removed", place, before, after)
