"""Made-up histories of a newsroom, published again and again: what readers were given must lead on."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml
from newsroom.addresses import check_addresses
from newsroom.anchors import anchors_of
from newsroom.catalogue import Catalogue, Entry
from newsroom.ledger import PUBLISHED, read_ledger
from newsroom.locales import LANGS, Lang
from newsroom.localize.articles import view_articles
from newsroom.localize.edition import Edition, Site
from newsroom.localize.lists import view_lists
from newsroom.localize.pages import view_home, view_page
from newsroom.markdown import EMPTY
from newsroom.markdown import ROOT as ROOT_MARK
from newsroom.models import Topic
from newsroom.models.moves import Redirect, Withdrawal
from newsroom.moves import Moves
from newsroom.pages import HOME, FrontMatter, Page
from newsroom.pictures import Photo, Rendition
from newsroom.problems import Problem
from newsroom.register import Register
from newsroom.render import Renderer
from newsroom.target import Target
from newsroom.urls import file_path, lang_of, root_from
from newsroom.views import Frame
from newsroom.yaml_reader import Document

from tests.building import ROOT
from tests.records import REVIEWED, article, catalogue, entry

HEADINGS: Final = ("Bối cảnh", "Đất đai", "Kết quả", "Kết luận", "Việc tiếp theo")
NAMES: Final = ("hop-bao", "ky-ket", "le-hoi", "tham-tinh", "hoi-nghi", "xuc-tien", "du-lich", "giao-luu")
TODAY: Final = date(2026, 11, 21)


class Memory(Target):
    """A site that is kept in memory."""

    def __init__(self) -> None:
        super().__init__(Path("site"))
        self.site: dict[str, bytes] = {}

    def hold(self) -> Path:
        """Give out no folder: no engine runs."""
        raise NotImplementedError

    def release(self) -> None:
        """Do nothing."""

    def read_bytes(self, path: str) -> bytes:
        """Return a file of the site."""
        return self.site[path]

    def finish(self) -> None:
        """Do nothing."""

    def _begin(self) -> None:
        pass

    def _put(self, path: str, data: bytes) -> None:
        self.site[path] = data

    def _end(self) -> None:
        pass


@dataclass
class Story:
    """An article as the newsroom has it now."""

    slugs: dict[Lang, str]
    topic: str
    headings: list[str]
    photo: str = ""
    aliases: list[str] = field(default_factory=list)
    is_draft: bool = False

    def entry(self, name: str) -> Entry[Any]:
        """Return it as loaded."""
        texts = dict.fromkeys(self.slugs, f"Tin {name}")
        body = "\n\n".join(f"## {heading}\n\nNội dung." for heading in self.headings) or "Nội dung."
        fields: dict[str, Any] = {
            "date": name[:10],
            "topic": self.topic,
            "title": texts,
            "summary": texts,
            "body": dict.fromkeys(self.slugs, body),
            "slug": self.slugs,
            "aliases": self.aliases,
            "translations": {lang: REVIEWED for lang in self.slugs if lang != "vi"},
            "visibility": "draft" if self.is_draft else "public",
        }
        if self.photo:
            fields["image"] = {"file": self.photo, "alt": texts, "credit": "Sở Ngoại vụ"}
        return entry(name, article(**fields))


@dataclass
class Desk:
    """All that a newsroom has written, and what people may do to it in a day."""

    chance: Random
    stories: dict[str, Story] = field(default_factory=dict)
    topics: dict[str, dict[Lang, str]] = field(default_factory=dict)
    pages: dict[str, dict[Lang, str]] = field(default_factory=dict)
    redirects: list[dict[str, str]] = field(default_factory=list)
    withdrawn: list[dict[str, Any]] = field(default_factory=list)
    ledger: bytes = b""
    bin: dict[str, Story] = field(default_factory=dict)
    """Articles whose files were deleted, to be brought back."""

    def copy(self) -> "Desk":
        """Return the desk as it is now, so that a day's work can be undone."""
        return replace(
            self,
            stories={name: replace(story, slugs=dict(story.slugs), headings=list(story.headings),
                                   aliases=list(story.aliases)) for name, story in self.stories.items()},
            topics={name: dict(slugs) for name, slugs in self.topics.items()},
            pages={name: dict(slugs) for name, slugs in self.pages.items()},
            redirects=list(self.redirects),
            withdrawn=list(self.withdrawn),
            bin=dict(self.bin),
        )  # fmt: skip

    def word(self) -> str:
        """Return a slug that another record may have already."""
        return f"{self.chance.choice(NAMES)}-{self.chance.randrange(4)}"

    def any_story(self) -> tuple[str, Story]:
        """Return an article."""
        return self.chance.choice(sorted(self.stories.items(), key=lambda item: item[0]))

    def write(self) -> None:
        """Write an article."""
        day = date(2025, 1, 1) + timedelta(days=self.chance.randrange(690))
        langs = [lang for lang in LANGS if lang == "vi" or self.chance.random() < 0.6]
        headings = self.chance.sample(HEADINGS, self.chance.randrange(4))
        photo = f"2026/{self.word()}.jpg" if self.chance.random() < 0.5 else ""
        topic = self.chance.choice(sorted(self.topics))
        slugs = {lang: self.word() for lang in langs}
        self.stories.setdefault(f"{day}-{self.word()}", Story(slugs, topic, headings, photo))

    def change_slug(self) -> None:
        """Give an article another address in one language."""
        _, story = self.any_story()
        story.slugs[self.chance.choice(sorted(story.slugs))] = self.word()

    def delete(self) -> None:
        """Delete the file of an article."""
        name = self.any_story()[0]
        self.bin[name] = self.stories.pop(name)

    def bring_back(self) -> None:
        """Bring a deleted article back, and with it the addresses that a notice may stand at by now."""
        if self.bin:
            name = self.chance.choice(sorted(self.bin))
            story = self.bin.pop(name)
            if story.topic in self.topics and name not in self.stories:
                self.stories[name] = story
                self.clear_notices()

    def clear_notices(self) -> None:
        """Delete a notice from the file, rightly or wrongly."""
        if self.withdrawn:
            self.withdrawn.pop(self.chance.randrange(len(self.withdrawn)))

    def hide_or_show(self) -> None:
        """Make a draft of an article, or publish a draft."""
        _, story = self.any_story()
        story.is_draft = not story.is_draft

    def translate_or_not(self) -> None:
        """Add a translation to an article, or take one away."""
        _, story = self.any_story()
        lang: Lang = self.chance.choice(("en", "id"))
        if lang in story.slugs:
            del story.slugs[lang]
        else:
            story.slugs[lang] = self.word()

    def rename_file(self) -> None:
        """Give an article another date or name: to the machine it is another record."""
        name = self.any_story()[0]
        day = date.fromisoformat(name[:10]) + timedelta(days=self.chance.choice((0, 1, 200)))
        new = f"{day}-{self.chance.choice((name[11:], self.word()))}"
        if new not in self.stories:
            self.stories[new] = self.stories.pop(name)

    def edit_headings(self) -> None:
        """Write, rename, move or delete sections of an article."""
        _, story = self.any_story()
        story.headings = self.chance.sample(HEADINGS, self.chance.randrange(len(HEADINGS) + 1))

    def change_photo(self) -> None:
        """Take another photo, or none."""
        _, story = self.any_story()
        story.photo = self.chance.choice(("", f"2026/{self.word()}.jpg"))

    def edit_aliases(self) -> None:
        """Write an old address by hand, or delete the ones there are."""
        _, story = self.any_story()
        story.aliases = [] if story.aliases else [f"/tin-cu/{self.word()}/"]

    def rename_topic(self) -> None:
        """Give a topic another address in one language."""
        slugs = self.topics[self.chance.choice(sorted(self.topics))]
        slugs[self.chance.choice(LANGS)] = self.word()

    def delete_topic(self) -> None:
        """Delete a topic, and sort its articles anew."""
        if len(self.topics) > 1:
            gone = self.chance.choice(sorted(self.topics))
            del self.topics[gone]
            for story in self.stories.values():
                story.topic = min(self.topics) if story.topic == gone else story.topic

    def add_topic(self) -> None:
        """Add a topic."""
        self.topics.setdefault(self.word(), {lang: self.word() for lang in LANGS})

    def rename_page(self) -> None:
        """Give a hand-written page another address in one language."""
        slugs = self.pages["about"]
        slugs[self.chance.choice(sorted(slugs))] = self.word()

    def translate_page_or_not(self) -> None:
        """Add a translation to a hand-written page, or delete it."""
        slugs = self.pages["about"]
        if slugs.pop("id", None) is None:
            slugs["id"] = self.word()

    def tidy_redirects(self) -> None:
        """Delete a redirect from the file."""
        if self.redirects:
            self.redirects.pop(self.chance.randrange(len(self.redirects)))

    def day(self) -> None:
        """Do what people do between two publications."""
        work: tuple[Callable[[], None], ...] = (
            self.write, self.write, self.change_slug, self.change_slug, self.delete, self.bring_back,
            self.clear_notices, self.hide_or_show, self.translate_or_not, self.rename_file,
            self.edit_headings, self.change_photo, self.edit_aliases, self.rename_topic, self.delete_topic,
            self.add_topic, self.rename_page, self.translate_page_or_not, self.tidy_redirects,
        )  # fmt: skip
        for _ in range(self.chance.randrange(1, 4)):
            if self.stories:
                self.chance.choice(work)()
            else:
                self.write()

    def catalogue(self) -> Catalogue:
        """Return all of it as loaded."""
        entries = [_entry(name, story) for name, story in self.stories.items()]
        entries.sort(key=lambda e: (-e.record.date.toordinal(), e.id))
        found = catalogue(
            (e for e in entries if e.record.visibility == "public"),
            hidden=(e for e in entries if e.record.visibility != "public"),
            pages={name: {lang: page(name, lang, slug) for lang, slug in slugs.items()}
                   for name, slugs in self.pages.items()},
        )  # fmt: skip
        moves = Moves(
            ledger=read_ledger(self.ledger)[0],
            redirects=tuple(map(Redirect.model_validate, self.redirects)),
            withdrawn=tuple(map(Withdrawal.model_validate, self.withdrawn)),
        )
        topics = {name: topic(name, slugs) for name, slugs in self.topics.items()}
        return replace(found, records={**found.records, "topics": topics}, moves=moves)

    def obey(self, found: Problem) -> bool:
        """Copy the line that a Problem gives into its file; tell whether it gave one."""
        file = {"address-moved": self.redirects, "address-lost": self.withdrawn}.get(found.rule)
        if file is None:
            return False
        line = dict(found.values)["example"]
        assert re.fullmatch(r"- \{.*\}", line)
        file += yaml.load(line.replace("…", "Vì lý do."), Loader=yaml.CBaseLoader)
        return True


