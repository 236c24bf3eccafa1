"""Labelled values of profiles: names, figures, choices and texts as a reader of one language sees them."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from newsroom.fields import Translated
from newsroom.figures import view_fact
from newsroom.locales import SOURCE
from newsroom.localize.edition import Edition
from newsroom.models.names import OtherName
from newsroom.profile_views import Facet, Line
from newsroom.views import Named


def named_line(label: str, kind: str, names: Iterable[str], edition: Edition) -> Line:
    """Return the records of those names, each leading to its page where it has one."""
    word = edition.words[f"line_{label}"]
    return Line(word, tuple(edition.named(kind, name) for name in names))


def fact_line(label: str, facts: Iterable[str | None], edition: Edition, page: str = "") -> Line:
    """Return figures with their date; each leads to its entry on `page`, or on the page that it stands on."""
    return _figures(edition.words[f"line_{label}"], [name for name in facts if name], edition, page)


def figure_line(name: str, edition: Edition) -> Line:
    """Return a figure under its own name."""
    return _figures(edition.catalogue.facts[name].record.label[edition.lang], [name], edition, "")


def _figures(label: str, names: Sequence[str], edition: Edition, page: str) -> Line:
    shown = [view_fact(edition.catalogue.facts[name], edition.lang) for name in names]
    dates = ", ".join(dict.fromkeys(fact.as_of for fact in shown))
    note = f"{edition.words['as_of']}: {dates}" if shown else ""
    return Line(label, tuple(Named(fact.text, f"{page}#fact-{fact.id}") for fact in shown), note)


def choice_line(label: str, choice: str | None, edition: Edition) -> Line:
    """Return one of a closed set of answers."""
    word = edition.words
    return Line(word[f"line_{label}"], (Named(word[f"choice_{choice}"]),) if choice else ())


def text_line(label: str, text: Translated | None, edition: Edition) -> Line:
    """Return a text in the reader's language, with the figures that it cites."""
    own = edition.print_plain(text, edition.lang)
    return Line(edition.words[f"line_{label}"], (Named(own),) if own else ())


def plain_line(label: str, texts: Iterable[str | None], edition: Edition) -> Line:
    """Return names that are the same in every language."""
    lang = None if edition.lang == SOURCE else SOURCE
    values = tuple(Named(text, text_lang=lang) for text in texts if text)
    return Line(edition.words[f"line_{label}"], values)


def url_line(label: str, url: str, edition: Edition, note: str = "") -> Line:
    """Return an address outside the site, by the name of its host."""
    return Line(edition.words[f"line_{label}"], (Named(urlsplit(url).hostname or url, url),), note)


def other_names_line(names: Iterable[OtherName], title: str, edition: Edition) -> Iterator[Line]:
    """Yield the names that the title does not hold already."""
    more = [other for other in names if other.name.lower() not in title.lower()]
    if more:
        langs = (None if other.lang == edition.lang else other.lang for other in more)
        values = tuple(Named(other.name, text_lang=lang) for other, lang in zip(more, langs, strict=True))
        yield Line(edition.words["line_other_names"], values)


def name_facets(key: str, kind: str, names: Iterable[str], edition: Edition) -> Iterator[Facet]:
    """Yield a facet for each record of those names."""
    for name in names:
        yield Facet(key, name, edition.named(kind, name).text)


def choice_facet(key: str, choice: str | None, choices: Sequence[str], edition: Edition) -> Iterator[Facet]:
    """Yield a facet for one of a closed set of answers, in its place among them."""
    if choice:
        yield Facet(key, choice, edition.words[f"choice_{choice}"], choices.index(choice))
