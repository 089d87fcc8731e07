"""Step 10 for a unit's own work: its record, its cross-scores, and the questions put to it.

Source: scoring §1 (last point), hostile inputs S26, S29, M6.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossCheckBody, CrossCheckStage
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, FactId, UnitCode
from thidua_desktop.domain.package import Envelope, QuestionBody
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.scoring.goals import scored_as_manual
from thidua_desktop.domain.scoring.limits import (
    EntryDemand,
    EntryProblem,
    ScoreProblem,
    ScoreRow,
    entry_demand,
    out_of_bounds,
    score_refusals,
)
from thidua_desktop.exchange.known_names import KnownNames, out_of_range, refuse_repeated
from thidua_desktop.exchange.refusal import RefusedError

_Demands = Mapping[CriterionCode, EntryDemand]

_NONCE = re.compile(r"[0-9a-f]{32,128}")
_DANGLING = frozenset({EntryProblem.UNKNOWN_COMPONENT, EntryProblem.UNKNOWN_LEVEL})


def refuse_record_alone(body: RecordBody) -> None:
    """What needs no frame: unique ids, corrections that exist and do not turn in circles.

    Raises `RefusedError`: ID_CLASH, REF_UNKNOWN, REF_CYCLE, VALUE_RANGE.
    """
    refuse_repeated((entry.id for entry in body.entries), "entries")
    refuse_repeated((row.id for row in body.initiatives), "initiatives")
    refuse_repeated((row.criterion for row in body.self_scores), "self_scores")
    refuse_repeated((row.criterion for row in body.gaps), "gaps")
    entries = {entry.id: entry for entry in body.entries}
    for entry in body.entries:
        if entry.corrects is None:
            continue
        corrected = entries.get(entry.corrects)
        if corrected is None:
            raise RefusedError(ReasonCode.REF_UNKNOWN, entry=entry.id, corrects=entry.corrects)
        if entry.withdrawn and entry.occurred_on != corrected.occurred_on:
            raise out_of_range("occurred_on", entry=entry.id, corrects=entry.corrects)
    _refuse_circles({entry.id: entry.corrects for entry in body.entries})


def refuse_record(author: UnitCode, body: RecordBody, frames: Sequence[Frame]) -> None:
    """Everything that points into the frame.

    Entries are never changed, so one that an amendment no longer fits stays legal where it fitted
    an older revision; `frames` is the one in force, then those. Raises `RefusedError`: REF_UNKNOWN,
    VALUE_RANGE.
    """
    frame = frames[0]
    names = KnownNames.of(frame)
    names.unit(author, "author_unit_id")
    demands = [_demands(revision) for revision in frames]
    for entry in body.entries:
        _refuse_entry(entry, demands)
    for gap in body.gaps:
        names.criterion(gap.criterion, "gaps")
    for score in body.self_scores:
        names.criterion(score.criterion, "self_scores")
        criterion = names.criteria[score.criterion]
        wrong = out_of_bounds(criterion, score.points)
        if wrong is not None:
            raise out_of_range("self_scores", criterion=score.criterion, **wrong)
        if not scored_as_manual(frame, author, criterion):
            raise out_of_range("self_scores", criterion=score.criterion, why="computed")
    ever = KnownNames.of(*frames)
    for initiative in body.initiatives:
        for unit in initiative.adopted_by:
            ever.unit(unit, "initiatives")


def refuse_crosscheck(envelope: Envelope, body: CrossCheckBody, frame: Frame) -> None:
    """Raises `RefusedError`: SCHEMA (stage), REF_UNKNOWN, VALUE_RANGE, ID_CLASH."""
    refuse_stage(body)
    names = KnownNames.of(frame)
    names.unit(envelope.author_unit_id, "author_unit_id")
    _refuse_assignments(body.assignments, names)
    scorer = envelope.author_unit_id
    pairs = {(pair.scorer, pair.unit) for pair in body.assignments}
    if all(pair.scorer != scorer for pair in body.assignments):
        raise RefusedError(ReasonCode.REF_UNKNOWN, place="assignments", unit=scorer)
    rows = [
        ScoreRow(scorer=scorer, unit=row.unit, criterion=row.criterion, points=row.points)
        for row in body.scores
    ]
    refuse_score_rows(frame, rows, "scores")
    for row in body.scores:
        if (scorer, row.unit) not in pairs:
            raise RefusedError(ReasonCode.REF_UNKNOWN, place="assignments", unit=row.unit)


def refuse_stage(body: CrossCheckBody) -> None:
    """Which fields belong to which stage of a blind cross-check."""
    is_open = body.stage is CrossCheckStage.OPEN
    is_reveal = body.stage is CrossCheckStage.REVEAL
    is_right = (
        (body.commitment is None) == is_open
        and (body.nonce is not None) == is_reveal
        and (body.nonce is None or _NONCE.fullmatch(body.nonce) is not None)
        and not (body.stage is CrossCheckStage.COMMITMENT and body.scores)
    )
    if not is_right:
        raise RefusedError(ReasonCode.SCHEMA, place="body.stage")


def refuse_question(envelope: Envelope, body: QuestionBody, frame: Frame) -> None:
    """Raises `RefusedError`: REF_UNKNOWN, ID_CLASH, VALUE_RANGE."""
    names = KnownNames.of(frame)
    refuse_repeated((question.id for question in body.questions), "questions")
    for question in body.questions:
        if question.unit != envelope.for_unit_id:
            raise RefusedError(ReasonCode.REF_UNKNOWN, place="questions", unit=question.unit)
        names.unit(question.unit, "questions")
        names.criterion(question.criterion, "questions")
    _refuse_assignments(body.assignments, names)


def refuse_score_rows(frame: Frame, rows: Iterable[ScoreRow], place: str) -> None:
    """Raises `RefusedError` for the first row of points that scoring would not admit."""
    listed = tuple(rows)
    for refusal in score_refusals(frame, listed):
        row = listed[refusal.row]
        code = {
            ScoreProblem.UNKNOWN_UNIT: ReasonCode.REF_UNKNOWN,
            ScoreProblem.UNKNOWN_CRITERION: ReasonCode.REF_UNKNOWN,
            ScoreProblem.SECOND_ROW: ReasonCode.ID_CLASH,
        }.get(refusal.code, ReasonCode.VALUE_RANGE)
        facts = {"unit": str(row.unit), "criterion": str(row.criterion), **refusal.facts}
        raise RefusedError(code, place=place, why=refusal.code.value, **facts)


def _demands(frame: Frame) -> _Demands:
    return {criterion.code: entry_demand(criterion) for criterion in frame.table.criteria}


def _refuse_entry(entry: ProgressEntry, revisions: Sequence[_Demands]) -> None:
    """The reason is that of the frame in force; it stands where no revision takes the entry."""
    first: RefusedError | None = None
    for demands in revisions:
        problem = _entry_refusal(entry, demands)
        if problem is None:
            return
        first = first or problem
    if first is not None:
        raise first


def _entry_refusal(entry: ProgressEntry, demands: _Demands) -> RefusedError | None:
    demand = demands.get(entry.criterion)
    problems = () if demand is None else demand.problems(entry)
    if demand is not None and not problems:
        return None
    place = {"place": "entries", "entry": str(entry.id), "criterion": str(entry.criterion)}
    if not problems:
        return RefusedError(ReasonCode.REF_UNKNOWN, **place)
    problem = problems[0]
    is_dangling = problem.code in _DANGLING
    code = ReasonCode.REF_UNKNOWN if is_dangling else ReasonCode.VALUE_RANGE
    return RefusedError(code, why=problem.code.value, **problem.facts, **place)


def _refuse_circles(corrects: dict[FactId, FactId | None]) -> None:
    done: set[FactId] = set()
    for start in corrects:
        path: set[FactId] = set()
        at: FactId | None = start
        while at is not None and at not in done:
            if at in path:
                raise RefusedError(ReasonCode.REF_CYCLE, place="entries", entry=at)
            path.add(at)
            at = corrects[at]
        done |= path


def _refuse_assignments(pairs: Sequence[CrossCheckAssignment], names: KnownNames) -> None:
    for pair in pairs:
        names.unit(pair.scorer, "assignments")
        names.unit(pair.unit, "assignments")
        if pair.scorer == pair.unit:
            raise out_of_range("assignments", unit=pair.unit)
    refuse_repeated((f"{pair.scorer}>{pair.unit}" for pair in pairs), "assignments")
