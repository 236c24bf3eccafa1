"""An issue as an e-mail: one HTML file that needs nothing else, for any mail program, light or dark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Final

from newsroom.bulletin.tree import FACT_NOTE, Node
from newsroom.bulletin.views import PrintIssue, Sheet, SheetSection
from newsroom.bulletin.xhtml import Article
from newsroom.locales import Words, words

LIMIT: Final = 100_000
"""Bytes: a large mail service cuts off what is longer."""

_SERIF: Final = "font-family:Georgia,'Times New Roman',serif"
_SANS: Final = "font-family:Arial,Helvetica,sans-serif"
_STYLES: Final[Mapping[str, str]] = {
    "p": f"margin:0 0 14px;{_SERIF};font-size:17px;line-height:1.55",
    "h2": f"margin:24px 0 8px;{_SERIF};font-size:20px;line-height:1.3",
    "h3": f"margin:20px 0 6px;{_SERIF};font-size:17px;line-height:1.3",
    "ul": "margin:0 0 14px;padding:0 0 0 22px",
    "ol": "margin:0 0 14px;padding:0 0 0 26px",
    "li": f"margin:0 0 6px;{_SERIF};font-size:17px;line-height:1.5",
    "blockquote": "margin:0 0 14px;padding:0 0 0 14px;border-left:3px solid #94391f",
    "table": "width:100%;border-collapse:collapse;margin:0 0 16px",
    "th": f"padding:6px 8px 6px 0;border-bottom:2px solid #857c6c;text-align:left;{_SANS};font-size:14px",
    "td": f"padding:6px 8px 6px 0;border-bottom:1px solid #b9b1a3;vertical-align:top;{_SANS};font-size:14px",
    "pre": "margin:0 0 14px;white-space:pre-wrap;font-size:14px",
    "a": "color:#075564",
}
_SMALL: Final = f"margin:0 0 8px;{_SANS};font-size:13px;line-height:1.5;color:#566064"
_LABEL: Final = (
    f"margin:0 0 10px;padding:8px 0 0;border-top:3px solid #1c2326;{_SANS};font-size:14px;font-weight:bold"
)
_TITLE: Final = f"margin:22px 0 4px;{_SERIF};font-size:19px;line-height:1.3;font-weight:bold"
_LAND: Final = (("#f0c487", 6), ("#c98f70", 9), ("#94502f", 12), ("#3b6664", 9), ("#0b4350", 6))
"""The colours of the province's landscape with their heights: a picture without a picture."""

_SCREEN: Final = Path(__file__).with_name("mail.css").read_text(encoding="utf-8")
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_TABLE: Final = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"'


class _Letter(Article):
    """Writes the editorial with its looks in each element, as mail programs ask for."""

    def element(self, tag: str, inside: str, attributes: str = "") -> str:
        """Return an element with its looks."""
        style = f' style="{_STYLES[tag]}"' if tag in _STYLES else ""
        return super().element(tag, inside, f"{attributes}{style}")

    def marked(self, lang: str) -> str:
        """Return the attribute that tells a language."""
        return f' lang="{escape(lang)}"'

    def note(self, node: Node) -> str:
        """Return the number of a note; a link within a mail leads nowhere in many programs."""
        return f"<sup>{self.number(node.children)}</sup>"


def make_mail(issue: PrintIssue, files: Sequence[tuple[str, str]]) -> str:
    """Return the issue as HTML; `files` are its downloads, each with its name and whole address."""
    short = replace(issue, editorial=issue.editorial[:1])
    bare = replace(short, editorial=(), sections=tuple(map(_without_summaries, short.sections)))
    made = (_whole(version, files) for version in (issue, short))
    return next((mail for mail in made if len(mail.encode()) < LIMIT), None) or _whole(bare, files)


def _whole(issue: PrintIssue, files: Sequence[tuple[str, str]]) -> str:
    word = words(issue.lang)
    title = escape(f"{issue.masthead.name}, {issue.number}: {issue.title}")
    rows = "".join(
        f'<tr><td align="center">{part}</td></tr>'
        for part in (
            _head(issue, word),
            _band(_editorial(issue, word)),
            *(_band(_section(section, word)) for section in issue.sections),
            _band(_foot(issue, files, word)),
        )
    )
    return f"""<!doctype html>
<html lang="{issue.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{title}</title>
<style>
{_SCREEN}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#fcfaf6;color:#1c2326">
<div lang="{issue.lang}" role="article" aria-label="{title}">
<div style="display:none;max-height:0;overflow:hidden">{escape(issue.summary)}</div>
{_TABLE} class="page" style="background-color:#fcfaf6">
{rows}
</table>
</div>
</body>
</html>
"""


def _without_summaries(section: SheetSection) -> SheetSection:
    return replace(section, sheets=tuple(replace(s, summary="", figures=()) for s in section.sheets))


