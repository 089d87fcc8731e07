"""Reads `khung.toml` and `hoi-nghi.toml`: plans out, problems listed with their place."""

import tomllib
from decimal import Decimal
from pathlib import Path

from thidua_desktop.application.scenario import (
    BlocPlan,
    FramePlan,
    MeetingPlan,
    MeetingPlans,
    ScenarioProblem,
    ScenarioProblemCode,
    ScenarioResult,
    TableRules,
)
from thidua_desktop.domain.bloc import BlocKind, EmulationYear, Unit
from thidua_desktop.domain.ids import BlocCode, GroupCode, PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.pact import Pact, PactKind
from thidua_desktop.domain.period import Period, ReviewKind
from thidua_desktop.domain.scoring_table import (
    Band,
    ComponentWeights,
    NaPolicy,
    TieBreaker,
    TieBreakKind,
)
from thidua_desktop.domain.text.nfc import is_code
from thidua_desktop.exchange.refusal import RefusedError, shown_name
from thidua_desktop.exchange.scenario_meetings import read_meeting, unit_in
from thidua_desktop.exchange.sheets.workbook_file import read_file
from thidua_desktop.exchange.toml_fields import Fields


class TomlScenarioFiles:
    """Fulfils `ScenarioFiles`."""

    def read_frame(self, path: Path) -> ScenarioResult[FramePlan]:
        problems: list[ScenarioProblem] = []
        root = _root(path, problems)
        plan = None if root is None else _FrameFile(root).plan()
        return ScenarioResult(value=plan, problems=tuple(problems))

    def read_meetings(self, path: Path, frame: FramePlan) -> ScenarioResult[MeetingPlans]:
        """A period whose meeting lacks what is required is left out and listed."""
        problems: list[ScenarioProblem] = []
        root = _root(path, problems)
        if root is None:
            return ScenarioResult(value=None, problems=tuple(problems))
        units = frozenset(unit.code for unit in frame.units)
        periods = {period.code for period in frame.periods}
        plans: dict[PeriodCode, MeetingPlan] = {}
        for key in root.names():
            fields = root.table(key)
            if key not in periods:
                root.problem(key, ScenarioProblemCode.UNKNOWN_REF, found=key)
                continue
            plan = read_meeting(fields, units)
            if plan is not None:
                plans[PeriodCode(key)] = plan
        return ScenarioResult(value=plans, problems=tuple(problems))


