"""Amounts in two currencies: what the sources give, and conversions that name their rate and its day."""

from decimal import Decimal

import pytest
from newsroom.localize.edition import Edition, Site
from newsroom.localize.money import capital_line, convert
from newsroom.models import Capital

from tests.records import catalogue, fact, fact_entry

RATE = {"value": "25006", "scale": "one", "currency": "VND", "as_of": "2025-11-30"}


@pytest.mark.parametrize(
    ("amount", "scale", "currency", "converted"),
    [
        ("2554", "billion", "VND", (Decimal(102), "million", "USD")),
        ("24970", "billion", "VND", (Decimal(999), "million", "USD")),
        ("157050", "billion", "VND", (Decimal("6.28"), "billion", "USD")),
        ("1", "billion", "USD", (Decimal(25000), "billion", "VND")),
        ("60", "one", "USD", (Decimal("1.50"), "million", "VND")),
        ("2.3", "one", "USD", (Decimal(57500), "one", "VND")),
    ],
)
def test_a_conversion_keeps_three_digits(
    amount: str, scale: str, currency: str, converted: tuple[Decimal, str, str]
) -> None:
    known = fact(value=amount, scale=scale, currency=currency)
    assert convert(known, fact(**RATE)) == converted


def _line(**capital: str) -> tuple[list[str], str]:
    facts = [
        fact_entry("vnd", value="2554", scale="billion", currency="VND"),
        fact_entry("usd", value="100", scale="million"),
        fact_entry("rate", indicator="rate", **RATE),
    ]
    edition = Edition(Site(catalogue(facts=facts), {}), "en")
    line = capital_line(Capital.model_validate(capital), edition)
    return [value.text.replace("\u00a0", " ") for value in line.values], line.note


def test_what_two_sources_give_is_never_converted() -> None:
    assert _line(vnd="vnd", usd="usd", rate="rate")[0] == ["VND 2,554 billion", "US$100 million"]


def test_without_a_rate_nothing_is_converted() -> None:
    assert _line(vnd="vnd")[0] == ["VND 2,554 billion"]
    assert _line() == ([], "")


def test_a_conversion_names_its_rate_and_the_day_of_the_rate() -> None:
    values, note = _line(vnd="vnd", rate="rate")
    assert values == [
        "VND 2,554 billion",
        "about US$102 million, converted at VND 25,006 to the US dollar on 30 November 2025",
    ]
    assert note == "As of: 31 December 2025"
