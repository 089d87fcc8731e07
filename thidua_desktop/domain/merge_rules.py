"""The rules of judging, one function each: the case in, objections out (packages §5.8).

Every function returns the objection per package digest; none knows arrival order or a clock. A
rule may look at what the rules before it objected to; `merge.RULES` fixes the order.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from itertools import combinations

from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.canonical import canonical_bytes, digest_of, digest_of_bytes
from thidua_desktop.domain.crosscheck import CrossCheckBody, CrossCheckStage, CrossScore
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode
from thidua_desktop.domain.merge_case import REVIEWED, Case, Findings, is_named
from thidua_desktop.domain.package import PackageKind, Stream, stream_of
from thidua_desktop.domain.reasons import Reason, ReasonCode

_KEPT_FOR_EVER = frozenset({PackageKind.FRAME})
"""A book keeps every frame revision: periods are judged under the one in force at their cutoff."""
_BLOC_TIME = timezone(timedelta(hours=7))
_AHEAD_OF_THE_YEAR = timedelta(days=366)
"""How long before its year a package without a period (a frame, an enrolment) may be sealed."""


def key_reasons(case: Case) -> Findings:
    """A revoked key speaks only for the packages its revocation lists (packages §3)."""
    revoked = case.book.revoked
    return {
        p.digest: Reason(code=ReasonCode.KEY_REVOKED, facts={"unit": p.envelope.author_unit_id})
        for p in case.packages
        if p.key_id in revoked and p.digest not in revoked[p.key_id]
    }


def view_reasons(case: Case) -> Findings:
    """The readable pages say something else than the payload (hostile S34).

    The payload is its author's word all the same, so the package stays a witness.
    """
    return {p.digest: Reason(code=ReasonCode.VIEW_DIFFERS) for p in case.genuine if p.view_differs}


def fork_reasons(case: Case) -> Findings:
    """Two different files of one revision, until a later revision names the chosen one.

    Then the one that was not chosen is merely old, and its own word chooses nothing. Later means a
    higher revision of the stream or a later period of the same kind. Of files with one payload and
    different pages the one with the lowest digest stands for all.
    """
    rivals: dict[tuple[Stream, int], list[StoredPackage]] = defaultdict(list)
    for package in case.genuine:
        rivals[stream_of(package.envelope), package.envelope.revision].append(package)
    cutoffs = case.cutoffs
    newest_first = sorted(
        rivals.items(),
        key=lambda item: (cutoffs.get(item[0][0].period, date.max), item[0][1]),
        reverse=True,
    )
    words: dict[tuple[UnitCode, PackageKind], set[Digest | None]] = defaultdict(set)
    findings: Findings = {}
    for (stream, revision), files in newest_first:
        named = words[stream.author, stream.kind]
        chosen = {p.payload_digest for p in files} & named
        if len(files) > 1:
            findings.update(_fork_findings(files, chosen, revision))
        named.update(
            p.envelope.previous_digest
            for p in files
            if p.digest not in findings or findings[p.digest].code is ReasonCode.REV_FORK
        )
    return findings


def _fork_findings(files: list[StoredPackage], chosen: set[Digest], revision: int) -> Findings:
    facts = {"revision": str(revision), "files": str(len(files))}
    if len(chosen) != 1:
        return {p.digest: Reason(code=ReasonCode.REV_FORK, facts=facts) for p in files}
    kept = min(p.digest for p in files if p.payload_digest in chosen)
    return {
        p.digest: Reason(code=ReasonCode.REV_OLD, facts=facts) for p in files if p.digest != kept
    }


def rewritten_reasons(case: Case) -> Findings:
    """A later record that drops or alters an entry of an earlier one of the same unit and year.

    Earlier is a lower revision of the same period, or any record of a preceding period, unless that
    one itself remembers sealing the later period's first. Records that are rewritten themselves are
    no witnesses, nor are the files of a fork nobody resolved.
    """
    by_author: dict[UnitCode, list[StoredPackage]] = defaultdict(list)
    for package in case.sound:
        if package.envelope.kind is PackageKind.RECORD:
            by_author[package.envelope.author_unit_id].append(package)
    findings: Findings = {}
    for records in by_author.values():
        findings.update(_rewritten_of(records, case))
    return findings


def _rewritten_of(records: list[StoredPackage], case: Case) -> Findings:
    """Of one author. What a witness was found to keep need not be compared again behind it."""
    cutoffs = case.cutoffs
    findings: Findings = {}
    kept: dict[Digest, set[Digest]] = {}
    witnesses: list[StoredPackage] = []
    for later in _by_period_and_revision(records, cutoffs):
        earlier = [p for p in witnesses if _precedes(p, later, cutoffs)]
        covered = {digest for p in earlier for digest in kept[p.digest]}
        lost = {
            entry
            for p in earlier
            if p.digest not in covered
            for entry in case.contents.rewritten(p.digest, later.digest)
        }
        if lost:
            facts = {"entries": ", ".join(sorted(lost)), "count": str(len(lost))}
            findings[later.digest] = Reason(code=ReasonCode.RECORD_REWRITTEN, facts=facts)
        else:
            witnesses.append(later)
            kept[later.digest] = {p.digest for p in earlier}
    return findings


def _by_period_and_revision(
    records: list[StoredPackage], cutoffs: Mapping[PeriodCode | None, date]
) -> list[StoredPackage]:
    def place(package: StoredPackage) -> tuple[date, int, Digest]:
        envelope = package.envelope
        return cutoffs.get(envelope.period_id, date.max), envelope.revision, package.digest

    return sorted(records, key=place)


def _precedes(
    earlier: StoredPackage, later: StoredPackage, cutoffs: Mapping[PeriodCode | None, date]
) -> bool:
    before, after = earlier.envelope, later.envelope
    if before.period_id == after.period_id:
        return before.revision < after.revision
    first, second = cutoffs.get(before.period_id), cutoffs.get(after.period_id)
    if first is None or second is None or first >= second:
        return False
    return after.journal.point not in before.journal.seals


def rewound_reasons(case: Case) -> Findings:
    """Of two packages of one author the longer journal must remember sealing the shorter one.

    Compared under one key alone: who lost its key may have lost the journal with it, and the leader
    confirmed the new one knowing that. Journals of one length cannot both be true.
    """
    by_key: dict[tuple[UnitCode, str], list[StoredPackage]] = defaultdict(list)
    for package in case.sound:
        by_key[package.envelope.author_unit_id, package.key_id].append(package)
    findings: Findings = {}
    for packages in by_key.values():
        remembered = {p.digest: frozenset(p.envelope.journal.seals) for p in packages}
        for one, other in combinations(packages, 2):
            shorter, longer = sorted((one, other), key=lambda p: p.envelope.journal.length)
            length = shorter.envelope.journal.length
            is_equal = length == longer.envelope.journal.length
            if not is_equal and shorter.envelope.journal.point in remembered[longer.digest]:
                continue
            reason = Reason(code=ReasonCode.JOURNAL_REWOUND, facts={"length": str(length)})
            findings[longer.digest] = reason
            if is_equal:
                findings[shorter.digest] = reason
    return findings


def gap_reasons(case: Case) -> Findings:
    """The revision right before is not known here: a note, not an objection (hostile S11)."""
    known = {(p.envelope.author_unit_id, p.payload_digest): p.envelope for p in case.genuine}
    findings: Findings = {}
    for package in case.genuine:
        envelope = package.envelope
        previous = envelope.previous_digest
        before = known.get((envelope.author_unit_id, previous)) if previous else None
        if before is None:
            is_gap = previous is not None or envelope.revision > 1
        else:
            is_skipped = before.revision + 1 != envelope.revision
            is_gap = is_skipped and stream_of(before) == stream_of(envelope)
        if is_gap:
            facts = {"revision": str(envelope.revision)}
            findings[package.digest] = Reason(code=ReasonCode.REV_GAP, facts=facts)
    return findings


def time_reasons(case: Case) -> Findings:
    """Sealed before its predecessor or before its period began: shown, never deciding."""
    sealed_at: dict[Digest | None, datetime] = {
        p.payload_digest: p.envelope.created_at for p in case.genuine
    }
    starts: dict[PeriodCode | None, date] = {
        period.code: period.start for period in case.book.frame.periods
    }
    year_start = case.book.frame.year.start
    findings: Findings = {}
    for package in case.genuine:
        envelope = package.envelope
        before = sealed_at.get(envelope.previous_digest, envelope.created_at)
        start = starts.get(envelope.period_id, year_start - _AHEAD_OF_THE_YEAR)
        day = envelope.created_at.astimezone(_BLOC_TIME).date()
        if envelope.created_at < before or day < start:
            facts = {"created_at": envelope.created_at.isoformat()}
            findings[package.digest] = Reason(code=ReasonCode.TIME_ODD, facts=facts)
    return findings


def commitment_of(scores: tuple[CrossScore, ...], nonce: str) -> Digest:
    """SHA-256 of the scores' canonical bytes followed by the nonce's bytes (packages §2)."""
    return digest_of_bytes(canonical_bytes(scores) + bytes.fromhex(nonce))


_Check = tuple[StoredPackage, CrossCheckBody]


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
    is_blind = case.book.frame.table.blind_cross_check
    findings: Findings = {}
    owners: dict[bytes, list[StoredPackage]] = defaultdict(list)
    for checks in rounds.values():
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


def handover_reasons(case: Case) -> Findings:
    """A handover needs its originals, and half of the units behind its roster.

    A unit confirms by any record of its own that a review named, or that nothing was objected to
    but age; two records, or two keys of one unit, confirm once.
    """
    have = {package.digest for package in case.packages}
    units = {unit.code for unit in case.book.frame.units}
    named = case.named
    findings: Findings = {}
    for package in case.genuine:
        if package.envelope.kind is not PackageKind.HANDOVER:
            continue
        body = case.contents.handover(package.digest)
        roster = digest_of(body.roster)
        confirmed = units & {
            p.envelope.author_unit_id
            for p in case.packages
            if p.envelope.kind is PackageKind.RECORD
            and p.envelope.roster_digest == roster
            and (case.stands(p) or is_named(p, named))
        }
        missing = [o for o in body.originals if not o.missing and o.digest not in have]
        if missing or 2 * len(confirmed) < len(units):
            facts = {
                "confirmed": str(len(confirmed)),
                "units": str(len(units)),
                "missing": str(len(missing)),
            }
            findings[package.digest] = Reason(code=ReasonCode.HANDOVER_QUORUM, facts=facts)
    return findings


def closed_reasons(case: Case) -> Findings:
    """A concluded review closes its period to everything that it does not name (packages §2)."""
    named = case.named
    findings: Findings = {}
    for package in case.genuine:
        envelope = package.envelope
        items = named.get(envelope.period_id)
        if envelope.kind not in REVIEWED or items is None or is_named(package, named):
            continue
        newer = [
            item.revision
            for item in items
            if (item.unit, item.kind) == (envelope.author_unit_id, envelope.kind)
            and item.revision > envelope.revision
        ]
        facts = {"revision": str(envelope.revision), "period": str(envelope.period_id)}
        code = ReasonCode.REVIEW_CLOSED
        if newer:
            facts["newest"] = str(max(newer))
            code = ReasonCode.REV_OLD
        findings[package.digest] = Reason(code=code, facts=facts)
    return findings


def old_reasons(case: Case) -> Findings:
    """Older than the newest revision that stands (hostile S9).

    Files of a fork, and packages of a closed period, have their own word already.
    """
    newest = case.newest
    settled = {ReasonCode.REV_FORK, ReasonCode.REV_OLD, ReasonCode.REVIEW_CLOSED}
    findings: Findings = {}
    for package in case.genuine:
        envelope = package.envelope
        best = newest.get(stream_of(envelope), package).envelope.revision
        is_old = best > envelope.revision and envelope.kind not in _KEPT_FOR_EVER
        if is_old and not case.codes(package) & settled:
            facts = {"revision": str(envelope.revision), "newest": str(best)}
            findings[package.digest] = Reason(code=ReasonCode.REV_OLD, facts=facts)
    return findings


def not_mine_reasons(case: Case) -> Findings:
    """The result counted other packages of ours than those we sealed last (hostile S37).

    An alarm, not an objection. It goes by what is in this book: where nothing of ours is, a result
    that names something of ours alarms as well; where our last revision is forked, always.
    """
    own: dict[Stream, list[StoredPackage]] = defaultdict(list)
    for package in case.genuine:
        if package.envelope.author_unit_id == case.book.own_unit:
            own[stream_of(package.envelope)].append(package)
    findings: Findings = {}
    for period, result in case.results.items():
        counted = {
            item.digest
            for item in case.contents.counted(result.digest)
            if item.unit == case.book.own_unit
        }
        sent: dict[Digest, int] = {}
        for stream, packages in own.items():
            if stream.period == period and stream.kind in REVIEWED:
                last = max(p.envelope.revision for p in packages)
                sent.update((p.digest, last) for p in packages if p.envelope.revision == last)
        if sent.keys() != counted:
            facts = {"period": str(period)}
            left_out = [revision for digest, revision in sent.items() if digest not in counted]
            if left_out:
                facts["revision"] = str(max(left_out))
            findings[result.digest] = Reason(code=ReasonCode.RESULT_NOT_MINE, facts=facts)
    return findings
