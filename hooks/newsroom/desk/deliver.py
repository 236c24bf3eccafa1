"""Writes new translations into the files of the data: the fields that change, and nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from newsroom.desk.intake import Renewed
from newsroom.desk.works import Work
from newsroom.kinds import KINDS
from newsroom.load import read_entry
from newsroom.locales import SOURCE, Lang
from newsroom.models import Translatable
from newsroom.nesting import Place
from newsroom.pages import read_page, rewrite_front, split_front
from newsroom.problems import Problem
from newsroom.yaml_reader import Document, Value, read_yaml
from newsroom.yaml_style import entries
from newsroom.yaml_writer import rewrite

_BODY: Final[Place] = ("body",)


@dataclass(frozen=True)
class Signed:
    """Who answers for a translation, and as what."""

    translator: str
    status: Literal["machine", "reviewed"]


@dataclass(frozen=True)
class Delivered:
    """A file as it is to be written, or what would be wrong with it."""

    path: Path
    text: str
    mistakes: Sequence[Problem]


def deliver(work: Work, lang: Lang, texts: Sequence[Renewed], signed: Signed, *, is_whole: bool) -> Delivered:
    """Return the file of a work with new translations and who made them.

    Only what is whole is marked as made from today's Vietnamese.
    """
    if work.kind == "pages":
        return _page(work, lang, texts, signed, is_whole=is_whole)
    path = Path(work.where(texts[0].place, SOURCE)[0])
    kind = KINDS[work.kind]
    changes: dict[Place, Value | None] = {(*text.place, lang): text.after for text in texts}
    if issubclass(kind.model, Translatable):
        changes |= {("translations", lang, key): value for key, value in _stamp(work, lang, signed, is_whole)}
    text = rewrite(path.read_bytes().decode(), changes)
    document = read_yaml(path.as_posix(), text.encode())
    read_entry(kind.model, work.id, document)
    return Delivered(path, text, [found for found in document.problems if not found.is_warning])


def _stamp(work: Work, lang: Lang, signed: Signed, is_whole: bool) -> Iterator[tuple[str, str]]:
    made = work.made.get(lang)
    # Half a review leaves the rest of a machine's work unread.
    yield "status", signed.status if is_whole or made is None else made.status
    yield "translator", signed.translator
    if is_whole:
        yield "source", work.mark


def _page(work: Work, lang: Lang, texts: Sequence[Renewed], signed: Signed, *, is_whole: bool) -> Delivered:
    source = Path(work.where(_BODY if _BODY in work.texts else texts[0].place, SOURCE)[0])
    path = source.with_name(f"{work.id}.{lang}.md")
    new = {text.place: text.after for text in texts}
    if path.is_file():
        text = path.read_bytes().decode()
    else:
        head, _ = split_front(source.read_bytes().decode())
        plain = {key: one for key, one in read_yaml("", head.encode()).value.items() if key != "slug"}
        rows = entries(plain, 0, "\n")
        text = f"---\n{rows}\n---\n"
    changes: dict[Place, Value | None] = {place: after for place, after in new.items() if place != _BODY}
    changes |= {("translation", key): value for key, value in _stamp(work, lang, signed, is_whole)}
    text = rewrite_front(text, changes)
    head, body = split_front(text)
    if _BODY in new:
        eol = "\r\n" if "\r\n" in text else "\n"
        text = text[: len(text) - len(body)] + new[_BODY].replace("\n", eol)
    document = Document(path.as_posix())
    read_page(document, text.replace("\r\n", "\n"), work.id, lang)
    return Delivered(path, text, [found for found in document.problems if not found.is_warning])
