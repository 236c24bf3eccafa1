"""Numbers in a text with what belongs to them: scale, currency, percent, unit, «hơn» or «gần»."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Final

from newsroom.desk.figure import Figure, Sense, number_key
from newsroom.desk.lexicon import any_of, lexicon, matchable
from newsroom.desk.numerals import read_words, words_pattern
from newsroom.locales import SOURCE, Lang

_GAP: Final = "\u00a0\u202f\u2009"
_LITERAL: Final = rf"\d{{1,3}}(?:[{_GAP}]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_DECIMAL: Final = {"vi": ",", "id": ",", "en": "."}
_BETWEEN: Final = re.compile(
    r"\s*(?:-|–|—|,|/|đến|tới|và|hoặc|hay|to|and|or|hingga|sampai(?:\s+dengan)?|dan|atau|x|×)\s*(?:và\s+|and\s+|dan\s+)?"
)
_VERSION: Final = re.compile(r"\d\.0")
_Match = re.Match[str]


def find_amounts(text: str, lang: Lang) -> list[Figure]:
    """Return the numbers of a text; what stands beside another shares its scale and currency."""
    plain = matchable(text, lang)
    number, before, after = _patterns(lang)
    found: list[Figure] = []
    end = 0
    for core in number.finditer(plain):
        if core.start() < end:
            continue
        ahead = before.search(plain, max(end, core.start() - 30), core.start())
        behind = after.match(plain, core.end())
        assert ahead and behind
        if figure := _read(core, ahead, behind, text, lang):
            found.append(figure)
            end = figure.end
    for index in range(len(found) - 1):
        first, second = found[index : index + 2]
        if _BETWEEN.fullmatch(plain[first.end : second.start]):
            found[index : index + 2] = _share(first, second)
    vague = list(_vague(plain, text, lang))
    return [*vague, *(figure for figure in found if not any(v.start <= figure.start < v.end for v in vague))]


@cache
def _patterns(lang: Lang) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a number, of what may stand before it and of what may follow it."""
    known = lexicon(lang)
    codes = {*map(str.lower, known.currencies.values()), "rp", "vnđ"}
    signs = [form for form in known.currencies if not form.isalpha() or form in codes]
    scale, half = any_of(known.scales), any_of(known.half)
    stop = rf"(?!\s+{any_of(known.not_after_currency)}\b)" if known.not_after_currency else ""
    glued = "".join(rf"|(?<=\b{form})" for form in signs if form.isalpha())
    number = (
        rf"(?:(?<![\w.,]){glued})(?P<literal>{_LITERAL})(?:st|nd|rd|th|-an|s\b)?(?!\d)"
        rf"|\b(?P<words>{words_pattern(lang)})\b"
    )
    sense = any_of([*known.more, *known.less])
    before = rf"(?:\b(?P<sense>{sense})\s+)?(?P<before>{any_of(signs)})?[\s{_GAP}]?$|$"
    after = (
        rf"(?:[\s{_GAP}-]?(?P<scale>{scale})\b(?P<more>(?:\s+(?:{_LITERAL})\s+{scale}\b)*))?(?P<half>\s+{half}\b)?"
        rf"(?:\s?(?P<percent>{any_of(known.percent)})(?!\w)|\s?(?P<after>{any_of(known.currencies)})(?!\w){stop}"
        rf"|[\s-]?(?P<unit>{any_of(known.units)})(?!\w)(?P<late>\s+{half}\b)?)?"
    )
    return re.compile(number), re.compile(before), re.compile(after)


def read_number(literal: str, lang: Lang) -> tuple[Decimal, bool]:
    """Return the value of digits as `lang` writes them, and whether their marks are another language's."""
    digits = re.sub(f"[{_GAP}]", "", literal)
    point = _DECIMAL[lang]
    comma = "." if point == "," else ","
    if lang == SOURCE and re.fullmatch(r"[1-9]\d{0,2},\d\d0", digits):
        # A decimal that ends in 0 is a thousand in English marks; a translation gets no such benefit.
        return Decimal(digits.replace(",", "")), True
    if re.fullmatch(rf"[1-9]\d{{0,2}}(?:\{comma}\d{{3}})+(?:\{point}\d+)?|\d+(?:\{point}\d+)?", digits):
        return Decimal(digits.replace(comma, "").replace(point, ".")), False
    is_version = _VERSION.fullmatch(digits) is not None
    if re.fullmatch(rf"\d{{1,3}}(?:\{point}\d{{3}})+(?:\{comma}\d+)?|\d+\{comma}\d+", digits):
        return Decimal(digits.replace(point, "").replace(comma, ".")), not is_version
    return Decimal(re.sub(r"\D", "", digits)), False


