"""A staff mistake: where it is, what is wrong and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from newsroom.rules import RULES, Tongue, phrase

GUIDE: Final = "data/README.md"
"""The staff guide, which explains every rule under its id."""


class Phrase(str):
    """The name of a phrase of `rules.yml`, as a value that each report says in its own language."""

    __slots__ = ()


class Line(str):
    """A line for staff to copy: it is shown whole, however long."""

    __slots__ = ()


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake; sorts by place, so that a report reads from file to file and top to bottom."""

    path: str
    """The file, relative to the project, with forward slashes."""
    line: int
    field: str
    """The dotted path of the field, or `` where the whole line is meant."""
    rule: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Return the line that staff read."""
        return self.text("vi")

    def text(self, tongue: Tongue) -> str:
        """Return `path:line  field: what is wrong and how to mend it; a correct example [rule]`."""
        rule = RULES[self.rule]
        values = {
            key: phrase(value, tongue) if isinstance(value, Phrase) else value for key, value in self.values
        }
        what = (rule.vi if tongue == "vi" else rule.en).format_map(values)
        if values.get("hint"):
            what += phrase("hint", tongue, value=values["hint"])
        else:
            what += phrase("example", tongue, value=values.get("example") or rule.example)
        place = f"{self.path}:{self.line}" if self.line else self.path
        return (
            f"{place}  {self.field}: {what} [{self.rule}]" if self.field else f"{place}  {what} [{self.rule}]"
        )

    @property
    def is_warning(self) -> bool:
        """True where the site may be published all the same."""
        return RULES[self.rule].kind == "warning"


def problem(path: str, line: int, field: str, rule: str, /, **values: object) -> Problem:
    """Make a Problem; the keyword values fill the text of its rule.

    Any rule takes `hint`, the nearest known name, and `example`, a better one than that of the rule.
    """
    shown = {key: value if isinstance(value, Phrase) else _show(value) for key, value in values.items()}
    return Problem(_visible(path), line, field, rule, tuple(sorted(shown.items())))


def suggest(value: str, known: Iterable[str]) -> str:
    """Return the known name nearest to `value`, or nothing."""
    names = {name.casefold(): name for name in known}
    near = get_close_matches(value.casefold(), list(names), n=1, cutoff=0.6)
    return names[near[0]] if near else ""


def _show(value: object) -> str:
    return _visible(value) if isinstance(value, Line) else _shorten(str(value))


def _visible(text: str) -> str:
    # A file name may hold line ends, which would start a command in GitHub's log, and bytes that are no text.
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def _shorten(text: str, limit: int = 160) -> str:
    line = _visible(" ".join(text.split()))
    return line if len(line) <= limit else line[: limit - 1] + "…"


def report(problems: Iterable[Problem], tongue: Tongue = "vi", guide: str = GUIDE) -> str:
    """Return all mistakes as one text: a headline with their number, a line each, where to read more."""
    ordered = sorted(set(problems))
    head = phrase("refused", tongue, number=len(ordered))
    foot = [phrase("help", tongue, page=f"{guide}#{ordered[0].rule}")] if ordered else []
    return "\n".join([head, *(found.text(tongue) for found in ordered), *foot])


def annotations(problems: Iterable[Problem], tongue: Tongue = "vi") -> str:
    """Return the commands that make GitHub show each mistake on its line of a pull request."""
    return "\n".join(_annotation(found, tongue) for found in sorted(set(problems)))


def _annotation(found: Problem, tongue: Tongue) -> str:
    place = f"file={_escape(found.path, ':,')},line={max(1, found.line)}"
    return f"::{'warning' if found.is_warning else 'error'} {place}::{_escape(found.text(tongue))}"


def _escape(text: str, more: str = "") -> str:
    # A newline would start a command of its own.
    return "".join(f"%{ord(c):02X}" if c in "%\r\n" + more else c for c in text)


class RefusedError(Exception):
    """Raised once all inputs are read, when any of them holds a mistake; carries all mistakes."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.report())

    def report(self, tongue: Tongue = "vi", guide: str = GUIDE) -> str:
        """Return what is said to whoever made the mistakes; `guide` is where they read more."""
        return report(self.problems, tongue, guide)
