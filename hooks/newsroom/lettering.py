"""Sets text in the letters of the site on a picture."""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

FONTS: Final = Path(__file__).parent / "bulletin" / "fonts"
_TITLE_SIZES: Final = ((68, 4), (56, 5), (50, 5), (42, 6), (36, 8))
"""The largest size whose lines are no more than the number beside it is taken."""


def fit_title(title: str, room: float) -> tuple[int, list[str]]:
    """Return the largest size in which a title takes few enough lines, with its lines."""
    for size, most in _TITLE_SIZES:
        lines = break_lines(title, "display-600", size, room)
        if len(lines) <= most:
            return size, lines
    return size, [*lines[: most - 1], f"{lines[most - 1]} …"]


def break_lines(text: str, font: str, size: int, room: float) -> list[str]:
    """Break a text into lines no wider than `room`."""
    lines: list[str] = []
    left = 0.0
    pieces = (piece for word in text.split() for piece in _pieces(word, font, size, room))
    for word in pieces:
        width = text_width(word, font, size)
        if lines and width + text_width(" ", font, size) <= left:
            lines[-1] += f" {word}"
            left -= width + text_width(" ", font, size)
        else:
            lines.append(word)
            left = room - width
    return lines


def _pieces(word: str, font: str, size: int, room: float) -> Iterator[str]:
    """Yield a word, or the pieces of one that is wider than a line."""
    if text_width(word, font, size) <= room:
        yield word
        return
    piece = ""
    for letter in word:
        if text_width(piece + letter, font, size) > room:
            yield piece
            piece = ""
        piece += letter
    yield piece


def text_width(text: str, font: str, size: int) -> float:
    """Return how wide a text is."""
    return sum(_glyph(letter, font, size)[2] for letter in text)


def set_text(letters: Image.Image, place: tuple[float, float], text: str, font: str, size: int) -> None:
    """Write a text letter by letter: to draw the same letters for every card takes three times as long."""
    x, y = place
    for letter in text:
        glyph, (left, top), advance = _glyph(letter, font, size)
        letters.paste(255, (round(x) + left, round(y) + top), glyph)
        x += advance


@lru_cache(maxsize=4096)
def _glyph(letter: str, font: str, size: int) -> tuple[Image.Image, tuple[int, int], float]:
    """Return a letter as drawn, where that stands from the pen, and how far the pen moves on."""
    drawn = _font(font, size)
    left, top, right, bottom = (round(side) for side in drawn.getbbox(letter))
    glyph = Image.new("L", (max(1, right - left), max(1, bottom - top)), 0)
    ImageDraw.Draw(glyph).text((-left, -top), letter, fill=255, font=drawn)
    return glyph, (left, top), drawn.getlength(letter)


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    # The same layout on every machine: Raqm is not in every build of Pillow, and composed letters need none.
    file = FONTS / f"newsroom-{name}.ttf"
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)
