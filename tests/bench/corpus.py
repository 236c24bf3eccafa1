"""The corpus of the bench: news in three languages, the same for everyone and on every machine."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from random import Random
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.locales import LANGS, Lang
from newsroom.markdown import FACT as CITATION

from tests.bench.phrases import FACT, HEADINGS, LINK, SENTENCES, SUMMARIES, TITLES, WORDS

BODY_WORDS: Final = 500
NEWEST: Final = date(2026, 11, 20)
DAYS_EACH: Final = 1
"""Days from one article to the next: 1,000 articles are three years of news."""
_FACT_EVERY: Final = 4
_RECORD_LINK: Final = re.compile(r"\(news:([a-z0-9-]+)\)")


@dataclass(frozen=True)
class Story:
    """An article of the corpus, with every text in all languages."""

    id: str
    day: date
    topic: str
    tags: tuple[str, ...]
    places: tuple[str, ...]
    partners: tuple[str, ...]
    title: dict[Lang, str]
    summary: dict[Lang, str]
    body: dict[Lang, str]
    """Markdown as Newsroom takes it: figures and other articles by their id."""

    def body_for(self, lang: Lang, fact: Callable[[str], str], link: Callable[[str], str]) -> str:
        """Return the body with its figures printed and its links written out, as other programs take it."""
        text = CITATION.sub(lambda found: fact(found[1]), self.body[lang])
        return _RECORD_LINK.sub(lambda found: f"({link(found[1])})", text)


def write_stories(number: int, catalogue: Catalogue) -> tuple[Story, ...]:
    """Return `number` articles, newest first, that use the names and figures of `catalogue`."""
    ids = [_id(index) for index in range(number)]
    return tuple(_story(index, ids, catalogue) for index in range(number))


def _id(index: int) -> str:
    return f"{NEWEST - timedelta(days=index * DAYS_EACH)}-bai-{index:05d}"


def _story(index: int, ids: Sequence[str], catalogue: Catalogue) -> Story:
    chance = Random(f"newsroom/{index}")
    facts = [name for name, entry in catalogue.facts.items() if entry.record.status == "ok"]
    fact = chance.choice(facts) if index % _FACT_EVERY == 0 else ""
    earlier = ids[min(len(ids) - 1, index + 1 + chance.randrange(40))]
    picked = {name: chance.randrange(len(words["vi"])) for name, words in WORDS.items()}
    form = chance.randrange(len(TITLES["vi"]))
    return Story(
        id=ids[index],
        day=date.fromisoformat(ids[index][:10]),
        topic=chance.choice(list(catalogue.topics)),
        tags=tuple(chance.sample(list(catalogue.tags), 2)),
        places=tuple(chance.sample(list(catalogue.places), 1)),
        partners=tuple(chance.sample(list(catalogue.partners), 1)),
        title={lang: f"{_fill(TITLES[lang][form], lang, picked)} ({index})" for lang in LANGS},
        summary={lang: _fill(SUMMARIES[lang][0], lang, picked) for lang in LANGS},
        body=_bodies(index, fact, earlier),
    )


def _bodies(index: int, fact: str, earlier: str) -> dict[Lang, str]:
    """Return a text in all languages, part by part the same, with enough words in each."""
    texts: dict[Lang, list[str]] = {lang: [] for lang in LANGS}
    parts = [_parts(Random(f"newsroom/{index}/body"), lang, fact, earlier) for lang in LANGS]
    for row in zip(*parts, strict=True):
        for lang, part in zip(LANGS, row, strict=True):
            texts[lang].append(part)
        if all(sum(len(part.split()) for part in text) >= BODY_WORDS for text in texts.values()):
            break
    return {lang: "\n\n".join(text) for lang, text in texts.items()}


def _parts(chance: Random, lang: Lang, fact: str, earlier: str) -> Iterator[str]:
    """Yield a lead paragraph, then sections without end."""
    yield _sentences(chance, lang, 3)
    if fact:
        yield FACT[lang].format(fact=fact)
    yield LINK[lang].format(article=earlier)
    yield from _sections(chance, lang)


def _sections(chance: Random, lang: Lang) -> Iterator[str]:
    for heading in cycle(HEADINGS[lang]):
        yield f"## {heading}\n\n{_sentences(chance, lang, 3)}"
        yield "\n".join(f"- {_sentences(chance, lang, 1)}" for _ in range(3))
        yield _sentences(chance, lang, 3)


def _sentences(chance: Random, lang: Lang, number: int) -> str:
    return " ".join(_fill(chance.choice(SENTENCES[lang]), lang, _picks(chance)) for _ in range(number))


def _picks(chance: Random) -> dict[str, int]:
    return {name: chance.randrange(len(words["vi"])) for name, words in WORDS.items()}


def _fill(text: str, lang: Lang, picked: dict[str, int]) -> str:
    return text.format_map({name: WORDS[name][lang][at] for name, at in picked.items()})
