"""What a mistyped figure or day was probably meant to be: a cure to name, never a value to use."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

_LONGEST: Final = 60
"""Characters of what is worth a guess: no number and no day is longer."""
_SOON: Final = 60
"""Days ahead up to which a day is more likely planned than mistyped in its year."""
_SPACES: Final = re.compile(r"[\s_'’·]")
_GROUPS: Final = re.compile(rf"[+-]?\d{{1,3}}(?:{_SPACES.pattern}\d{{3}})+(?:[.,]\d+)?")
_SCALES: Final = {
    "thousand": ("nghìn", "ngàn", "thousand", "ribu"),
    "million": ("triệu", "tr", "million", "juta"),
    "billion": ("tỷ", "tỉ", "billion", "miliar"),
}
_CURRENCIES: Final = {
    "USD": ("us$", "usd", "$", "đô la", "dolar as"),
    "VND": ("vnđ", "vnd", "đồng", "đ", "₫"),
}
_QUALIFIERS: Final = {
    "over": ("hơn", "trên", ">", "over", "lebih dari"),
    "about": ("khoảng", "gần", "~", "≈", "about", "sekitar"),
    "estimate": (
        "ước đạt",
        "ước",
    ),
}
_PERCENT: Final = ("%", "phần trăm", "percent", "persen")
_PLAIN: Final = re.compile(r"(-?)(\d[\d.,]*|[.,]\d+)", re.ASCII)
_POWER: Final = re.compile(r"(-?\d+(?:\.\d+)?)[eE]\+?(\d{1,2})", re.ASCII)
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})(?:[/.\- ](\d{1,2})[/.\- ](\d{1,2})|(\d{2})(\d{2}))")
_IN_WORDS: Final = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})")
_TIME: Final = re.compile(r"(\d{1,2})(?:[:h.](\d{2})|h)(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?")


def numbers_meant(text: str) -> tuple[str, ...]:
    """Return how a refused number may be read, spelt as it should be; two where nobody can tell which."""
    # «10²» is no 102, and «½» no 12.
    if len(text) > _LONGEST or any(unicodedata.category(letter) == "No" for letter in text):
        return ()
    folded = unicodedata.normalize("NFKC", text).casefold().strip()
    folded = re.sub("[−–—]", "-", "".join(map(_digit, folded)))
    bare, more = _without_words(folded)
    if power := _POWER.fullmatch(bare):
        return _spelt(power[1], int(power[2]), more)
    if _GROUPS.fullmatch(bare):
        bare = _SPACES.sub("", bare)
    sign, digits = _sign(bare)
    found = _PLAIN.fullmatch(digits)
    if not found:
        return ()
    numbers = dict.fromkeys(_separated(found[2]))
    # There is no zero below zero.
    signed = (f"{minus if number.strip('0.') else ''}{number}" for minus in sign for number in numbers)
    return tuple(f"{number}{more}" for number in signed)


def _digit(letter: str) -> str:
    # Digits of other scripts: ٣ is 3. NFKC has folded the full-width ones.
    return str(unicodedata.decimal(letter, letter))


def _without_words(text: str) -> tuple[str, str]:
    """Return the number without the words around it, and the fields that say what those words did."""
    more = ""
    for field, words in (
        *((f"qualifier: {name}", words) for name, words in _QUALIFIERS.items()),
        *((f"currency: {name}", words) for name, words in _CURRENCIES.items()),
        *((f"scale: {name}", words) for name, words in _SCALES.items()),
        ("unit: percent", _PERCENT),
    ):
        for word in words:
            bare = text.removeprefix(word) if text.startswith(word) else text.removesuffix(word)
            if bare != text:
                text, more = bare.strip(), f"{more}, {field}"
                break
    return text, more


def _spelt(number: str, zeros: int, more: str) -> tuple[str, ...]:
    whole, _, decimals = number.partition(".")
    moved = decimals.ljust(zeros, "0")
    left = f".{moved[zeros:]}" if moved[zeros:] else ""
    return (f"{int(whole + moved[:zeros])}{left}{more}",)


def _sign(text: str) -> tuple[tuple[str, ...], str]:
    if text.startswith("(") and text.endswith(")"):
        return ("-",), text[1:-1]
    signs = re.match(r"[+-]*", text)[0]  # type: ignore[index]
    rest = text[len(signs) :].strip()
    return {"": ("",), "+": ("",), "-": ("-",)}.get(signs, ("", "-")), rest


def _separated(text: str) -> Iterator[str]:
    """Yield the readings of digits with points and commas: as thousands, as decimals, or as either."""
    marks = [mark for mark in text if mark in ".,"]
    if not marks:
        yield str(int(text))
        return
    last = marks[-1]
    head, _, tail = text.rpartition(last)
    groups = re.split("[.,]", head)
    joined = "".join(groups)
    are_groups = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]) and groups[0] != ""
    if len(set(marks)) == 1 and are_groups and len(tail) == 3 and groups[0].lstrip("0"):
        yield str(int(joined + tail))
    if len(marks) == 1 or (len(set(marks)) == 2 and marks.count(last) == 1 and are_groups):
        decimals = tail.rstrip("0") if len(tail) == 3 else tail
        # Three decimals would be read as thousands again; a fourth makes the sense plain.
        decimals = f"{decimals}0" if len(decimals) == 3 and int(joined or 0) else decimals
        whole = str(int(joined or 0))
        yield f"{whole}.{decimals}" if decimals else whole


def day_meant(text: str) -> str:
    """Return the day that a refused one was probably meant to be, as YEAR-MONTH-DAY, or nothing."""
    folded = re.sub("[−–—]", "-", unicodedata.normalize("NFKC", text[:_LONGEST]).casefold())
    folded = " ".join(folded.split())
    folded = re.sub(r"(?<=-\d\d)[t ]\d\d:.*", "", "".join(map(_digit, folded)))
    if found := _DAY_FIRST.fullmatch(folded) or _IN_WORDS.fullmatch(folded):
        day, month, year = found.groups()
    elif found := _YEAR_FIRST.fullmatch(folded):
        year, month, day = filter(None, found.groups())
    else:
        return ""
    year = f"20{year}" if len(year) == 2 else year
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def moment_meant(text: str) -> str:
    """Return the moment that a refused one was probably meant to be, or nothing."""
    folded = unicodedata.normalize("NFKC", text[:_LONGEST]).strip()
    for pattern in (
        r"(?P<day>.*\S)[ ,]+(?P<time>\S+)",
        r"(?P<day>[^T]*)T(?P<time>.*)",
        r"(?P<time>\S+)[ ,]+(?P<day>.*)",
    ):
        found = re.fullmatch(pattern, folded)
        time = _TIME.fullmatch(found["time"]) if found else None
        if found and time and (day := day_meant(found["day"])):
            hour, minutes, zone = int(time[1]), time[2] or "00", time[3] or ""
            zone = f"{zone}:00" if len(zone) == 3 else f"{zone[:3]}:{zone[3:]}" if len(zone) == 5 else zone
            if hour == 24 and minutes == "00" and day < date.max.isoformat():
                day, hour = (date.fromisoformat(day) + timedelta(days=1)).isoformat(), 0
            return f"{day}T{hour:02}:{minutes}{zone}" if hour < 24 and int(minutes) < 60 else ""
    return ""


def year_meant(day: date, today: date) -> str:
    """Return the day in the year that was probably meant, where one figure is wrong or two stand crossed."""
    if day - today < timedelta(days=_SOON):
        return ""
    typed = f"{day.year:04}"
    for year in (today.year, today.year - 1, today.year + 1):
        wrong = sum(a != b for a, b in zip(typed, str(year), strict=True))
        if year != day.year and (wrong == 1 or (wrong == 2 and sorted(typed) == sorted(str(year)))):
            meant = f"{year}{day.isoformat()[4:]}"
            if meant <= today.isoformat() or year > today.year:
                return meant
    return ""
