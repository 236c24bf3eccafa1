"""What partners and agreements show; nothing of the follow-up of staff is ever read here."""

from collections.abc import Iterator
from typing import get_args

from newsroom.catalogue import Entry
from newsroom.fields import HO_CHI_MINH, read_when
from newsroom.figures import view_source
from newsroom.formats import format_date, format_when
from newsroom.localize.edition import Edition
from newsroom.localize.lines import (
    choice_facet,
    choice_line,
    name_facets,
    named_line,
    other_names_line,
    text_line,
    url_line,
)
from newsroom.localize.sites import view_steps
from newsroom.models import Agreement, Partner
from newsroom.models.cooperation import AgreementStatus, Instrument, PartnerType, Party
from newsroom.profile_views import Facet, Line, Particulars, Step
from newsroom.views import Named


def view_partner(entry: Entry[Partner], edition: Edition) -> Particulars:
    """Return the particulars of a partner."""
    partner = entry.record
    kind = edition.words[f"choice_{partner.type}"]
    return Particulars(
        status=f"{kind} · {edition.named('countries', partner.country).text}",
        brief=(
            text_line("relation", partner.relation, edition),
            *_work(partner, edition),
        ),
        lines=tuple(_partner_lines(partner, edition)),
        facets=(
            *name_facets("country", "countries", [partner.country], edition),
            *choice_facet("partner_type", partner.type, get_args(PartnerType), edition),
            *name_facets("sectors", "sectors", partner.sectors, edition),
            *name_facets("fields", "fields", partner.fields, edition),
        ),
        steps=view_steps(partner.timeline, edition),
    )


def _partner_lines(partner: Partner, edition: Edition) -> Iterator[Line]:
    yield named_line("country", "countries", [partner.country], edition)
    yield text_line("relation", partner.relation, edition)
    yield _when("since", partner.since, edition)
    if partner.places:
        yield named_line("places", "places", partner.places, edition)
    yield from _work(partner, edition)
    yield from other_names_line(
        partner.other_names, edition.print_plain(partner.title, edition.lang), edition
    )
    if partner.website:
        yield url_line("website", partner.website, edition)


def view_agreement(entry: Entry[Agreement], edition: Edition) -> Particulars:
    """Return the particulars of an agreement."""
    agreement, word = entry.record, edition.words
    instrument, status = word[f"choice_{agreement.instrument}"], word[f"choice_{agreement.status}"]
    known = edition.catalogue.partners
    basis = agreement.succession.source if agreement.succession else None
    countries = dict.fromkeys(known[name].record.country for name in agreement.partners())
    return Particulars(
        status=f"{instrument} · {status}",
        brief=(
            Line(word["line_parties"], tuple(_party(party, edition) for party in agreement.parties)),
            _when("signed_on", agreement.signed_on, edition),
        ),
        lines=tuple(_agreement_lines(agreement, edition)),
        facets=(
            *name_facets("partners", "partners", agreement.partners(), edition),
            *name_facets("country", "countries", countries, edition),
            *choice_facet("instrument", agreement.instrument, get_args(Instrument), edition),
            *choice_facet("status", agreement.status, get_args(AgreementStatus), edition),
            *name_facets("sectors", "sectors", agreement.sectors, edition),
            *name_facets("fields", "fields", agreement.fields, edition),
            *_year(agreement),
        ),
        steps=_timeline(agreement, edition),
        legal=(view_source(basis, edition.lang),) if basis else (),
    )


def _agreement_lines(agreement: Agreement, edition: Edition) -> Iterator[Line]:
    word, lang = edition.words, edition.lang
    yield Line(word["line_parties"], tuple(_party(party, edition) for party in agreement.parties))
    provinces = dict.fromkeys(party.province for party in agreement.parties if party.province)
    if provinces:
        names = tuple(Named(word[f"province_{province}"]) for province in provinces)
        yield Line(word["line_signed_for"], names)
    status = choice_line("status", agreement.status, edition)
    day = agreement.status_on and f"{word['as_of']}: {format_when(agreement.status_on, lang)}"
    yield Line(status.label, status.values, day or "")
    yield _when("signed_on", agreement.signed_on, edition)
    if agreement.places:
        yield named_line("signed_at", "places", agreement.places, edition)
    for label, when in (("effective_on", agreement.effective_on), ("expires_on", agreement.expires_on)):
        yield Line(word[f"line_{label}"], (Named(format_date(when, lang)),) if when else ())
    yield text_line("term", agreement.term, edition)
    yield from _work(agreement, edition)
    if provinces.keys() & {"gia-lai-old", "binh-dinh-old"}:
        yield _succession(agreement, edition)
    if agreement.replaces:
        yield named_line("replaces", "agreements", [agreement.replaces], edition)
    yield text_line("result", agreement.result, edition)


def _timeline(agreement: Agreement, edition: Edition) -> tuple[Step, ...]:
    """Return the milestones with the dates of the agreement itself, unless one of them tells of that day."""
    told = {milestone.when for milestone in agreement.timeline}
    own = {
        "signed_on": agreement.signed_on,
        "effective_on": agreement.effective_on and agreement.effective_on.isoformat(),
        "expires_on": agreement.expires_on and agreement.expires_on.isoformat(),
    }
    today = edition.catalogue.now.astimezone(HO_CHI_MINH).date()
    steps = []
    for name, when in own.items():
        if when and when not in told:
            day, text = read_when(when)[0], edition.words[f"step_{name}"]
            steps.append((day, Step(format_when(when, edition.lang), text, day > today, None)))
    days = (read_when(milestone.when)[0] for milestone in agreement.timeline)
    steps += zip(days, view_steps(agreement.timeline, edition), strict=True)
    return tuple(step for _, step in sorted(steps, key=lambda item: item[0]))


def _work(record: Partner | Agreement, edition: Edition) -> Iterator[Line]:
    """Yield the fields and the sectors in which partners work together; one of the two is always said."""
    if record.fields or not record.sectors:
        yield named_line("fields", "fields", record.fields, edition)
    if record.sectors:
        yield named_line("sectors", "sectors", record.sectors, edition)


def _party(party: Party, edition: Edition) -> Named:
    if party.partner:
        return edition.named("partners", party.partner)
    assert party.body, "a party is a partner or a body of the province"
    return Named(party.body[edition.lang])


def _succession(agreement: Agreement, edition: Edition) -> Line:
    """Return who keeps the word of a province that is no more, or that this is not known yet."""
    found, word = agreement.succession, edition.words
    if found is None:
        return Line(word["line_succession"])
    body = (Named(found.body[edition.lang]),) if found.body else ()
    return Line(word["line_succession"], (Named(word[f"choice_{found.state}"]), *body))


def _when(label: str, when: str | None, edition: Edition) -> Line:
    return Line(edition.words[f"line_{label}"], (Named(format_when(when, edition.lang)),) if when else ())


def _year(agreement: Agreement) -> Iterator[Facet]:
    if agreement.signed_on:
        year = agreement.signed_on[:4]
        yield Facet("year", year, year, -int(year))
