"""The part of schema.org that the site uses: types with their parents, properties with what they take.

A copy by hand of the pages https://schema.org/NewsArticle and so on; `Text` stands for its kinds, too.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
PARENT: Final[Mapping[str, str]] = {
    "AboutPage": "WebPage",
    "AdministrativeArea": "Place",
    "Article": "CreativeWork",
    "BreadcrumbList": "ItemList",
    "ContactPage": "WebPage",
    "CreativeWork": "Thing",
    "DataCatalog": "CreativeWork",
    "DataDownload": "MediaObject",
    "Dataset": "CreativeWork",
    "EntryPoint": "Intangible",
    "Event": "Thing",
    "GovernmentOrganization": "Organization",
    "GovernmentService": "Service",
    "ImageObject": "MediaObject",
    "Intangible": "Thing",
    "ItemList": "Intangible",
    "Legislation": "CreativeWork",
    "ListItem": "Intangible",
    "MediaObject": "CreativeWork",
    "NewsArticle": "Article",
    "Organization": "Thing",
    "Periodical": "CreativeWorkSeries",
    "CreativeWorkSeries": "CreativeWork",
    "PublicationIssue": "CreativeWork",
    "Place": "Thing",
    "SearchAction": "Action",
    "Service": "Intangible",
    "Action": "Thing",
    "WebSite": "CreativeWork",
    "WebPage": "CreativeWork",
}
PROPERTIES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "Thing": {
        "description": ("Text",),
        "image": ("ImageObject", "URL"),
        "mainEntityOfPage": ("CreativeWork", "URL"),
        "name": ("Text",),
        "potentialAction": ("Action",),
        "url": ("URL",),
    },
    "Action": {"target": ("EntryPoint", "URL")},
    "SearchAction": {"query-input": ("Text",)},
    "EntryPoint": {"urlTemplate": ("Text",)},
    "CreativeWork": {
        "author": ("Organization", "Person"),
        "contentLocation": ("Place",),
        "creator": ("Organization", "Person"),
        "creditText": ("Text",),
        "dateModified": ("Date",),
        "datePublished": ("Date",),
        "headline": ("Text",),
        "inLanguage": ("Text",),
        "isAccessibleForFree": ("Boolean",),
        "isPartOf": ("CreativeWork", "URL"),
        "keywords": ("Text",),
        "license": ("CreativeWork", "URL"),
        "mainEntity": ("Thing",),
        "publisher": ("Organization", "Person"),
        "translationOfWork": ("CreativeWork",),
    },
    "Article": {"articleSection": ("Text",)},
    "PublicationIssue": {"issueNumber": ("Integer", "Text")},
    "DataCatalog": {"dataset": ("Dataset",)},
    "Dataset": {
        "distribution": ("DataDownload",),
        "includedInDataCatalog": ("DataCatalog",),
        "variableMeasured": ("Text",),
    },
    "Event": {
        "endDate": ("Date", "DateTime"),
        "eventStatus": ("EventStatusType",),
        "location": ("Place", "Text"),
        "organizer": ("Organization", "Person"),
        "startDate": ("Date", "DateTime"),
    },
    "Legislation": {
        "legislationDate": ("Date",),
        "legislationDateOfApplicability": ("Date",),
        "legislationIdentifier": ("Text", "URL"),
        "legislationLegalForce": ("LegalForceStatus",),
        "legislationPassedBy": ("Organization", "Person"),
        "legislationType": ("Text",),
    },
    "MediaObject": {
        "contentUrl": ("URL",),
        "encodingFormat": ("Text", "URL"),
        "height": ("Integer",),
        "width": ("Integer",),
    },
    "Place": {"address": ("Text",)},
    "ItemList": {"itemListElement": ("ListItem", "Thing", "Text")},
    "ListItem": {"item": ("Thing", "URL"), "position": ("Integer", "Text")},
}
"""Where the site gives a plain value, as Google asks: an address may stand for the thing at it."""
MEMBERS: Final[Mapping[str, tuple[str, ...]]] = {
    "EventStatusType": ("EventCancelled", "EventPostponed", "EventScheduled"),
    "LegalForceStatus": ("InForce", "NotInForce", "PartiallyInForce"),
}
"""The members of enumerations, written as addresses."""
REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {
    "BreadcrumbList": ("itemListElement",),
    "DataCatalog": ("name", "description", "url", "license", "publisher"),
    "DataDownload": ("contentUrl", "encodingFormat"),
    "Dataset": ("name", "description", "url", "license", "creator", "distribution", "includedInDataCatalog"),
    "Event": ("name", "description", "url", "startDate", "eventStatus", "image"),
    "GovernmentOrganization": ("name", "url"),
    "GovernmentService": ("name", "description", "url"),
    "ImageObject": ("url", "width", "height"),
    "Legislation": ("name", "description", "url", "legislationType"),
    "ListItem": ("position", "name", "item"),
    "NewsArticle": ("headline", "image", "datePublished", "dateModified", "author", "publisher"),
    "WebPage": ("name", "url", "dateModified", "inLanguage"),
    "WebSite": ("name", "url", "potentialAction"),
}
"""What search engines ask for beyond the vocabulary."""


def ancestors(kind: str) -> Iterator[str]:
    """Yield a type and all above it."""
    while kind:
        yield kind
        kind = PARENT.get(kind, "")


def mistakes(node: Any, ids: Mapping[str, str], place: str = "") -> Iterator[str]:
    """Yield what is wrong with a node; `ids` are the types of the nodes that others may point at."""
    kind = node.get("@type", "")
    if kind not in PARENT:
        yield f"{place}: no type {kind!r}"
        return
    allowed = {name: types for above in ancestors(kind) for name, types in PROPERTIES.get(above, {}).items()}
    for name in (name for above in ancestors(kind) for name in REQUIRED.get(above, ())):
        if name not in node:
            yield f"{place}{kind}: lacks {name}"
    for name, value in node.items():
        if name in ("@type", "@id"):
            continue
        here = f"{place}{kind}.{name}"
        if name not in allowed:
            yield f"{here}: no such property"
            continue
        for item in value if isinstance(value, list) else [value]:
            yield from _value_mistakes(item, allowed[name], ids, here)


def _value_mistakes(item: Any, types: tuple[str, ...], ids: Mapping[str, str], here: str) -> Iterator[str]:
    if isinstance(item, dict):
        kind = item.get("@type") or ids.get(item.get("@id", ""), "")
        if not set(ancestors(kind)) & set(types):
            yield f"{here}: takes {types}, not {kind or item}"
        if "@type" in item:
            yield from mistakes(item, ids, f"{here} > ")
    elif not any(_is(item, kind) for kind in types):
        yield f"{here}: takes {types}, not {item!r}"


def _is(value: Any, kind: str) -> bool:
    if kind in _PLAIN:
        return _PLAIN[kind](value)
    return value in {f"https://schema.org/{name}" for name in MEMBERS.get(kind, ())}


_PLAIN: Final[Mapping[str, Callable[[Any], bool]]] = {
    "Boolean": lambda value: isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "URL": lambda value: isinstance(value, str) and value.startswith("https://") and " " not in value,
    "Date": lambda value: isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-",
    # A moment without its zone is another one elsewhere.
    "DateTime": lambda value: isinstance(value, str) and _MOMENT.fullmatch(value) is not None,
    "Text": lambda value: isinstance(value, str) and value.strip() == value != "",
}