_ENTRIES: Final[dict[str, Entry[Any]]] = {}


def _entry(name: str, story: Story) -> Entry[Any]:
    # Most stories are the same from day to day, and nothing takes longer than to parse them.
    key = f"{name} {story}"
    if key not in _ENTRIES:
        _ENTRIES[key] = story.entry(name)
    return _ENTRIES[key]


def page(name: str, lang: Lang, slug: str) -> Page:
    """Return a hand-written page."""
    fields = {"title": name, "description": name, "updated": "2026-01-01"} | ({"slug": slug} if slug else {})
    file = f"docs/{name}.md" if lang == "vi" else f"docs/{name}.{lang}.md"
    return Page(name, lang, FrontMatter.model_validate(fields), file, 1, EMPTY)


def topic(name: str, slugs: dict[Lang, str]) -> Entry[Topic]:
    """Return a topic."""
    texts = dict.fromkeys(LANGS, name)
    record = Topic.model_validate({"name": texts, "slug": slugs, "summary": texts, "order": "1"})
    return Entry(name, record, Document(f"data/topics/{name}.yml"), {})


def new_desk(chance: Random, stories: int) -> Desk:
    """Return a newsroom before its first publication."""
    desk = Desk(chance)
    desk.topics = {name: dict.fromkeys(LANGS, name) for name in ("kinh-te", "van-hoa")}
    about: dict[Lang, str] = {"vi": "gioi-thieu", "en": "about", "id": "tentang"}
    desk.pages = {HOME: dict.fromkeys(LANGS, ""), "about": about}
    while len(desk.stories) < stories:
        tried = desk.copy()
        tried.write()
        if not list(check_addresses(tried.catalogue())):
            desk = tried
    return desk


