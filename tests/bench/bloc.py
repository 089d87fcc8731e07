"""A large bloc for measuring: many units, a long table, entries of any number."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from tests.support.sealing import FRAME, frame, table
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.criterion import (
    Aggregation,
    Criterion,
    Level,
    LevelRatio,
    Part,
    PerCount,
    Proportional,
    Rule,
    StepBonus,
)
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.progress import ProgressEntry, Result, level_result, number_result

LEADER, DEPUTY = "DV01", "DV02"
PERIOD = FRAME.periods[0].code

_FIRST_DAY = date(2022, 1, 3)
_MORNING = datetime(2022, 1, 3, 1, tzinfo=UTC)
_DAYS = 150  # all before the first period's cutoff
_LEVELS = {"Tốt": "1", "Khá": "0.8", "Trung bình": "0.5"}
_NOTES = ("Kết quả huấn luyện tháng", "Hội thi cấp trên cơ sở, đạt giải", "Số liệu quý", None)
_CORRECTING_TURN = 49
_RULES: tuple[tuple[Rule, Aggregation], ...] = (
    (Proportional(), Aggregation.SUM),
    (StepBonus(k=Decimal("0.5"), bonus_max=Decimal(2)), Aggregation.MEAN),
    (
        Level(levels=tuple(LevelRatio(name=n, ratio=Decimal(r)) for n, r in _LEVELS.items())),
        Aggregation.LATEST,
    ),
    (PerCount(k=Decimal("0.1"), cap=Decimal(5)), Aggregation.SUM),
)


@cache
def bloc_frame(units: int, criteria: int) -> Frame:
    """The frame of a bloc with that many units and criteria."""
    codes = [f"DV{number:02}" for number in range(1, units + 1)]
    return frame(
        year=replace(FRAME.year, leader_unit=LEADER, deputy_unit=DEPUTY, next_leader=DEPUTY),
        units=tuple(
            Unit(code=code, name=f"Đơn vị {code}", order=order, headcount=40)
            for order, code in enumerate(codes, start=1)
        ),
        table=replace(table(), criteria=tuple(_criterion(number) for number in range(criteria))),
        targets=(),
    )


def _criterion(number: int) -> Criterion:
    rule, aggregation = _RULES[number % len(_RULES)]
    is_bonus = isinstance(rule, PerCount)
    group = ("I", "II", "III")[number % 3]
    return Criterion(
        code=f"{group}.{number + 1}",
        group=group,
        title=f"Tiêu chí thi đua thứ {number + 1}",
        part=Part.BONUS if is_bonus else Part.CONTENT,
        rule=rule,
        max_points=None if is_bonus else Decimal(10),
        target=None if is_bonus or isinstance(rule, Level) else Decimal(90),
        aggregation=aggregation,
    )


def entries(unit: str, rules: Frame, count: int) -> tuple[ProgressEntry, ...]:
    """That many entries of one unit, spread over all criteria; one in fifty corrects another."""
    return tuple(_entries(unit, rules, count))


def _entries(unit: str, rules: Frame, count: int) -> Iterator[ProgressEntry]:
    rows = rules.table.criteria
    for number in range(count):
        turn, place = divmod(number, len(rows))
        corrects = turn % (_CORRECTING_TURN + 1) == _CORRECTING_TURN
        yield ProgressEntry(
            id=_entry_id(unit, number),
            criterion=rows[place].code,
            occurred_on=_FIRST_DAY + timedelta(days=turn % _DAYS),
            recorded_at=_MORNING + timedelta(minutes=number),
            result=result_of(rows[place].rule, number),
            note=_NOTES[number % len(_NOTES)],
            corrects=_entry_id(unit, number - len(rows)) if corrects else None,
        )


def _entry_id(unit: str, number: int) -> str:
    return f"{unit}-01900000-0000-7000-8000-{number:012d}"


def result_of(rule: Rule, number: int) -> Result:
    """A result such a rule takes, another for each number."""
    if isinstance(rule, Level):
        return level_result(tuple(_LEVELS)[number % len(_LEVELS)])
    return number_result(Decimal(number % 97) + Decimal("0.5"))
