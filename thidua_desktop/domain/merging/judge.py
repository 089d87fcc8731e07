"""Which packages of a book count: a pure function of the set of genuine packages (packages §5.8).

Arrival order, clocks and file names decide nothing here. `judge` looks at the whole set of one year
anew at each arrival; what it needs from the bodies it asks of `Contents`.
"""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct, field

from thidua_desktop.domain.book import FrameRevision, StoredPackage
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode
from thidua_desktop.domain.merging.blind import blind_reasons
from thidua_desktop.domain.merging.case import (
    REVIEWED,
    Case,
    Contents,
    Findings,
    JudgedBook,
    is_named,
)
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
from thidua_desktop.domain.merging.review import closed_reasons, not_mine_reasons
from thidua_desktop.domain.merging.witness import key_reasons, view_reasons
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import Reason, ReasonCode, Verdict

Rule = Callable[[Case], Findings]

RULES: tuple[Rule, ...] = (
    key_reasons,
    fork_reasons,
    view_reasons,
    rewritten_reasons,
    rewound_reasons,
    frame_reasons,
    blind_reasons,
    handover_reasons,
    gap_reasons,
    time_reasons,
    closed_reasons,
    old_reasons,
    not_mine_reasons,
    superseding_reasons,
)
"""In this order: first who may speak, then what was said, then what a review and age make of it."""

_CODE_ORDER = {code: place for place, code in enumerate(ReasonCode)}
_CODE_ORDER[ReasonCode.VIEW_DIFFERS] = len(_CODE_ORDER)
"""The order of the code list, but the view is compared after everything else (hostile, step 12)."""


class Standing(Struct, frozen=True, kw_only=True):
    """Where every package stands. `reasons` holds only packages with something to say.

    `frames` are the frame revisions that stand, oldest first; none where every one is held.
    `closed` are the periods whose review is concluded, here or by a result that stands.
    """

    reasons: Mapping[Digest, tuple[Reason, ...]]
    frames: tuple[FrameRevision, ...] = ()
    records: Mapping[PeriodCode, Mapping[UnitCode, StoredPackage]] = field(default_factory=dict)
    crosschecks: Mapping[PeriodCode, Mapping[UnitCode, StoredPackage]] = field(default_factory=dict)
    results: Mapping[PeriodCode, StoredPackage] = field(default_factory=dict)
    closed: frozenset[PeriodCode] = frozenset()

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


def judge(
    packages: Iterable[StoredPackage],
    contents: Contents,
    book: JudgedBook,
    *,
    rules: tuple[Rule, ...] = RULES,
) -> Standing:
    """Judges all packages of one bloc and year together; withdrawn ones do not exist.

    What a concluded review of its period names is accepted whatever the rules say of it; notes
    stay. Raises nothing: a package that cannot stand gets its reason.
    """
    present = {package.digest: package for package in packages if not package.withdrawn}
    ordered = tuple(present[digest] for digest in sorted(present))
    case = Case(packages=ordered, contents=contents, book=book)
    for rule in rules:
        case.add(rule(case))
    counted = case.counted
    return Standing(
        reasons=_spoken(case),
        frames=case.frames,
        records=_by_period(counted, PackageKind.RECORD),
        crosschecks=_by_period(counted, PackageKind.CROSSCHECK),
        results=case.results,
        closed=frozenset(period for period in case.named if period is not None),
    )


def _spoken(case: Case) -> dict[Digest, tuple[Reason, ...]]:
    """All reasons in their order; a concluded review has the last word on its period."""
    named = case.named
    spoken: dict[Digest, tuple[Reason, ...]] = {}
    for package in case.packages:
        reasons = case.reasons.get(package.digest, ())
        if is_named(package, named):
            reasons = tuple(r for r in reasons if r.verdict is Verdict.ACCEPTED)
        elif package.envelope.kind in REVIEWED and package.envelope.period_id in named:
            reasons = _of_the_review(reasons)
        if reasons:
            spoken[package.digest] = tuple(sorted(reasons, key=lambda r: _CODE_ORDER[r.code]))
    return spoken


def _of_the_review(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """What a concluded review makes of a package it does not name, whatever else is wrong.

    It is closed out, or old where it precedes the named revision (packages §2).
    """
    for last_word in (ReasonCode.REVIEW_CLOSED, ReasonCode.REV_OLD):
        found = tuple(reason for reason in reasons if reason.code is last_word)
        if found:
            return found
    return reasons


def _by_period(
    packages: Iterable[StoredPackage], kind: PackageKind
) -> dict[PeriodCode, dict[UnitCode, StoredPackage]]:
    found: dict[PeriodCode, dict[UnitCode, StoredPackage]] = {}
    for package in packages:
        envelope = package.envelope
        if envelope.kind is kind and envelope.period_id is not None:
            found.setdefault(envelope.period_id, {})[envelope.author_unit_id] = package
    return found
