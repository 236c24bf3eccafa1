"""The search of the site: collects pages as they are built; makes or recalls the index of each language."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple
from io import BytesIO
from pathlib import Path
from typing import Final

from newsroom.hindrances import CannotPublishError
from newsroom.locales import LANGS, Lang
from newsroom.pagefind import Bundle, NoIndexError, index_pages, recipe
from newsroom.searchable import SearchRecord, search_record
from newsroom.views import Frame

FOLDER: Final = "assets/search"


class SearchIndex:
    """The index of a site: `add` its pages, then write `files`."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._records: dict[Lang, list[SearchRecord]] = {lang: [] for lang in LANGS}

    def add(self, frame: Frame, html: str) -> None:
        """Note a finished page, if readers are to find it."""
        record = search_record(frame, html)
        if record:
            self._records[frame.lang].append(record)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file of the index with its place on the site, and start anew."""
        records = {lang: tuple(found) for lang, found in self._records.items() if found}
        self._records = {lang: [] for lang in LANGS}
        try:
            with ThreadPoolExecutor(len(LANGS)) as pool:
                bundles = list(pool.map(self._bundle, records, records.values()))
        except NoIndexError as failed:
            raise CannotPublishError(failed.reason, said=failed.said) from None
        yield from _files(records, bundles)

    def _bundle(self, lang: Lang, records: Sequence[SearchRecord]) -> Bundle:
        """Return the index of these pages, made once: unchanged pages cost nothing."""
        rows = json.dumps([recipe(), [astuple(record) for record in records]])
        file = self._cache / f"{lang}-{hashlib.sha256(rows.encode()).hexdigest()}.zip"
        if file.exists() and (kept := _unpack(file)):
            return kept
        bundle = index_pages(lang, records)
        self._cache.mkdir(parents=True, exist_ok=True)
        # Two builds at once may make the same index.
        unfinished = file.with_suffix(f".{os.getpid()}.part")
        unfinished.write_bytes(_pack(bundle))
        unfinished.replace(file)
        for old in self._cache.glob(f"{lang}-*.zip"):
            if old != file:
                old.unlink(missing_ok=True)
        return bundle


def _files(
    records: Mapping[Lang, Sequence[SearchRecord]], bundles: Sequence[Bundle]
) -> Iterator[tuple[str, bytes]]:
    files: dict[str, bytes] = {}
    entry: dict[str, object] = {}
    languages: dict[str, object] = {}
    for (lang, found), bundle in zip(records.items(), bundles, strict=True):
        files |= bundle.files
        languages |= bundle.entry["languages"]
        entry = {**bundle.entry, "languages": languages}
        files[f"facets.{lang}.json"] = _facets(found, bundle.ids)
    if entry:
        files["pagefind-entry.json"] = json.dumps(entry, sort_keys=True).encode()
    yield from ((f"{FOLDER}/{path}", files[path]) for path in sorted(files))


def _facets(records: Sequence[SearchRecord], ids: Mapping[str, str]) -> bytes:
    """Return what readers filter and sort by: for each page the number of its kind and topic, and its day."""
    kinds = sorted({record.kind for record in records})
    topics = sorted({record.topic for record in records})
    pages = {
        ids[record.url]: [kinds.index(record.kind), topics.index(record.topic), record.date]
        for record in sorted(records, key=lambda record: record.url)
        if record.url in ids
    }
    facets = {"kinds": kinds, "topics": topics, "pages": pages}
    return json.dumps(facets, ensure_ascii=False, separators=(",", ":")).encode()


def _pack(bundle: Bundle) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path, data in bundle.files.items():
            archive.writestr(f"files/{path}", data)
        archive.writestr("rest.json", json.dumps({"entry": bundle.entry, "ids": bundle.ids}))
    return packed.getvalue()


def _unpack(file: Path) -> Bundle | None:
    """Return the index kept in `file`; None where it cannot be read, so that it is made again."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = [name for name in archive.namelist() if name.startswith("files/")]
            files = {name.removeprefix("files/"): archive.read(name) for name in names}
            return Bundle(files=files, **json.loads(archive.read("rest.json")))
    except (OSError, zipfile.BadZipFile, KeyError, ValueError):
        return None
