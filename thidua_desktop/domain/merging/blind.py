"""Blind cross-checks: commitment and reveal (packages §2, hostile S35)."""

from collections import defaultdict

from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.canonical import canonical_bytes, digest_of_bytes
from thidua_desktop.domain.crosscheck import CrossCheckBody, CrossCheckStage, CrossScore
from thidua_desktop.domain.ids import Digest, PeriodCode
from thidua_desktop.domain.merging.case import Case, Findings
from thidua_desktop.domain.package import PackageKind, stream_of
from thidua_desktop.domain.reasons import Reason, ReasonCode

_Check = tuple[StoredPackage, CrossCheckBody]


def commitment_of(scores: tuple[CrossScore, ...], nonce: str) -> Digest:
    """SHA-256 of the scores' canonical bytes followed by the nonce's bytes (packages §2)."""
    return digest_of_bytes(canonical_bytes(scores) + bytes.fromhex(nonce))


def blind_reasons(case: Case) -> Findings:
    """Commit and reveal: a reveal that breaks its commitment, or comes before all others'.

    A nonce belongs to one author and period: whoever reveals with one that another reveal used is
    not believed, nor is the other, for who copied cannot be told.
    """
    rounds: dict[PeriodCode | None, list[_Check]] = defaultdict(list)
    for package in case.sound:
        if package.envelope.kind is PackageKind.CROSSCHECK:
            body = case.contents.crosscheck(package.digest)
            rounds[package.envelope.period_id].append((package, body))
    findings: Findings = {}
    owners: dict[bytes, list[StoredPackage]] = defaultdict(list)
    for period, checks in rounds.items():
        revision = case.frame_of(period)
        if revision is None:
            continue  # then every check of the period was made under another frame
        is_blind = revision.frame.table.blind_cross_check
        for package, body in checks:
            code = _blind_problem(package, body, checks, is_blind=is_blind)
            if code is not None:
                findings[package.digest] = Reason(code=code)
            elif body.stage is CrossCheckStage.REVEAL and body.nonce is not None:
                owners[bytes.fromhex(body.nonce)].append(package)
    for packages in owners.values():
        if len({stream_of(p.envelope) for p in packages}) > 1:
            findings.update((p.digest, Reason(code=ReasonCode.REVEAL_BAD)) for p in packages)
    return findings


def _blind_problem(
    package: StoredPackage, body: CrossCheckBody, checks: list[_Check], *, is_blind: bool
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
    return _reveal_problem(package, body, checks)


def _reveal_problem(
    package: StoredPackage, body: CrossCheckBody, checks: list[_Check]
) -> ReasonCode | None:
    if not _opens(body):
        return ReasonCode.REVEAL_BAD
    commitments = {  # the first revision's alone: who could commit again would choose late
        p.envelope.author_unit_id: b
        for p, b in checks
        if b.stage is CrossCheckStage.COMMITMENT and p.envelope.revision == 1
    }
    own = commitments.get(package.envelope.author_unit_id)
    if own is not None and own.commitment != body.commitment:
        return ReasonCode.REVEAL_BAD
    scorers = {pair.scorer for pair in body.assignments}
    lists = {frozenset(b.assignments) for b in (*commitments.values(), body)}
    if own is None or not scorers <= commitments.keys() or len(lists) > 1:
        return ReasonCode.REVEAL_EARLY
    return None


def _opens(body: CrossCheckBody) -> bool:
    """Whether nonce and scores give the commitment; a nonce that is no hex opens nothing."""
    try:
        return body.nonce is not None and commitment_of(body.scores, body.nonce) == body.commitment
    except ValueError:
        return False
