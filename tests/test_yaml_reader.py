"""YAML as staff write it: every value stays the text they typed, every mistake has its line."""

import pytest
from newsroom.limits import YAML_DEPTH
from newsroom.yaml_reader import Document, read_yaml

from tests.small_project import SHORT, TEXTS


def _read(text: str) -> Document:
    return read_yaml("a.yml", text.encode())


def _rules(text: str) -> list[tuple[int, str]]:
    return [(found.line, found.rule) for found in _read(text).problems]


@pytest.mark.parametrize(
    "typed",
    ["22:30", "no", "yes", "0210123456", "1_000", "nil", "true", "2026-03-14", "1e3", "0x1F", ".5", "="],
)
def test_a_value_is_the_text_as_typed(typed: str) -> None:
    assert (_read(f"a: {typed}\n").value, _rules(f"a: {typed}\n")) == ({"a": typed}, [])


@pytest.mark.parametrize("word", ["~", "null", "Null", "NULL"])
def test_the_word_for_nothing_is_nothing_unless_it_stands_in_quotes(word: str) -> None:
    assert _read(f"a: {word}\nb: '{word}'\nc: [{word}]\n").value == {"a": "", "b": word, "c": [""]}


def test_lists_maps_and_texts_keep_their_shape() -> None:
    text = "a: [1, {b: 2}]\nc:\n  - x\n  - y: |-\n      một\n\n      hai\nd: >-\n  ba\n  bốn\ne:\n"
    assert _read(text).value == {
        "a": ["1", {"b": "2"}],
        "c": ["x", {"y": "một\n\nhai"}],
        "d": "ba bốn",
        "e": "",
    }


def test_each_field_and_item_knows_its_line() -> None:
    document = _read("a: 1\nb:\n  c: 2\n  d:\n    - x\n    - y\n")
    assert document.lines == {
        ("a",): 1,
        ("b",): 2,
        ("b", "c"): 3,
        ("b", "d"): 4,
        ("b", "d", 0): 5,
        ("b", "d", 1): 6,
    }


def test_a_missing_field_stands_at_the_line_of_what_would_hold_it() -> None:
    document = _read("a: 1\nb:\n  c: 2\n")
    assert [document.line(("b", "x", "y")), document.line(("x",))] == [2, 1]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: một\n", 1),
        ("a: |-\n  một\n", 2),
        ("a: |-\n\n\n  một\n", 4),
        ("a:\n  một\n", 2),
        ('a:\n  "một"\n', 2),
    ],
)
def test_a_text_knows_the_line_that_its_words_start_on(text: str, line: int) -> None:
    assert _read(text).text_lines == {("a",): line}


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_line_ends(end: str) -> None:
    text = "a: một\nb: |-\n  hai\n  ba\nc: bốn #5\n"
    other = _read(text.replace("\n", end))
    assert (other.value, other.lines, other.problems) == (
        _read(text).value,
        _read(text).lines,
        _read(text).problems,
    )


@pytest.mark.parametrize(
    "text", ["Hỏi & đáp", "AT&T", "5 * 3", "Xin chào!", "a *nghiêng* b", "C#", '"a #1"', "'!a'", "a:b"]
)
def test_a_sign_within_a_text_is_no_mistake(text: str) -> None:
    assert _rules(f"a:\n  b: {text}\n") == []


def test_markdown_in_block_text_is_no_yaml() -> None:
    body = "*nghiêng* **đậm** & !\n- &a mục\n# mục\n{{ fdi }} [^1]: #"
    lines = "".join(f"  {line}\n" for line in body.split("\n"))
    assert (_read(f"a: |-\n{lines}").value, _rules(f"a: |-\n{lines}")) == ({"a": body}, [])


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1",
        "a: &-x 1",
        "a: [b,&x c]",
        'a: {"b":&x c}',
        "a:\n  - &x b\n  - *x",
        "&x a: 1",
        "a: ! &x 1",
        "a: !!str 1",
        "a: !<tag:x> 1",
        "a: &x [1]\nb: *x",
    ],
)
def test_anchors_aliases_and_tags_are_refused_wherever_they_stand(text: str) -> None:
    document = _read(text)
    assert ([found.rule for found in document.problems], document.value) == (["yaml-anchor"], {})


