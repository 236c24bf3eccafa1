"""Where records stand: the address of each in every language, each address one page's only, and for good."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from newsroom.catalogue import Catalogue, Entry
from newsroom.kinds import KINDS, PROFILES, Kind
from newsroom.ledger import FILE, WITHDRAWN
from newsroom.locales import LANGS, LOCALES, SOURCE, Lang
from newsroom.models import Article, Published
from newsroom.pages import HOME
from newsroom.problems import Phrase, Problem
from newsroom.urls import (
    SECTIONS,
    article_url,
    data_page_url,
    figures_url,
    home_url,
    is_made_by_a_list,
    lang_of,
    news_url,
    search_url,
    section_url,
    topic_url,
)
from newsroom.yaml_reader import Document, Path

PLAIN: Final = "file"
"""The id of files that belong to no record: two of one name are not one."""
_LIST: Final = Phrase("list-page")


@dataclass(frozen=True)
class Claim:
    """An address that a record asks for."""

    url: str
    id: str
    """Who asks, as the ledger names it: `news/<record>`, `page/<name>` …; `` where no record does."""
    rule: str
    """What it breaks where the address is taken."""
    document: Document
    place: Path
    absent: str = ""
    """The language that the record should have for this address, and has not."""
    is_draft: bool = False
    """True where the record is not to be seen, now or later, as one that was withdrawn."""

    @property
    def is_old(self) -> bool:
        """Tell whether no page stands there any more."""
        return self.rule != "duplicate-slug"

    def refuse(self, rule: str, **values: object) -> Problem:
        """Say what is wrong with it."""
        return self.document.problem(self.place, rule, value=f"/{self.url}", **values)


def record_urls(kind: Kind, entry: Entry[Published]) -> dict[Lang, str]:
    """Return the address of a record in each language it is published in."""
    record = entry.record
    if isinstance(record, Article):
        return {
            lang: article_url(lang, record.date.year, record.slug.get(lang) or entry.id[11:])
            for lang in record.languages()
        }
    return {lang: kind.url(lang, record.slug.get(lang) or entry.id) for lang in record.languages()}


def article_urls(entry: Entry[Article]) -> dict[Lang, str]:
    """Return the address of an article in each language it is published in."""
    return record_urls(KINDS["news"], entry)


def record_file(owner: str) -> str:
    """Return the file of the record with that id in the ledger, whether or not it still exists."""
    kind, _, name = owner.partition("/")
    if kind == "page":
        return f"docs/{name}.md"
    if kind not in KINDS or not name:
        return {PLAIN: "docs", WITHDRAWN: FILE}.get(owner, _LIST)
    return f"data/news/{name[:4]}/{name}.yml" if kind == "news" else f"data/{kind}/{name}.yml"


def check_addresses(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a Problem for each address that is another's, in whatever case it is written."""
    taken = _fixed_addresses()
    drafts: dict[str, str] = {}
    known = _ids(catalogue)
    for claim in (*_claims(catalogue), *_old_claims(catalogue)):
        # Windows, macOS and many servers see one file where two names differ in case only.
        url = claim.url.casefold()
        other = taken.get(url) or (_LIST if claim.is_old and is_made_by_a_list(url) else "")
        if claim.rule != "withdrawn-live":
            other = other or drafts.get(url, "")
        if other:
            yield claim.refuse(claim.rule, other=other)
        elif holder := _holder(claim, catalogue, known):
            yield claim.refuse("address-reused", other=holder)
        elif claim.absent:
            yield claim.refuse("alias-language", language=claim.absent)
        (drafts if claim.is_draft else taken).setdefault(url, claim.document.path)


def _claims(catalogue: Catalogue) -> Iterator[Claim]:
    for key, by_lang in catalogue.pages.items():
        for page in by_lang.values():
            if key != HOME and not page.document.unsound:
                yield Claim(page.url, f"page/{key}", "duplicate-slug", page.document, ("slug",))
    for topic in catalogue.topics.values():
        for lang in LANGS:
            url = topic_url(lang, topic.record.slug[lang])
            yield Claim(url, f"topics/{topic.id}", "duplicate-slug", topic.document, ("slug", lang))
    # Withheld records too: an embargo must not end in a refused build.
    for kind, entry in catalogue.published():
        owner, is_draft = f"{kind.name}/{entry.id}", entry.record.visibility != "public"
        for lang, url in record_urls(kind, entry).items():
            place = ("slug", lang)
            yield Claim(url, owner, "duplicate-slug", entry.document, place, is_draft=is_draft)


def _old_claims(catalogue: Catalogue) -> Iterator[Claim]:
    for kind, entry in catalogue.published():
        owner, is_draft = f"{kind.name}/{entry.id}", entry.record.visibility != "public"
        for index, alias in enumerate(entry.record.aliases):
            lang, place = lang_of(alias[1:]) or SOURCE, ("aliases", index)
            absent = "" if lang in entry.record.languages() else LOCALES[lang].name
            yield Claim(alias[1:], owner, "alias-clash", entry.document, place, absent, is_draft)
    moves = catalogue.moves
    for index, redirect in enumerate(moves.redirects):
        document = moves.redirects_document
        yield Claim(redirect.old[1:], "", "alias-clash", document, ("redirects", index, "old"))
    for index, withdrawal in enumerate(moves.withdrawn):
        for number, address in enumerate(withdrawal.addresses):
            where = ("withdrawn", index, "addresses", number)
            yield Claim(address[1:], "", "withdrawn-live", moves.withdrawn_document, where)


def _fixed_addresses() -> dict[str, str]:
    """Return the addresses that no record may choose, each with the name of its page."""
    fixed: dict[str, str] = {}
    for lang in LANGS:
        fixed |= {home_url(lang): Phrase("home-page"), news_url(lang): Phrase("news-section")}
        fixed[search_url(lang)] = Phrase("search-page")
        fixed[figures_url(lang)] = Phrase("figures-page")
        fixed[data_page_url(lang)] = Phrase("data-page")
        sections = (section_url(lang, segments[lang]) for segments in SECTIONS.values())
        fixed |= dict.fromkeys(sections, Phrase("section-page"))
        fixed |= dict.fromkeys((kind.url(lang) for kind in PROFILES), Phrase("register"))
    return fixed


def _ids(catalogue: Catalogue) -> frozenset[str]:
    found = (catalogue.records, catalogue.withheld, {"page": catalogue.pages})
    return frozenset(f"{kind}/{name}" for by_kind in found for kind, of in by_kind.items() for name in of)


def _holder(claim: Claim, catalogue: Catalogue, known: frozenset[str]) -> str:
    """Return who holds an address for good: another record that still exists, or a notice."""
    ledger = catalogue.moves.ledger
    owners = ledger.owners.get(claim.url, ())
    if not claim.id or claim.id in owners:
        return ""
    if claim.url in ledger.withdrawn:
        return Phrase("withdrawn")
    # A record whose file was renamed is a new one to us: it may keep the address of the one that is gone.
    return next((record_file(owner) for owner in owners if owner in known), "")
