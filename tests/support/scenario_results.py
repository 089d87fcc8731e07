"""The product's results of a scenario folder: its own readers and engine, without any books."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from thidua_desktop.application.scenario import FramePlan, MeetingPlan
from thidua_desktop.application.sheets import (
    Answers,
    EntryContext,
    EntryRow,
    NumberPolicy,
    PointsRow,
    ProgressSheet,
    ScoreSheet,
    TableContext,
)
from thidua_desktop.cli.results_json import results_document
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.ballot import ballot_problems
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import FactId, UnitCode
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry
from thidua_desktop.domain.record import RecordBody, SelfScore
from thidua_desktop.domain.review import Meeting
from thidua_desktop.domain.scoring.engine import ScoredBy, ScoringInput, score_bloc
from thidua_desktop.domain.scoring.results import BlocScores
from thidua_desktop.domain.text.dates import YearWindow
from thidua_desktop.exchange.scenario_files import TomlScenarioFiles
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

ANSWERS = Answers(numbers=NumberPolicy.SCENARIO)


class _Picture(Struct, frozen=True):
    period: Period
    scores: BlocScores


Records = dict[UnitCode, RecordBody]


def as_sealed(_frame: Frame, _period: Period, records: Records) -> Records:
    return records


def product_results(
    folder: Path, counted: Callable[[Frame, Period, Records], Records] = as_sealed
) -> Any:
    """Reads the folder as the demo does and scores every period, in the form of ky-vong.json.

    `counted` may put other records in place of those of the folder.
    """
    files = TomlScenarioFiles()
    plan = files.read_frame(folder / "khung.toml").value
    assert plan is not None
    meetings = files.read_meetings(folder / "hoi-nghi.toml", plan).value or {}
    frame = _frame(folder, plan)
    records = {unit.code: _record(folder, frame, unit.code) for unit in frame.units}
    scores = _scores(folder, frame)
    pictures: dict[str, _Picture] = {}
    for period in sorted(frame.periods, key=lambda each: each.cutoff):
        meeting = meetings.get(period.code) or MeetingPlan(meeting=Meeting(kind=period.kind))
        given = ScoringInput(
            frame=frame,
            period=period.code,
            records=counted(frame, period, records),
            cross_scores=tuple(_scored_by(row) for row in scores.cross),
            appraisals=tuple(
                Appraisal(unit=row.unit, criterion=row.criterion, points=row.points)
                for row in scores.appraisals
            ),
            ceilings=meeting.ceilings,
            not_considered=meeting.not_considered,
            ballots=tuple(
                ballot
                for ballot in (each.cast(FactId("b")) for each in meeting.ballots)
                if not ballot_problems(ballot)
            ),
            previous_totals=_totals(frame, period, pictures),
        )
        pictures[period.code] = _Picture(period, score_bloc(given))
    return results_document(cast("Any", pictures.values()))  # only period and scores are asked


def _totals(frame: Frame, period: Period, pictures: dict[str, _Picture]) -> dict[UnitCode, Decimal]:
    before = frame.period_before(period.code)
    if before is None:
        return {}
    units = pictures[before.code].scores.units
    return {each.unit: each.total for each in units if each.total is not None}


def _frame(folder: Path, plan: FramePlan) -> Frame:
    window = YearWindow(start=plan.year.start, end=plan.year.end)
    context = TableContext(units=plan.units, window=window, answers=ANSWERS)
    sheet = ExcelSheetReader().read_scoring_table(folder / "bang-diem.xlsx", context)
    assert sheet.value is not None
    return Frame(
        bloc=plan.bloc.founded(""),
        year=plan.year,
        units=plan.units,
        periods=plan.periods,
        pact=plan.pact,
        table=plan.rules.table(sheet.value.groups, sheet.value.criteria),
        targets=sheet.value.targets,
    )


def _scores(folder: Path, frame: Frame) -> ScoreSheet:
    path = folder / "cham-diem.xlsx"
    if not path.exists():
        return ScoreSheet(cross=(), appraisals=())
    sheet = ExcelSheetReader().read_scores(path, EntryContext(frame=frame, answers=ANSWERS))
    assert sheet.value is not None
    return sheet.value


def _record(folder: Path, frame: Frame, unit: UnitCode) -> RecordBody:
    path = folder / "tien-do" / f"{unit}.xlsx"
    if not path.exists():
        return RecordBody()
    context = EntryContext(frame=frame, answers=ANSWERS)
    sheet = ExcelSheetReader().read_progress(path, unit, context)
    assert sheet.value is not None
    return record_of(sheet.value)


def record_of(sheet: ProgressSheet) -> RecordBody:
    """The rows of a sheet as a record."""
    return RecordBody(
        entries=tuple(_entry(place, row) for place, row in enumerate(sheet.entries)),
        self_scores=tuple(
            SelfScore(criterion=row.criterion, points=row.points) for row in sheet.self_scores
        ),
    )


def _entry(place: int, row: EntryRow) -> ProgressEntry:
    proof = (EvidenceRef(sha256="0" * 64, name=row.evidence_name),) if row.evidence_name else ()
    return ProgressEntry(
        id=FactId(f"{place:06}"),
        criterion=row.criterion,
        occurred_on=row.occurred_on,
        recorded_at=datetime.combine(row.occurred_on, time(), UTC),
        component=row.component,
        result=row.result,
        evidence=proof,
    )


def _scored_by(row: PointsRow) -> ScoredBy:
    assert row.scorer is not None
    score = CrossScore(unit=row.unit, criterion=row.criterion, points=row.points)
    return ScoredBy(scorer=row.scorer, score=score)
