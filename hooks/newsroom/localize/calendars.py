"""The calendars of one language: a file for each event whose day is known, and one of all to subscribe to."""

from collections.abc import Iterable, Iterator

from newsroom.event_views import Appointment, CalendarView
from newsroom.kinds import KINDS
from newsroom.localize.edition import Edition
from newsroom.localize.profiles import Profiles
from newsroom.profile_views import ProfileView
from newsroom.urls import calendar_url


def view_calendars(profiles: Profiles, pages: Iterable[ProfileView]) -> Iterator[CalendarView]:
    """Yield the calendar of each event of `pages`, then, if there are any, that of all events."""
    edition = profiles.edition
    for page in pages:
        if appointment := page.particulars.appointment:
            yield CalendarView(edition.lang, page.title, page.frame.calendar, page.frame.url, (appointment,))
    if every := appointments(profiles):
        list_url = KINDS["events"].url(edition.lang)
        yield CalendarView(edition.lang, calendar_name(edition), calendar_url(list_url), list_url, every)


def appointments(profiles: Profiles) -> tuple[Appointment, ...]:
    """Return all events whose day is known, untranslated ones in Vietnamese."""
    events = profiles.edition.catalogue.records["events"]
    found = (profiles.particulars["events", name].appointment for name in events)
    return tuple(appointment for appointment in found if appointment)


def calendar_name(edition: Edition) -> str:
    """Return what calendar programs call the calendar of the language."""
    return edition.words["calendar_name"].format(site=edition.words["site_name"])
