"""The moment of a run: an input, or the clock, which is read here and nowhere else."""

import os
from datetime import UTC, datetime


def read_clock() -> datetime:
    """Return the moment that NEWSROOM_NOW gives, else the present one."""
    given = os.environ.get("NEWSROOM_NOW")
    return datetime.fromisoformat(given) if given else datetime.now(UTC)