def _read(core: _Match, ahead: _Match, behind: _Match, text: str, lang: Lang) -> Figure | None:
    known = lexicon(lang)
    is_sure, is_foreign, is_rank = True, False, False
    if core["literal"]:
        value, is_foreign = read_number(core["literal"], lang)
    elif _is_no_number(core, text, lang):
        return None
    else:
        spelled, is_sure = read_words(core["words"], lang)
        value, is_rank = Decimal(spelled), _is_rank(core["words"], lang)
        is_sure = is_sure or bool(behind["scale"] or behind["percent"] or behind["after"])
    scale = known.scales[_one_blank(behind["scale"])] if behind["scale"] else 1
    if behind["half"] or behind["late"]:
        value += Decimal("0.5")
    whole = value * scale + _rest(behind["more"] or "", lang)
    currency = known.currencies.get(_one_blank(ahead["before"] or behind["after"] or ""), "")
    unit = known.units.get(_one_blank(behind["unit"] or ""), "")
    if ahead["before"] and unit == "m":
        # US$5m
        whole, scale, unit = whole * 10**6, 10**6, ""
    decades = {number_key(whole * 10)} if unit == "decade" else set()
    start = ahead.start("before") if ahead["before"] else core.start()
    return Figure(
        start,
        behind.end(),
        text[start : behind.end()].strip(),
        frozenset({_key(whole, is_percent=bool(behind["percent"])), *decades}),
        is_sure,
        is_rank,
        currency=currency,
        unit=unit,
        sense=_sense(ahead["sense"], lang),
        value=value,
        scale=scale,
        is_percent=bool(behind["percent"]),
        is_foreign=is_foreign,
    )


def _one_blank(words: str) -> str:
    return " ".join(words.split())


def _key(value: Decimal, *, is_percent: bool) -> str:
    return number_key(value).replace("n:", "%:") if is_percent else number_key(value)


def _is_no_number(core: _Match, text: str, lang: Lang) -> bool:
    start, end = core.span("words")
    around = matchable(text[max(0, start - 5) : end + 20], lang)
    if any(idiom in around for idiom in lexicon(lang).not_numbers):
        return True
    # «Ba Lan» is Poland: a capital before another capital.
    return lang == "vi" and text[start].isupper() and text[end:].lstrip()[:1].isupper()


def _is_rank(words: str, lang: Lang) -> bool:
    known = lexicon(lang)
    return bool(known.ordinals and words.startswith(known.ordinal)) or (
        lang == "id" and words.startswith("ke")
    )


def _sense(words: str | None, lang: Lang) -> Sense:
    if not words:
        return ""
    return "more" if _one_blank(words) in lexicon(lang).more else "less"


def _rest(more: str, lang: Lang) -> Decimal:
    """Return the value of what follows in smaller scales: the «300 triệu» of «2 tỷ 300 triệu»."""
    known = lexicon(lang)
    rows = re.findall(rf"({_LITERAL})\s+({any_of(known.scales)})", more)
    return sum(
        (read_number(digits, lang)[0] * known.scales[_one_blank(scale)] for digits, scale in rows), Decimal()
    )


def _share(first: Figure, second: Figure) -> tuple[Figure, Figure]:
    keys, more = set(first.keys), set(second.keys)
    if first.value and second.value and 1900 <= first.value < 2100 and second.value < 100:
        # 2021–25
        more.add(number_key(first.value // 100 * 100 + second.value))
    if first.value is not None and first.scale == 1 and (second.scale != 1 or second.is_percent):
        keys.add(_key(first.value * second.scale, is_percent=second.is_percent))
    currency = first.currency or second.currency
    unit = first.unit or second.unit
    second = replace(second, keys=frozenset(more))
    if second.scale != 1:
        second = replace(second, currency=second.currency or first.currency)
    return replace(first, keys=frozenset(keys), currency=currency, unit=unit), second


def _vague(plain: str, text: str, lang: Lang) -> Iterator[Figure]:
    known = lexicon(lang)
    for found in _vague_pattern(lang).finditer(plain):
        value = known.vague[_one_blank(found["vague"])]
        scale = known.scales[_one_blank(found["scale"])] if found["scale"] else 1
        shown = text[found.start() : found.end()].strip()
        yield Figure(found.start(), found.end(), shown, frozenset({f"vague:{value * scale}"}))


@cache
def _vague_pattern(lang: Lang) -> re.Pattern[str]:
    known = lexicon(lang)
    return re.compile(rf"\b(?P<vague>{any_of(known.vague)})\b(?:\s+(?P<scale>{any_of(known.scales)})\b)?")
