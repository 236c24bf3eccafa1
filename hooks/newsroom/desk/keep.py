"""Keeps the Vietnamese texts that translations were made from, and the seals of what the desk has passed."""

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from newsroom.desk.inspect import Inspected, inspect, seal
from newsroom.desk.originals import original_path, read_originals, write_originals
from newsroom.desk.registries import desk_of
from newsroom.desk.works import works_of
from newsroom.load import Reader


def keep(root: Path) -> None:
    """Keep what all translations of a project were made from, once all of its data can be read."""
    catalogue, problems = Reader(root).read(datetime.max.replace(tzinfo=UTC))
    if all(found.is_warning for found in problems):
        keep_originals(inspect(works_of(catalogue), desk_of(catalogue), root), root)


def keep_originals(inspected: Iterable[Inspected], root: Path) -> int:
    """Write the file of each work that translations are recorded for; return how many had to change."""
    return sum(_keep(list(of_work), root) for _, of_work in groupby(inspected, lambda one: id(one.work)))


def _keep(of_work: list[Inspected], root: Path) -> bool:
    work = of_work[0].work
    sources = {made.source for made in work.made.values() if made.source}
    path = original_path(root, work.kind, work.id)
    kept = {mark: original for mark, original in read_originals(path).items() if mark in sources}
    if work.mark in sources:
        kept[work.mark] = work.original
    passed = {
        one.lang: seal(work, one.lang)
        for one in of_work
        if one.lang in work.made and one.state == "reviewed" and not one.faults
    }
    return write_originals(path, kept, passed)
