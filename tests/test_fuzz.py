"""Thousands of broken files: each is published or refused in words, soon, in little memory, in its folder.

`python run.py fuzz` tries a hundred thousand. What has ever broken the product stays in `fuzz/crashers`.
"""

from datetime import datetime
from pathlib import Path
from typing import Final

import pytest
from newsroom.build import Newsroom
from newsroom.problems import Problem

from tests.fuzz.fuzz import Fault, Task, fuzz, read_input
from tests.fuzz.mutate import PROJECT, Mutant, mutant
from tests.fuzz.trial import Trial
from tests.fuzz.typos import is_grave, typo
from tests.small_project import NEWS, SITE_URL, TAG

CRASHERS: Final = sorted((Path(__file__).parent / "fuzz" / "crashers").glob("*.json"))
SEED: Final = 2026


def _told(faults: list[Fault]) -> list[str]:
    return [f"{fault.kind}: {fault.mutant.path!r}: {fault.details}" for fault in faults]


def test_any_broken_file_is_published_or_refused_in_words(tmp_path: Path) -> None:
    tally = fuzz(Task("mutants", 5_000, SEED), tmp_path)
    assert _told(tally.faults) == []
    assert tally.tried == 5_000
    assert min(tally.verdicts["accepted"], tally.verdicts["refused"]) > 500


def test_a_typo_that_changes_the_name_or_the_kind_of_a_field_is_always_told(tmp_path: Path) -> None:
    tally = fuzz(Task("typos", 1_000, SEED), tmp_path)
    assert _told(tally.faults) == []
    assert tally.tried == 1_000
    assert tally.grave > 150


@pytest.mark.parametrize("file", CRASHERS, ids=lambda file: file.stem)
def test_what_once_broke_the_product_does_so_no_more(file: Path, tmp_path: Path) -> None:
    assert Trial(tmp_path).run(read_input(file), publish=True).faults == ()


def test_the_project_that_is_broken_is_a_valid_one(tmp_path: Path) -> None:
    outcome = Trial(tmp_path).run(Mutant(TAG, str(PROJECT[TAG]).encode(), "nothing"), publish=True)
    assert (outcome.verdict, outcome.faults) == ("accepted", ())


def test_a_number_means_the_same_input_in_every_run() -> None:
    assert [mutant(SEED, number) for number in range(200)] == [mutant(SEED, number) for number in range(200)]
    assert typo(SEED, 7) == typo(SEED, 7)
    assert len({mutant(SEED, number) for number in range(200)}) > 190


def test_a_kept_input_is_read_as_it_was(tmp_path: Path) -> None:
    broken = Mutant("data/tags/\udcff.yml", b"\x00\xff", "bytes")
    assert read_input(Fault("traceback", "Error", broken).keep(tmp_path)) == broken


@pytest.mark.parametrize(
    ("before", "after", "grave"),
    [
        ("date: 1\n", "dat: 1\n", True),
        ("date: 1\n", "date: 2\n", False),
        ("tags: [a]\n", "tags: a]\n", True),
        ("tags: [a]\n", "tags: [a,]\n", False),
        ("tags: [a:b]\n", "tags: [a: b]\n", True),
        ("tags:\n- a\n", "tags:\n- a:\n", True),
        ("name:\n  vi: a\n", "name:\n  vi: [a\n", False),
        ("note: a\n", "#note: a\n", True),
    ],
)
def test_a_typo_is_grave_where_a_name_or_a_kind_changes(before: str, after: str, *, grave: bool) -> None:
    assert is_grave(before, after) is grave


class _Careless(Newsroom):
    def read(self, now: datetime) -> tuple[Problem, ...]:
        raise ValueError(now)


def test_faults_are_seen(tmp_path: Path) -> None:
    trial = Trial(tmp_path)
    trial.newsroom = _Careless(tmp_path, SITE_URL, print)
    (fault,) = trial.run(Mutant(NEWS, b"", "nothing")).faults
    assert fault.startswith("traceback: ") and "ValueError" in fault
