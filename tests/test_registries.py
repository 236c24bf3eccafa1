"""The registry of names: old and other ones lead to pages, and translations keep those of persons."""

from typing import Any

from newsroom.catalogue import Catalogue, Entry
from newsroom.desk.names import Registry, check_names
from newsroom.desk.segment import segments
from newsroom.kinds import KINDS
from newsroom.locales import Lang
from newsroom.localize.edition import Edition, Site
from newsroom.localize.found import view_findable
from newsroom.yaml_reader import Document

from tests.records import everywhere, partner_entry, profile_entry, with_records


def _named(kind: str, id_: str, /, **fields: Any) -> Entry[Any]:
    record = KINDS[kind].model.model_validate(fields)
    return Entry(id_, record, Document(f"data/{kind}/{id_}.yml"), {})


def _keywords(entry: Entry[Any], known: Catalogue, lang: Lang) -> tuple[str, ...]:
    return view_findable(entry, Edition(Site(known, {}), lang), "Khu").keywords


def test_the_name_before_the_merger_leads_to_what_lies_there() -> None:
    place = _named(
        "places",
        "binh-khe",
        name=everywhere("Bình Khê"),
        kind=everywhere("xã"),
        former={"vi": "huyện Tây Sơn", "en": "Tây Sơn District", "id": "Distrik Tây Sơn"},
        aliases=["Binh Khe"],
    )
    park = profile_entry("parks", "khu", type="industrial-park", places=["binh-khe"])
    known = with_records(place, park)
    assert _keywords(park, known, "vi") == ("Bình Khê", "Binh Khe", "huyện Tây Sơn")
    assert _keywords(park, known, "en") == ("Bình Khê", "Binh Khe", "Tây Sơn District")


def test_other_names_of_a_country_lead_to_its_partners() -> None:
    laos = _named("countries", "lao", name={"vi": "Lào", "en": "Laos", "id": "Laos"}, aliases=["Lao PDR"])
    partner = partner_entry("attapeu", country="lao", other_names=[{"name": "Attapư"}])
    assert _keywords(partner, with_records(laos, partner), "en") == ("Attapư", "Laos", "Lao PDR")


def test_a_translation_keeps_the_name_of_a_person_in_the_registry() -> None:
    # No surname that the desk knows by itself.
    registry = Registry({}, frozenset({"Rcom Sa Duyên"}))
    (source,) = segments("Bài của Rcom Sa Duyên về lễ hội.")

    def faults(text: str) -> list[tuple[str, str, str]]:
        found = check_names(source, segments(text)[0], "en", registry)
        return [(fault.check, fault.words, fault.expected) for fault in found]

    assert faults("An article by Rcom Sa Duyên on a festival.") == []
    assert ("name-missing", "Rcom Sa Duyên", "Rcom Sa Duyên") in faults("An article on a festival.")
