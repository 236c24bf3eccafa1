"""A whole project in a few files: the least data and pages that make a site, to be read, broken or built."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from newsroom.build import Newsroom
from newsroom.fields import HO_CHI_MINH
from newsroom.fill import slot
from newsroom.problems import Problem, RefusedError
from newsroom.publish import Swap
from newsroom.urls import file_path
from PIL import Image

from tests.building import ROOT

NOW: Final = datetime(2026, 3, 20, 8, 0, tzinfo=HO_CHI_MINH)
SITE_URL: Final = "https://example.org/newsroom/"

NEWS: Final = "data/news/2026/2026-03-14-hop-bao.yml"
"""An article in three languages that uses every kind of record."""
SHORT: Final = "data/news/2026/2026-03-15-ky-ket.yml"
"""An article with the least that one needs."""
TOPIC: Final = "data/topics/kinh-te.yml"
TAG: Final = "data/tags/dau-tu.yml"
PLACE: Final = "data/places/gia-lai.yml"
PARTNER: Final = "data/partners/ashikaga.yml"
FACT: Final = "data/facts/fdi-capital.yml"
CAPITAL: Final = "data/facts/project-capital.yml"
SECTION: Final = "data/sections/investment.yml"
CONTACT: Final = "data/contacts/so-ngoai-vu.yml"
PRODUCT: Final = "data/products/ca-phe.yml"
SECTOR: Final = "data/sectors/che-bien.yml"
"""A sector in three languages that uses every field."""
PARK: Final = "data/parks/phu-tai.yml"
OPPORTUNITY: Final = "data/opportunities/kho-lanh.yml"
PROJECT: Final = "data/projects/nha-may.yml"
AREA: Final = "data/facts/phu-tai-area.yml"
OCCUPANCY: Final = "data/facts/phu-tai-occupancy.yml"
COOPERATION: Final = "data/sections/cooperation.yml"
COUNTRY: Final = "data/countries/nhat-ban.yml"
DISCIPLINE: Final = "data/fields/giao-duc.yml"
AGREEMENT: Final = "data/agreements/ban-ghi-nho.yml"
EVENT: Final = "data/events/giao-luu.yml"
HOME: Final = "data/home.yml"
ABOUT: Final = "docs/about.md"
PHOTO: Final = "docs/assets/media/2026/hop-bao.png"
MARK: Final = "0ab1fa18f17a"
"""The source hash of the article in three languages."""
SECTOR_MARK: Final = "3b3e41e26a8b"
"""The source hash of the sector in three languages."""

_NEWS_TEXT = f"""\
date: 2026-03-14
topic: kinh-te
tags: [dau-tu]
places: [gia-lai]
partners: [ashikaga]
title:
  vi: Họp báo về đầu tư
  en: Press briefing on investment
  id: Jumpa pers tentang investasi
slug:
  en: press-briefing
  id: jumpa-pers
summary:
  vi: Tỉnh có {{{{ fdi-capital }}}} vốn đầu tư.
  en: The province has {{{{ fdi-capital }}}} of investment.
  id: Provinsi memiliki {{{{ fdi-capital }}}} investasi.
body:
  vi: |-
    Mời xem [trang giới thiệu](page:about).

    ## Kết quả

    Số vốn là {{{{ fdi-capital }}}}.
  en: |-
    See the [page about us](page:about).

    ## Results

    The capital is {{{{ fdi-capital }}}}.
  id: |-
    Lihat [halaman tentang kami](page:about).

    ## Hasil

    Modalnya {{{{ fdi-capital }}}}.
image:
  file: 2026/hop-bao.png
  alt:
    vi: Bàn họp báo
    en: The briefing table
    id: Meja jumpa pers
  credit: Sở Ngoại vụ
sources:
  - title: Thông báo họp báo
    publisher: Báo Gia Lai
    date: 2026-03-13
    url: https://baogialai.com.vn/hop-bao.html
visibility: public
approved_by: Người duyệt
approved_on: 2026-03-14
corrections:
  - date: 2026-03-15
    text:
      vi: Đã sửa tên người nói.
      en: The speaker's name was corrected.
      id: Nama pembicara diperbaiki.
aliases:
  - /tin-cu/hop-bao/
