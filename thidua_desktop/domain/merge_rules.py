"""The rules of judging, one function each: the set of packages in, objections out (packages §5.8).

Every function returns the objection per package digest; none knows arrival order or a clock.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Protocol

from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.canonical import canonical_bytes, digest_of, digest_of_bytes
from thidua_desktop.domain.crosscheck import CrossCheckBody, CrossCheckStage, CrossScore
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest, FactId, PeriodCode, UnitCode
from thidua_desktop.domain.package import CountedPackage, HandoverBody, PackageKind, stream_of
from thidua_desktop.domain.reasons import Reason, ReasonCode

Findings = dict[Digest, Reason]


class Contents(Protocol):
    """What judging needs to know of bodies; asked lazily and remembered by the book."""

    def rewritten(self, earlier: Digest, later: Digest) -> tuple[FactId, ...]:
        """Entries of the earlier record that the later one drops or alters."""

    def crosscheck(self, digest: Digest) -> CrossCheckBody: ...

    def counted(self, digest: Digest) -> tuple[CountedPackage, ...]:
        """What a result names as counted."""

    def handover(self, digest: Digest) -> HandoverBody: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedBook:
    """What judging knows of the book beside the packages.

    `concluded` holds what this book's own concluded reviews counted, before they are sealed.
    `revoked` holds, per revoked key id, the digests accepted under it while it lived.
    """

    frame: Frame
    own_unit: UnitCode
    concluded: Mapping[PeriodCode, tuple[CountedPackage, ...]] = field(default_factory=dict)
    revoked: Mapping[str, frozenset[Digest]] = field(default_factory=dict)


def key_reasons(present: Iterable[StoredPackage], book: JudgedBook) -> Findings:
    """A revoked key speaks only for the packages its revocation lists (packages §3)."""
    return {
        p.digest: Reason(code=ReasonCode.KEY_REVOKED, facts={"unit": p.envelope.author_unit_id})
        for p in present
        if p.key_id in book.revoked and p.digest not in book.revoked[p.key_id]
    }


def view_reasons(present: Iterable[StoredPackage]) -> Findings:
    """The readable pages say something else than the payload (hostile S34)."""
    return {p.digest: Reason(code=ReasonCode.VIEW_DIFFERS) for p in present if p.view_differs}


def fork_reasons(present: list[StoredPackage]) -> Findings:
    """Two different files of one revision, until a later revision names the chosen one.

    Then the one that was not chosen is merely old.
    """
    same_revision: dict[object, list[StoredPackage]] = defaultdict(list)
    for package in present:
        key = (stream_of(package.envelope), package.envelope.revision)
        same_revision[key].append(package)
    named = {(p.envelope.author_unit_id, p.envelope.previous_digest) for p in present}
    findings: Findings = {}
    for rivals in same_revision.values():
        if len(rivals) == 1:
            continue
        chosen = [p for p in rivals if (p.envelope.author_unit_id, p.payload_digest) in named]
        resolved = len(chosen) == 1
        code = ReasonCode.REV_OLD if resolved else ReasonCode.REV_FORK
        for package in rivals:
            if not resolved or package is not chosen[0]:
                facts = {"revision": str(package.envelope.revision), "files": str(len(rivals))}
                findings[package.digest] = Reason(code=code, facts=facts)
    return findings


def rewritten_reasons(sound: list[StoredPackage], contents: Contents, book: JudgedBook) -> Findings:
    """A later record that drops or alters an entry of an earlier one of the same unit and year.

    Earlier is a lower revision of the same period, or any record of a preceding period sealed from
    a shorter journal. Records that are rewritten themselves are no witnesses.
    """
    cutoffs = {period.code: period.cutoff for period in book.frame.periods}
    by_author: dict[UnitCode, list[StoredPackage]] = defaultdict(list)
    for package in sound:
        if package.envelope.kind is PackageKind.RECORD:
            by_author[package.envelope.author_unit_id].append(package)
    findings: Findings = {}
    for records in by_author.values():
        records.sort(key=lambda p: (p.envelope.journal.length, p.digest))
        witnesses: list[StoredPackage] = []
        for later in records:
            lost = [
                entry
                for earlier in witnesses
                if _precedes(earlier, later, cutoffs)
                for entry in contents.rewritten(earlier.digest, later.digest)
            ]
            if lost:
                facts = {"entries": ", ".join(dict.fromkeys(lost)), "count": str(len(set(lost)))}
                findings[later.digest] = Reason(code=ReasonCode.RECORD_REWRITTEN, facts=facts)
            else:
                witnesses.append(later)
    return findings


def _precedes(
    earlier: StoredPackage, later: StoredPackage, cutoffs: Mapping[PeriodCode, date]
) -> bool:
    before, after = earlier.envelope, later.envelope
    if before.period_id == after.period_id:
        return before.revision < after.revision
    if before.period_id is None or after.period_id is None:
        return False
    return cutoffs[before.period_id] < cutoffs[after.period_id]


def rewound_reasons(sound: list[StoredPackage]) -> Findings:
    """Of two packages of one author the longer journal must remember sealing the shorter one."""
    by_author: dict[UnitCode, list[StoredPackage]] = defaultdict(list)
    for package in sound:
        by_author[package.envelope.author_unit_id].append(package)
    findings: Findings = {}
    for packages in by_author.values():
        for one, other in combinations(packages, 2):
            shorter, longer = sorted((one, other), key=lambda p: p.envelope.journal.length)
            if shorter.envelope.journal.length == longer.envelope.journal.length:
                suspects = [shorter, longer]
            elif shorter.envelope.journal.point not in longer.envelope.journal.seals:
                suspects = [longer]
            else:
                continue
            for package in suspects:
                facts = {"length": str(shorter.envelope.journal.length)}
                findings[package.digest] = Reason(code=ReasonCode.JOURNAL_REWOUND, facts=facts)
    return findings


def gap_reasons(present: list[StoredPackage]) -> Findings:
    """The revision before is not known here: a note, not an objection (hostile S11)."""
    known = {(p.envelope.author_unit_id, p.payload_digest) for p in present}
    findings: Findings = {}
    for package in present:
        envelope = package.envelope
        if envelope.previous_digest is None:
            is_gap = envelope.revision > 1
        else:
            is_gap = (envelope.author_unit_id, envelope.previous_digest) not in known
        if is_gap:
            facts = {"revision": str(envelope.revision)}
            findings[package.digest] = Reason(code=ReasonCode.REV_GAP, facts=facts)
    return findings


def time_reasons(present: list[StoredPackage], book: JudgedBook) -> Findings:
    """Sealed before its predecessor or before its period began: shown, never deciding."""
    sealed_at = {p.payload_digest: p.envelope.created_at for p in present}
    starts = {period.code: period.start for period in book.frame.periods}
    findings: Findings = {}
    for package in present:
        envelope = package.envelope
        before = None
        if envelope.previous_digest is not None:
            before = sealed_at.get(envelope.previous_digest)
        start = starts.get(envelope.period_id) if envelope.period_id is not None else None
        too_early = start is not None and envelope.created_at.date() < start
        if too_early or (before is not None and envelope.created_at < before):
            facts = {"created_at": envelope.created_at.isoformat()}
            findings[package.digest] = Reason(code=ReasonCode.TIME_ODD, facts=facts)
    return findings


def commitment_of(scores: tuple[CrossScore, ...], nonce: str) -> Digest:
    """SHA-256 of the scores' canonical bytes followed by the nonce's bytes (packages §2)."""
    return digest_of_bytes(canonical_bytes(scores) + bytes.fromhex(nonce))


def blind_reasons(present: list[StoredPackage], contents: Contents, book: JudgedBook) -> Findings:
    """Commit and reveal: a reveal that breaks its commitment, or comes before all others'."""
    rounds: dict[PeriodCode | None, list[tuple[StoredPackage, CrossCheckBody]]] = defaultdict(list)
    for package in present:
        if package.envelope.kind is PackageKind.CROSSCHECK:
            body = contents.crosscheck(package.digest)
            rounds[package.envelope.period_id].append((package, body))
    findings: Findings = {}
    nonces = [body.nonce for checks in rounds.values() for _, body in checks if body.nonce]
    for checks in rounds.values():
        for package, body in checks:
            code = _blind_problem(package, body, checks, book)
            if code is None and body.nonce and _reused(body, checks, nonces):
                code = ReasonCode.REVEAL_BAD
            if code is not None:
                findings[package.digest] = Reason(code=code)
    return findings


