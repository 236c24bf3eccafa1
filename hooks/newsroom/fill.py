"""Shells made by the engine, cut once at their slots and joined with the slots of every page."""

import re
from collections.abc import Mapping
from typing import Final

from newsroom.markdown import CLOSE, OPEN, ROOT

_SLOT: Final = re.compile(f"{OPEN}slot:([a-z-]+){CLOSE}")


def slot(name: str) -> str:
    """Return the mark that an engine template prints where the slot `name` goes."""
    return f"{OPEN}slot:{name}{CLOSE}"


class Shell:
    """A page of the engine with open slots, but for the banner, which is the same on all pages."""

    def __init__(self, html: str, banner: str = "") -> None:
        self._parts = _SLOT.split(html.replace(slot("banner"), banner))
        self.slots = frozenset(self._parts[1::2])

    def fill(self, slots: Mapping[str, str], root: str) -> str:
        """Return the page with its slots filled and every way to the root written out."""
        parts = self._parts.copy()
        parts[1::2] = [slots.get(name, "") for name in self._parts[1::2]]
        return "".join(parts).replace(ROOT, root)
