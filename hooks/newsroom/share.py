"""`python run.py share ID`: posts about a record for the main networks, to be pasted with their card."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from newsroom.anatomy import names_of
from newsroom.cards import Cards
from newsroom.catalogue import Entry
from newsroom.clock import WrongClockError, read_clock
from newsroom.figures import cite_plain
from newsroom.load import Reader
from newsroom.locales import LANGS, LOCALES
from newsroom.localize.articles import view_articles
from newsroom.localize.edition import Edition, Site
from newsroom.localize.found import called
from newsroom.localize.profiles import Profiles
from newsroom.models import Published
from newsroom.pictures import make_photos
from newsroom.posts import NETWORKS, Message, compose, posted_length
from newsroom.problems import suggest
from newsroom.references import check_references
from newsroom.rules import phrase
from newsroom.urls import slugify
from newsroom.views import Frame


def hashtags(entry: Entry[Published], edition: Edition) -> tuple[str, ...]:
    """Return hashtags of the places, tags and partners of a record, without marks, as people type them."""
    records = edition.catalogue.records
    named = [
        called(records[kind][name.id].record, edition)
        for kind in ("places", "tags", "partners")
        for name in names_of(entry.record)
        if name.kind == kind and name.id in records[kind]
    ]
    # What stands in brackets tells namesakes apart; a long name is no hashtag.
    words = [slugify(name.partition("(")[0]).split("-") for name in named]
    return tuple(
        dict.fromkeys(f"#{''.join(map(str.capitalize, parts))}" for parts in words if len(parts) <= 4)
    )


def _frames(edition: Edition, kind: str, name: str) -> Iterator[Frame]:
    views = view_articles(edition) if kind == "news" else Profiles(edition).views()
    url = edition.site.pages[kind][name][edition.lang]
    yield from (view.frame for view in views if view.frame.url == url)


def _message(entry: Entry[Published], edition: Edition, url: str) -> Message:
    lang, facts, record = edition.lang, edition.catalogue.facts, entry.record
    title, summary = (
        cite_plain(text.get(lang) or "", lang, facts) for text in (record.title, record.summary)
    )
    return Message(title, summary, hashtags(entry, edition), url)


def posts(root: Path, site_url: str, name: str, now: datetime) -> Iterator[str]:
    """Yield the lines to print about the public record called `name`."""
    catalogue, problems = Reader(root).read(now)
    problems += check_references(catalogue, root)
    photos, more = make_photos(catalogue, root)
    if any(not found.is_warning for found in (*problems, *more)):
        yield "Dữ liệu còn lỗi; hãy chạy python run.py build để xem và sửa trước."
        return
    site = Site(catalogue, photos)
    found = [(kind, pages[name]) for kind, pages in site.pages.items() if name in pages]
    if not found:
        known = [known for pages in site.pages.values() for known in pages]
        hint = suggest(name, known)
        yield f"Không có bản ghi công khai nào tên là «{name}»{f'; ý bạn là «{hint}»?' if hint else '.'}"
        return
    for kind, urls in found:
        for lang in (lang for lang in LANGS if lang in urls):
            yield from _posts(Edition(site, lang), kind, name, site_url, root)


def _posts(edition: Edition, kind: str, name: str, site_url: str, root: Path) -> Iterator[str]:
    (frame,) = _frames(edition, kind, name)
    cards = Cards(root / ".cache" / "cards")
    cards.add(frame)
    ((card, _),) = cards.files()
    entry = edition.catalogue.records[kind][name]
    message = _message(entry, edition, f"{site_url}{frame.url}")
    yield f"\n=== {LOCALES[edition.lang].name} ===\n"
    yield f"Ảnh: {site_url}{card}"
    yield f"Tệp ảnh trên máy: .cache/cards/{Path(card).name}"
    for network in NETWORKS:
        post = compose(message, network)
        length = posted_length(post, message, network)
        yield f"\n--- {network.name} ({length}/{network.limit} ký tự) ---\n{post}"


def address_of(root: Path) -> str:
    """Return the address of the site: SITE_URL, or what the engine's settings name."""
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    written = re.search(r"^site_url:.*?(https?://[^\s\"'\]]+)", settings, re.MULTILINE)
    address = os.environ.get("SITE_URL") or (written[1] if written else "")
    return f"{address.rstrip('/')}/"


def main(arguments: Sequence[str]) -> int:
    """Print the posts about one record; return the exit code."""
    if len(arguments) != 1:
        print("Cách dùng: python run.py share MÃ-BẢN-GHI, ví dụ tên tệp của tin, bỏ đuôi .yml")
        return 2
    try:
        lines = list(posts(Path(), address_of(Path()), Path(arguments[0]).stem, read_clock()))
    except WrongClockError as wrong:
        print(phrase("wrong-now", "vi", value=wrong), file=sys.stderr)
        return 1
    print("\n".join(lines).strip())
    return 0 if len(lines) > 1 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
