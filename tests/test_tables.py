"""Records as tables of Excel: a round trip changes nothing, an import only what the table says."""

import os
import re
from collections.abc import Iterator
from contextlib import chdir
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

import pytest
from newsroom.kinds import KINDS
from newsroom.rules import RULES
from newsroom.tables.columns import FITTING, UNFIT, sheets_of
from newsroom.tables.command import main
from newsroom.tables.typed_cells import typed
from openpyxl import Workbook, load_workbook

from tests.broken.tables import TABLES, edit, edits, export, put, take
from tests.building import copy_project, files_of
from tests.small_project import AGREEMENT, PARK, TEXTS, write_project

FOLDER: Final = Path(__file__).parent / "broken"
UPDATE: Final = os.environ.get("NEWSROOM_UPDATE") == "1"


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSROOM_NOW", "2026-03-20T08:00:00+07:00")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def _data(root: Path) -> dict[str, bytes]:
    return files_of(root / "data")


def test_a_round_trip_changes_nothing_in_the_real_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSROOM_NOW", "2026-11-22T08:00:00+07:00")
    root = copy_project(tmp_path / "project")
    before = _data(root)
    for kind in FITTING:
        export(root, kind)
        number = len(list((root / "data" / kind).glob("[!_]*.yml")))
        said = f"Bảng {kind}: 0 bản ghi mới, 0 bản ghi thay đổi, {number} bản ghi không đổi."
        assert take(root, kind, "--write") == (0, f"{said}\nKhông có gì để ghi.\n")
    assert _data(root) == before


def test_every_kind_has_a_table_or_a_reason() -> None:
    assert sorted((*FITTING, *UNFIT)) == sorted(KINDS)


