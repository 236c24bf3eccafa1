"""What readers would not see as it was meant: each such text is told, and good ones beside it are not."""

import time
from collections.abc import Callable

import pytest
from newsroom import limits
from newsroom.limits import Limit
from newsroom.markdown import parse_body

Found = list[tuple[int, str, str]]


def _found(text: str) -> Found:
    return [(found.line, found.kind, found.value) for found in parse_body(text).findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # footnotes and link definitions that are not printed
        ("a\n\n[^1]: b", [(2, "unused-footnote", "1")]),
        ("a[^1]\n\n[^1]: b\n\n[^1]: c", [(4, "repeated-footnote", "1")]),
        ("a[^1]\n\n[^1]: b[^2]", [(2, "unknown-footnote", "2")]),
        ("a\n\n[Lưu ý]: nghỉ", [(2, "unused-reference", "Lưu ý")]),
        (
            "[a][b]\n\n[b]: https://c.vn\n[b]: https://d.vn",
            [(0, "link", "https://c.vn"), (3, "unused-reference", "b")],
        ),
        # headings
        ("##", [(0, "heading-empty", "##")]),
        ("a\n\n### b", [(2, "heading-order", "### b")]),
        ("## a\n\n#### b", [(2, "heading-order", "#### b")]),
        ("a\n\nb\n---", [(2, "heading-underline", "b")]),
        ("a\n\n####### b", [(2, "heading-order", "####### b")]),
        ("a\n##Kết quả", [(1, "heading-space", "##Kết quả")]),
        # lists, tables, code
        ("a\n\n-Ý một\n-Ý hai", [(2, "list-space", "-Ý một"), (3, "list-space", "-Ý hai")]),
        ("| a | b |\n|---|\n", [(0, "table-broken", "| a | b |"), (1, "table-broken", "|---|")]),
        ("a\n| b |\n| c |", [(1, "table-broken", "| b |"), (2, "table-broken", "| c |")]),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", [(2, "table-cells", "| 1 | 2 | 3 |")]),
        ("> | a | b |\n> |---|---|\n> | 1 |", [(2, "table-cells", "| 1 |")]),
        ("a\n\n```\nb\n\nc", [(2, "fence-open", "```")]),
        ("a\n\n    b", [(2, "code-indented", "b")]),
        # links
        ("[a](https://b c)", [(0, "link-broken", "[a](https://b c)")]),
        ("a\n[b] (https://c.vn)", [(1, "link-broken", "[b] (https://c.vn)")]),
        ("[a][b]", [(0, "link-broken", "[a][b]")]),
        ("a ^[b]", [(0, "link-broken", "a ^[b]")]),
        ("[](https://b.vn)", [(0, "link", "https://b.vn"), (0, "link-empty", "https://b.vn")]),
        ("[ ](#a)", [(0, "link", "#a"), (0, "link-empty", "#a")]),
        # signs that stay signs
        ("a\n**b **c", [(1, "emphasis-broken", "**b **c")]),
        ('**"a"**b', [(0, "emphasis-broken", '**"a"**b')]),
        ("__a", [(0, "emphasis-broken", "__a")]),
        ("~~a", [(0, "emphasis-broken", "~~a")]),
        # attributes
        ("[a]{onclick=b}", [(0, "attributes", "{onclick=b}")]),
        ("[a]{lang=english}", [(0, "attributes", "{lang=english}")]),
        ("## a {#b}", [(0, "attributes", "a {#b}")]),
        ("a {: onclick=b}", [(0, "attributes", "a {: onclick=b}")]),
        ("a {lang=en}", [(0, "attributes", "a {lang=en}")]),
        ("{% raw %}", [(0, "attributes", "{% raw %}")]),
        # codes of characters, and nothing at all
        ("&#1072; &eacute;", [(0, "entity", "&#1072;"), (0, "entity", "&eacute;")]),
        ("---", [(0, "blank", "")]),
    ],
)
def test_what_would_be_lost_or_misread_is_told_at_its_line(text: str, found: Found) -> None:
    assert sorted(_found(text)) == sorted(found)


