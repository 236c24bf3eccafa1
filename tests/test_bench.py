"""The benchmark runs, and its table tells what it promises."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.building import ROOT

ROWS = [
    "first build, s",
    "first build, CPU s",
    "full build, s",
    "full build, CPU s",
    "rebuild after an edit, s",
    "rebuild after an edit, CPU s",
    "first page in serve, s",
    "edit to preview, s",
    "pages",
    "pages/s",
    "peak memory, MB",
    "output, MB",
]


def test_the_benchmark_measures_builds_and_the_preview(tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"
    options = ["--articles", "6", "--rounds", "1", "--edits", "1", "--only", "newsroom"]
    folders = {"--folder": tmp_path / "work", "--json": figures}
    done = subprocess.run(
        [sys.executable, ROOT / "tests/bench/bench.py", *options, *(f"{k}={v}" for k, v in folders.items())],
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    table = done.stdout.split("\n\n")[1].splitlines()
    assert [line[:30].rstrip() for line in table[1 : len(ROWS) + 1]] == ROWS
    told = json.loads(figures.read_text(encoding="utf-8"))
    assert {name: list(rows) for name, rows in told.items()} == {"Newsroom": ROWS}
    assert min(value for value in told["Newsroom"].values() if value is not None) > 0


def test_the_benchmark_of_many_records_tells_whether_time_grows_with_their_number() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.growth", "--divide", "100"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["19", "39", "80"]
    assert [line.split("ms a record")[1:] for line in lines[3:5]] == [[""], [""]]
    answer = re.fullmatch(r"5 rows: slowest answer of a filter ([\d.]+) ms .*", lines[-1])
    assert answer and float(answer[1]) > 0
