"""Shells made by the engine, cut once at their slots and joined with the slots of every page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from newsroom.markdown import CLOSE, OPEN, ROOT

_SLOT: Final = re.compile(f"{OPEN}slot:([a-z-]+){CLOSE}")


def slot(name: str) -> str:
    """Return the mark that an engine template prints where the slot `name` goes."""
    return f"{OPEN}slot:{name}{CLOSE}"


@dataclass(frozen=True)
class Shell:
    """A page of the engine with open slots, but for the banner, which is the same on all pages."""

    parts: tuple[str, ...]
    """The text between the slots, and at every second place the name of a slot."""

    def fill(self, slots: Mapping[str, str], root: str) -> str:
        """Return the page with its slots filled and every way to the root written out."""
        parts = list(self.parts)
        parts[1::2] = [slots.get(name, "") for name in self.parts[1::2]]
        return "".join(parts).replace(ROOT, root)


def cut_shell(html: str, banner: str = "") -> Shell:
    """Cut a page of the engine at its slots."""
    return Shell(tuple(_SLOT.split(html.replace(slot("banner"), banner))))
