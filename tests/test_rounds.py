"""Round after round the preview makes again only what changed, and shows what one opened now would show."""

import itertools
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from newsroom.build import Newsroom
from newsroom.fill import slot
from newsroom.in_place import InPlace
from newsroom.problems import RefusedError
from newsroom.urls import file_path

from tests.building import ROOT, files_of, in_three_languages, write_article
from tests.bulletin_project import ISSUE
from tests.bulletin_project import TEXTS as BULLETIN
from tests.records import MACHINE
from tests.small_project import FACT, HOME, NEWS, NOW, SHORT, SITE_URL, TAG, TOPIC, write_project

FIRST, SECOND, THIRD = (f"2026-02-0{day}-bai-{day}" for day in (1, 2, 3))


class Watched(InPlace):
    """A preview's folder that tells what was made for it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.made: set[str] = set()

    def put(self, path: str, data: bytes) -> None:
        self.made.add(path)
        super().put(path, data)


class Desk:
    """A project with an open preview, and the clock of its edits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = write_project(folder / "project")
        self.shell = "".join(map(slot, ("head", "lead", "main", "foot")))
        self.moments = itertools.count(1)
        shutil.copytree(ROOT / "overrides", self.project / "overrides")
        for part in ("docs", "engine"):
            shutil.copytree(ROOT / "docs" / "assets", self.project / part / "assets", dirs_exist_ok=True)
        shutil.copytree(
            self.project / "docs" / "assets", self.project / "engine" / "assets", dirs_exist_ok=True
        )
        for name in (FIRST, SECOND, THIRD):
            self.write(name)
        self.newsroom, self.target = self._open("shown")

    def write(self, name: str, **fields: object) -> None:
        """Write an article in three languages that leads to the first one."""
        link = dict.fromkeys(("vi", "en", "id"), f"Xem [bài](news:{FIRST}).")
        file = write_article(
            self.project, name, **(in_three_languages(name) | {"topic": "kinh-te", "body": link} | fields)
        )
        # Files that are written within one tick of the clock must still differ in time.
        os.utime(file, (next(self.moments),) * 2)

    def edit(self, name: str, old: str, new: str) -> None:
        """Change the text of a file."""
        file = self.project / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        os.utime(file, (next(self.moments),) * 2)

    def add(self, name: str, text: str) -> None:
        """Write a new file."""
        file = self.project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def move(self, name: str, new: str) -> None:
        """Give an article another day."""
        (self.project / "data" / "news" / "2026" / f"{name}.yml").unlink()
        self.write(new)

    def shown(self) -> dict[str, bytes]:
        """Return what the open preview shows after another round."""
        self._round(self.newsroom, self.target)
        return files_of(self.target.folder)

    def anew(self) -> dict[str, bytes]:
        """Return what a preview shows that is opened now."""
        newsroom, target = self._open(f"anew-{next(self.moments)}")
        self._round(newsroom, target)
        return files_of(target.folder)

    def _open(self, name: str) -> tuple[Newsroom, Watched]:
        newsroom = Newsroom(self.project, SITE_URL, lambda _: None, is_preview=True)
        return newsroom, Watched(self.folder / name)

    def _round(self, newsroom: Newsroom, target: Watched) -> None:
        newsroom.read(NOW)
        assert newsroom.site is not None
        engine = self.project / "engine"
        for by_lang in newsroom.site.catalogue.pages.values():
            for page in by_lang.values():
                file = engine / file_path(page.url)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(f'<html lang="{page.lang}">{self.shell}</html>', encoding="utf-8")
        newsroom.publish(engine, target)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


EDITS: dict[str, Callable[[Desk], None]] = {
    "nothing": lambda _: None,
    "a title": lambda desk: desk.edit(NEWS, "vi: Họp báo về đầu tư", "vi: Họp báo về công nghiệp"),
    "a title in one translation": lambda desk: desk.edit(NEWS, "Press briefing on", "A press briefing on"),
    "a body": lambda desk: desk.edit(NEWS, "## Kết quả", "## Kết quả mới"),
    "an address": lambda desk: desk.write(FIRST, slug={"vi": "dia-chi-moi", "en": "new-address"}),
    "a tag": lambda desk: desk.write(SECOND, tags=["dau-tu"]),
    "a date": lambda desk: desk.move(SECOND, "2026-03-01-bai-2"),
    "a new article": lambda desk: desk.write("2026-03-02-bai-4"),
    "a removed article": lambda desk: (desk.project / SHORT).unlink(),
    "an article that is hidden": lambda desk: desk.write(THIRD, visibility="internal"),
    "a translation that is withdrawn": lambda desk: desk.write(
        FIRST, translations={lang: dict(MACHINE) for lang in ("en", "id")}
    ),
    "the name of a topic": lambda desk: desk.edit(TOPIC, "name:\n  vi: ", "name:\n  vi: Mục "),
    "the name of a tag": lambda desk: desk.edit(TAG, "name:\n  vi: ", "name:\n  vi: Từ "),
    "a figure": lambda desk: desk.edit(FACT, "value: 2.3", "value: 2.4"),
    "the lead story": lambda desk: desk.edit(HOME, NEWS[15:-4], SECOND),
    "the engine's part": lambda desk: setattr(desk, "shell", f"{desk.shell}<footer>Mới</footer>"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_after_an_edit_the_preview_shows_what_a_new_one_would(
    desk: Desk, edit: Callable[[Desk], None]
) -> None:
    desk.shown()
    edit(desk)
    assert desk.shown() == desk.anew()


def test_an_edited_issue_shows_at_once_and_is_printed_when_the_preview_opens_again(desk: Desk) -> None:
    for name, text in BULLETIN.items():
        desk.add(name, text)
    before = desk.shown()
    desk.target.made.clear()
    desk.edit(ISSUE, "vi: Số đầu tiên", "vi: Số mở đầu")
    after = desk.shown()
    pdfs = {name for name in before if name.endswith(".pdf") and "/2026-01/" in name}
    assert (len(pdfs), pdfs & desk.target.made) == (6, set())
    assert "ban-tin/2026-01/index.html" in desk.target.made
    anew = desk.anew()
    # Its translations have become stale, and say so.
    assert {name for name in pdfs if anew[name] != after[name]} == pdfs


def test_an_article_that_comes_back_unchanged_is_shown_again(desk: Desk) -> None:
    before = desk.shown()
    file = desk.project / SHORT
    aside = file.rename(desk.project / "aside.yml")
    without = desk.shown()
    aside.rename(file)
    assert (len(without) < len(before), desk.shown()) == (True, before)


def test_what_a_refused_round_made_is_made_again(desk: Desk) -> None:
    desk.shown()
    whole, desk.shell = desk.shell, f'{desk.shell}<a href="khong-co/">x</a>'
    desk.edit(NEWS, "vi: Họp báo về đầu tư", "vi: Họp báo về công nghiệp")
    with pytest.raises(RefusedError):
        desk.shown()
    desk.shell = whole
    assert desk.shown() == desk.anew()


def test_an_edit_of_one_title_makes_few_files_again(desk: Desk) -> None:
    for number in range(40):
        desk.write(f"2025-02-{number % 28 + 1:02}-tin-{number}")
    before = desk.shown()
    desk.target.made.clear()
    desk.edit(NEWS, "Press briefing on", "A press briefing on")
    after = desk.shown()
    once_for_all = {"404.html", "robots.txt", "tin-cu/hop-bao/index.html", "nganh-cu/index.html"}
    assets = {path for path in after if path.startswith("assets/")}
    assert desk.target.made - once_for_all - assets == {p for p in after if after[p] != before[p]}
