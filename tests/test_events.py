"""Events: where they stand in time, how their hours are written, what lists and calendars hold of them."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from newsroom.event_views import ProgrammeDay, ProgrammeItem
from newsroom.fields import HO_CHI_MINH
from newsroom.formats import format_language, format_span
from newsroom.locales import LANGS, Lang
from newsroom.localize.edition import Edition, Site
from newsroom.localize.events import phase_of
from newsroom.localize.profiles import Profiles
from newsroom.localize.registers import view_registers
from newsroom.models import Event
from newsroom.register_views import RegisterView

from tests.records import MACHINE, NOW, REVIEWED, event_entry, everywhere, with_records


def event(**fields: Any) -> Event:
    return event_entry(**fields).record


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}:00+07:00")


@pytest.mark.parametrize(
    ("fields", "first", "last"),
    [
        ({"starts": "2026-03-14T08:00", "ends": "2026-03-14T11:30"}, "2026-03-14T08:00", "2026-03-14T11:30"),
        # Without an end it may last all day.
        ({"starts": "2026-03-14T08:00"}, "2026-03-14T08:00", "2026-03-15T00:00"),
        ({"starts": "2026-03-14"}, "2026-03-14T00:00", "2026-03-15T00:00"),
        ({"starts": "2026-03-14", "ends": "2026-03-15"}, "2026-03-14T00:00", "2026-03-16T00:00"),
        ({"starts": "2026-12"}, "2026-12-01T00:00", "2027-01-01T00:00"),
        ({"starts": "2026-Q4"}, "2026-10-01T00:00", "2027-01-01T00:00"),
        ({"starts": "2026"}, "2026-01-01T00:00", "2027-01-01T00:00"),
    ],
)
def test_an_event_is_coming_until_it_begins_and_past_from_the_moment_it_is_over(
    fields: dict[str, str], first: str, last: str
) -> None:
    found, second = event(**fields), timedelta(seconds=1)
    begins, finishes = at(first), at(last)
    moments = (begins - second, begins, finishes - second, finishes)
    assert [phase_of(found, moment) for moment in moments] == ["coming", "on", "on", "past"]


def test_an_event_abroad_is_over_by_the_clock_of_its_place() -> None:
    found = event(starts="2026-03-14T08:00+09:00", ends="2026-03-14T11:00+09:00")
    assert [phase_of(found, at(hour)) for hour in ("2026-03-14T08:59", "2026-03-14T09:00")] == ["on", "past"]


def test_an_event_without_a_day_is_undated_until_the_office_says_that_it_was_held() -> None:
    assert phase_of(event(starts=None), NOW) == "undated"
    assert phase_of(event(starts=None, status="held"), NOW) == "past"


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("starts", "ends", "texts"),
    [
        (
            at("2026-03-14T08:00"),
            at("2026-03-14T11:30"),
            (
                "14/3/2026, 08:00–11:30 (UTC+7)",
                "14 March 2026, 08:00–11:30 (UTC+7)",
                "14 Maret 2026, 08.00–11.30 (UTC+7)",
            ),
        ),
        (
            at("2026-03-14T08:00"),
            at("2026-03-15T11:30"),
            (
                "14/3/2026, 08:00 – 15/3/2026, 11:30 (UTC+7)",
                "14 March 2026, 08:00 – 15 March 2026, 11:30 (UTC+7)",
                "14 Maret 2026, 08.00 – 15 Maret 2026, 11.30 (UTC+7)",
            ),
        ),
        (
            moment("2026-03-14T08:00Z"),
            None,
            ("14/3/2026, 08:00 (UTC)", "14 March 2026, 08:00 (UTC)", "14 Maret 2026, 08.00 (UTC)"),
        ),
        (
            moment("2026-03-14T08:00-03:30"),
            moment("2026-03-14T13:00+00:00"),
            (
                "14/3/2026, 08:00–09:30 (UTC−3:30)",
                "14 March 2026, 08:00–09:30 (UTC−3:30)",
                "14 Maret 2026, 08.00–09.30 (UTC−3:30)",
            ),
        ),
        (
            "2026-03-14",
            "2026-03-15",
            ("14/3/2026 – 15/3/2026", "14 March 2026 – 15 March 2026", "14 Maret 2026 – 15 Maret 2026"),
        ),
        ("2026-03", None, ("tháng 3/2026", "March 2026", "Maret 2026")),
    ],
)
def test_a_span_is_written_as_readers_do_hours_with_their_zone(
    starts: datetime | str, ends: datetime | str | None, texts: tuple[str, str, str]
) -> None:
    assert tuple(format_span(starts, ends, lang) for lang in LANGS) == texts


@pytest.mark.parametrize(
    ("code", "names"),
    [("vi", ("Tiếng Việt", "Vietnamese", "Vietnam")), ("lo", ("Tiếng Lào", "Lao", "Lao"))],
)
def test_a_language_is_named_in_that_of_the_page(code: str, names: tuple[str, str, str]) -> None:
    assert tuple(format_language(code, lang) for lang in LANGS) == names


# --- pages and lists ----------------------------------------------------------------------------------


def profiles(*events: Any, lang: Lang = "en", now: datetime = NOW) -> Profiles:
    return Profiles(Edition(Site(replace(with_records(*events), now=now), {}), lang))


def register(*events: Any, now: datetime = NOW) -> RegisterView:
    found = view_registers(profiles(*events, now=now))
    return next(view for view in found if view.kind == "events")


def test_the_list_shows_what_is_coming_nearest_first_and_then_what_is_past_newest_first() -> None:
    days = {"a": "2026-01-01", "b": "2026-12-01", "c": "2026-03-20", "d": "2025-05-05", "e": "2026-04"}
    events = [event_entry(name, title=everywhere(name), starts=day) for name, day in days.items()]
    undated = event_entry("f", title=everywhere("f"), starts=None)
    ranked = sorted([*events, undated], key=lambda found: (found.record.rank(), found.id))
    view = register(*ranked)
    shelves = {shelf.title: "".join(card.title for card in shelf.cards) for shelf in view.shelves}
    assert shelves == {"Coming and current": "cebf", "Past": "ad"}
    assert view.number == 6


def test_the_list_moves_with_the_moment_of_the_build() -> None:
    one = event_entry(starts="2026-05-14T08:00", ends="2026-05-14T11:30")
    before = register(one, now=at("2026-05-14T11:29"))
    after = register(one, now=at("2026-05-14T11:30"))
    assert [len(shelf.cards) for shelf in before.shelves] == [1]
    assert [len(shelf.cards) for shelf in after.shelves] == [0, 1]
    assert after.shelves[0].none == "No coming event has been announced here yet."


def test_the_programme_is_cut_into_days() -> None:
    programme = [
        {"at": "2026-05-14T08:30", "text": everywhere("Opening")},
        {"at": "2026-05-14T09:00", "text": everywhere("Speech")},
        {"at": "2026-05-15", "text": everywhere("Visit")},
    ]
    found = profiles(event_entry(programme=programme)).particulars["events", "hoi-nghi"].programme
    assert found == (
        ProgrammeDay(
            "14 May 2026",
            (
                ProgrammeItem("08:30", "2026-05-14T08:30:00+07:00", "Opening"),
                ProgrammeItem("09:00", "2026-05-14T09:00:00+07:00", "Speech"),
            ),
        ),
        ProgrammeDay("15 May 2026", (ProgrammeItem("", "2026-05-15", "Visit"),)),
    )


@pytest.mark.parametrize(
    ("status", "shown", "kept"),
    [
        (None, "Coming", "confirmed"),
        ("tentative", "Tentative", "tentative"),
        ("postponed", "Postponed", "postponed"),
        ("cancelled", "Cancelled", "cancelled"),
    ],
)
def test_page_and_calendar_agree_on_what_will_happen(status: str | None, shown: str, kept: str) -> None:
    found = profiles(event_entry(status=status)).particulars["events", "hoi-nghi"]
    assert found.appointment is not None
    assert (found.status, found.appointment.status) == (shown, kept)


def test_registration_is_offered_until_the_event_is_over() -> None:
    one = event_entry(registration="https://example.org/dang-ky", register_by="2026-05-07")
    for now, offered in ((NOW, True), (at("2026-05-15T00:00"), False)):
        lines = profiles(one, now=now).particulars["events", "hoi-nghi"].lines
        notes = [line.note for line in lines if line.label == "Registration"]
        assert notes == (["by: 7 May 2026"] if offered else [])


@pytest.mark.parametrize(
    ("starts", "kept"),
    [
        ("2026-05-14T08:00", datetime(2026, 5, 14, 8, 0, tzinfo=HO_CHI_MINH)),
        ("2026-05-14", date(2026, 5, 14)),
        ("2026-05", None),
        ("2026-Q2", None),
        ("2026", None),
        (None, None),
    ],
)
def test_calendars_hold_only_events_whose_day_is_known(
    starts: str | None, kept: datetime | date | None
) -> None:
    found = profiles(event_entry(starts=starts)).particulars["events", "hoi-nghi"].appointment
    assert (found.starts if found else None) == kept


def test_an_untranslated_event_stands_in_the_calendar_in_vietnamese_and_says_so() -> None:
    one = event_entry(title={"vi": "Gặp gỡ", "en": "Meeting"}, translations={"en": MACHINE, "id": REVIEWED})
    found = profiles(one).particulars["events", "hoi-nghi"].appointment
    assert found is not None
    assert (found.title, found.text_lang) == ("Gặp gỡ (in Vietnamese)", "vi")
    assert found.url == "hop-tac/su-kien/hoi-nghi/"
