"""Finished HTML of a text in two languages, block beside block: nothing is parsed a second time."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from newsroom.bulletin.align import Shape, pair_up
from newsroom.locales import Lang

# Our Markdown writes these elements only, and no sign of theirs within a text or an attribute.
_BLOCK: Final = re.compile(r"<(/?)(p|h[1-6]|ul|ol|li|blockquote|div|pre|hr)\b")
_LIST: Final = re.compile(r'<[uo]l(?: start="(?P<start>\d+)")?(?P<class> class="[^"]*")?>')
_OWN: Final = (' id="', ' href="#')
"""What comes before a name within the page; a quotation mark of a text is never bare."""


class Block(NamedTuple):
    """A block of a text."""

    shape: Shape
    """What two blocks must have in common to stand side by side."""
    html: str
    items: tuple[str, ...]
    """Of a list its items, each as a list of its own."""


def blocks(html: str, lang: Lang) -> tuple[Block, ...]:
    """Return the blocks of a text, each marked with its language; ids tell the language, too."""
    for before in _OWN:
        html = html.replace(before, f"{before}{lang}:")
    return tuple(_block(name, part, items, lang) for name, part, items in _split(html))


def _split(html: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each block of the top level: its element, its HTML, and the items of a list."""
    depth = start = item = 0
    items: list[str] = []
    for tag in _BLOCK.finditer(html):
        end, name = tag.groups()
        if name == "hr":
            if depth == 0:
                yield name, html[tag.start() : html.index(">", tag.end()) + 1], []
        elif not end:
            start = start if depth else tag.start()
            item = tag.start() if depth == 1 else item
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                yield name, html[start : tag.end() + 1], items
                items = []
            elif depth == 1 and name == "li":
                items.append(html[item : tag.end() + 1])


def _block(name: str, html: str, items: Sequence[str], lang: Lang) -> Block:
    about = _LIST.match(html)
    if about:
        first, kind = int(about["start"] or 1), about["class"] or ""
        start = f'<{name} lang="{lang}"{kind}'
        alone = tuple(f"{start}{_number(name, first + at)}>{item}</{name}>" for at, item in enumerate(items))
        return Block((f"{name}{kind}", len(items)), html, alone)
    shape: Shape = (name, html.count("<tr>"), html.count("<th")) if name == "div" else (name,)
    return Block(shape, f'<{name} lang="{lang}"{html[len(name) + 1 :]}', ())


def _number(name: str, number: int) -> str:
    return f' start="{number}"' if name == "ol" and number > 1 else ""


def side_by_side(left: Sequence[Block], right: Sequence[Block]) -> str:
    """Return two texts as rows of two blocks; lists item by item, a block without a like one alone."""
    rows = []
    for at, other in pair_up([block.shape for block in left], [block.shape for block in right]):
        ones = _parts(left[at]) if at is not None else ()
        twos = _parts(right[other]) if other is not None else ()
        rows += [
            f'<div class="pair{"" if one else " second"}">{one}{two}</div>\n'
            for one, two in zip_longest(ones, twos, fillvalue="")
        ]
    return "".join(rows)


def _parts(block: Block) -> tuple[str, ...]:
    return block.items or (block.html,)