def test_hard_and_thin_spaces_are_typography() -> None:
    assert _rules("a: 2,3\u00a0tỷ\u2009USD\u202f!\n") == []


@pytest.mark.parametrize(
    "letter",
    [
        "\u200b",
        "\u200d",
        "\u200e",
        "\u202a",
        "\u202e",
        "\u2028",
        "\u2060",
        "\u2066",
        "\ufeff",
        "\ufffd",
        "\ue000",
        "\U000f0000",
        "\U0010fffd",
        "\U000e0041",
        "\x00",
        "\x07",
        "\x85",
    ],
)
def test_hidden_characters_are_refused_typed_and_escaped(letter: str) -> None:
    escaped = f"\\U{ord(letter):08x}"
    assert (_rules(f"a: 1\nb: x{letter}y\n"), _rules(f'a: 1\nb: "x{escaped}y"\n')) == (
        [(2, "text-invisible")],
        [(2, "text-invisible")],
    )


def test_every_hidden_character_is_told_and_none_is_shown() -> None:
    told = [str(found) for found in _read("a: m\u202e\u200b\n").problems]
    assert [line.split("  ")[1][:33] for line in told] == [
        "có ký tự ẩn U+202E sau «a: m» (nế",
        "có ký tự ẩn U+200B sau «a: m» (nế",
    ]


def test_decomposed_letters_are_told_once_a_line() -> None:
    assert _rules("a: ba\u0301o ba\u0301o\nb: ba\u0301o\n") == [(1, "text-nfd"), (2, "text-nfd")]


def test_maps_may_lie_as_deep_as_the_limit() -> None:
    def nested(depth: int) -> str:
        return "a: " + "[" * depth + "x" + "]" * depth

    assert (_rules(nested(YAML_DEPTH.most - 1)), _rules(nested(YAML_DEPTH.most))) == ([], [(1, "yaml-depth")])


@pytest.mark.parametrize("piece", ["[", "{a: ", "- ", "? "])
def test_no_depth_ends_the_process(piece: str) -> None:
    assert _rules("a:\n  " + piece * (200_000 // len(piece))) == [(1, "yaml-depth")]


def test_many_links_and_lists_are_not_depth() -> None:
    body = "\n".join(f"  - [mục {number}](news:a)" for number in range(1500))
    assert _rules(f"a: |-\n{body}\n") == []


def test_a_repeated_key_names_the_first_line_and_keeps_the_first_value() -> None:
    document = _read("a: 1\nb:\n  c: 2\n  c: 3\na: 4\n")
    assert ([str(found).split("; ")[0] for found in document.problems], document.value) == (
        ["a.yml:4  b.c: trường này đã có ở dòng 3", "a.yml:5  a: trường này đã có ở dòng 1"],
        {"a": "1", "b": {"c": "2"}},
    )


def test_the_template_of_a_short_article_has_no_mistake() -> None:
    assert _rules(TEXTS[SHORT]) == []


def test_comments_are_known_with_their_lines_and_texts_are_none() -> None:
    document = _read("# a\nb: |-\n  # c\n  d\n  #e\n#  f: 1\ng:\n  #h\n  i: 2\n")
    assert (document.comments, document.problems) == ([(1, "# a"), (6, "#  f: 1"), (8, "  #h")], [])


@pytest.mark.parametrize(
    "line", ["b: c # d", 'b: "c" # d', "b: [c] # d", "b: {c: d}# e", "b: |- # c\n  d", "b: # c", "b: [] # c"]
)
def test_a_comment_behind_a_value_is_told(line: str) -> None:
    assert _rules(f"a: 1\n{line}\n") == ([] if line == "b: [] # c" else [(2, "yaml-comment")])


@pytest.mark.parametrize(
    "text",
    ["vi: chữ", "(xem: a)", "https://a.vn", "a.b:c", "Gồm: |", "a: b", "| en: | id: |", "> lời", "22:30"],
)
def test_a_colon_in_a_text_is_no_field(text: str) -> None:
    assert _rules(f"a: |-\n  {text}\n") == []
