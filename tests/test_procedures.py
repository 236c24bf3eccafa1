"""Procedures as readers see them: each step with its proof, sums that tell what they leave out."""

from typing import Any, Final

from newsroom.locales import Lang
from newsroom.localize.edition import Edition, Site
from newsroom.localize.profiles import Profiles
from newsroom.profile_views import Particulars
from newsroom.render import Renderer

from tests.building import ROOT
from tests.html_tree import parse_html
from tests.records import everywhere, profile_entry, with_records

FULL: Final[dict[str, Any]] = {
    "title": everywhere("Hand in"),
    "office": everywhere("One-stop centre"),
    "officer": everywhere("Counter 3"),
    "papers": [
        {"name": everywhere("Application"), "note": everywhere("Original"), "form": "don.docx"},
        {"name": everywhere("Passport")},
    ],
    "result": everywhere("Receipt"),
    "fee": {"amount": "100000", "currency": "VND"},
    "working_days": "15",
    "legal_basis": [{"title": "Luật Đầu tư"}],
    "recourse": everywhere("Inspectorate"),
    "online": "https://dichvucong.example/",
    "certified_by": "Sở Tài chính",
    "certified_on": "2026-03-01",
}


def particulars(*steps: dict[str, Any], lang: Lang = "en") -> Particulars:
    entry = profile_entry("procedures", "dang-ky", group="starting", steps=list(steps))
    return Profiles(Edition(Site(with_records(entry), {}), lang)).particulars["procedures", "dang-ky"]


def totals(*steps: dict[str, Any]) -> dict[str, tuple[list[str], str]]:
    lines = particulars(*steps).lines
    return {line.label: ([value.text for value in line.values], line.note) for line in lines}


def step(**fields: Any) -> dict[str, Any]:
    return {"title": everywhere("Step"), **fields}


def certified(**fields: Any) -> dict[str, Any]:
    return step(certified_on="2026-03-01", legal_basis=[{"title": "Luật"}], **fields)


def test_a_step_says_where_who_what_for_how_much_and_who_certified_it() -> None:
    (stage,) = particulars(FULL).stages
    assert {label: [value.text for value in values] for label, values in stage.lines} == {
        "Where": ["One-stop centre"],
        "Whom to see": ["Counter 3"],
        "What you get": ["Receipt"],
        "Time (working days)": ["15"],
        "Fees": ["VND\u00a0100,000"],
        "Where to complain": ["Inspectorate"],
        "Apply online": ["dichvucong.example"],
    }
    assert [(paper.name, paper.note, paper.form and paper.form.url) for paper in stage.papers] == [
        ("Application", "Original", "assets/files/don.docx"),
        ("Passport", "", None),
    ]
    assert [source.title for source in stage.legal] == ["Luật Đầu tư"]
    assert stage.certified == "Certified by Sở Tài chính on 1 March 2026"


def test_what_a_step_does_not_say_is_named() -> None:
    (stage,) = particulars(step()).stages
    assert [label for label, values in stage.lines if not values] == [
        "Where",
        "Whom to see",
        "What you get",
        "Time (working days)",
        "Fees",
        "Where to complain",
    ]
    assert stage.certified == ""


def test_steps_offices_papers_days_and_fees_are_added_up() -> None:
    passport = {"name": everywhere("Passport")}
    assert totals(
        FULL,
        certified(
            office=everywhere("One-stop centre"),
            papers=[passport],
            working_days="5",
            fee={"amount": "20", "currency": "USD"},
        ),
        certified(
            office=everywhere("Tax office"), working_days="0", fee={"amount": "50000", "currency": "VND"}
        ),
    ) == {
        "Steps": (["3"], ""),
        "Offices to visit": (["2"], ""),
        "Papers to bring": (["2"], ""),
        "Time (working days)": (["20"], ""),
        "Fees": (["US$20", "VND\u00a0150,000"], ""),
    }


def test_a_sum_tells_how_many_steps_it_counts() -> None:
    told = totals(certified(working_days="5"), step(), certified(fee={"amount": "0", "currency": "VND"}))
    note = "1 of 3 steps; the others have not been published"
    assert (told["Time (working days)"], told["Fees"]) == ((["5"], note), (["free of charge"], note))


def test_a_procedure_without_times_and_fees_has_no_sums() -> None:
    told = totals(step(), step())
    assert (told["Time (working days)"], told["Fees"]) == (([], ""), ([], ""))


def test_the_page_ends_in_a_checklist_of_the_papers_of_each_step() -> None:
    entry = profile_entry("procedures", "dang-ky", group="starting", steps=[FULL, step()])
    edition = Edition(Site(with_records(entry), {}), "en")
    view = next(view for view in Profiles(edition).views() if view.kind == "procedures")
    parts = Renderer(ROOT / "overrides" / "slots", "https://example.org/").profile(view).parts
    assert '"@type":"GovernmentService"' in parts["head"]
    checklist = parse_html(parts["main"]).one("section", class_="checklist")
    assert [part.text for part in checklist.find("h3", "li", "p")] == [
        "Print this page and tick each paper once you have it.",
        "Step 1: Hand in",
        "Application Original (form: don.docx)",
        "Passport",
        "Step 2: Step",
        "not yet published",
    ]
