"""The mistakes that staff make, each done to the small project; `<case>.txt` is what they read."""

import json
import os
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from newsroom.encodings import ENCODINGS
from newsroom.models import source_mark

from tests.small_project import (
    ABOUT,
    AGREEMENT,
    CONTACT,
    EVENT,
    FACT,
    HOME,
    MARK,
    NEWS,
    OPPORTUNITY,
    PARK,
    PARTNER,
    PHOTO,
    PLACE,
    PROJECT,
    PUBLISHED,
    SECTOR,
    SHORT,
    STUDY,
    TAG,
    TEXTS,
    TOPIC,
    animated_png,
    png,
)

PANEL: Final = "data/panels/von.yml"
MORE_FACT: Final = TEXTS[FACT].replace("indicator: fdi-capital", "indicator: more-capital")
"""A figure of something else, of the same unit, measure, scope and date."""


def panel(*facts: str) -> str:
    """Return a group of key figures with a chart of these."""
    bars = "".join(f"      - {{fact: {name}, name: {{vi: Thanh, en: Bar, id: Batang}}}}\n" for name in facts)
    name = "name: {vi: Vốn, en: Capital, id: Modal}\n"
    return f"{name}order: 1\ncharts:\n  - {name}    bars:\n{bars}"


PROCEDURE: Final = "data/procedures/dang-ky.yml"
PROCEDURE_TEXT: Final = f"""\
title: {{vi: Đăng ký, en: Registration}}
summary: {{vi: Tóm tắt., en: Summary.}}
group: starting
steps:
  - title: {{vi: Nộp hồ sơ, en: Hand in the file}}
    papers: [{{name: {{vi: Đơn, en: Application}}, form: kho-lanh.pdf}}]
    fee: {{amount: 100000, currency: VND}}
    working_days: 15
    legal_basis: [{{title: Luật}}]
    certified_on: 2026-03-01
{PUBLISHED}translations:
  en: {{status: reviewed, translator: Người dịch, source: 8f597f502787}}
"""
"""A procedure of one step, which needs nothing more."""

Mistake = Callable[[Path], None]

BODY: Final = "  vi: Nội dung ký kết.\n"
"""The body of the short article: the last of its texts."""
BODY_SAMPLE: Final = "  vi: |-\n    Nội dung ký kết.\n\n    Đoạn mẫu.\n"


def write(path: str, content: str | bytes) -> Mistake:
    """Write a file."""

    def done(root: Path) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    return done


def change(path: str, old: str, new: str) -> Mistake:
    """Replace the one place in a file that reads `old`."""
    content = TEXTS[path]
    assert content.count(old) == 1, f"{path} has {content.count(old)} of {old!r}"
    return write(path, content.replace(old, new))


def add(path: str, text: str) -> Mistake:
    """Write lines at the end of a file."""
    return write(path, TEXTS[path] + text)


def copy(path: str, to: str, old: str = "", new: str = "") -> Mistake:
    """Write a file anew under another name, with a change."""
    return write(to, TEXTS[path].replace(old, new))


def link(path: str, to: str) -> Mistake:
    """Make a symbolic link where a file or folder should be."""
    return lambda root: (root / path).symlink_to(root / to)


def remove(path: str) -> Mistake:
    """Remove a file."""
    return lambda root: (root / path).unlink()


def move(path: str, to: str, old: str = "", new: str = "") -> Mistake:
    """Move a file, with a change."""
    return both(copy(path, to, old, new), remove(path))


BANNER: Final = "data/banner.yml"
NOTICE: Final = "text: {{vi: Khẩn, en: Urgent, id: Darurat}}\nstart: {start}\nend: {end}\n"


def money(value: str, scale: str, currency: str) -> Mistake:
    """Write the fact as this amount."""
    lines = f"value: {value}\nscale: {scale}\ncurrency: {currency}"
    return change(FACT, "value: 2.3\nscale: billion\ncurrency: USD", lines)


def counted(value: str, vi: str, en: str, id_: str) -> Mistake:
    """Write the fact as a number of things."""
    lines = f"value: {value}\nunit:\n  vi: {vi!r}\n  en: {en!r}\n  id: {id_!r}"
    return change(FACT, "value: 2.3\nscale: billion\ncurrency: USD", lines)


def percent(*fields: str) -> Mistake:
    """Write the fact as a percentage with these fields."""
    lines = "\n".join(("unit: percent", *fields))
    return change(FACT, "value: 2.3\nscale: billion\ncurrency: USD", lines)


def in_encoding(name: str, text: str) -> bytes:
    """Write Vietnamese text in an encoding of before Unicode."""
    marks = "\u0300\u0301\u0303\u0309\u0323"
    shown: dict[str, str] = {}
    for sign, letter in ENCODINGS[name].items():
        # Small letters last: for VNI they are the marks of small letters.
        shown[letter] = max(shown.get(letter, ""), sign)
    done = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(part for part in parts if part in marks)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in marks))
        circumflex = "".join(part for part in parts if part in "\u0302\u0306")
        for spelt in ([letter], [base, tone], [parts[0], circumflex + tone]):
            if all(part.isascii() or part in shown for part in spelt):
                done += "".join(part if part.isascii() else shown[part] for part in spelt)
                break
        else:
            raise ValueError(f"{name} has no {letter!r}")
    return b"".join(sign.encode("cp1252", "ignore") or bytes([ord(sign)]) for sign in done)


def both(*mistakes: Mistake) -> Mistake:
    """Make several mistakes."""

    def done(root: Path) -> None:
        for mistake in mistakes:
            mistake(root)

    return done


def body(text: str) -> Mistake:
    """Write the body of the short article."""
    lines = "".join(f"    {row}\n" if row else "\n" for row in text.split("\n"))
    return change(SHORT, BODY, f"  vi: |-\n{lines}")


TERM: Final = """\
vi: [Sở Ngoại vụ]
en:
  preferred: Department of Foreign Affairs
  allowed: [External Relations Department]
  forbidden: [Foreign Office]
id: {preferred: Dinas Luar Negeri}
part: body
source: Thông tư 03/2009/TT-BNG
"""


def translated(vi: str, en: str, accept: str = "") -> Mistake:
    """Write an article with a reviewed English translation, and a term of the termbase."""
    texts = {"title": ("Tin dịch", "Translated news"), "summary": ("Tóm tắt.", "Summary."), "body": (vi, en)}
    mark = source_mark(source for source, _ in texts.values())
    fields = [f"{name}:\n  vi: {json.dumps(a)}\n  en: {json.dumps(b)}\n" for name, (a, b) in texts.items()]
    made = f"translations:\n  en:\n    status: reviewed\n    translator: A\n    source: {mark}\n{accept}"
    head, tail = TEXTS[SHORT].split("title:")[0], TEXTS[SHORT].split("\nvisibility:")[1]
    record = f"{head}{''.join(fields)}visibility:{tail}{made}"
    return both(
        write("data/news/2026/2026-03-15-dich.yml", record), write("data/glossary/so-ngoai-vu.yml", TERM)
    )


def ledger(*lines: str) -> Mistake:
    """Say that these addresses have been published."""
    return write("data/addresses.lock", "".join(f"{line}\n" for line in lines))


def redirect(old: str, new: str) -> str:
    """Return a line of `data/redirects.yml`."""
    return f"- {{old: {old}, new: {new}}}\n"


def redirects(*lines: str) -> Mistake:
    """Write the redirects."""
    return write("data/redirects.yml", "redirects:\n" + "".join(lines))


