"""Spreads work over the processor's cores where there is enough of it to pay."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

ENOUGH: Final = 200
"""Fewer files than these are read before a second process has started."""
_MOST_WORKERS: Final = 4


def map_on_cores(function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """Return `function(item)` of every item, in their order; both go from process to process."""
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    # To fork while other threads run (the preview's server) may leave the child waiting for ever.
    if len(items) < ENOUGH or workers == 1 or threading.active_count() > 1:
        return [function(item) for item in items]
    with ProcessPoolExecutor(workers, initializer=_watch_parent) as pool:
        return list(pool.map(function, items, chunksize=20))


def _watch_parent() -> None:
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this process with the build, however that ends: a killed one cannot tell its workers."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
