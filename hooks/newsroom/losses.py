"""Published addresses that a site would lose, each with the line to add so that it does not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from newsroom.addresses import record_file
from newsroom.catalogue import Catalogue
from newsroom.forwarding import Fate
from newsroom.ledger import FILE, WITHDRAWN
from newsroom.locales import LANGS, SOURCE, Lang
from newsroom.problems import Line, Problem, problem
from newsroom.urls import is_made_by_a_list, lang_of


@dataclass(frozen=True)
class Losses:
    """What is known when a site is compared with the ledger."""

    live: Mapping[str, str]
    fates: Mapping[str, Fate]
    catalogue: Catalogue
    today: date

    def problems(self) -> Iterator[Problem]:
        """Yield a Problem for each address with a likely new one, and one for all others of a record."""
        ledger = self.catalogue.moves.ledger
        lost = sorted((ledger.owners.keys() | ledger.withdrawn) - self.live.keys() - self.fates.keys())
        fresh = sorted(self.live.keys() - ledger.owners.keys())
        moved: set[tuple[str, Lang]] = set()
        for url in lost:
            if new := _successor(url, fresh):
                moved.add((self._owner(url), lang_of(url) or SOURCE))
                line = Line(f"- {{old: /{url}, new: /{new}}}")
                yield self._at(self.live[new], new, "address-moved", url, new=f"/{new}", example=line)
        rest: dict[str, list[str]] = {}
        for url in lost:
            # What belongs to a page goes with it: photos, feeds, the later pages of a list.
            if (self._owner(url), lang_of(url) or SOURCE) not in moved:
                rest.setdefault(self._owner(url), []).append(url)
        for urls in rest.values():
            yield self._gone(_heads(urls))

    def _gone(self, urls: Sequence[str]) -> Problem:
        addresses = ", ".join(f"/{url}" for url in urls)
        reason = '{vi: "…", en: "…", id: "…"}'
        line = Line(f"- {{addresses: [{addresses}], date: {self.today}, reason: {reason}}}")
        owner = self._owner(urls[0])
        return self._at(owner, urls[0], "address-lost", urls[0], number=len(urls), example=line)

    def _owner(self, url: str) -> str:
        return sorted(self.catalogue.moves.ledger.owners.get(url, (WITHDRAWN,)))[0]

    def _at(self, owner: str, where: str, rule: str, url: str, **values: object) -> Problem:
        """Point at the record where there is one, else at the line of the ledger."""
        path, line = self._file(owner, where), 0
        if not path:
            path, line = FILE, self.catalogue.moves.ledger.numbers[url]
        owner = record_file(self._owner(url))
        return problem(path, line, "", rule, value=f"/{url}", owner=owner, **values)

    def _file(self, owner: str, url: str) -> str:
        kind, _, name = owner.partition("/")
        known = self.catalogue
        if kind == "page":
            pages = known.pages.get(name, {})
            page = pages.get(lang_of(url) or SOURCE) or next(iter(pages.values()), None)
            return page.path if page else ""
        entry = known.records.get(kind, {}).get(name) or known.withheld.get(kind, {}).get(name)
        return entry.document.path if entry else ""


def _heads(urls: Sequence[str]) -> list[str]:
    """Return the pages that the others belong to, in the order of languages; files only where no page is."""
    heads = [url for url in urls if not any(url != head and url.startswith(head) for head in urls)]
    pages = [url for url in heads if lang_of(url)]
    return sorted(pages or heads, key=lambda url: (LANGS.index(lang_of(url) or SOURCE), url))


def _successor(url: str, fresh: Sequence[str]) -> str:
    """Return the new page of the same language that ends in the same words, as after a change of date."""
    if not url.endswith("/") or is_made_by_a_list(url):
        return ""
    end = f"/{url.split('/')[-2]}/"
    return next((new for new in fresh if f"/{new}".endswith(end) and lang_of(new) == lang_of(url)), "")
