"""Totals, ranks and classes: *Tổng hợp* in front, its workings on a sheet of their own."""

from collections.abc import Sequence
from decimal import Decimal

from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep
from thidua_desktop.domain.scoring_table import NaPolicy, TieBreaker, TieBreakKind
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.exchange.results_book.live_sheets import (
    Cell,
    Column,
    Given,
    Live,
    LiveSheet,
    letter,
)
from thidua_desktop.exchange.results_book.point_sheets import PointsSheet, Settings, rounded_twice
from thidua_desktop.exchange.results_book.scored import GroupPart, Scored
from thidua_desktop.exchange.results_book.words import PARTS, SUMMARY, TIE_BREAKERS, WORKINGS

_LIVE_BREAKERS = frozenset({TieBreakKind.LESS_PENALTY, TieBreakKind.MORE_BONUS, TieBreakKind.GROUP})
_FIRST_KEY = 8  # column I of the workings: the total, then one column per tie-breaker


class SummarySheets:
    """The two sheets; they refer to each other row by row."""

    def __init__(self, scored: Scored, settings: Settings, points: PointsSheet) -> None:
        self._scored = scored
        self._settings = settings
        self._points = points
        self._groups = scored.group_parts
        self._first = 4
        self._last = self._first + len(scored.scores.units) - 1
        after = 3 + len(self._groups)
        self._content, self._bonus, self._penalty, self._total, self._class = (
            letter(after + index) for index in range(5)
        )

    def summary(self) -> LiveSheet:
        scored = self._scored
        period = scored.frame.period(scored.scores.period)
        name = scored.scores.period if period is None else period.name
        heads = ("Nội dung", "Thưởng", "Phạt", "Tổng điểm")
        return LiveSheet(
            title=SUMMARY,
            heading=f"TỔNG HỢP KẾT QUẢ THI ĐUA - {scored.frame.bloc.name}",
            notes=(f"{name}, năm thi đua {scored.frame.year.code}. Hạng và loại tự tính lại.",),
            columns=(
                Column(title="Hạng", width=8),
                Column(title="Mã", width=10),
                Column(title="Đơn vị", width=30),
                *(
                    Column(title=self._group_title(one), width=14, points=True)
                    for one in self._groups
                ),
                *(Column(title=head, width=12, points=True) for head in heads),
                Column(title="Xếp loại", width=16),
                Column(title="Ghi chú", width=48),
            ),
            rows=[self._summary_row(unit, row) for row, unit in self._numbered()],
        )

    def workings(self) -> LiveSheet:
        titles = (
            *("Mã", "Được xét", "Nội dung trước quy đổi", "Số tiêu chí không áp dụng"),
            *("Điểm chuẩn áp dụng", "Có tổng điểm", "Bậc theo điểm", "Bậc thấp nhất bị hạ xuống"),
            *("Tổng điểm", *map(_breaker_title, self._scored.table.tie_breakers)),
        )
        return LiveSheet(
            title=WORKINGS,
            heading="TÍNH TOÁN TRUNG GIAN",
            notes=("Bậc 1 là loại cao nhất. Khóa xếp hạng: số lớn hơn đứng trên.",),
            columns=tuple(Column(title=title, width=16) for title in titles),
            rows=[self._working_row(unit, row) for row, unit in self._numbered()],
        )

    def _numbered(self) -> Sequence[tuple[int, UnitScores]]:
        return list(enumerate(self._scored.scores.units, start=self._first))

    def _group_title(self, which: GroupPart) -> str:
        alone = [one for one in self._groups if one.group.code == which.group.code]
        part = "" if len(alone) == 1 else f" ({PARTS[which.part].casefold()})"
        return f"{which.group.code}. {which.group.title}{part}"

    def _summary_row(self, unit: UnitScores, row: int) -> Sequence[Cell]:
        shown = self._scored.unit(unit)
        content, bonus, penalty = (
            Live(formula=formula, value=value)
            for formula, value in (
                (self._content_formula(row), unit.content),
                (self._capped(Part.BONUS, self._settings.bonus_cap, row), unit.bonus),
                (self._capped(Part.PENALTY, self._settings.penalty_cap, row), unit.penalty),
            )
        )
        sums = f"{self._content}{row}+{self._bonus}{row}-{self._penalty}{row}"
        total = f'IF({_working("F", row)}=1,MAX(0,ROUND({sums},2)),"")'
        return (
            Live(formula=self._rank_formula(row), value="" if unit.rank is None else unit.rank),
            shown.code,
            shown.name,
            *(self._group_cell(unit, one) for one in self._groups),
            content,
            bonus,
            penalty,
            Live(formula=total, value="" if unit.total is None else unit.total),
            Live(formula=self._class_formula(row), value=unit.classification or ""),
            "; ".join(self._remarks(unit)),
        )

    def _group_cell(self, unit: UnitScores, which: GroupPart) -> Live:
        """The group's sum, lifted to its floor unless nothing of it applies, then capped."""
        block = self._points.blocks[unit.unit]
        chosen = (
            f'({block.column("C")}="{which.group.code}")'
            f'*({block.column("D")}="{PARTS[which.part]}")'
        )
        formula = f"ROUND(SUMPRODUCT({chosen}*{block.column('K')}),2)"
        if which.group.floor is not None:
            counts = f"(({block.column('F')}=1)+({block.column('K')}<>0)>0)"
            lifted = f"MAX({which.group.floor},{formula})"
            formula = f"IF(SUMPRODUCT({chosen}*{counts})=0,{formula},{lifted})"
        if which.group.cap is not None:
            formula = f"MIN({which.group.cap},{formula})"
        return Live(formula=formula, value=self._scored.bounded_sum(unit, which))

    def _sum_of(self, part: Part, row: int) -> str:
        cells = [
            f"{SUMMARY_REF}{letter(3 + index)}{row}"
            for index, one in enumerate(self._groups)
            if one.part is part
        ]
        return f"ROUND({'+'.join(cells) or '0'},2)"

    def _content_formula(self, row: int) -> str:
        earned, absent, applying = (_working(column, row) for column in "CDE")
        formula = earned
        if self._scored.table.na_policy is NaPolicy.NORMALIZE:
            share = rounded_twice(f"{earned}/{applying}*{self._settings.content_scale}")
            formula = f"IF(AND({absent}>0,{applying}>0),{share},{earned})"
        clipped = f"MIN({formula},{self._settings.content_scale})"
        return f"IF({self._settings.may_exceed},{formula},{clipped})"

    def _capped(self, part: Part, cap: str, row: int) -> str:
        total = self._sum_of(part, row)
        return f'MAX(0,IF({cap}="",{total},MIN({cap},{total})))'

    def _rank_formula(self, row: int) -> str:
        """Competition ranking: 1 more than the units better by the first key that differs."""
        counts = f"{self._column(1)}*{self._column(5)}"
        keys = range(_FIRST_KEY, _FIRST_KEY + 1 + len(self._scored.table.tie_breakers))
        better = []
        equal = counts
        for key in keys:
            mine = _working(letter(key), row)
            better.append(f"SUMPRODUCT({equal}*({self._column(key)}>{mine}))")
            equal = f"{equal}*({self._column(key)}={mine})"
        ranked = f"{_working('B', row)}*{_working('F', row)}"
        return f'IF({ranked}=0,"",1+{"+".join(better)})'

    def _column(self, number: int) -> str:
        name = letter(number)
        return f"'{WORKINGS}'!${name}${self._first}:${name}${self._last}"

    def _class_formula(self, row: int) -> str:
        if not self._settings.bands:
            return '""'
        ranked = f"{_working('B', row)}*{_working('F', row)}*({self._settings.scale}>0)"
        step = f"MAX({_working('G', row)},{_working('H', row)})"
        name = f"INDEX({self._settings.band_range('A')},{step})"
        return f'IF({ranked}=0,"",IF({step}>{self._settings.bands},"",{name}))'

    def _working_row(self, unit: UnitScores, row: int) -> Sequence[Cell]:
        block = self._points.blocks[unit.unit]
        content = f'({block.column("D")}="{PARTS[Part.CONTENT]}")'
        rows = [pair for pair in self._scored.rows(unit) if pair[0].part is Part.CONTENT]
        earned = sum(
            (
                self._scored.bounded_sum(unit, one)
                for one in self._groups
                if one.part is Part.CONTENT
            ),
            Decimal(0),
        )
        applying = [row.max_points or Decimal(0) for row, score in rows if score.applicable]
        return (
            unit.unit,
            Given(value=int(unit.considered)),
            Live(formula=self._sum_of(Part.CONTENT, row), value=earned),
            Live(
                formula=f"SUMPRODUCT({content}*({block.column('F')}=0))",
                value=len(rows) - len(applying),
            ),
            Live(
                formula=f"SUMPRODUCT({content}*({block.column('F')}=1)*{block.column('E')})",
                value=sum(applying, Decimal(0)),
            ),
            Live(formula=self._has_total(row, len(rows)), value=int(unit.total is not None)),
            Live(formula=self._step_formula(row), value=self._step_by_points(unit)),
            Given(value=self._lowered_to(unit)),
            Live(formula=f"IF(F{row}=1,{SUMMARY_REF}{self._total}{row},-1)", value=_or_less(unit)),
            *(self._key(unit, row, one) for one in self._scored.table.tie_breakers),
        )

    def _has_total(self, row: int, criteria: int) -> str:
        """Nothing applies to the unit: no total (scoring §3)."""
        if criteria == 0:
            return "1"
        if self._scored.table.na_policy is NaPolicy.NORMALIZE:
            return f"IF(D{row}=0,1,IF(E{row}>0,1,0))"
        return f"IF(D{row}<{criteria},1,0)"

    def _step_formula(self, row: int) -> str:
        if not self._settings.bands:
            return "1"
        bounds = self._settings.band_range("B")
        short = f"ROUND(I{row}*100-{bounds}*{self._settings.scale},6)<0"
        return f"1+SUMPRODUCT(--({short}))"

    def _step_by_points(self, unit: UnitScores) -> int:
        reached = Decimal(100) * _or_less(unit)
        missed = [
            b for b in self._scored.bands if reached < b.min_percent * self._scored.scores.scale
        ]
        return 1 + len(missed)

    def _lowered_to(self, unit: UnitScores) -> int:
        """The class a ceiling, a condition or the quota lowered the unit to; 0 where none did."""
        if unit.total is None or not unit.considered or self._scored.scores.scale <= 0:
            return 0
        names = [band.name for band in self._scored.bands]
        name = unit.classification
        actual = len(names) + 1 if name is None else names.index(name) + 1
        return actual if actual > self._step_by_points(unit) else 0

    def _key(self, unit: UnitScores, row: int, breaker: TieBreaker) -> Cell:
        """What the tie-breaker compares, so that more is better."""
        if breaker.kind is TieBreakKind.LESS_PENALTY:
            return Live(formula=f"-{SUMMARY_REF}{self._penalty}{row}", value=-unit.penalty)
        if breaker.kind is TieBreakKind.MORE_BONUS:
            return Live(formula=f"{SUMMARY_REF}{self._bonus}{row}", value=unit.bonus)
        if breaker.kind is TieBreakKind.GROUP and breaker.group is not None:
            block = self._points.blocks[unit.unit]
            chosen = f'({block.column("C")}="{breaker.group}")*{block.column("K")}'
            points = self._scored.group_points(unit, breaker.group)
            return Live(formula=f"ROUND(SUMPRODUCT({chosen}),2)", value=points)
        return Given(value=self._given_key(unit, breaker))

    def _given_key(self, unit: UnitScores, breaker: TieBreaker) -> Decimal | int:
        """The figure that parted the unit from its equals; 0 where this breaker parted nobody."""
        step = _broken_by(unit, breaker)
        if step is None:
            return 0
        if breaker.kind is not TieBreakKind.LOT:
            return Decimal(step.values["value"])
        lots = [_broken_by(other, breaker) for other in self._scored.scores.units]
        drawn = sorted(one.values["value"] for one in lots if one is not None)
        return -drawn.index(step.values["value"])

    def _remarks(self, unit: UnitScores) -> list[str]:
        remarks = [step.values["reason"] for step in _steps(unit, TraceCode.NOT_CONSIDERED)]
        remarks = [f"Không xét: {reason}" for reason in remarks]
        typed = self._scored.hand_typed.get(unit.unit)
        if typed is not None:
            day = format_date(typed.paper_date)
            remarks.append(f"Nhập tay theo bản giấy số {typed.paper_number} ngày {day}")
        if unit.total is None:
            remarks.append("Không có tiêu chí nào áp dụng, không có tổng điểm")
        if unit.tied:
            remarks.append("Đồng hạng")
        for breaker in self._scored.table.tie_breakers:
            if _broken_by(unit, breaker) is not None:
                live = breaker.kind in _LIVE_BREAKERS
                fixed = "" if live else " (số đưa vào, không tính lại)"
                remarks.append(f"Phân hạng theo {_breaker_title(breaker)}{fixed}")
        if self._lowered_to(unit):
            remarks.append(
                "Loại bị hạ theo kết luận (khống chế, điều kiện, chỉ tiêu), không tính lại"
            )
        return remarks


SUMMARY_REF = f"'{SUMMARY}'!"


def _working(column: str, row: int) -> str:
    return f"'{WORKINGS}'!{column}{row}"


def _or_less(unit: UnitScores) -> Decimal:
    return Decimal(-1) if unit.total is None else unit.total


def _breaker_title(breaker: TieBreaker) -> str:
    return " ".join(filter(None, (TIE_BREAKERS[breaker.kind], breaker.group)))


def _steps(unit: UnitScores, code: TraceCode) -> list[TraceStep]:
    return [step for step in unit.trace if step.code is code]


def _broken_by(unit: UnitScores, breaker: TieBreaker) -> TraceStep | None:
    wanted = (breaker.kind.value, breaker.group or "")
    return next(
        (
            step
            for step in _steps(unit, TraceCode.TIE_BROKEN)
            if (step.values["kind"], step.values["group"]) == wanted
        ),
        None,
    )
