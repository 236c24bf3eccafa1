"""The masthead of the periodical: what the law asks for, what else is known, what is not published yet."""

from decimal import Decimal

from newsroom.bulletin.masthead import Masthead, Particular
from newsroom.bulletin.records import Bulletin
from newsroom.bulletin.views import MastheadLine, MastheadView
from newsroom.formats import format_date, format_number
from newsroom.localize.edition import Edition


def view_masthead(issue: Bulletin, edition: Edition) -> MastheadView:
    """Return the masthead of an issue for a reader of the edition's language."""
    lang, word, masthead = edition.lang, edition.words, issue.masthead
    press = edition.catalogue.press
    assert press is not None, "an issue without the law was refused"
    texts = {name: _particular(name, issue, edition) for name in (*press.head, *press.foot)}
    foot = tuple(_line(word[f"masthead_{name}"], texts[name], edition) for name in press.foot)
    board = tuple(_line(role.role[lang], role.office[lang], edition) for role in masthead.board)
    return MastheadView(
        kind=word["masthead_kind"],
        name=masthead.name[lang],
        publisher=masthead.publisher[lang],
        head=tuple((name, texts[name] or word["unpublished"]) for name in press.head),
        foot=foot,
        lines=(
            _line(word["masthead_publisher"], masthead.publisher[lang], edition),
            *(board or (_line(word["masthead_board"], "", edition),)),
            *foot,
            _line("ISSN", _issn(masthead, edition), edition),
        ),
        law=press.source.title,
    )


def _line(label: str, value: str, edition: Edition) -> MastheadLine:
    return MastheadLine(label, value or edition.words["unpublished"], bool(value))


def _particular(name: Particular, issue: Bulletin, edition: Edition) -> str:
    """Return what is known of a particular, or nothing."""
    lang, masthead = edition.lang, issue.masthead
    match name:
        case "kind":
            return edition.words["masthead_kind"]
        case "date":
            return format_date(issue.date, lang)
        case "licence":
            licence = masthead.licence
            issuer = f", {licence.issuer[lang]}" if licence and licence.issuer else ""
            return f"{licence.number}, {format_date(licence.date, lang)}{issuer}" if licence else ""
        case "print_run":
            run = masthead.print_run
            return edition.words["copies"].format(count=format_number(Decimal(run), lang)) if run else ""
        case _:
            text = getattr(masthead, name)
            return text[lang] if text else ""


def _issn(masthead: Masthead, edition: Edition) -> str:
    own = (issn for issn in masthead.issn if issn.lang == edition.lang)
    return " · ".join(f"{issn.number} ({edition.words[f'issn_{issn.medium}']})" for issn in own)
