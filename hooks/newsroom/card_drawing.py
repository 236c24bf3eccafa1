"""Draws the card of a page: its title in the letters of the site beside its artwork."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

import PIL
from PIL import Image, ImageColor, ImageDraw, ImageFont, features

from newsroom.artwork import HEIGHT, SUN, WIDTH, outline, scene

SIZE: Final = (1200, 630)
_FONTS: Final = Path(__file__).parent / "bulletin" / "fonts"
_PANEL: Final = 372
"""The width of the artwork, on the right."""
_LEFT: Final = 72
_TEXT: Final = SIZE[0] - _PANEL - _LEFT - 56
_PAPER, _INK, _MUTED, _EARTH = "#fcfaf6", "#1c2326", "#566064", "#94391f"
_SKY, _SUN = "#f3e9dc", "#f0c487"
_INKS: Final = (_INK, _MUTED, _EARTH)
_SHADES: Final = 12
_RIDGES: Final = ("#e6d2bf", "#c98f70", "#94502f", "#3b6664", "#0b4350")
_TITLE_SIZES: Final = ((68, 4), (58, 5), (50, 5), (42, 6), (36, 8))
"""The largest size whose lines are no more than the number beside it is taken."""


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

    @property
    def name(self) -> str:
        """The file of the card: another card has another one, for networks keep what they have seen."""
        return f"{hashlib.sha256(repr((astuple(self), _made_by())).encode()).hexdigest()[:20]}.png"


def draw_card(card: Card) -> bytes:
    """Return a card as a PNG of few colours: a third of the size of a JPEG, and its letters stay sharp."""
    picture = Image.new("P", SIZE, 0)
    inks = {colour: Image.new("L", (SIZE[0] - _PANEL, SIZE[1]), 0) for colour in _INKS}
    _write(card, {colour: ImageDraw.Draw(ink) for colour, ink in inks.items()})
    palette = list(ImageColor.getrgb(_PAPER))
    for number, (colour, ink) in enumerate(inks.items()):
        palette += _shades(colour)
        first = 1 + number * _SHADES
        levels = [max(0, round(value * _SHADES / 255)) for value in range(256)]
        shaded = ink.point([first + level - 1 if level else 0 for level in levels])
        picture.paste(shaded, (0, 0), ink.point([255 if level else 0 for level in levels]))
    art, colours = _artwork(card.art)
    first = len(palette) // 3
    picture.paste(art.point([min(255, value + first) for value in range(256)]), (SIZE[0] - _PANEL, 0))
    picture.putpalette(palette + list(colours))
    data = BytesIO()
    picture.save(data, "PNG", compress_level=6)
    return data.getvalue()


def _shades(colour: str) -> list[int]:
    """Return the steps from the colour of the paper to that of a letter, for its smooth edges."""
    paper, ink = ImageColor.getrgb(_PAPER), ImageColor.getrgb(colour)
    return [
        round(paper[part] + (ink[part] - paper[part]) * step / _SHADES)
        for step in range(1, _SHADES + 1)
        for part in range(3)
    ]


def _write(card: Card, pens: Mapping[str, ImageDraw.ImageDraw]) -> None:
    def write(colour: str, place: tuple[float, float], text: str, font: ImageFont.FreeTypeFont) -> None:
        pens[colour].text(place, text, fill=255, font=font)

    pens[_EARTH].rectangle((_LEFT, 64, _LEFT + 64, 70), fill=255)
    y = 92
    if card.kicker:
        name = _font("sans-600", 28)
        write(_EARTH, (_LEFT, y), card.kicker, name)
        write(_MUTED, (_LEFT + name.getlength(card.kicker) + 24, y), card.note, _font("sans-400", 28))
        y += 60
    size, lines = _fitted(card.title)
    for line in lines:
        write(_INK, (_LEFT, y), line, _font("display-600", size))
        y += round(size * 1.2)
    for line in _lines(card.note, _font("sans-400", 32)) if not card.kicker else ():
        write(_MUTED, (_LEFT, y + 24), line, _font("sans-400", 32))
        y += 44
    write(_INK, (_LEFT, 508), card.brand, _font("sans-600", 28))
    write(_MUTED, (_LEFT, 546), card.publisher, _font("sans-400", 24))


def _fitted(title: str) -> tuple[int, list[str]]:
    for size, most in _TITLE_SIZES:
        lines = _lines(title, _font("display-600", size))
        if len(lines) <= most:
            return size, lines
    return size, [*lines[: most - 1], f"{lines[most - 1]} …"]


def _lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in _breakable(text, font):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _TEXT:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _breakable(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    """Yield the words of a text; one that is wider than a line in pieces."""
    for word in text.split():
        piece = ""
        for letter in word:
            if font.getlength(piece + letter) > _TEXT:
                yield piece
                piece = ""
            piece += letter
        yield piece


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    # The same layout on every machine: Raqm is not in every build of Pillow, and composed letters need none.
    file = _FONTS / f"newsroom-{name}.ttf"
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


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
    files = [Path(__file__), *sorted(_FONTS.glob("*.ttf"))]
    digest = hashlib.sha256(b"".join(file.read_bytes().replace(b"\r\n", b"\n") for file in files)).hexdigest()
    return digest, PIL.__version__, str(features.version("freetype2"))
