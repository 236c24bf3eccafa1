"""The kinds of value in a field: what is accepted, as what, and what is a mistake."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from newsroom.fields import (
    HO_CHI_MINH,
    Address,
    Day,
    Email,
    Everywhere,
    Id,
    Mark,
    Moment,
    Number,
    PicturePath,
    Slug,
    Slugs,
    Telephone,
    Text,
    Translated,
    Url,
    Whole,
)
from pydantic import TypeAdapter, ValidationError


def _read(kind: Any, value: object) -> object:
    """Return the value as typed, or the rules that it breaks."""
    try:
        read: object = TypeAdapter(kind).validate_python(value)
    except ValidationError as failed:
        return [error["type"] for error in failed.errors()]
    return read


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Text, "  Gia Lai\n", "Gia Lai"),
        (Day, "2024-02-29", date(2024, 2, 29)),
        (Moment, "2026-03-14T08:00", datetime(2026, 3, 14, 8, tzinfo=HO_CHI_MINH)),
        (Moment, "2026-03-14 08:00:30", datetime(2026, 3, 14, 8, 0, 30, tzinfo=HO_CHI_MINH)),
        (Moment, "2026-03-14T01:00Z", datetime(2026, 3, 14, 8, tzinfo=HO_CHI_MINH)),
        (Moment, "2026-03-14T03:00+02:00", datetime(2026, 3, 14, 1, tzinfo=UTC)),
        (Number, "0", Decimal(0)),
        (Number, "35488", Decimal(35488)),
        (Number, "2.30", Decimal("2.30")),
        (Number, "-0.5", Decimal("-0.5")),
        (Number, "0.125", Decimal("0.125")),
        (Number, "12.3450", Decimal("12.3450")),
        (Number, "999999999999999", Decimal(999999999999999)),
        (Whole, "12", 12),
        (Id, "fdi-capital-2025", "fdi-capital-2025"),
        (Slug, "hop-bao-2", "hop-bao-2"),
        (Address, "/tin-tuc/2025/ten_cu~1/", "/tin-tuc/2025/ten_cu~1/"),
        (Url, "https://baogialai.com.vn/a?b=c#d", "https://baogialai.com.vn/a?b=c#d"),
        (Mark, "4333fbdb2aea", "4333fbdb2aea"),
        (Telephone, "(+84) 269 3824-000", "(+84) 269 3824-000"),
        (Telephone, "113", "113"),
        (Email, "so.ngoai_vu+tin@gialai.gov.vn", "so.ngoai_vu+tin@gialai.gov.vn"),
        (PicturePath, "2026/hoi-nghi.jpg", "2026/hoi-nghi.jpg"),
        (PicturePath, "a.webp", "a.webp"),
    ],
)
def test_a_value_is_read_as_what_it_means(kind: Any, typed: str, value: object) -> None:
    assert _read(kind, typed) == value


@pytest.mark.parametrize(
    ("kind", "rule", "mistakes"),
    [
        (Text, "blank", ["", "  ", "\n", "\u00a0"]),
        (Text, "not-text", [["a"], {"a": "b"}, None]),
        (Text, "wordless", ["-", "…", "?!", "%", "«»", "—"]),
        (Mark, "mark", ["4333FBDB2AEA", "4333fbdb2ae", "4333fbdb2aeaa", "todo", "４333fbdb2aea"]),
        (Telephone, "telephone", ["0269.3824.xxx", "12", "1" * 17, "+", "０269 3824", "a"]),
        (Email, "email", ["sngv@gialai", "so ngoai vu", "@gialai.vn", "a@b@c.vn", "a@-b.vn", "sở@gialai.vn"]),
        (
            Day,
            "date",
            ["14/03/2026", "2026-02-31", "2025-02-29", "2026-3-4", "2026-13-01", "0000-01-01", "20260314"],
        ),
        (Day, "date", ["2026-03-14T08:00", "hôm nay", "٢٠٢٦-٠٣-١٤"]),
        (
            Moment,
            "time",
            ["2026-03-14", "08:00", "2026-03-14T24:00", "2026-03-14T08:00+99:00", "2026-02-31T08:00"],
        ),
        (Number, "number", ["2,3", "1.000.000", "1e5", "NaN", "Infinity", "٣", "01", "2.", ".5", "1 000"]),
        (
            Number,
            "number",
            ["1_500", "１２０", "²", "10²", "½", "+5", "−5", "-0", "-0.00", "0x10", "1/2"],
        ),
        (
            Number,
            "number",
            ["1,5", "1.5.2", "5%", "$5", "2.3 tỷ", "hơn 100", "(5)", "1" * 16, "0.1234567", "."],
        ),
        (
            Number,
            "number-ambiguous",
            ["1.500", "-1.500", "157.050", "12.345", "1,500", "１．５００", "1.500 tỷ", "--5"],
        ),
        (Whole, "whole-number", ["-1", "1.5", "một", "1e2", "٣", "1_0", "+1", "１", "1.500"]),
        (Day, "date-past", ["1899-12-31", "0206-03-14", "1026-03-14"]),
        (Moment, "date-past", ["1026-03-14T08:00", "0001-01-01T00:00+14:00"]),
        (Id, "id", ["Kinh-te", "kinh_te", "kinh--te", "-a", "a-", "đối-ngoại", "a/b", "../a"]),
        (Slug, "slug", ["Press Briefing", "a/b", "..", "a.b", "é"]),
        (Slug, "slug-digits", ["2026", "03"]),
        (Slug, "too-long", ["a" * 81]),
        (Address, "address", ["tin/", "/tin", "/", "//", "/../", "/a/../b/", "/./", "/a//b/", "/tin tức/"]),
        (Address, "address", ["https://a.vn/", "/feed.xml/", "/a/?b=c/", "/a/#b/", "/%2e%2e/"]),
        (
            Url,
            "url",
            ["a.vn", "ftp://a.vn", "javascript:alert(1)", "https://", "https://localhost", "https://a b.vn"],
        ),
        (Url, "url", ["//a.vn", 'https://a.vn/"onclick="', "HTTPS://"]),
        (PicturePath, "picture-path", ["Hội nghị.jpg", "a.JPG", "a.gif", "a.svg", "../a.jpg", "/a.jpg", "a"]),
    ],
)
def test_anything_else_is_a_mistake(kind: Any, rule: str, mistakes: list[object]) -> None:
    assert [_read(kind, value) for value in mistakes] == [[rule]] * len(mistakes)


def test_texts_come_in_the_order_of_the_languages() -> None:
    texts = Translated.model_validate({"id": "tiga", "vi": "một"})
    assert (texts.items(), texts.get("en")) == ((("vi", "một"), ("id", "tiga")), None)


def test_a_name_exists_in_every_language() -> None:
    assert (Everywhere(vi="Lào", en="Laos", id="Laos")["en"], _read(Everywhere, {"vi": "Lào"})) == (
        "Laos",
        ["missing", "missing"],
    )


def test_an_address_segment_may_be_chosen_for_one_language_alone() -> None:
    slugs = Slugs.model_validate({"en": "press-briefing"})
    assert [slugs.get(lang) for lang in ("vi", "en", "id")] == [None, "press-briefing", None]


def test_a_record_never_changes_after_reading() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Slugs().vi = "a"  # type: ignore[misc]
