"""What holds between records: every record, page and figure named exists and may be shown."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from newsroom.addresses import check_addresses
from newsroom.anatomy import names_of, texts_of
from newsroom.catalogue import Catalogue, Entry
from newsroom.comparisons import check_charts
from newsroom.contradictions import check_facts
from newsroom.fields import Record
from newsroom.files import DOCUMENTS, MEDIA
from newsroom.kinds import KINDS
from newsroom.locales import SOURCE
from newsroom.markdown import PAGE_FILE, Body, Finding, cited_facts, parse_body
from newsroom.models import Article, Fact, LegalDocument, Opportunity, Procedure, Published, Translatable
from newsroom.nesting import Place
from newsroom.problems import Problem, problem, suggest
from newsroom.translations import check_languages, check_page_languages
from newsroom.web import is_mail_address, is_web_address

_PUBLISHED: Final = {kind.model: kind for kind in KINDS.values() if kind.has_pages}
_SHOWN: Final = 8
"""How many known names a refusal shows to choose from."""


def check_references(catalogue: Catalogue, root: Path) -> list[Problem]:
    """Return every mistake that shows only when all records are seen together."""
    problems: list[Problem] = []
    for entry in catalogue.written():
        problems += _names(entry, catalogue)
        problems += _texts(entry, catalogue)
        if kind := _PUBLISHED.get(type(entry.record)):
            problems += check_languages(kind, entry)
            problems += _files(entry, root)
    problems += check_addresses(catalogue)
    problems += check_facts(catalogue)
    problems += check_charts(catalogue)
    problems += _pages(catalogue)
    problems += check_page_languages(catalogue.pages)
    return problems


def _names(entry: Entry[Any], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a Problem for each record that a field of this one names in vain."""
    for name in names_of(entry.record):
        rule, values = _judge_name(entry, name.kind, name.id, catalogue)
        known = catalogue.facts.get(name.id) if name.unit else None
        if not rule and known and known.record.measured_in() != name.unit:
            rule, values = "fact-unit", {"value": name.id, "unit": name.unit}
        if rule:
            yield entry.document.problem(name.place, rule, **values)


Verdict = tuple[str, dict[str, object]]
FINE: Final[Verdict] = ("", {})


def _judge_name(entry: Entry[Any], kind: str, name: str, catalogue: Catalogue) -> Verdict:
    if kind == "facts" and not isinstance(entry.record, Fact):
        return judge_fact(name, catalogue)
    if kind not in KINDS:
        return "unknown-kind", {"value": kind, "hint": suggest(kind, KINDS)}
    if name in catalogue.records[kind] or name in catalogue.unread[kind]:
        return FINE
    if target := catalogue.withheld[kind].get(name):
        return ("hidden-record-link", {"value": name}) if _comes_before(entry.record, target.record) else FINE
    hint = suggest(name, catalogue.records[kind])
    if kind == "facts":
        return "unknown-fact", {"value": name, "hint": hint}
    known = ", ".join(sorted(catalogue.records[kind])[:_SHOWN])
    return "unknown-record", {"value": name, "kind": kind, "hint": hint, "example": known}


