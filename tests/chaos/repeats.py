"""The same source built under other circumstances: the same bytes."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.chaos.scratch import Ready, Result, Scratch, state

Environment = dict[str, str]


@dataclass(frozen=True)
class Variation:
    """One circumstance that must not matter."""

    name: str
    environment: Environment = field(default_factory=dict)
    wrap: tuple[str, ...] = ()
    move: Callable[[Scratch, Path], Scratch] | None = None
    """Makes the project anew in another folder."""


def in_another_order(at: Scratch, to: Path) -> Scratch:
    """Write every file again, the last one first, each with an old date of its own."""
    files = sorted((path for path in at.project.rglob("*") if path.is_file()), reverse=True)
    for number, file in enumerate(files):
        copy = to / file.relative_to(at.folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
        os.utime(copy, (10**9 + number * 86_400, 10**9 + number * 86_400))
    (to / "tmp").mkdir()
    return Scratch(to)


def _in_a_shallow_clone(at: Scratch, to: Path) -> Scratch:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")

    def git(*arguments: str) -> None:
        subprocess.run(["git", *who, *arguments], cwd=at.project, check=True, capture_output=True)

    git("init", "--quiet")
    for message in ("one", "two"):
        git("add", "--force", ".")
        git("commit", "--quiet", "--allow-empty", "--message", message)
    to.mkdir()
    git("clone", "--quiet", "--depth", "1", at.project.as_uri(), str(to / "project"))
    (to / "tmp").mkdir()
    return Scratch(to)


ELSEWHERE: Final = str(Path(__file__).parent / "elsewhere")
"""A `sitecustomize` that gives Python another clock and another order of files."""

VARIATIONS: Final = (
    Variation("zone far east", {"TZ": "Pacific/Kiritimati"}),
    Variation("zone far west", {"TZ": "Pacific/Pago_Pago", "NEWSROOM_NOW": "2026-11-21T01:00:00Z"}),
    Variation("locale C", {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": ""}),
    Variation("locale POSIX, Latin-1 streams", {"LC_ALL": "POSIX", "PYTHONIOENCODING": "latin-1"}),
    Variation("locale tr_TR", {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    Variation("hash seed 1", {"PYTHONHASHSEED": "1"}),
    Variation("hash seed 2", {"PYTHONHASHSEED": "4294967295"}),
    Variation("umask 077", wrap=("sh", "-c", 'umask 077; exec "$@"', "sh")),
    Variation("umask 000", wrap=("sh", "-c", 'umask 000; exec "$@"', "sh")),
    Variation("no HOME", {"HOME": "", "USERPROFILE": "", "XDG_CACHE_HOME": ""}),
    Variation("no git on PATH", {"PATH": "/no/such/folder"}),
    Variation("a path with spaces and Vietnamese", move=lambda at, to: at.copy(to / "Sở Ngoại vụ" / "bản 1")),
    Variation("files made in another order, other dates", move=in_another_order),
    Variation("a shallow clone", move=_in_a_shallow_clone),
    Variation("another clock, folders listed backwards", {"PYTHONPATH": ELSEWHERE}),
)


def repeats(ready: Ready, folder: Path, variations: tuple[Variation, ...] = VARIATIONS) -> list[Result]:
    """Build once under each variation, with nothing to reuse; every site is the same byte for byte."""
    return [_build(ready, folder / f"again-{number}", item) for number, item in enumerate(variations)]


def _build(ready: Ready, folder: Path, variation: Variation) -> Result:
    case = f"same bytes: {variation.name}"
    needed = ["git"] if variation.move is _in_a_shallow_clone else [*variation.wrap[:1]]
    if missing := [name for name in needed if not shutil.which(name)]:
        return Result(case, 0, 0, note=f"not tested: no {missing[0]} here")
    at = ready.at.copy(folder)
    shutil.rmtree(at.site)
    if variation.move:
        at = variation.move(at, folder.with_name(f"{folder.name}-moved"))
    done = at.build(wrap=variation.wrap, **variation.environment)
    same = done.code == 0 and state(at.site) == ready.new
    faults = () if same and not at.leftovers() else (f"left {at.leftovers()}, {done}",)
    return Result(case, 1, int(same), faults, "identical" if same else "")
