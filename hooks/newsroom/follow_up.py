"""What staff must see to after an agreement is signed, as of one day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from newsroom.catalogue import Entry
from newsroom.models import Agreement

Group = Literal["overdue", "due", "expiring", "unreviewed", "succession"]

DUE_DAYS: Final = 60
"""How long before its day a milestone or review is announced."""
EXPIRY_DAYS: Final = 180
"""How long before its end an agreement is announced: to negotiate another one takes months."""
REVIEW_DAYS: Final = 365
"""How long a review counts."""

_OVER: Final = frozenset({"expired", "ended", "replaced"})


@dataclass(frozen=True)
class Matter:
    """One thing to see to."""

    group: Group
    agreement: str
    """The id of the agreement."""
    day: date | None
    what: str
    person: str = ""
    responsibility: str = ""
    authority: str = ""
    product: str = ""


def find_matters(entries: Iterable[Entry[Agreement]], on: date) -> tuple[Matter, ...]:
    """Return all that is open on a day: by group, the most urgent first."""
    groups: tuple[Group, ...] = ("overdue", "due", "expiring", "unreviewed", "succession")
    found = (matter for entry in entries for matter in _matters(entry.id, entry.record, on))
    return tuple(sorted(found, key=lambda m: (groups.index(m.group), m.day or date.max, m.agreement, m.what)))


def _matters(name: str, agreement: Agreement, on: date) -> Iterator[Matter]:
    if agreement.status in _OVER:
        return
    yield from _milestones(name, agreement, on)
    yield from _reviews(name, agreement, on)
    if agreement.expires_on and agreement.expires_on <= on + timedelta(days=EXPIRY_DAYS):
        over = agreement.expires_on < on
        what = "đã hết hiệu lực mà chưa đổi status" if over else "sắp hết hiệu lực"
        yield Matter("expiring", name, agreement.expires_on, what)
    is_old = any(party.province in ("gia-lai-old", "binh-dinh-old") for party in agreement.parties)
    if is_old and (agreement.succession is None or agreement.succession.state == "reviewing"):
        yield Matter("succession", name, None, "tỉnh cũ ký, chưa rõ cơ quan kế thừa")


def _milestones(name: str, agreement: Agreement, on: date) -> Iterator[Matter]:
    for milestone in agreement.follow_up.milestones:
        if milestone.done_on is None and (group := _urgency(milestone.due, on)):
            yield Matter(
                group,
                name,
                milestone.due,
                milestone.work,
                milestone.person,
                milestone.responsibility,
                milestone.authority,
                milestone.product,
            )


def _reviews(name: str, agreement: Agreement, on: date) -> Iterator[Matter]:
    follow_up = agreement.follow_up
    if follow_up.next_review and (group := _urgency(follow_up.next_review, on)):
        yield Matter(group, name, follow_up.next_review, "rà soát")
    if agreement.status == "drafting":
        return
    last = follow_up.last_review
    if last is None:
        yield Matter("unreviewed", name, None, "chưa rà soát lần nào")
    elif last < on - timedelta(days=REVIEW_DAYS):
        yield Matter("unreviewed", name, last, "lần rà soát gần nhất đã quá một năm")
    elif follow_up.next_review is None:
        yield Matter("unreviewed", name, last, "chưa hẹn ngày rà soát tới")


def _urgency(day: date, on: date) -> Group | None:
    if day < on:
        return "overdue"
    return "due" if day <= on + timedelta(days=DUE_DAYS) else None
