"""What people write: the records of `data/`; the only schema, whose descriptions editors show as help."""

from newsroom.models.conditions import Cost, Incentive, Workforce
from newsroom.models.cooperation import Agreement, Partner
from newsroom.models.documents import LegalDocument
from newsroom.models.events import Event
from newsroom.models.facts import Fact
from newsroom.models.glossary import Rendering, Term
from newsroom.models.house import Banner, Home
from newsroom.models.infrastructure import Facility
from newsroom.models.investment import (
    Capital,
    Milestone,
    Opportunity,
    Park,
    Project,
    Venture,
)
from newsroom.models.names import Country, Discipline, Person, Place, Tag, Topic
from newsroom.models.news import Article, Picture
from newsroom.models.panels import Chart, Panel
from newsroom.models.procedures import Procedure
from newsroom.models.profiles import Contact, Profile, Reason, Section
from newsroom.models.publication import (
    Accepted,
    Correction,
    Published,
    Summaries,
    Titles,
    Translatable,
    Translation,
    Translations,
    Visibility,
    source_mark,
)
from newsroom.models.sectors import Product, Sector
from newsroom.models.sources import Source

__all__ = [
    "Accepted",
    "Agreement",
    "Article",
    "Banner",
    "Capital",
    "Chart",
    "Contact",
    "Correction",
    "Cost",
    "Country",
    "Discipline",
    "Event",
    "Facility",
    "Fact",
    "Home",
    "Incentive",
    "LegalDocument",
    "Milestone",
    "Opportunity",
    "Panel",
    "Park",
    "Partner",
    "Person",
    "Picture",
    "Place",
    "Procedure",
    "Product",
    "Profile",
    "Project",
    "Published",
    "Reason",
    "Rendering",
    "Section",
    "Sector",
    "Source",
    "Summaries",
    "Tag",
    "Term",
    "Titles",
    "Topic",
    "Translatable",
    "Translation",
    "Translations",
    "Venture",
    "Visibility",
    "Workforce",
    "source_mark",
]
