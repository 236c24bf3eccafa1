"""Facts and links of records as words: in titles, in bodies and on hand-written pages."""

import pytest
from newsroom.figures import cite_html, cite_plain, resolve_links, view_fact, view_facts
from newsroom.locales import Lang, words
from newsroom.markdown import ROOT, parse_body
from newsroom.views import FactView, SourceView

from tests.records import fact_entry

FACTS = {"fdi": fact_entry("fdi", qualifier="over")}
LINK = '<a class="fact" href="#fact-fdi">hơn 2,3\u00a0tỷ\u00a0USD</a>'


def _resolve(kind: str, name: str) -> tuple[Lang, str]:
    return ("vi", f"{kind}/{name}/") if name == "b" else ("en", f"en/{kind}/{name}/")


def _resolved(text: str) -> str:
    html = cite_html(parse_body(text).html, "en", FACTS)
    return (
        resolve_links(html, "en", _resolve).replace(ROOT, "ROOT/").removeprefix("<p>").removesuffix("</p>\n")
    )


def test_a_fact_in_plain_text_is_words() -> None:
    assert (
        cite_plain("Có {{ fdi }} & {{fdi}}", "vi", FACTS)
        == "Có hơn 2,3\u00a0tỷ\u00a0USD & hơn 2,3\u00a0tỷ\u00a0USD"
    )


def test_a_fact_in_a_body_leads_to_its_entry() -> None:
    assert cite_html(parse_body("{{ fdi }}").html, "vi", FACTS) == f"<p>{LINK}</p>\n"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[x](news:a)", '<a href="ROOT/en/news/a/">x</a>'),
        ("[x](news:a#c)", '<a href="ROOT/en/news/a/#c">x</a>'),
        ("[x](page:a)", '<a href="ROOT/en/page/a/">x</a>'),
        ('[x](news:a "y > z")', '<a href="ROOT/en/news/a/" title="y &gt; z">x</a>'),
        ("[x](news:a){lang=vi}", '<a href="ROOT/en/news/a/" lang="vi">x</a>'),
        (
            "[x](news:b)",
            '<a href="ROOT/news/b/" hreflang="vi">x</a> <span class="in">(in Vietnamese)</span>',
        ),
        (
            "[*x*](page:a) [y](page:a)",
            '<a href="ROOT/en/page/a/"><em>x</em></a> <a href="ROOT/en/page/a/">y</a>',
        ),
        ("[{{ fdi }}](news:a)", '<a href="ROOT/en/news/a/">over US$2.3\u00a0billion</a>'),
        ("<news:a>", '<a href="ROOT/en/news/a/">news:a</a>'),
    ],
)
def test_a_link_leads_to_the_best_page_for_the_reader_and_says_so(text: str, html: str) -> None:
    assert _resolved(text) == html


def test_a_fact_is_shown_with_what_makes_it_true() -> None:
    source = {"title": "Báo cáo", "publisher": "Sở Tài chính", "date": "2026-01-05", "url": "https://a.vn/b"}
    shown = view_fact(
        fact_entry("fdi", source=source, period_from="2025-01-01", period_to="2025-12-31", measure="flow"),
        "en",
    )
    assert shown == FactView(
        id="fdi",
        label="Vốn",
        text="US$2.3\u00a0billion",
        measure=words("en")["measure_flow"],
        period="2025",
        as_of="31 December 2025",
        scope=words("en")["scope_gia-lai"],
        source=SourceView("Báo cáo", "Sở Tài chính", "5 January 2026", "https://a.vn/b", "vi"),
    )


def test_a_fact_without_a_day_takes_that_of_its_source() -> None:
    shown = view_fact(fact_entry("fdi", as_of=None, source={"title": "a", "date": "2026-01-05"}), "vi")
    assert (shown.as_of, shown.period) == ("5/1/2026", "")


def test_facts_are_listed_once_in_the_order_of_the_text() -> None:
    facts = FACTS | {"gdp": fact_entry("gdp")}
    assert [shown.id for shown in view_facts(["gdp", "fdi", "gdp"], "vi", facts)] == ["gdp", "fdi"]
