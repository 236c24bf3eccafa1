"""Checks of the built pages before anyone sees them: every link of ours leads somewhere."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote

from newsroom.problems import Problem, problem
from newsroom.urls import file_path

_LINK: Final = re.compile(r'\s(?:href|src)="([^"]*)"')
_REFRESH: Final = re.compile(r'content="0; url=([^"]*)"')
_ID: Final = re.compile(r'\sid="([^"]*)"')
_ABSOLUTE: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class LinkCheck:
    """Collects the links of pages as they are built, then tells which lead nowhere."""

    def __init__(self, site_url: str) -> None:
        self.site_url = site_url
        self.links: dict[str, frozenset[str]] = {}
        """By page file: the files it leads to, each with `#anchor` where the link has one."""

    def add(self, path: str, html: str) -> None:
        """Note the links of the page in the file `path`."""
        root = "../" * path.count("/")
        found = {*_LINK.findall(html), *_REFRESH.findall(html)}
        self.links[path] = frozenset(
            target for href in found if (target := self._target(path, root, unescape(href))) is not None
        )

    def _target(self, path: str, root: str, href: str) -> str | None:
        if href.startswith(self.site_url):
            href = root + href[len(self.site_url) :] if root else f"./{href[len(self.site_url) :]}"
        elif _ABSOLUTE.match(href) or href.startswith("//"):
            return None
        place, _, anchor = href.partition("#")
        if not place:
            target = path
        elif root and place.startswith(root) and "../" not in place[len(root) :]:
            target = file_path(place[len(root) :])
        else:
            folder = place.endswith(("/", "/.", "/..")) or place in (".", "..")
            target = normpath(join(dirname(path), place))
            target = file_path("" if target == "." else f"{target}/") if folder else target
        return f"{unquote(target)}#{anchor}" if anchor else unquote(target)

    def problems(self, files: frozenset[str], read: Callable[[str], str]) -> Iterator[Problem]:
        """Yield a Problem for each link to a file or an anchor that does not exist."""
        anchors: dict[str, frozenset[str]] = {}
        sources: dict[str, list[str]] = {}
        for path, targets in self.links.items():
            for target in targets:
                sources.setdefault(target, []).append(path)
        for target, pages in sorted(sources.items()):
            file, _, anchor = target.partition("#")
            values = {"page": f"/{min(pages)}", "number": len(pages), "value": f"/{target}"}
            if file not in files:
                yield problem(min(pages), 0, "", "built-link", **values)
            elif anchor:
                if file not in anchors:
                    anchors[file] = frozenset(_ID.findall(read(file)))
                if anchor not in anchors[file]:
                    yield problem(min(pages), 0, "", "built-anchor", **values)
