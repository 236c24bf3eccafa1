"""What must hold between the fields of one record.

Told in the same run as the mistakes of single fields: on a salvaged record a check waits only where a field
that it asks for is itself a mistake.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.fact_rules import FACT_CHECKS, Check, Conflict
from newsroom.fields import HO_CHI_MINH, Record, UnsoundError
from newsroom.models import Article, Banner, Fact, Published
from newsroom.problems import Problem

Checks = Mapping[type[Record], tuple[Check, ...]]
"""By kind of record, sub-kinds included; one function a rule, so that a mistake holds up no other rule."""

_EARLY: Final = timedelta(days=180)
"""Approved longer before the day of an article, the year has probably been mistyped."""
_EVE: Final = timedelta(days=7)
"""An embargo that ends longer before the day of its article holds nothing back: a mistyped year."""
_NOBODY: Final = frozenset(
    [
        *("yes", "no", "true", "false", "ok", "x", "n/a", "none", "todo", "tbd"),
        *("có", "không", "rồi", "chưa", "chưa có", "chưa duyệt", "đã duyệt"),
    ]
)
"""What stands in the place of a name and is none."""
_END: Final = datetime(9990, 1, 1, tzinfo=HO_CHI_MINH)
"""Later moments are no days in every zone."""


def day_of(moment: datetime) -> date:
    """Return the day of a moment in Viet Nam, wherever the machine stands and whatever zone was typed."""
    return min(moment, _END).astimezone(HO_CHI_MINH).date()


def check_records(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield every mistake that shows when the fields of one record are seen together."""
    return run_checks(catalogue, CHECKS)


def run_checks(catalogue: Catalogue, checks: Checks, *arguments: object) -> Iterator[Problem]:
    """Yield what the checks of its kind find in every record, as far as it is sound."""
    heads = ((page.document, page.front) for pages in catalogue.pages.values() for page in pages.values())
    for document, record in (*((entry.document, entry.record) for entry in catalogue.written()), *heads):
        for check in (check for kind in type(record).__mro__ for check in checks.get(kind, ())):
            try:
                for place, rule, values in check(record, *arguments):
                    yield document.problem(place, rule, **values)
            except UnsoundError:
                continue


def _approval(record: Published) -> Iterator[Conflict]:
    if record.visibility == "public" and not (record.approved_by and record.approved_on):
        yield ("visibility",), "approval", {}


def _approver(record: Published) -> Iterator[Conflict]:
    name = record.approved_by
    if name and name.casefold() in _NOBODY:
        yield ("approved_by",), "approver", {"value": name}


def _approved_early(article: Article) -> Iterator[Conflict]:
    if article.approved_on and article.approved_on < article.date - _EARLY:
        yield ("approved_on",), "approved-early", {"value": article.approved_on, "date": article.date}


def _publish_early(article: Article) -> Iterator[Conflict]:
    due = article.publish_at
    if due and day_of(due) < article.date - _EVE:
        yield (
            ("publish_at",),
            "publish-early",
            {"value": due.isoformat(timespec="minutes"), "date": article.date},
        )


def _correction_order(article: Article) -> Iterator[Conflict]:
    for index, correction in enumerate(article.corrections):
        day = correction.sound("date")
        if day and day < article.date:
            yield ("corrections", index, "date"), "correction-order", {"value": day, "date": article.date}


def _notice_order(banner: Banner) -> Iterator[Conflict]:
    if banner.end <= banner.start:
        end, start = (moment.isoformat(timespec="minutes") for moment in (banner.end, banner.start))
        yield ("end",), "date-order", {"value": end, "start": start}


CHECKS: Final[Checks] = {
    Published: (_approval, _approver),
    Article: (_approved_early, _publish_early, _correction_order),
    Fact: FACT_CHECKS,
    Banner: (_notice_order,),
}
