"""Which packages of a book count: a pure function of the set of genuine packages (packages §5.8).

Arrival order, clocks and file names decide nothing here. `judge` looks at the whole set of one year
anew at each arrival; what it needs from the bodies it asks of `Contents`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode
from thidua_desktop.domain.merge_rules import (
    Contents,
    JudgedBook,
    blind_reasons,
    fork_reasons,
    gap_reasons,
    handover_reasons,
    key_reasons,
    not_mine_reasons,
    rewound_reasons,
    rewritten_reasons,
    time_reasons,
    view_reasons,
)
from thidua_desktop.domain.package import CountedPackage, PackageKind, Stream, stream_of
from thidua_desktop.domain.reasons import Reason, ReasonCode, Verdict

Reasons = Mapping[Digest, tuple[Reason, ...]]

_CODE_ORDER = {code: place for place, code in enumerate(ReasonCode)}
_REVIEWED = frozenset({PackageKind.RECORD, PackageKind.CROSSCHECK})
_KEPT_FOR_EVER = frozenset({PackageKind.FRAME})
"""A book keeps every frame revision: periods are judged under the one in force at their cutoff."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where every package stands. `reasons` holds only packages with something to say."""

    reasons: Reasons
    records: Mapping[PeriodCode, Mapping[UnitCode, StoredPackage]] = field(default_factory=dict)
    crosschecks: Mapping[PeriodCode, Mapping[UnitCode, StoredPackage]] = field(default_factory=dict)
    results: Mapping[PeriodCode, StoredPackage] = field(default_factory=dict)

    def reason(self, digest: Digest) -> Reason | None:
        """The first reason in the order of the code list, None for a plain acceptance."""
        reasons = self.reasons.get(digest, ())
        return reasons[0] if reasons else None

    def verdict(self, digest: Digest) -> Verdict:
        reason = self.reason(digest)
        return Verdict.ACCEPTED if reason is None else reason.verdict

    def counting(self, period: PeriodCode) -> tuple[StoredPackage, ...]:
        """Records and cross-checks of a period that count, sorted by payload digest."""
        found = [*self.records.get(period, {}).values()]
        found += self.crosschecks.get(period, {}).values()
        return tuple(sorted(found, key=lambda package: package.payload_digest))


def judge(packages: Iterable[StoredPackage], contents: Contents, book: JudgedBook) -> Standing:
    """Judges all packages of one bloc and year together; withdrawn ones do not exist.

    Raises nothing: a package that cannot stand gets its reason.
    """
    present = [p for p in packages if not p.withdrawn]
    own_findings = _own_findings(present, contents, book)
    newest = _newest(present, own_findings)
    results = {
        p.envelope.period_id: p
        for p in newest.values()
        if p.envelope.kind is PackageKind.RESULT and p.envelope.period_id is not None
    }
    named = dict(book.concluded)
    named.update({period: contents.counted(p.digest) for period, p in results.items()})
    counted = _counted(present, newest, named)
    findings = dict(own_findings)
    for package in present:
        reasons = _final_reasons(package, findings.get(package.digest, ()), newest, named)
        findings[package.digest] = reasons
    for digest, reason in not_mine_reasons(present, results, contents, book).items():
        findings[digest] = (*findings.get(digest, ()), reason)
    return Standing(
        reasons={d: _in_order(reasons) for d, reasons in findings.items() if reasons},
        records=_by_period(counted, PackageKind.RECORD),
        crosschecks=_by_period(counted, PackageKind.CROSSCHECK),
        results=results,
    )


