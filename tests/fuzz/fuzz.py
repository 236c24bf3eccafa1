"""`python run.py fuzz`: gives the product broken inputs by the thousand; one fault is a failure.

Worker processes try the inputs in blocks; the parent ends a worker that hangs and starts another behind the
input that it hung on. A fault is kept as a file that `--replay` and the test suite can run again.
"""

import argparse
import base64
import hashlib
import io
import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final, Literal

from tests.building import ROOT
from tests.fuzz.mutate import RUN, Mutant, mutant
from tests.fuzz.trial import LONGEST, MOST_MEMORY, Outcome, Trial
from tests.fuzz.typos import Typo, typo

KEPT: Final = ROOT / ".cache" / "fuzz"
PUBLISHED: Final = 50
"""Of so many inputs that are accepted, one site is published too: a build costs as much as 40 readings."""
PATIENCE: Final = 3 * LONGEST
"""Seconds on the clock that a worker may be silent before it is ended: the machine may be busy."""

Kind = Literal["mutants", "typos"]
FAULTS: Final = ("traceback", "hang", "crash", "memory", "outside", "problem", "let through")


@dataclass(frozen=True)
class Fault:
    """Something that may not happen and did, with the input that made it happen."""

    kind: str
    details: str
    mutant: Mutant

    def keep(self, folder: Path) -> Path:
        """Write the input to a file that `read_input` reads; return the file."""
        folder.mkdir(parents=True, exist_ok=True)
        mark = hashlib.sha256(self.mutant.path.encode("utf-8", "backslashreplace") + self.mutant.data)
        file = folder / f"{self.kind.replace(' ', '-')}-{mark.hexdigest()[:10]}.json"
        values = {
            "path": self.mutant.path,
            "base64": base64.b64encode(self.mutant.data).decode(),
            "how": self.mutant.how,
            "found": f"{self.kind}: {self.details}",
        }
        # Names that are no UTF-8 hold lone surrogates: ASCII escapes keep them.
        file.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8", newline="\n")
        return file


def read_input(file: Path) -> Mutant:
    """Return the input that a fault was kept with."""
    values = json.loads(file.read_text(encoding="utf-8"))
    return Mutant(values["path"], base64.b64decode(values["base64"]), values["how"])


@dataclass
class Tally:
    """What became of all inputs of one kind."""

    tried: int = 0
    verdicts: dict[str, int] = field(default_factory=dict)
    grave: int = 0
    """Typos that changed the name or the kind of a field."""
    slowest: float = 0.0
    memory: int = 0
    faults: list[Fault] = field(default_factory=list)

    def add(self, tried: Typo, outcome: Outcome) -> None:
        """Count one input."""
        self.tried += 1
        self.verdicts[outcome.verdict] = self.verdicts.get(outcome.verdict, 0) + 1
        self.grave += tried.is_grave
        self.slowest = max(self.slowest, outcome.seconds)
        self.memory = max(self.memory, outcome.memory)
        for said in outcome.faults:
            kind, _, details = said.partition(": ")
            self.faults.append(Fault(kind, details, tried.mutant))
        # A name that is gone may leave a translation in parts, which is said and stops nothing.
        if tried.is_grave and not outcome.is_told:
            self.faults.append(Fault("let through", tried.mutant.how, tried.mutant))

    def lost(self, tried: Typo, kind: str, seconds: float) -> None:
        """Count an input whose worker had to be ended or ended by itself."""
        self.tried += 1
        self.slowest = max(self.slowest, seconds)
        self.faults.append(Fault(kind, f"after {seconds:.1f} s", tried.mutant))


