"""What many records cost: `python -m tests.bench.growth [--divide N]`.

Builds the project with 500 parks, 500 calls for investment, 2,000 agreements and 5,000 figures more: at a
quarter, half and all of that; then asks the filters of a list of 500 for an answer in a browser.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from newsroom.kinds import KINDS
from playwright.sync_api import sync_playwright

from tests.bench.measure import Cost, run
from tests.bench.profiles import FULL, Size, steps_of, write_profiles
from tests.browser.answers import MEASURE, ONE_FRAME
from tests.browser.served import launch, serve
from tests.building import NOW, copy_project

PARTS: Final = (4, 2, 1)
_BUILD: Final = (sys.executable, "-m", "mkdocs", "build", "--strict")


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return 0."""
    parser = argparse.ArgumentParser(prog="growth", description=__doc__)
    parser.add_argument("--divide", type=int, default=1, metavar="N", help="only one record in N (1)")
    full = FULL.part(parser.parse_args(arguments).divide)
    with tempfile.TemporaryDirectory() as folder:
        known: list[tuple[Size, Cost]] = []
        for part in PARTS:
            size = full.part(part)
            project, cost = _build(Path(folder) / str(part), size)
            known.append((size, cost))
            print(_row(size, cost), flush=True)
            if part != 1:
                shutil.rmtree(project)
        for line in _growth(known):
            print(line)
        for line in _slowest(project):
            print(line)
        print(_answer(project / "site", full))
    return 0


def _build(folder: Path, size: Size) -> tuple[Path, Cost]:
    project = copy_project(folder)
    # To set the pages of issues takes as long at every size.
    shutil.rmtree(project / "data" / "bulletins")
    write_profiles(project / "data", size)
    env = os.environ | {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", "NEWSROOM_NOW": NOW}
    return project, run(_BUILD, project, env)


def _row(size: Size, cost: Cost) -> str:
    memory = f"{cost.memory / 1e6:.0f} MB" if cost.memory else "? MB"
    return f"{size.total():5} records  {cost.wall:6.1f} s  {cost.cpu or 0:6.1f} s of CPU  {memory}"


def _growth(known: Sequence[tuple[Size, Cost]]) -> list[str]:
    """Tell what each record added cost, from size to size: the same where time is linear."""
    return [
        f"{small.total():5} → {large.total():5}: "
        f"{1000 * ((b.cpu or b.wall) - (a.cpu or a.wall)) / (large.total() - small.total()):.1f} ms a record"
        for (small, a), (large, b) in pairwise(known)
    ]


def _slowest(project: Path) -> list[str]:
    steps = sorted(steps_of((project / "bench.log").read_text(encoding="utf-8")), key=lambda step: -step[1])
    return [f"{seconds:6.1f} s  {step}" for step, seconds in steps[:8]]


def _answer(site: Path, size: Size) -> str:
    with serve(site) as home, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        page.goto(home + KINDS["opportunities"].url("en"))
        slowest = max(max(found[1:]) for found in page.evaluate(MEASURE))
        browser.close()
    return (
        f"{size.opportunities} rows: slowest answer of a filter {slowest:.1f} ms (a frame is {ONE_FRAME} ms)"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
