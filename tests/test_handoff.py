"""Work for translators and what they send back: every format, every refusal, and nothing else touched."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import docx
import pytest
from lxml import etree
from newsroom.desk.command import main
from newsroom.desk.handoff import READERS, WRITERS
from newsroom.load import read_entry
from newsroom.models import Article, Translation
from newsroom.pages import load_pages, split_front
from newsroom.stamp import main as stamp
from newsroom.yaml_reader import read_yaml
from openpyxl import load_workbook
from translate.storage import xliff, xliff2
from translate.storage.placeables import StringElem

from tests.building import ROOT
from tests.small_project import MARK, NEWS, SHORT, write_project

SCHEMAS: Final = ROOT / "tests" / "desk" / "xliff"
TEXT: Final = 6
"""The column of translations."""


@pytest.fixture(autouse=True)
def _in_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_project(tmp_path))
    monkeypatch.setenv("NEWSROOM_NOW", "2026-03-20T00:00:00Z")


def _files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in ("data", "docs")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def _edit(path: str, old: str, new: str) -> None:
    text = Path(path).read_text(encoding="utf-8")
    assert text.count(old) == 1, text
    Path(path).write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def _export(*arguments: str, to: str = "xlsx", lang: str = "en") -> str:
    path = f"dich{WRITERS[to][0]}"
    assert main(["export", "--lang", lang, "--to", to, "--out", path, *arguments]) == 0
    return path


def _rows(path: str) -> dict[str, list[Any]]:
    page = load_workbook(path)["Dịch"]
    return {str(row[0]): [*row] for row in page.iter_rows(min_row=2, values_only=True)}


def _answer(path: str, answers: dict[str, str]) -> None:
    """Write translations as a translator would, by the key of their rows."""
    book = load_workbook(path)
    for row in book["Dịch"].iter_rows(min_row=2):
        if (key := str(row[0].value)) in answers:
            row[TEXT - 1].value = answers.pop(key)
    assert not answers
    book.save(path)


@pytest.mark.parametrize(("to", "lang"), [("xlsx", "en"), ("docx", "id"), ("xliff", "en"), ("xliff2", "id")])
def test_all_content_of_the_site_goes_out_and_comes_back_unchanged(
    to: str, lang: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    before = _files(ROOT)
    path = str(tmp_path / f"dich{WRITERS[to][0]}")
    assert main(["export", "--lang", lang, "--to", to, "--out", path]) == 0
    rows = len(READERS[Path(path).suffix](Path(path).read_bytes()).rows)
    capsys.readouterr()
    assert main(["import", path, "--write", "--translator", "A"]) == 0
    told = f"{rows} hàng: đã ghi 0 trường của 0 bản ghi, không nhận 0 chỗ.\n"
    assert (capsys.readouterr().out, _files(ROOT), rows > 1000) == (told, before, True)


def test_a_translator_sees_the_source_the_old_translation_and_what_the_marks_mean() -> None:
    rows = _rows(_export("2026-03-14-hop-bao"))
    shown = {key.partition("#")[2]: row[2:6] + row[7:8] for key, row in rows.items()}
    assert shown == {
        "title#0": ["Dòng", "giữ nguyên", "Họp báo về đầu tư", "Press briefing on investment", None],
        "summary#0": [
            "Dòng",
            "giữ nguyên",
            "Tỉnh có {1} vốn đầu tư.",
            "The province has {1} of investment.",
            "{1} = {{ fdi-capital }}",
        ],
        "body#0": [
            "Đoạn",
            "giữ nguyên",
            "Mời xem {1}trang giới thiệu{/1}.",
            "See the {1}page about us{/1}.",
            "{1}…{/1} = liên kết (page:about)",
        ],
        "body#1": ["Tiêu đề", "giữ nguyên", "Kết quả", "Results", None],
        "body#2": [
            "Đoạn",
            "giữ nguyên",
            "Số vốn là {1}.",
            "The capital is {1}.",
            "{1} = {{ fdi-capital }}",
        ],
        "image.alt#0": ["Dòng", "giữ nguyên", "Bàn họp báo", "The briefing table", None],
        "corrections.0.text#0": [
            "Dòng",
            "giữ nguyên",
            "Đã sửa tên người nói.",
            "The speaker's name was corrected.",
            None,
        ],
    }


def test_a_stale_translation_shows_what_has_changed_and_comes_back_stamped(
    capsys: pytest.CaptureFixture[str],
) -> None:
    stamp([])
    _edit(NEWS, "    Số vốn là {{ fdi-capital }}.", "    Tổng vốn là {{ fdi-capital }}.")
    path = _export("--stale")
    rows = {key.partition("#")[2]: row for key, row in _rows(path).items()}
    assert {key: (row[3], row[6]) for key, row in rows.items() if row[3] != "giữ nguyên"} == {
        "body#2": ("đã sửa", "Số vốn là {{ fdi-capital }}.")
    }
    _answer(path, {"news/2026-03-14-hop-bao#body#2": "Total capital is {1}."})
    before = Path(NEWS).read_bytes().decode()
    capsys.readouterr()
    assert main(["import", path]) == 0
    assert Path(NEWS).read_bytes().decode() == before
    assert capsys.readouterr().out == (
        "news/2026-03-14-hop-bao · body [en]\n"
        "  - The capital is {1}.\n"
        "  + Total capital is {1}.\n"
        f"{len(rows)} hàng: sẽ đổi 1 trường của 1 bản ghi, không nhận 0 chỗ.\n"
        "Chưa ghi gì. Đúng ý thì chạy lại, thêm --write --translator TÊN.\n"
    )
    assert main(["import", path, "--write", "--translator", "Lê Thị B"]) == 0
    after = Path(NEWS).read_bytes().decode()
    changed = [(a, b) for a, b in zip(before.split("\n"), after.split("\n"), strict=True) if a != b]
    mark = changed[1][1].partition("source: ")[2].removesuffix("}")
    assert changed == [
        ("    The capital is {{ fdi-capital }}.", "    Total capital is {{ fdi-capital }}."),
        (
            f"  en: {{status: reviewed, translator: Người dịch, source: {MARK}}}",
            f"  en: {{status: reviewed, translator: Lê Thị B, source: {mark}}}",
        ),
    ]
    assert main(["export", "--lang", "en", "--stale"]) == 1
    assert f'"{mark}":' in Path("data/originals/news/2026-03-14-hop-bao.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("to", WRITERS)
def test_a_new_translation_is_built_like_its_source(to: str) -> None:
    body_vi = "  vi: |-\n    ## Một\n\n    - Hai [ba](page:about)\n\n    Có {{ fdi-capital }}.\n"
    _edit(SHORT, "  vi: Nội dung ký kết.\n", body_vi)
    stamp([])
    before = Path(SHORT).read_text(encoding="utf-8")
    path = _export("2026-03-15-ky-ket", "--missing", to=to)
    _translate(Path(path))
    assert main(["import", path, "--write", "--translator", "Lê Thị B"]) == 0
    texts = read_yaml("", Path(SHORT).read_bytes()).value
    body = texts["body"]
    assert isinstance(body, dict)
    assert str(body["en"]).split("\n") == [
        re.sub(r"^(\W*)(?=\w)", r"\1EN ", row) for row in str(body["vi"]).split("\n")
    ]
    added = [
        row for row in Path(SHORT).read_text(encoding="utf-8").split("\n") if row not in before.split("\n")
    ]
    assert [row for row in added if "EN " not in row] == [
        "  en: |-",
        "translations:",
        "  en:",
        "    status: reviewed",
        "    translator: Lê Thị B",
        f"    source: {_mark(SHORT)}",
    ]


def _mark(path: str) -> str:
    entry = read_entry(Article, Path(path).stem, read_yaml(path, Path(path).read_bytes()))
    assert entry is not None
    return entry.record.source_hash()


def _translate(path: Path) -> None:
    """Put EN before every sentence in a file of any format, with the tool that people would use."""
    match path.suffix:
        case ".xlsx":
            book = load_workbook(path)
            for row in book["Dịch"].iter_rows(min_row=2):
                row[TEXT - 1].value = f"EN {row[TEXT - 2].value}"
            book.save(path)
        case ".docx":
            document = docx.Document(str(path))
            for table in document.tables:
                for line in table.rows[1:]:
                    line.cells[2].text = f"EN {line.cells[1].text}"
            document.save(str(path))
        case _:
            is_new = b'version="2.1"' in path.read_bytes()
            store: Any = xliff2.Xliff2File if is_new else xliff.xlifffile
            store = store.parsefile(str(path))
            for unit in store.units:
                unit.rich_target = [StringElem(["EN ", *unit.rich_source[0].sub])]
            store.save()


def _refusals(capsys: pytest.CaptureFixture[str], path: str) -> list[str]:
    capsys.readouterr()
    assert main(["import", path, "--write", "--translator", "A"]) == 1
    return [row for row in capsys.readouterr().out.split("\n") if row.startswith("Không nhận")]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("The capital is lost.", "bản dịch mất hoặc đặt sai {1}; hãy chép dấu này từ ô tiếng Việt"),
        ("{1} and {1} again.", "bản dịch thừa {1}; hãy xóa"),
        ("It is {1} {2}.", "bản dịch thừa {2}; hãy xóa"),
        ("=1+1", "ô bản dịch là công thức; hãy gõ lại thành chữ"),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused_by_its_place(
    capsys: pytest.CaptureFixture[str], answer: str, why: str
) -> None:
    path, before = _export("2026-03-14-hop-bao"), _files(Path())
    _answer(path, {"news/2026-03-14-hop-bao#body#2": answer})
    row = [*_rows(path)].index("news/2026-03-14-hop-bao#body#2") + 2
    assert _refusals(capsys, path) == [
        f"Không nhận: trang Dịch, hàng {row}, cột F: {why} [news/2026-03-14-hop-bao#body#2]"
    ]
    assert _files(Path()) == before


def test_a_row_whose_source_has_changed_since_is_refused_and_the_others_are_taken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = _export("2026-03-14-hop-bao")
    _answer(path, {f"news/2026-03-14-hop-bao#{key}": "New" for key in ("body#1", "title#0")})
    _edit(NEWS, "    ## Kết quả", "    ## Những kết quả")
    assert [row.partition("cột F: ")[2] for row in _refusals(capsys, path)] == [
        "tiếng Việt không còn như lúc xuất; bài đã sửa, hoặc ô tiếng Việt bị đổi. Hãy xuất lại "
        "[news/2026-03-14-hop-bao#body#1]"
    ]
    text = Path(NEWS).read_text(encoding="utf-8")
    # The translation of the whole is not marked as made from today's text.
    assert ("  en: New\n" in text, "## New" in text, text.count(MARK)) == (True, False, 2)


def test_half_a_text_is_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    _edit(SHORT, "  vi: Nội dung ký kết.\n", "  vi: |-\n    Một.\n\n    Hai.\n")
    path = _export("2026-03-15-ky-ket")
    _answer(path, {"news/2026-03-15-ky-ket#body#1": "Two."})
    assert _refusals(capsys, path) == [
        "Không nhận: news/2026-03-15-ky-ket: chưa dịch hết trường này, còn đoạn 1; chưa ghi "
        "[news/2026-03-15-ky-ket#body]"
    ]


def test_a_machine_draft_is_reviewed_as_a_whole_or_stays_one(capsys: pytest.CaptureFixture[str]) -> None:
    _edit(NEWS, "  en: {status: reviewed, translator: Người dịch", "  en: {status: machine, translator: Máy")
    path = _export("2026-03-14-hop-bao")
    assert {row[3] for row in _rows(path).values()} == {"máy dịch, đối chiếu"}
    _answer(path, {f"news/2026-03-14-hop-bao#{key}": "New" for key in ("title#0", "body#2")})
    assert len(_refusals(capsys, path)) == 1
    half = Path(NEWS).read_text(encoding="utf-8")
    _answer(path, {"news/2026-03-14-hop-bao#body#2": "It is {1}."})
    assert main(["import", path, "--write", "--translator", "Lê Thị B"]) == 0
    whole = Path(NEWS).read_text(encoding="utf-8")
    assert [("  en: New\n" in text, "  en: {status: reviewed" in text) for text in (half, whole)] == [
        (True, False),
        (True, True),
    ]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.xlsx", b"PK", "không mở được như một tệp Excel (.xlsx)"),
        ("a.docx", b"PK", "không mở được như một tệp Word (.docx)"),
        ("a.xlf", b"<xliff", "không đọc được như một tệp XLIFF"),
        ("a.xlf", b"<html/>", "không phải tệp XLIFF 1.2 hay 2.1"),
        ("a.pdf", b"%PDF", "chỉ đọc được tệp .xlsx, .docx, .xlf, .xliff"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(
    capsys: pytest.CaptureFixture[str], name: str, content: bytes, why: str
) -> None:
    Path(name).write_bytes(content)
    assert (main(["import", name]), capsys.readouterr().out) == (2, f"{name}: {why}\n")


def test_a_hand_written_page_is_translated_anew() -> None:
    source = Path("docs/about.md").read_text(encoding="utf-8")
    Path("docs/about.en.md").unlink()
    path = _export("pages/about")
    _translate(Path(path))
    assert main(["import", path, "--write", "--translator", "B"]) == 0
    head, body = split_front(Path("docs/about.en.md").read_text(encoding="utf-8"))
    page = load_pages(Path("docs"))[0]["about"]
    assert body == re.sub(r"^([^\w\n]*)(?=\w)", r"\1EN ", split_front(source)[1], flags=re.MULTILINE)
    assert (page["en"].front.title, "slug" in head) == (f"EN {page['vi'].front.title}", False)
    assert page["en"].front.translation == Translation(
        status="reviewed", translator="B", source=page["vi"].mark()
    )


@pytest.mark.parametrize(
    ("to", "schema"), [("xliff", "xliff-core-1.2-transitional.xsd"), ("xliff2", "xliff-core-2.0.xsd")]
)
def test_xliff_is_valid(to: str, schema: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    path = tmp_path / "dich.xlf"
    assert main(["export", "--lang", "id", "--to", to, "--out", str(path)]) == 0
    parser = etree.XMLParser()
    parser.resolvers.add(_Local())
    valid = etree.XMLSchema(etree.parse(SCHEMAS / schema, parser))
    document = etree.parse(path)
    assert valid.validate(document), valid.error_log
    text = path.read_text(encoding="utf-8")
    assert text.count("{{") == text.count("{{ ") > 100


class _Local(etree.Resolver):  # type: ignore[misc]
    """Finds the schema of the XML namespace beside the others."""

    def resolve(self, system_url: str, _public_id: str, context: Any) -> Any:
        name = system_url.rpartition("/")[2]
        return self.resolve_filename(str(SCHEMAS / name), context) if name == "xml.xsd" else None


def test_no_cell_of_a_workbook_can_run_and_only_translations_can_be_written() -> None:
    _edit(NEWS, "  en: Press briefing on investment", '  en: "=1+1"')
    _edit(NEWS, "  vi: Họp báo về đầu tư", '  vi: "+cmd|x"')
    data = Path(_export()).read_bytes()
    page = load_workbook(BytesIO(data))["Dịch"]
    cells = [cell for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert {cell.column for cell in cells if not cell.protection.locked} == {TEXT}
    assert page.protection.sheet
    with ZipFile(BytesIO(data)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
    assert not any(b"<f>" in sheet for sheet in sheets)
