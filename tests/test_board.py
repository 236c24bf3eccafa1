"""The page of translation work: for staff, off unless switched on, and silent about what is not published."""

import re
from pathlib import Path

from tests.small_project import SHORT, TEXTS, build, write_project

SECRET = "data/news/2026/2026-03-16-chua-dang.yml"
"""A draft."""


def _site(tmp_path: Path, *, has_board: bool) -> Path:
    root = write_project(tmp_path)
    (root / SHORT).write_text(TEXTS[SHORT], encoding="utf-8")
    draft = TEXTS[SHORT].replace("2026-03-15", "2026-03-16").replace("Ký kết", "Tin còn giữ")
    draft = draft.replace("visibility: public", "visibility: draft")
    (root / SECRET).write_text(draft, encoding="utf-8")
    assert [found for found in build(root, has_board=has_board).problems if not found.is_warning] == []
    return root / "site"


def test_it_is_not_there_unless_it_is_switched_on(tmp_path: Path) -> None:
    assert not (_site(tmp_path, has_board=False) / "ban-dich").exists()


def test_it_tells_what_is_to_be_done_and_how_far_all_is(tmp_path: Path) -> None:
    html = (_site(tmp_path, has_board=True) / "ban-dich" / "index.html").read_text(encoding="utf-8")
    rows = [re.sub(r"<[^>]+>", "|", row) for row in re.findall(r"<tr>(.*)</tr>", html)]
    cells = [[cell for cell in row.split("|") if cell] for row in rows]
    assert ["C", "Ký kết hợp tác", "news/2026-03-15-ky-ket", "English", "chưa dịch"] in cells
    assert ["news", "English", "1", "1"] in cells
    assert '<meta name="robots" content="noindex, nofollow">' in html


def test_readers_and_machines_do_not_hear_of_it(tmp_path: Path) -> None:
    site = _site(tmp_path, has_board=True)
    tell = [
        path.relative_to(site).as_posix()
        for path in sorted(site.rglob("*"))
        if path.suffix in (".html", ".xml", ".txt", ".json") and b"ban-dich" in path.read_bytes()
    ]
    assert tell == []


def test_it_names_no_draft_and_nobody(tmp_path: Path) -> None:
    html = (_site(tmp_path, has_board=True) / "ban-dich" / "index.html").read_text(encoding="utf-8")
    assert [word for word in ("chua-dang", "Tin còn giữ", "Người dịch", "Người duyệt") if word in html] == []
