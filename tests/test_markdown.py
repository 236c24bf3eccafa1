"""The Markdown of records: what it becomes, and what is found in it at which line."""

import pytest
from newsroom.markdown import CLOSE, OPEN, Finding, cited_facts, mark, parse_body


def _found(text: str) -> list[tuple[int, str, str]]:
    return [(found.line, found.kind, found.value) for found in parse_body(text).findings]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Một *hai* **ba** ~~bốn~~.", "<p>Một <em>hai</em> <strong>ba</strong> <s>bốn</s>.</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        (
            'Tên [Đà Nẵng]{lang=vi} và "x" < y & z',
            '<p>Tên <span lang="vi">Đà Nẵng</span> và &quot;x&quot; &lt; y &amp; z</p>\n',
        ),
        ("[a]{lang=vi onclick=b class=c}", '<p><span lang="vi">a</span></p>\n'),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"),
        ("a\\{{ b }}", "<p>a{{ b }}</p>\n"),
        ("a&nbsp;b&shy;c", "<p>a\u00a0b\u00adc</p>\n"),
    ],
)
def test_text_becomes_html(text: str, html: str) -> None:
    assert parse_body(text).html == html


def test_a_table_scrolls_by_keyboard_and_aligns_by_class() -> None:
    assert parse_body("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |").html == (
        '<div class="table" tabindex="0"><table>\n<thead>\n<tr>\n'
        '<th class="left">a</th>\n<th class="center">b</th>\n<th class="right">c</th>\n'
        "</tr>\n</thead>\n<tbody>\n<tr>\n"
        '<td class="left">1</td>\n<td class="center">2</td>\n<td class="right">3</td>\n'
        "</tr>\n</tbody>\n</table></div>\n"
    )


def test_footnotes_lead_there_and_back() -> None:
    assert parse_body("Một[^a] hai[^a].\n\n[^a]: Chú thích.").html == (
        '<p>Một<sup id="fnref1"><a href="#fn1">1</a></sup>'
        ' hai<sup id="fnref1-1"><a href="#fn1">1</a></sup>.</p>\n'
        '<ol class="footnotes">\n<li id="fn1"><p>Chú thích.'
        ' <a href="#fnref1" aria-label="1">↑</a> <a href="#fnref1-1" aria-label="1">↑</a></p>\n</li>\n</ol>\n'
    )


def test_headings_get_ids_of_their_words_alone() -> None:
    body = parse_body("## Kết quả\n\n### Đường *biên* giới\n\n## 東京\n\n## {{ fdi }} vốn")
    assert body.anchors == ("ket-qua", "duong-bien-gioi", "muc", "von")
    assert '<h3 id="duong-bien-gioi">Đường <em>biên</em> giới</h3>' in body.html


def test_the_id_of_a_heading_holds_neither_its_marks_nor_its_addresses() -> None:
    text = "## A [*Sở*]{lang=vi} is [not a Bộ](https://example.org) **b**old {{ fdi-capital }}"
    assert parse_body(text).anchors == ("a-so-is-not-a-bo-bold",)


def test_an_id_stays_when_a_heading_is_inserted_before_it() -> None:
    before = parse_body("## Kết quả\n\n### Kết luận")
    after = parse_body("## Mở đầu\n\n## Kết quả\n\n### Bối cảnh\n\n### Kết luận")
    assert set(before.anchors) < set(after.anchors)


def test_a_heading_of_the_same_words_is_a_mistake_since_a_number_would_move_with_its_place() -> None:
    body = parse_body("## Kết quả\n\n### Khác\n\n### kết quả!\n\n## Ket qua")
    assert [(f.line, f.kind, f.value) for f in body.findings] == [
        (4, "repeated-heading", "kết quả!"),
        (6, "repeated-heading", "Ket qua"),
    ]


def test_headings_never_take_an_id_of_the_page_around_them() -> None:
    headings = ("Figures", "Sources", "Main", "Related", "Fn1", "Fnref1-2", "Fact of the day", "Fnord")
    assert parse_body("\n\n".join(f"## {heading}" for heading in headings)).anchors == (
        "figures-2",
        "sources-2",
        "main-2",
        "related-2",
        "fn1-2",
        "fnref1-2-2",
        "fact-of-the-day-2",
        "fnord",
    )


