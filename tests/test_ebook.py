"""The periodical as an e-book: whole, accessible, and the same bytes every time."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom.bulletin.ebook import make_ebook
from newsroom.bulletin.tree import Node
from newsroom.bulletin.xhtml import Article
from newsroom.load import Reader
from newsroom.localize.edition import Edition, Site
from newsroom.localize.sheets import view_print

from tests.bulletin_project import write_issue
from tests.small_project import NOW, SITE_URL

OPF: Final = "{http://www.idpf.org/2007/opf}"
XHTML: Final = "{http://www.w3.org/1999/xhtml}"
Book = Mapping[str, bytes]


@pytest.fixture(scope="module")
def books(site: Path) -> Mapping[str, Book]:
    found: dict[str, Book] = {}
    for path in sorted(site.rglob("*.epub")):
        with zipfile.ZipFile(path) as book:
            found[path.relative_to(site).as_posix()] = {name: book.read(name) for name in book.namelist()}
    return found


def package(book: Book) -> ElementTree.Element:
    return ElementTree.fromstring(book["EPUB/package.opf"])


def test_every_issue_is_an_e_book_in_each_of_its_languages(books: Mapping[str, Book]) -> None:
    assert sorted(books) == [
        "ban-tin/2026-01/ban-tin-2026-01-vi.epub",
        "ban-tin/2026-02/ban-tin-2026-02-vi.epub",
        "en/bulletin/2026-01/bulletin-2026-01-en.epub",
        "en/bulletin/2026-02/bulletin-2026-02-en.epub",
        "id/buletin/2026-01/buletin-2026-01-id.epub",
    ]


def test_the_type_of_the_file_stands_first_and_plain(site: Path, books: Mapping[str, Book]) -> None:
    starts = {(site / path).read_bytes()[30:58] for path in books}
    assert starts == {b"mimetypeapplication/epub+zip"}


def test_the_manifest_lists_every_file_and_the_spine_every_page(books: Mapping[str, Book]) -> None:
    for path, book in books.items():
        root = package(book)
        items = {item.attrib["id"]: item.attrib["href"] for item in root.iter(f"{OPF}item")}
        kept = {name.removeprefix("EPUB/") for name in book if name.startswith("EPUB/")}
        assert set(items.values()) == kept - {"package.opf"}, path
        read = [items[ref.attrib["idref"]] for ref in root.iter(f"{OPF}itemref")]
        assert (read[:3], read[-1]) == (["cover.xhtml", "nav.xhtml", "editorial.xhtml"], "imprint.xhtml")
        assert sorted(read) == sorted(name for name in kept if name.endswith(".xhtml")), path


def test_the_book_tells_what_it_offers_to_readers_with_disabilities(books: Mapping[str, Book]) -> None:
    for path, book in books.items():
        told = {(meta.get("property"), meta.text) for meta in package(book).iter(f"{OPF}meta")}
        assert {
            ("schema:accessMode", "textual"),
            ("schema:accessModeSufficient", "textual"),
            ("schema:accessibilityFeature", "alternativeText"),
            ("schema:accessibilityFeature", "tableOfContents"),
            ("schema:accessibilityHazard", "none"),
        } <= told, path
        assert any(name == "schema:accessibilitySummary" and text for name, text in told), path


def test_pages_are_well_formed_in_their_language_with_one_head_and_described_pictures(
    books: Mapping[str, Book],
) -> None:
    for path, book in books.items():
        for name in (name for name in book if name.endswith(".xhtml")):
            root = ElementTree.fromstring(book[name])
            assert root.attrib["lang"] == path.rpartition("-")[2].removesuffix(".epub"), name
            assert len(list(root.iter(f"{XHTML}h1"))) == 1, (path, name)
            assert all(image.get("alt") for image in root.iter(f"{XHTML}img")), name


def test_links_within_a_book_arrive(books: Mapping[str, Book]) -> None:
    for path, book in books.items():
        for name in (name for name in book if name.endswith(".xhtml")):
            root = ElementTree.fromstring(book[name])
            anchors = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
            assert len(anchors) == len(set(anchors)), (path, name)
            for link in root.iter(f"{XHTML}a"):
                to = link.attrib["href"]
                if to.startswith("#"):
                    assert to[1:] in anchors, (path, name, to)
                elif not to.startswith(("https://", "mailto:")):
                    assert f"EPUB/{to}" in book, (path, name, to)


def test_the_same_issue_gives_the_same_bytes(tmp_path: Path) -> None:
    catalogue, problems = Reader(write_issue(tmp_path)).read(NOW)
    assert problems == []
    view = view_print(catalogue.bulletins["2026-01"], Edition(Site(catalogue, {}), "en"), SITE_URL)
    first = make_ebook(view)
    assert first == make_ebook(view)
    with zipfile.ZipFile(BytesIO(first)) as book:
        assert {info.date_time for info in book.infolist()} == {(2026, 3, 18, 0, 0, 0)}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_no_text_ever_becomes_markup(words: str) -> None:
    kinds = ("text", "code", "block-code")
    nodes = [Node("paragraph", (Node(kind, text=words),)) for kind in kinds]
    nodes.append(Node("paragraph", (Node("link", (Node("text", text=words),), words),)))
    html = Article().blocks(nodes).replace("\ufffe", "").replace("\uffff", "")
    root = ElementTree.fromstring(f"<body>{html}</body>")
    assert {element.tag for element in root.iter()} <= {"body", "p", "code", "pre", "a"}
