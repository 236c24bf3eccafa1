"""One translation of one record, reviewed: every check over every text, part by part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.desk.align import align
from newsroom.desk.countries import check_countries
from newsroom.desk.directions import check_directions
from newsroom.desk.evenness import check_evenness
from newsroom.desk.fault import Fault
from newsroom.desk.figures import check_figures
from newsroom.desk.levels import check_levels
from newsroom.desk.names import Registry, check_names
from newsroom.desk.remnants import check_language
from newsroom.desk.segment import Segment, line_segment, segments
from newsroom.desk.structure import check_furniture, check_marks, check_structure, is_furniture
from newsroom.desk.terms import Termbase, TermCheck
from newsroom.desk.typography import check_balance, check_ends, check_typography
from newsroom.desk.wording import fold
from newsroom.locales import SOURCE, Lang

_NOTHING = Segment("", "", "", 0)


@dataclass(frozen=True)
class Text:
    """A text of a record in Vietnamese and in another language."""

    source: str
    text: str
    is_markdown: bool = False

    def parts(self, text: str) -> Sequence[Segment]:
        """Return the parts of either text."""
        return segments(text) if self.is_markdown else (line_segment(text),)


@dataclass(frozen=True, eq=False)
class Desk:
    """What all texts are checked against."""

    termbase: Termbase
    registry: Registry

    def review(self, texts: Sequence[Text], lang: Lang) -> list[list[Fault]]:
        """Return the faults of a translation, for each of its texts, by line; the source stands alone."""
        if lang == SOURCE:
            return [sorted(set(self.review_alone(text.parts(text.text), lang))) for text in texts]
        terms = TermCheck(self.termbase, lang)
        whole = fold(" ".join(text.text for text in texts))
        found = [sorted(set(self._text(text, lang, terms, whole, n))) for n, text in enumerate(texts)]
        for number, fault in terms.finish():
            found[number].append(fault)
        return found

    def _text(self, text: Text, lang: Lang, terms: TermCheck, whole: str, number: int) -> Iterator[Fault]:
        parts = text.parts(text.text)
        pairs = align(text.parts(text.source), parts)
        yield from check_structure(pairs)
        for theirs, ours in pairs:
            if theirs and ours and not _is_quoted(theirs, ours):
                yield from _terms(theirs, ours, lang, terms, number)
                yield from check_names(theirs, ours, lang, self.registry, whole)
                yield from check_countries(theirs, ours, lang)
                yield from check_directions(theirs, ours, lang)
                yield from check_language(theirs, ours, lang)
                yield from check_marks(theirs, ours)
                yield from check_balance(theirs, ours)
                yield from check_ends(theirs, ours)
            # A lost paragraph loses its figures, too, and a translation may not.
            if theirs or not is_furniture(ours or _NOTHING):
                yield from check_figures(theirs or _NOTHING, ours or _NOTHING, lang)
        yield from self.review_alone(parts, lang)

    def review_alone(self, parts: Sequence[Segment], lang: Lang) -> Iterator[Fault]:
        """Yield the faults that show in a text by itself."""
        for part in parts:
            if lang != SOURCE:
                yield from check_furniture(part)
            yield from check_typography(part, lang)
        yield from check_evenness(parts, lang)


def _is_quoted(theirs: Segment, ours: Segment) -> bool:
    """Tell whether a pair shows words of another language: a vocabulary, which nobody translates."""
    return theirs.is_foreign or (ours.is_foreign and ours.shape in ("th", "td"))


def _terms(theirs: Segment, ours: Segment, lang: Lang, terms: TermCheck, number: int) -> Iterator[Fault]:
    found = list(terms.check(theirs, ours, number))
    yield from found
    for fault in check_levels(theirs, ours, lang):
        # What the termbase says about a body says more than its level alone.
        if not any(fault.words.startswith(known.words) for known in found):
            yield fault
