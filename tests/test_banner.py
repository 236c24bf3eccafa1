"""The urgent notice: on every page in its language, while it lasts, and nowhere else."""

from datetime import datetime
from pathlib import Path

import pytest
from newsroom.load import Reader

from tests.building import files_with
from tests.small_project import build, write_project

HOSTILE = 'Gió 1 < 2 & "a" “khẩn”'


def _banner(
    root: Path, *, text: str = "Khẩn", start: str = "2026-03-14T08:00", end: str = "2026-03-16T08:00"
) -> None:
    texts = "".join(f"  {lang}: '{text} {lang}'\n" for lang in ("vi", "en", "id"))
    (root / "data" / "banner.yml").write_text(
        f"text:\n{texts}start: {start}\nend: {end}\n", encoding="utf-8", newline="\n"
    )


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-03-14T07:59:59+07:00", False),
        ("2026-03-14T08:00:00+07:00", True),
        ("2026-03-16T00:59:59+00:00", True),
        ("2026-03-16T01:00:00+00:00", False),
    ],
)
def test_a_banner_is_shown_from_its_start_to_its_end(moment: str, shown: bool, tmp_path: Path) -> None:
    _banner(write_project(tmp_path))
    catalogue, _ = Reader(tmp_path).read(datetime.fromisoformat(moment))
    assert (catalogue.banner is not None) == shown


@pytest.mark.parametrize(
    ("start", "end", "rule"),
    [("2026-03-14T08:00", "2026-03-14T08:00", "date-order"), ("hôm nay", "2026-03-14T08:00", "time")],
)
def test_a_banner_with_wrong_times_is_a_mistake(start: str, end: str, rule: str, tmp_path: Path) -> None:
    _banner(write_project(tmp_path), start=start, end=end)
    assert [problem.rule for problem in build(tmp_path).problems] == [rule]


@pytest.mark.parametrize("lang", ["vi", "en", "id"])
def test_a_banner_that_lacks_a_language_is_a_mistake(lang: str, tmp_path: Path) -> None:
    _banner(write_project(tmp_path))
    file = tmp_path / "data" / "banner.yml"
    text = file.read_text(encoding="utf-8").replace(f"  {lang}: 'Khẩn {lang}'\n", "")
    file.write_text(text, encoding="utf-8")
    rule = "vi-missing" if lang == "vi" else "missing"
    assert [(p.field, p.rule) for p in build(tmp_path).problems] == [(f"text.{lang}", rule)]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2026-03-01T08:00", "2026-03-20T07:59", ["notice-over"]),
        ("2026-03-20T08:01", "2026-03-21T08:00", []),
        ("2206-03-14T08:00", "2206-03-16T08:00", ["far-ahead", "far-ahead"]),
    ],
)
def test_a_banner_of_another_time_leaves_no_trace(
    start: str, end: str, told: list[str], tmp_path: Path
) -> None:
    _banner(write_project(tmp_path), start=start, end=end)
    assert [problem.rule for problem in build(tmp_path).problems] == told
    assert files_with(tmp_path / "site", "Khẩn", "2206") == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("{{ fdi-capital }}", "fact-place"),
        ("Kh\u202eẩn", "text-invisible"),
        ("Kh\u200bẩn", "text-invisible"),
    ],
)
def test_a_banner_hides_nothing_and_prints_no_figure(text: str, rule: str, tmp_path: Path) -> None:
    _banner(write_project(tmp_path), text=text)
    assert {problem.rule for problem in build(tmp_path).problems} == {rule}


def test_a_banner_stands_on_every_page_in_its_language_as_plain_text(tmp_path: Path) -> None:
    _banner(write_project(tmp_path), text=HOSTILE, end="2026-03-21T08:00")
    assert build(tmp_path).text == ""
    site = tmp_path / "site"
    pages = {
        file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")
    }
    # All but the 404 page and the old addresses, which only lead on.
    whole = {path: html for path, html in pages.items() if path != "404.html" and "refresh" not in html}
    shown = {path: html.count("Gió 1 &lt; 2 &amp; &#34;a&#34; “khẩn” ") for path, html in whole.items()}
    assert shown == dict.fromkeys(whole, 1)
    assert "“khẩn” en</p>" in whole["en/index.html"]
    assert "“khẩn” id</p>" in whole["id/index.html"]
