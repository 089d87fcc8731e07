"""Step 10 for the concluded review: facts, scores and counted packages that belong to the frame.

Whether the scores are right is not asked here: every reader recounts them.
"""

from collections.abc import Iterator, Sequence

from thidua_desktop.domain.ballot import ballot_problems
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.package import CountedPackage, Envelope, PackageKind, ResultBody
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.review import LeaderFacts
from thidua_desktop.domain.scoring.limits import ScoreRow
from thidua_desktop.domain.scoring.results import BlocScores
from thidua_desktop.exchange.frame_references import refuse_follow_up
from thidua_desktop.exchange.known_names import KnownNames, out_of_range, refuse_repeated
from thidua_desktop.exchange.record_references import (
    refuse_record,
    refuse_record_alone,
    refuse_score_rows,
)
from thidua_desktop.exchange.refusal import RefusedError

_COUNTED = frozenset({PackageKind.RECORD, PackageKind.CROSSCHECK})


def refuse_result_alone(envelope: Envelope, body: ResultBody) -> None:
    """What needs no frame. Raises `RefusedError`: VALUE_RANGE, ID_CLASH, REF_UNKNOWN."""
    for ballot in body.facts.ballots:
        problems = ballot_problems(ballot)
        if problems:
            raise out_of_range("ballots", ballot=ballot.id, why=problems[0].value)
    refuse_repeated((ballot.id for ballot in body.facts.ballots), "ballots")
    refuse_repeated((f"{row.unit}/{row.kind.value}" for row in body.counted), "counted")
    refuse_repeated((row.digest for row in body.counted), "counted")
    for row in body.counted:
        if row.kind not in _COUNTED or row.revision < 1:
            raise out_of_range("counted", unit=row.unit, kind=row.kind.value)
    refuse_repeated((scores.unit for scores in body.scores.units), "scores")
    for scores in body.scores.units:
        refuse_repeated((score.criterion for score in scores.criteria), "scores")
    _refuse_hand_typed(body)
    if body.scores.period != envelope.period_id:
        raise RefusedError(ReasonCode.REF_UNKNOWN, place="scores", period=body.scores.period)


def refuse_result(envelope: Envelope, body: ResultBody, frames: Sequence[Frame]) -> None:
    """What points into the frame; hand-typed entries as those of records (`refuse_record`).

    Raises `RefusedError`: REF_UNKNOWN, VALUE_RANGE, ID_CLASH.
    """
    frame = frames[0]
    names = KnownNames.of(frame)
    names.unit(envelope.author_unit_id, "author_unit_id")
    names.unit(body.next_leader, "next_leader")
    for unit in (*_units_of_facts(body.facts), *_units_of_counted(body.counted)):
        names.unit(unit, "facts")
    _refuse_scores(body.scores, names)
    rows = [
        ScoreRow(unit=row.unit, criterion=row.criterion, points=row.points)
        for row in body.facts.appraisals
    ]
    refuse_score_rows(frame, rows, "appraisals")
    refuse_follow_up(body.facts.limitations, body.facts.directives, names)
    for typed in body.facts.manual_entries:
        refuse_record(typed.unit, typed.record, frames)
    for ceiling in body.facts.ceilings:
        if ceiling.max_class is not None and ceiling.max_class not in names.classes:
            raise RefusedError(ReasonCode.REF_UNKNOWN, place="ceilings", unit=ceiling.unit)


def _refuse_hand_typed(body: ResultBody) -> None:
    """Hand-typed records count for whom no sealed record does; evidence files stay on paper."""
    typed = body.facts.manual_entries
    refuse_repeated((entry.unit for entry in typed), "manual_entries")
    sealed = {row.unit for row in body.counted if row.kind is PackageKind.RECORD}
    for entry in typed:
        refuse_record_alone(entry.record)
        if not entry.paper_number or entry.superseded != (entry.unit in sealed):
            raise out_of_range("manual_entries", unit=entry.unit)


def _refuse_scores(scores: BlocScores, names: KnownNames) -> None:
    for of_unit in scores.units:
        names.unit(of_unit.unit, "scores")
        for score in of_unit.criteria:
            names.criterion(score.criterion, "scores")


def _units_of_facts(facts: LeaderFacts) -> Iterator[UnitCode | None]:
    yield facts.meeting.chair_unit
    yield facts.meeting.secretary_unit
    yield from (row.unit for row in facts.meeting.attendance)
    yield from (row.unit for ballot in facts.ballots for row in ballot.candidates)
    yield from (row.unit for row in facts.ceilings)
    yield from (row.unit for row in facts.not_considered)
    yield from (row.unit for row in facts.manual_entries)
    if facts.quota_decision is not None:
        yield from facts.quota_decision.keep


def _units_of_counted(counted: tuple[CountedPackage, ...]) -> Iterator[UnitCode]:
    yield from (row.unit for row in counted)
