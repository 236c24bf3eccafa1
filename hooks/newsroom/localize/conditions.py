"""What costs, incentives and pages on the workforce show."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import get_args

from newsroom.catalogue import Entry
from newsroom.figures import view_fact, view_source
from newsroom.formats import CURRENCIES, format_date
from newsroom.localize.edition import Edition
from newsroom.localize.lines import choice_facet, fact_line, name_facets, named_line, text_line
from newsroom.localize.money import amount_in
from newsroom.localize.sites import place_lines, zone_facets
from newsroom.models import Cost, Incentive, Workforce
from newsroom.models.conditions import CostGroup, IncentiveType, Price, WorkforceSubject
from newsroom.profile_views import Line, Particulars, Row, Table
from newsroom.views import Named


def view_cost(entry: Entry[Cost], edition: Edition) -> Particulars:
    """Return the particulars of a group of costs."""
    cost, word = entry.record, edition.words
    heads = (word["column_item"], word["column_per"], "VND", "USD", word["as_of"])
    rows = tuple(_price(price, edition) for price in cost.prices)
    return Particulars(
        status=word[f"choice_{cost.group}"],
        brief=(named_line("places", "places", cost.places, edition), _valid(cost, edition)),
        lines=(
            _valid(cost, edition),
            *_known(cost, edition),
            *(place_lines(cost.places, edition) if cost.places else ()),
        ),
        facets=(
            *choice_facet("cost_group", cost.group, get_args(CostGroup), edition),
            *name_facets("sectors", "sectors", cost.sectors, edition),
            *zone_facets(cost.places, edition),
        ),
        table=Table(word["costs_table"], heads, rows) if rows else None,
        legal=tuple(view_source(source, edition.lang) for source in cost.legal_basis),
    )


def _price(price: Price, edition: Edition) -> Row:
    lang, facts = edition.lang, edition.catalogue.facts
    per = edition.print_plain(price.per, lang)
    cells = []
    for currency in CURRENCIES:
        ends = (amount_in(currency, amount, edition) for amount in (price.amount, price.upto))
        cells.append(tuple(end for end in ends if end))
    named = [name for amount in (price.amount, price.upto) for name in (amount.vnd, amount.usd) if name]
    dates = dict.fromkeys(view_fact(facts[name], lang).as_of for name in named)
    unit = (Named(per),) if per else ()
    return Row(edition.print_plain(price.name, lang), (unit, *cells, tuple(map(Named, dates))))


def view_incentive(entry: Entry[Incentive], edition: Edition) -> Particulars:
    """Return the particulars of an incentive."""
    incentive = entry.record
    page = edition.address("incentives", entry.id)
    return Particulars(
        status=edition.words[f"choice_{incentive.type}"],
        brief=(
            text_line("qualifies", incentive.qualifies, edition),
            fact_line("rate", [incentive.rate], edition, page),
            fact_line("duration", [incentive.period], edition, page),
        ),
        lines=(
            text_line("qualifies", incentive.qualifies, edition),
            text_line("benefit", incentive.benefit, edition),
            fact_line("rate", [incentive.rate], edition),
            fact_line("duration", [incentive.period], edition),
            _valid(incentive, edition),
            *place_lines(incentive.places, edition),
            *_known(incentive, edition),
        ),
        facets=(
            *choice_facet("incentive_type", incentive.type, get_args(IncentiveType), edition),
            *name_facets("sectors", "sectors", incentive.sectors, edition),
            *zone_facets(incentive.places, edition),
        ),
        legal=tuple(view_source(source, edition.lang) for source in incentive.legal_basis),
    )


def view_workforce(entry: Entry[Workforce], edition: Edition) -> Particulars:
    """Return the particulars of a page on the workforce."""
    found, word = entry.record, edition.words
    heads = (word["column_figure"], word["column_value"], word["period"], word["scope"], word["as_of"])
    rows = tuple(_figure(name, edition) for name in found.figures)
    lines = (
        named_line("institutions", "partners", found.institutions, edition),
        named_line("sectors", "sectors", found.sectors, edition),
        named_line("places", "places", found.places, edition),
        named_line("documents", "documents", found.documents, edition),
    )
    known = tuple(line for line in lines if line.values)
    return Particulars(
        status=word[f"choice_{found.subject}"],
        brief=known[:1],
        lines=known,
        facets=(
            *choice_facet("workforce_subject", found.subject, get_args(WorkforceSubject), edition),
            *name_facets("sectors", "sectors", found.sectors, edition),
        ),
        table=Table(word["workforce_table"], heads, rows) if rows else None,
    )


def _figure(name: str, edition: Edition) -> Row:
    fact = view_fact(edition.catalogue.facts[name], edition.lang)
    texts: Sequence[str] = (fact.period, fact.scope, fact.as_of)
    cells = ((Named(text),) if text else () for text in texts)
    return Row(fact.label, ((Named(fact.text, f"#fact-{name}"),), *cells))


def _known(record: Cost | Incentive, edition: Edition) -> Iterator[Line]:
    """Yield what limits a cost or an incentive, where something does, and what it rests on."""
    for kind, names in (
        ("sectors", record.sectors),
        ("parks", record.parks),
        ("documents", record.documents),
    ):
        if names:
            yield named_line(kind, kind, names, edition)


def _valid(record: Cost | Incentive, edition: Edition) -> Line:
    """Return from when and until when something applies."""
    word, lang = edition.words, edition.lang
    ends: dict[str, date | None] = {"from": record.valid_from, "to": record.valid_to}
    texts = (word[f"valid_{key}"].format(date=format_date(day, lang)) for key, day in ends.items() if day)
    return Line(word["line_valid"], tuple(map(Named, texts)))
