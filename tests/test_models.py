"""What an article and a fact are: the languages they may appear in, and what holds within one record."""

from typing import Any

import pytest
from newsroom.load import read_entry
from newsroom.models import Article, Fact
from newsroom.yaml_reader import read_yaml

from tests.records import MACHINE, REVIEWED, article, everywhere, translated
from tests.small_project import MARK, NEWS, TEXTS


@pytest.mark.parametrize(
    ("changes", "languages"),
    [
        ({}, ("vi", "en", "id")),
        ({"translations": {}}, ("vi",)),
        ({"translations": {"en": MACHINE, "id": REVIEWED}}, ("vi", "id")),
        ({"title": {"vi": "a", "en": "b"}}, ("vi", "en")),
        ({"summary": {"vi": "a", "id": "b"}}, ("vi", "id")),
        ({"body": {"vi": "a"}}, ("vi",)),
        (
            {"image": {"file": "a.jpg", "alt": {"vi": "a", "en": "b"}, "credit": "c"}},
            ("vi", "en"),
        ),
        (
            {
                "image": {
                    "file": "a.jpg",
                    "alt": everywhere("a"),
                    "caption": {"vi": "a", "id": "b"},
                    "credit": "c",
                }
            },
            ("vi", "id"),
        ),
    ],
)
def test_an_article_appears_only_in_languages_that_are_whole_and_reviewed(
    changes: dict[str, Any], languages: tuple[str, ...]
) -> None:
    assert translated(**changes).languages() == languages


def test_what_a_language_lacks_is_named() -> None:
    picture = {"file": "a.jpg", "alt": {"vi": "a"}, "caption": {"vi": "b"}, "credit": "c"}
    assert article(image=picture, title={"vi": "a", "en": "b"}).missing_fields("en") == (
        "summary",
        "body",
        "image.alt",
        "image.caption",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"body": {"vi": "Một  hai\n\n\n  ba\n"}},
        {"title": {"vi": " Tiêu\nđề "}},
        {"title": {"vi": "Tiêu đề", "en": "Title"}},
        {"note": "ghi chú", "tags": ["dau-tu"], "author": "A"},
        {"summary": {"vi": "To\u0301m tắt."}},
    ],
)
def test_the_source_mark_ignores_blanks_and_what_is_not_translated(changes: dict[str, Any]) -> None:
    same = {"body": {"vi": "Một hai ba"}}
    assert article(**(same | changes)).source_hash() == article(**same).source_hash()


@pytest.mark.parametrize(
    "changes",
    [
        {"body": {"vi": "Nội dung, sửa."}},
        {"title": {"vi": "Tiêu đề khác"}},
        {"summary": {"vi": "Tóm tắt khác."}},
        {"title": {"vi": "Tiêu"}, "summary": {"vi": "đề Tóm tắt."}},
        {"image": {"file": "a.jpg", "alt": {"vi": "a"}, "credit": "c"}},
        {"image": {"file": "a.jpg", "alt": {"vi": "a"}, "caption": {"vi": "b"}, "credit": "c"}},
    ],
)
def test_the_source_mark_changes_with_every_word_to_translate(changes: dict[str, Any]) -> None:
    assert article(**changes).source_hash() != article().source_hash()


def test_the_source_mark_stays_what_it_is_in_committed_records() -> None:
    read = read_entry(Article, "2026-03-14-hop-bao", read_yaml(NEWS, TEXTS[NEWS].encode()))
    assert read is not None
    assert (read.record.source_hash(), read.record.is_stale("en")) == (MARK, False)


def test_a_translation_is_stale_once_its_source_has_changed() -> None:
    fresh = REVIEWED | {"source": translated().source_hash()}
    record = translated(translations={"en": fresh, "id": REVIEWED})
    assert [record.is_stale(lang) for lang in ("vi", "en", "id")] == [False, False, True]


def test_every_field_explains_itself_in_vietnamese() -> None:
    bare = [
        f"{model.__name__}.{name}"
        for model in (Article, Fact)
        for name, field in model.model_fields.items()
        if not field.description
    ]
    assert bare == []
