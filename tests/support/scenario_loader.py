"""Reads a scenario folder straight into a frame, records and the leader's facts, for tests alone.

Written from the scenarios' README, apart from the product's own import, so that neither can hide
the other's mistakes. It refuses nothing: the scenarios are expected to be clean.
"""

import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct
from openpyxl import load_workbook

from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.ballot import Ballot, BallotBase, CandidateVotes, Comparison
from thidua_desktop.domain.bloc import Bloc, BlocKind, EmulationYear, Unit
from thidua_desktop.domain.criterion import (
    RULE_TYPES,
    Aggregation,
    BandPoint,
    BelowTarget,
    ChecklistItem,
    CriteriaGroup,
    Criterion,
    Direction,
    KpiComponent,
    LevelRatio,
    Part,
    Rule,
    RuleCode,
    StepBasis,
    Steps,
    ViolationKind,
)
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.pact import Pact, PactKind
from thidua_desktop.domain.period import Period, ReviewKind
from thidua_desktop.domain.progress import (
    MET,
    NOT_MET,
    NOTHING_TO_REPORT,
    EvidenceRef,
    ProgressEntry,
    Result,
    level_result,
    number_result,
)
from thidua_desktop.domain.record import RecordBody, SelfScore
from thidua_desktop.domain.review import Ceiling, Disqualification
from thidua_desktop.domain.scoring.engine import ScoredBy, ScoringInput
from thidua_desktop.domain.scoring_table import (
    Band,
    ComponentWeights,
    NaPolicy,
    ScoringTable,
    Target,
    TieBreaker,
    TieBreakKind,
)

MORNING = datetime(2022, 1, 1, tzinfo=UTC)


class Scenario(Struct, frozen=True):
    """Everything of one folder; the same records serve every period."""

    frame: Frame
    records: dict[str, RecordBody]
    cross_scores: tuple[ScoredBy, ...]
    appraisals: tuple[Appraisal, ...]
    review: dict[str, Any]

    def given(self, period: str, previous_totals: dict[str, Decimal]) -> ScoringInput:
        facts = self.review.get(period, {})
        return ScoringInput(
            frame=self.frame,
            period=period,
            records=self.records,
            cross_scores=self.cross_scores,
            appraisals=self.appraisals,
            ceilings=tuple(Ceiling(**each) for each in facts.get("ceiling", ())),
            not_considered=tuple(
                Disqualification(**each) for each in facts.get("not_considered", ())
            ),
            ballots=tuple(
                _ballot(index, each) for index, each in enumerate(facts.get("ballot", ()))
            ),
            previous_totals=previous_totals,
        )


def load_scenario(folder: Path) -> Scenario:
    settings = tomllib.loads((folder / "khung.toml").read_text(encoding="utf-8"))
    frame = _frame(folder, settings)
    marks = _sheets(folder / "cham-diem.xlsx")
    rules = {row.code: row.rule for row in frame.table.criteria}
    return Scenario(
        frame=frame,
        records={
            unit.code: _record(folder / "tien-do" / f"{unit.code}.xlsx", unit.code, rules)
            for unit in frame.units
        },
        cross_scores=tuple(
            ScoredBy(
                scorer=_text(row["Đơn vị chấm"]),
                score=CrossScore(
                    unit=_text(row["Đơn vị"]),
                    criterion=_text(row["Mã"]),
                    points=_number(row["Điểm"]),
                ),
            )
            for row in marks["Chấm chéo"]
        ),
        appraisals=tuple(
            Appraisal(
                unit=_text(row["Đơn vị"]),
                criterion=_text(row["Mã"]),
                points=_number(row["Điểm"]),
                reason=row["Lý do"],
            )
            for row in marks["Thẩm định"]
        ),
        review=tomllib.loads((folder / "hoi-nghi.toml").read_text(encoding="utf-8")),
    )


