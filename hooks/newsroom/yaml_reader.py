"""YAML text to plain values and a map of their lines: every scalar stays the text that staff typed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

import yaml

from newsroom.problems import Problem, problem

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

MAX_DEPTH: Final = 30
MAX_BYTES: Final = 256 * 1024

# Invisible, bidirectional-override, private-use and control characters and Unicode's own line ends, which
# YAML counts as lines; soft hyphen and NBSP are typography.
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffd\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_SAMPLE: Final = ("mẫu", "ample", "ontoh", "TODO", "odo", "TBD", "xxx", "XXX", "orem ipsum")
_NULLS: Final = frozenset({"~", "null", "Null", "NULL"})
_KNOWN_TAGS: Final = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


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
    text = decode(document, data)
    if text is None:
        return document
    document.may_be_sample = any(word in text for word in _SAMPLE)
    try:
        if _is_bottomless(text):
            document.problems.append(problem(path, 1, "", "yaml-depth", limit=MAX_DEPTH))
            return document
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
        if root is None:
            document.problems.append(problem(path, 1, "", "file-empty"))
        elif not isinstance(root, yaml.MappingNode):
            document.problems.append(problem(path, 1, "", "not-map"))
        elif _has_anchor(document, root, text):
            pass
        else:
            document.value = _Walk(document, text).mapping(root, ())
    except yaml.MarkedYAMLError as error:
        document.problems.append(_explain(path, text, error))
    except (yaml.YAMLError, RecursionError):
        document.problems.append(problem(path, 1, "", "yaml-syntax"))
    return document


def decode(document: Document, data: bytes) -> str | None:
    """Return the text of a staff file, or None after noting why it is refused."""
    if len(data) > MAX_BYTES:
        document.problems.append(problem(document.path, 0, "", "file-size", limit=MAX_BYTES // 1024))
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        document.problems.append(problem(document.path, 1, "", "file-bom"))
        return None
    try:
        text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        document.problems.append(problem(document.path, line, "", "file-encoding"))
        return None
    document.problems += check_characters(document.path, text)
    return unicodedata.normalize("NFC", text) if not document.problems else None


def check_characters(path: str, text: str) -> Iterator[Problem]:
    """Yield a Problem for each hidden character, and for the first decomposed letter of each line."""
    for found in _FORBIDDEN.finditer(text):
        code = f"U+{ord(found.group()):04X}"
        before = _FORBIDDEN.sub("", text[max(0, found.start() - 12) : found.start()].rsplit("\n", 1)[-1])
        line = text.count("\n", 0, found.start()) + 1
        yield problem(path, line, "", "text-invisible", code=code, value=before)
    if not unicodedata.is_normalized("NFC", text):
        for number, line_text in enumerate(text.split("\n"), start=1):
            word = next((w for w in line_text.split() if not unicodedata.is_normalized("NFC", w)), None)
            if word:
                shown = unicodedata.normalize("NFC", word)
                yield problem(path, number, "", "text-nfd", value=shown)


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
        self.rows = text.split("\n")

    def value(self, node: yaml.Node, place: Path) -> Value:
        if len(place) > MAX_DEPTH:
            self.document.report(place, "yaml-depth", limit=MAX_DEPTH)
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
        if not node.style:
            if len(value) > 1 and value[0] in "“”" and value[-1] in "“”":
                self.document.report(place, "yaml-smart-quote")
            if value and self.rows[end.line][end.column :].lstrip(" ").startswith("#"):
                self.document.report(place, "yaml-comment")
        return value


_EXPLAINED: Final = (
    ("found character '\\t'", "yaml-tab"),
    ("mapping values are not allowed", "yaml-colon"),
    ("found unexpected end of stream", "yaml-quote"),
    ("found undefined alias", "yaml-anchor"),
    ("while scanning an anchor", "yaml-anchor"),
    ("while scanning an alias", "yaml-anchor"),
    ("tag", "yaml-anchor"),
    ("expected a single document", "yaml-documents"),
    ("cannot start any token", "yaml-start"),
    ("block sequence entries are not allowed", "yaml-start"),
)


def _explain(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    said = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    # At the end of the file the parser stands below its last line.
    last = text.count("\n") - text.endswith("\n")
    line = min(mark.line, last) if mark else 0
    rows = text.split("\n")
    row = rows[line] if line < len(rows) else ""
    if error.context_mark and ("quoted scalar" in said or "while parsing a flow" in said):
        return problem(path, min(error.context_mark.line, last) + 1, "", "yaml-quote")
    rule = next((rule for phrase, rule in _EXPLAINED if phrase in said), "yaml-syntax")
    opened = _unclosed_quote(rows, line) if rule in ("yaml-syntax", "yaml-colon") else None
    if opened is not None:
        return problem(path, opened + 1, "", "yaml-quote")
    if re.match(r" *\t", row) and rule in ("yaml-syntax", "yaml-start"):
        rule = "yaml-tab"
    if rule == "yaml-colon" and not re.match(r"\s*(?:- )*[\w-]+:\s.*:(?:\s|$)", row):
        rule = "yaml-indent"
    start = row[mark.column : mark.column + 1] if mark else ""
    begun = re.match(r"\s*(?:- )*[\w-]+:\s+([\[{>|])", row)
    if rule == "yaml-syntax" and mark and begun and begun.end() <= mark.column:
        rule, start = "yaml-start", begun[1]
    return problem(path, line + 1, "", rule, value=start)


def _unclosed_quote(rows: list[str], line: int) -> int | None:
    """Return the row of a value that opens a quote and does not close it, at or just above `line`."""
    for number in range(min(line, len(rows) - 1), max(-1, line - 4), -1):
        value = re.sub(r"^\s*(?:- )*(?:[\w-]+:\s+)?", "", rows[number]).rstrip()
        inside = re.sub(r"''|\\.", "", value[1:-1])
        if value[:1] in ("'", '"') and (len(value) == 1 or value[-1] != value[0] or value[0] in inside):
            return number
    return None
