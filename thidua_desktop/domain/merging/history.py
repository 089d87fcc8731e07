"""One author's history: forks, lost entries, rewound journals, gaps, age (packages §2, §5.8)."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from itertools import combinations

from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode
from thidua_desktop.domain.merging.case import Case, Findings
from thidua_desktop.domain.package import PackageKind, Stream, stream_of
from thidua_desktop.domain.reasons import Reason, ReasonCode

_KEPT_FOR_EVER = frozenset({PackageKind.FRAME})
"""A book keeps every frame revision: periods are judged under the one in force at their cutoff."""


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
