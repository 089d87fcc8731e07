"""Facts of papers from a scenario folder: scored by the engine, with the meeting as written."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from tests.support.scenario_loader import load_scenario
from thidua_desktop.application.papers import PackageMark, PaperFacts, PaperType, Provenance
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.package import JournalPoint, Mode
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.review import Attendance, LeaderFacts, Meeting
from thidua_desktop.domain.scoring.engine import ScoringInput, score_bloc
from thidua_desktop.domain.scoring.results import BlocScores
from thidua_desktop.resources import resource_path

PROVENANCE = Provenance(
    state_digest=Digest("9f3c" * 16),
    journal=JournalPoint(length=312, head=Digest("4be1" * 16)),
    program_version="1.0.0",
)
PACKAGE = PackageMark(digest=Digest("77ab" * 16), revision=2)
ABBREVIATIONS = {PaperType.RESULT_NOTICE: "TB"}


@dataclass(frozen=True)
class ScoredPeriod:
    period: Period
    given: ScoringInput
    scores: BlocScores
    facts: LeaderFacts


@cache
def scored(name: str) -> dict[str, ScoredPeriod]:
    """The periods of a scenario in order, limitations of the first carried into the second."""
    scenario = load_scenario(resource_path("scenarios", name))
    found: dict[str, ScoredPeriod] = {}
    totals: dict[str, Any] = {}
    carried: tuple[Limitation, ...] = ()
    for period in scenario.frame.periods:
        given = scenario.given(period.code, totals)
        scores = score_bloc(given)
        totals = {each.unit: each.total for each in scores.units if each.total is not None}
        facts = _leader_facts(period, given, scenario.review[period.code], carried)
        carried = tuple(replace(each, carried_from=period.code) for each in facts.limitations)
        found[period.code] = ScoredPeriod(period, given, scores, facts)
    return found


def _leader_facts(
    period: Period, given: ScoringInput, said: dict[str, Any], carried: tuple[Limitation, ...]
) -> LeaderFacts:
    called, present = said.get("summoned", {}), said.get("present", {})
    keys = ("held_on", "starts", "ends", "place", "chair_unit", "secretary_unit")
    return LeaderFacts(
        meeting=Meeting(
            kind=period.kind,
            **{key: said[key] for key in keys if key in said},
            attendance=tuple(
                Attendance(unit=unit.code, called=called[unit.code], present=present[unit.code])
                for unit in given.frame.units
                if unit.code in present
            ),
            strengths=tuple(each["text"] for each in said.get("strength", ())),
        ),
        appraisals=given.appraisals,
        ballots=tuple(
            replace(ballot, method=raw["method"])
            for ballot, raw in zip(given.ballots, said.get("ballot", ()), strict=True)
        ),
        ceilings=given.ceilings,
        not_considered=given.not_considered,
        limitations=(
            *carried,
            *(
                Limitation(id=f"h{index}", raised_in=period.code, **each)
                for index, each in enumerate(said.get("limitation", ()))
            ),
        ),
        directives=tuple(
            Directive(
                id=f"c{index}",
                raised_in=period.code,
                **{**each, "assigned": tuple(each["assigned"])},
            )
            for index, each in enumerate(said.get("directive", ()))
        ),
    )


def paper_facts(
    name: str, period: str, paper_type: PaperType, *, unit: str | None = None, **changes: Any
) -> PaperFacts:
    """A concluded paper of a scenario; `changes` go over what it would be."""
    one = scored(name)[period]
    frame = one.given.frame
    leader = frame.unit(frame.year.leader_unit)
    assert leader is not None
    abbreviation = ABBREVIATIONS.get(paper_type, "BB")
    has_number = paper_type not in (PaperType.SELF_SCORE, PaperType.RANKING_TABLE)
    facts = PaperFacts(
        type=paper_type,
        frame=frame,
        period=one.period,
        mode=Mode.OFFICIAL,
        issuing_unit=leader,
        scores=one.scores,
        number=f"01/{abbreviation}-{leader.code}" if has_number else None,
        dated=one.facts.meeting.held_on,
        facts=one.facts,
        provenance=PROVENANCE,
    )
    if unit is not None:
        member = frame.unit(unit)
        assert member is not None
        facts = replace(
            facts,
            issuing_unit=member,
            unit=member,
            record=one.given.records[unit],
            package=PACKAGE,
            provenance=None,
            facts=None,
            dated=None,
        )
    return replace(facts, **changes)
