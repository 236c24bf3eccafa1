"""Withdrawn pages as readers find them."""

from newsroom.formats import format_date
from newsroom.locales import LANGS, Lang
from newsroom.models.moves import Withdrawal
from newsroom.views import NoticeView


def view_notices(withdrawal: Withdrawal, lang: Lang | None) -> tuple[NoticeView, ...]:
    """Return the notice in the language of its address; in all of them for a file that they share."""
    day = withdrawal.date
    return tuple(
        NoticeView(code, day.isoformat(), format_date(day, code), withdrawal.reason[code])
        for code in ((lang,) if lang else LANGS)
    )
