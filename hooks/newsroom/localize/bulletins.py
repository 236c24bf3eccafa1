"""The periodical on the web: its archive and its issues."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from newsroom.bulletin.check import editions
from newsroom.bulletin.records import Bulletin, BulletinEntry
from newsroom.bulletin.views import (
    ArchiveView,
    ContentsLine,
    ContentsSection,
    Download,
    IssueEntry,
    IssueView,
)
from newsroom.catalogue import Entry
from newsroom.fields import Translated
from newsroom.figures import cite_plain, view_facts
from newsroom.formats import format_date
from newsroom.locales import LANGS, SOURCE
from newsroom.localize.edition import Edition
from newsroom.localize.masthead import view_masthead
from newsroom.localize.placements import line, named, own_issues
from newsroom.localize.texts import print_html
from newsroom.markdown import parse_body
from newsroom.urls import bulletin_url, bulletins_url, latest_bulletin_url, own_article_url
from newsroom.views import Alternate, Crumb, Feed, Findable, Frame, IssueCard, Named

Downloads = Mapping[str, Sequence[Download]]
"""The finished files of each issue, for readers of one language."""


class Bulletins:
    """The periodical in one language."""

    def __init__(self, edition: Edition, downloads: Downloads, site_url: str) -> None:
        self.edition = edition
        self.downloads = downloads
        self.site_url = site_url

    @property
    def feed(self) -> Feed:
        """The feeds of the issues."""
        url = bulletins_url(self.edition.lang)
        return Feed("bulletins", self.edition.words["bulletin"], f"{url}feed.xml", f"{url}feed.json")

    @property
    def latest(self) -> IssueCard | None:
        """The newest issue that has an edition in this language."""
        return next((self.card(entry) for entry in own_issues(self.edition)), None)

    def archive(self) -> ArchiveView:
        """Return the list of all issues; those of other languages lead to their Vietnamese page."""
        lang, word = self.edition.lang, self.edition.words
        cards = tuple(map(self.card, self.edition.catalogue.bulletins.values()))
        return ArchiveView(
            frame=Frame(
                lang=lang,
                url=bulletins_url(lang),
                title=word["bulletin"],
                description=word["bulletin_summary"],
                alternates=tuple(Alternate(other, bulletins_url(other)) for other in LANGS),
                crumbs=(self.edition.home, Crumb(word["bulletin"], None)),
                section="bulletins",
                feeds=(self.edition.feed, self.feed),
                modified=max((card.date for card in cards), default=""),
                id="bulletins",
            ),
            title=word["bulletin"],
            summary=word["bulletin_summary"],
            years=tuple((year, tuple(group)) for year, group in groupby(cards, lambda card: card.year)),
            latest=latest_bulletin_url(lang) if self.latest else "",
        )

    def card(self, entry: Entry[Bulletin]) -> IssueCard:
        """Return an issue in this language, or in Vietnamese where it has no edition in it."""
        issue, facts = entry.record, self.edition.catalogue.facts
        lang = self.edition.lang if self.edition.lang in editions(issue, self.edition.catalogue) else SOURCE

        def words(text: Translated) -> str:
            return cite_plain(text.get(lang) or "", lang, facts)

        return IssueCard(
            id=entry.id,
            url=bulletin_url(lang, entry.id),
            number=self.edition.words["issue_number"].format(number=issue.number, year=issue.year),
            name=issue.masthead.name[lang],
            theme=words(issue.theme),
            title=words(issue.title),
            summary=words(issue.summary),
            date=issue.date.isoformat(),
            date_text=format_date(issue.date, self.edition.lang),
            year=issue.year,
            cover_art=issue.cover.art or entry.id,
            cover_alt=words(issue.cover.alt),
            text_lang=lang,
        )

    def issues(self) -> Iterator[IssueView]:
        """Yield the page of each issue that has an edition in this language, newest first."""
        entries = tuple(own_issues(self.edition))
        for index, entry in enumerate(entries):
            newer = self.card(entries[index - 1]) if index else None
            older = self.card(entries[index + 1]) if index + 1 < len(entries) else None
            yield self._issue(entry, newer, older)

    def _issue(self, entry: Entry[Bulletin], newer: IssueCard | None, older: IssueCard | None) -> IssueView:
        issue, edition, card = entry.record, self.edition, self.card(entry)
        editorial = parse_body(issue.editorial.body.get(edition.lang) or "")
        return IssueView(
            id=f"bulletin-{entry.id}",
            frame=self.frame(entry, card.title, card.summary),
            card=card,
            sections=tuple(
                ContentsSection(
                    line(section.title, edition),
                    tuple(self._contents_line(entry, item) for item in section.entries),
                )
                for section in issue.sections
            ),
            editorial_title=line(issue.editorial.title, edition),
            editorial=print_html(editorial, edition),
            signed=issue.editorial.signed[edition.lang] if issue.editorial.signed else "",
            downloads=tuple(self.downloads.get(entry.id, ())),
            citation=edition.words["cite_issue"].format(
                publisher=issue.masthead.publisher[edition.lang],
                year=issue.date.year,
                title=card.title,
                name=card.name,
                number=card.number,
                date=card.date_text,
                url=f"{self.site_url}{card.url}",
            ),
            masthead=view_masthead(issue, edition),
            facts=view_facts(editorial.values("fact"), edition.lang, edition.catalogue.facts),
            is_specimen=not issue.press,
            is_stale=issue.is_stale(edition.lang),
            original=bulletin_url(SOURCE, entry.id),
            newer=newer,
            older=older,
        )

    def _contents_line(self, entry: Entry[Bulletin], item: BulletinEntry) -> ContentsLine:
        found = named(entry, item, self.edition)
        kind, name = item.target or ("", "")
        read = item.article or self.edition.catalogue.records[kind][name].record
        return ContentsLine(found.url, found.text, line(read.summary, self.edition))

    def frame(self, entry: Entry[Bulletin], title: str, summary: str, own: str = "") -> Frame:
        """Return the frame of an issue, or of the own article `own` in it."""
        edition, card = self.edition, self.card(entry)
        urls = {
            lang: own_article_url(lang, entry.id, own) if own else bulletin_url(lang, entry.id)
            for lang in editions(entry.record, edition.catalogue)
        }
        archive = Crumb(edition.words["bulletin"], bulletins_url(edition.lang))
        here = Crumb(card.number, card.url if own else None)
        return Frame(
            lang=edition.lang,
            url=urls[edition.lang],
            title=title if own else f"{title} – {card.name}, {card.number}",
            description=summary,
            alternates=tuple(Alternate(lang, url) for lang, url in urls.items()),
            crumbs=(edition.home, archive, here),
            section="bulletins",
            feeds=(edition.feed, self.feed),
            is_article=bool(own),
            published=card.date if own else "",
            modified=card.date,
            findable=Findable(edition.words["bulletin"], date=card.date),
            id=f"issue-article/{entry.id}-{own}" if own else f"bulletins/{entry.id}",
        )

    def feed_entries(self, issues: Sequence[IssueView]) -> tuple[IssueEntry, ...]:
        """Return the issues as their feed tells them: the editorial is the text."""
        return tuple(
            IssueEntry(
                id=view.id,
                frame=view.frame,
                title=f"{view.card.number}: {view.card.title}",
                summary=view.card.summary,
                body=view.editorial,
                date=view.card.date,
                updated=view.card.date,
                author=view.masthead.publisher,
                topic=Named(view.card.theme),
            )
            for view in issues
        )
