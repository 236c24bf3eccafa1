"""The staff guide and the templates that staff copy say what the product does."""

import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import pytest
from newsroom import limits
from newsroom.addresses import article_urls, record_urls
from newsroom.catalogue import Catalogue, Entry
from newsroom.fields import HO_CHI_MINH, Record, Translated
from newsroom.figures import fact_text
from newsroom.kinds import KINDS, PROFILES
from newsroom.load import Reader, read_entry
from newsroom.locales import LANGS
from newsroom.markdown import parse_body
from newsroom.models import Article, Fact
from newsroom.models.moves import Redirects, Withdrawals
from newsroom.pages import FrontMatter
from newsroom.problems import Problem
from newsroom.reading import validate
from newsroom.references import check_references
from newsroom.rules import RULES, phrase
from newsroom.stamp import stamp_text
from newsroom.yaml_reader import read_yaml

import run
from tests.building import ROOT, build, copy_project

NOW: Final = datetime(2026, 11, 21, 8, 0, tzinfo=HO_CHI_MINH)
GUIDE: Final = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
TEMPLATES: Final = {kind: (ROOT / "data" / kind / "_mau.yml").read_text(encoding="utf-8") for kind in KINDS}
ARTICLE: Final = "data/news/2026/2026-03-14-ten-bai.yml"
"""Where the guide puts a copy of the template."""


def place_of(kind: str) -> str:
    places = {"news": ARTICLE, "bulletins": "data/bulletins/2026-03.yml"}
    return places.get(kind, f"data/{kind}/ban-ghi-moi.yml")


def read_beside_the_real_data(root: Path, path: str, text: str) -> tuple[Catalogue, list[Problem]]:
    """Put one file among copies of the real records; return the catalogue and what is wrong with the file."""
    shutil.copytree(ROOT / "data", root / "data")
    (root / "docs").mkdir()
    for page in (ROOT / "docs").glob("*.md"):
        shutil.copy(page, root / "docs")
    (root / path).write_text(text, encoding="utf-8")
    catalogue, problems = Reader(root).read(NOW)
    problems += check_references(catalogue, root)
    return catalogue, sorted(found for found in problems if found.path == path)


def read_copy(kind: str, text: str) -> Entry[Any]:
    path = place_of(kind)
    entry = read_entry(KINDS[kind].model, Path(path).stem, read_yaml(path, text.encode()))
    assert entry is not None
    return entry


def stamped(kind: str, text: str) -> str:
    return stamp_text(text, read_copy(kind, text), renew=False)


def with_samples(text: str) -> str:
    """Return the template as it is once staff have taken the `#` off the lines that the header tells of."""
    return re.sub(r"(?m)^#(?=  )", "", text)


def models_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    elif get_origin(annotation) in (tuple, Union, UnionType):
        for part in get_args(annotation):
            yield from models_in(part)


Place = tuple[str | int, ...]


def fields_of(model: type[Record], above: Place = ()) -> Iterator[tuple[Place, type[Record] | None]]:
    """Yield the place of every field of a record, at every depth, with the model of what it holds."""
    for name, field in model.model_fields.items():
        here = (*above, name)
        inner = next(models_in(field.annotation), None)
        yield here, inner
        if inner:
            is_list = get_origin(field.annotation) is tuple
            yield from fields_of(inner, (*here, 0) if is_list else here)


def lines_of(text: str) -> dict[Place, int]:
    """Return the line of each field; the items of a list stand for one another."""
    lines: dict[Place, int] = {}
    for place, line in read_yaml("", text.encode()).lines.items():
        lines.setdefault(tuple(0 if isinstance(part, int) else part for part in place), line)
    return lines


