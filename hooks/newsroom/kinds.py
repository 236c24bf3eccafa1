"""The kinds of record: one row each says all that the stages need to know about a kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from newsroom.bulletin.records import Bulletin
from newsroom.fields import Record
from newsroom.locales import X_DEFAULT, Lang
from newsroom.models import (
    Agreement,
    Article,
    Contact,
    Cost,
    Country,
    Discipline,
    Event,
    Facility,
    Fact,
    Incentive,
    LegalDocument,
    Opportunity,
    Panel,
    Park,
    Partner,
    Person,
    Place,
    Procedure,
    Product,
    Project,
    Published,
    Section,
    Sector,
    Tag,
    Term,
    Topic,
    Workforce,
)
from newsroom.urls import NEWS, SECTIONS, section_url

Segments = Mapping[Lang, str]
Tier = Literal["A", "B", "C"]
"""What English a public record must have: A all its texts, B title and summary, C none."""


@dataclass(frozen=True)
class Kind:
    """A kind of record."""

    name: str
    """The folder in `data/`, what links to its records start with, and the word of its name."""
    model: type[Record]
    segments: Segments | None = None
    """The address of its list below its section; without one its records have no pages."""
    section: str = ""
    """The section that it belongs to, or `` at the top."""
    tier: Tier = "C"

    @property
    def has_pages(self) -> bool:
        """Tell whether each record has a page of its own."""
        return self.segments is not None

    def url(self, lang: Lang, *slug: str) -> str:
        """Return the address of the list of this kind, or of the record `slug` in it."""
        assert self.segments is not None, f"{self.name} has no pages"
        section = (SECTIONS[self.section][lang],) if self.section else ()
        return section_url(lang, *section, self.segments[lang], *slug)


def _segments(vi: str, en: str, id: str) -> Segments:
    return {"vi": vi, "en": en, "id": id}


_ROWS: Final = (
    Kind("news", Article, NEWS),
    Kind("topics", Topic),
    Kind("tags", Tag),
    Kind("places", Place),
    Kind("facts", Fact),
    Kind("bulletins", Bulletin),
    Kind("glossary", Term),
    Kind("sections", Section),
    Kind("panels", Panel),
    Kind("contacts", Contact),
    Kind("products", Product),
    Kind("countries", Country),
    Kind("fields", Discipline),
    Kind("people", Person),
    Kind("sectors", Sector, _segments("nganh", "sectors", "sektor"), "investment", "A"),
    Kind("parks", Park, _segments("khu-cong-nghiep", "parks", "kawasan"), "investment", "A"),
    Kind("opportunities", Opportunity, _segments("co-hoi", "opportunities", "peluang"), "investment", "A"),
    Kind("projects", Project, _segments("du-an", "projects", "proyek"), "investment", "A"),
    Kind(
        "infrastructure",
        Facility,
        _segments("ha-tang", "infrastructure", "infrastruktur"),
        "investment",
        "A",
    ),
    Kind("workforce", Workforce, _segments("lao-dong", "workforce", "tenaga-kerja"), "investment", "A"),
    Kind("costs", Cost, _segments("chi-phi", "costs", "biaya"), "investment", "A"),
    Kind("incentives", Incentive, _segments("uu-dai", "incentives", "insentif"), "investment", "A"),
    Kind("procedures", Procedure, _segments("thu-tuc", "procedures", "prosedur"), "investment", "A"),
    Kind("partners", Partner, _segments("doi-tac", "partners", "mitra"), "cooperation", "A"),
    Kind("agreements", Agreement, _segments("thoa-thuan", "agreements", "naskah"), "cooperation", "A"),
    Kind("events", Event, _segments("su-kien", "events", "acara"), "cooperation", "B"),
    Kind("documents", LegalDocument, _segments("van-ban", "documents", "dokumen"), "cooperation", "A"),
)

_TIER_A_PAGES: Final = frozenset({"about", "contact", "functions"})
"""What the law asks of the department in English: who it is, what it does, whom to ask."""


def page_tier(key: str) -> Tier:
    """Return the tier of a hand-written page."""
    return "A" if key in _TIER_A_PAGES else "C"


def demands(tier: Tier, lang: Lang) -> bool:
    """Tell whether all of a public record or page of the tier must be there in a language."""
    return tier == "A" and lang == X_DEFAULT


KINDS: Final[Mapping[str, Kind]] = {kind.name: kind for kind in _ROWS}

PROFILES: Final = tuple(kind for kind in _ROWS if kind.has_pages and kind.name != "news")
"""The kinds whose records stay current: each has a list with all of them, and a page for each."""

assert all(issubclass(kind.model, Published) for kind in _ROWS if kind.has_pages)
