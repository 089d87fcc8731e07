"""For each code of judging: packages that earn exactly it, and the same without the wrong point."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tests.support.packages_in_memory import (
    BLIND,
    FOUNDING,
    IN_TIME,
    PAIRS,
    UNDER,
    Author,
    Heap,
    digest,
    original_of,
)
from tests.support.sealing import LEADER, REGIMENT, STAFF
from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.crosscheck import CrossCheckBody, CrossCheckStage, CrossScore
from thidua_desktop.domain.merging.blind import blind_reasons, commitment_of
from thidua_desktop.domain.merging.dates import time_reasons
from thidua_desktop.domain.merging.frames import frame_reasons
from thidua_desktop.domain.merging.hand_typed import superseding_reasons
from thidua_desktop.domain.merging.handover import handover_reasons
from thidua_desktop.domain.merging.history import (
    fork_reasons,
    gap_reasons,
    old_reasons,
    rewound_reasons,
    rewritten_reasons,
)
from thidua_desktop.domain.merging.judge import Rule
from thidua_desktop.domain.merging.review import closed_reasons, not_mine_reasons
from thidua_desktop.domain.merging.witness import key_reasons, view_reasons
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode

CHECK, RESULT, HANDOVER = PackageKind.CROSSCHECK, PackageKind.RESULT, PackageKind.HANDOVER
NONCES = {STAFF: "5a" * 32, REGIMENT: "e9" * 32, LEADER: "1d" * 32}
FRAME = PackageKind.FRAME
AMENDED = digest("amended frame")
PERIOD = "6T"
CUTOFF = date(2022, 6, 20)
"""The cutoff of the period 6T."""

Made = tuple[Heap, StoredPackage]


def scores_of(unit: str, points: str = "8") -> tuple[CrossScore, ...]:
    return (CrossScore(unit=unit, criterion="I.2", points=Decimal(points)),)


def reveal_body(scorer: str, **changes: Any) -> CrossCheckBody:
    checked = next(pair.unit for pair in PAIRS if pair.scorer == scorer)
    nonce = changes.get("nonce", NONCES[scorer])
    scores = changes.get("scores", scores_of(checked))
    built = CrossCheckBody(
        stage=CrossCheckStage.REVEAL,
        assignments=PAIRS,
        scores=scores,
        commitment=commitment_of(scores, nonce, scorer=scorer, period=PERIOD),
        nonce=nonce,
    )
    return replace(built, **changes)


def commitment_body(reveal: CrossCheckBody) -> CrossCheckBody:
    return replace(reveal, stage=CrossCheckStage.COMMITMENT, scores=(), nonce=None)


def blind_round(**of_staff: Any) -> tuple[Heap, dict[str, StoredPackage]]:
    """Both checkers committed, both revealed; `of_staff` changes what one of them reveals."""
    heap = Heap(frame=BLIND)
    revealed = {}
    committed = of_staff.pop("committed", None)
    for unit in (STAFF, REGIMENT):
        author = Author(unit)
        body = reveal_body(unit, **(of_staff if unit == STAFF else {}))
        kept = commitment_body(committed if committed and unit == STAFF else body)
        first = heap.check(author.seal("commitment", CHECK), kept)
        revealed[unit] = heap.check(author.seal("reveal", CHECK, follows=first), body)
    return heap, revealed


def fork(*, wrong: bool) -> Made:
    heap, book = Heap(), Author()
    first = heap.record(book.seal("r01"))
    copy = book.copy()
    one = heap.record(book.seal("r02 here", follows=first))
    if wrong:
        heap.record(copy.seal("r02 there", follows=first))
    return heap, one


def old(*, wrong: bool) -> Made:
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"))
    second = unit.seal("r02", follows=first)
    if wrong:
        heap.record(second)
    return heap, first


def gap(*, wrong: bool) -> Made:
    heap, unit = Heap(), Author()
    first = unit.seal("r01")
    if not wrong:
        heap.record(first)
    return heap, heap.record(unit.seal("r02", follows=first))


def rewritten(*, wrong: bool) -> Made:
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"), a="45 %", b="Tốt")
    kept = {"a": "45 %"} if wrong else {"a": "45 %", "b": "Tốt"}
    return heap, heap.record(unit.seal("r02", follows=first), **kept, c="mới")


def altered(*, wrong: bool) -> Made:
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"), a="45 %")
    return heap, heap.record(unit.seal("r02", follows=first), a="54 %" if wrong else "45 %")


def rewritten_period(*, wrong: bool) -> Made:
    heap, unit = Heap(), Author()
    mid = heap.record(unit.seal("6T r01"), a="45 %")
    year = unit.seal("NAM r01", period_id="NAM", previous_digest=mid.payload_digest)
    return heap, heap.record(year, **({} if wrong else {"a": "45 %"}))


def rewound(*, wrong: bool) -> Made:
    heap, book = Heap(), Author()
    restored = book.copy()
    heap.record(book.seal("r01"))
    writer = restored if wrong else book
    writer.seal("never delivered", period_id="NAM")
    return heap, heap.record(writer.seal("NAM r01", period_id="NAM"))


def same_length(*, wrong: bool) -> Made:
    heap, book = Heap(), Author()
    restored = book.copy()
    heap.record(book.seal("r01"))
    return heap, heap.record((restored if wrong else book).seal("NAM r01", period_id="NAM"))


def closed(*, wrong: bool) -> Made:
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"))
    second = heap.record(unit.seal("r02", follows=first))
    heap.result(Author(LEADER).seal("result", RESULT), first if wrong else second)
    return heap, second


def before_the_named(*, wrong: bool) -> Made:
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"))
    second = unit.seal("r02", follows=first)
    heap.result(Author(LEADER).seal("result", RESULT), second if wrong else first)
    return heap, first


def revoked(*, wrong: bool) -> Made:
    heap = Heap()
    record = heap.record(Author().seal("r01"))
    heap.revoked = {record.key_id: frozenset() if wrong else frozenset({record.digest})}
    return heap, record


def view(*, wrong: bool) -> Made:
    heap = Heap()
    return heap, heap.record(Author().seal("r01", view_differs=wrong))


def amended(*, wrong: bool) -> Made:
    heap = Heap()
    record = heap.record(Author().seal("r01"))
    amendment = Author(LEADER).seal("amendment", FRAME, follows=FOUNDING, frame_digest=AMENDED)
    heap.amend(amendment, in_force_from=CUTOFF if wrong else CUTOFF + timedelta(days=1))
    return heap, record


def ahead_of_the_amendment(*, wrong: bool) -> Made:
    heap = Heap()
    return heap, heap.record(Author().seal("r01", frame_digest=AMENDED if wrong else UNDER))


def reveal_bad(*, wrong: bool) -> Made:
    scores = scores_of(REGIMENT, "9" if wrong else "8")
    heap, revealed = blind_round(scores=scores, commitment=reveal_body(STAFF).commitment)
    return heap, revealed[STAFF]


def other_commitment(*, wrong: bool) -> Made:
    committed = reveal_body(STAFF, scores=scores_of(REGIMENT, "9" if wrong else "8"))
    heap, revealed = blind_round(committed=committed)
    return heap, revealed[STAFF]


def nonce_reused(*, wrong: bool) -> Made:
    heap, revealed = blind_round(nonce=NONCES[REGIMENT] if wrong else NONCES[STAFF])
    return heap, revealed[STAFF]


def nonce_respelt(*, wrong: bool) -> Made:
    heap, revealed = blind_round(nonce=NONCES[REGIMENT].upper() if wrong else NONCES[STAFF])
    return heap, revealed[STAFF]


def no_hex(*, wrong: bool) -> Made:
    body = reveal_body(STAFF)
    heap, revealed = blind_round()
    heap.bodies.checks[revealed[STAFF].digest] = replace(body, nonce="xyz") if wrong else body
    return heap, revealed[STAFF]


def no_nonce(*, wrong: bool) -> Made:
    body = reveal_body(STAFF)
    heap, revealed = blind_round()
    heap.bodies.checks[revealed[STAFF].digest] = replace(body, nonce=None) if wrong else body
    return heap, revealed[STAFF]


def open_in_blind(*, wrong: bool) -> Made:
    heap = Heap(frame=BLIND)
    stage = CrossCheckStage.OPEN if wrong else CrossCheckStage.COMMITMENT
    body = replace(commitment_body(reveal_body(STAFF)), stage=stage)
    return heap, heap.check(Author(STAFF).seal("check", CHECK), body)


def blind_in_open(*, wrong: bool) -> Made:
    heap = Heap()
    stage = CrossCheckStage.COMMITMENT if wrong else CrossCheckStage.OPEN
    body = CrossCheckBody(stage=stage, assignments=PAIRS)
    return heap, heap.check(Author(STAFF).seal("check", CHECK), body)


def reveal_early(*, wrong: bool) -> Made:
    heap, revealed = blind_round()
    if wrong:
        late = {p for p in heap.packages if p.envelope.author_unit_id == REGIMENT}
        heap.packages = [p for p in heap.packages if p not in late]
    return heap, revealed[STAFF]


def reveal_alone(*, wrong: bool) -> Made:
    """Its own commitment is not in."""
    heap, revealed = blind_round()
    own = [p for p in heap.packages if p.envelope.author_unit_id == STAFF]
    if wrong:
        heap.packages.remove(own[0])
    return heap, revealed[STAFF]


def lists_differ(*, wrong: bool) -> Made:
    heap, revealed = blind_round()
    others = [p for p in heap.packages if p.envelope.author_unit_id == REGIMENT]
    for package in others if wrong else others[:1]:
        shorter = replace(heap.bodies.checks[package.digest], assignments=PAIRS[1:])
        heap.bodies.checks[package.digest] = shorter
    return heap, revealed[STAFF]


def quorum(*, wrong: bool) -> Made:
    """Three units: two records are at least half of them, one is not."""
    heap = Heap()
    units = (REGIMENT,) if wrong else (REGIMENT, STAFF)
    for unit in units:
        heap.record(Author(unit).seal("r01"))
    return heap, heap.handover(Author(LEADER).seal("handover", HANDOVER))


def two_by_one_key(*, wrong: bool) -> Made:
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"))
    heap.record(unit.seal("r02", follows=first))
    if not wrong:
        heap.record(Author(STAFF).seal("r01"))
    return heap, heap.handover(Author(LEADER).seal("handover", HANDOVER))


def other_roster(*, wrong: bool) -> Made:
    heap = Heap()
    heap.record(Author().seal("r01"))
    changes = {"roster_digest": digest("another roster")} if wrong else {}
    heap.record(Author(STAFF).seal("r01", **changes))
    return heap, heap.handover(Author(LEADER).seal("handover", HANDOVER))


def held_confirmation(*, wrong: bool) -> Made:
    heap = Heap()
    heap.record(Author().seal("r01"))
    heap.record(Author(STAFF).seal("r01", view_differs=wrong))
    return heap, heap.handover(Author(LEADER).seal("handover", HANDOVER))


def original_missing(*, wrong: bool) -> Made:
    heap, _ = quorum(wrong=False)
    heap.packages = [p for p in heap.packages if p.envelope.kind is not HANDOVER]
    absent = original_of(Author(LEADER).seal("r01"), missing=not wrong)
    there = [original_of(package) for package in heap.packages]
    return heap, heap.handover(Author(LEADER).seal("handover", HANDOVER), absent, *there)


def not_mine(*, wrong: bool) -> Made:
    heap, unit = Heap(own_unit=REGIMENT), Author()
    first = heap.record(unit.seal("r01"))
    second = heap.record(unit.seal("r02", follows=first))
    result = heap.result(Author(LEADER).seal("result", RESULT), first if wrong else second)
    return heap, result


def check_not_mine(*, wrong: bool) -> Made:
    heap, unit = Heap(own_unit=REGIMENT), Author()
    body = CrossCheckBody(stage=CrossCheckStage.OPEN, assignments=PAIRS)
    record = heap.record(unit.seal("r01"))
    check = heap.check(unit.seal("check", CHECK), body)
    counted = (record,) if wrong else (record, check)
    return heap, heap.result(Author(LEADER).seal("result", RESULT), *counted)


def never_sent(*, wrong: bool) -> Made:
    heap = Heap(own_unit=REGIMENT)
    counted = Author(REGIMENT if wrong else STAFF).seal("r01")
    return heap, heap.result(Author(LEADER).seal("result", RESULT), counted)


def before_predecessor(*, wrong: bool) -> Made:
    heap, unit = Heap(), Author()
    first = heap.record(unit.seal("r01"))
    at = datetime(2022, 11, 1, tzinfo=UTC) if wrong else IN_TIME
    return heap, heap.record(unit.seal("r02", follows=first, created_at=at))


def ahead_of_its_receipt(*, wrong: bool) -> Made:
    heap = Heap()
    record = heap.record(Author().seal("r01"))
    heap.received = {record.digest: IN_TIME - timedelta(days=2 if wrong else 1)}
    return heap, record


def before_period(*, wrong: bool) -> Made:
    at = datetime(1970, 1, 1, tzinfo=UTC) if wrong else IN_TIME
    heap = Heap()
    return heap, heap.record(Author().seal("r01", created_at=at))


def typed_before(*, wrong: bool) -> Made:
    heap = Heap(hand_typed={"6T": frozenset({REGIMENT if wrong else STAFF})})
    return heap, heap.record(Author().seal("r01"))


def typed_in_a_result(*, wrong: bool) -> Made:
    heap = Heap(own_unit=STAFF)
    record = heap.record(Author().seal("r01"))
    result = heap.result(Author(LEADER).seal("result", RESULT), record)
    heap.bodies.typed[result.digest] = frozenset({REGIMENT if wrong else STAFF})
    return heap, record


class Point(Struct, frozen=True):
    """One wrong point: how it is made, what it earns, and by which rule."""

    make: Callable[..., Made]
    code: ReasonCode
    rule: Rule

    @property
    def name(self) -> str:
        return f"{self.code}-{self.make.__name__}"


C = ReasonCode
POINTS = (
    Point(old, C.REV_OLD, old_reasons),
    Point(fork, C.REV_FORK, fork_reasons),
    Point(gap, C.REV_GAP, gap_reasons),
    Point(rewritten, C.RECORD_REWRITTEN, rewritten_reasons),
    Point(altered, C.RECORD_REWRITTEN, rewritten_reasons),
    Point(rewritten_period, C.RECORD_REWRITTEN, rewritten_reasons),
    Point(rewound, C.JOURNAL_REWOUND, rewound_reasons),
    Point(same_length, C.JOURNAL_REWOUND, rewound_reasons),
    Point(closed, C.REVIEW_CLOSED, closed_reasons),
    Point(before_the_named, C.REV_OLD, closed_reasons),
    Point(revoked, C.KEY_REVOKED, key_reasons),
    Point(view, C.VIEW_DIFFERS, view_reasons),
    Point(amended, C.FRAME_OTHER, frame_reasons),
    Point(ahead_of_the_amendment, C.FRAME_OTHER, frame_reasons),
    Point(reveal_bad, C.REVEAL_BAD, blind_reasons),
    Point(other_commitment, C.REVEAL_BAD, blind_reasons),
    Point(nonce_reused, C.REVEAL_BAD, blind_reasons),
    Point(nonce_respelt, C.REVEAL_BAD, blind_reasons),
    Point(no_hex, C.REVEAL_BAD, blind_reasons),
    Point(no_nonce, C.REVEAL_BAD, blind_reasons),
    Point(open_in_blind, C.REVEAL_BAD, blind_reasons),
    Point(blind_in_open, C.REVEAL_BAD, blind_reasons),
    Point(reveal_early, C.REVEAL_EARLY, blind_reasons),
    Point(reveal_alone, C.REVEAL_EARLY, blind_reasons),
    Point(lists_differ, C.REVEAL_EARLY, blind_reasons),
    Point(quorum, C.HANDOVER_QUORUM, handover_reasons),
    Point(two_by_one_key, C.HANDOVER_QUORUM, handover_reasons),
    Point(other_roster, C.HANDOVER_QUORUM, handover_reasons),
    Point(held_confirmation, C.HANDOVER_QUORUM, handover_reasons),
    Point(original_missing, C.HANDOVER_QUORUM, handover_reasons),
    Point(not_mine, C.RESULT_NOT_MINE, not_mine_reasons),
    Point(check_not_mine, C.RESULT_NOT_MINE, not_mine_reasons),
    Point(never_sent, C.RESULT_NOT_MINE, not_mine_reasons),
    Point(typed_before, C.MANUAL_SUPERSEDED, superseding_reasons),
    Point(typed_in_a_result, C.MANUAL_SUPERSEDED, superseding_reasons),
    Point(before_predecessor, C.TIME_ODD, time_reasons),
    Point(ahead_of_its_receipt, C.TIME_ODD, time_reasons),
    Point(before_period, C.TIME_ODD, time_reasons),
)
