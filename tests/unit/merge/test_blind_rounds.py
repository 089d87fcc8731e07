"""Blind rounds under attack and under correction: whom one unit can hold, and for how long."""

import pytest
from msgspec.structs import replace

from tests.support.packages_in_memory import BLIND, PAIRS, Author, Heap
from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.wrong_in_one_point import (
    CHECK,
    NONCES,
    blind_round,
    commitment_body,
    reveal_body,
    scores_of,
)
from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossCheckBody, CrossCheckStage
from thidua_desktop.domain.merging.blind import commitment_of
from thidua_desktop.domain.reasons import ReasonCode

OF_THREE = (*PAIRS, CrossCheckAssignment(scorer=LEADER, unit=STAFF))
names = pytest.mark.parametrize("name", "abcd")
"""The name decides the digests and so the order in which the rules meet the packages."""


def own_reveal(unit: str, nonce: str, *, period: str = "6T", points: str = "8") -> CrossCheckBody:
    checked = next(pair.unit for pair in OF_THREE if pair.scorer == unit)
    scores = scores_of(checked, points)
    return CrossCheckBody(
        stage=CrossCheckStage.REVEAL,
        assignments=PAIRS,
        scores=scores,
        commitment=commitment_of(scores, nonce, scorer=unit, period=period),
        nonce=nonce,
    )


@names
def test_a_second_commitment_sealed_after_the_others_revealed_opens_nothing(name):
    heap, revealed = blind_round()
    body = own_reveal(STAFF, "77" * 32, points="1")
    late = heap.check(Author(STAFF).seal(f"late {name}", CHECK), commitment_body(body))
    choice = heap.check(Author(STAFF).seal(f"choice {name}", CHECK, follows=late), body)
    codes = heap.codes(choice)
    assert ReasonCode.REVEAL_BAD in codes or ReasonCode.REV_FORK in codes
    assert STAFF not in {
        unit
        for unit, package in heap.judged().crosschecks["6T"].items()
        if heap.bodies.checks[package.digest].stage is CrossCheckStage.REVEAL
    }
    assert heap.codes(revealed[REGIMENT]) == []


@names
def test_whoever_copies_a_commitment_cannot_open_it_and_harms_nobody(name):
    heap, revealed = blind_round()
    own = [p for p in heap.packages if p.envelope.author_unit_id == STAFF]
    for package in own:
        heap.packages.remove(package)
    copied = replace(reveal_body(REGIMENT), assignments=PAIRS)
    thief = Author(STAFF)
    first = heap.check(thief.seal(f"copied {name}", CHECK), commitment_body(copied))
    second = heap.check(thief.seal(f"opened {name}", CHECK, follows=first), copied)
    assert heap.codes(second) == [ReasonCode.REVEAL_BAD]
    assert heap.codes(revealed[REGIMENT]) == []


def test_a_nonce_seen_in_one_round_harms_only_whoever_uses_it_again():
    heap, revealed = blind_round()
    again = {}
    for unit in (STAFF, REGIMENT):  # in the next round both use the nonce that STAFF showed
        author = Author(unit)
        point = revealed[unit].envelope.journal.point
        author.seals, author.sealed = (*revealed[unit].envelope.journal.seals, point), 2
        body = own_reveal(unit, NONCES[STAFF], period="NAM")
        first = author.seal("NAM 1", CHECK, period_id="NAM")
        heap.check(first, commitment_body(body))
        again[unit] = heap.check(author.seal("NAM 2", CHECK, period_id="NAM", follows=first), body)
    assert [heap.codes(p) for p in revealed.values()] == [[], []]
    assert {heap.code(p) for p in again.values()} == {ReasonCode.REVEAL_BAD}
    heap.packages.remove(again[STAFF])
    assert heap.codes(again[REGIMENT]) == []


