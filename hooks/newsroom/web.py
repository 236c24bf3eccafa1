"""Addresses outside the site: those of the web and of mail that a link may lead to."""

import re
from typing import Final
from urllib.parse import urlsplit

_LABEL: Final = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_TOP: Final = re.compile(r"xn--[a-z0-9-]+|[^\W\d_]{2,}", re.IGNORECASE)
_UNFIT: Final = re.compile(r"[\s<>\"\\^`{|}]")
_MAIL: Final = re.compile(r"mailto:[\w.+-]+@(?P<host>[^?@\s]+)(?:\?subject=[^&\s]+)?", re.ASCII)


def is_web_address(url: str) -> bool:
    """Tell whether `url` is a whole address of the web, of a host with a name and without a password."""
    if _UNFIT.search(url):
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or port == 0:
        return False
    return _is_host(parts.netloc.removesuffix(f":{port}"))


def is_mail_address(url: str) -> bool:
    """Tell whether `url` is one mail address, with at most a subject."""
    found = _MAIL.fullmatch(url)
    return found is not None and _is_host(found["host"])


def _is_host(host: str) -> bool:
    *labels, top = host.split(".")
    return bool(labels) and all(map(_LABEL.fullmatch, labels)) and _TOP.fullmatch(top) is not None
