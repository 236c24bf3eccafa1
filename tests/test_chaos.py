"""A short `python run.py chaos`: real builds that are killed, refused and crowded lose nothing."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from tests.building import ROOT
from tests.chaos.chaos import row
from tests.chaos.folders import linked_site, not_ours, two_at_once
from tests.chaos.kills import interrupts, kills
from tests.chaos.machine import disk_full, read_only, unreadable
from tests.chaos.repeats import ELSEWHERE, Variation, in_another_order, repeats
from tests.chaos.scratch import Ready, Result, prepare

SEED: Final = 7


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    """Return a published project without the news, which a build of it takes half its time for."""
    return prepare(tmp_path_factory.mktemp("chaos") / "ready", news=False)


def check(result: Result) -> None:
    assert result.faults == (), row(result)
    assert result.complete == result.runs


def test_a_killed_build_leaves_the_old_or_the_new_site_and_the_next_one_clears_up(
    ready: Ready, tmp_path: Path
) -> None:
    check(kills(ready, tmp_path, 4, SEED, workers=1))


def test_ctrl_c_leaves_the_old_site_and_prints_no_traceback(ready: Ready, tmp_path: Path) -> None:
    check(interrupts(ready, tmp_path, 1, SEED))


def test_the_later_of_two_builds_at_once_has_the_last_word(ready: Ready, tmp_path: Path) -> None:
    check(two_at_once(ready, tmp_path, 1))


def test_what_is_not_ours_is_refused_and_not_touched(ready: Ready, tmp_path: Path) -> None:
    check(not_ours(ready, tmp_path))


def test_a_site_at_the_end_of_a_link_is_published_there(ready: Ready, tmp_path: Path) -> None:
    check(linked_site(ready, tmp_path))


def test_a_full_disk_leaves_the_old_site(ready: Ready, tmp_path: Path) -> None:
    result = disk_full(ready, tmp_path, (1024,))
    check(result)
    assert result.note in ("1 refused, 0 had room enough", "not tested: no right to mount a small disk")


def test_a_read_only_folder_is_refused(ready: Ready, tmp_path: Path) -> None:
    check(read_only(ready, tmp_path))


def test_an_unreadable_source_is_refused(ready: Ready, tmp_path: Path) -> None:
    check(unreadable(ready, tmp_path, ("docs/assets/css/newsroom.css",)))


def test_umask_file_order_and_a_bare_environment_change_no_byte(ready: Ready, tmp_path: Path) -> None:
    umask = () if os.name == "nt" else ("sh", "-c", 'umask 077; exec "$@"', "sh")
    bare = dict.fromkeys(("HOME", "USERPROFILE", "PYTHONUTF8"), "") | {"LC_ALL": "C", "PATH": "/none"}
    for result in repeats(ready, tmp_path, (Variation("all at once", bare, umask, in_another_order),)):
        check(result)


def test_another_clock_zone_locale_and_order_of_folders_change_no_byte(ready: Ready, tmp_path: Path) -> None:
    abroad = {"PYTHONPATH": ELSEWHERE, "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"}
    for result in repeats(ready, tmp_path, (Variation("elsewhere", abroad),)):
        check(result)


def test_the_other_machine_has_another_clock_and_lists_folders_backwards() -> None:
    asked = "import datetime, os, time; print(datetime.datetime.now().year, time.gmtime().tm_year)"
    asked += "; print([e.name for e in os.scandir('hooks')], os.listdir('hooks'))"
    environment = os.environ | {"PYTHONPATH": ELSEWHERE}
    told = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    years, names = told.stdout.decode().splitlines()
    backwards = sorted((path.name for path in (ROOT / "hooks").iterdir()), reverse=True)
    assert names == f"{backwards} {backwards}"
    assert all(int(year) > datetime.now(UTC).year + 3 for year in years.split())
