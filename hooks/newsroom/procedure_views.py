"""What a reader of one language sees of a procedure: its stages, and the papers to bring."""

from dataclasses import dataclass

from newsroom.views import Named, SourceView


@dataclass(frozen=True)
class PaperView:
    """A paper to bring."""

    name: str
    note: str
    form: Named | None
    """The form to fill in, where there is one."""


@dataclass(frozen=True)
class Stage:
    """One step: one visit to one office."""

    number: int
    title: str
    lines: tuple[tuple[str, tuple[Named, ...]], ...]
    """Labels with their values; those without values are not published."""
    papers: tuple[PaperView, ...]
    legal: tuple[SourceView, ...]
    certified: str
    """By whom and when the step was found right, or nothing."""
