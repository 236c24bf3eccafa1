"""What machines read of a page: data that holds to schema.org, tells the truth and cannot break the page."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from newsroom.event_views import Appointment
from newsroom.fields import HO_CHI_MINH
from newsroom.locales import LANGS, Lang, words
from newsroom.structured import write_data
from newsroom.structured_records import event_node
from newsroom.urls import data_page_url, search_url
from newsroom.views import Frame

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


def test_a_moment_needs_its_zone_and_a_status_its_address() -> None:
    event = {"name": "A", "description": "B", "url": "https://a/", "image": "https://a/a.png"}
    told = mistakes(
        {"@type": "Event", "startDate": "2026-05-14T08:00:00", "eventStatus": "EventScheduled", **event}, {}
    )
    assert list(told) == [
        "Event.startDate: takes ('Date', 'DateTime'), not '2026-05-14T08:00:00'",
        "Event.eventStatus: takes ('EventStatusType',), not 'EventScheduled'",
    ]


def test_every_event_whose_day_is_known_is_told_to_search_engines(
    site: Path, graphs: dict[str, Graph]
) -> None:
    pages = [page for page in read_pages(site) if any(page.html.find("link", type="text/calendar"))]
    # The list of events offers a calendar, too.
    pages = [
        page
        for page in pages
        if "calendar.ics" not in page.html.one("link", type="text/calendar").attrs["href"]
    ]
    assert len(pages) >= 9
    for page in pages:
        (event,) = of_type(graphs[page.path], "Event")
        (about,) = of_type(graphs[page.path], "WebPage")
        assert (event["name"], event["url"]) == (page.html.one("h1").text, about["url"])
        assert about["mainEntity"] == {"@id": event["@id"]}


def test_an_event_says_when_where_by_whom_and_that_it_is_postponed() -> None:
    event = Appointment(
        id="events/hoi-nghi",
        starts=datetime(2026, 5, 14, 8, 0, tzinfo=HO_CHI_MINH),
        ends=datetime(2026, 5, 14, 11, 30, tzinfo=HO_CHI_MINH),
        status="postponed",
        title="Hội nghị",
        text="Tóm tắt.",
        place="Quy Nhơn",
        organiser="Sở Công Thương",
        text_lang="vi",
        url="hop-tac/su-kien/hoi-nghi/",
        changed=date(2026, 3, 10),
    )
    frame = Frame("vi", event.url, "Hội nghị", "Tóm tắt.", (), (), "events")
    told = event_node(event, frame, "https://example.org/")
    del told["image"]
    assert told == {
        "@type": "Event",
        "startDate": "2026-05-14T08:00:00+07:00",
        "endDate": "2026-05-14T11:30:00+07:00",
        "eventStatus": "https://schema.org/EventPostponed",
        "location": {"@type": "Place", "name": "Quy Nhơn", "address": "Quy Nhơn"},
        "organizer": {"@type": "Organization", "name": "Sở Công Thương"},
    }


@pytest.mark.parametrize("lang", LANGS)
def test_every_data_set_stands_in_the_catalogue_with_its_files(
    site: Path, graphs: dict[str, Graph], site_url: str, lang: Lang
) -> None:
    nodes = graphs[f"{data_page_url(lang)}index.html"]
    (catalogue,) = of_type(nodes, "DataCatalog")
    index = json.loads((site / "data" / "v1" / "index.json").read_text(encoding="utf-8"))
    sets = of_type(nodes, "Dataset")
    assert len(sets) == len(index["kinds"]) > 20
    for found in sets:
        assert found["includedInDataCatalog"] == {"@id": catalogue["@id"]}
        assert 50 <= len(found["description"]) <= 5000
        files = [file["contentUrl"].removeprefix(site_url) for file in found["distribution"]]
        assert [Path(file).suffix for file in files] == [".json", ".csv"]
        assert all((site / file).is_file() for file in files)


def test_a_legal_document_says_what_databases_of_law_ask(graphs: dict[str, Graph]) -> None:
    acts = [node for nodes in graphs.values() for node in of_type(nodes, "Legislation")]
    assert len(acts) > 10
    assert any("legislationIdentifier" in act and "legislationDate" in act for act in acts)


def test_places_services_and_pages_say_what_they_are(graphs: dict[str, Graph]) -> None:
    kinds = {node["@type"] for nodes in graphs.values() for node in nodes}
    assert kinds >= {"AboutPage", "Article", "ContactPage", "Place", "WebPage"}


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
