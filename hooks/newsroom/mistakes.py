"""What in a parsed text readers would not see as it was meant: lost, misread or left as signs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from newsroom.limits import COLUMNS, HEADING, HEADINGS, ITEMS, LINKS, NESTING, NOTES, ROWS, Limit

Mistake = tuple[int, str, str]
"""A line of the text, counted from 0, the rule and the value found."""
Excess = tuple[int, Limit, int]
"""A line of the text, the limit and how many there are."""

_COUNTED: Final = frozenset({"bullet_list_open", "ordered_list_open", "table_open"})
_ITEMS: Final = frozenset({"list_item_open", "tr_open"})
_ENDS: Final = frozenset({"bullet_list_close", "ordered_list_close", "table_close"})
_INNER: Final = {
    f"{kind}_{end}": step
    for kind in ("bullet_list", "ordered_list", "blockquote")
    for end, step in (("open", 1), ("close", -1))
}
_BEFORE_ROW: Final = re.compile(r"^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?")
_BORDER: Final = re.compile(r"^\||(?<!\\)\|$")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
_HIDDEN: Final = "\ufffc"
"""Stands for what is no plain text: code, figures, links, signs that were escaped."""
_LEFT: Final = (
    (
        ("]", "^["),
        "link-broken",
        re.compile(r"\]\(|\]\s+\((?:https?:|mailto:|www\.)|\]\[(?![\d^])|(?<!\w)\^\["),
    ),
    (
        ("**", "~~", "__"),
        "emphasis-broken",
        re.compile(r"(?:\*\*|~~|(?<![_\w])__)(?=[^\W_])|(?<=[^\W_])(?:\*\*|~~|__(?![_\w]))"),
    ),
    (("{",), "attributes", re.compile(r"\{[:#.%=][^\n}]*\}?|\{\s*[a-z-]+=[^\n}]*\}?")),
)
_SIGNS: Final = ("[", "**", "~~", "__", "{", "^[", "|", "##", "\n-")
"""What a text must hold to be looked at more closely; most hold none, and a table has many."""
_AT_START: Final = (
    ("##", "heading-space", re.compile(r"#{2,6}[^\s#].*")),
    ("##", "heading-order", re.compile(r"#{7,}.*")),
    ("-", "list-space", re.compile(r"-[^\W\d_].*")),
    ("|", "table-broken", re.compile(r"\|.*\|")),
)


def find_mistakes(tokens: Sequence[Token], env: Mapping[str, Any], source: str) -> Iterator[Mistake]:
    """Yield every such mistake in the tokens of a text; `source` is the text."""
    rows = source.split("\n")
    yield from _headings(tokens)
    yield from _tables(tokens, rows)
    for before, token in pairwise([Token("", "", 0), *tokens]):
        if token.type == "inline":
            content = token.content
            if content.startswith("-") or any(map(content.__contains__, _SIGNS)):
                yield from _inline(token, is_paragraph=before.type == "paragraph_open")
        elif token.type == "fence" and not _is_closed(token, rows):
            yield _line(token), "fence-open", token.markup
        elif token.type == "code_block":
            yield _line(token), "code-indented", token.content.strip().split("\n")[0]
    yield from _notes(tokens, env)
    yield from _references(tokens, env, rows)


def is_blank(tokens: Sequence[Token]) -> bool:
    """Tell whether readers see not a word of a text."""
    return not any(token.content.strip() for token in tokens)


def find_excess(tokens: Sequence[Token]) -> Iterator[Excess]:
    """Yield every limit that the parts of a text exceed, where each begins."""
    opened: list[Token] = []
    counts: list[int] = []
    depth = 0
    is_deep = False
    for token in tokens:
        kind = token.type
        depth += _INNER.get(kind, 0)
        if depth > NESTING.most and not is_deep:
            is_deep = True
            yield _line(token), NESTING, depth
        if kind in _COUNTED:
            opened.append(token)
            counts.append(0)
        elif kind in _ITEMS:
            counts[-1] += 1
        elif kind in _ENDS:
            start, number = opened.pop(), counts.pop()
            limit = ROWS if kind == "table_close" else ITEMS
            if number > limit.most:
                yield _line(start), limit, number
    yield from _totals(tokens)


def _totals(tokens: Sequence[Token]) -> Iterator[Excess]:
    links, columns, widest = 0, 0, 0
    for before, token in pairwise([Token("", "", 0), *tokens]):
        if token.children:
            links += sum(child.type == "link_open" for child in token.children)
            if before.type == "heading_open" and len(token.content) > HEADING.most:
                yield _line(before), HEADING, len(token.content)
        elif token.type == "th_open":
            columns += 1
            widest = max(widest, columns)
        elif token.type == "tr_open":
            columns = 0
    kinds = [token.type for token in tokens]
    counts = (
        (COLUMNS, widest),
        (LINKS, links),
        (HEADINGS, kinds.count("heading_open")),
        (NOTES, kinds.count("footnote_reference_open")),
    )
    yield from ((0, limit, number) for limit, number in counts if number > limit.most)


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _headings(tokens: Sequence[Token]) -> Iterator[Mistake]:
    level = 1
    for token, content in pairwise(tokens):
        if token.type != "heading_open":
            continue
        if token.markup == "-":
            yield _line(token), "heading-underline", content.content
        elif not content.content.strip():
            yield _line(token), "heading-empty", token.markup
        elif int(token.tag[1]) > level + 1:
            yield _line(token), "heading-order", f"{token.markup} {content.content}"
        level = int(token.tag[1])


def _inline(token: Token, *, is_paragraph: bool) -> Iterator[Mistake]:
    line = _line(token)
    if is_paragraph:
        for number, row in enumerate(map(str.strip, token.content.split("\n"))):
            for sign, rule, pattern in _AT_START:
                if row.startswith(sign) and (found := pattern.fullmatch(row)):
                    yield line + number, rule, found.group()
    for number, row in enumerate(_plain(token).split("\n")):
        for signs, rule, pattern in _LEFT:
            if any(sign in row for sign in signs) and (found := pattern.search(row)):
                near = row[max(0, found.start() - 20) : found.end() + 20]
                yield line + number, rule, re.sub(f"{_HIDDEN}+", "…", near)
    if "[" in token.content:
        yield from _marked(token)


def _plain(token: Token) -> str:
    """Return what is left as text once links, emphasis and the like have been taken out."""
    parts = []
    for child in token.children or ():
        match child.type:
            case "text":
                parts.append(child.content)
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case _:
                parts.append(_HIDDEN)
    return "".join(parts)


def _marked(token: Token) -> Iterator[Mistake]:
    """Yield what is wrong with attributes, and links without a word to click on."""
    line, children = _line(token), token.children or []
    for child, after in pairwise([*children, Token("", "", 0)]):
        line += child.type in ("softbreak", "hardbreak")
        for name, value in child.meta.get("insecure_attrs", {}).items():
            yield line, "attributes", f"{{{name}={value}}}"
        lang = str(child.attrs.get("lang", "vi"))
        if not _LANGUAGE.fullmatch(lang):
            yield line, "attributes", f"{{lang={lang}}}"
        is_empty = after.type == "link_close" or (after.type == "text" and not after.content.strip())
        if child.type == "link_open" and is_empty:
            yield line, "link-empty", str(child.attrs["href"])


def _tables(tokens: Sequence[Token], rows: Sequence[str]) -> Iterator[Mistake]:
    """Yield the rows of tables with more or fewer cells than the head, of which some would be lost."""
    start, shown = 0, 0
    for token in tokens:
        if token.type == "tr_open":
            start, shown = _line(token), 0
        elif token.type in ("th_open", "td_open"):
            shown += 1
        elif token.type == "tr_close":
            text = _BEFORE_ROW.sub("", rows[start]).strip()
            if len(escapedSplit(_BORDER.sub("", text))) != shown:
                yield start, "table-cells", text


def _is_closed(fence: Token, rows: Sequence[str]) -> bool:
    first, after = fence.map or (0, 0)
    last = rows[after - 1].lstrip(" >")
    return after - first > 1 and last.startswith(fence.markup) and not last.strip(f"{fence.markup[0]} ")


def _notes(tokens: Sequence[Token], env: Mapping[str, Any]) -> Iterator[Mistake]:
    """Yield footnotes that nothing refers to, or of which there are two: readers would never see them."""
    used = env.get("footnotes", {}).get("refs", {})
    seen: set[str] = set()
    for token in tokens:
        if token.type == "footnote_reference_open":
            label = token.meta["label"]
            if label in seen:
                yield _line(token), "repeated-footnote", label
            elif used.get(f":{label}", -1) < 0:
                yield _line(token), "unused-footnote", label
            seen.add(label)


def _references(tokens: Sequence[Token], env: Mapping[str, Any], rows: Sequence[str]) -> Iterator[Mistake]:
    """Yield lines `[words]: address` that no link uses: they are not printed."""
    used = {child.meta.get("label") for token in tokens for child in token.children or ()}
    unused = [found for label, found in env.get("references", {}).items() if label not in used]
    for found in (*unused, *env.get("duplicate_refs", ())):
        line = found["map"][0]
        yield line, "unused-reference", rows[line].partition("[")[2].partition("]:")[0]
