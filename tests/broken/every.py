"""All the mistakes that staff can make, in all kinds of records."""

from collections.abc import Mapping
from typing import Final

from tests.broken import bulletins, cases
from tests.broken.cases import Mistake

CASES: Final[Mapping[str, Mistake]] = {**cases.CASES, **bulletins.CASES}
