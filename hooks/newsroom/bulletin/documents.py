"""Printed issues as plain data, all that the print templates get: no text ever becomes their code."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from string import ascii_lowercase
from typing import Any, Final

from newsroom.artwork import draw, draw_cover, paint
from newsroom.bulletin.align import align
from newsroom.bulletin.tree import FACT_NOTE, Node, words_of
from newsroom.bulletin.views import PrintIssue, Sheet
from newsroom.locales import LOCALES, words

Data = dict[str, Any]

_LONG: Final = re.compile(r"[^\s\u00a0]{28,}")
_WORDS: Final = (
    "contents", "specimen", "sources", "web", "translated", "colophon", "type", "reuse",
)  # fmt: skip


def issue_data(issue: PrintIssue) -> Data:
    """Return all that the template of an issue prints."""
    data = asdict(replace(issue, editorial=(), sections=()))
    data["cover_art"] = paint(draw_cover(issue.cover_art))
    data["editorial"] = _Trees("editorial").nodes(issue.editorial)
    data["art"] = paint(draw(issue.id))
    data["sections"] = [
        {"title": section.title, "sheets": [_sheet(sheet) for sheet in section.sheets]}
        for section in issue.sections
    ]
    word = words(issue.lang)
    data["words"] = {name: word[f"print_{name}"] for name in _WORDS}
    data["words"] |= {name: word[name] for name in ("stale", "stale_link")}
    return _breakable(data)  # type: ignore[no-any-return]


def pair_data(left: PrintIssue, right: PrintIssue) -> Data:
    """Return all that the template of a bilingual issue prints: everything twice, side by side."""
    data = issue_data(left)
    other = issue_data(right)
    for section, (mine, yours) in zip(
        data["sections"], zip(left.sections, right.sections, strict=True), strict=True
    ):
        for sheet, pair in zip(section["sheets"], zip(mine.sheets, yours.sheets, strict=True), strict=True):
            sheet["rows"] = _rows(sheet["id"], *(own.blocks for own in pair))
    data["editorial_rows"] = _rows("editorial", left.editorial, right.editorial)
    names = [LOCALES[issue.lang].name for issue in (left, right)]
    return {"lang": left.lang, "names": names, "pair": [data, other]}


def _rows(name: str, left: Sequence[Node], right: Sequence[Node]) -> list[list[Data | None]]:
    trees = (_Trees(f"{name}-a", sourced=False), _Trees(f"{name}-b", sourced=False))
    rows = [
        [tree.node(node) if node else None for tree, node in zip(trees, pair, strict=True)]
        for pair in align(left, right)
    ]
    made: list[list[Data | None]] = _breakable(rows)
    return made


def _sheet(sheet: Sheet) -> Data:
    data = asdict(replace(sheet, blocks=()))
    data["blocks"] = _Trees(sheet.id).nodes(sheet.blocks)
    data["art"] = paint(draw(sheet.id))
    data["night"] = paint(draw(sheet.id), night=True)
    return data


def _tells_a_source(node: Node) -> bool:
    return node.kind == "note" and node.text == FACT_NOTE


class _Trees:
    """Writes the texts of one article as data; notes of the same words are one note."""

    def __init__(self, name: str, *, sourced: bool = True) -> None:
        self.name = name
        self.sourced = sourced
        self.known: dict[tuple[Node, ...], str] = {}
        self.below: dict[tuple[Node, ...], str] | None = None
        """The notes of the table at hand, which stand right below it; None outside tables."""

    def nodes(self, nodes: Sequence[Node]) -> list[Data]:
        return [self.node(node) for node in nodes if self.sourced or not _tells_a_source(node)]

    def node(self, node: Node) -> Data:
        if node.kind == "note":
            return self._note(node.children)
        if node.kind == "table":
            return self._table(node)
        return {"k": node.kind, "t": node.text, "c": self.nodes(node.children), "l": node.level}

    def _note(self, words: tuple[Node, ...]) -> Data:
        if self.below is not None:
            letter = self.below.setdefault(words, ascii_lowercase[len(self.below) % 26])
            return {"k": "mark", "t": letter, "c": [], "l": 0}
        known = self.known.get(words)
        if known:
            return {"k": "again", "t": known, "c": [], "l": 0}
        name = self.known[words] = f"{self.name}-{len(self.known) + 1}"
        return {"k": "note", "t": name, "c": self.nodes(words), "l": 0}

    def _table(self, node: Node) -> Data:
        self.below = {}
        rows = self.nodes(node.children)
        below, self.below = self.below, None
        notes = [{"t": letter, "c": self.nodes(words)} for words, letter in below.items()]
        return {"k": "table", "t": "", "c": rows, "l": 0, "w": list(_widths(node)), "n": notes}


def _widths(table: Node) -> Iterator[float]:
    """Yield the share of each column: as wide as its longest word asks, and more for longer texts."""
    rows = [row.children for row in table.children]
    for column in range(max(map(len, rows), default=0)):
        texts = [words_of(row[column].children) for row in rows if column < len(row)]
        longest_word = max((len(word) for text in texts for word in text.split(" ")), default=1)
        yield round(max(4, longest_word * 1.15, max(map(len, texts), default=1) ** 0.72), 1)


def _breakable(value: Any) -> Any:
    """Return the data with a place to break in each word that is too long for a line of any column."""
    if isinstance(value, str):
        return _LONG.sub(_break, value) if not value.startswith(("<svg", "http", "mailto:")) else value
    if isinstance(value, Mapping):
        return {key: _breakable(inner) for key, inner in value.items()}
    return [_breakable(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def _break(found: re.Match[str]) -> str:
    word = found.group()
    return "\u200b".join(word[start : start + 12] for start in range(0, len(word), 12))
