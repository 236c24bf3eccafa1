"""Machine drafts by a service that the office plugs in, and the memory that all translators share."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from newsroom.desk.command import main
from newsroom.desk.engine import ENGINE, KEY
from newsroom.desk.memory import Match, Memory, Remembered
from newsroom.load import Reader
from newsroom.models import Article, Translation
from newsroom.stamp import main as stamp

from tests.small_project import NEWS, SHORT, TEXTS, write_project

ENGINE_FILE: Final = """\
class Fake:
    def __init__(self, key):
        self.name = f"Máy thử {len(key)}"

    def translate(self, texts, lang):
        return [text.replace("{1}", "") if "mất" in text else f"{lang} {text}" for text in texts]
"""


@pytest.fixture(autouse=True)
def _in_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(write_project(tmp_path))
    monkeypatch.setenv("NEWSROOM_NOW", "2026-03-20T00:00:00Z")
    (tmp_path / "engines").mkdir()
    (tmp_path / "engines" / "office_engine.py").write_text(ENGINE_FILE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "engines"))
    monkeypatch.setenv(ENGINE, "office_engine:Fake")
    monkeypatch.setenv(KEY, "1234")
    yield
    sys.modules.pop("office_engine", None)


def _article() -> Article:
    catalogue, problems = Reader(Path()).read(datetime(2026, 3, 20, tzinfo=UTC))
    assert [found.rule for found in problems if not found.is_warning] == []
    record = catalogue.records["news"][Path(SHORT).stem].record
    assert isinstance(record, Article)
    return record


def test_a_draft_says_that_a_machine_made_it_and_is_not_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "2026-03-15-ky-ket", "--lang", "en"]) == 0
    record = _article()
    body = record.body and record.body.get("en")
    assert (record.title.en, body) == (
        "en Ký kết hợp tác",
        "en Nội dung ký kết.",
    )
    assert record.translations.en == Translation(
        status="machine", translator="Máy thử 4", source=record.source_hash()
    )
    assert "en" not in record.languages()
    assert "1234" not in capsys.readouterr().out + Path(SHORT).read_text(encoding="utf-8")


def test_what_people_have_translated_no_machine_touches() -> None:
    before = Path(NEWS).read_bytes()
    assert (main(["draft", "2026-03-14-hop-bao", "--lang", "en"]), Path(NEWS).read_bytes()) == (1, before)


def test_a_draft_that_loses_a_figure_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    text = TEXTS[SHORT].replace("  vi: Hai bên ký kết hợp tác.", '  vi: "mất {{ fdi-capital }}"')
    Path(SHORT).write_text(text, encoding="utf-8")
    assert main(["draft", "2026-03-15-ky-ket", "--lang", "en"]) == 1
    assert (
        "Không nhận: Máy thử 4: bản dịch mất hoặc đặt sai {1}; hãy chép dấu này từ ô tiếng Việt "
        "[news/2026-03-15-ky-ket#summary#0]\n"
    ) in capsys.readouterr().out
    assert 'summary:\n  vi: "mất {{ fdi-capital }}"\nbody:' in Path(SHORT).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("engine", "told"),
    [
        ("", f"chưa nối dịch vụ dịch máy nào; người quản trị đặt {ENGINE}=module:hàm\n"),
        ("nowhere:Fake", f"không nạp được nowhere:Fake ghi ở {ENGINE}\n"),
    ],
)
def test_without_a_service_there_are_no_drafts(
    engine: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(ENGINE, engine)
    assert (main(["draft", "x", "--lang", "en"]), capsys.readouterr().out) == (2, told)


ONE: Final = Remembered("Tỉnh có {1} dự án đang hoạt động ở Pleiku.", "{1} projects run.", "news/a · body")
TWO: Final = Remembered("Tỉnh có {1} dự án đang hoạt động ở Quy Nhơn.", "{1} are there.", "news/b · body")
FAR: Final = Remembered("Bài này nói về việc khác.", "Other.", "news/c · body")


def test_the_memory_offers_what_is_like_a_segment_with_its_score_and_origin() -> None:
    memory = Memory((FAR, TWO, ONE))
    assert memory.find("Tỉnh có {1} dự án  đang hoạt động ở Pleiku.") == [Match(100, ONE), Match(86, TWO)]
    assert memory.find(ONE.source, besides=ONE.origin) == [Match(86, TWO)]
    assert memory.find("Một câu chẳng giống câu nào cả") == []


def test_one_sentence_translated_in_two_ways_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    same = "vi: Hai bên cùng nhau ký kết hợp tác lâu dài."
    for path, words in ((NEWS, "The two sides sign."), (SHORT, "Both sides sign.")):
        text = Path(path).read_text(encoding="utf-8")
        start, end = text.index("body:"), text.index("image:" if path == NEWS else "visibility:")
        text = f"{text[:start]}body:\n  {same}\n  en: {words}\n{text[end:]}"
        if path == SHORT:
            text = text.replace("hợp tác\n", "hợp tác\n  en: Signing\n", 1)
            text = text.replace("hợp tác.\nbody", "hợp tác.\n  en: They sign.\nbody")
            text += "translations:\n  en: {status: reviewed, translator: A}\n"
        Path(path).write_text(text, encoding="utf-8")
    stamp([NEWS, SHORT])
    capsys.readouterr()
    main(["--lang", "en"])
    assert capsys.readouterr().out.partition("\nCùng một câu")[2] == (
        ", dịch khác nhau [en]:\n"
        "  Hai bên cùng nhau ký kết hợp tác lâu dài.\n"
        "  = Both sides sign. (news/2026-03-15-ky-ket · body)\n"
        "  = The two sides sign. (news/2026-03-14-hop-bao · body)\n"
    )
