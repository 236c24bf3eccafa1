"""Publishing is all or nothing: the same input gives the same site, and a refused one leaves the old site."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest
from newsroom.hindrances import CannotPublishError
from newsroom.in_place import InPlace
from newsroom.publish import Swap
from newsroom.target import Target

from tests.building import ROOT, build, copy_project, files_of, files_with, write_article

FIRST: Final = "2026-03-01-bai-mot"
SECOND: Final = "2026-03-02-bai-hai"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with two articles that has been published; for copying only."""
    project = copy_project(tmp_path_factory.mktemp("built") / "project", news=False)
    write_article(project, FIRST)
    write_article(project, SECOND, topic="investment")
    done = build(project)
    assert done.returncode == 0, done.stdout
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the published project that a test may edit and publish again."""
    return Path(shutil.copytree(built, tmp_path / "project"))


def publish(project: Path) -> None:
    done = build(project)
    assert done.returncode == 0, done.stdout


def article(project: Path, name: str) -> Path:
    return project / "data" / "news" / name[:4] / f"{name}.yml"


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def outside_the_search(paths: set[str]) -> set[str]:
    """Leave out the files of the search index, whose names change with their content."""
    found = {path for path in paths if path.startswith("assets/search/")}
    assert all(path.endswith("pagefind-entry.json") or re.search(r"[/.]vi[._]", path) for path in found)
    return paths - found


# --- the same input, the same site ---------------------------------------------------------------------


def test_two_builds_of_one_input_give_the_same_bytes(tmp_path: Path, site: Path, site_url: str) -> None:
    project = copy_project(tmp_path / "elsewhere" / "dự án")
    shutil.copy(ROOT / "data" / "addresses.lock", project / "data")
    done = build(
        project,
        tmp_path / "out" / "trang",
        SITE_URL=site_url,
        NEWSROOM_NOW="2026-11-21T01:00:00Z",
        TZ="America/St_Johns",
        PYTHONHASHSEED="12345",
        LC_ALL="C",
    )
    assert done.returncode == 0, done.stdout
    assert changed(files_of(site), files_of(tmp_path / "out" / "trang")) == set()


def unsealed(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files without what is packed and names the site's address, sizes and hashes of that."""
    made_of_address = re.compile(rb"[\d.,]+\xc2\xa0kB|'sha256-[^']+'")
    return {
        path: b"" if path.endswith((".pdf", ".epub")) else made_of_address.sub(b"", data)
        for path, data in files.items()
    }


def test_the_address_of_the_site_is_one_setting(tmp_path: Path, site: Path, site_url: str) -> None:
    done = build(ROOT, tmp_path / "site", SITE_URL="https://ngoaivu.example")
    assert done.returncode == 0, done.stdout
    # Lines of calendars are broken after 75 octets, wherever that is in an address.
    at_root = {path: data.replace(b"\r\n ", b"") for path, data in files_of(tmp_path / "site").items()}
    expected = {
        path: data.replace(b"\r\n ", b"")
        .replace(site_url[6:].encode(), b"//ngoaivu.example/")
        .replace(quote(site_url).encode(), quote("https://ngoaivu.example/").encode())
        for path, data in files_of(site).items()
        if path != "SHA256SUMS"
    }
    expected["404.html"] = expected["404.html"].replace(b'"/newsroom/', b'"/')
    assert at_root.pop("SHA256SUMS")
    assert changed(unsealed(expected), unsealed(at_root)) == set()


def test_the_engine_alone_publishes_too(project: Path) -> None:
    shutil.rmtree(project / "site")
    done = build(project, strict=False, NEWSROOM_NOW="")
    assert (done.returncode, "WARNING" in done.stdout) == (0, False)
    assert "https://newsroom.example/tin-tuc/2026/bai-mot/" in (project / "site" / "sitemap.xml").read_text()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "NEWSROOM_NOW «hôm nay» không phải ngày giờ; ví dụ đúng là 2026-03-14T08:00+07:00"),
        ("en", "NEWSROOM_NOW «hôm nay» is no moment; a correct example is 2026-03-14T08:00+07:00"),
    ],
)
def test_a_moment_that_is_none_is_refused(project: Path, lang: str, said: str) -> None:
    done = build(project, NEWSROOM_NOW="hôm nay", NEWSROOM_LANG=lang)
    assert (done.returncode, said in done.stdout, "Traceback" in done.stdout) == (1, True, False)


# --- a refused build -----------------------------------------------------------------------------------


def break_a_record(project: Path) -> str:
    replace(article(project, FIRST), "topic: external-affairs", "topic: external-affair")
    return (
        "Dữ liệu có 1 lỗi, trang chưa được xuất bản:\n"
        f"data/news/2026/{FIRST}.yml:2  topic: không có bản ghi «external-affair»"
    )


def break_a_link_of_a_page(project: Path) -> str:
    replace(project / "docs" / "about.md", "(functions.md)", "(functions.md#khong-co)")
    return "[broken-anchor]"


def bring_the_engine_to_warn(project: Path) -> str:
    replace(
        project / "mkdocs.yml", "use_directory_urls: true", "use_directory_urls: true\nno_such_setting: 1"
    )
    return "no_such_setting"


