"""The moment of a run: an input, or the clock, which is read here and nowhere else."""

import os
from datetime import UTC, datetime

from newsroom.fields import HO_CHI_MINH


class WrongClockError(Exception):
    """Raised where NEWSROOM_NOW is no moment; holds what it is."""


def read_clock() -> datetime:
    """Return the moment that NEWSROOM_NOW gives, else the present one."""
    given = os.environ.get("NEWSROOM_NOW")
    if not given:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        raise WrongClockError(given) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=HO_CHI_MINH)