@dataclass(frozen=True)
class Task:
    """The inputs that workers share among them, block by block."""

    kind: Kind
    total: int
    seed: int
    workers: int = 2
    worker: int = 0
    first: int = 0

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of the inputs that one worker tries, from `first` on."""
        for number in range(self.first, self.total):
            if number // RUN % self.workers == self.worker:
                yield number


def make(kind: Kind, seed: int, number: int) -> Typo:
    """Return the input of that number; only a typo can be grave."""
    return typo(seed, number) if kind == "typos" else Typo(mutant(seed, number), is_grave=False)


def work(task: Task, folder: str, sink: Connection) -> None:
    """Try the inputs of a task; send the number of each before it, and its outcome after it."""
    sys.dont_write_bytecode = True
    _limit_memory()
    trial = Trial(Path(folder))
    os.chdir(folder)
    trial.watch_writes()
    accepted = 0
    for number in task.numbers():
        tried = make(task.kind, task.seed, number)
        sink.send(number)
        outcome = trial.run(tried.mutant, publish=accepted % PUBLISHED == 0)
        accepted += outcome.verdict == "accepted"
        sink.send((number, tried.is_grave, outcome))
    sink.close()


def _limit_memory() -> None:
    # What would take all memory of the machine shall fail instead, and be found.
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (3 * MOST_MEMORY, 3 * MOST_MEMORY))


class _Worker:
    """A process that works on a task, seen from the parent."""

    def __init__(self, task: Task, folder: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self.task = task
        self.source, sink = context.Pipe(duplex=False)
        scratch = tempfile.mkdtemp(dir=folder)
        self.process: BaseProcess = context.Process(target=work, args=(task, scratch, sink), daemon=True)
        self.process.start()
        sink.close()
        self.number = task.first - 1
        self.since = time.monotonic()

    @property
    def is_late(self) -> bool:
        """True when the process has been silent for too long."""
        return time.monotonic() - self.since > PATIENCE

    def end(self, patience: float = 0.0) -> None:
        """End the process, after it has had some seconds to end by itself."""
        self.process.join(patience)
        self.process.kill()
        self.process.join()
        self.source.close()


def fuzz(task: Task, folder: Path, seconds: float = float("inf")) -> Tally:
    """Try all inputs of a task, or those for which there is time; return what became of them."""
    tally = Tally()
    end = time.monotonic() + seconds
    running = [_Worker(replace(task, worker=number), folder) for number in range(task.workers)]
    try:
        while running and time.monotonic() < end:
            wait([worker.source for worker in running], timeout=0.5)
            for worker in list(running):
                is_alive = _listen(worker, tally)
                if is_alive and not worker.is_late:
                    continue
                running.remove(worker)
                worker.end(0.0 if is_alive else 5.0)
                if again := _replace(worker, tally, folder, is_hung=is_alive):
                    running.append(again)
    finally:
        for worker in running:
            worker.end()
    return tally


def _listen(worker: _Worker, tally: Tally) -> bool:
    """Take what the worker has said; return False when it says nothing more."""
    try:
        while worker.source.poll():
            said = worker.source.recv()
            worker.since = time.monotonic()
            if isinstance(said, int):
                worker.number = said
            else:
                number, is_grave, outcome = said
                # The input itself is made again only where it matters: it may be long.
                needed = outcome.faults or (is_grave and not outcome.is_told)
                made = make(worker.task.kind, worker.task.seed, number).mutant if needed else NOTHING
                tally.add(Typo(made, is_grave), outcome)
    except (EOFError, OSError):
        return False
    return True


NOTHING: Final = Mutant("", b"", "")


def _replace(worker: _Worker, tally: Tally, folder: Path, *, is_hung: bool) -> _Worker | None:
    """Return a worker for what is left of a task; none where the task is done."""
    task = worker.task
    if not is_hung and not worker.process.exitcode:
        return None
    if worker.number < task.first:
        raise RuntimeError(f"a worker could not start; its exit code was {worker.process.exitcode}")
    tried = make(task.kind, task.seed, worker.number)
    tally.lost(tried, "hang" if is_hung else "crash", time.monotonic() - worker.since)
    return _Worker(replace(task, first=worker.number + 1), folder)


def table(tallies: dict[Kind, Tally]) -> str:
    """Return the figures of a run, a row each."""
    rows = [("", *tallies)]
    for name in ("refused", "accepted", "impossible"):
        rows.append((name, *(f"{tally.verdicts.get(name, 0):,}" for tally in tallies.values())))
    rows.insert(1, ("tried", *(f"{tally.tried:,}" for tally in tallies.values())))
    rows.append(
        ("name or kind changed", *(f"{t.grave:,}" if k == "typos" else "-" for k, t in tallies.items()))
    )
    for kind in FAULTS:
        counts = (sum(fault.kind == kind for fault in tally.faults) for tally in tallies.values())
        rows.append((kind, *(f"{count:,}" for count in counts)))
    rows.append(("slowest, s", *(f"{tally.slowest:.2f}" for tally in tallies.values())))
    rows.append(("peak memory, MB", *(f"{tally.memory / 1e6:.0f}" for tally in tallies.values())))
    return "\n".join(f"{row[0]:22}" + "".join(f"{cell:>12}" for cell in row[1:]) for row in rows)


def main(argv: Sequence[str]) -> int:
    """Fuzz as the command line says; print the figures and the faults; return 1 where there are any."""
    options = _options(argv)
    with tempfile.TemporaryDirectory() as scratch:
        if options.replay:
            return _replay(options.replay, Path(scratch))
        kinds: dict[Kind, int] = {"mutants": options.mutants, "typos": options.typos}
        tallies = {
            kind: fuzz(Task(kind, total, options.seed, options.workers), Path(scratch), options.seconds)
            for kind, total in kinds.items()
            if total
        }
    print(table(tallies))
    faults = [fault for tally in tallies.values() for fault in tally.faults]
    for fault in faults[:10]:
        file = fault.keep(KEPT).relative_to(ROOT).as_posix()
        last = fault.details.strip().rsplit("\n", 1)[-1].encode("utf-8", "backslashreplace").decode()
        print(f"\n{fault.kind}: {last[:300]}\n  again: python run.py fuzz --replay {file}")
    if len(faults) > 10:
        print(f"\n… and {len(faults) - 10} more")
    return 1 if faults else 0


def _replay(files: Sequence[Path], scratch: Path) -> int:
    """Run kept inputs again in this process; print all that is wrong."""
    trial = Trial(scratch)
    trial.watch_writes()
    is_faulty = False
    for file in files:
        outcome = trial.run(read_input(file), publish=True)
        is_faulty = is_faulty or bool(outcome.faults)
        print(f"{file.name}: {outcome.verdict}, {outcome.seconds:.2f} s, {outcome.memory / 1e6:.0f} MB")
        for fault in outcome.faults:
            print(f"  {fault.encode('utf-8', 'backslashreplace').decode()}")
    return 1 if is_faulty else 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py fuzz", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--mutants", type=int, default=100_000, metavar="N", help="broken files (100000)")
    parser.add_argument("--typos", type=int, default=20_000, metavar="N", help="one-character edits (20000)")
    parser.add_argument("--seed", type=int, default=1, help="another number makes other inputs (1)")
    parser.add_argument(
        "--seconds", type=float, default=float("inf"), metavar="S", help="stop each kind after S seconds"
    )
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="processes (2)")
    parser.add_argument("--replay", type=Path, nargs="+", metavar="FILE", help="run kept inputs again")
    return parser.parse_args(argv)


if __name__ == "__main__":
    # Windows pipes speak the code page of the machine, which has no Vietnamese.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
