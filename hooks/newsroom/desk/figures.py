"""The figures of a translation against those of its source: none lost, none added, none changed."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsroom.desk.amounts import find_amounts
from newsroom.desk.codes import find_codes
from newsroom.desk.dates import find_dates
from newsroom.desk.fault import Fault
from newsroom.desk.figure import DateParts, Figure, mask, number_key
from newsroom.desk.figure_pairs import check_direction, check_order, judge_pair, lost_part
from newsroom.desk.fractions import find_fractions
from newsroom.desk.segment import Segment
from newsroom.locales import SOURCE, Lang


@lru_cache(maxsize=4096)
def figures_of(text: str, lang: Lang) -> tuple[Figure, ...]:
    """Return the figures of a text in the order of reading."""
    if not text.strip():
        return ()
    found = find_codes(text, lang)
    found += find_dates(mask(text, found), lang)
    found += find_fractions(mask(text, found), lang)
    found += find_amounts(mask(text, found), lang)
    return tuple(sorted(found, key=lambda figure: (figure.start, figure.end)))


def check_figures(source: Segment, text: Segment, lang: Lang) -> Iterator[Fault]:
    """Yield the faults in the figures of one segment."""
    yield from _facts(source, text)
    theirs, ours = figures_of(source.text, SOURCE), figures_of(text.text, lang)
    pairs = _match(theirs, ours)
    matched_theirs, matched_ours = {a for a, _ in pairs}, {b for _, b in pairs}
    left = [figure for i, figure in enumerate(theirs) if i not in matched_theirs]
    added = [figure for i, figure in enumerate(ours) if i not in matched_ours]
    for a, b in pairs:
        yield from judge_pair(theirs[a], ours[b], text.line)
        if lost_part(theirs[a], ours[b], ours):
            yield Fault(text.line, "figure-changed", ours[b].shown, theirs[a].shown)
    yield from check_order([(theirs[a], ours[b], b) for a, b in pairs], text.line)
    yield from _leftovers(left, added, theirs, ours, text.line)
    yield from check_direction(source.text, text, lang)


def _facts(source: Segment, text: Segment) -> Iterator[Fault]:
    left = list(source.facts)
    for name in text.facts:
        if name in left:
            left.remove(name)
        else:
            yield Fault(text.line, "figure-added", f"{{{{ {name} }}}}")
    for name in left:
        yield Fault(text.line, "figure-missing", f"{{{{ {name} }}}}")


def _match(theirs: Sequence[Figure], ours: Sequence[Figure]) -> list[tuple[int, int]]:
    """Pair figures that agree, as many as can be; sure ones with sure ones first."""
    edges = {a: [b for b, own in enumerate(ours) if _agree(figure, own)] for a, figure in enumerate(theirs)}
    taken: dict[int, int] = {}

    def place(a: int, seen: set[int]) -> bool:
        for b in sorted(
            edges[a],
            key=lambda b: (
                not ours[b].is_sure,
                ours[b].currency != theirs[a].currency,
                ours[b].unit != theirs[a].unit,
            ),
        ):
            if b not in seen:
                seen.add(b)
                if b not in taken or place(taken[b], seen):
                    taken[b] = a
                    return True
        return False

    for a in sorted(edges, key=lambda a: (not theirs[a].is_sure, a)):
        place(a, set())
    return sorted((a, b) for b, a in taken.items())


def _agree(theirs: Figure, ours: Figure) -> bool:
    if theirs.date and ours.date:
        return _same_day(theirs.date, ours.date)
    return bool(theirs.keys & ours.keys)


def _same_day(theirs: DateParts, ours: DateParts) -> bool:
    known = [(a, b) for a, b in zip(theirs, ours, strict=True) if a is not None and b is not None]
    return bool(known) and all(a == b for a, b in known) and (theirs[1] == ours[1])


def _leftovers(
    left: list[Figure], added: list[Figure], theirs: Sequence[Figure], ours: Sequence[Figure], line: int
) -> Iterator[Fault]:
    lost = [f for f in left if f.is_sure and not _is_said(f, added, theirs, ours)]
    new = [f for f in added if f.is_sure and not _is_said(f, left, ours, theirs)]
    # A rank in words is no weekday where the other side has another rank.
    if new or lost:
        lost += [f for f in left if f.is_rank and new and not lost]
        new += [f for f in added if f.is_rank and lost and not new]
    else:
        ranks = [f for f in left if f.is_rank], [f for f in added if f.is_rank]
        if all(ranks):
            lost, new = ranks
    few = [f for f in left if _few(f)], [f for f in added if _few(f)]
    if all(few) and not lost and not new and not few[0][0].keys & few[1][0].keys:
        # «hai» is “both”, but never “one”.
        lost, new = [few[0][0]], [few[1][0]]
    pairs = min(len(lost), len(new))
    for before, after in zip(lost, new, strict=False):
        yield Fault(line, "figure-changed", after.shown, before.shown)
    for figure in lost[pairs:]:
        yield Fault(line, "figure-missing", figure.shown)
    for figure in new[pairs:]:
        yield Fault(line, "figure-added", figure.shown)


def _few(figure: Figure) -> bool:
    """Tell whether a word counts one or two, and is no rank."""
    words = {"một", "hai", "one", "two", "satu", "dua"}
    return not figure.is_sure and figure.shown.lower() in words


def _is_said(figure: Figure, unpaired: list[Figure], own: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Tell whether the other text says a figure in another way: in parts, or once for twice."""
    if figure.date:
        # «mồng 10 tháng 3» is the 10th day of the third month; parts of other dates are not its own.
        keys = {key for other in unpaired for key in other.keys}
        return all(part is None or number_key(part) in keys for part in figure.date)
    dates = [other.date for other in others if other.date]
    in_date = any(number_key(part) in figure.keys for date in dates for part in date if part is not None)
    return in_date or _repeats_year(figure, own, others)


def _repeats_year(figure: Figure, own: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Tell whether a year is said again that both texts have said already: “that year”."""
    is_year = any(key.startswith(("n:19", "n:20")) and len(key) == 6 for key in figure.keys)
    return (
        is_year
        and sum(bool(figure.keys & other.keys) for other in own) > 1
        and any(figure.keys & other.keys for other in others)
    )
