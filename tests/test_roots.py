"""Roots that readers of Indonesian search for, though only a longer word stands on the page."""

import pytest
from newsroom.roots import roots_in


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("mengunjungi", "kunjung"),
        ("pengunjung", "kunjung"),
        ("meninjau", "tinjau"),
        ("penandatanganan", "tandatangan"),
        ("memasarkan", "pasar"),
        ("pemrosesan", "proses"),
        ("mengerjakan", "kerja"),
        ("memperluas", "luas"),
        ("bertemu", "temu"),
        ("dikelola", "kelola"),
    ],
)
def test_a_prefix_that_swallows_a_letter_gives_it_back(word: str, root: str) -> None:
    assert roots_in(f"Delegasi {word.title()} Gia Lai.") == (root,)


@pytest.mark.parametrize(
    "word", ["kunjungan", "berkunjung", "menyambut", "membangun", "pelatihan", "ekonomi"]
)
def test_words_that_the_engine_stems_itself_are_left_to_it(word: str) -> None:
    assert roots_in(word) == ()


def test_a_root_that_stands_in_the_text_is_not_said_again() -> None:
    assert roots_in("Mereka mengunjungi Quy Nhơn, kunjung mengunjung.") == ()
