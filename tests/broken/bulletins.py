"""The mistakes that staff make in an issue of the periodical, and what only looks like one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.broken.cases import Mistake, both, change
from tests.bulletin_project import ISSUE, MARK, PRESS, TEXTS, changed, for_the_press, stamped
from tests.small_project import NEWS, write_project


def issue(old: str, new: str, path: str = ISSUE) -> Mistake:
    """Add an issue with one change to the project."""
    return files({path: changed(path, old, new)})


def files(texts: Mapping[str, str], *, without: str = "") -> Mistake:
    """Add an issue to the project, with other texts in some of its files, or without one of them."""

    def done(root: Path) -> None:
        write_project(root, {path: text for path, text in {**TEXTS, **texts}.items() if path != without})

    return done


CASES: Final[Mapping[str, Mistake]] = {
    "file-name-bulletin": files({"data/bulletins/so-2.yml": TEXTS[ISSUE]}),
    "bulletin-name": issue("number: 1", "number: 2"),
    "bulletin-entry": issue("      - article:\n", "      - news: 2026-03-15-ky-ket\n        article:\n"),
    "bulletin-entry-empty": issue("sections:\n", "sections:\n  - title: {vi: Mục}\n    entries: [{}]\n"),
    "bulletin-entry-record": issue(
        "- news: 2026-03-14", "- record: projects/nha-may\n        news: 2026-03-14"
    ),
    "bulletin-record": issue("- news: 2026-03-14-hop-bao", "- record: facts/fdi-capital"),
    "unknown-kind-bulletin": issue("- news: 2026-03-14-hop-bao", "- record: project/nha-may"),
    "unknown-record-profile": issue("- news: 2026-03-14-hop-bao", "- record: projects/nha-may-2"),
    "bulletin-twice": issue(
        "      - article:\n",
        "      - article: {id: bai-rieng, title: {vi: B}, summary: {vi: T.}}\n      - article:\n",
    ),
    "bulletin-quote": issue("quote: {vi: Đoạn một,", "quote: {vi: Đoạn hai,"),
    "bulletin-partial": issue(", id: Tema", ""),
    "bulletin-letter": issue("vi: Xin chào bạn đọc.", "vi: Xin chào 足利."),
    "bulletin-letter-news": both(
        files({}),
        change(NEWS, "    Mời xem [trang giới thiệu](page:about).", "    Mời xem.\n\n    Thành phố 足利."),
    ),
    "bulletin-structure": issue("      - first point\n", "      A paragraph instead of a list.\n"),
    # On a page of three centimetres a note runs over the columns of the list behind it, which no tag allows.
    "bulletin-typeset": files(
        {
            ISSUE: changed(
                ISSUE, "Đoạn một có {{ fdi-capital }}.", f"Đoạn một chữ {{{{ fdi-capital }}}}{' chữ' * 9}."
            ).replace("              - ý thứ nhất\n", "              - công tác đối ngoại;\n" * 4),
            PRESS: changed(PRESS, "format: {width: 19, height: 27}", "format: {width: 3, height: 3}"),
        }
    ),
    "press-pages": files({ISSUE: for_the_press(), PRESS: changed(PRESS, "pages: 64", "pages: 3")}),
    "bulletin-partial-news": issue("- news: 2026-03-14-hop-bao", "- news: 2026-03-15-ky-ket"),
    "translation-machine-bulletin": issue("  id: {status: reviewed", "  id: {status: machine"),
    "translation-source-bulletin": issue(
        f"en: {{status: reviewed, translator: Người dịch, source: {MARK}}}",
        "en: {status: reviewed, translator: Người dịch}",
    ),
    "translation-stale-bulletin": issue("vi: Xin chào bạn đọc.", "vi: Xin chào bạn đọc xa gần."),
    "figure-changed-bulletin": files(
        {
            ISSUE: stamped(
                changed(ISSUE, "vi: Giới thiệu số.", "vi: Giới thiệu 12 bài.").replace(
                    "About the issue.", "About 13 articles."
                )
            )
        }
    ),
    "unknown-record-bulletin": issue("- news: 2026-03-14-hop-bao", "- news: 2026-03-14-hop-boa"),
    "unknown-fact-bulletin": issue("figures: [fdi-capital]", "figures: [fdi-capitol]"),
    "unknown-fact-chart": issue("facts: [fdi-capital]", "facts: [fdi-capitol]"),
    "body-heading-bulletin": issue("body: {vi: Xin chào bạn đọc.", 'body: {vi: "# Xin chào"'),
    "approval-bulletin": issue("approved_by: Người duyệt\n", ""),
    "choice-press": issue("visibility: public", "press: yes\nvisibility: public"),
    "issn": issue("visibility:", "  issn:\n    - {medium: print, lang: vi, number: 0378-5954}\nvisibility:"),
    "press-law": files({}, without=PRESS),
    "press-gap": issue("visibility: public", "press: true\nvisibility: public"),
    "press-size": files(
        {ISSUE: for_the_press(), PRESS: changed(PRESS, "format: {width: 19,", "format: {width: 20,")}
    ),
}


def reviewed(old: str, new: str) -> Mistake:
    """Add an issue with one change, after which its translations have been looked at again."""
    return files({ISSUE: stamped(changed(ISSUE, old, new))})


ACCEPTED: Final[Mapping[str, Mistake]] = {
    "bulletin-name": files(
        {"data/bulletins/2026-12.yml": changed(ISSUE, "number: 1\n", "number: 12\n")}, without=ISSUE
    ),
    "bulletin-entry": files({}),
    "bulletin-record": issue("- news: 2026-03-14-hop-bao", "- record: sectors/che-bien"),
    "bulletin-twice": reviewed(
        "      - article:\n",
        "      - article: {id: bai-khac, title: {vi: B, en: B, id: B}, summary: {vi: T., en: T., id: T.}}\n"
        "      - article:\n",
    ),
    "bulletin-quote": reviewed(
        "quote: {vi: Đoạn một, en: Paragraph one, id: Paragraf satu}",
        'quote: {vi: "Đoạn một có {{ fdi-capital }}.", en: "Paragraph one has {{ fdi-capital }}.", '
        'id: "Paragraf satu memuat {{ fdi-capital }}."}',
    ),
    "bulletin-partial": reviewed(", id: Edisi perdana}", "}"),
    "bulletin-letter": reviewed("vi: Xin chào bạn đọc.", "vi: Xin chào bạn đọc – những ẵ ự ỡ Đ."),
    "bulletin-structure": issue("      - first point\n", "      - the first of all points\n"),
    "bulletin-typeset": files(
        {
            ISSUE: stamped(
                changed(ISSUE, "Xin chào bạn đọc.", f"Xin chào {'a' * 300}.")
                .replace("Dear readers.", f"Dear {'a' * 300}.")
                .replace("Pembaca yang terhormat.", f"Pembaca {'a' * 300}.")
            )
        }
    ),
    "press-pages": files({ISSUE: for_the_press()}),
    "issn": issue("visibility:", "  issn:\n    - {medium: print, lang: vi, number: 0378-5955}\nvisibility:"),
    "press-law": files({}),
    "press-gap": files({ISSUE: for_the_press()}),
    "press-size": files(
        {PRESS: changed(PRESS, "format: {width: 19, height: 27}", "format: {width: 18.5, height: 27}")}
    ),
}
