"""An issue as an e-book: EPUB 3.3, made of the same tree as the printed one, the same bytes every time."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Final

from newsroom.artwork import draw_cover, paint
from newsroom.bulletin.views import PrintIssue, Sheet
from newsroom.bulletin.xhtml import Article
from newsroom.locales import SOURCE, Words, words

_STYLE: Final = Path(__file__).with_name("ebook.css").read_text(encoding="utf-8")
_CONTAINER: Final = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_ACCESS: Final = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    *(
        ("accessibilityFeature", feature)
        for feature in (
            "alternativeText",
            "displayTransformability",
            "readingOrder",
            "structuralNavigation",
            "tableOfContents",
        )
    ),
    ("accessibilityHazard", "none"),
)


@dataclass(frozen=True)
class _Page:
    """A document of the book."""

    name: str
    title: str
    body: str
    section: str = ""
    """The part of the issue that begins with it."""


def make_ebook(issue: PrintIssue) -> bytes:
    """Return the issue as an EPUB file."""
    word = words(issue.lang)
    pages = list(_pages(issue, word))
    files = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(issue, pages, word),
        "EPUB/nav.xhtml": _wrap(issue, word["print_contents"], _navigation(pages, word)),
        "EPUB/style.css": _STYLE,
        "EPUB/cover.svg": paint(draw_cover(issue.cover_art)),
        **{f"EPUB/{page.name}.xhtml": _wrap(issue, page.title, page.body) for page in pages},
    }
    day = date.fromisoformat(issue.day)
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        # The type comes first and plain, so that it can be read off the first bytes of the file.
        for name, text in {"mimetype": "application/epub+zip", **files}.items():
            info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            info.create_system = 3
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            book.writestr(info, text.encode())
    return out.getvalue()


def _pages(issue: PrintIssue, word: Words) -> Iterator[_Page]:
    mark = f"<p><em>{word['print_specimen']}</em></p>" if issue.is_specimen else ""
    head = "".join(f"<p>{escape(text)}</p>" for _, text in issue.masthead.head)
    yield _Page(
        "cover",
        issue.masthead.name,
        f'<section epub:type="cover"><img src="cover.svg" alt="{escape(issue.cover_alt)}"/>{head}'
        f"<h1>{escape(issue.title)}</h1><p>{escape(issue.number)} · {escape(issue.theme)}</p>"
        f"<p>{escape(issue.summary)}</p>{mark}{_changed(issue.changed_original, word)}</section>",
    )
    text = Article()
    signed = f'<p class="signed">{escape(issue.signed)}</p>' if issue.signed else ""
    body = f"<h1>{escape(issue.editorial_title)}</h1>{text.blocks(issue.editorial)}{signed}{text.notes()}"
    yield _Page("editorial", issue.editorial_title, f"<article>{body}</article>")
    number = 0
    for section in issue.sections:
        for index, sheet in enumerate(section.sheets):
            number += 1
            title = section.title if index == 0 else ""
            body = f'<p class="kicker">{escape(section.title)}</p>{_article(sheet, word)}'
            yield _Page(f"article-{number:02}", sheet.title, f"<article>{body}</article>", title)
    rows = "".join(
        f"<dt>{escape(row.label)}</dt><dd>{escape(row.value)}</dd>" for row in issue.masthead.lines
    )
    title = word["print_colophon"]
    link = f'<p><a href="{escape(issue.url)}">{escape(issue.url)}</a></p>'
    yield _Page("imprint", title, f"<h1>{title}</h1><dl>{rows}</dl><p>{word['print_reuse']}</p>{link}{mark}")


def _changed(original: str, word: Words) -> str:
    return f"<p>{_changed_words(original, word)}</p>" if original else ""


def _changed_words(original: str, word: Words) -> str:
    """Return what readers are told of a translation whose original has changed since."""
    link = f'<a href="{escape(original)}" hreflang="{SOURCE}">{word["stale_link"]}</a>'
    return f"{word['stale']} {link}."


def _article(sheet: Sheet, word: Words) -> str:
    text = Article()
    by = f'<span lang="{sheet.author_lang}" xml:lang="{sheet.author_lang}">{escape(sheet.author)}</span>'
    by += f" · {escape(sheet.date)}" if sheet.date else ""
    figures = "".join(f"<dt>{escape(row.label)}</dt><dd>{escape(row.value)}</dd>" for row in sheet.figures)
    charts = "".join(
        f"<figure><figcaption>{escape(chart.title)}</figcaption><table><tbody>"
        + "".join(
            f'<tr><th scope="row">{escape(bar.label)}</th><td>{escape(bar.value)}</td></tr>'
            for bar in chart.bars
        )
        + "</tbody></table></figure>"
        for chart in sheet.charts
    )
    sources = "; ".join(
        f'<span lang="{source.text_lang}" xml:lang="{source.text_lang}">{escape(source.title)}</span>'
        for source in sheet.sources
    )
    last = [f"{word['print_sources']}: {sources}."] if sources else []
    if sheet.translator:
        last.append(f"{word['print_translated']}: {escape(sheet.translator)}.")
    if sheet.changed_original:
        last.append(_changed_words(sheet.changed_original, word))
    last.append(f'<a href="{escape(sheet.url)}">{word["print_web"]}</a>')
    return (
        f'<h1>{escape(sheet.title)}</h1><p class="lead">{escape(sheet.summary)}</p>'
        f'<p class="by">{by}</p>'
        + (f"<dl>{figures}</dl>" if figures else "")
        + text.blocks(sheet.blocks)
        + charts
        + "".join(f'<p class="by">{line}</p>' for line in last)
        + text.notes()
    )


def _navigation(pages: list[_Page], word: Words) -> str:
    title = word["print_contents"]
    items = "".join(map(_entry, pages))
    return (
        f'<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">{title}</h1>'
        f'<ol>{items}</ol></nav><nav epub:type="landmarks" hidden="hidden" aria-label="{title}"><ol>'
        f'<li><a epub:type="toc" href="nav.xhtml">{title}</a></li>'
        f'<li><a epub:type="bodymatter" href="editorial.xhtml">{escape(pages[1].title)}</a></li></ol></nav>'
    )


def _entry(page: _Page) -> str:
    address = f"{page.name}.xhtml"
    part = f'<li class="part"><a href="{address}">{escape(page.section)}</a></li>' if page.section else ""
    return f'{part}<li><a href="{address}">{escape(page.title)}</a></li>'


def _wrap(issue: PrintIssue, title: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{issue.lang}" xml:lang="{issue.lang}">\n<head><title>{escape(title)}</title>'
        f'<link rel="stylesheet" href="style.css"/></head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def _package(issue: PrintIssue, pages: list[_Page], word: Words) -> str:
    names = [page.name for page in pages]
    about = {
        "title": f"{issue.masthead.name}, {issue.number}: {issue.title}",
        "language": issue.lang,
        "publisher": issue.masthead.publisher,
        "creator": issue.masthead.publisher,
        "date": issue.day,
        "description": issue.summary,
    }
    core = f'<dc:identifier id="id">{escape(issue.url)}</dc:identifier>\n'
    core += "".join(f"<dc:{key}>{escape(text)}</dc:{key}>\n" for key, text in about.items())
    access = "".join(f'<meta property="schema:{key}">{value}</meta>\n' for key, value in _ACCESS)
    manifest = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>\n' for name in names
    )
    spine = "".join(f'<itemref idref="{name}"/>\n' for name in (names[0], "nav", *names[1:]))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang="{issue.lang}">\n<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{core}'
        f'<meta property="dcterms:modified">{issue.day}T00:00:00Z</meta>\n{access}'
        f'<meta property="schema:accessibilitySummary">{word["ebook_access"]}</meta>\n'
        f'<meta property="belongs-to-collection" id="c">{escape(issue.masthead.name)}</meta>\n'
        '<meta refines="#c" property="collection-type">series</meta>\n</metadata>\n<manifest>\n'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        '<item id="style" href="style.css" media-type="text/css"/>\n'
        '<item id="art" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>\n'
        f"{manifest}</manifest>\n<spine>\n{spine}</spine>\n</package>\n"
    )
