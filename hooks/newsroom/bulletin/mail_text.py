"""An issue as the plain text of an e-mail, for readers and programs that show nothing else."""

from collections.abc import Iterator, Sequence
from textwrap import TextWrapper
from typing import Final

from newsroom.bulletin.tree import FACT_NOTE, Node
from newsroom.bulletin.views import PrintIssue, Sheet
from newsroom.locales import Words, words

WIDTH: Final = 72
"""Characters a line: what mail programs leave as it is, even when the text is quoted."""


def make_mail_text(issue: PrintIssue, files: Sequence[tuple[str, str]]) -> str:
    """Return the issue as plain text; `files` are its downloads, each with its name and whole address."""
    return "\n".join(_lines(issue, files, words(issue.lang))) + "\n"


def _lines(issue: PrintIssue, files: Sequence[tuple[str, str]], word: Words) -> Iterator[str]:
    for _, text in issue.masthead.head:
        yield from _filled(text)
    if issue.is_specimen:
        yield word["print_specimen"]
    yield from ("", *_title(issue.title, "="), f"{issue.number} · {issue.theme}", "")
    yield from (*_filled(issue.summary), issue.url)
    if issue.changed_original:
        yield from ("", *_filled(word["stale"]), issue.changed_original)
    yield from ("", "", *_title(issue.editorial_title, "-"))
    body = _Text()
    yield from body.blocks(issue.editorial)
    yield from (["", *_filled(issue.signed)] if issue.signed else [])
    yield from body.notes()
    for section in issue.sections:
        yield from ("", "", *_title(section.title, "-"))
        for sheet in section.sheets:
            yield from ("", *_entry(sheet, word))
    yield from ("", "", *_title(word["print_colophon"], "-"))
    for name, url in files:
        yield from (f"{name}:", url)
    for line in issue.masthead.lines:
        yield from _filled(f"{line.label}: {line.value}")
    yield from ("", *_filled(word["print_reuse"]))


def _entry(sheet: Sheet, word: Words) -> Iterator[str]:
    yield from _filled(sheet.title, "* ")
    for text in (sheet.summary, *(f"{figure.value}: {figure.label}" for figure in sheet.figures)):
        yield from _filled(text, "  ", "  ")
    if sheet.changed_original:
        yield from _filled(word["stale"], "  ", "  ")
    yield f"  {sheet.url}"


def _filled(text: str, first: str = "", later: str = "") -> list[str]:
    """Return a paragraph as lines; words are never cut, for an address would lead nowhere."""
    wrapper = TextWrapper(
        WIDTH,
        initial_indent=first,
        subsequent_indent=later or " " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text)


def _title(text: str, sign: str) -> list[str]:
    rows = _filled(text)
    return [*rows, sign * max(map(len, rows), default=1)]


class _Text:
    """Writes one text; its notes stand below it."""

    def __init__(self) -> None:
        self._notes: dict[tuple[Node, ...], int] = {}

    def blocks(self, nodes: Sequence[Node], first: str = "", later: str = "") -> Iterator[str]:
        """Yield the lines of the blocks, each block after an empty line."""
        for node in nodes:
            yield ""
            yield from self._block(node, first, later)

    def notes(self) -> Iterator[str]:
        """Yield the lines of all notes of the text."""
        for words_of_note, number in list(self._notes.items()):
            yield from ("", *_filled(self._words(words_of_note), f"[{number}] "))

    def _block(self, node: Node, first: str, later: str) -> Iterator[str]:
        match node.kind:
            case "list" | "numbers":
                for at, item in enumerate(node.children):
                    mark = "- " if node.kind == "list" else f"{node.level + at}. "
                    yield from self._inside(item, f"{first}{mark}", f"{later}{' ' * len(mark)}")
            case "quote":
                yield from self._inside(node, f"{first}> ", f"{later}> ")
            case "table":
                for row in node.children:
                    yield from _filled(
                        " | ".join(self._words(cell.children) for cell in row.children), first, later
                    )
            case "block-code":
                yield from (f"{later}{row}" for row in node.text.splitlines())
            case "rule":
                yield f"{later}* * *"
            case _:
                yield from _filled(self._words(node.children), first, later)

    def _inside(self, node: Node, first: str, later: str) -> Iterator[str]:
        """Yield the blocks within a block; its mark stands before the first of them alone."""
        for at, child in enumerate(node.children):
            yield from self._block(child, first if at == 0 else later, later)

    def _words(self, nodes: Sequence[Node]) -> str:
        return "".join(map(self._word, nodes))

    def _word(self, node: Node) -> str:
        match node.kind:
            case "text" | "code":
                return node.text
            case "break":
                return " "
            case "note":
                if node.text == FACT_NOTE:
                    return ""
                return f" [{self._notes.setdefault(node.children, len(self._notes) + 1)}]"
            case "link" if node.text and node.text != (inside := self._words(node.children)):
                return f"{inside} <{node.text}>"
        return self._words(node.children)
