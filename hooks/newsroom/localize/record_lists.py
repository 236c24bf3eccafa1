"""What a profile shows beside its text, as blocks for print: a list of labelled values."""

from collections.abc import Iterator

from newsroom.bulletin.letters import foreign_letter
from newsroom.bulletin.tree import Node
from newsroom.localize.edition import Edition
from newsroom.localize.particulars import VIEWS
from newsroom.profile_views import Line
from newsroom.views import Named


def particulars_of(kind: str, name: str, edition: Edition, site_url: str) -> Iterator[Node]:
    """Yield the list of what only records of that kind have; news has none."""
    if kind not in VIEWS:
        return
    found = VIEWS[kind](edition.catalogue.records[kind][name], edition)
    items = tuple(_item(line, values, site_url) for line in found.lines if (values := _printable(line)))
    unknown = [line.label for line in found.lines if not line.values]
    if unknown:
        missing = Named(" · ".join(unknown))
        items += (_item(Line(edition.words["unpublished_yet"]), (missing,), site_url),)
    yield Node("list", items)


def _printable(line: Line) -> tuple[Named, ...]:
    # The name of a partner in its own script is for the web: the print fonts have Latin letters only.
    return tuple(value for value in line.values if not foreign_letter(value.text))


def _item(line: Line, values: tuple[Named, ...], site_url: str) -> Node:
    words: list[Node] = [Node("strong", (Node("text", text=f"{line.label}:"),)), Node("text", text=" ")]
    for index, value in enumerate(values):
        words += [Node("text", text="; ")] if index else []
        words.append(_value(value, site_url))
    words += [Node("text", text=f" ({line.note})")] if line.note else []
    return Node("item", (Node("paragraph", tuple(words)),))


def _value(value: Named, site_url: str) -> Node:
    text = Node("text", text=value.text)
    node = Node("span", (text,), value.text_lang) if value.text_lang else text
    if not value.url or value.url.startswith("#"):
        # An entry of the page's own figures leads nowhere in print.
        return node
    is_whole = value.url.startswith("https://") or value.url.startswith("http://")
    return Node("link", (node,), value.url if is_whole else f"{site_url}{value.url}")
