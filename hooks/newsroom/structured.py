"""What machines read of a page: schema.org data, written as JSON-LD.

A script of this type is data that no browser runs, so the policy of the page lets it stand.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from typing import Any, Final

from newsroom.bulletin.views import IssueView
from newsroom.card_drawing import SIZE
from newsroom.cards import card_url
from newsroom.locales import words
from newsroom.urls import bulletins_url, home_url, search_url
from newsroom.views import ArticleView, Frame

Node = dict[str, Any]

_HIDDEN: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def write_data(nodes: Sequence[Node]) -> str:
    """Return nodes as the content of a script; no text in them can end it."""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_HIDDEN)


def hash_of(data: str) -> str:
    """Return the name of an inline script in the policy of its page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()}'"


def page_nodes(frame: Frame, site_url: str) -> list[Node]:
    """Return what every page says of itself: where it stands."""
    if not frame.crumbs:
        return []
    steps = [(crumb.text, crumb.url) for crumb in frame.crumbs if crumb.url is not None]
    steps.append((frame.title, frame.url))
    rows = [
        {"@type": "ListItem", "position": position, "name": name, "item": f"{site_url}{url}"}
        for position, (name, url) in enumerate(steps, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": rows}]


def site_nodes(frame: Frame, site_url: str) -> list[Node]:
    """Return what the front page says of the site: who publishes it, and how to search it."""
    lang, word = frame.lang, words(frame.lang)
    found = f"{site_url}{search_url(lang)}?q={{search_term_string}}"
    return [
        publisher_node(frame, site_url),
        {
            "@type": "WebSite",
            "@id": f"{site_url}{home_url(lang)}#website",
            "url": f"{site_url}{home_url(lang)}",
            "name": word["site_name"],
            "description": word["tagline"],
            "inLanguage": lang,
            "publisher": {"@id": f"{site_url}#publisher"},
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": found},
                "query-input": "required name=search_term_string",
            },
        },
    ]


def article_nodes(view: ArticleView, site_url: str) -> list[Node]:
    """Return what an article says of itself."""
    frame = view.frame
    url, original = f"{site_url}{frame.url}", f"{site_url}{view.original}"
    images = [image_node(f"{site_url}{card_url(frame)}", *SIZE)]
    if view.picture:
        photo = view.picture
        images.insert(0, image_node(f"{site_url}{photo.src}", photo.width, photo.height))
    article = {
        "@type": "NewsArticle",
        "@id": f"{url}#article",
        "mainEntityOfPage": url,
        "headline": view.title,
        "description": view.summary,
        "inLanguage": frame.lang,
        "datePublished": view.date,
        "dateModified": view.updated,
        "articleSection": view.topic.text,
        "keywords": list(view.tags),
        "contentLocation": [{"@type": "Place", "name": name} for name in view.places],
        "image": images,
        # An author is an office or a person: the record does not say which.
        "author": {"@id": f"{site_url}#publisher"},
        "creditText": view.author,
        "publisher": publisher_node(frame, site_url),
        "isAccessibleForFree": True,
        "translationOfWork": {"@id": f"{original}#article"} if original != url else None,
    }
    return [{key: value for key, value in article.items() if value not in (None, [])}]


def issue_nodes(view: IssueView, site_url: str) -> list[Node]:
    """Return what an issue says of itself: of which periodical it is, and its editions to download."""
    frame, card = view.frame, view.card
    url, archive = f"{site_url}{frame.url}", f"{site_url}{bulletins_url(frame.lang)}"
    periodical = {"@type": "Periodical", "@id": f"{archive}#periodical", "name": card.name, "url": archive}
    return [
        {
            "@type": "PublicationIssue",
            "@id": f"{url}#issue",
            "url": url,
            "name": frame.title,
            "description": card.summary,
            "issueNumber": card.number,
            "inLanguage": frame.lang,
            "datePublished": card.date,
            "image": image_node(f"{site_url}{card_url(frame)}", *SIZE),
            "isPartOf": periodical,
            "publisher": publisher_node(frame, site_url),
            "isAccessibleForFree": True,
        }
    ]


def publisher_node(frame: Frame, site_url: str) -> Node:
    """Return the office behind the site, in the words of a page."""
    name = words(frame.lang)["publisher"]
    return {"@type": "GovernmentOrganization", "@id": f"{site_url}#publisher", "name": name, "url": site_url}


def image_node(url: str, width: int, height: int) -> Node:
    """Return a picture with its size."""
    return {"@type": "ImageObject", "url": url, "width": width, "height": height}
