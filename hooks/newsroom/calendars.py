"""Calendars of events (RFC 5545, with the calendar properties of RFC 7986): the same bytes for the same data.

No clock has a part in them: DTSTAMP, LAST-MODIFIED and SEQUENCE follow from the day of the last review, a UID
from the id of the record, so that a client knows an event again in every language and after every change.
"""

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from newsroom.event_views import Appointment, CalendarView

_NAMESPACE: Final = uuid.UUID("c2f7a1de-6a43-5b86-9d0e-1f2b7c94a5e3")
_FIRST: Final = date(2025, 7, 1)
"""Revisions are counted in days from here: the day the province of today began."""
_LINE: Final = 75
"""Octets that a line may hold, without its end."""


def write_calendar(view: CalendarView, site_url: str) -> str:
    """Return the calendar as a file of lines that end in CRLF."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Newsroom//Events//{view.lang.upper()}",
        "CALSCALE:GREGORIAN",
        f"NAME;LANGUAGE={view.lang}:{_text(view.name)}",
        # Clients older than RFC 7986 know these two names only.
        f"X-WR-CALNAME:{_text(view.name)}",
        "X-PUBLISHED-TTL:P1D",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        f"SOURCE;VALUE=URI:{site_url}{view.url}",
        f"URL:{site_url}{view.page}",
    ]
    for appointment in view.appointments:
        lines += _event(appointment, site_url)
    return "".join(f"{_fold(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(event: Appointment, site_url: str) -> Iterator[str]:
    day = max(event.changed, _FIRST)
    # Where it is midnight in Viet Nam.
    changed = _stamp(datetime.combine(day, time(), UTC) - timedelta(hours=7))
    lang = f";LANGUAGE={event.text_lang}"
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(_NAMESPACE, event.id)}"
    yield f"DTSTAMP:{changed}"
    yield f"LAST-MODIFIED:{changed}"
    yield f"SEQUENCE:{(day - _FIRST).days}"
    yield f"DTSTART{_when(event.starts)}"
    if event.ends is not None:
        # The end is the first moment that is no part of the event, so of days the one after the last.
        last = event.ends if isinstance(event.ends, datetime) else event.ends + timedelta(days=1)
        yield f"DTEND{_when(last)}"
    yield f"SUMMARY{lang}:{_text(event.title)}"
    if event.text:
        yield f"DESCRIPTION{lang}:{_text(event.text)}"
    if event.place:
        yield f"LOCATION{lang}:{_text(event.place)}"
    yield f"URL:{site_url}{event.url}"
    # Calendars know no postponed event: its day stands until there is another.
    yield f"STATUS:{'TENTATIVE' if event.status == 'postponed' else event.status.upper()}"
    yield "CLASS:PUBLIC"
    # A public event takes none of a reader's time until he decides to go.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _when(when: date | datetime) -> str:
    return f":{_stamp(when)}" if isinstance(when, datetime) else f";VALUE=DATE:{when:%Y%m%d}"


def _stamp(moment: datetime) -> str:
    # In UTC no client needs our definition of a time zone, and none can have another one.
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Return a value of type TEXT: what separates values, lines and escapes is escaped."""
    for mark in "\\;,":
        text = text.replace(mark, f"\\{mark}")
    return "\\n".join(text.splitlines())


def _fold(line: str) -> str:
    """Break a line after 75 octets, never within a character; what follows starts with a space."""
    rows, row, size = [], "", 0
    for char in line:
        width = len(char.encode())
        if size + width > _LINE:
            rows.append(row)
            row, size = " ", 1
        row, size = row + char, size + width
    return "\r\n".join((*rows, row))
