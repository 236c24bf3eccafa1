"""The printed periodical: PDFs that are accessible, archivable, true to the law, and the same every time."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom.bulletin.documents import issue_data, pair_data
from newsroom.bulletin.letters import LETTERS
from newsroom.bulletin.tree import words_of
from newsroom.bulletin.typeset import FONTS, TEMPLATES, typeset
from newsroom.bulletin.views import PrintIssue
from newsroom.load import Reader
from newsroom.locales import LANGS, Lang
from newsroom.localize.edition import Edition, Site
from newsroom.localize.sheets import view_print
from PIL import Image
from pypdf import PdfReader

from tests.bulletin_project import ISSUE, TEXTS, for_the_press, stamped, write_issue
from tests.html_tree import read_page
from tests.small_project import NOW as THEN
from tests.small_project import PROJECT, SITE_URL, build
from tests.small_project import TEXTS as PROJECT_TEXTS

MM: Final = 72 / 25.4
SIZE: Final = {"width": 19, "height": 27, "bleed": 0}
Pdfs = Mapping[str, PdfReader]
NO_FILES: Final[Mapping[str, str]] = {}


@pytest.fixture(scope="module")
def pdfs(site: Path) -> Pdfs:
    return {path.relative_to(site).as_posix(): PdfReader(path) for path in sorted(site.rglob("*.pdf"))}


def single(pdfs: Pdfs) -> Pdfs:
    """Return the files in one language."""
    return {path: pdf for path, pdf in pdfs.items() if re.search(r"-\d\d-[a-z]{2}\.pdf$", path)}


def elements(pdf: PdfReader) -> Iterator[dict[str, Any]]:
    """Yield every dictionary of a file."""
    size: Any = pdf.trailer["/Size"]
    for number in range(1, int(size)):
        found: Any = pdf.get_object(number)
        if isinstance(found, dict):
            yield found


def print_issue(
    root: Path, lang: Lang, text: str = TEXTS[ISSUE], files: Mapping[str, str] = NO_FILES
) -> PrintIssue:
    """Return the issue of the small project, written as `text`, ready for print."""
    catalogue, problems = Reader(write_issue(root, {**files, ISSUE: text})).read(THEN)
    assert problems == []
    return view_print(catalogue.bulletins["2026-01"], Edition(Site(catalogue, {}), lang), SITE_URL)


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def pictures(template: str, data: dict[str, Any]) -> list[Image.Image]:
    """Return the pages as grey pictures of one pixel a millimetre and a half."""
    inputs = {
        "data": json.dumps(data | SIZE),
        "lang": data["lang"],
        "year": "2026",
        "month": "3",
        "day": "18",
    }
    compiler = typst.Compiler(
        TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=fonts(), sys_inputs=inputs
    )
    made = compiler.compile(format="png", ppi=38.1)
    pages = made if isinstance(made, list) else [made]
    return [Image.open(BytesIO(page)).convert("L") for page in pages if page]


def test_an_issue_is_printed_in_each_language_and_in_each_pair(pdfs: Pdfs) -> None:
    first, second = "ban-tin/2026-01/ban-tin-2026-01", "ban-tin/2026-02/ban-tin-2026-02"
    assert sorted(pdfs) == sorted(
        [
            *(f"{first}-{name}.pdf" for name in ("vi", "vi-en", "vi-id")),
            *(f"{second}-{name}.pdf" for name in ("vi", "vi-en")),
            *(f"en/bulletin/2026-01/bulletin-2026-01-{name}.pdf" for name in ("en", "en-id")),
            "en/bulletin/2026-02/bulletin-2026-02-en.pdf",
            "id/buletin/2026-01/buletin-2026-01-id.pdf",
        ]
    )


def test_every_page_is_nineteen_by_twenty_seven_centimetres(pdfs: Pdfs) -> None:
    sizes = {
        tuple(round(float(side) / MM) for side in page.mediabox)
        for pdf in pdfs.values()
        for page in pdf.pages
    }
    assert sizes == {(0, 0, 190, 270)}


def test_the_law_s_page_limit_holds_and_vietnamese_issues_have_sixteen_pages(pdfs: Pdfs) -> None:
    lengths = {path: len(pdf.pages) for path, pdf in pdfs.items()}
    assert max(lengths.values()) <= 64
    assert [path for path, pages in lengths.items() if path.endswith("-vi.pdf") and pages < 16] == []


def test_files_declare_accessibility_archiving_title_and_language(pdfs: Pdfs) -> None:
    for path, pdf in pdfs.items():
        root: Any = pdf.trailer["/Root"]
        about = root["/Metadata"].get_data().decode()
        claims = [
            re.findall(rf"{key}>(\w+)<", about)
            for key in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")
        ]
        assert claims == [["1"], ["2"], ["A"]], path
        lang = path.removesuffix(".pdf").split("-01-")[-1].split("-02-")[-1][:2]
        assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == (lang, True), path
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert pdf.metadata and pdf.metadata.title and "2026" in pdf.metadata.title, path


def test_a_bilingual_file_marks_its_second_language(pdfs: Pdfs) -> None:
    pdf = pdfs["ban-tin/2026-01/ban-tin-2026-01-vi-id.pdf"]
    marked = (found for found in elements(pdf) if found.get("/Type") == "/StructElem")
    langs = {str(found["/Lang"]) for found in marked if "/Lang" in found}
    assert langs >= {"vi", "id"}


def tags(pdf: PdfReader) -> set[str]:
    return {str(found["/S"]) for found in elements(pdf) if found.get("/Type") == "/StructElem"}


def test_headings_lists_tables_notes_links_and_contents_are_tagged(pdfs: Pdfs) -> None:
    wanted = {
        "/H1",
        "/H2",
        "/H3",
        "/P",
        "/L",
        "/LI",
        "/Table",
        "/TH",
        "/TD",
        "/Link",
        "/TOC",
        "/TOCI",
        "/Figure",
    }
    for path, pdf in single(pdfs).items():
        assert wanted - tags(pdf) == set(), path


def test_every_font_is_embedded_as_a_subset(pdfs: Pdfs) -> None:
    for path, pdf in pdfs.items():
        for found in elements(pdf):
            if found.get("/Type") == "/FontDescriptor":
                assert re.fullmatch(r"/[A-Z]{6}\+Newsroom-(Serif|Sans|Display)-\w+", found["/FontName"]), path
                assert {"/FontFile2", "/FontFile3"} & found.keys(), path


def bookmarks(pdf: PdfReader) -> list[tuple[str, int]]:
    """Return the bookmarks of sections and articles, each with the number of its page."""
    rows: list[Any] = []
    for row in pdf.outline:
        rows += [part for part in row if not isinstance(part, list)] if isinstance(row, list) else [row]
    return [
        (" ".join(str(row.title).split()), (pdf.get_destination_page_number(row) or 0) + 1) for row in rows
    ]


def squeezed(text: str | None) -> str:
    return "".join((text or "").split()).replace("\u200b", "").replace("-", "").replace("\u00ad", "")


def test_the_contents_name_the_true_page_of_every_article(pdfs: Pdfs) -> None:
    for path, pdf in single(pdfs).items():
        contents = squeezed(pdf.pages[1].extract_text())
        for title, page in bookmarks(pdf):
            wanted = squeezed(title)
            assert wanted in squeezed(pdf.pages[page - 1].extract_text()), (path, title)
            if f"{page}{wanted}" not in contents:
                # A section stands in the contents without a number, above its first article.
                assert wanted in contents, (path, title)


def test_no_page_of_an_article_is_left_nearly_empty(pdfs: Pdfs) -> None:
    sparse = [
        (path, number)
        for path, pdf in single(pdfs).items()
        for number, page in enumerate(pdf.pages, start=1)
        if len((page.extract_text() or "").split()) < 60 and number > 1
    ]
    assert sparse == []


def test_text_copies_as_it_was_written(pdfs: Pdfs) -> None:
    text = " ".join(page.extract_text() for page in pdfs["ban-tin/2026-01/ban-tin-2026-01-vi.pdf"].pages)
    words = " ".join(text.split())
    assert "Sở coi ngoại giao kinh tế và hội nhập quốc tế là hai việc trọng tâm" in words
    assert "\u00ad" not in words


def test_links_lead_to_the_site_and_to_sources(pdfs: Pdfs, site_url: str) -> None:
    for path, pdf in pdfs.items():
        notes: list[Any] = [note.get_object() for page in pdf.pages for note in page.get("/Annots", ())]
        links = [str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})]
        assert any(link.startswith(site_url) for link in links), path
        assert [link for link in links if not link.startswith(("https://", "http://", "mailto:"))] == []


def test_the_masthead_that_the_law_asks_for_stands_first_and_last(pdfs: Pdfs) -> None:
    pdf = pdfs["ban-tin/2026-01/ban-tin-2026-01-vi.pdf"]
    first, last = (" ".join(pdf.pages[at].extract_text().split()) for at in (0, -1))
    for words in ("BẢN TIN", "Bản tin Đối ngoại", "Sở Ngoại vụ tỉnh Gia Lai", "20/11/2026"):
        assert words in first
    assert last.find("Giấy phép xuất bản số: chưa công bố") < last.find(
        "Chịu trách nhiệm xuất bản: chưa công bố"
    )
    assert all("Bản mẫu, chưa phát hành" in (page.extract_text() or "") for page in pdf.pages)


def test_an_issue_for_the_press_is_no_specimen_and_has_a_file_with_bleed(tmp_path: Path) -> None:
    told = build(write_issue(tmp_path, {ISSUE: for_the_press()}))
    assert told.text == ""
    folder = tmp_path / "site" / "ban-tin" / "2026-01"
    shown, pressed = (PdfReader(folder / f"ban-tin-2026-01-{name}.pdf") for name in ("vi", "vi-in"))
    text = " ".join((page.extract_text() or "") for page in shown.pages)
    assert ("01/GP, 2/1/2026" in text, "500 bản" in text, "Bản mẫu" in text) == (True, True, False)
    page = pressed.pages[0]
    sides = [[round(float(side) / MM, 1) for side in box] for box in (page.mediabox, page.trimbox)]
    assert sides == [[0, 0, 196, 276], [3, 3, 193, 273]]


def test_the_same_input_gives_the_same_bytes_and_is_set_once(tmp_path: Path) -> None:
    data = issue_data(print_issue(tmp_path / "a", "vi")) | SIZE
    first, second = (typeset("issue", data, "2026-03-18", tmp_path / name) for name in ("x", "y"))
    assert (first.file.name, first.file.read_bytes()) == (second.file.name, second.file.read_bytes())
    made = first.file.stat().st_mtime_ns
    assert typeset("issue", data, "2026-03-18", tmp_path / "x").file.stat().st_mtime_ns == made
    assert typeset("issue", data | {"title": "Khác"}, "2026-03-18", tmp_path / "x").file != first.file


def printed_text(template: str, data: dict[str, Any], folder: Path) -> str:
    file = typeset(template, data | SIZE, "2026-03-18", folder).file
    return " ".join(" ".join(page.extract_text() or "" for page in PdfReader(file).pages).split())


def test_a_stale_translation_says_so_in_print_and_in_the_bilingual_edition(tmp_path: Path) -> None:
    old = TEXTS[ISSUE].replace("Xin chào bạn đọc.", "Kính chào bạn đọc.")
    issues = {}
    langs: tuple[Lang, ...] = ("vi", "en")
    for lang in langs:
        catalogue, _ = Reader(write_issue(tmp_path / lang, {ISSUE: old})).read(THEN)
        edition = Edition(Site(catalogue, {}), lang)
        issues[lang] = view_print(catalogue.bulletins["2026-01"], edition, SITE_URL)
    told = "The Vietnamese original has changed since this translation was reviewed."
    found = {
        "vi": told in printed_text("issue", issue_data(issues["vi"]), tmp_path),
        "en": told in printed_text("issue", issue_data(issues["en"]), tmp_path),
        "vi-en": told in printed_text("pair", pair_data(issues["vi"], issues["en"]), tmp_path),
    }
    assert found == {"vi": False, "en": True, "vi-en": True}


def test_notes_of_both_languages_stand_in_the_bilingual_edition(tmp_path: Path) -> None:
    text = TEXTS[ISSUE]
    for item, note in (("ý thứ nhất", "Lời chú thích."), ("first point", "The note below.")):
        text = text.replace(f"- {item}\n", f"- {item}[^1]\n\n              [^1]: {note}\n", 1)
    langs: tuple[Lang, ...] = ("vi", "en")
    issues = [print_issue(tmp_path / lang, lang, stamped(text)) for lang in langs]
    words = printed_text("pair", pair_data(*issues), tmp_path)
    assert ("Lời chú thích." in words, "The note below." in words) == (True, True)


HOSTILE: Final = (
    "#panic()", "$x^2$", "= Tít", "*đậm*", "`#sys`", "\\u{41}", "]#[", "// hết", "/* */", "@ref", "<nhãn>",
    '"\'', "${a}", "{{", "%0A", "<script>", "#import \"a\"", "~", "---", "http://a.vn",
)  # fmt: skip


@cache
def small_data() -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        return issue_data(print_issue(Path(folder), "vi"))


@given(st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=4).map(" ".join))
@settings(max_examples=8, deadline=None)
def test_no_text_ever_becomes_code(words: str) -> None:
    data = dict(small_data())
    for name in ("title", "summary", "theme"):
        data[name] = words
    data["editorial"] = [
        {"k": "paragraph", "t": "", "l": 0, "c": [{"k": "text", "t": words, "c": [], "l": 0}]}
    ]
    inputs = {"data": json.dumps(data | SIZE), "lang": "vi", "year": "2026", "month": "3", "day": "18"}
    compiler = typst.Compiler(TEMPLATES / "issue.typ", root=TEMPLATES, font_paths=fonts(), sys_inputs=inputs)
    made = compiler.compile(format="pdf")
    assert isinstance(made, bytes)
    pdf = PdfReader(BytesIO(made))
    for page in (0, 2):
        assert squeezed(words) in squeezed(pdf.pages[page].extract_text()), page


LONG: Final = {
    "vi": "Tỉnh" + "nghiênglệch" * 12,
    "en": "Inter" + "disciplinarity" * 9,
    "id": "memper" + "tanggungjawabkan" * 9,
}


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_runs_over_the_margins_however_long_its_words(lang: Lang, tmp_path: Path) -> None:
    text = TEXTS[ISSUE]
    for old in ("Số đầu tiên", "First issue", "Edisi perdana", "Bài riêng", "Own article", "Artikel sendiri"):
        text = text.replace(old, LONG[lang][:138], 1)
    for old in ("Đoạn một có", "Paragraph one has", "Paragraf satu memuat"):
        text = text.replace(f"  {old}", f"  {old} {LONG[lang]} {LONG[lang]}", 1)
    issue = print_issue(tmp_path, lang, text)
    other = print_issue(tmp_path, "en" if lang == "vi" else "vi", text)
    for template, data in (("issue", issue_data(issue)), ("pair", pair_data(issue, other))):
        pages = pictures(template, data)
        for number, page in enumerate(pages[1:], start=2):
            # 1.5 pixels a millimetre: the outer twelve millimetres on both sides hold nothing.
            sides = (
                page.crop((0, 0, 18, page.height)),
                page.crop((page.width - 18, 0, page.width, page.height)),
            )
            assert [side.getextrema()[0] for side in sides] == [255, 255], (template, number)


def test_every_letter_of_our_languages_can_be_printed() -> None:
    ranges = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), LETTERS)
    letters: list[str] = []
    for found in re.finditer("(.)(?:-(.))?", ranges):
        letters += [chr(code) for code in range(ord(found[1]), ord(found[2] or found[1]) + 1)]
    assert len(letters) > 320
    source = '#set document(title: "L")\n#set text(font: sys.inputs.font, lang: "vi")\n#sys.inputs.letters'
    for family in ("Newsroom Serif", "Newsroom Sans", "Newsroom Display"):
        inputs = {"font": family, "letters": " ".join(letters)}
        compiler = typst.Compiler(source.encode(), font_paths=fonts(), sys_inputs=inputs)
        assert compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"])


RECORD = TEXTS[ISSUE].replace("- news: 2026-03-14-hop-bao", "- record: projects/nha-may")


def test_a_profile_in_an_issue_is_printed_with_its_particulars_its_text_and_the_sources_of_its_figures(
    tmp_path: Path,
) -> None:
    text = "{vi: 'Sản phẩm: linh kiện.', en: 'What is made: parts.'}"
    files = {PROJECT: f"{PROJECT_TEXTS[PROJECT]}body: {text}\n"}
    sheet = print_issue(tmp_path, "en", RECORD, files).sections[0].sheets[0]
    assert (sheet.id, sheet.url) == ("projects_nha-may", f"{SITE_URL}en/investment/projects/nha-may/")
    particulars, *body = sheet.blocks
    assert [words_of((item,)) for item in particulars.children] == [
        "Status: under construction",
        "Investor: Ashikaga",
        "Sector: Processing",
        "Park: Phú Tài",
        "Places: Gia Lai",
        "Land area: 345.8 hectares (As of: 31 December 2025)",
        "Capital: over US$2.3 billion (As of: 31 December 2025)",
        "Not yet published: Side of the province · Land status · Form of investment",
    ]
    assert words_of(body) == "What is made: parts."
    assert [source.date for source in sheet.sources] == ["", "5 January 2026"]
    assert [figure.value for figure in sheet.figures] == ["over US$2.3\N{NO-BREAK SPACE}billion"]


def test_a_profile_in_an_issue_has_its_place_there_on_its_own_page(tmp_path: Path) -> None:
    build(write_issue(tmp_path, {ISSUE: RECORD}))
    way = read_page(tmp_path / "site", "en/investment/projects/nha-may/index.html").html.one(
        "nav", class_="placement"
    )
    assert [(link.attrs["href"], link.text) for link in way.find("a")] == [
        ("../../../../en/bulletin/2026-01/", "Bulletin, No. 1/2026"),
        ("../../../../en/bulletin/2026-01/bai-rieng/", "Next article Own article"),
    ]
    issue = read_page(tmp_path / "site", "en/bulletin/2026-01/index.html").html.one(
        "section", class_="contents"
    )
    assert [(link.attrs["href"], link.text) for link in issue.find("a")] == [
        ("../../../en/investment/projects/nha-may/", "Factory"),
        ("../../../en/bulletin/2026-01/bai-rieng/", "Own article"),
    ]
    assert [path.name for path in sorted((tmp_path / "site" / "en").rglob("*.epub"))] == [
        "bulletin-2026-01-en.epub"
    ]
