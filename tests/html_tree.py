"""Built pages as trees, by the standard library's parser: independent of the code that made them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from newsroom.locales import Lang

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(eq=False)
class Element:
    """An element with its attributes and what it holds."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def find(self, *tags: str, **attrs: str) -> Iterator["Element"]:
        """Yield the elements below with one of those tags (any, where none is given) and attributes."""
        for child in self.children:
            if isinstance(child, Element):
                if (not tags or child.tag in tags) and all(
                    child.attrs.get(name.rstrip("_").replace("_", "-")) == value
                    for name, value in attrs.items()
                ):
                    yield child
                yield from child.find(*tags, **attrs)

    def one(self, *tags: str, **attrs: str) -> "Element":
        """Return the only such element below."""
        found = list(self.find(*tags, **attrs))
        assert len(found) == 1, f"{len(found)} of {tags} {attrs}"
        return found[0]

    def pieces(self) -> Iterator[tuple[str, "Element"]]:
        """Yield every run of text with the element that holds it."""
        for child in self.children:
            if isinstance(child, str):
                yield child, self
            else:
                yield from child.pieces()

    @property
    def text(self) -> str:
        """The text as a reader sees it, blanks folded."""
        return " ".join("".join(piece for piece, _ in self.pieces()).split())

    @property
    def lang(self) -> str:
        """The language that a screen reader would speak this element in."""
        if "lang" in self.attrs:
            return self.attrs["lang"]
        return self.parent.lang if self.parent else ""


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = self.here = Element("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"line {self.getpos()[0]}: <{tag}> repeats an attribute"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in _VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.here.tag == tag, f"line {self.getpos()[0]}: <{self.here.tag}> is closed by </{tag}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def parse_html(text: str) -> Element:
    """Return the tree of a document; each element must be closed where it should be."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    assert builder.here is builder.top, f"<{builder.here.tag}> is never closed"
    return builder.top


@dataclass(frozen=True)
class Page:
    """A page of a built site."""

    path: str
    """The file, relative to the site."""
    html: Element

    @property
    def url(self) -> str:
        """The address, relative to the site's root."""
        return self.path.removesuffix("index.html")

    @property
    def lang(self) -> Lang:
        """The language that the page's folder promises."""
        return "en" if self.path.startswith("en/") else "id" if self.path.startswith("id/") else "vi"

    @property
    def is_indexable(self) -> bool:
        """Whether search engines may list the page."""
        return not any("noindex" in meta.attrs["content"] for meta in self.html.find("meta", name="robots"))

    def __str__(self) -> str:
        return self.path


def read_page(site: Path, path: str) -> Page:
    """Return one page of the site."""
    return Page(path, parse_html((site / path).read_text(encoding="utf-8")))


def read_pages(site: Path) -> tuple[Page, ...]:
    """Return every HTML page of the site; e-mails to be sent lie beside them and are none."""
    files = sorted(file for file in site.rglob("*.html") if not file.name.endswith("-mail.html"))
    return tuple(read_page(site, file.relative_to(site).as_posix()) for file in files)
