"""Builds whose site folder is someone else's, a link, in use, or wanted by two."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.building import files_of
from tests.chaos.scratch import Ready, Result, Scratch, finish, state


def two_at_once(ready: Ready, folder: Path, number: int) -> Result:
    """Start a second build while a first one runs; the later one has the last word."""
    faults, complete = [], 0
    at = ready.copy(folder, "two")
    for index in range(number):
        shown = (ready.old, ready.new)[index % 2]
        wanted = (ready.new, ready.old)[index % 2]
        at.change(index % 2)
        first = at.start()
        while first.poll() is None and not (at.project / "site.new").exists():
            time.sleep(0.01)
        at.change((index + 1) % 2)
        second = at.start()
        dones = [finish(first), finish(second)]
        complete += state(at.site) == wanted
        if state(at.site) != wanted or any(done.code for done in dones) or at.leftovers():
            faults.append(f"run {index}: still {state(at.site) == shown}, left {at.leftovers()}, {dones}")
    return Result("two builds at once into one folder", number, complete, tuple(faults), "one waits")


def not_ours(ready: Ready, folder: Path) -> Result:
    """Build where something of someone else's stands: it is refused and not touched."""
    cases = (_letters, _other_sums, _a_file, _letters_beside)
    faults = []
    for spoil in cases:
        at = ready.copy(folder, f"not-ours{spoil.__name__}")
        spoil(at)
        before = _outside(at)
        done = at.build()
        if _outside(at) != before or done.code != 1 or "không ghi đè" not in done.said:
            faults.append(f"{spoil.__name__}: untouched {_outside(at) == before}, {done}")
        shutil.rmtree(at.folder)
    untouched = len(cases) - len(faults)
    return Result("a folder that is not ours", len(cases), untouched, tuple(faults), "refused, untouched")


def linked_site(ready: Ready, folder: Path) -> Result:
    """Build where `site` is a symbolic link: the folder at its end is exchanged, the link stays."""
    case = "the site folder is a symbolic link"
    at = ready.copy(folder, "linked")
    real = at.folder / "elsewhere" / "www"
    real.parent.mkdir()
    at.site.rename(real)
    try:
        at.site.symlink_to(real, target_is_directory=True)
    except OSError:
        return Result(case, 0, 0, note="not tested: no right to make a link")
    done = at.build()
    left = sorted({path.name for path in real.parent.iterdir()} - {"www", "www.lock"}) + at.leftovers()
    whole = state(real) == ready.new
    is_right = whole and at.site.is_symlink() and done.code == 0 and not left
    faults = () if is_right else (f"link {at.site.is_symlink()}, left {left}, {done}",)
    return Result(case, 1, int(whole), faults, "published at its end")


def open_site(ready: Ready, folder: Path) -> Result:
    """Build while another process works in the site folder and reads one of its files."""
    at = ready.copy(folder, "open")
    reader = subprocess.Popen(
        [sys.executable, "-c", "f = open('index.html', 'rb'); print(f.fileno(), flush=True); input()"],
        cwd=at.site,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert reader.stdout
    reader.stdout.readline()
    try:
        done = at.build()
    finally:
        reader.communicate(b"\n")
    shown = state(at.site)
    is_right = shown == ready.new and done.code == 0
    if os.name == "nt":
        # Windows renames no folder in which a process works.
        is_right = is_right or (shown == ready.old and done.is_clean_refusal)
    faults = () if is_right and not at.leftovers() else (f"left {at.leftovers()}, {done}",)
    note = "published" if shown == ready.new else "refused"
    return Result("the site folder is open elsewhere", 1, int(shown in (ready.old, ready.new)), faults, note)


def _letters(at: Scratch) -> None:
    shutil.rmtree(at.site)
    at.site.mkdir()
    (at.site / "thu.txt").write_text("Thư riêng", encoding="utf-8")


def _other_sums(at: Scratch) -> None:
    _letters(at)
    (at.site / "SHA256SUMS").write_text(f"{'0' * 64}  dia-cai-dat.iso\n", encoding="utf-8")


def _a_file(at: Scratch) -> None:
    shutil.rmtree(at.site)
    at.site.write_text("Thư riêng", encoding="utf-8")


def _letters_beside(at: Scratch) -> None:
    (at.project / "site.new").mkdir()
    (at.project / "site.new" / "thu.txt").write_text("Thư riêng", encoding="utf-8")


def _outside(at: Scratch) -> dict[str, bytes]:
    """Return all that a build may not touch here: everything but its own bytecode and lock."""
    return {
        path: data
        for path, data in files_of(at.folder).items()
        if "__pycache__" not in path and not path.startswith("project/.cache") and path != "project/site.lock"
    }
