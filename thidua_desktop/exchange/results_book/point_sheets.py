"""Criteria, settings and points: from the components to what counts in the total (scoring §3)."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.domain.criterion import Criterion, Part
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.scoring.results import CriterionScore
from thidua_desktop.domain.scoring_table import NaPolicy
from thidua_desktop.exchange.results_book.live_sheets import Cell, Column, Given, Live, LiveSheet
from thidua_desktop.exchange.results_book.scored import Scored
from thidua_desktop.exchange.results_book.words import (
    NO,
    PARTS,
    POINTS,
    POLICIES,
    SETTINGS,
    TABLE,
    YES,
)


def table_sheet(scored: Scored) -> LiveSheet:
    """The criteria; maxima may be changed."""
    groups = {group.code: group.title for group in scored.table.groups}
    return LiveSheet(
        title=TABLE,
        heading="BẢNG ĐIỂM",
        columns=(
            Column(title="Mã", width=10),
            Column(title="Nhóm", width=10),
            Column(title="Tên nhóm", width=30),
            Column(title="Tiêu chí", width=50),
            Column(title="Phần", width=12),
            Column(title="Điểm chuẩn", width=12, points=True),
        ),
        rows=[
            (
                row.code,
                row.group,
                groups.get(row.group, ""),
                row.title,
                PARTS[row.part],
                Given(value=row.max_points or Decimal(0)),
            )
            for row in scored.table.criteria
        ],
    )


class Settings:
    """The sheet of settings and the places other sheets take them from."""

    def __init__(self, scored: Scored, table: LiveSheet) -> None:
        rules = scored.table
        first, last = table.first_row, table.first_row + len(rules.criteria) - 1
        where = f"'{TABLE}'!$E${first}:$E${last}", f"'{TABLE}'!$F${first}:$F${last}"
        content = f'ROUND(SUMPRODUCT(({where[0]}="{PARTS[Part.CONTENT]}")*{where[1]}),2)'
        scale: Cell = Given(value=rules.scale)
        if rules.scale is None:
            scale = Live(formula="$B$3", value=scored.content_scale)
        self._rows: list[tuple[Cell, Cell]] = [
            ("Tổng điểm chuẩn phần nội dung", Live(formula=content, value=scored.content_scale)),
            ("Thang điểm để xếp loại", scale),
            ("Mức trần điểm thưởng (trống: không có)", Given(value=rules.bonus_cap)),
            ("Mức trần điểm phạt (trống: không có)", Given(value=rules.penalty_cap)),
            ("Trọng số tự chấm", Given(value=rules.component_weights.self_weight)),
            ("Trọng số chấm chéo", Given(value=rules.component_weights.cross_weight)),
            ("Được vượt tổng điểm chuẩn", Given(value=YES if rules.allow_over_max else NO)),
            ("Tiêu chí không áp dụng", POLICIES[rules.na_policy]),
        ]
        self._first_band = 3 + len(self._rows)
        self._rows += [(band.name, Given(value=band.min_percent)) for band in scored.bands]
        self.bands = len(scored.bands)

    def sheet(self) -> LiveSheet:
        return LiveSheet(
            title=SETTINGS,
            heading="THÔNG SỐ",
            columns=(Column(title="Tên", width=48), Column(title="Giá trị", width=30)),
            rows=self._rows,
        )

    def at(self, index: int) -> str:
        return f"'{SETTINGS}'!$B${3 + index}"

    @property
    def content_scale(self) -> str:
        return self.at(0)

    @property
    def scale(self) -> str:
        return self.at(1)

    @property
    def bonus_cap(self) -> str:
        return self.at(2)

    @property
    def penalty_cap(self) -> str:
        return self.at(3)

    @property
    def self_weight(self) -> str:
        return self.at(4)

    @property
    def cross_weight(self) -> str:
        return self.at(5)

    @property
    def may_exceed(self) -> str:
        return f'({self.at(6)}="{YES}")'

    def band_range(self, column: str) -> str:
        last = self._first_band + self.bands - 1
        return f"'{SETTINGS}'!${column}${self._first_band}:${column}${last}"


class Block(Struct, frozen=True, kw_only=True):
    """One unit's rows of the sheet *Điểm*."""

    first: int
    last: int

    def column(self, letter: str) -> str:
        return f"'{POINTS}'!${letter}${self.first}:${letter}${self.last}"


