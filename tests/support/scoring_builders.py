"""Short ways to build tables, entries and scoring runs for tests."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count

from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.bloc import Bloc, BlocKind, EmulationYear, Unit
from thidua_desktop.domain.criterion import CriteriaGroup, Criterion, Manual, Part, Rule
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.pact import Pact, PactKind
from thidua_desktop.domain.period import Period, ReviewKind
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry, Result, number_result
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.scoring.engine import ScoringInput
from thidua_desktop.domain.scoring.what_if import score_single
from thidua_desktop.domain.scoring_table import (
    Band,
    ComponentWeights,
    ScoringTable,
    Target,
)

PERIOD = "NAM"
CUTOFF = date(2022, 5, 31)
PAPER = EvidenceRef(sha256="ab" * 32, name="BC.pdf")
_numbers = count()


def d(value: object) -> Decimal:
    return Decimal(str(value))


def bands(*pairs: tuple[str, object]) -> tuple[Band, ...]:
    return tuple(Band(name=name, min_percent=d(bound)) for name, bound in pairs)


FOUR_BANDS = bands(("I", 90), ("II", 80), ("III", 65), ("IV", 50))


def criterion(rule: Rule | None = None, most: object = 10, **given) -> Criterion:
    """A content criterion "X" of group "G"; manual unless a rule is given."""
    facts = {"code": "X", "group": "G", "title": "Tiêu chí", "part": Part.CONTENT, **given}
    points = None if most is None else d(most)
    return Criterion(rule=rule or Manual(), max_points=points, **facts)


def entry(result: object = None, **given) -> ProgressEntry:
    """An entry of criterion "X" with evidence, on 30/04/2022; each one recorded later."""
    number = next(_numbers)
    kept = isinstance(result, Result) or result is None
    facts = {
        "id": f"e{number:06}",
        "criterion": "X",
        "occurred_on": date(2022, 4, 30),
        "recorded_at": datetime(2022, 1, 1, tzinfo=UTC) + timedelta(seconds=number),
        "result": result if kept else number_result(d(result)),
        "evidence": (PAPER,),
        **given,
    }
    return ProgressEntry(**facts)


def earned(row: Criterion, goal: object, *results: object, best=None) -> str:
    """The points of one criterion alone, as printed."""
    entries = [each if isinstance(each, ProgressEntry) else entry(each) for each in results]
    target = None if goal is None else d(goal)
    return str(score_single(row, target, entries, best=best, cutoff=CUTOFF).points)


def table(*rows: Criterion, **given) -> ScoringTable:
    codes = dict.fromkeys(row.group for row in rows)
    facts = {
        "version": 1,
        "groups": tuple(CriteriaGroup(code=code, title=code) for code in codes),
        "component_weights": ComponentWeights(self_weight=d(1), cross_weight=d(1)),
        "bands": FOUR_BANDS,
        **given,
    }
    return ScoringTable(criteria=rows, **facts)


def frame(scoring: ScoringTable, units: str, targets: tuple[Target, ...] = ()) -> Frame:
    """A frame with one-letter units and one period up to 31/05/2022."""
    return Frame(
        bloc=Bloc(code="K", uid="u", kind=BlocKind.BLOC, name="Khối"),
        year=EmulationYear(
            code="2022", start=date(2022, 1, 1), end=date(2022, 12, 31), leader_unit=units[0]
        ),
        units=tuple(Unit(code=code, name=code, order=i) for i, code in enumerate(units)),
        periods=(
            Period(
                code=PERIOD,
                name=PERIOD,
                kind=ReviewKind.YEAR_END,
                start=date(2022, 1, 1),
                end=CUTOFF,
                cutoff=CUTOFF,
            ),
        ),
        pact=Pact(kind=PactKind.PACT),
        table=scoring,
        targets=targets,
    )


def absent(unit: str, code: str) -> Target:
    return Target(unit=unit, criterion=code, not_applicable=True, reason="không có")


def run(
    scoring: ScoringTable,
    points: Mapping[str, Mapping[str, object]],
    *,
    targets: tuple[Target, ...] = (),
    records: Mapping[str, RecordBody] | None = None,
    **given,
) -> ScoringInput:
    """A scoring run where `points` (unit → criterion → points) are the appraised ones."""
    appraisals = tuple(
        Appraisal(unit=unit, criterion=code, points=d(value))
        for unit, row in points.items()
        for code, value in row.items()
    )
    units = "".join(points)
    return ScoringInput(
        frame=frame(scoring, units, targets),
        period=PERIOD,
        records=records or {},
        appraisals=appraisals,
        **given,
    )
