"""Marks that stand for figures, links and notes in what a translator gets: `{1}`, `{2}words{/2}`."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from newsroom.desk.structure import link_target
from newsroom.markdown import FACT

_LABEL: Final = r"\[(?P<{}>(?:[^\[\]\\]|\\.)*)\]"
_TOKEN: Final = re.compile(
    rf"(?P<fact>{FACT.pattern})|(?P<code>`[^`]+`)|(?P<note>\[\^[^\]\s]+\])|(?P<web><https?://[^<>\s]+>)"
    rf"|(?<!\\){_LABEL.format('label')}(?P<link>\((?:[^()\s]|\([^()\s]*\))*\))"
    rf"|(?<!\\){_LABEL.format('words')}(?P<lang>\{{lang=\w+\}})"
)
_MARK: Final = re.compile(r"\{/?\d+\}")


@dataclass(frozen=True)
class Code:
    """What a mark stands for: all of it, or what stands before and behind some words."""

    number: int
    opening: str
    closing: str = ""

    @property
    def key(self) -> str:
        """What it has in common with the same code in another language."""
        # The parts of a page are named in its language, and so are the files of hand-written pages.
        return link_target(self.closing) if self.closing else "".join(self.opening.split())

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks as translators see them."""
        start = f"{{{self.number}}}"
        return (start, f"{{/{self.number}}}") if self.closing else (start,)


@dataclass(frozen=True)
class Marked:
    """A text with marks, and what they stand for."""

    text: str
    codes: tuple[Code, ...] = ()


def mark(markdown: str) -> Marked:
    """Return Markdown within a paragraph with marks for all that translators must leave as it is."""
    numbers = (n for n in range(1, 1000) if f"{{{n}}}" not in markdown and f"{{/{n}}}" not in markdown)
    codes: list[Code] = []

    def note(opening: str, closing: str) -> Code:
        codes.append(Code(next(numbers), opening, closing))
        return codes[-1]

    return Marked(_replace(markdown, note), tuple(codes))


def mark_like(source: Marked, markdown: str) -> Marked:
    """Return a translation with the marks of its source; what the source has not stays as it is."""
    left, codes = list(source.codes), list[Code]()

    def find(opening: str, closing: str) -> Code | None:
        key = Code(0, opening, closing).key
        found = next((code for code in left if code.key == key and bool(code.closing) == bool(closing)), None)
        if found is None:
            return None
        left.remove(found)
        codes.append(Code(found.number, opening, closing))
        return codes[-1]

    return Marked(_replace(markdown, find), tuple(codes))


def _replace(markdown: str, code_of: Callable[[str, str], Code | None]) -> str:
    def put(found: re.Match[str]) -> str:
        end = found["link"] or found["lang"]
        code = code_of("[", f"]{end}") if end else code_of(found.group(), "")
        words = _replace(found["label"] or found["words"] or "", code_of) if end else ""
        if code is None:
            return f"[{words}]{end}" if end else found.group()
        return words.join(code.marks) if end else code.marks[0]

    return _TOKEN.sub(put, markdown)


def unmark(text: str, codes: Sequence[Code]) -> str:
    """Return the Markdown that a text with marks stands for."""
    meaning = {sign: part for code in codes for sign, part in zip(code.marks, _parts(code), strict=True)}
    return _MARK.sub(lambda found: meaning.get(found.group(), found.group()), text)


def _parts(code: Code) -> tuple[str, ...]:
    return (code.opening, code.closing) if code.closing else (code.opening,)


def wrong_marks(source: Marked, text: str) -> tuple[list[str], list[str]]:
    """Return the marks that a translation has lost, and those that it has and its source has not."""
    known = {sign for code in source.codes for sign in code.marks}
    there = Counter(sign for sign in _MARK.findall(text) if sign in known or sign not in source.text)
    wanted = Counter(sign for code in source.codes for sign in code.marks)
    lost, added = list((wanted - there).elements()), list((there - wanted).elements())
    if not lost and not added:
        # A pair that closes before it opens prints its signs.
        lost += [code.marks[1] for code in source.codes if code.closing and _is_crossed(code, text)]
    return lost, added


def _is_crossed(code: Code, text: str) -> bool:
    return text.index(code.marks[1]) < text.index(code.marks[0])


def parts_of(marked: Marked) -> Iterator[tuple[str, Code | None]]:
    """Yield a text cut at its marks: words with None, each mark with its code."""
    by_sign = {sign: code for code in marked.codes for sign in code.marks}
    end = 0
    for found in _MARK.finditer(marked.text):
        if found.group() in by_sign:
            yield marked.text[end : found.start()], None
            yield found.group(), by_sign[found.group()]
            end = found.end()
    yield marked.text[end:], None
