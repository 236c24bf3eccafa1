"""What machines read of a page: data that holds to schema.org, tells the truth and cannot break the page."""

import json
from pathlib import Path
from typing import Any

import pytest
from newsroom.locales import LANGS, words
from newsroom.structured import write_data
from newsroom.urls import search_url

from tests.building import build, copy_project, in_three_languages, write_article
from tests.html_tree import Page, read_page, read_pages
from tests.schema_org import mistakes

Graph = list[dict[str, Any]]


def graph(page: Page) -> Graph:
    data = json.loads(
        "".join(piece for piece, _ in page.html.one("script", type="application/ld+json").pieces())
    )
    assert data["@context"] == "https://schema.org"
    nodes: Graph = data["@graph"]
    return nodes


@pytest.fixture(scope="module")
def graphs(site: Path) -> dict[str, Graph]:
    return {page.path: graph(page) for page in read_pages(site) if page.is_indexable}


def of_type(nodes: Graph, kind: str) -> list[dict[str, Any]]:
    return [node for node in nodes if node["@type"] == kind]


def test_all_data_holds_to_schema_org(graphs: dict[str, Graph], site_url: str) -> None:
    ids = {node["@id"]: node["@type"] for nodes in graphs.values() for node in nodes if "@id" in node}
    ids[f"{site_url}#publisher"] = "GovernmentOrganization"
    found = {
        path: [mistake for node in nodes for mistake in mistakes(node, ids)] for path, nodes in graphs.items()
    }
    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    assert len(graphs) > 100


@pytest.mark.parametrize(
    ("node", "mistake"),
    [
        ({"@type": "NewArticle"}, ": no type 'NewArticle'"),
        ({"@type": "Place", "headline": "A"}, "Place.headline: no such property"),
        ({"@type": "Place", "name": " "}, "Place.name: takes ('Text',), not ' '"),
        ({"@type": "Article", "datePublished": "14/3/2026"}, "Article.datePublished: takes ('Date',)"),
        (
            {"@type": "Article", "publisher": {"@id": "x"}},
            "Article.publisher: takes ('Organization', 'Person')",
        ),
        ({"@type": "ListItem", "name": "A", "item": "https://a/"}, "ListItem: lacks position"),
    ],
)
def test_the_table_of_schema_org_finds_mistakes(node: dict[str, Any], mistake: str) -> None:
    assert [found[: len(mistake)] for found in mistakes(node, {})] == [mistake]


def test_every_article_is_news_with_its_days_and_its_language(site: Path, graphs: dict[str, Graph]) -> None:
    articles = [page for page in read_pages(site) if any(page.html.find("article", class_="story"))]
    assert len(articles) > 30
    for page in articles:
        (news,) = of_type(graphs[page.path], "NewsArticle")
        days = {
            prop: page.html.one("meta", property=f"article:{prop}_time").attrs["content"]
            for prop in ("published", "modified")
        }
        assert (news["headline"], news["inLanguage"]) == (page.html.one("h1").text, page.lang)
        assert (news["datePublished"], news["dateModified"]) == (days["published"], days["modified"])
        assert news["image"][-1]["url"] == page.html.one("meta", property="og:image").attrs["content"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_front_page_names_the_office_and_the_search(
    graphs: dict[str, Graph], site_url: str, lang: str
) -> None:
    home = graphs["index.html" if lang == "vi" else f"{lang}/index.html"]
    (office,) = of_type(home, "GovernmentOrganization")
    (website,) = of_type(home, "WebSite")
    found = next(code for code in LANGS if code == lang)
    assert office["name"] == words(found)["publisher"]
    template = website["potentialAction"]["target"]["urlTemplate"]
    assert template == f"{site_url}{search_url(found)}?q={{search_term_string}}"


def test_breadcrumbs_lead_from_the_home_page_to_the_page_itself(
    graphs: dict[str, Graph], site_url: str, site: Path
) -> None:
    for path, nodes in graphs.items():
        for trail in of_type(nodes, "BreadcrumbList"):
            rows = trail["itemListElement"]
            assert [row["position"] for row in rows] == list(range(1, len(rows) + 1)), path
            assert rows[0]["item"] == site_url + ("" if path[:3] not in ("en/", "id/") else path[:3]), path
            assert rows[-1]["item"] == f"{site_url}{read_page(site, path).url}"


def test_no_text_can_end_the_data(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", news=False)
    hostile = "a < b > c & “ngoặc” \\u003c/script"
    fields = in_three_languages(hostile) | {"body": dict.fromkeys(LANGS, "Nội dung.\n")}
    write_article(project, "2026-11-20-doc", **fields)
    done = build(project, tmp_path / "site")
    assert done.returncode == 0, done.stdout
    page = read_page(tmp_path / "site", "tin-tuc/2026/doc/index.html")
    (news,) = of_type(graph(page), "NewsArticle")
    assert news["headline"] == f"{hostile} vi"
    assert [script.attrs.get("type", "") for script in page.html.find("script")] == [
        "application/ld+json",
        "",
    ]


def test_data_is_written_on_one_line_without_signs_of_markup() -> None:
    assert write_data([{"@type": "Place", "name": "A < B & C > D\n"}]) == (
        '{"@context":"https://schema.org","@graph":'
        '[{"@type":"Place","name":"A \\u003c B \\u0026 C \\u003e D\\n"}]}'
    )
