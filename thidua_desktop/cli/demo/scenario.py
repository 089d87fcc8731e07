"""A scenario folder as the player needs it: frame, meetings, and the clerks' Excel files."""

import hashlib
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.number_policy import NumberPolicy
from thidua_desktop.application.program import Program
from thidua_desktop.application.scenario import (
    FramePlan,
    MeetingPlan,
    MeetingPlans,
    ScenarioProblem,
    ScenarioProblemCode,
    ScenarioResult,
)
from thidua_desktop.application.sheets import (
    Answers,
    CellProblem,
    EntryContext,
    PointsRow,
    SheetResult,
    TableContext,
    TableSheet,
)
from thidua_desktop.cli.demo.stage import Stage
from thidua_desktop.cli.files import read_file
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.review import Meeting
from thidua_desktop.domain.scoring_table import ScoringTable
from thidua_desktop.domain.text.dates import YearWindow
from thidua_desktop.wording.problems import cell_problem, problem
from thidua_desktop.wording.reasons import message

T = TypeVar("T")

ANSWERS = Answers(numbers=NumberPolicy.SCENARIO)


class BrokenScenarioError(Exception):
    """A scenario lacks what it must have; `lines` name file and place."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("; ".join(self.lines))


class Scenario(Struct, frozen=True, kw_only=True):
    """What was read before the first book is founded."""

    folder: Path
    plan: FramePlan
    frame: Frame
    meetings: MeetingPlans
    cross: tuple[PointsRow, ...]
    appraisals: tuple[PointsRow, ...]

    @property
    def leader(self) -> UnitCode:
        return self.frame.year.leader_unit

    @property
    def compared_on(self) -> date:
        """The day fingerprints were compared: when the pact was signed, or the year began."""
        return self.frame.pact.signed_on or self.frame.year.start

    def meeting(self, period: Period) -> MeetingPlan:
        """The plan of a period's meeting; an empty one where the scenario says nothing."""
        return self.meetings.get(period.code) or MeetingPlan(meeting=Meeting(kind=period.kind))

    def next_leader(self, period: PeriodCode) -> UnitCode | None:
        """`P.handover_to`, else the year's next leader."""
        plan = self.meetings.get(period)
        handed_to = plan.handover_to if plan else None
        return handed_to or self.frame.year.next_leader

    def progress_file(self, unit: UnitCode) -> Path | None:
        path = self.folder / "tien-do" / f"{unit}.xlsx"
        return path if path.exists() else None


def scenario_seed(folder: Path, at: datetime) -> bytes:
    """Seed of the demo's one generator: the scenario's content and the moment."""
    digest = hashlib.sha256(at.isoformat().encode())
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(read_file(path)).digest())
    return digest.digest()


def read_scenario(program: Program, folder: Path, stage: Stage) -> Scenario:
    """Reads everything but the units' progress files.

    Raises BrokenScenarioError where something required is missing, KnownFault for missing files.
    """
    outside = program.outside
    plan = _required(outside.scenario_files.read_frame(folder / "khung.toml"), stage)
    meetings_file = folder / "hoi-nghi.toml"
    meetings: MeetingPlans = {}
    if meetings_file.exists():
        meetings = _required(outside.scenario_files.read_meetings(meetings_file, plan), stage)
    window = YearWindow(start=plan.year.start, end=plan.year.end)
    table_file = folder / "bang-diem.xlsx"
    context = TableContext(units=plan.units, window=window, answers=ANSWERS)
    sheet = outside.sheets.read_scoring_table(table_file, context)
    list_problems(stage, table_file.name, sheet)
    if sheet.value is None:
        raise BrokenScenarioError(stage.listed)
    frame = Frame(
        bloc=plan.bloc.founded(""),
        year=plan.year,
        units=plan.units,
        periods=plan.periods,
        pact=plan.pact,
        table=_table(plan, sheet.value, stage),
        targets=sheet.value.targets,
    )
    cross, appraisals = _scores(program, folder, frame, stage)
    return Scenario(
        folder=folder,
        plan=plan,
        frame=frame,
        meetings=meetings,
        cross=cross,
        appraisals=appraisals,
    )


def _table(plan: FramePlan, sheet: TableSheet, stage: Stage) -> ScoringTable:
    """The table that can be sealed: a tie-breaker of a group it lacks is left out and listed."""
    table = plan.rules.table(sheet.groups, sheet.criteria)
    known = {None, *(group.code for group in sheet.groups)}
    for breaker in table.tie_breakers:
        if breaker.group not in known:
            unknown = ScenarioProblem(
                file="khung.toml",
                place="table.tie_breakers",
                code=ScenarioProblemCode.UNKNOWN_REF,
                facts={"found": f"group:{breaker.group}"},
            )
            stage.miss(_problem_line(unknown))
    kept = tuple(breaker for breaker in table.tie_breakers if breaker.group in known)
    return replace(table, tie_breakers=kept)


def _scores(
    program: Program, folder: Path, frame: Frame, stage: Stage
) -> tuple[tuple[PointsRow, ...], tuple[PointsRow, ...]]:
    file = folder / "cham-diem.xlsx"
    if not file.exists():
        return (), ()
    sheet = program.outside.sheets.read_scores(file, EntryContext(frame=frame, answers=ANSWERS))
    list_problems(stage, file.name, sheet)
    if sheet.value is None:
        return (), ()
    return sheet.value.cross, sheet.value.appraisals


def _required(result: ScenarioResult[T], stage: Stage) -> T:
    lines = [_problem_line(problem_found) for problem_found in result.problems]
    for line in lines:
        stage.miss(line)
    if result.value is None:
        raise BrokenScenarioError(lines)
    return result.value


def _problem_line(found: ScenarioProblem) -> str:
    return f"{found.file}, {found.place}: {problem(found.code, found.facts)}"


def list_problems(stage: Stage, file: str, sheet: SheetResult[T]) -> None:
    """Lists why a file, or rows of it, were left out, and what is to be noted, with the place."""
    if sheet.refusal is not None:
        stage.miss(f"{file}: {message(sheet.refusal)}")
    for found in sheet.problems:
        stage.miss(f"{_place(file, found)}: {cell_problem(found)}")


def _place(file: str, found: CellProblem) -> str:
    """File, sheet and cell as far as they are known."""
    kind = "dòng" if found.cell.isdigit() else "cột" if found.cell.isalpha() else "ô"
    cell = found.cell and f"{kind} {found.cell}"
    return ", ".join(filter(None, (file, found.sheet and f"trang {found.sheet}", cell)))
