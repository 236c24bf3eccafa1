"""A report is complete: what is wrong with one field hides nothing of what is wrong with another."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from tests.broken.cases import CASES, add, change
from tests.small_project import ABOUT, FACT, NEWS, SHORT, TEXTS, build, write_project

FOLDER: Final = Path(__file__).parent / "broken"
COPIES: Final[Mapping[str, str]] = {
    SHORT: "data/news/2026/2026-03-15-ky-ket-{}.yml",
    FACT: "data/facts/fdi-capital-{}.yml",
}


def _broken_alone(folder: Path) -> Iterator[tuple[str, bytes, list[str]]]:
    """Yield what each case that writes one record anew makes of it, and the lines that staff read then."""
    for case, mistake in CASES.items():
        with suppress(FileNotFoundError):
            mistake(folder / case)
        written = [path for path in (folder / case).rglob("*") if path.is_file()]
        path = "".join(file.relative_to(folder / case).as_posix() for file in written)
        lines = (FOLDER / f"{case}.txt").read_text(encoding="utf-8").splitlines()[1:-1]
        # What names the record itself, or another one, reads otherwise where it stands beside others.
        if path in COPIES and lines and all(line.startswith(path) and path not in line[9:] for line in lines):
            yield path, written[0].read_bytes(), [line.removeprefix(path) for line in lines]


def test_a_hundred_mistakes_are_told_in_one_run_each_as_if_it_were_alone(tmp_path: Path) -> None:
    together = write_project(tmp_path / "together")
    expected: list[str] = []
    for number, (path, data, lines) in enumerate(_broken_alone(tmp_path / "alone")):
        copy = COPIES[path].format(number)
        # Facts about one thing would contradict each other.
        other = f"indicator: fdi-{number}".encode()
        (together / copy).write_bytes(data.replace(b"indicator: fdi-capital", other))
        expected += [f"{copy}{line}" for line in lines]
    head, *told, _ = build(together).text.splitlines()
    assert sorted(told) == sorted(expected)
    assert head == f"Dữ liệu có {len(expected)} lỗi, trang chưa được xuất bản:"
    rules = {line.rpartition(" [")[2] for line in told}
    assert (len(rules) >= 50, len(told) >= 100) == (True, True)


def _rules(path: str, text: str, root: Path) -> list[str]:
    write_project(root)
    (root / path).write_text(text, encoding="utf-8")
    return [f"{found.field}: {found.rule}" for found in build(root).problems if found.path == path]


def test_every_mistake_of_one_article_is_told_at_once(tmp_path: Path) -> None:
    text = """\
date: 2026-03-15
topc: kinh-te
tags: [Đầu tư, dautu, dau-tu]
places: gia-lai
partners: [asikaga]
title:
  vi: Ký kết {{ von }}
  en: 'Agreement'
slug:
  vi: Ký kết
summary:
  en: "x"
body:
  vi: |-
    # Tên bài

    Vốn {{ fdi-captal }}, <b>đậm</b>, [tin](news:khong-co), [trang](page:khong-co), [^1].
  en: [a]
image:
  file: 2026/khong-co.png
  alt:
    en: Table
sources:
  - title: Báo cáo
    date: 2026-03-33
  - titel: Báo cáo
    date: 2062-03-13
    url: baogialai.com.vn
visibility: public
approved_on: 2062-03-15
corrections:
  - date: 2026-03-14
    text:
      vi: Đúng là {{ 2 }}.
  - date: hôm qua
