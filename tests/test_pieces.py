"""Texts taken apart for translators: marks for what stays, and every piece back in its place."""

from datetime import UTC, datetime

import pytest
from newsroom.desk.marks import mark, mark_like, unmark, wrong_marks
from newsroom.desk.pieces import exchange, pieces_of
from newsroom.desk.works import is_markdown, works_of
from newsroom.load import Reader

from tests.building import ROOT

BODY = """\
## Một

Hai
ba.

- Bốn
  năm
    1. Sáu

> Bảy
> tám

| Chín | Mười |
| --- | --- |
| a \\| b | {{ so }} |

Chữ[^1].

[^1]: Chú thích.
"""


def _pieces(text: str) -> list[str]:
    return [piece.segment.markdown for piece in pieces_of(text, is_markdown=True)]


def test_a_text_is_cut_where_a_translator_would_cut_it() -> None:
    assert _pieces(BODY) == [
        *("Một", "Hai\nba.", "Bốn\nnăm", "Sáu", "Bảy\ntám"),
        *("Chín", "Mười", "a | b", "{{ so }}", "Chữ[^1].", "Chú thích."),
    ]


def test_new_pieces_stand_where_the_old_ones_stood() -> None:
    pieces = pieces_of(BODY, is_markdown=True)
    new = {n: "\n".join(f"x{row}" for row in p.segment.markdown.split("\n")) for n, p in enumerate(pieces)}
    assert (
        exchange(BODY, pieces, new)
        == """\
## xMột

xHai
xba.

- xBốn
  xnăm
    1. xSáu

> xBảy
> xtám

| xChín | xMười |
| --- | --- |
| xa \\| b | x{{ so }} |

xChữ[^1].

[^1]: xChú thích.
"""
    )


@pytest.mark.parametrize(
    ("number", "new", "row"),
    [
        (0, "A\n\nB", "## A B"),
        (3, "A\nB", "    1. A B"),
        (7, "c | d\ne", "| c \\| d e | {{ so }} |"),
    ],
)
def test_no_piece_breaks_out_of_its_place(number: int, new: str, row: str) -> None:
    assert row in exchange(BODY, pieces_of(BODY, is_markdown=True), {number: new}).split("\n")


def test_every_text_of_the_site_is_put_together_again() -> None:
    catalogue, _ = Reader(ROOT).read(datetime.max.replace(tzinfo=UTC))
    texts = [
        (text, is_markdown(place, by_lang))
        for work in works_of(catalogue)
        for place, by_lang in work.texts.items()
        for text in by_lang.values()
    ]
    assert len(texts) > 1000
    for text, is_text in texts:
        pieces = pieces_of(text, is_markdown=is_text)
        marked = [mark(piece.segment.markdown) for piece in pieces]
        again = {number: unmark(one.text, one.codes) for number, one in enumerate(marked)}
        assert exchange(text, pieces, again) == text
        assert "{{" not in "".join(one.text for one in marked)


@pytest.mark.parametrize(
    ("markdown", "marked"),
    [
        ("Có {{ so-1 }} và {{ so-2 }}.", "Có {1} và {2}."),
        ("Xem [trang {{ so }}](page:about)[^2].", "Xem {1}trang {2}{/1}{3}."),
        ("[Sở]{lang=en} `mã` <https://a.vn/>", "{1}Sở{/1} {2} {3}"),
        ("Dấu {1} là của bài, {{ so }}.", "Dấu {1} là của bài, {2}."),
        (r"\[không\](phải)", r"\[không\](phải)"),
        ("**đậm** [a](https://b.vn/c_(d))", "**đậm** {1}a{/1}"),
    ],
)
def test_what_must_stay_is_a_mark(markdown: str, marked: str) -> None:
    found = mark(markdown)
    assert (found.text, unmark(found.text, found.codes)) == (marked, markdown)


def test_a_translation_has_the_marks_of_its_source_in_its_own_order_and_with_its_own_links() -> None:
    source = mark("Có {{ so }} ở [đây](contact.md#ai).")
    found = mark_like(source, "[Here](contact.en.md#who) are {{ so }} [more](x.md).")
    assert found.text == "{2}Here{/2} are {1} [more](x.md)."
    assert unmark(found.text, found.codes) == "[Here](contact.en.md#who) are {{ so }} [more](x.md)."


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{2}a{/2} {1}", ([], [])),
        ("{2}a{/2}", (["{1}"], [])),
        ("{1} {2}a", (["{/2}"], [])),
        ("{1} {/2}a{2}", (["{/2}"], [])),
        ("{1} {1} {2}a{/2} {3}", ([], ["{1}", "{3}"])),
    ],
)
def test_marks_that_are_lost_or_too_many_are_named(text: str, wrong: tuple[list[str], list[str]]) -> None:
    assert wrong_marks(mark("{{ so }} [a](page:b)"), text) == wrong
