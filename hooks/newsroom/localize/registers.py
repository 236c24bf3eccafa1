"""Registers and sections: the list of all records of a kind, and the page that leads on to its kinds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from newsroom.figures import cite_html, view_facts
from newsroom.kinds import PROFILES, Kind
from newsroom.locales import LANGS
from newsroom.localize.calendars import appointments
from newsroom.localize.profiles import Profiles, crumbs_above, section_contact, view_contact, view_ways
from newsroom.localize.shelves import view_shelves
from newsroom.localize.texts import cited_in
from newsroom.markdown import plain
from newsroom.profile_views import Card, Facet
from newsroom.register_views import Entrance, Filter, Option, Reason, RegisterView, SectionView
from newsroom.urls import SECTIONS, calendar_url, section_url
from newsroom.views import Alternate, Crumb, Findable, Frame

FILTERS: Final = (
    "partners",
    "country",
    "partner_type",
    "instrument",
    "document_form",
    "facility_type",
    "workforce_subject",
    "cost_group",
    "incentive_type",
    "procedure_group",
    "sectors",
    "zone",
    "size",
    "fields",
    "status",
    "year",
    "issued_year",
)
"""The properties that lists can be filtered by, in the order of the page."""
SHOWN: Final = 6
"""The records of each kind that a section shows at once."""


def view_registers(profiles: Profiles) -> Iterator[RegisterView]:
    """Yield the list of each kind of profile."""
    for kind in PROFILES:
        yield _register(kind, profiles)


def _register(kind: Kind, profiles: Profiles) -> RegisterView:
    edition, cards = profiles.edition, profiles.of_kind(kind.name)
    word, lang = edition.words, edition.lang
    title, summary = word[f"kind_{kind.name}"], word[f"kind_{kind.name}_summary"]
    changes = (entry.record.changed() for entry in edition.catalogue.records[kind.name].values())
    return RegisterView(
        kind=kind.name,
        frame=Frame(
            lang=lang,
            url=kind.url(lang),
            title=title,
            description=summary,
            alternates=tuple(Alternate(other, kind.url(other)) for other in LANGS),
            crumbs=(*crumbs_above(kind, edition), Crumb(title, None)),
            section=kind.section or kind.name,
            feeds=(edition.feed,),
            calendar=calendar_url(kind.url(lang)) if kind.name == "events" and appointments(profiles) else "",
            modified=max((day.isoformat() for day in changes), default=""),
            id=f"register/{kind.name}",
        ),
        title=title,
        summary=summary,
        shelves=view_shelves(kind.name, profiles),
        number=len(cards),
        filters=tuple(_filters(cards, profiles)),
        none_yet=word[f"kind_{kind.name}_none"],
        contact=view_contact(_contact(kind, profiles), edition),
        ways=view_ways(kind, edition),
    )


def _contact(kind: Kind, profiles: Profiles) -> str | None:
    """Return the contact that most records of the kind name, or that of the section."""
    records = profiles.edition.catalogue.records[kind.name].values()
    named = Counter(entry.record.contact for entry in records if entry.record.contact)
    return next((name for name, _ in named.most_common(1)), section_contact(kind.section, profiles.edition))


def _filters(cards: Sequence[Card], profiles: Profiles) -> Iterator[Filter]:
    """Yield the properties in which the records differ, with the values that occur."""
    found: dict[str, Counter[Facet]] = {}
    for card in cards:
        for facet in card.facets:
            found.setdefault(facet.key, Counter())[facet] += 1
    for key in sorted(found, key=FILTERS.index):
        counts = found[key]
        if any(number < len(cards) for number in counts.values()):
            facets = sorted(counts, key=lambda facet: (facet.order, facet.text))
            options = tuple(Option(facet.value, facet.text, counts[facet]) for facet in facets)
            yield Filter(key, profiles.edition.words[f"line_{key}"], options)


def view_sections(profiles: Profiles) -> Iterator[SectionView]:
    """Yield the landing page of each section."""
    for section in SECTIONS:
        yield _section(section, profiles)


def _section(section: str, profiles: Profiles) -> SectionView:
    edition = profiles.edition
    word, lang, facts = edition.words, edition.lang, edition.catalogue.facts
    title, summary = word[f"section_{section}"], word[f"section_{section}_summary"]
    urls = {other: section_url(other, SECTIONS[section][other]) for other in LANGS}
    entry = edition.catalogue.records["sections"].get(section)
    record = entry.record if entry else None
    kinds = [kind for kind in PROFILES if kind.section == section]
    changes = (e.record.changed() for kind in kinds for e in edition.catalogue.records[kind.name].values())
    return SectionView(
        frame=Frame(
            lang=lang,
            url=urls[lang],
            title=title,
            description=summary,
            alternates=tuple(Alternate(other, url) for other, url in urls.items()),
            crumbs=(edition.home, Crumb(title, None)),
            section=section,
            feeds=(edition.feed,),
            findable=Findable(word["kind_page"]),
            modified=max((day.isoformat() for day in changes), default=""),
            id=f"section/{section}",
        ),
        title=title,
        summary=summary,
        reasons=tuple(
            Reason(
                reason.title[lang],
                cite_html(plain(reason.text[lang]), lang, facts),
                tuple(edition.named(*name.split("/")) for name in reason.about),
            )
            for reason in (record.reasons if record else ())
        ),
        entrances=tuple(_entrance(kind, profiles) for kind in kinds),
        facts=view_facts(cited_in(entry, lang), lang, facts) if entry else (),
        contact=view_contact(section_contact(section, edition), edition),
    )


def _entrance(kind: Kind, profiles: Profiles) -> Entrance:
    word, cards = profiles.edition.words, profiles.of_kind(kind.name)
    return Entrance(
        kind=kind.name,
        title=word[f"kind_{kind.name}"],
        summary=word[f"kind_{kind.name}_summary"],
        url=kind.url(profiles.edition.lang),
        number=len(cards),
        cards=cards[:SHOWN],
        none_yet=word[f"kind_{kind.name}_none"],
    )
