"""The tree of a text as XHTML, for e-books and e-mail: every text is escaped, so that it is never markup."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import Final

from newsroom.bulletin.tree import Node

_TAGS: Final[Mapping[str, str]] = {
    "paragraph": "p",
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
    "row": "tr",
    "strong": "strong",
    "emph": "em",
    "strike": "s",
}
_ALIGNMENTS: Final = ("left", "center", "right")


class Article:
    """Writes the text of one article; notes of the same words are one note."""

    def __init__(self) -> None:
        self._notes: dict[tuple[Node, ...], int] = {}

    def blocks(self, nodes: Sequence[Node]) -> str:
        """Return the blocks of a text."""
        return "".join(f"{self._node(node)}\n" for node in nodes)

    def notes(self) -> str:
        """Return all notes of the texts written so far."""
        return "".join(
            f'<aside epub:type="footnote" role="doc-footnote" id="n{number}"><p>'
            f'<a href="#r{number}" role="doc-backlink">{number}</a> {words}</p></aside>\n'
            for number, words in self.noted()
        )

    def noted(self) -> Iterator[tuple[int, str]]:
        """Yield each note with its number."""
        for words, number in self._notes.items():
            yield number, self._words(words)

    def _words(self, nodes: Sequence[Node]) -> str:
        """Return what stands within a note, which is one paragraph of the page."""
        return "".join(
            self._words(node.children) if node.kind == "paragraph" else self._node(node) for node in nodes
        )

    def _inside(self, node: Node) -> str:
        return "".join(map(self._node, node.children))

    def _node(self, node: Node) -> str:
        if node.kind in _WRITERS:
            return _WRITERS[node.kind](self, node)
        return self.element(_TAGS[node.kind], self._inside(node))

    def element(self, tag: str, inside: str, attributes: str = "") -> str:
        """Return an element; `inside` is markup already."""
        return f"<{tag}{attributes}>{inside}</{tag}>"

    def _heading(self, node: Node) -> str:
        return self.element(f"h{min(node.level, 6)}", self._inside(node))

    def _link(self, node: Node) -> str:
        inside = self._inside(node)
        return self.element("a", inside, f' href="{escape(node.text)}"') if node.text else inside

    def _span(self, node: Node) -> str:
        return f"<span{self.marked(node.text)}>{self._inside(node)}</span>"

    def marked(self, lang: str) -> str:
        """Return the attributes that tell a language."""
        return f' lang="{escape(lang)}" xml:lang="{escape(lang)}"'

    def number(self, words: tuple[Node, ...]) -> int:
        """Return the number of a note, a new one where its words are new."""
        return self._notes.setdefault(words, len(self._notes) + 1)

    def note(self, node: Node) -> str:
        """Return the sign that leads to a note."""
        is_first = node.children not in self._notes
        number = self.number(node.children)
        name = f' id="r{number}"' if is_first else ""
        return f'<a epub:type="noteref" role="doc-noteref"{name} href="#n{number}"><sup>{number}</sup></a>'

    def _table(self, node: Node) -> str:
        rows = node.children
        heads = [row for row in rows if row.children and row.children[0].kind == "head"]
        others = [row for row in rows if row not in heads]
        parts = [("thead", heads), ("tbody", others)]
        inside = "".join(f"<{tag}>{''.join(map(self._node, part))}</{tag}>" for tag, part in parts if part)
        return self.element("table", inside)

    def _cell(self, node: Node) -> str:
        tag, scope = ("th", ' scope="col"') if node.kind == "head" else ("td", "")
        side = f' class="{node.text}"' if node.text in _ALIGNMENTS else ""
        return self.element(tag, self._inside(node), f"{scope}{side}")


_WRITERS: Final[Mapping[str, Callable[[Article, Node], str]]] = {
    "text": lambda _, node: escape(node.text),
    "code": lambda article, node: article.element("code", escape(node.text)),
    "block-code": lambda article, node: article.element("pre", escape(node.text)),
    "break": lambda _, __: "<br/>",
    "rule": lambda _, __: "<hr/>",
    "heading": Article._heading,
    "numbers": lambda article, node: article.element("ol", article._inside(node), f' start="{node.level}"'),
    "link": Article._link,
    "span": Article._span,
    "note": lambda article, node: article.note(node),
    "table": Article._table,
    "head": Article._cell,
    "cell": Article._cell,
}
"""What writes each kind of node that is not an element of its own."""
