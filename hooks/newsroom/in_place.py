"""The preview's way to publish: what has changed, straight into the folder of its server."""

import tempfile
from pathlib import Path

from newsroom.target import Target


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
