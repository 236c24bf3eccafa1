"""The addresses of a site in the making: its own, the pages that stand at old ones, and the ledger of all."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from newsroom.addresses import PLAIN
from newsroom.anchors import keep_anchors
from newsroom.catalogue import Catalogue
from newsroom.forwarding import Fate, Forwarding, Moved
from newsroom.ledger import PUBLISHED, can_hold, write_ledger
from newsroom.locales import SOURCE
from newsroom.localize.notices import view_notices
from newsroom.losses import Losses
from newsroom.pictures import Photos
from newsroom.problems import Problem
from newsroom.publish import SUMS
from newsroom.render import Renderer
from newsroom.target import Target
from newsroom.urls import file_path, lang_of
from newsroom.views import Frame

_THEME: Final = ("assets/css/", "assets/fonts/", "assets/img/", "assets/js/")
"""Files that pages are made with: nobody links to them."""


class Register:
    """Notes each public address as it is made, then leads every old one on."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._ledger = catalogue.moves.ledger
        self._titles: dict[str, str] = {}
        self._anchors: dict[str, tuple[str, ...]] = {}
        self._live: dict[str, str] = {}
        """Every address of the site with the id of what is there."""
        self._fates: dict[str, Fate] = {}

    def note(self, url: str, owner: str) -> None:
        """Note a file that readers may link to, and what it belongs to."""
        self._live.setdefault(url, owner)

    def note_beside(self, url: str, page: str) -> None:
        """Note a file that belongs to what the page at `page` is about: a feed of a list."""
        self.note(url, self._live[page])

    def note_files(self, photos: Photos, copied: list[str]) -> None:
        """Note the photos of articles, and the files of `docs/` that are no part of the theme."""
        for entry in sorted(self._catalogue.articles.values(), key=lambda entry: entry.id):
            if entry.record.image:
                for made in photos[entry.record.image.file].files:
                    self.note(made.url, f"news/{entry.id}")
        for name in copied:
            if not name.startswith(_THEME) and can_hold(name):
                self.note(name, PLAIN)

    def note_page(self, frame: Frame, anchors: tuple[str, ...]) -> Mapping[str, str]:
        """Note a page; return the anchors that it has had in all its time, each with the one before it."""
        self._live[frame.url] = frame.id or PLAIN
        self._titles[frame.url] = frame.title
        self._anchors[frame.url] = anchors
        return self._ledger.anchors.get(frame.url, {})

    def keep_anchors(self, url: str, html: str) -> str:
        """Put back the anchors that a page has lost."""
        known = self._ledger.anchors.get(url, {})
        lost = known.keys() - set(self._anchors[url])
        return keep_anchors(html, known, lost) if lost else html

    def forward(
        self, target: Target, renderer: Renderer, sign: Callable[[str, str], None], today: date
    ) -> tuple[int, list[Problem]]:
        """Write a page at every old address, with `sign`; return how many there are, and what is wrong."""
        old = self._ledger.owners
        live = {url: names[0] for url, names in old.items() if file_path(url) in target.files} | self._live
        forwarding = Forwarding(live, self._catalogue, {*target.files, PUBLISHED, SUMS})
        self._fates = forwarding.fates()
        for url, fate in self._fates.items():
            self._write(url, fate, target, renderer, sign)
        losses = Losses(live, self._fates, self._catalogue, today)
        return len(self._fates), [*forwarding.problems(), *losses.problems()]

    def ledger(self) -> str:
        """Return the ledger with all addresses of this site in it."""
        moved = [(u, self._live.get(f.target, "")) for u, f in self._fates.items() if isinstance(f, Moved)]
        owners = [*self._live.items(), *((url, owner) for url, owner in moved if owner)]
        gone = [url for url, fate in self._fates.items() if not isinstance(fate, Moved)]
        return write_ledger(self._ledger, owners, self._anchors, gone)

    def _write(
        self, url: str, fate: Fate, target: Target, renderer: Renderer, sign: Callable[[str, str], None]
    ) -> None:
        if isinstance(fate, Moved) and _are_alike(url, fate.target):
            # A file cannot send its reader on; the same one under both names serves feed readers, too.
            target.put(url, target.read_bytes(fate.target))
            return
        # A server leads from the name of a missing file to the folder of that name, and so to this page.
        place = url if url.endswith("/") else f"{url}/"
        lang = lang_of(url)
        if isinstance(fate, Moved):
            title = self._titles.get(fate.target, fate.target)
            html = renderer.moved(lang or SOURCE, fate.target, title)
        else:
            html = renderer.withdrawn(view_notices(fate.withdrawal, lang))
        sign(place, html)


def _are_alike(url: str, other: str) -> bool:
    """Tell whether both are files of one kind."""
    return PurePosixPath(url).suffix == PurePosixPath(other).suffix != ""
