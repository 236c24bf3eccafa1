"""The corpus as a plain MkDocs project: Material and static-i18n as they come, every text a page.

The same articles and nothing else: no lists, feeds, archives, artwork or checks of links.
"""

import sys
from collections.abc import Sequence
from os.path import relpath
from pathlib import Path
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.figures import fact_text
from newsroom.locales import LANGS, LOCALES, SOURCE, Lang

from tests.bench.corpus import Story
from tests.bench.subject import Subject

# Without search, which Newsroom is measured without, too. Not in `nav`: that alone makes a build of
# 3,006 pages seven times longer.
_CONFIG: Final = """\
site_name: Gia Lai Đối ngoại
site_url: https://newsroom.example/
theme:
  name: material
  font: false
plugins:
  - i18n:
      docs_structure: suffix
      reconfigure_search: false
      languages:
        - {locale: vi, name: Tiếng Việt, default: true}
        - {locale: en, name: English}
        - {locale: id, name: Bahasa Indonesia}
markdown_extensions: [attr_list, footnotes, tables, toc]
nav: [index.md]
validation:
  omitted_files: ignore
"""


class MkDocsSite(Subject):
    """MkDocs with Material and mkdocs-static-i18n."""

    name = "MkDocs"
    build = (sys.executable, "-m", "mkdocs", "build", "--quiet")

    def write(self, stories: Sequence[Story], catalogue: Catalogue) -> None:
        """Write a page for each text of each article."""
        docs = self.folder / "docs"
        (self.folder / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
        for lang in LANGS:
            file = docs / f"index{_suffix(lang)}"
            file.parent.mkdir(exist_ok=True)
            file.write_text(f"# {LOCALES[lang].name}\n", encoding="utf-8")
        for story in stories:
            for lang in LANGS:
                file = docs / _name(story.id, lang)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(_markdown(story, lang, catalogue), encoding="utf-8", newline="\n")
        self.newest = stories[0]
        self.page = _name(self.newest.id, SOURCE).removesuffix(".md") + "/"

    def source(self) -> Path:
        """Return the Vietnamese page of the newest article."""
        return self.folder / "docs" / _name(self.newest.id, SOURCE)

    def serve(self, port: int) -> Sequence[str]:
        """Return MkDocs' own preview."""
        return (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}")


def _suffix(lang: Lang) -> str:
    return ".md" if lang == SOURCE else f".{lang}.md"


def _name(story_id: str, lang: Lang) -> str:
    return f"news/{story_id[:4]}/{story_id}{_suffix(lang)}"


def _markdown(story: Story, lang: Lang, catalogue: Catalogue) -> str:
    here = f"news/{story.day.year}"
    body = story.body_for(
        lang,
        lambda name: fact_text(catalogue.facts[name].record, lang),
        # The suffix is left away: static-i18n finds the page in the language of the link's own page.
        lambda name: relpath(_name(name, SOURCE), here).replace("\\", "/"),
    )
    front = f'---\ntitle: "{story.title[lang]}"\ndescription: "{story.summary[lang]}"\n---\n'
    return f"{front}\n# {story.title[lang]}\n\n{story.summary[lang]}\n\n{body}\n"