@pytest.mark.parametrize("kind", UNFIT)
def test_a_kind_without_a_table_is_refused_by_name(
    kind: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with chdir(project), pytest.raises(SystemExit):
        main(["export", kind])
    assert f"«{kind}» không làm thành bảng được: {UNFIT[kind]}" in capsys.readouterr().err


def test_a_table_that_is_there_is_not_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = export(project, "parks")
    before = file.read_bytes()
    with chdir(project):
        assert main(["export", "parks", "--out", ".cache/parks.xlsx"]) == 1
    assert (file.read_bytes(), "đã có tệp này" in capsys.readouterr().err) == (before, True)


def test_every_cell_is_a_text_that_excel_neither_runs_nor_converts(project: Path) -> None:
    (project / PARK).write_bytes(
        TEXTS[PARK].encode() + b"note: =HYPERLINK(1)\ndeveloper: '+84 1'\norder: 1500\n"
    )
    book = load_workbook(export(project, "parks"))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    risky = {cell.value: cell.quotePrefix for cell in cells if str(cell.value)[0] in "=+-@"}
    assert risky == {"=HYPERLINK(1)": True, "+84 1": True}
    # A new row is typed into text, too.
    letters = [book["parks"].column_dimensions[letter].number_format for letter in ("A", "B", "Z", "AZ")]
    assert letters == ["@"] * 4


def test_headings_are_vietnamese_with_the_stable_name_below(project: Path) -> None:
    page = load_workbook(export(project, "parks"))["parks"]
    heads = [(page.cell(1, number).value, page.cell(2, number).value) for number in (1, 2, 3)]
    assert heads == [
        ("Mã *", "id"),
        ("Tên – Tiếng Việt *", "title.vi"),
        ("Tên – Tiếng Anh", "title.en"),
    ]
    for kind in FITTING:
        for sheet in sheets_of(kind):
            assert [column for column in sheet.columns if not re.search(r"\w", column.heading)] == []
            assert len({column.name for column in sheet.columns}) == len(sheet.columns)


def test_words_and_ids_are_offered_to_choose_from(project: Path) -> None:
    book = load_workbook(export(project, "parks"))
    page = book["parks"]
    offered = {
        str(found.sqref): (found.formula1, found.showErrorMessage)
        for found in page.data_validations.dataValidation
    }
    letters = {cell.value: re.sub(r"\d", "", cell.coordinate) for cell in page[2]}
    status, area = letters["status"], letters["area"]
    assert offered[f"{status}3:{status}5000"] == ('"planned,approved,building,operating"', True)
    found = re.fullmatch(r"'Mã tra cứu'!\$([A-Z])\$3:\$[A-Z]\$(\d+)", str(offered[f"{area}3:{area}5000"][0]))
    assert found and offered[f"{area}3:{area}5000"][1] is False
    ids = [book["Mã tra cứu"][f"{found[1]}{row}"].value for row in range(3, int(found[2]) + 1)]
    assert ids == ["fdi-capital", "phu-tai-area", "phu-tai-occupancy", "project-capital"]


def test_without_write_an_import_only_tells(project: Path) -> None:
    before = _data(project)
    edit(export(project, "parks"), edits(put("order", 7), put("tenants", "Công ty A\n Công ty B ")))
    assert take(project, "parks") == (
        0,
        "Bảng parks: 0 bản ghi mới, 1 bản ghi thay đổi, 0 bản ghi không đổi.\n"
        "\ndata/parks/phu-tai.yml\n"
        "  order: (trống) → «7»\n"
        "  tenants: (trống) → «Công ty A ⏎ Công ty B»\n"
        "\nChưa ghi gì. Đúng ý thì chạy: python run.py import .cache/parks.xlsx parks --write\n",
    )
    assert _data(project) == before


def test_an_import_changes_what_the_table_says_and_no_other_byte(project: Path) -> None:
    commented = TEXTS[PARK].replace("status: building", "# Hỏi lại Ban Quản lý.\nstatus:   'building'")
    (project / PARK).write_bytes(commented.replace("\n", "\r\n").encode())
    before = _data(project)
    changes = edits(
        put("status", "operating"),
        put("updated", datetime(2026, 3, 12), shown="dd/mm/yyyy"),
        put("when", datetime(2027, 3, 1), sheet="timeline", shown="mmm-yy"),
    )
    edit(export(project, "parks"), changes)
    assert take(project, "parks", "--write")[0] == 0
    expected = commented.replace("'building'", "'operating'").replace("2026-03-10\nvis", "2026-03-12\nvis")
    expected = expected.replace("2027-Q3", "2027-03")
    assert _data(project) == before | {"parks/phu-tai.yml": expected.replace("\n", "\r\n").encode()}


def test_a_new_row_is_a_new_record(project: Path) -> None:
    before = _data(project)
    fields = {
        "id": "khu-moi",
        "title.vi": "Khu mới",
        "summary.vi": "Tóm tắt: ngắn.",
        "body.vi": "Đoạn một.\n\nĐoạn hai.",
        "visibility": "draft",
        "updated": date(2026, 3, 12),
        "order": 1500,
        "type": "industrial-park",
        "sectors": "che-bien",
        "tenants": "Công ty A\nCông ty B, chi nhánh",
    }
    rows = [
        put(name, value, row=4, shown="d/m/yy" if name == "updated" else "General")
        for name, value in fields.items()
    ]
    moment = {"id": "khu-moi", "when": "2027", "state": "planned", "text.vi": "Mở cửa."}
    rows += [put(name, value, sheet="timeline", row=4) for name, value in moment.items()]
    edit(export(project, "parks"), edits(*rows))
    code, said = take(project, "parks", "--write")
    assert code == 0, said
    assert said.startswith("Bảng parks: 1 bản ghi mới, 0 bản ghi thay đổi, 1 bản ghi không đổi.")
    new = (
        "title:\n  vi: Khu mới\n"
        "summary:\n  vi: 'Tóm tắt: ngắn.'\n"
        "body:\n  vi: |-\n    Đoạn một.\n\n    Đoạn hai.\n"
        "visibility: draft\nupdated: 2026-03-12\norder: 1500\ntype: industrial-park\nsectors: [che-bien]\n"
        'tenants: [Công ty A, "Công ty B, chi nhánh"]\n'
        "timeline:\n  - when: 2027\n    state: planned\n    text:\n      vi: Mở cửa.\n"
    )
    assert _data(project) == before | {
        "parks/khu-moi.yml": new.replace("'Tóm tắt: ngắn.'", '"Tóm tắt: ngắn."').encode()
    }


def test_rows_of_a_list_come_go_and_change(project: Path) -> None:
    export_file = export(project, "agreements")

    def change(book: Workbook) -> None:
        page = book["parties"]
        page.insert_rows(4)
        for number, value in enumerate(
            ("ban-ghi-nho", None, "Sở", "Department", "Dinas", "gia-lai-old"), start=1
        ):
            page.cell(4, number).value = value
        book["timeline"].delete_rows(3)

    edit(export_file, change)
    code, said = take(project, "agreements", "--write")
    assert code == 0, said
    party = "  - body:\n      vi: Sở\n      en: Department\n      id: Dinas\n    province: gia-lai-old\n"
    old = TEXTS[AGREEMENT]
    head, _, tail = old.partition("timeline:\n")
    tail = tail[tail.index("result:") :]
    expected = (head + tail).replace("  - partner: ashikaga\n", f"{party}  - partner: ashikaga\n")
    assert (project / AGREEMENT).read_text(encoding="utf-8") == expected


def test_records_that_are_not_in_the_table_stay(project: Path) -> None:
    before = _data(project)
    edit(export(project, "facts"), lambda book: book["facts"].delete_rows(3, 2))
    assert take(project, "facts", "--write") == (
        0,
        "Bảng facts: 0 bản ghi mới, 0 bản ghi thay đổi, 2 bản ghi không đổi.\n"
        "\n2 bản ghi không có trong bảng: giữ nguyên. Bảng không xóa bản ghi nào.\nKhông có gì để ghi.\n",
    )
    assert _data(project) == before


def _cases() -> Iterator[tuple[Any, str, str]]:
    yield from (("1.500", "@", "1.500"), ("2026-03-14", "@", "2026-03-14"), ("a\r\nb", "@", "a\nb"))
    yield from (
        (2.3, "General", "2.3"),
        (35488.0, "#,##0", "35488"),
        (0.1 + 0.2, "0.00", "0.3"),
        (1e15, "0", f"{10**15}"),
    )
    yield from ((0.072, "0.0%", "7.2%"), (True, "General", "true"), (-4, "0", "-4"))
    yield from (
        (datetime(2026, 3, 14), 'dd"/"mm"/"yyyy', "2026-03-14"),
        (date(2026, 3, 14), "[$-42A]d-mmm", "2026-03-14"),
    )
    yield from ((datetime(2026, 3, 1), "mmm-yy", "2026-03"), (datetime(2026, 1, 1), "yyyy", "2026"))
    yield from (
        (datetime(2026, 3, 14, 8, 30), "dd/mm/yyyy hh:mm", "2026-03-14T08:30"),
        (time(8, 5), "hh:mm", "08:05:00"),
    )
    yield from ((None, "General", ""), ("Kha\u0301ch", "@", "Khách"))


@pytest.mark.parametrize(("value", "shown", "text"), [*_cases()])
def test_a_cell_is_read_as_it_was_typed(value: Any, shown: str, text: str, tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = value
    book.active["A1"].number_format = shown
    book.save(tmp_path / "a.xlsx")
    page = load_workbook(tmp_path / "a.xlsx").active
    assert page is not None
    assert typed(page["A1"]) == text


@pytest.mark.parametrize("case", TABLES)
def test_a_mistake_in_a_table_is_told_in_these_words_and_nothing_is_written(case: str, project: Path) -> None:
    said = TABLES[case](project)
    words = FOLDER / f"{case}.txt"
    if UPDATE:
        words.write_text(said, encoding="utf-8", newline="\n")
    assert said == words.read_text(encoding="utf-8")
    rule = max((rule for rule in RULES if f"{case}-".startswith(f"{rule}-")), key=len, default="")
    assert case == "excel-many" or f"[{rule}]" in said
