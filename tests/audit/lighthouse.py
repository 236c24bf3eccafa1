"""Google's Lighthouse on the main kinds of pages, as on a phone: `python run.py lighthouse [SITE]`.

Each page must reach 100 for accessibility, best practices and search engines, and 98 for speed.
"""

import json
import os
import subprocess
import sys
from statistics import median
from typing import Final

from newsroom.locales import LANGS

from tests.audit.tools import built_site, package, program
from tests.browser.served import Kind, find_pages, serve

GOALS: Final = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES: Final = ("home", "article", "section", "opportunity", "issue")
ROUNDS: Final = 3
"""Speed depends on what else the machine does: the middle of so many is told."""


def score(url: str) -> dict[str, int]:
    """Return the scores of a page in percent."""
    node, lighthouse = program("node", "Node.js 20"), package("lighthouse") / "cli" / "index.js"
    command = [node, str(lighthouse), url, "--quiet", "--output=json"]
    command += [
        f"--only-categories={','.join(GOALS)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]
    environment = os.environ | {"CHROME_PATH": os.environ.get("NEWSROOM_BROWSER", "")}
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=environment)
    report = json.loads(done.stdout)
    if lost := [f"{name} ({found['title']})" for name, found in report["audits"].items() if _is_lost(found)]:
        print(f"    {', '.join(lost)}", flush=True)
    return {name: round(100 * report["categories"][name]["score"]) for name in GOALS}


def _is_lost(found: dict[str, object]) -> bool:
    return found["scoreDisplayMode"] == "binary" and found["score"] == 0


def main(arguments: list[str]) -> int:
    """Print a table of all scores; return 1 where a goal is missed."""
    site = built_site(arguments)
    places = find_pages(site)
    # A page for each call for investment comes with the first of them; until then its list stands for it.
    name_of = {"opportunity": "opportunity" if Kind("opportunity", "vi") in places else "empty-register"}
    is_missed = False
    print("| page | " + " | ".join(GOALS) + " |\n| --- |" + " ---: |" * len(GOALS))
    with serve(site, is_compressed=True) as home:
        for kind in (Kind(name_of.get(name, name), lang) for name in PAGES for lang in LANGS):
            rounds = [score(home + places[kind]) for _ in range(ROUNDS)]
            found = {name: round(median(row[name] for row in rounds)) for name in GOALS}
            print(f"| {kind} | " + " | ".join(str(found[name]) for name in GOALS) + " |", flush=True)
            is_missed |= any(found[name] < goal for name, goal in GOALS.items())
    return 1 if is_missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
