"""Issues of the periodical made ready for print, in one language."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from newsroom.anatomy import names_of
from newsroom.bulletin.records import Bulletin, BulletinEntry, Chart
from newsroom.bulletin.tree import FACT_NOTE, Node, parse_tree
from newsroom.bulletin.views import Bar, BigFigure, ChartView, PrintIssue, Sheet, SheetSection
from newsroom.catalogue import Entry
from newsroom.fields import Translated
from newsroom.figures import cite_plain, fact_text, view_fact, view_source
from newsroom.formats import format_date
from newsroom.locales import SOURCE
from newsroom.localize.edition import Edition
from newsroom.localize.masthead import view_masthead
from newsroom.localize.record_lists import particulars_of
from newsroom.localize.texts import resolve
from newsroom.models import Article, Source, Translatable
from newsroom.urls import bulletin_url, own_article_url
from newsroom.views import SourceView

SCALES = {"one": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}


def view_print(entry: Entry[Bulletin], edition: Edition, site_url: str) -> PrintIssue:
    """Return an issue for print in the edition's language; every text of it exists there."""
    issue = entry.record
    sheets = _Sheets(entry, edition, site_url)
    return PrintIssue(
        id=entry.id,
        lang=edition.lang,
        number=edition.words["issue_number"].format(number=issue.number, year=issue.year),
        date=format_date(issue.date, edition.lang),
        day=issue.date.isoformat(),
        theme=sheets.line(issue.theme),
        title=sheets.line(issue.title),
        summary=sheets.line(issue.summary),
        cover_art=issue.cover.art or entry.id,
        cover_alt=sheets.line(issue.cover.alt),
        editorial_title=sheets.line(issue.editorial.title),
        editorial=sheets.blocks(issue.editorial.body),
        signed=issue.editorial.signed[edition.lang] if issue.editorial.signed else "",
        sections=tuple(
            SheetSection(sheets.line(section.title), tuple(map(sheets.sheet, section.entries)))
            for section in issue.sections
        ),
        masthead=view_masthead(issue, edition),
        is_specimen=not issue.press,
        url=f"{site_url}{bulletin_url(edition.lang, entry.id)}",
        changed_original=sheets.original(issue, bulletin_url(SOURCE, entry.id)),
    )


@dataclass(frozen=True)
class _Sheets:
    """Turns the entries of one issue into sheets of one language."""

    entry: Entry[Bulletin]
    edition: Edition
    site_url: str

    def line(self, text: Translated) -> str:
        return cite_plain(text.get(self.edition.lang) or "", self.edition.lang, self.edition.catalogue.facts)

    def blocks(self, text: Translated | None) -> tuple[Node, ...]:
        words = text.get(self.edition.lang) if text else None
        return tuple(_Resolver(self.edition, self.site_url).nodes(parse_tree(words))) if words else ()

    def original(self, record: Translatable, url: str) -> str:
        """Return the whole address of the Vietnamese text, if it has changed since it was translated."""
        return f"{self.site_url}{url}" if record.is_stale(self.edition.lang) else ""

    def sheet(self, item: BulletinEntry) -> Sheet:
        sheet = self._record(*item.target) if item.target else self._own(item)
        facts, lang = self.edition.catalogue.facts, self.edition.lang
        views = (view_fact(facts[name], lang) for name in item.figures)
        figures = tuple(BigFigure(fact.text, fact.label) for fact in views)
        return replace(sheet, figures=figures, quote=self.line(item.quote) if item.quote else "")

    def _record(self, kind: str, name: str) -> Sheet:
        record, lang = self.edition.catalogue.records[kind][name].record, self.edition.lang
        translation = record.translations.get(lang)
        is_news = isinstance(record, Article)
        author = record.author if is_news else None
        return Sheet(
            # Own articles and news have no such sign in their ids.
            id=name if is_news else f"{kind}_{name}",
            title=self.line(record.title),
            summary=self.line(record.summary),
            author=author or self.edition.words["publisher"],
            author_lang=SOURCE if author else lang,
            date=format_date(record.date if is_news else record.changed(), lang),
            blocks=(*particulars_of(kind, name, self.edition, self.site_url), *self.blocks(record.body)),
            sources=self._sources((*record.sources, *self._figures(kind, name))),
            url=f"{self.site_url}{self.edition.site.pages[kind][name][lang]}",
            translator=translation.translator if translation else "",
            changed_original=self.original(record, self.edition.site.pages[kind][name][SOURCE]),
            quote="", figures=(), charts=(),
        )  # fmt: skip

    def _own(self, item: BulletinEntry) -> Sheet:
        article, lang = item.article, self.edition.lang
        assert article is not None
        return Sheet(
            id=article.id,
            title=self.line(article.title),
            summary=self.line(article.summary),
            author=article.author or self.edition.words["publisher"],
            author_lang=SOURCE if article.author else lang,
            date="",
            blocks=self.blocks(article.body),
            sources=self._sources(article.sources),
            url=f"{self.site_url}{own_article_url(lang, self.entry.id, article.id)}",
            translator="",
            # It is part of the issue, which says so for all of it.
            changed_original="",
            quote="", figures=(), charts=tuple(view_chart(chart, self.edition) for chart in article.charts),
        )  # fmt: skip

    def _figures(self, kind: str, name: str) -> Iterator[Source]:
        """Yield the sources of the figures in the fields of a record; those of its texts are noted there."""
        known = self.edition.catalogue
        for found in names_of(known.records[kind][name].record):
            if found.kind == "facts":
                yield known.facts[found.id].record.source

    def _sources(self, sources: Iterable[Source]) -> tuple[SourceView, ...]:
        return tuple(dict.fromkeys(view_source(source, self.edition.lang) for source in sources))


