"""Amounts in dong and dollars: as the sources give them, or converted at a rate that is named and dated."""

from decimal import Decimal
from typing import Final

from newsroom.figures import fact_text, view_fact
from newsroom.formats import Currency, Scale, format_amount
from newsroom.localize.edition import Edition
from newsroom.localize.lines import fact_line
from newsroom.models import Capital, Fact
from newsroom.profile_views import Line
from newsroom.views import Named

_DIGITS: Final = 3
"""A conversion is no more exact than that."""


def capital_line(capital: Capital, edition: Edition, page: str = "") -> Line:
    """Return an amount in both currencies; what no source gives is converted, if there is a rate."""
    line = fact_line("capital", (capital.vnd, capital.usd), edition, page)
    converted = _converted(capital, edition, page)
    return Line(line.label, (*line.values, converted), line.note) if converted else line


def amount_in(currency: Currency, amount: Capital, edition: Edition) -> Named | None:
    """Return an amount in one currency, as its source gives it or converted; None if neither can be."""
    given = amount.vnd if currency == "VND" else amount.usd
    if given:
        return Named(fact_text(edition.catalogue.facts[given].record, edition.lang), f"#fact-{given}")
    return _converted(amount, edition, "")


def _converted(capital: Capital, edition: Edition, page: str) -> Named | None:
    given = [name for name in (capital.vnd, capital.usd) if name]
    if len(given) != 1 or capital.rate is None:
        return None
    facts, word = edition.catalogue.facts, edition.words
    rate = facts[capital.rate]
    text = word["converted"].format(
        amount=format_amount(*convert(facts[given[0]].record, rate.record), edition.lang),
        rate=fact_text(rate.record, edition.lang),
        date=view_fact(rate, edition.lang).as_of,
    )
    return Named(text, f"{page}#fact-{capital.rate}")


def convert(known: Fact, rate: Fact) -> tuple[Decimal, Scale, Currency]:
    """Return an amount in the other currency; the rate is in dong to the dollar."""
    is_dong = known.currency == "VND"
    amount = known.amount() / rate.amount() if is_dong else known.amount() * rate.amount()
    scale: Scale = "billion" if amount >= 10**9 else "million" if amount >= 10**6 else "one"
    value = amount / {"billion": 10**9, "million": 10**6, "one": 1}[scale]
    # The exponent of the last digit that is kept: 102.4 is 102, 2.468 is 2.47, 60,213 is 60,200.
    last = Decimal(1).scaleb(value.adjusted() - _DIGITS + 1)
    rounded = value.quantize(last)
    return (rounded.quantize(Decimal(1)) if last > 1 else rounded), scale, "USD" if is_dong else "VND"
