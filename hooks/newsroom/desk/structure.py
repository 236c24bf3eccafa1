"""The structure of a translation: every part of the source is there as what it is, and nothing else."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsroom.desk.align import Pair
from newsroom.desk.fault import Fault
from newsroom.desk.segment import Segment

_FURNITURE: Final = re.compile(
    r"(?:komentar|comments?|bình luận|ý kiến)\s*\(?\s*\d+\s*\)?|"
    r"(?:sumber|source|nguồn)\s*:\s*(?:https?://|www\.)\S+|"
    r"(?:baca juga|read more|see also|xem thêm|đọc thêm|tags?|từ khóa|kata kunci|chia sẻ|bagikan|share)"
    r"\s*:?(?:\s*\|.*)?|"
    r"(?:share|bagikan|chia sẻ)\s+(?:on|ke|lên)\s+\w+|(?:in bài|print|cetak|copy link|salin tautan)|"
    r"\(?(?:GLO|TTXVN|VNA|VOV|SGGP)\)?\s*-?",
    re.IGNORECASE,
)
_DATELINE: Final = re.compile(r"^\((?:GLO|BGL|TTXVN|VNA|VOV|SGGP|NLĐ|VTV)\)\s*[-–—]")
_TAIL: Final = re.compile(
    r"(?i:komentar|comments?|bình luận)\s*\(\d+\)|(?:Sumber|Source|Nguồn):\s*(?:https?://|www\.)\S+"
)
_BYLINE: Final = re.compile(r"(?:[A-ZĐ]\.){2,}[A-ZĐ]?\.?")
_QUOTE: Final = re.compile(
    r"«[^»]*»|“[^”]*”|(?<!\w)‘[^’]*(?:’\w[^’]*)*’(?!\w)|\"[^\"]*\"|(?<![\w])'(?=\w)[^']+'(?!\w)"
)
_NOUNS: Final = {
    "p": "part-paragraph",
    "h": "part-heading",
    "l": "part-item",
    "o": "part-item",
    "t": "part-cell",
    "q": "part-quote",
    "f": "part-note",
    "c": "part-code",
}
"""By the first letter of a shape: the phrase that names it to staff."""
SHORTEST: Final = 90
"""Lengths are compared from so many letters of the source on."""
# Measured over the site's own texts: 0.90 to 1.65 (en) and 0.93 to 1.79 (id) letters for each of the source.
LEAST: Final = 0.62
LEAST_OF_FEWER: Final = 0.88
"""Where the translation has fewer sentences: two made one lose hardly a letter, one left out many."""
MOST: Final = 2.1
_SENTENCE: Final = re.compile(r"[.!?…][»”’\"')]*(?=\s|$)")


def check_structure(pairs: Sequence[Pair]) -> Iterator[Fault]:
    """Yield the parts that a translation lost, added or changed into something else."""
    line = 0
    for theirs, ours in pairs:
        line = ours.line if ours else line
        if theirs is None and ours is not None:
            if not is_furniture(ours):
                yield Fault(line, "structure-added", ours.text, _noun(ours))
        elif ours is None and theirs is not None:
            yield Fault(line, "structure-missing", theirs.text, _noun(theirs))
        elif theirs and ours and theirs.shape != ours.shape:
            yield Fault(line, "structure-kind", ours.text, _noun(theirs))


def check_furniture(text: Segment) -> Iterator[Fault]:
    """Yield what belongs to the page that a text was copied from, and not to the text."""
    if is_furniture(text):
        yield Fault(text.line, "structure-furniture", text.text)
    elif found := _DATELINE.match(text.text) or _TAIL.search(text.text):
        yield Fault(text.line, "structure-furniture", found.group())


def is_furniture(text: Segment) -> bool:
    """Tell whether a part is of the page that a text was copied from: a count of comments, a byline."""
    words = text.text.strip()
    return text.shape in ("p", "li1") and bool(_FURNITURE.fullmatch(words) or _BYLINE.fullmatch(words))


def _noun(part: Segment) -> str:
    return _NOUNS[part.shape[0]]


def check_marks(theirs: Segment, ours: Segment) -> Iterator[Fault]:
    """Yield the faults within one part: links, notes, emphasis, quotes and length."""
    yield from _links(theirs, ours)
    if theirs.notes != ours.notes:
        yield Fault(ours.line, "structure-note", ours.text)
    if (
        theirs.bold > ours.bold
        or (theirs.bold == 0 and ours.bold)
        or (theirs.italic > 0) != (ours.italic > 0)
    ):
        yield Fault(ours.line, "structure-emphasis", ours.text)
    quoted = len(_QUOTE.findall(theirs.text)), len(_QUOTE.findall(ours.text))
    if quoted[0] > quoted[1] and quoted[1] == 0 and not ours.italic:
        yield Fault(ours.line, "structure-quote", _QUOTE.findall(theirs.text)[0][1:-1])
    size = len(theirs.text)
    fewer = len(_SENTENCE.findall(ours.text)) < len(_SENTENCE.findall(theirs.text))
    if size >= SHORTEST and len(ours.text) < size * (LEAST_OF_FEWER if fewer else LEAST):
        yield Fault(ours.line, "structure-short", ours.text)
    elif size >= SHORTEST and len(ours.text) > size * MOST:
        yield Fault(ours.line, "structure-long", ours.text)


def _links(theirs: Segment, ours: Segment) -> Iterator[Fault]:
    # The anchors of a page are words in its language, and so are the files of hand-written pages.
    left = [link_target(link) for link in theirs.links]
    for link in ours.links:
        if link_target(link) in left:
            left.remove(link_target(link))
        else:
            yield Fault(ours.line, "structure-link", link)
            return
    for link in left:
        yield Fault(ours.line, "structure-link", link)


def link_target(link: str) -> str:
    """Return what is the same in a link in every language."""
    return re.sub(r"#.*", "", re.sub(r"\.(?:en|id)\.md", ".md", link)) or "#"
