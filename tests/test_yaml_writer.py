"""New values in YAML files that people keep: what was wanted is read back, and nothing else is touched."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from newsroom.yaml_reader import Path as Place
from newsroom.yaml_reader import Value, read_yaml
from newsroom.yaml_writer import UnwritableError, rewrite

from tests.building import ROOT

RECORD = """\
# đầu tệp
title:   # tên
  vi: "Tên: một"   # giữ
  en:
tags: [fdi, statistics]   # từ khóa
slug: { vi: a , en: 'b c' }
places: [
  gia-lai,   # tỉnh
  quy-nhon
]
body:
    vi: |-
        Một

          hai

    en: >   # gấp dòng
        a b
        c

        d

# giữa
sources:
  - title: T   # một
    date: 2025-01-01
  # trước hai
  - title: U
list:
- a
- b
note: x
# cuối tệp
"""
Changes = dict[Place, Value | None]


def _difference(old: str, new: str) -> str:
    rows = list(unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm=""))
    return "\n".join(row for row in rows[2:] if row[0] != "@")


EDITS: list[tuple[Changes, str]] = [
    ({("title", "en"): "A: b"}, '-  en:\n+  en: "A: b"'),
    ({("title", "en"): "a\n\nb"}, "-  en:\n+  en: |-\n+    a\n+\n+    b"),
    ({("title", "vi"): "Tên"}, '-  vi: "Tên: một"   # giữ\n+  vi: "Tên"   # giữ'),
    ({("title", "id"): "X"}, "+  id: X"),
    ({("slug", "id"): "z"}, "-slug: { vi: a , en: 'b c' }\n+slug: { vi: a , en: 'b c', id: z }"),
    ({("slug", "en"): "it's"}, "-slug: { vi: a , en: 'b c' }\n+slug: { vi: a , en: 'it''s' }"),
    (
        {("tags", 2): "ai, ml"},
        '-tags: [fdi, statistics]   # từ khóa\n+tags: [fdi, statistics, "ai, ml"]   # từ khóa',
    ),
    ({("tags", 0): None}, "-tags: [fdi, statistics]   # từ khóa\n+tags: [statistics]   # từ khóa"),
    (
        {("places", 1): None},
        "-  gia-lai,   # tỉnh\n-  quy-nhon\n+  gia-lai   # tỉnh",
    ),
    ({("body", "vi"): "Một\n\n  ba\n\nbốn"}, "-          hai\n+          ba\n+\n+        bốn"),
    ({("body", "en"): "a\n\nb\n"}, "-        a b\n-        c\n+        a\n-        d\n+\n+        b"),
    ({("sources", 0, "title"): None}, "-  - title: T   # một\n-    date: 2025-01-01\n+  - date: 2025-01-01"),
    ({("sources", 0): None}, "-  - title: T   # một\n-    date: 2025-01-01"),
    ({("sources", 2): {"title": "V", "url": "https://a.vn/"}}, "+  - title: V\n+    url: https://a.vn/"),
    ({("list",): ["c", "a", "b"]}, "+- c"),
    ({("note",): None}, "-note: x"),
    (
        {("translations", "en", "status"): "reviewed", ("translations", "en", "source"): "0ab1"},
        "+translations:\n+  en:\n+    status: reviewed\n+    source: 0ab1",
    ),
]


@pytest.mark.parametrize("eol", ["\n", "\r\n"])
@pytest.mark.parametrize(("changes", "difference"), EDITS)
def test_only_what_differs_is_written(changes: Changes, difference: str, eol: str) -> None:
    new = rewrite(RECORD.replace("\n", eol), changes)
    assert (_difference(RECORD, new), new) == (difference, new.replace("\r\n", "\n").replace("\n", eol))


def test_a_value_that_is_already_there_changes_nothing() -> None:
    value = read_yaml("", RECORD.encode()).value
    assert rewrite(RECORD, {(key,): one for key, one in value.items()}) == RECORD


@pytest.mark.parametrize(
    "changes",
    [{("note", "vi"): "below a text"}, {("list", 5): "beyond the end"}, {("title", "en"): "\ud800"}],
)
def test_what_cannot_be_is_refused(changes: Changes) -> None:
    with pytest.raises(UnwritableError):
        rewrite(RECORD, changes)


def test_what_would_not_be_read_back_is_refused() -> None:
    with pytest.raises(UnwritableError):
        rewrite("a: |+\n  b\n\n\n", {("c",): "d"})


def _scalars(value: Value, place: Place = ()) -> Iterator[Place]:
    if isinstance(value, str):
        yield place
    for key, one in value.items() if isinstance(value, dict) else enumerate(value):
        if not isinstance(value, str):
            yield from _scalars(one, (*place, key))


PLACES = [*_scalars(read_yaml("", RECORD.encode()).value), ("body", "id"), ("tags", 2), ("new",), ("list", 2)]
SIGNS = st.text(st.sampled_from("ab đ:#-\n\t'\"{}[],|>&*!%@`“”~…\u00a0\u2028\\0\r\x85"), max_size=12)


@given(place=st.sampled_from(PLACES), text=SIGNS, eol=st.sampled_from(["\n", "\r\n"]))
@example(("body", "en"), "\n0", "\n")
@example(("title", "en"), "\n\t0", "\n")
@example(("places", 0), "\u00a00", "\n")
def test_any_text_in_any_place_is_read_back(place: Place, text: str, eol: str) -> None:
    new = rewrite(RECORD.replace("\n", eol), {place: text})
    found: Value = read_yaml("", new.encode()).value
    for part in place:
        found = found[part]  # type: ignore[index]
    assert found == text


@pytest.mark.parametrize("path", sorted((ROOT / "data").glob("*/_mau.yml")), ids=lambda p: p.parent.name)
def test_any_field_of_any_kind_can_be_written_alone(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    places = [*_scalars(read_yaml("", text.encode()).value)]
    new = rewrite(text, {place: f"- {n}: «b» # c" for n, place in enumerate(places)})
    assert [row for row in new.split("\n") if row.lstrip().startswith("# ")] == [
        row for row in text.split("\n") if row.lstrip().startswith("# ")
    ]
