"""Makes every issue's files: PDF, e-book and e-mail for each of its languages, PDF for each pair of them."""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Final, Literal

from newsroom.bulletin.check import editions
from newsroom.bulletin.documents import issue_data, pair_data
from newsroom.bulletin.ebook import make_ebook
from newsroom.bulletin.mail import make_mail
from newsroom.bulletin.mail_text import make_mail_text
from newsroom.bulletin.masthead import Press
from newsroom.bulletin.records import Bulletin
from newsroom.bulletin.typeset import CannotTypesetError, Finished, keep, typeset
from newsroom.bulletin.views import Download, PrintIssue
from newsroom.catalogue import Entry
from newsroom.formats import format_size
from newsroom.locales import LANGS, LOCALES, Lang, words
from newsroom.localize.edition import Edition
from newsroom.localize.sheets import view_print
from newsroom.problems import Problem
from newsroom.urls import bulletin_file_url

Form = Literal["pdf", "epub", "html", "txt"]
"""How a file of an issue ends."""

_TYPES: Final[Mapping[Form, str]] = {
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "html": "text/html",
    "txt": "text/plain",
}
_OFFERED_BY_MAIL: Final[tuple[Form, ...]] = ("pdf", "epub")
MAIL: Final = "mail"
"""Names the e-mail edition: a page of its language's folder, which no menu leads to."""
BLEED: Final = 3
"""Millimetres that artwork runs beyond the edge of the page, for the printer to cut off."""


@dataclass(frozen=True)
class Printed:
    """A finished file of an issue."""

    issue: str
    langs: tuple[Lang, ...]
    url: str
    file: Finished
    form: Form
    is_for_printer: bool = False


@dataclass(frozen=True)
class _Job:
    """A file to be made: of the views of its languages, for its press if one is to print it."""

    entry: Entry[Bulletin]
    views: tuple[PrintIssue, ...]
    name: str
    form: Form = "pdf"
    bleed: int = 0

    @property
    def url(self) -> str:
        """The address of the file."""
        return bulletin_file_url(self.views[0].lang, self.entry.id, self.name, self.form)


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
        if press is None or not catalogue.bulletins:
            return ()
        jobs = [job for entry in catalogue.bulletins.values() for job in self._jobs(entry)]
        # The longest come first, so that all cores end together.
        jobs.sort(key=lambda job: (job.form != "pdf", -len(job.views)))
        # Typst lets go of the interpreter while it works: 7.1 s one after the other, 5.7 s on two cores.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            made = list(pool.map(lambda job: self._set(job, press), jobs))
        return tuple(
            file for job, result in zip(jobs, made, strict=True) if (file := self._file(job, result, press))
        )

    def _jobs(self, entry: Entry[Bulletin]) -> Iterator[_Job]:
        langs = editions(entry.record, self.editions["vi"].catalogue)
        views = {lang: view_print(entry, self.editions[lang], self.site_url) for lang in langs}
        for lang, view in views.items():
            yield _Job(entry, (view,), lang)
            if entry.record.press:
                yield _Job(entry, (view,), f"{lang}-in", bleed=BLEED)
            yield _Job(entry, (view,), lang, "epub")
            yield _Job(entry, (view,), MAIL, "html")
            yield _Job(entry, (view,), MAIL, "txt")
        for first, second in combinations(langs, 2):
            yield _Job(entry, (views[first], views[second]), f"{first}-{second}")

    def _set(self, job: _Job, press: Press) -> Finished | CannotTypesetError:
        if job.form != "pdf":
            content = self._written(job)
            file = self.cache / f"{sha256(content).hexdigest()}.{job.form}"
            if not file.exists():
                keep(file, content)
            return Finished(file, 0, len(content))
        size = {
            "width": float(press.format.width),
            "height": float(press.format.height),
            "bleed": job.bleed,
        }
        is_pair = len(job.views) > 1
        data = pair_data(*job.views) if is_pair else issue_data(job.views[0])
        try:
            return typeset("pair" if is_pair else "issue", data | size, job.views[0].day, self.cache)
        except CannotTypesetError as error:
            return error

    def _written(self, job: _Job) -> bytes:
        """Return a file that needs no typesetting."""
        issue = job.views[0]
        if job.form == "epub":
            return make_ebook(issue)
        others = (replace(job, name=issue.lang, form=form) for form in _OFFERED_BY_MAIL)
        files = [(other.form.upper(), f"{self.site_url}{other.url}") for other in others]
        return (make_mail if job.form == "html" else make_mail_text)(issue, files).encode()

    def _file(self, job: _Job, pdf: Finished | CannotTypesetError, press: Press) -> Printed | None:
        document = job.entry.document
        if isinstance(pdf, CannotTypesetError):
            values = {"value": f"{job.entry.id}-{job.name}", "reason": pdf}
            self.problems.append(document.problem((), "bulletin-typeset", **values))
            return None
        if job.entry.record.press and len(job.views) == 1 and pdf.pages > press.pages:
            values = {"pages": pdf.pages, "limit": press.pages, "law": press.source.title}
            self.problems.append(document.problem(("sections",), "press-pages", **values))
        langs = tuple(view.lang for view in job.views)
        return Printed(job.entry.id, langs, job.url, pdf, job.form, job.bleed > 0)


def downloads(printed: Sequence[Printed], lang: Lang) -> Mapping[str, list[Download]]:
    """Return the files of each issue as a reader of `lang` is offered them: those of the language first."""
    found: dict[str, list[Download]] = {}
    word = words(lang)
    forms = list(_TYPES)

    def place(file: Printed) -> tuple[bool, int, list[int], int]:
        langs = [LANGS.index(other) for other in file.langs]
        return lang not in file.langs, len(langs), langs, forms.index(file.form)

    for file in sorted(printed, key=place):
        name = " – ".join(LOCALES[other].name for other in file.langs)
        about = word[f"about_{file.form}"].format(
            pages=file.file.pages, size=format_size(file.file.size, lang)
        )
        kind = (
            word["for_printer"] if file.is_for_printer else word["bilingual"] if len(file.langs) > 1 else ""
        )
        shown = f"{name}, {kind}" if kind else name
        found.setdefault(file.issue, []).append(
            Download(file.url, _TYPES[file.form], file.langs, shown, about)
        )
    return found
