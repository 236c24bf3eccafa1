"""What a translator reads beside a segment, in words; the same in every kind of file."""

from collections.abc import Iterator, Mapping
from typing import Final

from newsroom.desk.units import Help, Sheet, Unit, UnitState, WrongFileError
from newsroom.locales import LANGS, LOCALES, Lang

STATES: Final[Mapping[UnitState, str]] = {
    "new": "cần dịch",
    "machine": "máy dịch, đối chiếu",
    "changed": "đã sửa",
    "same": "giữ nguyên",
}


def heading(lang: Lang) -> str:
    """Return the head of the column of translations; it says which language they are in."""
    return f"Bản dịch ({LOCALES[lang].name})"


def lang_of(head: str) -> Lang:
    """Return the language that the head of a column says."""
    found = next((lang for lang in LANGS if heading(lang) == " ".join(head.split())), None)
    if found is None:
        raise WrongFileError("không có cột «Bản dịch (…)»; đừng sửa hàng đầu")
    return found


def place_of(unit: Unit) -> str:
    """Return where a segment stands: the title of the record, the field, the file and line."""
    return f"{unit.work.title} · {unit.field} · {unit.address}"


def codes_of(unit: Unit) -> str:
    """Return what the marks in a segment stand for."""
    return "\n".join(
        f"{code.marks[0]}…{code.marks[1]} = liên kết {code.closing[1:]}"
        if code.closing
        else f"{code.marks[0]} = {code.opening}"
        for code in unit.source.codes
    )


def terms_of(hints: Help) -> str:
    """Return the terms of a segment, one a line."""
    return "\n".join(f"{term} → {rendering}" for term, rendering in hints.terms)


def matches_of(hints: Help) -> str:
    """Return what the memory offers, one a line, the best first."""
    return "\n".join(f"{one.score} % · {one.found.text} ({one.found.origin})" for one in hints.matches)


def guide(sheet: Sheet) -> Iterator[str]:
    """Yield what a translator must know, line by line."""
    language = LOCALES[sheet.lang].name
    yield f"Dịch từ tiếng Việt sang {language}. Chỉ viết vào cột «Bản dịch»; các cột khác đã khóa."
    yield "Mỗi hàng là một đoạn: dịch trọn trong một ô, không gộp, không tách. Ô để trống thì máy bỏ qua."
    yield "Giữ mọi dấu như {1}: máy thay bằng số liệu hay liên kết. Được đổi chỗ, không được bỏ hay thêm."
    yield "{2}chữ{/2} là liên kết: dịch chữ ở giữa, giữ hai dấu. **chữ** là chữ đậm, *chữ* là chữ nghiêng."
    yield "Việc «cần dịch»: chưa có bản dịch; «đã sửa»: tiếng Việt đã đổi, kèm câu cũ; «giữ nguyên»: để vậy."
    yield "Việc «máy dịch, đối chiếu»: đọc lại từng chữ; tệp gửi lại là lời xác nhận cho cả bài."
    yield "Dùng đúng cách dịch ở cột «Thuật ngữ». Xong thì lưu và gửi lại tệp này, giữ dạng của tệp."
