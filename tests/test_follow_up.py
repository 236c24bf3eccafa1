"""What staff see to after an agreement is signed: the matters of a day, the list and the table."""

import csv
import io
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from newsroom.follow_up import find_matters
from newsroom.spreadsheet import BOM, write_csv

from tests.building import ROOT
from tests.records import agreement_entry, everywhere
from tests.small_project import AGREEMENT, TEXTS, write_project

ON: Final = date(2026, 3, 20)
SEEN_TO: Final = {"last_review": "2026-03-01", "next_review": "2026-12-01"}
"""A follow-up that leaves nothing to do."""


def milestone(**fields: str) -> dict[str, str]:
    least = {"work": "Gửi danh sách", "person": "Trưởng phòng", "due": "2026-04-30"}
    return least | dict.fromkeys(("responsibility", "authority", "product"), "Rõ") | fields


def open_on(day: date, follow_up: dict[str, Any] | None = None, **fields: Any) -> list[tuple[str, str, str]]:
    """Return the group, day and words of what is open in one agreement."""
    entry = agreement_entry(follow_up=SEEN_TO | (follow_up or {}), **fields)
    return [(m.group, m.day.isoformat() if m.day else "", m.what) for m in find_matters([entry], day)]


def test_an_agreement_that_is_seen_to_asks_for_nothing() -> None:
    assert open_on(ON) == []


@pytest.mark.parametrize(
    ("due", "done_on", "group"),
    [
        ("2026-03-19", "", "overdue"),
        ("2026-03-19", "2026-03-19", ""),
        ("2026-03-20", "", "due"),
        ("2026-05-19", "", "due"),
        ("2026-05-20", "", ""),
    ],
)
def test_a_milestone_is_due_for_sixty_days_and_then_overdue_until_it_is_done(
    due: str, done_on: str, group: str
) -> None:
    done = {"done_on": done_on} if done_on else {}
    found = open_on(ON, {"milestones": [milestone(due=due, **done)]})
    assert found == ([(group, due, "Gửi danh sách")] if group else [])


@pytest.mark.parametrize(
    ("last", "following", "told"),
    [
        ("", "", [("unreviewed", "", "chưa rà soát lần nào")]),
        ("", "2026-06-30", [("unreviewed", "", "chưa rà soát lần nào")]),
        ("2025-03-20", "2026-06-30", []),
        ("2025-03-19", "2026-06-30", [("unreviewed", "2025-03-19", "lần rà soát gần nhất đã quá một năm")]),
        ("2026-03-01", "", [("unreviewed", "2026-03-01", "chưa hẹn ngày rà soát tới")]),
        ("2026-03-01", "2026-03-19", [("overdue", "2026-03-19", "rà soát")]),
        ("2026-03-01", "2026-04-30", [("due", "2026-04-30", "rà soát")]),
    ],
)
def test_a_review_counts_for_a_year_and_the_next_one_has_a_day(
    last: str, following: str, told: list[tuple[str, str, str]]
) -> None:
    days = {"last_review": last or None, "next_review": following or None}
    assert open_on(ON, days) == told


@pytest.mark.parametrize(
    ("expires_on", "told"),
    [
        ("2026-03-19", [("expiring", "2026-03-19", "đã hết hiệu lực mà chưa đổi status")]),
        ("2026-09-16", [("expiring", "2026-09-16", "sắp hết hiệu lực")]),
        ("2026-09-17", []),
    ],
)
def test_the_end_of_an_agreement_is_announced_half_a_year_before(
    expires_on: str, told: list[tuple[str, str, str]]
) -> None:
    assert open_on(ON, expires_on=expires_on) == told


@pytest.mark.parametrize("status", ["expired", "ended", "replaced"])
def test_an_agreement_that_is_over_asks_for_nothing(status: str) -> None:
    overdue = {"milestones": [milestone(due="2026-01-01")], "last_review": None}
    assert open_on(ON, overdue, status=status, expires_on="2026-01-01") == []


def test_a_draft_needs_no_review_but_keeps_its_milestones() -> None:
    follow_up = {"milestones": [milestone(due="2026-01-01")], "last_review": None, "next_review": None}
    assert open_on(ON, follow_up, status="drafting") == [("overdue", "2026-01-01", "Gửi danh sách")]


@pytest.mark.parametrize(("state", "is_open"), [("", True), ("reviewing", True), ("continued", False)])
def test_the_signature_of_an_old_province_needs_an_heir(state: str, is_open: bool) -> None:
    parties = [{"body": everywhere("Tỉnh"), "province": "binh-dinh-old"}, {"partner": "ashikaga"}]
    heir = {"succession": {"state": state}} if state else {}
    told = [("succession", "", "tỉnh cũ ký, chưa rõ cơ quan kế thừa")]
    assert open_on(ON, parties=parties, **heir) == (told if is_open else [])


def test_the_most_urgent_comes_first() -> None:
    entries = [
        agreement_entry(name, follow_up=SEEN_TO | {"milestones": [milestone(due=due)]})
        for name, due in (("c", "2026-04-30"), ("b", "2026-01-02"), ("a", "2026-01-03"))
    ]
    found = [(matter.group, matter.agreement) for matter in find_matters(entries, ON)]
    assert found == [("overdue", "b"), ("overdue", "a"), ("due", "c")]


