"""The picture that networks show beside a link: there for every page, small, legible, the same each time."""

from io import BytesIO
from pathlib import Path

import pytest
from newsroom.card_drawing import SIZE, Card, draw_card
from newsroom.cards import card_of
from newsroom.locales import LANGS
from newsroom.views import Alternate, Findable, Frame
from PIL import Image, ImageChops, ImageFont

from tests.building import ROOT
from tests.html_tree import read_pages

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
FONTS = sorted((ROOT / "hooks" / "newsroom" / "bulletin" / "fonts").glob("*.ttf"))


def card(**fields: str) -> Card:
    least = {
        "art": "a",
        "kicker": "Đầu tư",
        "title": "Tin",
        "note": "30/12/2025",
        "brand": "B",
        "publisher": "P",
    }
    return Card(**(least | fields))


def frame(title: str = "Tin", findable: Findable | None = None) -> Frame:
    return Frame("vi", "tin/", title, "", (Alternate("vi", "tin/"),), (), "", findable=findable)


def test_every_page_has_a_card_that_networks_take(site: Path, site_url: str) -> None:
    pages = [page for page in read_pages(site) if page.is_indexable]
    assert len(pages) > 100
    seen: dict[str, list[str]] = {}
    for page in pages:
        url = page.html.one("meta", property="og:image").attrs["content"]
        file = site / url.removeprefix(site_url)
        assert file.stat().st_size <= 60_000, url
        with Image.open(file) as picture:
            assert (picture.format, picture.size) == ("PNG", SIZE)
        seen.setdefault(url, []).append(page.lang)
    # Lists share the card of their language; no two languages share any.
    assert [url for url, langs in seen.items() if len(set(langs)) > 1] == []
    assert sum(len(langs) == 1 for langs in seen.values()) > 40
    assert {f"assets/cards/{file.name}" for file in (site / "assets" / "cards").iterdir()} == {
        url.removeprefix(site_url) for url in seen
    }


def test_a_card_is_drawn_the_same_each_time_and_named_by_what_stands_on_it() -> None:
    assert draw_card(card()) == draw_card(card())
    others = [card(title="Khác"), card(note="x"), card(art="b"), card(kicker="K"), card(brand="x")]
    assert len({card().name, *(other.name for other in others)}) == 1 + len(others)
    assert len({draw_card(card()), *map(draw_card, others)}) == 1 + len(others)


def test_pages_that_are_ways_to_others_share_the_card_of_the_site() -> None:
    assert card_of(frame("Lưu trữ 2025")) == card_of(frame("Lưu trữ 2026"))
    article = card_of(frame("Tin", Findable("Tin", "Đầu tư", "2025-12-30")))
    assert (article.kicker, article.title, article.note) == ("Đầu tư", "Tin", "30/12/2025")


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_every_vietnamese_letter_is_in_the_letters_of_the_cards(file: Path) -> None:
    font = ImageFont.truetype(str(file), 40, layout_engine=ImageFont.Layout.BASIC)
    missing = bytes(font.getmask("\ufffe"))
    assert [letter for letter in LETTERS + LETTERS.upper() if bytes(font.getmask(letter)) == missing] == []
    # A letter with two marks is drawn with both.
    assert len({bytes(font.getmask(letter)) for letter in "aăâằầạặậ"}) == 8


@pytest.mark.parametrize("title", ["W" * 20 + " " + "Ở " * 59, "Tin " * 34, "Nghiêng " * 17, "x"])
def test_the_longest_title_stays_within_its_part_of_the_card(title: str) -> None:
    with_title, without = (draw_card(card(title=text)) for text in (title, ""))
    drawn = ImageChops.difference(*(_open(data) for data in (with_title, without))).getbbox()
    assert drawn is not None
    left, top, right, bottom = drawn
    assert (left >= 60, top >= 120, right <= 800, bottom <= 505) == (True, True, True, True), drawn


def _open(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def test_all_languages_have_a_card_of_the_site() -> None:
    titles = {card_of(Frame(lang, "", "", "", (), (), "home")).title for lang in LANGS}
    assert len(titles) == len(LANGS)