@pytest.mark.parametrize(
    "text",
    [
        "a[^1] b[^1]\n\n[^1]: c[^2]\n\n[^2]: d",
        "## a\n\n### b\n\n#### c\n\n## d\n\na\n\n---\n\nb",
        "#GiaLai\n\n-5°C\n- a\n- b\n\n1. c\n   - d",
        "| a | b |\n|---|---|\n| 1 \\| 2 | |\n\n- | a |\n  |---|\n  | `b` |",
        "> | a | b |\n> |---|---|\n> | 1 | 2 |",
        "```\na | b\n[a](b c) **c** {#d}\n```\n\n`**a** [b] (https://c.vn)`",
        "\\*\\*a\\*\\* \\[a\\](b) \\{#c} ____ 2 * 3 * 4 ** a_b_c",
        "[a][b] và [a]{lang=en} [Sở]{lang=zh-Hant} [1][2]\n\n[b]: https://c.vn",
        "AT&T; a &amp; b&nbsp;c&shy;d < e > f",
        "**a** *b* ***c*** __d__ ~~e~~ **«f»**, **Gia Lai**.",
    ],
)
def test_good_texts_are_not_told(text: str) -> None:
    assert [found for found in _found(text) if found[1] not in ("link", "unknown-footnote")] == []


def test_links_are_told_as_they_were_typed() -> None:
    body = parse_body("[a](https://b.vn/đường) [c](#mục-đích) <https://d.vn/tiếng>")
    assert body.values("link") == ("https://b.vn/đường", "#mục-đích", "https://d.vn/tiếng")
    assert 'href="https://b.vn/%C4%91%C6%B0%E1%BB%9Dng"' in body.html


def _table(columns: int, rows: int) -> str:
    return "\n".join(["|a" * columns + "|", "|-" * columns + "|", *["|b" * columns + "|"] * (rows - 1)])


MAKERS: list[tuple[Limit, Callable[[int], str]]] = [
    (limits.BODY, lambda n: "a" * n),
    (limits.SIGNS, lambda n: "a\n\n" + "[a " * n),
    (limits.NESTING, lambda n: "> " * n + "a"),
    (limits.NESTING, lambda n: "- " * n + "a"),
    (limits.ITEMS, lambda n: "- a\n" * n),
    (limits.ITEMS, lambda n: "".join(f"{i}. a\n" for i in range(1, n + 1))),
    (limits.COLUMNS, lambda n: _table(n, 2)),
    (limits.ROWS, lambda n: _table(2, n)),
    (limits.LINKS, lambda n: "\n\n".join(["[a](#b)"] * n)),
    (limits.HEADINGS, lambda n: "\n\n".join(f"## a{i}" for i in range(n))),
    (limits.HEADING, lambda n: f"## {'a' * n}"),
    (limits.NOTES, lambda n: "\n\n".join([f"a[^{i}]\n\n[^{i}]: b" for i in range(n)])),
]


@pytest.mark.parametrize(("limit", "make"), MAKERS)
def test_as_many_as_the_limit_and_not_one_more(limit: Limit, make: Callable[[int], str]) -> None:
    def told(number: int) -> list[object]:
        return [found.values for found in parse_body(make(number)).findings if found.kind == "too-many"]

    assert (told(limit.most), told(limit.most + 1)) == ([], [{"value": "", **limit.told(limit.most + 1)}])


PIECES = (
    *(
        "![",
        "[^",
        "[a](",
        "](",
        "[\n",
        "[^1][",
        "<",
        "<!--\n",
        "<a\n",
        "*a **a ",
        "a**b",
        "`",
        "\\",
        "{{",
        "[a]{",
    ),
    *(
        "|",
        "> ",
        "- a\n",
        "* * * a\n",
        "```\n",
        "    a\n",
        " ",
        "\t",
        "[a]: b 'c\n",
        "|\n",
        "|a|\n|-|\n",
        "a  \n",
    ),
)
"""What has kept this parser or others busy."""


@pytest.mark.parametrize("head", ["", ">" * 40 + " a\n"])
def test_no_text_within_the_limits_keeps_the_parser_busy(head: str) -> None:
    slowest = []
    for piece in PIECES:
        text = (head + piece * (limits.BODY.most // len(piece)))[: limits.BODY.most]
        text = "\n".join(text.split("\n")[: limits.LINES.most])
        start = time.process_time()
        parse_body(text)
        slowest.append((time.process_time() - start, piece))
    assert max(slowest) < (10, "")
