"""The one Markdown of records: CommonMark with tables, footnotes and marked languages, parsed once a text.

The HTML leaves open what only the whole catalogue knows (figures, addresses of other pages): those places
hold marks made of private-use characters, which staff text may not contain.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from html.entities import html5
from itertools import pairwise
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

from newsroom.limits import Limit
from newsroom.mistakes import Excess, find_excess, find_mistakes, is_blank
from newsroom.urls import heading_id
from newsroom.weight import overweight

OPEN: Final = "\ue000"
CLOSE: Final = "\ue001"
ROOT: Final = f"{OPEN}root{CLOSE}"
"""Stands for the way from a page to the root of the site, until the page's depth is known."""

FACT: Final = re.compile(r"\{\{\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*\}\}")
_BRACES: Final = re.compile(r"\{\{.*?(?:\}\}|$)", re.MULTILINE)
PAGE_FILE: Final = re.compile(r"(?P<name>[a-z0-9-]+)\.md(?P<anchor>#.*)?")
"""A link to a hand-written page by the name of its file, as GitHub follows it."""
_KIND: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ENTITY: Final = re.compile(r"&(#\d+;|#[xX][0-9a-fA-F]+;|[A-Za-z]\w*;)")
_ALLOWED: Final = frozenset({"amp;", "lt;", "gt;", "quot;", "nbsp;", "shy;"})


@dataclass(frozen=True)
class Finding:
    """Something in a text that has a line of its own: a cited fact, a link, or a mistake."""

    line: int
    """Lines below the first line of the text."""
    kind: str
    """`fact`, `link`, or the id of a Problem rule."""
    value: str
    excess: tuple[Limit, int] | None = None
    """The limit that is exceeded, and by what number."""

    @property
    def values(self) -> dict[str, object]:
        """Return what the rule of a mistake says."""
        return {"value": self.value} | (self.excess[0].told(self.excess[1]) if self.excess else {})


@dataclass(frozen=True)
class Body:
    """A parsed Markdown text."""

    html: str
    findings: tuple[Finding, ...]
    anchors: tuple[str, ...]
    words: int

    def values(self, kind: str) -> tuple[str, ...]:
        """Return what was found of one kind, in the order of the text, without repeats."""
        return tuple(dict.fromkeys(found.value for found in self.findings if found.kind == kind))


EMPTY: Final = Body("", (), (), 0)
"""A text without a word."""


def mark(kind: str, value: str) -> str:
    """Return the mark that stands for a thing to be filled in later."""
    return f"{OPEN}{kind}:{value}{CLOSE}"


def parse_body(text: str) -> Body:
    """Parse the Markdown of one text in one language."""
    if heavy := tuple(Finding(*_excess(found)) for found in overweight(text)):
        return Body("", heavy, (), 0)
    env: dict[str, Any] = {}
    tokens = _parser().parse(text, env)
    findings = [*_find(tokens), *_entities(text), *env["found"]]
    anchors, repeated = _set_anchors(tokens)
    findings += [*repeated, *_unknown_footnotes(tokens)]
    if not findings and is_blank(tokens):
        findings.append(Finding(0, "blank", ""))
    html = _parser().renderer.render(tokens, _parser().options, env)
    return Body(html, tuple(findings), anchors, len(text.split()))


def parse_tokens(text: str) -> Sequence[Token]:
    """Return the parsed text as it was written: links not yet prepared for HTML, headings without ids."""
    return () if any(overweight(text)) else _parser().parse(text, {})


def _excess(found: Excess) -> tuple[int, str, str, tuple[Limit, int]]:
    line, limit, number = found
    return line, "too-many", "", (limit, number)


def _note_mistakes(state: StateCore) -> None:
    """Look at all tokens while escaped signs are still apart from others and footnotes at their place."""
    state.env["found"] = [
        *(Finding(*found) for found in find_mistakes(state.tokens, state.env, state.src)),
        *(Finding(*_excess(found)) for found in find_excess(state.tokens)),
    ]


def _entities(text: str) -> Iterator[Finding]:
    """Yield the codes of characters but for a few signs: all others can be typed, and are checked then."""
    for found in _ENTITY.finditer(text):
        if (found[1] in html5 and found[1] not in _ALLOWED) or found[1].startswith("#"):
            yield Finding(text.count("\n", 0, found.start()), "entity", found.group())


def cited_facts(text: str) -> tuple[Finding, ...]:
    """Return the facts cited in a line of plain text (a title, a summary), and malformed citations."""
    found = []
    for braces in _BRACES.finditer(text):
        fact = FACT.fullmatch(braces.group())
        found.append(Finding(0, "fact", fact[1]) if fact else Finding(0, "fact-syntax", braces.group()))
    return tuple(found)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "store_labels": True}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False).use(attrs_plugin, spans=True, allowed=["lang"])
    parser.inline.ruler.before("escape", "fact", _fact_rule)
    parser.core.ruler.after("inline", "mistakes", _note_mistakes)
    # Links of every scheme reach the checks, which name the bad ones; the parser would print them as text.
    parser.validateLink = _any_link  # type: ignore[method-assign]
    # Reports show links as they were typed; they are encoded once they have been checked.
    parser.normalizeLink = _as_typed  # type: ignore[method-assign]
    renderer: Any = parser.renderer
    renderer.rules |= {
        "fact": lambda tokens, index, *_: mark(tokens[index].meta["mark"], tokens[index].content),
        "table_open": lambda *_: '<div class="table" tabindex="0"><table>\n',
        "table_close": lambda *_: "</table></div>\n",
        "footnote_ref": _footnote_reference,
        "footnote_block_open": lambda *_: '<ol class="footnotes">\n',
        "footnote_block_close": lambda *_: "</ol>\n",
        "footnote_open": lambda tokens, index, *_: f'<li id="fn{tokens[index].meta["id"] + 1}">',
        "footnote_anchor": _footnote_anchor,
    }
    return parser