RENDERER: Final = Renderer(ROOT / "overrides" / "slots", "https://example.org/")


def _photo(name: str) -> Photo:
    webp, jpeg = (Rendition(f"assets/media/{name}.{kind}", 1, 1, Path(name)) for kind in ("webp", "jpg"))
    return Photo((webp,), jpeg)


def publish(desk: Desk) -> tuple[dict[str, bytes], dict[str, bytes], list[Problem]]:
    """Publish a site of bare pages; return its pages and files, those at old addresses, the Problems."""
    found = desk.catalogue()
    problems = list(check_addresses(found))
    if problems:
        return {}, {}, problems
    target, register = Memory(), Register(found)
    names = {e.record.image.file for e in found.articles.values() if e.record.image}
    photos = {name: _photo(name) for name in names}
    for name, photo in photos.items():
        for made in photo.files:
            target.put(made.url, name.encode())
    register.note_files(photos, [])
    for frame, body, anchors in _views(Site(found, photos)):
        register.note_page(frame, anchors)
        html = f'<html lang="{frame.lang}"><h1>{frame.title}</h1>{body}</html>'
        target.put(file_path(frame.url), register.keep_anchors(frame.url, html).encode())
        if frame.id == "news" or frame.id.startswith("topics/"):
            for path in (frame.feeds[-1].atom, frame.feeds[-1].json):
                register.note_beside(path, frame.url)
                target.put(path, f"{path} of {frame.id}".encode())
    own = dict(target.site)

    def sign(url: str, html: str) -> None:
        target.put(file_path(url), html.replace(ROOT_MARK, root_from(url)).encode())

    _, problems = register.forward(target, RENDERER, sign, TODAY)
    target.put(PUBLISHED, register.ledger().encode())
    return own, {path: data for path, data in target.site.items() if path not in own}, problems


