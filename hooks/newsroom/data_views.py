"""What other programs, and readers of the data page, get of the records: one set for each kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newsroom.describe import Described
from newsroom.locales import Lang
from newsroom.views import Frame


@dataclass(frozen=True)
class DataSet:
    """All public records of one kind, in all languages."""

    kind: str
    titles: Mapping[Lang, str]
    fields: tuple[Described, ...]
    has_pages: bool
    """True where each record has a `url`."""
    modified: str
    """The last day on which one of the records changed, or nothing where they carry no day."""
    records: tuple[Mapping[str, Any], ...]
    """Plain values, each field by its name; addresses are relative to the site's root."""
    labels: Mapping[str, Mapping[str, Mapping[Lang, str]]]
    """The words of closed sets: by field, then value."""


@dataclass(frozen=True)
class FieldRow:
    """A row of the data dictionary."""

    name: str
    label: str
    type: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class DataRow:
    """A kind of record on the data page."""

    kind: str
    title: str
    number: int
    changed: str
    """The day of the last change in ISO form, or nothing."""
    changed_text: str
    files: tuple[tuple[str, str], ...]
    """Names of formats with their addresses."""
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True)
class DataPageView:
    """The data page of one language: what there is, under which terms, and what each field means."""

    frame: Frame
    title: str
    summary: str
    index: str
    terms: str
    """The address of the page on reuse."""
    rows: tuple[DataRow, ...]
