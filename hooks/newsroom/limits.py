"""How much of everything the site takes: what is more is refused before it is read further."""

from dataclasses import dataclass
from typing import Final

from newsroom.problems import Phrase


@dataclass(frozen=True)
class Limit:
    """The most of one thing."""

    most: int
    what: Phrase
    """The name of the thing, with its unit."""

    def told(self, number: int) -> dict[str, object]:
        """Return the values of the rule `too-many`, where there are `number` of the thing."""
        return {"what": self.what, "number": number, "limit": self.most}


FILE: Final = Limit(256, Phrase("limit-file"))
LINES: Final = Limit(5_000, Phrase("limit-lines"))
PATH: Final = Limit(180, Phrase("limit-path"))
FILES: Final = Limit(50_000, Phrase("limit-files"))
TITLE: Final = Limit(140, Phrase("limit-title"))
SUMMARY: Final = Limit(400, Phrase("limit-summary"))
SLUG: Final = Limit(80, Phrase("limit-slug"))
LINE: Final = Limit(2_000, Phrase("limit-line"))
BODY: Final = Limit(40_000, Phrase("limit-body"))
SIGNS: Final = Limit(600, Phrase("limit-signs"))
NESTING: Final = Limit(6, Phrase("limit-nesting"))
ITEMS: Final = Limit(300, Phrase("limit-items"))
COLUMNS: Final = Limit(20, Phrase("limit-columns"))
ROWS: Final = Limit(300, Phrase("limit-rows"))
LINKS: Final = Limit(300, Phrase("limit-links"))
HEADINGS: Final = Limit(100, Phrase("limit-headings"))
HEADING: Final = Limit(200, Phrase("limit-heading"))
NOTES: Final = Limit(100, Phrase("limit-notes"))
YAML_DEPTH: Final = Limit(30, Phrase("limit-yaml-depth"))
YAML_ITEMS: Final = Limit(1_000, Phrase("limit-yaml-items"))
DOCUMENT: Final = Limit(20, Phrase("limit-document"))
PICTURE: Final = Limit(20, Phrase("limit-picture"))
PIXELS: Final = Limit(25, Phrase("limit-pixels"))
PLENTY: Final = 12.5
"""So many million pixels are enough: cameras that are said to have 12 give up to 12.2."""
SIDE: Final = Limit(12_000, Phrase("limit-side"))
SCANS: Final = Limit(100, Phrase("limit-scans"))
