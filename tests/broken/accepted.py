"""For each rule the nearest thing that is right, done to the small project: no rule refuses too much."""

from collections.abc import Mapping
from typing import Final

from tests.broken.cases import (
    BANNER,
    MORE_FACT,
    NOTICE,
    PANEL,
    PROCEDURE,
    PROCEDURE_TEXT,
    Mistake,
    add,
    body,
    both,
    change,
    copy,
    counted,
    ledger,
    money,
    move,
    panel,
    percent,
    redirect,
    redirects,
    remove,
    translated,
    withdrawn,
    write,
)
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
    PHOTO,
    PROJECT,
    PUBLISHED,
    SECTOR,
    SHORT,
    STUDY,
    TAG,
    TEXTS,
    TOPIC,
    png,
)

TITLE: Final = "vi: Ký kết hợp tác"
TRANSLATED: Final = write(
    SHORT,
    TEXTS[SHORT]
    .replace("vi: Ký kết hợp tác\n", "vi: Ký kết hợp tác\n  en: Agreement\n")
    .replace("vi: Hai bên ký kết hợp tác.\n", "vi: Hai bên ký kết hợp tác.\n  en: An agreement.\n")
    .replace("vi: Nội dung ký kết.\n", "vi: Nội dung ký kết.\n  en: The agreement.\n")
    + "translations:\n  en: {status: reviewed, translator: Người dịch, source: a6fc0e472779}\n",
)


def slug(language: str, value: str) -> Mistake:
    """Choose an address segment for the short article."""
    return change(SHORT, "topic: kinh-te\n", f"topic: kinh-te\nslug: {{{language}: {value}}}\n")


def period(start: str, end: str, *more: str) -> Mistake:
    """Give the fact a period."""
    return change(FACT, "as_of: 2025-12-31", "\n".join((f"period_from: {start}", f"period_to: {end}", *more)))


