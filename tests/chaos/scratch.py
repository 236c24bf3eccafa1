"""A scratch copy of the real project, the real builds that run in it, and what they may leave behind."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.building import NOW, copy_project, files_of, write_article

RECORD: Final = "2026-03-01-thu-hon-loan"
PATIENCE: Final = 120
"""Seconds after which a build counts as hanging."""


@dataclass(frozen=True)
class Result:
    """What one case has shown."""

    case: str
    runs: int
    complete: int
    """After how many runs the site was whole: byte for byte the old or the new one."""
    faults: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Done:
    """A build that has ended."""

    code: int
    said: str

    @property
    def is_clean_refusal(self) -> bool:
        """Tell whether it failed with a message for staff and nothing for programmers."""
        return self.code == 1 and "Traceback" not in self.said and "Trang cũ còn nguyên" in self.said


class Scratch:
    """A copy of the project with a record that tests change, and a folder for temporary files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = folder / "project"
        self.site = self.project / "site"
        self.temp = folder / "tmp"

    def copy(self, to: Path) -> "Scratch":
        """Copy it all, the published site too."""
        shutil.copytree(self.folder, to, symlinks=True)
        return Scratch(to)

    def change(self, version: int) -> None:
        """Change the one record that the old and the new site differ in."""
        write_article(self.project, RECORD, body={"vi": f"Nội dung số {version}.\n"})

    def start(
        self, *, arguments: Sequence[str] = (), wrap: Sequence[str] = (), **environment: str
    ) -> "subprocess.Popen[str]":
        """Start a strict build as staff and the workflow do; `wrap` is a command that runs another one."""
        kept = {key: value for key, value in os.environ.items() if key not in ("SITE_URL", "NEWSROOM_NOW")}
        settings = {
            "PYTHONUTF8": "1",
            "NO_MKDOCS_2_WARNING": "1",
            "NEWSROOM_NOW": NOW,
            **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.temp)),
        }
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f"]
        # Looked up here, since a case may take PATH away.
        found = [shutil.which(wrap[0]) or wrap[0], *wrap[1:]] if wrap else []
        return subprocess.Popen(
            [*found, *command, str(self.project / "mkdocs.yml"), *arguments],
            cwd=self.project,
            env={key: value for key, value in (kept | settings | environment).items() if value},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )

    def build(self, *, arguments: Sequence[str] = (), wrap: Sequence[str] = (), **environment: str) -> Done:
        """Run a build to its end; a variable set to nothing is taken out of its environment."""
        return finish(self.start(arguments=arguments, wrap=wrap, **environment))

    def publish(self) -> str:
        """Build; return the state of the site, or what the build said where it failed."""
        done = self.build()
        return done.said if done.code else state(self.site)

    def leftovers(self) -> list[str]:
        """Return what a build has left beside the site and among the temporary files."""
        known = {"mkdocs.yml", "data", "docs", "hooks", "overrides", "site", "site.lock", ".cache"}
        beside = {path.name for path in self.project.iterdir()} - known
        return sorted(beside | {path.name for path in self.temp.iterdir()})


@dataclass(frozen=True)
class Ready:
    """A published project to copy for each case."""

    at: Scratch
    """Shows version 0 of the record; version 1 is written and not yet published."""
    old: str
    """The state of the site at version 0."""
    new: str
    """The state of the site at version 1."""
    seconds: float
    """How long a build has taken."""

    def copy(self, folder: Path, name: str) -> Scratch:
        """Return a copy to spoil."""
        return self.at.copy(folder / name)


def prepare(folder: Path, *, news: bool = True) -> Ready:
    """Copy the real project, with or without its news, and publish both versions of the record."""
    at = Scratch(folder)
    copy_project(at.project, news=news)
    at.temp.mkdir()
    at.change(1)
    new = at.publish()
    at.change(0)
    begin = time.monotonic()
    old = at.publish()
    seconds = time.monotonic() - begin
    at.change(1)
    if len({old, new, "broken"}) < 3 or len(old) != len(new) or at.leftovers():
        raise RuntimeError(f"the project cannot be published: {old}\n{new}")
    return Ready(at, old, new, seconds)


def finish(process: "subprocess.Popen[str]") -> Done:
    """Wait for a build; one that hangs is killed and fails."""
    try:
        said, _ = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        said, _ = process.communicate()
        return Done(-1, f"{said}\nhangs")
    return Done(process.returncode, said)


def state(site: Path) -> str:
    """Return one hash of all names and bytes of a folder, or `broken` where its own list disagrees."""
    files = files_of(site)
    rows = [f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in files.items()]
    listed = files.get("SHA256SUMS", b"").decode()
    if sorted(listed.splitlines(keepends=True)) != sorted(
        r for r in rows if not r.endswith("  SHA256SUMS\n")
    ):
        return "broken"
    return hashlib.sha256("".join(sorted(rows)).encode()).hexdigest()


@contextmanager
def scratch(folder: Path | None = None) -> Iterator[Path]:
    """Yield a new folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="chaos-", dir=folder, ignore_cleanup_errors=True) as name:
        yield Path(name).resolve()
