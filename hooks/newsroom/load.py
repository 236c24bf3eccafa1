"""Reads all of `data/` into one catalogue, or into the list of everything that is wrong with it."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from newsroom.bulletin.masthead import Press
from newsroom.bulletin.records import Bulletin
from newsroom.catalogue import Catalogue, Entry, Records
from newsroom.comments import lost_in_comments
from newsroom.cores import map_on_cores
from newsroom.fields import Record
from newsroom.files import check_files, is_regular, read_start
from newsroom.kinds import KINDS
from newsroom.markdown import parse_body
from newsroom.models import Article, Banner, Home, Published, Translatable
from newsroom.moves import load_moves
from newsroom.pages import Pages, load_pages
from newsroom.problems import Problem, problem
from newsroom.reading import salvage, validate
from newsroom.yaml_reader import Document, read_yaml

R = TypeVar("R", bound=Record)

_SINGLES: Final = frozenset({"home.yml", "banner.yml", "press.yml", "redirects.yml", "withdrawn.yml"})
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BULLETIN_ID: Final = re.compile(r"\d{4}-\d{2}")
_ARTICLE_ID: Final = re.compile(r"(\d{4})-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*")
_NAMES: Final[Mapping[type[Record], tuple[re.Pattern[str], str]]] = {
    Article: (_ARTICLE_ID, "2026-03-14-ten-bai.yml"),
    Bulletin: (_BULLETIN_ID, "2026-01.yml"),
}
"""How the files of a kind are named, where not every id will do, and an example."""


@dataclass
class Reader:
    """Reads the project's data; keeps what it read, so that `serve` reads only what changed."""

    root: Path
    _kept: dict[Path, tuple[tuple[int, int], Entry[Record] | None, Document]] = field(default_factory=dict)
    _kept_pages: tuple[object, tuple[Pages, list[Problem]]] = (None, ({}, []))

    def read(self, now: datetime) -> tuple[Catalogue, list[Problem]]:
        """Read every file; return the catalogue as of `now` and all mistakes within single files."""
        paths = {kind: record_paths(self.root, kind) for kind in KINDS}
        self._read_changed([(kind, path) for kind in KINDS for path in paths[kind]])
        found = {kind: [self._kept[path][1:] for path in paths[kind]] for kind in KINDS}
        problems = [p for kind in found.values() for (_, document) in kind for p in document.problems]
        entries = {kind: [entry for entry, _ in read if entry is not None] for kind, read in found.items()}
        problems += check_files(self.root)
        problems += self._strangers({path for known in paths.values() for path in known})
        pages, page_problems = self._read_pages()
        home_document, home = self._read_single("home", Home)
        banner_document, banner = self._read_single("banner", Banner)
        press_document, press = self._read_single("press", Press)
        moves, move_problems = load_moves(self.root)
        problems += move_problems
        unread = {
            kind: frozenset(Path(document.path).stem for entry, document in read if entry is None)
            for kind, read in found.items()
        }
        unread["press"] = frozenset({"press"} if press_document.problems else ())
        catalogue = Catalogue(
            now=now,
            records={kind: _only(of_kind, now, public=True) for kind, of_kind in entries.items()},
            withheld={kind: _only(of_kind, now, public=False) for kind, of_kind in entries.items()},
            unread=unread,
            home=home or Home(lead=None),
            pages=pages,
            banner=banner if banner and banner.start <= now < banner.end else None,
            press=press,
            moves=moves,
            for_checks=(
                *(
                    _salvage(KINDS[kind].model, d)
                    for kind, read in found.items()
                    for e, d in read
                    if d.value and not e
                ),
                _entry("banner", banner or salvage(Banner, banner_document), banner_document),
                _entry("home", home or salvage(Home, home_document), home_document),
            ),
        )
        singles = home_document.problems + banner_document.problems + press_document.problems
        return catalogue, problems + page_problems + singles

    def _read_changed(self, files: list[tuple[str, Path]]) -> None:
        states = {path: (status.st_mtime_ns, status.st_size) for _, path in files for status in [path.stat()]}
        changed = [
            (kind, path)
            for kind, path in files
            if path not in self._kept or self._kept[path][0] != states[path]
        ]
        for (_, path), read in zip(changed, map_on_cores(partial(_read, self.root), changed), strict=True):
            self._kept[path] = (states[path], *read)

    def _read_single(self, name: str, model: type[R]) -> tuple[Document, R | None]:
        """Read a file that there is one of, and that may be missing."""
        path = self.root / "data" / f"{name}.yml"
        if not is_regular(path):
            return Document(f"data/{name}.yml"), None
        document = read_yaml(f"data/{name}.yml", read_start(path))
        document.problems += lost_in_comments(document, model, path.with_name(f"_{path.name}"))
        return document, validate(model, document)

    def _read_pages(self) -> tuple[Pages, list[Problem]]:
        docs = self.root / "docs"
        found = [(path, path.lstat()) for path in sorted(docs.rglob("*"))]
        state = [(path, status.st_mtime_ns, status.st_size) for path, status in found]
        if self._kept_pages[0] != state:
            self._kept_pages = state, load_pages(docs)
        return self._kept_pages[1]

    def _strangers(self, known: Set[Path]) -> Iterator[Problem]:
        """Yield a Problem for each file that no kind of record would ever read; `known` are those that do."""
        data = self.root / "data"
        for path in sorted(path for path in data.rglob("*") if path not in known):
            place = path.relative_to(data)
            name = path.relative_to(self.root).as_posix()
            if (
                not path.is_file()
                or path.is_symlink()
                or path.name.startswith(("_", "."))
                or place.parts[0] in ("schemas", "originals", "README.md", "addresses.lock")
            ):
                continue
            if path.suffix != ".yml":
                yield problem(name, 0, "", "file-kind", kinds=".yml")
            elif place.parts[0] == "news" and len(place.parts) != 3:
                yield problem(name, 0, "", "file-place", place="data/news/2026/")
            elif place.parts[0] in KINDS and place.parts[0] != "news" and len(place.parts) != 2:
                yield problem(name, 0, "", "file-place", place=f"data/{place.parts[0]}/")
            elif place.as_posix() not in _SINGLES and (place.parts[0] not in KINDS or len(place.parts) == 1):
                yield problem(name, 0, "", "file-place", place="data/news/2026/, data/facts/ …")