def _in_order(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(sorted(reasons, key=lambda reason: _CODE_ORDER[reason.code]))


def _own_findings(
    present: list[StoredPackage], contents: Contents, book: JudgedBook
) -> dict[Digest, tuple[Reason, ...]]:
    """Everything but age: each rule looks at the set and names the packages it objects to."""
    forks = fork_reasons(present)
    found: dict[Digest, list[Reason]] = defaultdict(list)
    sound = [p for p in present if p.digest not in forks]
    for findings in (
        forks,
        key_reasons(present, book),
        view_reasons(present),
        rewritten_reasons(sound, contents, book),
        rewound_reasons(sound),
        blind_reasons(present, contents, book),
        handover_reasons(present, contents, book),
        gap_reasons(present),
        time_reasons(present, book),
    ):
        for digest, reason in findings.items():
            found[digest].append(reason)
    return {digest: tuple(reasons) for digest, reasons in found.items()}


def _stands(reasons: tuple[Reason, ...]) -> bool:
    return all(reason.verdict is Verdict.ACCEPTED for reason in reasons)


def _newest(present: list[StoredPackage], findings: Reasons) -> dict[Stream, StoredPackage]:
    """Per stream the newest revision that is neither refused nor quarantined."""
    newest: dict[Stream, StoredPackage] = {}
    for package in present:
        if not _stands(findings.get(package.digest, ())):
            continue
        stream = stream_of(package.envelope)
        best = newest.get(stream)
        if best is None or package.envelope.revision > best.envelope.revision:
            newest[stream] = package
    return newest


def _counted(
    present: list[StoredPackage],
    newest: Mapping[Stream, StoredPackage],
    named: Mapping[PeriodCode, tuple[CountedPackage, ...]],
) -> list[StoredPackage]:
    """What counts: the packages a concluded result names, else the newest of each stream."""
    by_digest = {package.digest: package for package in present}
    counted = [
        by_digest[item.digest]
        for items in named.values()
        for item in items
        if item.digest in by_digest
    ]
    counted += [
        package
        for package in newest.values()
        if package.envelope.kind in _REVIEWED and package.envelope.period_id not in named
    ]
    return counted


def _final_reasons(
    package: StoredPackage,
    findings: tuple[Reason, ...],
    newest: Mapping[Stream, StoredPackage],
    named: Mapping[PeriodCode, tuple[CountedPackage, ...]],
) -> tuple[Reason, ...]:
    """Adds what age and a concluded review say; a review's own word is the last."""
    envelope = package.envelope
    period = envelope.period_id
    if envelope.kind in _REVIEWED and period is not None and period in named:
        return _closed_reasons(package, named[period])
    best = newest.get(stream_of(envelope))
    is_old = best is not None and best.envelope.revision > envelope.revision
    settled = any(r.code in (ReasonCode.REV_FORK, ReasonCode.REV_OLD) for r in findings)
    if is_old and not settled and envelope.kind not in _KEPT_FOR_EVER:
        assert best is not None
        facts = {"revision": str(envelope.revision), "newest": str(best.envelope.revision)}
        return (*findings, Reason(code=ReasonCode.REV_OLD, facts=facts))
    return findings


def _closed_reasons(
    package: StoredPackage, items: tuple[CountedPackage, ...]
) -> tuple[Reason, ...]:
    if any(item.digest == package.digest for item in items):
        return ()
    envelope = package.envelope
    named = [
        item.revision
        for item in items
        if item.unit == envelope.author_unit_id and item.kind is envelope.kind
    ]
    facts = {"revision": str(envelope.revision), "period": str(envelope.period_id)}
    if named and envelope.revision < max(named):
        facts["newest"] = str(max(named))
        return (Reason(code=ReasonCode.REV_OLD, facts=facts),)
    return (Reason(code=ReasonCode.REVIEW_CLOSED, facts=facts),)


def _by_period(
    packages: Iterable[StoredPackage], kind: PackageKind
) -> dict[PeriodCode, dict[UnitCode, StoredPackage]]:
    found: dict[PeriodCode, dict[UnitCode, StoredPackage]] = {}
    for package in packages:
        envelope = package.envelope
        if envelope.kind is kind and envelope.period_id is not None:
            found.setdefault(envelope.period_id, {})[envelope.author_unit_id] = package
    return found
