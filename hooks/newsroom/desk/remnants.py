"""What was left untranslated: the source itself, Vietnamese words, sentences of another language."""

import re
from collections.abc import Iterator
from typing import Final

from newsroom.desk.fault import Fault
from newsroom.desk.languages import VIETNAMESE_LETTER, language_of, strange_words
from newsroom.desk.segment import Segment
from newsroom.desk.wording import wording
from newsroom.locales import Lang

_SENTENCE: Final = re.compile(r"(?<=[.!?…])[\s\u00a0]+(?=[^\W\d_a-zà-ỹ«“‘\"])")
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_QUOTED: Final = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"|\([^()]*\)|«[^»]*»")
# Capitalised words that are no names, left as they were: «Sở Tài chính», «Ban tổ chức», «Hội Chữ thập đỏ».
_BODY: Final = re.compile(
    r"\b(?:Sở|Bộ|Ủy|Uỷ|Ban|Hội|Tỉnh|Thành|Phường|Huyện|Quận|Xã|Công|Trường|Trung|Phòng|Cục|Chi|Đoàn|Đảng|Nhà|Cơ|Tổ|Liên|Viện|Tổng|Ông|Bà|Chủ|Phó|Giám|Nghị|Quyết|Thông|Chỉ|Kế|Luật|Ngày|Năm|Theo)\b"
)


# Abbreviations of Vietnamese words; those in the codes of documents follow a slash or a hyphen.
_ABBREVIATION: Final = re.compile(
    r"(?<![\w/-])(?:UBND|HĐND|PCPNN|UBMTTQ|MTTQ|TTXVN|ĐBQH|KCN|CCN|KKT|NSNN|GTVT|TNHH|THPT|THCS|KT-XH|QP-AN|TP|BQL|ĐSQ|LSQ|[A-Z]*Đ[A-ZĐ]+)(?![\w/-])"
)


def check_language(source: Segment, text: Segment, lang: Lang) -> Iterator[Fault]:
    """Yield what is in the wrong language in one segment."""
    words = text.text
    for foreign in text.foreign:
        words = words.replace(foreign, " ")
    if _is_copy(source, text):
        yield Fault(text.line, "language-copy", words)
        return
    sentences = _SENTENCE.split(words)
    wrong = [part for part in sentences if (found := language_of(part)) and found != lang]
    if wrong:
        yield Fault(text.line, "language-other", wrong[0])
        return
    bare = _QUOTED.sub(" ", words)
    if left := _vietnamese(bare):
        yield Fault(text.line, "language-left", left)
    elif short := _ABBREVIATION.search(bare):
        yield Fault(text.line, "language-left", short.group())
    elif left := strange_words(bare, lang):
        yield Fault(text.line, "language-left", left)


def _is_copy(source: Segment, text: Segment) -> bool:
    if abs(len(source.text) - len(text.text)) > 8:
        return False
    # Names, codes and numbers are the same in every language; words in lower case are not.
    lower = [word for word in _WORD.findall(text.text) if word[0].islower() and len(word) > 1]
    return (
        len(lower) > 1
        and wording(source.text) == wording(text.text)
        and language_of(text.text) in (None, "vi")
    )


def _vietnamese(words: str) -> str:
    """Return the first Vietnamese words that are no name."""
    if not VIETNAMESE_LETTER.search(words):
        return ""
    rows = list(_WORD.finditer(words))
    marked = [bool(VIETNAMESE_LETTER.search(row.group())) for row in rows]
    for index, row in enumerate(rows):
        if not marked[index]:
            continue
        if (row.group()[0].islower() and "-" not in row.group()) or (
            _BODY.fullmatch(row.group()) and _goes_on(rows, index, marked)
        ):
            return _run(words, rows, index)
    return ""


def _goes_on(rows: list[re.Match[str]], index: int, marked: list[bool]) -> bool:
    after = rows[index + 1 : index + 3]
    return any(
        row.group()[0].islower() and mark for row, mark in zip(after, marked[index + 1 :], strict=False)
    )


def _run(words: str, rows: list[re.Match[str]], index: int) -> str:
    start = end = index
    while start and _is_vietnamese(rows[start - 1].group()):
        start -= 1
    while end + 1 < len(rows) and _is_vietnamese(rows[end + 1].group()):
        end += 1
    return words[rows[start].start() : rows[end].end()]


def _is_vietnamese(word: str) -> bool:
    return bool(VIETNAMESE_LETTER.search(word))
