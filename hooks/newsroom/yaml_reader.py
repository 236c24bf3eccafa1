"""YAML text to plain values and a map of their lines: every scalar stays the text that staff typed."""

from dataclasses import dataclass, field, replace
from typing import Final

import yaml

from newsroom.characters import check_characters
from newsroom.limits import YAML_DEPTH, YAML_ITEMS
from newsroom.problems import Problem, problem
from newsroom.texts import read_text
from newsroom.yaml_faults import comments_in, explain, has_comment, merged_field, odd_starts

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

_SAMPLE: Final = ("mẫu", "ample", "ontoh", "TODO", "odo", "TBD", "xxx", "XXX", "orem ipsum")
_NULLS: Final = frozenset({"~", "null", "Null", "NULL"})


@dataclass
class Document:
    """One YAML file as read: its values, where each stands, and what is wrong with it so far."""

    path: str
    value: dict[str, Value] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    """The line of each key (and list item) by its path."""
    text_lines: dict[Path, int] = field(default_factory=dict)
    """The line on which the text of each scalar starts: for block text the line after the `|`."""
    text_ends: dict[Path, int] = field(default_factory=dict)
    """The line on which each scalar ends: `\\n` in double quotes is a line of the text, not of the file."""
    comments: list[tuple[int, str]] = field(default_factory=list)
    """The comments that stand on lines of their own."""
    problems: list[Problem] = field(default_factory=list)
    blanks: list[Path] = field(default_factory=list)
    """The scalars that were left empty."""
    braces: list[Path] = field(default_factory=list)
    """The scalars that hold `{{`, which prints a figure only in some fields."""
    blocks: list[Path] = field(default_factory=list)
    """The scalars of several lines."""
    may_be_sample: bool = False
    """Whether words of a template may have been left standing in it."""
    unsound: set[Path] = field(default_factory=set)
    """The fields that hold a mistake."""

    def line(self, place: Path) -> int:
        """Return the line of the nearest thing above `place` that stands in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Path, rule: str, /, **values: object) -> Problem:
        """Return the mistake at the field `place`."""
        return problem(self.path, self.line(place), ".".join(map(str, place)), rule, **values)

    def report(self, place: Path, rule: str, /, **values: object) -> None:
        """Note a mistake at the field `place`."""
        found = self.problem(place, rule, **values)
        self.problems.append(found)
        if not found.is_warning:
            self.unsound.add(place)


def read_yaml(path: str, data: bytes) -> Document:
    """Read one file; mistakes are collected in the document, never raised."""
    document = Document(path)
    text, document.problems = read_text(path, data)
    if text is None:
        return document
    document.may_be_sample = any(word in text for word in _SAMPLE)
    if odd := list(odd_starts(path, text)):
        document.problems += odd
        return document
    try:
        if _is_bottomless(text):
            document.problems.append(problem(path, 1, "", "yaml-depth", limit=YAML_DEPTH.most))
            return document
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
        if root is None:
            document.problems.append(problem(path, 1, "", "file-empty"))
        elif not isinstance(root, yaml.MappingNode):
            document.problems.append(problem(path, 1, "", "not-map"))
        elif _has_anchor(document, root, text):
            pass
        else:
            walk = _Walk(document, text)
            document.value = walk.mapping(root, ())
            document.comments = list(comments_in(text, walk.texts))
    except yaml.MarkedYAMLError as error:
        document.problems.append(explain(path, text, error))
    except (yaml.YAMLError, RecursionError):
        document.problems.append(problem(path, 1, "", "yaml-syntax"))
    return document


def _is_bottomless(text: str) -> bool:
    # PyYAML composes by recursion in C: some 20,000 levels end the process, and no exception tells.
    if sum(map(text.count, ("[", "{", "- ", "? "))) < 1000:
        return False
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > 1000:
                return True
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return False


def _has_anchor(document: Document, root: yaml.Node, text: str) -> bool:
    # Composing forgets anchors and tags, but what has one starts with its sign.
    # An empty value after a `?` stands on the line below the last one.
    rows = [*text.split("\n"), ""]
    nodes = [root]
    while nodes:
        node = nodes.pop()
        start = node.start_mark
        if rows[start.line].startswith(("&", "!"), start.column):
            document.problems.append(problem(document.path, start.line + 1, "", "yaml-anchor"))
            return True
        if isinstance(node, yaml.MappingNode):
            nodes += [part for pair in reversed(node.value) for part in reversed(pair)]
        elif isinstance(node, yaml.SequenceNode):
            nodes += reversed(node.value)
    return False


class _Walk:
    """One pass over a node tree, collecting values, lines and mistakes."""

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        # An empty value after a `?` stands on the line below the last one.
        self.rows = [*text.split("\n"), ""]
        self.texts: list[tuple[int, int]] = []
        """The first and the last line of each text."""

    def value(self, node: yaml.Node, place: Path) -> Value:
        if len(place) > YAML_DEPTH.most:
            self.document.report(place, "yaml-depth", limit=YAML_DEPTH.most)
            return ""
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return self.sequence(node, place)
        assert isinstance(node, yaml.ScalarNode)
        return self.scalar(node, place)

    def mapping(self, node: yaml.MappingNode, place: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        lines = self.document.lines
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                lines.setdefault(place, key_node.start_mark.line + 1)
                self.document.report(place, "yaml-syntax")
                continue
            key = str(key_node.value)
            here = (*place, key)
            line = key_node.start_mark.line + 1
            if key in values:
                name = ".".join(map(str, here))
                repeated = problem(self.document.path, line, name, "repeated-key", first=lines[here])
                self.document.problems.append(repeated)
                continue
            lines[here] = line
            values[key] = self.value(value_node, here)
        return values

    def sequence(self, node: yaml.SequenceNode, place: Path) -> list[Value]:
        items: list[Value] = []
        if len(node.value) > YAML_ITEMS.most:
            self.document.report(place, "too-many", **YAML_ITEMS.told(len(node.value)))
            return items
        for index, item in enumerate(node.value):
            here = (*place, index)
            self.document.lines[here] = item.start_mark.line + 1
            items.append(self.value(item, here))
        return items

    def scalar(self, node: yaml.ScalarNode, place: Path) -> str:
        start, end = node.start_mark, node.end_mark
        # What programs write into a field that has been left out; in quotes it is a word.
        value = "" if not node.style and node.value in _NULLS else str(node.value)
        empty = len(value) - len(value.lstrip("\n"))
        self.document.text_lines[place] = start.line + (2 + empty if node.style in ("|", ">") else 1)
        self.document.text_ends[place] = end.line + 1
        if not value:
            self.document.blanks.append(place)
        if "{{" in value:
            self.document.braces.append(place)
        if end.line > start.line:
            self.document.blocks.append(place)
        if node.style == '"':
            name = ".".join(map(str, place))
            # "\u200b" is an escape: nothing was hidden in the file itself.
            for found in check_characters(self.document.path, value):
                self.document.problems.append(replace(found, line=start.line + 1, field=name))
        if not node.style and len(value) > 1 and value[0] in "“”" and value[-1] in "“”":
            self.document.report(place, "yaml-smart-quote")
        is_block = node.style in ("|", ">")
        # A block ends where the line below it starts.
        self.texts.append((start.line + 1, end.line + (not is_block)))
        mark = start if is_block else end
        if has_comment(self.rows[mark.line][mark.column :], is_block=is_block):
            self.document.report(place, "yaml-comment")
        if is_block and (merged := merged_field(value)):
            line, name = merged
            number, field_name = self.document.text_lines[place] + line, ".".join(map(str, place))
            found = problem(self.document.path, number, field_name, "yaml-merged", value=name)
            self.document.problems.append(found)
        return value
