"""The page of key figures: groups, earlier values, charts that compare like with like, what is disputed."""

from datetime import datetime
from typing import Any

import pytest
from newsroom.build import Newsroom
from newsroom.catalogue import Catalogue, Entry
from newsroom.charts import draw_chart
from newsroom.comparisons import check_charts
from newsroom.fields import HO_CHI_MINH, Record
from newsroom.kinds import KINDS
from newsroom.locales import LANGS, Lang, words
from newsroom.localize.edition import Edition, Site
from newsroom.localize.panels import view_figures
from newsroom.panel_views import FiguresView
from newsroom.render import Renderer
from newsroom.urls import figures_url
from newsroom.yaml_reader import Document

from tests.building import ROOT
from tests.html_tree import Element, parse_html
from tests.records import everywhere, fact_entry, with_records


def panel(name: str, order: int = 1, **fields: Any) -> Entry[Record]:
    record = KINDS["panels"].model.model_validate({"name": everywhere(name), "order": str(order)} | fields)
    return Entry(name, record, Document(f"data/panels/{name}.yml"), {})


def chart(*facts: str) -> dict[str, Any]:
    return {
        "name": everywhere("Chart"),
        "bars": [{"fact": fact, "name": everywhere(fact)} for fact in facts],
    }


def count(name: str, value: str, **fields: Any) -> Any:
    least: dict[str, Any] = {
        "indicator": name,
        "label": everywhere(name.title()),
        "unit": everywhere("delegations"),
        "scale": "one",
        "value": value,
        "measure": "flow",
        "period_from": "2025-01-01",
        "period_to": "2025-12-31",
    }
    return fact_entry(name, **(least | fields))


def figures(found: Catalogue, lang: Lang = "en") -> FiguresView:
    return view_figures(Edition(Site(found, {}), lang))


def unlike(*facts: Any) -> list[str]:
    found = with_records(panel("in", charts=[chart(*(fact.id for fact in facts))]), facts=facts)
    return [f"{problem.field}: {dict(problem.values)['unlike']}" for problem in check_charts(found)]


def drawn(view: FiguresView) -> Element:
    html = Renderer(ROOT / "overrides" / "slots", "https://example.org/").figures(view).parts["main"]
    return parse_html(html)


def test_groups_stand_in_their_order_and_the_page_tells_the_day_of_its_newest_figure() -> None:
    found = with_records(
        panel("second", 2, figures=["sent"]),
        panel("first", 1, figures=["received"]),
        facts=[count("sent", "177", as_of="2026-01-05"), count("received", "274")],
    )
    view = figures(found)
    assert [group.id for group in view.panels] == ["first", "second"]
    assert (view.newest, view.newest_text, view.frame.modified) == (
        "2026-01-05",
        "5 January 2026",
        "2026-01-05",
    )


def test_a_superseded_value_and_those_of_other_times_stay_reachable_newest_first() -> None:
    same = {"indicator": "received"}
    found = with_records(
        panel("first", figures=["received"]),
        facts=[
            count("received", "274", supersedes="november"),
            count("november", "230", indicator="earlier", as_of="2025-11-30"),
            count("before", "150", **same, as_of="2024-12-31", scope="gia-lai-old"),
            count("unsure", "999", **same, status="check"),
            count("internal", "998", **same, status="internal"),
            count("sent", "177"),
        ],
    )
    (figure,) = figures(found).panels[0].figures
    assert [(other.id, other.as_of, other.scope) for other in figure.others] == [
        ("november", "30 November 2025", "Gia Lai Province (since 1 July 2025)"),
        ("before", "31 December 2024", "former Gia Lai Province (before 1 July 2025)"),
    ]


def test_a_figure_on_which_sources_disagree_is_named_with_its_period_and_never_printed() -> None:
    found = with_records(
        panel("first", figures=["received"]),
        facts=[count("received", "274"), count("exports", "12345", status="conflict")],
    )
    view = figures(found)
    assert view.disputed == ("Exports (2025)",)
    assert "12,345" not in drawn(view).text


