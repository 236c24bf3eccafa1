"""The hand-written pages of `docs/`: their front matter, their languages and their addresses."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pydantic import Field

from newsroom.fields import Day, Record, Slug, Text
from newsroom.files import PAGE_ENDINGS, is_regular, read_start
from newsroom.kinds import demands, page_tier
from newsroom.locales import LANGS, SOURCE, Lang
from newsroom.markdown import EMPTY, Body, parse_body
from newsroom.models import Translation, source_mark
from newsroom.nesting import Place
from newsroom.problems import Problem, problem
from newsroom.reading import salvage, validate
from newsroom.texts import read_text
from newsroom.urls import page_url
from newsroom.yaml_reader import Document, Value, read_yaml
from newsroom.yaml_writer import rewrite

_NAME: Final = re.compile(r"(?P<key>[a-z0-9-]+?)(?:\.(?P<lang>[a-z]{2}))?\.md")
_FRONT: Final = re.compile(r"---\n(?P<front>.*?\n)---\n", re.DOTALL)
_HEAD: Final = re.compile(r"---\r?\n(?P<front>.*?\n)---\r?\n", re.DOTALL)
"""The same in the bytes of the file, where Windows ends lines in its own way."""
_APART: Final = frozenset({"adr"})
HOME: Final = "index"


class FrontMatter(Record):
    """The head of a hand-written page."""

    title: Text = Field(description="Tên trang")
    slug: Slug | None = Field(None, description="Đoạn địa chỉ trong tiếng của trang; trang chủ không có")
    description: Text = Field(description="Một câu giới thiệu cho máy tìm kiếm")
    updated: Day = Field(description="Ngày sửa nội dung gần nhất")
    translation: Translation | None = Field(
        None, description="Tình trạng bản dịch; trang tiếng Việt không có"
    )


@dataclass(frozen=True)
class Page:
    """A hand-written page in one language."""

    key: str
    lang: Lang
    front: FrontMatter
    path: str
    """The file, relative to the project."""
    first: int
    """The line of the file that the text starts on."""
    body: Body
    document: Document = field(default_factory=lambda: Document(""), compare=False, repr=False)
    """The head of the page as written."""
    text: str = ""
    """What stands below the head, as written."""

    def mark(self) -> str:
        """Return the mark of this text, which a translation made from it records."""
        return source_mark((self.front.title, self.front.description, self.text))

    @property
    def url(self) -> str:
        """The address of the page, relative to the site's root."""
        return page_url(self.lang, "" if self.key == HOME else self.front.slug or self.key)

    @property
    def source_uri(self) -> str:
        """The name of the file within `docs/`."""
        return self.path.rsplit("/", 1)[-1]


Pages = Mapping[str, Mapping[Lang, Page]]


def is_stale(by_lang: Mapping[Lang, Page], lang: Lang) -> bool:
    """Tell whether the Vietnamese page has changed since its translation into `lang` was reviewed."""
    made = by_lang[lang].front.translation
    return made is not None and lang != SOURCE and made.is_stale(by_lang[SOURCE].mark())


def load_pages(docs: Path) -> tuple[Pages, list[Problem]]:
    """Read the front matter of every page of `docs/`; return pages by key and language, and all mistakes."""
    pages: dict[str, dict[Lang, Page]] = {}
    problems: list[Problem] = []
    for path in sorted(docs.rglob("*")):
        place = path.relative_to(docs)
        name = f"{docs.name}/{place.as_posix()}"
        if path.suffix not in PAGE_ENDINGS or place.parts[0] in _APART or not is_regular(path):
            continue
        if len(place.parts) > 1:
            problems.append(problem(name, 0, "", "file-place", place=f"{docs.name}/"))
            continue
        found = _NAME.fullmatch(path.name)
        lang = next((known for known in LANGS if found and known == (found["lang"] or SOURCE)), None)
        if not found or lang is None or found["lang"] == SOURCE:
            problems.append(problem(name, 0, "", "file-name", value=path.name, example="about.en.md"))
            continue
        document = Document(name)
        text, document.problems = read_text(name, read_start(path))
        page = read_page(document, text or "", found["key"], lang)
        pages.setdefault(page.key, {})[lang] = page
        problems += document.problems
    return pages, problems + list(_missing_pages(pages, docs))


def read_page(document: Document, text: str, key: str, lang: Lang) -> Page:
    """Return a page as far as it is sound; note its mistakes in the document."""
    head = _FRONT.match(text)
    if head:
        # The line of dashes above stays as a comment, so that lines are counted as in the file.
        front_document = read_yaml(document.path, f"#\n{head['front']}".encode())
        front = validate(FrontMatter, front_document) or salvage(FrontMatter, front_document)
        document.problems += front_document.problems
    else:
        front_document = document
        front = salvage(FrontMatter, document)
        if not document.problems:
            document.problems.append(problem(document.path, 1, "", "page-front-matter"))
    first = text.count("\n", 0, head.end()) + 1 if head else 1
    body = text[head.end() :] if head else text
    parsed = parse_body(body) if body.strip() else EMPTY
    return Page(key, lang, front, document.path, first, parsed, front_document, body)


def split_front(text: str) -> tuple[str, str]:
    """Return the head of a page's file without its dashes, and what stands below it."""
    head = _HEAD.match(text)
    return (head["front"], text[head.end() :]) if head else ("", text)


def rewrite_front(text: str, changes: Mapping[Place, Value | None]) -> str:
    """Return the text of a page's file with new values in its head; see `yaml_writer.rewrite`."""
    head = _HEAD.match(text)
    start, end = head.span("front") if head else (0, 0)
    return text[:start] + rewrite(text[start:end], changes) + text[end:]


def _missing_pages(pages: Pages, docs: Path) -> Iterator[Problem]:
    for lang in LANGS:
        name = f"{HOME}.md" if lang == SOURCE else f"{HOME}.{lang}.md"
        if not (docs / name).is_file():
            yield problem(f"{docs.name}/{name}", 0, "", "page-shell", value=name)
    for key in pages:
        if key != HOME and not (docs / f"{key}.md").is_file():
            yield problem(f"{docs.name}/{key}.md", 0, "", "page-source", value=f"{key}.md")
            continue
        for lang in LANGS:
            name = f"{key}.{lang}.md"
            if demands(page_tier(key), lang) and not (docs / name).is_file():
                yield problem(f"{docs.name}/{key}.md", 0, "", "english-missing", fields=name)
