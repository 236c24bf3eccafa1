"""The picture that a social network shows beside a link: one for each page and language, 1200 by 630."""

import os
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Final

from newsroom.card_drawing import Card, draw_card
from newsroom.cores import map_on_cores
from newsroom.formats import format_date
from newsroom.locales import words
from newsroom.views import Frame

FOLDER: Final = "assets/cards"


def card_url(frame: Frame) -> str:
    """Return the address of the card of a page; relative to the site's root."""
    return f"{FOLDER}/{card_of(frame).name}"


@lru_cache(maxsize=1)
def card_of(frame: Frame) -> Card:
    """Return the card of a page; pages that are ways to others share the card of the site."""
    # A page names its card, and then the card is noted to be drawn.
    word, found = words(frame.lang), frame.findable
    brand = {"brand": word["site_name"], "publisher": word["publisher"]}
    if found is None:
        return Card(art="", kicker="", title=word["site_name"], note=f"{word['tagline']}.", **brand)
    note = format_date(date.fromisoformat(found.date), frame.lang) if found.date else ""
    art = frame.alternates[0].url if frame.alternates else frame.url
    return Card(art=art, kicker=found.topic or found.kind, title=frame.title, note=note, **brand)


class Cards:
    """The cards of a site: `add` pages, then write `files`."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._cards: dict[str, Card] = {}

    def add(self, frame: Frame) -> None:
        """Note the card of a page."""
        card = card_of(frame)
        self._cards[card.name] = card

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield each card with its address, made once for what stands on it; start anew."""
        cards, self._cards = self._cards, {}
        self._cache.mkdir(parents=True, exist_ok=True)
        missing = [card for name, card in cards.items() if not (self._cache / name).exists()]
        # The languages of a page share its artwork.
        missing.sort(key=lambda card: (card.art, card.name))
        map_on_cores(partial(make_card, self._cache), missing)
        for name in sorted(cards):
            yield f"{FOLDER}/{name}", (self._cache / name).read_bytes()


def make_card(folder: Path, card: Card) -> Path:
    """Draw a card into `folder`; return its file."""
    file = folder / card.name
    # Two builds at once may draw the same card.
    unfinished = file.with_suffix(f".{os.getpid()}.part")
    unfinished.write_bytes(draw_card(card))
    unfinished.replace(file)
    return file
