"""The part of schema.org that the site uses: types with their parents, properties with what they take.

A copy by hand of the pages https://schema.org/NewsArticle and so on; `Text` stands for its kinds, too.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

PARENT: Final[Mapping[str, str]] = {
    "AdministrativeArea": "Place",
    "Article": "CreativeWork",
    "BreadcrumbList": "ItemList",
    "CreativeWork": "Thing",
    "EntryPoint": "Intangible",
    "GovernmentOrganization": "Organization",
    "ImageObject": "MediaObject",
    "Intangible": "Thing",
    "ItemList": "Intangible",
    "ListItem": "Intangible",
    "MediaObject": "CreativeWork",
    "NewsArticle": "Article",
    "Organization": "Thing",
    "Periodical": "CreativeWorkSeries",
    "CreativeWorkSeries": "CreativeWork",
    "PublicationIssue": "CreativeWork",
    "Place": "Thing",
    "SearchAction": "Action",
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
        "creditText": ("Text",),
        "dateModified": ("Date",),
        "datePublished": ("Date",),
        "headline": ("Text",),
        "inLanguage": ("Text",),
        "isAccessibleForFree": ("Boolean",),
        "isPartOf": ("CreativeWork", "URL"),
        "keywords": ("Text",),
        "publisher": ("Organization", "Person"),
        "translationOfWork": ("CreativeWork",),
    },
    "Article": {"articleSection": ("Text",)},
    "PublicationIssue": {"issueNumber": ("Integer", "Text")},
    "MediaObject": {"height": ("Integer",), "width": ("Integer",)},
    "ItemList": {"itemListElement": ("ListItem", "Thing", "Text")},
    "ListItem": {"item": ("Thing", "URL"), "position": ("Integer", "Text")},
}
"""Where the site gives a plain value, as Google asks: an address may stand for the thing at it."""
REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {
    "BreadcrumbList": ("itemListElement",),
    "GovernmentOrganization": ("name", "url"),
    "ImageObject": ("url", "width", "height"),
    "ListItem": ("position", "name", "item"),
    "NewsArticle": ("headline", "image", "datePublished", "dateModified", "author", "publisher"),
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
    for name in REQUIRED.get(kind, ()):
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
    match kind:
        case "Boolean":
            return isinstance(value, bool)
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "URL":
            return isinstance(value, str) and value.startswith("https://") and " " not in value
        case "Date":
            return isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-"
        case "Text":
            return isinstance(value, str) and value.strip() == value != ""
        case _:
            return False
