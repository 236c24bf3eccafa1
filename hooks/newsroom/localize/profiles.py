"""Profiles as readers of one language see them: a card in lists, a page of its own."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import groupby
from typing import Final

from newsroom.catalogue import Entry
from newsroom.figures import view_facts, view_source
from newsroom.formats import format_date
from newsroom.kinds import KINDS, PROFILES, Kind
from newsroom.locales import LANGS, SOURCE
from newsroom.localize.edition import Edition
from newsroom.localize.found import view_findable
from newsroom.localize.links import Name
from newsroom.localize.particulars import VIEWS
from newsroom.localize.placements import key, view_placements
from newsroom.localize.texts import cited_in, print_body, view_corrections
from newsroom.models import Profile
from newsroom.profile_views import Card, ContactView, Group, Line, Particulars, ProfileView
from newsroom.urls import SECTIONS, event_file_url, page_url, section_url
from newsroom.views import Alternate, Count, Crumb, Frame, Named, Placement

SHOWN: Final = 6
"""The records of each kind that a profile leads to: a sector may have thousands."""


class Profiles:
    """The profiles of one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    @cached_property
    def particulars(self) -> Mapping[Name, Particulars]:
        """What the records show that only their kind has."""
        return {
            (kind.name, entry.id): VIEWS[kind.name](entry, self.edition)
            for kind in PROFILES
            for entry in self.edition.catalogue.records[kind.name].values()
        }

    @cached_property
    def cards(self) -> Mapping[Name, Card]:
        """A card of every public profile; untranslated ones in Vietnamese."""
        return {(kind, name): self._card(kind, name) for kind, name in self.particulars}

    @cached_property
    def _placements(self) -> Mapping[str, tuple[Placement, ...]]:
        return view_placements(self.edition)

    def _card(self, kind: str, name: str) -> Card:
        edition, particulars = self.edition, self.particulars[kind, name]
        record = edition.catalogue.records[kind][name].record
        lang = edition.text_lang(kind, name)
        return Card(
            url=edition.site.pages[kind][name][lang],
            title=edition.print_plain(record.title, lang),
            summary=edition.print_plain(record.summary, lang),
            text_lang=lang,
            status=particulars.status,
            lines=particulars.brief,
            facets=particulars.facets,
        )

    def of_kind(self, kind: str) -> tuple[Card, ...]:
        """Return the cards of all records of a kind, in their order."""
        return tuple(self.cards[kind, name] for name in self.edition.catalogue.records[kind])

    def views(self) -> Iterator[ProfileView]:
        """Yield the page of every profile that is published in this language."""
        for kind in PROFILES:
            for entry in self.edition.catalogue.records[kind.name].values():
                if self.edition.lang in self.edition.site.pages[kind.name][entry.id]:
                    yield self._view(kind, entry)

    def _view(self, kind: Kind, entry: Entry[Profile]) -> ProfileView:
        edition, record = self.edition, entry.record
        lang, facts = edition.lang, edition.catalogue.facts
        card = self.cards[kind.name, entry.id]
        translation = record.translations.get(lang)
        return ProfileView(
            kind=kind.name,
            id=entry.id,
            frame=self._frame(kind, entry, card),
            title=card.title,
            summary=card.summary,
            body=print_body(entry, edition),
            updated=record.changed().isoformat(),
            updated_text=format_date(record.changed(), lang),
            particulars=self.particulars[kind.name, entry.id],
            groups=tuple(self._groups(kind.name, entry.id)),
            contact=view_contact(self._contact(kind, record), edition),
            translator=translation.translator if translation else "",
            sources=tuple(view_source(source, lang) for source in record.sources),
            facts=view_facts(cited_in(entry, lang), lang, facts),
            corrections=view_corrections(record, edition),
            placements=self._placements.get(key(kind.name, entry.id), ()),
            is_stale=record.is_stale(lang),
            original=edition.site.pages[kind.name][entry.id][SOURCE],
            ways=view_ways(kind, edition),
        )

    def _frame(self, kind: Kind, entry: Entry[Profile], card: Card) -> Frame:
        lang = self.edition.lang
        urls = self.edition.site.pages[kind.name][entry.id]
        return Frame(
            lang=lang,
            url=urls[lang],
            title=card.title,
            description=card.summary,
            alternates=tuple(Alternate(other, urls[other]) for other in LANGS if other in urls),
            crumbs=(*crumbs_to(kind, self.edition), Crumb(card.title, None)),
            section=kind.section or kind.name,
            feeds=(self.edition.feed,),
            calendar=event_file_url(urls[lang]) if self.particulars[kind.name, entry.id].appointment else "",
            findable=view_findable(entry, self.edition, self.edition.words[f"kind_{kind.name}"]),
            modified=entry.record.changed().isoformat(),
            id=f"{kind.name}/{entry.id}",
        )

    def _groups(self, kind: str, name: str) -> Iterator[Group]:
        """Yield the records that belong to one, by kind."""
        edition = self.edition
        for other, names in groupby(edition.site.links.get((kind, name), ()), key=lambda link: link[0]):
            found = list(names)
            number = len(found)
            if other == "news":
                teasers = (edition.teasers[link[1]] for link in found[:SHOWN])
                yield Group(other, edition.words["related"], (), tuple(teasers), "", number)
            else:
                cards = tuple(self.cards[link] for link in found[:SHOWN])
                more = self._rest(other, kind, name) if number > SHOWN else ""
                yield Group(other, edition.words[f"kind_{other}"], cards, (), more, number)

    def _rest(self, kind: str, of_kind: str, name: str) -> str:
        """Return the list of a kind, filtered by the record that they belong to where it can be."""
        keys = {facet.key for card in self.of_kind(kind)[:1] for facet in card.facets}
        return KINDS[kind].url(self.edition.lang) + (f"?{of_kind}={name}" if of_kind in keys else "")

    def _contact(self, kind: Kind, record: Profile) -> str | None:
        """Return the contact of a record: its own, its sector's, or its section's."""
        sectors = self.edition.catalogue.records["sectors"]
        own = (sectors[name].record.contact for name in getattr(record, "sectors", ()))
        return next(filter(None, (record.contact, *own, section_contact(kind.section, self.edition))), None)


