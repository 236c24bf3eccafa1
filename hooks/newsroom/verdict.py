"""The verdict on all that staff wrote: every mistake at once, or a catalogue that can be published."""

from datetime import datetime

from newsroom.bulletin.check import check_bulletins
from newsroom.catalogue import Catalogue
from newsroom.conflicts import check_records
from newsroom.desk.inspect import check_translations
from newsroom.future import check_days
from newsroom.load import Reader
from newsroom.pictures import Photos, make_photos
from newsroom.problems import Problem, RefusedError
from newsroom.progress import Progress
from newsroom.references import check_references
from newsroom.samples import check_samples


def judge(reader: Reader, now: datetime, progress: Progress) -> tuple[Catalogue, Photos, tuple[Problem, ...]]:
    """Read all data as of `now`; return it with its photos and the warnings, or raise RefusedError."""
    root = reader.root
    with progress.step() as done:
        catalogue, problems = reader.read(now)
        problems += check_references(catalogue, root)
        problems += (*check_records(catalogue), *check_days(catalogue, now))
        problems += check_samples(catalogue, root)
        problems += check_bulletins(catalogue)
        photos, more = make_photos(catalogue, root)
        problems += more
        done(f"Đọc dữ liệu: {len(catalogue.articles)} tin, {len(catalogue.facts)} số liệu")
    with progress.step() as done:
        wrong = {found.path for found in problems if not found.is_warning}
        problems += check_translations(catalogue, root, wrong)
        done("Đối chiếu bản dịch")
    if mistakes := [found for found in problems if not found.is_warning]:
        raise RefusedError(mistakes)
    return catalogue, photos, tuple(sorted(set(problems)))
