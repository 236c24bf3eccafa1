"""What may be drawn side by side: figures of one unit, measure and scope, at one time or over equal times."""

from collections.abc import Iterator

from newsroom.catalogue import Catalogue
from newsroom.models import Chart, Fact
from newsroom.problems import Phrase, Problem


def check_charts(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a Problem for each bar that is not like the first one of its chart."""
    for entry in catalogue.records["panels"].values():
        for number, chart in enumerate(entry.record.charts):
            for place, unlike in _unlike(chart, catalogue):
                values = {"value": chart.bars[place].fact, "other": chart.bars[0].fact, "unlike": unlike}
                yield entry.document.problem(
                    ("charts", number, "bars", place, "fact"), "chart-unlike", **values
                )


def _unlike(chart: Chart, catalogue: Catalogue) -> Iterator[tuple[int, Phrase]]:
    known = catalogue.facts
    if any(bar.fact not in known for bar in chart.bars):
        return
    facts = [known[bar.fact].record for bar in chart.bars]
    is_series = len({fact.indicator for fact in facts}) == 1
    for place, fact in enumerate(facts[1:], 1):
        first = facts[0]
        if fact.measured_in() != first.measured_in():
            yield place, Phrase("unlike-unit")
        elif fact.measure != first.measure:
            yield place, Phrase("unlike-measure")
        elif fact.scope != first.scope:
            yield place, Phrase("unlike-scope")
        elif not (_lasts_alike(fact, first) if is_series else _is_at_once(fact, first)):
            yield place, Phrase("unlike-time")


def _lasts_alike(one: Fact, other: Fact) -> bool:
    """Tell whether two values of one indicator stand for equal lengths of time."""
    return _months(one) == _months(other)


def _months(fact: Fact) -> int:
    if not (fact.period_from and fact.period_to):
        return 0
    years = fact.period_to.year - fact.period_from.year
    return years * 12 + fact.period_to.month - fact.period_from.month + 1


def _is_at_once(one: Fact, other: Fact) -> bool:
    """Tell whether values of different indicators stand for the same time."""
    if one.period_from or other.period_from:
        return (one.period_from, one.period_to) == (other.period_from, other.period_to)
    return (one.as_of or one.source.date) == (other.as_of or other.source.date)
