"""A long register filtered in the browser: by pointer and keyboard, kept in the address, answered at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from newsroom.locales import words
from playwright.sync_api import Page, expect

from tests.browser.answers import MEASURE, ONE_FRAME
from tests.browser.rich import made_up_project
from tests.browser.served import serve
from tests.browser.test_accessibility import RUN_AXE, TAGS
from tests.building import Record, build, write_record
from tests.small_project import REVIEWED_BY

ROWS: Final = 500
SECTORS: Final = ("che-bien", "du-lich", "logistics")
AREAS: Final = (5, 120, 900)
STATUSES: Final = ("open", "negotiating")
WORD: Final = words("en")


def _record(number: int) -> Record:
    """Return a call for investment whose sector, place, area and status follow from its number."""
    titles = dict.fromkeys(("vi", "en"), f"Opportunity {number}")
    return {
        "title": titles,
        "summary": dict.fromkeys(("vi", "en"), f"Summary {number}."),
        "status": STATUSES[number % 2],
        "sectors": [SECTORS[number % 3]],
        "places": ["le-thanh" if number % 5 == 0 else "quy-nhon"],
        "land": f"land-{AREAS[number % 3]}",
    } | REVIEWED_BY


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a register of 500 opportunities, in English."""
    folder = tmp_path_factory.mktemp("filters")
    project = made_up_project(folder / "project")
    data = project / "data"
    name = {"vi": "Nơi", "en": "Place", "id": "Tempat"}
    for place, zone in (("quy-nhon", "coast"), ("le-thanh", "west")):
        write_record(data / "places" / f"{place}.yml", {"name": name, "kind": name, "zone": zone})
    for sector in SECTORS[1:]:
        texts = dict.fromkeys(("vi", "en"), f"Sector {sector}")
        write_record(data / "sectors" / f"{sector}.yml", {"title": texts, "summary": texts} | REVIEWED_BY)
    for area in AREAS:
        fact = (data / "facts" / "phu-tai-area.yml").read_text(encoding="utf-8")
        fact = fact.replace("phu-tai-area", f"land-{area}").replace("345.8", str(area))
        (data / "facts" / f"land-{area}.yml").write_text(fact, encoding="utf-8")
    for number in range(ROWS - 1):
        write_record(data / "opportunities" / f"o-{number:03}.yml", _record(number))
    done = build(project, folder / "site")
    assert done.returncode == 0, done.stdout
    with serve(folder / "site") as home:
        yield f"{home}en/investment/opportunities/"


def _open(page: Page, register: str, **chosen: str) -> None:
    page.goto(f"{register}?{urlencode(chosen)}" if chosen else register)


def _expected(**chosen: str) -> int:
    """Return how many rows have what was chosen; one more is the small project's own."""
    rows = [_record(number) for number in range(ROWS - 1)]
    zones = {"le-thanh": "west", "quy-nhon": "coast"}
    sizes = {"land-5": "0", "land-120": "50", "land-900": "500"}
    found = [
        {"sectors": row["sectors"][0], "zone": zones[row["places"][0]], "size": sizes[row["land"]]}
        | {"status": row["status"]}
        for row in rows
    ]
    own = {"sectors": "che-bien", "zone": "", "size": "200", "status": "open"}
    return sum(all(row[key] == value for key, value in chosen.items()) for row in [*found, own])


def _shown(page: Page) -> int:
    return page.locator(".register-body > .card:visible").count()


def _filter(page: Page, label: str) -> None:
    page.get_by_role("checkbox", name=label).check()


def test_every_row_is_there_and_readable_without_a_script(plain_page: Page, register: str) -> None:
    _open(plain_page, register, status="open")
    assert _shown(plain_page) == ROWS
    expect(plain_page.locator(".filters")).to_be_hidden()


