"""Legal documents and ways in and out as readers see them: what is known, what is not, links both ways."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from newsroom.catalogue import Catalogue
from newsroom.locales import Lang
from newsroom.localize.edition import Edition, Site
from newsroom.localize.profiles import Profiles
from newsroom.localize.registers import view_registers
from newsroom.problems import Problem
from newsroom.profile_views import Line, Particulars, ProfileView
from newsroom.references import check_references
from newsroom.register_views import RegisterView

from tests.records import everywhere, fact_entry, profile_entry, with_records

LAW: Final = profile_entry("documents", "luat", form="law", issued_on="2020")
DECISION: Final = profile_entry(
    "documents",
    "quyet-dinh",
    form="decision",
    number="1520/QĐ-UBND",
    issued_on="2025-08-21",
    issuer=everywhere("People’s Committee"),
    effective_on="2025-09-01",
    status="in-force",
    implements=["luat"],
    fields=["giao-duc"],
    file="2025/quyet-dinh.pdf",
    link="https://vanban.example/1520",
)


def page(found: Catalogue, kind: str, name: str, lang: Lang = "en") -> ProfileView:
    views = Profiles(Edition(Site(found, {}), lang)).views()
    return next(view for view in views if (view.kind, view.id) == (kind, name))


def register(found: Catalogue, kind: str, lang: Lang = "en") -> RegisterView:
    views = view_registers(Profiles(Edition(Site(found, {}), lang)))
    return next(view for view in views if view.kind == kind)


def texts(lines: Iterable[Line]) -> dict[str, list[str]]:
    return {line.label: [value.text for value in line.values] for line in lines}


def shown(particulars: Particulars) -> tuple[str, dict[str, list[str]]]:
    return particulars.status, texts(particulars.lines)


def test_a_document_says_what_it_is_who_issued_it_and_where_to_read_it() -> None:
    view = page(with_records(LAW, DECISION), "documents", "quyet-dinh")
    assert shown(view.particulars) == (
        "Decision · in force",
        {
            "Number": ["1520/QĐ-UBND"],
            "Issued on": ["21 August 2025"],
            "Issuer": ["People’s Committee"],
            "Status": ["in force"],
            "In force from": ["1 September 2025"],
            "Implements": ["Tên"],
            "Fields": ["Giáo dục"],
            "Full text": ["quyet-dinh.pdf", "vanban.example"],
        },
    )
    assert [value.url for value in view.particulars.lines[-1].values] == [
        "assets/files/2025/quyet-dinh.pdf",
        "https://vanban.example/1520",
    ]


def test_what_is_not_known_of_a_document_stays_empty() -> None:
    view = page(with_records(LAW), "documents", "luat")
    assert shown(view.particulars) == (
        "Law",
        {
            "Number": [],
            "Issued on": ["2020"],
            "Issuer": [],
            "Status": [],
            "In force from": [],
            "Full text": [],
        },
    )


def test_a_document_and_what_implements_it_lead_to_each_other() -> None:
    found = with_records(LAW, DECISION)
    urls = {
        name: [card.url for group in page(found, "documents", name).groups for card in group.cards]
        for name in ("luat", "quyet-dinh")
    }
    at = "en/cooperation/documents/{}/".format
    assert urls == {"luat": [at("quyet-dinh")], "quyet-dinh": [at("luat")]}


def test_the_list_of_documents_begins_with_the_newest_and_is_filtered_by_form_and_year() -> None:
    newest_first = sorted((LAW, DECISION), key=lambda entry: entry.record.rank())
    view = register(with_records(*newest_first), "documents")
    assert [card.url.split("/")[-2] for shelf in view.shelves for card in shelf.cards] == [
        "quyet-dinh",
        "luat",
    ]
    assert {found.key: [option.text for option in found.options] for found in view.filters} == {
        "document_form": ["Law", "Decision"],
        "fields": ["Giáo dục"],
        "status": ["in force"],
        "issued_year": ["2025", "2020"],
    }


def test_a_document_whose_file_is_missing_is_refused(tmp_path: Path) -> None:
    told: list[Problem] = check_references(with_records(LAW, DECISION), tmp_path)
    mistakes = [(found.path, found.field) for found in told if found.rule == "document-missing"]
    assert mistakes == [(DECISION.document.path, "file")]


def test_a_port_shows_its_figures_and_names_what_is_not_known() -> None:
    tonnes = fact_entry("tonnes", label=everywhere("Tonnage in 2025"), unit=everywhere("tonnes"), value="5")
    port = profile_entry(
        "infrastructure",
        "cang",
        type="seaport",
        status="operating",
        places=["gia-lai"],
        connects=everywhere("the sea"),
        operator="Công ty Cảng",
        traffic=["tonnes"],
        website="https://cang.example/",
    )
    view = page(with_records(port, facts=[tonnes]), "infrastructure", "cang", "vi")
    assert shown(view.particulars) == (
        "Cảng biển · đang hoạt động",
        {
            "Tình trạng": ["đang hoạt động"],
            "Địa điểm": ["Gia Lai"],
            "Vùng": [],
            "Nối với": ["the sea"],
            "Ngành": [],
            "Cơ quan quản lý, khai thác": ["Công ty Cảng"],
            "Giờ làm việc": [],
            "Năng lực": [],
            "Tonnage in 2025": ["5\u00a0tỷ\u00a0tonnes"],
            "Biểu giá": [],
            "Khoảng cách tới cảng, sân bay, cửa khẩu": [],
            "Trang mạng": ["cang.example"],
        },
    )
    assert [fact.id for fact in view.facts] == ["tonnes"]


def test_the_list_of_ways_in_and_out_says_of_which_type_none_is_published() -> None:
    gate = profile_entry("infrastructure", "le-thanh", type="border-gate")
    shelves = register(with_records(gate), "infrastructure").shelves
    assert [(shelf.title, len(shelf.cards)) for shelf in shelves] == [
        ("Seaport", 0),
        ("Border gate", 1),
        ("Airport", 0),
        ("Road", 0),
        ("Railway", 0),
    ]
    assert {shelf.none for shelf in shelves} == {
        "None has been published here yet; please ask the office named on this page."
    }
