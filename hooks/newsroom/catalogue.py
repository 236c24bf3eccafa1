"""Everything that people wrote, read and typed, by kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar

from newsroom.fields import Record
from newsroom.kinds import KINDS, Kind
from newsroom.locales import Lang
from newsroom.markdown import Body
from newsroom.models import Article, Banner, Fact, Home, Partner, Place, Published, Tag, Topic
from newsroom.moves import Moves
from newsroom.pages import Pages
from newsroom.yaml_reader import Document

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, eq=False)
class Entry(Generic[R_co]):
    """A record with its id and the document it came from."""

    id: str
    record: R_co
    document: Document
    bodies: Mapping[Lang, Body]
    """The parsed Markdown of the record by language; empty for kinds without a body."""


Records = Mapping[str, Entry[Any]]
"""Records of one kind by id."""


@dataclass(frozen=True)
class Catalogue:
    """Everything that people wrote, read and typed."""

    now: datetime
    """The moment that the catalogue is as of: what is public, due, coming or past."""
    records: Mapping[str, Records]
    """By kind, what readers may see: public, approved and due. In a total order, so that two builds are
    byte-identical: news newest first, profiles in the order staff chose, the rest by id."""
    withheld: Mapping[str, Records]
    """By kind, what is draft, internal or embargoed: checked like the rest, published nowhere."""
    unread: Mapping[str, frozenset[str]]
    """By kind, the records that could not be read: named elsewhere, they are no second mistake."""
    home: Home
    pages: Pages
    banner: Banner | None = None
    """The urgent notice to show now, if there is one."""
    moves: Moves = field(default_factory=Moves)
    for_checks: tuple[Entry[Any], ...] = ()
    """What has no page of its own: refused records as far as they are sound, the home page, the notice."""

    def written(self) -> Iterator[Entry[Any]]:
        """Yield every record that was written, whole or salvaged."""
        for records in (*self.records.values(), *self.withheld.values()):
            yield from records.values()
        yield from self.for_checks

    def published(self) -> Iterator[tuple[Kind, Entry[Published]]]:
        """Yield every record that has a page, whether readers may see it or not, with its kind."""
        for kind in KINDS.values():
            if kind.has_pages:
                for entry in (*self.records[kind.name].values(), *self.withheld[kind.name].values()):
                    yield kind, entry

    @property
    def articles(self) -> Mapping[str, Entry[Article]]:
        """The public news, newest first."""
        return self.records["news"]

    @property
    def hidden(self) -> Mapping[str, Entry[Article]]:
        """The news that is not public, or not yet."""
        return self.withheld["news"]

    @property
    def topics(self) -> Mapping[str, Entry[Topic]]:
        """The topics of the news."""
        return self.records["topics"]

    @property
    def tags(self) -> Mapping[str, Entry[Tag]]:
        """The keywords of the news."""
        return self.records["tags"]

    @property
    def places(self) -> Mapping[str, Entry[Place]]:
        """The places."""
        return self.records["places"]

    @property
    def partners(self) -> Mapping[str, Entry[Partner]]:
        """The partners."""
        return self.records["partners"]

    @property
    def facts(self) -> Mapping[str, Entry[Fact]]:
        """The figures."""
        return self.records["facts"]
