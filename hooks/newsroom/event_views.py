"""What readers of one language, and their calendar programs, get of events."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from newsroom.locales import Lang


@dataclass(frozen=True)
class Appointment:
    """An event whose day is known, as a calendar holds it."""

    id: str
    starts: date | datetime
    ends: date | datetime | None
    """The last day, or the moment of the end."""
    status: Literal["confirmed", "tentative", "postponed", "cancelled"]
    title: str
    text: str
    place: str
    organiser: str
    text_lang: Lang
    """The language of the words: Vietnamese where the event has not been translated."""
    url: str
    """The page of the event, relative to the site's root."""
    changed: date
    """The day of the last review or correction."""


@dataclass(frozen=True)
class CalendarView:
    """A file for calendar programs: one event, or all of one language to subscribe to."""

    lang: Lang
    name: str
    url: str
    """The file, relative to the site's root."""
    page: str
    """The page that offers it."""
    appointments: tuple[Appointment, ...]


@dataclass(frozen=True)
class ProgrammeItem:
    """A line of a programme."""

    time: str
    """The hour as readers write it, or nothing."""
    moment: str
    """The day or moment in ISO form."""
    text: str


@dataclass(frozen=True)
class ProgrammeDay:
    """What happens on one day of an event."""

    date: str
    items: tuple[ProgrammeItem, ...]
