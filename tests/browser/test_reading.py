"""What readers do with a page: change its language, check a figure, print it, read it without a script."""

from urllib.parse import unquote

import pytest
from newsroom.locales import LANGS, LOCALES, Lang, words
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.rich import EACH_ONCE
from tests.browser.served import IN_THREE_LANGUAGES, UNTRANSLATED, Kind, Served

COUNT_PRINTS = "() => { window.prints = 0; window.print = () => { window.prints += 1; }; }"


def _switcher(page: Page, lang: Lang) -> Locator:
    return page.get_by_role("navigation", name=words(lang)["languages"])


@pytest.mark.parametrize("name", IN_THREE_LANGUAGES)
def test_the_switcher_leads_to_the_same_page_in_another_language_and_back(
    page: Page, served: Served, name: str
) -> None:
    served.show(page, Kind(name, "vi"))
    here: Lang = "vi"
    lang: Lang
    for lang in ("en", "id", "vi"):
        _switcher(page, here).get_by_role("link", name=LOCALES[lang].name, exact=True).click()
        expect(page).to_have_url(served[Kind(name, lang)].url)
        expect(page.locator("html")).to_have_attribute("lang", lang)
        expect(_switcher(page, lang).locator("[aria-current]")).to_have_text(LOCALES[lang].name)
        here = lang


@pytest.mark.parametrize("lang", ("en", "id"))
def test_the_switcher_says_that_a_page_is_not_translated_and_leads_to_the_news(
    page: Page, served: Served, lang: Lang
) -> None:
    served.show(page, UNTRANSLATED)
    link = _switcher(page, "vi").get_by_role("link", name=LOCALES[lang].name)

    expect(link).to_have_accessible_name(f"{LOCALES[lang].name} {words('vi')['not_in_short']}")
    link.click()
    expect(page.locator("html")).to_have_attribute("lang", lang)
    expect(page.get_by_role("heading", level=1)).to_have_text(words(lang)["news"])


@pytest.mark.parametrize("lang", ("en", "id"))
def test_a_list_says_which_articles_are_in_vietnamese_only(page: Page, served: Served, lang: Lang) -> None:
    served.show(page, Kind("second-page", lang))
    item = page.get_by_role("article").filter(has_text=words(lang)["not_translated"]).first
    title = item.get_by_role("heading")

    expect(title).to_have_attribute("lang", "vi")
    title.get_by_role("link").click()
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("lang", ("en", "id"))
def test_a_link_out_of_the_language_of_the_page_says_so(page: Page, served: Served, lang: Lang) -> None:
    served.show(page, Kind("story", lang))
    paragraph = page.get_by_role("paragraph").filter(has_text="untranslated piece")

    expect(paragraph).to_contain_text(f"untranslated piece ({words(lang)['in_vi']})")


def test_an_urgent_notice_goes_when_its_time_is_over(page: Page, browser: Browser, served: Served) -> None:
    story = Kind("story", "en")
    served.show(page, story)
    expect(page.get_by_role("complementary", name=words("en")["banner"])).to_be_visible()

    # A clock once set stays set, so not on the page of all tests.
    late = browser.new_page()
    late.clock.set_fixed_time("2099-01-01T01:00:00Z")
    served.show(late, story)
    expect(late.get_by_role("complementary", name=words("en")["banner"])).to_be_hidden()
    late.close()


@pytest.mark.parametrize("lang", LANGS)
def test_a_figure_leads_to_its_period_date_and_source(page: Page, served: Served, lang: Lang) -> None:
    word = words(lang)
    served.show(page, Kind("article", lang))
    figure = page.get_by_role("main").locator("a.fact").first
    value = figure.inner_text()
    figure.click()

    entry = page.get_by_role("region", name=word["figures_in_text"]).locator(":target")
    expect(entry).to_be_in_viewport()
    expect(entry.get_by_role("definition").first).to_have_text(value)
    for name in ("period", "as_of", "scope", "source"):
        expect(entry).to_contain_text(f"{word[name]}: ")