def test_a_fact_is_a_mark_until_the_reader_is_known() -> None:
    body = parse_body("Có {{ fdi-capital }} và {{so-doan}}.")
    assert (body.html, body.values("fact")) == (
        f"<p>Có {mark('fact', 'fdi-capital')} và {mark('fact', 'so-doan')}.</p>\n",
        ("fdi-capital", "so-doan"),
    )


def test_a_fact_within_a_link_is_words_only() -> None:
    assert parse_body("[{{ fdi }}](https://a.vn) {{ fdi }}").html == (
        f'<p><a href="https://a.vn" rel="noopener">{mark("figure", "fdi")}</a> {mark("fact", "fdi")}</p>\n'
    )


def test_code_cites_nothing() -> None:
    assert _found("`{{ fdi }}`\n\n```\n{{ fdi }}\n```") == []


def test_links_are_marks_where_they_lead_to_records() -> None:
    body = parse_body("[a](news:2026-03-15-tin#muc) [b](page:about) [c](https://c.vn) [d](#muc)")
    news, page = mark("link", "news:2026-03-15-tin#muc"), mark("link", "page:about")
    assert body.html == (
        f'<p><a href="{news}">a</a> <a href="{page}">b</a> <a href="https://c.vn" rel="noopener">c</a>'
        ' <a href="#muc">d</a></p>\n'
    )
    assert body.values("link") == ("news:2026-03-15-tin#muc", "page:about", "https://c.vn", "#muc")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n\nb\n{{ c }}\n{{ d }}", [(3, "fact", "c"), (4, "fact", "d")]),
        ("a  \nb {{ c }}", [(1, "fact", "c")]),
        ("- a\n- b\n  - {{ c }}", [(2, "fact", "c")]),
        ("> a\n>\n> {{ c }}", [(2, "fact", "c")]),
        ("## a\n\n## {{ c }}", [(2, "fact", "c")]),
        ("| a |\n|---|\n| b |\n| {{ c }} |", [(3, "fact", "c")]),
        ("a[^1]\n\nb\n\n[^1]: {{ c }}", [(4, "fact", "c")]),
        ("{{ A }} {{ b", [(0, "fact-syntax", "{{ A }}"), (0, "fact-syntax", "{{ b")]),
        ("{{ b\n}}", [(0, "fact-syntax", "{{ b")]),
        ("{{\nb }}", [(0, "fact-syntax", "{{")]),
        ("a\n\n<div>\nb\n</div>", [(2, "html", "<div>\nb\n</div>")]),
        ("a\nb <br> c", [(1, "html", "<br>")]),
        ("<!-- a -->", [(0, "html", "<!-- a -->")]),
        ("<?php ?>", [(0, "html", "<?php ?>")]),
        ("# a\n\nb\n===", [(0, "body-heading", ""), (2, "body-heading", "")]),
        ("a\n\n![b](c.jpg)", [(2, "body-image", "")]),
        ("a\n\n![b][c]\n\n[c]: d.jpg", [(2, "body-image", "")]),
        ("a\n\nb[^2]", [(2, "unknown-footnote", "2")]),
        (
            "a\n\n&#xE000; &zwnj; &#0; &#x202E;",
            [(2, "entity", e) for e in ("&#xE000;", "&zwnj;", "&#0;", "&#x202E;")],
        ),
        ("[a](javascript:b)", [(0, "link", "javascript:b")]),
        ("<javascript:b>", [(0, "link", "javascript:b")]),
        ("[a][b]\n\n[b]: JAVASCRIPT:c", [(0, "link", "JAVASCRIPT:c")]),
        ("[a](&#106;avascript:b)", [(0, "entity", "&#106;"), (0, "link", "javascript:b")]),
        ("[a]()", [(0, "link", "")]),
    ],
)
def test_what_is_found_has_its_line(text: str, found: list[tuple[int, str, str]]) -> None:
    assert sorted(_found(text)) == sorted(found)


def test_the_marks_are_characters_that_staff_cannot_type() -> None:
    assert (OPEN, CLOSE) == ("\ue000", "\ue001")


def test_a_line_of_plain_text_cites_facts_too() -> None:
    assert cited_facts("Hơn {{ fdi }} và {{ Fdi }} và {{ fdi") == (
        Finding(0, "fact", "fdi"),
        Finding(0, "fact-syntax", "{{ Fdi }}"),
        Finding(0, "fact-syntax", "{{ fdi"),
    )


def test_words_are_counted_for_the_reading_time() -> None:
    assert parse_body("Một hai\n\nba bốn năm.").words == 5