def comment_above(rows: list[str], line: int) -> str:
    """Return the comment that stands directly above a line, counted from one."""
    first = last = line - 1
    while first and rows[first - 1].lstrip().startswith("#"):
        first -= 1
    return "\n".join(rows[first:last])


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "news"])
def test_a_copy_of_a_template_is_a_valid_record(kind: str, tmp_path: Path) -> None:
    path = place_of(kind)
    text = stamped(kind, with_samples(TEMPLATES[kind])) if KINDS[kind].has_pages else TEMPLATES[kind]
    catalogue, problems = read_beside_the_real_data(tmp_path, path, text)
    assert (problems, Path(path).stem in catalogue.records[kind]) == ([], True)


@pytest.mark.parametrize("kind", [kind.name for kind in PROFILES])
def test_a_copy_of_a_profile_template_is_published_in_every_language(kind: str, tmp_path: Path) -> None:
    path = place_of(kind)
    catalogue, _ = read_beside_the_real_data(tmp_path, path, stamped(kind, TEMPLATES[kind]))
    urls = record_urls(KINDS[kind], catalogue.records[kind]["ban-ghi-moi"])
    assert urls == {lang: KINDS[kind].url(lang, "ban-ghi-moi") for lang in LANGS}


def test_a_copy_of_the_article_template_lacks_only_the_marks_which_the_problem_gives(tmp_path: Path) -> None:
    _, problems = read_beside_the_real_data(tmp_path, ARTICLE, TEMPLATES["news"])
    mark = read_copy("news", TEMPLATES["news"]).record.source_hash()
    told = [(found.field, found.rule, dict(found.values)["expected"]) for found in problems]
    assert told == [(f"translations.{lang}", "translation-source", mark) for lang in ("en", "id")]


def test_a_stamped_copy_of_the_article_template_is_published_in_every_language(tmp_path: Path) -> None:
    catalogue, problems = read_beside_the_real_data(tmp_path, ARTICLE, stamped("news", TEMPLATES["news"]))
    entry = catalogue.articles[Path(ARTICLE).stem]
    stale = [lang for lang in LANGS if entry.record.is_stale(lang)]
    assert (problems, stale) == ([], [])
    assert article_urls(entry) == {
        "vi": "tin-tuc/2026/ten-bai/",
        "en": "en/news/2026/sample-article/",
        "id": "id/berita/2026/artikel-contoh/",
    }


def test_the_commented_samples_of_the_article_template_are_valid_too(tmp_path: Path) -> None:
    text = stamped("news", with_samples(TEMPLATES["news"]))
    catalogue, problems = read_beside_the_real_data(tmp_path, ARTICLE, text)
    corrections = catalogue.articles[Path(ARTICLE).stem].record.corrections
    assert (problems, [correction.date.isoformat() for correction in corrections]) == ([], ["2026-03-20"])


