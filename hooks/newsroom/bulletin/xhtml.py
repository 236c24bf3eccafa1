"""The tree of a text as XHTML, for e-books: every text is escaped, so that it never becomes markup."""

from collections.abc import Callable, Mapping, Sequence
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
            f'<a href="#r{number}" role="doc-backlink">{number}</a> {self._words(words)}</p></aside>\n'
            for words, number in self._notes.items()
        )

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
        tag = _TAGS[node.kind]
        return f"<{tag}>{self._inside(node)}</{tag}>"

    def _heading(self, node: Node) -> str:
        level = min(node.level, 6)
        return f"<h{level}>{self._inside(node)}</h{level}>"

    def _link(self, node: Node) -> str:
        inside = self._inside(node)
        return f'<a href="{escape(node.text)}">{inside}</a>' if node.text else inside

    def _span(self, node: Node) -> str:
        lang = escape(node.text)
        return f'<span lang="{lang}" xml:lang="{lang}">{self._inside(node)}</span>'

    def _note(self, node: Node) -> str:
        words = node.children
        is_first = words not in self._notes
        number = self._notes.setdefault(words, len(self._notes) + 1)
        name = f' id="r{number}"' if is_first else ""
        return f'<a epub:type="noteref" role="doc-noteref"{name} href="#n{number}"><sup>{number}</sup></a>'

    def _table(self, node: Node) -> str:
        rows = node.children
        heads = [row for row in rows if row.children and row.children[0].kind == "head"]
        others = [row for row in rows if row not in heads]
        parts = [("thead", heads), ("tbody", others)]
        inside = "".join(f"<{tag}>{''.join(map(self._node, part))}</{tag}>" for tag, part in parts if part)
        return f"<table>{inside}</table>"

    def _cell(self, node: Node) -> str:
        tag, scope = ("th", ' scope="col"') if node.kind == "head" else ("td", "")
        side = f' class="{node.text}"' if node.text in _ALIGNMENTS else ""
        return f"<{tag}{scope}{side}>{self._inside(node)}</{tag}>"


_WRITERS: Final[Mapping[str, Callable[[Article, Node], str]]] = {
    "text": lambda _, node: escape(node.text),
    "code": lambda _, node: f"<code>{escape(node.text)}</code>",
    "block-code": lambda _, node: f"<pre><code>{escape(node.text)}</code></pre>",
    "break": lambda _, __: "<br/>",
    "rule": lambda _, __: "<hr/>",
    "heading": Article._heading,
    "numbers": lambda article, node: f'<ol start="{node.level}">{article._inside(node)}</ol>',
    "link": Article._link,
    "span": Article._span,
    "note": Article._note,
    "table": Article._table,
    "head": Article._cell,
    "cell": Article._cell,
}
"""What writes each kind of node that is not an element of its own."""
