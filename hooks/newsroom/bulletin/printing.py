"""Prints every issue: one file for each of its languages, and for each pair of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from newsroom.bulletin.check import editions
from newsroom.bulletin.documents import issue_data, pair_data
from newsroom.bulletin.masthead import Press
from newsroom.bulletin.records import Bulletin
from newsroom.bulletin.typeset import CannotTypesetError, Pdf, typeset
from newsroom.bulletin.views import Download, PrintIssue
from newsroom.catalogue import Entry
from newsroom.formats import format_size
from newsroom.locales import LOCALES, Lang, words
from newsroom.localize.edition import Edition
from newsroom.localize.sheets import view_print
from newsroom.problems import Problem
from newsroom.urls import bulletin_pdf_url

BLEED: Final = 3
"""Millimetres that artwork runs beyond the edge of the page, for the printer to cut off."""


@dataclass(frozen=True)
class Printed:
    """A finished file of an issue."""

    issue: str
    langs: tuple[Lang, ...]
    url: str
    pdf: Pdf
    is_for_printer: bool = False


class Printer:
    """Sets all issues; each file is made once for one content."""

    def __init__(self, editions_of: Mapping[Lang, Edition], site_url: str, cache: Path) -> None:
        self.editions = editions_of
        self.site_url = site_url
        self.cache = cache
        self.problems: list[Problem] = []

    def print_all(self) -> tuple[Printed, ...]:
        """Return every file of every issue; note in `problems` what could not be set."""
        catalogue = next(iter(self.editions.values())).catalogue
        press = catalogue.press
        if press is None:
            return ()
        issues = catalogue.bulletins.values()
        return tuple(file for entry in issues for file in self._issue(entry, press))

    def _issue(self, entry: Entry[Bulletin], press: Press) -> Iterator[Printed]:
        langs = editions(entry.record, self.editions["vi"].catalogue)
        views = {lang: view_print(entry, self.editions[lang], self.site_url) for lang in langs}
        for lang, view in views.items():
            yield from self._set(entry, (view,), press, lang)
            if entry.record.press:
                yield from self._set(entry, (view,), press, f"{lang}-in", bleed=BLEED)
        for first, second in combinations(langs, 2):
            yield from self._set(entry, (views[first], views[second]), press, f"{first}-{second}")

    def _set(
        self, entry: Entry[Bulletin], views: Sequence[PrintIssue], press: Press, name: str, bleed: int = 0
    ) -> Iterator[Printed]:
        size = {"width": float(press.format.width), "height": float(press.format.height), "bleed": bleed}
        is_pair = len(views) > 1
        data = pair_data(*views) if is_pair else issue_data(views[0])
        try:
            pdf = typeset("pair" if is_pair else "issue", data | size, views[0].day, self.cache)
        except CannotTypesetError as error:
            values = {"value": f"{entry.id}-{name}", "reason": error}
            self.problems.append(entry.document.problem((), "bulletin-typeset", **values))
            return
        if entry.record.press and not is_pair and pdf.pages > press.pages:
            values = {"pages": pdf.pages, "limit": press.pages, "law": press.source.title}
            self.problems.append(entry.document.problem(("sections",), "press-pages", **values))
        langs = tuple(view.lang for view in views)
        yield Printed(entry.id, langs, bulletin_pdf_url(langs[0], entry.id, name), pdf, bleed > 0)


def downloads(printed: Sequence[Printed], lang: Lang) -> Mapping[str, list[Download]]:
    """Return the files of each issue as a reader of `lang` is offered them: those of the language first."""
    found: dict[str, list[Download]] = {}
    word = words(lang)
    for file in sorted(printed, key=lambda file: (lang not in file.langs, len(file.langs))):
        name = " – ".join(LOCALES[other].name for other in file.langs)
        about = word["download_about"].format(pages=file.pdf.pages, size=format_size(file.pdf.size, lang))
        kind = (
            word["for_printer"] if file.is_for_printer else word["bilingual"] if len(file.langs) > 1 else ""
        )
        shown = f"{name}, {kind}" if kind else name
        found.setdefault(file.issue, []).append(Download(file.url, file.langs, shown, about))
    return found
