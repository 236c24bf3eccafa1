"""What an event shows: when, where, who, in which languages, its programme, and what calendars get of it."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby
from typing import Final, Literal

from newsroom.catalogue import Entry
from newsroom.event_views import Appointment, ProgrammeDay, ProgrammeItem
from newsroom.fields import read_when
from newsroom.formats import format_clock, format_date, format_language, format_span, format_when
from newsroom.localize.edition import Edition
from newsroom.localize.lines import (
    name_facets,
    named_line,
    other_names_line,
    text_line,
    url_line,
)
from newsroom.models import Event
from newsroom.profile_views import Line, Particulars
from newsroom.views import Named

Phase = Literal["on", "coming", "undated", "past"]
COMING: Final[tuple[Phase, ...]] = ("on", "coming", "undated")


def phase_of(event: Event, now: datetime) -> Phase:
    """Tell where in its life an event is at `now`."""
    begins, finishes = event.begins(), event.finishes()
    if event.status == "held" or (finishes and finishes <= now):
        return "past"
    if begins is None:
        return "undated"
    return "on" if begins <= now else "coming"


def view_event(entry: Entry[Event], edition: Edition) -> Particulars:
    """Return the particulars of an event."""
    event, word = entry.record, edition.words
    phase = phase_of(event, edition.catalogue.now)
    brief = (_when_line(event, edition), _where_line(event, edition))
    return Particulars(
        # That an event is past its date says; that it was held only the office.
        status="" if phase == "past" and not event.status else word[f"choice_{event.status or phase}"],
        brief=brief,
        lines=tuple(_lines(event, edition)),
        facets=(
            *name_facets("partners", "partners", event.partners, edition),
            *name_facets("sectors", "sectors", event.sectors, edition),
            *name_facets("fields", "fields", event.fields, edition),
        ),
        programme=tuple(_programme(event, edition)),
        appointment=_appointment(entry, edition),
    )


def _when_line(event: Event, edition: Edition) -> Line:
    text = format_span(event.starts, event.ends, edition.lang) if event.starts else ""
    return Line(edition.words["line_when"], (Named(text),) if text else ())


def _where_line(event: Event, edition: Edition) -> Line:
    venue = edition.print_plain(event.venue, edition.lang)
    places = named_line("where", "places", event.places, edition)
    return Line(places.label, (*((Named(venue),) if venue else ()), *places.values))


def _lines(event: Event, edition: Edition) -> Iterator[Line]:
    word, lang = edition.words, edition.lang
    yield _when_line(event, edition)
    yield _where_line(event, edition)
    yield text_line("organiser", event.organiser, edition)
    if event.partners:
        yield named_line("partners", "partners", event.partners, edition)
    yield Line(word["line_spoken"], tuple(Named(format_language(code, lang)) for code in event.spoken))
    for label, names in (("fields", event.fields), ("sectors", event.sectors)):
        if names:
            yield named_line(label, label, names, edition)
    yield from other_names_line(event.other_names, edition.print_plain(event.title, lang), edition)
    if event.registration and phase_of(event, edition.catalogue.now) != "past":
        by = format_date(event.register_by, lang) if event.register_by else ""
        yield url_line("registration", event.registration, edition, by and f"{word['register_by']}: {by}")


def _programme(event: Event, edition: Edition) -> Iterator[ProgrammeDay]:
    lang = edition.lang

    def day_of(when: datetime | str) -> str:
        return format_when(when, lang) if isinstance(when, str) else format_date(when.date(), lang)

    for day, sessions in groupby(event.programme, lambda session: day_of(session.at)):
        yield ProgrammeDay(
            day,
            tuple(
                ProgrammeItem(
                    time=format_clock(session.at, lang) if isinstance(session.at, datetime) else "",
                    moment=session.at.isoformat() if isinstance(session.at, datetime) else session.at,
                    text=edition.print_plain(session.text, lang),
                )
                for session in sessions
            ),
        )


def _appointment(entry: Entry[Event], edition: Edition) -> Appointment | None:
    """Return what calendars hold, or None where not even the day is known."""
    event = entry.record
    starts, ends = _day_or_moment(event.starts), _day_or_moment(event.ends)
    if starts is None:
        return None
    lang = edition.text_lang("events", entry.id)
    title, venue = edition.print_plain(event.title, lang), edition.print_plain(event.venue, lang)
    places = (edition.catalogue.places[name].record.name[lang] for name in event.places)
    return Appointment(
        id=f"events/{entry.id}",
        starts=starts,
        ends=ends,
        status=_STATUS.get(event.status, "confirmed"),
        # Calendar programs show no language of their own accord.
        title=title if lang == edition.lang else f"{title} ({edition.words[f'in_{lang}']})",
        text=edition.print_plain(event.summary, lang),
        place=", ".join(filter(None, (venue, *places))),
        organiser=edition.print_plain(event.organiser, lang),
        text_lang=lang,
        url=edition.address("events", entry.id),
        changed=event.changed(),
    )


_STATUS: Final[dict[str | None, Literal["tentative", "postponed", "cancelled"]]] = {
    "tentative": "tentative",
    "postponed": "postponed",
    "cancelled": "cancelled",
}


def _day_or_moment(when: datetime | str | None) -> date | datetime | None:
    if not isinstance(when, str):
        return when
    first, unit = read_when(when)
    return first if unit == "day" else None
