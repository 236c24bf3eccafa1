"""The translation memory: every reviewed segment, built from the data at need."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz, process

from newsroom.desk.align import align
from newsroom.desk.marks import mark, mark_like
from newsroom.desk.pieces import pieces_of
from newsroom.desk.wording import wording
from newsroom.desk.works import Work, is_markdown
from newsroom.locales import SOURCE, Lang

LEAST: Final = 75.0
"""The likeness in per cent below which an old translation is no help."""
MOST: Final = 3
_FEWEST_WORDS: Final = 6
"""A label of a few words may well be said in two ways; a sentence may not."""


@dataclass(frozen=True)
class Remembered:
    """A segment as it was translated somewhere, with marks."""

    source: str
    text: str
    origin: str
    """The record and field that it stands in."""


@dataclass(frozen=True)
class Match:
    """What the memory offers for a segment."""

    score: int
    """Likeness of the sources in per cent; at 100 they differ in typography at most."""
    found: Remembered


@dataclass(frozen=True)
class Memory:
    """All reviewed segments of one language."""

    segments: tuple[Remembered, ...]

    @cached_property
    def _known(self) -> list[tuple[str, int]]:
        """The wording of each source with its number, the shortest first."""
        rows = ((wording(one.source), number) for number, one in enumerate(self.segments))
        return sorted(rows, key=lambda row: (len(row[0]), row))

    @cached_property
    def _sizes(self) -> list[int]:
        return [len(text) for text, _ in self._known]

    @cached_property
    def _texts(self) -> list[str]:
        return [text for text, _ in self._known]

    def find(self, source: str, besides: str = "") -> list[Match]:
        """Return what is most like a segment, the best first; `besides` is its own place."""
        wanted = wording(source)
        # Two texts are at most as alike as their lengths: LEAST of 2·shorter / (shorter + longer).
        reach = LEAST / (200 - LEAST)
        first = bisect_left(self._sizes, len(wanted) * reach)
        last = bisect_right(self._sizes, len(wanted) / reach)
        found = process.extract(
            wanted, self._texts[first:last], scorer=fuzz.ratio, score_cutoff=LEAST, limit=MOST * 4
        )
        matches: dict[str, Match] = {}
        for text, score, place in found:
            known = self.segments[self._known[first + place][1]]
            if known.origin != besides and wording(known.text) not in matches:
                # 99.6 is not the same text.
                matches[wording(known.text)] = Match(100 if text == wanted else min(99, int(score)), known)
        return list(matches.values())[:MOST]

    def uneven(self) -> Iterator[list[Remembered]]:
        """Yield the sentences that are translated in more than one way, one of each way."""
        ways: dict[str, dict[str, Remembered]] = defaultdict(dict)
        for one in self.segments:
            if len(one.source.split()) >= _FEWEST_WORDS:
                ways[wording(one.source)].setdefault(wording(one.text), one)
        yield from (list(found.values()) for found in ways.values() if len(found) > 1)


def memory_of(works: Iterable[Work], lang: Lang) -> Memory:
    """Return the memory of all reviewed translations into a language."""
    return Memory(
        tuple(one for work in works if work.states.get(lang) == "reviewed" for one in _of(work, lang))
    )


def _of(work: Work, lang: Lang) -> Iterator[Remembered]:
    for place, by_lang in work.texts.items():
        if lang not in by_lang:
            continue
        is_text = is_markdown(place, by_lang)
        ours, theirs = (
            [piece.segment for piece in pieces_of(by_lang[one], is_markdown=is_text)]
            for one in (lang, SOURCE)
        )
        origin = f"{work.kind}/{work.id} · {'.'.join(map(str, place))}"
        for source, text in align(theirs, ours):
            if source and text:
                marked = mark(source.markdown)
                yield Remembered(marked.text, mark_like(marked, text.markdown).text, origin)
