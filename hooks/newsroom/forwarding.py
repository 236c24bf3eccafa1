"""Where old addresses lead: in one hop and in their language to a page of the site, or to a notice."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from newsroom.addresses import PLAIN, record_urls
from newsroom.catalogue import Catalogue
from newsroom.kinds import KINDS
from newsroom.locales import SOURCE, Lang
from newsroom.models.moves import Withdrawal
from newsroom.problems import Phrase, Problem, problem, suggest
from newsroom.urls import lang_of
from newsroom.yaml_reader import Document
from newsroom.yaml_reader import Path as Place


@dataclass(frozen=True)
class Moved:
    """The reader is led to a page or a file of the site."""

    target: str


@dataclass(frozen=True)
class Gone:
    """The reader finds a notice."""

    withdrawal: Withdrawal


Fate = Moved | Gone
_Key = tuple[str, Lang, str]


def _name(url: str) -> str:
    """Return the name of the file at an address, or `` for a page."""
    return url.rpartition("/")[2]


def _parent(owner: str) -> str:
    """Return the list that takes over when an archive has no article left."""
    kind, _, name = owner.partition("/")
    return f"year/{name[:4]}" if kind == "month" else "news" if kind == "year" else ""


class Forwarding:
    """Knows the fate of every address, now that the site's own are known."""

    def __init__(self, live: Mapping[str, str], catalogue: Catalogue, files: Set[str] = frozenset()) -> None:
        self.live = live
        """Every address of the site with the id of what is there."""
        self._files = {path.casefold() for path in files}
        """Files of the site that are no addresses, but whose names are taken."""
        self._moves = moves = catalogue.moves
        self._notices = {address[1:]: gone for gone in moves.withdrawn for address in gone.addresses}
        self._declared = dict(_declared(catalogue))
        self._places: dict[_Key, str] = {}
        # The first page of a list is the shortest of its addresses.
        for url in sorted((url for url in live if live[url] != PLAIN), key=lambda url: (len(url), url)):
            self._places.setdefault((live[url], lang_of(url) or SOURCE, _name(url)), url)
        self._said: dict[tuple[str, Lang], list[str]] = {}
        for url in sorted(self._notices.keys() | self._declared.keys()):
            for owner in moves.ledger.owners.get(url, ()):
                self._said.setdefault((owner, lang_of(url) or SOURCE), []).append(url)

    def fates(self) -> dict[str, Fate]:
        """Return the fate of every address that is none of the site's own; those lost have none."""
        old = self._moves.ledger.owners.keys() | self._declared.keys() | self._notices.keys()
        found = ((url, self._fate(url, ())) for url in sorted(old) if not self._is_taken(url))
        return {url: fate for url, fate in found if fate is not None}

    def _fate(self, url: str, seen: tuple[str, ...]) -> Fate | None:
        if url in self.live:
            return Moved(url)
        if url in self._notices:
            return Gone(self._notices[url])
        if url in seen:
            return None
        if url in self._declared:
            return self._fate(self._declared[url], (*seen, url))
        owners = self._moves.ledger.owners.get(url, ())
        fates = (self._follow(owner, url, (*seen, url)) for owner in sorted(owners))
        return next((fate for fate in fates if fate is not None), None)

    def _follow(self, owner: str, url: str, seen: tuple[str, ...]) -> Fate | None:
        """Go where the record went that was at `url`: its own address, what staff say of it, its parent."""
        lang, name = lang_of(url) or SOURCE, _name(url)
        for key in ((owner, lang, name), (owner, lang, "")):
            if key in self._places:
                return Moved(self._places[key])
        for other in self._said.get((owner, lang), ()):
            fate = self._fate(other, seen)
            if isinstance(fate, Moved):
                # The feed of a list goes where the list went.
                return Moved(self._places.get((self.live[fate.target], lang, name), fate.target))
            if fate is not None:
                return fate
        parent = _parent(owner)
        return self._follow(parent, url, seen) if parent else None

    def problems(self) -> Iterator[Problem]:
        """Yield a Problem for each redirect or notice that cannot be."""
        moves = self._moves
        for index, redirect in enumerate(moves.redirects):
            old, new = redirect.old[1:], redirect.new[1:]
            document, place = moves.redirects_document, ("redirects", index)
            if self._is_taken(old):
                yield _at(document, (*place, "old"), "alias-clash", old, other=Phrase("site-file"))
            elif rule := self._judge(old, new):
                known = (f"/{url}" for url in self.live) if rule == "redirect-target" else ()
                yield _at(document, (*place, "new"), rule, new, hint=suggest(f"/{new}", known))
        for index, gone in enumerate(moves.withdrawn):
            for number, address in enumerate(gone.addresses):
                if self._is_taken(address[1:]):
                    document, where = moves.withdrawn_document, ("withdrawn", index, "addresses", number)
                    yield _at(document, where, "withdrawn-live", address[1:], other=Phrase("site-file"))

    def _is_taken(self, url: str) -> bool:
        """Tell whether something stands on the site where a redirect or a notice should, or in its way."""
        if url in self.live:
            return True
        parts = url.rstrip("/").casefold().split("/")
        above = {"/".join(parts[:number]) for number in range(1, len(parts) + 1)}
        return not self._files.isdisjoint({*above, "/".join((*parts, "index.html"))})

    def _judge(self, old: str, new: str) -> str:
        """Return the rule that a redirect breaks: it leads nowhere, in a circle, or into another language."""
        fate = self._fate(new, (old,))
        if fate is None:
            return "redirect-loop" if self._is_loop(old) else "redirect-target"
        langs = {lang_of(old), lang_of(fate.target)} if isinstance(fate, Moved) else set()
        return "redirect-language" if len(langs - {None}) > 1 else ""

    def _is_loop(self, url: str) -> bool:
        seen = {url}
        while (url := self._declared.get(url, "")) not in seen:
            if url not in self._declared:
                return False
            seen.add(url)
        return True


def _at(document: Document, place: Place, rule: str, url: str, **values: object) -> Problem:
    field = ".".join(map(str, place))
    return problem(document.path, document.line(place), field, rule, value=f"/{url}", **values)


def _declared(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for redirect in catalogue.moves.redirects:
        yield redirect.old[1:], redirect.new[1:]
    for kind in KINDS.values():
        for entry in catalogue.records[kind.name].values() if kind.has_pages else ():
            urls = record_urls(kind, entry)
            for alias in entry.record.aliases:
                lang = lang_of(alias[1:]) or SOURCE
                yield alias[1:], urls[lang if lang in urls else SOURCE]
