"""Two public facts about one thing agree, or one says that it replaces the other."""

from collections.abc import Iterator

from newsroom.catalogue import Catalogue, Entry
from newsroom.models import Fact
from newsroom.problems import Problem


def check_facts(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a Problem for each public fact that another one contradicts."""
    replaced = {entry.record.supersedes for entry in catalogue.facts.values()} - {None}
    seen: dict[tuple[object, ...], Entry[Fact]] = {}
    for entry in catalogue.facts.values():
        fact = entry.record
        if fact.status != "ok" or entry.id in replaced:
            continue
        as_of = fact.as_of or fact.source.date
        when = (fact.period_from, fact.period_to) if fact.period_from else (as_of,)
        subject = (fact.indicator, fact.scope, fact.currency, when)
        other = seen.setdefault(subject, entry)
        if other.record.amount() != fact.amount():
            yield entry.document.problem(("value",), "fact-conflict", other=other.id)
