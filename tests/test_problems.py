"""How mistakes are told: in order, each once, with the nearest known name."""

import pytest
from newsroom.problems import Phrase, RefusedError, annotations, problem, report, suggest

import run


def test_a_report_reads_from_file_to_file_and_top_to_bottom_and_says_where_to_read_more() -> None:
    late = problem("b.yml", 1, "a", "blank")
    low = problem("a.yml", 10, "a", "blank")
    high = problem("a.yml", 9, "b", "blank")
    whole = problem("a.yml", 0, "", "file-link")
    blank = "đang để trống; hãy điền hoặc xóa trường này; ví dụ đúng: vi: Gia Lai [blank]"
    assert report([late, low, high, whole, low]) == (
        "Dữ liệu có 4 lỗi, trang chưa được xuất bản:\n"
        "a.yml  đây là liên kết tới tệp khác, không phải tệp thường; hãy chép chính tệp đó vào đây; "
        "ví dụ đúng: data/tags/conference.yml [file-link]\n"
        f"a.yml:9  b: {blank}\n"
        f"a.yml:10  a: {blank}\n"
        f"b.yml:1  a: {blank}\n"
        "Mã trong ngoặc vuông có lời giải thích trong sổ tay biên tập, ví dụ data/README.md#file-link"
    )


def test_developers_may_read_mistakes_in_english() -> None:
    found = problem("a.yml", 9, "topic", "alias-clash", value="/tin/", other=Phrase("home-page"), hint="b")
    said = (
        "a.yml:9  topic: the old address /tin/ is taken by the home page; delete or change this old address"
    )
    assert report([found], "en", "https://example.org/guide").split("\n") == [
        "Mistakes in the data: 1; nothing has been published:",
        f"{said}; did you mean «b»? [alias-clash]",
        "The staff guide explains the code in square brackets, for example https://example.org/guide#alias-clash",
    ]
    assert annotations([found], "en") == f"::error file=a.yml,line=9::{said}; did you mean «b»? [alias-clash]"


def test_github_shows_mistakes_and_notes_on_their_lines() -> None:
    told = annotations(
        [problem("a.yml", 0, "", "file-bom"), problem("b.yml", 3, "publish_at", "far-ahead", value=1)]
    )
    assert [
        line.partition("::")[0] + line.partition("::")[2].partition("::")[0] for line in told.split("\n")
    ] == [
        "error file=a.yml,line=1",
        "warning file=b.yml,line=3",
    ]


def test_the_language_of_mistakes_is_an_argument_of_ours_and_not_of_the_engine() -> None:
    assert run.take_lang(["--lang", "en", "--verbose"]) == (["--verbose"], "en")
    assert run.take_lang(["--verbose", "--lang"]) == (["--verbose", "--lang"], "")


def test_a_name_close_at_hand_is_said_instead_of_the_example() -> None:
    told = [
        str(problem("a.yml", 1, "", "unknown-record", value="x", kind="tags", **more))
        for more in ({}, {"hint": "y"})
    ]
    assert [line.partition("data/tags")[2] for line in told] == [
        "; ví dụ đúng: topic: investment [unknown-record]",
        "; ý bạn là «y»? [unknown-record]",
    ]


def test_a_refusal_carries_every_mistake_once_and_in_order() -> None:
    first, second = problem("a.yml", 1, "", "blank"), problem("b.yml", 1, "", "blank")
    refused = RefusedError([second, first, second])
    assert (refused.problems, str(refused)) == ((first, second), report([first, second]))


def test_warnings_stop_nothing() -> None:
    stops = {rule: not problem("a.yml", 1, "", rule).is_warning for rule in ("blank", "translation-stale")}
    assert stops == {"blank": True, "translation-stale": False}


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("kinhte", "kinh-te"),
        ("kinh-tế", "kinh-te"),
        ("doi-ngoại", "doi-ngoai"),
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
