"""The line that each stage of a build prints when it is done: what, how many, how long."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Say = Callable[[str], None]


class Progress:
    """Times the steps of a build and says what each has done."""

    def __init__(self, say: Say) -> None:
        self.say = say

    @contextmanager
    def step(self) -> Iterator[Say]:
        """Time a step; it says what it has done through the function that it is given."""
        start = time.perf_counter()
        lines: list[str] = []
        yield lines.append
        for line in lines:
            self.say(f"{line} ({time.perf_counter() - start:.2f} giây)")