translations:
  en: {{status: reviewed, translator: Người dịch, source: {MARK}}}
  id: {{status: reviewed, translator: Người dịch, source: {MARK}}}
about: [sectors/che-bien]
"""

_SHORT_TEXT = """\
date: 2026-03-15
topic: kinh-te
title:
  vi: Ký kết hợp tác
summary:
  vi: Hai bên ký kết hợp tác.
body:
  vi: Nội dung ký kết.
visibility: public
approved_by: Người duyệt
approved_on: 2026-03-15
"""

_FACT_TEXT = """\
indicator: fdi-capital
label:
  vi: Vốn đầu tư nước ngoài
  en: Foreign investment
  id: Investasi asing
value: 2.3
scale: billion
currency: USD
qualifier: over
measure: stock
as_of: 2025-12-31
scope: gia-lai
source:
  title: Báo cáo kinh tế
  date: 2026-01-05
status: ok
"""


PUBLISHED: Final = """\
updated: 2026-03-10
visibility: public
approved_by: Người duyệt
approved_on: 2026-03-10
"""
"""The least that a public profile needs beside its texts."""

_SECTOR_TEXT = f"""\
title:
  vi: Chế biến
  en: Processing
  id: Pengolahan
slug:
  en: processing
summary:
  vi: Ngành có {{{{ fdi-capital }}}} vốn.
  en: The sector has {{{{ fdi-capital }}}} of capital.
  id: Sektor ini memiliki modal {{{{ fdi-capital }}}}.
body:
  vi: Vì sao ở đây.
  en: Why here.
  id: Mengapa di sini.
figures: [fdi-capital]
products: [ca-phe]
institutions: [ashikaga]
places: [gia-lai]
sources:
  - title: Báo cáo ngành
    date: 2026-03-01
aliases: [/nganh-cu/]
contact: so-ngoai-vu
{PUBLISHED}translations:
  en: {{status: reviewed, translator: Người dịch, source: {SECTOR_MARK}}}
  id: {{status: reviewed, translator: Người dịch, source: {SECTOR_MARK}}}
"""


REVIEWED_BY: Final[dict[str, Any]] = {
    "updated": "2026-03-10",
    "visibility": "public",
    "approved_by": "Người duyệt",
    "approved_on": "2026-03-10",
    "translations": {"en": {"status": "reviewed", "translator": "Người dịch", "source": "0" * 12}},
}
"""The fields of a public profile in two languages beside its texts."""


def _profile(title: str, own: str) -> str:
    """Return a public profile in Vietnamese and English, with its own fields."""
    english, mark = _TITLES[title]
    return (
        f"title: {{vi: {title}, en: {english}}}\nsummary: {{vi: Tóm tắt., en: Summary.}}\n{own}{PUBLISHED}"
        f"translations:\n  en: {{status: reviewed, translator: Người dịch, source: {mark}}}\n"
    )


_TITLES: Final = {
    "Phú Tài": ("Phú Tài", "95c7ef390b19"),
    "Kho lạnh": ("Cold store", "6cc99e031689"),
    "Nhà máy": ("Factory", "29b0b5556c90"),
    "Ashikaga": ("Ashikaga", "71a65222fb0c"),
    "Bản ghi nhớ": ("Memorandum", "56c109ce561d"),
    "Giao lưu": ("Exchange", "bee87579325f"),
}
"""The English titles and the source hashes of the profiles in two languages, by their title."""

_PARK_TEXT = """\
type: industrial-park
status: building
sectors: [che-bien]
places: [gia-lai]
area: phu-tai-area
occupancy: phu-tai-occupancy
timeline:
  - when: 2027-Q3
    state: planned
    text: {vi: Đón doanh nghiệp., en: First tenants.}
"""
_VENTURE_TEXT = """\
sectors: [che-bien]
parks: [phu-tai]
places: [gia-lai]
land: phu-tai-area
capital: {usd: project-capital}
"""


_PARTNER_TEXT = """\
type: locality
country: nhat-ban
other_names: [{name: あしかが}]
relation: {vi: Bản ghi nhớ, en: Memorandum}
since: 2024
fields: [giao-duc]
sectors: [che-bien]
website: https://www.city.ashikaga.example/
timeline:
  - when: 2024-05
    state: done
    text: {vi: Đoàn Ashikaga đến tỉnh., en: A delegation comes from Ashikaga.}