class PointsSheet:
    """One row per unit and criterion; a unit's rows lie together."""

    def __init__(self, scored: Scored, table: LiveSheet, settings: Settings) -> None:
        self._scored = scored
        self._table = table
        self._settings = settings
        count = len(scored.table.criteria)
        self._first = 4
        self._last = self._first + count * len(scored.scores.units) - 1
        self.blocks: dict[UnitCode, Block] = {
            unit.unit: Block(
                first=self._first + index * count, last=self._first + (index + 1) * count - 1
            )
            for index, unit in enumerate(scored.scores.units)
        }

    def sheet(self) -> LiveSheet:
        narrow = ("Đơn vị", "Mã", "Nhóm", "Phần")
        points = ("Tự chấm", "Chấm chéo", "Thẩm định", "Điểm", "Tính vào tổng")
        return LiveSheet(
            title=POINTS,
            heading="ĐIỂM TỪNG TIÊU CHÍ",
            notes=("Chữ xanh là số liệu đưa vào; các ô còn lại tự tính. Áp dụng: 1 có, 0 không.",),
            columns=(
                *(Column(title=title, width=11) for title in narrow),
                Column(title="Điểm chuẩn", width=11, points=True),
                Column(title="Áp dụng", width=9),
                *(Column(title=title, width=11, points=True) for title in points),
                Column(title="Chuyển sang", width=12),
            ),
            rows=[
                self._row(unit.unit, index, pair)
                for unit in self._scored.scores.units
                for index, pair in enumerate(self._scored.rows(unit))
            ],
        )

    def _row(
        self, unit: UnitCode, index: int, pair: tuple[Criterion, CriterionScore]
    ) -> Sequence[Cell]:
        row, score = pair
        number = self.blocks[unit].first + index
        most = f"'{TABLE}'!$F${self._table.first_row + index}"
        return (
            unit,
            row.code,
            row.group,
            PARTS[row.part],
            Live(formula=most, value=row.max_points or Decimal(0)),
            Given(value=int(score.applicable)),
            Given(value=score.self_points),
            Given(value=score.cross_points),
            Given(value=score.appraised_points),
            Live(formula=self._final(number), value=score.final),
            Live(formula=self._in_total(unit, number, row), value=score.in_total),
            row.moved_to,
        )

    def _final(self, row: int) -> str:
        """Appraised, else the weighted mean of what is present, else 0."""
        own, cross = self._settings.self_weight, self._settings.cross_weight
        mean = rounded_twice(f"({own}*G{row}+{cross}*H{row})/({own}+{cross})")
        both = (
            f'IF(AND(G{row}<>"",H{row}<>""),{mean},IF(G{row}<>"",G{row},IF(H{row}<>"",H{row},0)))'
        )
        return f'IF(F{row}=0,0,IF(I{row}<>"",I{row},{both}))'

    def _in_total(self, unit: UnitCode, row: int, criterion: Criterion) -> str:
        """The final points, or what the table's policy gives where it does not apply."""
        if criterion.part is not Part.CONTENT:
            return f"J{row}"
        match self._scored.table.na_policy:
            case NaPolicy.FULL:
                return f"IF(F{row}=1,J{row},E{row})"
            case NaPolicy.BLOC_AVERAGE:
                return f"IF(F{row}=1,J{row},{self._average(row)})"
            case NaPolicy.MOVED:
                return self._with_moved(unit, row)
            case _:
                return f"J{row}"

    def _average(self, row: int) -> str:
        """The mean of final/M, times M: the same M for all, so the mean of the final points."""
        same = f"($B${self._first}:$B${self._last}=B{row})*($F${self._first}:$F${self._last}=1)"
        count = f"SUMPRODUCT({same})"
        total = f"SUMPRODUCT({same}*$J${self._first}:$J${self._last})"
        return f"IF(OR(E{row}=0,{count}=0),0,{rounded_twice(f'{total}/{count}')})"

    def _with_moved(self, unit: UnitCode, row: int) -> str:
        block = self.blocks[unit]
        rows = f"${block.first}", f"${block.last}"
        there = {one: f"${one}{rows[0]}:${one}{rows[1]}" for one in "DEFL"}
        source = f'({there["L"]}=B{row})*({there["F"]}=0)*({there["D"]}="{PARTS[Part.CONTENT]}")'
        taken = f"SUMPRODUCT({source}*{there['E']})"
        more = rounded_twice(f"J{row}*(E{row}+{taken})/E{row}")
        return f"IF(OR(F{row}=0,E{row}=0),J{row},{more})"


def rounded_twice(expression: str) -> str:
    """Half up to 2 decimals; the inner rounding takes away what binary fractions add.

    Exact values lie at least 5e-8 from a tie they are not, and double arithmetic errs by less
    than 1e-10, so 9 decimals decide every tie as exact fractions do.
    """
    return f"ROUND(ROUND({expression},9),2)"
