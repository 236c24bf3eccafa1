"""The typography of one language: quotes, marks of numbers, spaces, dashes, headings, signs of money."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from newsroom.desk.fault import Fault
from newsroom.desk.figures import figures_of
from newsroom.desk.lexicon import any_of, lexicon
from newsroom.desk.segment import FACT_SIGN, Segment
from newsroom.locales import Lang

_QUOTES: Final[Mapping[Lang, str]] = {"vi": "«»“”‘’\"'", "en": "“”‘’\"'", "id": "“”‘’\"'"}
_ALL_QUOTES: Final = re.compile("[«»„‟‹›‚‛`´]")
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_PATTERNS: Final = (
    # a blank before a comma or a stop; an ellipsis and « : » of a source's title stay
    ("typography-space", re.compile(r"\w[ \u00a0]+[,;:!?](?!\w*\))|\w[ \u00a0]+\.(?!\.)(?=\s|$)")),
    ("typography-space", re.compile(r"[^\W\d_][,;:!?](?=[^\W\d_])(?<!\bh:)|[^\W\d_]{2}\.(?=[A-ZĐ][a-zà-ỹ])")),
    ("typography-space", re.compile(r"\S {2,}\S")),
    ("typography-space", re.compile(r"\(\s+\w|\w\s+\)")),
    ("typography-dash", re.compile(r"\w[ \u00a0](?:-|--)[ \u00a0]\w|\w--\w|—-|-—")),
    ("typography-mark", re.compile(r"(?<!\.)\.\.(?!\.)|,,|;;|!!|\?\?")),
)
_DONG: Final = re.compile(r"\d[\d.,]*\s?(?:\w+\s)?(?:₫|đ\b)|\bVNĐ\b|\bvnd\b|\bvnđ\b|₫\s?\d|\bđồng\b")
_DOUBLED: Final = re.compile(
    r"(?<![-\w])(the|of|to|in|a|an|and|is|for|on|with|by|yang|di|dan|untuk|dari|pada|dengan|ke|oleh)\s+\1\b",
    re.IGNORECASE,
)
_NUMERIC_DATE: Final = re.compile(r"(?<![\w/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?![\w/])")
_LETTERS: Final = re.compile(r"[^\W\d_]")
_GLUED: Final = (
    "km",
    "ha",
    "kg",
    "mm",
    "cm",
    "m²",
    "m³",
    "km²",
    "mw",
    "kwh",
    "kw",
    "gwh",
    "kv",
    "tấn",
    "ton",
    "tonnes",
    "m",
    "t",
    "°c",
)


def check_typography(text: Segment, lang: Lang) -> Iterator[Fault]:
    """Yield the faults in the typography of one segment."""
    words = _WEB.sub("x", text.text)
    for rule, pattern in _PATTERNS:
        for found in pattern.finditer(words):
            yield Fault(text.line, rule, words_around(words, found))
    for found in _ALL_QUOTES.finditer(words):
        if found.group() not in _QUOTES[lang]:
            yield Fault(text.line, "typography-quotes", words_around(words, found))
            break
    yield from _numbers(text, words, lang)
    if lang != "vi":
        yield from (Fault(text.line, "typography-money", found.group()) for found in _DONG.finditer(words))
        yield from (Fault(text.line, "typography-mark", found.group()) for found in _DOUBLED.finditer(words))
        yield from _small_things(text.line, words, lang)
    if text.shape.startswith("h"):
        yield from _heading(text, lang)


_UNIT_CASE: Final = re.compile(r"\d\s?(?:KM|Km|HA|Ha|KG|Kg|Mw|mw|Kwh|KWh|KWH|Km2|Km²|MM|CM)\b")
_MONEY_GAP: Final = re.compile(r"(?:US\$|[$€£¥])\s+\d|\b(?:USD|VND)\d")


@cache
def _month_case(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"\b\d{{1,2}} {any_of(month for month in lexicon(lang).months if len(month) > 3)}\b")


def _small_things(line: int, words: str, lang: Lang) -> Iterator[Fault]:
    rules = (
        ("typography-unit", _UNIT_CASE),
        ("typography-money", _MONEY_GAP),
        ("typography-date", _month_case(lang)),
    )
    yield from (
        Fault(line, rule, found.group()) for rule, pattern in rules for found in pattern.finditer(words)
    )


def words_around(text: str, found: re.Match[str]) -> str:
    """Return what was found with the words that it stands in."""
    start = text.rfind(" ", 0, max(0, found.start() - 1)) + 1
    end = text.find(" ", found.end() + 1)
    return text[start : end if end > 0 else len(text)]


def check_ends(theirs: Segment, ours: Segment) -> Iterator[Fault]:
    """Yield a fault where a sentence begins small or does not end, and its source does."""
    if theirs.shape not in ("p", "line") or len(ours.text.split()) < 4:
        return
    first, its = theirs.text.lstrip("«“‘\"'(")[:1], ours.text.lstrip("“‘\"'(")[:1]
    if first.isupper() and its.islower() and ours.text.split()[0].isalpha():
        yield Fault(ours.line, "typography-capital", ours.text)
    if re.search(r"[.!?…][»”’\"')]*$", theirs.text.strip()) and re.search(r"[\w%]$", ours.text.strip()):
        yield Fault(ours.line, "typography-mark", ours.text)


def check_balance(theirs: Segment, ours: Segment) -> Iterator[Fault]:
    """Yield a fault where a quote or bracket is closed in the source and left open in the translation."""
    # A quote of several paragraphs is open in each of them, in the source, too.
    if _is_open(ours.text) and not _is_open(theirs.text):
        yield Fault(ours.line, "typography-quotes", ours.text)


def _is_open(words: str) -> bool:
    pairs = (("“", "”"), ("«", "»"), ("(", ")"))
    listed = re.sub(r"^\w{1,3}\)", "", words)
    return any(listed.count(a) != listed.count(b) for a, b in pairs) or words.count('"') % 2 == 1


def _numbers(text: Segment, words: str, lang: Lang) -> Iterator[Fault]:
    for figure in figures_of(text.text, lang):
        # «WCAG 2.2» is a version.
        if figure.is_foreign and not re.search(
            r"(?:\b[A-Z]{2,}|versi\w*|phiên bản)\s$", text.text[: figure.start]
        ):
            yield Fault(text.line, "typography-number", figure.shown)
    if lang != "vi":
        yield from (
            Fault(text.line, "typography-date", found.group()) for found in _NUMERIC_DATE.finditer(words)
        )
    for found in _glued().finditer(words):
        yield Fault(text.line, "typography-unit", found.group())


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,])\d+(?:[.,]\d+)*(?i:{any_of(_GLUED)})(?![\w²³])")


def _heading(text: Segment, lang: Lang) -> Iterator[Fault]:
    words = text.text.replace(FACT_SIGN, "").strip()
    letters = "".join(_LETTERS.findall(words))
    if (
        (len(letters) > 9 and letters == letters.upper() and " " in words)
        or (letters and letters[0].islower() and _LETTERS.match(words))
        or re.search(r"[^.]\.$|[,;]$", words)
        or (lang == "en" and _is_title_case(words))
    ):
        yield Fault(text.line, "typography-heading", words)


def _is_title_case(words: str) -> bool:
    """Tell whether a heading has capitals where only names should have them."""
    plain = [word for word in re.findall(r"[^\W\d_][\w’'-]*", words)[1:] if len(word) > 3 and word.isascii()]
    return len(plain) > 2 and all(word[0].isupper() for word in plain)
