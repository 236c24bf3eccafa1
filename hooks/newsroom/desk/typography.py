"""The typography of one language: quotes, marks of numbers, spaces, dashes, headings, signs of money."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from newsroom.desk.fault import Fault
from newsroom.desk.figures import figures_of
from newsroom.desk.lexicon import any_of, lexicon
from newsroom.desk.segment import FACT_SIGN, Segment
from newsroom.desk.wording import settle_tones
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
            yield Fault(text.line, rule, _around(words, found))
    for found in _ALL_QUOTES.finditer(words):
        if found.group() not in _QUOTES[lang]:
            yield Fault(text.line, "typography-quotes", _around(words, found))
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
_MONTH_CASE: Final = {
    "en": re.compile(
        r"\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    ),
    "id": re.compile(
        r"\b\d{1,2} (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
    ),
}


def _small_things(line: int, words: str, lang: Lang) -> Iterator[Fault]:
    rules = (
        ("typography-unit", _UNIT_CASE),
        ("typography-money", _MONEY_GAP),
        ("typography-date", _MONTH_CASE[lang]),
    )
    yield from (
        Fault(line, rule, found.group()) for rule, pattern in rules for found in pattern.finditer(words)
    )


def _around(text: str, found: re.Match[str]) -> str:
    start = text.rfind(" ", 0, max(0, found.start() - 1)) + 1
    end = text.find(" ", found.end() + 1)
    return text[start : end if end > 0 else len(text)]


def check_ends(theirs: Segment, ours: Segment) -> Iterator[Fault]:
    """Yield a fault where a sentence begins small or does not end, and its source does."""
    if theirs.shape[:1] not in ("p", "l", "o") or len(ours.text.split()) < 4:
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
    for found in _glued(lang).finditer(words):
        yield Fault(text.line, "typography-unit", found.group())


def _glued(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,])\d+(?:[.,]\d+)*(?i:{any_of(_GLUED)})(?![\w²³])")


def _heading(text: Segment, lang: Lang) -> Iterator[Fault]:
    words = text.text.replace(FACT_SIGN, "").strip()
    letters = "".join(_LETTERS.findall(words))
    if len(letters) > 9 and letters == letters.upper() and " " in words:
        yield Fault(text.line, "typography-heading", words)
    elif letters and letters[0].islower() and _LETTERS.match(words):
        yield Fault(text.line, "typography-heading", words)
    elif re.search(r"[^.]\.$|[,;]$", words):
        yield Fault(text.line, "typography-heading", words)
    elif lang == "en" and _is_title_case(words):
        yield Fault(text.line, "typography-heading", words)


def _is_title_case(words: str) -> bool:
    """Tell whether a heading has capitals that its source, in which only names have them, does not ask for."""
    plain = [word for word in re.findall(r"[^\W\d_][\w’'-]*", words)[1:] if len(word) > 3 and word.isascii()]
    return len(plain) > 2 and all(word[0].isupper() for word in plain)


def check_evenness(texts: Sequence[Segment], lang: Lang) -> Iterator[Fault]:
    """Yield a fault where one text writes one thing in two ways: money, quotes, percentages, tones."""
    yield from _money_styles(texts, lang)
    for one, other in (("“", '"'), ("’", "'")):
        yield from _mixed(
            texts,
            re.escape(one),
            rf"(?<=\w){other}(?=\w)|(?<=\s){other}(?=\w)" if other == "'" else other,
            "typography-quotes",
        )
    yield from _mixed(texts, r"\d%", r"\d[ \u00a0]%", "typography-unit")
    if lang == "en":
        yield from _mixed(texts, r"\bViet Nam\b", r"\bVietnam\b", "name-spelling")
    if lang == "vi":
        yield from _tones(texts)


def _mixed(texts: Sequence[Segment], one: str, other: str, rule: str) -> Iterator[Fault]:
    first = next((found for text in texts if (found := re.search(one, text.text))), None)
    if first:
        for text in texts:
            if found := re.search(other, text.text):
                yield Fault(text.line, rule, _around(text.text, found), first.group())
                return


def _money_styles(texts: Sequence[Segment], lang: Lang) -> Iterator[Fault]:
    styles: dict[str, str] = {}
    known = lexicon(lang)
    for text in texts:
        for figure in figures_of(text.text, lang):
            if not figure.currency or figure.shown[-1:] == FACT_SIGN:
                continue
            shown = figure.shown.lower()
            sign = next(
                (
                    form
                    for form in sorted(known.currencies, key=len, reverse=True)
                    if known.currencies[form] == figure.currency and form in shown
                ),
                "",
            )
            if not sign:
                continue
            style = f"{sign}{'<' if shown.startswith(sign) else '>'}"
            first = styles.setdefault(figure.currency, f"{style}\0{figure.shown}")
            if not first.startswith(f"{style}\0"):
                yield Fault(text.line, "typography-money", figure.shown, first.split("\0")[1])
                return


def _tones(texts: Sequence[Segment]) -> Iterator[Fault]:
    """Yield a fault where Vietnamese places tones in both ways: «hóa» and «hoá»."""
    old = new = None
    for text in texts:
        for word in re.findall(r"\w*[òóỏõọùúủũụ][aey]\b|\w*[ou][àáảãạèéẻẽẹỳýỷỹỵ]\b", text.text):
            if re.search(r"q[uU][ỳýỷỹỵ]$", word, re.IGNORECASE):
                continue
            if settle_tones(word) != word:
                old = old or (text.line, word)
            elif re.search(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$", word):
                new = new or (text.line, word)
    if old and new:
        yield Fault(new[0], "typography-tone", new[1], old[1])
