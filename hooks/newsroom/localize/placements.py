"""Where articles stand in the issues of the periodical: the way through an issue in reading order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from newsroom.bulletin.check import editions
from newsroom.bulletin.records import Bulletin, BulletinEntry
from newsroom.catalogue import Entry
from newsroom.fields import Translated
from newsroom.figures import cite_plain
from newsroom.localize.edition import Edition
from newsroom.urls import bulletin_url, own_article_url
from newsroom.views import Named, Placement


def view_placements(edition: Edition) -> Mapping[str, tuple[Placement, ...]]:
    """Return, for each entry of an issue of this language, its places there; the newest issue first."""
    found: dict[str, list[Placement]] = defaultdict(list)
    for entry in own_issues(edition):
        way = reading_order(entry, edition)
        issue = Named(issue_name(entry, edition), bulletin_url(edition.lang, entry.id))
        for index, (name, _) in enumerate(way):
            previous = way[index - 1][1] if index else None
            after = way[index + 1][1] if index + 1 < len(way) else None
            found[name].append(Placement(issue, previous, after))
    return {name: tuple(placements) for name, placements in found.items()}


def own_issues(edition: Edition) -> Iterator[Entry[Bulletin]]:
    """Yield the issues that have an edition in this language, newest first."""
    for entry in edition.catalogue.bulletins.values():
        if edition.lang in editions(entry.record, edition.catalogue):
            yield entry


def issue_name(entry: Entry[Bulletin], edition: Edition) -> str:
    """Return the name of the periodical with the number of an issue."""
    issue = entry.record
    number = edition.words["issue_number"].format(number=issue.number, year=issue.year)
    return f"{issue.masthead.name[edition.lang]}, {number}"


def reading_order(entry: Entry[Bulletin], edition: Edition) -> tuple[tuple[str, Named], ...]:
    """Return the articles of an issue in reading order, each with its id in the issue."""
    return tuple(
        (
            key(entry.id, item.article.id) if item.article else key(*(item.target or ("", ""))),
            named(entry, item, edition),
        )
        for _, item in entry.record.entries()
    )


def key(kind: str, name: str) -> str:
    """Return the name of a record by its kind, or of an own article by its issue, which no kind is called."""
    return f"{kind}/{name}"


def named(entry: Entry[Bulletin], item: BulletinEntry, edition: Edition) -> Named:
    """Return an entry with its title and address, in a language that the issue has an edition in."""
    if item.article:
        url = own_article_url(edition.lang, entry.id, item.article.id)
        return Named(line(item.article.title, edition), url)
    return edition.named(*(item.target or ("", "")))


def line(text: Translated, edition: Edition) -> str:
    """Return a line of plain text with its figures printed."""
    return cite_plain(text.get(edition.lang) or "", edition.lang, edition.catalogue.facts)
