"""Which articles are offered beside one."""

from typing import Any

from newsroom.localize.related import SHOWN, Relations

from tests.records import entry


def _related(*articles: dict[str, Any], to: int = 0) -> list[int]:
    """Return the places in the list, newest first, of the articles related to the one at `to`."""
    entries = [entry(f"2026-03-{28 - place:02d}-tin", **fields) for place, fields in enumerate(articles)]
    return [entries.index(other) for other in Relations(entries).of(to)]


def test_a_partner_counts_most_then_a_tag_then_a_place_then_the_topic() -> None:
    here = {"topic": "a", "tags": ["b"], "places": ["c"], "partners": ["d"]}
    apart: dict[str, Any] = {"topic": "x"}
    assert _related(
        here, apart | {"places": ["c"]}, apart | {"tags": ["b"]}, apart | {"partners": ["d"]}
    ) == [
        3,
        2,
        1,
    ]
    assert _related(here, {"topic": "a"}, apart | {"places": ["c"]}) == [2, 1]


def test_several_shared_names_add_up() -> None:
    here = {"topic": "a", "tags": ["b", "c"], "partners": ["d"]}
    assert _related(here, {"topic": "x", "partners": ["d"]}, {"topic": "x", "tags": ["b", "c"]}) == [2, 1]


def test_of_equals_the_nearest_in_time_comes_first_and_the_newer_of_two() -> None:
    same = {"topic": "a"}
    assert _related(same, same, same, same, same, to=2) == [1, 3, 0]


def test_an_article_is_never_related_to_itself_or_to_strangers() -> None:
    assert _related({"topic": "a"}, {"topic": "b"}) == []


def test_no_more_are_offered_than_shown_and_far_ones_still_count() -> None:
    entries = [{"topic": "a"}] * 20
    assert (
        len(_related(*entries)),
        _related({"topic": "a", "tags": ["b"]}, *entries, {"topic": "x", "tags": ["b"]}),
    ) == (
        SHOWN,
        [21, 1, 2],
    )
