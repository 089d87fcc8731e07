"""The leader types in what a unit without the program wrote on its signed paper (packages §7)."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.ports import Ids, Scope, WritingUnit
from thidua_desktop.application.sheets import EntryRow, PointsRow, ProgressSheet
from thidua_desktop.application.use_cases.appraise import require_leader, require_open_review
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.amounts import kept
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import FactId, UnitCode
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.progress import Evidence, EvidenceKind, EvidenceRef, ProgressEntry
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.domain.review import ManualEntry
from thidua_desktop.domain.scoring.goals import scored_as_manual
from thidua_desktop.domain.scoring.limits import (
    EntryRefusal,
    ScoreProblem,
    ScoreRefusal,
    ScoreRow,
    entry_problems,
    score_refusals,
)
from thidua_desktop.domain.text.storable import storable, storable_throughout


class TypedRecord(Struct, frozen=True, kw_only=True):
    """The rows the leader takes over, the file they came from, and the paper behind them.

    Number and date are those of the paper that the unit's commander signed.
    """

    unit: UnitCode
    rows: ProgressSheet
    file: bytes
    paper_number: str | None
    paper_date: date | None


class TypedIn(Struct, frozen=True, kw_only=True):
    """What was written. Refused rows are named by their place among the rows given.

    `entry.superseded` says that a sealed record of the unit counts instead.
    """

    entry: ManualEntry
    refused_entries: tuple[tuple[int, tuple[EntryRefusal, ...]], ...] = ()
    refused_scores: tuple[ScoreRefusal, ...] = ()


def type_in_record(
    uow: WritingUnit, ids: Ids, view: YearView, period: Period, *, typed: TypedRecord
) -> TypedIn:
    """Writes the unit's rows that the rules allow in place of what was typed in before.

    Raises NotAllowedError: NOT_LEADER, REVIEW_CLOSED, NOT_APPROVED without number or date of the
    signed paper; UnknownNameError for a unit that is not in the frame.
    """
    frame = view.frame_of(period).frame
    unit = member_without_program(view, frame, typed.unit)
    require_open_review(view, period)
    number = storable(typed.paper_number or "")
    if not number or typed.paper_date is None:
        raise NotAllowedError(ReasonCode.NOT_APPROVED, paper_of=unit.code)
    file = uow.evidence.add(typed.file, EvidenceKind.XLSX)
    entries = [_entry(uow, row, file) for row in typed.rows.entries]
    refused = _refused_entries(frame, entries)
    scores = _scores(typed.rows.self_scores)
    refused_scores = _refused_scores(frame, unit.code, scores)
    left_out = {refusal.row for refusal in refused_scores}
    entry = ManualEntry(
        unit=unit.code,
        paper_number=number,
        paper_date=typed.paper_date,
        entries=tuple(e for place, e in enumerate(entries) if place not in refused),
        self_scores=tuple(s for place, s in enumerate(scores) if place not in left_out),
    )
    written = _put(uow, ids, Scope(year=view.year, period=period.code), entry)
    sealed = view.standing.records.get(period.code, {})
    return TypedIn(
        entry=replace(written, superseded=unit.code in sealed),
        refused_entries=tuple(refused.items()),
        refused_scores=refused_scores,
    )


def take_back_typed(uow: WritingUnit, view: YearView, period: Period, *, unit: UnitCode) -> None:
    """Takes back what was typed in. Raises as `type_in_record`; UnknownNameError for nothing."""
    require_open_review(view, period)
    scope = Scope(year=view.year, period=period.code)
    if uow.facts(ManualEntry).get(scope, unit) is None:
        raise UnknownNameError("unit", unit)
    uow.facts(ManualEntry).remove(scope, unit)


def member_without_program(view: YearView, frame: Frame, code: UnitCode) -> Unit:
    """The unit for which the leader writes. Raises NotAllowedError(NOT_LEADER)."""
    require_leader(view)
    unit = frame.unit(code)
    if unit is None:
        raise UnknownNameError("unit", code)
    return unit


def _entry(uow: WritingUnit, row: EntryRow, file: Evidence) -> ProgressEntry:
    """An entry still without an id; evidence on paper is known by the file that names it."""
    result = row.result
    if result is not None and result.number is not None:
        result = replace(result, number=kept(result.number))
    named = row.evidence_name
    entry = ProgressEntry(
        id=FactId(""),
        criterion=row.criterion,
        occurred_on=row.occurred_on,
        recorded_at=uow.stamp.at,
        component=row.component,
        result=result,
        note=row.note,
        evidence=() if named is None else (EvidenceRef(sha256=file.sha256, name=named),),
    )
    return storable_throughout(entry)


def _refused_entries(
    frame: Frame, entries: Sequence[ProgressEntry]
) -> dict[int, tuple[EntryRefusal, ...]]:
    refused: dict[int, tuple[EntryRefusal, ...]] = {}
    for place, entry in enumerate(entries):
        criterion = frame.criterion(entry.criterion)
        if criterion is None:
            raise UnknownNameError("criterion", entry.criterion)
        problems = entry_problems(criterion, entry)
        if problems:
            refused[place] = problems
    return refused


def _scores(rows: Sequence[PointsRow]) -> tuple[SelfScore, ...]:
    scores = (
        SelfScore(criterion=row.criterion, points=kept(row.points), reason=row.reason)
        for row in rows
    )
    return tuple(map(storable_throughout, scores))


def _refused_scores(
    frame: Frame, unit: UnitCode, scores: Sequence[SelfScore]
) -> tuple[ScoreRefusal, ...]:
    """Points are typed only where no rule computes them, within bounds, once."""
    rows = [ScoreRow(unit=unit, criterion=s.criterion, points=s.points) for s in scores]
    found = {refusal.row: refusal for refusal in score_refusals(frame, rows)}
    for place, score in enumerate(scores):
        criterion = frame.criterion(score.criterion)
        if criterion is None or not scored_as_manual(frame, unit, criterion):
            facts = {"criterion": str(score.criterion)}
            code = ScoreProblem.UNKNOWN_CRITERION
            found[place] = ScoreRefusal(row=place, code=code, facts=facts)
    return tuple(found[place] for place in sorted(found))


def _put(uow: WritingUnit, ids: Ids, scope: Scope, entry: ManualEntry) -> ManualEntry:
    """The same rows of the same paper again change nothing."""
    before = uow.facts(ManualEntry).get(scope, entry.unit)
    if before is not None and _said(before) == _said(entry):
        return before
    numbered = replace(entry, entries=tuple(replace(e, id=ids.new()) for e in entry.entries))
    uow.facts(ManualEntry).put(scope, numbered)
    return numbered


def _said(entry: ManualEntry) -> tuple[object, ...]:
    """Everything but ids and the moment of typing."""
    rows = tuple(
        (e.criterion, e.component, e.occurred_on, e.result, e.note, e.evidence)
        for e in entry.entries
    )
    return entry.paper_number, entry.paper_date, rows, entry.self_scores
