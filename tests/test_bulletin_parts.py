"""The parts of the periodical that stand alone: trees of texts, their alignment, the masthead's numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom.bulletin.align import align, difference
from newsroom.bulletin.letters import foreign_letter
from newsroom.bulletin.masthead import Issn
from newsroom.bulletin.tree import Node, parse_tree, spaced, words_of
from pydantic import ValidationError


def text(*words: str) -> tuple[Node, ...]:
    return tuple(Node("text", text=word) for word in words)


def test_a_text_is_a_tree_of_blocks_with_its_notes_where_they_are_called() -> None:
    tree = parse_tree("Xin **chào** {{ fdi }}[^1].\n\n## Mục\n\n- một\n- hai\n\n[^1]: Lời *chú*.\n")
    note = Node("note", (Node("paragraph", (*text("Lời "), Node("emph", text("chú")), *text("."))),))
    assert tree == (
        Node(
            "paragraph",
            (
                *text("Xin "),
                Node("strong", text("chào")),
                *text(" "),
                Node("fact", text="fdi"),
                note,
                *text("."),
            ),
        ),
        Node("heading", text("Mục"), level=2),
        Node("list", tuple(Node("item", (Node("paragraph", text(word)),)) for word in ("một", "hai"))),
    )


def test_the_words_of_a_text_leave_out_its_marks_and_notes() -> None:
    tree = parse_tree("Có **{{fdi}}** và [trang](page:about)[^1].\n\n[^1]: Chú thích.\n")
    assert words_of(tree) == spaced("Có {{ fdi  }} và  trang.")


def test_texts_of_one_build_stand_block_beside_block_and_item_beside_item() -> None:
    left, right = parse_tree("Một.\n\n- a\n- b\n\n## H\n"), parse_tree("One.\n\n- x\n- y\n\n## K\n")
    pairs = list(align(left, right))
    assert [[words_of((node,)) if node else "" for node in pair] for pair in pairs] == [
        ["Một.", "One."],
        ["a", "x"],
        ["b", "y"],
        ["H", "K"],
    ]
    assert difference(left, right) is None


def test_where_two_languages_part_is_said_and_the_rest_still_stands_side_by_side() -> None:
    left, right = parse_tree("Một.\n\n- a\n\nHai."), parse_tree("One.\n\nTwo and a half.\n\n- x\n\nTwo.")
    found = difference(left, right)
    assert found and (found.number, found.left, found.right) == (2, "- a", "Two and a half.")
    pairs = [[words_of((node,)) if node else "" for node in pair] for pair in align(left, right)]
    assert pairs == [["Một.", "One."], ["", "Two and a half."], ["a", "x"], ["Hai.", "Two."]]


BLOCKS = st.lists(
    st.sampled_from(["Đoạn.", "## Mục", "- ý", "1. việc", "> trích", "| a |\n| --- |\n| b |"]), max_size=8
)


@given(BLOCKS, BLOCKS)
def test_no_block_is_lost_or_said_twice_however_two_texts_differ(left: list[str], right: list[str]) -> None:
    trees = [parse_tree("\n\n".join(rows)) for rows in (left, right)]
    pairs = list(align(trees[0], trees[1]))
    for side, tree in enumerate(trees):
        shown = [node for pair in pairs if (node := pair[side])]
        assert words_of(shown) == words_of(tree)
    assert all(pair != (None, None) for pair in pairs)


@pytest.mark.parametrize(
    ("number", "is_right"), [("0378-5955", True), ("2434-561X", True), ("0378-5954", False)]
)
def test_a_serial_number_must_agree_with_its_check_digit(number: str, is_right: bool) -> None:
    try:
        Issn.model_validate({"medium": "print", "lang": "vi", "number": number})
    except ValidationError:
        assert not is_right
    else:
        assert is_right


def test_letters_that_cannot_be_printed_are_found_on_their_line() -> None:
    assert foreign_letter("Ễ ₫ – “Gia Lai”\nÂm 足利") == (1, "足")
    assert foreign_letter("Tiếng Việt, English, Bahasa Indonesia … €") is None
