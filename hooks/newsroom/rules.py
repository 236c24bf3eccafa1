"""The catalogue of rules that staff can break, with the words for each, read from `rules.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import yaml

Tongue = Literal["vi", "en"]
"""The language of a report: Vietnamese for staff, English for developers."""

_TEXTS: Final = yaml.load(Path(__file__).with_name("rules.yml").read_bytes(), Loader=yaml.CBaseLoader)


@dataclass(frozen=True)
class Rule:
    """One rule: what is said where it is broken; `{…}` are the values at hand."""

    vi: str
    en: str
    example: str
    """One correct input, for all who have no better one at hand."""
    kind: Literal["mistake", "warning"] = "mistake"
    """Warnings are said but stop nothing: no reader is misled by them."""


RULES: Final[Mapping[str, Rule]] = {rule: Rule(**texts) for rule, texts in _TEXTS["rules"].items()}
"""Every rule by its stable id."""


def phrase(name: str, tongue: Tongue, **values: object) -> str:
    """Return what a report says around the rules."""
    text: str = _TEXTS["phrases"][name][tongue]
    return text.format_map(values)
