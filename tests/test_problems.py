"""How mistakes are told: in order, each once, with the nearest known name."""

from string import Formatter

import pytest
from newsroom.problems import RULES, WARNINGS, Problem, RefusedError, problem, report, suggest


def test_a_report_reads_from_file_to_file_and_top_to_bottom() -> None:
    late = problem("b.yml", 1, "a", "blank")
    low = problem("a.yml", 10, "a", "blank")
    high = problem("a.yml", 9, "b", "blank")
    whole = problem("a.yml", 0, "", "file-empty")
    assert report([late, low, high, whole, low]) == (
        "Dữ liệu có 4 lỗi, trang chưa được xuất bản:\n"
        f"a.yml  {RULES['file-empty']}\n"
        f"a.yml:9  b: {RULES['blank']}\n"
        f"a.yml:10  a: {RULES['blank']}\n"
        f"b.yml:1  a: {RULES['blank']}"
    )


def test_a_refusal_carries_every_mistake_once_and_in_order() -> None:
    first, second = problem("a.yml", 1, "", "blank"), problem("b.yml", 1, "", "blank")
    refused = RefusedError([second, first, second])
    assert (refused.problems, str(refused)) == ((first, second), report([first, second]))


def test_only_warnings_stop_nothing() -> None:
    assert [rule for rule in RULES if Problem("a.yml", 1, "", rule).is_warning] == sorted(
        WARNINGS, key=list(RULES).index
    )


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("kinhte", "; ý bạn là «kinh-te»?"),
        ("kinh-tế", "; ý bạn là «kinh-te»?"),
        ("doi-ngoại", "; ý bạn là «doi-ngoai»?"),
        ("the-thao", ""),
        ("", ""),
    ],
)
def test_the_nearest_known_name_is_suggested(value: str, hint: str) -> None:
    assert suggest(value, ["doi-ngoai", "kinh-te", "van-hoa"]) == hint


def test_nothing_is_suggested_where_nothing_is_known() -> None:
    assert suggest("kinh-te", []) == ""


def test_a_long_value_is_told_on_one_short_line() -> None:
    told = str(problem("a.yml", 1, "", "html", value="<b>\n" + "x " * 500))
    assert ("\n" in told, told.count("x ") < 80, "…»" in told) == (False, True, True)


def test_braces_in_a_value_are_printed_as_they_are() -> None:
    assert "«{{ a }}»" in str(problem("a.yml", 1, "", "fact-syntax", value="{{ a }}"))


def test_rules_print_only_values_by_name() -> None:
    odd = [rule for rule, text in RULES.items() for _, name, _, _ in Formatter().parse(text) if name == ""]
    assert odd == []
