"""Facts of every paper of a scenario's periods, built without a book."""

import tomllib
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tests.support.scenario_loader import Scenario, load_scenario
from thidua_desktop.application.papers import (
    PackageMark,
    PaperFacts,
    PaperType,
    Provenance,
)
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.limitation import Directive, FollowUpState, Limitation
from thidua_desktop.domain.package import (
    HandoverBody,
    JournalPoint,
    Mode,
    Original,
    PackageKind,
    PeriodState,
)
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.review import Attendance, LeaderFacts, Meeting
from thidua_desktop.domain.roster import ConfirmedHow, Roster, TrustedKey
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.results import BlocScores
from thidua_desktop.resources import resource_path

NAMES = ("cum-thi-dua-so-3", "khoi-4-co-quan")


def made_digest(name: str) -> Digest:
    return Digest(sha256(name.encode()).hexdigest())


@cache
def papers_of(name: str) -> dict[str, PaperFacts]:
    """Every paper of the scenario by `<type>_<period>[_<unit>]`, all of them official."""
    folder = resource_path("scenarios", name)
    scenario = load_scenario(folder)
    scenario = replace(scenario, frame=_addressed(scenario.frame, folder))
    frame = scenario.frame
    leader = frame.unit(frame.year.leader_unit)
    papers: dict[str, PaperFacts] = {}
    previous: dict[str, Any] = {}
    carried: tuple[Limitation, ...] = ()
    for number, period in enumerate(frame.periods, start=1):
        given = scenario.given(period.code, previous)
        scores = score_bloc(given)
        previous = {each.unit: each.total for each in scores.units if each.total is not None}
        facts = _leader_facts(scenario, period, carried, scores)
        carried = tuple(
            replace(each, state=FollowUpState.IN_PROGRESS, carried_from=period.code)
            for each in facts.limitations
        )
        base = PaperFacts(
            type=PaperType.MINUTES,
            frame=frame,
            period=period,
            mode=Mode.OFFICIAL,
            issuing_unit=leader,
            scores=scores,
            dated=facts.meeting.held_on,
            facts=facts,
            provenance=Provenance(
                state_digest=made_digest(f"state {period.code}"),
                journal=JournalPoint(length=310 + number, head=made_digest("head")),
                program_version="1.0.0",
            ),
        )
        papers |= _of_the_meeting(base, number)
        papers |= _of_the_units(base, scenario)
        if period is frame.periods[-1]:
            papers[f"handover_{period.code}"] = _handover(base)
    return papers


def _addressed(frame: Frame, folder: Path) -> Frame:
    """The frame with the names, numbers and positions that only papers need."""
    said = tomllib.loads((folder / "khung.toml").read_text(encoding="utf-8"))
    positions = {each["code"]: each.get("head_position") for each in said["unit"]}
    bloc, year = said["bloc"], said["year"]
    return replace(
        frame,
        bloc=replace(frame.bloc, superior=bloc.get("superior"), place=bloc.get("place")),
        year=replace(frame.year, next_leader=year.get("next_leader")),
        pact=replace(
            frame.pact, number=year.get("pact_number"), signed_on=year.get("pact_signed_on")
        ),
        units=tuple(replace(unit, head_position=positions[unit.code]) for unit in frame.units),
    )


def _of_the_meeting(base: PaperFacts, number: int) -> dict[str, PaperFacts]:
    code = base.period.code
    numbers = {
        PaperType.MINUTES: f"{2 * number - 1:02}/BB-{base.issuing_unit.code}",
        PaperType.TALLY: f"{2 * number:02}/BB-{base.issuing_unit.code}",
        PaperType.RANKING_TABLE: None,
        PaperType.RESULT_NOTICE: f"{number:02}/TB-{base.issuing_unit.code}",
    }
    wanted = {
        kind: text
        for kind, text in numbers.items()
        if kind is not PaperType.TALLY or base.facts.ballots
    }
    return {
        f"{kind.value}_{code}": replace(base, type=kind, number=text)
        for kind, text in wanted.items()
    }


def _of_the_units(base: PaperFacts, scenario: Scenario) -> dict[str, PaperFacts]:
    return {
        f"{PaperType.SELF_SCORE.value}_{base.period.code}_{unit.code}": replace(
            base,
            type=PaperType.SELF_SCORE,
            facts=None,
            dated=None,
            issuing_unit=unit,
            unit=unit,
            record=scenario.records[unit.code],
            package=PackageMark(digest=made_digest(f"package {unit.code}"), revision=1),
        )
        for unit in base.frame.units
    }


def _handover(base: PaperFacts) -> PaperFacts:
    frame = base.frame
    keys = tuple(
        TrustedKey(
            unit=unit.code,
            key_id=made_digest(f"key {unit.code}")[:16].upper(),
            public_key="RW…",
            confirmed_by=frame.year.leader_unit,
            confirmed_how=ConfirmedHow.IN_PERSON,
            confirmed_on=date(2022, 1, 14),
        )
        for unit in frame.units
    )
    originals = tuple(
        Original(
            digest=made_digest(f"{unit.code} {period.code}"),
            kind=PackageKind.RECORD,
            unit=unit.code,
            period=period.code,
            revision=1,
            missing=unit.order == 3 and period is frame.periods[0],
        )
        for period in frame.periods
        for unit in frame.units
    )
    return replace(
        base,
        type=PaperType.HANDOVER,
        package=PackageMark(digest=made_digest("handover"), revision=1),
        handover=HandoverBody(
            to_unit=frame.year.next_leader,
            roster=Roster(keys=keys),
            states=tuple(
                PeriodState(
                    period=period.code,
                    state_digest=made_digest(f"state {period.code}"),
                    result_digest=made_digest(f"result {period.code}"),
                )
                for period in frame.periods
            ),
            limitations=base.facts.limitations,
            directives=base.facts.directives,
            originals=originals,
        ),
    )


def _leader_facts(
    scenario: Scenario, period: Period, carried: tuple[Limitation, ...], scores: BlocScores
) -> LeaderFacts:
    told: dict[str, Any] = scenario.review[period.code]
    given = scenario.given(period.code, {})
    assert scores.period == period.code
    called, present = told.get("summoned", {}), told.get("present", {})
    return LeaderFacts(
        meeting=Meeting(
            kind=period.kind,
            held_on=told["held_on"],
            starts=told.get("starts"),
            ends=told.get("ends"),
            place=told.get("place"),
            chair_unit=told.get("chair_unit"),
            secretary_unit=told.get("secretary_unit"),
            attendance=tuple(
                Attendance(
                    unit=unit.code, called=called.get(unit.code), present=present.get(unit.code)
                )
                for unit in scenario.frame.units
            ),
            strengths=tuple(each["text"] for each in told.get("strength", ())),
        ),
        appraisals=scenario.appraisals,
        ballots=tuple(
            replace(ballot, method=raw.get("method"))
            for ballot, raw in zip(given.ballots, told.get("ballot", ()), strict=True)
        ),
        ceilings=given.ceilings,
        not_considered=given.not_considered,
        limitations=(
            *carried,
            *(
                Limitation(id=f"limitation-{index}", raised_in=period.code, **each)
                for index, each in enumerate(told.get("limitation", ()))
            ),
        ),
        directives=tuple(
            Directive(
                id=f"directive-{index}",
                raised_in=period.code,
                text=each["text"],
                assigned=tuple(each.get("assigned", ())),
                due=each.get("due"),
            )
            for index, each in enumerate(told.get("directive", ()))
        ),
    )
