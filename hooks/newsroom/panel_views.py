"""What a reader of one language sees of the key figures: groups, earlier values, charts."""

from dataclasses import dataclass

from newsroom.views import FactView, Frame, SourceView


@dataclass(frozen=True)
class FigureView:
    """A key figure with what was said of the same thing for other times."""

    fact: FactView
    others: tuple[FactView, ...]
    """Superseded and earlier values, newest first."""


@dataclass(frozen=True)
class BarView:
    """One bar of a chart."""

    name: str
    text: str
    """The exact figure as readers write it."""
    share: float
    """Its length as a part of the longest bar."""


@dataclass(frozen=True)
class ChartView:
    """Figures drawn beside each other; the same figures stand in a table."""

    id: str
    title: str
    description: str
    """The drawing in words."""
    bars: tuple[BarView, ...]
    notes: tuple[str, ...]
    """What holds for all bars: measure, period, date, scope."""
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class PanelView:
    """A group of key figures."""

    id: str
    title: str
    note: str
    figures: tuple[FigureView, ...]
    charts: tuple[ChartView, ...]


@dataclass(frozen=True)
class FiguresView:
    """The page of key figures."""

    frame: Frame
    title: str
    summary: str
    newest: str
    """The day of the newest figure, in ISO form."""
    newest_text: str
    panels: tuple[PanelView, ...]
    disputed: tuple[str, ...]
    """The names of figures on which sources disagree: they are not printed."""
