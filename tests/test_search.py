"""The search index as it is published: the same each time, of public pages only, or a clear message."""

import json
import os
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from newsroom import pagefind
from newsroom.hindrances import CannotPublishError
from newsroom.search import SearchIndex
from newsroom.views import Findable, Frame

from tests.building import build, copy_project, files_of, write_article


def index(cache: Path, pages: int = 40) -> SearchIndex:
    """Return the index of some Vietnamese pages with different words."""
    made = SearchIndex(cache)
    for number in range(pages):
        frame = Frame("vi", f"tin/{number}/", f"Tin số {number}", "", (), (), "", findable=Findable("Tin"))
        words = " ".join(f"đầu{number % 7} tư{number % 5} việt{number % 3}" for _ in range(60))
        made.add(frame, f"<main><h1>Tin</h1><p>{words}</p></main>")
    return made


def test_an_index_made_twice_is_the_same_to_the_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = dict(index(tmp_path / "one").files())
    # One thread or many: the engine works on pages side by side.
    monkeypatch.setenv("RAYON_NUM_THREADS", "1")
    assert dict(index(tmp_path / "two").files()) == first
    assert len(first) > 40


def test_an_index_of_the_same_pages_is_recalled_and_not_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = dict(index(tmp_path).files())
    monkeypatch.setattr(pagefind, "_program", lambda: str(tmp_path / "no-such-program"))
    assert dict(index(tmp_path).files()) == first
    with pytest.raises(CannotPublishError):
        list(index(tmp_path, pages=41).files())


def test_a_kept_index_that_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    first = dict(index(tmp_path).files())
    (kept,) = tmp_path.glob("*.zip")
    kept.write_bytes(kept.read_bytes()[:1000])
    assert dict(index(tmp_path).files()) == first
    assert zipfile.is_zipfile(kept)


def test_only_the_newest_index_of_a_language_is_kept(tmp_path: Path) -> None:
    for pages in (3, 4, 5):
        list(index(tmp_path, pages).files())
    assert len(list(tmp_path.iterdir())) == 1


def test_a_site_without_pages_has_no_index(tmp_path: Path) -> None:
    assert dict(SearchIndex(tmp_path).files()) == {}


def test_readers_filter_by_what_the_facets_say(tmp_path: Path) -> None:
    made = SearchIndex(tmp_path)
    for number, topic in enumerate(("Đầu tư", "", "Đối ngoại")):
        found = Findable("Tin" if topic else "Trang", topic, f"2026-0{number + 1}-01" if topic else "")
        made.add(
            Frame("vi", f"{number}/", f"Số {number}", "", (), (), "", findable=found), "<main>Chữ</main>"
        )
    facets = json.loads(dict(made.files())["assets/search/facets.vi.json"])
    assert (facets["kinds"], facets["topics"]) == (["Tin", "Trang"], ["", "Đầu tư", "Đối ngoại"])
    assert list(facets["pages"].values()) == [[0, 1, "2026-01-01"], [1, 0, ""], [0, 2, "2026-03-01"]]


def test_the_marks_of_vietnamese_do_not_make_the_files_of_the_index_large(tmp_path: Path) -> None:
    # Left alone, the engine puts all words with marks into one file, of which a search needs three words.
    made = SearchIndex(tmp_path)
    words = [
        f"{first}{vowel}{last}" for first in "bcđhkl" for vowel in "ấểộữ" for last in ("", "n", "ng", "p")
    ]
    for number in range(100):
        text = " ".join(words[(number * 7 + place * place) % len(words)] for place in range(300))
        frame = Frame("vi", f"{number}/", f"Số {number}", "", (), (), "", findable=Findable("Tin"))
        made.add(frame, f"<main>{text}</main>")
    sizes = [len(data) for path, data in made.files() if path.endswith(".pf_index")]
    assert max(sizes) < sum(sizes) / 10


# --- the engine fails ----------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = copy_project(tmp_path / "project", news=False)
    write_article(project, "2026-03-01-bai-mot")
    return project


def refusal(project: Path, program: Path) -> str:
    """Return what a build says where `program` is the engine."""
    stand_in = f"import newsroom.pagefind as p\np._program = lambda: {str(program)!r}\n"
    (project / "sitecustomize.py").write_text(
        f"import sys\nsys.path.insert(0, {str(project / 'hooks')!r})\n{stand_in}", encoding="utf-8"
    )
    done = build(project, PYTHONPATH=str(project))
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stdout
    return done.stdout


def engines(folder: Path) -> Iterator[tuple[Path, str]]:
    yield folder / "missing", "không chạy được chương trình tìm kiếm pagefind"
    broken = folder / "broken"
    broken.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    broken.chmod(0o755)
    yield broken, "chương trình tìm kiếm pagefind dừng giữa chừng"
    babble = folder / "babble"
    babble.write_text("#!/bin/sh\nwhile :; do printf 'x,'; done\n", encoding="utf-8")
    babble.chmod(0o755)
    yield babble, "chương trình tìm kiếm pagefind trả lời không hiểu được"


@pytest.mark.skipif(os.name == "nt", reason="stands in for the engine with a shell script")
def test_an_engine_that_is_missing_or_fails_is_said_in_one_sentence(project: Path, tmp_path: Path) -> None:
    for program, reason in engines(tmp_path):
        said = refusal(project, program)
        assert f"Không lập được chỉ mục tìm kiếm: {reason}" in said
        assert "trang cũ còn nguyên" in said
        assert not (project / "site").exists()


def test_the_engine_is_there_and_is_the_version_that_we_pinned() -> None:
    said = subprocess.run([pagefind._program(), "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["pagefind", pagefind.engine_version()]


# --- the site ------------------------------------------------------------------------------------------


def test_every_file_of_the_index_is_in_the_list_of_sums(site: Path) -> None:
    listed = {row.split("  ")[1] for row in (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()}
    built = {path for path in files_of(site) if path.startswith("assets/search/")}
    assert len(built) > 100
    assert built <= listed
