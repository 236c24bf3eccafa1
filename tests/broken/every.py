"""All the mistakes that staff can make, in all kinds of records, and for each rule what is nearly one."""

from collections.abc import Mapping
from typing import Final

from tests.broken import accepted, bulletins, cases, tables
from tests.broken.cases import Mistake

CASES: Final[Mapping[str, Mistake]] = {**cases.CASES, **bulletins.CASES}
ACCEPTED: Final[Mapping[str, Mistake]] = {**accepted.ACCEPTED, **bulletins.ACCEPTED, **tables.ACCEPTED}
