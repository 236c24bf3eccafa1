"""What must hold within a fact: its unit, size and sign, its days and its scope."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from newsroom.fields import Everywhere
from newsroom.models import Fact
from newsroom.yaml_reader import Path

Conflict = tuple[Path, str, dict[str, object]]
"""The field, the rule that it breaks and the values at hand."""
Check = Callable[..., Iterator[Conflict]]

NEW_PROVINCE: Final = date(2025, 7, 1)
"""The first day of today's province of Gia Lai, made of the old ones of Gia Lai and Bình Định."""
_LARGEST: Final = 10**17
_SMALLEST: Final = Decimal("0.01")
_OTHER_FIELDS: Final = re.compile(
    r"(?:nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|ribu|juta|miliar)\b.*"
    r"|%|phần trăm|per ?cent|persen|đồng|dong|vnđ|vnd|usd|us\$|đô la(?: mỹ)?|(?:us )?dollars?|dolar(?: as)?",
    re.IGNORECASE,
)
"""Units that say a scale, a currency or a percentage, each of which has a field of its own."""


def _unit_or_currency(fact: Fact) -> Iterator[Conflict]:
    if (fact.unit is None) == (fact.currency is None):
        yield ("unit",) if fact.unit else ("value",), "unit-or-currency", {}


def _scale_missing(fact: Fact) -> Iterator[Conflict]:
    if fact.currency and fact.scale and "scale" not in fact.model_fields_set:
        yield ("currency",), "scale-missing", {"value": fact.sound("value") or "", "currency": fact.currency}


def _too_large(fact: Fact) -> Iterator[Conflict]:
    if abs(fact.amount()) > _LARGEST:
        yield ("value",), "too-large", {"value": fact.value, "scale": fact.scale}


def _too_small(fact: Fact) -> Iterator[Conflict]:
    if fact.scale != "one" and abs(fact.value) < _SMALLEST:
        yield ("value",), "too-small", {"value": fact.value, "scale": fact.scale}


def _unit_word(fact: Fact) -> Iterator[Conflict]:
    if isinstance(fact.unit, Everywhere):
        for lang, text in fact.unit.items():
            if _OTHER_FIELDS.fullmatch(text):
                yield ("unit", lang), "unit-word", {"value": text}


def _rate(fact: Fact) -> Iterator[Conflict]:
    is_percent = fact.unit == "percent"
    if is_percent and fact.rate is None:
        yield ("unit",), "rate-missing", {}
    elif fact.rate and not is_percent:
        yield ("rate",), "rate-alone", {"value": fact.rate}


def _share(fact: Fact) -> Iterator[Conflict]:
    if fact.rate == "share" and fact.value > 100:
        yield ("value",), "share-over", {"value": fact.value}


def _percent_scale(fact: Fact) -> Iterator[Conflict]:
    if fact.unit == "percent" and fact.scale != "one":
        yield ("scale",), "percent-scale", {"value": fact.scale}


def _negative(fact: Fact) -> Iterator[Conflict]:
    if fact.value < 0 and fact.rate != "change":
        yield ("value",), "negative", {"value": fact.value, "hint": -fact.value}


def _decimals(fact: Fact) -> Iterator[Conflict]:
    most = 2 if fact.unit == "percent" else 4
    if fact.currency and fact.scale == "one":
        most = {"USD": 2, "VND": 0}[fact.currency]
    typed = -int(fact.value.as_tuple().exponent)
    if typed > most:
        yield ("value",), "decimals", {"value": fact.value, "number": typed, "limit": most}


def _period_pair(fact: Fact) -> Iterator[Conflict]:
    if (fact.period_from is None) != (fact.period_to is None):
        yield ("period_from",) if fact.period_from else ("period_to",), "period-pair", {}


def _period_order(fact: Fact) -> Iterator[Conflict]:
    if fact.period_from and fact.period_to and fact.period_to < fact.period_from:
        yield ("period_to",), "date-order", {"value": fact.period_to, "start": fact.period_from}


def _as_of_missing(fact: Fact) -> Iterator[Conflict]:
    if fact.status == "ok" and not (fact.as_of or fact.source.date):
        yield ("source",), "as-of-missing", {}


def _as_of_early(fact: Fact) -> Iterator[Conflict]:
    if fact.as_of and fact.period_from and fact.as_of < fact.period_from and fact.measure != "plan":
        yield ("as_of",), "as-of-early", {"value": fact.as_of, "start": fact.period_from}


def _scope(fact: Fact) -> Iterator[Conflict]:
    known = fact.as_of or fact.source.date
    begins = fact.period_from or known
    if fact.scope == "gia-lai" and known and known < NEW_PROVINCE and fact.measure != "plan":
        yield ("scope",), "scope-early", {"value": known}
    elif fact.scope in ("gia-lai-old", "binh-dinh-old") and begins and begins >= NEW_PROVINCE:
        yield ("scope",), "scope-late", {"value": begins, "scope": fact.scope}


FACT_CHECKS: Final[tuple[Check, ...]] = (
    *(_unit_or_currency, _unit_word, _scale_missing, _too_large, _too_small, _rate, _share, _percent_scale),
    *(_negative, _decimals, _period_pair, _period_order, _as_of_missing, _as_of_early, _scope),
)
