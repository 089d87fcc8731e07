"""The travelling scenarios through the product's own reading: nothing lost, points as expected."""

import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from thidua_desktop.application.number_policy import NumberPolicy
from thidua_desktop.application.sheets import Answers, EntryContext, TableContext
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry
from thidua_desktop.domain.record import RecordBody, SelfScore
from thidua_desktop.domain.scoring.engine import ScoredBy, ScoringInput, score_bloc
from thidua_desktop.domain.text.dates import YearWindow
from thidua_desktop.exchange.scenario_files import TomlScenarioFiles
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

SCENARIOS = Path(__file__).resolve().parents[3] / "resources" / "scenarios"
GOLDEN = Path(__file__).resolve().parents[2] / "golden"
ANSWERS = Answers(numbers=NumberPolicy.SCENARIO)
COUNTS = {
    "cum-thi-dua-so-3": {
        "table": (8, 20, 14),
        "entries": {"PCT": 80, "PTM": 84, "PHC": 81, "PKT": 82, "E994": 89},
        "self": 5,
        "scores": (10, 2),
    },
    "khoi-4-co-quan": {
        "table": (7, 17, 5),
        "entries": {"BTM": 85, "CCT": 88, "CHC": 80, "CKT": 90},
        "self": 8,
        "scores": (8, 2),
    },
}


def read_plan(folder):
    result = TomlScenarioFiles().read_frame(folder / "khung.toml")
    assert result.problems == ()
    return result.value


def read_frame(folder):
    plan = read_plan(folder)
    window = YearWindow(start=plan.year.start, end=plan.year.end)
    context = TableContext(units=plan.units, window=window, answers=ANSWERS)
    result = ExcelSheetReader().read_scoring_table(folder / "bang-diem.xlsx", context)
    assert (result.refusal, result.problems) == (None, ())
    return Frame(
        bloc=plan.bloc.founded("uid"),
        year=plan.year,
        units=plan.units,
        periods=plan.periods,
        pact=plan.pact,
        table=plan.rules.table(result.value.groups, result.value.criteria),
        targets=result.value.targets,
    )


def read_unit(folder, frame, unit):
    context = EntryContext(frame=frame, answers=ANSWERS)
    result = ExcelSheetReader().read_progress(folder / "tien-do" / f"{unit}.xlsx", unit, context)
    assert (result.refusal, result.problems) == (None, ())
    return result.value


def read_scores(folder, frame):
    context = EntryContext(frame=frame, answers=ANSWERS)
    result = ExcelSheetReader().read_scores(folder / "cham-diem.xlsx", context)
    assert (result.refusal, result.problems) == (None, ())
    return result.value


@pytest.fixture(params=sorted(COUNTS))
def folder(request):
    return SCENARIOS / request.param


def test_every_row_of_a_scenario_is_read_without_a_problem(folder):
    frame = read_frame(folder)
    counts = COUNTS[folder.name]
    table = frame.table
    assert (len(table.groups), len(table.criteria), len(frame.targets)) == counts["table"]
    sheets = {unit.code: read_unit(folder, frame, unit.code) for unit in frame.units}
    assert {code: len(sheet.entries) for code, sheet in sheets.items()} == counts["entries"]
    assert sum(len(sheet.self_scores) for sheet in sheets.values()) == counts["self"]
    scores = read_scores(folder, frame)
    assert (len(scores.cross), len(scores.appraisals)) == counts["scores"]


def record_of(sheet):
    start = datetime(2022, 1, 1, tzinfo=UTC)
    return RecordBody(
        entries=tuple(
            ProgressEntry(
                id=f"{index:06}",
                criterion=row.criterion,
                occurred_on=row.occurred_on,
                recorded_at=start + timedelta(seconds=index),
                component=row.component,
                result=row.result,
                evidence=evidence_of(row.evidence_name),
            )
            for index, row in enumerate(sheet.entries)
        ),
        self_scores=tuple(
            SelfScore(criterion=row.criterion, points=row.points) for row in sheet.self_scores
        ),
    )


def evidence_of(name):
    if name is None:
        return ()
    return (EvidenceRef(sha256=sha256(name.encode()).hexdigest(), name=name),)


def results_of(folder):
    """All periods of a scenario, scored from what was read."""
    frame = read_frame(folder)
    meetings = TomlScenarioFiles().read_meetings(folder / "hoi-nghi.toml", read_plan(folder))
    assert meetings.problems == ()
    scores = read_scores(folder, frame)
    records = {unit.code: record_of(read_unit(folder, frame, unit.code)) for unit in frame.units}
    results, totals = {}, {}
    for period in frame.periods:
        plan = meetings.value[period.code]
        results[period.code] = score_bloc(
            ScoringInput(
                frame=frame,
                period=period.code,
                records=records,
                cross_scores=tuple(map(scored_by, scores.cross)),
                appraisals=tuple(map(appraisal, scores.appraisals)),
                ceilings=plan.ceilings,
                not_considered=plan.not_considered,
                ballots=tuple(ballot.cast("b") for ballot in plan.ballots),
                previous_totals=totals,
            )
        )
        totals = {one.unit: one.total for one in results[period.code].units}
    return frame, results


def scored_by(row):
    score = CrossScore(unit=row.unit, criterion=row.criterion, points=row.points)
    return ScoredBy(scorer=row.scorer, score=score)


def appraisal(row):
    return Appraisal(unit=row.unit, criterion=row.criterion, points=row.points, reason=row.reason)


def as_expected(scores):
    return {
        "scale": str(scores.scale),
        "units": [
            {
                "code": unit.unit,
                "content": str(unit.content),
                "bonus": str(unit.bonus),
                "penalty": str(unit.penalty),
                "total": str(unit.total),
                "rank": unit.rank,
                "tied": unit.tied,
                "considered": unit.considered,
                "class": unit.classification,
                "criteria": [
                    {
                        "code": one.criterion,
                        "self": text_or_none(one.self_points),
                        "cross": text_or_none(one.cross_points),
                        "appraised": text_or_none(one.appraised_points),
                        "final": str(one.final),
                    }
                    for one in unit.criteria
                    if one.applicable
                ],
            }
            for unit in scores.units
        ],
    }


def text_or_none(points):
    return None if points is None else f"{points:.2f}"


def test_what_was_read_scores_as_the_reference_says(folder):
    _, results = results_of(folder)
    expected = json.loads((GOLDEN / "scenarios" / folder.name / "ky-vong.json").read_text("utf-8"))
    assert {period: as_expected(scores) for period, scores in results.items()} == expected
