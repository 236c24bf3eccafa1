"""The Nu HTML checker over every page of the built site: `python run.py html [SITE]`.

The e-mail editions are left out: mail programs ask for the HTML of twenty years ago. No error and no warning
is let pass. It needs Java 11 or newer and, once, Node.js to fetch the checker.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.audit.tools import built_site, package, program
from tests.browser.served import serve


def pages_of(site: Path) -> list[str]:
    """Return the pages that browsers show, by their place in the site."""
    files = (path for path in site.rglob("*.html") if not path.name.endswith("-mail.html"))
    return sorted(path.relative_to(site).as_posix() for path in files)


def check_pages(site: Path) -> list[dict[str, Any]]:
    """Return what the checker says of all pages of a site."""
    java, jar = program("java", "Java 17"), package("vnu-jar") / "build" / "dist" / "vnu.jar"
    # Asked for by their addresses: files have no origin that the policy of a page could name.
    with serve(site) as home:
        # The page for unknown addresses has the answer of one.
        urls = [home + page.removesuffix("index.html") for page in pages_of(site) if page != "404.html"]
        allow = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
        command = [java, "-Xss2m", allow, "-jar", str(jar), "--format", "json", "--exit-zero-always"]
        rows = [row for part in _parts(urls) for row in _messages([*command, *part])]
        rows += _messages([*command, str(site / "404.html")])
    # Of a file the checker cannot know the origin, see above.
    return [
        row for row in rows if not (row["url"].startswith("file:") and "Content Security" in row["message"])
    ]


def _parts(urls: Sequence[str]) -> list[Sequence[str]]:
    # Windows takes no longer command lines.
    return [urls[first : first + 200] for first in range(0, len(urls), 200)]


def _messages(command: list[str]) -> list[dict[str, Any]]:
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    rows: list[dict[str, Any]] = json.loads(done.stderr or done.stdout)["messages"]
    return rows


def main(arguments: list[str]) -> int:
    """Print every message with the number of its pages; return 1 where there is one."""
    site = built_site(arguments)
    rows = check_pages(site)
    said = Counter(f"{row.get('subType', row['type'])}: {row['message']}" for row in rows)
    first = {f"{row.get('subType', row['type'])}: {row['message']}": row for row in reversed(rows)}
    for text, number in said.most_common():
        print(f"{number} × {text}\n    {first[text]['url']}:{first[text].get('lastLine', '')}")
    print(f"{len(pages_of(site))} trang · pages, {len(rows)} lỗi và nhắc · errors and warnings")
    return 1 if rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