def test_a_chart_has_words_for_screen_readers_and_the_same_figures_in_a_table() -> None:
    facts = [count("received", "274", qualifier="over"), count("sent", "177")]
    html = drawn(figures(with_records(panel("first", charts=[chart("received", "sent")]), facts=facts)))
    svg = html.one("svg")
    assert [svg.one(tag).attrs["id"] for tag in ("title", "desc")] == svg.attrs["aria-labelledby"].split()
    assert (svg.attrs["role"], svg.one("title").text, svg.one("desc").text) == (
        "img",
        "Chart",
        "Bar chart, from zero. received: over 274 delegations; sent: 177 delegations.",
    )
    rows = [[cell.text for cell in row.find("th", "td")] for row in html.one("tbody").find("tr")]
    assert rows == [["received", "over 274 delegations"], ["sent", "177 delegations"]]
    assert [note.text for note in html.one("div", class_="chart-data").find("p")] == [
        "Flow over the period · Period: 2025 · As of: 31 December 2025 · "
        "Scope: Gia Lai Province (since 1 July 2025)",
        "Source: Báo cáo (in Vietnamese)",
    ]


def test_bars_are_as_long_as_their_values_and_begin_at_zero() -> None:
    facts = [count("a", "50"), count("b", "200"), count("c", "0")]
    (view,) = figures(with_records(panel("p", charts=[chart("a", "b", "c")]), facts=facts)).panels[0].charts
    bars = list(parse_html(draw_chart(view)).find("rect", class_="bar-part"))
    assert [bar.attrs["width"] for bar in bars] == ["90.0", "360.0", "0.0"]
    assert ["x" in bar.attrs for bar in bars] == [False, False, False]


def test_words_of_staff_cannot_break_out_of_a_drawing() -> None:
    facts = [count("a", "1", unit=everywhere('a < b & "c"')), count("b", "2", unit=everywhere('a < b & "c"'))]
    html = drawn(figures(with_records(panel("p", charts=[chart("a", "b")]), facts=facts)))
    assert [text.text for text in html.one("svg").find("text", class_="chart-value")] == [
        '1 a < b & "c"',
        '2 a < b & "c"',
    ]


def test_different_things_of_one_time_may_be_drawn_together() -> None:
    assert unlike(count("a", "1"), count("b", "2")) == []


def test_one_thing_of_equally_long_times_may_be_drawn_as_a_series() -> None:
    year = {"period_from": "2024-01-01", "period_to": "2024-12-31"}
    assert unlike(count("a", "1"), count("b", "2", indicator="a", **year)) == []


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"unit": everywhere("people")}, "unlike-unit"),
        ({"measure": "stock"}, "unlike-measure"),
        ({"scope": "binh-dinh-old"}, "unlike-scope"),
        ({"period_to": "2025-11-30"}, "unlike-time"),
        ({"indicator": "a", "period_to": "2025-11-30"}, "unlike-time"),
        ({"period_from": None, "period_to": None, "as_of": "2025-12-31"}, "unlike-time"),
    ],
)
def test_what_is_unlike_is_never_drawn_together(other: dict[str, Any], why: str) -> None:
    assert unlike(count("a", "1"), count("b", "2", **other)) == [f"charts.0.bars.1.fact: {why}"]


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_without_figures_says_so(lang: Lang) -> None:
    html = drawn(figures(with_records(), lang))
    assert [part.text for part in html.find("p", class_="none")] == [words(lang)["figures_none"]]


def test_every_page_of_the_real_site_leads_to_the_key_figures() -> None:
    newsroom = Newsroom(ROOT, "https://example.org/", lambda _: None)
    newsroom.read(datetime(2026, 11, 22, 8, 0, tzinfo=HO_CHI_MINH))
    menus = {lang: [entry.url for entry in newsroom.layout(lang).menu] for lang in LANGS}
    assert {lang: figures_url(lang) in menu for lang, menu in menus.items()} == dict.fromkeys(LANGS, True)
