"""Blind cross-checks: commitment and reveal (packages §2, hostile S35).

Of a round every file bears witness to which lists of checkers its author named and what it
committed, forked and old ones too: what a unit once said it cannot take back from under the others.
"""

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.canonical import canonical_bytes, digest_of_bytes
from thidua_desktop.domain.crosscheck import (
    CrossCheckAssignment,
    CrossCheckBody,
    CrossCheckStage,
    CrossScore,
)
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode
from thidua_desktop.domain.merging.case import Case, Findings
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import Reason, ReasonCode

_Check = tuple[StoredPackage, CrossCheckBody]
_List = frozenset[CrossCheckAssignment]


def commitment_of(
    scores: tuple[CrossScore, ...], nonce: str, *, scorer: UnitCode, period: PeriodCode | None
) -> Digest:
    """SHA-256 of content and nonce (packages §2): canonical bytes, then the nonce's bytes.

    Scorer and period are content: who copies the commitment of another unit, or its own of another
    round, cannot open it. Raises ValueError for a nonce that is no hex.
    """
    content = canonical_bytes((scorer, period, scores))
    return digest_of_bytes(content + bytes.fromhex(nonce))


def blind_reasons(case: Case) -> Findings:
    """Commit and reveal: a reveal that breaks its commitment, or comes before all others'.

    A nonce belongs to one author and period: of two units that reveal with one in a round neither
    is believed, for who copied cannot be told; of one unit's rounds the earlier one keeps it.
    """
    rounds: dict[PeriodCode | None, list[_Check]] = defaultdict(list)
    for package in case.genuine:
        if package.envelope.kind is PackageKind.CROSSCHECK:
            body = case.contents.crosscheck(package.digest)
            rounds[package.envelope.period_id].append((package, body))
    sound = {package.digest for package in case.sound}
    findings: Findings = {}
    reveals: list[_Check] = []
    for period, checks in rounds.items():
        revision = case.frame_of(period)
        if revision is None:
            continue  # then every check of the period was made under another frame
        is_blind = revision.frame.table.blind_cross_check
        said = _Round.of(checks)
        for package, body in checks:
            if package.digest not in sound:
                continue
            code = _blind_problem(package, body, said, is_blind=is_blind)
            if code is not None:
                findings[package.digest] = Reason(code=code)
            elif body.stage is CrossCheckStage.REVEAL:
                reveals.append((package, body))
    reused = Reason(code=ReasonCode.REVEAL_BAD)
    findings.update((digest, reused) for digest in _reused_nonces(reveals, case))
    return findings


class _Round(Struct, frozen=True, kw_only=True):
    """What the units of one period ever committed, and which lists of checkers they named.

    Only a first revision commits: who could commit again would choose late.
    """

    commitments: Mapping[UnitCode, set[Digest | None]]
    lists: Mapping[UnitCode, set[_List]]

    @staticmethod
    def of(checks: list[_Check]) -> "_Round":
        commitments: dict[UnitCode, set[Digest | None]] = defaultdict(set)
        lists: dict[UnitCode, set[_List]] = defaultdict(set)
        for package, body in checks:
            author = package.envelope.author_unit_id
            lists[author].add(frozenset(body.assignments))
            if body.stage is CrossCheckStage.COMMITMENT and package.envelope.revision == 1:
                commitments[author].add(body.commitment)
        return _Round(commitments=dict(commitments), lists=dict(lists))

    def agrees_on(self, wanted: _List) -> bool:
        """Whether every unit of the round named this list at some time (packages §2).

        So a corrected list holds nobody once all have named it, and who names another one later
        takes nothing back from the others.
        """
        return all(wanted in lists for lists in self.lists.values())


def _blind_problem(
    package: StoredPackage, body: CrossCheckBody, said: _Round, *, is_blind: bool
) -> ReasonCode | None:
    if not is_blind:
        wanted = CrossCheckStage.OPEN
    elif package.envelope.revision == 1:
        wanted = CrossCheckStage.COMMITMENT
    else:
        wanted = CrossCheckStage.REVEAL
    if body.stage is not wanted:
        return ReasonCode.REVEAL_BAD
    if wanted is not CrossCheckStage.REVEAL:
        return None
    return _reveal_problem(package, body, said)


def _reveal_problem(
    package: StoredPackage, body: CrossCheckBody, said: _Round
) -> ReasonCode | None:
    """Who committed to two things in forked files opens neither: it could choose late."""
    author = package.envelope.author_unit_id
    own = said.commitments.get(author, set())
    if not _opens(package, body) or own > {body.commitment} or (own and body.commitment not in own):
        return ReasonCode.REVEAL_BAD
    listed = frozenset(body.assignments)
    are_all_in = {pair.scorer for pair in listed} <= said.commitments.keys()
    if not own or not are_all_in or not said.agrees_on(listed):
        return ReasonCode.REVEAL_EARLY
    return None


def _opens(package: StoredPackage, body: CrossCheckBody) -> bool:
    """Whether nonce and scores give the commitment; a nonce that is no hex opens nothing."""
    envelope = package.envelope
    try:
        return body.nonce is not None and body.commitment == commitment_of(
            body.scores, body.nonce, scorer=envelope.author_unit_id, period=envelope.period_id
        )
    except ValueError:
        return False


def _reused_nonces(reveals: list[_Check], case: Case) -> set[Digest]:
    """Reveals with a nonce of another unit's in their round, or of their own earlier round."""
    cutoffs = case.cutoffs
    authors: dict[tuple[PeriodCode | None, bytes], set[UnitCode]] = defaultdict(set)
    periods: dict[tuple[UnitCode, bytes], set[PeriodCode | None]] = defaultdict(set)
    for package, body in reveals:
        envelope, nonce = package.envelope, bytes.fromhex(body.nonce or "")
        authors[envelope.period_id, nonce].add(envelope.author_unit_id)
        periods[envelope.author_unit_id, nonce].add(envelope.period_id)
    found = set()
    for package, body in reveals:
        envelope, nonce = package.envelope, bytes.fromhex(body.nonce or "")
        first = min(periods[envelope.author_unit_id, nonce], key=lambda p: (cutoffs[p], str(p)))
        if len(authors[envelope.period_id, nonce]) > 1 or envelope.period_id != first:
            found.add(package.digest)
    return found
