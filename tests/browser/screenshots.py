"""Pictures of every kind of page for people to look at: `python run.py screenshots OUT [SITE]`.

OUT is the folder for the pictures, SITE a built site (default: `site/` of the project). Each kind of page is
shown in each language it has, on a phone and a desktop, light and dark.
"""

import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from tests.browser.served import Place, Served, find_pages, launch, serve
from tests.building import ROOT

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = {"phone": 390, "desktop": 1440}


def take_screenshots(site: Path, out: Path) -> int:
    """Picture the pages of `site` into `out`; return the number of pictures."""
    out.mkdir(parents=True, exist_ok=True)
    number = 0
    with serve(site) as home, sync_playwright() as playwright:
        served = Served({kind: Place(home, address) for kind, address in find_pages(site).items()})
        browser = launch(playwright)
        page = browser.new_page()
        for kind in served:
            served.show(page, kind)
            for device, width in WIDTHS.items():
                page.set_viewport_size({"width": width, "height": 900})
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    page.screenshot(path=out / f"{kind}-{device}-{scheme}.png", full_page=True)
                    number += 1
        browser.close()
    return number


def main(arguments: list[str]) -> int:
    """Run the command; return its exit code."""
    if not 1 <= len(arguments) <= 2 or arguments[0].startswith("-"):
        print(__doc__)
        return 2
    site = Path(arguments[1]) if len(arguments) == 2 else ROOT / "site"
    if not (site / "index.html").is_file():
        print(f"{site} holds no built site; run `python run.py build` first.", file=sys.stderr)
        return 1
    print(f"{take_screenshots(site, Path(arguments[0]))} pictures in {arguments[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