def test_a_nonce_of_its_own_earlier_round_opens_nothing():
    heap, revealed = blind_round()
    author = Author(STAFF)
    point = revealed[STAFF].envelope.journal.point
    author.seals, author.sealed = (*revealed[STAFF].envelope.journal.seals, point), 2
    alone = (PAIRS[0],)
    body = listed(own_reveal(STAFF, NONCES[STAFF], period="NAM"), alone)
    first = author.seal("NAM 1", CHECK, period_id="NAM")
    heap.check(first, commitment_body(body))
    again = heap.check(author.seal("NAM 2", CHECK, period_id="NAM", follows=first), body)
    assert heap.codes(again) == [ReasonCode.REVEAL_BAD]
    assert heap.codes(revealed[STAFF]) == []


def listed(body: CrossCheckBody, pairs: tuple[CrossCheckAssignment, ...]) -> CrossCheckBody:
    return replace(body, assignments=pairs)


def stalled_round() -> tuple[Heap, dict[str, Author], dict[str, StoredPackage]]:
    """Two of three checkers committed; the third never does."""
    heap = Heap(frame=BLIND)
    authors = {unit: Author(unit) for unit in (STAFF, REGIMENT)}
    first = {}
    for unit, author in authors.items():
        body = listed(commitment_body(reveal_body(unit)), OF_THREE)
        first[unit] = heap.check(author.seal("commitment", CHECK), body)
    return heap, authors, first


def test_a_corrected_list_lets_the_round_go_on_once_everybody_on_it_names_it():
    heap, authors, first = stalled_round()
    early = authors[STAFF].seal("reveal", CHECK, follows=first[STAFF])
    heap.check(early, reveal_body(STAFF))
    assert heap.codes(early) == [ReasonCode.REVEAL_EARLY]
    other = authors[REGIMENT].seal("reveal", CHECK, follows=first[REGIMENT])
    heap.check(other, reveal_body(REGIMENT))
    assert heap.codes(early) == heap.codes(other) == []


def test_a_checker_whom_the_correction_leaves_out_holds_it_until_its_import_is_withdrawn():
    heap, authors, first = stalled_round()
    body = listed(commitment_body(own_reveal(LEADER, NONCES[LEADER])), OF_THREE)
    left_out = heap.check(Author(LEADER).seal("commitment", CHECK), body)
    reveals = [
        heap.check(author.seal("reveal", CHECK, follows=first[unit]), reveal_body(unit))
        for unit, author in authors.items()
    ]
    assert {heap.code(p) for p in reveals} == {ReasonCode.REVEAL_EARLY}
    heap.packages.remove(left_out)
    assert [heap.codes(p) for p in reveals] == [[], []]


def test_a_list_nobody_else_ever_named_holds_the_round_until_it_is_withdrawn():
    heap, revealed = blind_round()
    alone = (CrossCheckAssignment(scorer=LEADER, unit=STAFF),)
    author = Author(LEADER)
    body = listed(own_reveal(LEADER, NONCES[LEADER]), alone)
    first = heap.check(author.seal("commitment", CHECK), commitment_body(body))
    second = heap.check(author.seal("reveal", CHECK, follows=first), body)
    held = [second, *revealed.values()]
    assert {heap.code(p) for p in held} == {ReasonCode.REVEAL_EARLY}
    heap.packages = [p for p in heap.packages if p not in (first, second)]
    assert [heap.codes(p) for p in revealed.values()] == [[], []]


def test_naming_another_list_later_takes_nothing_back_from_the_others():
    heap, revealed = blind_round()
    author = Author(STAFF)
    author.seals = (*revealed[STAFF].envelope.journal.seals, revealed[STAFF].envelope.journal.point)
    author.sealed = 9
    other = listed(reveal_body(STAFF), PAIRS[:1])
    third = heap.check(author.seal("r03", CHECK, follows=revealed[STAFF]), other)
    assert heap.codes(third) == [ReasonCode.REVEAL_EARLY]
    assert heap.codes(revealed[REGIMENT]) == heap.codes(revealed[STAFF]) == []