def _texts(entry: Entry[Any], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a Problem for each figure cited and each link made in vain in the texts of a record."""
    for place, translated in texts_of(entry.record):
        if place == ("body",):
            for lang, body in entry.bodies.items():
                yield from _findings(entry, ("body", lang), body.findings, catalogue, body)
        elif place[-1] == "body":
            for lang, text in translated.items():
                body = _parsed(text)
                yield from _findings(entry, (*place, lang), body.findings, catalogue, body)
        else:
            for lang, text in translated.items():
                if "{{" in text:
                    yield from _findings(entry, (*place, lang), cited_facts(text), catalogue)


# The preview reads the same texts again at each edit.
_parsed: Final = lru_cache(maxsize=256)(parse_body)


def _findings(
    entry: Entry[Any],
    place: Place,
    findings: Iterable[Finding],
    catalogue: Catalogue,
    body: Body | None = None,
) -> Iterator[Problem]:
    for found in findings:
        rule, values = _judge(entry, found, catalogue, body, place[-1])
        if rule:
            first = entry.document.text_lines.get(place, entry.document.line(place))
            line = min(first + found.line, entry.document.text_ends.get(place, first))
            yield problem(entry.document.path, line, ".".join(map(str, place)), rule, **values)


def _judge(
    entry: Entry[Any], found: Finding, catalogue: Catalogue, body: Body | None, lang: str | int
) -> Verdict:
    if found.kind == "fact":
        return judge_fact(found.value, catalogue)
    if found.kind != "link":
        return found.kind, found.values
    kind, _, rest = found.value.partition(":")
    if kind in KINDS and KINDS[kind].has_pages:
        return _judge_record(entry, found.value, catalogue, lang)
    if kind == "page":
        return _judge_page(rest, catalogue, lang)
    if found.value.startswith("#"):
        return _judge_anchor(found.value[1:], body)
    is_fine = is_web_address(found.value) or is_mail_address(found.value)
    return FINE if is_fine else ("link-scheme", {"value": found.value})


def judge_fact(name: str, catalogue: Catalogue) -> Verdict:
    """Return the rule that citing the fact `name` breaks, with its values, or two empties."""
    if name in catalogue.unread["facts"]:
        return FINE
    if name not in catalogue.facts:
        return "unknown-fact", {"value": name, "hint": suggest(name, catalogue.facts)}
    status = catalogue.facts[name].record.status
    return FINE if status == "ok" else ("unprintable-fact", {"value": name, "status": status})


def _judge_record(entry: Entry[Any], link: str, catalogue: Catalogue, lang: str | int) -> Verdict:
    kind, _, rest = link.partition(":")
    name, _, anchor = rest.partition("#")
    verdict = _judge_name(entry, kind, name, catalogue)
    target = catalogue.records[kind].get(name) or catalogue.withheld[kind].get(name)
    if verdict != FINE or target is None or not anchor:
        return verdict
    # The link leads to the page in the reader's language, where there is one.
    shown = next((code for code in target.record.languages() if code == lang), SOURCE)
    return _judge_anchor(anchor, target.bodies.get(shown))


def _judge_page(link: str, catalogue: Catalogue, lang: str | int) -> Verdict:
    name, _, anchor = link.partition("#")
    by_lang = catalogue.pages.get(name)
    if by_lang is None:
        return "broken-page-link", {"value": name, "hint": suggest(name, catalogue.pages)}
    shown = next((page for code, page in by_lang.items() if code == lang), by_lang.get(SOURCE))
    return _judge_anchor(anchor, shown.body) if anchor and shown else FINE


def _comes_before(record: Any, target: Published) -> bool:
    """Tell whether `record` is seen while `target` is not, so that no embargo ends in a refused build."""
    if not isinstance(record, Translatable):
        return True
    if record.visibility != "public":
        return False
    if target.visibility != "public" or record.publish_at is None:
        return True
    return target.publish_at is not None and target.publish_at > record.publish_at


def _judge_anchor(anchor: str, body: Body | None) -> Verdict:
    anchors = body.anchors if body else ()
    if anchor in anchors or not body:
        return FINE
    return "broken-anchor", {"value": anchor, "hint": suggest(anchor, anchors)}


def _files(entry: Entry[Published], root: Path) -> Iterator[Problem]:
    """Yield a Problem for each file that a record names in vain."""
    record = entry.record
    image = record.sound("image") if isinstance(record, Article) else None
    named: tuple[tuple[Place, str, str, str | None], ...] = (
        (("image", "file"), "picture-missing", MEDIA, image.sound("file") if image else None),
        *((place, "document-missing", DOCUMENTS, name) for place, name in _documents(record)),
    )
    for place, rule, where, name in named:
        folder = root / where
        if name and not (folder / name).is_file():
            known = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
            yield entry.document.problem(place, rule, value=name, hint=suggest(name, known))


def offered_documents(catalogue: Catalogue) -> frozenset[str]:
    """Return the files that public records offer: no other is published, as those of drafts lie there too."""
    records = (entry.record for found in catalogue.records.values() for entry in found.values())
    names = (name for record in records for _, name in _documents(record) if name)
    return frozenset(f"{DOCUMENTS.removeprefix('docs/')}/{name}" for name in names)


def _documents(record: Record) -> Iterator[tuple[Place, str | None]]:
    """Yield the files that a record offers: a study, the text of a document, the forms of a procedure."""
    if isinstance(record, Opportunity):
        yield ("study",), record.sound("study")
    if isinstance(record, LegalDocument):
        yield ("file",), record.sound("file")
    steps = record.sound("steps") if isinstance(record, Procedure) else None
    for number, step in enumerate(steps or ()):
        for place, paper in enumerate((step and step.sound("papers")) or ()):
            if paper:
                yield ("steps", number, "papers", place, "form"), paper.sound("form")


def _pages(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a Problem for each mistake on a hand-written page: the same as in the texts of records."""
    for by_lang in catalogue.pages.values():
        for page in by_lang.values():
            entry: Entry[Any] = Entry(page.key, page.front, page.document, {})
            for found in page.body.findings:
                at = PAGE_FILE.fullmatch(found.value) if found.kind == "link" else None
                link = Finding(found.line, "link", f"page:{at['name']}{at['anchor'] or ''}") if at else found
                rule, values = _judge(entry, link, catalogue, page.body, page.lang)
                if rule:
                    yield problem(page.path, page.first + found.line, "", rule, **values)
