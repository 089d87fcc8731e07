"""Random entries and typed points for made-up scenarios, among them rows the rules refuse."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.support.scenario_maker_cells import Row, comma, typed_day, typed_number
from tests.support.scenario_maker_table import MadeCriterion, Theme

ENTRY_COLUMNS = ("Ngày", "Mã", "Thành phần", "Kết quả", "Nội dung", "Minh chứng")
TYPED_COLUMNS = ("Mã", "Điểm", "Lý do")
CROSS_COLUMNS = ("Đơn vị chấm", "Đơn vị", "Mã", "Điểm", "Lý do")
APPRAISAL_COLUMNS = ("Đơn vị", "Mã", "Điểm", "Lý do")
NOTHING = "KPS"


class EntryMaker:
    """The units' progress sheets; `goals` are the targets of the unit by criterion."""

    def __init__(self, rng: Random, theme: Theme, days: list[date]) -> None:
        self.rng = rng
        self.theme = theme
        self.days = days
        self.goals: dict[str, Decimal] = {}

    def rows(self, criteria: list[MadeCriterion], goals: dict[str, Decimal]) -> list[Row]:
        self.goals = goals
        rows = [row for made in criteria for row in self._of(made)]
        if self.rng.random() < 0.5:
            self.rng.shuffle(rows)
        for _ in range(self.rng.randint(0, 4)):
            rows.insert(self.rng.randint(0, len(rows)), self._refused(criteria))
        return rows

    def _of(self, made: MadeCriterion) -> list[Row]:
        mood = self.rng.random()
        if self.rng.random() < self.theme.silent:
            return []
        proof = self.rng.choice((0.0, 0.5, 0.9, 1.0))
        names = made.names if made.names and made.rule != "level" else (None,)
        rows = []
        for name in names:
            if len(names) > 1 and self.rng.random() < 0.15:
                continue
            for _ in range(self.rng.randint(1, 5)):
                nothing = mood < 0.08 or (mood < 0.22 and self.rng.random() < 0.5)
                result = NOTHING if nothing else self._result(made)
                rows.append(self._row(made, name, result, proven=self.rng.random() < proof))
        return rows

    def _row(self, made: MadeCriterion, name: str | None, result: object, *, proven: bool) -> Row:
        return {
            "Ngày": typed_day(self.rng, self.rng.choice(self.days)),
            "Mã": made.code,
            "Thành phần": name,
            "Kết quả": result,
            "Nội dung": self.rng.choice((None, "Báo cáo tháng")),
            "Minh chứng": f"BC-{made.code}.pdf" if proven else None,
        }

    def _result(self, made: MadeCriterion) -> object:
        rng = self.rng
        if made.rule in ("binary", "checklist"):
            return rng.choice(("Đạt", "Đạt", "Không đạt"))
        if made.rule == "level":
            return rng.choice(made.names)
        if not made.measures:
            return typed_number(rng, Decimal(rng.choice(("0", "1", "1", "2", "3", "0.5"))))
        if made.aggregation == "count" and rng.random() < 0.3:
            return rng.choice((None, "Đạt"))
        return typed_number(rng, self._figure(made))

    def _figure(self, made: MadeCriterion) -> Decimal:
        rng = self.rng
        if made.rule == "weighted_kpi" or made.goal is None:
            near = Decimal(rng.choice(("3", "10", "80", "95.5", "0")))
        else:
            near = self.goals.get(made.code) or made.goal
        if rng.random() < 0.2:
            return near
        if near == 0:
            return Decimal(rng.choice(("0", "1", "2.5")))
        if made.rule == "banded" and "-2" in made.params["bands"] and rng.random() < 0.2:
            return Decimal("-1.5")
        return (near * rng.randint(*self.theme.reach) / 100).quantize(Decimal("0.001")).normalize()

    def _refused(self, criteria: list[MadeCriterion]) -> Row:
        """A row with one thing wrong in it."""
        rng = self.rng
        counted = [each for each in criteria if each.rule in ("per_count", "deduct_from_max")]
        marked = [each for each in criteria if each.rule in ("binary", "level", "checklist")]
        composite = [each for each in criteria if each.names and each.rule != "level"]
        measured = [e for e in criteria if e.measures and e.aggregation != "count"]
        wrong = [
            ({"Mã": "IX.9"}, criteria),
            ({"Mã": "I"}, criteria),
            ({"Mã": None}, criteria),
            ({"Kết quả": rng.choice((-1, "-2", "−1", "(3)"))}, counted),
            ({"Kết quả": rng.choice((1, "7,5"))}, marked),
            ({"Thành phần": "Việc khác"}, composite),
            ({"Thành phần": None, "Kết quả": 1}, composite),
            ({"Kết quả": rng.choice(("12,", "1.23.4", "5/7", ">90", "85-90"))}, measured),
            ({"Kết quả": rng.choice(("Đạt", None))}, measured),
            ({"Ngày": rng.choice(("31/02/2022", "06/24/2022", None, "chưa rõ"))}, criteria),
        ]
        change, fitting = rng.choice([each for each in wrong if each[1]])
        made = rng.choice(fitting)
        name = made.names[0] if made in composite else None
        return {**self._row(made, name, self._result(made), proven=True), **change}