def _read(root: Path, file: tuple[str, Path]) -> tuple[Entry[Record] | None, Document]:
    kind, path = file
    document = read_yaml(path.relative_to(root).as_posix(), read_start(path))
    template = root / "data" / kind / "_mau.yml"
    document.problems += lost_in_comments(document, KINDS[kind].model, template)
    return read_entry(KINDS[kind].model, path.stem, document), document


def record_paths(root: Path, kind: str) -> list[Path]:
    """Return the files of all records of a kind, in order."""
    found = (root / "data" / kind).glob("*/*.yml" if kind == "news" else "*.yml")
    records = (path for path in found if not path.name.startswith("_"))
    # Paths compare by their parts, which takes longer than to read their state.
    return sorted((path for path in records if is_regular(path)), key=str)


def read_entry(model: type[R], name: str, document: Document) -> Entry[R] | None:
    """Type one document as `model`; note its mistakes in the document."""
    pattern, example = _NAMES.get(model, (_ID, "ten-ban-ghi.yml"))
    if not pattern.fullmatch(name):
        document.problems.append(
            problem(document.path, 0, "", "file-name", value=f"{name}.yml", example=example)
        )
    record = validate(model, document)
    if record is not None and isinstance(record, Bulletin):
        _check_number(record, name, document)
    if model is Article:
        _check_date((record or salvage(model, document)).sound("date"), name, document)
    return _entry(name, record, document) if record is not None else None


def _check_number(issue: Bulletin, name: str, document: Document) -> None:
    expected = f"{issue.year}-{issue.number:02}"
    if name != expected:
        values = {"value": f"{name}.yml", "expected": f"{expected}.yml"}
        document.report(("number",), "bulletin-name", **values)


def _salvage(model: type[R], document: Document) -> Entry[R]:
    return _entry(Path(document.path).stem, salvage(model, document), document)


def _entry(name: str, record: R, document: Document) -> Entry[R]:
    body = record.sound("body") if isinstance(record, Published) else None
    bodies = {lang: parse_body(text) for lang, text in body.items()} if body else {}
    return Entry(name, record, document, bodies)


def _check_date(day: date | None, name: str, document: Document) -> None:
    if _ARTICLE_ID.fullmatch(name) and day and not name.startswith(day.isoformat()):
        document.report(("date",), "date-name", value=day.isoformat(), expected=name[:10])
    folder = document.path.rsplit("/", 2)[-2]
    if name[11:].isdigit():
        document.problems.append(problem(document.path, 0, "", "slug-digits", value=name[11:]))
    if folder != name[:4]:
        document.problems.append(problem(document.path, 0, "", "file-place", place=f"data/news/{name[:4]}/"))


def _only(entries: list[Entry[Any]], now: datetime, *, public: bool) -> Records:
    """Return the entries that readers may see at `now`, or the others, in their order."""
    ranked = sorted(entries, key=lambda entry: (_rank(entry.record), entry.id))
    return {entry.id: entry for entry in ranked if is_published(entry.record, now) == public}


def _rank(record: Record) -> int:
    return record.rank() if isinstance(record, Translatable) else 0


def is_published(record: Record, now: datetime) -> bool:
    """Tell whether a record may be seen at `now`: public and, where it has an embargo, due."""
    if not isinstance(record, Translatable):
        return True
    return record.visibility == "public" and (record.publish_at is None or record.publish_at <= now)
