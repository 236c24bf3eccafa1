"""`run.py stamp`: the mark of the Vietnamese text, written where it belongs and nothing else touched."""

from pathlib import Path

import pytest
from newsroom.load import read_entry
from newsroom.models import Article
from newsroom.stamp import main, stamp_text
from newsroom.yaml_reader import read_yaml

from tests.small_project import MARK, NEWS, SHORT, TEXTS, write_project

HEAD = TEXTS[NEWS][: TEXTS[NEWS].index("translations:")]
OLD = "0123456789ab"


@pytest.fixture(autouse=True)
def _in_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_project(tmp_path))


def _stamped(translations: str, *, named: bool = False) -> str:
    """Return the translations of the article after the command ran for all files, or for this one."""
    Path(NEWS).write_bytes((HEAD + translations).encode())
    assert main([NEWS] if named else []) == 0
    text = Path(NEWS).read_bytes().decode()
    assert text.startswith(HEAD)
    return text.removeprefix(HEAD)


FLOW = """\
translations:
  en: {{status: reviewed, translator: Người dịch{en}}}
  id:   {{ translator: "B, C", status: reviewed{id} }}
note: cuối
"""
BLOCK = """\
translations:
  en:
    status: reviewed
    translator: Người dịch
{en}  id:
    translator: B
    status: reviewed
{id}
note: cuối
"""


def test_a_mark_is_added_in_flow_style() -> None:
    assert _stamped(FLOW.format(en="", id="")) == FLOW.format(en=f", source: {MARK}", id=f", source: {MARK}")


def test_a_mark_is_added_in_block_style() -> None:
    line = f"    source: {MARK}\n"
    assert _stamped(BLOCK.format(en="", id="")) == BLOCK.format(en=line, id=line)


@pytest.mark.parametrize("blank", ["", " ", ' ""'])
def test_a_field_left_blank_is_filled(blank: str) -> None:
    before = BLOCK.format(en=f"    source:{blank}\n", id="")
    line = f"    source: {MARK}\n"
    assert _stamped(before) == BLOCK.format(en=line, id=line)


@pytest.mark.parametrize("style", [FLOW, BLOCK])
def test_an_old_mark_is_renewed_only_where_the_file_is_named(style: str) -> None:
    def marked(mark: str) -> str:
        field = f", source: {mark}" if style is FLOW else f"    source: {mark}\n"
        return style.format(en=field, id=field)

    assert (_stamped(marked(OLD)), _stamped(marked(OLD), named=True)) == (marked(OLD), marked(MARK))


def test_a_machine_translation_gets_no_mark() -> None:
    machine = FLOW.format(en="", id="").replace("reviewed", "machine")
    assert _stamped(machine, named=True) == machine


def test_line_ends_stay_as_they_are() -> None:
    before = (HEAD + BLOCK.format(en="", id="")).replace("\n", "\r\n")
    Path(NEWS).write_bytes(before.encode())
    main([])
    line = f"    source: {MARK}\r\n".encode()
    assert Path(NEWS).read_bytes().replace(line, b"") == before.encode()


@pytest.mark.parametrize(
    "translations",
    [
        "translations: {{en: {{status: reviewed, translator: A{}}}}}\n",
        "translations:\n  en: {{status: reviewed,\n       translator: A{}}}\n",
        "translations:\n  en:\n    status: reviewed\n    translator: Người\n      dịch{}\n",
    ],
)
def test_a_mark_is_added_however_the_file_is_laid_out(translations: str) -> None:
    mark = f", source: {MARK}" if "{{" in translations else f"\n    source: {MARK}"
    assert _stamped(translations.format("")) == translations.format(mark)


def test_what_cannot_be_written_safely_is_left_to_staff(capsys: pytest.CaptureFixture[str]) -> None:
    translations = "translations:\n  en:\n    status: reviewed\n    translator: |+\n      A\n\n\n"
    assert _stamped(translations, named=True) == translations
    assert capsys.readouterr().out == f"{NEWS}: không tự ghi được; hãy tự ghi source: {MARK} cho en\n"


def test_a_file_with_mistakes_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    broken = FLOW.format(en="", id="") + "topc: a\n"
    assert _stamped(broken) == broken
    assert capsys.readouterr().out == (
        f"{NEWS}: còn lỗi, chưa ghi được; hãy chạy python run.py build để xem lỗi\n"
    )


def test_a_file_that_does_not_exist_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    main(["data/news/2026/nhầm.yml"])
    assert capsys.readouterr().out == "data/news/2026/nhầm.yml: không có tệp này\n"


def test_what_was_done_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    _stamped(BLOCK.format(en="", id=""))
    assert capsys.readouterr().out == f"{NEWS}: đã ghi mã bản gốc {MARK}\n"


def test_a_second_run_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    once = _stamped(FLOW.format(en="", id=""))
    capsys.readouterr()
    assert (_stamped(once), _stamped(once, named=True), capsys.readouterr().out) == (once, once, "")


def test_an_article_without_translations_stays_as_it_is() -> None:
    entry = read_entry(Article, Path(SHORT).stem, read_yaml(SHORT, TEXTS[SHORT].encode()))
    assert entry is not None
    assert stamp_text(TEXTS[SHORT], entry, renew=True) == TEXTS[SHORT]
