"""The corpus as a Newsroom project: the real code, templates, pages and registries with other news."""

import compileall
import json
import shutil
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.desk.inspect import seal
from newsroom.desk.originals import original_path, write_originals
from newsroom.desk.works import works_of
from newsroom.load import Reader
from newsroom.locales import LANGS, SOURCE
from newsroom.models import Article

from tests.bench.corpus import Story
from tests.bench.subject import Subject

ROOT: Final = Path(__file__).resolve().parents[2]
NOW: Final = "2026-11-21T08:00:00+07:00"
REGISTRIES: Final = ("topics", "tags", "places", "countries", "fields", "partners", "facts")


class NewsroomSite(Subject):
    """Newsroom itself."""

    name = "Newsroom"
    build = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet")

    def write(self, stories: Sequence[Story], catalogue: Catalogue) -> None:
        """Copy the project and put the corpus in place of its news."""
        for name in ("hooks", "overrides", "docs"):
            shutil.copytree(ROOT / name, self.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        # Records of other kinds tell of news that is not in the corpus.
        for kind in REGISTRIES:
            shutil.copytree(ROOT / "data" / kind, self.folder / "data" / kind)
        # Partners lead to sectors, which lead to the real news.
        for file in (self.folder / "data" / "partners").glob("[a-z]*.yml"):
            rows = file.read_text(encoding="utf-8").splitlines(keepends=True)
            own = (row for row in rows if not row.startswith(("sectors:", "about:")))
            file.write_text("".join(own), encoding="utf-8", newline="\n")
        shutil.copy(ROOT / "mkdocs.yml", self.folder)
        # Whoever builds has built before: the first round must not pay for compiling Python.
        compileall.compile_dir(self.folder / "hooks", quiet=1)
        home = self.folder / "data" / "home.yml"
        home.write_text(json.dumps({"figures": catalogue.home.figures}), encoding="utf-8")
        for story in stories:
            file = self._file(story)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(as_yaml(story), encoding="utf-8", newline="\n")
        _pass(self.folder)
        self.newest = stories[0]
        self.page = f"tin-tuc/{self.newest.day.year}/{self.newest.id[11:]}/"
        self.env |= {"NEWSROOM_NOW": NOW}

    def source(self) -> Path:
        """Return the record of the newest article."""
        return self._file(self.newest)

    def serve(self, port: int) -> Sequence[str]:
        """Return MkDocs' preview with Newsroom's hooks in it."""
        return (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}")

    def _file(self, story: Story) -> Path:
        return self.folder / "data" / "news" / str(story.day.year) / f"{story.id}.yml"


def _pass(folder: Path) -> None:
    """Let the desk have passed every translation, as it has once staff have stamped them."""
    catalogue, _ = Reader(folder).read(datetime.fromisoformat(NOW))
    for work in works_of(catalogue):
        passed = {lang: seal(work, lang) for lang in work.made}
        write_originals(original_path(folder, work.kind, work.id), {work.mark: work.original}, passed)


def as_yaml(story: Story) -> str:
    """Return the record as staff would write it, its translations marked as made from this very source."""
    fields: dict[str, object] = {
        "date": story.day.isoformat(),
        "topic": story.topic,
        "tags": story.tags,
        "places": story.places,
        "partners": story.partners,
        "title": story.title,
        "summary": story.summary,
        "body": story.body,
        "sources": [{"title": "Bản tin của đơn vị", "publisher": "Nguồn thử tốc độ", "date": "2026-11-01"}],
        "author": "Nhóm đo tốc độ",
        "visibility": "public",
        "approved_by": "Nhóm đo tốc độ",
        "approved_on": "2026-11-21",
    }
    mark = Article.model_validate(fields).source_hash()
    made = {"status": "reviewed", "translator": "Nhóm đo tốc độ", "source": mark}
    fields["translations"] = {lang: made for lang in LANGS if lang != SOURCE}
    # Any JSON value is a YAML value; only the bodies stand as the blocks that people write.
    rows = [
        f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if name != "body"
    ]
    rows.append("body:")
    for lang in LANGS:
        rows.append(f"  {lang}: |-")
        rows += [f"    {row}" if row else "" for row in story.body[lang].split("\n")]
    return "\n".join(rows) + "\n"
