"""Posts about a record for social networks: as much of it as each network takes, with link and hashtags."""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Network:
    """A network and how long a post may be on it."""

    name: str
    limit: int
    hashtags: int
    link: int | None = None
    """What a link counts where the network shortens it."""
    is_weighed: bool = False
    """True where letters outside the first alphabets count twice: half of those with Vietnamese marks do."""

    def length(self, text: str) -> int:
        """Return how long the network takes a text to be, without its link."""
        return sum(map(_weight, text)) if self.is_weighed else len(text)


NETWORKS: Final = (
    Network("X", 280, 2, link=23, is_weighed=True),
    # It takes far more, but folds the rest away.
    Network("Facebook", 470, 3),
    Network("LinkedIn", 700, 3),
    # What may stand below a picture.
    Network("Telegram", 1024, 3),
    Network("Zalo", 700, 0),
)
_WORTH_CUTTING: Final = 60
_LIGHT: Final = ((0, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))


def _weight(letter: str) -> int:
    return 1 if any(first <= ord(letter) <= last for first, last in _LIGHT) else 2


@dataclass(frozen=True)
class Message:
    """What there is to tell of a record in one language."""

    title: str
    summary: str
    hashtags: tuple[str, ...]
    url: str


def compose(message: Message, network: Network) -> str:
    """Return a post that keeps the limit: the title, as many sentences as fit, the link, the hashtags."""
    tags = " ".join(message.hashtags[: network.hashtags])
    tail = "\n".join(filter(None, (message.url, tags)))
    room = network.limit - posted_length(tail, message, network) - 2
    title = _cut(message.title, room, network)
    left = room - network.length(title) - 2
    sentences = re.split(r"(?<=[.!?…])\s+", message.summary)
    whole = (" ".join(sentences[:number]) for number in range(len(sentences), 0, -1))
    summary = next((text for text in whole if network.length(text) <= left), "")
    if not summary and left >= _WORTH_CUTTING:
        summary = _cut(message.summary, left, network)
    return "\n\n".join(filter(None, (title, summary, tail)))


def posted_length(post: str, message: Message, network: Network) -> int:
    """Return how long the network takes a whole post to be."""
    shortened = network.link - network.length(message.url) if network.link else 0
    return network.length(post) + shortened


def _cut(text: str, room: int, network: Network) -> str:
    """Return a text that fits, cut at a word where it must be."""
    if network.length(text) <= room:
        return text
    while network.length(f"{text}…") > room:
        text = text.rpartition(" ")[0] or text[:-1]
    return f"{text}…"