def view_chart(chart: Chart, edition: Edition) -> ChartView:
    """Return a chart with bars as long as their figures, in the order that staff chose."""
    facts, lang = edition.catalogue.facts, edition.lang
    records = [facts[name].record for name in chart.facts]
    sizes = [max(Decimal(0), fact.value * SCALES[fact.scale]) for fact in records]
    most = max(sizes, default=Decimal(0)) or Decimal(1)
    return ChartView(
        title=cite_plain(chart.title.get(lang) or "", lang, facts),
        bars=tuple(
            Bar(fact.label[lang], fact_text(fact, lang), round(float(size / most), 4))
            for fact, size in zip(records, sizes, strict=True)
        ),
    )


@dataclass
class _Resolver:
    """Gives facts their words and links their addresses; each fact is noted where it stands first."""

    edition: Edition
    site_url: str
    noted: set[str] = field(default_factory=set)

    def nodes(self, nodes: Sequence[Node]) -> Iterator[Node]:
        for node in nodes:
            match node.kind:
                case "fact":
                    yield from self._fact(node.text)
                case "link" | "heading" | "head":
                    # No note within a link or a heading: it would be a link itself, or stand in the contents.
                    about = self._address(node.text) if node.kind == "link" else node.text
                    yield replace(node, text=about, children=tuple(self._bare(node.children)))
                case _:
                    yield replace(node, children=tuple(self.nodes(node.children)))

    def _bare(self, nodes: Sequence[Node]) -> Iterator[Node]:
        noted, self.noted = self.noted, set(self.edition.catalogue.facts)
        yield from tuple(self.nodes(nodes))
        self.noted = noted

    def _fact(self, name: str) -> Iterator[Node]:
        view = view_fact(self.edition.catalogue.facts[name], self.edition.lang)
        yield Node("text", text=view.text)
        if name in self.noted:
            return
        self.noted.add(name)
        word = self.edition.words
        parts = [view.measure, view.period, f"{word['as_of'].lower()} {view.as_of}", view.scope]
        about = Node("text", text=f"{', '.join(filter(None, parts))}. {word['source']}: ")
        source = view.source
        title = ", ".join(filter(None, (source.title, source.publisher)))
        yield Node(
            "note",
            (about, Node("span", (Node("text", text=title),), source.text_lang), _date(source.date)),
            FACT_NOTE,
        )

    def _address(self, href: str) -> str:
        kind, _, rest = href.partition(":")
        if kind in ("http", "https", "mailto") or not rest:
            # An anchor of the article leads nowhere in print: its page on the web is linked below it.
            return "" if href.startswith("#") else href
        name, mark, anchor = rest.partition("#")
        return f"{self.site_url}{resolve(self.edition, kind, name)[1]}{mark}{anchor}"


def _date(date: str) -> Node:
    return Node("text", text=f", {date}." if date else ".")
