"""What is known of old addresses: the ledger, `data/redirects.yml` and `data/withdrawn.yml`."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from newsroom.fields import Record
from newsroom.ledger import FILE, Ledger, read_ledger
from newsroom.models.moves import Redirect, Redirects, Withdrawal, Withdrawals
from newsroom.problems import Problem
from newsroom.reading import validate
from newsroom.yaml_reader import Document, read_yaml

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Moves:
    """All that people and earlier publications say of old addresses."""

    ledger: Ledger = field(default_factory=Ledger)
    """Every address that was ever published; empty before the first publication."""
    redirects: tuple[Redirect, ...] = ()
    redirects_document: Document = field(default_factory=lambda: Document("data/redirects.yml"))
    withdrawn: tuple[Withdrawal, ...] = ()
    withdrawn_document: Document = field(default_factory=lambda: Document("data/withdrawn.yml"))


def load_moves(root: Path) -> tuple[Moves, list[Problem]]:
    """Read the three files, each of which may be missing; return what they say, and all mistakes in them."""
    redirects_document, redirects = _read(root, "redirects", Redirects)
    withdrawn_document, withdrawn = _read(root, "withdrawn", Withdrawals)
    path = root / FILE
    ledger, problems = read_ledger(path.read_bytes() if path.is_file() else b"")
    moves = Moves(
        ledger=ledger,
        redirects=redirects.redirects if redirects else (),
        redirects_document=redirects_document,
        withdrawn=withdrawn.withdrawn if withdrawn else (),
        withdrawn_document=withdrawn_document,
    )
    return moves, [*problems, *redirects_document.problems, *withdrawn_document.problems]


def _read(root: Path, name: str, model: type[R]) -> tuple[Document, R | None]:
    place = f"data/{name}.yml"
    path = root / place
    if not path.is_file():
        return Document(place), None
    document = read_yaml(place, path.read_bytes())
    return document, validate(model, document)
