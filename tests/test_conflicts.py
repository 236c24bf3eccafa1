"""What holds between the fields of one record."""

from typing import Any, Final

import pytest
from newsroom.conflicts import check_records

from tests.records import catalogue, entry, everywhere, fact_entry

PERCENT: Final = {"unit": "percent", "scale": "one", "rate": "change"}
YEAR: Final = {"period_from": "2025-07-01", "period_to": "2025-12-31"}


def _unit(vi: str) -> dict[str, str]:
    return {"vi": vi, "en": "things", "id": "hal"}


def _of_fact(**fields: Any) -> list[tuple[str, str]]:
    return [
        (found.field, found.rule) for found in check_records(catalogue(facts=[fact_entry("a", **fields)]))
    ]


def _of_article(**fields: Any) -> list[tuple[str, str]]:
    return [(found.field, found.rule) for found in check_records(catalogue([entry(**fields)]))]


@pytest.mark.parametrize("missing", ["approved_by", "approved_on"])
def test_nothing_is_public_without_approval(missing: str) -> None:
    assert _of_article(**{missing: None}) == [("visibility", "approval")]
    assert _of_article(**{missing: None, "visibility": "internal"}) == []


@pytest.mark.parametrize(
    ("name", "is_told"), [("Có", True), ("TODO", True), ("chưa duyệt", True), ("Lê Có", False)]
)
def test_someone_has_approved(name: str, is_told: bool) -> None:
    assert _of_article(approved_by=name) == ([("approved_by", "approver")] if is_told else [])


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"approved_on": "2025-09-16"}, []),
        ({"approved_on": "2025-09-15"}, [("approved_on", "approved-early")]),
        ({"publish_at": "2026-03-08T00:00"}, []),
        ({"publish_at": "2026-03-07T23:59"}, [("publish_at", "publish-early")]),
        ({"publish_at": "2026-03-07T17:00Z"}, []),
        ({"publish_at": "9999-12-31T23:59-14:00"}, []),
    ],
)
def test_approval_and_embargo_fit_the_day_of_an_article(
    fields: dict[str, str], told: list[tuple[str, str]]
) -> None:
    assert _of_article(**fields) == told


@pytest.mark.parametrize(("day", "is_told"), [("2026-03-14", True), ("2026-03-15", False)])
def test_a_correction_comes_after_its_article(day: str, is_told: bool) -> None:
    told = _of_article(corrections=[{"date": day, "text": {"vi": "a"}}])
    assert told == ([("corrections.0.date", "correction-order")] if is_told else [])


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"unit": everywhere("đoàn"), "value": "177"},
        {"unit": _unit("hợp đồng"), "value": "177"},
        {"unit": _unit("đồng bào"), "value": "177"},
        {"unit": _unit("USD/m²/năm"), "value": "65"},
        {"value": "0.01"},
        {"value": "0", "scale": "one"},
        {"as_of": None, "source": {"title": "a", "date": "2026-01-05"}},
        {"as_of": None, "status": "check"},
        {**PERCENT, "value": "-3.25"},
        {**PERCENT, "value": "250"},
        {**PERCENT, "rate": "ratio", "value": "105.5"},
        {**PERCENT, "rate": "share", "value": "100"},
        {**PERCENT, "rate": "share", "value": "0"},
        {"value": "100000000", "scale": "billion"},
        {"value": "3.1234"},
        {"value": "15.55", "scale": "one"},
        {**YEAR, "as_of": "2025-07-01", "measure": "flow"},
        {"period_from": "2030-01-01", "period_to": "2030-12-31", "measure": "plan"},
        {"period_from": "2020-01-01", "period_to": "2025-12-31", "measure": "flow"},
        {"scope": "gia-lai", "as_of": "2025-07-01"},
        {"scope": "gia-lai", "as_of": "2025-06-01", "measure": "plan"},
        {"scope": "unstated", "as_of": "2025-06-30"},
        {"scope": "viet-nam", "as_of": "2024-06-30"},
        {"scope": "gia-lai-old", "as_of": "2025-06-30"},
        {
            "scope": "binh-dinh-old",
            "as_of": "2025-12-31",
            "period_from": "2025-01-01",
            "period_to": "2025-06-30",
        },
    ],
)
def test_a_fact_that_hangs_together_is_left_alone(fields: dict[str, Any]) -> None:
    assert _of_fact(**fields) == []


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"unit": everywhere("đoàn"), "currency": "USD"}, ("unit", "unit-or-currency")),
        ({"unit": None, "currency": None}, ("value", "unit-or-currency")),
        ({"period_from": "2025-01-01"}, ("period_from", "period-pair")),
        ({"period_to": "2025-01-01"}, ("period_to", "period-pair")),
        ({"period_from": "2025-12-31", "period_to": "2025-12-30"}, ("period_to", "date-order")),
        ({"as_of": None}, ("source", "as-of-missing")),
        ({**YEAR, "as_of": "2025-06-30", "scope": "unstated"}, ("as_of", "as-of-early")),
        ({"scope": "gia-lai", "as_of": "2025-06-30"}, ("scope", "scope-early")),
        ({"scope": "gia-lai-old", "as_of": "2025-07-01"}, ("scope", "scope-late")),
        ({"scope": "binh-dinh-old", **YEAR}, ("scope", "scope-late")),
        ({"value": "100000001", "scale": "billion"}, ("value", "too-large")),
        ({"value": "0.009"}, ("value", "too-small")),
        ({"value": "0"}, ("value", "too-small")),
        ({"unit": _unit("tỷ đồng"), "value": "177"}, ("unit.vi", "unit-word")),
        ({"unit": _unit("đồng"), "value": "177"}, ("unit.vi", "unit-word")),
        ({"unit": _unit("Nghìn lượt"), "value": "177"}, ("unit.vi", "unit-word")),
        ({"value": "-0.1"}, ("value", "negative")),
        ({"unit": everywhere("đoàn"), "value": "-177"}, ("value", "negative")),
        ({**PERCENT, "rate": "share", "value": "-1"}, ("value", "negative")),
        ({**PERCENT, "rate": "share", "value": "100.01"}, ("value", "share-over")),
        ({**PERCENT, "rate": None}, ("unit", "rate-missing")),
        ({"rate": "share"}, ("rate", "rate-alone")),
        ({**PERCENT, "scale": "thousand", "value": "7"}, ("scale", "percent-scale")),
        ({**PERCENT, "value": "7.2345"}, ("value", "decimals")),
        ({"value": "3.12345"}, ("value", "decimals")),
        ({"value": "15.5", "scale": "one", "currency": "VND"}, ("value", "decimals")),
        ({"value": "15.5555", "scale": "one"}, ("value", "decimals")),
    ],
)
def test_a_fact_that_does_not_hang_together_is_a_mistake(
    fields: dict[str, Any], told: tuple[str, str]
) -> None:
    assert _of_fact(**fields) == [told]
