"""What holds between an issue of the periodical and everything else: its entries, its texts, the law."""

from collections.abc import Iterator
from typing import Any

from newsroom.bulletin.align import difference
from newsroom.bulletin.letters import foreign_letter
from newsroom.bulletin.records import Bulletin, BulletinEntry
from newsroom.bulletin.tree import parse_tree, spaced, words_of
from newsroom.catalogue import Catalogue, Entry
from newsroom.fields import Translated
from newsroom.kinds import KINDS, PROFILES
from newsroom.locales import LANGS, LOCALES, SOURCE, Lang
from newsroom.models import Published
from newsroom.nesting import Place
from newsroom.problems import Problem, problem
from newsroom.translations import check_mark


def check_bulletins(catalogue: Catalogue) -> list[Problem]:
    """Return every mistake in the issues that shows only when all records are seen together."""
    problems: list[Problem] = []
    entries = (*catalogue.bulletins.values(), *catalogue.withheld["bulletins"].values())
    if entries and catalogue.press is None and not catalogue.unread.get("press"):
        problems.append(problem("data/press.yml", 0, "", "press-law"))
    for entry in entries:
        problems += _twice(entry)
        problems += _kinds(entry)
        problems += _quotes(entry, catalogue)
        problems += _press(entry, catalogue)
        problems += _languages(entry, catalogue)
        problems += _structure(entry, catalogue)
        problems += _letters(entry, catalogue)
    return problems


def _twice(entry: Entry[Bulletin]) -> Iterator[Problem]:
    slugs: set[str] = set()
    for place, item in entry.record.entries():
        if item.article and item.article.id in slugs:
            at = (*place, "article", "id")
            yield entry.document.problem(at, "bulletin-twice", value=item.article.id)
        slugs |= {item.article.id} if item.article else set()


def _kinds(entry: Entry[Bulletin]) -> Iterator[Problem]:
    """Yield a Problem for each record of a kind without pages; unknown kinds are told elsewhere."""
    known = [kind.name for kind in PROFILES]
    for place, item in entry.record.entries():
        kind = item.record.partition("/")[0] if item.record else ""
        if kind in KINDS and kind not in known:
            values = {"value": kind, "kinds": ", ".join(known)}
            yield entry.document.problem((*place, "record"), "bulletin-record", **values)


def _quotes(entry: Entry[Bulletin], catalogue: Catalogue) -> Iterator[Problem]:
    for place, item in entry.record.entries():
        body = body_of(item, catalogue)
        for lang, words in item.quote.items() if item.quote else ():
            source = (body.get(lang) or "") if body else ""
            if source and spaced(words) not in words_of(parse_tree(source)):
                yield entry.document.problem((*place, "quote", lang), "bulletin-quote", value=words)


def body_of(item: BulletinEntry, catalogue: Catalogue) -> Translated | None:
    """Return the text of an entry, of whichever kind it is."""
    if item.article:
        return item.article.body
    found = _record(item, catalogue)
    return found.record.body if found else None


def _record(item: BulletinEntry, catalogue: Catalogue) -> Entry[Published] | None:
    """Return the public record that an entry names."""
    kind, name = item.target or ("", "")
    found = catalogue.records[kind].get(name) if kind in KINDS else None
    return found if found and isinstance(found.record, Published) else None


def _records(issue: Bulletin, catalogue: Catalogue) -> Iterator[Entry[Published]]:
    for _, item in issue.entries():
        if found := _record(item, catalogue):
            yield found


def _press(entry: Entry[Bulletin], catalogue: Catalogue) -> Iterator[Problem]:
    issue, press = entry.record, catalogue.press
    if not issue.press or press is None:
        return
    law = press.source.title
    for name in dict.fromkeys((*press.head, *press.foot)):
        if name not in ("kind", "date") and getattr(issue.masthead, name) is None:
            yield entry.document.problem(("masthead", name), "press-gap", law=law)
    if press.format.width > press.largest.width or press.format.height > press.largest.height:
        size = f"{press.format.width} × {press.format.height}"
        limit = f"{press.largest.width} × {press.largest.height}"
        yield problem("data/press.yml", 0, "format", "press-size", value=size, limit=limit, law=law)


def editions(issue: Bulletin, catalogue: Catalogue) -> tuple[Lang, ...]:
    """Return the languages in which an issue is published: all of it is there, or none."""
    return tuple(lang for lang in issue.languages() if not _untranslated(issue, lang, catalogue))


def _untranslated(issue: Bulletin, lang: Lang, catalogue: Catalogue) -> list[str]:
    known = _records(issue, catalogue)
    return [found.id for found in known if lang not in found.record.languages()]


def _languages(entry: Entry[Bulletin], catalogue: Catalogue) -> Iterator[Problem]:
    issue = entry.record
    for lang in LANGS:
        if lang == SOURCE or issue.title.get(lang) is None:
            continue
        missing = [*issue.missing_fields(lang), *_untranslated(issue, lang, catalogue)]
        language, place = LOCALES[lang].name, ("translations", lang)
        if missing:
            shown = ", ".join(missing[:4]) + (" …" if len(missing) > 4 else "")
            yield entry.document.problem(place, "bulletin-partial", fields=shown, language=language)
        elif lang not in issue.languages():
            yield entry.document.problem(place, "translation-machine", language=language)
        else:
            yield from check_mark(entry, lang)


def _letters(entry: Entry[Bulletin], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a Problem for each text of an issue that has a letter which the print fonts lack."""
    owners: tuple[Entry[Any], ...] = (entry, *_records(entry.record, catalogue))
    for owner in owners:
        for place, text in owner.record.texts():
            for lang, words in text.items():
                if found := foreign_letter(words):
                    document, here = owner.document, (*place, lang)
                    line = document.text_lines.get(here, document.line(here)) + found[0]
                    name = ".".join(map(str, here))
                    yield problem(document.path, line, name, "bulletin-letter", value=found[1])


def _structure(entry: Entry[Bulletin], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a Problem for each translation not built like its source, beside which it stands in print."""
    texts: list[tuple[Entry[Any], Place, Translated]] = [
        (entry, ("editorial", "body"), entry.record.editorial.body)
    ]
    for place, item in entry.record.entries():
        if item.article and item.article.body:
            texts.append((entry, (*place, "article", "body"), item.article.body))
        elif found := _record(item, catalogue):
            texts += [(found, ("body",), found.record.body)] if found.record.body else []
    for owner, place, text in texts:
        for lang in editions(entry.record, catalogue)[1:]:
            parting = difference(parse_tree(text.vi), parse_tree(text.get(lang) or ""))
            if parting:
                values = {"number": parting.number, "source": parting.left, "value": parting.right}
                yield owner.document.problem((*place, lang), "bulletin-structure", **values)
