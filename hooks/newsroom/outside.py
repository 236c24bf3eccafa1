"""`python run.py links`: tells which links of the built site to other sites lead nowhere; no build does."""

import argparse
import re
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import unescape
from http.client import HTTPException
from pathlib import Path
from typing import Final, Literal
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import Request, urlopen

_LINK: Final = re.compile(r'<a\s[^>]*?href="(https?://[^"#]+)')
_CANONICAL: Final = re.compile(r'<link rel="canonical" href="([^"]*)"')
_GONE: Final = frozenset({404, 410})
_HOSTS_AT_ONCE: Final = 8
_SHOWN: Final = 75
"""Rows of each list of a report: an issue on GitHub holds 65,536 characters."""

State = Literal["fine", "gone", "unclear"]


@dataclass(frozen=True)
class Answer:
    """What a link has led to."""

    url: str
    state: State
    """`unclear` where a reader may see the page all the same: many sites turn programs away."""
    said: str = ""


def outside_links(site: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the addresses of other sites that the pages of a built site link to, each with the pages."""
    own = next(iter(_CANONICAL.findall((site / "index.html").read_text(encoding="utf-8"))), "")
    found: dict[str, list[str]] = {}
    for file in sorted(site.rglob("*.html")):
        page = f"/{file.relative_to(site).as_posix().removesuffix('index.html')}"
        for url in dict.fromkeys(map(unescape, _LINK.findall(file.read_text(encoding="utf-8")))):
            if not (own and url.startswith(own)):
                found.setdefault(url, []).append(page)
    return {url: tuple(pages) for url, pages in sorted(found.items())}


def ask(url: str, patience: float) -> Answer:
    """Ask for one address: only its head first, the whole page where a server does not like that."""
    answer = _ask("HEAD", url, patience)
    return answer if answer.state == "fine" else _ask("GET", url, patience)


def _ask(method: str, url: str, patience: float) -> Answer:
    agent = {"User-Agent": "Mozilla/5.0 (compatible; Newsroom link check)", "Accept": "*/*"}
    try:
        with urlopen(Request(_ascii(url), method=method, headers=agent), timeout=patience):
            return Answer(url, "fine")
    except HTTPError as error:
        error.close()
        return Answer(url, "gone" if error.code in _GONE else "unclear", str(error.code))
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        return Answer(url, "unclear", f"{type(reason).__name__}: {reason}")


def _ascii(url: str) -> str:
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    rest = (quote(part, safe="/%:@!$&'()*+,;=~-._?[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, *rest, ""))


def ask_all(urls: Iterable[str], *, patience: float = 20, pause: float = 1) -> list[Answer]:
    """Ask for all addresses, those of one host one after the other with a pause between."""
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(urlsplit(url).netloc, []).append(url)

    def of_one_host(own: Sequence[str]) -> Iterator[Answer]:
        for number, url in enumerate(own):
            time.sleep(pause if number else 0)
            yield ask(url, patience)

    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as pool:
        answers = pool.map(lambda own: list(of_one_host(own)), hosts.values())
        return sorted((answer for of_host in answers for answer in of_host), key=lambda answer: answer.url)


def write_report(answers: Sequence[Answer], pages: Mapping[str, Sequence[str]]) -> str:
    """Return what staff read, as Markdown; empty where nothing is to be done."""
    titles = {
        "gone": "Trang được dẫn tới không còn (hãy tìm địa chỉ mới, hoặc bỏ liên kết)",
        "unclear": "Máy chưa xem được (hãy tự mở thử; nhiều trang chỉ từ chối máy)",
    }
    blocks = []
    for state, title in titles.items():
        rows = [answer for answer in answers if answer.state == state]
        if rows:
            shown = "".join(_row(answer, pages[answer.url]) for answer in rows[:_SHOWN])
            more = f"\n… và {len(rows) - _SHOWN} liên kết nữa.\n" if len(rows) > _SHOWN else ""
            blocks.append(f"## {title}: {len(rows)}\n\n{shown}{more}")
    return "\n".join(blocks)


def _row(answer: Answer, pages: Sequence[str]) -> str:
    more = f" và {len(pages) - 1} trang khác" if len(pages) > 1 else ""
    return f"- {_code(answer.url, 200)} ({_code(answer.said)}), ở {_code(pages[0])}{more}\n"


def _code(text: str, longest: int = 80) -> str:
    # In a code span nothing is a mention, a link or markup.
    line = " ".join(text.replace("`", "'").split())
    return f"`{line[:longest]}`"


def main(arguments: Sequence[str]) -> int:
    """Check the site in `site/`; print the report, or write it to a file. Broken links are no failure."""
    parser = argparse.ArgumentParser(prog="python run.py links", description=__doc__)
    parser.add_argument(
        "--site", type=Path, default=Path("site"), help="thư mục trang đã dựng · the built site"
    )
    parser.add_argument("--report", type=Path, help="ghi báo cáo vào tệp này · write the report to this file")
    parser.add_argument("--pause", type=float, default=1, help="giây nghỉ giữa hai lần hỏi một máy · seconds")
    chosen = parser.parse_args(arguments)
    if not (chosen.site / "index.html").is_file():
        print(f"Không có trang nào trong {chosen.site}; hãy chạy python run.py build trước.", file=sys.stderr)
        return 2
    pages = outside_links(chosen.site)
    answers = ask_all(pages, pause=chosen.pause)
    report = write_report(answers, pages)
    if chosen.report:
        chosen.report.write_text(report, encoding="utf-8", newline="\n")
    elif report:
        print(report)
    gone = sum(answer.state == "gone" for answer in answers)
    unclear = sum(answer.state == "unclear" for answer in answers)
    print(f"Đã thử {len(answers)} liên kết ra ngoài: {gone} hỏng, {unclear} chưa rõ.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
