"""Dates, numbers and quantities as a reader of one language writes them; the one file that knows Babel."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Final, Literal

from babel import Locale
from babel.dates import format_date as babel_date
from babel.dates import format_time as babel_time
from babel.numbers import format_decimal

from newsroom.fields import read_when
from newsroom.locales import LOCALES, Lang, words

Scale = Literal["one", "thousand", "million", "billion"]
Currency = Literal["USD", "VND"]
CURRENCIES: Final[tuple[Currency, ...]] = ("VND", "USD")
Qualifier = Literal["exact", "over", "about", "estimate"]

# CLDR's Vietnamese long date is «30 tháng 12, 2025», which no newsroom prints.
_DATE_PATTERNS: Final[dict[Lang, str]] = {"vi": "d/M/yyyy", "en": "d MMMM yyyy", "id": "d MMMM yyyy"}

# CLDR's short forms mislead (T, M), so the long words are ours.
_SCALES: Final[dict[Lang, dict[Scale, str]]] = {
    "vi": {"one": "", "thousand": "nghìn", "million": "triệu", "billion": "tỷ"},
    "en": {"one": "", "thousand": "thousand", "million": "million", "billion": "billion"},
    "id": {"one": "", "thousand": "ribu", "million": "juta", "billion": "miliar"},
}
_QUALIFIERS: Final[dict[Lang, dict[Qualifier, str]]] = {
    "vi": {"exact": "", "over": "hơn", "about": "khoảng", "estimate": "ước"},
    "en": {"exact": "", "over": "over", "about": "about", "estimate": "an estimated"},
    "id": {"exact": "", "over": "lebih dari", "about": "sekitar", "estimate": "diperkirakan"},
}
_CURRENCY_WORDS: Final[dict[Lang, dict[Currency, str]]] = {
    "vi": {"USD": "USD", "VND": "đồng"},
    "id": {"USD": "dolar AS", "VND": "dong"},
    "en": {"USD": "US$", "VND": "VND "},
}
QUARTERS: Final[dict[Lang, tuple[str, ...]]] = {
    "vi": ("I", "II", "III", "IV"),
    "en": ("first", "second", "third", "fourth"),
    "id": ("I", "II", "III", "IV"),
}
NBSP: Final = "\u00a0"


@cache
def format_date(day: date, lang: Lang) -> str:
    """Write a day as readers of `lang` do: 30/12/2025 · 30 December 2025 · 30 Desember 2025."""
    return babel_date(day, format=_DATE_PATTERNS[lang], locale=LOCALES[lang].formats)


@cache
def month_name(month: int, lang: Lang) -> str:
    """Name a month for use before a year; Vietnamese counts months."""
    return str(month) if lang == "vi" else babel_date(date(2000, month, 1), "MMMM", LOCALES[lang].formats)


@cache
def format_period(start: date, end: date, lang: Lang) -> str:
    """Write a period as shortly as it can be said: a year, a run of years, or two days."""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    return f"{format_date(start, lang)} – {format_date(end, lang)}"


def format_when(text: str, lang: Lang) -> str:
    """Write a year, quarter, month or day: quý III/2027 · the third quarter of 2027 · triwulan III 2027."""
    start, unit = read_when(text)
    word = words(lang)
    match unit:
        case "day":
            return format_date(start, lang)
        case "month":
            return word["month"].format(month=month_name(start.month, lang), year=start.year)
        case "quarter":
            return word["quarter"].format(quarter=QUARTERS[lang][start.month // 3], year=start.year)
        case "year":
            return word["year"].format(year=start.year)


def format_clock(moment: datetime, lang: Lang) -> str:
    """Write an hour of its own day: 08:00 · 08.00."""
    return babel_time(moment.time(), "HH.mm" if lang == "id" else "HH:mm", locale=LOCALES[lang].formats)


def format_span(starts: datetime | str, ends: datetime | str | None, lang: Lang) -> str:
    """Write from when to when something lasts; hours with their zone: 14/3/2026, 08:00–11:30 (UTC+7)."""
    if isinstance(starts, str):
        first = format_when(starts, lang)
        return f"{first} – {format_when(ends, lang)}" if isinstance(ends, str) and ends != starts else first
    text = f"{format_date(starts.date(), lang)}, {format_clock(starts, lang)}"
    if isinstance(ends, datetime):
        # Both in the zone of the beginning, which stands once behind them.
        last = ends.astimezone(starts.tzinfo)
        same_day = last.date() == starts.date()
        text += "–" if same_day else f" – {format_date(last.date(), lang)}, "
        text += format_clock(last, lang)
    return f"{text} ({_zone(starts)})"


def _zone(moment: datetime) -> str:
    minutes = int((moment.utcoffset() or timedelta()).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "−"
    return f"UTC{sign}{hours}{f':{rest:02d}' if rest else ''}" if minutes else "UTC"


@cache
def format_language(code: str, lang: Lang) -> str:
    """Name a language in the language of the page: Japanese for a reader of English."""
    return str(Locale.parse(LOCALES[lang].formats).languages[code])


def format_number(value: Decimal, lang: Lang) -> str:
    """Write a number with the separators of `lang` and exactly the digits it has."""
    digits = max(0, -int(value.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=LOCALES[lang].formats)


def format_amount(value: Decimal, scale: Scale, currency: Currency, lang: Lang) -> str:
    """Write money: 2,3 tỷ USD · US$2.3 billion · 2,3 miliar dolar AS."""
    number = NBSP.join(filter(None, (format_number(value, lang), _SCALES[lang][scale])))
    word = _CURRENCY_WORDS[lang][currency].replace(" ", NBSP)
    # «dolar AS» may stand on the next line: bound to the number it is too long for a narrow column.
    return {"en": f"{word}{number}", "vi": f"{number}{NBSP}{word}", "id": f"{number} {word}"}[lang]


def format_quantity(value: Decimal, scale: Scale, unit: str, lang: Lang) -> str:
    """Write a counted thing or a percentage: 177 đoàn · 7.2%."""
    number = NBSP.join(filter(None, (format_number(value, lang), _SCALES[lang][scale])))
    return f"{number}%" if unit == "percent" else f"{number}{NBSP}{unit}"


def qualify(text: str, qualifier: Qualifier, lang: Lang) -> str:
    """Put hơn / over / lebih dari and the like before a quantity."""
    word = _QUALIFIERS[lang][qualifier]
    return f"{word} {text}" if word else text
