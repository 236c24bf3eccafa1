"""Text that is printed as it was typed: names, titles, captions; no Markdown and no HTML in it."""

import re
from html.entities import html5
from typing import Final

_SIGN: Final = re.compile(r"[<&*~`\]]")
_WHITE: Final = re.compile(r"[ \t\n]+")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>|<!--|<!\[|<\?")
_ENTITY: Final = re.compile(r"&(#\d+;|#[xX][0-9a-fA-F]+;|[A-Za-z]\w*;)")
_MARKDOWN: Final = re.compile(r"\*\*(?=\w)|(?<=\w)\*\*|~~(?=\w)|`[^`]+`|\]\(|\]\[(?!\d)|\]\{|\[\^")


def one_line(text: str) -> str:
    """Return a text that was folded over several lines as the one line that it is."""
    return _WHITE.sub(" ", text) if "\n" in text or "\t" in text or "  " in text else text


def mistake_in(text: str) -> tuple[str, str] | None:
    """Return the rule that a plain text breaks and what breaks it, or None."""
    # Names and titles seldom hold any of these, and there are many of them.
    if not _SIGN.search(text):
        return None
    if tag := _TAG.search(text):
        return "html", tag.group()
    entity = _ENTITY.search(text)
    if entity and (entity[1] in html5 or entity[1].startswith("#")):
        return "entity", entity.group()
    if sign := _MARKDOWN.search(text):
        return "plain-markdown", text[max(0, sign.start() - 20) : sign.end() + 20]
    return None