def _reused(
    body: CrossCheckBody,
    checks: list[tuple[StoredPackage, CrossCheckBody]],
    nonces: list[str],
) -> bool:
    same = sum(1 for _, other in checks if other == body)
    return nonces.count(body.nonce or "") > same


def _blind_problem(
    package: StoredPackage,
    body: CrossCheckBody,
    checks: list[tuple[StoredPackage, CrossCheckBody]],
    book: JudgedBook,
) -> ReasonCode | None:
    if not book.frame.table.blind_cross_check:
        return None if body.stage is CrossCheckStage.OPEN else ReasonCode.REVEAL_BAD
    wanted = (
        CrossCheckStage.COMMITMENT if package.envelope.revision == 1 else CrossCheckStage.REVEAL
    )
    if body.stage is not wanted:
        return ReasonCode.REVEAL_BAD
    return None if wanted is CrossCheckStage.COMMITMENT else _reveal_problem(package, body, checks)


def _reveal_problem(
    package: StoredPackage,
    body: CrossCheckBody,
    checks: list[tuple[StoredPackage, CrossCheckBody]],
) -> ReasonCode | None:
    if body.nonce is None or commitment_of(body.scores, body.nonce) != body.commitment:
        return ReasonCode.REVEAL_BAD
    commitments = {
        p.envelope.author_unit_id: b for p, b in checks if b.stage is CrossCheckStage.COMMITMENT
    }
    own = commitments.get(package.envelope.author_unit_id)
    if own is not None and own.commitment != body.commitment:
        return ReasonCode.REVEAL_BAD
    scorers = {pair.scorer for pair in body.assignments}
    lists = {frozenset(b.assignments) for b in commitments.values()} | {frozenset(body.assignments)}
    if not scorers <= commitments.keys() or own is None or len(lists) > 1:
        return ReasonCode.REVEAL_EARLY
    return None


