"""Every record and page as the desk sees it: its texts in each language, and how they were made."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from newsroom.anatomy import texts_of
from newsroom.catalogue import Catalogue, Entry
from newsroom.desk.originals import Original, lines_of
from newsroom.kinds import KINDS, Kind, Tier, page_tier
from newsroom.locales import LANGS, SOURCE, Lang
from newsroom.models import Translatable, Translation
from newsroom.nesting import Place
from newsroom.pages import HOME, Page, is_stale

State = Literal["missing", "machine", "stale", "reviewed"]
Where = tuple[str, int, int, str]
"""A file, the first and the last line of a text in it, and the field."""


@dataclass(frozen=True)
class Work:
    """One record or page with its texts in all languages."""

    kind: str
    """The kind of record, or `pages`."""
    id: str
    tier: Tier
    texts: Mapping[Place, Mapping[Lang, str]]
    states: Mapping[Lang, State]
    made: Mapping[Lang, Translation]
    """How each translation was made, where that is recorded."""
    mark: str
    """The mark of today's Vietnamese texts, or `` where translations record none."""
    original: Original
    """Today's Vietnamese texts, as they are kept."""
    changed: date | None
    """The day on which it last changed for readers."""
    where: Callable[[Place, Lang], Where]
    is_public: bool = True

    @property
    def paths(self) -> frozenset[str]:
        """The files of the work."""
        return frozenset(
            self.where(place, lang)[0] for place, by_lang in self.texts.items() for lang in by_lang
        )

    @property
    def title(self) -> str:
        """The first Vietnamese text: a title or a name."""
        return next((by_lang[SOURCE] for by_lang in self.texts.values() if SOURCE in by_lang), self.id)


def is_markdown(place: Place, by_lang: Mapping[Lang, str]) -> bool:
    """Tell whether a text has parts, and is not one line as it stands."""
    return place[-1] == "body" or "\n" in by_lang.get(SOURCE, "")


def works_of(catalogue: Catalogue, wrong: Container[str] = ()) -> Iterator[Work]:
    """Yield all that readers may see in more than one language, and what waits to be seen.

    Files in `wrong` hold mistakes of other kinds, and are left out.
    """
    for kind in KINDS.values():
        for is_public, records in ((True, catalogue.records), (False, catalogue.withheld)):
            for entry in records[kind.name].values():
                if entry.document.path not in wrong and any(True for _ in texts_of(entry.record)):
                    yield _of_record(kind, entry, is_public=is_public)
    for key, by_lang in catalogue.pages.items():
        if SOURCE in by_lang and not any(page.document.path in wrong for page in by_lang.values()):
            yield _of_page(key, by_lang)


def _of_record(kind: Kind, entry: Entry[Any], *, is_public: bool) -> Work:
    record, document = entry.record, entry.document
    texts = {place: dict(text.items()) for place, text in texts_of(record)}
    kept = [".".join(map(str, place)) for place in texts if place[0] != "corrections"]
    plain = {".".join(map(str, place)): by_lang[SOURCE] for place, by_lang in texts.items()}

    def where(place: Place, lang: Lang) -> Where:
        here = (*place, lang)
        first = document.text_lines.get(here, document.line(here))
        return document.path, first, document.text_ends.get(here, first), ".".join(map(str, here))

    released = record if isinstance(record, Translatable) else None
    made = {lang: one for lang in LANGS if released and (one := released.translations.get(lang))}
    return Work(
        kind.name,
        entry.id,
        # Names and figures stand on every page, and in every language.
        kind.tier if kind.has_pages else "A",
        texts,
        {lang: _state(record, texts, lang) for lang in LANGS if lang != SOURCE},
        made,
        released.source_hash() if released else "",
        lines_of({place: plain[place] for place in kept}),
        released.changed() if released else None,
        where,
        is_public,
    )


def _state(record: Any, texts: Mapping[Place, Mapping[Lang, str]], lang: Lang) -> State:
    if not isinstance(record, Translatable):
        return "reviewed" if all(lang in by_lang for by_lang in texts.values()) else "missing"
    made = record.translations.get(lang)
    if made is None or record.missing_fields(lang):
        return "missing"
    if made.status == "machine":
        return "machine"
    return "stale" if record.is_stale(lang) else "reviewed"


def _of_page(key: str, by_lang: Mapping[Lang, Page]) -> Work:
    fields: dict[str, Callable[[Page], str]] = {
        "title": lambda page: page.front.title,
        "description": lambda page: page.front.description,
        "body": lambda page: page.text,
    }
    texts: dict[Place, Mapping[Lang, str]] = {
        (name,): {lang: read(page) for lang, page in by_lang.items() if read(page).strip()}
        for name, read in fields.items()
        if read(by_lang[SOURCE]).strip()
    }

    def where(place: Place, lang: Lang) -> Where:
        page = by_lang[lang]
        if place == ("body",):
            return page.path, page.first, page.first + page.text.count("\n"), ""
        return page.path, 1, 1, str(place[0])

    made = {lang: page.front.translation for lang, page in by_lang.items() if page.front.translation}
    plain = {str(place[0]): by_lang[SOURCE] for place, by_lang in texts.items()}
    return Work(
        "pages",
        key,
        page_tier(key),
        texts,
        {lang: _page_state(by_lang, lang) for lang in LANGS if lang != SOURCE},
        {lang: one for lang, one in made.items() if one},
        by_lang[SOURCE].mark(),
        lines_of(plain),
        by_lang[SOURCE].front.updated,
        where,
    )


def _page_state(by_lang: Mapping[Lang, Page], lang: Lang) -> State:
    if lang not in by_lang:
        return "missing"
    made = by_lang[lang].front.translation
    if made is None or made.status == "machine":
        # The texts of the home page are two lines that nobody signs for.
        return "reviewed" if by_lang[lang].key == HOME else "machine"
    return "stale" if is_stale(by_lang, lang) else "reviewed"
