"""Generated artwork for records without a photo: highland ridges running down to the coast.

Drawn from the record's id alone, so that the same record looks the same in every build and language.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

WIDTH: Final = 640
HEIGHT: Final = 360
_RIDGES: Final = 5
_STEPS: Final = 6


@cache
def draw(record_id: str) -> str:
    """Return an SVG of layered ridges; colours come from the style sheet's classes `a0` … `a5`."""
    numbers = _numbers(record_id)
    sun_x, sun_y = 380 + 200 * next(numbers), 60 + 70 * next(numbers)
    shapes = [f'<circle class="a5" cx="{sun_x:.0f}" cy="{sun_y:.0f}" r="34"/>']
    for ridge in range(_RIDGES):
        base = 120 + 44 * ridge
        shapes.append(f'<path class="a{ridge}" d="{_ridge(base, 74 - 11 * ridge, numbers)}"/>')
    return (
        f'<svg class="art" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="xMidYMax slice" '
        f'aria-hidden="true" focusable="false">{"".join(shapes)}</svg>'
    )


def _ridge(base: float, height: float, numbers: Iterator[float]) -> str:
    """Return a ridge that is high inland, on the left, and flattens towards the sea."""
    points = []
    for step in range(_STEPS + 1):
        inland = 1 - step / _STEPS
        points.append(
            (WIDTH * step / _STEPS, base + 40 * (1 - inland) - height * (0.25 + inland) * next(numbers))
        )
    path = [f"M0 {points[0][1]:.0f}"]
    for (x0, y0), (x1, y1) in pairwise(points):
        path.append(f"Q{x0:.0f} {y0:.0f} {(x0 + x1) / 2:.0f} {(y0 + y1) / 2:.0f}")
    return f"{''.join(path)}L{WIDTH} {points[-1][1]:.0f}V{HEIGHT}H0Z"


def _numbers(seed: str) -> Iterator[float]:
    """Yield numbers from 0 to 1 that depend on `seed` alone."""
    counter = 0
    while True:
        for byte in hashlib.sha256(f"{seed}/{counter}".encode()).digest():
            yield byte / 255
        counter += 1
