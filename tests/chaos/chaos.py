"""`python run.py chaos`: nothing good gets lost; prints a table of cases and returns 1 if one has failed."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from tests.chaos.folders import linked_site, not_ours, open_site, two_at_once
from tests.chaos.kills import interrupts, kills
from tests.chaos.machine import disk_full, mounted_site, read_only, unreadable
from tests.chaos.repeats import repeats
from tests.chaos.scratch import Ready, Result, prepare, scratch

ROOM: Final = (16, 256, 1024, 2048, 3072, 4096, 65536)
"""KB beside the old site, from too little for the engine's first file to more than enough."""
SOURCES: Final = ("data/home.yml", "docs/about.md", "overrides/main.html", "docs/assets/css/newsroom.css")

GROUPS: Final = ("repeats", "folders", "machine", "interrupts", "kills")


def main(argv: Sequence[str]) -> int:
    """Run what the command line asks for; return 0 when every case holds."""
    options = _options(argv)
    failed = 0
    with scratch(options.folder) as folder:
        print("Publishing the scratch copy …", flush=True)
        ready = prepare(folder / "ready")
        print(f"{'case':<50} {'runs':>5} {'complete':>9}  verdict", flush=True)
        for result in _results(options, ready, folder):
            print(row(result), flush=True)
            failed += bool(result.faults)
    print("\nEvery case holds." if not failed else f"\n{failed} cases failed.")
    return 1 if failed else 0


def row(result: Result) -> str:
    """Return the line of the table for a case, below it what went wrong."""
    verdict = "FAILED" if result.faults else "ok" if result.runs else "skipped"
    line = f"{result.case:<50} {result.runs:>5} {result.complete:>9}  {verdict}: {result.note}"
    return "\n".join([line, *(f"    {fault}" for fault in result.faults)])


def _results(options: argparse.Namespace, ready: Ready, folder: Path) -> Iterable[Result]:
    steps: dict[str, list[Callable[[], list[Result]]]] = {
        "repeats": [lambda: repeats(ready, folder)],
        "folders": [
            lambda: [two_at_once(ready, folder, 4)],
            lambda: [not_ours(ready, folder)],
            lambda: [linked_site(ready, folder)],
            lambda: [open_site(ready, folder)],
        ],
        "machine": [
            lambda: [disk_full(ready, folder, ROOM)],
            lambda: [mounted_site(ready, folder)],
            lambda: [read_only(ready, folder)],
            lambda: [unreadable(ready, folder, SOURCES)],
        ],
        "interrupts": [lambda: [interrupts(ready, folder, max(options.kills // 10, 1), options.seed)]],
        "kills": [lambda: [kills(ready, folder, options.kills, options.seed)]],
    }
    for group in options.only:
        for step in steps[group]:
            yield from step()


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, metavar="N", help="builds to kill (200)")
    parser.add_argument("--seed", type=int, default=2026, metavar="S", help="of the random moments (2026)")
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=GROUPS, help="some groups of cases")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the scratch copies are made")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
