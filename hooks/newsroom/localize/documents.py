"""What a legal document shows: form, number, date, issuer, and where to read it."""

from collections.abc import Iterator
from typing import get_args

from newsroom.catalogue import Entry
from newsroom.fields import read_when
from newsroom.formats import format_date, format_when
from newsroom.localize.edition import Edition
from newsroom.localize.lines import choice_facet, choice_line, name_facets, named_line, plain_line, url_line
from newsroom.models import LegalDocument
from newsroom.models.documents import DocumentForm, DocumentStatus
from newsroom.profile_views import Enactment, Facet, Line, Particulars
from newsroom.views import Named


def view_document(entry: Entry[LegalDocument], edition: Edition) -> Particulars:
    """Return the particulars of a legal document."""
    document, word = entry.record, edition.words
    form = word[f"choice_{document.form}"]
    return Particulars(
        status=f"{form} · {word[f'choice_{document.status}']}" if document.status else form,
        brief=tuple(_head(document, edition)),
        lines=(*_head(document, edition), *_rest(document, edition)),
        facets=tuple(_facets(document, edition)),
        enactment=_enactment(document, form, edition),
    )


def _enactment(document: LegalDocument, form: str, edition: Edition) -> Enactment:
    issued, issuer = document.issued_on or "", document.issuer
    return Enactment(
        form=form,
        number=document.number or "",
        date=issued if issued and read_when(issued)[1] == "day" else "",
        issuer=issuer[edition.lang] if issuer else "",
        effective=document.effective_on.isoformat() if document.effective_on else "",
        force=document.status or "",
    )


def _head(document: LegalDocument, edition: Edition) -> Iterator[Line]:
    word, lang = edition.words, edition.lang
    yield plain_line("number", [document.number], edition)
    issued = document.issued_on
    yield Line(word["line_issued_on"], (Named(format_when(issued, lang)),) if issued else ())
    issuer = document.issuer
    yield Line(word["line_issuer"], (Named(issuer[lang]),) if issuer else ())


def _rest(document: LegalDocument, edition: Edition) -> Iterator[Line]:
    word, lang = edition.words, edition.lang
    yield choice_line("status", document.status, edition)
    since = document.effective_on
    yield Line(word["line_effective_on"], (Named(format_date(since, lang)),) if since else ())
    for label, kind, names in (
        ("implements", "documents", document.implements),
        ("replaces", "documents", document.replaces),
        ("fields", "fields", document.fields),
        ("sectors", "sectors", document.sectors),
    ):
        if names:
            yield named_line(label, kind, names, edition)
    file = document.file
    text = (Named(file.rsplit("/", 1)[-1], f"assets/files/{file}"),) if file else ()
    link = url_line("text", document.link, edition).values if document.link else ()
    yield Line(word["line_text"], (*text, *link))


def _facets(document: LegalDocument, edition: Edition) -> Iterator[Facet]:
    yield from choice_facet("document_form", document.form, get_args(DocumentForm), edition)
    yield from choice_facet("status", document.status, get_args(DocumentStatus), edition)
    yield from name_facets("fields", "fields", document.fields, edition)
    yield from name_facets("sectors", "sectors", document.sectors, edition)
    if document.issued_on:
        year = document.issued_on[:4]
        yield Facet("issued_year", year, year, -int(year))
