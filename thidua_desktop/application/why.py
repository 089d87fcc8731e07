"""Why a unit has its points: the trace, the entries behind each step, and who sealed them."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext, find_period
from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.period_picture import PeriodPicture, period_picture
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ids import CriterionCode, FactId, PeriodCode, UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.scoring.results import TraceCode, TraceStep
from thidua_desktop.domain.scoring.trace import joined


class WhyStep(Struct, frozen=True, kw_only=True):
    """One step of a trace with the entries behind it.

    `signer` sealed what the step says: the unit its record, other units their cross-checks (their
    codes joined by commas), the leader the result; None for what follows by the rules alone, and
    as long as nothing is sealed.
    """

    step: TraceStep
    entries: tuple[ProgressEntry, ...]
    signer: str | None


class WhyItem(Struct, frozen=True, kw_only=True):
    """Why a unit has its points, in one criterion or in total (`criterion` None)."""

    unit: UnitCode
    criterion: CriterionCode | None
    period: PeriodCode
    points: Decimal | None
    steps: tuple[WhyStep, ...]
    picture: PeriodPicture


class _Sealed(Struct, frozen=True, kw_only=True):
    """Who sealed what counts in a period; `leader` is None before the result is sealed."""

    records: frozenset[UnitCode]
    crosschecks: frozenset[UnitCode]
    leader: UnitCode | None


def why(
    book: BookContext,
    unit: UnitCode,
    criterion: CriterionCode | None,
    period: PeriodCode | None,
) -> WhyItem:
    """The trace of a total or of one score. Raises UnknownNameError."""
    with book.storage.read() as uow:
        view = book.view(uow)
        picture = period_picture(uow, view, find_period(view, period))
        sealed = _sealed(view, picture)
    scores = picture.scores.unit(unit)
    if scores is None:
        raise UnknownNameError("unit", unit)
    points, trace = scores.total, scores.trace
    if criterion is not None:
        score = scores.criterion(criterion)
        if score is None:
            raise UnknownNameError("criterion", criterion)
        points, trace = score.final, score.trace
    typed = picture.facts.hand_typed.get(unit) if picture.facts else None
    if typed is not None:
        values = {"number": typed.paper_number, "day": typed.paper_date.isoformat()}
        trace = (TraceStep(code=TraceCode.HAND_TYPED, values=values), *trace)
    record = picture.records.get(unit)
    entries = {entry.id: entry for entry in record.entries} if record else {}
    return WhyItem(
        unit=unit,
        criterion=criterion,
        period=picture.period.code,
        points=points,
        steps=tuple(_why_step(step, entries, unit, sealed) for step in trace),
        picture=picture,
    )


def _sealed(view: YearView, picture: PeriodPicture) -> _Sealed:
    def authors(kind: PackageKind) -> frozenset[UnitCode]:
        found = (package.envelope for package in picture.counting)
        return frozenset(each.author_unit_id for each in found if each.kind is kind)

    result = view.standing.results.get(picture.period.code)
    stands = result is not None and view.shelf.result(result.digest) == picture.result
    return _Sealed(
        records=authors(PackageKind.RECORD),
        crosschecks=authors(PackageKind.CROSSCHECK),
        leader=result.envelope.author_unit_id if result is not None and stands else None,
    )


def _why_step(
    step: TraceStep,
    entries: Mapping[FactId, ProgressEntry],
    unit: UnitCode,
    sealed: _Sealed,
) -> WhyStep:
    found = tuple(entries[entry] for entry in step.entries if entry in entries)
    signer: str | None = None
    if found or step.code is TraceCode.TYPED:
        signer = unit if unit in sealed.records else None
    elif step.code is TraceCode.CROSS:
        scorers = str(step.values["units"]).split(",")
        signer = joined(each for each in scorers if each in sealed.crosschecks) or None
    elif step.code is TraceCode.APPRAISED:
        signer = sealed.leader
    return WhyStep(step=step, entries=found, signer=signer)
