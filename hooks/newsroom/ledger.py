"""The ledger: every address that was ever published and what it belonged to; lines are only ever added."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from newsroom.problems import Problem, problem

FILE: Final = "data/addresses.lock"
"""What a build reads."""
PUBLISHED: Final = "addresses.txt"
"""What a site carries: the ledger with the site's own addresses; a copy of it is the next `FILE`."""
WITHDRAWN: Final = "withdrawn"
"""Stands in the place of an id where readers have found a notice."""
_HEAD: Final = (
    "# Mọi địa chỉ đã đăng. Máy ghi; đừng sửa, đừng xóa dòng nào (xem «Đổi địa chỉ» trong README.md).\n"
)
# An address names a file of the site: no `..`, no empty part, nothing that ends an address or a line.
_PART: Final = r"(?!\.{1,2}(?:/|$))[^\s/#?%\\]+"
_LINE: Final = re.compile(
    rf"/(?P<url>(?:{_PART}/)*(?:{_PART})?)"
    r"(?: (?P<id>[a-z0-9-]+(?:/[a-z0-9-]+)?)|#(?P<anchor>[a-z0-9-]+) after #(?P<before>[a-z0-9-]*))"
)


@dataclass(frozen=True)
class Ledger:
    """What earlier publications say; addresses are relative to the site's root."""

    owners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The ids of what was found at each address: `news/<record>`, `topics/<record>`, `page/<name>` …"""
    anchors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By page, each anchor with the one before it, or `` where it was the first."""
    withdrawn: frozenset[str] = frozenset()
    """The addresses at which readers have found a notice."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """The line of each address."""


@lru_cache(maxsize=1)
def read_ledger(data: bytes) -> tuple[Ledger, tuple[Problem, ...]]:
    """Read a ledger in whatever order its lines stand, as two of them are merged by joining their lines."""
    owners: dict[str, tuple[str, ...]] = {}
    anchors: dict[str, dict[str, str]] = {}
    withdrawn: set[str] = set()
    numbers: dict[str, int] = {}
    problems = []
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if not found:
            problems.append(problem(FILE, number, "", "ledger-line", value=line))
        elif found["anchor"]:
            anchors.setdefault(found["url"], {}).setdefault(found["anchor"], found["before"])
        else:
            url, name = found["url"], found["id"]
            numbers.setdefault(url, number)
            if name == WITHDRAWN:
                withdrawn.add(url)
            else:
                owners[url] = (*owners.get(url, ()), name)
    return Ledger(owners, anchors, frozenset(withdrawn), numbers), tuple(problems)


def can_hold(url: str) -> bool:
    """Tell whether an address can stand in a line of the ledger."""
    return _LINE.fullmatch(f"/{url} file") is not None


def write_ledger(
    ledger: Ledger,
    owners: Iterable[tuple[str, str]],
    anchors: Mapping[str, tuple[str, ...]],
    withdrawn: Iterable[str],
) -> str:
    """Return `ledger` with what a site adds to it: who is at which address, which anchors, which notices."""
    rows = {f"/{url} {name}" for url, names in ledger.owners.items() for name in names}
    rows |= {f"/{url} {name}" for url, name in owners}
    rows |= {f"/{url} {WITHDRAWN}" for url in (*ledger.withdrawn, *withdrawn)}
    rows |= {
        f"/{url}#{anchor} after #{before}"
        for url, known in ledger.anchors.items()
        for anchor, before in known.items()
    }
    rows.update(_new_anchors(ledger, anchors))
    return _HEAD + "".join(f"{row}\n" for row in sorted(rows))


def _new_anchors(ledger: Ledger, anchors: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for url, found in anchors.items():
        known = ledger.anchors.get(url, {})
        for anchor, before in zip(found, ("", *found), strict=False):
            if anchor not in known:
                yield f"/{url}#{anchor} after #{before}"
