"""Which part of a translation renders which part of its source; for the checks, the bulletin, the memory."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from newsroom.desk.segment import Segment

Pair = tuple[Segment | None, Segment | None]
"""A part of the source and the part that renders it; None where one of them has no counterpart."""

_GAP: Final = -0.55
_MARKS: Final = re.compile(r"\d+|\b[A-Z]{2,}\b")


def align(source: Sequence[Segment], text: Sequence[Segment]) -> list[Pair]:
    """Pair the parts of two texts in order; parts of the same shape, length and figures go together."""
    if [part.shape for part in source] == [part.shape for part in text]:
        return list(zip(source, text, strict=True))
    return _trace(source, text, _table(source, text))


def _table(source: Sequence[Segment], text: Sequence[Segment]) -> list[list[float]]:
    table = [[_GAP * j for j in range(len(text) + 1)]]
    for i, theirs in enumerate(source, 1):
        row, above = [_GAP * i], table[-1]
        for j, ours in enumerate(text, 1):
            row.append(max(above[j - 1] + _likeness(theirs, ours), above[j] + _GAP, row[j - 1] + _GAP))
        table.append(row)
    return table


def _trace(source: Sequence[Segment], text: Sequence[Segment], table: list[list[float]]) -> list[Pair]:
    pairs: list[Pair] = []
    i, j = len(source), len(text)
    while i or j:
        if i and j and table[i][j] == table[i - 1][j - 1] + _likeness(source[i - 1], text[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((source[i], text[j]))
        elif i and (not j or table[i][j] == table[i - 1][j] + _GAP):
            i -= 1
            pairs.append((source[i], None))
        else:
            j -= 1
            pairs.append((None, text[j]))
    return pairs[::-1]


@lru_cache(maxsize=65536)
def _likeness(theirs: Segment, ours: Segment) -> float:
    """Return from about -2 to 2.4 how much two parts look like each other's translation."""
    same_shape = 0.6 if theirs.shape == ours.shape else -0.25
    a, b = len(theirs.text) + 8, len(ours.text) + 8
    length = 1 - min(2.0, abs(a - b) / min(a, b))
    return same_shape + 0.8 * length + _shared_marks(theirs, ours)


def _shared_marks(theirs: Segment, ours: Segment) -> float:
    """Return how many figures, names, facts and links two parts share: all 1, none of them -0.5."""
    marks = {*_MARKS.findall(theirs.text), *theirs.facts, *theirs.links}
    others = {*_MARKS.findall(ours.text), *ours.facts, *ours.links}
    if not marks and not others:
        return 0.0
    return len(marks & others) / len(marks | others) or -0.5
