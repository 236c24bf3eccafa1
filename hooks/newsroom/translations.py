"""Which languages a record or page may appear in, which ones its tier demands, and what they lack."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Final

from newsroom.catalogue import Entry
from newsroom.fields import UnsoundError
from newsroom.kinds import Kind, demands
from newsroom.locales import LANGS, LOCALES, SOURCE, X_DEFAULT, Lang
from newsroom.models import Published, Translatable, Translation
from newsroom.pages import Page, Pages
from newsroom.problems import Problem, problem

_MARK: Final = re.compile("[0-9a-f]{12}")
_NEEDED: Final[Mapping[str, tuple[str, ...]]] = {"B": ("title", "summary"), "C": ()}
"""By tier, the texts that a public record must have in English; in tier A it is all of them."""


def check_languages(kind: Kind, entry: Entry[Published]) -> Iterator[Problem]:
    """Yield what the translations of a record lack."""
    record = entry.record
    english: tuple[str, ...] = ()
    # What a salvaged record lacks may be what is a mistake in it.
    with suppress(UnsoundError):
        english = tuple(_lacking_english(kind, record))
    if english:
        rule, fields = "english-missing", ", ".join(english)
        yield entry.document.problem(("visibility",), rule, fields=fields)
    for lang in LANGS:
        if lang != SOURCE and not (english and lang == X_DEFAULT):
            with suppress(UnsoundError):
                yield from _language(entry, lang)


def _lacking_english(kind: Kind, record: Published) -> Iterator[str]:
    """Yield the fields that a public record of the kind must have in English and has not."""
    if record.visibility != "public" or X_DEFAULT in record.languages():
        return
    missing = record.missing_fields(X_DEFAULT)
    yield from (
        missing if demands(kind.tier, X_DEFAULT) else (name for name in _NEEDED[kind.tier] if name in missing)
    )
    translation = record.translations.get(X_DEFAULT)
    if demands(kind.tier, X_DEFAULT) and (translation is None or translation.status != "reviewed"):
        yield f"translations.{X_DEFAULT} (status: reviewed)"


def _language(entry: Entry[Published], lang: Lang) -> Iterator[Problem]:
    record, at = entry.record, entry.document.problem
    missing = record.missing_fields(lang)
    translation = record.translations.get(lang)
    place, language = ("translations", lang), LOCALES[lang].name
    own = (record.title, record.summary, *([record.body] if record.body else []))
    # A name that every language must have is no beginning of a translation.
    if not any(text.get(lang) for text in own if not type(text).model_fields[lang].is_required()):
        if translation:
            yield at(place, "translation-empty")
    elif translation is None:
        yield at(place, "translation-missing", lang=lang)
    elif missing:
        yield at(place, "translation-partial", fields=", ".join(missing), language=language)
    elif translation.status == "machine":
        yield at(place, "translation-machine", language=language)
    else:
        yield from check_mark(entry, lang)
        yield from _corrections(entry, lang)


def check_mark(entry: Entry[Translatable], lang: Lang) -> Iterator[Problem]:
    """Yield what the source mark of a whole translation says: it lacks one, or the source has changed."""
    record, at = entry.record, entry.document.problem
    translation = record.translations.get(lang)
    if translation is None:
        return
    if translation.minor and not _MARK.fullmatch(translation.minor):
        yield at(("translations", lang, "minor"), "translation-minor", expected=record.source_hash())
    if translation.source is None:
        yield at(("translations", lang), "translation-source", expected=record.source_hash())
    elif record.is_stale(lang):
        language, path = LOCALES[lang].name, entry.document.path
        mark = record.source_hash()
        yield at(("translations", lang), "translation-stale", language=language, path=path, mark=mark)


def _corrections(entry: Entry[Published], lang: Lang) -> Iterator[Problem]:
    for index, correction in enumerate(entry.record.corrections):
        if correction.text.get(lang) is None:
            place = ("corrections", index, "text")
            yield entry.document.problem(place, "correction-missing", language=LOCALES[lang].name)


def check_page_languages(pages: Pages) -> Iterator[Problem]:
    """Yield what the translations of the hand-written pages lack."""
    for by_lang in pages.values():
        if SOURCE not in by_lang:
            continue
        for lang, page in by_lang.items():
            # What is a mistake in the head of a page says nothing of its translation.
            with suppress(UnsoundError):
                made = page.front.translation
                if made and lang != SOURCE:
                    yield from _page(page, made, by_lang[SOURCE].mark())


def _page(page: Page, made: Translation, mark: str) -> Iterator[Problem]:
    language, path = LOCALES[page.lang].name, page.path
    if made.status == "machine":
        yield problem(path, 1, "translation", "page-machine", language=language)
    if made.minor and not _MARK.fullmatch(made.minor):
        yield problem(path, 1, "translation.minor", "translation-minor", expected=mark)
    if made.source is None:
        yield problem(path, 1, "translation", "translation-source", expected=mark)
    elif made.is_stale(mark):
        yield problem(path, 1, "translation", "translation-stale", language=language, path=path, mark=mark)
