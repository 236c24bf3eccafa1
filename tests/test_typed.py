"""What a mistyped figure or day was probably meant to be."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom.typed import day_meant, moment_meant, numbers_meant, year_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # Vietnamese points and English commas between thousands.
        ("35.488.000", ["35488000"]),
        ("35,488,000", ["35488000"]),
        ("1.500", ["1500", "1.5"]),
        ("1,500", ["1500", "1.5"]),
        ("12.345", ["12345", "12.3450"]),
        ("1.234,5", ["1234.5"]),
        ("1,234.5", ["1234.5"]),
        ("1 500", ["1500"]),
        ("1\u00a0500,5", ["1500.5"]),
        ("1_500", ["1500"]),
        ("1'500", ["1500"]),
        ("1,5", ["1.5"]),
        ("0,125", ["0.125"]),
        (".5", ["0.5"]),
        ("5.", ["5"]),
        ("007", ["7"]),
        # Signs and digits of other kinds.
        ("+5", ["5"]),
        ("--5", ["5", "-5"]),
        ("−5", ["-5"]),
        ("(5)", ["-5"]),
        ("-0.0", ["0.0"]),
        ("１２０", ["120"]),
        ("٣", ["3"]),
        ("1e3", ["1000"]),
        ("2.35E1", ["23.5"]),
        # Words that belong to other fields.
        ("5%", ["5, unit: percent"]),
        ("2,3 tỷ USD", ["2.3, currency: USD, scale: billion"]),
        ("US$2.3 billion", ["2.3, currency: USD, scale: billion"]),
        ("hơn 100", ["100, qualifier: over"]),
        ("24.970 tỷ đồng", ["24970, currency: VND, scale: billion", "24.97, currency: VND, scale: billion"]),
        # Nothing that can be guessed.
        *(
            (typed, [])
            for typed in ("²", "10²", "½", "NaN", "Infinity", "0x10", "1.5.2", "1..5", "1 5", "10-15")
        ),
        *((typed, []) for typed in ("", "-", "một", "1/2", "120 người", "1.50.000", "1" * 5000, "1e999")),
    ],
)
def test_a_number_is_read_as_a_clerk_would(typed: str, meant: list[str]) -> None:
    assert list(numbers_meant(typed)) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14/03/2026", "2026-03-14"),
        ("4-3-2026", "2026-03-04"),
        ("14.3.26", "2026-03-14"),
        ("2026/3/14", "2026-03-14"),
        ("20260314", "2026-03-14"),
        ("ngày 14 tháng 3 năm 2026", "2026-03-14"),
        ("２０２６-０３-１４", "2026-03-14"),
        ("2026-03-14T08:00", "2026-03-14"),
        ("2026-03-14 08:00+07:00", "2026-03-14"),
        ("31/02/2026", ""),
        ("03/14/2026", ""),
        ("hôm nay", ""),
        ("", ""),
    ],
)
def test_a_day_is_read_with_the_day_first(typed: str, meant: str) -> None:
    assert day_meant(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14/03/2026 08:00", "2026-03-14T08:00"),
        ("2026-03-14T8:00", "2026-03-14T08:00"),
        ("8h30 14/3/2026", "2026-03-14T08:30"),
        ("2026-03-14 8h", "2026-03-14T08:00"),
        ("2026-03-14T24:00", "2026-03-15T00:00"),
        ("2026-03-14T08:00+0700", "2026-03-14T08:00+07:00"),
        ("2026-03-14T08:00:00.000Z", "2026-03-14T08:00Z"),
        ("2026-03-14T25:00", ""),
        ("2026-03-14T08:60", ""),
        ("9999-12-31T24:00", ""),
        ("2026-03-14", ""),
        ("8 giờ ngày 16/3", ""),
    ],
)
def test_a_moment_is_read_in_either_order(typed: str, meant: str) -> None:
    assert moment_meant(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2206-03-14", "2026-03-14"),
        ("2062-03-14", "2026-03-14"),
        ("2036-03-14", "2026-03-14"),
        ("2027-03-14", "2026-03-14"),
        ("2026-12-31", ""),
        ("2031-05-06", ""),
    ],
)
def test_a_year_with_one_slip_is_recognised(typed: str, meant: str) -> None:
    assert year_meant(date.fromisoformat(typed), date(2026, 11, 22)) == meant


@settings(derandomize=True, max_examples=300, deadline=None, database=None)
@given(st.text(max_size=80) | st.from_regex(r"[0-9.,\-+_ T:/hZe%$]{0,30}", fullmatch=True))
def test_any_text_has_a_meaning_or_none(text: str) -> None:
    numbers_meant(text), day_meant(text), moment_meant(text)