# --- the command --------------------------------------------------------------------------------------


def command(project: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the command in a project as of 20 March 2026."""
    env = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1", "NEWSROOM_NOW": "2026-03-20T08:00:00+07:00"}
    return subprocess.run(
        [sys.executable, "-m", "newsroom.agreements", *arguments],
        cwd=project,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_list_says_what_to_do_who_and_where(tmp_path: Path) -> None:
    told = command(write_project(tmp_path))
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout == (
        "Theo dõi 1 văn bản, tính đến ngày 20/3/2026. Danh sách này là nội bộ.\n"
        "\n"
        "Đến hạn trong 60 ngày (1)\n"
        "  30/4/2026 (còn 41 ngày): Gửi danh sách\n"
        "    data/agreements/ban-ghi-nho.yml  Bản ghi nhớ\n"
        "    Người: Trưởng phòng. Trách nhiệm: Chủ trì. Thẩm quyền: Giám đốc duyệt. Sản phẩm: Danh sách\n"
    )


def test_the_list_is_as_of_any_day(tmp_path: Path) -> None:
    told = command(write_project(tmp_path), "--on", "2026-09-01").stdout
    assert told.startswith("Theo dõi 1 văn bản, tính đến ngày 1/9/2026.")
    assert "Quá hạn (2)\n  30/4/2026 (đã qua 124 ngày): Gửi danh sách\n" in told
    assert "  1/8/2026 (đã qua 31 ngày): rà soát\n" in told
    assert "Không có việc nào" in command(tmp_path, "--on", "2026-02-15").stdout


def test_what_is_not_public_is_followed_too(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    (project / AGREEMENT).write_text(
        TEXTS[AGREEMENT].replace("visibility: public", "visibility: internal"), encoding="utf-8"
    )
    assert "Gửi danh sách" in command(project).stdout


def test_the_table_opens_in_excel(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    text = TEXTS[AGREEMENT].replace("work: Gửi danh sách", 'work: "=1+1; gửi, nhận"')
    (project / AGREEMENT).write_text(text, encoding="utf-8")
    table = tmp_path / "theo-doi.csv"
    told = command(project, "--csv", str(table))
    assert (told.returncode, told.stdout) == (0, f"{table}: 1 việc\n")
    content = table.read_bytes().decode()
    assert content.startswith(BOM)
    head, row = csv.reader(io.StringIO(content.removeprefix(BOM)))
    assert dict(zip(head, row, strict=True)) == {
        "Nhóm": "Đến hạn trong 60 ngày",
        "Mã": "ban-ghi-nho",
        "Văn bản": "Bản ghi nhớ",
        "Đối tác": "Ashikaga",
        "Việc": "'=1+1; gửi, nhận",
        "Ngày": "2026-04-30",
        "Còn (ngày)": "41",
        "Người": "Trưởng phòng",
        "Trách nhiệm": "Chủ trì",
        "Thẩm quyền": "Giám đốc duyệt",
        "Sản phẩm": "Danh sách",
        "Tệp": "data/agreements/ban-ghi-nho.yml",
    }


@pytest.mark.parametrize("place", ["theo-doi.csv", "docs/assets/theo-doi.csv", "site/theo-doi.csv"])
def test_the_table_is_never_written_where_it_could_be_published(place: str, tmp_path: Path) -> None:
    project = write_project(tmp_path)
    told = command(project, "--csv", place)
    assert (told.returncode, (project / place).exists()) == (2, False)
    assert "danh sách này là nội bộ" in told.stderr


def test_a_day_that_is_none_is_told(tmp_path: Path) -> None:
    told = command(write_project(tmp_path), "--on", "31/12/2026")
    assert (told.returncode, "«31/12/2026» không phải ngày NĂM-THÁNG-NGÀY" in told.stderr) == (2, True)


def test_a_record_that_could_not_be_read_is_told_beside_the_others(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    (project / "data/agreements/hong.yml").write_text("titel: a\n", encoding="utf-8")
    told = command(project)
    assert (told.returncode, "Gửi danh sách" in told.stdout) == (1, True)
    assert "data/agreements/hong.yml:1  titel: không có trường này" in told.stderr


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_what_excel_would_run_is_marked_as_text(text: str) -> None:
    assert next(csv.reader(io.StringIO(write_csv([[text]]).removeprefix(BOM)))) == [f"'{text}"]


def test_a_table_says_the_same_wherever_it_is_opened() -> None:
    rows: list[list[str | float]] = [["mã", "tên; ghi chú"], ["a,b", 'nói "được"'], ["dòng\nmới", -2.5]]
    text = write_csv([*rows, ["", 0]]).removeprefix(BOM)
    read = [*rows[:2], ["dòng\nmới", "-2.5"], ["", "0"]]
    assert list(csv.reader(io.StringIO(text, newline=""))) == read
    # LibreOffice parts cells at semicolons, too.
    assert text.splitlines()[0] == 'mã,"tên; ghi chú"'
