"""Generated artwork for records without a photo: highland ridges running down to the coast.

Drawn from the record's id alone, so that the same record looks the same in every build and language.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

WIDTH: Final = 640
HEIGHT: Final = 360
SUN: Final = 34
_RIDGES: Final = 5
_STEPS: Final = 6


@dataclass(frozen=True)
class Ridge:
    """The outline of one layer: straight to the first point, then a curve towards each next one."""

    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Scene:
    """What an artwork shows: the sun, and ridges from the farthest to the nearest."""

    sun: tuple[float, float]
    ridges: tuple[Ridge, ...]


def scene(record_id: str) -> Scene:
    """Return the artwork of a record, on a ground of WIDTH by HEIGHT."""
    numbers = _numbers(record_id)
    sun = 380 + 200 * next(numbers), 60 + 70 * next(numbers)
    return Scene(sun, tuple(_ridge(120 + 44 * ridge, 74 - 11 * ridge, numbers) for ridge in range(_RIDGES)))


@cache
def draw(record_id: str) -> str:
    """Return an SVG of layered ridges; colours come from the style sheet's classes `a0` … `a5`."""
    shown = scene(record_id)
    shapes = [f'<circle class="a5" cx="{shown.sun[0]:.0f}" cy="{shown.sun[1]:.0f}" r="{SUN}"/>']
    for number, ridge in enumerate(shown.ridges):
        shapes.append(f'<path class="a{number}" d="{_path(ridge)}"/>')
    return (
        f'<svg class="art" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="xMidYMax slice" '
        f'aria-hidden="true" focusable="false">{"".join(shapes)}</svg>'
    )


def _ridge(base: float, height: float, numbers: Iterator[float]) -> Ridge:
    """Return a ridge that is high inland, on the left, and flattens towards the sea."""
    points = []
    for step in range(_STEPS + 1):
        inland = 1 - step / _STEPS
        points.append(
            (WIDTH * step / _STEPS, base + 40 * (1 - inland) - height * (0.25 + inland) * next(numbers))
        )
    return Ridge(tuple(points))


def _path(ridge: Ridge) -> str:
    points = ridge.points
    path = [f"M0 {points[0][1]:.0f}"]
    for (x0, y0), (x1, y1) in pairwise(points):
        path.append(f"Q{x0:.0f} {y0:.0f} {(x0 + x1) / 2:.0f} {(y0 + y1) / 2:.0f}")
    return f"{''.join(path)}L{WIDTH} {points[-1][1]:.0f}V{HEIGHT}H0Z"


def outline(ridge: Ridge, steps: int) -> Iterator[tuple[float, float]]:
    """Yield points along a ridge, `steps` for each of its curves, ending at the right edge."""
    start = ridge.points[0]
    for (x0, y0), (x1, y1) in pairwise(ridge.points):
        end = (x0 + x1) / 2, (y0 + y1) / 2
        for step in range(steps):
            t = step / steps
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            yield a * start[0] + b * x0 + c * end[0], a * start[1] + b * y0 + c * end[1]
        start = end
    yield start
    yield WIDTH, ridge.points[-1][1]


def _numbers(seed: str) -> Iterator[float]:
    """Yield numbers from 0 to 1 that depend on `seed` alone."""
    counter = 0
    while True:
        for byte in hashlib.sha256(f"{seed}/{counter}".encode()).digest():
            yield byte / 255
        counter += 1