def test_the_steps_of_the_guide_lead_from_the_template_to_three_pages(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    article = project / ARTICLE
    shutil.copy(ROOT / "data" / "news" / "_mau.yml", article)
    # Nobody publishes the words of the template by oversight.
    assert {"[sample-text]", "[translation-source]"} <= set(re.findall(r"\[[a-z-]+\]", build(project).stdout))
    filled = {"mẫu": "thật", "ample": "true", "ontoh": "nyata"}
    article.write_text(re.sub("|".join(filled), lambda found: filled[found[0]], TEMPLATES["news"]), "utf-8")
    refused = build(project)
    assert refused.returncode == 1
    # As the guide says for GitHub's editor: the line of the message is copied into the field.
    mark = re.search(r"source: [0-9a-f]{12}", refused.stdout)
    assert mark is not None
    text = article.read_text(encoding="utf-8")
    article.write_text(re.sub(r"(?m)source:$", mark[0], text), encoding="utf-8")
    accepted = build(project)
    assert accepted.returncode == 0, accepted.stdout
    pages = ("tin-tuc/2026/ten-bai", "en/news/2026/strue-article", "id/berita/2026/artikel-cnyata")
    assert [page for page in pages if (project / "site" / page / "index.html").is_file()] == list(pages)


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_holds_every_field_of_its_model_under_a_comment_with_an_example(kind: str) -> None:
    text = TEMPLATES[kind]
    rows = text.split("\n")
    lines = lines_of(text)
    in_samples = lines_of(with_samples(text))
    absent, unexplained = [], []
    for place, inner in fields_of(KINDS[kind].model):
        if kind != "news" and place[0] == "translations" and {"minor", "accept"} & {*place}:
            # The guide and the template of the news explain them for all kinds.
            continue
        is_text = inner is None or issubclass(inner, Translated) or "vi" in inner.model_fields
        is_language = place[-1] in LANGS and is_text
        if place not in in_samples:
            absent.append(place)
        elif place in lines and not is_language:
            comment = comment_above(rows, lines[place])
            if not comment or (is_text and "Ví dụ:" not in comment):
                unexplained.append(place)
    assert (absent, unexplained) == ([], [])


@pytest.mark.parametrize("kind", KINDS)
def test_no_comment_of_a_template_stands_behind_a_value(kind: str) -> None:
    rows = (row.strip() for row in TEMPLATES[kind].split("\n"))
    assert [row for row in rows if re.search(r"\s#", row) and not row.startswith("#")] == []


def test_every_command_that_staff_are_told_to_run_exists() -> None:
    told = "\n".join((GUIDE, *TEMPLATES.values(), *(texts.vi for texts in RULES.values())))
    named = set(re.findall(r"\bpy(?:thon3?)? run\.py (\w+)", told))
    assert named <= run.COMMANDS.keys()
    assert {"serve", "build", "stamp"} <= named


def test_every_link_of_the_guide_leads_somewhere() -> None:
    prose = re.sub(r"`[^`\n]*`", "", GUIDE)
    headings = re.findall(r"(?m)^#+ (.+)$", prose)
    # GitHub's anchors: lower case, punctuation gone, spaces to hyphens, letters with their marks.
    anchors = {"#" + re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    anchors |= {f"#{rule}" for rule in RULES}
    links = set(re.findall(r"\]\(([^)\s]+)\)", prose))
    own = {link for link in links if not link.startswith("https://")}
    assert {link for link in own if not (link in anchors or (ROOT / "data" / link).exists())} == set()


EXAMPLES: Final = {"data/news/2026/2026-03-14-ten-bai.yml", "data/banner.yml"}


def test_every_file_and_folder_that_the_guide_names_exists() -> None:
    spans = re.findall(r"`([^`\n]+)`", GUIDE)
    named = {span for span in spans if re.fullmatch(r"(?:data|docs)(?:/[\w.-]+)*/?", span)}
    named |= {span for span in spans if re.fullmatch(r"_mau\.yml|[a-z]+(?:\.(?:en|id))?\.md", span)}
    folders = ("", "docs", "data/news")
    found = {name for name in named if any((ROOT / folder / name).exists() for folder in folders)}
    assert named - found == EXAMPLES


def test_what_the_guide_tells_staff_to_look_for_on_github_is_there() -> None:
    checks = (ROOT / ".github" / "workflows" / "checks.yml").read_text(encoding="utf-8")
    publish = (ROOT / ".github" / "workflows" / "publish.yml").read_text(encoding="utf-8")
    names = set(re.findall(r"(?m)^\s*(?:- )?name: (.+)$", checks))
    assert names >= {"All checks", "Content", "Build", "site-preview"}
    assert all(f"**{name}**" in GUIDE for name in ("All checks", "Content", "Build", "site-preview"))
    # 23:00 UTC is 06:00 in Viet Nam.
    assert ('cron: "0 23 * * *"' in publish, "**06:00 hằng ngày**" in GUIDE) == (True, True)


def test_the_limits_in_the_guide_are_those_of_the_product() -> None:
    table = GUIDE.partition("\n## Giới hạn\n")[2].partition("\n## ")[0]
    known = [limit for limit in vars(limits).values() if isinstance(limit, limits.Limit)]
    assert re.findall(r"(?m)^\| (.+) \| (\d+) \|$", table) == [
        (phrase(limit.what, "vi"), str(limit.most)) for limit in known
    ]
    assert f"tối đa {limits.PIXELS.most} triệu điểm ảnh và {limits.PICTURE.most} MB" in GUIDE


def test_the_yaml_examples_of_the_guide_are_valid() -> None:
    template = read_yaml("", TEMPLATES["news"].encode()).value
    problems = []
    for example in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL):
        models: dict[str, type[Record]] = {"---": FrontMatter, "withdrawn:": Withdrawals}
        model = models.get(example.split("\n")[0], Article)
        document = read_yaml("", example.strip("-\n").encode())
        document.value = {**template, **document.value} if model is Article else document.value
        validate(model, document)
        problems += document.problems
    assert problems == []


@pytest.mark.parametrize(("name", "model"), [("redirects", Redirects), ("withdrawn", Withdrawals)])
def test_the_sample_at_the_head_of_a_file_of_addresses_is_valid_at_its_end(
    name: str, model: type[Record]
) -> None:
    text = (ROOT / "data" / f"{name}.yml").read_text(encoding="utf-8")
    sample = "".join(
        row.removeprefix("# ") for row in text.splitlines(keepends=True) if row[:3] in ("# -", "#  ")
    )
    document = read_yaml("", f"{text}{sample}".encode())
    assert validate(model, document) is not None
    assert sample
    assert document.problems == []


def test_the_message_that_the_guide_explains_is_what_staff_read(tmp_path: Path) -> None:
    text = stamped("news", TEMPLATES["news"]).replace(
        "\ntopic: external-affairs\n", "\ntopic: external-affair\n"
    )
    _, problems = read_beside_the_real_data(tmp_path, ARTICLE, text)
    assert re.findall(r"```text\n(.*?)\n```", GUIDE, re.DOTALL) == [str(found) for found in problems]


def test_the_figure_in_the_guide_is_printed_as_the_guide_shows() -> None:
    name = "fdi-capital-in-force"
    path = ROOT / "data" / "facts" / f"{name}.yml"
    fact = read_entry(Fact, name, read_yaml(path.name, path.read_bytes()))
    assert fact is not None
    shown = " | ".join(fact_text(fact.record, lang) for lang in LANGS).replace("\u00a0", " ")
    assert f"| `{{{{ {name} }}}}` | {shown} |" in GUIDE


def sheet(start: str, end: str) -> str:
    """Return the Markdown of a cheat sheet of the guide: what stands in its second column."""
    part = GUIDE.partition(start)[2].partition(end)[0]
    cells = (row.replace(r"\|", "¦").split("|")[2] for row in part.split("\n") if row.startswith("| "))
    spans = [span.replace("¦", "|") for cell in cells for span in re.findall(r"`([^`]+)`", cell)]
    text = "\n\n".join(spans)
    # A table is one block.
    return re.sub(r"(\|)\n\n(\| ---)", r"\1\n\2", text)


TAGS: Final = ("h2", "h3", "strong", "em", "ul", "ol", "blockquote", "table", "sup")


def tags_of(html: str) -> set[str]:
    return {tag for tag in TAGS if f"<{tag}" in html}


def test_the_cheat_sheet_works() -> None:
    body = parse_body(sheet("## Bảng tra Markdown", "Trên trang viết tay"))
    assert {found.kind for found in body.findings} == {"fact", "link"}
    assert tags_of(body.html) == set(TAGS)
    links = ("news:2025-12-30-tong-ket-cong-tac-doi-ngoai", "sectors:logistics", "page:contact")
    assert set(links) <= set(body.values("link"))
    assert '<span lang="en">Department of Foreign Affairs</span>' in body.html
