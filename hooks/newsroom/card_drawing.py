"""Draws the card of a page: its title in the letters of the site beside its artwork."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

import PIL
from PIL import Image, ImageColor, ImageDraw, features

from newsroom import lettering
from newsroom.artwork import HEIGHT, SUN, WIDTH, outline, scene
from newsroom.lettering import break_lines, fit_title, set_text, text_width

SIZE: Final = (1200, 630)
_PANEL: Final = 372
"""The width of the artwork, on the right."""
_LEFT: Final = 72
_TEXT: Final = SIZE[0] - _PANEL - _LEFT - 56
_PAPER, _INK, _MUTED, _EARTH = "#fcfaf6", "#1c2326", "#566064", "#94391f"
_SKY, _SUN = "#f3e9dc", "#f0c487"
_INKS: Final = (_INK, _MUTED, _EARTH)
_SHADES: Final = 12
_RIDGES: Final = ("#e6d2bf", "#c98f70", "#94502f", "#3b6664", "#0b4350")
RUNS: Final = 3
"""The way of zlib that looks for runs of one colour only: a third of the time."""


@dataclass(frozen=True)
class Card:
    """What stands on a card."""

    art: str
    """The name of the generated artwork."""
    kicker: str
    title: str
    note: str
    brand: str
    publisher: str

    @cached_property
    def name(self) -> str:
        """The file of the card: another card has another one, for networks keep what they have seen."""
        shown = (self.art, self.kicker, self.title, self.note, self.brand, self.publisher)
        return f"{hashlib.sha256(repr((shown, _made_by())).encode()).hexdigest()[:20]}.png"


def draw_card(card: Card) -> bytes:
    """Return a card as a PNG of few colours: a third of the size of a JPEG, and its letters stay sharp."""
    picture = Image.new("P", SIZE, 0)
    letters = Image.new("L", (SIZE[0] - _PANEL, SIZE[1]), 0)
    # All is written in shades of one ink; then each part gets the places of its own ink in the palette.
    for (left, top, right, bottom), ink in _write(card, letters):
        box = (left, top, min(right, letters.width), bottom)
        picture.paste(letters.crop(box).point(_places(ink)), box)
    art, colours = _artwork(card.art)
    first = len(_palette()) // 3
    picture.paste(art.point([min(255, value + first) for value in range(256)]), (SIZE[0] - _PANEL, 0))
    picture.putpalette([*_palette(), *colours])
    data = BytesIO()
    picture.save(data, "PNG", compress_level=6, compress_type=RUNS)
    return data.getvalue()


@cache
def _palette() -> tuple[int, ...]:
    """Return the paper, then the steps from it to each ink, for the smooth edges of letters."""
    paper = ImageColor.getrgb(_PAPER)
    return paper[:3] + tuple(
        round(paper[part] + (ImageColor.getrgb(ink)[part] - paper[part]) * step / _SHADES)
        for ink in _INKS
        for step in range(1, _SHADES + 1)
        for part in range(3)
    )


@cache
def _places(ink: str) -> list[int]:
    """Return the place in the palette of each shade of an ink."""
    first = _SHADES * _INKS.index(ink)
    steps = (round(shade * _SHADES / 255) for shade in range(256))
    return [first + step if step else 0 for step in steps]


Box = tuple[int, int, int, int]


def _write(card: Card, letters: Image.Image) -> Iterator[tuple[Box, str]]:
    """Write on a card; yield each part with its ink."""
    letters.paste(255, (_LEFT, 64, _LEFT + 64, 70))
    yield (0, 0, SIZE[0], 84), _EARTH
    y = 92
    if card.kicker:
        after = _LEFT + round(text_width(card.kicker, "sans-600", 28)) + 12
        set_text(letters, (_LEFT, y), card.kicker, "sans-600", 28)
        set_text(letters, (after + 12, y), card.note, "sans-400", 28)
        yield (0, 84, after, 142), _EARTH
        yield (after, 84, SIZE[0], 142), _MUTED
        y += 60
    size, lines = fit_title(card.title, _TEXT)
    for line in lines:
        set_text(letters, (_LEFT, y), line, "display-600", size)
        y += round(size * 1.2)
    # A letter with a mark below hangs under its line.
    y = min(y + size // 4, 506)
    yield (0, 142 if card.kicker else 84, SIZE[0], y), _INK
    for number, line in enumerate(break_lines(card.note, "sans-400", 32, _TEXT) if not card.kicker else ()):
        set_text(letters, (_LEFT, y + 44 * number), line, "sans-400", 32)
    set_text(letters, (_LEFT, 508), card.brand, "sans-600", 28)
    set_text(letters, (_LEFT, 546), card.publisher, "sans-400", 24)
    yield (0, y, SIZE[0], 506), _MUTED
    yield (0, 506, SIZE[0], 544), _INK
    yield (0, 544, SIZE[0], SIZE[1]), _MUTED


@lru_cache(maxsize=8)
def _artwork(name: str) -> tuple[Image.Image, tuple[int, ...]]:
    """Draw the middle of a record's artwork at the height of a card; return places in a palette, and that."""
    scale = 2 * SIZE[1] / HEIGHT
    shown = scene(name)
    panel = Image.new("RGB", (2 * _PANEL, 2 * SIZE[1]), _SKY)
    pen = ImageDraw.Draw(panel)
    shift = WIDTH / 2 * scale - _PANEL
    radius = SUN * scale * 0.8
    x = min(max(shown.sun[0] * scale - shift, 1.5 * radius), 2 * _PANEL - 1.5 * radius)
    y = shown.sun[1] * scale
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_SUN)
    for colour, ridge in zip(_RIDGES, shown.ridges, strict=True):
        points = [(x * scale - shift, y * scale) for x, y in outline(ridge, 12)]
        pen.polygon([*points, (2 * _PANEL, 2 * SIZE[1]), (-shift, 2 * SIZE[1])], fill=colour)
    # Drawn twice as large, then smooth.
    few = panel.reduce(2).quantize(48, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    places = Image.frombytes("L", few.size, few.tobytes())
    return places, tuple(few.getpalette() or ())


@cache
def _made_by() -> tuple[str, ...]:
    """Return what a card is made by: another way to draw it makes another picture of the same words."""
    files = [Path(__file__), Path(lettering.__file__), *sorted(lettering.FONTS.glob("*.ttf"))]
    digest = hashlib.sha256(b"".join(file.read_bytes().replace(b"\r\n", b"\n") for file in files)).hexdigest()
    return digest, PIL.__version__, str(features.version("freetype2"))
