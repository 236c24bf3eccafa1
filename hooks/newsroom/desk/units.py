"""What a translator gets: each segment with its marks, its place, its history and what helps with it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, NamedTuple

from newsroom.desk.align import align
from newsroom.desk.marks import Marked, mark, mark_like
from newsroom.desk.memory import Match, Memory
from newsroom.desk.originals import changes, original_path, read_originals
from newsroom.desk.pieces import Piece, pieces_of
from newsroom.desk.terms import Termbase
from newsroom.desk.works import State, Work, is_markdown
from newsroom.locales import SOURCE, Lang
from newsroom.nesting import Place

UnitState = Literal["new", "machine", "changed", "same"]
SHAPES: Final[Mapping[str, str]] = {
    "h": "Tiêu đề",
    "p": "Đoạn",
    "q": "Trích dẫn",
    "f": "Chú thích",
    "t": "Ô bảng",
}
"""What a segment is called, by the first letter of its shape; `line` is a text by itself."""


@dataclass(frozen=True)
class Unit:
    """One segment to be translated."""

    work: Work
    place: Place
    number: int
    """Which piece of the source text it is."""
    piece: Piece
    source: Marked
    target: Marked | None
    """The translation that stands in the data."""
    target_number: int | None
    """Which piece of the translation it is."""
    state: UnitState
    before: str = ""
    """The Vietnamese that the translation was made from, where it was another."""

    @property
    def key(self) -> str:
        """The name of the segment in all that leaves the house and comes back."""
        return f"{self.owner}#{self.field}#{self.number}"

    @property
    def owner(self) -> str:
        """The name of the record or page."""
        return f"{self.work.kind}/{self.work.id}"

    @property
    def field(self) -> str:
        """The field that the text stands in."""
        return ".".join(map(str, self.place))

    @property
    def shape(self) -> str:
        """What it is, in words."""
        shape = self.piece.segment.shape
        return "Dòng" if shape == "line" else SHAPES.get(shape[0], "Mục liệt kê")

    @property
    def address(self) -> str:
        """The file and line of the source."""
        path, line, *_ = self.work.where(self.place, SOURCE)
        return f"{path}:{line + self.piece.segment.line}"


def units_of(work: Work, lang: Lang, root: Path) -> Iterator[Unit]:
    """Yield the segments of a work, in the order of reading, with their translations where there are any."""
    changed = _changed(work, lang, root)
    for place, by_lang in work.texts.items():
        if SOURCE in by_lang:
            yield from _of_text(work, place, lang, changed)


def _changed(work: Work, lang: Lang, root: Path) -> Mapping[tuple[str, str], str] | None:
    """Return what each new line was when it was translated; None where that is not known."""
    made = work.made.get(lang)
    if work.states.get(lang) != "stale" or made is None:
        return {}
    before = read_originals(original_path(root, work.kind, work.id)).get(made.source or "")
    if before is None:
        return None
    return {(one.place, one.after): one.before for one in changes(before, work.original) if one.after}


def _of_text(
    work: Work, place: Place, lang: Lang, changed: Mapping[tuple[str, str], str] | None
) -> Iterator[Unit]:
    by_lang = work.texts[place]
    is_text = is_markdown(place, by_lang)
    theirs = pieces_of(by_lang[SOURCE], is_markdown=is_text)
    ours = pieces_of(by_lang[lang], is_markdown=is_text) if lang in by_lang else ()
    rendered = _rendered(theirs, ours)
    field = ".".join(map(str, place))
    for number, piece in enumerate(theirs):
        if not piece.is_translated:
            continue
        source = mark(piece.segment.markdown)
        at = rendered.get(number)
        target = mark_like(source, ours[at].segment.markdown) if at is not None else None
        rows = [(field, row) for row in _lines(by_lang[SOURCE], piece)]
        is_changed = changed is None or any(row in changed for row in rows)
        state = _state(work.states.get(lang), target is not None, is_changed)
        before = "\n".join(changed.get(row, row[1]) for row in rows) if changed and is_changed else ""
        yield Unit(work, place, number, piece, source, target, at, state, before)


def _state(of_work: State | None, is_there: bool, is_changed: bool) -> UnitState:
    if not is_there:
        return "new"
    return "machine" if of_work == "machine" else "changed" if is_changed else "same"


def _rendered(theirs: Sequence[Piece], ours: Sequence[Piece]) -> Mapping[int, int]:
    """Return which piece of the translation renders which piece of the source."""
    found: dict[int, int] = {}
    i = j = 0
    for source, text in align([piece.segment for piece in theirs], [piece.segment for piece in ours]):
        if source and text:
            found[i] = j
        i, j = i + (source is not None), j + (text is not None)
    return found


def _lines(text: str, piece: Piece) -> list[str]:
    first = text.rfind("\n", 0, piece.start) + 1
    end = text.find("\n", piece.end)
    return [row.strip() for row in text[first : end if end >= 0 else None].split("\n")]


@dataclass(frozen=True)
class Help:
    """What is offered to the translator of a segment."""

    terms: Sequence[tuple[str, str]]
    """Terms in it with how they are said."""
    matches: Sequence[Match]


def help_with(unit: Unit, lang: Lang, termbase: Termbase, memory: Memory) -> Help:
    """Return what the termbase and the memory say about a segment."""
    terms = [
        (forms[0], termbase.terms[name].rendering(lang).preferred)
        for name, forms in termbase.find(unit.piece.segment.text).items()
    ]
    return Help(terms, memory.find(unit.source.text, besides=f"{unit.owner} · {unit.field}"))


@dataclass(frozen=True)
class Sheet:
    """What leaves the house: segments for one language with what helps to translate them."""

    lang: Lang
    rows: Sequence[tuple[Unit, Help]]

    def by_work(self) -> Iterable[tuple[Work, list[tuple[Unit, Help]]]]:
        """Return the rows of each work."""
        found: dict[str, list[tuple[Unit, Help]]] = {}
        for unit, hints in self.rows:
            found.setdefault(unit.owner, []).append((unit, hints))
        return [(rows[0][0].work, rows) for rows in found.values()]


@dataclass(frozen=True)
class Returned:
    """A row that came back."""

    key: str
    source: str
    """The Vietnamese as it was sent out."""
    text: str
    where: str
    """Where it stands in the file, for people."""
    is_formula: bool = False


class Reply(NamedTuple):
    """A file that came back."""

    lang: Lang
    rows: list[Returned]


class WrongFileError(ValueError):
    """A file that is none of ours; the message says why, in Vietnamese."""