"""
_AGREEMENT_TEXT = """\
instrument: memorandum
parties:
  - body: {vi: Tỉnh Bình Định, en: Bình Định Province, id: Provinsi Bình Định}
    province: binh-dinh-old
  - partner: ashikaga
status: in-force
status_on: 2026-03
signed_on: 2024-05-20
places: [gia-lai]
effective_on: 2024-05-20
expires_on: 2029-05-19
term: {vi: 5 năm, en: 5 years}
fields: [giao-duc]
sectors: [che-bien]
succession:
  state: continued
  body: {vi: Tỉnh Gia Lai, en: Gia Lai Province, id: Provinsi Gia Lai}
  source: {title: Quyết định 12}
timeline:
  - when: 2027-Q1
    state: planned
    text: {vi: Giáo viên sang thăm., en: Teachers visit.}
result: {vi: Mười học sinh đã sang., en: Ten pupils have come.}
follow_up:
  milestones:
    - work: Gửi danh sách
      person: Trưởng phòng
      due: 2026-04-30
      responsibility: Chủ trì
      authority: Giám đốc duyệt
      product: Danh sách
  last_review: 2026-02-01
  review_result: Đúng hẹn
  next_review: 2026-08-01
"""
_EVENT_TEXT = """\
starts: 2026-05-14T08:00
ends: 2026-05-14T11:30
status: tentative
places: [gia-lai]
venue: {vi: Hội trường, en: Hall}
organiser: {vi: Sở Ngoại vụ, en: Department of Foreign Affairs}
partners: [ashikaga]
spoken: [vi, ja]
fields: [giao-duc]
sectors: [che-bien]
registration: https://www.example.org/dang-ky
register_by: 2026-05-07
programme:
  - at: 2026-05-14T08:00
    text: {vi: Khai mạc, en: Opening}
  - at: 2026-05-14T09:00
    text: {vi: Giao lưu, en: Exchange}