def _root(path: Path, problems: list[ScenarioProblem]) -> Fields | None:
    name = shown_name(path.name)
    try:
        data = tomllib.loads(read_file(path).decode("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RefusedError) as error:
        facts = {"error": shown_name(str(error))}
        code = ScenarioProblemCode.NOT_TOML
        problems.append(ScenarioProblem(file=name, place="", code=code, facts=facts))
        return None
    return Fields(data, "", problems, file=name)


class _FrameFile:
    """`khung.toml`, part by part."""

    def __init__(self, root: Fields) -> None:
        self._root = root

    def plan(self) -> FramePlan | None:
        bloc = self._bloc(self._root.table("bloc", required=True))
        units = self._units()
        codes = frozenset(unit.code for unit in units)
        year_fields = self._root.table("year", required=True)
        pact = _pact(year_fields)
        year = self._year(year_fields, codes)
        periods = () if year is None else self._periods(year)
        rules = _rules(self._root.table("table", required=True))
        self._root.finish()
        if self._root.broken or bloc is None or year is None or pact is None or rules is None:
            return None
        return FramePlan(bloc=bloc, year=year, units=units, periods=periods, pact=pact, rules=rules)

    def _bloc(self, fields: Fields) -> BlocPlan | None:
        kind = fields.word("kind", BlocKind, required=True)
        code = fields.code("code", is_code, required=True)
        name = fields.text("name", required=True)
        superior, place = fields.text("superior"), fields.text("place")
        if not fields.finish() or kind is None or code is None or name is None:
            return None
        return BlocPlan(code=BlocCode(code), kind=kind, name=name, superior=superior, place=place)

    def _year(self, fields: Fields, units: frozenset[str]) -> EmulationYear | None:
        code = fields.code("code", is_code, required=True)
        start, end = fields.day("start", required=True), fields.day("end", required=True)
        leader = unit_in(fields, "leader", units, required=True)
        deputy = unit_in(fields, "deputy", units)
        next_leader = unit_in(fields, "next_leader", units)
        motto = fields.text("motto")
        if start is not None and end is not None and end < start:
            fields.problem("end", ScenarioProblemCode.BAD_VALUE, found=str(end), wanted=">= start")
        if not fields.finish() or code is None or start is None or end is None or leader is None:
            return None
        return EmulationYear(
            code=YearCode(code),
            start=start,
            end=end,
            leader_unit=leader,
            deputy_unit=deputy,
            next_leader=next_leader,
            motto=motto,
        )

    def _units(self) -> tuple[Unit, ...]:
        units: list[Unit] = []
        for position, fields in enumerate(self._root.tables("unit", required=True), start=1):
            unit = _unit(fields, position)
            if unit is None or unit.code in [one.code for one in units]:
                found = "" if unit is None else unit.code
                if unit is not None:
                    fields.problem("code", ScenarioProblemCode.DUPLICATE, found=found)
                self._root.broken = True
                continue
            units.append(unit)
        return tuple(units)

    def _periods(self, year: EmulationYear) -> tuple[Period, ...]:
        """In the order of their cutoffs, as a frame keeps them."""
        periods: list[Period] = []
        for fields in self._root.tables("period", required=True):
            period = _period(fields, year)
            if period is not None and period.code in [one.code for one in periods]:
                fields.problem("code", ScenarioProblemCode.DUPLICATE, found=period.code)
                period = None
            if period is None:
                self._root.broken = True
            else:
                periods.append(period)
        return tuple(sorted(periods, key=lambda period: period.cutoff))


def _unit(fields: Fields, position: int) -> Unit | None:
    code = fields.code("code", is_code, required=True)
    name = fields.text("name", required=True)
    order = fields.count("order")
    kind, head = fields.text("kind"), fields.text("head_position")
    headcount = fields.count("headcount")
    aliases = fields.texts("aliases")
    if not fields.finish() or code is None or name is None:
        return None
    return Unit(
        code=UnitCode(code),
        name=name,
        kind=kind,
        order=position if order is None else order,
        headcount=headcount,
        head_position=head,
        aliases=aliases,
    )


def _period(fields: Fields, year: EmulationYear) -> Period | None:
    code = fields.code("code", is_code, required=True)
    kind = fields.word("kind", ReviewKind, required=True)
    cutoff = fields.day("cutoff", required=True)
    name = fields.text("name")
    start, end, due = fields.day("start"), fields.day("end"), fields.day("due")
    if not fields.finish() or code is None or kind is None or cutoff is None:
        return None
    return Period(
        code=PeriodCode(code),
        name=name or code,
        kind=kind,
        start=start or year.start,
        end=end or cutoff,
        cutoff=cutoff,
        due=due,
    )


def _pact(fields: Fields) -> Pact | None:
    """The pact's facts stand in the table of the year; a pact of equals where no kind is said."""
    kind = fields.word("pact_kind", PactKind)
    number, signed_on = fields.text("pact_number"), fields.day("pact_signed_on")
    if fields.broken:
        return None
    return Pact(kind=kind or PactKind.PACT, number=number, signed_on=signed_on)


def _rules(fields: Fields) -> TableRules | None:
    version = fields.count("version")
    bonus_cap = fields.number("bonus_cap", required=True)
    penalty_cap = fields.number("penalty_cap", required=True)
    over_max = fields.flag("allow_over_max")
    policy = fields.word("na_policy", NaPolicy, required=True)
    breakers = _tie_breakers(fields)
    weights = _weights(fields.table("component_weights", required=True))
    bands = _bands(fields)
    if not fields.finish() or bonus_cap is None or penalty_cap is None or policy is None:
        return None
    if weights is None or bands is None:
        return None
    return TableRules(
        version=1 if version is None else version,
        bonus_cap=bonus_cap,
        penalty_cap=penalty_cap,
        allow_over_max=over_max,
        na_policy=policy,
        component_weights=weights,
        tie_breakers=breakers,
        bands=bands,
    )


def _tie_breakers(fields: Fields) -> tuple[TieBreaker, ...]:
    known = {kind.value: kind for kind in TieBreakKind}
    breakers = []
    for text in fields.texts("tie_breakers", required=True):
        name, colon, group = (part.strip() for part in text.partition(":"))
        kind = known.get(name)
        if kind is None or (kind is TieBreakKind.GROUP) != bool(colon and group):
            wanted = "; ".join(known)
            fields.problem("tie_breakers", ScenarioProblemCode.BAD_VALUE, found=text, wanted=wanted)
        else:
            breakers.append(TieBreaker(kind=kind, group=GroupCode(group) if group else None))
    return tuple(breakers)


def _weights(fields: Fields) -> ComponentWeights | None:
    own = fields.number("self", required=True)
    cross = fields.number("cross", required=True)
    for key, weight in (("self", own), ("cross", cross)):
        if weight is not None and weight <= 0:
            fields.problem(key, ScenarioProblemCode.BAD_VALUE, found=str(weight), wanted="> 0")
    if not fields.finish() or own is None or cross is None:
        return None
    return ComponentWeights(self_weight=own, cross_weight=cross)


def _bands(fields: Fields) -> tuple[Band, ...] | None:
    bands: list[Band] = []
    holds = True
    for band in fields.tables("band", required=True):
        name = band.text("name", required=True)
        percent = band.number("min_percent", required=True)
        holds = band.finish() and holds
        if name is not None and percent is not None:
            bands.append(Band(name=name, min_percent=percent))
    return tuple(bands) if holds else None
