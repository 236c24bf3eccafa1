"""Which articles belong together: those that share partners, tags, places or the topic."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsroom.catalogue import Entry
from newsroom.models import Article

NEAREST = 4
"""How many neighbours in time each shared name offers: keeps the cost of a page apart from N."""
SHOWN = 3
_WEIGHTS = {"partner": 4, "tag": 3, "place": 2, "topic": 1}


class Relations:
    """An index of the articles of one language by the names that they carry."""

    def __init__(self, entries: Sequence[Entry[Article]]) -> None:
        self.entries = entries
        self.carriers: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, entry in enumerate(entries):
            for name in names_of(entry.record):
                self.carriers[name].append(index)

    def of(self, index: int) -> tuple[Entry[Article], ...]:
        """Return the articles most like the one at `index`; the nearest in time where they are equal."""
        scores: dict[int, int] = defaultdict(int)
        for name in names_of(self.entries[index].record):
            carriers = self.carriers[name]
            at = bisect_left(carriers, index)
            for other in carriers[max(0, at - NEAREST) : at + NEAREST + 1]:
                scores[other] += _WEIGHTS[name[0]]
        scores.pop(index, None)
        best = sorted(scores, key=lambda other: (-scores[other], abs(other - index), other))
        return tuple(self.entries[other] for other in best[:SHOWN])


def names_of(article: Article) -> Iterable[tuple[str, str]]:
    """Yield the names that an article carries, each with its kind."""
    yield "topic", article.topic
    for kind, names in (("tag", article.tags), ("place", article.places), ("partner", article.partners)):
        for name in names:
            yield kind, name
