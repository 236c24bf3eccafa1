"""A program under test: how to give it the corpus, build, edit an article and preview."""

import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path

from newsroom.catalogue import Catalogue

from tests.bench.corpus import Story


class Subject(ABC):
    """A site generator with its project in a folder of its own."""

    name: str
    build: Sequence[str]
    """The command that builds the whole site."""
    page: str
    """The address of the newest article in Vietnamese, relative to the site's root."""

    def __init__(self, folder: Path, stories: Sequence[Story], catalogue: Catalogue) -> None:
        self.folder = folder
        self.site = folder / "site"
        self.title = stories[0].title["vi"]
        # What a preview forgets to remove when it is stopped goes with the folder of the bench.
        temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder / "tmp"))
        self.env = os.environ | {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"} | temporary
        (folder / "tmp").mkdir(parents=True)
        self.write(stories, catalogue)

    @abstractmethod
    def write(self, stories: Sequence[Story], catalogue: Catalogue) -> None:
        """Write the project with the whole corpus."""

    @abstractmethod
    def source(self) -> Path:
        """Return the file that holds the Vietnamese title of the newest article."""

    @abstractmethod
    def serve(self, port: int) -> Sequence[str]:
        """Return the command of the live preview."""

    def edit(self, title: str) -> None:
        """Give the newest article another Vietnamese title."""
        file = self.source()
        text = file.read_text(encoding="utf-8").replace(self.title, title)
        file.write_text(text, encoding="utf-8", newline="\n")
        self.title = title

    def clean(self, *names: str) -> None:
        """Remove the finished site, and what else earlier builds left under these names."""
        for name in ("site", *names):
            shutil.rmtree(self.folder / name, ignore_errors=True)