def withdrawn(address: str) -> Mistake:
    """Withdraw an address."""
    reason = "{vi: Lý do, en: Reason, id: Alasan}"
    line = f"- {{addresses: [{address}], date: 2026-03-16, reason: {reason}}}\n"
    return write("data/withdrawn.yml", f"withdrawn:\n{line}")


CASES: Final[Mapping[str, Mistake]] = {
    # files
    "file-empty": write(SHORT, ""),
    "file-empty-comment": write(SHORT, "# chưa viết gì\n"),
    "file-encoding": write(SHORT, TEXTS[SHORT].encode("gb18030")),
    "file-encoding-utf-16": write(SHORT, TEXTS[SHORT].encode("utf-16")),
    "file-encoding-utf-16-no-mark": write(SHORT, TEXTS[SHORT].encode("utf-16-be")),
    "file-encoding-utf-32": write(SHORT, TEXTS[SHORT].encode("utf-32")),
    "file-encoding-tcvn3": write(SHORT, in_encoding("TCVN3 (ABC)", TEXTS[SHORT])),
    "file-encoding-vni": write(SHORT, in_encoding("VNI", TEXTS[SHORT])),
    "file-encoding-viscii": write(SHORT, in_encoding("VISCII", TEXTS[SHORT])),
    "file-encoding-windows-1258": write(SHORT, in_encoding("Windows-1258", TEXTS[SHORT])),
    "file-encoding-damaged": write(SHORT, TEXTS[SHORT].encode().replace("Hai bên".encode(), b"Hai b\xc3")),
    "file-encoding-page": write("docs/about.en.md", b"---\ntitle: Caf\xe9\n---\n"),
    "file-bom": write(SHORT, b"\xef\xbb\xbf" + TEXTS[SHORT].encode()),
    "file-bom-page": write(ABOUT, b"\xef\xbb\xbf" + TEXTS[ABOUT].encode()),
    "file-size": body("dài " * 70_000),
    "file-name": move(SHORT, "data/news/2026/2026-03-15-Ký kết.yml"),
    "file-name-topic": copy(TOPIC, "data/topics/Văn_hóa.yml", "kinh-te", "van-hoa"),
    "file-name-page": write("docs/Lien he.md", "Địa chỉ\n"),
    "file-name-page-language": write("docs/about.fr.md", "Adresse\n"),
    "file-place": write("data/tin.yml", "a: b\n"),
    "file-place-year": move(SHORT, "data/news/2025/2026-03-15-ky-ket.yml"),
    "file-place-no-year": move(SHORT, "data/news/2026-03-15-ky-ket.yml"),
    "file-place-folder": copy(TAG, "data/tags/moi/van-hoa.yml"),
    "file-place-kind": copy(TAG, "data/tag/van-hoa.yml"),
    "file-place-page": write("docs/gioi-thieu/lich-su.md", TEXTS[ABOUT]),
    "file-place-id": copy(SHORT, "data/news/2025/2026-03-15-ky-ket.yml"),
    "file-link": link("data/tags/viec-lam.yml", TAG),
    "file-link-folder": link("data/news/2025", "data/news/2026"),
    "file-link-page": link("docs/contact.md", ABOUT),
    "file-link-picture": link("docs/assets/media/2025", "docs/assets/media/2026"),
    "file-link-single": both(remove(HOME), link(HOME, SHORT)),
    "file-special": lambda root: os.mkfifo(root / "docs/assets/media/ong-dan.jpg"),
    "file-special-single": both(remove(HOME), lambda root: os.mkfifo(root / HOME)),
    "file-windows": copy(TAG, "data/tags/con.yml"),
    "file-windows-page": write("docs/aux.md", TEXTS[ABOUT].replace("slug: gioi-thieu", "slug: thu")),
    "file-windows-ignored": write("data/tags/_a:b.yml", TEXTS[TAG]),
    "file-windows-folder": write("docs/assets/media/2026./hop.png", png(8, 6)),
    "file-twin": both(write("data/tags/_mau.yml", "a"), write("data/tags/_MAU.yml", "a")),
    "file-twin-accents": both(write("data/_ghi-chú.txt", "a"), write("data/_ghi-chu\u0301.txt", "b")),
    "file-content": write("docs/assets/media/2026/hai.jpg", png(8, 6)),
    "file-content-heic": write("docs/assets/media/2026/hai.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    "file-content-word": write(PHOTO, b"PK\x03\x04word/document.xml"),
    "file-content-html": write(PHOTO, "<!DOCTYPE html><title>404</title>"),
    "file-content-empty": write(PHOTO, b""),
    "file-reserved": both(*(write(f"docs/{name}", "a") for name in ("CNAME", "robots.txt", ".nojekyll"))),
    "file-reserved-404": write("docs/404.html", "<p>"),
    "file-kind-docs": write("docs/ke-hoach.pdf", b"%PDF-1.7\n"),
    "file-kind-assets": write("docs/assets/css/x.html", "<p>"),
    "file-kind-other": write("docs/tai-lieu/ke-hoach.pdf", b"%PDF-1.7\n"),
    "file-lfs-picture": write(PHOTO, "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1\n"),
    "file-lfs": write(SHORT, "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n"),
    "file-conflict-body": body("<<<<<<< HEAD\nMột\n=======\nHai\n>>>>>>> nhanh-khac"),
    "file-conflict": add(ABOUT, "\n<<<<<<< HEAD\nMột\n=======\nHai\n>>>>>>> nhanh-khac\n"),
    "file-kind": write("data/news/2026/2026-03-15-ky-ket.docx", b"PK"),
    "file-kind-yaml": move(TAG, "data/tags/dau-tu.yaml"),
    # characters
    "text-nfd": change(SHORT, "hợp tác.\n", "ho\u031b\u0323p ta\u0301c.\n"),
    "text-nfd-escape": change(SHORT, "Ký kết hợp tác", '"Ky\\u0301 kết"'),
    "text-invisible": change(SHORT, "Ký kết hợp tác", "Ký\u200b kết"),
    "text-invisible-bidi": change(SHORT, "Ký kết hợp tác", "Ký kết \u202etác phợh"),
    "text-invisible-bom-inside": change(SHORT, "Ký kết hợp tác", "\ufeffKý kết"),
    "text-invisible-private": change(SHORT, "Ký kết hợp tác", "Ký kết \ue000root\ue001"),
    "text-invisible-line-separator": change(SHORT, "Ký kết hợp tác", "Ký kết\u2028hợp tác # một"),
    "text-invisible-escape": change(SHORT, "Ký kết hợp tác", '"Ký kết \\uE000root\\uE001 \\u202e"'),
    "text-invisible-page": change(ABOUT, "Nhiệm vụ", "Nhiệm\u2060 vụ"),
    "text-invisible-soft-hyphen": change(SHORT, "Ký kết hợp tác", "Ký kết hợp\u00adtác"),
    "text-invisible-filler": change(SHORT, "Ký kết hợp tác", "Ký\u3164kết"),
    "text-invisible-line-ends": write(SHORT, TEXTS[SHORT].replace("\n", "\u0085")),
    "text-invisible-space": change(SHORT, "Ký kết hợp tác", "Ký\u2003kết"),
    "text-legacy": change(SHORT, "Ký kết hợp tác", "Së Ngo¹i vô"),
    "text-legacy-vni": change(SHORT, "Ký kết hợp tác", "Sôû Ngoaïi vuï"),
    "text-legacy-viscii": change(SHORT, "Ký kết hợp tác", "S· NgoÕi vø"),
    "text-legacy-windows-1258": change(SHORT, "Ký kết hợp tác", "SõÒ Ngoaòi vuò"),
    "text-legacy-twice": change(SHORT, "Ký kết hợp tác", "Sá»Ÿ Ngoáº¡i vá»¥"),
    "text-legacy-twice-page": change(ABOUT, "Nhiệm vụ", "Ä\x90Ã¡nh giÃ¡"),
    "text-lookalike": change(SHORT, "Ký kết hợp tác", "Gia Lаi ký kết"),
    "text-foreign": change(SHORT, "Ký kết hợp tác", "Сосо ký kết"),
    "text-lookalike-wide": change(SHORT, "Ký kết hợp tác", "Ký kết １２０ bản：ＡＢ"),
    "text-lookalike-bold": change(SHORT, "Ký kết hợp tác", "𝐆𝐢𝐚 ký kết"),
    "text-lookalike-escape": change(SHORT, "Ký kết hợp tác", '"Gia L\\u0430i"'),
    "text-lookalike-key": change(SHORT, "topic:", "tорic:"),
    "text-marks": change(SHORT, "Ký kết hợp tác", "Ký q\u0302\u0306\u0308 kết \u0301"),
    "text-unassigned": change(SHORT, "Ký kết hợp tác", "Ký\u0378 kết"),
    # YAML
    "yaml-tab": change(SHORT, "  vi: Ký kết", "\tvi: Ký kết"),
    "yaml-colon": change(SHORT, "vi: Ký kết hợp tác", "vi: Ký kết: hợp tác"),
    "yaml-quote": change(SHORT, "vi: Ký kết hợp tác", 'vi: "Ký kết hợp tác'),
    "yaml-quote-single": change(SHORT, "vi: Ký kết hợp tác", "vi: 'Ký kết hợp tác"),
    "yaml-quote-early": change(SHORT, "vi: Ký kết hợp tác", 'vi: "Ký kết" hợp tác'),
    "yaml-quote-bracket": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntags: [dau-tu\n"),
    "yaml-smart-quote": change(SHORT, "vi: Ký kết hợp tác", "vi: “Ký kết hợp tác”"),
    "yaml-indent": change(SHORT, "  vi: Hai bên", " vi: Hai bên\n  en: Two"),
    "yaml-indent-back": change(SHORT, "topic:", " topic:"),
    "yaml-syntax": change(SHORT, "topic: kinh-te", "topic kinh-te"),
    "yaml-start": change(SHORT, "vi: Ký kết hợp tác", "vi: @giaolai ký kết"),
    "yaml-start-percent": change(SHORT, "vi: Ký kết hợp tác", "vi: %5 tăng trưởng"),
    "yaml-anchor": change(SHORT, "vi: Ký kết hợp tác", "vi: &ten Ký kết"),
    "yaml-anchor-alias": change(SHORT, "vi: Hai bên ký kết hợp tác.", "vi: *ten"),
    "yaml-anchor-bold": change(SHORT, "vi: Hai bên ký kết hợp tác.", "vi: **Hai bên** ký kết."),
    "yaml-anchor-tag": change(SHORT, "vi: Ký kết hợp tác", "vi: !python/object Ký kết"),
    "yaml-anchor-dash": change(SHORT, "vi: Ký kết hợp tác", "vi: &-x Ký kết"),
    "yaml-anchor-flow": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntags: [dau-tu,&x dau-tu]\n"),
    "yaml-depth": change(SHORT, "topic: kinh-te", f"topic: {'[' * 40}{']' * 40}"),
    "yaml-depth-bomb": write(SHORT, "a: " + "[" * 200_000),
    "yaml-documents": add(SHORT, "---\ndate: 2026-03-16\n"),
    "yaml-comment": change(SHORT, "vi: Ký kết hợp tác", "vi: Ký kết #1 hợp tác"),
    "yaml-space": change(SHORT, "  vi: Hai bên", "\u00a0\u00a0vi: Hai bên"),
    "yaml-directive": write(SHORT, f"%TAG ! tag:example.org,2026:\n---\n{TEXTS[SHORT]}"),
    "yaml-escape": change(SHORT, "vi: Ký kết hợp tác", 'vi: "C:\\Tin"'),
    "yaml-escape-surrogate": change(SHORT, "vi: Ký kết hợp tác", 'vi: "\\uD83D\\uDE00"'),
    "yaml-commented": change(HOME, "lead:", "#lead:"),
    "yaml-commented-inside": change(NEWS, "  en: press-briefing", "#  en: press-briefing"),
    "yaml-commented-item": change(HOME, "  - fdi", "# - fdi"),
    "yaml-comment-empty": change(NEWS, "  en: press-briefing", "  en: #press-briefing"),
    "yaml-comment-flow": change(NEWS, "tags: [dau-tu]\n", "tags: [dau-tu]#"),
    "yaml-merged": change(NEWS, "Kết quả\n\n    Số vốn là {{ fdi-capital }}.\n", "Kết quả\n\n    Số vốn."),
    "yaml-merged-name": change(
        SHORT, "  vi: Nội dung ký kết.\n", "  vi: |-\n    Nội dung ký kết.author: Tên\n"
    ),
    "repeated-key": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntopic: van-hoa\n"),
    "repeated-key-inside": change(SHORT, "  vi: Ký kết hợp tác\n", "  vi: Ký kết\n  vi: Hợp tác\n"),
    # shape
    "unknown-field-empty": add(SHORT, "translatoins:\n"),
    "unknown-field-comma": change(
        NEWS, "credit: Sở Ngoại vụ", "caption: {vi: Họp báo, ngày 14}\n  credit: Sở Ngoại vụ"
    ),
    "unknown-field-joined": add(SHORT, "slug: {en:signing}\n"),
    "unknown-field": change(SHORT, "topic: kinh-te", "topc: kinh-te"),
    "unknown-field-inside": change(NEWS, "  credit: Sở Ngoại vụ", "  credits: Sở Ngoại vụ"),
    "unknown-field-language": change(SHORT, "  vi: Ký kết hợp tác\n", "  vi: Ký kết\n  fr: Accord\n"),
    "unknown-field-blank": add(SHORT, "autor:\n"),
    "unknown-field-blank-inside": add(SHORT, "image:\n  file:\n  foto:\n"),
    "unknown-field-merge": change(SHORT, "topic: kinh-te", "topic: kinh-te\n<<: {topic: van-hoa}"),
    "missing": change(SHORT, "date: 2026-03-15\n", ""),
    "missing-many": write(SHORT, "topic: kinh-te\n"),
    "missing-alt": change(
        NEWS, "  alt:\n    vi: Bàn họp báo\n    en: The briefing table\n    id: Meja jumpa pers\n", ""
    ),
    "missing-credit": change(NEWS, "  credit: Sở Ngoại vụ\n", ""),
    "missing-unit-language": change(FACT, "currency: USD", "unit: {vi: dự án}"),
    "swallowed-field": change(NEWS, "  en: |-\n    See the", "    en: |-\n    See the"),
    "yaml-merged-quote": change(NEWS, "fdi-capital }}.\n  en: |-", "fdi-capital }}.'  en: |-"),
    "yaml-merged-joined": change(NEWS, "Số vốn là {{ fdi-capital }}.\n", "Số vốn là {{ fdi-capital }}."),
    "swallowed-field-other": change(
        SHORT, f"{BODY}visibility: public\n", "  vi: |-\n    Nội dung.\n    visibility: public\n"
    ),
    "not-map": change(SHORT, "title:\n  vi: Ký kết hợp tác", "title: Ký kết hợp tác"),
    "not-map-file": write(SHORT, "- một\n- hai\n"),
    "not-map-text": write(SHORT, "Tin ký kết hợp tác\n"),
    "not-list": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntags: dau-tu\n"),
    "not-map-unit": change(FACT, "currency: USD", "unit: [đoàn]"),
    "not-text": change(SHORT, "  vi: Ký kết hợp tác", "  vi: [Ký kết, hợp tác]"),
    "not-text-date": change(SHORT, "date: 2026-03-15", "date: {ngày: 15}"),
    # values
    "choice": change(SHORT, "visibility: public", "visibility: pubic"),
    "not-text-choice": change(SHORT, "visibility: public", "visibility: [public]"),
    "choice-unit": change(FACT, "currency: USD", "unit: phan-tram"),
    "date": change(SHORT, "approved_on: 2026-03-15", "approved_on: 14/03/2026"),
    "date-february-31": change(SHORT, "approved_on: 2026-03-15", "approved_on: 2026-02-31"),
    "date-short": change(SHORT, "approved_on: 2026-03-15", "approved_on: 2026-3-15"),
    "date-name": change(SHORT, "date: 2026-03-15", "date: 2026-03-16"),
    "date-order": change(
        FACT, "as_of: 2025-12-31", "as_of: 2025-12-31\nperiod_from: 2025-12-31\nperiod_to: 2025-01-01"
    ),
    "date-past": change(FACT, "as_of: 2025-12-31", "as_of: 0206-12-31"),
    "date-past-time": change(SHORT, "topic: kinh-te", "publish_at: 1026-03-16T08:00\ntopic: kinh-te"),
    "date-future": change(SHORT, "approved_on: 2026-03-15", "approved_on: 2026-03-21"),
    "date-future-as-of": change(FACT, "as_of: 2025-12-31", "as_of: 2206-12-31"),
    "date-future-source": change(NEWS, "  date: 2026-03-13", "  date: 2062-03-13"),
    "date-future-source-last": change(
        FACT, "  title: Báo cáo kinh tế", "  title: Báo cáo kinh tế\n  date: 9999-12-31"
    ),
    "date-future-article": move(SHORT, "data/news/2027/2027-03-15-ky-ket.yml", "2026-03-15", "2027-03-15"),
    "date-future-milestone": change(PARK, "state: planned", "state: done"),
    "date-future-page": change(ABOUT, "updated: 2026-03-01", "updated: 2026-04-01"),
    "period-future": change(
        FACT, "as_of: 2025-12-31", "as_of: 2025-12-31\nperiod_from: 2025-01-01\nperiod_to: 2026-12-31"
    ),
    "correction-order": change(NEWS, "  - date: 2026-03-15", "  - date: 2026-03-13"),
    "as-of-early": change(
        FACT, "as_of: 2025-12-31", "as_of: 2025-12-31\nperiod_from: 2026-01-01\nperiod_to: 2026-01-31"
    ),
    "as-of-late": change(FACT, "as_of: 2025-12-31", "as_of: 2026-02-06"),
    "scope-early": change(FACT, "as_of: 2025-12-31", "as_of: 2025-06-30"),
    "scope-late": change(FACT, "scope: gia-lai", "scope: gia-lai-old"),
    "far-ahead": change(SHORT, "topic: kinh-te", "publish_at: 2206-03-16T08:00\ntopic: kinh-te"),
    "notice-over": write(BANNER, NOTICE.format(start="2026-03-01T08:00", end="2026-03-02T08:00")),
    "time": change(SHORT, "topic: kinh-te", "publish_at: 8 giờ ngày 16/3\ntopic: kinh-te"),
    "time-hour-25": change(SHORT, "topic: kinh-te", "publish_at: 2026-03-16T25:00\ntopic: kinh-te"),
    "time-programme": change(EVENT, "- at: 2026-05-14T09:00", "- at: 9:00"),
    "date-past-event": change(EVENT, "starts: 2026-05-14T08:00", "starts: 0001-05-14T08:00"),
    "when-event": change(EVENT, "starts: 2026-05-14T08:00", "starts: tháng 5/2026"),
    "time-pair": change(EVENT, "ends: 2026-05-14T11:30", "ends: 2026-05-14"),
    "time-pair-start": change(EVENT, "starts: 2026-05-14T08:00\n", ""),
    "date-order-event": change(EVENT, "ends: 2026-05-14T11:30", "ends: 2026-05-13T11:30"),
    "date-order-agreement": change(AGREEMENT, "expires_on: 2029-05-19", "expires_on: 2019-05-19"),
    "when": change(PARK, "when: 2027-Q3", "when: quý III/2027"),
    "when-past": change(PARK, "when: 2027-Q3", "when: 0207-Q3"),
    "when-quarter-5": change(PARK, "when: 2027-Q3", "when: 2027-Q5"),
    "when-month-13": change(PARK, "when: 2027-Q3", "when: 2027-13"),
    "number": change(FACT, "value: 2.3", "value: 2,3"),
    "number-thousands": change(FACT, "value: 2.3", "value: 35.488.000"),
    "number-full-width": change(FACT, "value: 2.3", "value: １２０"),
    "number-words": change(FACT, "value: 2.3", "value: hơn 2,3 tỷ USD"),
    "number-power": change(FACT, "value: 2.3", "value: 10²"),
    "number-not-a-number": change(FACT, "value: 2.3", "value: NaN"),
    "number-minus-zero": change(FACT, "value: 2.3", "value: -0.0"),
    "number-ambiguous": change(FACT, "value: 2.3", "value: 1.500"),
    "number-ambiguous-comma": change(FACT, "value: 2.3", "value: 157,050"),
    "negative": change(FACT, "value: 2.3", "value: -2.3"),
    "decimals": percent("value: 7.2345", "rate: change"),
    "decimals-dong": money("15.5", "one", "VND"),
    "too-large": money("24970000000", "billion", "VND"),
    "too-small": change(FACT, "value: 2.3", "value: 0.0023"),
    "unit-word": counted("177", "triệu lượt khách", "visitors", "kunjungan"),
    "unit-word-percent": counted("177", "phần trăm", "per cent", "persen"),
    "unit-word-money": counted("177", "tỷ đồng", "billion dong", "miliar dong"),
    "scale-missing": change(FACT, "scale: billion\n", ""),
    "rate-missing": percent("value: 7.2"),
    "rate-alone": change(FACT, "currency: USD", "currency: USD\nrate: share"),
    "share-over": percent("value: 100.1", "rate: share"),
    "percent-scale": percent("value: 7.2", "rate: share", "scale: billion"),
    "whole-number": change(TOPIC, "order: 1", "order: một"),
    "id": change(SHORT, "topic: kinh-te", "topic: Kinh tế"),
    "record-name": change(SECTOR, "figures:", "about: [che-bien]\nfigures:"),
    "slug": change(NEWS, "  en: press-briefing", "  en: Press Briefing"),
    "slug-parent": change(NEWS, "  en: press-briefing", "  en: ../press-briefing"),
    "slug-digits": change(NEWS, "  en: press-briefing", "  en: 2026"),
    "slug-digits-file": move(SHORT, "data/news/2026/2026-03-15-04.yml"),
    "address": change(NEWS, "/tin-cu/hop-bao/", "tin-cu/hop-bao"),
    "address-parent": change(NEWS, "/tin-cu/hop-bao/", "/../../etc/"),
    "address-file": change(NEWS, "/tin-cu/hop-bao/", "/sitemap.xml/"),
    "address-elsewhere": change(NEWS, "/tin-cu/hop-bao/", "https://example.org/tin/"),
    "url": change(NEWS, "https://baogialai.com.vn/hop-bao.html", "baogialai.com.vn/hop-bao.html"),
    "url-password": change(NEWS, "https://baogialai.com.vn/", "https://baogialai.com.vn@evil.example/"),
    "url-host": change(NEWS, "https://baogialai.com.vn/", "https://localhost/"),
    "url-javascript": change(NEWS, "https://baogialai.com.vn/hop-bao.html", "javascript:alert(1)"),
    "document-path": change(OPPORTUNITY, "study: kho-lanh.pdf", "study: Kho lạnh.pdf"),
    "document-path-kind": change(OPPORTUNITY, "study: kho-lanh.pdf", "study: kho-lanh.html"),
    "picture-path": change(NEWS, "2026/hop-bao.png", "2026/Họp báo.PNG"),
    "picture-path-svg": write("docs/assets/media/2026/anh.svg", "<svg><script>alert(1)</script></svg>"),
    "picture-path-file": write("docs/assets/media/2026/Ảnh họp.PNG", png(8, 6)),
    "picture-path-parent": change(NEWS, "2026/hop-bao.png", "../../secret.png"),
    "too-many": change(SHORT, "topic: kinh-te\n", f"topic: kinh-te\ntags: [{'dau-tu, ' * 1_001}]\n"),
    "too-many-lines": add(SHORT, "\n" * 5_000),
    "too-long-line": change(NEWS, "credit: Sở Ngoại vụ", f"credit: {'Sở ' * 700}"),
    "too-long-path": write(f"docs/assets/media/{'thu-muc-' * 10}/{'hoi-nghi-' * 9}.png", png(8, 6)),
    "too-long": change(SHORT, "vi: Ký kết hợp tác", f"vi: {'Ký kết ' * 30}"),
    "blank": change(SHORT, "vi: Ký kết hợp tác", 'vi: "  "'),
    "blank-item": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntags:\n  -\n"),
    "wordless": change(SHORT, "approved_by: Người duyệt", 'approved_by: "…"'),
    "wordless-title": change(SHORT, "vi: Ký kết hợp tác", 'vi: "-"'),
    "repeated-item": change(NEWS, "tags: [dau-tu]", "tags: [dau-tu, dau-tu]"),
    "repeated-item-figure": change(HOME, "  - fdi-capital\n", "  - fdi-capital\n  - fdi-capital\n"),
    "repeated-item-alias": change(NEWS, "  - /tin-cu/hop-bao/\n", "  - /tin-cu/\n  - /tin-cu/\n"),
    "sample-text": both(
        write("data/news/_mau.yml", "summary:\n  vi: Tóm tắt mẫu.\nbody:\n  vi: |-\n    Đoạn mẫu.\n"),
        write(
            SHORT,
            TEXTS[SHORT].replace("Hai bên ký kết hợp tác.", "Tóm tắt mẫu.").replace(BODY, BODY_SAMPLE),
        ),
    ),
    "sample-text-filler": change(SHORT, "vi: Ký kết hợp tác", "vi: TODO"),
    "mark": change(
        NEWS,
        f"en: {{status: reviewed, translator: Người dịch, source: {MARK}}}",
        f"en: {{status: reviewed, translator: Người dịch, source: {MARK.upper()}}}",
    ),
    "telephone": add(CONTACT, "telephone: 0269.3824.xxx\n"),
    "email": add(CONTACT, "email: sngv@gialai\n"),
    "unit-or-currency": change(FACT, "currency: USD\n", ""),
    "period-pair": change(FACT, "as_of: 2025-12-31", "period_from: 2025-01-01"),
    "as-of-missing": write(
        FACT, TEXTS[FACT].replace("as_of: 2025-12-31\n", "").replace("  date: 2026-01-05\n", "")
    ),
    "approver": change(SHORT, "approved_by: Người duyệt", "approved_by: Chưa duyệt"),
    "approved-early": change(SHORT, "approved_on: 2026-03-15", "approved_on: 2025-03-15"),
    "publish-early": change(SHORT, "topic: kinh-te", "publish_at: 2025-03-15T05:30\ntopic: kinh-te"),
    "approval": change(SHORT, "approved_by: Người duyệt\n", ""),
    # languages
    "vi-missing": change(SHORT, "  vi: Ký kết hợp tác", "  en: Agreement"),
    "missing-null": change(SHORT, "  vi: Ký kết hợp tác", "  vi: null"),
    "vi-missing-empty": change(SHORT, "  vi: Ký kết hợp tác", "  vi:\n  en: Agreement"),
    "translation-missing": change(
        NEWS, f"  en: {{status: reviewed, translator: Người dịch, source: {MARK}}}\n", ""
    ),
    "translation-source": change(
        NEWS,
        f"  en: {{status: reviewed, translator: Người dịch, source: {MARK}}}",
        "  en: {status: reviewed, translator: Người dịch}",
    ),
    "translation-machine": change(
        NEWS,
        f"en: {{status: reviewed, translator: Người dịch, source: {MARK}}}",
        "en: {status: machine, translator: Máy dịch}",
    ),
    "translation-stale": change(
        NEWS,
        f"en: {{status: reviewed, translator: Người dịch, source: {MARK}}}",
        "en: {status: reviewed, translator: Người dịch, source: 000000000000}",
    ),
    "translation-partial": change(NEWS, "  en: The province has {{ fdi-capital }} of investment.\n", ""),
    "translation-partial-alt": change(NEWS, "    en: The briefing table\n", ""),
    "translation-empty": add(SHORT, "translations:\n  en: {status: machine, translator: Máy dịch}\n"),
    "english-missing": change(SECTOR, "  en: Processing\n", ""),
    "english-missing-milestone": change(PARK, ", en: First tenants.", ""),
    "english-missing-all": write(SECTOR, f"title: {{vi: Chế biến}}\nsummary: {{vi: Ngành.}}\n{PUBLISHED}"),
    "english-missing-machine": change(SECTOR, "en: {status: reviewed", "en: {status: machine"),
    "english-missing-event": change(EVENT, ", en: Summary.", ""),
    "english-missing-result": change(AGREEMENT, ", en: Ten pupils have come.", ""),
    "missing-partner-name": change(PARTNER, ", id: Ashikaga", ""),
    "translation-partial-event": change(EVENT, ", en: Opening", ""),
    # agreements
    "party": change(AGREEMENT, "  - partner: ashikaga", "  - {}"),
    "party-province": change(AGREEMENT, "    province: binh-dinh-old\n", ""),
    "party-province-partner": change(
        AGREEMENT, "  - partner: ashikaga", "  - {partner: ashikaga, province: gia-lai}"
    ),
    "parties": change(AGREEMENT, "  - partner: ashikaga\n", ""),
    "chart-bars": write(PANEL, panel("fdi-capital")),
    "chart-unlike-unit": write(PANEL, panel("fdi-capital", "phu-tai-area")),
    "chart-unlike-measure": both(
        write(PANEL, panel("fdi-capital", "von-moi")),
        write("data/facts/von-moi.yml", MORE_FACT.replace("stock", "flow")),
    ),
    "chart-unlike-scope": both(
        write(PANEL, panel("fdi-capital", "von-moi")),
        write("data/facts/von-moi.yml", MORE_FACT.replace("scope: gia-lai", "scope: unstated")),
    ),
    "chart-unlike-time": both(
        write(PANEL, panel("fdi-capital", "von-moi")),
        write("data/facts/von-moi.yml", MORE_FACT.replace("2025-12-31", "2025-11-30")),
    ),
    "too-long-bar": write(
        PANEL, panel("fdi-capital", "fdi-capital").replace("vi: Thanh", f"vi: {'Thanh' * 9}")
    ),
    "unknown-fact-bar": write(PANEL, panel("fdi-capital", "fdi-capitol")),
    "step-uncertified": write(PROCEDURE, PROCEDURE_TEXT.replace("    certified_on: 2026-03-01\n", "")),
    "step-uncertified-basis": write(PROCEDURE, PROCEDURE_TEXT.replace("{title: Luật}", "")),
    "whole-number-fee": write(PROCEDURE, PROCEDURE_TEXT.replace("100000", "-5")),
    "document-missing-form": write(PROCEDURE, PROCEDURE_TEXT.replace("kho-lanh.pdf", "mau.docx")),
    "province-date": change(AGREEMENT, "signed_on: 2024-05-20", "signed_on: 2025-Q3"),
    "province-date-new": change(AGREEMENT, "province: binh-dinh-old", "province: gia-lai"),
    "missing-clarity": change(AGREEMENT, "      product: Danh sách\n", ""),
    # references
    "unknown-record-topic": change(SHORT, "topic: kinh-te", "topic: kinhte"),
    "unknown-record-tag": change(NEWS, "tags: [dau-tu]", "tags: [dau-tu, dautu]"),
    "unknown-record-place": change(NEWS, "places: [gia-lai]", "places: [gia-lia]"),
    "unknown-record-partner": change(NEWS, "partners: [ashikaga]", "partners: [asikaga]"),
    "unknown-record-product": change(SECTOR, "products: [ca-phe]", "products: [caphe]"),
    "unknown-record-contact": change(SECTOR, "contact: so-ngoai-vu", "contact: so-ngoai"),
    "unknown-record-park": change(PROJECT, "parks: [phu-tai]", "parks: [phutai]"),
    "unknown-fact-capital": change(PROJECT, "usd: project-capital", "usd: project"),
    "unknown-fact-milestone": change(PARK, "vi: Đón doanh nghiệp.", 'vi: "Đón {{ fdi }}."'),
    "missing-sectors": change(PROJECT, "sectors: [che-bien]\n", ""),
    "choice-land": change(PROJECT, "land:", "land_status: clear\nland:"),
    "unknown-record-country": change(PARTNER, "country: nhat-ban", "country: nhatban"),
    "unknown-record-party": change(AGREEMENT, "partner: ashikaga", "partner: asikaga"),
    "unknown-record-field": change(EVENT, "fields: [giao-duc]", "fields: [giaoduc]"),
    "unknown-record-about": change(SECTOR, "figures:", "about: [news/2026-03-14-hop-bo]\nfigures:"),
    "unknown-record-link-sector": body("Xem [ngành](sectors:che-bin)."),
    "unknown-kind": change(SECTOR, "figures:", "about: [sector/che-bien]\nfigures:"),
    "unknown-fact-field": change(SECTOR, "figures: [fdi-capital]", "figures: [fdi]"),
    "unprintable-fact-field": both(
        copy(FACT, "data/facts/fdi-moi.yml", "status: ok", "status: check"),
        change(SECTOR, "figures: [fdi-capital]", "figures: [fdi-moi]"),
    ),
    "unknown-fact": body("Một dòng.\n\nVốn là {{ fdi-captal }}."),
    "unknown-fact-title": change(SHORT, "vi: Ký kết hợp tác", "vi: Ký kết {{ von }}"),
    "unknown-fact-correction": change(NEWS, "vi: Đã sửa tên người nói.", "vi: Đúng là {{ fdi-captal }}."),
    "unknown-fact-caption": change(NEWS, "  credit:", "  caption:\n    vi: Vốn {{ von }}\n  credit:"),
    "unknown-fact-home": change(HOME, "fdi-capital", "von"),
    "unknown-fact-page": change(ABOUT, "{{ fdi-capital }}", "{{ von }}"),
    "unknown-fact-supersedes": change(FACT, "status: ok", "status: ok\nsupersedes: fdi-cap"),
    "unprintable-fact": change(FACT, "status: ok", "status: check"),
    "fact-syntax": body("Vốn là {{ FDI capital }} và {{ fdi-capital }."),
    "fact-syntax-two-lines": body("Vốn là {{ fdi-capital\n}} năm nay."),
    "fact-syntax-page": change(ABOUT, "{{ fdi-capital }}", "{{ fdi capital }}"),
    "fact-unit": change(PARK, "occupancy: phu-tai-occupancy", "occupancy: phu-tai-area"),
    "fact-unit-currency": change(PROJECT, "{usd: project-capital}", "{vnd: project-capital}"),
    "fact-place": change(TOPIC, "vi: Tin kinh tế.", 'vi: "Tin về {{ fdi-capital }}."'),
    "fact-place-page": change(ABOUT, "title: Giới thiệu", "title: Có {{ fdi-capital }}"),
    "fact-conflict": copy(FACT, "data/facts/fdi-capital-2.yml", "value: 2.3", "value: 2.4"),
    "unknown-record-link": body("Xem [tin](news:2026-03-14-hop-bo)."),
    "unknown-record-home": change(HOME, "2026-03-14-hop-bao", "2026-03-14-hop"),
    "hidden-record-link-field": change(SECTOR, "visibility: public", "visibility: draft"),
    "hidden-record-link": both(
        change(NEWS, "visibility: public", "visibility: draft"),
        body("Xem [tin](news:2026-03-14-hop-bao)."),
    ),
    "broken-page-link": body("Xem [trang](page:abuot)."),
    "broken-anchor": body("Xem [mục](news:2026-03-14-hop-bao#ket-qa)."),
    "broken-anchor-own": body("Xem [mục](#ket-luan).\n\n## Kết luận chung"),
    "link-scheme": body("Xem [ảnh](javascript:alert(1)), [tệp](/etc/passwd), [trang](../tin/) và\n[tin]()."),
    "unknown-footnote": body("Có chú thích.[^1]"),
    "html": body("Một dòng.\n\n<script>alert(1)</script>\n\nHai <b>chữ</b> đậm."),
    "entity": body("Vốn &#xE000;root&#xE001; và &ZeroWidthSpace;."),
    "entity-lookalike": body("Gia L&#1072;i và &acy;."),
    "html-table": body("| a | b |\n|---|---|\n| 1 | <i>2</i> |"),
    "html-title": change(SHORT, "vi: Ký kết hợp tác", "vi: Ký kết <script>alert(1)</script>"),
    "html-name": change(TAG, "vi: Đầu tư", "vi: Đầu <b>tư</b>"),
    "html-comment": body("Một câu.\n\n<!-- ghi chú -->"),
    "entity-title": change(SHORT, "vi: Ký kết hợp tác", "vi: Ký kết &amp; hợp tác"),
    "plain-markdown": change(SHORT, "vi: Ký kết hợp tác", "vi: Ký kết **hợp tác**"),
    "plain-markdown-link": change(SHORT, "vi: Hai bên ký kết", "vi: Hai bên [ký](https://a.vn) kết"),
    "html-page": add(ABOUT, "\nChữ <script>alert(1)</script>.\n"),
    "unused-footnote": body("Một câu.\n\n[^1]: Chú thích không ai thấy."),
    "repeated-footnote": body("Một câu.[^1]\n\n[^1]: Một.\n\n[^1]: Hai."),
    "unused-reference": body("Một câu.\n\n[Lưu ý]: nghỉ-lễ"),
    "heading-empty": body("Một câu.\n\n##\n\nHai câu."),
    "heading-order": body("## Mục\n\n#### Mục con"),
    "heading-space": body("Một câu.\n\n##Kết quả\n\nHai câu."),
    "heading-underline": body("Một câu.\n\nHai câu.\n---\nBa câu."),
    "list-space": body("Gồm:\n\n-Ý một\n-Ý hai"),
    "table-broken": body("Bảng:\n| Cột | Số |\n| a | 1 |"),
    "table-cells": body("| Cột | Số |\n|---|---|\n| a | 1 | thừa |\n| b |"),
    "fence-open": body("Một câu.\n\n```\nmã\n\n## Mục"),
    "code-indented": body("Một câu.\n\n    Dán từ Word"),
    "link-broken": body("Xem [báo](https://baogialai.com.vn/bài báo) và [tin] (https://a.vn/)."),
    "link-empty": body("Xem [](https://baogialai.com.vn/)."),
    "emphasis-broken": body("Đây là **đậm và **đậm."),
    "attributes": body("[Sở]{onclick=alert(1)} và [Department]{lang=english} {: .x}"),
    "attributes-page": add(ABOUT, "\n## Mục {#muc}\n"),
    "too-many-brackets": body("Xem " + "[ " * 601),
    "too-many-letters": body("a" * 40_001),
    "too-many-letters-page": add(ABOUT, "a" * 40_001),
    "too-many-columns": body(f"{'|a' * 21}|\n{'|-' * 21}|"),
    "too-many-levels": body("> " * 7 + "a"),
    "body-heading": body("# Tên bài\n\nNội dung."),
    "body-image": body("Xem ![ảnh](hop-bao.png)."),
    "link-scheme-page": add(ABOUT, "\nXem [trang](javascript:alert(1)) và [tệp](../data/home.yml).\n"),
    "link-scheme-odd": body(
        "[a](data:text/html,x) [b](vbscript:x) [c](//a.vn) [d](\\\\a.vn) [e](https://ai@a.vn) [g](https://a)\n"
        "[h](mailto:) [i](mailto:a@b) [k](mailto:a@b.vn?bcc=c@d.vn) [l](file:///etc/passwd) [m](http://[::1]/)"
    ),
    "link-scheme-accents": body("Xem [trang](đường-dẫn)."),
    "broken-page-link-page": add(ABOUT, "\nXem [trang](lien-he.md).\n"),
    "broken-anchor-page": add(ABOUT, "\nXem [mục](#nhiem-vụ).\n"),
    "duplicate-slug": change(SHORT, "topic: kinh-te", "topic: kinh-te\nslug: {vi: hop-bao}"),
    "duplicate-slug-topic": copy(TOPIC, "data/topics/van-hoa.yml"),
    "duplicate-slug-page": change(ABOUT, "slug: gioi-thieu", "slug: tin-tuc"),
    "duplicate-slug-page-home": change(ABOUT, "slug: gioi-thieu", "slug: en"),
    "alias-clash": change(NEWS, "/tin-cu/hop-bao/", "/tin-tuc/2026/ky-ket/"),
    "alias-clash-archive": change(NEWS, "/tin-cu/hop-bao/", "/tin-tuc/2026/03/"),
    "duplicate-slug-sector": copy(SECTOR, "data/sectors/khac.yml"),
    "duplicate-slug-event": copy(
        EVENT, "data/events/hop-mat.yml", "starts:", "slug: {vi: giao-luu}\nstarts:"
    ),
    "duplicate-slug-section": change(ABOUT, "slug: gioi-thieu", "slug: dau-tu"),
    "alias-clash-sector": change(SECTOR, "/nganh-cu/", "/dau-tu/nganh/"),
    "alias-clash-case": change(NEWS, "/tin-cu/hop-bao/", "/Tin-Tuc/2026/Ky-Ket/"),
    "alias-clash-page-number": change(NEWS, "/tin-cu/hop-bao/", "/tin-tuc/chu-de/kinh-te/trang/2/"),
    "alias-clash-next-year": change(NEWS, "/tin-cu/hop-bao/", "/tin-tuc/2027/"),
    "alias-clash-redirect": redirects(redirect("/gioi-thieu/", "/tin-tuc/")),
    "alias-clash-redirect-twice": redirects(redirect("/tin-cu/hop-bao/", "/tin-tuc/")),
    "alias-clash-feed": redirects(redirect("/tin-tuc/feed.xml", "/tin-tuc/feed.json")),
    "alias-clash-file": redirects(redirect("/Robots.txt", "/tin-tuc/")),
    "alias-language": add(SHORT, "aliases: [/en/news/2026/agreement/]\n"),
    "repeated-heading": body("## Kết quả\n\nMột.\n\n### Kết quả\n\nHai."),
    "repeated-heading-page": add(ABOUT, "\n## Nhiệm vụ!\n"),
    # old addresses
    "address-reused": ledger("/tin-tuc/2026/ky-ket/ news/2026-03-14-hop-bao"),
    "address-reused-alias": ledger("/tin-cu/hop-bao/ news/2026-03-15-ky-ket"),
    "address-reused-withdrawn": ledger(
        "/tin-tuc/2026/ky-ket/ news/2026-03-01-ky-ket", "/tin-tuc/2026/ky-ket/ withdrawn"
    ),
    "site-address": redirects(redirect("https://example.org/tin-cu/", "/tin-tuc/")),
    "wordless-reason": write(
        "data/withdrawn.yml",
        'withdrawn:\n- {addresses: [/tin-cu/], date: 2026-03-16, reason: {vi: "…", en: "Why.", id: "..."}}\n',
    ),
    "site-address-withdrawn": withdrawn("tin-cu"),
    "redirect-target": redirects(redirect("/tin-cu/", "/tin-tuc/2026/ki-ket/")),
    "redirect-loop": redirects(redirect("/a/", "/b/"), redirect("/b/", "/a/")),
    "redirect-loop-own": redirects(redirect("/a/", "/a/")),
    "redirect-language": redirects(redirect("/en/old/", "/tin-tuc/")),
    "withdrawn-live": withdrawn("/tin-tuc/2026/ky-ket/"),
    "withdrawn-live-file": withdrawn("/sitemap.xml"),
    "address-moved": ledger("/tin-tuc/2025/ky-ket/ news/2025-12-31-ky-ket"),
    "address-lost": ledger(
        "/tin-tuc/2026/le-hoi/ news/2026-03-01-le-hoi",
        "/tin-tuc/2026/le-hoi/#chuong-trinh after #",
        "/en/news/2026/festival/ news/2026-03-01-le-hoi",
        "/id/berita/2026/festival/ news/2026-03-01-le-hoi",
        "/assets/media/2026/le-hoi.jpg.webp news/2026-03-01-le-hoi",
    ),
    "address-lost-draft": both(
        ledger("/tin-tuc/2026/ky-ket/ news/2026-03-15-ky-ket"),
        change(SHORT, "visibility: public", "visibility: draft"),
    ),
    "address-lost-translation": ledger("/en/news/2026/agreement/ news/2026-03-15-ky-ket"),
    "address-lost-topic": ledger(
        "/tin-tuc/chu-de/van-hoa/ topics/van-hoa",
        "/tin-tuc/chu-de/van-hoa/trang/2/ topics/van-hoa",
        "/tin-tuc/chu-de/van-hoa/feed.xml topics/van-hoa",
    ),
    "address-lost-page": ledger("/en/contact/ page/contact"),
    "address-lost-file": ledger("/assets/tai-lieu/bao-cao.pdf file"),
    "ledger-line": ledger("<<<<<<< HEAD", "/ page/index", "=======", "/en/ page/index"),
    "ledger-line-parent": ledger("/../../etc/ news/2026-03-15-ky-ket"),
    "picture-missing": change(NEWS, "2026/hop-bao.png", "2026/hopbao.png"),
    "document-path-file": write("docs/assets/files/Kho lạnh.PDF", b"%PDF-1.7\n"),
    "document-size": write(STUDY, b"%PDF-1.7\n" + bytes(20_000_000)),
    "document-active": write(STUDY, b"%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"),
    "file-content-document": write(STUDY, b"PK\x03\x04[Content_Types].xml"),
    "document-missing": change(OPPORTUNITY, "study: kho-lanh.pdf", "study: kholanh.pdf"),
    "picture-unreadable": write(PHOTO, png(8, 6)[:40]),
    "picture-unreadable-draft": both(
        write(PHOTO, png(8, 6)[:40]), change(NEWS, "visibility: public", "visibility: draft"), remove(HOME)
    ),
    "picture-size": write(PHOTO, png(6250, 4001)),
    "picture-plenty": write(PHOTO, png(4200, 3000)),
    "picture-unreadable-heic": both(
        write(PHOTO.replace(".png", ".heic"), b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        change(NEWS, "hop-bao.png", "hop-bao.heic"),
    ),
    "picture-size-side": write(PHOTO, png(12_001, 2)),
    "picture-size-bytes": write(PHOTO, png(8, 6) + bytes(20_000_000)),
    "picture-animated": write(PHOTO, animated_png()),
    "correction-missing": change(NEWS, "      id: Nama pembicara diperbaiki.\n", ""),
    # the built site
    "built-link": body("Xem [trang](https://example.org/newsroom/khong-co/)."),
    "built-anchor": body("Xem [mục](https://example.org/newsroom/tin-tuc/2026/hop-bao/#khong-co)."),
    # hand-written pages
    "page-front-matter": write(ABOUT, "# Giới thiệu\n"),
    "missing-front-matter": change(ABOUT, "description: Một câu giới thiệu.\n", ""),
    "page-shell": remove("docs/index.id.md"),
    "page-source": remove(ABOUT),
    "english-missing-page": remove("docs/about.en.md"),
    # translations against their source
    "translation-minor": change(NEWS, f"source: {MARK}}}\n  id", f"source: {MARK}, minor: true}}\n  id"),
    "page-machine": change(
        "docs/about.en.md",
        "updated: 2026-03-01\n",
        "updated: 2026-03-01\ntranslation: {status: machine, translator: Máy}\n",
    ),
    "term-missing": translated("Sở Ngoại vụ họp.", "The office met."),
    "term-forbidden": translated("Sở Ngoại vụ họp.", "The Foreign Office met."),
    "term-several": translated(
        "Sở Ngoại vụ họp. Sở Ngoại vụ báo tin.",
        "The Department of Foreign Affairs met. The External Relations Department told the press.",
    ),
    "term-level": translated("Sở Ngoại vụ họp.", "The Ministry of the Department of Foreign Affairs met."),
    "term-level-place": translated("Dân xã Ia O họp.", "The people of Ia O district met."),
    "figure-missing": translated("Có 12 đoàn đến.", "Delegations came."),
    "figure-added": translated("Nhiều đoàn đến.", "Many delegations came, 12 in all."),
    "figure-changed": translated("Vốn là 35.488 tỷ đồng.", "The capital is VND 35.488 billion."),
    "figure-changed-currency": translated("Phí là 5 triệu đồng.", "The fee is US$5 million."),
    "figure-changed-unit": translated("Đường dài 82 km.", "The road is 82 m long."),
    "figure-changed-order": translated("Có 12 thầy và 15 trò.", "There were 15 teachers and 12 pupils."),
    "structure-missing": translated("Hai bên họp.\n\nĐoàn về nước.", "Both sides met."),
    "structure-added": translated(
        "Hai bên bàn về thương mại.", "Both sides discussed trade.\n\nComments (0)"
    ),
    "structure-added-paragraph": translated("Hai bên bàn.", "Both sides talked.\n\nIt was a success."),
    "structure-kind": translated("## Kết quả\n\nHai bên ký.", "Results\n\nBoth sides signed."),
    "structure-marks": translated("Xem [giới thiệu](page:about).", "See the page about us."),
    "structure-marks-emphasis": translated("Nộp **bản gốc**.", "Hand in the original."),
    "structure-marks-quote": translated("Ông gọi đó là «cầu nối».", "He called it a bridge."),
    "structure-marks-note": translated("Theo báo cáo[^1].\n\n[^1]: Báo cáo.", "As reported."),
    "structure-length": translated(
        "Tỉnh cam kết hỗ trợ nhà đầu tư. Thủ tục được rút gọn và công khai. Cán bộ theo sát từng dự án.",
        "The province undertakes to support investors.",
    ),
    "name-missing": translated("Ông Nguyễn Tuấn Anh dự họp.", "The Vice Chairman attended the meeting."),
    "name-changed": translated("Đoàn thăm Bình Định.", "The delegation visited Binh Dinh."),
    "name-changed-country": translated("Đoàn sang thăm Lào.", "The delegation visited Cambodia."),
    "typography": translated("Tăng 7,2%.", "Growth was 7,2%."),
    "typography-space": translated("Hai bên họp, rồi ký.", "Both sides met , then signed."),
    "typography-heading": translated("## Kết quả hợp tác", "## RESULTS OF COOPERATION"),
    "language-left": translated("Tỉnh xúc tiến đầu tư.", "The province is active in xúc tiến đầu tư."),
    "language-other": translated(
        "Mưa lớn gây sạt lở. Lực lượng chức năng đang khắc phục.",
        "Heavy rain caused landslides. Lực lượng chức năng đang khắc phục.",
    ),
    "accept-unused": translated(
        "Hai bên họp.",
        "Both sides met.",
        "    accept:\n      - {rule: figure-added, text: '12', reason: Số của bản gốc}\n",
    ),
    # a broken record names itself once, not everywhere it is used
    "one-mistake-in-a-topic": change(TOPIC, "order: 1", "oder: 1"),
    "one-mistake-in-a-fact": change(FACT, "value: 2.3", "value: 2,3"),
    "many-files": both(
        change(TAG, "  en: Investment\n", ""),
        change(PLACE, "kind:", "kin:"),
        change(PARTNER, "country:", "nước:"),
        change(SHORT, "date: 2026-03-15", "date: 15/03/2026"),
        change(HOME, "lead:", "led:"),
    ),
}
