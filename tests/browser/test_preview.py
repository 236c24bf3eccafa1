"""`mkdocs serve` as an editor uses it: the open page follows each edit, and a mistake breaks nothing."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.rich import made_up_project
from tests.building import NOW
from tests.small_project import ABOUT, NEWS


@dataclass
class Preview:
    """A running preview of a copy of the project."""

    project: Path
    url: str
    log: Path

    def said(self) -> str:
        """Return everything that the preview has printed so far."""
        return self.log.read_text(encoding="utf-8")

    def wait_for(self, text: str) -> None:
        """Wait until the preview has printed `text`."""
        deadline = time.monotonic() + 20
        while text not in self.said():
            assert time.monotonic() < deadline, f"«{text}» is not in:\n{self.said()}"
            time.sleep(0.05)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    tmp_path = tmp_path_factory.mktemp("preview")
    project = made_up_project(tmp_path / "project")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "NO_MKDOCS_2_WARNING": "1", "NEWSROOM_NOW": NOW}
    settings["SITE_URL"] = "https://example.org/newsroom/"
    log = tmp_path / "log.txt"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env=os.environ | settings,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            preview = Preview(project, f"http://127.0.0.1:{port}/newsroom/", log)
            preview.wait_for("Serving on")
            yield preview
        finally:
            server.terminate()
            server.wait(10)


def test_an_edit_shows_by_itself_and_a_mistake_leaves_the_last_good_page(
    page: Page, preview: Preview
) -> None:
    record = preview.project / NEWS
    good = record.read_text(encoding="utf-8")
    page.goto(f"{preview.url}tin-tuc/2026/hop-bao/")

    edited = re.sub(r"(?m)^  vi: .+$", "  vi: Tiêu đề vừa sửa", good, count=1)
    record.write_text(edited, encoding="utf-8")
    expect(_title(page)).to_have_text("Tiêu đề vừa sửa", timeout=5_000)

    record.write_text(edited.replace("topic:", "topik:", 1), encoding="utf-8")
    preview.wait_for(f"{NEWS}:2  topik: không có trường này; ở đây chỉ có ")
    preview.wait_for("; ý bạn là «topic»? [unknown-field]")
    assert _title_in_a_new_tab(page) == "Tiêu đề vừa sửa"
    assert "Traceback" not in preview.said()

    record.write_text(edited.replace("Tiêu đề vừa sửa", "Tiêu đề sửa lại"), encoding="utf-8")
    expect(_title(page)).to_have_text("Tiêu đề sửa lại", timeout=5_000)


def test_a_mistake_in_a_hand_written_page_leaves_the_last_good_page(page: Page, preview: Preview) -> None:
    about = preview.project / ABOUT
    good = about.read_text(encoding="utf-8")
    page.goto(f"{preview.url}gioi-thieu/")

    about.write_text(good.replace("title:", "titel:", 1), encoding="utf-8")
    preview.wait_for(f"{ABOUT}:2  titel: không có trường này; ở đây chỉ có ")
    preview.wait_for("; ý bạn là «title»? [unknown-field]")
    assert _title_in_a_new_tab(page) == "Giới thiệu"
    assert "Traceback" not in preview.said()

    about.write_text(re.sub("(?m)^title: .+$", "title: Tên mới", good, count=1), encoding="utf-8")
    expect(_title(page)).to_have_text("Tên mới", timeout=10_000)


def _title(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def _title_in_a_new_tab(page: Page) -> str:
    # The open page may be loading itself again at this moment.
    tab = page.context.new_page()
    tab.goto(page.url)
    title = _title(tab).inner_text()
    tab.close()
    return title
