"""Both scenarios, every criterion of every unit, against the reference scorer's results."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.support.scenario_loader import Scenario, load_scenario
from thidua_desktop.domain.canonical import canonical_bytes, read_canonical
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.results import BlocScores, TraceStep, UnitScores

ROOT = Path(__file__).resolve().parents[3]
NAMES = ("cum-thi-dua-so-3", "khoi-4-co-quan")


def expectation(name: str) -> dict[str, Any]:
    path = ROOT / "tests" / "golden" / "scenarios" / name / "ky-vong.json"
    return json.loads(path.read_text(encoding="utf-8"))


def scored(scenario: Scenario) -> dict[str, BlocScores]:
    results: dict[str, BlocScores] = {}
    previous: dict[str, Decimal] = {}
    for period in sorted(scenario.frame.periods, key=lambda each: each.cutoff):
        scores = score_bloc(scenario.given(period.code, previous))
        results[period.code] = scores
        previous = {unit.unit: unit.total for unit in scores.units if unit.total is not None}
    return results


@pytest.fixture(scope="module", params=NAMES)
def case(request) -> tuple[dict[str, Any], dict[str, BlocScores]]:
    scenario = load_scenario(ROOT / "resources" / "scenarios" / request.param)
    return expectation(request.param), scored(scenario)


def text(points: Decimal | None) -> str | None:
    return None if points is None else str(points)


def as_expected(unit: UnitScores) -> dict[str, Any]:
    return {
        "code": unit.unit,
        "content": text(unit.content),
        "bonus": text(unit.bonus),
        "penalty": text(unit.penalty),
        "total": text(unit.total),
        "rank": unit.rank,
        "tied": unit.tied,
        "considered": unit.considered,
        "class": unit.classification,
        "criteria": [
            {
                "code": score.criterion,
                "self": text(score.self_points),
                "cross": text(score.cross_points),
                "appraised": text(score.appraised_points),
                "final": text(score.final),
            }
            for score in unit.criteria
            if score.applicable
        ],
    }


def amounts(trace: tuple[TraceStep, ...]) -> Fraction:
    return sum((Fraction(s.values["amount"]) for s in trace if "amount" in s.values), Fraction(0))


def test_every_period_gives_exactly_the_expected_result(case):
    expected, results = case
    found = {
        period: {"scale": text(scores.scale), "units": [as_expected(u) for u in scores.units]}
        for period, scores in results.items()
    }
    assert found == expected


def test_the_amounts_of_every_trace_add_up_to_what_they_explain(case):
    _, results = case
    for scores in results.values():
        for unit in scores.units:
            assert amounts(unit.trace) == Fraction(unit.total)
            for score in unit.criteria:
                assert amounts(score.trace) == Fraction(score.in_total), score


def test_scores_are_the_same_after_a_trip_through_a_sealed_package(case):
    _, results = case
    for scores in results.values():
        assert read_canonical(canonical_bytes(scores), BlocScores) == scores
