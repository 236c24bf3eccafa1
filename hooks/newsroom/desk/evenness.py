"""One way of writing throughout a text: money, quotes, percentages, a country's name, the place of tones."""

import re
from collections.abc import Iterator, Sequence

from newsroom.desk.fault import Fault
from newsroom.desk.figures import figures_of
from newsroom.desk.lexicon import lexicon
from newsroom.desk.segment import FACT_SIGN, Segment
from newsroom.desk.typography import words_around
from newsroom.desk.wording import settle_tones
from newsroom.locales import Lang


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
                yield Fault(text.line, rule, words_around(text.text, found), first.group())
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
