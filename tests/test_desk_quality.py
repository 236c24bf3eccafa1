"""How well the desk finds faults, and how seldom it reports what is none."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from newsroom.desk.command import SETS
from newsroom.desk.evaluate import LEAST_RECALL, MOST_ALARMS, Case, Score, evaluate, read_cases
from newsroom.desk.fault import CLASSES
from newsroom.desk.inspect import inspect
from newsroom.desk.languages import language_of
from newsroom.desk.registries import desk_of
from newsroom.desk.review import Desk
from newsroom.desk.works import works_of
from newsroom.load import Reader
from newsroom.locales import LANGS

from tests.building import ROOT

NOW: Final = datetime(2026, 11, 21, tzinfo=UTC)
TUNED, APART = SETS.values()


@pytest.fixture(scope="module")
def desk() -> Desk:
    return desk_of(Reader(ROOT).read(NOW)[0])


def cases(paths: Sequence[str]) -> list[Case]:
    return [case for path in paths for case in read_cases(ROOT / path)]


def judged(score: Score) -> tuple[bool, bool]:
    return score.recall >= LEAST_RECALL, score.alarm_rate <= MOST_ALARMS


def test_the_labelled_set_is_large_and_of_all_classes_in_both_directions() -> None:
    labelled = cases(TUNED)
    for lang in ("en", "id"):
        own = [case for case in labelled if case.lang == lang]
        assert {case.kind for case in own} == {None, *CLASSES}
        assert sum(case.kind is None for case in own) >= 30
        assert sum(case.kind is not None for case in own) >= 30


@pytest.mark.parametrize("paths", [TUNED, APART], ids=["tuned", "apart"])
@pytest.mark.parametrize("lang", ["en", "id"])
def test_nine_faults_in_ten_are_found_and_one_sound_paragraph_in_thirty_is_suspected(
    paths: Sequence[str], lang: str, desk: Desk
) -> None:
    score = evaluate([case for case in cases(paths) if case.lang == lang], desk)
    assert judged(score) == (True, True), ([case.text for case in score.missed], score.alarms)


def test_every_text_of_the_site_passes_its_own_desk(desk: Desk) -> None:
    catalogue, _ = Reader(ROOT).read(NOW)
    found = inspect(works_of(catalogue), desk, ROOT)
    assert len(found) > 200
    assert [str(problem) for one in found for _, problem in one.faults] == []


def test_the_language_of_every_paragraph_of_the_site_is_told_or_left_open() -> None:
    catalogue, _ = Reader(ROOT).read(NOW)
    wrong = [
        (lang, told, text)
        for work in works_of(catalogue)
        for by_lang in work.texts.values()
        for lang in LANGS
        # What a text marks as words of another language is none of its own.
        for text in re.split(r"\n\n", re.sub(r"\[[^\]]*\]\{lang=\w+\}", "", by_lang.get(lang, "")))
        if (told := language_of(text)) not in (None, lang)
    ]
    assert wrong == []


def test_the_sets_are_read_as_they_stand() -> None:
    first = read_cases(Path(ROOT, TUNED[1]))[0]
    assert (first.lang, first.kind, first.line) == ("en", "terms", 4)
