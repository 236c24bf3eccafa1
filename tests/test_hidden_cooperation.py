"""What is internal in partners, agreements and events stays unknown, at any depth."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, get_args, get_origin

import pytest
from newsroom.fields import Record
from newsroom.models.cooperation import FollowUp

from tests.building import SECTIONS, build, copy_project, files_with, write_record

BEFORE: Final = "2026-11-21T09:29:59+07:00"
AFTER: Final = "2026-11-21T02:30:01Z"
"""Two seconds later, on another clock: the embargo below ends at 09:30 in Viet Nam."""


def models_in(annotation: Any) -> Iterator[type[Record]]:
    """Yield the models that an annotation allows."""
    if isinstance(annotation, type) and not get_args(annotation) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def marked(model: type[Record], word: str) -> dict[str, Any]:
    """Return a record of that model with the word in every text that staff can write, at any depth."""
    texts: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        inner = next((part for part in models_in(field.annotation)), None)
        is_list = get_origin(field.annotation) is tuple
        if inner is not None:
            texts[name] = [marked(inner, word)] if is_list else marked(inner, word)
        else:
            texts[name] = "2032-05-06" if "date" in str(field.annotation) else f"{word} {name}"
    return texts


def publish(project: Path, now: str) -> Path:
    site = project.parent / "site"
    done = build(project, site, NEWSROOM_NOW=now)
    assert done.returncode == 0, done.stdout
    return site


@pytest.fixture
def cooperation(tmp_path: Path) -> Path:
    """Return the project with partners, agreements and events in every state that readers must not see."""
    project = copy_project(tmp_path / "project", news=False)
    data = project / "data"
    base = {
        "updated": "2026-11-20",
        "visibility": "public",
        "approved_by": "Qzapprover",
        "approved_on": "2026-11-20",
        "note": "Qznote",
        "translations": {
            code: {"status": "reviewed", "translator": "Người dịch", "source": "0" * 12}
            for code in ("en", "id")
        },
    }

    def write(kind: str, name: str, word: str, **fields: object) -> None:
        texts = {"title": dict.fromkeys(SECTIONS, word), "summary": dict.fromkeys(SECTIONS, f"{word}.")}
        write_record(data / kind / f"{name}.yml", base | texts | fields)

    place = {"type": "locality", "country": "japan"}
    body = {"body": dict.fromkeys(SECTIONS, "Gia Lai"), "province": "gia-lai"}
    for name, word, state in (
        ("mo", "Đối tác mở", {}),
        ("qzdraft", "Qzdraft", {"visibility": "draft"}),
        ("qzinternal", "Qzinternal", {"visibility": "internal"}),
        ("qzembargo", "Qzembargo", {"publish_at": "2026-11-21T09:30"}),
    ):
        write("partners", name, word, **place, **state)
        write(
            "agreements",
            name,
            f"{word} 2",
            instrument="memorandum",
            status="in-force",
            parties=[body, {"partner": name}],
            follow_up=marked(FollowUp, "Qzfollowup"),
            **state,
        )
        write("events", name, f"{word} 3", starts="2026-12-01T08:00", partners=[name], **state)
    return project


def test_the_follow_up_of_agreements_and_what_is_not_public_leave_no_trace(cooperation: Path) -> None:
    site = publish(cooperation, BEFORE)
    kinds = {path.rpartition(".")[2] for path in files_with(site, "Đối tác mở 3")}
    assert kinds == {"html", "ics", "json", "csv", "txt"}
    assert len(files_with(site, "Đối tác mở 2")) > 6
    words = "Qzfollowup Qznote Qzapprover Qzdraft qzdraft Qzinternal qzinternal Qzembargo qzembargo"
    assert {word: files_with(site, word) for word in words.split()} == {word: [] for word in words.split()}
    assert [path for path in files_with(site, "2032") if path != "SHA256SUMS"] == []


def test_an_embargoed_event_comes_into_the_calendars_with_its_page(cooperation: Path) -> None:
    site = publish(cooperation, AFTER)
    lists = {"vi": "hop-tac/su-kien/", "en": "en/cooperation/events/", "id": "id/kerja-sama/acara/"}
    found = {path for path in files_with(site, "Qzembargo 3") if path.endswith(".ics")}
    assert found == {
        f"{page}{file}" for page in lists.values() for file in ("calendar.ics", "qzembargo/event.ics")
    }
    assert files_with(site, "Qzfollowup", "Qzdraft", "Qzinternal") == []
