"""Charts as SVG: bars from zero with their names and exact values, drawn alike on every machine."""

from html import escape
from typing import Final

from newsroom.panel_views import ChartView

_WIDTH: Final = 360
_ROW: Final = 42
_BAR: Final = 12
_TEXT: Final = 14
"""Where the line of text stands in its row; the bar follows below it."""


def draw_chart(chart: ChartView) -> str:
    """Return the drawing; colours and type come from the style sheet, words for screen readers are in it."""
    rows = []
    for number, bar in enumerate(chart.bars):
        top = number * _ROW
        rows.append(
            f'<text x="0" y="{top + _TEXT}">{escape(bar.name)}</text>'
            f'<text class="chart-value" x="{_WIDTH}" y="{top + _TEXT}">{escape(bar.text)}</text>'
            f'<rect class="bar-whole" y="{top + _TEXT + 6}" width="{_WIDTH}" height="{_BAR}"/>'
            f'<rect class="bar-part" y="{top + _TEXT + 6}" width="{_WIDTH * bar.share:.1f}" height="{_BAR}"/>'
        )
    return (
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {len(chart.bars) * _ROW}" role="img" '
        f'aria-labelledby="{chart.id}-title {chart.id}-desc">'
        f'<title id="{chart.id}-title">{escape(chart.title)}</title>'
        f'<desc id="{chart.id}-desc">{escape(chart.description)}</desc>{"".join(rows)}</svg>'
    )
