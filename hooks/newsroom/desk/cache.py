"""What the desk found earlier, by the texts it found it in: only what has changed is reviewed again."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Final

from newsroom.cores import map_on_cores
from newsroom.desk.fault import Fault
from newsroom.desk.registries import fingerprint
from newsroom.desk.review import Desk, Text
from newsroom.locales import Lang

FILE: Final = ".cache/desk.json"

Job = tuple[tuple[Text, ...], Lang]
Found = list[list[Fault]]
"""The faults of each text of a job."""


def review_all(jobs: Sequence[Job], desk: Desk, root: Path) -> list[Found]:
    """Review translations, each once per content, on all cores where they are many."""
    known = _read(root / FILE)
    ground = fingerprint(desk) + _code()
    keys = [_key(job, ground) for job in jobs]
    new = [(key, job) for key, job in dict(zip(keys, jobs, strict=True)).items() if key not in known]
    found = map_on_cores(partial(_review, desk), [job for _, job in new])
    for (key, _), faults in zip(new, found, strict=True):
        known[key] = [[(f.line, f.check, f.words, f.expected) for f in of_text] for of_text in faults]
    used = {key: known[key] for key in keys}
    if new or len(used) < len(known):
        _write(root / FILE, used)
    return [[[Fault(*row) for row in of_text] for of_text in used[key]] for key in keys]


def _review(desk: Desk, job: Job) -> Found:
    return desk.review(*job)


_Row = tuple[int, str, str, str]
_Kept = dict[str, list[list[_Row]]]


def _read(path: Path) -> _Kept:
    try:
        kept: _Kept = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return kept


def _write(path: Path, kept: Mapping[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(".new")
    aside.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    aside.replace(path)


def _key(job: Job, ground: str) -> str:
    texts, lang = job
    mark = hashlib.sha256(f"{ground}\0{lang}".encode())
    for text in texts:
        mark.update(f"\0{int(text.is_markdown)}\0{text.source}\0{text.text}".encode())
    return mark.hexdigest()


@cache
def _code() -> str:
    """Return a mark of the checks themselves."""
    files = sorted(path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".yml"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
