"""Builds that the machine refuses something: room, the right to write, the right to read."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.chaos.scratch import Ready, Result, Scratch, state

_ON_A_DISK: Final = """
mount -t tmpfs -o size="$1" tmpfs "$2" && mkdir -p "$4" && cp -a "$3"/. "$4" || exit 99
disk=$2; out=$5; shift 5
"$@"; code=$?
cp -a "$disk" "$out"; exit $code
"""
"""Mounts a small disk that only this shell and its children see, so that nothing stays mounted."""


_PRIVATE: Final = ("unshare", "--map-root-user", "--mount")


def disk_full(ready: Ready, folder: Path, room: tuple[int, ...]) -> Result:
    """Build onto disks with a little `room` (KB) beside the old site: whole, or refused with a reason."""
    case = "disk full"
    if not _can_mount():
        return Result(case, 0, 0, note="not tested: no right to mount a small disk")
    files = (path for path in ready.at.site.rglob("*") if path.is_file())
    size = sum(path.stat().st_size // 4096 * 4 + 4 for path in files)
    faults, refused = [], 0
    for extra in room:
        at = ready.copy(folder, f"full-{extra}")
        disk, out = at.folder / "disk", at.folder / "out"
        disk.mkdir()
        done = at.build(
            arguments=("--site-dir", str(disk / "site")),
            wrap=_on_disk(f"{size + extra}k", disk, at.site, disk / "site", out),
        )
        refused += done.code == 1
        whole = state(out / "site") == (ready.new if done.code == 0 else ready.old)
        left = {path.name for path in out.iterdir()} - {"site", "site.lock"}
        if not whole or left or at.leftovers() or not (done.code == 0 or done.is_clean_refusal):
            faults.append(f"{extra} KB of room: whole {whole}, left {sorted(left)}, {done}")
        shutil.rmtree(at.folder)
    note = f"{refused} refused, {len(room) - refused} had room enough"
    return Result(case, len(room), len(room) - len(faults), tuple(faults), note)


def mounted_site(ready: Ready, folder: Path) -> Result:
    """Build into a folder that is a disk of its own, which nobody can rename."""
    case = "the site folder is a mounted disk"
    if not _can_mount():
        return Result(case, 0, 0, note="not tested: no right to mount a small disk")
    at = ready.copy(folder, "mounted")
    disk, out = at.folder / "disk", at.folder / "out"
    disk.mkdir()
    done = at.build(arguments=("--site-dir", str(disk)), wrap=_on_disk("64m", disk, at.site, disk, out))
    left = sorted({path.name for path in at.folder.iterdir()} & {"disk.new", "disk.old"})
    if state(out) == ready.old and done.is_clean_refusal and not left:
        return Result(case, 1, 1, note="refused")
    return Result(case, 1, int(state(out) == ready.old), (f"left {left}, {done}",))


def read_only(ready: Ready, folder: Path) -> Result:
    """Build where the folder around the site may not be written to."""

    def forbid(at: Scratch) -> Path:
        (at.project / ".cache").mkdir(exist_ok=True)
        at.project.chmod(0o555)
        return at.project

    return _forbidden("read-only folder around the site", ready, folder, [forbid])


def unreadable(ready: Ready, folder: Path, names: tuple[str, ...]) -> Result:
    """Build while one file of the sources may not be read."""

    def forbidding(name: str) -> Callable[[Scratch], Path]:
        def forbid(at: Scratch) -> Path:
            (at.project / name).chmod(0)
            return at.project / name

        return forbid

    return _forbidden("unreadable source file", ready, folder, [forbidding(name) for name in names])


def _forbidden(case: str, ready: Ready, folder: Path, forbid: list[Callable[[Scratch], Path]]) -> Result:
    # Root may do everything, unless it gives up just that right.
    drop = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    wrap = drop if os.name == "posix" and os.geteuid() == 0 else []
    if os.name != "posix" or (wrap and not shutil.which("setpriv")):
        return Result(case, 0, 0, note="not tested: no way to take a right away here")
    faults, complete = [], 0
    for number, take_away in enumerate(forbid):
        at = ready.copy(folder, f"{case.replace(' ', '-')}-{number}")
        place = take_away(at)
        done = at.build(wrap=wrap)
        place.chmod(0o755)
        complete += state(at.site) == ready.old
        if state(at.site) != ready.old or not done.is_clean_refusal or at.leftovers():
            faults.append(f"{place.name}: left {at.leftovers()}, {done}")
        shutil.rmtree(at.folder)
    return Result(case, len(forbid), complete, tuple(faults), "refused")


def _on_disk(size: str, disk: Path, old: Path, site: Path, out: Path) -> list[str]:
    return [*_PRIVATE, "sh", "-c", _ON_A_DISK, "sh", size, *map(str, (disk, old, site, out))]


def _can_mount() -> bool:
    if not shutil.which("unshare"):
        return False
    tried = subprocess.run(
        [*_PRIVATE, "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/tmp"],
        check=False,
        capture_output=True,
    )
    return tried.returncode == 0
