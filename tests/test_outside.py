"""Links to other sites: asked for gently, told plainly, never a gate."""

import re
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Final

import pytest
from newsroom.outside import Answer, ask, ask_all, main, outside_links, write_report

from tests.building import ROOT

PATIENCE: Final = 5


class Server(ThreadingHTTPServer):
    """Another site, which remembers what it was asked for and how many asked at once."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.lock = Lock()
        self.is_busy = False
        self.was_crowded = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """Answers with the status that the path names."""

    server: Server

    def answer(self) -> None:
        with self.server.lock:
            self.server.was_crowded |= self.server.is_busy
            self.server.is_busy = True
            self.server.asked.append(f"{self.command} {self.path}")
        code = int(self.path.split("/")[1] or 200)
        code = 405 if code == 299 and self.command == "HEAD" else code
        self.server.is_busy = False
        self.send_response(code)
        if code == 301:
            self.send_header("Location", "/200/moi")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with Server() as other:
        thread = Thread(target=other.serve_forever, daemon=True)
        thread.start()
        yield other
        other.shutdown()
        thread.join()


def write_site(root: Path, **pages: str) -> Path:
    canonical = '<link rel="canonical" href="https://example.org/">'
    for name, links in {"index": "", **pages}.items():
        file = root / ("index.html" if name == "index" else f"{name}/index.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(canonical + links, encoding="utf-8")
    return root


def test_links_of_pages_to_other_sites_are_found_with_their_pages(tmp_path: Path) -> None:
    one = '<a class="x" href="https://a.vn/1?b=1&amp;c=2#d">A</a> <a href="https://example.org/tin/">ta</a>'
    two = '<a href="../tin/">B</a><a\nrel="noopener" href="https://a.vn/1?b=1&amp;c=2">A</a><img src="https://b.vn/">'
    assert outside_links(write_site(tmp_path, tin=one, ve=two)) == {
        "https://a.vn/1?b=1&c=2": ("/tin/", "/ve/")
    }


@pytest.mark.parametrize(
    ("path", "state", "said"),
    [
        ("/200/", "fine", ""),
        ("/301/cu", "fine", ""),
        ("/299/khong-nhan-HEAD", "fine", ""),
        ("/404/", "gone", "404"),
        ("/410/", "gone", "410"),
        ("/403/chi-tu-choi-may", "unclear", "403"),
        ("/503/", "unclear", "503"),
        ("/200/đường dẫn có dấu?q=tiếng Việt", "fine", ""),
    ],
)
def test_an_address_is_fine_gone_or_unclear(server: Server, path: str, state: str, said: str) -> None:
    assert ask(f"{server.url}{path}", PATIENCE) == Answer(f"{server.url}{path}", state, said)  # type: ignore[arg-type]


def test_a_page_is_fetched_whole_only_where_its_head_is_refused(server: Server) -> None:
    ask(f"{server.url}/200/", PATIENCE)
    ask(f"{server.url}/299/", PATIENCE)
    assert server.asked == ["HEAD /200/", "HEAD /299/", "GET /299/"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://[::1/", "http://127.0.0.1:99999/"])
def test_an_address_that_cannot_be_asked_for_is_unclear(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert ask(url, PATIENCE).state == "unclear"


def test_a_host_is_asked_one_thing_at_a_time(server: Server) -> None:
    urls = [f"{server.url}/200/{number}" for number in range(12)]
    assert [answer.state for answer in ask_all(urls, patience=PATIENCE, pause=0)] == ["fine"] * 12
    assert not server.was_crowded


def test_the_report_names_link_reason_and_page_and_nothing_in_it_is_markup() -> None:
    answers = [
        Answer("https://a.vn/", "fine"),
        Answer("https://b.vn/`@moi-nguoi`", "gone", "404"),
        Answer("https://c.vn/", "unclear", "timeout:\n# lớn"),
    ]
    pages = {answer.url: ("/tin/", "/en/news/") for answer in answers}
    assert write_report(answers, pages) == (
        "## Trang được dẫn tới không còn (hãy tìm địa chỉ mới, hoặc bỏ liên kết): 1\n\n"
        "- `https://b.vn/'@moi-nguoi'` (`404`), ở `/tin/` và 1 trang khác\n\n"
        "## Máy chưa xem được (hãy tự mở thử; nhiều trang chỉ từ chối máy): 1\n\n"
        "- `https://c.vn/` (`timeout: # lớn`), ở `/tin/` và 1 trang khác\n"
    )


def test_a_report_fits_into_an_issue() -> None:
    long = "x" * 500
    answers = [Answer(f"https://a.vn/{long}{number}", "gone", long) for number in range(1000)]
    answers += [Answer(f"https://b.vn/{long}{number}", "unclear", long) for number in range(1000)]
    report = write_report(answers, {answer.url: (long, long) for answer in answers})
    assert len(report) < 65_536
    assert report.count("\n… và 925 liên kết nữa.\n") == 2


def test_broken_links_are_told_and_are_no_failure(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = write_site(
        tmp_path / "site", tin=f'<a href="{server.url}/404/"></a><a href="{server.url}/200/"></a>'
    )
    report = tmp_path / "links.md"
    code = main(["--site", str(site), "--report", str(report), "--pause", "0"])
    assert (code, capsys.readouterr().out) == (0, "Đã thử 2 liên kết ra ngoài: 1 hỏng, 0 chưa rõ.\n")
    assert f"- `{server.url}/404/` (`404`), ở `/tin/`\n" in report.read_text(encoding="utf-8")


def test_nothing_is_checked_before_there_is_a_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--site", str(tmp_path)]) == 2
    assert "python run.py build" in capsys.readouterr().err


def test_the_check_needs_nothing_but_the_standard_library() -> None:
    source = (ROOT / "hooks" / "newsroom" / "outside.py").read_text(encoding="utf-8")
    imported = set(re.findall(r"(?m)^(?:import|from) (\w+)", source))
    assert imported
    assert imported <= set(sys.stdlib_module_names)
