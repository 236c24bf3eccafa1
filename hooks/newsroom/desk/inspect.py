"""All translations of a catalogue reviewed: what is wrong with each, as staff read it."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.desk.cache import Job, review_all
from newsroom.desk.fault import GRAVE, Fault
from newsroom.desk.originals import original_path, read_checked
from newsroom.desk.registries import REGISTRIES, desk_of
from newsroom.desk.review import Desk, Text
from newsroom.desk.segment import FACT_SIGN
from newsroom.desk.works import State, Work, is_markdown, works_of
from newsroom.locales import LANGS, LOCALES, SOURCE, Lang
from newsroom.models import Accepted
from newsroom.nesting import Place
from newsroom.problems import Phrase, Problem, problem

_PARTS: Final = "part-"


@dataclass(frozen=True)
class Inspected:
    """One translation of one work, with its open faults."""

    work: Work
    lang: Lang
    state: State
    faults: Sequence[tuple[Fault, Problem]]
    unused: Sequence[Problem]
    """Accepted faults that are there no more."""

    @property
    def grave(self) -> int:
        """The number of faults that a reviewed translation may not carry."""
        return sum(fault.kind in GRAVE for fault, _ in self.faults)


def inspect(works: Iterable[Work], desk: Desk, root: Path) -> list[Inspected]:
    """Review every language of some works; Vietnamese for its typography only."""
    return _inspect([(work, lang) for work in works for lang in LANGS], desk, root)


def check_translations(
    catalogue: Catalogue, root: Path, wrong: Collection[str] = frozenset()
) -> Iterator[Problem]:
    """Yield the open faults of the reviewed translations that the desk has not passed as they are.

    A stale translation says itself that it is not up to date, and names and figures carry no review.
    Files in `wrong` hold other mistakes: they are compared once these are mended, and so is everything
    where a term or a name is among them.
    """
    if any(path.startswith(REGISTRIES) for path in wrong):
        return
    due = [(work, lang) for work in works_of(catalogue, wrong) for lang in unchecked(work, root)]
    for one in _inspect(due, desk_of(catalogue), root) if due else ():
        yield from (found for _, found in one.faults)
        yield from one.unused


def seal(work: Work, lang: Lang) -> str:
    """Return the seal of a translation and its source, letter by letter, and of what was accepted in it."""
    made = work.made[lang]
    texts = [(place, by_lang.get(SOURCE), by_lang.get(lang)) for place, by_lang in work.texts.items()]
    accepted = [(one.rule, one.text) for one in made.accept]
    return hashlib.sha256(repr((texts, accepted)).encode()).hexdigest()[:16]


def unchecked(work: Work, root: Path) -> list[Lang]:
    """Return the reviewed languages that the desk has not passed exactly as they are now."""
    reviewed = [lang for lang in work.made if work.states.get(lang) == "reviewed"]
    passed = read_checked(original_path(root, work.kind, work.id)) if reviewed else {}
    return [lang for lang in reviewed if passed.get(lang) != seal(work, lang)]


def _inspect(sheets: Sequence[tuple[Work, Lang]], desk: Desk, root: Path) -> list[Inspected]:
    placed = [(work, lang, _places(work, lang)) for work, lang in sheets]
    jobs: list[Job] = [
        (tuple(_text(work, place, lang) for place in places), lang) for work, lang, places in placed
    ]
    found = review_all(jobs, desk, root)
    return [_inspected(*sheet, faults) for sheet, faults in zip(placed, found, strict=True)]


def _places(work: Work, lang: Lang) -> list[Place]:
    return [place for place, by_lang in work.texts.items() if lang in by_lang and SOURCE in by_lang]


def _text(work: Work, place: Place, lang: Lang) -> Text:
    source, text = work.texts[place][SOURCE], work.texts[place][lang]
    return Text(source, text, is_markdown=is_markdown(place, work.texts[place]))


def _inspected(
    work: Work, lang: Lang, places: Sequence[Place], found: Sequence[Sequence[Fault]]
) -> Inspected:
    made = work.made.get(lang)
    accepted = list(made.accept) if made else []
    faults: list[tuple[Fault, Problem]] = []
    used: set[Accepted] = set()
    for place, of_text in zip(places, found, strict=True):
        for fault in of_text:
            reason = next((one for one in accepted if _accepts(one, fault)), None)
            if reason:
                used.add(reason)
            else:
                faults.append((fault, _problem(work, place, lang, fault)))
    path = work.where(places[0], lang)[0] if places else ""
    unused = [
        problem(path, 0, f"translations.{lang}.accept", "accept-unused", value=one.text)
        for one in accepted
        if one not in used
    ]
    return Inspected(work, lang, work.states.get(lang, "reviewed"), faults, unused)


def _accepts(one: Accepted, fault: Fault) -> bool:
    text = " ".join(fault.words.split())
    # A long text is cut off in the report, and so by who copies it from there.
    return one.rule == fault.rule and (
        one.text == text or (one.text[-1:] == "…" and text.startswith(one.text[:-1]))
    )


def _problem(work: Work, place: Place, lang: Lang, fault: Fault) -> Problem:
    path, first, last, field = work.where(place, lang)
    expected = Phrase(fault.expected) if fault.expected.startswith(_PARTS) else fault.expected
    why = Phrase(fault.why) if fault.why else ""
    language = LOCALES[lang].name
    line = min(first + fault.line, last)
    return problem(
        path,
        line,
        field,
        fault.rule,
        value=fault.words.replace(FACT_SIGN, "{{…}}"),
        expected=expected,
        why=why,
        language=language,
    )
