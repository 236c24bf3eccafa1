"""The letters that the print fonts have: Vietnamese and Latin, with the signs of our languages."""

import re
from typing import Final

LETTERS: Final = (
    "\\u0020-\\u007e\\u00a0-\\u00ff\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01a0\\u01a1\\u01af\\u01b0"
    "\\u1ea0-\\u1ef9\\u2009\\u2010\\u2012-\\u2015\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2026\\u202f\\u2030\\u2032\\u2033\\u2039\\u203a"
    "\\u2044\\u20ab\\u20ac\\u2116\\u2190-\\u2193\\u2197\\u2212\\u2248\\u2264\\u2265"
)
"""As a class of a regular expression; the subsets of `fonts/` are cut to the same list."""

_FOREIGN: Final = re.compile(f"[^\\n{LETTERS}]")


def foreign_letter(text: str) -> tuple[int, str] | None:
    """Return the first letter that cannot be printed, with its line counted from nought."""
    found = _FOREIGN.search(text)
    return (text.count("\n", 0, found.start()), found.group()) if found else None
