"""Calendars: valid for real clients (RFC 5545), made of data alone, each event known again after changes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom.calendars import write_calendar
from newsroom.event_views import Appointment, CalendarView
from newsroom.fields import HO_CHI_MINH
from newsroom.kinds import KINDS
from newsroom.locales import LANGS, Lang

from tests.building import NOW, ROOT, build, copy_project, files_of, read_records
from tests.html_tree import read_page

SITE: Final = "https://example.org/newsroom/"


def appointment(**fields: Any) -> Appointment:
    """Return an event on the morning of 14 March 2026 in Pleiku."""
    least: dict[str, Any] = {
        "id": "events/hoi-nghi",
        "starts": datetime(2026, 3, 14, 8, 0, tzinfo=HO_CHI_MINH),
        "ends": datetime(2026, 3, 14, 11, 30, tzinfo=HO_CHI_MINH),
        "status": "confirmed",
        "title": "Hội nghị",
        "text": "Tóm tắt.",
        "place": "Pleiku",
        "organiser": "",
        "text_lang": "vi",
        "url": "hop-tac/su-kien/hoi-nghi/",
        "changed": date(2026, 3, 1),
    }
    return Appointment(**(least | fields))


def written(*events: Appointment, lang: Lang = "vi") -> str:
    view = CalendarView(lang, "Sự kiện", f"{lang}/calendar.ics", f"{lang}/", events)
    return write_calendar(view, SITE)


def read(text: str) -> Any:
    """Read a calendar with a library that is not ours; it must find no fault."""
    calendar = icalendar.Calendar.from_ical(text)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    return calendar


def only(text: str) -> Any:
    (event,) = read(text).walk("VEVENT")
    return event


def test_a_calendar_is_written_in_these_lines() -> None:
    assert written(appointment(title="Hội nghị; phiên 1, buổi sáng")).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Newsroom//Events//VI",
        "CALSCALE:GREGORIAN",
        "NAME;LANGUAGE=vi:Sự kiện",
        "X-WR-CALNAME:Sự kiện",
        "X-PUBLISHED-TTL:P1D",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "SOURCE;VALUE=URI:https://example.org/newsroom/vi/calendar.ics",
        "URL:https://example.org/newsroom/vi/",
        "BEGIN:VEVENT",
        "UID:a3cd9f4b-109d-5f48-8efb-36f62a8c8b57",
        "DTSTAMP:20260228T170000Z",
        "LAST-MODIFIED:20260228T170000Z",
        "SEQUENCE:243",
        "DTSTART:20260314T010000Z",
        "DTEND:20260314T043000Z",
        "SUMMARY;LANGUAGE=vi:Hội nghị\\; phiên 1\\, buổi sáng",
        "DESCRIPTION;LANGUAGE=vi:Tóm tắt.",
        "LOCATION;LANGUAGE=vi:Pleiku",
        "URL:https://example.org/newsroom/hop-tac/su-kien/hoi-nghi/",
        "STATUS:CONFIRMED",
        "CLASS:PUBLIC",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


# What a record may hold: no control characters but line ends, which the reader of YAML refuses.
TEXTS: Final = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]) | st.just("\n"), max_size=200
)


@given(title=TEXTS, text=TEXTS, place=TEXTS)
def test_any_text_comes_back_as_it_was_on_lines_of_75_octets(title: str, text: str, place: str) -> None:
    calendar = written(appointment(title=title, text=text, place=place))
    rows = calendar.split("\r\n")
    assert max(len(row.encode()) for row in rows) <= 75
    assert [row for row in rows if "\n" in row or "\r" in row] == []
    event = only(calendar)
    told = {name: str(event[name]) for name in ("SUMMARY", "DESCRIPTION", "LOCATION") if name in event}
    said = {"SUMMARY": title, "DESCRIPTION": text, "LOCATION": place}
    lines = {name: "\n".join(value.splitlines()) for name, value in said.items()}
    # A summary is always there, the others where they say something.
    assert told == {name: value for name, value in lines.items() if said[name] or name == "SUMMARY"}


def test_a_day_lasts_to_the_day_after_its_last_one() -> None:
    event = only(written(appointment(starts=date(2026, 3, 14), ends=date(2026, 3, 15))))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 3, 14), date(2026, 3, 16))
    one = only(written(appointment(starts=date(2026, 3, 14), ends=None)))
    assert (one["DTSTART"].dt, "DTEND" in one) == (date(2026, 3, 14), False)


@pytest.mark.parametrize("hours", [-11, 0, 5.5, 7, 9])
def test_an_hour_is_the_same_moment_in_every_zone(hours: float) -> None:
    starts = datetime(2026, 3, 14, 8, 0, tzinfo=timezone(timedelta(hours=hours)))
    event = only(written(appointment(starts=starts, ends=None)))
    assert event["DTSTART"].dt == starts.astimezone(UTC)


def test_an_event_is_known_again_in_every_language_and_after_every_change() -> None:
    changed = appointment(title="Khác", url="khac/", text_lang="en", changed=date(2026, 3, 5))
    uids = {
        str(only(written(event, lang=lang))["UID"]) for lang in LANGS for event in (appointment(), changed)
    }
    assert len(uids) == 1
    assert str(only(written(appointment(id="events/khac")))["UID"]) not in uids


def test_a_later_review_is_a_later_revision() -> None:
    days = [date(1, 1, 1), date(2025, 7, 1), date(2026, 3, 1), date(2026, 3, 2), date(9999, 12, 31)]
    events = [only(written(appointment(changed=day))) for day in days]
    revisions = [(event["SEQUENCE"], event["DTSTAMP"].dt) for event in events]
    assert revisions == sorted(revisions)
    assert len(set(revisions)) == len(days) - 1
    assert max(event["SEQUENCE"] for event in events) < 2**31


@pytest.mark.parametrize("status", ["confirmed", "tentative", "cancelled"])
def test_a_calendar_says_whether_an_event_takes_place(status: Any) -> None:
    assert only(written(appointment(status=status)))["STATUS"] == status.upper()


# --- the real site ------------------------------------------------------------------------------------


def dated() -> Mapping[str, dict[str, Any]]:
    """Return the real events whose day is known."""
    return {name: r for name, r in read_records(ROOT, "events").items() if len(r.get("starts", "")) >= 10}


def list_url(lang: Lang) -> str:
    return KINDS["events"].url(lang)


def test_each_language_has_a_calendar_with_every_event_whose_day_is_known(site: Path) -> None:
    assert len(dated()) > 3
    for lang in LANGS:
        calendar = read((site / list_url(lang) / "calendar.ics").read_bytes().decode())
        told = {str(event["SUMMARY"]): event["DTSTART"].dt for event in calendar.walk("VEVENT")}
        assert told.keys() == {record["title"][lang] for record in dated().values()}
        assert calendar["URL"] == f"{SITE}{list_url(lang)}"


def test_each_dated_event_offers_a_file_of_its_own_and_no_other_does(site: Path) -> None:
    offered = {path for path in files_of(site) if path.endswith("/event.ics")}
    assert len(offered) == len(LANGS) * len(dated())
    for path in offered:
        page = read_page(site, path.replace("event.ics", "index.html"))
        (link,) = page.html.find("link", type="text/calendar")
        assert (site / page.url / link.attrs["href"]).resolve() == (site / path).resolve()
        event = only((site / path).read_bytes().decode())
        assert str(event["URL"]) == f"{SITE}{page.url}"
        assert str(event["SUMMARY"]) == page.html.one("h1").text


def test_a_calendar_is_offered_to_follow_and_to_keep(site: Path) -> None:
    for lang in LANGS:
        page = read_page(site, f"{list_url(lang)}index.html")
        links = [a.attrs["href"] for a in page.html.one("section", class_="subscribe").find("a")]
        file = f"{list_url(lang)}calendar.ics"
        assert links[0] == f"webcal://example.org/newsroom/{file}"
        assert (site / page.url / links[1]).resolve() == (site / file).resolve()


def test_calendars_are_no_pages_and_do_not_stand_in_the_sitemap(site: Path) -> None:
    assert ".ics" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_no_clock_has_a_part_in_calendars(tmp_path: Path, site: Path) -> None:
    later = build(ROOT, tmp_path / "site", SITE_URL=SITE, NEWSROOM_NOW=NOW.replace("2026", "2027"))
    assert later.returncode == 0, later.stdout
    calendars = [
        {path: data for path, data in files_of(folder).items() if path.endswith(".ics")}
        for folder in (site, tmp_path / "site")
    ]
    assert calendars[0] == calendars[1]


def test_a_site_without_events_has_no_calendar_and_offers_none(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", news=False)
    done = build(project, tmp_path / "site")
    assert done.returncode == 0, done.stdout
    assert [path for path in files_of(tmp_path / "site") if path.endswith(".ics")] == []
    page = read_page(tmp_path / "site", "en/cooperation/events/index.html")
    assert list(page.html.find("link", type="text/calendar")) == []
    assert page.html.one("p", class_="none").text == "No event has been published here yet."
