"""Made-up scenarios in the clients' form: a seed gives a folder as a clerk's office would have it.

Every rule, policy, tie-breaker and shape of cell of the scenarios' README occurs in some of them,
also what the rules refuse. Figures mean nothing.
"""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from tests.support.scenario_maker_cells import Row, comma, typed_number, write_book
from tests.support.scenario_maker_marks import (
    APPRAISAL_COLUMNS,
    CROSS_COLUMNS,
    ENTRY_COLUMNS,
    TYPED_COLUMNS,
    EntryMaker,
    PointsMaker,
    days_of_year,
)
from tests.support.scenario_maker_table import (
    GROUPS,
    TABLE_COLUMNS,
    THEMES,
    MadeCriterion,
    make_criteria,
)

UNIT_CODES = ("PTM", "PCT", "PHC", "PKT", "E994", "D7", "F_5", "BTM", "TQS-1", "A10")
CLASSES = ("Xuất sắc", "Tốt", "Khá", "Đạt", "Yếu")
START = date(2022, 1, 10)


def make_scenario(folder: Path, seed: int) -> Path:
    """Writes the scenario of a seed into `folder` and returns it."""
    _Maker(folder, Random(seed)).write()
    return folder


class _Maker:
    def __init__(self, folder: Path, rng: Random) -> None:
        self.folder = folder
        self.rng = rng
        self.units = rng.sample(UNIT_CODES, rng.randint(3, 8))
        self.end = START + timedelta(days=rng.randint(250, 360))
        self.theme = rng.choice(THEMES)
        self.criteria = make_criteria(rng, self.theme)
        self.periods = self._periods()
        self.classes = CLASSES[: rng.randint(2, 5)]

    def write(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "khung.toml").write_text(_toml(self._frame()), encoding="utf-8")
        (self.folder / "hoi-nghi.toml").write_text(_toml(self._reviews()), encoding="utf-8")
        goals = self._write_table()
        days = days_of_year(self.rng, START, self.end)
        points = PointsMaker(self.rng, self.theme, self.criteria)
        entries = EntryMaker(self.rng, self.theme, days)
        twin: list[Row] | None = None
        for unit in self.units:
            rows = entries.rows(self.criteria, goals[unit])
            if twin is not None and self.rng.random() < 0.25:
                rows = twin  # the same results: a tie, as far as the targets are the same
            twin = rows
            if self.rng.random() < 0.93:
                sheets = {
                    "Tiến độ": (ENTRY_COLUMNS, rows),
                    "Tự chấm": (TYPED_COLUMNS, points.typed()),
                }
                write_book(self.folder / "tien-do" / f"{unit}.xlsx", self.rng, sheets)
        sheets = {
            "Chấm chéo": (CROSS_COLUMNS, points.cross(self.units)),
            "Thẩm định": (APPRAISAL_COLUMNS, points.appraised(self.units)),
        }
        if self.rng.random() < 0.97:
            write_book(self.folder / "cham-diem.xlsx", self.rng, sheets)

    def _maybe(self, likely: float = 0.6, **values: Any) -> dict[str, Any]:
        """Each of the values that may be absent, or not."""
        return {key: value for key, value in values.items() if self.rng.random() < likely}

    def _periods(self) -> list[dict[str, Any]]:
        codes = self.rng.choice((("NAM",), ("6T", "NAM"), ("6T", "NAM"), ("Q1", "6T", "NAM")))
        span = (self.end - START).days
        periods = [
            {
                "code": code,
                "kind": "year_end" if code == "NAM" else "mid_year",
                "cutoff": START + timedelta(days=span * place // len(codes)),
                **self._maybe(name=f"Kỳ {code}", start=START),
            }
            for place, code in enumerate(codes, start=1)
        ]
        return periods[::-1] if self.rng.random() < 0.05 else periods

    def _frame(self) -> dict[str, Any]:
        order = list(range(1, len(self.units) + 1))
        self.rng.shuffle(order)
        return {
            "bloc": {
                "kind": self.rng.choice(("cum", "khoi")),
                "code": "CUM9",
                "name": "Cụm 9",
                **self._maybe(superior="Cấp trên", place="Đà Lạt"),
            },
            "year": {
                "code": "2022",
                "start": START,
                "end": self.end,
                "leader": self.units[-1],
                **self._maybe(deputy=self.units[0], next_leader=self.units[0]),
                **self._maybe(pact_kind="quy_che", pact_number="01/QC", motto="Quyết thắng"),
            },
            "period": self.periods,
            "unit": [
                {"code": unit, "name": f"Đơn vị {unit}", **self._maybe(order=place, headcount=40)}
                for unit, place in zip(self.units, order, strict=True)
            ],
            "table": self._table(),
        }

    def _table(self) -> dict[str, Any]:
        groups = [f"group:{group}" for group in GROUPS[:3]]
        kinds = ["less_penalty", "more_bonus", "previous_review", "ballot", "more_initiatives"]
        breakers = [*kinds, "lot", *groups]
        self.rng.shuffle(breakers)
        bounds = sorted(self.rng.sample(range(20, 95), len(self.classes)), reverse=True)
        bands = [
            {"name": name, "min_percent": self.rng.choice((str(bound), f"{bound},5"))}
            for name, bound in zip(self.classes, bounds, strict=True)
        ]
        if self.rng.random() < 0.3:
            self.rng.shuffle(bands)
        return {
            "bonus_cap": comma(Decimal(self.rng.choice(("2", "5", "7.5", "50")))),
            "penalty_cap": comma(Decimal(self.rng.choice(("1.5", "10", "20")))),
            "na_policy": self.rng.choice(("normalize", "full", "bloc_average")),
            "tie_breakers": breakers[: self.rng.randint(0, len(breakers))],
            **self._maybe(0.5, allow_over_max=self.rng.random() < 0.6, version=1),
            "component_weights": {
                "self": self.rng.choice(("1", "0,5", "0,3")),
                "cross": self.rng.choice(("1", "0,7", "2")),
            },
            "band": bands,
        }

    def _write_table(self) -> dict[str, dict[str, Decimal]]:
        """The workbook of the table; returns every unit's targets."""
        rows = []
        named: set[str] = set()
        for made in self.criteria:
            group = made.code.partition(".")[0]
            if group not in named and self.rng.random() < 0.93:
                rows.append({"Mã": group, "Nội dung": f"Nhóm {group}", "Điểm chuẩn": 25})
            named.add(group)
            rows.append(made.row(self.rng))
        rows += self._refused_criteria()
        goals: dict[str, dict[str, Decimal]] = {unit: {} for unit in self.units}
        of_units = [
            {"Mã": made.code, **self._cells(made, goals), "Lý do không áp dụng": "Không có"}
            for made in self.criteria
            if self.rng.random() < 0.5
        ]
        columns = self.rng.sample(self.units, len(self.units))
        sheets = {
            "Bảng điểm": (TABLE_COLUMNS, rows),
            "Chỉ tiêu đơn vị": (("Mã", *columns, "Lý do không áp dụng"), of_units),
        }
        write_book(self.folder / "bang-diem.xlsx", self.rng, sheets)
        return goals

    def _cells(self, made: MadeCriterion, goals: dict[str, dict[str, Decimal]]) -> Row:
        cells: Row = {}
        for unit in self.units:
            mood = self.rng.random()
            if mood < self.theme.absent:
                cells[unit] = "KAD"
            elif mood < self.theme.absent + 0.01:
                cells[unit] = "chưa giao"  # no target: refused, the rest of the row stands
            elif mood > 0.7 and not self.theme.coarse:
                goal = Decimal(self.rng.choice(("0", "3", "12", "80", "90.5", "100")))
                goals[unit][made.code] = goal
                cells[unit] = typed_number(self.rng, goal)
        return cells

    def _refused_criteria(self) -> list[Row]:
        """Rows that cannot be criteria: left out, with every entry that names them."""
        row = {"Nội dung": "Hỏng", "Điểm chuẩn": 10, "Loại": "content"}
        wrong = [
            {**row, "Mã": "VIII.1", "Cách tính": "trung_binh"},
            {**row, "Mã": "VIII.2", "Cách tính": "step_bonus", "Tham số": "k=1"},
            {**row, "Mã": "VIII.3", "Cách tính": None},
            {**row, "Mã": self.criteria[0].code, "Cách tính": "manual"},
            {**row, "Mã": "VIII.4", "Cách tính": "manual", "Loại": "thử"},
        ]
        return [each for each in wrong if self.rng.random() < 0.1]

    def _reviews(self) -> dict[str, Any]:
        return {
            period["code"]: self._review(period)
            for period in self.periods
            if self.rng.random() < 0.93
        }

    def _review(self, period: dict[str, Any]) -> dict[str, Any]:
        heads = {unit: self.rng.randint(1, 6) for unit in self.units}
        units = self.rng.sample(self.units, 3)
        return {
            "kind": period["kind"],
            "held_on": period["cutoff"] + timedelta(days=5),
            **self._maybe(starts="07:30", place="Hội trường", chair_unit=self.units[0]),
            **self._maybe(present=heads, handover_to=self.units[1]),
            **self._maybe(0.4, limitation=[{"text": "Phối hợp chưa tốt."}]),
            **self._maybe(0.4, ceiling=[self._ceiling(u) for u in self.rng.choices(units, k=3)]),
            **self._maybe(0.3, not_considered=[{"unit": units[0], "reason": "Vi phạm"}]),
            **self._maybe(0.5, ballot=[self._ballot() for _ in range(self.rng.randint(1, 2))]),
        }

    def _ceiling(self, unit: str) -> dict[str, Any]:
        """To a named class, or by one."""
        named = self._maybe(0.8, max_class=self.rng.choice(self.classes))
        return {"unit": unit, **named, "reason": "Cảnh cáo"}

    def _ballot(self) -> dict[str, Any]:
        valid = self.rng.randint(2, 30)
        broken = self.rng.random() < 0.15  # refused: the next ballot is the first
        candidates = []
        for unit in self.rng.sample(self.units, self.rng.randint(1, 3)):
            yes = self.rng.randint(0, valid)
            blank = self.rng.randint(0, valid - yes)
            no = valid - yes - blank + (1 if broken else 0)
            candidates.append({"unit": unit, "yes": yes, "no": no, "blank": blank})
        return {
            "award": "Cờ thi đua",
            "method": "secret",
            "base": "all_members",
            "members": valid + 2,
            "threshold": "2/3",
            "comparison": "gte",
            "issued": valid + 2,
            "returned": valid + 1,
            "valid": valid,
            "candidates": candidates,
        }


def _toml(tables: dict[str, Any]) -> str:
    return "\n".join(f"{key} = {_value(value)}" for key, value in tables.items()) + "\n"


def _value(value: Any) -> str:
    """Inline TOML; the shipped scenarios use headed tables, both are the same to a reader."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_value(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        return "[ " + ", ".join(map(_value, value)) + " ]"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
