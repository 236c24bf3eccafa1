"""Builds in a process of their own, as staff and the workflows start them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOW = "2026-11-21T08:00:00+07:00"


def build(
    project: Path, site: Path | None = None, *, strict: bool = True, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Run `mkdocs build` for `project` into `site` (else where its settings say); stdout holds all it said."""
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


def copy_project(to: Path) -> Path:
    """Copy what a build of the real project reads; return the folder of the copy."""
    to.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", to)
    for name in ("data", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    return to


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of every file of a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
