"""Partners and agreements as readers see them: who, since when, what is not known, and links both ways."""

from collections.abc import Iterable
from typing import Final

import pytest
from newsroom.catalogue import Catalogue
from newsroom.locales import Lang
from newsroom.localize.edition import Edition, Site
from newsroom.localize.profiles import Profiles
from newsroom.localize.registers import view_registers
from newsroom.profile_views import Line, ProfileView

from tests.records import (
    agreement_entry,
    entry,
    event_entry,
    everywhere,
    partner_entry,
    translated,
    with_records,
)

NEW: Final = {"body": everywhere("Tỉnh Gia Lai"), "province": "unstated"}
OLD: Final = {"body": everywhere("Tỉnh Bình Định"), "province": "binh-dinh-old"}


def pages(found: Catalogue, lang: Lang = "en") -> dict[tuple[str, str], ProfileView]:
    views = Profiles(Edition(Site(found, {}), lang)).views()
    return {(view.kind, view.id): view for view in views}


def texts(lines: Iterable[Line]) -> dict[str, tuple[list[str], str]]:
    """Return what each line says: its values and its note."""
    return {line.label: ([value.text for value in line.values], line.note) for line in lines}


def test_an_agreement_says_who_signed_for_which_province_and_who_keeps_the_word() -> None:
    agreement = agreement_entry(
        parties=[OLD, {"partner": "ashikaga"}],
        signed_on="2024-05-20",
        status_on="2026-03",
        effective_on="2024-05-20",
        expires_on="2029-05-19",
        term=everywhere("5 years"),
        fields=["giao-duc"],
        succession={"state": "continued", "body": everywhere("Gia Lai"), "source": {"title": "QĐ 12"}},
        result=everywhere("Ten pupils."),
    )
    view = pages(with_records(agreement, partner_entry("ashikaga")))["agreements", "ban-ghi-nho"]
    assert view.particulars.status == "Memorandum of understanding · in force"
    assert texts(view.particulars.lines) == {
        "Parties": (["Tỉnh Bình Định", "Ashikaga"], ""),
        "The province’s side signed as": (["former Bình Định Province (before 1 July 2025)"], ""),
        "Status": (["in force"], "As of: March 2026"),
        "Signed on": (["20 May 2024"], ""),
        "In force from": (["20 May 2024"], ""),
        "In force until": (["19 May 2029"], ""),
        "Term": (["5 years"], ""),
        "Fields": (["Giáo dục"], ""),
        "Succession after the merger of 1 July 2025": (["continues", "Gia Lai"], ""),
        "Results": (["Ten pupils."], ""),
    }


def test_what_is_not_known_about_an_agreement_has_a_line_without_a_value() -> None:
    agreement = agreement_entry(parties=[OLD, {"partner": "ashikaga"}])
    view = pages(with_records(agreement, partner_entry("ashikaga")))["agreements", "ban-ghi-nho"]
    unknown = [line.label for line in view.particulars.lines if not line.values]
    assert unknown == [
        "Signed on", "In force from", "In force until", "Term", "Fields",
        "Succession after the merger of 1 July 2025", "Results",
    ]  # fmt: skip


def test_the_present_province_needs_no_heir() -> None:
    view = pages(with_records(agreement_entry(), partner_entry("ashikaga")))["agreements", "ban-ghi-nho"]
    assert "Succession after the merger of 1 July 2025" not in texts(view.particulars.lines)


def test_a_partner_says_what_it_is_and_where_it_is_found() -> None:
    partner = partner_entry(
        "ashikaga",
        title=everywhere("Thành phố Ashikaga"),
        relation=everywhere("Memorandum"),
        since="2024-Q2",
        fields=["giao-duc"],
        other_names=[{"name": "Ashikaga"}, {"name": "足利市"}, {"name": "Asicaga", "lang": "vi"}],
        website="https://www.city.ashikaga.example/en/",
    )
    view = pages(with_records(partner))["partners", "ashikaga"]
    assert view.particulars.status == "Local government · Nhật Bản"
    # A name that the title holds already says nothing new.
    assert texts(view.particulars.lines) == {
        "Country": (["Nhật Bản"], ""),
        "Relation to the province": (["Memorandum"], ""),
        "In contact since": (["second quarter of 2024"], ""),
        "Fields": (["Giáo dục"], ""),
        "Other names": (["足利市", "Asicaga"], ""),
        "Website": (["www.city.ashikaga.example"], ""),
    }
    names = next(line for line in view.particulars.lines if line.label == "Other names")
    assert [value.text_lang for value in names.values] == [None, "vi"]


