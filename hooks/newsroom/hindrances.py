"""What keeps the machine, not the data, from publishing, in the words of staff."""

import errno
from typing import Final

from newsroom.rules import Tongue, phrase

_REASONS: Final = {
    errno.ENOSPC: "disk-full",
    errno.EROFS: "disk-read-only",
    errno.EACCES: "no-access",
    errno.EPERM: "not-permitted",
    errno.EBUSY: "folder-busy",
}


class CannotPublishError(Exception):
    """Raised when the machine, not the data, stands in the way; says so in a phrase of `rules.yml`."""

    def __init__(self, reason: str, **values: object) -> None:
        self.reason, self.values = reason, values
        super().__init__(self.text("vi"))

    def text(self, tongue: Tongue) -> str:
        """Return what is said to whoever runs the build."""
        return phrase(self.reason, tongue, **self.values)


def explain(error: OSError) -> CannotPublishError:
    """Return in the words of staff what the system refused."""
    place = f" ({error.filename})" if error.filename else ""
    said = error.strerror or str(error)
    return CannotPublishError(_REASONS.get(error.errno or 0, "system-error"), place=place, said=said)
