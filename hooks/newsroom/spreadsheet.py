"""Tables that open well in Excel, and start nothing there."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What Excel takes for the start of a formula."""
BOM: Final = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine, and breaks Vietnamese."""


Cell = str | int | float


def write_csv(rows: Iterable[Sequence[Cell]]) -> str:
    """Return the rows as CSV (RFC 4180); what Excel would run as a formula is marked as a text."""
    out = io.StringIO()
    csv.writer(out).writerows([_text(value) for value in row] for row in rows)
    return f"{BOM}{out.getvalue()}"


def _text(value: Cell) -> str:
    if not isinstance(value, str):
        # A negative number is no formula.
        return str(value)
    return f"'{value}" if value.startswith(FORMULA) else value
