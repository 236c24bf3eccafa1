"""An issue of the periodical for the small project: two articles of the project and one of its own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from newsroom.bulletin.records import Bulletin
from newsroom.yaml_reader import read_yaml

from tests.small_project import NEWS, SHORT, write_project

ISSUE: Final = "data/bulletins/2026-01.yml"
PRESS: Final = "data/press.yml"
MARK: Final = "20a68cccad06"
"""The source hash of the issue in three languages."""

_PRESS_TEXT = """\
format: {width: 19, height: 27}
largest: {width: 19, height: 27}
pages: 64
head: [kind, name, publisher, date]
foot: [licence, printer, print_run, frequency, responsible]
source:
  title: Luật Báo chí
"""

_ISSUE_TEXT = f"""\
year: 2026
number: 1
date: 2026-03-18
theme: {{vi: Chủ đề, en: Theme, id: Tema}}
title: {{vi: Số đầu tiên, en: First issue, id: Edisi perdana}}
summary: {{vi: Giới thiệu số., en: About the issue., id: Tentang edisi.}}
cover:
  alt: {{vi: Núi và biển, en: Hills and sea, id: Bukit dan laut}}
editorial:
  title: {{vi: Lời mở đầu, en: Editorial, id: Pengantar}}
  body: {{vi: Xin chào bạn đọc., en: Dear readers., id: Pembaca yang terhormat.}}
sections:
  - title: {{vi: Tiêu điểm, en: In focus, id: Sorotan}}
    entries:
      - news: {Path(NEWS).stem}
        figures: [fdi-capital]
      - article:
          id: bai-rieng
          title: {{vi: Bài riêng, en: Own article, id: Artikel sendiri}}
          summary: {{vi: Tóm tắt., en: Summary., id: Ringkasan.}}
          body:
            vi: |-
              Đoạn một có {{{{ fdi-capital }}}}.

              - ý thứ nhất
            en: |-
              Paragraph one has {{{{ fdi-capital }}}}.

              - first point
            id: |-
              Paragraf satu memuat {{{{ fdi-capital }}}}.

              - butir pertama
          charts:
            - title: {{vi: Vốn, en: Capital, id: Modal}}
              facts: [fdi-capital]
        quote: {{vi: Đoạn một, en: Paragraph one, id: Paragraf satu}}
masthead:
  name: {{vi: Bản tin, en: Bulletin, id: Buletin}}
  publisher: {{vi: Sở Ngoại vụ, en: Department of Foreign Affairs, id: Dinas Luar Negeri}}
visibility: public
approved_by: Người duyệt
approved_on: 2026-03-18
translations:
  en: {{status: reviewed, translator: Người dịch, source: {MARK}}}
  id: {{status: reviewed, translator: Người dịch, source: {MARK}}}
"""

WHOLE_MASTHEAD: Final = """\
  frequency: {vi: Hằng quý, en: Quarterly, id: Triwulanan}
  responsible: {vi: Giám đốc, en: Director, id: Direktur}
  licence: {number: 01/GP, date: 2026-01-02}
  printer: {vi: Nhà in, en: Printer, id: Percetakan}
  print_run: 500
"""
"""What an issue for the press needs beside the names."""

TEXTS: Final[Mapping[str, str]] = {ISSUE: _ISSUE_TEXT, PRESS: _PRESS_TEXT}


def changed(path: str, old: str, new: str) -> str:
    """Return the text of a file with the one place that reads `old` replaced."""
    assert TEXTS[path].count(old) == 1, f"{path} has {TEXTS[path].count(old)} of {old!r}"
    return TEXTS[path].replace(old, new)


def stamped(text: str) -> str:
    """Return an issue whose translations have been looked at again after a change."""
    record = Bulletin.model_validate(read_yaml(ISSUE, text.encode()).value)
    return text.replace(MARK, record.source_hash())


def for_the_press() -> str:
    """Return the issue as one for the printer, with a whole masthead."""
    return stamped(changed(ISSUE, "visibility:", f"{WHOLE_MASTHEAD}press: true\nvisibility:"))


def write_issue(root: Path, files: Mapping[str, str] = TEXTS) -> Path:
    """Write the small project with an issue, or other texts in its files, below `root`; return `root`."""
    return write_project(write_project(root), {**TEXTS, **files})


__all__ = ["ISSUE", "NEWS", "PRESS", "SHORT", "TEXTS", "changed", "for_the_press", "write_issue"]
