"""A foreign reader's way through partners, agreements and events, in each language, without a dead end."""

import re
from urllib.parse import urlsplit

import pytest
from newsroom.locales import LANGS, Lang, words
from playwright.sync_api import Page, expect

from tests.browser.served import Kind, Served

TITLES = {"vi": "Công ty TORmem Inc.", "en": "TORmem Inc.", "id": "TORmem Inc."}


@pytest.mark.parametrize("lang", LANGS)
def test_from_the_home_page_to_a_partner_its_agreement_and_the_news_about_it(
    page: Page, served: Served, lang: Lang
) -> None:
    word = words(lang)
    served.show(page, Kind("home", lang))
    menu = page.get_by_role("banner").get_by_role("navigation", name=word["menu"])
    menu.get_by_role("link", name=word["menu_cooperation"], exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(word["section_cooperation"])

    page.get_by_role("heading", name=word["kind_partners"], exact=True).get_by_role("link").click()
    page.get_by_role("heading", name=TITLES[lang], exact=True).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLES[lang])
    expect(page.get_by_role("complementary")).to_contain_text(word["contact"])

    agreements = page.get_by_role("region", name=word["kind_agreements"])
    agreements.get_by_role("article").first.get_by_role("heading").get_by_role("link").click()
    parties = page.get_by_role("region", name=word["at_a_glance"])
    expect(parties.get_by_role("link", name=TITLES[lang])).to_be_visible()

    news = page.get_by_role("region", name=word["related"])
    news.get_by_role("article").first.get_by_role("heading").get_by_role("link").click()
    expect(page.locator("html")).to_have_attribute("lang", lang)
    foot = page.get_by_role("article").first
    foot.get_by_role("link", name=TITLES[lang], exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLES[lang])


@pytest.mark.parametrize("lang", LANGS)
def test_agreements_are_filtered_by_partner_and_the_choice_can_be_sent_to_someone(
    page: Page, served: Served, lang: Lang
) -> None:
    served.show(page, Kind("agreements", lang))
    rows = page.locator(".register-body").get_by_role("article")
    every = rows.count()
    page.locator(".filters summary").click()
    page.get_by_role("group", name=words(lang)["line_partners"], exact=True).get_by_role(
        "checkbox", name=re.compile("TORmem")
    ).check()
    expect(rows.locator("visible=true")).to_have_count(2)
    assert every > 2
    assert urlsplit(page.url).query == "partners=tormem"

    page.goto(page.url)
    expect(rows.locator("visible=true")).to_have_count(2)


def test_without_a_script_every_agreement_and_event_is_there(plain_page: Page, served: Served) -> None:
    for kind in (Kind("agreements", "en"), Kind("events", "en")):
        served.show(plain_page, kind)
        rows = plain_page.locator(".register-body > article")
        assert rows.count() == rows.locator("visible=true").count() > 3


def test_a_heading_with_no_event_left_below_it_goes(page: Page, served: Served) -> None:
    served.show(page, Kind("events", "en"))
    coming = page.get_by_role("heading", name=words("en")["coming"])
    expect(coming).to_be_visible()
    page.locator(".filters summary").click()
    page.get_by_role("checkbox", name=re.compile("^Investment and trade")).check()
    expect(coming).to_be_hidden()
    expect(page.get_by_role("heading", name=words("en")["past"])).to_be_visible()


def test_an_event_is_kept_in_the_calendar_of_the_reader(page: Page, served: Served) -> None:
    served.show(page, Kind("events", "en"))
    page.get_by_role("heading", name="Gia Lai investment promotion conference 2025").get_by_role(
        "link"
    ).click()
    with page.expect_download() as kept:
        page.get_by_role("link", name=re.compile(re.escape(words("en")["add_to_calendar"]))).click()
    text = kept.value.path().read_bytes().decode()
    assert (kept.value.suggested_filename, text.startswith("BEGIN:VCALENDAR\r\n")) == ("event.ics", True)
    assert "DTSTART;VALUE=DATE:20250829\r\n" in text
