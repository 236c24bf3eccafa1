"""Every address of the site, spelt in the language of the page."""

import unicodedata

import pytest
from newsroom.locales import LANGS
from newsroom.urls import (
    article_url,
    file_path,
    home_url,
    month_url,
    news_url,
    numbered_url,
    page_url,
    root_from,
    slugify,
    topic_url,
    year_url,
)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Đối ngoại", "doi-ngoai"),
        ("ĐẠI HỘI ĐẢNG BỘ", "dai-hoi-dang-bo"),
        ("đường Đinh Tiên Hoàng", "duong-dinh-tien-hoang"),
        ("Hợp tác Việt Nam – Lào – Campuchia (2025)", "hop-tac-viet-nam-lao-campuchia-2025"),
        ("Ký kết, ước 2,3 tỷ USD!", "ky-ket-uoc-2-3-ty-usd"),
        ("ﬁn ½ Ⅳ", "n"),
        ("Straße Ærø", "stra-e-r"),
        ("İstanbul K", "istanbul-k"),
        ("  --a--  ", "a"),
        ("東京", ""),
        ("", ""),
    ],
)
def test_a_segment_is_plain_ascii(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_every_vietnamese_letter_keeps_its_letter() -> None:
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = {"a": "aăâ", "d": "dđ", "e": "eê", "i": "i", "o": "oôơ", "u": "uư", "y": "y"}
    wrong = [
        letter
        for plain, written in letters.items()
        for base in written + written.upper()
        for letter in {unicodedata.normalize("NFC", base + tone) for tone in tones}
        if slugify(letter) != plain
    ]
    assert wrong == []


def test_typed_and_decomposed_letters_give_one_segment() -> None:
    assert slugify("Đo\u031b\u0323i") == slugify("Đợi") == "doi"


def test_sections_are_in_the_language_of_the_page() -> None:
    assert {lang: (home_url(lang), news_url(lang), topic_url(lang, "a")) for lang in LANGS} == {
        "vi": ("", "tin-tuc/", "tin-tuc/chu-de/a/"),
        "en": ("en/", "en/news/", "en/news/topic/a/"),
        "id": ("id/", "id/berita/", "id/berita/topik/a/"),
    }


def test_articles_and_archives_lie_below_their_year() -> None:
    assert [article_url("en", 2026, "a"), year_url("id", 2026), month_url("vi", 2026, 3)] == [
        "en/news/2026/a/",
        "id/berita/2026/",
        "tin-tuc/2026/03/",
    ]


def test_further_pages_of_a_list_are_numbered_from_two() -> None:
    assert [numbered_url("tin-tuc/", "vi", 1), numbered_url("en/news/", "en", 2)] == [
        "tin-tuc/",
        "en/news/page/2/",
    ]


def test_hand_written_pages_lie_below_the_home_page() -> None:
    assert [page_url("vi", "gioi-thieu"), page_url("id", "tentang"), page_url("en", "")] == [
        "gioi-thieu/",
        "id/tentang/",
        "en/",
    ]


@pytest.mark.parametrize(
    ("url", "file", "root"),
    [
        ("", "index.html", "./"),
        ("en/", "en/index.html", "../"),
        ("en/news/2026/a/", "en/news/2026/a/index.html", "../../../../"),
        ("404.html", "404.html", "./"),
        ("en/news/feed.xml", "en/news/feed.xml", "../../"),
    ],
)
def test_a_page_knows_its_file_and_the_way_to_the_root(url: str, file: str, root: str) -> None:
    assert (file_path(url), root_from(url)) == (file, root)
