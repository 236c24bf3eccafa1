"""The measurements: every program in turn, several times over, so that a busy machine slows them alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from tests.bench.measure import Cost, Output, count, run
from tests.bench.preview import Preview, preview
from tests.bench.subject import Subject

Say = Callable[[str], None]


@dataclass
class Result:
    """All that was measured of one program."""

    first: list[Cost] = field(default_factory=list)
    """Builds with nothing kept from before: Newsroom draws its cards and makes its search index."""
    full: list[Cost] = field(default_factory=list)
    """Builds of the whole site on a machine that has built it before: cards and index, which the peers
    do not have, are at hand."""
    rebuild: list[Cost] = field(default_factory=list)
    """Builds after one edited article, the finished site still there."""
    preview: Preview | None = None
    output: Output | None = None

    def figures(self) -> dict[str, float | None]:
        """Return the medians by the name of their row; seconds, numbers and bytes."""
        first = _medians(self.first)
        full = _medians(self.full)
        rebuild = _medians(self.rebuild)
        shown, output = self.preview, self.output or Output(0, 0)
        return {
            "first build, s": first.wall,
            "first build, CPU s": first.cpu,
            "full build, s": full.wall,
            "full build, CPU s": full.cpu,
            "rebuild after an edit, s": rebuild.wall,
            "rebuild after an edit, CPU s": rebuild.cpu,
            "first page in serve, s": shown.first_page if shown else None,
            "edit to preview, s": shown.edit if shown else None,
            "pages": output.pages,
            "pages/s": output.pages / full.wall,
            "peak memory, MB": full.memory / 1e6 if full.memory else None,
            "output, MB": output.size / 1e6,
        }


def _medians(costs: Sequence[Cost]) -> Cost:
    def middle(values: list[float | None]) -> float | None:
        known = [value for value in values if value is not None]
        return median(known) if known else None

    return Cost(
        wall=median(cost.wall for cost in costs),
        cpu=middle([cost.cpu for cost in costs]),
        memory=middle([cost.memory for cost in costs]),
    )


def measure(subjects: Sequence[Subject], rounds: int, edits: int, say: Say) -> dict[str, Result]:
    """Build with every program in turn, `rounds` times, then measure its preview over `edits` edits."""
    results = {subject.name: Result() for subject in subjects}
    for number in range(rounds):
        for subject in subjects:
            result = results[subject.name]
            subject.clean(".cache", "resources")
            result.first.append(run(subject.build, subject.folder, subject.env))
            subject.clean()
            result.full.append(run(subject.build, subject.folder, subject.env))
            subject.edit(f"Tin sửa ở vòng {number + 1}")
            result.rebuild.append(run(subject.build, subject.folder, subject.env))
            full, rebuild = result.full[-1].wall, result.rebuild[-1].wall
            say(f"round {number + 1}, {subject.name}: full build {full:.1f} s, rebuild {rebuild:.1f} s")
    for subject in subjects:
        results[subject.name].output = count(subject.site)
        if edits:
            shown = results[subject.name].preview = preview(subject, edits)
            say(f"preview, {subject.name}: first page {shown.first_page:.1f} s, an edit {shown.edit:.2f} s")
    return results
