"""A unit's part of the demo: its Excel year, its record of a period, its cross-checks."""

from thidua_desktop.application.services import Services
from thidua_desktop.application.sheets import EntryContext, EntryRow, PointsRow
from thidua_desktop.application.use_cases.record_progress import (
    NewEntry,
    NewEvidence,
    RecordedEntries,
)
from thidua_desktop.cli.demo.evidence import sample_evidence
from thidua_desktop.cli.demo.scenario import ANSWERS, Scenario, list_problems
from thidua_desktop.cli.demo.stage import PASSPHRASE, Crossing, Stage
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.wording.problems import problem


def import_year(stage: Stage, scenario: Scenario, unit: Unit) -> None:
    """The clerk's Excel file becomes entries with evidence; refused rows are listed."""
    file = scenario.progress_file(unit.code)
    if file is None:
        stage.tell(f"{unit.name} không có tệp tiến độ: sổ để trống.")
        return
    with stage.book(unit.code) as services:
        context = EntryContext(frame=services.queries.frame().frame, answers=ANSWERS)
        sheet = services.sheets.read_progress(file, unit.code, context)
        list_problems(stage, f"tien-do/{file.name}", sheet)
        rows = sheet.value.entries if sheet.value else ()
        done = services.record.record_progress(
            [_new_entry(row, unit.code) for row in rows], imported=True
        )
        _list_refused(stage, f"tien-do/{file.name}", rows, done.value)
    stage.tell(f"{unit.name}: nhập {len(done.value.written)} dòng từ {file.name}.")


def _new_entry(row: EntryRow, unit: UnitCode) -> NewEntry:
    evidence: tuple[NewEvidence, ...] = ()
    if row.evidence_name:
        evidence = (sample_evidence(row.evidence_name, f"{unit} {row.criterion}"),)
    return NewEntry(
        criterion=row.criterion,
        occurred_on=row.occurred_on,
        component=row.component,
        result=row.result,
        note=row.note,
        evidence=evidence,
    )


def _list_refused(
    stage: Stage, file: str, rows: tuple[EntryRow, ...], recorded: RecordedEntries
) -> None:
    for refused in recorded.refused:
        place = rows[refused.index].place
        for refusal in refused.refusals:
            why = problem(refusal.code, refusal.facts)
            stage.miss(f"{file}, trang {place.sheet}, dòng {place.row}: {why}")


def seal_record(stage: Stage, scenario: Scenario, unit: Unit, period: Period) -> Crossing:
    """Typed self-scores, acknowledged gaps, the commander's approval, the sealed record."""
    with stage.book(unit.code) as services:
        services.record.score_self(period.code, _self_scores(scenario, services, unit))
        services.record.acknowledge_gaps(period.code)
        services.record.approve(period.code, PASSPHRASE)
        sealed = services.packages.seal(
            PackageKind.RECORD, period=period.code, passphrase=PASSPHRASE
        )
        return stage.hand_over(services, sealed.value)


def _self_scores(scenario: Scenario, services: Services, unit: Unit) -> list[SelfScore]:
    file = scenario.progress_file(unit.code)
    if file is None:
        return []
    context = EntryContext(frame=services.queries.frame().frame, answers=ANSWERS)
    sheet = services.sheets.read_progress(file, unit.code, context)
    rows = sheet.value.self_scores if sheet.value else ()
    return [
        SelfScore(criterion=row.criterion, points=row.points, reason=row.reason) for row in rows
    ]


def seal_crosscheck(
    stage: Stage, rows: tuple[PointsRow, ...], unit: Unit, period: Period
) -> Crossing:
    """A unit takes the assignment in and seals its scores of others."""
    questions = [
        crossing.path
        for crossing in stage.crossings
        if f"_{period.code}_" in crossing.path.name
        and f"-{unit.code}_tra-lai" in crossing.path.name
    ]
    with stage.book(unit.code) as services:
        services.packages.take_in(questions)
        scores = [
            CrossScore(unit=row.unit, criterion=row.criterion, points=row.points, reason=row.reason)
            for row in rows
            if row.scorer == unit.code
        ]
        services.record.score_cross(period.code, scores)
        sealed = services.packages.seal(
            PackageKind.CROSSCHECK, period=period.code, passphrase=PASSPHRASE
        )
        return stage.hand_over(services, sealed.value)
