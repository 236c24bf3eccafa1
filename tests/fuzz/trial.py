"""One broken input given to the product, and all that may not happen then."""

import os
import sys
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from newsroom.build import Newsroom
from newsroom.problems import Problem, RefusedError, annotations, problem, report
from newsroom.rules import RULES

from tests import small_project
from tests.fuzz.mutate import PROJECT, Mutant
from tests.small_project import NOW, SITE_URL, write_project

if sys.platform != "win32":
    import resource

LONGEST: Final = 10.0
"""Seconds that one input may keep a processor busy."""
MOST_MEMORY: Final = 10**9
"""Bytes that a process may ever have taken."""

Verdict = Literal["accepted", "refused", "impossible"]


@dataclass(frozen=True)
class Outcome:
    """What became of one input."""

    verdict: Verdict
    """`impossible` where the file system itself does not take the file."""
    seconds: float
    memory: int
    """The peak of the process so far, in bytes; 0 where the system does not tell."""
    faults: tuple[str, ...]
    """What may not happen and did, each as its kind, a colon and the details."""
    is_told: bool = False
    """True where staff got to read anything: a mistake, or a warning that lets the file be published."""


class Trial:
    """A valid project in a scratch folder, of which one file at a time is broken."""

    def __init__(self, folder: Path) -> None:
        self.root = write_project(folder.resolve() / "project", PROJECT)
        self.newsroom = Newsroom(self.root, SITE_URL, _say_nothing)
        self._broken: Path | None = None
        self._clock = time.time_ns()
        self._writes: list[str] = []
        self._is_watching = False
        self._told: tuple[Problem, ...] = ()

    def run(self, mutant: Mutant, *, publish: bool = False) -> Outcome:
        """Give the product the project with this file; publish the site too where it is accepted."""
        path = self.root / mutant.path
        if self._broken and self._broken != path:
            self._mend()
        self._broken, self._told, self._writes = path, (), []
        start = time.process_time()
        try:
            self._write(path, mutant.data)
        except (OSError, ValueError):
            return Outcome("impossible", 0.0, _memory(), ())
        faults = []
        verdict: Verdict = "refused"
        try:
            with self._watch():
                if self._read():
                    verdict = "accepted"
                    if publish:
                        small_project.build(self.root)
        except Exception:
            faults.append(f"traceback: {traceback.format_exc()}")
        seconds = time.process_time() - start
        faults += [f"problem: {wrong}" for wrong in self._wrong(mutant)]
        faults += [f"outside: {place}" for place in self._writes]
        if seconds > LONGEST:
            faults.append(f"hang: {seconds:.1f} s")
        memory = _memory()
        if memory > MOST_MEMORY:
            faults.append(f"memory: {memory / 1e6:.0f} MB")
        return Outcome(verdict, seconds, memory, tuple(faults), is_told=bool(self._told))

    def watch_writes(self) -> None:
        """Note from now on every file that is written outside the scratch folder; for this whole process."""
        sys.addaudithook(self._audit)

    def _read(self) -> bool:
        try:
            self._told = self.newsroom.read(NOW)
        except RefusedError as refused:
            self._told = refused.problems
            return False
        return True

    def _wrong(self, mutant: Mutant) -> Iterator[str]:
        """Yield what is wrong with the Problems told: each must be one that staff can act on."""
        for found in self._told:
            if found.rule not in RULES:
                yield f"no rule {found.rule!r}"
                continue
            try:
                (report([found]) + annotations([found])).encode()
            except (LookupError, ValueError) as error:
                yield f"{found.rule} cannot be printed: {error!r}"
                continue
            file = self.root / found.path
            rows = _count_rows(file) if file.is_file() else 0
            # A name that cannot be shown is told with escapes.
            if found.path == problem(mutant.path, 0, "", "file-link").path:
                rows = _count_rows(mutant.data)
            if not 0 <= found.line <= rows:
                yield f"line {found.line} of {rows} in {found.path!r}: {found}"

    def _write(self, path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        # The clock of a file system stands still for some milliseconds, in which several inputs come.
        self._clock += 10**6
        os.utime(path, ns=(self._clock, self._clock))

    def _mend(self) -> None:
        assert self._broken is not None
        name = self._broken.relative_to(self.root).as_posix()
        if name in PROJECT:
            content = PROJECT[name]
            self._write(self._broken, content.encode() if isinstance(content, str) else content)
            return
        try:
            self._broken.unlink(missing_ok=True)
            for folder in self._broken.parents:
                folder.rmdir()
        except OSError:
            # A folder that the project needs, or a name that cannot be.
            return

    @contextmanager
    def _watch(self) -> Iterator[None]:
        self._is_watching = True
        try:
            yield
        finally:
            self._is_watching = False

    def _audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._is_watching and event in _WRITING:
            for place in _written(event, arguments):
                inside = f"{os.path.realpath(place)}{os.sep}".startswith(f"{self.root}{os.sep}")
                if not inside and place != os.devnull:
                    self._writes.append(f"{event} {place}")


_WRITING: Final = frozenset(
    {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate"}
)


def _written(event: str, arguments: tuple[Any, ...]) -> Iterable[str]:
    if event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC):
        return ()
    # shutil.rmtree removes by name below a folder that it has opened, and that folder is checked itself.
    if event in ("os.remove", "os.rmdir") and arguments[1] != -1:
        return ()
    places = arguments[:2] if event in ("os.rename", "os.link", "os.symlink") else arguments[:1]
    return [os.fsdecode(place) for place in places if isinstance(place, (str, bytes, os.PathLike))]


def _count_rows(file: bytes | Path) -> int:
    data = file if isinstance(file, bytes) else file.read_bytes()
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return max(1, data.count(b"\n") + (not data.endswith(b"\n")))


def _memory() -> int:
    if sys.platform == "win32":
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _say_nothing(_: str) -> None:
    pass
