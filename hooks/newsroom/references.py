"""What holds between records: every name used exists, every address is one page's, no two facts disagree."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from newsroom.fields import Translated
from newsroom.load import Catalogue, Entry
from newsroom.locales import LANGS, LOCALES, SOURCE, Lang
from newsroom.markdown import Body, Finding, cited_facts
from newsroom.models import Article, Fact
from newsroom.pages import HOME
from newsroom.problems import Phrase, Problem, problem, suggest
from newsroom.urls import article_url, home_url, month_url, news_url, topic_url, year_url

MEDIA: Final = "docs/assets/media"
_SCHEMES: Final = ("http://", "https://", "mailto:")


def check_references(catalogue: Catalogue, root: Path) -> list[Problem]:
    """Return every mistake that shows only when all records are seen together."""
    problems: list[Problem] = []
    for entry in (*catalogue.articles.values(), *catalogue.hidden.values()):
        problems += _names(entry, catalogue)
        problems += _texts(entry, catalogue)
        problems += _languages(entry)
        problems += _picture(entry, root)
    problems += _addresses(catalogue)
    problems += _facts(catalogue)
    problems += _home(catalogue)
    problems += _pages(catalogue)
    return problems


def _at(entry: Entry[Any], place: tuple[str | int, ...], rule: str, **values: object) -> Problem:
    document = entry.document
    return problem(document.path, document.line(place), ".".join(map(str, place)), rule, **values)


def _names(entry: Entry[Article], catalogue: Catalogue) -> Iterator[Problem]:
    article = entry.record
    if article.topic not in catalogue.topics and article.topic not in catalogue.unread["topics"]:
        hint = suggest(article.topic, catalogue.topics)
        yield _at(entry, ("topic",), "unknown-topic", value=article.topic, hint=hint)
    lists: tuple[tuple[str, str, Iterable[str], Mapping[str, Any]], ...] = (
        ("tags", "unknown-tag", article.tags, catalogue.tags),
        ("places", "unknown-place", article.places, catalogue.places),
        ("partners", "unknown-partner", article.partners, catalogue.partners),
    )
    for field, rule, names, known in lists:
        for index, name in enumerate(names):
            if name not in known and name not in catalogue.unread[field]:
                yield _at(entry, (field, index), rule, value=name, hint=suggest(name, known))


def _texts(entry: Entry[Article], catalogue: Catalogue) -> Iterator[Problem]:
    article = entry.record
    texts: dict[tuple[str | int, ...], Translated] = {
        ("title",): article.title,
        ("summary",): article.summary,
    }
    for index, correction in enumerate(article.corrections):
        texts["corrections", index, "text"] = correction.text
    if article.image:
        texts["image", "alt"] = article.image.alt
        texts |= {("image", "caption"): article.image.caption} if article.image.caption else {}
    for field, translated in texts.items():
        for lang, text in translated.items():
            yield from _findings(entry, (*field, lang), cited_facts(text), catalogue)
    for lang, body in entry.bodies.items():
        yield from _findings(entry, ("body", lang), body.findings, catalogue, body)


def _findings(
    entry: Entry[Article],
    place: tuple[str | int, ...],
    findings: Iterable[Finding],
    catalogue: Catalogue,
    body: Body | None = None,
) -> Iterator[Problem]:
    for found in findings:
        rule, values = _judge(entry, found, catalogue, body, place[-1])
        if rule:
            first = entry.document.text_lines.get(place, entry.document.line(place))
            line = min(first + found.line, entry.document.text_ends.get(place, first))
            yield problem(entry.document.path, line, ".".join(map(str, place)), rule, **values)


Verdict = tuple[str, dict[str, str]]
FINE: Final[Verdict] = ("", {})


def _judge(
    entry: Entry[Article], found: Finding, catalogue: Catalogue, body: Body | None, lang: str | int
) -> Verdict:
    if found.kind == "fact":
        return judge_fact(found.value, catalogue)
    if found.kind != "link":
        return found.kind, {"value": found.value}
    kind, _, rest = found.value.partition(":")
    name, _, anchor = rest.partition("#")
    if kind == "news":
        return _judge_article(entry, name, anchor, catalogue, lang)
    if kind == "page":
        known = name in catalogue.pages
        return (
            FINE if known else ("broken-page-link", {"value": name, "hint": suggest(name, catalogue.pages)})
        )
    if found.value.startswith("#"):
        return _judge_anchor(found.value[1:], body)
    return FINE if found.value.startswith(_SCHEMES) else ("link-scheme", {"value": found.value})


def judge_fact(name: str, catalogue: Catalogue) -> Verdict:
    """Return the rule that citing the fact `name` breaks, with its values, or two empties."""
    if name in catalogue.unread["facts"]:
        return FINE
    if name not in catalogue.facts:
        return "unknown-fact", {"value": name, "hint": suggest(name, catalogue.facts)}
    status = catalogue.facts[name].record.status
    return FINE if status == "ok" else ("unprintable-fact", {"value": name, "status": status})


def _judge_article(
    entry: Entry[Article], name: str, anchor: str, catalogue: Catalogue, lang: str | int
) -> Verdict:
    if name in catalogue.hidden and _comes_before(entry.record, catalogue.hidden[name].record):
        return "hidden-record-link", {"value": name}
    if name in catalogue.unread["news"]:
        return FINE
    target = catalogue.articles.get(name) or catalogue.hidden.get(name)
    if target is None:
        return "broken-record-link", {"value": name, "hint": suggest(name, catalogue.articles)}
    if not anchor:
        return FINE
    # The link leads to the page in the reader's language, where there is one.
    shown = next((code for code in target.record.languages() if code == lang), SOURCE)
    return _judge_anchor(anchor, target.bodies[shown])


def _comes_before(article: Article, target: Article) -> bool:
    """Tell whether `article` is seen while `target` is not, so that no embargo ends in a refused build."""
    if article.visibility != "public":
        return False
    if target.visibility != "public" or article.publish_at is None:
        return True
    return target.publish_at is not None and target.publish_at > article.publish_at


def _judge_anchor(anchor: str, body: Body | None) -> Verdict:
    anchors = body.anchors if body else ()
    if anchor in anchors or not body:
        return FINE
    return "broken-anchor", {"value": anchor, "hint": suggest(anchor, anchors)}


def _languages(entry: Entry[Article]) -> Iterator[Problem]:
    article = entry.record
    for lang in LANGS:
        if lang == SOURCE:
            continue
        missing = article.missing_fields(lang)
        record = article.translations.get(lang)
        has_text = any(text.get(lang) for text in (article.title, article.summary, article.body))
        place = ("translations", lang)
        if not has_text:
            if record:
                yield _at(entry, place, "translation-empty")
            continue
        if record is None:
            yield _at(entry, place, "translation-missing", lang=lang)
        elif missing:
            language = LOCALES[lang].name
            yield _at(entry, place, "translation-partial", fields=", ".join(missing), language=language)
        elif record.status == "machine":
            yield _at(entry, place, "translation-machine", language=LOCALES[lang].name)
        else:
            yield from _whole(entry, lang, record.source)


def _whole(entry: Entry[Article], lang: Lang, source: str | None) -> Iterator[Problem]:
    article = entry.record
    if source is None:
        yield _at(entry, ("translations", lang), "translation-source", expected=article.source_hash())
    elif article.is_stale(lang):
        language, path = LOCALES[lang].name, entry.document.path
        yield _at(entry, ("translations", lang), "translation-stale", language=language, path=path)
    for index, correction in enumerate(article.corrections):
        if correction.text.get(lang) is None:
            place = ("corrections", index, "text")
            yield _at(entry, place, "correction-missing", language=LOCALES[lang].name)


def _picture(entry: Entry[Article], root: Path) -> Iterator[Problem]:
    image = entry.record.image
    if image is None or (root / MEDIA / image.file).is_file():
        return
    folder = root / MEDIA
    known = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    yield _at(entry, ("image", "file"), "picture-missing", value=image.file, hint=suggest(image.file, known))


def article_urls(entry: Entry[Article]) -> dict[Lang, str]:
    """Return the address of an article in each language it is published in."""
    article = entry.record
    return {
        lang: article_url(lang, article.date.year, article.slug.get(lang) or entry.id[11:])
        for lang in article.languages()
    }


def _addresses(catalogue: Catalogue) -> Iterator[Problem]:
    """Every address belongs to one page, old addresses included."""
    articles = (*catalogue.articles.values(), *catalogue.hidden.values())
    taken = _fixed_addresses(articles)
    claims: list[tuple[str, str, str, Callable[..., Problem]]] = []
    for by_lang in catalogue.pages.values():
        for page in by_lang.values():
            if page.key != HOME:
                claims.append((page.url, page.path, "duplicate-slug", _of_page(page.path)))
    for topic in catalogue.topics.values():
        for lang in LANGS:
            url = topic_url(lang, topic.record.slug[lang])
            claims.append((url, topic.document.path, "duplicate-slug", _of_entry(topic, ("slug", lang))))
    for entry in articles:
        for lang, url in article_urls(entry).items():
            claims.append((url, entry.document.path, "duplicate-slug", _of_entry(entry, ("slug", lang))))
    for entry in articles:
        for index, alias in enumerate(entry.record.aliases):
            claims.append(
                (alias[1:], entry.document.path, "alias-clash", _of_entry(entry, ("aliases", index)))
            )
    for url, owner, rule, at in claims:
        if url in taken:
            yield at(rule, value=f"/{url}", other=taken[url])
        taken.setdefault(url, owner)


def _fixed_addresses(articles: Iterable[Entry[Article]]) -> dict[str, str]:
    """Return the addresses that no record may choose, each with the name of its page."""
    fixed: dict[str, str] = {}
    days = {(entry.record.date.year, entry.record.date.month) for entry in articles}
    for lang in LANGS:
        fixed |= {home_url(lang): Phrase("home-page"), news_url(lang): Phrase("news-section")}
        for year, month in days:
            archives = (year_url(lang, year), month_url(lang, year, month))
            fixed |= dict.fromkeys(archives, Phrase("archive"))
    return fixed


def _of_entry(entry: Entry[Any], place: tuple[str | int, ...]) -> Callable[..., Problem]:
    return lambda rule, **values: _at(entry, place, rule, **values)


def _of_page(path: str) -> Callable[..., Problem]:
    return lambda rule, **values: problem(path, 1, "slug", rule, **values)


def _facts(catalogue: Catalogue) -> Iterator[Problem]:
    """Two public facts about one thing must agree, or one must say that it replaces the other."""
    replaced = {entry.record.supersedes for entry in catalogue.facts.values()} - {None}
    seen: dict[tuple[object, ...], Entry[Fact]] = {}
    for entry in catalogue.facts.values():
        fact = entry.record
        known = catalogue.facts.keys() | catalogue.unread["facts"]
        if fact.supersedes and fact.supersedes not in known:
            hint = suggest(fact.supersedes, catalogue.facts)
            yield _at(entry, ("supersedes",), "unknown-fact", value=fact.supersedes, hint=hint)
        if fact.status != "ok" or entry.id in replaced:
            continue
        as_of = fact.as_of or fact.source.date
        when = (fact.period_from, fact.period_to) if fact.period_from else (as_of,)
        subject = (fact.indicator, fact.scope, fact.currency, when)
        other = seen.setdefault(subject, entry)
        if _amount(other.record) != _amount(fact):
            yield _at(entry, ("value",), "fact-conflict", other=other.id)


def _amount(fact: Fact) -> Decimal:
    # 2.3 billion and 2300 million do not disagree.
    return fact.value * {"one": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}[fact.scale]


def _home(catalogue: Catalogue) -> Iterator[Problem]:
    document = catalogue.home_document
    lead = catalogue.home.lead
    if lead and lead not in catalogue.articles.keys() | catalogue.unread["news"]:
        rule = "hidden-record-link" if lead in catalogue.hidden else "broken-record-link"
        hint = suggest(lead, catalogue.articles)
        yield problem(document.path, document.line(("lead",)), "lead", rule, value=lead, hint=hint)
    for index, name in enumerate(catalogue.home.figures):
        rule, values = judge_fact(name, catalogue)
        if rule:
            place = ("figures", index)
            yield problem(document.path, document.line(place), f"figures.{index}", rule, **values)


def _pages(catalogue: Catalogue) -> Iterator[Problem]:
    for by_lang in catalogue.pages.values():
        for page in by_lang.values():
            for found in page.cites:
                rule, values = judge_fact(found.value, catalogue)
                if rule:
                    yield problem(page.path, found.line, "", rule, **values)
