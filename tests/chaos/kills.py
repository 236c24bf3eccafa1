"""Builds that are killed, or stopped by Ctrl-C, at a random moment."""

import os
import random
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.chaos.scratch import Ready, Result, finish, state


@dataclass(frozen=True)
class _Run:
    fault: str
    is_complete: bool
    is_new: bool


def kills(ready: Ready, folder: Path, number: int, seed: int, workers: int = 2) -> Result:
    """Kill `number` builds, in `workers` copies at a time; every fourth in the last tenth of its time."""
    share = [number // workers + (worker < number % workers) for worker in range(workers)]
    with ThreadPoolExecutor(workers) as pool:
        found = pool.map(
            lambda worker: _stop_often(ready, folder / f"kills-{worker}", share[worker], seed + worker),
            range(workers),
        )
        return _result("kill -9 at a random moment", [run for runs in found for run in runs])


def interrupts(ready: Ready, folder: Path, number: int, seed: int) -> Result:
    """Stop `number` builds as Ctrl-C does."""
    case = "Ctrl-C during a build"
    if os.name == "nt":
        return Result(case, 0, 0, note="not tested: Windows has no Ctrl-C for one process alone")
    return _result(case, _stop_often(ready, folder / "interrupts", number, seed, signal.SIGINT))


def _result(case: str, runs: list[_Run]) -> Result:
    news = sum(run.is_new for run in runs)
    note = f"{len(runs) - news} old, {news} new"
    faults = tuple(run.fault for run in runs if run.fault)
    return Result(case, len(runs), sum(run.is_complete for run in runs), faults, note)


def _stop_often(ready: Ready, folder: Path, number: int, seed: int, sign: int | None = None) -> list[_Run]:
    at, rng, lasts = ready.copy(folder.parent, folder.name), random.Random(seed), ready.seconds
    # The state of the site for either version of the record, whatever was published before.
    sites = (ready.old, ready.new)
    runs = []
    for index in range(number):
        version = (index + 1) % 2
        at.change(version)
        moment = rng.uniform(0.9, 1.0) if index % 4 == 3 else rng.uniform(0.0, 1.0)
        # Before its first 0.3 s the project's code has not been loaded: Python itself answers Ctrl-C.
        said = _stop(at.start(), lasts * (moment if sign is None else 0.4 + 0.6 * moment), sign)
        now = state(at.site)
        begin = time.monotonic()
        after = at.publish()
        lasts = time.monotonic() - begin
        place = f"run {index} of seed {seed}, stopped at {moment:.3f}"
        problems = [
            *(["the site is neither the old nor the new one"] if now not in sites else []),
            *([f"the next build does not put it right: {after}"] if after != sites[version] else []),
            *([f"left behind: {at.leftovers()}"] if at.leftovers() else []),
            *([f"a traceback: {said}"] if sign is not None and "Traceback" in said else []),
        ]
        fault = f"{place}: {'; '.join(problems)}" if problems else ""
        runs.append(_Run(fault, now in sites, now == sites[version]))
    return runs


def _stop(process: "subprocess.Popen[str]", after: float, sign: int | None) -> str:
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        if sign is None:
            process.kill()
        else:
            process.send_signal(sign)
    return finish(process).said
