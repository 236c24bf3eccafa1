"""No rule refuses too much: what is nearly a mistake and yet right is published without a word."""

from pathlib import Path

import pytest

from tests.broken.accepted import ACCEPTED
from tests.small_project import build, write_project


@pytest.mark.parametrize("rule", ACCEPTED)
def test_what_is_nearly_a_mistake_is_published(rule: str, tmp_path: Path) -> None:
    ACCEPTED[rule](write_project(tmp_path))
    assert build(tmp_path).text == ""
    assert (tmp_path / "site" / "index.html").is_file()
