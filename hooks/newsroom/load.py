"""Reads all of `data/` into one catalogue, or into the list of everything that is wrong with it."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final, Generic, TypeVar

from newsroom.cores import map_on_cores
from newsroom.fields import Record
from newsroom.locales import Lang
from newsroom.markdown import Body, parse_body
from newsroom.models import Article, Banner, Fact, Home, Partner, Place, Tag, Topic
from newsroom.pages import Pages, load_pages
from newsroom.problems import Problem, problem
from newsroom.reading import validate
from newsroom.yaml_reader import Document, read_yaml

R = TypeVar("R", bound=Record)

KINDS: Final[Mapping[str, type[Record]]] = {
    "news": Article,
    "topics": Topic,
    "tags": Tag,
    "places": Place,
    "partners": Partner,
    "facts": Fact,
}
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ARTICLE_ID: Final = re.compile(r"(\d{4})-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, eq=False)
class Entry(Generic[R]):
    """A record with its id and the document it came from."""

    id: str
    record: R
    document: Document
    bodies: Mapping[Lang, Body]
    """The parsed Markdown of the record by language; empty for kinds without a body."""


@dataclass(frozen=True)
class Catalogue:
    """Everything that people wrote, read and typed; articles are the public, approved and due ones."""

    articles: Mapping[str, Entry[Article]]
    """Newest first; articles of one day by id: a total order, so that two builds are byte-identical."""
    hidden: Mapping[str, Entry[Article]]
    """Drafts, internal and embargoed articles: checked like the others, published nowhere."""
    topics: Mapping[str, Entry[Topic]]
    tags: Mapping[str, Entry[Tag]]
    places: Mapping[str, Entry[Place]]
    partners: Mapping[str, Entry[Partner]]
    facts: Mapping[str, Entry[Fact]]
    unread: Mapping[str, frozenset[str]]
    """By kind, the records that could not be read: named elsewhere, they are no second mistake."""
    home: Home
    home_document: Document
    pages: Pages
    banner: Banner | None = None
    """The urgent notice to show now, if there is one."""


@dataclass
class Reader:
    """Reads the project's data; keeps what it read, so that `serve` reads only what changed."""

    root: Path
    _kept: dict[Path, tuple[tuple[int, int], Entry[Record] | None, Document]] = field(default_factory=dict)
    _kept_pages: tuple[object, tuple[Pages, list[Problem]]] = (None, ({}, []))

    def read(self, now: datetime) -> tuple[Catalogue, list[Problem]]:
        """Read every file; return the catalogue as of `now` and all mistakes within single files."""
        paths = {kind: self._paths(kind) for kind in KINDS}
        self._read_changed([(kind, path) for kind in KINDS for path in paths[kind]])
        found = {kind: [self._kept[path][1:] for path in paths[kind]] for kind in KINDS}
        problems = [p for kind in found.values() for (_, document) in kind for p in document.problems]
        entries = {
            kind: {entry.id: entry for entry, _ in read if entry is not None} for kind, read in found.items()
        }
        problems += self._strangers({path for known in paths.values() for path in known})
        pages, page_problems = self._read_pages()
        home_document, home = self._read_single("home", Home)
        banner_document, banner = self._read_single("banner", Banner)
        unread = {
            kind: frozenset(Path(document.path).stem for entry, document in read if entry is None)
            for kind, read in found.items()
        }
        articles: dict[str, Entry[Article]] = entries["news"]  # type: ignore[assignment]
        newest = sorted(articles.values(), key=lambda e: (-e.record.date.toordinal(), e.id))
        catalogue = Catalogue(
            articles={e.id: e for e in newest if is_published(e.record, now)},
            hidden={e.id: e for e in newest if not is_published(e.record, now)},
            unread=unread,
            home=home or Home(lead=None),
            home_document=home_document,
            pages=pages,
            banner=banner if banner and banner.start <= now < banner.end else None,
            **{kind: entries[kind] for kind in KINDS if kind != "news"},  # type: ignore[arg-type]
        )
        return catalogue, problems + page_problems + home_document.problems + banner_document.problems

    def _paths(self, kind: str) -> list[Path]:
        folder = self.root / "data" / kind
        found = folder.glob("*/*.yml" if kind == "news" else "*.yml")
        records = (path for path in found if not path.name.startswith("_"))
        # Paths compare by their parts, which takes longer than to read their state.
        return sorted((path for path in records if path.is_file() and not path.is_symlink()), key=str)

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
        if not path.exists():
            return Document(f"data/{name}.yml"), None
        document = read_yaml(f"data/{name}.yml", path.read_bytes())
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
            if path.is_symlink():
                yield problem(name, 0, "", "file-link")
                continue
            if (
                path.is_dir()
                or path.name.startswith(("_", "."))
                or place.parts[0] in ("schemas", "README.md")
            ):
                continue
            if path.suffix != ".yml":
                yield problem(name, 0, "", "file-kind", kinds=".yml")
            elif place.parts[0] == "news" and len(place.parts) != 3:
                yield problem(name, 0, "", "file-place", place="data/news/2026/")
            elif place.parts[0] in KINDS and place.parts[0] != "news" and len(place.parts) != 2:
                yield problem(name, 0, "", "file-place", place=f"data/{place.parts[0]}/")
            elif place.as_posix() not in ("home.yml", "banner.yml") and (
                place.parts[0] not in KINDS or len(place.parts) == 1
            ):
                yield problem(name, 0, "", "file-place", place="data/news/2026/, data/facts/ …")


def _read(root: Path, file: tuple[str, Path]) -> tuple[Entry[Record] | None, Document]:
    kind, path = file
    document = read_yaml(path.relative_to(root).as_posix(), path.read_bytes())
    return read_entry(KINDS[kind], path.stem, document), document


def read_entry(model: type[R], name: str, document: Document) -> Entry[R] | None:
    """Type one document as `model`; note its mistakes in the document."""
    pattern, example = (
        (_ARTICLE_ID, "2026-03-14-ten-bai.yml") if model is Article else (_ID, "ten-ban-ghi.yml")
    )
    if not pattern.fullmatch(name):
        document.problems.append(
            problem(document.path, 0, "", "file-name", value=f"{name}.yml", example=example)
        )
    record = validate(model, document)
    if record is None:
        return None
    if isinstance(record, Article):
        _check_date(record, name, document)
        return Entry(name, record, document, {lang: parse_body(text) for lang, text in record.body.items()})
    return Entry(name, record, document, {})


def _check_date(article: Article, name: str, document: Document) -> None:
    if _ARTICLE_ID.fullmatch(name) and not name.startswith(article.date.isoformat()):
        document.report(("date",), "date-name", value=article.date.isoformat(), expected=name[:10])
    folder = document.path.rsplit("/", 2)[-2]
    if name[11:].isdigit():
        document.problems.append(problem(document.path, 0, "", "slug-digits", value=name[11:]))
    if folder != name[:4]:
        document.problems.append(problem(document.path, 0, "", "file-place", place=f"data/news/{name[:4]}/"))


def is_published(article: Article, now: datetime) -> bool:
    """Tell whether an article may be seen at `now`: public and, where it has an embargo, due."""
    return article.visibility == "public" and (article.publish_at is None or article.publish_at <= now)