def test_what_is_ticked_narrows_the_list_counts_it_aloud_and_stands_in_the_address(
    page: Page, register: str
) -> None:
    _open(page, register)
    count = page.get_by_role("status")
    expect(count).to_have_text(f"Showing {ROWS} of {ROWS}")

    page.get_by_text(WORD["filter"]).click()
    group = page.get_by_role("group", name=WORD["line_zone"])
    group.get_by_role("checkbox", name="West").check()
    west = _expected(zone="west")
    expect(count).to_have_text(f"Showing {west} of {ROWS}")
    expect(page).to_have_url(f"{register}?zone=west")

    page.get_by_role("checkbox", name="Under negotiation").check()
    both = _expected(zone="west", status="negotiating")
    expect(count).to_have_text(f"Showing {both} of {ROWS}")
    expect(page).to_have_url(f"{register}?zone=west&status=negotiating")
    assert 0 < both < west == _shown(page) + west - both


def test_several_choices_of_one_kind_add_up(page: Page, register: str) -> None:
    page.goto(f"{register}?status=open&status=negotiating&size=50")
    assert _shown(page) == _expected(size="50")


def test_a_filtered_list_can_be_sent_to_someone(page: Page, register: str) -> None:
    _open(page, register, sectors="logistics", status="open")
    assert _shown(page) == _expected(sectors="logistics", status="open")
    checked = page.locator(".filters input:checked").evaluate_all("all => all.map(box => box.value)")
    assert checked == ["logistics", "open"]
    expect(page.locator(".filters details")).to_have_attribute("open", "")


def test_what_the_address_asks_and_nobody_offers_is_ignored(page: Page, register: str) -> None:
    _open(page, register, sectors="x", zone="<b>", other="y")
    assert _shown(page) == ROWS
    expect(page.get_by_role("status")).to_have_text(f"Showing {ROWS} of {ROWS}")


def test_an_empty_answer_says_so_and_names_whom_to_ask(page: Page, register: str) -> None:
    # Areas over 500 ha stand for logistics only.
    _open(page, register, sectors="che-bien", size="500")
    assert (_expected(sectors="che-bien", size="500"), _shown(page)) == (0, 0)
    nothing = page.get_by_text(WORD["filter_none"])
    expect(nothing).to_be_visible()
    expect(nothing.get_by_role("link")).to_have_attribute("href", "#contact")


def test_filters_are_cleared_by_one_button_which_leaves_the_reader_at_the_filters(
    page: Page, register: str
) -> None:
    _open(page, register, zone="west")
    page.get_by_role("button", name=WORD["filter_clear"]).click()
    expect(page.get_by_role("status")).to_have_text(f"Showing {ROWS} of {ROWS}")
    expect(page).to_have_url(register)
    expect(page.locator(".filters summary")).to_be_focused()
    expect(page.get_by_role("button", name=WORD["filter_clear"])).to_be_hidden()


def test_filters_work_by_keyboard_alone(page: Page, register: str) -> None:
    _open(page, register)
    summary = page.locator(".filters summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator(".filters input").first
    expect(first).to_be_focused()
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    value = first.get_attribute("value")
    assert value
    assert _shown(page) == _expected(sectors=value)


def test_the_back_button_brings_the_choice_back(page: Page, register: str) -> None:
    _open(page, register, zone="west")
    page.locator(".register-body > .card:visible a").first.click()
    page.go_back()
    assert _shown(page) == _expected(zone="west")


def test_open_filters_have_no_barrier(page: Page, register: str) -> None:
    _open(page, register, zone="west")
    page.set_viewport_size({"width": 390, "height": 900})
    page.evaluate(AXE_SCRIPT)
    assert page.evaluate(RUN_AXE, {"type": "tag", "values": TAGS}) == []


def test_a_tick_is_answered_within_one_frame(page: Page, register: str) -> None:
    _open(page, register)
    page.get_by_text(WORD["filter"]).click()
    slow = [found for found in page.evaluate(MEASURE) if max(found[1:]) >= ONE_FRAME]
    assert slow == []


def test_the_script_is_small(register: str) -> None:  # noqa: ARG001
    script = Path("docs/assets/js/filters.js").read_bytes()
    assert len(script) < 3_000
