"""What a procedure shows: each step with its proof, the papers to bring, the sums of time and money."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

from newsroom.catalogue import Entry
from newsroom.figures import view_source
from newsroom.formats import Currency, format_amount, format_date, format_number
from newsroom.localize.edition import Edition
from newsroom.localize.lines import choice_facet, name_facets, named_line, text_line, url_line
from newsroom.models import Procedure
from newsroom.models.procedures import Fee, Paper, ProcedureGroup, ProcedureStep
from newsroom.procedure_views import PaperView, Stage
from newsroom.profile_views import Line, Particulars
from newsroom.views import Named


def view_procedure(entry: Entry[Procedure], edition: Edition) -> Particulars:
    """Return the particulars of a procedure."""
    procedure = entry.record
    totals = tuple(_totals(procedure, edition))
    scope = (
        named_line("sectors", "sectors", procedure.sectors, edition),
        named_line("parks", "parks", procedure.parks, edition),
    )
    return Particulars(
        status=edition.words[f"choice_{procedure.group}"],
        brief=totals,
        lines=(*totals, *(line for line in scope if line.values)),
        facets=(
            *choice_facet("procedure_group", procedure.group, get_args(ProcedureGroup), edition),
            *name_facets("sectors", "sectors", procedure.sectors, edition),
        ),
        stages=tuple(_stage(step, n, edition) for n, step in enumerate(procedure.steps, 1)),
    )


def _totals(procedure: Procedure, edition: Edition) -> Iterator[Line]:
    """Yield the sums; where a step does not say, the line tells how many steps are counted."""
    word, steps = edition.words, procedure.steps
    counts = {
        "steps": len(steps),
        "offices": len({step.office.vi for step in steps if step.office}),
        "papers": len({paper.name.vi for step in steps for paper in step.papers}),
    }
    for label, number in counts.items():
        yield Line(word[f"line_{label}"], (Named(str(number)),) if number else ())
    days = [step.working_days for step in steps if step.working_days is not None]
    longest = (Named(format_number(Decimal(sum(days)), edition.lang)),) if days else ()
    yield Line(word["line_time"], longest, _counted(len(days), len(steps), edition))
    fees = [step.fee for step in steps if step.fee]
    yield Line(word["line_fees"], tuple(_sums(fees, edition)), _counted(len(fees), len(steps), edition))


def _counted(known: int, steps: int, edition: Edition) -> str:
    is_part = 0 < known < steps
    return edition.words["counted_steps"].format(known=known, steps=steps) if is_part else ""


def _sums(fees: list[Fee], edition: Edition) -> Iterator[Named]:
    """Yield the sum in each currency: money is never converted without a rate."""
    sums: dict[Currency, Decimal] = defaultdict(Decimal)
    for fee in fees:
        sums[fee.currency] += Decimal(fee.amount)
    paid = {currency: amount for currency, amount in sums.items() if amount}
    if fees and not paid:
        yield Named(edition.words["free"])
    for currency in sorted(paid):
        yield Named(format_amount(paid[currency], "one", currency, edition.lang))


def _stage(step: ProcedureStep, number: int, edition: Edition) -> Stage:
    certified = ""
    if step.certified_on:
        date = format_date(step.certified_on, edition.lang)
        text = edition.words["certified_by"] if step.certified_by else edition.words["certified"]
        certified = text.format(date=date, name=step.certified_by or "")
    return Stage(
        number=number,
        title=edition.print_plain(step.title, edition.lang),
        lines=tuple((line.label, line.values) for line in _lines(step, edition)),
        papers=tuple(_paper(paper, edition) for paper in step.papers),
        legal=tuple(view_source(source, edition.lang) for source in step.legal_basis),
        certified=certified,
    )


def _lines(step: ProcedureStep, edition: Edition) -> Iterator[Line]:
    word = edition.words
    yield text_line("office", step.office, edition)
    yield text_line("officer", step.officer, edition)
    yield text_line("gets", step.result, edition)
    days = step.working_days
    yield Line(word["line_time"], (Named(str(days)),) if days is not None else ())
    yield Line(word["line_fees"], tuple(_sums([step.fee], edition)) if step.fee else ())
    yield text_line("recourse", step.recourse, edition)
    if step.online:
        yield url_line("online", step.online, edition)
    if step.documents:
        yield named_line("documents", "documents", step.documents, edition)


def _paper(paper: Paper, edition: Edition) -> PaperView:
    lang, form = edition.lang, paper.form
    return PaperView(
        name=edition.print_plain(paper.name, lang),
        note=edition.print_plain(paper.note, lang),
        form=Named(form.rsplit("/", 1)[-1], f"assets/files/{form}") if form else None,
    )
