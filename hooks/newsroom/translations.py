"""Which languages a record may appear in, which ones its kind demands, and what they lack."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Final

from newsroom.catalogue import Entry
from newsroom.fields import UnsoundError
from newsroom.kinds import Kind
from newsroom.locales import LANGS, LOCALES, SOURCE, X_DEFAULT, Lang
from newsroom.models import Published
from newsroom.problems import Problem

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
    yield from missing if kind.tier == "A" else (name for name in _NEEDED[kind.tier] if name in missing)
    translation = record.translations.get(X_DEFAULT)
    if kind.tier == "A" and (translation is None or translation.status != "reviewed"):
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
        yield from _whole(entry, lang, translation.source)


def _whole(entry: Entry[Published], lang: Lang, source: str | None) -> Iterator[Problem]:
    record, at = entry.record, entry.document.problem
    if source is None:
        yield at(("translations", lang), "translation-source", expected=record.source_hash())
    elif record.is_stale(lang):
        language, path = LOCALES[lang].name, entry.document.path
        yield at(("translations", lang), "translation-stale", language=language, path=path)
    for index, correction in enumerate(record.corrections):
        if correction.text.get(lang) is None:
            place = ("corrections", index, "text")
            yield at(place, "correction-missing", language=LOCALES[lang].name)
