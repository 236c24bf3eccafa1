"""A hundred made-up histories: whatever a newsroom does, each address ever published leads on."""

import re
from collections import Counter
from random import Random
from typing import Final

import pytest
from newsroom.ledger import PUBLISHED

from tests.histories import Desk, leads_on, new_desk, publish

HISTORIES: Final = 100
DAYS: Final = 8
GROUPS: Final = 10
FINE: Final = frozenset({"page", "moved", "notice"})


def work(desk: Desk) -> tuple[Desk, dict[str, bytes], dict[str, bytes]]:
    """Do a day's work and publish, as a clerk who does what the Problems say, or takes the work back."""
    for _ in range(20):
        tried = desk.copy()
        tried.day()
        for _ in range(3):
            own, old, problems = publish(tried)
            if not problems:
                return tried, own, old
            obeyed = {tried.obey(found) for found in problems}
            if False in obeyed:
                break
    return desk, *publish(desk)[:2]


def address_of(path: str) -> str:
    """Return the address of a file; what stands in the place of a file is a folder of its name."""
    return re.sub(r"(?<=\.webp)/$|(?<=\.xml)/$|(?<=\.json)/$", "", path.removesuffix("index.html"))


@pytest.mark.parametrize("group", range(GROUPS))
def test_of_a_hundred_histories_no_address_is_lost(group: int) -> None:
    found: Counter[str] = Counter()
    for number in range(group, HISTORIES, GROUPS):
        # In some there is enough for a second page of a list.
        desk = new_desk(Random(f"history/{number}"), 23 if number % 10 == group % 10 == 0 else 5)
        ever: set[str] = set()
        for day in range(DAYS):
            desk, own, old = work(desk) if day else (desk, *publish(desk)[:2])
            assert own, f"history {number}, day {day}"
            desk.ledger = old.pop(PUBLISHED)
            # A page stands in the place of a file as a folder of its name.
            ever |= {
                re.sub(r"(?<=\.\w\w\w)/$|(?<=webp)/$", "", path.removesuffix("index.html"))
                for path in (*own, *old)
            }
            ever |= {line[1:].split(" ")[0] for line in desk.ledger.decode().splitlines() if "#" in line[1:]}
            told = {address: leads_on(address, own, old) for address in sorted(ever)}
            assert {address: what for address, what in told.items() if what not in FINE} == {}, (number, day)
            found.update(told.values())
    assert found.keys() == FINE
