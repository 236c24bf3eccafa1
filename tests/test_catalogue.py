"""The catalogue of rules is whole: each is worded in both languages, shown right and wrong, and explained."""

import re
from string import Formatter
from typing import Final

import pytest
from newsroom.rules import RULES

from tests.broken.every import ACCEPTED, CASES
from tests.broken.tables import TABLES
from tests.building import ROOT

GUIDE: Final = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
HELP: Final = GUIDE.partition("\n## Đọc thông báo lỗi\n")[2]
VIETNAMESE: Final = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_worded_alike_in_both_languages_with_an_example(rule: str) -> None:
    texts = RULES[rule]
    # What stands in «…» and after a name of a file may be Vietnamese in both.
    english = re.sub(r"«[^»]*»", "", texts.en)
    assert (bool(VIETNAMESE.search(texts.vi)), bool(VIETNAMESE.search(english))) == (True, False)
    assert (_values(texts.vi), "" in _values(texts.vi)) == (_values(texts.en), False)
    assert not _values(texts.vi) & {"hint", "example"}, "these stand after every text by themselves"
    assert texts.example.strip()


def test_no_text_of_a_rule_is_cut_off_as_a_comment() -> None:
    texts = (ROOT / "hooks" / "newsroom" / "rules.yml").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^ +\w+: [^\"'\n]* #.*$", texts) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_its_help_in_the_staff_guide_under_its_own_anchor(rule: str) -> None:
    rows = re.findall(rf'(?m)^\| <a id="{rule}"></a>`{rule}` \| (\S[^\n]*) \|$', HELP)
    assert len(rows) == 1
    assert GUIDE.count(f'id="{rule}"') == 1


def test_the_guide_explains_no_rule_that_is_gone() -> None:
    assert sorted(re.findall(r"(?m)^\| (?:<a [^|]*)?`([a-z-]+)` \|", HELP)) == sorted(RULES)


def test_every_rule_is_tried_with_the_nearest_thing_that_is_right() -> None:
    assert sorted(ACCEPTED) == sorted(RULES)


def test_every_rule_is_tried_with_a_mistake_that_breaks_it() -> None:
    names = {
        max((r for r in RULES if f"{case}-".startswith(f"{r}-")), key=len, default="")
        for case in (*CASES, *TABLES)
    }
    assert sorted(RULES.keys() - names) == []
