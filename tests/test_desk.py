"""The translation desk over a project: states, what has changed, what was accepted, what stops a build."""

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from newsroom.desk.command import main
from newsroom.desk.inspect import Inspected, inspect, unchecked
from newsroom.desk.originals import Change, changes, lines_of, original_path, read_originals
from newsroom.desk.registries import desk_of
from newsroom.desk.summary import summarize
from newsroom.desk.works import Work, works_of
from newsroom.load import Reader
from newsroom.stamp import main as stamp

from tests.broken.cases import translated
from tests.small_project import NEWS, build, write_project

NOW: Final = datetime(2026, 3, 20, tzinfo=UTC)
STORY: Final = "data/news/2026/2026-03-15-dich.yml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_project(tmp_path))
    monkeypatch.setenv("NEWSROOM_NOW", NOW.isoformat())
    return tmp_path


def works(root: Path) -> dict[str, Work]:
    catalogue, _ = Reader(root).read(NOW)
    return {f"{work.kind}/{work.id}": work for work in works_of(catalogue)}


def inspected(root: Path, name: str = "news/2026-03-15-dich") -> list[Inspected]:
    catalogue, problems = Reader(root).read(NOW)
    assert problems == []
    found = inspect(works_of(catalogue), desk_of(catalogue), root)
    return [one for one in found if f"{one.work.kind}/{one.work.id}" == name]


def edit(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_every_language_of_every_record_and_page_has_a_state(project: Path) -> None:
    edit(
        project,
        NEWS,
        "  id: {status: reviewed, translator: Người dịch",
        "  id: {status: machine, translator: Máy",
    )
    edit(project, "docs/about.en.md", "updated:", "translation: {status: reviewed, translator: A}\nupdated:")
    states = {name: dict(work.states) for name, work in works(project).items()}
    assert {
        name: states[name]
        for name in ("news/2026-03-14-hop-bao", "news/2026-03-15-ky-ket", "facts/fdi-capital")
    } == {
        "news/2026-03-14-hop-bao": {"en": "reviewed", "id": "machine"},
        "news/2026-03-15-ky-ket": {"en": "missing", "id": "missing"},
        "facts/fdi-capital": {"en": "reviewed", "id": "reviewed"},
    }
    assert states["pages/about"] == {"en": "stale", "id": "machine"}


@pytest.mark.parametrize(
    ("old", "new", "state"),
    [
        ("Họp báo về đầu tư", "Họp báo về  đầu tư", "reviewed"),
        ("Số vốn là", "Số – vốn là", "stale"),
        ("Mời xem [trang", "“Mời” xem [trang", "stale"),
        ("Kết quả\n", "Kết quả mới\n", "stale"),
    ],
)
def test_a_translation_is_stale_once_words_of_its_source_change(
    project: Path, old: str, new: str, state: str
) -> None:
    edit(project, NEWS, f"{old}", f"{new}")
    assert works(project)["news/2026-03-14-hop-bao"].states["en"] == state


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("«Ủy ban»", "“Uỷ ban”"),
        ("hóa - xã", "hoá–xã"),
        ("trước… sau", "trước... sau"),
        ("10 km", "10\u00a0km"),
    ],
)
def test_other_typography_of_the_same_words_makes_no_translation_stale(
    project: Path, old: str, new: str
) -> None:
    text = f"Lời: {old}."
    translated(text, "Words: ‘10 km’ … 10 km")(project)
    edit(project, STORY, json.dumps(text), json.dumps(text.replace(old, new)))
    assert works(project)["news/2026-03-15-dich"].states["en"] == "reviewed"


def test_a_minor_edit_by_staff_needs_no_new_translation_and_the_next_edit_does(project: Path) -> None:
    edit(project, NEWS, "Mời xem", "Xin mời xem")
    assert works(project)["news/2026-03-14-hop-bao"].states["en"] == "stale"
    assert stamp(["--minor", NEWS]) == 0
    assert dict(works(project)["news/2026-03-14-hop-bao"].states) == {"en": "reviewed", "id": "reviewed"}
    edit(project, NEWS, "Xin mời xem", "Kính mời xem")
    assert works(project)["news/2026-03-14-hop-bao"].states["en"] == "stale"