def view_ways(kind: Kind, edition: Edition) -> tuple[Count, ...]:
    """Return the lists of a kind's section: whoever reads of a sector looks for parks and steps next."""
    lang, records = edition.lang, edition.catalogue.records
    return tuple(
        Count(edition.words[f"kind_{other.name}"], other.url(lang), len(records[other.name]), other == kind)
        for other in PROFILES
        if other.section == kind.section
    )


def section_contact(section: str, edition: Edition) -> str | None:
    """Return the contact that a section names, if it names one."""
    found = edition.catalogue.records["sections"].get(section)
    return found.record.contact if found else None


def view_contact(name: str | None, edition: Edition) -> ContactView:
    """Return an office to ask: the named one, else the department itself."""
    word, lang = edition.words, edition.lang
    pages = edition.catalogue.pages.get("contact", {})
    url = pages[lang].url if lang in pages else page_url(lang, "")
    if name is None:
        return ContactView(word["publisher"], "", (), url)
    contact = edition.catalogue.records["contacts"][name].record
    rows = {
        "address": contact.address,
        "telephone": contact.telephone,
        "email": contact.email,
    }
    lines = tuple(
        Line(
            word[f"line_{label}"],
            (Named(text, text_lang=None if lang == SOURCE else SOURCE),) if text else (),
        )
        for label, text in rows.items()
    )
    return ContactView(contact.name[lang], contact.task[lang], lines, url)


def crumbs_to(kind: Kind, edition: Edition) -> tuple[Crumb, ...]:
    """Return the way to the list of a kind."""
    return (*crumbs_above(kind, edition), Crumb(edition.words[f"kind_{kind.name}"], kind.url(edition.lang)))


def crumbs_above(kind: Kind, edition: Edition) -> tuple[Crumb, ...]:
    """Return the way to what the list of a kind stands in."""
    if not kind.section:
        return (edition.home,)
    url = section_url(edition.lang, SECTIONS[kind.section][edition.lang])
    return edition.home, Crumb(edition.words[f"section_{kind.section}"], url)
