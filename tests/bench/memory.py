"""How long the translation memory takes to look up an article among 20,000 segments.

PYTHONPATH=hooks python -m tests.bench.memory
"""

import random
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Final

from newsroom.desk.memory import Memory, Remembered, memory_of
from newsroom.desk.works import works_of
from newsroom.load import Reader

SIZE: Final = 20_000


def main() -> None:
    """Print the time of each step."""
    catalogue, _ = Reader(Path()).read(datetime.max.replace(tzinfo=UTC))
    start = perf_counter()
    memory = memory_of([*works_of(catalogue)], "en")
    print(f"{len(memory.segments)} segments of the site read in {perf_counter() - start:.2f} s")
    grown = Memory(tuple(_grown(memory.segments)))
    start = perf_counter()
    grown.find("")
    print(f"{SIZE} segments put in order in {perf_counter() - start:.2f} s")
    for origin in sorted({one.origin for one in memory.segments if " · body" in one.origin}):
        article = [one.source for one in memory.segments if one.origin == origin]
        if len(article) > 20:
            start = perf_counter()
            found = sum(len(grown.find(source)) for source in article)
            print(f"{origin}: {len(article)} segments, {found} matches, {perf_counter() - start:.3f} s")


def _grown(segments: tuple[Remembered, ...]) -> list[Remembered]:
    """Return as many segments as an office has after years: those of the site, half of their words others."""
    chance = random.Random(1)
    words = [word for one in segments for word in one.source.split()]
    return [
        Remembered(
            " ".join(chance.choice(words) if chance.random() < 0.5 else word for word in one.source.split()),
            one.text,
            f"{one.origin} {number}",
        )
        for number, one in enumerate(chance.choices(segments, k=SIZE))
    ]


if __name__ == "__main__":
    main()
