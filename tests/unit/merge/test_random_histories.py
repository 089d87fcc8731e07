"""Random histories of a whole bloc: order never matters, and nobody takes back another's word."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.packages_in_memory import (
    BLIND,
    FOUNDING,
    PAIRS,
    UNDER,
    Author,
    Heap,
    digest,
)
from tests.support.sealing import FRAME, LEADER, REGIMENT, STAFF
from tests.support.wrong_in_one_point import CHECK, HANDOVER, NONCES, RESULT, scores_of
from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossCheckBody, CrossCheckStage
from thidua_desktop.domain.merging.blind import commitment_of
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict

PERIODS = st.sampled_from(["6T", "NAM"])
RULES = st.sampled_from([UNDER, UNDER, digest("amended")])
OF_THREE = (*PAIRS, CrossCheckAssignment(scorer=LEADER, unit=STAFF))
LISTS = st.sampled_from([PAIRS, OF_THREE, OF_THREE[2:]])
SHOWN = st.sampled_from([*NONCES.values(), "77" * 32])


def checked_by(unit: str) -> str:
    return next(pair.unit for pair in OF_THREE if pair.scorer == unit)


def reveal_of(
    unit: str, nonce: str, pairs: tuple[CrossCheckAssignment, ...], *, points: str, period: str
) -> CrossCheckBody:
    scores = scores_of(checked_by(unit), points)
    return CrossCheckBody(
        stage=CrossCheckStage.REVEAL,
        assignments=pairs,
        scores=scores,
        commitment=commitment_of(scores, nonce, scorer=unit, period=period),
        nonce=nonce,
    )


def hidden(body: CrossCheckBody) -> CrossCheckBody:
    return replace(body, stage=CrossCheckStage.COMMITMENT, scores=(), nonce=None)


@st.composite
def bodies(draw, unit: str, period: str, taken: list[CrossCheckBody]) -> CrossCheckBody:
    """What a dishonest checker may put into a package: also what it saw of the others."""
    pairs = draw(LISTS)
    body = reveal_of(unit, draw(SHOWN), pairs, points=draw(st.sampled_from("58")), period=period)
    if taken and draw(st.integers(0, 2)) == 0:
        body = replace(draw(st.sampled_from(taken)), assignments=pairs)
    if draw(st.booleans()):
        body = hidden(body)
    return body


def checks_of(heap: Heap, unit: str) -> list[StoredPackage]:
    own = [p for p in heap.packages if p.envelope.author_unit_id == unit]
    return [p for p in own if p.envelope.kind is CHECK]


def grow_checks(draw, heap: Heap, unit: str, taken: list[CrossCheckBody], *, name: str) -> None:
    """Up to five cross-checks from two machines of one unit."""
    machines = [Author(unit)]
    mine = checks_of(heap, unit)
    if mine:
        machines[0].seals = (*mine[-1].envelope.journal.seals, mine[-1].envelope.journal.point)
        machines[0].sealed = 50
    for number in range(draw(st.integers(0, 5))):
        if draw(st.integers(0, 3)) == 0:
            machines.append(draw(st.sampled_from(machines)).copy())
        period = draw(PERIODS)
        streams = [p for p in mine if p.envelope.period_id == period]
        before = draw(st.sampled_from([None, *streams]))
        package = draw(st.sampled_from(machines)).seal(
            f"{name} check {number}",
            CHECK,
            period_id=period,
            follows=before,
            frame_digest=draw(RULES),
        )
        body = draw(bodies(unit, period, taken))
        heap.check(package, body)
        taken.append(body)
        mine.append(package)


def grow_records(draw, heap: Heap, unit: str) -> None:
    machines = [Author(unit)]
    machines[0].sealed = 100
    sealed: list[StoredPackage] = []
    entries: dict[str, str] = {}
    for number in range(draw(st.integers(0, 4))):
        if draw(st.integers(0, 3)) == 0:
            machines.append(draw(st.sampled_from(machines)).copy())
        period = draw(PERIODS)
        streams = [p for p in sealed if p.envelope.period_id == period]
        if draw(st.integers(0, 4)) == 0:
            entries = {}
        entries = {**entries, f"{number}": period}
        package = draw(st.sampled_from(machines)).seal(
            f"record {number}",
            period_id=period,
            follows=draw(st.sampled_from([None, *streams])),
            frame_digest=draw(RULES),
        )
        sealed.append(heap.record(package, **entries))


def grow_leadership(draw, heap: Heap) -> None:
    """Amendments, results and a handover by a leader with two machines."""
    machines = [Author(LEADER)]
    machines[0].sealed, machines[0].key = 200, "leader"
    reviewed = [p for p in heap.packages if p.envelope.kind is not PackageKind.FRAME]
    last: dict[str, StoredPackage | None] = {"6T": None, "NAM": None, "frame": FOUNDING}
    for number in range(draw(st.integers(0, 5))):
        if draw(st.integers(0, 3)) == 0:
            machines.append(draw(st.sampled_from(machines)).copy())
        leader, what = draw(st.sampled_from(machines)), draw(st.sampled_from(sorted(last)))
        name, follows = f"leader {number}", last[what]
        if what == "frame":
            package = leader.seal(
                name, PackageKind.FRAME, follows=follows, frame_digest=draw(RULES)
            )
            start = draw(st.dates(date(2022, 1, 1), date(2022, 12, 1)))
            heap.amend(package, draw(st.sampled_from([FRAME, BLIND])), in_force_from=start)
        else:
            package = leader.seal(
                name, RESULT, period_id=what, follows=follows, frame_digest=draw(RULES)
            )
            named = st.lists(st.sampled_from(reviewed), max_size=4) if reviewed else st.just([])
            heap.result(package, *draw(named))
        if draw(st.booleans()):
            last[what] = package
    if draw(st.booleans()):
        heap.handover(machines[0].seal("handover", HANDOVER))


@st.composite
def histories(draw) -> Heap:
    heap = Heap(frame=draw(st.sampled_from([FRAME, BLIND])))
    taken: list[CrossCheckBody] = []
    for unit in (REGIMENT, STAFF, LEADER):
        grow_records(draw, heap, unit)
        grow_checks(draw, heap, unit, taken, name=unit)
    grow_leadership(draw, heap)
    if heap.packages and draw(st.booleans()):
        key = draw(st.sampled_from([p.key_id for p in heap.packages]))
        spared = draw(st.lists(st.sampled_from([p.digest for p in heap.packages])))
        heap.revoked = {key: frozenset(spared)}
    heap.reopened = frozenset(draw(st.sets(PERIODS)))
    return heap


@given(histories(), st.data())
def test_order_repetition_and_withdrawals_taken_back_never_matter(heap: Heap, data):
    mixed = data.draw(st.permutations(heap.packages))
    more = data.draw(st.lists(st.sampled_from(mixed), max_size=5)) if mixed else []
    away = [replace(p, withdrawn=True) for p in more]
    assert heap.judged([*away, *more, *mixed]) == heap.judged()


@given(histories())
def test_what_a_revoked_key_signed_is_as_if_it_never_came(heap: Heap):
    standing = heap.judged()
    codes = {p: {r.code for r in standing.reasons.get(p.digest, ())} for p in heap.packages}
    named = {p.digest for period in ("6T", "NAM") for p in standing.counting(period)}
    gone = [p for p in heap.packages if ReasonCode.KEY_REVOKED in codes[p]]
    rest = [p for p in heap.packages if p not in gone or p.digest in named]
    again = heap.judged(rest)
    held = {p.digest for p in rest if p.envelope.kind is HANDOVER}
    for package in set(rest) - set(gone):
        if package.digest not in held:  # a handover needs its originals, whoever signed them
            before, after = standing.reasons, again.reasons
            assert after.get(package.digest) == before.get(package.digest)


@given(histories())
def test_what_counts_was_named_or_stands_under_the_frame_in_force(heap: Heap):
    standing = heap.judged()
    for period in ("6T", "NAM"):
        for package in standing.counting(period):
            assert standing.verdict(package.digest) is Verdict.ACCEPTED
    for result in standing.results.values():
        assert standing.verdict(result.digest) is Verdict.ACCEPTED


@given(st.data())
def test_nothing_a_checker_adds_takes_back_a_reveal_that_stood(data):
    heap = Heap(frame=BLIND)
    honest: list[StoredPackage] = []
    taken: list[CrossCheckBody] = []
    for unit in (REGIMENT, STAFF, LEADER):
        author = Author(unit)
        body = reveal_of(unit, NONCES[unit], OF_THREE, points="8", period="6T")
        first = heap.check(author.seal("commitment", CHECK), hidden(body))
        if unit != LEADER:
            honest.append(heap.check(author.seal("reveal", CHECK, follows=first), body))
            taken.append(body)
    assert [heap.codes(p) for p in honest] == [[], []]
    grow_checks(data.draw, heap, LEADER, taken, name="late")
    assert [heap.codes(p) for p in honest] == [[], []]
