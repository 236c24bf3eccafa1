"""What a change does to translations, as a page of Markdown for those who review it."""

from collections.abc import Iterable, Iterator
from typing import Final

from newsroom.desk.table import STATE_NAMES
from newsroom.desk.works import Work
from newsroom.locales import LANGS

MOST: Final = 200
"""Rows; a job's summary holds one megabyte."""
_PLAIN: Final = frozenset(" ,;%")


def summarize(before: Iterable[Work], after: Iterable[Work]) -> str:
    """Return which translations are good no more, and which have become so, by a change of the data."""
    old = {(work.kind, work.id, lang): state for work in before for lang, state in work.states.items()}
    worse: list[str] = []
    better: list[str] = []
    for work in after:
        for lang in LANGS:
            now, was = work.states.get(lang), old.get((work.kind, work.id, lang))
            if now is None or now == was or (was is None and now == "reviewed"):
                continue
            then = STATE_NAMES[was] if was else "bản ghi mới"
            cells = (f"{work.kind}/{work.id}", lang, then, STATE_NAMES[now], work.title)
            (better if now == "reviewed" else worse).append(f"| {' | '.join(map(_plain, cells))} |")
    return "\n".join([*_table("Bản dịch phải làm lại", worse), *_table("Bản dịch đã xong", better)]) + "\n"


def _table(title: str, rows: list[str]) -> Iterator[str]:
    yield f"### {title}: {len(rows)}"
    yield ""
    if rows:
        yield "| bản ghi | tiếng | trước | nay | tên |"
        yield "| --- | --- | --- | --- | --- |"
        yield from rows[:MOST]
        if len(rows) > MOST:
            yield f"\nvà {len(rows) - MOST} bản dịch nữa"
        yield ""


def _plain(text: str) -> str:
    """Return a text that is only that: whatever could be Markdown, HTML or a name to call is an entity."""
    words = " ".join(text.split())[:200]
    return "".join(sign if sign.isalnum() or sign in _PLAIN else f"&#{ord(sign)};" for sign in words)