def _sheets(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of every sheet by column name; the header row is the one that names Mã."""
    sheets: dict[str, list[dict[str, Any]]] = {}
    for sheet in load_workbook(path).worksheets:
        rows = [row for row in sheet.iter_rows(values_only=True) if any(c is not None for c in row)]
        head = next(i for i, row in enumerate(rows) if "Mã" in row)
        sheets[sheet.title] = [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :]]
    return sheets


def _text(cell: object) -> str:
    return str(cell).strip()


def _number(cell: object) -> Decimal:
    if isinstance(cell, float):
        return Decimal(f"{cell:.12g}")
    text = str(cell).strip().rstrip("%").strip()
    if "," in text:
        text = text.replace(".", "").replace(",", ".")
    return Decimal(text)


def _optional(cell: object) -> Decimal | None:
    return None if cell is None else _number(cell)


def _date(cell: object) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    return datetime.strptime(str(cell), "%d/%m/%Y").replace(tzinfo=UTC).date()


def _frame(folder: Path, settings: dict[str, Any]) -> Frame:
    bloc, year = settings["bloc"], settings["year"]
    sheets = _sheets(folder / "bang-diem.xlsx")
    return Frame(
        bloc=Bloc(
            code=bloc["code"], uid="uid", kind=BlocKind(bloc.get("kind", "khoi")), name=bloc["name"]
        ),
        year=EmulationYear(
            code=year["code"], start=year["start"], end=year["end"], leader_unit=year["leader"]
        ),
        units=tuple(
            Unit(code=each["code"], name=each["name"], order=index)
            for index, each in enumerate(settings["unit"])
        ),
        periods=tuple(
            Period(
                code=each["code"],
                name=each.get("name", each["code"]),
                kind=ReviewKind(each["kind"]),
                start=each.get("start", year["start"]),
                end=each.get("end", each["cutoff"]),
                cutoff=each["cutoff"],
            )
            for each in settings["period"]
        ),
        pact=Pact(kind=PactKind(year.get("pact_kind", "giao_uoc"))),
        table=_table(settings["table"], sheets["Bảng điểm"]),
        targets=tuple(_targets(settings, sheets["Chỉ tiêu đơn vị"])),
    )


def _table(table: dict[str, Any], rows: list[dict[str, Any]]) -> ScoringTable:
    is_group = [row["Cách tính"] is None and "." not in _text(row["Mã"]) for row in rows]
    weights = table["component_weights"]
    return ScoringTable(
        version=table.get("version", 1),
        groups=tuple(
            CriteriaGroup(
                code=_text(row["Mã"]),
                title=row["Nội dung, tiêu chí"],
                stated_points=_optional(row["Điểm chuẩn"]),
            )
            for row, group in zip(rows, is_group, strict=True)
            if group
        ),
        criteria=tuple(
            _criterion(row) for row, group in zip(rows, is_group, strict=True) if not group
        ),
        bonus_cap=_number(table["bonus_cap"]),
        penalty_cap=_number(table["penalty_cap"]),
        allow_over_max=table.get("allow_over_max", False),
        na_policy=NaPolicy(table["na_policy"]),
        component_weights=ComponentWeights(
            self_weight=_number(weights["self"]), cross_weight=_number(weights["cross"])
        ),
        tie_breakers=tuple(_tie_breaker(text) for text in table["tie_breakers"]),
        bands=tuple(
            Band(name=band["name"], min_percent=_number(band["min_percent"]))
            for band in table["band"]
        ),
    )


def _tie_breaker(text: str) -> TieBreaker:
    kind, _, group = text.partition(":")
    return TieBreaker(kind=TieBreakKind(kind), group=group or None)


def _criterion(row: dict[str, Any]) -> Criterion:
    code = _text(row["Mã"])
    return Criterion(
        code=code,
        group=code.partition(".")[0],
        title=row["Nội dung, tiêu chí"],
        part=Part(row["Loại"]),
        rule=_rule(RuleCode(row["Cách tính"]), row["Tham số"] or ""),
        max_points=_optional(row["Điểm chuẩn"]),
        unit_of_measure=row["ĐVT"],
        target=_optional(row["Chỉ tiêu"]),
        aggregation=Aggregation(row["Gộp"] or "latest"),
        direction=Direction.LOWER if row["Chiều"] == "thấp" else Direction.HIGHER,
        evidence_required=row["Minh chứng"] == "x",
        due=None if row["Thời hạn"] is None else _date(row["Thời hạn"]),
    )


def _rule(code: RuleCode, text: str) -> Rule:
    given = dict(pair.strip().split("=", 1) for pair in text.split(";") if pair.strip())
    readers = {
        **dict.fromkeys(("k", "step", "k_below", "cap", "b", "p", "low", "high"), _number),
        "bonus_max": _number,
        "steps": Steps,
        "basis": StepBasis,
        "below": BelowTarget,
        "all_must_hold": "có".__eq__,
        "bands": lambda v: tuple(BandPoint(bound=b, points=p) for b, p in _numbers(v)),
        "levels": lambda v: tuple(LevelRatio(name=n, ratio=r) for n, r in _named(v)),
        "items": lambda v: tuple(ChecklistItem(name=n, weight=w) for n, w in _named(v)),
        "kinds": lambda v: tuple(ViolationKind(name=n, k=k) for n, k in _named(v)),
        "components": lambda v: tuple(_component(each) for each in v.split("|")),
    }
    return RULE_TYPES[code](**{key: readers[key](value) for key, value in given.items()})


def _named(text: str) -> Iterator[tuple[str, Decimal]]:
    for each in text.split("|"):
        name, _, value = each.rpartition(":")
        yield name.strip(), _number(value)


def _numbers(text: str) -> Iterator[tuple[Decimal, Decimal]]:
    for name, value in _named(text):
        yield _number(name), value


def _component(text: str) -> KpiComponent:
    name, _, figures = text.rpartition(":")
    target, _, weight = figures.partition("@")
    return KpiComponent(
        name=name.strip(), target=_number(target), weight=_number(weight) if weight else Decimal(1)
    )


def _targets(settings: dict[str, Any], rows: list[dict[str, Any]]) -> Iterator[Target]:
    for row in rows:
        for unit in settings["unit"]:
            cell = row.get(unit["code"])
            if cell is None:
                continue
            absent = _text(cell) == "KAD"
            yield Target(
                unit=unit["code"],
                criterion=_text(row["Mã"]),
                goal=None if absent else _number(cell),
                not_applicable=absent,
                reason=row["Lý do không áp dụng"] if absent else None,
            )


def _record(path: Path, unit: str, rules: dict[str, Rule]) -> RecordBody:
    if not path.exists():
        return RecordBody()
    sheets = _sheets(path)
    return RecordBody(
        entries=tuple(
            _entry(unit, index, row, rules) for index, row in enumerate(sheets["Tiến độ"])
        ),
        self_scores=tuple(
            SelfScore(criterion=_text(r["Mã"]), points=_number(r["Điểm"]), reason=r["Lý do"])
            for r in sheets["Tự chấm"]
        ),
    )


def _entry(unit: str, index: int, row: dict[str, Any], rules: dict[str, Rule]) -> ProgressEntry:
    code = _text(row["Mã"])
    evidence = row["Minh chứng"]
    return ProgressEntry(
        id=f"{unit}-{index:05}",
        criterion=code,
        occurred_on=_date(row["Ngày"]),
        recorded_at=MORNING + timedelta(seconds=index),
        component=None if row["Thành phần"] is None else _text(row["Thành phần"]),
        result=_result(row["Kết quả"], rules[code]),
        note=row["Nội dung"],
        evidence=()
        if evidence is None
        else (EvidenceRef(sha256=sha256(evidence.encode()).hexdigest(), name=evidence),),
    )


def _result(cell: object, rule: Rule) -> Result | None:
    words = {"KPS": NOTHING_TO_REPORT, "Đạt": MET, "Không đạt": NOT_MET}
    if cell is None:
        return None
    if cell == "KPS":
        return NOTHING_TO_REPORT
    if rule.code is RuleCode.LEVEL:
        return level_result(_text(cell))
    if _text(cell) in words:
        return words[_text(cell)]
    return number_result(_number(cell))


def _ballot(index: int, facts: dict[str, Any]) -> Ballot:
    return Ballot(
        id=f"ballot-{index}",
        award=facts["award"],
        base=BallotBase(facts["base"]),
        members=facts["members"],
        threshold=facts["threshold"],
        comparison=Comparison(facts["comparison"]),
        issued=facts["issued"],
        returned=facts["returned"],
        valid=facts["valid"],
        candidates=tuple(CandidateVotes(**each) for each in facts["candidates"]),
    )
