"""Where old addresses lead: after the record that was there, or where staff say."""

from datetime import date

import pytest
from newsroom.catalogue import Catalogue
from newsroom.forwarding import Fate, Forwarding, Gone, Moved
from newsroom.ledger import read_ledger
from newsroom.losses import Losses
from newsroom.models.moves import Redirect, Withdrawal
from newsroom.moves import Moves

from tests.records import catalogue, entry, everywhere

LIVE = {
    "": "page/index",
    "tin-tuc/": "news",
    "tin-tuc/feed.xml": "news",
    "tin-tuc/trang/2/": "news",
    "tin-tuc/2026/": "year/2026",
    "tin-tuc/2026/moi/": "news/2026-03-15-tin",
    "en/news/2026/new/": "news/2026-03-15-tin",
    "tin-tuc/chu-de/kinh-te/": "topics/kinh-te",
    "tin-tuc/chu-de/kinh-te/feed.xml": "topics/kinh-te",
    "assets/media/2026/moi.jpg.webp": "news/2026-03-15-tin",
    "assets/bao-cao.pdf": "file",
}
GONE = Withdrawal.model_validate(
    {"addresses": ["/cu/"], "date": "2026-03-20", "reason": everywhere("Vì thế.")}
)


def moves(
    *ledger: str, redirects: tuple[tuple[str, str], ...] = (), withdrawn: tuple[str, ...] = ()
) -> Catalogue:
    found, problems = read_ledger("\n".join(ledger).encode())
    assert problems == ()
    gone = GONE.model_copy(update={"addresses": withdrawn})
    known = Moves(
        ledger=found,
        redirects=tuple(Redirect(old=old, new=new) for old, new in redirects),
        withdrawn=(gone,) if withdrawn else (),
    )
    base = catalogue([entry(aliases=["/rat-cu/"], slug={"vi": "moi"})])
    return Catalogue(**{**vars(base), "moves": known})


def fates(known: Catalogue) -> dict[str, Fate]:
    return {url: fate for url, fate in Forwarding(LIVE, known).fates().items() if url != "rat-cu/"}


@pytest.mark.parametrize(
    ("line", "url", "target"),
    [
        # the record has another address in the same language
        ("/tin-tuc/2026/cu/ news/2026-03-15-tin", "tin-tuc/2026/cu/", "tin-tuc/2026/moi/"),
        ("/en/news/2026/old/ news/2026-03-15-tin", "en/news/2026/old/", "en/news/2026/new/"),
        # its old photo leads to the article, a moved one to itself
        (
            "/assets/media/2026/cu.jpg.webp news/2026-03-15-tin",
            "assets/media/2026/cu.jpg.webp",
            "tin-tuc/2026/moi/",
        ),
        (
            "/assets/media/2025/moi.jpg.webp news/2026-03-15-tin",
            "assets/media/2025/moi.jpg.webp",
            "assets/media/2026/moi.jpg.webp",
        ),
        # a list has become shorter or moved, with its feed
        ("/tin-tuc/trang/9/ news", "tin-tuc/trang/9/", "tin-tuc/"),
        ("/tin-tuc/chu-de/kt/ topics/kinh-te", "tin-tuc/chu-de/kt/", "tin-tuc/chu-de/kinh-te/"),
        (
            "/tin-tuc/chu-de/kt/feed.xml topics/kinh-te",
            "tin-tuc/chu-de/kt/feed.xml",
            "tin-tuc/chu-de/kinh-te/feed.xml",
        ),
        # an archive has no article left
        ("/tin-tuc/2026/07/ month/2026-07", "tin-tuc/2026/07/", "tin-tuc/2026/"),
        ("/tin-tuc/2024/07/ month/2024-07", "tin-tuc/2024/07/", "tin-tuc/"),
        ("/tin-tuc/2024/trang/2/ year/2024", "tin-tuc/2024/trang/2/", "tin-tuc/"),
    ],
)
def test_an_old_address_follows_what_was_there(line: str, url: str, target: str) -> None:
    assert fates(moves(line)) == {url: Moved(target)}


@pytest.mark.parametrize(
    "line",
    [
        "/id/berita/2026/lama/ news/2026-03-15-tin",
        "/tin-tuc/2026/xoa/ news/2026-03-01-xoa",
        "/tin-tuc/chu-de/van-hoa/ topics/van-hoa",
        "/assets/khac/bao-cao.pdf file",
    ],
)
def test_nobody_is_led_into_another_language_or_to_another_record(line: str) -> None:
    known = moves(line)
    lost = list(Losses(LIVE, fates(known), known, date(2026, 3, 20)).problems())
    assert (fates(known), [found.rule for found in lost]) == ({}, ["address-lost"])


def test_what_belongs_to_a_withdrawn_page_goes_with_it() -> None:
    ledger = (
        "/tin-tuc/2026/xoa/ news/2026-03-01-xoa",
        "/tin-tuc/2026/xoa-cu/ news/2026-03-01-xoa",
        "/assets/media/2026/xoa.jpg.webp news/2026-03-01-xoa",
        "/en/news/2026/deleted/ news/2026-03-01-xoa",
    )
    known = moves(*ledger, withdrawn=("/tin-tuc/2026/xoa/",))
    gone = Gone(known.moves.withdrawn[0])
    assert fates(known) == dict.fromkeys(
        ("assets/media/2026/xoa.jpg.webp", "tin-tuc/2026/xoa-cu/", "tin-tuc/2026/xoa/"), gone
    )


def test_the_feed_and_the_later_pages_of_a_list_go_where_staff_send_it() -> None:
    ledger = (
        "/tin-tuc/chu-de/van-hoa/ topics/van-hoa",
        "/tin-tuc/chu-de/van-hoa/trang/2/ topics/van-hoa",
        "/tin-tuc/chu-de/van-hoa/feed.xml topics/van-hoa",
    )
    known = moves(*ledger, redirects=(("/tin-tuc/chu-de/van-hoa/", "/tin-tuc/chu-de/kinh-te/"),))
    assert fates(known) == {
        "tin-tuc/chu-de/van-hoa/": Moved("tin-tuc/chu-de/kinh-te/"),
        "tin-tuc/chu-de/van-hoa/feed.xml": Moved("tin-tuc/chu-de/kinh-te/feed.xml"),
        "tin-tuc/chu-de/van-hoa/trang/2/": Moved("tin-tuc/chu-de/kinh-te/"),
    }


def test_a_chain_of_redirects_is_one_hop() -> None:
    chain = (("/a/", "/b/"), ("/b/", "/tin-tuc/2026/cu/"), ("/c/", "/rat-cu/"))
    known = moves("/tin-tuc/2026/cu/ news/2026-03-15-tin", redirects=chain)
    assert fates(known) == dict.fromkeys(("a/", "b/", "c/", "tin-tuc/2026/cu/"), Moved("tin-tuc/2026/moi/"))


def test_a_redirect_to_a_withdrawn_page_is_its_notice() -> None:
    known = moves(redirects=(("/a/", "/cu/"),), withdrawn=("/cu/",))
    assert fates(known) == dict.fromkeys(("a/", "cu/"), Gone(known.moves.withdrawn[0]))


def test_a_redirect_outlives_its_line() -> None:
    """Once published, a redirect is known as the record's, so that staff may tidy their file."""
    known = moves("/a/ topics/van-hoa", "/a/ topics/kinh-te")
    assert fates(known) == {"a/": Moved("tin-tuc/chu-de/kinh-te/")}
