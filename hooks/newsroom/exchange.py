"""Exchanges two folders, in one step where the system can: a kill finds the old site or the new one."""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
"""Linux, renameat2(2)."""
_RENAME_SWAP: Final = 2
"""macOS, renamex_np(2)."""


def exchange(new: Path, old: Path) -> None:
    """Make `new` stand at `old` and the other way round."""
    if sys.platform == "linux" and _call("renameat2", _AT_FDCWD, new, _AT_FDCWD, old, _RENAME_EXCHANGE):
        return
    if sys.platform == "darwin" and _call("renamex_np", new, old, _RENAME_SWAP):
        return
    _by_three_renames(new, old)


def recover(folder: Path) -> Path | None:
    """Bring back a folder whose exchange was killed between two renames; return what a later kill left."""
    aside = _aside(folder)
    if aside.exists() and not folder.exists():
        aside.rename(folder)
    return aside if aside.exists() else None


def _aside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.old")


def _by_three_renames(new: Path, old: Path) -> None:
    """Exchange where the system knows no exchange (Windows, some network drives)."""
    aside = _aside(old)
    old.rename(aside)
    try:
        new.rename(old)
    except OSError:
        aside.rename(old)
        raise
    aside.rename(new)


def _call(name: str, *arguments: Path | int) -> bool:
    """Call a function of the C library; return False where it is missing or the drive refuses."""
    function: Callable[..., int] | None = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if function is None:
        return False
    return function(*(os.fsencode(item) if isinstance(item, Path) else item for item in arguments)) == 0
