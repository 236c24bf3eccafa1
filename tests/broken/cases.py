"""The mistakes that staff make, each done to the small project; `<case>.txt` is what they read."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from newsroom.models import source_mark

from tests.small_project import (
    ABOUT,
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
    TAG,
    TEXTS,
    TOPIC,
    png,
)

Mistake = Callable[[Path], None]

BODY: Final = "  vi: Nội dung ký kết.\n"
"""The body of the short article: the last of its texts."""


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


def remove(path: str) -> Mistake:
    """Remove a file."""
    return lambda root: (root / path).unlink()


def move(path: str, to: str) -> Mistake:
    """Move a file."""
    return both(write(to, TEXTS[path]), remove(path))


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


CASES: Final[Mapping[str, Mistake]] = {
    # files
    "file-empty": write(SHORT, ""),
    "file-empty-comment": write(SHORT, "# chưa viết gì\n"),
    "file-encoding": write(SHORT, TEXTS[SHORT].encode("cp1258", "replace")),
    "file-encoding-utf-16": write(SHORT, TEXTS[SHORT].encode("utf-16")),
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
    "file-link": lambda root: (root / "data/tags/viec-lam.yml").symlink_to(root / TAG),
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
    "repeated-key": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntopic: van-hoa\n"),
    "repeated-key-inside": change(SHORT, "  vi: Ký kết hợp tác\n", "  vi: Ký kết\n  vi: Hợp tác\n"),
    # shape
    "unknown-field": change(SHORT, "topic: kinh-te", "topc: kinh-te"),
    "unknown-field-inside": change(NEWS, "  credit: Sở Ngoại vụ", "  credits: Sở Ngoại vụ"),
    "unknown-field-language": change(SHORT, "  vi: Ký kết hợp tác\n", "  vi: Ký kết\n  fr: Accord\n"),
    "unknown-field-merge": change(SHORT, "topic: kinh-te", "topic: kinh-te\n<<: {topic: van-hoa}"),
    "missing": change(SHORT, "date: 2026-03-15\n", ""),
    "missing-many": write(SHORT, "topic: kinh-te\n"),
    "missing-alt": change(
        NEWS, "  alt:\n    vi: Bàn họp báo\n    en: The briefing table\n    id: Meja jumpa pers\n", ""
    ),
    "missing-credit": change(NEWS, "  credit: Sở Ngoại vụ\n", ""),
    "missing-unit-language": change(FACT, "currency: USD", "unit: {vi: dự án}"),
    "not-map": change(SHORT, "title:\n  vi: Ký kết hợp tác", "title: Ký kết hợp tác"),
    "not-map-file": write(SHORT, "- một\n- hai\n"),
    "not-map-text": write(SHORT, "Tin ký kết hợp tác\n"),
    "not-list": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntags: dau-tu\n"),
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
    "time": change(SHORT, "topic: kinh-te", "publish_at: 8 giờ ngày 16/3\ntopic: kinh-te"),
    "time-hour-25": change(SHORT, "topic: kinh-te", "publish_at: 2026-03-16T25:00\ntopic: kinh-te"),
    "when": change(PARK, "when: 2027-Q3", "when: quý III/2027"),
    "when-quarter-5": change(PARK, "when: 2027-Q3", "when: 2027-Q5"),
    "when-month-13": change(PARK, "when: 2027-Q3", "when: 2027-13"),
    "number": change(FACT, "value: 2.3", "value: 2,3"),
    "number-thousands": change(FACT, "value: 2.3", "value: 35.488.000"),
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
    "url-javascript": change(NEWS, "https://baogialai.com.vn/hop-bao.html", "javascript:alert(1)"),
    "document-path": change(OPPORTUNITY, "study: kho-lanh.pdf", "study: Kho lạnh.pdf"),
    "document-path-kind": change(OPPORTUNITY, "study: kho-lanh.pdf", "study: kho-lanh.html"),
    "picture-path": change(NEWS, "2026/hop-bao.png", "2026/Họp báo.PNG"),
    "picture-path-parent": change(NEWS, "2026/hop-bao.png", "../../secret.png"),
    "too-long": change(SHORT, "vi: Ký kết hợp tác", f"vi: {'Ký kết ' * 30}"),
    "blank": change(SHORT, "vi: Ký kết hợp tác", 'vi: "  "'),
    "blank-item": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntags:\n  -\n"),
    "unit-or-currency": change(FACT, "currency: USD\n", ""),
    "period-pair": change(FACT, "as_of: 2025-12-31", "period_from: 2025-01-01"),
    "as-of-missing": write(
        FACT, TEXTS[FACT].replace("as_of: 2025-12-31\n", "").replace("  date: 2026-01-05\n", "")
    ),
    "approval": change(SHORT, "approved_by: Người duyệt\n", ""),
    # languages
    "vi-missing": change(SHORT, "  vi: Ký kết hợp tác", "  en: Agreement"),
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
    # references
    "unknown-record-topic": change(SHORT, "topic: kinh-te", "topic: kinhte"),
    "unknown-record-tag": change(NEWS, "tags: [dau-tu]", "tags: [dau-tu, dautu]"),
    "unknown-record-place": change(NEWS, "places: [gia-lai]", "places: [gia-lia]"),
    "unknown-record-partner": change(NEWS, "partners: [ashikaga]", "partners: [asikaga]"),
    "unknown-record-product": change(SECTOR, "products: [ca-phe]", "products: [caphe]"),
    "unknown-record-contact": change(SECTOR, "contact: so-ngoai-vu", "contact: so-ngoai"),
    "unknown-record-park": change(PROJECT, "parks: [phu-tai]", "parks: [phutai]"),
    "unknown-fact-capital": change(PROJECT, "usd: fdi-capital", "usd: fdi"),
    "unknown-fact-milestone": change(PARK, "vi: Đón doanh nghiệp.", 'vi: "Đón {{ fdi }}."'),
    "missing-sectors": change(PROJECT, "sectors: [che-bien]\n", ""),
    "choice-land": change(PROJECT, "land:", "land_status: clear\nland:"),
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
    "fact-unit-currency": change(PROJECT, "{usd: fdi-capital}", "{vnd: fdi-capital}"),
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
    "html-entity": body("Vốn &#xE000;root&#xE001; và &ZeroWidthSpace;."),
    "html-table": body("| a | b |\n|---|---|\n| 1 | <i>2</i> |"),
    "html-page": add(ABOUT, "\nChữ <script>alert(1)</script>.\n"),
    "body-heading": body("# Tên bài\n\nNội dung."),
    "body-image": body("Xem ![ảnh](hop-bao.png)."),
    "page-link": add(ABOUT, "\nXem [trang](javascript:alert(1)) và [tin](news:2026-03-14-hop-bao).\n"),
    "duplicate-slug": change(SHORT, "topic: kinh-te", "topic: kinh-te\nslug: {vi: hop-bao}"),
    "duplicate-slug-topic": copy(TOPIC, "data/topics/van-hoa.yml"),
    "duplicate-slug-page": change(ABOUT, "slug: gioi-thieu", "slug: tin-tuc"),
    "duplicate-slug-page-home": change(ABOUT, "slug: gioi-thieu", "slug: en"),
    "alias-clash": change(NEWS, "/tin-cu/hop-bao/", "/tin-tuc/2026/ky-ket/"),
    "alias-clash-archive": change(NEWS, "/tin-cu/hop-bao/", "/tin-tuc/2026/03/"),
    "alias-clash-twice": change(NEWS, "  - /tin-cu/hop-bao/\n", "  - /tin-cu/\n  - /tin-cu/\n"),
    "duplicate-slug-sector": copy(SECTOR, "data/sectors/khac.yml"),
    "duplicate-slug-section": change(ABOUT, "slug: gioi-thieu", "slug: dau-tu"),
    "alias-clash-sector": change(SECTOR, "/nganh-cu/", "/dau-tu/nganh/"),
    "picture-missing": change(NEWS, "2026/hop-bao.png", "2026/hopbao.png"),
    "document-missing": change(OPPORTUNITY, "study: kho-lanh.pdf", "study: kholanh.pdf"),
    "picture-unreadable": write(PHOTO, b"GIF89a"),
    "picture-unreadable-draft": both(
        write(PHOTO, b"GIF89a"), change(NEWS, "visibility: public", "visibility: draft"), remove(HOME)
    ),
    "picture-size": write(PHOTO, png(6000, 4001)),
    "correction-missing": change(NEWS, "      id: Nama pembicara diperbaiki.\n", ""),
    # the built site
    "built-link": body("Xem [trang](https://example.org/newsroom/khong-co/)."),
    "built-anchor": body("Xem [trang](page:about#khong-co)."),
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
    "structure-marks-note": translated(
        "Theo báo cáo[^1].\n\n[^1]: Báo cáo.", "As reported.\n\n[^1]: A report."
    ),
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
