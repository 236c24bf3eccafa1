"""Puts a finished site where readers find it: whole and at once, or, for the preview, file by file."""

import os
import shutil
from abc import ABC, abstractmethod
from pathlib import Path


class Target(ABC):
    """A folder that a site is written to; it counts only when `finish` has run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: set[str] = set()

    def put(self, path: str, data: bytes) -> None:
        """Write one file of the site."""
        self.files.add(path)
        self._put(path, data)

    def keep(self, path: str) -> None:
        """Leave one file as it is."""
        self.files.add(path)

    @abstractmethod
    def _put(self, path: str, data: bytes) -> None: ...

    @abstractmethod
    def read(self, path: str) -> str:
        """Return the text of a file as readers will see it."""

    @abstractmethod
    def finish(self) -> None:
        """Make the new site the one that readers see."""

    @abstractmethod
    def abandon(self) -> None:
        """Forget the new site and leave the old one as it was."""


class Swap(Target):
    """Builds the site beside the old one and exchanges the two folders at the end."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.new = folder.with_name(f"{folder.name}.new")
        self.old = folder.with_name(f"{folder.name}.old")
        self._made: set[Path] = set()
        if self.old.exists() and not folder.exists():
            # A build was killed between the two renames below.
            self.old.rename(folder)
        shutil.rmtree(self.new, ignore_errors=True)
        self.new.mkdir(parents=True)

    def _put(self, path: str, data: bytes) -> None:
        file = self.new / path
        if file.parent not in self._made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(file.parent)
        if not _link_equal(self.folder / path, file, data):
            file.write_bytes(data)

    def read(self, path: str) -> str:
        """Return the text of a file of the new site."""
        return (self.new / path).read_text(encoding="utf-8")

    def finish(self) -> None:
        """Exchange the folders, then remove the old site."""
        shutil.rmtree(self.old, ignore_errors=True)
        if self.folder.exists():
            self.folder.rename(self.old)
        self.new.rename(self.folder)
        shutil.rmtree(self.old, ignore_errors=True)

    def abandon(self) -> None:
        """Remove the unfinished site."""
        shutil.rmtree(self.new, ignore_errors=True)


def _link_equal(old: Path, new: Path, data: bytes) -> bool:
    """Give an unchanged file its second name in the new site; cheaper than writing it again."""
    try:
        if old.stat().st_size != len(data) or old.read_bytes() != data:
            return False
        os.link(old, new)
    except OSError:
        return False
    return True


class InPlace(Target):
    """Writes what changed straight into the folder of the preview server."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._shown: dict[str, int] = {}
        """The hash of what each file holds; good within one process."""
        self._pending: dict[str, bytes] = {}

    def _put(self, path: str, data: bytes) -> None:
        if self._shown.get(path) != hash(data):
            self._pending[path] = data

    def read(self, path: str) -> str:
        """Return the text of a file as it will be."""
        data = self._pending.get(path)
        return data.decode() if data is not None else (self.folder / path).read_text(encoding="utf-8")

    def finish(self) -> None:
        """Write what changed, remove what left the site, and be ready for another round."""
        for path, data in self._pending.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            self._shown[path] = hash(data)
        for path in self._shown.keys() - self.files:
            (self.folder / path).unlink(missing_ok=True)
            del self._shown[path]
        self.abandon()

    def abandon(self) -> None:
        """Forget what was not written yet."""
        self._pending = {}
        self.files = set()
