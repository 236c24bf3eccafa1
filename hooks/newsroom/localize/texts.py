"""The texts of a record as a reader of one language gets them: figures printed, links resolved."""

from collections.abc import Iterator, Mapping
from typing import Any

from newsroom.anatomy import names_of, texts_of
from newsroom.catalogue import Entry
from newsroom.figures import cite_html, resolve_links
from newsroom.formats import format_date
from newsroom.locales import SOURCE, Lang
from newsroom.localize.edition import Edition
from newsroom.markdown import Body, cited_facts
from newsroom.models import Published
from newsroom.views import CorrectionView


def print_body(entry: Entry[Any], edition: Edition) -> str:
    """Return the body of a record as HTML, or nothing."""
    if edition.lang not in entry.bodies:
        return ""
    return print_html(entry.bodies[edition.lang], edition)


def print_html(body: Body, edition: Edition) -> str:
    """Return a text as HTML with its figures printed and its links resolved."""
    html = cite_html(body.html, edition.lang, edition.catalogue.facts)
    return resolve_links(html, edition.lang, lambda kind, name: resolve(edition, kind, name))


def cited_in(entry: Entry[Any], lang: Lang) -> Iterator[str]:
    """Yield the figures that a record names in its fields or cites in its texts."""
    for name in names_of(entry.record):
        if name.kind == "facts":
            yield name.id
    for place, text in texts_of(entry.record):
        if place != ("body",) and "{{" in (words := text.get(lang) or ""):
            yield from (found.value for found in cited_facts(words))
    if lang in entry.bodies:
        yield from entry.bodies[lang].values("fact")


def view_corrections(record: Published, edition: Edition) -> tuple[CorrectionView, ...]:
    """Return the corrections of a record, oldest first."""
    lang = edition.lang
    return tuple(
        CorrectionView(
            heading=edition.words["correction_on"].format(date=format_date(correction.date, lang)),
            date=correction.date.isoformat(),
            text=edition.print_plain(correction.text, lang),
        )
        for correction in sorted(record.corrections, key=lambda c: c.date)
    )


def resolve(edition: Edition, kind: str, name: str) -> tuple[Lang, str]:
    """Return the best page for a link: the reader's language, else Vietnamese; with that language."""
    urls: Mapping[Lang, str]
    if kind == "page":
        urls = {lang: page.url for lang, page in edition.catalogue.pages[name].items()}
    else:
        urls = edition.site.pages[kind][name]
    lang = edition.lang if edition.lang in urls else SOURCE
    return lang, urls[lang]
