"""An article in two languages side by side, as a page of the web."""

from dataclasses import dataclass

from newsroom.bulletin.views import ChartView
from newsroom.locales import Lang
from newsroom.views import CorrectionView, Frame, Named, PictureView


@dataclass(frozen=True)
class Voice:
    """What stands around the text of one of the two languages."""

    lang: Lang
    url: str
    """The address of the article in this language alone."""
    title: str
    summary: str
    picture: PictureView | None
    charts: tuple[ChartView, ...]
    is_stale: bool


@dataclass(frozen=True)
class ParallelView:
    """An article in two languages; the language of the page comes first."""

    frame: Frame
    voices: tuple[Voice, Voice]
    others: tuple[Named, ...]
    """The other pages of this kind for the article."""
    date: str
    date_text: str
    corrections: tuple[CorrectionView, ...]
    body: str
    """Rows of HTML whose links still hold the mark of the site's root."""
    original: str
    """The address of the Vietnamese article."""
