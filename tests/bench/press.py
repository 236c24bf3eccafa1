"""`PYTHONPATH=hooks python -m tests.bench.press`: time to print all issues, cold and from the cache.

Then one issue of 32 pages or more, made of the first one over and over: each language and each pair of them.
"""

import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from pathlib import Path

from newsroom.bulletin.check import editions as printed_in
from newsroom.bulletin.documents import issue_data, pair_data
from newsroom.bulletin.printing import Printer
from newsroom.bulletin.typeset import typeset
from newsroom.bulletin.views import PrintIssue
from newsroom.load import Reader
from newsroom.locales import LANGS
from newsroom.localize.edition import Edition, Site
from newsroom.localize.sheets import view_print

from tests.bench.newsroom_site import NOW, ROOT


def main() -> int:
    """Print both times for the issues of this project; return 0."""
    catalogue, _ = Reader(ROOT).read(datetime.fromisoformat(NOW))
    editions = {lang: Edition(Site(catalogue, {}), lang) for lang in LANGS}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("cold", "cached"):
            wall, cpu = time.perf_counter(), time.process_time()
            files = Printer(editions, "https://newsroom.example/", Path(folder)).print_all()
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            pages = sum(file.file.pages for file in files)
            print(f"{name}: {len(files)} files, {pages} pages, {wall:.2f} s, {cpu:.2f} s of CPU")
    entry = next(
        entry
        for entry in catalogue.bulletins.values()
        if len(printed_in(entry.record, catalogue)) == len(LANGS)
    )
    long = {lang: _twice(view_print(entry, editions[lang], "https://newsroom.example/")) for lang in LANGS}
    jobs = [("pair", pair_data(long[a], long[b])) for a, b in combinations(LANGS, 2)]
    jobs += [("issue", issue_data(long[lang])) for lang in LANGS]
    size = {"width": 19.0, "height": 27.0, "bleed": 0}
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        wall, cpu = time.perf_counter(), time.process_time()
        day = entry.record.date.isoformat()
        made = list(pool.map(lambda job: typeset(job[0], job[1] | size, day, Path(folder)), jobs))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    each = ", ".join(str(file.pages) for file in made)
    print(f"long, cold: {len(made)} files of {each} pages, {wall:.2f} s, {cpu:.2f} s of CPU")
    return 0


def _twice(issue: PrintIssue) -> PrintIssue:
    """Return an issue with all its articles twice, those of the second time under names of their own."""
    again = tuple(
        replace(part, sheets=tuple(replace(sheet, id=f"again-{sheet.id}") for sheet in part.sheets))
        for part in issue.sections
    )
    return replace(issue, sections=issue.sections + again)


if __name__ == "__main__":
    sys.exit(main())
