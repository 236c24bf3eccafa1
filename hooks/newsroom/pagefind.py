"""The search engine: Pagefind, a program that comes with a package and is spoken to over its pipes.

Its own filters are not used: version 1.5.2 writes their values in another order each time.
"""

import base64
import gzip
import hashlib
import json
import os
import subprocess
import threading
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final

from newsroom.locales import Lang
from newsroom.searchable import SearchRecord

PACKAGE: Final = "pagefind-bin"
PATIENCE: Final = 600
"""Seconds for one language, 50 times what 1,000 pages take on a slow machine."""
_CHUNK: Final = 200
"""How many places of words a file of the index may hold: a search fetches a file or two for each word."""
_BALLAST: Final = 10
_NEEDED: Final = ("pagefind.js", "fragment/", "index/", "pagefind.", "wasm.")
_ENTRY: Final = "pagefind-entry.json"


class NoIndexError(Exception):
    """Raised when the engine is missing or fails; says so in a phrase of `rules.yml`."""

    def __init__(self, reason: str, said: str = "") -> None:
        self.reason, self.said = reason, said
        super().__init__(reason, said)


@dataclass(frozen=True)
class Bundle:
    """What the engine made of the pages of one language."""

    files: Mapping[str, bytes]
    entry: Mapping[str, Any]
    """What the engine's script reads first: which languages there are, and where."""
    ids: Mapping[str, str]
    """The engine's name for each page, by address."""


def engine_version() -> str:
    """Return the version of the engine that is installed."""
    return _package().version


def recipe() -> str:
    """Return what an index is made by: another engine or another way to ask it makes another index."""
    return f"{engine_version()} {hashlib.sha256(Path(__file__).read_bytes()).hexdigest()}"


def index_pages(lang: Lang, records: Sequence[SearchRecord]) -> Bundle:
    """Index the pages of one language; the same pages in the same order give the same bytes."""
    found = _ask([{"type": "NewIndex", "config": {"force_language": lang}}, *_pages(lang, records)])
    files = {file["path"].replace("\\", "/"): base64.b64decode(file["content"]) for file in found}
    entry = json.loads(files.pop(_ENTRY))
    if entry["languages"][lang]["wasm"]:
        # The program for languages that the engine knows no stems of.
        del files["wasm.unknown.pagefind"]
    needed = {path: data for path, data in files.items() if path.startswith(_NEEDED)}
    ids = {
        _read_fragment(data)["url"]: Path(path).stem
        for path, data in needed.items()
        if path.startswith("fragment/")
    }
    return Bundle(needed, entry, ids)


def _pages(lang: Lang, records: Sequence[SearchRecord]) -> Iterator[dict[str, Any]]:
    for record in records:
        meta = {"title": record.title} | ({"keywords": record.keywords} if record.keywords else {})
        yield _page(lang, record.url, record.text, meta)
    if records:
        yield _page(lang, "", _ballast(records), {})
    yield {"type": "GetFiles", "index_id": 0}


def _page(lang: Lang, url: str, text: str, meta: dict[str, str]) -> dict[str, Any]:
    filters: dict[str, list[str]] = {}
    return {
        "type": "AddRecord", "index_id": 0, "url": url, "content": text, "language": lang,
        "meta": meta, "filters": filters, "sort": {},
    }  # fmt: skip


def _ballast(records: Sequence[SearchRecord]) -> str:
    """Return the text of a page that nobody sees, and that makes the engine cut its index into small files.

    The engine weighs a file by its words without marks only; Vietnamese words have marks, and files grew to
    180 KB each. Here each stands once without marks for every so many times that it stands with them.
    """
    marked: Counter[str] = Counter()
    for word, number in Counter(" ".join(record.text for record in records).lower().split()).items():
        if not word.isascii():
            bare = "".join(c for c in unicodedata.normalize("NFD", word) if c.isalnum() and c.isascii())
            marked[bare] += number
    return " ".join(" ".join([word] * (number // _BALLAST)) for word, number in sorted(marked.items()))


def _read_fragment(data: bytes) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
    return loaded


def _ask(requests: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Send all requests, the last of which asks for the files; return those."""
    rows = (
        base64.b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b","
        for number, request in enumerate(requests)
    )
    answers = _converse(b"".join(rows), len(requests))
    if len(answers) < len(requests):
        raise NoIndexError("search-stopped")
    for answer in answers:
        payload = answer["payload"]
        if payload["type"] == "Error":
            raise NoIndexError("search-refused", payload["message"])
    files: list[dict[str, str]] = answers[-1]["payload"]["files"]
    return files


def _converse(rows: bytes, expected: int) -> list[Any]:
    """Return what the engine answers; it stops at the end of its input, which stays open until then."""
    settings = os.environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(_CHUNK)}
    heard = bytearray()
    number = 0
    try:
        with subprocess.Popen(
            [_program(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=settings,
        ) as engine:  # fmt: skip
            assert engine.stdin and engine.stdout
            clock = threading.Timer(PATIENCE, engine.kill)
            clock.start()
            threading.Thread(target=_say, args=(engine, rows), daemon=True).start()
            while number < expected and (part := engine.stdout.read1(1 << 20)):  # type: ignore[attr-defined]
                number += part.count(b",")
                heard += part
            clock.cancel()
            engine.kill()
    except OSError as error:
        raise NoIndexError("search-unstarted", str(error)) from None
    try:
        return [json.loads(base64.b64decode(row)) for row in heard.split(b",")[:-1]]
    except ValueError:
        raise NoIndexError("search-unclear") from None


def _say(engine: "subprocess.Popen[bytes]", rows: bytes) -> None:
    assert engine.stdin
    try:
        engine.stdin.write(rows)
        engine.stdin.flush()
    except (OSError, ValueError):
        # The engine has stopped; whoever waits for its answers sees that, too.
        pass


def _program() -> str:
    name = "pagefind.exe" if os.name == "nt" else "pagefind"
    return str(_package().locate_file(f"pagefind_bin/{name}"))


def _package() -> Distribution:
    try:
        return distribution(PACKAGE)
    except PackageNotFoundError:
        raise NoIndexError("search-missing") from None
