"""Every mistake that staff can make, and the exact words that they get.

The words are in `tests/broken/<case>.txt`. Where a rule was worded anew on purpose:
`NEWSROOM_UPDATE=1 python run.py test tests/test_broken.py`, then read the difference.
"""

import os
from pathlib import Path
from typing import Final

import pytest
from newsroom.rules import RULES

from tests.broken.cases import body, change
from tests.broken.every import CASES
from tests.broken.tables import TABLES
from tests.small_project import FACT, SHORT, build, write_project

FOLDER: Final = Path(__file__).parent / "broken"
UPDATE: Final = os.environ.get("NEWSROOM_UPDATE") == "1"
MANY: Final = frozenset({"one-mistake-in-a-topic", "one-mistake-in-a-fact", "many-files"})
"""Cases about the report as a whole; all others are named after the rule that they break."""
WARNINGS: Final = frozenset(rule for rule, texts in RULES.items() if texts.kind == "warning")


def _rule(case: str) -> str:
    """Return the rule that gave a case its name: `date` and `date-february-31` break the rule `date`."""
    return max((rule for rule in RULES if f"{case}-".startswith(f"{rule}-")), key=len, default="")


def _site(root: Path) -> dict[str, bytes]:
    site = root / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def test_the_small_project_has_no_mistake(tmp_path: Path) -> None:
    assert build(write_project(tmp_path)).text == ""


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told_in_these_words_and_stops_the_build(case: str, tmp_path: Path) -> None:
    CASES[case](write_project(tmp_path))
    told = build(tmp_path)
    words = FOLDER / f"{case}.txt"
    if UPDATE:
        words.write_text(f"{told.text}\n", encoding="utf-8", newline="\n")
    assert f"{told.text}\n" == words.read_text(encoding="utf-8")
    rules = {problem.rule for problem in told.problems}
    # The same values fill the English text.
    assert [found for found in told.problems if not found.text("en").endswith(f"[{found.rule}]")] == []
    assert case in MANY or _rule(case) in rules
    # Warnings alone let the site be published; anything else does not.
    assert (tmp_path / "site" / "index.html").exists() == (rules <= WARNINGS)


def test_every_case_is_named_after_its_rule() -> None:
    assert [case for case in CASES if not _rule(case)] == sorted(MANY, key=list(CASES).index)


def test_every_text_belongs_to_a_case() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == sorted((*CASES, *TABLES))


def test_texts_are_never_written_by_a_workflow() -> None:
    assert not (UPDATE and os.environ.get("CI"))


@pytest.mark.parametrize("mistake", [change(FACT, "value: 2.3", "value: 2,3"), body("[a](page:about#b)")])
def test_a_refused_build_leaves_the_last_good_site(mistake: object, tmp_path: Path) -> None:
    build(write_project(tmp_path))
    before = _site(tmp_path)
    assert callable(mistake)
    mistake(tmp_path)
    assert build(tmp_path).text != ""
    assert (_site(tmp_path), before.keys() >= {"index.html"}) == (before, True)
    assert not list(tmp_path.glob("site.new*"))


def test_a_mistake_mended_is_a_mistake_gone(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    change(SHORT, "topic: kinh-te", "topic: kinhte")(root)
    assert build(root).text != ""
    write_project(root)
    assert build(root).text == ""
