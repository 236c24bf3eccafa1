"""The files of one round of a build, and who hears of each: links, search, cards, the ledger."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsroom.anchors import anchors_of
from newsroom.cards import Cards
from newsroom.catalogue import Catalogue
from newsroom.checks import LinkCheck
from newsroom.fill import Shell
from newsroom.markdown import ROOT
from newsroom.problems import Problem
from newsroom.register import Register
from newsroom.render import Renderer, Slots
from newsroom.search import SearchIndex
from newsroom.target import Target
from newsroom.urls import file_path, root_from
from newsroom.views import Frame


class Output:
    """Writes pages and files into a target; the preview writes only those that are made of something new."""

    def __init__(self, root: Path, site_url: str, *, is_preview: bool) -> None:
        self.site_url = site_url
        self.is_preview = is_preview
        self.renderer = Renderer(root / "overrides" / "slots", site_url)
        self.cards = Cards(root / ".cache" / "cards")
        self.search = SearchIndex(root / ".cache" / "search")
        self._links = LinkCheck(site_url)
        self._shown: dict[str, object] = {}
        self._made: dict[str, object] = {}
        """What each file is made of, in the last round and in this."""
        self.target: Target
        self.register: Register

    def start(self, catalogue: Catalogue, target: Target) -> None:
        """Begin a round."""
        self._shown, self._made = self._made, {}
        self.register = Register(catalogue)
        self.target = target

    def forget(self) -> None:
        """Make everything again in the next round: nobody sees what this one has made."""
        self._made = {}

    def page(self, shell: Shell, view: Any, render: Callable[[Any], Slots]) -> Frame:
        """Write the page of a view; return its frame."""
        frame: Frame = view.frame
        path = file_path(frame.url)
        known = self.register.note_page(frame, anchors_of(getattr(view, "body", "")))
        if not self._is_shown(path, (shell, view, known)):
            html = shell.fill(render(view).parts, root_from(frame.url))
            html = self.register.keep_anchors(frame.url, html)
            self._links.add(path, html)
            self.search.add(frame, html)
            self.cards.add(frame)
            self.target.put(path, html.encode())
        return frame

    def page_beside(self, shell: Shell, view: Any, render: Callable[[Any], Slots]) -> None:
        """Write a page of what another page is about: no search, no list and no card has it."""
        frame: Frame = view.frame
        path = file_path(frame.url)
        self.register.note(frame.url, frame.id)
        if not self._is_shown(path, (shell, view)):
            html = shell.fill(render(view).parts, root_from(frame.url))
            self._links.add(path, html)
            self.target.put(path, html.encode())

    def signpost(self, url: str, html: str) -> None:
        """Write a page that has no frame and only leads on."""
        html = html.replace(ROOT, root_from(url))
        self._links.add(file_path(url), html)
        self.target.put(file_path(url), html.encode())

    def file(self, path: str, made_of: object, write: Callable[[], str | bytes]) -> None:
        """Write a file, unless the preview has it."""
        if not self._is_shown(path, made_of):
            data = write()
            self.target.put(path, data.encode() if isinstance(data, str) else data)

    def broken_links(self) -> tuple[int, list[Problem]]:
        """Return the number of pages, and what is wrong with the links on them."""
        files = frozenset(self.target.files)
        for gone in self._links.links.keys() - files:
            del self._links.links[gone]
        return len(self._links.links), list(self._links.problems(files, self.target.read))

    def _is_shown(self, path: str, made_of: object) -> bool:
        if not self.is_preview:
            return False
        self._made[path] = made_of
        if self._shown.get(path) != made_of:
            return False
        self.target.keep(path)
        return True
