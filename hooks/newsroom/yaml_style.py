"""How a value is spelled in YAML: plain where that is safe, else in quotes, several lines as a block."""

import json
import re
from typing import Final

from newsroom.yaml_faults import SPECIAL_SPACES
from newsroom.yaml_reader import Value

STEP: Final = 2
"""The blanks by which each level stands further right."""

# Signs that mean something at the start of a plain scalar; “ is refused there, because staff mean ".
_START: Final = f"-?:,[]{{}}#&*!|>'\"%@`“”~ \t{SPECIAL_SPACES}"
_NULLS: Final = frozenset({"null", "Null", "NULL"})
_UNSAFE: Final = re.compile(r":(?:\s|$)|\s#|\s$")
_FLOW_SIGNS: Final = re.compile(r"[\[\]{},]")
# What ends a line in YAML 1.1 besides the line feed, and what may not stand in a file at all.
_ODD: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# What no block can hold, or the reader takes for a slip: tabs and odd blanks that stand where an indent does.
_UNFIT: Final = re.compile(rf"{_ODD.pattern}|^\t|^ *[{SPECIAL_SPACES}]|\n\n\Z", re.MULTILINE)
_BLOCK: Final = ("|", ">")


def spell(text: str, style: str | None, column: int, eol: str, *, is_flow: bool = False) -> str:
    """Return a text as it is to stand after its key, in the given style where the text allows it.

    `column` is where the mapping or list starts in which the text stands.
    """
    can_be_block = not (is_flow or _UNFIT.search(text)) and text.strip()
    if can_be_block and (style in _BLOCK or (style != '"' and "\n" in text)):
        return _block(text, style if style in _BLOCK else "|", column, eol)
    if style == "'" and "\n" not in text and not _ODD.search(text):
        return "'" + text.replace("'", "''") + "'"
    return text if style not in ("'", '"') and _is_plain(text, is_flow=is_flow) else _quoted(text)


def _is_plain(text: str, *, is_flow: bool) -> bool:
    return (
        bool(text)
        and text[0] not in _START
        and text not in _NULLS
        and not any(pattern.search(text) for pattern in (_UNSAFE, _ODD))
        and not re.search(r"[\n\t]", text)
        and not (is_flow and _FLOW_SIGNS.search(text))
    )


def _quoted(text: str) -> str:
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _block(text: str, style: str | None, column: int, eol: str) -> str:
    # Line ends before the first word are not folded, nor are those of rows that stand further right.
    is_folded = style == ">" and not re.search(r"^[ \t]|\A\n", text, re.MULTILINE)
    body = text.removesuffix("\n")
    rows = (re.sub(r"\n+", r"\g<0>\n", body) if is_folded else body).split("\n")
    first = next(row for row in rows if row)
    is_stepped, is_chomped = first[0] == " ", not text.endswith("\n")
    head = f"{'>' if is_folded else '|'}{STEP if is_stepped else ''}{'-' if is_chomped else ''}"
    indent = " " * (column + STEP)
    return eol.join([head, *(f"{indent}{row}" if row else "" for row in rows)])


def spell_value(value: Value, column: int, eol: str) -> str:
    """Return what follows `key:` in a block mapping, or `-` in a block list, that starts at `column`."""
    if isinstance(value, str):
        return f" {spell(value, None, column, eol)}"
    if not value or (
        isinstance(value, list) and all(isinstance(one, str) and "\n" not in one for one in value)
    ):
        return f" {spell_flow(value)}"
    return eol + entries(value, column + STEP, eol)


def entries(value: Value, column: int, eol: str) -> str:
    """Return the rows of a mapping or list in block style, each starting at `column`."""
    indent = " " * column
    if isinstance(value, dict):
        rows = [
            f"{spell(key, None, column, eol)}:{spell_value(one, column, eol)}" for key, one in value.items()
        ]
    else:
        rows = [f"-{_item(one, column, eol)}" for one in value]
    return eol.join(indent + row for row in rows)


def _item(value: Value, column: int, eol: str) -> str:
    """Return what follows `-`; a mapping starts on the line of its dash."""
    if isinstance(value, dict) and value:
        return " " + entries(value, column + STEP, eol).lstrip(" ")
    return spell_value(value, column, eol)


def spell_flow(value: Value) -> str:
    """Return a value in braces or brackets, on one line."""
    if isinstance(value, str):
        return spell(value, None, 0, "", is_flow=True)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{spell_flow(key)}: {spell_flow(one)}" for key, one in value.items()) + "}"
    return "[" + ", ".join(map(spell_flow, value)) + "]"
