"""The translations of what is published, as staff see them on a page of their own."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Final

from newsroom.board_views import BoardView, CoverageView, WorkView
from newsroom.catalogue import Catalogue
from newsroom.desk.inspect import inspect
from newsroom.desk.registries import desk_of
from newsroom.desk.table import STATE_NAMES, Row, rows_of
from newsroom.desk.works import works_of
from newsroom.locales import LOCALES, SOURCE

URL: Final = "ban-dich/"


def view_board(catalogue: Catalogue, root: Path, today: date) -> BoardView:
    """Return the work list without what readers may not know: drafts, and who has translated what."""
    public = [work for work in works_of(catalogue) if work.is_public]
    rows = [row for row in rows_of(inspect(public, desk_of(catalogue), root), today) if row.lang != SOURCE]
    counts = Counter((row.name.partition("/")[0], row.lang, row.state) for row in rows)
    kinds = sorted({(kind, lang) for kind, lang, _ in counts})
    return BoardView(
        tuple(STATE_NAMES.values()),
        tuple(
            CoverageView(kind, LOCALES[lang].name, tuple(counts[kind, lang, state] for state in STATE_NAMES))
            for kind, lang in kinds
        ),
        tuple(_work(row) for row in rows if row.needs_work),
    )


def _work(row: Row) -> WorkView:
    language, state = LOCALES[row.lang].name, STATE_NAMES[row.state]
    return WorkView(row.tier, row.name, row.title, language, state, row.faults)
