"""What the page of translation work shows to staff."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CoverageView:
    """How far the translations of one kind into one language are."""

    kind: str
    language: str
    counts: tuple[int, ...]
    """By state, in the order of the view's states."""


@dataclass(frozen=True)
class WorkView:
    """A translation that waits for somebody."""

    tier: str
    name: str
    title: str
    language: str
    state: str
    faults: int


@dataclass(frozen=True)
class BoardView:
    """The translations of all that is published: how far they are, and what is to be done next."""

    states: tuple[str, ...]
    coverage: tuple[CoverageView, ...]
    works: tuple[WorkView, ...]
    """The most urgent first."""