"""
    assert sorted(_rules(SHORT, text, tmp_path)) == sorted(
        [
            "approved_on: date-future",
            "body.en: not-text",
            "body.vi: body-heading",
            "body.vi: broken-page-link",
            "body.vi: unknown-record",
            "body.vi: html",
            "body.vi: html",
            "body.vi: unknown-fact",
            "body.vi: unknown-footnote",
            "corrections.0.date: correction-order",
            "corrections.0.text.vi: unknown-fact",
            "corrections.1.date: date",
            "corrections.1.text: missing",
            "image.alt.vi: vi-missing",
            "image.credit: missing",
            "image.file: picture-missing",
            "partners.0: unknown-record",
            "places: not-list",
            "slug.vi: slug",
            "sources.0.date: date",
            "sources.1.date: date-future",
            "sources.1.titel: unknown-field",
            "sources.1.title: missing",
            "sources.1.url: url",
            "summary.vi: vi-missing",
            "tags.0: id",
            "tags.1: unknown-record",
            "title.vi: unknown-fact",
            "topc: unknown-field",
            "topic: missing",
            "visibility: approval",
        ]
    )


def test_every_mistake_of_one_fact_is_told_at_once(tmp_path: Path) -> None:
    text = (
        TEXTS[FACT]
        .replace("indicator: fdi-capital", "indicator: Vốn FDI")
        .replace("  en: Foreign investment\n", "")
        .replace("value: 2.3\nscale: billion", "value: -150.55555")
        .replace("currency: USD", "currency: USD\nunit: percent\nrate: share")
        .replace("measure: stock", "measure: flow\nperiod_from: 2026-01-01\nperiod_to: 2027-12-31")
        .replace("scope: gia-lai", "scope: gia-lai-old")
        .replace("  date: 2026-01-05", "  date: 2062-01-05")
        .replace("status: ok", "status: oke\nsupersedes: khong-co")
    )
    assert sorted(_rules(FACT, text, tmp_path)) == sorted(
        [
            "as_of: as-of-early",
            "currency: scale-missing",
            "indicator: id",
            "label.en: missing",
            "period_to: period-future",
            "scope: scope-late",
            "source.date: date-future",
            "status: choice",
            "supersedes: unknown-fact",
            "unit: unit-or-currency",
            "value: decimals",
            "value: negative",
        ]
    )


def test_a_mistake_in_the_head_of_a_page_hides_none_in_its_text(tmp_path: Path) -> None:
    text = TEXTS[ABOUT].replace("updated: 2026-03-01", "updated: hôm nay") + "\nXem {{ von }}, <b>đậm</b>.\n"
    assert _rules(ABOUT, text, tmp_path) == ["updated: date", ": html", ": html", ": unknown-fact"]


def test_a_page_that_cannot_be_read_is_no_second_mistake_where_it_is_linked(tmp_path: Path) -> None:
    write_project(tmp_path)
    for lang in ("", ".en", ".id"):
        (tmp_path / f"docs/about{lang}.md").write_bytes(b"\xff")
    assert {found.path for found in build(tmp_path).problems} == {
        "docs/about.md",
        "docs/about.en.md",
        "docs/about.id.md",
    }


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        # A rule between fields waits only for the fields that it asks for.
        ("approved_on: 2026-03-14", "approved_on: 14/3/2026", ["approved_on: date"]),
        ("visibility: public", "visibility: pubic", ["visibility: choice"]),
        (
            "translations:\n  en: {status: reviewed",
            "translations:\n  en: {status: rewieved",
            ["translations.en.status: choice"],
        ),
        ("  en: Press briefing on investment", "  en: [a]", ["title.en: not-text"]),
    ],
)
def test_a_mistake_is_told_once_and_not_again_by_what_depends_on_it(
    old: str, new: str, rules: list[str], tmp_path: Path
) -> None:
    change(NEWS, old, new)(write_project(tmp_path))
    assert [f"{found.field}: {found.rule}" for found in build(tmp_path).problems] == rules


def test_a_wrong_figure_in_one_translation_is_told_beside_a_mistake_in_another_file(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    change(NEWS, "}} of investment.", "}} of investment since 2019.")(root)
    add(FACT, "colour: red\n")(root)
    found = [(each.path, each.rule) for each in build(root).problems]
    assert found == [(FACT, "unknown-field"), (NEWS, "figure-added")]
