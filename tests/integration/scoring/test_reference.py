"""The product against the reference scorer: the shipped scenarios and many made-up ones."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.reference_scorer import reference_results
from tests.support.scenario_maker import make_scenario
from tests.support.scenario_results import product_results

ROOT = Path(__file__).resolve().parents[3]
SEEDS = range(26)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> dict[int, tuple[Path, dict[str, Any]]]:
    """Every made-up scenario with what the reference scorer says of it."""
    top = tmp_path_factory.mktemp("made")
    folders = {seed: make_scenario(top / str(seed), seed) for seed in SEEDS}
    return {seed: (folder, reference_results(folder)) for seed, folder in folders.items()}


@pytest.mark.parametrize("name", ["cum-thi-dua-so-3", "khoi-4-co-quan"])
@pytest.mark.parametrize("scorer", [reference_results, product_results])
def test_both_scorers_give_the_expected_results_of_a_shipped_scenario(name, scorer):
    golden = ROOT / "tests" / "golden" / "scenarios" / name / "ky-vong.json"
    expected = json.loads(golden.read_text(encoding="utf-8"))
    assert scorer(ROOT / "resources" / "scenarios" / name) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_both_scorers_agree_on_a_made_up_scenario_to_the_last_digit(seed, made):
    folder, expected = made[seed]
    assert product_results(folder) == expected


def test_the_made_up_scenarios_hold_what_is_rare(made):
    reviews = [review["units"] for _, results in made.values() for review in results.values()]
    units = [unit for review in reviews for unit in review]
    marks = [mark for unit in units for mark in unit["criteria"]]
    assert any(unit["tied"] for unit in units)
    assert any(_has_broken_tie(review) for review in reviews)
    assert any(unit["total"] is None for unit in units)
    assert any(unit["total"] == "0.00" for unit in units)
    assert any(unit["class"] is None and unit["rank"] for unit in units)
    assert any(not unit["considered"] for unit in units)
    assert any(mark["self"] is None and mark["cross"] is None for mark in marks)
    assert any(mark["final"].startswith("-") for mark in marks)


def _has_broken_tie(review: list[dict[str, Any]]) -> bool:
    """Whether equal totals got different ranks."""
    ranked = {(unit["total"], unit["rank"]) for unit in review if unit["rank"]}
    return len({total for total, _ in ranked}) < len(ranked)
