"""A text cut into the parts that a translator sees: paragraphs, headings, list items, cells, notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from newsroom.markdown import FACT, parse_tokens

FACT_SIGN: Final = "\ufffc"
"""Stands in the words of a segment where a fact is cited."""


@dataclass(frozen=True)
class Segment:
    """One part of a text: what it is, its words, and what is marked in it."""

    shape: str
    """`p`, `h2`, `li1` (a list item and its depth), `ol1`, `li1+` (more of an item), `th`, `td`, `q`, `fn`,
    `code`; `line` for a text that is no Markdown."""
    text: str
    """The words without markup; FACT_SIGN where a fact is cited."""
    markdown: str
    """The words as written."""
    line: int
    """Lines below the first line of the text."""
    facts: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    notes: int = 0
    bold: int = 0
    italic: int = 0
    foreign: tuple[str, ...] = ()
    """What is marked as being in another language."""

    @property
    def is_foreign(self) -> bool:
        """Tell whether all of it is marked as being in another language."""
        return bool(self.foreign) and "".join(self.foreign) == self.text


@lru_cache(maxsize=4096)
def segments(text: str) -> tuple[Segment, ...]:
    """Cut a text into its parts, in the order of reading; a text of one line is one part."""
    return tuple(_Cutter().cut(text))


def line_segment(text: str) -> Segment:
    """Return the one part of a text that is no Markdown: a title, a summary, a caption."""
    facts = tuple(found[1] for found in FACT.finditer(text))
    return Segment("line", FACT.sub(FACT_SIGN, text), text, 0, facts)


class _Cutter:
    """One pass over the tokens of a text, knowing what encloses the place it is at."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.items: list[bool] = []
        """For each open list item, whether its first paragraph has been seen."""

    def cut(self, text: str) -> Iterator[Segment]:
        for token in parse_tokens(text):
            name, _, end = token.type.rpartition("_")
            line = token.map[0] if token.map else 0
            if token.type == "inline":
                yield _read_inline(self._shape(), token, line)
            elif token.type in ("fence", "code_block"):
                yield Segment("code", token.content, token.content, line)
            elif end == "open":
                self.open.append(token.tag if name == "heading" else name)
                self.items += [False] if name == "list_item" else []
            elif end == "close":
                self.open.pop()
                del self.items[len(self.items) - (name == "list_item") :]

    def _shape(self) -> str:
        parent = self.open[-1]
        if parent in ("th", "td") or parent.startswith("h"):
            return parent
        if "footnote" in self.open:
            return "fn"
        if self.items:
            more, self.items[-1] = "+" if self.items[-1] else "", True
            lists = [name for name in self.open if name in ("bullet_list", "ordered_list")]
            return f"{'ol' if lists[-1] == 'ordered_list' else 'li'}{len(lists)}{more}"
        return "q" if "blockquote" in self.open else "p"


def _read_inline(shape: str, token: Any, line: int) -> Segment:
    words: list[str] = []
    found: dict[str, list[str]] = {"facts": [], "links": [], "foreign": []}
    counts = {"footnote_ref": 0, "strong_open": 0, "em_open": 0}
    foreign_from: list[int] = []
    for child in token.children:
        if child.type in counts:
            counts[child.type] += 1
        match child.type:
            case "text" | "code_inline":
                words.append(child.content)
            case "softbreak" | "hardbreak":
                words.append(" ")
            case "fact":
                found["facts"].append(child.content)
                words.append(FACT_SIGN)
            case "bad_fact":
                words.append(child.content)
            case "link_open":
                found["links"].append(str(child.attrs["href"]))
            case "span_open":
                foreign_from.append(len(words))
            case "span_close":
                found["foreign"].append("".join(words[foreign_from.pop() :]))
    return Segment(
        shape,
        "".join(words),
        token.content,
        line,
        tuple(found["facts"]),
        tuple(found["links"]),
        counts["footnote_ref"],
        counts["strong_open"],
        counts["em_open"],
        tuple(found["foreign"]),
    )
