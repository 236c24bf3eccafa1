"""What leads machines through the site: the sitemap, a plain index of all records, robots.txt."""

from collections.abc import Iterable
from html import escape

from newsroom.locales import LANGS, LOCALES, X_DEFAULT, words
from newsroom.views import Frame


def write_sitemap(frames: Iterable[Frame], site_url: str) -> str:
    """Return `sitemap.xml` (sitemaps.org 0.9 with hreflang links); pages in the order of their addresses."""
    rows = "".join(_row(frame, site_url) for frame in sorted(frames, key=lambda frame: frame.url))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{rows}</urlset>\n"
    )


def _row(frame: Frame, site_url: str) -> str:
    links: list[tuple[str, str]] = [(other.lang, other.url) for other in frame.alternates]
    links += [("x-default", other.url) for other in frame.alternates if other.lang == X_DEFAULT]
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(site_url + url)}"/>'
        for lang, url in links
    )
    changed = f"<lastmod>{frame.modified}</lastmod>" if frame.modified else ""
    return f"<url><loc>{escape(site_url + frame.url)}</loc>{changed}{alternates}</url>\n"


def write_robots(site_url: str) -> str:
    """Return `robots.txt`, which leads crawlers to the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"


def write_llms(frames: Iterable[Frame], site_url: str) -> str:
    """Return `llms.txt`: all that the search offers, in plain Markdown, the newest first, by language.

    The form is that of llmstxt.org: a title, a line about the site, then lists of links.
    """
    word = words(X_DEFAULT)
    ordered = sorted(frames, key=lambda frame: (frame.published or frame.modified, frame.url), reverse=True)
    blocks = [f"# {word['site_name']}\n\n> {word['publisher']}. {word['tagline']}.\n"]
    for lang in (X_DEFAULT, *(lang for lang in LANGS if lang != X_DEFAULT)):
        rows = (
            f"- [{_plain(frame.title)}]({site_url}{frame.url}): "
            f"{frame.findable.kind}{', ' if frame.published else ''}{frame.published}\n"
            for frame in ordered
            if frame.lang == lang and frame.findable
        )
        blocks.append(f"## {LOCALES[lang].name}\n\n{''.join(rows)}")
    return "\n".join(blocks)


def _plain(text: str) -> str:
    return text.replace("[", "(").replace("]", ")")
