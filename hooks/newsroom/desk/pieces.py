"""Where the segments of a text stand in it, so that some can be exchanged and all the rest stays."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsroom.desk.segment import Segment, line_segment, segments


@dataclass(frozen=True)
class Piece:
    """A segment and its place in the text."""

    segment: Segment
    start: int
    end: int

    @property
    def is_translated(self) -> bool:
        """Tell whether translators have to do with it: program code is the same in every language."""
        return self.segment.shape != "code"


def pieces_of(text: str, *, is_markdown: bool) -> tuple[Piece, ...]:
    """Cut a text into its segments; one that cannot be found again as written is not cut at all."""
    whole = (Piece(line_segment(text), 0, len(text)),)
    if not is_markdown:
        return whole
    pieces: list[Piece] = []
    end = 0
    for segment in segments(text):
        if not segment.markdown.strip():
            continue
        found = _as_written(segment.markdown).search(text, end)
        if found is None:
            return whole
        pieces.append(Piece(segment, *found.span()))
        end = found.end()
    return tuple(pieces)


def _as_written(markdown: str) -> re.Pattern[str]:
    # Lines of a list item or a quotation are set in; a cell has its bars behind a backslash.
    rows = (re.escape(row.strip()).replace(r"\|", r"\\?\|") for row in markdown.strip().split("\n"))
    return re.compile(r"[ \t]*\n[ \t>]*".join(rows))


def exchange(text: str, pieces: Sequence[Piece], new: Mapping[int, str]) -> str:
    """Return a text with new Markdown for some of its pieces, by their number."""
    for number in sorted(new, reverse=True):
        piece = pieces[number]
        text = text[: piece.start] + _fit(new[number], piece, text) + text[piece.end :]
    return text


def _fit(markdown: str, piece: Piece, text: str) -> str:
    """Return Markdown as it may stand in the place of a piece: no line of it begins a part of its own."""
    if piece.segment.shape == "line":
        return markdown
    lines = [row.strip() for row in markdown.split("\n") if row.strip()]
    if piece.segment.shape in ("th", "td"):
        return re.sub(r"(?<!\\)\|", r"\\|", " ".join(lines))
    if "\n" not in piece.segment.markdown:
        return " ".join(lines)
    before = text[text.rfind("\n", 0, piece.start) + 1 : piece.start]
    return ("\n" + re.sub(r"[^\s>]", " ", before)).join(lines)