"""


def _page(title: str, slug: str, text: str) -> str:
    head = f"title: {title}\nslug: {slug}\n" if slug else f"title: {title}\n"
    return f"---\n{head}description: Một câu giới thiệu.\nupdated: 2026-03-01\n---\n{text}"


_AREA_TEXT = """\
indicator: phu-tai-area
label: {vi: Diện tích, en: Area, id: Luas}
value: 345.8
unit: {vi: ha, en: hectares, id: hektare}
measure: stock
as_of: 2025-12-31
scope: gia-lai
source: {title: Báo cáo kinh tế}
status: ok
"""


def _name(vi: str, en: str, id_: str) -> str:
    return f"name:\n  vi: {vi}\n  en: {en}\n  id: {id_}\n"


def png(width: int, height: int) -> bytes:
    """Return a black picture of that size."""
    file = BytesIO()
    Image.new("1", (width, height)).save(file, "PNG")
    return file.getvalue()


def animated_png() -> bytes:
    """Return a picture of two frames."""
    file = BytesIO()
    frames = [Image.new("L", (8, 6), shade) for shade in (0, 255)]
    frames[0].save(file, "PNG", save_all=True, append_images=frames[1:])
    return file.getvalue()


TEXTS: Final[Mapping[str, str]] = {
    NEWS: _NEWS_TEXT,
    SHORT: _SHORT_TEXT,
    TOPIC: _name("Kinh tế", "Economy", "Ekonomi")
    + "slug:\n  vi: kinh-te\n  en: economy\n  id: ekonomi\n"
    + "summary:\n  vi: Tin kinh tế.\n  en: Business news.\n  id: Berita ekonomi.\norder: 1\n",
    TAG: _name("Đầu tư", "Investment", "Investasi"),
    PLACE: _name("Gia Lai", "Gia Lai", "Gia Lai") + "kind:\n  vi: tỉnh\n  en: province\n  id: provinsi\n",
    PARTNER: _profile("Ashikaga", _PARTNER_TEXT).replace("en: Ashikaga}", "en: Ashikaga, id: Ashikaga}", 1),
    FACT: _FACT_TEXT,
    CAPITAL: _FACT_TEXT.replace("fdi-capital", "project-capital"),
    SECTION: "contact: so-ngoai-vu\nfigures: [fdi-capital]\n"
    + "reasons:\n  - title: {vi: Có vốn, en: Capital, id: Modal}\n"
    + "    text: {vi: Vốn lớn., en: Much capital., id: Modal besar.}\n    about: [sectors/che-bien]\n",
    CONTACT: _name("Sở Ngoại vụ", "Department of Foreign Affairs", "Dinas Luar Negeri")
    + "task:\n  vi: Đối ngoại.\n  en: External affairs.\n  id: Urusan luar negeri.\n",
    PRODUCT: _name("Cà phê", "Coffee", "Kopi"),
    SECTOR: _SECTOR_TEXT,
    PARK: _profile("Phú Tài", _PARK_TEXT),
    OPPORTUNITY: _profile("Kho lạnh", f"status: open\nstudy: kho-lanh.pdf\n{_VENTURE_TEXT}"),
    PROJECT: _profile("Nhà máy", f"status: building\ninvestors: [ashikaga]\n{_VENTURE_TEXT}"),
    AREA: _AREA_TEXT,
    OCCUPANCY: _AREA_TEXT.replace("phu-tai-area", "phu-tai-occupancy")
    .replace("345.8", "82")
    .replace("{vi: ha, en: hectares, id: hektare}", "percent\nrate: share"),
    COOPERATION: "contact: so-ngoai-vu\n",
    COUNTRY: _name("Nhật Bản", "Japan", "Jepang"),
    DISCIPLINE: _name("Giáo dục", "Education", "Pendidikan"),
    AGREEMENT: _profile("Bản ghi nhớ", _AGREEMENT_TEXT),
    EVENT: _profile("Giao lưu", _EVENT_TEXT),
    HOME: "lead: 2026-03-14-hop-bao\nfigures:\n  - fdi-capital\n",
    "docs/index.md": _page("Trang chủ", "", ""),
    "docs/index.en.md": _page("Home", "", ""),
    "docs/index.id.md": _page("Beranda", "", ""),
    ABOUT: _page("Giới thiệu", "gioi-thieu", "\n## Nhiệm vụ\n\nTỉnh có {{ fdi-capital }}.\n"),
    "docs/about.en.md": _page("About", "about", "\n## Duties\n"),
    "docs/about.id.md": _page("Tentang", "tentang", "\n## Tugas\n"),
    "docs/assets/css/newsroom.css": "",
    "docs/assets/js/filters.js": "",
    "docs/assets/js/search.js": "",
    "docs/assets/img/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
}
STUDY: Final = "docs/assets/files/kho-lanh.pdf"
FILES: Final[Mapping[str, str | bytes]] = {**TEXTS, PHOTO: png(8, 6), STUDY: b"%PDF-1.7\n"}


def write_project(root: Path, files: Mapping[str, str | bytes] = FILES) -> Path:
    """Write the files of a project below `root`; return `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@dataclass(frozen=True)
class Told:
    """What staff get to read after a build."""

    problems: tuple[Problem, ...]
    text: str


def build(root: Path, now: datetime = NOW, *, has_board: bool = False) -> Told:
    """Build the project at `root` into `root/site` as of `now`; return what it says to staff."""
    newsroom = Newsroom(root, SITE_URL, lambda _: None, has_board=has_board)
    try:
        warnings = newsroom.read(now)
        shutil.copytree(ROOT / "overrides", root / "overrides", dirs_exist_ok=True)
        newsroom.publish(write_engine(newsroom, root), Swap(root / "site"))
    except RefusedError as refused:
        return Told(refused.problems, str(refused))
    return Told(warnings, "\n".join(map(str, warnings)))


def write_engine(newsroom: Newsroom, root: Path) -> Path:
    """Write what the engine would: a shell for each hand-written page, and the files beside them."""
    assert newsroom.site is not None
    slots = "".join(map(slot, ("banner", "head", "switcher", "lead", "main", "foot")))
    engine = root / "engine"
    without_media = shutil.ignore_patterns("media")
    shutil.copytree(root / "docs" / "assets", engine / "assets", ignore=without_media, dirs_exist_ok=True)
    for by_lang in newsroom.site.catalogue.pages.values():
        for page in by_lang.values():
            file = engine / file_path(page.url)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f'<html lang="{page.lang}">{slots}</html>', encoding="utf-8")
    return engine
