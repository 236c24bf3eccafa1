"""What may stand in a text: every language of our partners, and nothing that readers would not see."""

import re
import unicodedata
from typing import Final

import pytest
from newsroom.legacy import TWICE, find_legacy, name_encoding
from newsroom.texts import read_text
from newsroom.vietnamese import is_vietnamese

from tests.broken.cases import in_encoding
from tests.building import ROOT

ENCODINGS: Final = ("TCVN3 (ABC)", "VNI", "VISCII", "Windows-1258")
SENTENCES: Final = (
    "Sở Ngoại vụ tỉnh Gia Lai",
    "Hội nghị xúc tiến đầu tư năm 2026",
    "Thông báo về việc tiếp nhận hồ sơ",
    "kim ngạch xuất khẩu tăng",
    "đường biên giới với Campuchia",
)


def _rules(text: str) -> list[str]:
    return [found.rule for found in read_text("a.yml", text.encode("utf-8", "surrogatepass"))[1]]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Saigòn",
            "Düsseldorf",
            "Á Rập",
            "VNĐ",
            "São Tomé và Príncipe",
            "Citroën Noël Haïti naïf",
            "Łódź, Škoda",
        ),
        *(
            "le chef thaï Loïc dîne à l’hôtel",
            "João Ação coração",
            "Größe über schön",
            "Ærø Þórshöfn",
            "İstanbul ı",
        ),
        *(
            "«XÃ»",
            "ông nói “«khá»” rồi",
            "Français : « où ? »",
            "½ ¼ ¾ ¥500 £30",
            "25°C, 10 km², H₂O, № 5",
            "kΩ μm ΔT",
        ),
        *(
            "tia α, β, γ",
            "① ② ③",
            "❤️ ☎️ 😀 🇻🇳 👍🏽 1️⃣",
            "→ • … – —",
            "10\u202f000\u00a0€ 5\u2009%",
            "Ê-đê, Bơhnar, Xơ-đăng",
        ),
        *(
            "Санкт-Петербург và Москва",
            "Республика Саха (Якутия)",
            "Красный хор СССР",
            "[СССР]{lang=ru}",
            "Αθήνα",
        ),
        *(
            "東京都、札幌市（本社：東京）",
            "東京　大阪",
            "부산광역시 釜山",
            "ສະຫວັນນະເຂດ",
            "រតនគិរី ស្ទឹងត្រែង",
            "กรุงเทพมหานคร",
        ),
        *("العربية", "עברית", "नई दिल्ली", "မြန်မာ", "საქართველო", "Հայաստան"),
    ],
)
def test_words_of_every_language_may_stand_in_a_text(text: str) -> None:
    assert _rules(text) == []


def test_everything_that_is_published_today_has_no_mistake() -> None:
    files = [*(ROOT / "data").rglob("*.yml"), *(ROOT / "docs").glob("*.md")]
    assert len(files) > 150
    assert [
        (path.name, read_text("", path.read_bytes())[1])
        for path in files
        if read_text("", path.read_bytes())[1]
    ] == []


VISIBLE: Final = frozenset(
    # Spaces of text, the colours of an emoji, and signs above Arabic and Egyptian numbers.
    map(
        chr,
        (
            9,
            10,
            13,
            0xFE0E,
            0xFE0F,
            *range(0x600, 0x606),
            0x6DD,
            0x70F,
            0x890,
            0x891,
            0x8E2,
            0x110BD,
            0x110CD,
        ),
    )
)


def test_no_character_without_a_form_of_its_own_may_stand_in_a_text() -> None:
    # Of what is not assigned, and of private characters, one in sixteen.
    letters = [
        letter
        for letter in map(chr, range(0x20000))
        if letter not in VISIBLE and not "\U0001f000" <= letter <= "\U0001faff"
        if unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp")
        or (unicodedata.category(letter) in ("Cn", "Co") and ord(letter) % 16 == 15)
    ]
    assert len(letters) > 2_000
    told = set()
    for start in range(0, len(letters), 4_000):
        text = "\n".join(f"a{letter}b" for letter in letters[start : start + 4_000])
        for found in read_text("a.yml", text.encode())[1]:
            told |= set(re.findall(r"U\+([0-9A-F]+)", str(found)))
    assert {f"{ord(letter):04X}" for letter in letters} - told == set()


@pytest.mark.parametrize(
    "letter", ["\ue000", "\uf8ff", "\U000e0001", "\U000f0000", "\U0010ffff", "\U0003fffe"]
)
def test_private_characters_and_tags_may_not_stand_in_a_text(letter: str) -> None:
    assert _rules(f"a{letter}b") == ["text-invisible"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gia Lаi", "Lai"),
        ("Вình Định", "Bình"),
        ("Ζalo", "Zalo"),
        ("Сосо", "Coco"),
        ("а", "a"),
        ("Gia Lɑi", "Lai"),
        ("ʟᴀɪ", "lai"),
        ("Ⓖⓘⓐ", "gia"),
        ("𝐋𝐚𝐢", "Lai"),
        ("ＬＡＩ", "LAI"),
        ("１２０", "120"),
        ("ﬁnance", "finance"),
        ("ᏀᎥᎪ", "GiA"),
        ("Gia Lai：", ":"),
        ("Lбi", "Lбi"),
    ],
)
def test_a_lookalike_is_told_with_its_code_and_the_letter_meant(text: str, expected: str) -> None:
    (found,) = read_text("a.yml", text.encode())[1]
    values = dict(found.values)
    rule = "text-foreign" if text in ("Сосо", "а") else "text-lookalike"
    assert (found.rule, values["expected"], values["codes"][:2]) == (rule, expected, "U+")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_text_of_before_unicode_is_named_as_a_file_and_as_it_shows(encoding: str, sentence: str) -> None:
    data = in_encoding(encoding, sentence)
    shown = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)
    found = find_legacy(shown)
    assert found is not None
    assert (name_encoding(data), found.encoding, found.expected in sentence) == (encoding, encoding, True)


@pytest.mark.parametrize("display", ["cp1252", "latin-1", "mac_roman", "cp437"])
@pytest.mark.parametrize("sentence", [*SENTENCES, "Việt Nam", "“giá”"])
def test_utf8_read_as_something_else_is_named(display: str, sentence: str) -> None:
    # Bytes without a letter on Windows are shown as control characters.
    shown = "".join(bytes([b]).decode(display, "ignore") or chr(b) for b in sentence.encode())
    found = find_legacy(shown)
    assert found is not None
    assert (found.encoding, found.expected in sentence) == (TWICE, True)


@pytest.mark.parametrize(
    "word", ["nghiêng", "Quy", "khuỷu", "giếng", "gìn", "ĐƯỜNG", "xoong", "Ê-đê", "thuở", "huơ"]
)
def test_vietnamese_words_are_known(word: str) -> None:
    assert is_vietnamese(word)


@pytest.mark.parametrize("word", ["café", "Noởl", "hởt", "matà", "ngô-fé", "bấm̀"])
def test_other_words_are_not_vietnamese(word: str) -> None:
    assert not is_vietnamese(word)
