"""A fault of a translation: what is wrong, about which words, on which line of the text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

FaultClass = Literal["terms", "figures", "structure", "names", "typography", "language"]
CLASSES: Final[tuple[FaultClass, ...]] = ("terms", "figures", "structure", "names", "typography", "language")
GRAVE: Final[frozenset[FaultClass]] = frozenset({"terms", "figures"})
"""What no reviewed translation may carry: a wrong body or a wrong number misleads whoever reads it."""

_CLASS_OF: Final[Mapping[str, FaultClass]] = {
    "term": "terms",
    "figure": "figures",
    "structure": "structure",
    "name": "names",
    "typography": "typography",
    "language": "language",
}
# Faults that staff mend in one way are one rule to them; the phrase says which of them it is.
_ONE_RULE: Final[Mapping[str, tuple[str, str]]] = {
    "figure-currency": ("figure-changed", "desk-currency"),
    "figure-unit": ("figure-changed", "desk-unit-changed"),
    "figure-order": ("figure-changed", "desk-order"),
    "figure-changed": ("figure-changed", "desk-figure"),
    "structure-furniture": ("structure-added", "desk-furniture"),
    "structure-added": ("structure-added", "desk-added"),
    "structure-link": ("structure-marks", "desk-link"),
    "structure-note": ("structure-marks", "desk-note"),
    "structure-emphasis": ("structure-marks", "desk-emphasis"),
    "structure-quote": ("structure-marks", "desk-quote"),
    "structure-short": ("structure-length", "desk-short"),
    "structure-long": ("structure-length", "desk-long"),
    "name-diacritics": ("name-changed", "desk-diacritics"),
    "name-registry": ("name-changed", "desk-registry"),
    "name-spelling": ("name-changed", "desk-spelling"),
    "name-changed": ("name-changed", "desk-name"),
    "language-copy": ("language-other", "desk-copy"),
    "language-other": ("language-other", "desk-language"),
}


@dataclass(frozen=True, order=True)
class Fault:
    """One fault; its words are what staff search for, and what they name to accept it."""

    line: int
    """Lines below the first line of the text."""
    check: str
    """Which check found it; it starts with the class."""
    words: str
    """The words in question, of the translation or of the source."""
    expected: str = ""
    """What should stand there, where that is known; for a part of a text, the phrase that names it."""

    @property
    def kind(self) -> FaultClass:
        """The class of the fault."""
        return _CLASS_OF[self.check.partition("-")[0]]

    @property
    def rule(self) -> str:
        """The rule that staff read about."""
        return "typography" if self.kind == "typography" else _ONE_RULE.get(self.check, (self.check,))[0]

    @property
    def why(self) -> str:
        """The phrase that says which of a rule's faults this is, or nothing."""
        return f"desk-{self.check}" if self.kind == "typography" else _ONE_RULE.get(self.check, ("", ""))[1]