def _any_link(url: str) -> bool:  # noqa: ARG001
    return True


def _as_typed(url: str) -> str:
    return url


def _footnote_reference(tokens: Sequence[Token], index: int, *_: Any) -> str:
    meta = tokens[index].meta
    number, again = meta["id"] + 1, f"-{meta['subId']}" if meta["subId"] else ""
    return f'<sup id="fnref{number}{again}"><a href="#fn{number}">{number}</a></sup>'


def _footnote_anchor(tokens: Sequence[Token], index: int, *_: Any) -> str:
    meta = tokens[index].meta
    number, again = meta["id"] + 1, f"-{meta['subId']}" if meta["subId"] else ""
    return f' <a href="#fnref{number}{again}" aria-label="{number}">↑</a>'


def _fact_rule(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("{{", state.pos):
        return False
    found = _BRACES.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        fact = FACT.fullmatch(found.group())
        token = state.push("fact" if fact else "bad_fact", "", 0)
        token.content = fact[1] if fact else found.group()
    state.pos = found.end()
    return True


def _find(tokens: Sequence[Token]) -> list[Finding]:
    found = []
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type == "html_block":
            found.append(Finding(line, "html", token.content))
        elif token.type == "heading_open" and token.tag == "h1":
            found.append(Finding(line, "body-heading", ""))
        elif token.children:
            found += _find_inline(token.children, line)
        elif "style" in token.attrs:
            # Column alignment as a class: the page's policy allows no inline style.
            token.attrs["class"] = str(token.attrs.pop("style")).removeprefix("text-align:")
    return found


def _find_inline(children: Sequence[Token], line: int) -> list[Finding]:
    found = []
    # A fact leads to its entry below; within a link it is words only, as links do not nest.
    fact_mark = "fact"
    for child in children:
        match child.type:
            case "softbreak" | "hardbreak":
                line += 1
            case "fact":
                child.meta["mark"] = fact_mark
                found.append(Finding(line, "fact", child.content))
            case "bad_fact":
                found.append(Finding(line, "fact-syntax", child.content))
            case "html_inline":
                found.append(Finding(line, "html", child.content))
            case "image":
                found.append(Finding(line, "body-image", ""))
            case "link_open":
                href = str(child.attrs["href"])
                found.append(Finding(line, "link", href))
                _prepare_link(child, href)
                fact_mark = "figure"
            case "link_close":
                fact_mark = "fact"
    return found


def _prepare_link(token: Token, href: str) -> None:
    kind, _, rest = href.partition(":")
    if page := PAGE_FILE.fullmatch(href):
        token.attrs["href"] = mark("link", f"page:{page['name']}{page['anchor'] or ''}")
    elif kind in ("http", "https", "mailto"):
        token.attrs["href"] = normalizeLink(href)
        token.attrs |= {} if kind == "mailto" else {"rel": "noopener"}
    elif rest and _KIND.fullmatch(kind):
        # Which kinds of record there are the checks know; they refuse every other scheme.
        token.attrs["href"] = mark("link", href)


def _set_anchors(tokens: Sequence[Token]) -> tuple[tuple[str, ...], list[Finding]]:
    """Give each heading an id made of its words; return the ids, and the headings that repeat one.

    A numbered id would name another section as soon as a heading of the same words comes before it.
    """
    anchors: dict[str, None] = {}
    repeated = []
    for token, content in pairwise(tokens):
        if token.type == "heading_open":
            name = heading_id(_words(content))
            if name in anchors:
                repeated.append(
                    Finding(token.map[0] if token.map else 0, "repeated-heading", content.content)
                )
            anchors[name] = None
            token.attrs["id"] = name
    return tuple(anchors), repeated


def _words(heading: Token) -> str:
    """Return what readers see of a heading but its figures, which change."""
    words = {"text", "code_inline"}
    return "".join(
        child.content if child.type in words else " " * child.type.endswith("break")
        for child in heading.children or ()
    )


_LOST_FOOTNOTE: Final = re.compile(r"\[\^([^\[\]\s]+)\]")


def _unknown_footnotes(tokens: Sequence[Token]) -> list[Finding]:
    # A reference without its note is left as plain text by the parser.
    return [
        Finding(token.map[0] if token.map else 0, "unknown-footnote", name)
        for token in tokens
        for child in token.children or ()
        if child.type == "text"
        for name in _LOST_FOOTNOTE.findall(child.content)
    ]


def plain(text: str) -> str:
    """Return `text` escaped for HTML, with marks where it cites facts."""
    return FACT.sub(lambda found: mark("fact", found[1]), escape(text, quote=True))
