"""How long an editor waits: from saving a file to seeing it in a running preview."""

import contextlib
import http.client
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from tests.bench.subject import Subject

_POLL = 0.02
_LONGEST = 900.0
_ENOUGH = 60.0
"""Seconds after which no further edit is made: one of plain MkDocs' takes that long."""


@dataclass(frozen=True)
class Preview:
    """What the preview of one program took, in seconds."""

    first_page: float
    """From starting the command to the first page in the browser."""
    edit: float
    """The median over several edits, from saving an article to its new title on its page."""


def preview(subject: Subject, edits: int) -> Preview:
    """Start the preview of `subject` and edit its newest article `edits` times."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}/{subject.page}"
    start = time.perf_counter()
    with _serving(subject, port) as server:
        _wait_for(url, "", server)
        first_page = time.perf_counter() - start
        # The watchers of files start about now; what is edited before they have looked once is never seen.
        time.sleep(1)
        seen: list[float] = []
        while len(seen) < edits and sum(seen) < _ENOUGH:
            # Not at the same point of a watcher's round every time.
            time.sleep(0.5 + 0.37 * len(seen))
            title = f"Tin sửa lần {len(seen) + 1} lúc {time.time_ns()}"
            subject.edit(title)
            saved = time.perf_counter()
            _wait_for(url, title, server)
            seen.append(time.perf_counter() - saved)
    return Preview(first_page, median(seen))


@contextlib.contextmanager
def _serving(subject: Subject, port: int) -> Iterator[subprocess.Popen[bytes]]:
    with (subject.folder / "serve.log").open("wb") as sink:
        server = subprocess.Popen(
            subject.serve(port), cwd=subject.folder, env=subject.env, stdout=sink, stderr=subprocess.STDOUT
        )
        try:
            yield server
        finally:
            server.terminate()
            server.wait()


def _wait_for(url: str, text: str, server: subprocess.Popen[bytes]) -> None:
    """Return once the page at `url` holds `text`."""
    end = time.perf_counter() + _LONGEST
    while time.perf_counter() < end:
        if server.poll() is not None:
            raise RuntimeError(f"the preview stopped with exit code {server.returncode}")
        # No answer yet, half an answer, or an answer without a page: ask again.
        with contextlib.suppress(OSError, http.client.HTTPException):
            if text in _get(url):
                return
        time.sleep(_POLL)
    raise TimeoutError(f"«{text}» has not appeared at {url}")


def _get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=_LONGEST) as answer:
        text: str = answer.read().decode("utf-8")
        return text


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
