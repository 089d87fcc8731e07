"""The state digest: free of order, and changed by every ingredient and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.packages_in_memory import Author, digest
from tests.support.sealing import LEADER, REGIMENT, STAFF, leader_facts
from tests.support.wrong_in_one_point import CHECK, RESULT
from thidua_desktop.domain.state import state_digest

PACKAGES = (
    Author(REGIMENT).seal("r01"),
    Author(STAFF).seal("r01"),
    Author(REGIMENT).seal("check", CHECK),
    Author(LEADER).seal("check", CHECK),
)
RULES_DIGEST = digest("rules")
FACTS = leader_facts()
STATE = state_digest(RULES_DIGEST, PACKAGES, FACTS)


@given(st.permutations(PACKAGES))
def test_the_order_of_packages_does_not_matter(packages):
    assert state_digest(RULES_DIGEST, packages, FACTS) == STATE


@pytest.mark.parametrize("left_out", range(len(PACKAGES)))
def test_every_package_that_counts_is_in_it(left_out):
    fewer = [p for place, p in enumerate(PACKAGES) if place != left_out]
    assert state_digest(RULES_DIGEST, fewer, FACTS) != STATE


def test_the_rules_are_in_it():
    assert state_digest(digest("other rules"), PACKAGES, FACTS) != STATE


def test_a_record_is_not_a_cross_check_of_the_same_payload():
    first = PACKAGES[0]
    as_check = replace(first, envelope=replace(first.envelope, kind=CHECK))
    assert state_digest(RULES_DIGEST, (as_check, *PACKAGES[1:]), FACTS) != STATE


@pytest.mark.parametrize(
    "name", ["appraisals", "ballots", "ceilings", "not_considered", "limitations", "directives",
             "manual_entries"],
)  # fmt: skip
def test_each_of_the_leaders_facts_is_in_it(name):
    assert getattr(FACTS, name)
    assert state_digest(RULES_DIGEST, PACKAGES, replace(FACTS, **{name: ()})) != STATE


def test_meeting_seed_and_quota_decision_are_in_it():
    for facts in (
        replace(FACTS, meeting=replace(FACTS.meeting, starts="08:00")),
        replace(FACTS, lot_seed="654321"),
        replace(FACTS, quota_decision=None),
    ):
        assert state_digest(RULES_DIGEST, PACKAGES, facts) != STATE


def test_before_the_conclusion_there_are_no_facts_in_it():
    assert state_digest(RULES_DIGEST, PACKAGES, None) != STATE


def test_only_the_payload_of_a_package_is_in_it():
    other = [replace(p, digest=digest(p.digest), key_id="other", sent=True) for p in PACKAGES]
    assert state_digest(RULES_DIGEST, other, FACTS) == STATE


def test_results_are_left_out():
    result = Author(LEADER).seal("result", RESULT)
    assert state_digest(RULES_DIGEST, (*PACKAGES, result), FACTS) == STATE
