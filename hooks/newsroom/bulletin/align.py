"""Two languages of one text side by side: which block stands beside which, and where they part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest

from newsroom.bulletin.tree import Node, words_of

Shape = tuple[object, ...]


Pair = tuple[Node | None, Node | None]
"""A row of two blocks; one is missing where the other language has nothing like it."""


@dataclass(frozen=True)
class Difference:
    """The first place where two languages of a text are not built alike."""

    number: int
    """The block, counted from one."""
    left: str
    """How the block begins, with its Markdown mark; empty where the text has ended."""
    right: str


def shape(node: Node) -> Shape:
    """Return what two blocks must have in common to stand side by side."""
    match node.kind:
        case "list" | "numbers":
            return node.kind, len(node.children)
        case "table":
            return "table", len(node.children), max((len(row.children) for row in node.children), default=0)
        case "heading":
            return "heading", node.level
    return (node.kind,)


def align(left: Sequence[Node], right: Sequence[Node]) -> Iterator[Pair]:
    """Yield the rows of a text in two languages; lists item by item."""
    for at, other in pair_up([*map(shape, left)], [*map(shape, right)]):
        one, two = None if at is None else left[at], None if other is None else right[other]
        if one and two and one.kind in ("list", "numbers"):
            yield from zip_longest(_items(one), _items(two))
        else:
            yield one, two


def pair_up(a: Sequence[Shape], b: Sequence[Shape]) -> Iterator[tuple[int | None, int | None]]:
    """Yield which block of one text stands beside which of the other, by their places; none for a gap."""
    # What is alike at both ends belongs together: a block too many stands where the two first part.
    head = _alike(a, b)
    yield from ((at, at) for at in range(head))
    if head == len(a) == len(b):
        return
    tail = _alike(a[head:][::-1], b[head:][::-1])
    matcher = SequenceMatcher(None, a[head : len(a) - tail], b[head : len(b) - tail], autojunk=False)
    for _, start, end, other_start, other_end in matcher.get_opcodes():
        mine, yours = range(head + start, head + end), range(head + other_start, head + other_end)
        for at, other in zip_longest(mine, yours):
            if at is not None and other is not None and a[at][0] != b[other][0]:
                # Of two kinds, each stands in a row of its own: side by side they would seem to say the same.
                yield at, None
                yield None, other
            else:
                yield at, other
    yield from ((len(a) - tail + at, len(b) - tail + at) for at in range(tail))


def _alike(a: Sequence[Shape], b: Sequence[Shape]) -> int:
    """Return how many shapes are the same from the start."""
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _items(node: Node) -> Iterator[Node]:
    """Yield a list of one item for each item, numbers going on."""
    for index, item in enumerate(node.children):
        yield replace(node, children=(item,), level=node.level + index if node.kind == "numbers" else 0)


def difference(left: Sequence[Node], right: Sequence[Node]) -> Difference | None:
    """Return where two languages of a text part first, if they do."""
    for number, (a, b) in enumerate(zip_longest(left, right), start=1):
        if a is None or b is None or shape(a) != shape(b):
            return Difference(number, _beginning(a), _beginning(b))
    return None


_MARKS = {"list": "- ", "numbers": "1. ", "table": "| ", "quote": "> ", "rule": "---"}


def _beginning(node: Node | None) -> str:
    if node is None:
        return ""
    mark = "#" * node.level + " " if node.kind == "heading" else _MARKS.get(node.kind, "")
    words = words_of((node,))
    return f"{mark}{words[:40]}{'…' if len(words) > 40 else ''}"
