"""Names in a translation: people, places and bodies as the source and the registry write them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from newsroom.desk.fault import Fault
from newsroom.desk.named import foreign_names, kept_names, marked_names
from newsroom.desk.segment import Segment
from newsroom.desk.wording import CAPITAL, fold, settle_tones
from newsroom.locales import Lang

_WEB: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
NEAR: Final = 0.74


@dataclass(frozen=True, eq=False)
class Registry:
    """The names of places, partners and people that the office keeps: by Vietnamese name, the others."""

    names: Mapping[str, Mapping[Lang, str]]
    people: frozenset[str] = frozenset()
    """Those of persons, who are called the same in every language."""

    @cached_property
    def bodies(self) -> Mapping[str, Mapping[Lang, str]]:
        """The names long enough to be told from common words, without what stands in brackets."""
        plain = {
            _bare(vi): {lang: _bare(name) for lang, name in names.items()} for vi, names in self.names.items()
        }
        return {vi: names for vi, names in plain.items() if len(vi.split()) > 3 and "," not in vi}

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The short names, which are the same in every language."""
        return frozenset(word for vi in self.names for word in re.findall(r"\b[A-Z]{3,}\b", vi))


def _bare(name: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", name).strip()


_WOMAN: Final = re.compile(rf"\b[Bb]à\s+[{CAPITAL}]")
_MAN: Final = re.compile(rf"\b[Ôô]ng\s+[{CAPITAL}]")
_MADAM: Final = {"en": re.compile(r"\b(?:Ms|Mrs|Madam)\b"), "id": re.compile(r"\b(?:Ibu|Nyonya|Nona)\b")}
_SIR: Final = {"en": re.compile(r"\bMr\b"), "id": re.compile(r"\b(?:Bapak|Tuan|Pak)\b")}


def check_names(
    source: Segment, text: Segment, lang: Lang, registry: Registry, whole: str = ""
) -> Iterator[Fault]:
    """Yield the faults in the names of one segment; `whole` is the folded translation of the whole text."""
    theirs, ours = (_WEB.sub(lambda found: " " * len(found.group()), part.text) for part in (source, text))
    yield from _Pair(theirs, ours, whole or fold(ours), text.line).check(lang, registry)


@dataclass(frozen=True)
class _Pair:
    """The words of a segment and of its translation."""

    theirs: str
    ours: str
    whole: str
    line: int

    @cached_property
    def folded(self) -> str:
        return fold(self.ours)

    def check(self, lang: Lang, registry: Registry) -> Iterator[Fault]:
        yield from self.bodies(lang, registry)
        yield from self.addresses(lang)
        marked = list(self.diacritics())
        yield from marked
        wrong = {fold(fault.expected) for fault in marked}
        known = (name for name in registry.people if name in self.theirs)
        for name in sorted({*kept_names(self.theirs), *known}):
            if not any(fold(name) in other for other in wrong):
                yield from self.kept(name)
        yield from self.foreign(registry)

    def bodies(self, lang: Lang, registry: Registry) -> Iterator[Fault]:
        plain = settle_tones(self.theirs.lower())
        for vi, names in registry.bodies.items():
            if settle_tones(vi.lower()) in plain and fold(names[lang]) not in self.folded:
                yield Fault(self.line, "name-registry", vi, names[lang])

    def addresses(self, lang: Lang) -> Iterator[Fault]:
        """Yield a fault where a woman is called Mr or a man Ms."""
        woman, man = _WOMAN.search(self.theirs), _MAN.search(self.theirs)
        for person, other, title in ((woman, man, _SIR[lang]), (man, woman, _MADAM[lang])):
            wrong = title.search(self.ours) if person and not other else None
            if person and wrong:
                yield Fault(self.line, "name-changed", wrong.group(), person.group())

    def diacritics(self) -> Iterator[Fault]:
        """Yield a fault for each name whose letters are right and whose marks are not."""
        done: list[tuple[int, int]] = []
        for name in marked_names(self.theirs):
            for found in re.finditer(rf"(?<!\w){re.escape(fold(name))}(?!\w)", self.folded):
                written = self.ours[found.start() : found.end()]
                if any(a <= found.start() and found.end() <= b for a, b in done):
                    continue
                done.append(found.span())
                if settle_tones(written.lower()) != settle_tones(name.lower()) and written[:1].isupper():
                    yield Fault(self.line, "name-diacritics", written, name)

    def foreign(self, registry: Registry) -> Iterator[Fault]:
        short = [word for word in registry.acronyms if re.search(rf"(?<!\w){word}(?!\w)", self.theirs)]
        for name in sorted({*foreign_names(self.theirs), *((word,) for word in short)}):
            faults = [fault for word in name for fault in self.kept(word)]
            lost = [fault for fault in faults if fault.check == "name-missing"]
            # «Brett Kavanaugh» may well be “Kavanaugh”.
            yield from (faults if len(lost) == len(name) else [f for f in faults if f not in lost])

    def kept(self, name: str) -> Iterator[Fault]:
        """Yield a fault where a name is lost or misspelt."""
        wanted = rf"(?<!\w){re.escape(fold(name))}"
        if re.search(wanted, self.folded):
            return
        if near := _nearest(name, self.ours):
            yield Fault(self.line, "name-changed", near, name)
        elif not re.search(wanted, self.whole):
            yield Fault(self.line, "name-missing", name, name)


def _nearest(name: str, ours: str) -> str:
    """Return the capitalised words of a text that look most like a name, if they look like it."""
    wanted, size = fold(name), len(name.split())
    words = list(re.finditer(rf"[{CAPITAL}][\w’'-]*", ours))
    best = (NEAR, "")
    for start in range(len(words) - size + 1):
        part = ours[words[start].start() : words[start + size - 1].end()]
        if len(part.split()) != size:
            continue
        same = sorted(fold(part).split()) == sorted(wanted.split())
        ratio = 1.0 if same else SequenceMatcher(None, fold(part), wanted).ratio()
        best = max(best, (ratio, part)) if ratio >= NEAR else best
    return best[1]
