"""A day is the same day everywhere on the site, whatever zone was typed and wherever the machine stands."""

import json
import re
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest

from tests.broken.cases import change
from tests.building import files_of
from tests.small_project import SHORT, build, write_project

ZONES: Final = ("Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/St_Johns")
NOW: Final = "2026-03-20T00:30+07:00"
"""Half an hour into the 20th in Viet Nam: still the 19th in most of the world."""
MOMENTS: Final = (
    "2026-03-15T00:00",
    "2026-03-15T00:00+07:00",
    "2026-03-14T17:00Z",
    "2026-03-14T06:30-10:30",
    "2026-03-15T07:00+14:00",
)
"""One moment, the start of 15 March in Viet Nam, as clocks elsewhere show it."""
PAGE: Final = "tin-tuc/2026/ky-ket/index.html"


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system sets its zone elsewhere")
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(scope="module")
def at_home(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of the site where the embargo is typed as in Viet Nam."""
    return _site(tmp_path_factory.mktemp("home"), MOMENTS[0])


def _site(root: Path, moment: str) -> dict[str, bytes]:
    change(SHORT, "topic: kinh-te", f"publish_at: {moment}\ntopic: kinh-te")(write_project(root))
    assert build(root, datetime.fromisoformat(NOW)).text == ""
    return files_of(root / "site")


def test_one_moment_typed_in_any_zone_makes_one_site_on_any_machine(
    zone: str, at_home: dict[str, bytes], tmp_path: Path
) -> None:
    for number, moment in enumerate(MOMENTS):
        assert _site(tmp_path / str(number), moment) == at_home, (zone, moment)


def test_the_day_of_an_article_is_the_one_in_its_file_in_every_output(at_home: dict[str, bytes]) -> None:
    files = {
        path: data.decode() for path, data in at_home.items() if path.endswith((".html", ".xml", ".json"))
    }
    days = re.findall(r'<time datetime="([^"]*)">', files[PAGE])
    feed = json.loads(files["tin-tuc/feed.json"])
    (item,) = (item for item in feed["items"] if item["url"].endswith("/ky-ket/"))
    (row,) = re.findall(r"<url><loc>[^<]*/ky-ket/</loc>(.*?)</url>", files["sitemap.xml"])
    (entry,) = (e for e in files["tin-tuc/feed.xml"].split("<entry>") if "/ky-ket/" in e)
    told = {
        "page": days[0],
        "json": item["date_published"],
        "json, changed": item["date_modified"],
        "atom": re.findall("<published>(.*)</published>", entry)[0],
        "atom, changed": re.findall("<updated>(.*)</updated>", entry)[0],
        "sitemap": re.findall("<lastmod>(.*)</lastmod>", row)[0],
    }
    start = "2026-03-15T00:00:00+07:00"
    assert told == dict.fromkeys(told, start) | {"page": "2026-03-15", "sitemap": "2026-03-15"}
    lists = ("index.html", "tin-tuc/index.html", "tin-tuc/2026/index.html", "tin-tuc/2026/03/index.html")
    for path in lists:
        assert '<time datetime="2026-03-15">15/3/2026</time>' in files[path], path
    # Nowhere does a neighbouring day stand where this article is told of.
    assert [path for path, text in files.items() if "2026-03-16" in text or "16/3/2026" in text] == []
