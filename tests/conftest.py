"""What many tests share: the real site, built once a worker as the publishing workflow builds it."""

from pathlib import Path

import pytest

from tests.building import NOW, ROOT, build

SITE_URL = "https://example.org/newsroom/"
"""An address below a prefix, as a project page on GitHub has."""


@pytest.fixture(scope="session")
def site_url() -> str:
    """Return the address that `site` was built for."""
    return SITE_URL


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, site_url: str) -> Path:
    """Return the folder of the real site, built strictly as of NOW."""
    # Each xdist worker builds its own: 1.5 s, and no lock that could be left behind.
    folder = tmp_path_factory.mktemp("real") / "site"
    done = build(ROOT, folder, SITE_URL=site_url, NEWSROOM_NOW=NOW)
    assert done.returncode == 0, done.stdout
    return folder
