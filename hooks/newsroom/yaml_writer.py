"""New values in a YAML file that people keep: what has to change is written, every other byte stays."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

import yaml

from newsroom.yaml_reader import Path as Place
from newsroom.yaml_reader import Value, read_yaml
from newsroom.yaml_style import STEP, entries, spell, spell_flow, spell_value

_EMPTY_LINES: Final = re.compile(r"(?:[\r\n][ \t]*)+\Z")
_BLOCK_HEAD: Final = re.compile(
    r"[|>][-+]?(?P<step>\d?)[-+]?(?P<rest>[^\r\n]*)\s*?(?:[\r\n]+(?P<indent> *)\S)?"
)
_REST_OF_LINE: Final = re.compile(r"[ \t]*(?=[\r\n]|\Z|[,\]}])")


class UnwritableError(ValueError):
    """The file cannot be written so that it reads as wanted; nothing has been changed."""


def rewrite(text: str, changes: Mapping[Place, Value | None]) -> str:
    """Return the text of a YAML file with a new value at each place; None takes a field or list item out.

    Comments, quotes, folding, line ends and the order of fields stay. A field that was not there is added at
    the end of its mapping, a list item at the end of its list; what has to stand above it is made. A mapping
    or list is compared with the old one, and only what differs in it is written. The result is read again:
    UnwritableError is raised where it does not say what was wanted.
    """
    old = _read(text)
    wanted = old
    for place in _in_order(changes):
        wanted = _put(wanted, place, changes[place])
    try:
        for edit in _edits(old, wanted, ()):
            text = _apply(text, edit)
        is_right = _read(text) == wanted
    except (yaml.YAMLError, ValueError, IndexError, AttributeError) as error:
        raise UnwritableError from error
    if not is_right:
        raise UnwritableError
    return text


def _read(text: str) -> Value:
    return read_yaml("", text.encode()).value


def _in_order(changes: Mapping[Place, Value | None]) -> Iterator[Place]:
    """Yield what is written as it was given, then what is taken out from the last list item to the first."""
    yield from (place for place, value in changes.items() if value is not None)
    gone = [place for place, value in changes.items() if value is None]
    yield from sorted(gone, key=lambda place: [f"{part:06}" for part in place], reverse=True)


def _put(value: Value, place: Place, new: Value | None) -> Value:
    """Return `value` with `new` at a place in it."""
    if not place:
        assert new is not None
        return new
    part, rest = place[0], place[1:]
    if isinstance(part, int):
        items = list(value) if isinstance(value, list) else []
        if (value and not isinstance(value, list)) or part > len(items):
            raise UnwritableError
        if new is None and not rest:
            return items[:part] + items[part + 1 :]
        item = items[part] if part < len(items) else ""
        return [*items[:part], _put(item, rest, new), *items[part + 1 :]]
    fields = value if isinstance(value, dict) else {}
    if value and not isinstance(value, dict):
        raise UnwritableError
    if new is None and (not rest or part not in fields):
        return {key: one for key, one in fields.items() if key != part}
    return fields | {part: _put(fields.get(part, ""), rest, new)}


@dataclass(frozen=True)
class _Edit:
    """One step; steps are in such an order that none moves the place of a later one."""

    place: Place
    value: Value | None
    """None: take it out."""
    is_new: bool = False


def _edits(old: Value, new: Value, place: Place) -> Iterator[_Edit]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        for key in old:
            if key in new:
                yield from _edits(old[key], new[key], (*place, key))
        yield from (_Edit((*place, key), new[key], is_new=True) for key in new if key not in old)
        yield from (_Edit((*place, key), None) for key in old if key not in new)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _list_edits(old, new, place)
    else:
        yield _Edit(place, new)


def _list_edits(old: Sequence[Value], new: Sequence[Value], place: Place) -> Iterator[_Edit]:
    matcher = SequenceMatcher(None, [*map(repr, old)], [*map(repr, new)], autojunk=False)
    for tag, a, b, c, d in reversed(matcher.get_opcodes()):
        if tag == "equal":
            continue
        both = min(b - a, d - c)
        yield from (_Edit((*place, n), None) for n in reversed(range(a + both, b)))
        yield from (_Edit((*place, a + n), new[c + n], is_new=True) for n in range(both, d - c))
        for n in range(both):
            yield from _edits(old[a + n], new[c + n], (*place, a + n))


_Collection = yaml.MappingNode | yaml.SequenceNode


def _apply(text: str, edit: _Edit) -> str:
    parent = yaml.compose(text, Loader=yaml.CBaseLoader)
    for part in edit.place[:-1]:
        assert parent is not None
        parent = _children(parent)[_index(parent, part)][1]
    assert isinstance(parent, _Collection)
    within = _Within(text, parent)
    part = edit.place[-1]
    if edit.value is None:
        return within.without(_index(parent, part))
    if edit.is_new:
        return within.added(part, edit.value)
    return within.replaced(_index(parent, part), edit.value)


def _children(node: yaml.Node) -> list[tuple[yaml.Node | None, yaml.Node]]:
    """Return the keys and values of a mapping; the items of a list, which have no keys."""
    if isinstance(node, yaml.MappingNode):
        return list(node.value)
    assert isinstance(node, yaml.SequenceNode)
    return [(None, item) for item in node.value]


def _index(node: yaml.Node, part: str | int) -> int:
    if isinstance(part, int):
        return part
    return next(n for n, (key, _) in enumerate(_children(node)) if key is not None and key.value == part)


class _Within:
    """A mapping or list in the text of its file, about to change in one place."""

    def __init__(self, text: str, node: _Collection) -> None:
        self.text, self.node, self.children = text, node, _children(node)
        self.is_flow = bool(node.flow_style)
        self.column = node.start_mark.column
        line_end = re.search(r"\r\n|\n|\r", text)
        self.eol = line_end.group() if line_end else "\n"

    def replaced(self, index: int, value: Value) -> str:
        """Return the file with another value for one child."""
        _, node = self.children[index]
        if isinstance(node, yaml.ScalarNode) and isinstance(value, str):
            return self._respelled(node, value)
        is_braced = isinstance(node, _Collection) and bool(node.flow_style)
        if self.is_flow or (is_braced and not isinstance(value, str)):
            return self._spliced(node.start_mark.index, node.end_mark.index, spell_flow(value))
        new, start, end = spell_value(value, self.column, self.eol), self._after_sign(index), self._end(node)
        if node.value == "" and new.startswith(self.eol):
            # What follows a blank field on its line is a comment about it.
            start = end = self._line_end(start)
        return self._spliced(start, end, new)

    def _respelled(self, node: yaml.ScalarNode, value: str) -> str:
        start, end = node.start_mark.index, self._end(node)
        is_block = node.style in ("|", ">")
        rest = self.text[end : self._line_end(end)]
        style = node.style if node.value or is_block else None
        if is_block:
            return self._spliced(start, end, self._reblocked(node, value))
        new = spell(value, style, self.column, self.eol, is_flow=self.is_flow or bool(rest.strip()))
        if start == end:
            new = f" {new}"
            blanks = _REST_OF_LINE.match(self.text, end)
            end = blanks.end() if blanks else end
        return self._spliced(start, end, new)

    def _reblocked(self, node: yaml.ScalarNode, value: str) -> str:
        """Return another text for a block, with the indent of the old one and the comment in its head."""
        head = _BLOCK_HEAD.match(self.text, node.start_mark.index)
        assert head is not None
        column = self.column
        if head["indent"] and not head["step"] and not value.startswith((" ", "\n")):
            column = len(head["indent"]) - STEP
        first, line_end, below = spell(value, node.style, column, self.eol).partition(self.eol)
        return f"{first}{head['rest']}{line_end}{below}"

    def added(self, part: str | int, value: Value) -> str:
        """Return the file with one child more: a list item at its index, a field at the end."""
        index = part if isinstance(part, int) else len(self.children)
        if self.is_flow:
            new = spell_flow(value) if isinstance(part, int) else f"{spell_flow(part)}: {spell_flow(value)}"
            if index < len(self.children):
                return self._spliced(start := self._start(index), start, f"{new}, ")
            last = self.children[-1][1]
            is_blank = last.start_mark.index == last.end_mark.index
            return self._spliced(end := last.end_mark.index, end, f"{' ' * is_blank}, {new}")
        rows = entries([value] if isinstance(part, int) else {part: value}, self.column, self.eol)
        if index == 0:
            return self._spliced(
                start := self._start(0), start, f"{rows.lstrip(' ')}{self.eol}{' ' * self.column}"
            )
        end = self._line_end(self._end(self.children[index - 1][1]))
        return self._spliced(end, end, f"{self.eol}{rows}")

    def without(self, index: int) -> str:
        """Return the file without one child; it is never the only one."""
        start, end = self._start(index), self._end(self.children[index][1])
        is_last = index == len(self.children) - 1
        if self.is_flow and is_last:
            before = self._end(self.children[index - 1][1])
            between = self.text[before:start].replace(",", "", 1).rstrip()
            return self._spliced(before, end, between if "#" in between else "")
        line = max(self.text.rfind(sign, 0, start) for sign in "\r\n") + 1
        if self.is_flow or self.text[line:start].strip():
            return self._spliced(start, self._start(index + 1), "")
        end = self._line_end(end)
        if self.text.startswith(self.eol, end):
            return self._spliced(line, end + len(self.eol), "")
        return self._spliced(line - len(self.eol), end, "")

    def _start(self, index: int) -> int:
        key, node = self.children[index]
        if key is not None:
            return key.start_mark.index
        return node.start_mark.index if self.is_flow else self.text.rindex("-", 0, node.start_mark.index)

    def _after_sign(self, index: int) -> int:
        """Return where the `:` of a field or the `-` of a list item ends."""
        key, _ = self.children[index]
        return self._start(index) + 1 if key is None else self.text.index(":", key.end_mark.index) + 1

    def _end(self, node: yaml.Node) -> int:
        """Return where the text of a node ends; empty lines below it are not its own."""
        if isinstance(node, _Collection) and not node.flow_style:
            return self._end(_children(node)[-1][1])
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return start + len(_EMPTY_LINES.sub("", self.text[start:end]))
        return end

    def _line_end(self, start: int) -> int:
        found = re.compile(r"[\r\n]|\Z").search(self.text, start)
        assert found is not None
        return found.start()

    def _spliced(self, start: int, end: int, new: str) -> str:
        return self.text[:start] + new + self.text[end:]
