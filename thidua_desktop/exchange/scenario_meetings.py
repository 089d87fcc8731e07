"""Reads one period of `hoi-nghi.toml`: the meeting and everything the leader adds there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from thidua_desktop.application.scenario import (
    BallotPlan,
    DirectivePlan,
    LimitationPlan,
    MeetingPlan,
    ScenarioProblemCode,
)
from thidua_desktop.domain.ballot import BallotBase, CandidateVotes, Comparison, ballot_problems
from thidua_desktop.domain.ids import CriterionCode, FactId, UnitCode
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.review import Attendance, Ceiling, Disqualification, Meeting
from thidua_desktop.domain.text.nfc import is_criterion_code
from thidua_desktop.exchange.toml_fields import Fields

T = TypeVar("T")

_VOTES = ("yes", "no", "blank")


def read_meeting(fields: Fields, units: frozenset[str]) -> MeetingPlan | None:
    """The plan; None where kind or date are missing. A broken item of a list is left out."""
    return _MeetingTable(fields, units).plan()


def unit_in(
    fields: Fields, key: str, units: frozenset[str], *, required: bool = False
) -> UnitCode | None:
    """The unit a key names; an unknown one is listed."""
    code = fields.text(key, required=required)
    if code is not None and code not in units:
        fields.problem(key, ScenarioProblemCode.UNKNOWN_REF, found=code)
        return None
    return None if code is None else UnitCode(code)


@dataclass(slots=True)
class _MeetingTable:
    """The table of one period; what is wrong in a list is left out and listed."""

    fields: Fields
    units: frozenset[str]

    def plan(self) -> MeetingPlan | None:
        meeting = self._meeting()
        if meeting is None:
            return None
        plan = MeetingPlan(
            meeting=meeting,
            ceilings=self._all("ceiling", self._ceiling),
            not_considered=self._all("not_considered", self._disqualification),
            limitations=self._all("limitation", self._limitation),
            directives=self._all("directive", self._directive),
            ballots=self._all("ballot", self._ballot),
            handover_to=unit_in(self.fields, "handover_to", self.units),
        )
        self.fields.finish()
        return plan

    def _meeting(self) -> Meeting | None:
        fields = self.fields
        kind = fields.word("kind", ReviewKind, required=True)
        held_on = fields.day("held_on", required=True)
        if kind is None or held_on is None:
            return None
        strengths = [one.text("text", required=True) for one in fields.tables("strength")]
        return Meeting(
            kind=kind,
            held_on=held_on,
            starts=fields.clock("starts"),
            ends=fields.clock("ends"),
            place=fields.text("place"),
            chair_unit=unit_in(fields, "chair_unit", self.units),
            secretary_unit=unit_in(fields, "secretary_unit", self.units),
            attendance=self._attendance(),
            strengths=tuple(text for text in strengths if text is not None),
        )

    def _attendance(self) -> tuple[Attendance, ...]:
        present, called = self._heads("present"), self._heads("summoned")
        return tuple(
            Attendance(unit=unit, called=called.get(unit), present=present.get(unit))
            for unit in dict.fromkeys((*called, *present))
        )

    def _heads(self, key: str) -> dict[UnitCode, int]:
        fields = self.fields.table(key)
        heads = {}
        for unit in fields.names():
            count = fields.count(unit)
            if unit not in self.units:
                fields.problem(unit, ScenarioProblemCode.UNKNOWN_REF, found=unit)
            elif count is not None:
                heads[UnitCode(unit)] = count
        return heads

    def _all(self, key: str, read: Callable[[Fields], T | None]) -> tuple[T, ...]:
        """The items of a list that hold."""
        items = []
        for fields in self.fields.tables(key):
            item = read(fields)
            if fields.finish() and item is not None:
                items.append(item)
        return tuple(items)

    def _ceiling(self, fields: Fields) -> Ceiling | None:
        """Without a reason it holds all the same; the paper shows the gap."""
        unit = unit_in(fields, "unit", self.units, required=True)
        reason = fields.text("reason") or ""
        max_class = fields.text("max_class")
        if unit is None:
            return None
        return Ceiling(unit=unit, max_class=max_class, reason=reason)

    def _disqualification(self, fields: Fields) -> Disqualification | None:
        unit = unit_in(fields, "unit", self.units, required=True)
        reason = fields.text("reason") or ""
        if unit is None:
            return None
        return Disqualification(unit=unit, reason=reason)

    def _limitation(self, fields: Fields) -> LimitationPlan | None:
        text = fields.text("text", required=True)
        criterion = fields.code("criterion", is_criterion_code)
        owner = unit_in(fields, "owner", self.units)
        due, remedy = fields.day("due"), fields.text("remedy")
        if text is None:
            return None
        return LimitationPlan(
            text=text,
            criterion=None if criterion is None else CriterionCode(criterion),
            owner=owner,
            due=due,
            remedy=remedy,
        )

    def _directive(self, fields: Fields) -> DirectivePlan | None:
        text = fields.text("text", required=True)
        assigned = fields.texts("assigned")
        due = fields.day("due")
        for code in assigned:
            if code not in self.units:
                fields.problem("assigned", ScenarioProblemCode.UNKNOWN_REF, found=code)
        if text is None:
            return None
        return DirectivePlan(text=text, assigned=tuple(map(UnitCode, assigned)), due=due)

    def _ballot(self, fields: Fields) -> BallotPlan | None:
        award = fields.text("award", required=True)
        method = fields.text("method")
        base = fields.word("base", BallotBase, required=True)
        threshold = fields.text("threshold", required=True)
        comparison = fields.word("comparison", Comparison, required=True)
        counts = ("members", "issued", "returned", "valid")
        numbers = {key: fields.count(key, required=True) or 0 for key in counts}
        candidates = self._candidates(fields)
        if award is None or base is None or threshold is None or comparison is None:
            return None
        plan = BallotPlan(
            award=award,
            method=method,
            base=base,
            members=numbers["members"],
            threshold=threshold,
            comparison=comparison,
            issued=numbers["issued"],
            returned=numbers["returned"],
            valid=numbers["valid"],
            candidates=candidates,
        )
        wrong = "; ".join(ballot_problems(plan.cast(FactId(""))))
        if wrong and not fields.broken:
            fields.problem("", ScenarioProblemCode.BALLOT_SUMS, found=wrong)
        return plan

    def _candidates(self, fields: Fields) -> tuple[CandidateVotes, ...]:
        candidates = []
        for one in fields.tables("candidates", required=True):
            unit = unit_in(one, "unit", self.units, required=True)
            votes = {key: one.count(key, required=key != "blank") or 0 for key in _VOTES}
            if one.finish() and unit is not None:
                candidates.append(CandidateVotes(unit=unit, **votes))
            else:
                fields.broken = True
        return tuple(candidates)
