"""What a cell of Excel holds as staff would have typed it: dates, numbers and texts as one text."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.cell.cell import MergedCell

_IN_FORMAT: Final = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')
"""What in the format of a number is no sign for a part of it: colours, languages, words."""


class NoValueError(ValueError):
    """A formula or an error of Excel stands in the cell; carries what it says."""


def typed(cell: ExcelCell | MergedCell) -> str:
    """Return what a cell holds as staff would have typed it; raise NoValueError where it is computed."""
    value: Any = cell.value
    if value is None:
        return ""
    if cell.data_type in ("f", "e"):
        raise NoValueError(str(getattr(value, "text", value)))
    if isinstance(value, bool):
        return "true" if value else "false"
    shown = _IN_FORMAT.sub("", cell.number_format or "").casefold()
    if isinstance(value, date | time | timedelta):
        return _time(value, shown)
    if isinstance(value, int | float):
        return _number(value, shown)
    # Excel on a Mac ends lines in cells so.
    text = str(value).replace("_x000D_\n", "\n").replace("\r\n", "\n")
    return unicodedata.normalize("NFC", text)


def _number(value: int | float, shown: str) -> str:
    # Excel counts in 15 digits; what stands behind them is the error of the machine.
    number = Decimal(f"{value:.15g}")
    # Who sees 7.2% has typed it so, while Excel keeps 0.072.
    return f"{(number * 100).normalize():f}%" if "%" in shown else f"{number.normalize():f}"


def _time(value: date | time | timedelta, shown: str) -> str:
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(timespec="minutes")
    # Of «2026-03» Excel makes the first of March, and shows the month alone.
    pattern = "%Y-%m-%d" if "d" in shown else "%Y-%m" if "m" in shown else "%Y"
    return value.strftime(pattern)
