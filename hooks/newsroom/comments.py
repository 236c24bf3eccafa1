"""Fields and items that a `#` has taken out of a record: a slip, unless the template has the line."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

from newsroom.fields import Record
from newsroom.files import is_regular, read_start
from newsroom.problems import Problem, problem
from newsroom.yaml_reader import Document

_FIELD: Final = re.compile(r"[ \t]*#+ *(?:- *)?(?P<name>[a-z_]+):(?: .*)?")
_ITEM: Final = re.compile(r"[ \t]*#+ *- .*")


def lost_in_comments(document: Document, model: type[Record], template: Path) -> Iterator[Problem]:
    """Yield a Problem for each comment that is a field or an item, and not the template's."""
    beside = _lists(document)
    for line, row in document.comments:
        field = _FIELD.fullmatch(row)
        # Staff write notes with dashes, too: an item is lost where its list stands.
        is_item = line in beside and _ITEM.fullmatch(row)
        is_lost = field["name"] in _names(model) if field else is_item
        if is_lost and row.rstrip() not in _samples(template):
            yield problem(document.path, line, "", "yaml-commented", value=row.strip())


def _lists(document: Document) -> frozenset[int]:
    """Return the lines before and after each line of a list, and below each field without a value."""
    inside = {line for place, line in document.lines.items() if any(isinstance(part, int) for part in place)}
    empty = {document.line(place) for place in document.blanks}
    return frozenset({line - 1 for line in inside} | {line + 1 for line in inside | empty})


@lru_cache(maxsize=64)
def _samples(template: Path) -> frozenset[str]:
    if not is_regular(template):
        return frozenset()
    rows = read_start(template).decode("utf-8", "replace").splitlines()
    return frozenset(row.rstrip() for row in rows if row.lstrip().startswith("#"))


@cache
def _names(model: type[Record]) -> frozenset[str]:
    """Return the names of the fields of a record, at every depth."""
    inner = (_names(found) for field in model.model_fields.values() for found in _models(field.annotation))
    return frozenset(model.model_fields).union(*inner)


def _models(annotation: Any) -> Iterator[type[Record]]:
    if get_origin(annotation) in (Union, UnionType, tuple):
        for part in get_args(annotation):
            yield from _models(part)
    elif isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
