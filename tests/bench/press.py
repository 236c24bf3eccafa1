"""`PYTHONPATH=hooks python -m tests.bench.press`: time to print all issues, cold and from the cache."""

import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from newsroom.bulletin.printing import Printer
from newsroom.load import Reader
from newsroom.locales import LANGS
from newsroom.localize.edition import Edition, Site

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
    return 0


if __name__ == "__main__":
    sys.exit(main())
