"""Facts as readers see them, and citations of facts and links of other records made into words."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html import escape
from typing import Final

from newsroom.catalogue import Entry
from newsroom.formats import format_amount, format_date, format_period, format_quantity, qualify
from newsroom.locales import Lang, words
from newsroom.markdown import CLOSE, FACT, OPEN, ROOT
from newsroom.models import Fact, Source
from newsroom.views import FactView, SourceView

Facts = Mapping[str, Entry[Fact]]
_MARK: Final = re.compile(f"{OPEN}(fact|figure):([^{CLOSE}]*){CLOSE}")
_LINK: Final = re.compile(
    f'<a href="{OPEN}link:([a-z-]+):([^#{CLOSE}]*)(#[^{CLOSE}]*)?{CLOSE}"([^>]*)>(.*?)</a>', re.DOTALL
)


@cache
def fact_text(fact: Fact, lang: Lang) -> str:
    """Print a fact in running text: hơn 100 quốc gia · over 100 countries."""
    if fact.currency:
        amount = format_amount(fact.value, fact.scale, fact.currency, lang)
    else:
        unit = fact.unit if isinstance(fact.unit, str) else fact.unit[lang] if fact.unit else ""
        amount = format_quantity(fact.value, fact.scale, unit, lang)
    return qualify(amount, fact.qualifier, lang)


def view_fact(entry: Entry[Fact], lang: Lang) -> FactView:
    """Return a fact with its period, as-of date, scope and source, for a reader of `lang`."""
    fact, word = entry.record, words(lang)
    period = (
        format_period(fact.period_from, fact.period_to, lang) if fact.period_from and fact.period_to else ""
    )
    as_of = fact.as_of or fact.source.date
    return FactView(
        id=entry.id,
        label=fact.label[lang],
        text=fact_text(fact, lang),
        measure=word[f"measure_{fact.measure}"],
        period=period,
        as_of=format_date(as_of, lang) if as_of else word["unpublished"],
        scope=word[f"scope_{fact.scope}"],
        source=view_source(fact.source, lang),
    )


def view_source(source: Source, lang: Lang) -> SourceView:
    """Return a source for a page in `lang`; its title and publisher stay in their own language."""
    return SourceView(
        title=source.title,
        publisher=source.publisher or "",
        date=format_date(source.date, lang) if source.date else "",
        url=source.url or "",
        text_lang=source.lang,
    )


def cite_plain(text: str, lang: Lang, facts: Facts) -> str:
    """Print the facts that a line of plain text cites."""
    return FACT.sub(lambda found: fact_text(facts[found[1]].record, lang), text) if "{{" in text else text


def cite_html(html: str, lang: Lang, facts: Facts) -> str:
    """Print the facts cited in a body; each leads to its entry in the table under the article."""

    def cited(found: re.Match[str]) -> str:
        kind, name = found.groups()
        words_only = kind == "figure"
        return escape(fact_text(facts[name].record, lang)) if words_only else _fact_link(name, lang, facts)

    return _MARK.sub(cited, html) if OPEN in html else html


def _fact_link(name: str, lang: Lang, facts: Facts) -> str:
    return f'<a class="fact" href="#fact-{name}">{escape(fact_text(facts[name].record, lang))}</a>'


Resolve = Callable[[str, str], tuple[Lang, str]]
"""From a kind (`page`, or one of records) and a name to the language and best address for this reader."""


def resolve_links(html: str, lang: Lang, resolve: Resolve) -> str:
    """Give links to other records their address; one that leaves the reader's language says so."""

    def linked(found: re.Match[str]) -> str:
        kind, name, anchor, more, text = found.groups()
        target_lang, url = resolve(kind, name)
        href = f"{ROOT}{url}{anchor or ''}"
        if target_lang == lang:
            return f'<a href="{href}"{more}>{text}</a>'
        note = escape(words(lang)[f"in_{target_lang}"])
        return f'<a href="{href}" hreflang="{target_lang}"{more}>{text}</a> <span class="in">({note})</span>'

    return _LINK.sub(linked, html) if OPEN in html else html


def view_facts(names: Iterable[str], lang: Lang, facts: Facts) -> tuple[FactView, ...]:
    """Return the facts of those names, each once, in order."""
    return tuple(view_fact(facts[name], lang) for name in dict.fromkeys(names))
