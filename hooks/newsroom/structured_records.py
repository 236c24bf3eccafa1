"""What machines read of profiles, of articles that only an issue has and of the open data."""

from collections.abc import Mapping
from typing import Final

from newsroom.bulletin.views import OwnArticleView
from newsroom.card_drawing import SIZE
from newsroom.cards import card_url
from newsroom.data_views import DataPageView, DataRow
from newsroom.event_views import Appointment
from newsroom.locales import words
from newsroom.profile_views import Enactment, ProfileView
from newsroom.structured import Node, image_node, publisher_node
from newsroom.views import Frame, PageView

_PLACES: Final = frozenset({"parks", "infrastructure"})
_PAGES: Final[Mapping[str, str]] = {"page/about": "AboutPage", "page/contact": "ContactPage"}
_STATUS: Final = {"postponed": "EventPostponed", "cancelled": "EventCancelled"}
_FORCE: Final = {
    "in-force": "InForce",
    "amended": "PartiallyInForce",
    "replaced": "NotInForce",
    "expired": "NotInForce",
}
_FORMATS: Final = {"JSON": "application/json", "CSV": "text/csv"}


def profile_nodes(view: ProfileView, site_url: str) -> list[Node]:
    """Return what the page of a profile says of itself, and of the thing that it is about."""
    page = _web_page(view.frame, site_url, view.updated)
    thing = _thing(view, site_url)
    if thing is None:
        return [page]
    name = f"{site_url}{view.frame.url}#{view.kind}"
    own = {"@id": name, "name": view.title, "description": view.summary, "url": page["url"]}
    return [page | {"mainEntity": {"@id": name}}, _known(thing | own)]


def page_nodes_of(view: PageView, site_url: str) -> list[Node]:
    """Return what a hand-written page says of itself."""
    return [_web_page(view.frame, site_url, view.updated)]


def own_article_nodes(view: OwnArticleView, site_url: str) -> list[Node]:
    """Return what an article says of itself that only an issue of the periodical has."""
    frame = view.frame
    url, original = f"{site_url}{frame.url}", f"{site_url}{view.original}"
    article = {
        "@type": "Article",
        "@id": f"{url}#article",
        "mainEntityOfPage": url,
        "headline": view.title,
        "description": view.summary,
        "inLanguage": frame.lang,
        "datePublished": view.date,
        "dateModified": view.date,
        "image": [image_node(f"{site_url}{card_url(frame)}", *SIZE)],
        "author": {"@id": f"{site_url}#publisher"},
        "creditText": view.author,
        "publisher": publisher_node(frame, site_url),
        "isPartOf": {"@id": f"{site_url}{view.placement.issue.url}#issue"},
        "isAccessibleForFree": True,
        "translationOfWork": {"@id": f"{original}#article"} if original != url else None,
    }
    return [_known(article)]


def data_nodes(view: DataPageView, site_url: str) -> list[Node]:
    """Return the catalogue of the open data with each of its sets."""
    frame, word = view.frame, words(view.frame.lang)
    url = f"{site_url}{frame.url}"
    catalogue = {
        "@type": "DataCatalog",
        "@id": f"{url}#catalogue",
        "name": f"{view.title} · {word['site_name']}",
        "description": view.summary,
        "url": url,
        "inLanguage": frame.lang,
        "license": f"{site_url}{view.terms}",
        "dateModified": frame.modified,
        "publisher": publisher_node(frame, site_url),
    }
    return [_known(catalogue), *(_data_set(row, view, site_url) for row in view.rows)]


def _data_set(row: DataRow, view: DataPageView, site_url: str) -> Node:
    word, url = words(view.frame.lang), f"{site_url}{view.frame.url}"
    names = word["publisher"]
    return _known(
        {
            "@type": "Dataset",
            "@id": f"{url}#{row.kind}",
            "name": f"{row.title} · {word['site_name']}",
            "description": word["data_set_about"].format(title=row.title, number=row.number, publisher=names),
            "url": f"{url}#{row.kind}",
            "inLanguage": view.frame.lang,
            "license": f"{site_url}{view.terms}",
            "dateModified": row.changed,
            "isAccessibleForFree": True,
            "creator": {"@id": f"{site_url}#publisher"},
            "publisher": {"@id": f"{site_url}#publisher"},
            "includedInDataCatalog": {"@id": f"{url}#catalogue"},
            "variableMeasured": [field.name for field in row.fields],
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": f"{row.title}: {name}",
                    "encodingFormat": _FORMATS[name],
                    "contentUrl": f"{site_url}{file}",
                }
                for name, file in row.files
                if name in _FORMATS
            ],
        }
    )


def _web_page(frame: Frame, site_url: str, updated: str) -> Node:
    url = f"{site_url}{frame.url}"
    return {
        "@type": _PAGES.get(frame.id, "WebPage"),
        "@id": url,
        "url": url,
        "name": frame.title,
        "description": frame.description,
        "inLanguage": frame.lang,
        "dateModified": updated,
        "publisher": publisher_node(frame, site_url),
    }


def _thing(view: ProfileView, site_url: str) -> Node | None:
    """Return what a profile is about, where a type is true of every record of its kind."""
    particulars = view.particulars
    if particulars.appointment:
        # Where the day is not known search engines cannot use an event, and nothing false is said.
        return event_node(particulars.appointment, view.frame, site_url)
    if particulars.enactment:
        return _legislation(particulars.enactment)
    if view.kind in _PLACES:
        return {"@type": "Place"}
    if view.kind == "procedures":
        return {"@type": "GovernmentService"}
    return None


def event_node(event: Appointment, frame: Frame, site_url: str) -> Node:
    """Return an event with what search engines ask for; a day without an hour has no zone."""
    place = {"@type": "Place", "name": event.place, "address": event.place} if event.place else None
    organiser = {"@type": "Organization", "name": event.organiser} if event.organiser else None
    node = {
        "@type": "Event",
        "startDate": event.starts.isoformat(),
        "endDate": event.ends.isoformat() if event.ends else None,
        "eventStatus": f"https://schema.org/{_STATUS.get(event.status, 'EventScheduled')}",
        "location": place,
        "organizer": organiser,
        "image": image_node(f"{site_url}{card_url(frame)}", *SIZE),
    }
    return _known(node)


def _legislation(act: Enactment) -> Node:
    issuer = {"@type": "Organization", "name": act.issuer} if act.issuer else None
    return {
        "@type": "Legislation",
        "legislationType": act.form,
        "legislationIdentifier": act.number,
        "legislationDate": act.date,
        "legislationDateOfApplicability": act.effective,
        "legislationPassedBy": issuer,
        "legislationLegalForce": f"https://schema.org/{_FORCE[act.force]}" if act.force else "",
        # The text is that of the authority; this page only describes it.
        "inLanguage": "vi",
    }


def _known(node: Node) -> Node:
    """Return a node without what the record does not say."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}