def test_the_desk_shows_what_has_changed_without_any_history(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stamp([])
    edit(
        project,
        NEWS,
        "Số vốn là {{ fdi-capital }}.",
        "Số vốn là {{ fdi-capital }}, theo báo cáo.\n\n    Thêm một đoạn.",
    )
    capsys.readouterr()
    assert main(["2026-03-14-hop-bao", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert told[told.index("news/2026-03-14-hop-bao [en]") : told.index("loại")].splitlines() == [
        "news/2026-03-14-hop-bao [en]: bản tiếng Việt đã đổi từ khi dịch",
        "  body",
        "  - Số vốn là {{ fdi-capital }}.",
        "  + Số vốn là {{ fdi-capital }}, theo báo cáo.",
        "  body",
        "  + Thêm một đoạn.",
    ]


def test_changes_are_told_by_paragraph_and_typography_is_none() -> None:
    before = lines_of({"title": "Tin «một»", "body": "a\n\nb\n\nc"})
    after = lines_of({"title": "Tin “một”", "body": "a\n\nb mới\n\nc\n\nd"})
    assert list(changes(before, after)) == [
        Change("changed", "body", "b", "b mới"),
        Change("added", "body", "", "d"),
    ]


def test_originals_of_translations_that_are_no_more_are_dropped(project: Path) -> None:
    stamp([])
    path = original_path(project, "news", "2026-03-14-hop-bao")
    old = set(read_originals(path))
    edit(project, NEWS, "Mời xem", "Xin mời xem")
    stamp([])
    assert set(read_originals(path)) >= old
    stamp([NEWS])
    assert set(read_originals(path)) & old == set()


def test_what_the_desk_has_passed_is_not_read_again_until_it_changes(project: Path) -> None:
    stamp([])
    work = works(project)["news/2026-03-14-hop-bao"]
    assert unchecked(work, project) == []
    edit(project, NEWS, "en: Press briefing on investment", "en: Press briefings on investment")
    work = works(project)["news/2026-03-14-hop-bao"]
    assert unchecked(work, project) == ["en"]


def test_a_grave_fault_stops_the_build_only_while_the_translation_counts_as_reviewed(project: Path) -> None:
    translated("Có 12 đoàn đến.", "There were 13 delegations.")(project)
    assert [found.rule for found in build(project).problems] == ["figure-changed"]
    edit(project, STORY, json.dumps("Có 12 đoàn đến."), json.dumps("Có 14 đoàn đến."))
    assert [found.rule for found in build(project).problems] == ["translation-stale"]


def test_a_fault_accepted_with_a_reason_is_none(project: Path) -> None:
    accept = '    accept:\n      - {rule: figure-changed, text: "13", reason: Nguồn tiếng Anh}\n'
    translated("Có 12 đoàn đến.", "There were 13 delegations.", accept)(project)
    assert build(project).text == ""
    english = inspected(project)[1]
    assert (english.faults, english.unused) == ([], [])


def test_an_unsound_translation_has_all_its_faults_at_their_lines(project: Path) -> None:
    translated("Có 12 đoàn đến Quy Nhơn.\n\nHết.", "There were 13 delegations in Quy Nhon.\n\nEnd.")(project)
    english = inspected(project)[1]
    assert [(fault.check, fault.words, found.line) for fault, found in english.faults] == [
        ("figure-changed", "13", 11),
        ("name-diacritics", "Quy Nhon", 11),
    ]


def test_the_table_puts_first_what_misleads_readers(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translated("Có 12 đoàn đến.", "There were 13 delegations.")(project)
    assert main([]) == 1
    lines = capsys.readouterr().out.split("\n")
    assert [line.split()[1:3] for line in lines[1:3]] == [
        ["pages/about", "en"],
        ["news/2026-03-15-dich", "en"],
    ]


def test_the_table_as_csv_opens_in_a_spreadsheet(project: Path) -> None:
    translated("Có 12 đoàn đến.", "There were 13 delegations.")(project)
    main(["--kind", "news", "--lang", "en", "--csv", "ban-dich.csv"])
    rows = (project / "ban-dich.csv").read_text(encoding="utf-8-sig").split("\n")
    assert rows[:2] == [
        "bậc,bản ghi,tiếng,tình trạng,số ngày,người dịch,lỗi nặng,lỗi,tên",
        "C,news/2026-03-15-dich,en,đã duyệt,5,A,1,1,Tin dịch",
    ]


def test_mistakes_in_the_data_come_before_any_table(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, NEWS, "topic: kinh-te", "topic: [kinh-te]")
    assert (main([]), "[not-text]" in capsys.readouterr().out) == (2, True)


def test_a_change_says_which_translations_it_leaves_behind(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tmp_path / "before"
    for folder in ("data", "docs"):
        shutil.copytree(project / folder, before / folder)
    edit(project, NEWS, "  vi: Họp báo về đầu tư", "  vi: Họp báo về vốn")
    capsys.readouterr()
    assert main(["--summary", str(before)]) == 0
    name = "news&#47;2026&#45;03&#45;14&#45;hop&#45;bao"
    assert capsys.readouterr().out == (
        "### Bản dịch phải làm lại: 2\n\n"
        "| bản ghi | tiếng | trước | nay | tên |\n"
        "| --- | --- | --- | --- | --- |\n"
        f"| {name} | en | đã duyệt | cũ | Họp báo về vốn |\n"
        f"| {name} | id | đã duyệt | cũ | Họp báo về vốn |\n\n"
        "### Bản dịch đã xong: 0\n\n\n"
    )


def test_no_title_can_be_more_than_words_in_that_summary(project: Path) -> None:
    work = works(project)["news/2026-03-14-hop-bao"]
    hostile = "</td>\n| ``` <img src=x> [a](//b.vn) @c"
    changed = replace(work, texts={("title",): {"vi": hostile}}, states={"en": "stale"})
    assert summarize([work], [changed]).split("\n")[4].rpartition("cũ | ")[2] == (
        "&#60;&#47;td&#62; &#124; &#96;&#96;&#96; &#60;img src&#61;x&#62; "
        "&#91;a&#93;&#40;&#47;&#47;b&#46;vn&#41; &#64;c |"
    )
