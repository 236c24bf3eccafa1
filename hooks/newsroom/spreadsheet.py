"""Tables that open well in Excel, and start nothing there."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What Excel takes for the start of a formula."""
BOM: Final = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine, and breaks Vietnamese."""
# LibreOffice parts cells at semicolons and tabs, too, where no quotes stand around them.
_QUOTED: Final = re.compile('[,;\t"\r\n]')

Cell = str | int | float


def write_csv(rows: Iterable[Sequence[Cell]]) -> str:
    """Return the rows as CSV (RFC 4180); what Excel would run as a formula is marked as a text."""
    return BOM + "".join(f"{','.join(map(_cell, row))}\r\n" for row in rows)


def _cell(value: Cell) -> str:
    # A negative number is no formula.
    is_risky = isinstance(value, str) and value.startswith(FORMULA)
    text = f"'{value}" if is_risky else str(value)
    doubled = text.replace('"', '""')
    return f'"{doubled}"' if _QUOTED.search(text) else text