def _band(inside: str, style: str = "", kind: str = "sheet") -> str:
    """Return a part of the mail as wide as the others, in the middle of the window."""
    return (
        f'{_TABLE} style="max-width:640px"><tr><td class="{kind}" align="left" '
        f'style="padding:0 28px 20px;{style}">{inside}</td></tr></table>'
    )


def _head(issue: PrintIssue, word: Words) -> str:
    pale = f"{_SANS};font-size:14px;line-height:1.5;color:#eef3f1"
    law = "".join(f'<p style="margin:0 0 4px;{pale}">{escape(text)}</p>' for _, text in issue.masthead.head)
    warm = f'class="warm" style="{_SANS};font-size:14px;font-weight:bold;color:#f0c487'
    land = "".join(
        f'<tr><td height="{height}" style="height:{height}px;line-height:{height}px;font-size:1px;'
        f'background-color:{colour}">&nbsp;</td></tr>'
        for colour, height in _LAND
    )
    specimen = f'<p {warm};margin:0 0 12px">{word["print_specimen"]}</p>' if issue.is_specimen else ""
    inside = (
        f"{law}{specimen}"
        f'<p {warm};margin:20px 0 6px">{escape(issue.number)} · {escape(issue.theme)}</p>'
        f'<h1 style="margin:0 0 12px;{_SERIF};font-size:30px;line-height:1.2;color:#ffffff">'
        f'<a href="{escape(issue.url)}" style="color:#ffffff;text-decoration:none">{escape(issue.title)}</a>'
        f'</h1><p style="margin:0;{_SERIF};font-size:18px;line-height:1.5;color:#eef3f1">'
        f"{escape(issue.summary)}</p>"
    )
    strips = f'{_TABLE} aria-hidden="true" style="max-width:640px">{land}</table>'
    return _band(inside, "padding-top:24px;background-color:#0b3a44;color:#eef3f1", "sheet head") + strips


def _editorial(issue: PrintIssue, word: Words) -> str:
    text = _Letter()
    body = text.blocks(tuple(_bare(issue.editorial)))
    notes = "".join(
        f'<p class="soft" style="{_SMALL}">{number}. {words}</p>' for number, words in text.noted()
    )
    signed = f'<p class="soft" style="{_SMALL}">{escape(issue.signed)}</p>' if issue.signed else ""
    stale = f"<br>{_changed(issue.changed_original, word)}" if issue.changed_original else ""
    more = _link(issue.url, word["print_web"])
    title = _label(escape(issue.editorial_title))
    last = f'<p style="{_SMALL}">{more}{stale}</p>'
    return f'<div style="height:24px">&nbsp;</div>{title}{body}{signed}{notes}{last}'


def _label(text: str) -> str:
    return f'<h2 class="rule" style="{_LABEL}">{text}</h2>'


def _link(url: str, text: str) -> str:
    return f'<a href="{escape(url)}" style="{_STYLES["a"]}">{escape(text)}</a>'


def _changed(original: str, word: Words) -> str:
    return f"{word['stale']} {_link(original, word['stale_link'])}."


def _bare(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield a text without the notes on its figures, whose sources stand on the web."""
    for node in nodes:
        if node.kind != "note" or node.text != FACT_NOTE:
            yield replace(node, children=tuple(_bare(node.children)))


def _section(section: SheetSection, word: Words) -> str:
    return _label(escape(section.title)) + "".join(_entry(sheet, word) for sheet in section.sheets)


def _entry(sheet: Sheet, word: Words) -> str:
    figures = "".join(
        f'<p class="soft" style="{_SMALL}"><b class="value" style="font-size:16px;color:#075564">'
        f"{escape(figure.value)}</b> {escape(figure.label)}</p>"
        for figure in sheet.figures
    )
    summary = f'<p style="{_STYLES["p"]}">{escape(sheet.summary)}</p>' if sheet.summary else ""
    changed = sheet.changed_original
    stale = f'<p class="soft" style="{_SMALL}">{_changed(changed, word)}</p>' if changed else ""
    return f'<h3 style="{_TITLE}">{_link(sheet.url, sheet.title)}</h3>{summary}{figures}{stale}'


def _foot(issue: PrintIssue, files: Sequence[tuple[str, str]], word: Words) -> str:
    offered = " · ".join(_link(url, name) for name, url in files)
    rows = "".join(
        f'<p class="soft" style="{_SMALL}"><b>{escape(line.label)}:</b> {escape(line.value)}</p>'
        for line in issue.masthead.lines
    )
    return (
        f'{_label(word["print_colophon"])}<p style="{_SMALL}">{_link(issue.url, issue.url)}</p>'
        f'<p style="{_SMALL}">{word["downloads"]}: {offered}</p>{rows}'
        f'<p class="soft" style="{_SMALL}">{word["print_reuse"]}</p>'
    )