ACCEPTED: Final[Mapping[str, Mistake]] = {
    # files
    "file-empty": write(SHORT, "# Ghi chú ở đầu tệp\n\n" + TEXTS[SHORT]),
    "file-encoding": change(SHORT, TITLE, "vi: Café và “bún chả cá” ở Quy Nhơn – €5, ₫"),
    "file-bom": write(SHORT, "\n" + TEXTS[SHORT].replace("\n", "\r\n")),
    "file-size": write(SHORT, f"# {'dài ' * 60}\n" * 700 + TEXTS[SHORT]),
    "file-name": move(SHORT, "data/news/2026/2026-03-15-ky-ket-2.yml"),
    "file-place": copy(TAG, "data/tags/van-hoa.yml"),
    "file-link": copy(TAG, "data/tags/viec-lam.yml"),
    "file-kind": write("data/tags/_mau.yml", "name:\n"),
    "file-lfs": body("Tệp «version https://git-lfs.github.com/spec/v1» là gì?"),
    "file-conflict": body("Dấu <<<<<<< và >>>>>>> trong câu."),
    "file-special": write("docs/assets/media/.gitkeep", ""),
    "file-windows": copy(TAG, "data/tags/console.yml"),
    "file-twin": both(copy(TAG, "data/tags/viec-lam.yml"), copy(TAG, "data/tags/viec-lam-2.yml")),
    "file-content": write("docs/assets/media/2026/hai.png", png(8, 6)),
    "file-reserved": write("docs/robots.md", TEXTS[ABOUT].replace("slug: gioi-thieu", "slug: may-doc")),
    # characters
    "text-nfd": change(SHORT, TITLE, "vi: Độ ẩm, nghĩa vụ, Đắk Lắk, ưỡn, ỷ"),
    "text-invisible": change(SHORT, TITLE, "vi: Ký\u00a0kết hợp tác"),
    "text-legacy": change(SHORT, TITLE, "vi: Café à la crème ở São Tomé, Århus, Łódź"),
    "text-marks": change(SHORT, TITLE, "vi: Ký kết với Lâm Ðồng, ẫ ỡ ễ".replace("Ð", "Đ")),
    "text-unassigned": change(SHORT, TITLE, "vi: Ký kết với あしかが, 경기도 và ລາວ"),
    "text-lookalike": change(SHORT, TITLE, "vi: Ký kết 25 °C, 5 m², α = 2 và Москва"),
    "text-foreign": change(SHORT, TITLE, "vi: Ký kết với Москва (Moskva)"),
    # YAML
    "yaml-tab": change(SHORT, f"  {TITLE}", f"    {TITLE}"),
    "yaml-colon": change(SHORT, TITLE, "vi: Ký kết lúc 08:30"),
    "yaml-quote": change(SHORT, TITLE, "vi: 'Ký kết “hợp tác” \"lớn\"'"),
    "yaml-smart-quote": change(SHORT, TITLE, "vi: “Hợp tác” được ký kết"),
    "yaml-indent": change(SHORT, f"title:\n  {TITLE}", f"title:\n      {TITLE}"),
    "yaml-syntax": change(SHORT, "topic: kinh-te", "topic:    kinh-te   "),
    "yaml-start": change(SHORT, TITLE, 'vi: "@gialai ký kết"'),
    "yaml-anchor": change(SHORT, TITLE, "vi: Ký kết & hợp tác * lớn!"),
    "yaml-depth": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntags:\n  [\n    dau-tu\n  ]\n"),
    "yaml-documents": write(SHORT, "---\n" + TEXTS[SHORT]),
    "yaml-comment": change(SHORT, TITLE, "vi: Ký kết C#1"),
    "yaml-space": change(SHORT, TITLE, "vi: Ký\u00a0kết\u202fhợp tác"),
    "yaml-directive": body("%5 là tỷ lệ."),
    "yaml-escape": change(SHORT, TITLE, 'vi: "Ký \\"kết\\" \\\\ hợp tác"'),
    "yaml-commented": change(SHORT, "topic: kinh-te", "# tin này: chờ ảnh của báo\ntopic: kinh-te"),
    "yaml-merged": body("Gồm: |\n\nXem thêm trang: trang hai. Giờ: 8:30."),
    "repeated-key": add(SHORT, "sources:\n  - title: Một\n  - title: Hai\n"),
    # shape
    "unknown-field": add(SHORT, "note:\nauthor:\nimage:\n  file:\n  alt:\n    vi:\n"),
    "missing": change(FACT, "qualifier: over\n", ""),
    "swallowed-field": body("Các thứ tiếng:\n\nvi: tiếng Việt.\n\ndate: ngày của tin.\n\nen:x, id :y"),
    "not-map": change(SHORT, f"title:\n  {TITLE}", "title: {vi: Ký kết hợp tác}"),
    "not-list": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntags:\n- dau-tu\nplaces: []\n"),
    "not-text": change(SHORT, TITLE, 'vi: "[Ký kết, hợp tác]"'),
    # values
    "choice": change(SHORT, "visibility: public", 'visibility: "internal"'),
    "date": change(SHORT, "approved_on: 2026-03-15", "approved_on: 2026-02-28"),
    "date-name": copy(
        SHORT, "data/news/2026/2026-03-16-ky-ket-2.yml", "date: 2026-03-15", "date: 2026-03-16"
    ),
    "date-order": period("2025-12-31", "2025-12-31"),
    "time-pair": change(
        EVENT,
        "starts: 2026-05-14T08:00\nends: 2026-05-14T11:30",
        "starts: 2026-05-14\nends: 2026-05-15",
    ),
    "date-past": change(NEWS, "  date: 2026-03-13", "  date: 1945-09-02"),
    "date-future": change(SHORT, "approved_on: 2026-03-15", "approved_on: 2026-03-20"),
    "period-future": write(
        FACT,
        TEXTS[FACT]
        .replace("measure: stock", "measure: plan")
        .replace("as_of: 2025-12-31", "period_from: 2026-01-01\nperiod_to: 2030-12-31"),
    ),
    "correction-order": change(NEWS, "  - date: 2026-03-15", "  - date: 2026-03-14"),
    "as-of-early": period("2025-12-31", "2026-01-31", "as_of: 2025-12-31"),
    "as-of-late": change(FACT, "as_of: 2025-12-31", "as_of: 2026-02-05"),
    "scope-early": change(FACT, "as_of: 2025-12-31", "as_of: 2025-07-01"),
    "scope-late": write(
        FACT,
        TEXTS[FACT].replace("as_of: 2025-12-31", "as_of: 2025-06-30").replace("gia-lai\n", "gia-lai-old\n"),
    ),
    "far-ahead": change(SHORT, "topic: kinh-te", "publish_at: 2027-03-01T08:00\ntopic: kinh-te"),
    "notice-over": write(BANNER, NOTICE.format(start="2026-03-01T08:00", end="2026-03-21T08:00")),
    "time": change(SHORT, "topic: kinh-te", "publish_at: 2026-03-16 05:30:15+09:00\ntopic: kinh-te"),
    "when": change(PARK, "when: 2027-Q3", "when: 2027-Q4"),
    "number": change(FACT, "value: 2.3", 'value: "2.30"'),
    "number-ambiguous": change(FACT, "value: 2.3", "value: 0.125"),
    "negative": percent("value: -3.2", "rate: change"),
    "decimals": percent("value: 7.25", "rate: change"),
    "too-large": money("24970", "billion", "VND"),
    "too-small": money("0.01", "billion", "USD"),
    "unit-word": counted("177", "hợp đồng", "contracts in dong", "kontrak dalam dong"),
    "scale-missing": money("15", "one", "USD"),
    "rate-missing": percent("value: 105", "rate: ratio"),
    "rate-alone": write(
        FACT,
        TEXTS[FACT].replace("scale: billion\ncurrency: USD", "unit: {vi: đoàn, en: groups, id: rombongan}"),
    ),
    "share-over": percent("value: 100", "rate: share"),
    "percent-scale": percent("value: 7.2", "rate: share", "scale: one"),
    "whole-number": change(TOPIC, "order: 1", 'order: "10"'),
    "id": both(
        copy(TAG, "data/tags/fdi-2025.yml"),
        change(SHORT, "topic: kinh-te\n", "topic: kinh-te\ntags: [fdi-2025]\n"),
    ),
    "record-name": change(SHORT, "topic: kinh-te\n", "topic: kinh-te\nabout: [sectors/che-bien]\n"),
    "slug": slug("vi", "ky-ket-2"),
    "slug-digits": slug("vi", "2026-ky-ket"),
    "address": change(NEWS, "/tin-cu/hop-bao/", "/Tin_cu/~hop-bao/1/"),
    "document-path": both(
        write("docs/assets/files/2026/kho-lanh-2.pdf", b"%PDF-1.7\n%%EOF\n"),
        change(OPPORTUNITY, "study: kho-lanh.pdf", "study: 2026/kho-lanh-2.pdf"),
    ),
    "url": change(
        NEWS, "https://baogialai.com.vn/hop-bao.html", "https://baogialai.com.vn/hop-bao?so=1&trang=2#cuoi"
    ),
    "picture-path": both(
        write("docs/assets/media/hop-bao-2.png", png(8, 6)), change(NEWS, "2026/hop-bao.png", "hop-bao-2.png")
    ),
    "too-long": change(SHORT, TITLE, f"vi: {'ă' * 140}"),
    "too-many": body("\n".join(f"- Ý thứ {number}" for number in range(150))),
    "blank": add(SHORT, "tags:\n\nauthor:   \n"),
    "wordless": change(SHORT, TITLE, 'vi: "5"'),
    "repeated-item": add(SHORT, "tags: [dau-tu]\nsources:\n  - title: Một\n  - title: Một\n"),
    "sample-text": both(
        write("data/news/_mau.yml", "summary:\n  vi: Tóm tắt mẫu.\n"),
        change(SHORT, "Hai bên ký kết hợp tác.", "Tóm tắt mẫu đơn."),
        copy(SHORT, "data/news/2026/2026-03-16-nhap.yml", "date: 2026-03-15", "date: 2026-03-16"),
    ),
    "mark": change(
        NEWS,
        f"en: {{status: reviewed, translator: Người dịch, source: {MARK}}}",
        f'en: {{status: reviewed, translator: Người dịch, source: "{MARK}"}}',
    ),
    "telephone": add(CONTACT, "telephone: (+84) 269 3824-000\n"),
    "email": add(CONTACT, "email: so.ngoai_vu+tin@gialai.gov.vn\n"),
    "unit-or-currency": change(FACT, "currency: USD", "unit:\n  vi:\n  en:\ncurrency: USD"),
    "period-pair": period("2025-01-01", "2025-12-31"),
    "as-of-missing": change(FACT, "as_of: 2025-12-31\n", ""),
    "approver": change(SHORT, "approved_by: Người duyệt", "approved_by: Có Văn Không"),
    "approved-early": change(SHORT, "approved_on: 2026-03-15", "approved_on: 2025-10-01"),
    "publish-early": change(SHORT, "topic: kinh-te", "publish_at: 2026-03-08T05:30\ntopic: kinh-te"),
    "approval": write(
        SHORT,
        TEXTS[SHORT]
        .replace("visibility: public", "visibility: draft")
        .replace("approved_by: Người duyệt\napproved_on: 2026-03-15\n", ""),
    ),
    "party": change(AGREEMENT, "  - partner: ashikaga", "  - {body: , partner: ashikaga}"),
    "party-province": change(AGREEMENT, "province: binh-dinh-old", "province: unstated"),
    "parties": add(AGREEMENT, "note: Hai bên là đủ\n"),
    "chart-bars": both(
        write(PANEL, panel("fdi-capital", "von-moi")), write("data/facts/von-moi.yml", MORE_FACT)
    ),
    "chart-unlike": both(
        write(PANEL, panel("fdi-capital", "von-moi")),
        write("data/facts/von-moi.yml", MORE_FACT.replace("value: 2.3", "value: 14")),
    ),
    "step-uncertified": write(PROCEDURE, PROCEDURE_TEXT),
    "province-date": write(
        AGREEMENT,
        TEXTS[AGREEMENT]
        .replace("province: binh-dinh-old", "province: gia-lai")
        .replace("2024-05-20", "2025-07-01"),
    ),
    # languages
    "vi-missing": change(SHORT, f"{TITLE}\n", 'vi: "null"\n  en: null\n  id: ~\n'),
    "translation-missing": TRANSLATED,
    "translation-source": TRANSLATED,
    "translation-partial": change(NEWS, "slug:\n  en: press-briefing\n  id: jumpa-pers\n", ""),
    "translation-machine": TRANSLATED,
    "translation-stale": change(NEWS, "vi: Tỉnh có {{ fdi-capital }}", "vi: Tỉnh  có {{ fdi-capital }}"),
    "translation-empty": add(SHORT, "translations:\n  en:\n    status:\n  id:\n"),
    "english-missing": write(
        "data/sectors/khai-khoang.yml",
        f"title: {{vi: Khai khoáng}}\nsummary: {{vi: Ngành.}}\n{PUBLISHED}".replace("public", "internal"),
    ),
    # references
    "unknown-record": both(
        write(
            "data/topics/van-hoa.yml",
            TEXTS[TOPIC]
            .replace("kinh-te", "van-hoa")
            .replace("economy", "culture")
            .replace("ekonomi\n", "budaya\n"),
        ),
        change(SHORT, "topic: kinh-te", 'topic: van-hoa\nplaces: ["gia-lai"]\npartners: [ ashikaga ]'),
    ),
    "unknown-kind": change(SECTOR, "figures:", "about: [facts/fdi-capital]\nfigures:"),
    "unknown-fact": body("Vốn là {{fdi-capital}}, `{{ khong-co }}` thì không in."),
    "unprintable-fact": copy(FACT, "data/facts/fdi-cho.yml", "status: ok", "status: check"),
    "fact-syntax": body("Vốn là {{   fdi-capital   }}; {một ngoặc} { {hai} } thì không phải."),
    "fact-unit": change(PROJECT, "{usd: project-capital}", "{vnd: , usd: project-capital}"),
    "fact-place": add(SHORT, 'note: "Chờ {{ so-lieu }} của Cục Thống kê"\n'),
    "fact-conflict": write(
        "data/facts/fdi-capital-2.yml",
        TEXTS[FACT].replace("value: 2.3", "value: 2.4") + "supersedes: fdi-capital\n",
    ),
    "hidden-record-link": both(
        write(
            SHORT,
            TEXTS[SHORT]
            .replace("visibility: public", "visibility: draft")
            .replace("Nội dung ký kết.", "Xem [tin](news:2026-03-14-hop-bao)."),
        ),
        change(NEWS, "visibility: public", "visibility: draft"),
        remove(HOME),
    ),
    "broken-page-link": body("Xem [trang](page:about)."),
    "broken-anchor": body("Xem [mục](news:2026-03-14-hop-bao#ket-qua) và [mục](#ket-luan).\n\n## Kết luận"),
    "link-scheme": body("Viết [thư](mailto:hop-thu@example.org), xem [báo](http://baogialai.com.vn/)."),
    "unknown-footnote": body("Có chú thích.[^1]\n\n[^1]: Theo Báo Gia Lai."),
    "unused-footnote": body("Một câu.[^a] Hai câu.[^a]\n\n[^a]: Chú thích dùng hai lần."),
    "repeated-footnote": body("Một câu.[^1] Hai.[^2]\n\n[^1]: Một.\n\n[^2]: Một."),
    "unused-reference": body("Xem [báo].\n\n[báo]: https://baogialai.com.vn/"),
    "html": body("Khi 1 < 2 và 3 > 2, AT&T, `<b>`, &amp; và hợp&shy;tác."),
    "entity": body("Vốn&nbsp;5 tỷ, AT&amp;T, a &lt; b, R&D; và hợp&shy;tác."),
    "plain-markdown": change(SHORT, TITLE, "vi: Ký kết 2 * 3 = 6 _ghi nhớ (lần 1)"),
    "heading-empty": body("## 2026\n\nMột câu."),
    "heading-order": body("## Mục\n\n### Con\n\n#### Cháu\n\n## Mục khác"),
    "heading-space": body("Xếp #1 toàn tỉnh."),
    "heading-underline": body("Một câu.\n\n---\n\nHai câu."),
    "list-space": body("Nhiệt độ:\n\n- -5 độ\n- 5 độ"),
    "table-broken": body("Bảng:\n\n| Cột | Số |\n|---|---|\n| a | 1 |"),
    "table-cells": body("| Cột | Số |\n|---|---|\n| a \\| b | 1 |\n| | 2 |"),
    "fence-open": body("Một câu.\n\n```\nmã\n```\n\n## Mục"),
    "code-indented": body("- Một ý\n\n    nối tiếp ý ấy."),
    "link-broken": body("Xem [báo](https://baogialai.com.vn/bai-bao) [năm 2025] (trang 2)."),
    "link-empty": body("Xem <https://baogialai.com.vn/>."),
    "emphasis-broken": body("Đây là **đậm**, 2 * 3 * 4 và ten_tep_anh."),
    "attributes": body("[Department of Foreign Affairs]{lang=en} của tỉnh."),
    "body-heading": body("## Mục\n\n### Mục con\n\n#1 không phải tiêu đề."),
    "body-image": body("Xem [ảnh](https://example.org/anh.png)!"),
    "repeated-heading": body("## Kết quả năm 2025\n\nMột.\n\n### Kết quả năm 2026\n\nHai."),
    "duplicate-slug": slug("en", "hop-bao"),
    "alias-clash": change(NEWS, "/tin-cu/hop-bao/", "/tin-tuc/2026/hop-bao-cu/"),
    # old addresses
    "alias-language": change(NEWS, "/tin-cu/hop-bao/", "/en/news/2026/press-meeting/"),
    "address-reused": ledger("/tin-tuc/2026/ky-ket/ news/2026-03-15-ky-ket"),
    "site-address": both(
        redirects(redirect("/tin-cu/", "/tin-tuc/")), withdrawn("/assets/files/bao-cao-2025.pdf")
    ),
    "redirect-target": redirects(redirect("/tin-cu/", "/tin-tuc/2026/ky-ket/")),
    "redirect-loop": redirects(redirect("/a/", "/b/"), redirect("/b/", "/tin-tuc/")),
    "redirect-language": redirects(redirect("/en/old/", "/en/news/")),
    "withdrawn-live": withdrawn("/tin-tuc/2026/ky-ket-cu/"),
    "address-moved": both(
        ledger("/tin-tuc/2025/ky-ket/ news/2025-12-31-ky-ket"),
        redirects(redirect("/tin-tuc/2025/ky-ket/", "/tin-tuc/2026/ky-ket/")),
    ),
    "address-lost": both(
        ledger("/tin-tuc/2026/le-hoi/ news/2026-03-01-le-hoi"), withdrawn("/tin-tuc/2026/le-hoi/")
    ),
    "ledger-line": ledger("", "/ page/index", "/en/ page/index"),
    "picture-missing": both(
        write("docs/assets/media/hop-bao.png", png(8, 6)), change(NEWS, "2026/hop-bao.png", "hop-bao.png")
    ),
    "document-missing": both(
        write("docs/assets/files/kho-lanh-moi.pdf", b"%PDF-1.7\n%%EOF\n"),
        change(OPPORTUNITY, "study: kho-lanh.pdf", "study: kho-lanh-moi.pdf"),
    ),
    "document-size": write(STUDY, b"%PDF-1.7\n" + bytes(19_000_000)),
    "document-active": write(STUDY, b"%PDF-1.7\n<< /OpenAction [1 0 R /Fit] /Title (JS) >>"),
    "picture-unreadable": write(PHOTO, png(1, 1)),
    "picture-size": write(PHOTO, png(12_000, 1000)),
    "picture-plenty": write(PHOTO, png(4032, 3100)),
    "picture-animated": write(PHOTO, png(8, 6)),
    "correction-missing": add(SHORT, "corrections:\n  - date: 2026-03-16\n    text: {vi: Đã sửa tên.}\n"),
    # the built site
    "built-link": body(
        "Xem [tin](https://example.org/newsroom/tin-tuc/) và [trang](https://example.org/la/)."
    ),
    "built-anchor": body("Xem [mục](https://example.org/newsroom/tin-tuc/2026/hop-bao/#ket-qua)."),
    # hand-written pages
    "page-front-matter": change(ABOUT, "---\ntitle: Giới thiệu\n", "---\n# Đầu trang\ntitle: Giới thiệu\n"),
    "page-shell": change("docs/index.id.md", "title: Beranda", "title: Halaman depan"),
    "page-source": write("docs/lich-su.md", TEXTS[ABOUT].replace("gioi-thieu", "lich-su")),
    # translations against their source
    "translation-minor": change(
        NEWS,
        f"source: {MARK}}}\n  id",
        f"source: {'0' * 12}, minor: {MARK}}}\n  id",
    ),
    "page-machine": change(
        "docs/about.en.md",
        "description: Một câu giới thiệu.\nupdated: 2026-03-01\n---\n\n## Duties\n",
        "description: A sentence.\nupdated: 2026-03-01\ntranslation:\n  status: reviewed\n"
        "  translator: Người dịch\n  source: e2778f01a851\n---\n\n## Duties\n\n"
        "The province has {{ fdi-capital }}.\n",
    ),
    "term-missing": translated("Sở Ngoại vụ họp.", "The Department of Foreign Affairs met."),
    "term-forbidden": translated("Bộ Ngoại giao Anh họp.", "The British Foreign Office met."),
    "term-several": translated(
        "Sở Ngoại vụ họp. Sở Ngoại vụ báo tin.",
        "The External Relations Department met. The External Relations Department told the press.",
    ),
    "term-level": translated(
        "Bộ Y tế họp với Sở Y tế.", "The Ministry of Health met with the Department of Health."
    ),
    "figure-missing": translated("Có 12 đoàn đến.", "Twelve delegations came."),
    "figure-added": translated("Mười hai đoàn đến.", "12 delegations came."),
    "figure-changed": translated("Vốn là 35.488 tỷ đồng.", "The capital is VND 35,488 billion."),
    "structure-missing": translated("Hai bên họp.\n\nĐoàn về nước.", "Both sides met.\n\nThe guests left."),
    "structure-added": translated("Hai bên bàn. Hai bên ký.", "Both sides talked.\nBoth sides signed."),
    "structure-kind": translated("## Kết quả\n\nHai bên ký.", "## Results\n\nBoth sides signed."),
    "structure-marks": translated(
        "Ông gọi [trang này](page:about) là «cầu nối»[^1].\n\n[^1]: Báo cáo.",
        "He called [this page](page:about) a “bridge”[^1].\n\n[^1]: A report.",
    ),
    "structure-length": translated(
        "Tỉnh cam kết hỗ trợ nhà đầu tư. Thủ tục được rút gọn và công khai. Cán bộ theo sát từng dự án.",
        "The province supports investors, with short, public procedures and officers at every project.",
    ),
    "name-missing": translated("Ông Nguyễn Tuấn Anh dự họp.", "Nguyễn Tuấn Anh attended the meeting."),
    "name-changed": translated("Đoàn từ Lào thăm Bình Định.", "The delegation from Laos visited Bình Định."),
    "typography": translated("Tăng 7,2%.", "Growth was 7.2%."),
    "language-left": translated(
        "Tỉnh xúc tiến đầu tư ở Phú Tài.", "The province promotes investment in Phú Tài."
    ),
    "language-other": translated(
        "Mưa lớn gây sạt lở. Báo Gia Lai đưa tin.", "Heavy rain caused landslides, Báo Gia Lai reports."
    ),
    "accept-unused": translated(
        "Có 12 đoàn đến.",
        "There were 13 delegations.",
        '    accept:\n      - {rule: figure-changed, text: "13", reason: Nguồn tiếng Anh}\n',
    ),
}
