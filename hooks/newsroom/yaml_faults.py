"""What in YAML text reads differently from how it looks, and what the parser's complaints mean to staff."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import yaml

from newsroom.problems import Problem, problem

_DIRECTIVE: Final = re.compile(r"(?:[ \t]*(?:#.*)?\n)*%")
# `… của tỉnh.  en: |-` and `… của tỉnh.author: Tên`: the line end before the field was deleted.
_COLON: Final = re.compile(r":(?= |$)", re.MULTILINE)
_BLOCK_SIGN: Final = re.compile(r" [|>][-+]?(?:\n|$)")
_FIELD_BEFORE: Final = re.compile(r"(?P<gap>\S +|[.!?…”»)\]}])[a-z][a-z_]*$")
SPECIAL_SPACES: Final = "\u00a0\u2009\u202f\u3000"
"""Blanks that look like an indent and are none."""
_SPECIAL_SPACE: Final = re.compile(f"^ *([{SPECIAL_SPACES}])", re.MULTILINE)


def odd_starts(path: str, text: str) -> Iterator[Problem]:
    """Yield a Problem for each line that starts with what YAML does not take as it looks."""
    if found := _DIRECTIVE.match(text):
        yield problem(path, text.count("\n", 0, found.end()) + 1, "", "yaml-directive")
    for found in _SPECIAL_SPACE.finditer(text) if any(map(text.__contains__, SPECIAL_SPACES)) else ():
        line = text.count("\n", 0, found.start()) + 1
        yield problem(path, line, "", "yaml-space", code=f"U+{ord(found[1]):04X}")


def comments_in(text: str, texts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """Yield each comment with its line; `texts` are the first and last lines of values."""
    if "#" not in text:
        return
    values = {line for first, last in texts for line in range(first, last + 1)}
    for line, row in enumerate(text.split("\n"), start=1):
        if "#" in row and line not in values and row.lstrip().startswith("#"):
            yield line, row


def has_comment(rest: str, *, is_block: bool) -> bool:
    """Tell whether a comment stands behind a value, or behind the sign that begins a block of text."""
    return "#" in rest and (" #" in rest if is_block else rest.lstrip(" ]},").startswith("#"))


def merged_field(text: str) -> tuple[int, str] | None:
    """Return the line and the name of a field that has slipped into the end of a text, if one has."""
    for colon in _COLON.finditer(text):
        at = colon.end()
        before = _FIELD_BEFORE.search(text, max(0, at - 40), at - 1)
        block = _BLOCK_SIGN.match(text, at)
        is_row = text.startswith("|", text.rfind("\n", 0, at) + 1)
        if before and not is_row and (block or not before["gap"].endswith(" ")):
            name = text[before.end("gap") : block.end() if block else at].rstrip()
            return text.count("\n", 0, at), name
    return None


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


def explain(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """Return what the parser's error means, at the line where staff must mend it."""
    said = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    # At the end of the file the parser stands below its last line.
    last = text.count("\n") - text.endswith("\n")
    line = min(mark.line, last) if mark else 0
    rows = text.split("\n")
    row = rows[line] if line < len(rows) else ""
    if "escape" in said or "hexdecimal" in said:
        return problem(path, line + 1, "", "yaml-escape")
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