def _views(site: Site) -> Iterator[tuple[Frame, str, tuple[str, ...]]]:
    for lang in LANGS:
        edition = Edition(site, lang)
        yield from ((view.frame, view.body, anchors_of(view.body)) for view in view_articles(edition))
        yield from ((view.frame, "", ()) for view in view_lists(edition))
        for name, by_lang in site.catalogue.pages.items():
            if lang in by_lang:
                view = view_home(edition) if name == HOME else view_page(edition, by_lang[lang])
                yield view.frame, "", ()


def leads_on(address: str, own: dict[str, bytes], old: dict[str, bytes]) -> str:
    """Say what a reader finds at an address: `page`, `moved`, `notice`, or what is wrong."""
    url, _, anchor = address.partition("#")
    path = file_path(url)
    if path in own:
        return "page" if not anchor or f'id="{anchor}"' in own[path].decode() else "no such section"
    if path in old and not url.endswith("/"):
        return "moved" if old[path] in own.values() else "not a file of the site"
    html = old.get(path if url.endswith("/") else f"{path}/index.html", b"").decode()
    if 'name="robots" content="noindex"' not in html:
        return "nothing"
    refresh = re.search(r'content="0; url=(?:\.\./)+([^"]*)"', html)
    if refresh is None:
        return "notice" if "Vì lý do." in html and "21" in html else "no reason"
    if file_path(refresh[1]) not in own:
        return "more than one hop"
    return "moved" if lang_of(url) in (lang_of(refresh[1]), None) else "another language"
