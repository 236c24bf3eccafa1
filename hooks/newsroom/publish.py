"""Puts a finished site where readers find it: whole and at once, or, for the preview, file by file."""

import errno
import hashlib
import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from newsroom.exchange import exchange, recover

SUMS: Final = "SHA256SUMS"
"""Lists every file of the site with its SHA-256; also tells a site of ours from any other folder."""
PATIENCE: Final = 60
"""Seconds to wait for another build that publishes to the same folder."""


class CannotPublishError(Exception):
    """Raised when the machine, not the data, stands in the way; the text is for staff."""


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
        except Timeout:
            raise CannotPublishError(
                f"Một lần xuất bản khác vào {self.folder} đang chạy; hãy đợi xong rồi chạy lại."
            ) from None
        except OSError as error:
            raise CannotPublishError(_explain(error)) from error
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
    def read(self, path: str) -> str:
        """Return the text of a file as readers will see it."""

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
        super().__init__(folder)
        self._new = folder.with_name(f"{folder.name}.new")
        self._lock = FileLock(folder.with_name(f"{folder.name}.lock"), timeout=PATIENCE)
        self._made: set[Path] = set()
        self._sums: dict[str, str] = {}

    def _begin(self) -> None:
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        self._lock.acquire()
        recover(self.folder)
        if self.folder.is_dir() and any(self.folder.iterdir()) and not (self.folder / SUMS).is_file():
            raise CannotPublishError(
                f"Thư mục {self.folder} có sẵn nội dung không do Newsroom tạo ra, nên không ghi đè. "
                "Hãy đổi tên hoặc dời thư mục đó đi rồi chạy lại."
            )
        # What lies here is an unfinished site, or the old one of a build killed after the exchange.
        shutil.rmtree(self._new, ignore_errors=True)
        self._new.mkdir()

    def _put(self, path: str, data: bytes) -> None:
        file = self._new / path
        if file.parent not in self._made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(file.parent)
        self._sums[path] = hashlib.sha256(data).hexdigest()
        if not _link_equal(self.folder / path, file, data):
            file.write_bytes(data)

    def read(self, path: str) -> str:
        """Return the text of a file of the new site."""
        return (self._new / path).read_text(encoding="utf-8")

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
            shutil.rmtree(self._new, ignore_errors=True)
            self._lock.release()
        self._made, self._sums, self.files = set(), {}, set()


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

    def _begin(self) -> None:
        pass

    def _put(self, path: str, data: bytes) -> None:
        if self._shown.get(path) != hash(data):
            self._pending[path] = data

    def read(self, path: str) -> str:
        """Return the text of a file as it will be."""
        data = self._pending.get(path)
        return data.decode() if data is not None else (self.folder / path).read_text(encoding="utf-8")

    def finish(self) -> None:
        """Write what changed and remove what left the site."""
        for path, data in self._pending.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            self._shown[path] = hash(data)
        for path in self._shown.keys() - self.files:
            (self.folder / path).unlink(missing_ok=True)
            del self._shown[path]

    def _end(self) -> None:
        self._pending, self.files = {}, set()


def _explain(error: OSError) -> str:
    reasons = {
        errno.ENOSPC: "Ổ đĩa đã đầy; hãy xóa bớt tệp rồi chạy lại.",
        errno.EROFS: "Ổ đĩa chỉ cho đọc, không ghi được.",
        errno.EACCES: "Không có quyền ghi hoặc đọc; hãy đóng chương trình đang mở tệp này rồi chạy lại.",
        errno.EPERM: "Hệ thống không cho phép thao tác này.",
    }
    reason = reasons.get(error.errno or 0, f"Không ghi được trang: {error.strerror}.")
    place = f" ({error.filename})" if error.filename else ""
    return f"{reason}{place} Trang cũ còn nguyên."
