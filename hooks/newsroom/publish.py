"""Puts a finished site where readers find it: whole and at once."""

import hashlib
import os
import shutil
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from newsroom.exchange import exchange, recover
from newsroom.hindrances import CannotPublishError
from newsroom.target import Target

SUMS: Final = "SHA256SUMS"
"""Lists every file of the site with its SHA-256; also tells a site of ours from any other folder."""
PATIENCE: Final = 60
"""Seconds to wait for another build that publishes to the same folder."""


class Swap(Target):
    """Builds the site beside the old one and exchanges the two folders at the end."""

    def __init__(self, folder: Path) -> None:
        # Where the folder is a symbolic link, the folders are exchanged at its end and the link stays.
        folder = folder.resolve()
        super().__init__(folder)
        self._work = folder.with_name(f"{folder.name}.new")
        """Everything unfinished, on the drive of the site: one folder for the next build to clear away."""
        self._new = self._work / "site"
        self._engine = self._work / "engine"
        self._lock = FileLock(folder.with_name(f"{folder.name}.lock"), timeout=PATIENCE)
        self._made: set[str] = set()
        self._sums: dict[str, str] = {}

    def hold(self) -> Path:
        """Take the lock and clear away what a killed build left."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._lock.acquire()
        except Timeout:
            raise CannotPublishError("other-build", folder=self.folder) from None
        aside = recover(self.folder)
        for folder in (self.folder, *([aside] if aside else [])):
            _refuse_unless(_is_site(folder), folder)
        _refuse_unless(_holds_only(self._work, {self._new, self._engine}), self._work)
        # What lies here is an unfinished site, or the old one of a build killed after the exchange.
        for left in (aside, self._work):
            if left and left.exists():
                shutil.rmtree(left)
        self._new.mkdir(parents=True)
        self._engine.mkdir()
        return self._engine

    def release(self) -> None:
        """Remove what is unfinished and let other builds in."""
        self._end()

    def _begin(self) -> None:
        if not self._lock.is_locked:
            self.hold()

    def _put(self, path: str, data: bytes) -> None:
        file = self._new / path
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            (self._new / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        self._sums[path] = hashlib.sha256(data).hexdigest()
        if not _link_equal(self.folder / path, file, data):
            file.write_bytes(data)

    def read_bytes(self, path: str) -> bytes:
        """Return a file of the new site."""
        return (self._new / path).read_bytes()

    def finish(self) -> None:
        """Complete the new site and exchange it with the old one."""
        rows = (f"{digest}  {path}\n" for path, digest in sorted(self._sums.items()))
        (self._new / SUMS).write_bytes("".join(rows).encode())
        if self.folder.exists():
            exchange(self._new, self.folder)
        else:
            self._new.rename(self.folder)

    def _end(self) -> None:
        if self._lock.is_locked:
            if _holds_only(self._work, {self._new, self._engine}):
                shutil.rmtree(self._work, ignore_errors=True)
            self._lock.release()
        self._made, self._sums, self.files = set(), {}, set()


def _is_site(folder: Path) -> bool:
    """Tell whether `folder` holds nothing of someone else's: it is absent, empty, or a site of ours."""
    if not folder.is_dir():
        return not folder.exists()
    sums = folder / SUMS
    return not any(folder.iterdir()) or (sums.is_file() and b"  index.html\n" in sums.read_bytes())


def _holds_only(folder: Path, known: set[Path]) -> bool:
    return not folder.exists() or (folder.is_dir() and known.issuperset(folder.iterdir()))


def _refuse_unless(ours: bool, folder: Path) -> None:
    if not ours:
        raise CannotPublishError("not-ours", folder=folder)


def _link_equal(old: Path, new: Path, data: bytes) -> bool:
    """Give an unchanged file its second name in the new site; cheaper than writing it again."""
    try:
        if old.stat().st_size != len(data) or old.read_bytes() != data:
            return False
        os.link(old, new)
    except OSError:
        return False
    return True
