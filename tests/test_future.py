"""No day of what has happened lies after the day of the build, wherever the machine stands."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final

import pytest
from newsroom.catalogue import Catalogue
from newsroom.fields import HO_CHI_MINH
from newsroom.future import check_days

from tests.records import catalogue, entry, fact_entry

NOW: Final = datetime(2026, 3, 20, 8, 0, tzinfo=HO_CHI_MINH)
FAR_EAST: Final = timezone(timedelta(hours=14))
TODAY: Final = "2026-03-20"
TOMORROW: Final = "2026-03-21"


def _told(found: Catalogue, now: datetime = NOW) -> list[tuple[str, str]]:
    return [(problem.field, problem.rule) for problem in check_days(found, now)]


def _article(name: str = "2026-03-15-tin", **fields: Any) -> Catalogue:
    return catalogue([entry(name, **fields)])


def _fact(**fields: Any) -> Catalogue:
    return catalogue(facts=[fact_entry("a", **fields)])


def _source(day: str) -> list[dict[str, str]]:
    return [{"title": "Báo cáo", "date": day}]


def _correction(day: str) -> list[dict[str, object]]:
    return [{"date": day, "text": {"vi": "a"}}]


@pytest.mark.parametrize(
    "found",
    [
        _article(approved_on=TODAY, sources=_source(TODAY), corrections=_correction(TODAY)),
        _article(f"{TODAY}-tin"),
        # An embargo ends later, and may speak of what will have happened by then.
        _article(f"{TOMORROW}-tin", publish_at=f"{TOMORROW}T00:00", sources=_source(TOMORROW)),
        # A draft is not done.
        _article("2026-12-01-tin", visibility="draft", sources=_source("2026-12-01")),
        _article(publish_at="2027-03-20T08:00"),
        _fact(as_of=TODAY, period_from="2026-01-01", period_to=TODAY, measure="flow"),
        _fact(period_from="2026-01-01", period_to="2030-12-31", measure="plan"),
        _fact(as_of="2026-02-05", source={"title": "a", "date": "2026-01-05"}),
    ],
)
def test_today_is_no_mistake_nor_is_what_is_planned(found: Catalogue) -> None:
    assert _told(found) == []


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (_article(approved_on=TOMORROW), ("approved_on", "date-future")),
        (_article(approved_on=TOMORROW, visibility="draft"), ("approved_on", "date-future")),
        (_article(sources=_source(TOMORROW)), ("sources.0.date", "date-future")),
        (_article(corrections=_correction(TOMORROW)), ("corrections.0.date", "date-future")),
        (_article(f"{TOMORROW}-tin", approved_on=TODAY), ("date", "date-future")),
        (
            _article("2026-03-22-tin", approved_on=TODAY, publish_at=f"{TOMORROW}T23:59"),
            ("date", "date-future"),
        ),
        (_article(publish_at="2027-03-22T08:00"), ("publish_at", "far-ahead")),
        (_article(publish_at="9999-12-31T23:59-14:00"), ("publish_at", "far-ahead")),
        (_fact(as_of=TOMORROW), ("as_of", "date-future")),
        (_fact(as_of=TOMORROW, status="internal"), ("as_of", "date-future")),
        (_fact(source={"title": "a", "date": TOMORROW}), ("source.date", "date-future")),
        (
            _fact(period_from="2026-01-01", period_to=TOMORROW, measure="flow", as_of=TODAY),
            ("period_to", "period-future"),
        ),
        (_fact(as_of="2026-02-06", source={"title": "a", "date": "2026-01-05"}), ("as_of", "as-of-late")),
    ],
)
def test_what_cannot_have_happened_yet_is_told(found: Catalogue, told: tuple[str, str]) -> None:
    assert _told(found) == [told]


@pytest.mark.parametrize(
    ("now", "is_told"),
    [
        # 2026-03-21 begins in Viet Nam while it is still the 20th in Greenwich.
        (datetime(2026, 3, 20, 16, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 3, 20, 17, 0, 0, tzinfo=UTC), False),
        (datetime(2026, 3, 21, 6, 59, tzinfo=FAR_EAST), True),
    ],
)
def test_today_is_the_day_in_viet_nam(now: datetime, is_told: bool) -> None:
    assert bool(_told(_article(approved_on=TOMORROW), now)) == is_told
