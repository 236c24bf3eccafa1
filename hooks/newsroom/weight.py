"""What makes a text too heavy to be parsed soon: told by counting, before any of it is parsed."""

from collections.abc import Iterator

from newsroom.limits import BODY, COLUMNS, SIGNS, Limit


def overweight(text: str) -> Iterator[tuple[int, Limit, int]]:
    """Yield every limit that keeps a text from being parsed: a line, the limit and how many there are."""
    if len(text) > BODY.most:
        yield 0, BODY, len(text)
        return
    # A parser looks for the end of each bracket in all that follows in the paragraph.
    first, signs = 0, 0
    for line, row in enumerate([*text.split("\n"), ""]):
        if row.strip():
            signs += row.count("[")
        else:
            if signs > SIGNS.most:
                yield first, SIGNS, signs
            first, signs = line + 1, 0
        # Cells that a row lacks are made, so that a wide head makes many of every short row.
        if row.count("|") > 2 * COLUMNS.most:
            yield line, COLUMNS, row.count("|") - 1
