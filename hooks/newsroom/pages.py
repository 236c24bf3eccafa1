"""The hand-written pages of `docs/`: their front matter, their languages and their addresses."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pydantic import Field

from newsroom.fields import Day, Record, Slug, Text
from newsroom.kinds import demands, page_tier
from newsroom.locales import LANGS, SOURCE, Lang
from newsroom.markdown import Finding, cited_facts, parse_body
from newsroom.models import Translation, source_mark
from newsroom.problems import Problem, problem
from newsroom.reading import validate
from newsroom.urls import page_url
from newsroom.yaml_reader import Document, decode, read_yaml

_NAME: Final = re.compile(r"(?P<key>[a-z0-9-]+?)(?:\.(?P<lang>[a-z]{2}))?\.md")
_FRONT: Final = re.compile(r"---\n(?P<front>.*?\n)---\n", re.DOTALL)
# What MkDocs resolves or leaves alone: another page by its file name, an anchor, the web, a mail address.
_LINK: Final = re.compile(r"(?:https?://|mailto:|#|[a-z0-9-]+\.md(?:#|$))")
# What MkDocs takes for a page, wherever it lies.
_ENDINGS: Final = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
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
    cites: tuple[Finding, ...]
    """The facts that the page cites, with their lines."""
    text: str
    """The content below the front matter."""
    line: int
    """The line of the file on which the content starts."""
    document: Document = field(compare=False)
    """The front matter as read, with its lines in the file."""

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
        if path.is_symlink():
            problems.append(problem(name, 0, "", "file-link"))
            continue
        if path.suffix not in _ENDINGS or place.parts[0] in _APART or not path.is_file():
            continue
        if len(place.parts) > 1:
            problems.append(problem(name, 0, "", "file-place", place=f"{docs.name}/"))
            continue
        found = _NAME.fullmatch(path.name)
        lang = next((known for known in LANGS if found and known == (found["lang"] or SOURCE)), None)
        if not found or lang is None or found["lang"] == SOURCE:
            problems.append(problem(name, 0, "", "file-name", value=path.name, example="about.en.md"))
            continue
        document, text = Document(name), None
        text = decode(document, path.read_bytes())
        if text is not None:
            page = read_page(document, text, found["key"], lang)
            if page:
                pages.setdefault(page.key, {})[lang] = page
        problems += document.problems
    return pages, problems + list(_missing_pages(pages, docs))


def read_page(document: Document, text: str, key: str, lang: Lang) -> Page | None:
    """Read the text of one page; note its mistakes in the document."""
    head = _FRONT.match(text)
    if not head:
        document.problems.append(problem(document.path, 1, "", "page-front-matter"))
        return None
    # The line of dashes above stays as a comment, so that lines are counted as in the file.
    front_document = read_yaml(document.path, f"#\n{head['front']}".encode())
    front = validate(FrontMatter, front_document)
    document.problems += front_document.problems
    if front is None:
        return None
    first = text.count("\n", 0, head.end()) + 1
    body = text[head.end() :]
    findings = [found for found in parse_body(body).findings if not found.kind.startswith("fact")]
    # Facts are printed before the engine reads the Markdown, so in code too.
    for number, row in enumerate(body.split("\n")):
        findings += [Finding(number, found.kind, found.value) for found in cited_facts(row)]
    findings = [Finding(first + found.line, found.kind, found.value) for found in findings]
    for found in findings:
        if found.kind not in ("fact", "link", "body-image") or _is_bad_link(found):
            rule = "page-link" if found.kind == "link" else found.kind
            document.problems.append(problem(document.path, found.line, "", rule, value=found.value))
    cites = tuple(found for found in findings if found.kind == "fact")
    return Page(key, lang, front, document.path, cites, body, first, front_document)


def _is_bad_link(found: Finding) -> bool:
    return found.kind == "link" and not _LINK.match(found.value)


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
