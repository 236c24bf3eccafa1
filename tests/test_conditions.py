"""Costs, incentives and the workforce as readers see them, and the honest pages of what is empty."""

from typing import Any

import pytest
from newsroom.catalogue import Catalogue
from newsroom.locales import LANGS, Lang, words
from newsroom.localize.edition import Edition, Site
from newsroom.localize.profiles import Profiles
from newsroom.localize.registers import view_registers
from newsroom.profile_views import Particulars, Table

from tests.records import everywhere, fact_entry, partner_entry, profile_entry, with_records


def particulars(found: Catalogue, kind: str, name: str, lang: Lang = "en") -> Particulars:
    return Profiles(Edition(Site(found, {}), lang)).particulars[kind, name]


def lines(found: Particulars) -> dict[str, list[str]]:
    return {line.label: [value.text for value in line.values] for line in found.lines}


def rows(table: Table | None) -> list[list[str]]:
    assert table is not None
    return [
        [row.head, *(" – ".join(value.text for value in cell) for cell in row.cells)] for row in table.rows
    ]


def money(name: str, value: str, currency: str, **fields: Any) -> Any:
    return fact_entry(name, value=value, scale="one", currency=currency, **fields)


POWER = profile_entry(
    "costs",
    "dien",
    group="energy",
    valid_from="2026-01-01",
    prices=[
        {
            "name": everywhere("Peak"),
            "per": everywhere("kWh"),
            "amount": {"vnd": "low", "rate": "rate"},
            "upto": {"vnd": "high", "rate": "rate"},
        },
        {"name": everywhere("Given in both"), "amount": {"vnd": "low", "usd": "dollars"}},
        {"name": everywhere("Not known")},
    ],
)
FACTS = (
    money("low", "2500", "VND", as_of="2026-02-01"),
    money("high", "5000", "VND", as_of="2026-02-02"),
    money("dollars", "0.11", "USD", as_of="2026-02-01"),
    money("rate", "25000", "VND", as_of="2026-01-31"),
)


def test_a_table_of_costs_has_both_currencies_the_dated_rate_and_the_date_of_each_price() -> None:
    found = particulars(with_records(POWER, facts=FACTS), "costs", "dien")
    assert found.table is not None
    assert found.table.heads == ("Item", "Per", "VND", "USD", "As of")
    rate = "converted at VND\u00a025,000 to the US dollar on 31 January 2026"
    assert rows(found.table) == [
        [
            "Peak",
            "kWh",
            "VND\u00a02,500 – VND\u00a05,000",
            f"about US$0.100, {rate} – about US$0.200, {rate}",
            "1 February 2026 – 2 February 2026",
        ],
        ["Given in both", "", "VND\u00a02,500", "US$0.11", "1 February 2026"],
        ["Not known", "", "", "", ""],
    ]
    assert (found.status, lines(found)) == ("Power and fuel", {"Applies": ["from 1 January 2026"]})


def test_every_figure_of_a_table_of_costs_leads_to_its_source_below() -> None:
    profiles = Profiles(Edition(Site(with_records(POWER, facts=FACTS), {}), "en"))
    view = next(view for view in profiles.views() if view.kind == "costs")
    table = view.particulars.table
    assert table is not None
    links = {value.url for row in table.rows for cell in row.cells for value in cell if value.url}
    assert links == {f"#fact-{fact.id}" for fact in view.facts}


def test_an_incentive_says_who_gets_what_for_how_long_where_and_by_which_document() -> None:
    law = profile_entry("documents", "luat", form="law")
    incentive = profile_entry(
        "incentives",
        "thue",
        type="corporate-tax",
        qualifies=everywhere("New projects"),
        benefit=everywhere("A lower rate"),
        rate="rate",
        places=["gia-lai"],
        documents=["luat"],
        valid_to="2026-12-31",
    )
    tax = fact_entry("rate", unit="percent", scale="one", value="10")
    found = particulars(with_records(law, incentive, facts=[tax]), "incentives", "thue")
    assert (found.status, lines(found)) == (
        "Corporate income tax",
        {
            "Who qualifies": ["New projects"],
            "What is granted": ["A lower rate"],
            "Rate": ["10%"],
            "Period": [],
            "Applies": ["until 31 December 2026"],
            "Places": ["Gia Lai"],
            "Side of the province": [],
            "Legal documents": ["Tên"],
        },
    )


def test_figures_on_the_workforce_stand_side_by_side_with_period_scope_and_date() -> None:
    workers = fact_entry(
        "workers",
        label=everywhere("Workers"),
        unit=everywhere("people"),
        scale="million",
        value="1.5",
        period_from="2025-01-01",
        period_to="2025-12-31",
        scope="gia-lai-old",
    )
    page = profile_entry(
        "workforce", "lao-dong", subject="supply", figures=["workers"], institutions=["ashikaga"]
    )
    found = particulars(
        with_records(page, partner_entry("ashikaga"), facts=[workers]), "workforce", "lao-dong"
    )
    assert rows(found.table) == [
        [
            "Workers",
            "1.5\u00a0million\u00a0people",
            "2025",
            words("en")["scope_gia-lai-old"],
            "31 December 2025",
        ]
    ]
    assert lines(found) == {"Research and training institutions": ["Ashikaga"]}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", ["costs", "incentives", "procedures", "workforce"])
def test_an_empty_kind_has_a_page_that_tells_whom_to_ask(kind: str, lang: Lang) -> None:
    views = view_registers(Profiles(Edition(Site(with_records(), {}), lang)))
    view = next(view for view in views if view.kind == kind)
    assert (view.number, view.none_yet) == (0, words(lang)[f"kind_{kind}_none"])
    assert view.contact.name == words(lang)["publisher"]
