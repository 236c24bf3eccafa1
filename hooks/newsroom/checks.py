"""Checks of the built pages before anyone sees them: every link of ours leads somewhere."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote

from newsroom.problems import Problem, problem
from newsroom.urls import file_path

# Patterns that start with fixed text are three times as fast as those that start with `\s`.
_LINK: Final = re.compile(r'="(?:(?<=\shref=")|(?<=\ssrc="))([^"]*)"')
_CHOICES: Final = re.compile(r'="(?<=\ssrcset=")([^"]*)"')
_REFRESH: Final = re.compile(r'content="0; url=([^"]*)"')
_ID: Final = re.compile(r'="(?<=\sid=")([^"]*)"')
_ABSOLUTE: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class LinkCheck:
    """Collects the links of pages as they are built, then tells which lead nowhere."""

    def __init__(self, site_url: str) -> None:
        self.site_url = site_url
        self.links: dict[str, frozenset[str]] = {}
        """By page file: the files it leads to, each with its `#anchor` unless that is on the page itself."""

    def add(self, path: str, html: str) -> None:
        """Note the links of the page in the file `path`."""
        root = "../" * path.count("/")
        found = {*_LINK.findall(html), *_REFRESH.findall(html)}
        # «a.webp 480w, b.webp 800w»: one file of these is shown, and each must be there.
        found |= {row.split()[0] for rows in _CHOICES.findall(html) for row in rows.split(", ")}
        targets = {target for href in found if (target := self._target(path, root, href)) is not None}
        # Most links to an anchor stay on their page, which is at hand now and need not be read again.
        self.links[path] = frozenset(targets - {f"{path}#{name}" for name in _ID.findall(html)})

    def _target(self, path: str, root: str, href: str) -> str | None:
        if root and href.startswith(root) and "../" not in href[len(root) :]:
            return _below_root(href[len(root) :])
        href = unescape(href)
        if href.startswith("webcal:"):
            # A calendar to follow: the scheme of the site's own address in the eyes of the system.
            href = f"{self.site_url.partition(':')[0]}:{href.partition(':')[2]}"
        if href.startswith(self.site_url):
            href = root + href[len(self.site_url) :] if root else f"./{href[len(self.site_url) :]}"
        elif _ABSOLUTE.match(href) or href.startswith("//"):
            return None
        place, _, anchor = href.partition("#")
        # What is asked of a page does not change where it stands.
        place = place.partition("?")[0]
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
        # Only what is no file itself is looked at more closely: 35 links a page, nearly all of them fine.
        for target in sorted(frozenset[str]().union(*self.links.values()) - files):
            file, _, anchor = target.partition("#")
            if file in files and anchor in _ID.findall(read(file)):
                continue
            pages = sorted(path for path, targets in self.links.items() if target in targets)
            values = {"page": f"/{pages[0]}", "number": len(pages), "value": f"/{target}"}
            rule = "built-anchor" if file in files else "built-link"
            yield problem(pages[0], 0, "", rule, **values)


@lru_cache(maxsize=4096)
def _below_root(href: str) -> str:
    """Return the file that a link from the root of the site leads to: the menu's are on every page."""
    place, _, anchor = unescape(href).partition("#")
    file = unquote(file_path(place.partition("?")[0]))
    return f"{file}#{anchor}" if anchor else file