@pytest.mark.parametrize("kind", EACH_ONCE, ids=str)
def test_paper_shows_what_is_to_be_read_and_nothing_to_be_clicked(
    page: Page, served: Served, kind: Kind
) -> None:
    served.show(page, kind)
    word = words(kind.lang)
    page.emulate_media(media="print")

    # By role only what is visible is found.
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("link", name=word["skip"])).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if kind.name == "article":
        expect(page.locator(".prose")).to_be_visible()
        expect(page.locator(".correction").first).to_be_visible()
        expect(page.get_by_role("region", name=word["sources"])).to_be_visible()
        expect(page.get_by_role("region", name=word["figures_in_text"])).to_be_visible()
        expect(page.get_by_role("region", name=word["related"])).to_have_count(0)


@pytest.mark.parametrize("lang", LANGS)
def test_the_print_button_prints(page: Page, served: Served, lang: Lang) -> None:
    served.show(page, Kind("article", lang))
    page.evaluate(COUNT_PRINTS)
    page.get_by_role("button", name=words(lang)["print"]).click()
    assert page.evaluate("window.prints") == 1


@pytest.mark.parametrize("lang", LANGS)
def test_an_article_is_passed_on_by_links_that_ask_nobody_until_they_are_followed(
    page: Page, served: Served, site_url: str, lang: Lang
) -> None:
    article = Kind("article", lang)
    served.show(page, article)
    links = page.get_by_role("navigation", name=words(lang)["share"], exact=True).get_by_role("link")
    ways = {str(link.get_attribute("href")).partition("?")[0]: link for link in links.all()}
    assert list(ways) == [
        "https://x.com/intent/post",
        "https://www.facebook.com/sharer/sharer.php",
        "https://www.linkedin.com/sharing/share-offsite/",
        "https://t.me/share/url",
        "mailto:",
    ]
    published = f"{site_url}{served[article].address}"
    for link in ways.values():
        assert published in unquote(str(link.get_attribute("href")))


@pytest.mark.parametrize("lang", LANGS)
def test_the_link_of_an_article_is_copied_and_that_is_said(
    page: Page, served: Served, site_url: str, lang: Lang
) -> None:
    article = Kind("article", lang)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    served.show(page, article)
    page.get_by_role("button", name=words(lang)["copy_link"]).click()
    expect(page.get_by_role("status")).to_have_text(words(lang)["link_copied"])
    assert page.evaluate("navigator.clipboard.readText()") == f"{site_url}{served[article].address}"


@pytest.mark.parametrize("lang", LANGS)
def test_an_article_says_how_to_cite_it(page: Page, served: Served, site_url: str, lang: Lang) -> None:
    article, word = Kind("article", lang), words(lang)
    served.show(page, article)
    page.get_by_text(word["cite"], exact=True).click()
    cited = page.locator(".cite p")
    expect(cited).to_be_visible()
    for part in (word["publisher"], page.get_by_role("heading", level=1).inner_text(), word["site_name"]):
        expect(cited).to_contain_text(part)
    expect(cited).to_contain_text(f"{site_url}{served[article].address}")


@pytest.mark.parametrize("kind", EACH_ONCE, ids=str)
def test_without_a_script_a_page_says_the_same_and_offers_no_button(
    page: Page, plain_page: Page, served: Served, kind: Kind
) -> None:
    served.show(page, kind)
    served.show(plain_page, kind)

    word = words(kind.lang)
    # The search needs no script to be asked for: it is a form.
    expect(plain_page.get_by_role("button").and_(plain_page.locator(":not(form button)"))).to_have_count(0)
    whole = page.locator("body").inner_text().replace(word["print"], "").replace(word["copy_link"], "")
    # Nothing can be filtered without a script, so nothing offers it.
    for filters in page.locator(".filters").all():
        whole = whole.replace(filters.inner_text(), "")
    plain = plain_page.locator("body").inner_text().replace(word["search_needs_script"], "")
    assert plain.split() == whole.split()
