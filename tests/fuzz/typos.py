"""Edits of one character in valid records, and whether each changed the name or the kind of a field."""

import random
from dataclasses import dataclass
from typing import Final

import yaml

from tests.fuzz.mutate import PROJECT, RUN, Mutant, any_character

RECORDS: Final = tuple(name for name in PROJECT if name.endswith(".yml"))

Fields = tuple[tuple[str, "Shape"], ...]
Shape = tuple[str, Fields]
"""`text`, `list` or `map`, with the shape of each item or value under its number or name."""


@dataclass(frozen=True)
class Typo:
    """A record with one character more, less, another or two exchanged."""

    mutant: Mutant
    is_grave: bool
    """True where the name of a field changed, or a value became text, list or map and was not before."""


def typo(seed: int, number: int) -> Typo:
    """Return the typo of that number."""
    path = RECORDS[number // RUN % len(RECORDS)]
    chance = random.Random(f"{seed}:{number}")
    text = str(PROJECT[path])
    at = chance.randrange(len(text))
    edited, how = text, ""
    while edited == text:
        how = chance.choice(("substitute", "delete", "insert", "transpose"))
        letter = "" if how == "delete" else any_character(chance)
        if how == "transpose":
            edited = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
        else:
            edited = text[:at] + letter + text[at + (how != "insert") :]
        at = chance.randrange(len(text)) if edited == text else at
    how = f"{how} at {at}: {text[max(0, at - 8) : at + 8]!r} → {edited[max(0, at - 8) : at + 8]!r}"
    mutant = Mutant(path, edited.encode(), how)
    return Typo(mutant, is_grave(text, edited))


def is_grave(before: str, after: str) -> bool:
    """Tell whether an edit changed the name or the kind of any field; text that is no YAML tells nothing."""
    old, new = _shape_of(before), _shape_of(after)
    return old is not None and new is not None and not _is_same(old, new)


def _shape_of(text: str) -> Shape | None:
    # Not the product's own walk over the nodes: a mistake there would hide itself.
    try:
        return _shape(yaml.compose(text, Loader=yaml.CBaseLoader))
    except (yaml.YAMLError, ValueError):
        return None


def _shape(node: yaml.Node | None) -> Shape:
    if isinstance(node, yaml.MappingNode):
        return "map", tuple((_name(key), _shape(value)) for key, value in node.value)
    if isinstance(node, yaml.SequenceNode):
        return "list", tuple((str(number), _shape(item)) for number, item in enumerate(node.value))
    return "text", ()


def _name(key: yaml.Node) -> str:
    return str(key.value) if isinstance(key, yaml.ScalarNode) else f"?{_shape(key)}"


def _is_same(old: Shape, new: Shape) -> bool:
    (kind, fields), (new_kind, new_fields) = old, new
    if kind != new_kind or (kind == "map" and len(fields) != len(new_fields)):
        return False
    # One item more or less is another value of the same kind.
    pairs = zip(fields, new_fields, strict=kind == "map")
    return all(name == new_name and _is_same(a, b) for (name, a), (new_name, b) in pairs)
