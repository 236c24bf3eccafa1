"""`run.py desk draft`: machine drafts of what is not translated, by the service that the office plugs in."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from newsroom.desk.deliver import Signed
from newsroom.desk.engine import Engine, NoEngineError, load_engine
from newsroom.desk.handoff import TARGETS, is_named, read_all, write_in
from newsroom.desk.intake import Intake, take_in
from newsroom.desk.units import Returned, units_of
from newsroom.desk.works import Work, works_of
from newsroom.locales import Lang


def draft(given: list[str]) -> int:
    """Draft named records by machine; nothing of it is published before somebody has reviewed it."""
    parser = argparse.ArgumentParser(prog="run.py desk draft", description=draft.__doc__)
    parser.add_argument("names", nargs="+", metavar="MÃ", help="bản ghi hoặc tệp")
    parser.add_argument("--lang", choices=TARGETS, required=True, help="dịch sang tiếng nào")
    arguments = parser.parse_args(given)
    try:
        engine = load_engine()
    except NoEngineError as wrong:
        print(wrong)
        return 2
    catalogue = read_all()
    if catalogue is None:
        return 2
    works = [work for work in works_of(catalogue) if is_named(work, arguments.names)]
    intake = draft_works(works, arguments.lang, engine)
    is_good = write_in(intake, arguments.lang, Signed(engine.name, "machine"), Path())
    for refused in intake.refused:
        print(f"Không nhận: {refused}")
    print(f"{len(intake.renewed)} bản ghi có bản máy dịch; chưa được đăng cho tới khi có người đối chiếu.")
    return int(bool(intake.refused) or not is_good or not intake.renewed)


def draft_works(works: Iterable[Work], lang: Lang, engine: Engine) -> Intake:
    """Return drafts of what is missing, with the marks held to as in a translator's work.

    What people have translated is left alone, and so is what cannot say that it was made by a machine: names,
    figures, and hand-written pages, which are published as they stand.
    """
    due = [
        work for work in works if work.states.get(lang) == "missing" and work.mark and work.kind != "pages"
    ]
    units = {unit.key: unit for work in due for unit in units_of(work, lang, Path())}
    new = [unit for unit in units.values() if unit.state == "new"]
    texts = engine.translate([unit.source.text for unit in new], lang) if new else ()
    rows = [
        Returned(unit.key, unit.source.text, text, engine.name) for unit, text in zip(new, texts, strict=True)
    ]
    return take_in(rows, units, lang)
