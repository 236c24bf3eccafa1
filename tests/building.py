"""Builds in a process of their own, as staff and the workflows start them, and the projects to build."""

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml
from newsroom.kinds import PROFILES

ROOT = Path(__file__).resolve().parents[1]
NOW = "2026-11-21T08:00:00+07:00"
CARDS = ROOT / ".cache" / "cards"
SECTIONS = {"vi": "tin-tuc/", "en": "en/news/", "id": "id/berita/"}

Record = dict[str, Any]


def build(
    project: Path, site: Path | None = None, *, strict: bool = True, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Run `mkdocs build` for `project` into `site` or where its settings say; all it said is in stdout."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(project / "mkdocs.yml")]
    command += ["--strict"] if strict else []
    command += ["--site-dir", str(site)] if site else []
    kept = {key: value for key, value in os.environ.items() if key not in ("SITE_URL", "NEWSROOM_NOW")}
    settings = {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", "NEWSROOM_NOW": NOW} | environment
    return subprocess.run(
        command,
        cwd=project,
        env=kept | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def copy_project(to: Path, *, news: bool = True) -> Path:
    """Copy what a build of the real project reads, with or without its news; return the folder.

    Without the ledger: a test that changes what there is to publish starts with a first publication.
    """
    to.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", to)
    for name in ("data", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__", "*.lock"))
    if CARDS.exists():
        # Drawn once for all builds of the suite: a picture depends on nothing but what stands on it.
        shutil.copytree(CARDS, to / ".cache" / "cards", ignore=shutil.ignore_patterns("*.part"))
    if not news:
        # Profiles lead to news, and a section to profiles.
        for kind in ("news", "sections", *(kind.name for kind in PROFILES)):
            shutil.rmtree(to / "data" / kind)
        (to / "data" / "home.yml").unlink()
    return to


def write_article(project: Path, name: str, **fields: Any) -> Path:
    """Write a public article whose words are its name, changed by `fields`; return its file."""
    record = {
        "date": name[:10],
        "topic": "external-affairs",
        "title": {"vi": f"Tin {name}"},
        "summary": {"vi": f"Tóm tắt {name}."},
        "body": {"vi": f"Nội dung {name}.\n"},
        "visibility": "public",
        "approved_by": "Người duyệt",
        "approved_on": name[:10],
    }
    return write_record(project / "data" / "news" / name[:4] / f"{name}.yml", record | fields)


def in_three_languages(word: str) -> Record:
    """Return the fields of an article that has been translated, each text with `word` in it."""
    texts = {lang: f"{word} {lang}" for lang in SECTIONS}
    reviewed = {"status": "reviewed", "translator": "Người dịch", "source": "0" * 12}
    return {
        "title": texts,
        "summary": {lang: f"{text}." for lang, text in texts.items()},
        "body": {lang: f"{text}.\n" for lang, text in texts.items()},
        "translations": {"en": reviewed, "id": dict(reviewed)},
    }


class _Plain(yaml.SafeDumper):
    """Writes a value as often as it occurs: our reader refuses the anchors of YAML."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def write_record(path: Path, record: Record) -> Path:
    """Write a record of any kind; return its file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(record, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
    # A build that reads at this moment must see the old record or the new one.
    whole = path.with_name(f".{path.name}.new")
    whole.write_text(text, encoding="utf-8", newline="\n")
    whole.replace(path)
    return path


def read_records(project: Path, kind: str) -> dict[str, Record]:
    """Return the records of a kind by id, every value as the text that staff wrote."""
    files = (path for path in sorted((project / "data" / kind).rglob("*.yml")) if path.name[0] != "_")
    return {p.stem: yaml.load(p.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader) for p in files}


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of every file of a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def files_with(folder: Path, *words: str) -> list[str]:
    """Return the files whose path or content, unpacked where it is compressed, holds one of the words."""
    marks = [word.encode() for word in words]
    return [
        path
        for path, data in files_of(folder).items()
        if any(mark in unpacked(data) or mark in path.encode() for mark in marks)
    ]


def unpacked(data: bytes) -> bytes:
    """Return the content of a file; what the search index holds, as it was before it was packed."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    return gzip.decompress(data).replace("d\u0345".encode(), "đ".encode())