def handover_reasons(
    present: list[StoredPackage], contents: Contents, book: JudgedBook
) -> Findings:
    """A handover needs its originals, and half of the units' keys behind its roster."""
    have = {package.digest for package in present}
    findings: Findings = {}
    for package in present:
        if package.envelope.kind is not PackageKind.HANDOVER:
            continue
        body = contents.handover(package.digest)
        roster = digest_of(body.roster)
        keys = {
            p.key_id
            for p in present
            if p.envelope.kind is PackageKind.RECORD and p.envelope.roster_digest == roster
        }
        missing = [o for o in body.originals if not o.missing and o.digest not in have]
        if missing or 2 * len(keys) < len(book.frame.units):
            facts = {
                "confirmed": str(len(keys)),
                "units": str(len(book.frame.units)),
                "missing": str(len(missing)),
            }
            findings[package.digest] = Reason(code=ReasonCode.HANDOVER_QUORUM, facts=facts)
    return findings


def not_mine_reasons(
    present: list[StoredPackage],
    results: Mapping[PeriodCode, StoredPackage],
    contents: Contents,
    book: JudgedBook,
) -> Findings:
    """The result counted another record of ours than the one we sealed last (hostile S37)."""
    findings: Findings = {}
    for period, result in results.items():
        own = [
            p
            for p in present
            if p.envelope.kind is PackageKind.RECORD
            and p.envelope.period_id == period
            and p.envelope.author_unit_id == book.own_unit
        ]
        if not own:
            continue
        sent = max(own, key=lambda p: p.envelope.revision)
        counted = {item.digest for item in contents.counted(result.digest)}
        if sent.digest not in counted:
            facts = {"period": str(period), "revision": str(sent.envelope.revision)}
            findings[result.digest] = Reason(code=ReasonCode.RESULT_NOT_MINE, facts=facts)
    return findings
