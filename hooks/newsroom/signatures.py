"""What kind of file it is, told by how it begins and never by its name."""

import re
from typing import Final

from newsroom.problems import Phrase

HEAD: Final = 512
"""So many bytes tell the kind."""
LFS: Final = "Git LFS"
LFS_POINTER: Final = b"version https://git-lfs.github.com/spec/"

_KINDS: Final = (
    (LFS_POINTER, LFS),
    (rb"\xff\xd8\xff", "JPEG"),
    (rb"\x89PNG\r\n\x1a\n", "PNG"),
    (rb"RIFF....WEBP", "WebP"),
    (rb"wOF2", "WOFF2"),
    (rb"GIF8[79]a", "GIF"),
    (rb"BM.{12}\x00\x00", "BMP"),
    (rb"II\*\x00|MM\x00\*", "TIFF"),
    (rb"....ftypavi[fs]", "AVIF"),
    (rb"....ftyp(?:hei|hev|mif|msf)", "HEIC"),
    (rb"....ftyp|\x1aE\xdf\xa3", "video"),
    (rb"%PDF-", "PDF"),
    (rb"PK\x03\x04|\xd0\xcf\x11\xe0", "office"),
    (rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg\b", "SVG"),
    (rb"(?i:\s*<(?:!doctype html|html|head|body|script)\b)", "HTML"),
)
_COMPILED: Final = tuple((re.compile(pattern, re.DOTALL), kind) for pattern, kind in _KINDS)
_NAMED: Final = {kind: Phrase(f"kind-{kind}") for kind in ("empty", "text", "office", "video", "unknown")}


def kind_of(head: bytes) -> str:
    """Return the kind of the file that begins with `head`: `JPEG`, `text`, `empty`, `unknown` …"""
    if not head:
        return "empty"
    for pattern, kind in _COMPILED:
        if pattern.match(head):
            return kind
    # A character of several bytes may be cut off at the end.
    text = head.decode("utf-8", "ignore").encode()
    return "text" if b"\0" not in head and len(head) - len(text) < 4 else "unknown"


def named(kind: str) -> str:
    """Return the name of a kind as reports say it."""
    return _NAMED.get(kind, kind)