def test_partners_agreements_events_and_news_lead_to_each_other_however_they_are_named() -> None:
    article = entry(record=translated(partners=["ashikaga"], about=["agreements/ban-ghi-nho"]))
    found = with_records(
        partner_entry("ashikaga"),
        partner_entry("yoshino"),
        agreement_entry(),
        agreement_entry("cu", about=["events/hoi-nghi"], parties=[OLD, {"partner": "yoshino"}]),
        event_entry(partners=["ashikaga"]),
        articles=[article],
    )
    groups = {
        name: {
            group.kind: [card.title for card in group.cards] + [teaser.title for teaser in group.teasers]
            for group in view.groups
        }
        for name, view in pages(found).items()
    }
    assert groups == {
        ("partners", "ashikaga"): {"agreements": ["Tên"], "events": ["Tên"], "news": ["Tiêu đề"]},
        ("partners", "yoshino"): {"agreements": ["Tên"]},
        ("agreements", "ban-ghi-nho"): {"partners": ["Ashikaga"], "news": ["Tiêu đề"]},
        ("agreements", "cu"): {"partners": ["Yoshino"], "events": ["Tên"]},
        ("events", "hoi-nghi"): {"partners": ["Ashikaga"], "agreements": ["Tên"]},
    }


def test_an_agreement_is_found_by_partner_country_instrument_status_field_and_year() -> None:
    agreement = agreement_entry(signed_on="2026-01-02", fields=["giao-duc"])
    edition = Edition(Site(with_records(agreement, partner_entry("ashikaga")), {}), "en")
    facets = Profiles(edition).cards["agreements", "ban-ghi-nho"].facets
    assert {facet.key: facet.text for facet in facets} == {
        "partners": "Ashikaga",
        "country": "Nhật Bản",
        "instrument": "Memorandum of understanding",
        "status": "in force",
        "fields": "Giáo dục",
        "year": "2026",
    }


@pytest.mark.parametrize("signed_on", ["2025", "2025-07", "2025-07-01", "2026", None])
def test_the_present_province_signs_from_the_day_of_the_merger(signed_on: str | None) -> None:
    assert agreement_entry(signed_on=signed_on).record.signed_on == signed_on


def test_agreements_stand_in_the_order_of_staff_and_then_newest_first() -> None:
    entries = [
        agreement_entry("khong-ngay"),
        agreement_entry("moi", signed_on="2026-02-01"),
        agreement_entry("cu", signed_on="2025-08-01"),
        agreement_entry("dau", order="1"),
    ]
    ranked = sorted(entries, key=lambda e: e.record.rank())
    assert [found.id for found in ranked] == ["dau", "moi", "cu", "khong-ngay"]


def registers(found: Catalogue, kind: str) -> dict[str, str]:
    """Return the parts of the list of a kind, each with the titles in it."""
    views = view_registers(Profiles(Edition(Site(found, {}), "en")))
    view = next(view for view in views if view.kind == kind)
    return {shelf.title: " ".join(card.title for card in shelf.cards) for shelf in view.shelves}


def test_the_register_of_agreements_goes_back_year_by_year() -> None:
    days = {"a": "2026-02", "b": None, "c": "2025-08-01", "d": "2026", "e": "2025"}
    entries = [
        agreement_entry(name, title=everywhere(name), signed_on=day, parties=[NEW, {"partner": "ashikaga"}])
        for name, day in days.items()
    ]
    ranked = sorted(entries, key=lambda found: (found.record.rank(), found.id))
    shelves = registers(with_records(*ranked, partner_entry("ashikaga")), "agreements")
    assert list(shelves.items()) == [("2026", "a d"), ("2025", "c e"), ("Year of signing not known", "b")]


def test_the_list_of_partners_puts_those_of_one_type_together() -> None:
    types = {"a": "company", "b": "locality", "c": "company", "d": "institute"}
    partners = [partner_entry(name, title=everywhere(name), type=kind) for name, kind in types.items()]
    shelves = registers(with_records(*partners), "partners")
    assert list(shelves.items()) == [
        ("Local government", "b"),
        ("Company", "a c"),
        ("Institute or university", "d"),
    ]


def test_the_timeline_of_an_agreement_holds_its_own_days_unless_a_milestone_tells_of_them() -> None:
    text = {"state": "done", "text": everywhere("Step.")}
    agreement = agreement_entry(
        parties=[OLD, {"partner": "ashikaga"}],
        signed_on="2024-05-20",
        effective_on="2024-06-01",
        expires_on="2026-03-20",
        timeline=[text | {"when": "2025"}, text | {"when": "2024-05-20"}, text | {"when": "2027-Q1"}],
    )
    found = with_records(agreement, partner_entry("ashikaga"))
    view = pages(found)["agreements", "ban-ghi-nho"]
    steps = [(step.date, step.text, step.is_planned) for step in view.particulars.steps]
    assert steps == [
        ("20 May 2024", "Step.", False),
        ("1 June 2024", "Takes effect.", False),
        ("2025", "Step.", False),
        # The day of the build: it is over, but the day is here.
        ("20 March 2026", "Expires.", False),
        ("first quarter of 2027", "Step.", False),
    ]


def test_the_end_of_an_agreement_is_planned_until_its_day_has_come() -> None:
    for expires_on, is_planned in (("2026-03-20", False), ("2026-03-21", True)):
        found = with_records(agreement_entry(expires_on=expires_on), partner_entry("ashikaga"))
        (step,) = pages(found)["agreements", "ban-ghi-nho"].particulars.steps
        assert (step.text, step.is_planned) == ("Expires.", is_planned)
