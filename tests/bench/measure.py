"""Runs a command and tells what it cost: time on the clock, time of the processors, memory."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """What one run of a command cost."""

    wall: float
    """Seconds from start to end."""
    cpu: float | None
    """Seconds of user and system time of the command and its children; None where nobody counts it."""
    memory: float | None
    """The peak memory of its largest process in bytes; None where nobody counts it."""


@dataclass(frozen=True)
class Output:
    """What a build left behind."""

    pages: int
    size: int
    """Bytes of all files."""


def run(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> Cost:
    """Run `command` in `folder` and return its cost; print what it said and raise where it fails."""
    log = folder / "bench.log"
    with log.open("wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=dict(env), stdout=sink, stderr=subprocess.STDOUT)
        cost = _wait(process, start)
    if process.returncode:
        print(log.read_text(encoding="utf-8", errors="replace"), file=sys.stderr)
        raise subprocess.CalledProcessError(process.returncode, command)
    return cost


def _wait(process: subprocess.Popen[bytes], start: float) -> Cost:
    if sys.platform == "win32":
        process.wait()
        return Cost(time.perf_counter() - start, None, None)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _MAXRSS_UNIT)


def count(site: Path) -> Output:
    """Return the number of pages and the size of a finished site."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return Output(sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files))
