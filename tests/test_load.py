"""All of `data/` into one catalogue: what is read, what is published when, what is read again."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from newsroom.load import Reader

from tests.small_project import HOME, NEWS, NOW, SHORT, TAG, TEXTS, write_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def _article(project: Path, name: str, **changes: str) -> None:
    """Write the short article under another name, with some fields changed or added."""
    fields = {"date": name[:10]} | changes
    kept = [line for line in TEXTS[SHORT].splitlines() if line.split(":")[0] not in fields]
    text = "\n".join([*kept, *(f"{key}: {value}" for key, value in fields.items())])
    file = project / "data" / "news" / name[:4] / f"{name}.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{text}\n", encoding="utf-8")


def _published(project: Path, now: datetime = NOW) -> tuple[list[str], list[str]]:
    catalogue, problems = Reader(project).read(now)
    assert problems == []
    return list(catalogue.articles), list(catalogue.hidden)


def test_articles_come_newest_first_and_by_id_within_a_day(project: Path) -> None:
    for name in ("2025-12-31-cu", "2026-03-15-a", "2026-03-16-moi"):
        _article(project, name)
    assert _published(project)[0] == [
        "2026-03-16-moi",
        "2026-03-15-a",
        "2026-03-15-ky-ket",
        "2026-03-14-hop-bao",
        "2025-12-31-cu",
    ]


@pytest.mark.parametrize("visibility", ["draft", "internal"])
def test_what_is_not_public_is_hidden(project: Path, visibility: str) -> None:
    _article(project, "2026-03-16-a", visibility=visibility)
    assert _published(project)[1] == ["2026-03-16-a"]


def test_an_embargo_ends_on_the_second(project: Path) -> None:
    _article(project, "2026-03-16-a", publish_at="2026-03-20T08:00")
    due = datetime(2026, 3, 20, 1, 0, tzinfo=UTC)
    assert [_published(project, now)[1] for now in (due - timedelta(seconds=1), due)] == [
        ["2026-03-16-a"],
        [],
    ]


def test_the_ends_of_the_calendar_are_days_like_any_other(project: Path) -> None:
    _article(project, "2026-03-16-a", publish_at="1900-01-01T00:00+14:00")
    _article(project, "2026-03-16-b", publish_at="9999-12-31T23:59-14:00")
    assert _published(project)[1] == ["2026-03-16-b"]


def test_an_article_in_the_languages_it_has_holds_a_parsed_body_for_each(project: Path) -> None:
    catalogue, _ = Reader(project).read(NOW)
    bodies = catalogue.articles["2026-03-14-hop-bao"].bodies
    assert {lang: body.anchors for lang, body in bodies.items()} == {
        "vi": ("ket-qua",),
        "en": ("results",),
        "id": ("hasil",),
    }


def test_templates_schemas_and_the_guide_are_no_records(project: Path) -> None:
    for name in ("news/_mau.yml", "tags/_mau.yml", "schemas/news.json", "README.md", ".gitkeep"):
        file = project / "data" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("[", encoding="utf-8")
    assert _published(project) == (["2026-03-15-ky-ket", "2026-03-14-hop-bao"], [])


def test_a_folder_named_like_a_record_is_no_record(project: Path) -> None:
    (project / "data" / "tags" / "viec-lam.yml").mkdir()
    assert _published(project)[1] == []


def test_a_project_without_a_home_file_or_any_record_can_be_read(project: Path) -> None:
    (project / HOME).unlink()
    assert _published(project)[1] == []
    empty, _ = Reader(project / "none").read(NOW)
    assert (dict(empty.articles), empty.home.lead, empty.home.figures) == ({}, None, ())


def test_a_file_is_read_again_only_when_it_has_changed(project: Path) -> None:
    reader = Reader(project)
    before, _ = reader.read(NOW)
    (project / SHORT).write_text(TEXTS[SHORT].replace("Ký kết hợp tác", "Ký kết khác"), encoding="utf-8")
    after, _ = reader.read(NOW)
    assert after.articles["2026-03-14-hop-bao"] is before.articles["2026-03-14-hop-bao"]
    assert after.articles["2026-03-15-ky-ket"].record.title.vi == "Ký kết khác"


def test_a_mistake_stays_told_until_it_is_mended(project: Path) -> None:
    reader = Reader(project)
    broken = TEXTS[TAG].replace("name:", "nam:")
    (project / TAG).write_text(broken, encoding="utf-8")
    first, again = reader.read(NOW)[1], reader.read(NOW)[1]
    (project / TAG).write_text(TEXTS[TAG], encoding="utf-8")
    os.utime(project / TAG, ns=(1, 1))
    assert (len(first), again, reader.read(NOW)[1]) == (2, first, [])


def test_a_removed_file_is_gone(project: Path) -> None:
    reader = Reader(project)
    reader.read(NOW)
    (project / NEWS).unlink()
    assert list(reader.read(NOW)[0].articles) == ["2026-03-15-ky-ket"]


def test_a_broken_record_is_named_as_unread(project: Path) -> None:
    (project / TAG).write_text("a", encoding="utf-8")
    catalogue, _ = Reader(project).read(NOW)
    assert {kind: set(names) for kind, names in catalogue.unread.items() if names} == {"tags": {"dau-tu"}}


def test_what_a_template_has_in_comments_may_stay_so(project: Path) -> None:
    (project / "data" / "news" / "_mau.yml").write_text("#  - date: 2026-03-20\n", encoding="utf-8")
    sample, field = "corrections:\n#  - date: 2026-03-20\n", "# author: Tên\n"
    (project / SHORT).write_text(TEXTS[SHORT] + sample + "# Lời giải thích: a\n" + field, encoding="utf-8")
    assert [(p.line, p.rule) for p in Reader(project).read(NOW)[1]] == [(15, "yaml-commented")]
