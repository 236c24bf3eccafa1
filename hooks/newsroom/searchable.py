"""What the search is given of a finished page: its own words, spelt so that any way of typing finds them."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Final

from newsroom.roots import roots_in
from newsroom.views import Frame

_APART: Final = " data-pagefind-ignore"
"""Templates mark with it what is about the page or leads away from it."""
_NO_TEXT: Final = re.compile(r"<(nav|svg|form|button|aside|h1)\b.*?</\1>", re.DOTALL)
_NAME: Final = re.compile(r"<(\w+)")
_INSIDE_WORDS: Final = re.compile(r"</?(?:a|b|em|i|span|strong|time)\b[^>]*>")
_TAG: Final = re.compile(r"<[^>]+>")
_STROKE: Final = "\u0345"
"""Unicode takes đ for a letter of its own, the engine folds marks only: here the stroke is a mark as well.

It is one of the few marks that count as alphabetic, so it does not cut a word; the search page undoes it.
"""
_DASH: Final = re.compile("[–—]")


@dataclass(frozen=True)
class SearchRecord:
    """A page as the search engine takes it."""

    url: str
    title: str
    text: str
    keywords: str
    kind: str
    topic: str
    date: str


def search_record(frame: Frame, html: str) -> SearchRecord | None:
    """Return what the search is given of the page `html`; None for a page that it does not offer."""
    found = frame.findable
    if found is None:
        return None
    text = _own_words(html)
    keywords = [*found.keywords, *_parts(f"{frame.title} {text}")]
    if frame.lang == "id":
        keywords += roots_in(f"{frame.title} {text}")
    return SearchRecord(
        url=frame.url,
        title=spell(frame.title),
        # The engine leaves out a page without a word.
        text=spell(text or frame.title),
        keywords=spell(" ".join(dict.fromkeys(keywords))),
        kind=found.kind,
        topic=found.topic,
        date=found.date,
    )


def spell(text: str) -> str:
    """Return a text as it stands in the index."""
    return text.replace("đ", f"d{_STROKE}").replace("Đ", f"D{_STROKE}")


def _own_words(html: str) -> str:
    _, _, after = html.partition("<main")
    main = _without_parts_apart(f"<main{after.partition('</main>')[0]}")
    bare = _TAG.sub(" ", _INSIDE_WORDS.sub("", _NO_TEXT.sub(" ", main)))
    return " ".join(unescape(bare).split())


def _without_parts_apart(html: str) -> str:
    # A pattern that looks for the mark in each tag takes twenty times as long.
    while (mark := html.find(_APART)) >= 0:
        start = html.rindex("<", 0, mark)
        name = _NAME.match(html, start)
        assert name, "the mark stands in a tag"
        end = html.index(f"</{name[1]}>", mark)
        html = f"{html[:start]} {html[end:]}"
    return html


def _parts(text: str) -> list[str]:
    """Return what stands on both sides of a dash: the engine cuts words at ASCII punctuation only."""
    dashed = (word for word in text.split() if "–" in word or "—" in word)
    return [part for word in dashed for part in _DASH.split(word) if part]
