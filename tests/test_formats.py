"""Dates, numbers and quantities as readers of each language write them."""

from datetime import date
from decimal import Decimal

import pytest
from newsroom.figures import fact_text
from newsroom.formats import (
    NBSP,
    Currency,
    Scale,
    format_amount,
    format_date,
    format_number,
    format_period,
    format_quantity,
    format_when,
    month_name,
)
from newsroom.locales import LANGS
from newsroom.models import Fact

from tests.records import fact

Three = tuple[str, str, str]


def _spaced(texts: list[str]) -> Three:
    """Return the texts of the three languages, hard spaces shown as spaces."""
    vi, en, id_ = (text.replace(NBSP, " ") for text in texts)
    return vi, en, id_


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2025, 12, 30), ("30/12/2025", "30 December 2025", "30 Desember 2025")),
        (date(2026, 3, 1), ("1/3/2026", "1 March 2026", "1 Maret 2026")),
        (date(2025, 8, 28), ("28/8/2025", "28 August 2025", "28 Agustus 2025")),
    ],
)
def test_days(day: date, written: Three) -> None:
    assert _spaced([format_date(day, lang) for lang in LANGS]) == written


def test_months() -> None:
    assert _spaced([month_name(5, lang) for lang in LANGS]) == ("5", "May", "Mei")


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), ("2025", "2025", "2025")),
        (date(2020, 1, 1), date(2025, 12, 31), ("2020–2025", "2020–2025", "2020–2025")),
        (
            date(2025, 1, 1),
            date(2025, 11, 30),
            (
                "1/1/2025 – 30/11/2025",
                "1 January 2025 – 30 November 2025",
                "1 Januari 2025 – 30 November 2025",
            ),
        ),
        (
            date(2024, 12, 31),
            date(2025, 12, 31),
            (
                "31/12/2024 – 31/12/2025",
                "31 December 2024 – 31 December 2025",
                "31 Desember 2024 – 31 Desember 2025",
            ),
        ),
    ],
)
def test_periods_are_said_as_shortly_as_they_can_be(start: date, end: date, written: Three) -> None:
    assert _spaced([format_period(start, end, lang) for lang in LANGS]) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("0", ("0", "0", "0")),
        ("177", ("177", "177", "177")),
        ("2025", ("2.025", "2,025", "2.025")),
        ("1234567.5", ("1.234.567,5", "1,234,567.5", "1.234.567,5")),
        ("2.30", ("2,30", "2.30", "2,30")),
        ("0.000001", ("0,000001", "0.000001", "0,000001")),
        ("999999999999999.999999", ("999.999.999.999.999,999999",) * 3),
        ("-7.2", ("-7,2", "-7.2", "-7,2")),
    ],
)
def test_numbers_keep_exactly_the_digits_they_have(number: str, written: Three) -> None:
    if number.startswith("9999"):
        written = (written[0], "999,999,999,999,999.999999", written[2])
    assert _spaced([format_number(Decimal(number), lang) for lang in LANGS]) == written


@pytest.mark.parametrize(
    ("value", "scale", "currency", "written"),
    [
        ("2.3", "billion", "USD", ("2,3 tỷ USD", "US$2.3 billion", "2,3 miliar dolar AS")),
        ("35488", "billion", "VND", ("35.488 tỷ đồng", "VND 35,488 billion", "35.488 miliar dong")),
        ("980", "million", "USD", ("980 triệu USD", "US$980 million", "980 juta dolar AS")),
        ("12.5", "thousand", "VND", ("12,5 nghìn đồng", "VND 12.5 thousand", "12,5 ribu dong")),
        ("1500", "one", "USD", ("1.500 USD", "US$1,500", "1.500 dolar AS")),
    ],
)
def test_money(value: str, scale: Scale, currency: Currency, written: Three) -> None:
    assert _spaced([format_amount(Decimal(value), scale, currency, lang) for lang in LANGS]) == written


def test_a_line_never_ends_between_a_number_and_its_scale() -> None:
    amounts = [format_amount(Decimal("2.3"), "billion", "USD", lang).split(" ") for lang in LANGS]
    assert amounts == [
        ["2,3\u00a0tỷ\u00a0USD"],
        ["US$2.3\u00a0billion"],
        ["2,3\u00a0miliar", "dolar\u00a0AS"],
    ]


def test_percentages() -> None:
    assert _spaced([format_quantity(Decimal("7.20"), "one", "percent", lang) for lang in LANGS]) == (
        "7,20%",
        "7.20%",
        "7,20%",
    )


def test_counted_things_take_their_unit() -> None:
    assert _spaced([format_quantity(Decimal("1.2"), "million", "tấn", lang) for lang in LANGS]) == (
        "1,2 triệu tấn",
        "1.2 million tấn",
        "1,2 juta tấn",
    )


@pytest.mark.parametrize(
    ("qualifier", "written"),
    [
        ("exact", ("2,3 tỷ USD", "US$2.3 billion", "2,3 miliar dolar AS")),
        ("over", ("hơn 2,3 tỷ USD", "over US$2.3 billion", "lebih dari 2,3 miliar dolar AS")),
        ("about", ("khoảng 2,3 tỷ USD", "about US$2.3 billion", "sekitar 2,3 miliar dolar AS")),
        ("estimate", ("ước 2,3 tỷ USD", "an estimated US$2.3 billion", "diperkirakan 2,3 miliar dolar AS")),
    ],
)
def test_a_fact_says_how_exact_it_is(qualifier: str, written: Three) -> None:
    assert _spaced([fact_text(fact(qualifier=qualifier), lang) for lang in LANGS]) == written


def _unit(vi: str, en: str, id_: str) -> Fact:
    return fact(value="177", scale="one", unit={"vi": vi, "en": en, "id": id_})


def test_a_counted_fact_takes_the_unit_of_the_reader() -> None:
    counted = _unit("đoàn", "delegations", "delegasi")
    assert _spaced([fact_text(counted, lang) for lang in LANGS]) == (
        "177 đoàn",
        "177 delegations",
        "177 delegasi",
    )


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("2027", ("năm 2027", "2027", "tahun 2027")),
        ("2027-Q3", ("quý III/2027", "third quarter of 2027", "triwulan III 2027")),
        ("2027-Q4", ("quý IV/2027", "fourth quarter of 2027", "triwulan IV 2027")),
        ("2027-03", ("tháng 3/2027", "March 2027", "Maret 2027")),
        ("2027-03-14", ("14/3/2027", "14 March 2027", "14 Maret 2027")),
    ],
)
def test_a_time_is_written_as_exactly_as_it_is_known(text: str, texts: tuple[str, ...]) -> None:
    assert tuple(format_when(text, lang) for lang in LANGS) == texts
