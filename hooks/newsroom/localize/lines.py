"""Labelled values of profiles: names, figures and choices as a reader of one language sees them."""

from collections.abc import Iterable, Iterator
from typing import Any

from newsroom.catalogue import Entry
from newsroom.figures import fact_text, view_fact
from newsroom.localize.edition import Edition
from newsroom.profile_views import Facet, Line
from newsroom.views import Named


def named_line(label: str, kind: str, names: Iterable[str], edition: Edition) -> Line:
    """Return the records of those names, each leading to its page where it has one."""
    word = edition.words[f"line_{label}"]
    return Line(word, tuple(edition.named(kind, name) for name in names))


def fact_line(label: str, facts: Iterable[str | None], edition: Edition, page: str = "") -> Line:
    """Return figures with their date; each leads to its entry on `page`, or on the page that it stands on."""
    word, known = edition.words, edition.catalogue.facts
    shown = [known[name] for name in facts if name is not None]
    values = tuple(Named(fact_text(fact.record, edition.lang), f"{page}#fact-{fact.id}") for fact in shown)
    dates = dict.fromkeys(view_fact(fact, edition.lang).as_of for fact in shown)
    note = f"{word['as_of']}: {', '.join(dates)}" if shown else ""
    return Line(word[f"line_{label}"], values, note)


def name_facets(key: str, kind: str, names: Iterable[str], edition: Edition) -> Iterator[Facet]:
    """Yield a facet for each record of those names."""
    for name in names:
        yield Facet(key, name, edition.named(kind, name).text)


def address_of(kind: str, entry: Entry[Any], edition: Edition) -> str:
    """Return the address of the page of a record, in the language that it is shown in."""
    return edition.site.pages[kind][entry.id][edition.text_lang(kind, entry.id)]