class PointsMaker:
    """Typed, cross and appraised points; coarse ones make many units equal."""

    def __init__(self, rng: Random, theme: Theme, criteria: list[MadeCriterion]) -> None:
        self.rng = rng
        self.theme = theme
        self.criteria = criteria

    def _points(self, made: MadeCriterion) -> Decimal:
        low, high = made.bounds
        if self.theme.coarse:
            return high - self.rng.choice((0, 0, 1)) if high - low >= 1 else high
        share = Decimal(self.rng.choice(("0", "1", "0.85", "0.333", "0.5", "0.925")))
        return (low + (high - low) * share).quantize(Decimal("0.01"))

    def _row(self, made: MadeCriterion, **who: str) -> Row:
        points = typed_number(self.rng, self._points(made))
        if self.rng.random() < (0.01 if self.theme.coarse else 0.05):
            low, high = made.bounds
            points = self.rng.choice((comma(high + 1), comma(low - 1), None, "tốt"))
        return {**who, "Mã": made.code, "Điểm": points, "Lý do": "Theo dõi"}

    def typed(self) -> list[Row]:
        rows = [self._row(made) for made in self.criteria if self.rng.random() < 0.6]
        return self._mixed(rows)

    def cross(self, units: list[str]) -> list[Row]:
        rows = [
            self._row(made, **{"Đơn vị chấm": scorer, "Đơn vị": unit})
            for made in self.criteria
            for unit in units
            for scorer in self.rng.sample(units, 2)
            if self.rng.random() < 0.25  # a scorer may be the unit itself: refused
        ]
        return self._mixed(rows)

    def appraised(self, units: list[str]) -> list[Row]:
        rows = [
            self._row(made, **{"Đơn vị": unit})
            for made in self.criteria
            for unit in units
            if self.rng.random() < self.theme.appraised
        ]
        return self._mixed(rows)

    def _mixed(self, rows: list[Row]) -> list[Row]:
        """In any order, some said twice with other points, one of nobody and one of nothing."""
        rows += [{**row, "Điểm": 1} for row in rows if self.rng.random() < 0.05]
        self.rng.shuffle(rows)
        if rows and self.rng.random() < 0.3:
            rows.append({**rows[0], "Mã": "IX.9"})
        if rows and "Đơn vị" in rows[0] and self.rng.random() < 0.3:
            rows.append({**rows[0], "Đơn vị": "KHONGCO"})
        return rows


def days_of_year(rng: Random, start: date, end: date) -> list[date]:
    """Days around the year; few of them, so that several entries share one."""
    span = (end - start).days
    return [start + timedelta(days=rng.randint(-20, span + 10)) for _ in range(rng.randint(4, 12))]
