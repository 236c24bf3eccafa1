"""Large amounts of data are read by several processes, and nobody can tell by the result."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.building import ROOT

# A program of its own: the test runner's threads would keep the work in one process.
_READ: Final = """
import os, sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from newsroom import cores, load

def read(function, file):
    return os.getpid(), function(file)

if __name__ == "__main__":
    processes = set()

    def spread(function, items, map_on_cores=cores.map_on_cores):
        found = map_on_cores(partial(read, function), items)
        processes.update(process for process, _ in found)
        return [pair for _, pair in found]

    cores.ENOUGH = int(sys.argv[2])
    load.map_on_cores = spread
    catalogue, problems = load.Reader(Path(sys.argv[1])).read(datetime(2026, 11, 21, tzinfo=UTC))
    print(os.getpid() in processes)
    for kind in (catalogue.articles, catalogue.hidden, catalogue.facts, catalogue.topics, catalogue.places):
        print([(entry.id, entry.record, entry.bodies, entry.document) for entry in kind.values()])
    print(problems)
"""
"""Says whether this process read the files itself, then all that was read."""

_WORK: Final = """
import os, pathlib, sys, time
from newsroom.cores import map_on_cores

def work(number):
    pathlib.Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(60)

if __name__ == "__main__":
    map_on_cores(work, range(1000))
"""


def _read(folder: Path, enough: int) -> list[str]:
    script = folder / "read.py"
    script.write_text(_READ, encoding="utf-8")
    given = [sys.executable, str(script), str(ROOT), str(enough)]
    done = subprocess.run(given, capture_output=True, encoding="utf-8", check=True, env=_environment())
    return done.stdout.splitlines()


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}


@pytest.mark.skipif(os.cpu_count() == 1, reason="there is one core only")
def test_several_processes_read_the_same_as_one(tmp_path: Path) -> None:
    alone, together = _read(tmp_path, 10_000), _read(tmp_path, 10)
    assert (alone[0], together[0]) == ("True", "False")
    assert together[1:] == alone[1:]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.skipif(os.cpu_count() == 1, reason="there is one core only")
def test_the_processes_of_a_killed_build_end_too(tmp_path: Path) -> None:
    script = tmp_path / "work.py"
    script.write_text(_WORK, encoding="utf-8")
    done = tmp_path / "done"
    done.mkdir()
    build = subprocess.Popen([sys.executable, script, done], env=_environment())
    _wait(lambda: len(list(done.iterdir())) > 1)
    build.send_signal(signal.SIGKILL)
    build.wait()
    _wait(lambda: not any(_is_running(int(path.name)) for path in done.iterdir()))


def _wait(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not is_done():
        assert time.monotonic() < end, "too late"
        time.sleep(0.05)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    # A process that has ended and that nobody has asked about is still listed.
    return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"
