"""The Markdown of an article as a small tree, which print, e-books and e-mail are made of.

Only the entries of issues are parsed to a tree: news keeps nothing but its HTML.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from markdown_it.token import Token

from newsroom.markdown import FACT, parse_tokens

BLOCKS: Final[Mapping[str, str]] = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "bullet_list_open": "list",
    "ordered_list_open": "numbers",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "table_open": "table",
    "tr_open": "row",
    "th_open": "head",
    "td_open": "cell",
}
INLINES: Final[Mapping[str, str]] = {
    "strong_open": "strong",
    "em_open": "emph",
    "s_open": "strike",
    "link_open": "link",
    "span_open": "span",
}

FACT_NOTE: Final = "fact"
"""Marks the note that tells the source of a figure: editions with little room leave it out."""


@dataclass(frozen=True)
class Node:
    """A part of a text: a block, a piece of a line, or words."""

    kind: str
    """One of `BLOCKS` and `INLINES`, or text, fact, code, break, note, block-code, rule."""
    children: tuple["Node", ...] = ()
    text: str = ""
    """The words; of a fact its id, of a link its address, of a span its language, of a cell its alignment."""
    level: int = 0
    """Of a heading its depth, of numbers the first one."""


@lru_cache(maxsize=512)
def parse_tree(text: str) -> tuple[Node, ...]:
    """Return the blocks of a Markdown text; footnotes stand where they are referred to."""
    tokens = list(parse_tokens(text))
    at = next((i for i, token in enumerate(tokens) if token.type == "footnote_block_open"), len(tokens))
    notes: dict[int, tuple[Node, ...]] = {}
    for opened, inside in _groups(tokens[at + 1 : -1]):
        if opened.type == "footnote_open":
            notes[opened.meta["id"]] = tuple(_blocks(inside, {}))
    return tuple(_blocks(tokens[:at], notes))


Notes = Mapping[int, tuple[Node, ...]]


def _groups(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Yield each token of the top level with the tokens between it and its end."""
    start = depth = 0
    for index, token in enumerate(tokens):
        if depth == 0:
            start = index
        depth += token.nesting
        if depth == 0:
            yield tokens[start], tokens[start + 1 : index]


def _blocks(tokens: Sequence[Token], notes: Notes) -> Iterator[Node]:
    for token, inside in _groups(tokens):
        match token.type:
            case "inline":
                yield from _inlines(token.children or [], notes)
            case "fence" | "code_block":
                yield Node("block-code", text=token.content.rstrip("\n"))
            case "hr":
                yield Node("rule")
            case "thead_open" | "tbody_open":
                yield from _blocks(inside, notes)
            case name if name in BLOCKS:
                yield Node(BLOCKS[name], tuple(_blocks(inside, notes)), _attribute(token), _level(token))


def _attribute(token: Token) -> str:
    return str(token.attrs.get("style", "")).removeprefix("text-align:")


def _level(token: Token) -> int:
    if token.type == "heading_open":
        return int(token.tag[1])
    return int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else 0


def _inlines(tokens: Sequence[Token], notes: Notes) -> Iterator[Node]:
    for token, inside in _groups(tokens):
        match token.type:
            case "text" if token.content:
                yield Node("text", text=token.content)
            case "softbreak":
                yield Node("text", text=" ")
            case "hardbreak":
                yield Node("break")
            case "fact":
                yield Node("fact", text=token.content)
            case "code_inline":
                yield Node("code", text=token.content)
            case "footnote_ref":
                yield Node("note", notes.get(token.meta["id"], ()))
            case name if name in INLINES:
                about = str(token.attrs.get("href") or token.attrs.get("lang") or "")
                yield Node(INLINES[name], tuple(_inlines(inside, notes)), about)


def words_of(nodes: Sequence[Node]) -> str:
    """Return the bare words of a tree, facts as `{{ id }}`; what a quotation must be a part of."""
    return " ".join("".join(_words(nodes)).split())


def _words(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        yield f"{{{{ {node.text} }}}}" if node.kind == "fact" else ""
        yield node.text if node.kind in ("text", "code", "block-code") else ""
        if node.kind != "note":
            yield from _words(node.children)
        yield " " if node.kind in (*BLOCKS.values(), "break", "block-code") else ""


def cited_in(nodes: Sequence[Node]) -> Iterator[str]:
    """Yield the facts that a tree cites, in the order of the text."""
    for node in nodes:
        if node.kind == "fact":
            yield node.text
        yield from cited_in(node.children)


def spaced(text: str) -> str:
    """Return a line of text with each fact and each space written in one way."""
    return " ".join(re.sub(FACT, lambda found: f"{{{{ {found[1]} }}}}", text).split())
