"""Another machine, as Python loads it by itself: a clock years ahead, folders listed backwards."""

import datetime
import os
import time
from collections.abc import Iterator
from typing import Any

AHEAD = datetime.timedelta(days=1_700, hours=5, minutes=7)

_real_datetime = datetime.datetime
_real = {name: getattr(time, name) for name in ("time", "time_ns", "localtime", "gmtime", "strftime")}
_real_scandir, _real_listdir = os.scandir, os.listdir


class _Later(_real_datetime):
    @classmethod
    def now(cls, tz: Any = None) -> Any:
        return super().now(tz) + AHEAD

    @classmethod
    def utcnow(cls) -> Any:
        return cls.now(datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls) -> Any:
        return cls.now()


class _Backwards:
    """What `os.scandir` returns, from the last entry to the first."""

    def __init__(self, path: Any = ".") -> None:
        with _real_scandir(path) as entries:
            self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __iter__(self) -> Iterator[Any]:
        return self._entries

    def __next__(self) -> Any:
        return next(self._entries)

    def __enter__(self) -> "_Backwards":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._entries = iter(())


def _now() -> float:
    now: float = _real["time"]() + AHEAD.total_seconds()
    return now


def _listdir(path: Any = ".") -> list[Any]:
    return sorted(_real_listdir(path), reverse=True)


datetime.datetime = _Later  # type: ignore[misc]
time.time = _now
time.time_ns = lambda: int(_now() * 1e9)
time.localtime = lambda seconds=None: _real["localtime"](_now() if seconds is None else seconds)
time.gmtime = lambda seconds=None: _real["gmtime"](_now() if seconds is None else seconds)
time.strftime = lambda form, moment=None: _real["strftime"](form, moment or time.localtime())
os.scandir = _Backwards  # type: ignore[assignment]
os.listdir = _listdir
