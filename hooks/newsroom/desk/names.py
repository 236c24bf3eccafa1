"""Names in a translation: people, places and bodies as the source and the registry write them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property, lru_cache
from typing import Final

from newsroom.desk.countries import country_forms
from newsroom.desk.fault import Fault
from newsroom.desk.segment import Segment
from newsroom.desk.wording import fold, settle_tones
from newsroom.locales import SOURCE, Lang

_CAPITAL: Final = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_RUN: Final = re.compile(rf"[{_CAPITAL}][\w’']*(?:[ \u00a0][{_CAPITAL}][\w’']*)+")
_TOKEN: Final = re.compile(rf"(?<![\w-])[{_CAPITAL}a-z]*[{_CAPITAL}][\w]*(?![\w]|-\w*[à-ỹ])")
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?"
)
_SURNAMES: Final = frozenset(
    "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lương Trịnh Trương Tô Lâm Tạ Quách Rơ Rah Rmah Siu Kpă Ksor Nay Puih".split()
)
_PLACE: Final = re.compile(
    rf"(?i:\b(?:xã|phường|huyện|quận|thị xã|thị trấn|thành phố|tỉnh|thôn|làng|buôn|sông|núi|đèo|đảo|cảng|vịnh|cửa khẩu(?: quốc tế)?))\s+(?P<name>[{_CAPITAL}][\w’'-]*(?:\s+[{_CAPITAL}][\w’'-]*)*)"
)
_TITLE: Final = re.compile(
    r"(?i:\b(?:ông|bà|anh|chị|đồng chí|chủ tịch|giám đốc|bí thư|đại sứ|trưởng|thư|tướng|tiến sĩ|giáo sư|nhà báo))\s$"
)
_EXONYMS: Final = re.compile("Trung Quốc|Đài Loan|Hàn Quốc|Triều Tiên|Hồng Kông")
"""Where Vietnamese has names of its own for places: «Vân Nam» is Yunnan."""
_HOME: Final = "gia lai"
_LOANS: Final = frozenset(
    "internet email e-mail fax website web logistics video festival forum robot virus covid online container blog podcast app smartphone start-up startup hotline marketing olympic oscar twitter world news".split()
)
_COUNTRY: Final = re.compile(
    "|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in sorted(country_forms(SOURCE)))
)
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
NEAR: Final = 0.74


@dataclass(frozen=True, eq=False)
class Registry:
    """The names of places, partners and people that the office keeps: by Vietnamese name, the others."""

    names: Mapping[str, Mapping[Lang, str]]

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


def check_names(
    source: Segment, text: Segment, lang: Lang, registry: Registry, whole: str = ""
) -> Iterator[Fault]:
    """Yield the faults in the names of one segment; `whole` is the folded translation of the whole text."""
    theirs, ours = (_WEB.sub(lambda found: " " * len(found.group()), part.text) for part in (source, text))
    folded = fold(ours)
    whole = whole or folded
    yield from _bodies(theirs, folded, text.line, lang, registry)
    yield from _addresses(theirs, ours, text.line, lang)
    marked = list(_diacritics(theirs, ours, folded, text.line))
    yield from marked
    wrong = {fold(fault.expected) for fault in marked}
    for name in _kept_names(theirs):
        if not any(fold(name) in other for other in wrong):
            yield from _kept(name, ours, folded, whole, text.line)
    yield from _foreign(theirs, ours, folded, whole, text.line, registry)


_WOMAN: Final = re.compile(rf"\b[Bb]à\s+[{_CAPITAL}]")
_MAN: Final = re.compile(rf"\b[Ôô]ng\s+[{_CAPITAL}]")
_MADAM: Final = {"en": re.compile(r"\b(?:Ms|Mrs|Madam)\b"), "id": re.compile(r"\b(?:Ibu|Nyonya|Nona)\b")}
_SIR: Final = {"en": re.compile(r"\bMr\b"), "id": re.compile(r"\b(?:Bapak|Tuan|Pak)\b")}


def _addresses(source: str, ours: str, line: int, lang: Lang) -> Iterator[Fault]:
    """Yield a fault where a woman is called Mr or a man Ms."""
    woman, man = _WOMAN.search(source), _MAN.search(source)
    wrong = (
        _SIR[lang].search(ours)
        if woman and not man
        else _MADAM[lang].search(ours)
        if man and not woman
        else None
    )
    if wrong:
        yield Fault(line, "name-changed", wrong.group(), (woman or man)[0] if woman or man else "")


def _bodies(source: str, folded: str, line: int, lang: Lang, registry: Registry) -> Iterator[Fault]:
    plain = settle_tones(source.lower())
    for vi, names in registry.bodies.items():
        if settle_tones(vi.lower()) in plain and fold(names[lang]) not in folded:
            yield Fault(line, "name-registry", vi, names[lang])


def _diacritics(source: str, ours: str, folded: str, line: int) -> Iterator[Fault]:
    """Yield a fault for each name whose letters are right and whose marks are not."""
    done: list[tuple[int, int]] = []
    for name in _windows(source):
        for found in re.finditer(rf"(?<!\w){re.escape(fold(name))}(?!\w)", folded):
            written = ours[found.start() : found.end()]
            if any(a <= found.start() and found.end() <= b for a, b in done):
                continue
            done.append(found.span())
            if settle_tones(written.lower()) != settle_tones(name.lower()) and written[:1].isupper():
                yield Fault(line, "name-diacritics", written, name)


@lru_cache(maxsize=4096)
def _windows(source: str) -> tuple[str, ...]:
    """Return the runs of capitalised words that bear diacritics, and their parts, longest first."""
    found: dict[str, None] = {}
    for run in _RUN.findall(source):
        words = run.split()
        for size in range(min(len(words), 6), 1, -1):
            for start in range(len(words) - size + 1):
                part = " ".join(words[start : start + size])
                if fold(part) != part.lower() and part not in country_forms(SOURCE):
                    found[part] = None
    for match in _PLACE.finditer(source):
        name = match["name"]
        if " " not in name and len(name) > 2 and fold(name) != name.lower():
            found[name] = None
    return tuple(sorted(found, key=lambda part: (-len(part), part)))


def _kept_names(source: str) -> Iterator[str]:
    """Yield the people and the places that a source names."""
    words = source.split()
    if 10 * sum(word[:1].isupper() for word in words) > 7 * len(words) > 35:
        # A headline in Capitals Like These shows no names.
        return
    seen: set[str] = set()
    for match in _RUN.finditer(source):
        run = match.group().split()
        start = next((i for i, word in enumerate(run) if word in _SURNAMES), None)
        # «Hoàng Gia» is royal, «ông Hoàng Gia» a man.
        least = 2 if _TITLE.search(source[: match.start()]) or start else 3
        if start is not None and least <= len(run) - start <= 5:
            seen.add(" ".join(run[start:]))
    for match in _PLACE.finditer(source):
        name = match["name"]
        is_vietnamese = all(_SYLLABLE.fullmatch(fold(word)) for word in name.split())
        if (
            len(name) > 2
            and is_vietnamese
            and fold(name) != _HOME
            and not _COUNTRY.search(name)
            and not _EXONYMS.search(source)
        ):
            seen.add(name)
    yield from sorted(seen)


@lru_cache(maxsize=4096)
def _foreign_names(source: str) -> tuple[tuple[str, ...], ...]:
    """Return the words that are not Vietnamese; those that stand together are one name."""
    names: list[list[str]] = []
    end = -9
    for match in _TOKEN.finditer(source):
        if _is_foreign(match.group()):
            names += [] if match.start() == end + 1 else [[]]
            names[-1].append(match.group())
            end = match.end()
    return tuple(dict.fromkeys(tuple(name) for name in names))


def _is_foreign(word: str) -> bool:
    if word == word.upper():
        # A Vietnamese abbreviation has hardly a vowel: UBND, PCPNN; JICA and ASEAN can be said.
        return len(word) > 3 and len(re.findall("[AEIOU]", word)) > 1 and word.isascii() and word.isalpha()
    if (
        not word.isascii()
        or word.lower() in _LOANS
        or any(map(str.isdigit, word))
        or len(word) < 3
        or word in _country_words()
    ):
        return False
    return word != word.capitalize() or not _SYLLABLE.fullmatch(fold(word))


@cache
def _country_words() -> frozenset[str]:
    return frozenset(word for form in country_forms(SOURCE) for word in re.split(r"[\s-]", form))


def _foreign(
    source: str, ours: str, folded: str, whole: str, line: int, registry: Registry
) -> Iterator[Fault]:
    names = {
        *_foreign_names(source),
        *((word,) for word in registry.acronyms if re.search(rf"(?<!\w){word}(?!\w)", source)),
    }
    for name in sorted(names):
        faults = [fault for word in name for fault in _kept(word, ours, folded, whole, line)]
        lost = [fault for fault in faults if fault.rule == "name-missing"]
        # «Brett Kavanaugh» may well be “Kavanaugh”.
        yield from (faults if len(lost) == len(name) else [fault for fault in faults if fault not in lost])


def _kept(name: str, ours: str, folded: str, whole: str, line: int) -> Iterator[Fault]:
    """Yield a fault where a name is lost or misspelt."""
    wanted = fold(name)
    if re.search(rf"(?<!\w){re.escape(wanted)}", folded):
        return
    if near := _nearest(wanted, name, ours):
        yield Fault(line, "name-changed", near, name)
    elif not re.search(rf"(?<!\w){re.escape(wanted)}", whole):
        yield Fault(line, "name-missing", name, name)


def _nearest(wanted: str, name: str, ours: str) -> str:
    size = len(name.split())
    words = list(re.finditer(rf"[{_CAPITAL}][\w’'-]*", ours))
    best = (NEAR, "")
    for start in range(len(words) - size + 1):
        part = ours[words[start].start() : words[start + size - 1].end()]
        if len(part.split()) != size:
            continue
        same = sorted(fold(part).split()) == sorted(wanted.split())
        ratio = 1.0 if same else SequenceMatcher(None, fold(part), wanted).ratio()
        best = max(best, (ratio, part)) if ratio >= NEAR else best
    return best[1]
