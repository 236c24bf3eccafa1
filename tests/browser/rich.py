"""The real house around a few made-up records, among them pages with everything that a page can hold."""

import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PIL import Image

from tests.browser.served import KINDS, NOT_FOUND, UNTRANSLATED, Kind
from tests.building import build, copy_project
from tests.small_project import FILES, PHOTO, write_project

STORY: Final = "2026-10-01-bai-day-du"
PAGES: Final = {
    Kind("story", "vi"): "tin-tuc/2026/bai-day-du/",
    Kind("story", "en"): "en/news/2026/bai-day-du/",
    Kind("story", "id"): "id/berita/2026/bai-day-du/",
    Kind("second-page", "vi"): "tin-tuc/trang/2/",
    Kind("second-page", "en"): "en/news/page/2/",
    Kind("second-page", "id"): "id/berita/halaman/2/",
    Kind("rich-home", "vi"): "",
    Kind("parallel", "en"): "en/news/2026/bai-day-du/vi/",
    Kind("parallel", "id"): "id/berita/2026/bai-day-du/en/",
    Kind("tables", "vi"): "bang/",
    Kind("full-event", "vi"): "hop-tac/su-kien/giao-luu/",
    Kind("full-agreement", "vi"): "hop-tac/thoa-thuan/ban-ghi-nho/",
    UNTRANSLATED: "tin-tuc/2026/tin-so-0/",
}
ALL: Final = (*KINDS, *PAGES)
EACH_ONCE: Final = tuple(kind for kind in ALL if kind.lang == "vi" or kind == NOT_FOUND)
"""One page a kind, for what no language changes."""
LOOKS: Final = tuple(
    kind
    for kind in ALL
    if kind in EACH_ONCE
    or kind.name in ("home", "article", "page", "story", "invest", "park", "events", "parallel")
)
"""As above, and all languages of the pages that differ most: a list is short words and teasers."""

_BANNER: Final = """\
text: {vi: Cửa khẩu tạm đóng., en: The border gate is closed., id: Gerbang perbatasan ditutup.}
start: 2026-11-01T08:00
end: 2099-01-01T08:00
"""
_TABLE: Final = """\
| Partner | Delegations | Memoranda | Investment (billion dong) | Contactperson | Programmeofcooperation |
| --- | ---: | :---: | ---: | --- | --- |
| Administration | 12 | 1 | 24.970 | Internationalcooperationdivision | Science |
| Telecommunication | 3 | 2 | 1.234.567 | Externalinformationdivision | Investment |
"""
_BODY: Final = f"""\
Text with a [link](page:about), a figure ({{{{ fdi-capital }}}}) and a note[^1].
See the [briefing](news:2026-03-14-hop-bao) and an [untranslated piece](news:2026-09-01-tin-so-0).

{_TABLE}
> A quotation.

## Sources

1. First
   - inner, **strong**, *stressed*
2. Second, with a word longer than any phone is wide: {"abcdefghij" * 9}

### A smaller heading

[https://www.example.com/a/very/long/address/that/breaks/nowhere](https://www.example.com/a/very/long)

[^1]: The note.
"""
_ARTICLE: Final = """\
date: {day}
topic: kinh-te
tags: [dau-tu]
places: [gia-lai]
partners: [ashikaga]
title:
  vi: {title}
{title_more}summary:
  vi: Tóm tắt.
{summary_more}body:
  vi: |-
{body}
{more}sources:
  - title: The source
    publisher: Báo Gia Lai
    date: {day}
    lang: en
visibility: public
approved_by: Newsroom
approved_on: 2026-11-21
"""
_TRANSLATED: Final = """\
  en: |-
{body}
  id: |-
{body}
translations:
  en: {{status: reviewed, translator: Newsroom, source: "000000000000"}}
  id: {{status: reviewed, translator: Newsroom, source: "000000000000"}}
image:
  file: 2026/hop-bao.png
  alt: {{vi: Mô tả ảnh, en: What the photo shows, id: Isi foto}}
  caption: {{vi: Chú thích, en: A caption, id: Keterangan}}
  credit: Newsroom
"""


def made_up_project(folder: Path) -> Path:
    """Copy the project to `folder` with the least content that makes a site in place of the real one."""
    copy_project(folder)
    shutil.rmtree(folder / "data")
    shutil.rmtree(folder / "docs" / "assets" / "media", ignore_errors=True)
    for page in (folder / "docs").glob("*.md"):
        page.unlink()
    # The real style and script, not the empty ones of the small project.
    own = {name: text for name, text in FILES.items() if not name.endswith((".css", ".js"))}
    return write_project(folder, own)


def build_rich_site(folder: Path, site_url: str) -> Path:
    """Build the site in `folder`; return where it is."""
    project = made_up_project(folder / "project")
    _write_article(project, STORY, _BODY, is_translated=True)
    # A photo with enough pixels for every width.
    Image.linear_gradient("L").resize((1600, 1000)).save(project / PHOTO)
    first = date(2026, 9, 1)
    for number in range(25):
        _write_article(project, f"{first + timedelta(days=number)}-tin-so-{number}", "Nội dung.")
    (project / "data" / "banner.yml").write_text(_BANNER, encoding="utf-8")
    front = "---\ntitle: Bảng\nslug: bang\ndescription: Bảng rộng.\nupdated: 2026-11-21\n---\n"
    (project / "docs" / "tables.md").write_text(f"{front}\n{_TABLE}", encoding="utf-8")
    done = build(project, folder / "site", SITE_URL=site_url)
    assert done.returncode == 0, done.stdout
    return folder / "site"


def _write_article(project: Path, name: str, body: str, *, is_translated: bool = False) -> None:
    body = "\n".join(f"    {line}".rstrip() for line in body.splitlines())
    text = _ARTICLE.format(
        day=name[:10],
        title=f"Tin {name[11:]}",
        title_more="  en: A full article\n  id: Artikel lengkap\n" if is_translated else "",
        summary_more="  en: A summary.\n  id: Ringkasan.\n" if is_translated else "",
        body=body,
        more=_TRANSLATED.format(body=body) if is_translated else "",
    )
    path = project / "data" / "news" / name[:4] / f"{name}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
