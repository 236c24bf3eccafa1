"""Slips that give a record of the right shape: names that are none, repeats, figures and fields in texts."""

import re
from dataclasses import replace
from typing import Any

from newsroom.fields import Record
from newsroom.locales import LANGS
from newsroom.nesting import model_at
from newsroom.problems import suggest
from newsroom.yaml_reader import Document, Path, Value


def note_slips(model: type[Record], document: Document) -> None:
    """Note the slips of a document in it, where it is not told of the same field already."""
    _note_blank_slips(model, document)
    _note_braces(model, document)
    _note_repeats(document, document.value)
    _note_swallowed(model, document)


def known_fields(model: type[Record], name: str) -> dict[str, str]:
    """Return what is told of a name that no field of the model has."""
    known = list(model.model_fields)
    return {"accepted": ", ".join(known), "hint": suggest(name, known), "example": known[0]}


def _note_blank_slips(model: type[Record], document: Document) -> None:
    """Note each name of a field that is none and has been left empty: it would be dropped unseen."""
    for place in document.blanks:
        for depth, name in enumerate(place):
            owner, here = model_at(model, place[:depth]), place[: depth + 1]
            if isinstance(name, str) and name not in owner.model_fields:
                if here not in document.unsound:
                    document.report(here, "unknown-field", **known_fields(owner, name))
                break


def _note_braces(model: type[Record], document: Document) -> None:
    """Note each text with the sign of a figure in a field that prints it as typed."""
    for place in document.braces:
        owner = model_at(model, place[:-1])
        if place not in document.unsound and place[-1] != "note" and not getattr(owner, "cites", False):
            document.report(place, "fact-place")


def _note_repeats(document: Document, value: Value, above: Path = ()) -> None:
    """Note each item that stands twice in a list of names."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                _note_repeats(document, inner, (*above, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, dict):
                _note_repeats(document, item, (*above, index))
            elif item and item in value[:index] and (*above, index) not in document.unsound:
                document.report((*above, index), "repeated-item", value=item)


def _note_swallowed(model: type[Record], document: Document) -> None:
    """Note each line of a text that is the name of a missing field: wrongly indented, it became text."""
    names = "|".join((*model.model_fields, *LANGS))
    field_line = re.compile(rf"^ *({names}):(?=\s|$)", re.MULTILINE)
    for place in document.blocks:
        above = _at(document.value, place[:-1])
        for found in field_line.finditer(str(_at(document.value, place))):
            name = found[1]
            if name not in (above if name in LANGS and isinstance(above, dict) else document.value):
                row = found.string.count("\n", 0, found.end())
                line = min(document.text_lines[place] + row, document.text_ends[place])
                document.report(place, "swallowed-field", value=found[0].strip())
                document.problems[-1] = replace(document.problems[-1], line=line)


def _at(value: Any, place: Path) -> Any:
    for part in place:
        value = value[part]
    return value