@pytest.mark.parametrize("break_it", [break_a_record, break_a_link_of_a_page, bring_the_engine_to_warn])
def test_a_refused_build_says_why_and_leaves_the_old_site(
    project: Path, break_it: Callable[[Path], str]
) -> None:
    before, around = files_of(project / "site"), sorted(path.name for path in project.iterdir())
    replace(article(project, SECOND), "Nội dung", "Nội dung mới")
    expected = break_it(project)
    done = build(project)
    assert done.returncode == 1
    assert expected in done.stdout
    assert "Traceback" not in done.stdout
    assert changed(before, files_of(project / "site")) == set()
    assert sorted(path.name for path in project.iterdir()) == around


def test_a_folder_of_someone_else_is_not_overwritten(project: Path) -> None:
    shutil.rmtree(project / "site")
    letter = project / "site" / "thu.txt"
    letter.parent.mkdir()
    letter.write_text("Thư riêng")
    done = build(project)
    assert done.returncode == 1
    assert "không do Newsroom tạo ra, nên không ghi đè" in done.stdout
    assert "Traceback" not in done.stdout
    assert files_of(project / "site") == {"thu.txt": "Thư riêng".encode()}


# --- an edited project ---------------------------------------------------------------------------------


def test_an_edited_text_changes_its_page_and_feeds_and_no_other_file(project: Path, tmp_path: Path) -> None:
    site, served = project / "site", tmp_path / "served"
    # Stands for a web server that has the files of the old site open.
    shutil.copytree(site, served, copy_function=os.link)
    before = files_of(site)
    replace(article(project, FIRST), "Nội dung", "Nội dung mới")
    publish(project)
    feeds = {f"tin-tuc/{topic}feed.{kind}" for topic in ("", "chu-de/doi-ngoai/") for kind in ("xml", "json")}
    expected = {"tin-tuc/2026/bai-mot/index.html", "SHA256SUMS"} | feeds
    after = files_of(site)
    assert outside_the_search(changed(before, after)) == expected
    kept = before.keys() & after.keys()
    moved = {path for path in kept if not (site / path).samefile(served / path)}
    assert outside_the_search(moved) == expected
    assert changed(before, files_of(served)) == set()


def test_a_removed_record_is_gone_from_the_site(project: Path) -> None:
    assert files_with(project / "site", "bai-hai", SECOND)
    article(project, SECOND).unlink()
    publish(project)
    assert files_with(project / "site", "bai-hai", SECOND) == []
    assert not (project / "site" / "tin-tuc" / "2026" / "bai-hai").exists()


def test_a_site_that_was_tampered_with_is_put_right(project: Path) -> None:
    site = project / "site"
    before = files_of(site)
    home = site / "index.html"
    home.write_bytes(home.read_bytes().replace(b"Gia Lai", b"Gia Lay"))
    (site / "en" / "index.html").unlink()
    (site / "la.html").write_text("lạ")
    publish(project)
    assert changed(before, files_of(site)) == set()


# --- the two targets -----------------------------------------------------------------------------------


def put(target: Target, **files: str) -> None:
    with target.open():
        for name, text in files.items():
            target.put(f"{name}.html", text.encode())
        target.finish()


def texts(folder: Path) -> dict[str, str]:
    return {path: data.decode() for path, data in files_of(folder).items() if path.endswith(".html")}


def test_a_swap_interrupted_between_its_renames_is_recovered(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    put(Swap(folder), index="cũ")
    folder.rename(tmp_path / "site.old")
    with pytest.raises(CannotPublishError, match="Ổ đĩa đã đầy"), Swap(folder).open():
        assert texts(folder) == {"index.html": "cũ"}
        raise OSError(28, "No space left on device")
    assert texts(folder) == {"index.html": "cũ"}
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == ["site"]


def test_what_an_interrupted_build_left_is_not_published(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    with pytest.raises(KeyboardInterrupt), Swap(folder).open():
        raise KeyboardInterrupt
    (tmp_path / "site.new" / "site").mkdir(parents=True)
    (tmp_path / "site.new" / "site" / "half.html").write_text("dở dang")
    put(Swap(folder), index="mới")
    assert texts(folder) == {"index.html": "mới"}
    assert not (tmp_path / "site.new").exists()


@pytest.mark.parametrize("kind", [Swap, InPlace])
def test_a_target_holds_what_was_put_last_and_nothing_else(tmp_path: Path, kind: type[Target]) -> None:
    target = kind(tmp_path / "site")
    put(target, index="một", about="một")
    put(target, index="hai", contact="hai")
    assert texts(tmp_path / "site") == {"index.html": "hai", "contact.html": "hai"}


@pytest.mark.parametrize("kind", [Swap, InPlace])
def test_a_target_is_unchanged_until_it_is_finished(tmp_path: Path, kind: type[Target]) -> None:
    target = kind(tmp_path / "site")
    put(target, index="một")
    with target.open():
        target.put("index.html", b"hai")
        target.put("more.html", b"hai")
        assert target.read("index.html") == "hai"
        assert texts(tmp_path / "site") == {"index.html": "một"}
    assert texts(tmp_path / "site") == {"index.html": "một"}
    put(target, index="ba")
    assert texts(tmp_path / "site") == {"index.html": "ba"}


def test_the_preview_writes_only_what_changed(tmp_path: Path) -> None:
    target = InPlace(tmp_path / "site")
    put(target, index="một", about="một")
    for name in ("index", "about"):
        (tmp_path / "site" / f"{name}.html").write_text("sờ vào")
    with target.open():
        target.put("index.html", b"hai")
        target.keep("about.html")
        target.finish()
    assert texts(tmp_path / "site") == {"index.html": "hai", "about.html": "sờ vào"}
