"""Where records hold texts and names of others: learnt from the models, at any depth."""

from newsroom.anatomy import names_of, texts_of
from newsroom.kinds import KINDS, PROFILES
from newsroom.models import Published
from newsroom.yaml_reader import read_yaml

from tests.building import ROOT
from tests.records import article, everywhere, fact
from tests.small_project import PARK, PROJECT, SECTION, SECTOR, TEXTS


def _names(kind: str, path: str) -> list[tuple[str, str, str]]:
    record = KINDS[kind].model.model_validate(read_yaml(path, TEXTS[path].encode()).value)
    return [(".".join(map(str, name.place)), name.kind, name.id) for name in names_of(record)]


def test_names_are_found_in_fields_lists_and_blocks() -> None:
    assert _names("projects", PROJECT) == [
        ("sectors.0", "sectors", "che-bien"),
        ("parks.0", "parks", "phu-tai"),
        ("places.0", "places", "gia-lai"),
        ("land", "facts", "phu-tai-area"),
        ("capital.usd", "facts", "project-capital"),
        ("investors.0", "partners", "ashikaga"),
    ]
    assert _names("sections", SECTION) == [
        ("contact", "contacts", "so-ngoai-vu"),
        ("figures.0", "facts", "fdi-capital"),
        ("reasons.0.about.0", "sectors", "che-bien"),
    ]
    assert _names("sectors", SECTOR)[-1] == ("places.0", "places", "gia-lai")


def test_texts_are_found_in_fields_lists_and_blocks() -> None:
    park = KINDS["parks"].model.model_validate(read_yaml(PARK, TEXTS[PARK].encode()).value)
    places = [".".join(map(str, place)) for place, _ in texts_of(park)]
    assert places == ["title", "summary", "timeline.0.text"]
    full = article(
        corrections=[{"date": "2026-03-16", "text": everywhere("a")}],
        image={"file": "a.jpg", "alt": everywhere("b"), "caption": everywhere("c"), "credit": "d"},
    )
    places = [".".join(map(str, place)) for place, _ in texts_of(full)]
    assert places == ["title", "summary", "body", "corrections.0.text", "image.alt", "image.caption"]


def test_a_unit_that_is_no_text_is_left_out() -> None:
    assert [place for place, _ in texts_of(fact(unit="percent"))] == [("label",)]
    assert [place for place, _ in texts_of(fact(unit=everywhere("ha")))] == [("label",), ("unit",)]


def test_every_name_that_a_model_can_hold_is_of_a_kind_that_exists() -> None:
    for kind in KINDS.values():
        template = (ROOT / "data" / kind.name / "_mau.yml").read_text(encoding="utf-8")
        assert template, kind.name
    assert all(issubclass(kind.model, Published) for kind in PROFILES)
    assert {kind.name for kind in PROFILES if kind.tier != "A"} == {"events"}
