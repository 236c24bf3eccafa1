"""Days seen from the day of the build: what cannot have happened yet, and what is planned improbably late."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.conflicts import Checks, day_of, run_checks
from newsroom.fact_rules import Conflict
from newsroom.fields import read_when
from newsroom.models import Article, Banner, Fact, Park, Profile, Published, Venture
from newsroom.pages import FrontMatter
from newsroom.problems import Problem
from newsroom.typed import year_meant
from newsroom.yaml_reader import Path

_FAR: Final = timedelta(days=366)
"""How far ahead something may be planned before it looks like a mistyped year."""
_LATE: Final = timedelta(days=31)
"""How long after its publication a source may still date its figures: some count to the end of the month."""


def check_days(catalogue: Catalogue, now: datetime) -> Iterator[Problem]:
    """Yield every day that is wrong as of `now`."""
    return run_checks(catalogue, CHECKS, now)


def _not_after(place: Path, day: date | None, last: date, now: datetime) -> Iterator[Conflict]:
    if day and day > last:
        today = day_of(now)
        yield place, "date-future", {"value": day, "today": today, "hint": year_meant(day, today)}


def _last_day(record: Published, now: datetime) -> date:
    """Return the last day that a record may speak of: drafts are not done, and an embargo ends later."""
    if record.visibility != "public":
        return date.max
    due = record.publish_at
    return max(day_of(now), day_of(due)) if due else day_of(now)


def _article(article: Article, now: datetime) -> Iterator[Conflict]:
    yield from _not_after(("date",), article.date, _last_day(article, now), now)


def _profile(profile: Profile, now: datetime) -> Iterator[Conflict]:
    yield from _not_after(("updated",), profile.updated, _last_day(profile, now), now)


def _approved(record: Published, now: datetime) -> Iterator[Conflict]:
    yield from _not_after(("approved_on",), record.approved_on, day_of(now), now)


def _sources(record: Published, now: datetime) -> Iterator[Conflict]:
    last = _last_day(record, now)
    for index, source in enumerate(record.sources):
        yield from _not_after(("sources", index, "date"), source.sound("date"), last, now)


def _corrections(record: Published, now: datetime) -> Iterator[Conflict]:
    for index, correction in enumerate(record.corrections):
        yield from _not_after(("corrections", index, "date"), correction.sound("date"), day_of(now), now)


def _milestones(record: Park | Venture, now: datetime) -> Iterator[Conflict]:
    for index, milestone in enumerate(record.timeline):
        when = milestone.sound("when")
        if when and milestone.sound("state") == "done":
            yield from _not_after(("timeline", index, "when"), read_when(when)[0], day_of(now), now)


def _planned(record: Published, now: datetime) -> Iterator[Conflict]:
    if record.publish_at:
        yield from _far("publish_at", record.publish_at, now)


def _far(name: str, moment: datetime, now: datetime) -> Iterator[Conflict]:
    if moment > now + _FAR:
        day = day_of(moment)
        yield (name,), "far-ahead", {"value": day, "hint": year_meant(day, day_of(now))}


def _as_of(fact: Fact, now: datetime) -> Iterator[Conflict]:
    yield from _not_after(("as_of",), fact.as_of, day_of(now), now)


def _as_of_late(fact: Fact, now: datetime) -> Iterator[Conflict]:
    published = fact.source.date
    if published and fact.as_of and fact.as_of - published > _LATE and fact.as_of <= day_of(now):
        yield ("as_of",), "as-of-late", {"value": fact.as_of, "source": published}


def _source(fact: Fact, now: datetime) -> Iterator[Conflict]:
    yield from _not_after(("source", "date"), fact.source.date, day_of(now), now)


def _period(fact: Fact, now: datetime) -> Iterator[Conflict]:
    end, today = fact.period_to, day_of(now)
    if end and end > today and fact.measure != "plan":
        hint = year_meant(end, today)
        yield ("period_to",), "period-future", {"value": end, "today": today, "hint": hint}


def _notice(banner: Banner, now: datetime) -> Iterator[Conflict]:
    if banner.start < banner.end <= now:
        yield ("end",), "notice-over", {"value": banner.end.isoformat(timespec="minutes")}


def _notice_far(banner: Banner, now: datetime) -> Iterator[Conflict]:
    yield from _far("start", banner.start, now)
    yield from _far("end", banner.end, now)


def _updated(front: FrontMatter, now: datetime) -> Iterator[Conflict]:
    yield from _not_after(("updated",), front.updated, day_of(now), now)


CHECKS: Final[Checks] = {
    Published: (_approved, _sources, _corrections, _planned),
    Article: (_article,),
    Profile: (_profile,),
    Park: (_milestones,),
    Venture: (_milestones,),
    Fact: (_as_of, _as_of_late, _source, _period),
    Banner: (_notice, _notice_far),
    FrontMatter: (_updated,),
}
