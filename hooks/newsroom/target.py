"""A folder that a site is written to, whole or not at all."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.hindrances import explain


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
