"""What the search is given of a page."""

from newsroom.locales import Lang
from newsroom.searchable import SearchRecord, search_record
from newsroom.views import Findable, Frame

HTML = """<nav>Menu</nav><main id="main" tabindex="-1"><article>
<h1>Đối ngoại</h1><p class="byline" data-pagefind-ignore><time>14/3/2026</time> <span>Sở</span></p>
<p>Gặp <strong>gỡ</strong>&nbsp;đầu&#32;t<em>ư</em> Việt Nam–Lào &amp; 2,3&nbsp;tỷ.</p><svg><path/></svg>
<ul><li>một</li><li>hai</li></ul><section class="facts" data-pagefind-ignore><p>Nguồn</p></section>
<form><button>Gửi</button></form></article></main><footer>Chân trang</footer>"""


def frame(lang: Lang = "vi", findable: Findable | None = None) -> Frame:
    return Frame(lang, "tin/", "Đối ngoại", "", (), (), "news", findable=findable)


def test_a_page_gives_its_own_words_and_nothing_around_them() -> None:
    found = Findable("Tin", "Đầu tư", "2026-03-14", ("Bình Định", "Quy Nhơn"))
    assert search_record(frame(findable=found), HTML) == SearchRecord(
        url="tin/",
        title="D\u0345ối ngoại",
        text="Gặp gỡ d\u0345ầu tư Việt Nam–Lào & 2,3 tỷ. một hai",
        # The engine does not cut a word at this dash.
        keywords="Bình D\u0345ịnh Quy Nhơn Nam Lào",
        kind="Tin",
        topic="Đầu tư",
        date="2026-03-14",
    )


def test_lists_and_the_front_page_are_no_results() -> None:
    assert search_record(frame(), HTML) is None


def test_a_page_without_text_is_found_by_its_title() -> None:
    record = search_record(frame(findable=Findable("Trang")), "<main><h1>Đối ngoại</h1></main>")
    assert record is not None
    assert record.text == record.title == "D\u0345ối ngoại"


def test_an_indonesian_page_is_found_by_the_roots_of_its_words() -> None:
    record = search_record(
        frame("id", Findable("Berita")), "<main><p>Gubernur mengunjungi pabrik.</p></main>"
    )
    assert record is not None
    assert record.keywords == "kunjung"
