"""A fault of a translation: which rule, about which words, on which line of the text."""

from dataclasses import dataclass
from typing import Final, Literal

FaultClass = Literal["terms", "figures", "structure", "names", "typography", "language"]
CLASSES: Final[tuple[FaultClass, ...]] = ("terms", "figures", "structure", "names", "typography", "language")
GRAVE: Final[frozenset[FaultClass]] = frozenset({"terms", "figures"})
"""What no reviewed translation may carry: a wrong body or a wrong number misleads whoever reads it."""


@dataclass(frozen=True, order=True)
class Fault:
    """One fault; its words are what staff search for, and what they name to accept it."""

    line: int
    """Lines below the first line of the text."""
    rule: str
    """The id of the Problem rule; it starts with the class."""
    words: str
    """The words in question, of the translation or of the source."""
    expected: str = ""
    """What should stand there, where that is known."""

    @property
    def kind(self) -> FaultClass:
        """The class of the fault."""
        return KIND_OF[self.rule.partition("-")[0]]


KIND_OF: Final[dict[str, FaultClass]] = {
    "term": "terms",
    "figure": "figures",
    "structure": "structure",
    "name": "names",
    "typography": "typography",
    "language": "language",
}
