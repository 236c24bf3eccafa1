"""A staff mistake: where it is, what is wrong and how to mend it, in Vietnamese."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

RULES: Final[dict[str, str]] = {
    # the file
    "file-empty": "tệp trống; hãy chép nội dung từ _mau.yml rồi sửa",
    "file-encoding": "tệp không phải UTF-8; hãy lưu lại với bảng mã UTF-8 (trong Notepad: Save as, Encoding: UTF-8)",
    "file-bom": "đầu tệp có dấu BOM; hãy lưu lại dạng «UTF-8» (không phải «UTF-8 with BOM»)",
    "file-size": "tệp lớn hơn {limit} KB; hãy tách bớt nội dung",
    "file-name": "tên tệp «{value}» không hợp lệ; chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ {example}",
    "file-place": "tệp nằm sai chỗ; hãy chuyển vào {place}",
    "file-link": "đây là liên kết tới tệp khác, không phải tệp thường; hãy chép chính tệp đó vào đây",
    "file-kind": "loại tệp này không dùng ở đây; trong thư mục này chỉ có tệp {kinds}, ảnh để trong docs/assets/media",
    # characters
    "text-nfd": "chữ «{value}» gõ bằng dấu rời (NFD); hãy xóa và gõ lại bằng bộ gõ Unicode dựng sẵn",
    "text-invisible": "có ký tự ẩn {code} sau «{value}» (nếu trống là ở đầu dòng); hãy xóa và gõ lại chỗ đó",
    # YAML
    "yaml-tab": "dòng thụt lề bằng phím Tab; hãy thay bằng dấu cách",
    "yaml-colon": 'giá trị có dấu hai chấm nên phải đặt trong ngoặc kép thẳng " ", ví dụ title: "Gia Lai: điểm đến mới"',
    "yaml-quote": 'ngoặc mở ở dòng này chưa đóng, hoặc đóng quá sớm; [ ] phải đủ cặp, mục cách mục bằng dấu phẩy, " " phải bọc trọn giá trị, ví dụ title: "Hội nghị “Gặp gỡ” năm 2026"',
    "yaml-smart-quote": 'giá trị bọc trong ngoặc cong “ ”; hãy dùng ngoặc thẳng " " hoặc bỏ ngoặc',
    "yaml-indent": "thụt lề không khớp với các dòng trên; các trường cùng cấp phải thẳng hàng, sau dấu «:» phải có dấu cách",
    "yaml-syntax": "YAML không đọc được ở đây; hãy xem dòng này và dòng ngay trên: thụt lề, dấu cách sau «:», ngoặc đóng; so với _mau.yml",
    "yaml-start": "giá trị không được bắt đầu bằng ký tự «{value}»; hãy đặt cả giá trị trong ngoặc kép (sau «|-» thì xuống dòng)",
    "yaml-anchor": "không dùng ký hiệu & * hay ! của YAML; hãy viết thẳng giá trị, hoặc đặt trong ngoặc kép",
    "yaml-depth": "các mục lồng nhau quá {limit} tầng",
    "yaml-documents": "tệp có nhiều hơn một phần (dòng ---); mỗi tệp chỉ ghi một bản ghi",
    "yaml-comment": "phần sau dấu # bị bỏ qua; nếu # là nội dung, hãy đặt cả giá trị trong ngoặc kép",
    "repeated-key": "trường này đã có ở dòng {first}; hãy gộp hoặc xóa một chỗ",
    # shape
    "unknown-field": "không có trường này{hint}",
    "missing": "thiếu trường bắt buộc này{example}",
    "not-map": "phải gồm các trường con, mỗi trường một dòng thụt vào hai dấu cách, như trong _mau.yml{example}",
    "not-list": "phải là danh sách, ví dụ [gia-lai, quy-nhon], hoặc mỗi mục một dòng bắt đầu bằng «- » như trong _mau.yml",
    "not-text": "phải là một giá trị viết liền, không phải danh sách hay các trường con",
    # values
    "choice": "chỉ nhận {accepted}; đang ghi «{value}»{hint}",
    "date": "phải là ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-03-14; đang ghi «{value}»",
    "date-name": "ngày trong tệp là {value} nhưng tên tệp bắt đầu bằng {expected}; hãy sửa cho khớp",
    "date-order": "ngày kết thúc {value} ở trước ngày bắt đầu {start}",
    "time": "phải là ngày giờ, ví dụ 2026-03-14T08:00 hoặc 2026-03-14T08:00+07:00; đang ghi «{value}»",
    "number": "phải là số viết liền, dấu thập phân là dấu chấm, ví dụ 2300 hoặc 2.3; đang ghi «{value}»",
    "whole-number": "phải là số nguyên, ví dụ 3; đang ghi «{value}»",
    "id": "mã «{value}» không hợp lệ; chỉ dùng chữ thường không dấu, số và gạch nối, như tên tệp trong data, ví dụ gia-lai",
    "slug": "đoạn địa chỉ «{value}» không hợp lệ; chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ kinh-te",
    "slug-digits": "đoạn địa chỉ «{value}» chỉ toàn số, trùng với địa chỉ lưu trữ; hãy thêm chữ",
    "address": "địa chỉ cũ «{value}» không hợp lệ; phải bắt đầu và kết thúc bằng /, ví dụ /tin-tuc/2025/ten-cu/",
    "url": "phải là địa chỉ mạng bắt đầu bằng https://; đang ghi «{value}»",
    "picture-path": "tên tệp ảnh «{value}» không hợp lệ; ảnh để trong docs/assets/media, tên chỉ có chữ thường không dấu, số, gạch nối, đuôi .jpg, .png hoặc .webp, ví dụ 2026/hoi-nghi.jpg",
    "too-long": "dài {length} ký tự, tối đa {limit}; hãy rút gọn",
    "blank": "đang để trống; hãy điền hoặc xóa trường này",
    "unit-or-currency": "phải có đúng một trong hai trường unit (đơn vị đếm) và currency (tiền tệ)",
    "period-pair": "period_from và period_to phải đi cùng nhau; hãy điền cả hai hoặc xóa cả hai",
    "as-of-missing": "thiếu ngày của số liệu: cần as_of, hoặc ngày của nguồn (source.date)",
    "approval": "bài công khai phải có approved_by (người duyệt) và approved_on (ngày duyệt); chưa duyệt thì để visibility: draft",
    # languages
    "vi-missing": "thiếu phần tiếng Việt (vi); tiếng Việt luôn phải có",
    "translation-missing": "có bản dịch nhưng chưa ghi tình trạng; hãy thêm translations.{lang} gồm status, translator, source như trong _mau.yml",
    "translation-source": (
        "chưa ghi mã bản gốc; nếu bản dịch khớp với bản tiếng Việt hiện tại, hãy ghi source: {expected} "
        "(hoặc chạy python run.py stamp)"
    ),
    "translation-partial": "bản dịch còn thiếu {fields}; trang {language} chưa được xuất bản",
    "translation-machine": "bản dịch máy chưa có người đối chiếu, nên trang {language} chưa được đăng; đối chiếu xong thì ghi status: reviewed",
    "translation-stale": "bản tiếng Việt đã đổi sau khi dịch, trang {language} đang có dòng báo; hãy đối chiếu lại, rồi chạy python run.py stamp {path}",
    "translation-empty": "ghi có bản dịch nhưng bài không có chữ nào bằng tiếng này; hãy điền bản dịch hoặc xóa mục này",
    # references
    "unknown-topic": "không có chủ đề «{value}» trong data/topics{hint}",
    "unknown-tag": "không có từ khóa «{value}» trong data/tags{hint}",
    "unknown-place": "không có địa điểm «{value}» trong data/places{hint}",
    "unknown-partner": "không có đối tác «{value}» trong data/partners{hint}",
    "unknown-fact": "không có số liệu «{value}» trong data/facts{hint}",
    "unprintable-fact": "số liệu «{value}» đang ở trạng thái {status}, chưa được in ra trang; chỉ dùng số liệu có status: ok",
    "fact-syntax": "chỗ chèn số liệu «{value}» viết sai; đúng là {{{{ ma-so-lieu }}}}, ví dụ {{{{ fdi-capital-in-force }}}}",
    "fact-conflict": "trái với «{other}»: cùng chỉ tiêu, phạm vi và thời kỳ mà giá trị khác nhau; hãy ghi supersedes vào bản mới hơn, hoặc đổi status của bản chưa chắc thành conflict",
    "broken-record-link": "không có bài «{value}» trong data/news{hint}",
    "hidden-record-link": "bài «{value}» chưa công khai nên không thể dẫn tới; hãy chọn bài khác hoặc đợi bài đó được đăng",
    "broken-page-link": "không có trang «{value}» trong docs{hint}",
    "broken-anchor": "trang được dẫn tới không có mục «#{value}»{hint}",
    "link-scheme": "liên kết «{value}» không dùng được; chỉ nhận https://, mailto:, news:mã-bài, page:tên-trang hoặc #mục",
    "unknown-footnote": "chú thích [^{value}] được nhắc tới nhưng chưa viết nội dung; hãy thêm một dòng [^{value}]: nội dung chú thích",
    "html": "không viết mã HTML trong bài («{value}»); hãy dùng Markdown",
    "body-heading": "tiêu đề trong bài bắt đầu từ ##, vì # dành cho tên bài",
    "body-image": "không chèn ảnh trong nội dung; ảnh của bài ghi ở trường image",
    "duplicate-slug": "địa chỉ {value} trùng với {other}; hãy đổi slug (hoặc tên tệp) của một bên",
    "alias-clash": "địa chỉ cũ {value} trùng với {other}; hãy xóa hoặc sửa địa chỉ cũ này",
    "picture-missing": "không có ảnh docs/assets/media/{value}; hãy tải ảnh lên đó hoặc sửa tên cho đúng{hint}",
    "picture-unreadable": "không đọc được ảnh {value}; hãy lưu lại dạng JPEG, PNG hoặc WebP",
    "picture-size": "ảnh {value} lớn hơn {limit} triệu điểm ảnh; hãy thu nhỏ trước",
    "correction-missing": "thiếu nội dung đính chính bằng {language}, mà bài đã xuất bản bằng tiếng này; hãy dịch thêm",
    # the built site
    "built-link": "liên kết tới {value} không dẫn đến đâu ({number} trang có liên kết này); hãy sửa hoặc bỏ liên kết",
    "built-anchor": "liên kết tới {value}, nhưng ở đó không có mục này ({number} trang có liên kết này); hãy sửa hoặc bỏ phần sau dấu #",
    # hand-written pages
    "page-front-matter": "đầu trang phải có khối --- gồm title, slug, description, updated, như đầu trang docs/about.md",
    "page-link": "liên kết «{value}» không dùng được ở trang viết tay; chỉ nhận https://, mailto:, #mục hoặc tên tệp như contact.md",
    "page-shell": "thiếu trang {value}; trang chủ phải có đủ ba tiếng",
    "page-source": "thiếu trang {value}; trang nào cũng phải có bản tiếng Việt",
}
"""Every rule that staff can break: its stable id and what staff read; `{…}` are the values at hand."""

WARNINGS: Final[frozenset[str]] = frozenset(
    {"yaml-comment", "translation-partial", "translation-machine", "translation-stale"}
)
"""Rules that are said but stop nothing: no reader is misled by them."""


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake; sorts by place, so that a report reads from file to file and top to bottom."""

    path: str
    """The file, relative to the project, with forward slashes."""
    line: int
    field: str
    """The dotted path of the field, or `` where the whole line is meant."""
    rule: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Return the line that staff read: `path:line  field: what is wrong and how to mend it`."""
        what = RULES[self.rule].format_map(dict(self.values))
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}  {self.field}: {what}" if self.field else f"{place}  {what}"

    @property
    def is_warning(self) -> bool:
        """True where the site may be published all the same."""
        return self.rule in WARNINGS


def problem(path: str, line: int, field: str, rule: str, /, **values: object) -> Problem:
    """Make a Problem; the keyword values fill the text of its rule."""
    shown = {"hint": "", "example": ""} | {key: _shorten(str(value)) for key, value in values.items()}
    return Problem(_visible(path), line, field, rule, tuple(sorted(shown.items())))


def suggest(value: str, known: Iterable[str]) -> str:
    """Return «; ý bạn là «x»?» with the nearest known name, or nothing."""
    near = get_close_matches(value, list(known), n=1, cutoff=0.6)
    return f"; ý bạn là «{near[0]}»?" if near else ""


def _visible(text: str) -> str:
    # A file name may hold line ends, which would start a command in GitHub's log, and bytes that are no text.
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def _shorten(text: str, limit: int = 160) -> str:
    line = _visible(" ".join(text.split()))
    return line if len(line) <= limit else line[: limit - 1] + "…"


def report(problems: Iterable[Problem]) -> str:
    """Return all mistakes as one text: a headline with their number, then a line each."""
    ordered = sorted(set(problems))
    return "\n".join([f"Dữ liệu có {len(ordered)} lỗi, trang chưa được xuất bản:", *map(str, ordered)])


def annotations(problems: Iterable[Problem]) -> str:
    """Return the commands that make GitHub show each mistake on its line of a pull request."""
    return "\n".join(
        f"::error file={_escape(found.path, ':,')},line={max(1, found.line)}::{_escape(str(found))}"
        for found in sorted(set(problems))
    )


def _escape(text: str, more: str = "") -> str:
    # A newline would start a command of its own.
    return "".join(f"%{ord(c):02X}" if c in "%\r\n" + more else c for c in text)


class RefusedError(Exception):
    """Raised once all inputs are read, when any of them holds a mistake; carries all mistakes."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))
