"""What came back from a translator, held against the data: what is taken, what is refused and why."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from newsroom.desk.marks import unmark, wrong_marks
from newsroom.desk.pieces import exchange, pieces_of
from newsroom.desk.units import Returned, Unit
from newsroom.desk.works import Work, is_markdown
from newsroom.locales import SOURCE, Lang
from newsroom.nesting import Place

_BLANKS: Final = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\ufeff": None, "\u200b": None})


@dataclass(frozen=True)
class Refused:
    """A row or field that is not taken, and why."""

    where: str
    key: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why} [{self.key}]"


@dataclass(frozen=True)
class Renewed:
    """A text with its new translation."""

    place: Place
    before: str
    after: str
    rows: Sequence[tuple[str, str]]
    """The segments that change: as they were, as they will be."""


@dataclass
class Intake:
    """What a file brings for one language."""

    works: dict[str, Work] = field(default_factory=dict)
    renewed: dict[str, list[Renewed]] = field(default_factory=dict)
    """By work, the texts that change."""
    refused: list[Refused] = field(default_factory=list)
    unsure: list[Refused] = field(default_factory=list)
    """Rows taken as they are whose Vietnamese has changed while their translation has not."""

    def is_whole(self, work: str) -> bool:
        """Tell whether nothing of a work was refused."""
        return not any(one.key.startswith(f"{work}#") for one in self.refused)


def take_in(rows: Iterable[Returned], units: Mapping[str, Unit], lang: Lang) -> Intake:
    """Judge all rows of a file; the data stay as they are."""
    intake = Intake()
    good: dict[tuple[str, str], dict[int, tuple[Unit, str]]] = {}
    seen: set[str] = set()
    for row in rows:
        unit, text = units.get(row.key), _clean(row.text)
        if why := _refuse(row, unit, seen):
            intake.refused.append(Refused(row.where, row.key, why))
        elif unit and unit.target and text == unit.target.text:
            if unit.state == "changed":
                why = "tiếng Việt đã sửa mà bản dịch vẫn như cũ"
                intake.unsure.append(Refused(row.where, row.key, why))
        elif unit and text:
            good.setdefault((unit.owner, unit.field), {})[unit.number] = (unit, text)
        seen.add(row.key)
    of_texts: dict[tuple[str, str], list[Unit]] = {}
    for unit in units.values():
        of_texts.setdefault((unit.owner, unit.field), []).append(unit)
    for name, answers in good.items():
        _renew(intake, answers, of_texts[name], lang)
    return intake


def _refuse(row: Returned, unit: Unit | None, seen: set[str]) -> str:
    """Return why a row is not taken, or nothing."""
    if row.is_formula:
        return "ô bản dịch là công thức; hãy gõ lại thành chữ"
    if unit is None:
        return "trong dữ liệu không còn đoạn này; bài đã sửa hoặc ô mã đã bị đổi. Hãy xuất lại"
    if row.key in seen:
        return "đoạn này đã có ở hàng trên; hãy xóa một hàng"
    if _clean(row.source) != _clean(unit.source.text):
        return "tiếng Việt không còn như lúc xuất; bài đã sửa, hoặc ô tiếng Việt bị đổi. Hãy xuất lại"
    return _refuse_marks(unit, _clean(row.text))


def _refuse_marks(unit: Unit, text: str) -> str:
    if not text or (unit.target and text == unit.target.text):
        return ""
    lost, added = wrong_marks(unit.source, text)
    if lost:
        return f"bản dịch mất hoặc đặt sai {' '.join(lost)}; hãy chép dấu này từ ô tiếng Việt"
    return f"bản dịch thừa {' '.join(added)}; hãy xóa" if added else ""


def _clean(text: str) -> str:
    """Return a text as the data hold it; programs add their own blanks and line ends."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").translate(_BLANKS))
    return plain.strip(" \n\t")


def _renew(
    intake: Intake, answers: Mapping[int, tuple[Unit, str]], of_text: Sequence[Unit], lang: Lang
) -> None:
    """Put the answers for one text together, or refuse them."""
    work, place, name = of_text[0].work, of_text[0].place, of_text[0].owner
    by_lang = work.texts[place]
    new = {number: _markdown(unit, text) for number, (unit, text) in answers.items()}
    rows = [(unit.target.text if unit.target else "", text) for unit, text in answers.values()]
    if after := _within(by_lang, of_text, new, lang) or _anew(by_lang, of_text, new):
        intake.works[name] = work
        intake.renewed.setdefault(name, []).append(Renewed(place, by_lang.get(lang, ""), after, rows))
        return
    missing = [str(unit.number + 1) for unit in of_text if unit.number not in new and not unit.target]
    why = f"chưa dịch hết trường này, còn đoạn {', '.join(missing)}; chưa ghi"
    intake.refused.append(Refused(name, f"{name}#{of_text[0].field}", why))


def _markdown(unit: Unit, text: str) -> str:
    # A link keeps the target that it had in the translation; a new one takes that of the source.
    own = {code.number for code in unit.target.codes} if unit.target else set()
    theirs = [code for code in unit.source.codes if code.number not in own]
    return unmark(text, [*(unit.target.codes if unit.target else ()), *theirs])


def _within(by_lang: Mapping[Lang, str], of_text: Sequence[Unit], new: Mapping[int, str], lang: Lang) -> str:
    """Return the translation with new segments, where all of them stand in it already."""
    at = {unit.number: unit.target_number for unit in of_text}
    if lang not in by_lang or any(at[number] is None for number in new):
        return ""
    pieces = pieces_of(by_lang[lang], is_markdown=is_markdown(of_text[0].place, by_lang))
    return exchange(by_lang[lang], pieces, {_sure(at[number]): text for number, text in new.items()})


def _sure(number: int | None) -> int:
    assert number is not None
    return number


def _anew(by_lang: Mapping[Lang, str], of_text: Sequence[Unit], new: Mapping[int, str]) -> str:
    """Return the source with every segment translated; nothing where some are not."""
    known = {unit.number: _markdown(unit, unit.target.text) for unit in of_text if unit.target} | dict(new)
    if len(known) < len(of_text):
        return ""
    pieces = pieces_of(by_lang[SOURCE], is_markdown=is_markdown(of_text[0].place, by_lang))
    return exchange(by_lang[SOURCE], pieces, known)


def told(intake: Intake, lang: Lang) -> Iterator[str]:
    """Yield what a file changes and what is refused, for people."""
    for name, texts in intake.renewed.items():
        for text in texts:
            yield f"{name} · {'.'.join(map(str, text.place))} [{lang}]"
            for before, after in text.rows:
                yield from ((f"  - {before}",) if before else ())
                yield f"  + {after}"
    yield from (f"Nên xem lại: {one}" for one in intake.unsure)
    yield from (f"Không nhận: {one}" for one in intake.refused)
