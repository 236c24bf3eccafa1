"""Puts a finished site where readers find it: whole and at once, or, for the preview, file by file."""

import errno
import hashlib
import os
import shutil
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from newsroom.exchange import exchange, recover
from newsroom.rules import Tongue, phrase

SUMS: Final = "SHA256SUMS"
"""Lists every file of the site with its SHA-256; also tells a site of ours from any other folder."""
PATIENCE: Final = 60
"""Seconds to wait for another build that publishes to the same folder."""


class CannotPublishError(Exception):
    """Raised when the machine, not the data, stands in the way; says so in a phrase of `rules.yml`."""

    def __init__(self, reason: str, **values: object) -> None:
        self.reason, self.values = reason, values
        super().__init__(self.text("vi"))

    def text(self, tongue: Tongue) -> str:
        """Return what is said to whoever runs the build."""
        return phrase(self.reason, tongue, **self.values)


class Target(ABC):
    """A folder that a site is written to; what is put there counts only when `finish` has run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: set[str] = set()

    @contextmanager
    def open(self) -> Iterator[None]:
        """Write a site: `put` and `keep` its files, then `finish`; without `finish` nothing has happened."""
        try:
            self._begin()
            yield
        except OSError as error:
            raise explain(error) from error
        finally:
            self._end()

    def put(self, path: str, data: bytes) -> None:
        """Write one file of the site."""
        self.files.add(path)
        self._put(path, data)

    def keep(self, path: str) -> None:
        """Leave one file as it is."""
        self.files.add(path)

    @abstractmethod
    def hold(self) -> Path:
        """Keep other builds out until `release` or the end of `open`; return a folder for the engine."""

    @abstractmethod
    def release(self) -> None:
        """Give up what `hold` took, where no `open` has done so."""

    def read(self, path: str) -> str:
        """Return the text of a file as readers will see it."""
        return self.read_bytes(path).decode()

    @abstractmethod
    def read_bytes(self, path: str) -> bytes:
        """Return a file as readers will get it."""

    @abstractmethod
    def finish(self) -> None:
        """Make the new site the one that readers see."""

    @abstractmethod
    def _begin(self) -> None: ...

    @abstractmethod
    def _put(self, path: str, data: bytes) -> None: ...

    @abstractmethod
    def _end(self) -> None: ...


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


class InPlace(Target):
    """Writes what changed straight into the folder of the preview server."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._shown: dict[str, int] = {}
        """The hash of what each file holds; good within one process."""
        self._pending: dict[str, bytes] = {}

    def hold(self) -> Path:
        """Return a folder for the engine; nobody else writes to the preview's."""
        return Path(tempfile.mkdtemp(prefix="newsroom-"))

    def release(self) -> None:
        """Do nothing."""

    def _begin(self) -> None:
        pass

    def _put(self, path: str, data: bytes) -> None:
        if self._shown.get(path) != hash(data):
            self._pending[path] = data

    def read_bytes(self, path: str) -> bytes:
        """Return a file as it will be."""
        data = self._pending.get(path)
        return data if data is not None else (self.folder / path).read_bytes()

    def finish(self) -> None:
        """Remove what left the site and write what changed."""
        # In this order: a picture that has moved leaves its name to the folder of a page, and the other way.
        for path in self._shown.keys() - self.files:
            file = self.folder / path
            file.unlink(missing_ok=True)
            if file.parent.is_dir() and not any(file.parent.iterdir()):
                file.parent.rmdir()
            del self._shown[path]
        for path, data in self._pending.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            self._shown[path] = hash(data)

    def _end(self) -> None:
        self._pending, self.files = {}, set()


_REASONS: Final = {
    errno.ENOSPC: "disk-full",
    errno.EROFS: "disk-read-only",
    errno.EACCES: "no-access",
    errno.EPERM: "not-permitted",
    errno.EBUSY: "folder-busy",
}


def explain(error: OSError) -> CannotPublishError:
    """Return in the words of staff what the system refused."""
    place = f" ({error.filename})" if error.filename else ""
    said = error.strerror or str(error)
    return CannotPublishError(_REASONS.get(error.errno or 0, "system-error"), place=place, said=said)
