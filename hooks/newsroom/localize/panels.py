"""The page of key figures as readers of one language see it."""

from collections.abc import Iterator, Sequence
from datetime import date

from newsroom.catalogue import Entry
from newsroom.figures import fact_text, view_fact, view_source
from newsroom.formats import format_date
from newsroom.locales import LANGS
from newsroom.localize.edition import Edition
from newsroom.models import Chart, Fact, Panel
from newsroom.panel_views import BarView, ChartView, FiguresView, FigureView, PanelView
from newsroom.urls import figures_url
from newsroom.views import Alternate, Crumb, FactView, Findable, Frame


def view_figures(edition: Edition) -> FiguresView:
    """Return the page of key figures."""
    word, lang = edition.words, edition.lang
    panels = sorted(edition.catalogue.records["panels"].values(), key=lambda e: (e.record.order, e.id))
    newest = max((_day(fact) for panel in panels for fact in _facts(panel.record, edition)), default=date.min)
    title = word["key_figures"]
    return FiguresView(
        frame=Frame(
            lang=lang,
            url=figures_url(lang),
            title=title,
            description=word["figures_summary"],
            alternates=tuple(Alternate(other, figures_url(other)) for other in LANGS),
            crumbs=(edition.home, Crumb(title, None)),
            section="figures",
            feeds=(edition.feed,),
            modified=newest.isoformat() if panels else "",
            findable=Findable(word["kind_page"]),
            id="site/figures",
        ),
        title=title,
        summary=word["figures_summary"],
        newest=newest.isoformat() if panels else "",
        newest_text=format_date(newest, lang) if panels else "",
        panels=tuple(_panel(panel, edition) for panel in panels),
        disputed=tuple(_disputed(edition)),
    )


def _facts(panel: Panel, edition: Edition) -> Iterator[Fact]:
    names = (*panel.figures, *(bar.fact for chart in panel.charts for bar in chart.bars))
    return (edition.catalogue.facts[name].record for name in names)


def _day(fact: Fact) -> date:
    """Return the day that a figure is as of."""
    return fact.as_of or fact.source.date or date.min


def _panel(entry: Entry[Panel], edition: Edition) -> PanelView:
    panel, lang, facts = entry.record, edition.lang, edition.catalogue.facts
    charts = enumerate(panel.charts, 1)
    return PanelView(
        id=entry.id,
        title=panel.name[lang],
        note=edition.print_plain(panel.note, lang),
        figures=tuple(
            FigureView(view_fact(facts[name], lang), tuple(_others(facts[name], edition)))
            for name in panel.figures
        ),
        charts=tuple(_chart(chart, f"chart-{entry.id}-{number}", edition) for number, chart in charts),
    )


def _others(entry: Entry[Fact], edition: Edition) -> Iterator[FactView]:
    """Yield what may be printed of the same thing for other times or scopes, newest first."""
    told = {name for panel in edition.catalogue.records["panels"].values() for name in panel.record.figures}
    others = [
        other
        for other in edition.catalogue.facts.values()
        if other.record.status == "ok" and other.id not in told and _is_same_thing(other, entry)
    ]
    for other in sorted(others, key=lambda o: (-_day(o.record).toordinal(), o.id)):
        yield view_fact(other, edition.lang)


def _is_same_thing(other: Entry[Fact], entry: Entry[Fact]) -> bool:
    return other.record.indicator == entry.record.indicator or other.id == entry.record.supersedes


def _chart(chart: Chart, name: str, edition: Edition) -> ChartView:
    word, lang = edition.words, edition.lang
    entries = [edition.catalogue.facts[bar.fact] for bar in chart.bars]
    longest = max(entry.record.amount() for entry in entries)
    bars = tuple(
        BarView(
            name=bar.name[lang],
            text=fact_text(entry.record, lang),
            share=float(entry.record.amount() / longest) if longest > 0 else 0.0,
        )
        for bar, entry in zip(chart.bars, entries, strict=True)
    )
    rows = "; ".join(f"{bar.name}: {bar.text}" for bar in bars)
    return ChartView(
        id=name,
        title=chart.name[lang],
        description=word["chart_words"].format(rows=rows),
        bars=bars,
        notes=_notes([view_fact(entry, lang) for entry in entries], edition),
        sources=tuple(dict.fromkeys(view_source(entry.record.source, lang) for entry in entries)),
    )


def _notes(facts: Sequence[FactView], edition: Edition) -> tuple[str, ...]:
    """Return what holds for the bars of a chart, each thing once."""
    word = edition.words
    said = (
        ("", [fact.measure for fact in facts]),
        (f"{word['period']}: ", [fact.period for fact in facts]),
        (f"{word['as_of']}: ", [fact.as_of for fact in facts]),
        (f"{word['scope']}: ", [fact.scope for fact in facts]),
    )
    texts = ((label, ", ".join(dict.fromkeys(filter(None, values)))) for label, values in said)
    return tuple(label + text for label, text in texts if text)


def _disputed(edition: Edition) -> Iterator[str]:
    """Yield the names of the figures on which sources disagree, each with its period."""
    entries = (entry for entry in edition.catalogue.facts.values() if entry.record.status == "conflict")
    facts = (view_fact(entry, edition.lang) for entry in entries)
    yield from sorted({f"{fact.label} ({fact.period or fact.as_of})" for fact in facts})
