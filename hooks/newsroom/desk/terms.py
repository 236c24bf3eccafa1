"""The terms of a translation against the termbase: each rendered, rightly, and in one way."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from newsroom.desk.codes import document_places
from newsroom.desk.fault import Fault
from newsroom.desk.inflection import blot, finder, spans
from newsroom.desk.lexicon import any_of, matchable
from newsroom.desk.segment import Segment
from newsroom.locales import SOURCE, Lang
from newsroom.models import Rendering, Term

_STANDS_FOR: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(r"\b(?:it|its|itself|they|their|them|he|his|she|her|we|our|both|same)\b", re.IGNORECASE),
    "id": re.compile(r"\b(?:ia|dia|mereka|kami|keduanya|itu|tersebut|ini)\b|\w+nya\b", re.IGNORECASE),
    "vi": re.compile(r"(?!)"),
}
"""Words that stand for a body named before: a translation need not name it as often as its source."""


@dataclass(frozen=True, eq=False)
class Termbase:
    """All terms, ready to be looked for in Vietnamese texts."""

    terms: Mapping[str, Term]

    @cached_property
    def _owners(self) -> Mapping[str, str]:
        """The term that each Vietnamese form belongs to; `` for an expression that is no term."""
        owners = {matchable(form, SOURCE): "" for term in self.terms.values() for form in term.not_in}
        return owners | {
            matchable(form, SOURCE): name for name, term in sorted(self.terms.items()) for form in term.vi
        }

    @cached_property
    def _finder(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){any_of(self._owners)}(?!\w)")

    def find(self, text: str) -> dict[str, list[str]]:
        """Return the terms in a Vietnamese text, each with its forms as written there."""
        found: dict[str, list[str]] = {}
        plain = blot(matchable(text, SOURCE), document_places(text))
        for match in self._finder.finditer(plain):
            if name := self._owners[" ".join(match.group().split())]:
                found.setdefault(name, []).append(text[match.start() : match.end()])
        return found


@dataclass
class TermCheck:
    """Checks the segments of one record in order: what is named in full once may be named shortly later."""

    base: Termbase
    lang: Lang
    _named: set[str] = field(default_factory=set)
    _ways: dict[str, Counter[str]] = field(default_factory=dict)
    _where: dict[tuple[str, str], tuple[int, int, str]] = field(default_factory=dict)

    def check(self, source: Segment, text: Segment, number: int = 0) -> Iterator[Fault]:
        """Yield the faults in the terms of one segment of the text that is the `number`th of the record."""
        found = self.base.find(source.text)
        good = self._good_places(found, text.text)
        rest = blot(text.text, (place for places in good.values() for place in places))
        for name, forms in found.items():
            self._note(name, good[name], text, number)
            yield from self._judge(name, forms, len(good[name]), rest, text.line)

    def finish(self) -> Iterator[tuple[int, Fault]]:
        """Yield a fault for each term rendered in more than one way, with the number of its text."""
        for name, ways in sorted(self._ways.items()):
            first, *others = sorted(ways, key=lambda way: (-ways[way], self._where[name, way]))
            for other in others:
                number, line, words = self._where[name, other]
                yield number, Fault(line, "term-several", words, self._where[name, first][2])

    def _good_places(self, found: Iterable[str], text: str) -> dict[str, list[tuple[int, int]]]:
        """Return where each term is rendered rightly; no two terms share words, the longer one has them."""
        places = [
            (place, name) for name in found for place in spans(_good(self._rendering(name)), text, self.lang)
        ]
        good: dict[str, list[tuple[int, int]]] = {name: [] for name in found}
        taken: list[tuple[int, int]] = []
        for (start, end), name in sorted(places, key=lambda row: (row[0][0] - row[0][1], row)):
            if all(end <= a or b <= start for a, b in taken):
                taken.append((start, end))
                good[name].append((start, end))
        return {name: sorted(rows) for name, rows in good.items()}

    def _rendering(self, name: str) -> Rendering:
        return self.base.terms[name].rendering(self.lang)

    def _note(self, name: str, places: Sequence[tuple[int, int]], text: Segment, number: int) -> None:
        for start, end in places:
            self._named.add(name)
            if text.text[:start].endswith("("):
                # «komune (desa)» says that both are one.
                continue
            words = text.text[start:end]
            way = _family(self._rendering(name), words, self.lang)
            self._ways.setdefault(name, Counter())[way] += 1
            self._where.setdefault((name, way), (number, text.line, words))

    def _judge(self, name: str, forms: list[str], good: int, rest: str, line: int) -> Iterator[Fault]:
        rendering = self._rendering(name)
        if good >= len(forms):
            return
        is_needed = self.base.terms[name].must_appear == "true"
        if wrong := spans(rendering.forbidden, rest, self.lang):
            start, end = wrong[0]
            yield Fault(line, "term-forbidden", rest[start:end], rendering.preferred)
            return
        short = len(spans(rendering.short, rest, self.lang)) if name in self._named else 0
        if not is_needed:
            return
        if good + short == 0:
            yield Fault(line, "term-missing", forms[0], rendering.preferred)
        elif good + short < len(forms) and self._is_other_way(rest):
            yield Fault(line, "term-several", forms[0], rendering.preferred)

    def _is_other_way(self, rest: str) -> bool:
        return not _STANDS_FOR[self.lang].search(rest)


def _good(rendering: Rendering) -> tuple[str, ...]:
    return (rendering.preferred, *rendering.allowed)


def _family(rendering: Rendering, words: str, lang: Lang) -> str:
    """Return the form that `words` is a way of; a form within another is the same way."""
    if words.upper() == words or words in ("MoU", "MoUs"):
        return rendering.preferred
    forms = sorted(_good(rendering), key=len)
    for form in forms:
        pattern = finder((form,), lang)
        if pattern and pattern.search(words):
            return form
    return words
