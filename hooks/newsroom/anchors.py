"""Headings as places that links lead to: those a page has, and those it once had, kept where they were."""

import re
from collections.abc import Iterator, Mapping, Set
from typing import Final

_HEADING: Final = re.compile(r'<h[23][^>]*\sid="([^"]*)"')
_ANY_HEADING: Final = re.compile(r'<h[2-6][^>]*\sid="([^"]*)"')


def anchors_of(html: str) -> tuple[str, ...]:
    """Return the anchors of the headings of a text, in its order."""
    return tuple(_HEADING.findall(html))


def keep_anchors(html: str, known: Mapping[str, str], lost: Set[str]) -> str:
    """Put the `lost` anchors of a page where their headings stood: after the heading before them.

    `known` tells for each anchor which one stood before it when it was first published.
    """
    found = [(heading.start(), heading[1]) for heading in _ANY_HEADING.finditer(html)]
    places = [(_place(name, known, lost, found, html), name) for name in lost if f'id="{name}"' not in html]
    for place, name in sorted(places, reverse=True):
        html = f'{html[:place]}<span id="{name}"></span>{html[place:]}'
    return html


def _place(
    name: str, known: Mapping[str, str], lost: Set[str], found: list[tuple[int, str]], html: str
) -> int:
    there = [anchor for _, anchor in found]
    before = next((anchor for anchor in _way_up(name, known, lost) if anchor in there), "")
    # Without one it was the first; where none follows any more, the section before it is the nearest.
    number = min(there.index(before) + 1 if before else 0, len(found) - 1)
    return found[number][0] if found else html.find("</h1>") + len("</h1>")


def _way_up(name: str, known: Mapping[str, str], lost: Set[str]) -> Iterator[str]:
    seen = {name}
    while (name := known.get(name, "")) and name not in seen:
        seen.add(name)
        if name not in lost:
            yield name
