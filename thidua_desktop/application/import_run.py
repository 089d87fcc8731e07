"""The outcome of looking at files: one row each, and counts that must add up (packages §5)."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.use_cases.take_in import Finding
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.reasons import (
    FaultCode,
    KnownFault,
    Reason,
    ReasonCode,
    Verdict,
    verdict_of,
)
from thidua_desktop.domain.seal import Check


class FileRow(Struct, frozen=True, kw_only=True):
    """One file: its verdict and what may be shown of it.

    `fault` is given instead of `reason` where the environment failed. `keeps` says that the book
    holds the package, so that its verdict follows the set.
    """

    file: Path
    reason: Reason | None = None
    fault: KnownFault | None = None
    kind: str | None = None
    unit: str | None = None
    year: str | None = None
    period: str | None = None
    revision: int | None = None
    digest: Digest | None = None
    is_new: bool = False
    already: bool = False
    keeps: bool = False
    not_checked: tuple[Check, ...] = ()

    @property
    def verdict(self) -> Verdict:
        if self.fault is not None:
            return Verdict.REFUSED
        return verdict_of(self.reason.code if self.reason else None)

    @property
    def code(self) -> ReasonCode | FaultCode | None:
        if self.fault is not None:
            return self.fault.code
        return self.reason.code if self.reason else None

    @property
    def is_importable(self) -> bool:
        """Whether taking it in would bring the book something."""
        return self.is_new and not self.already and self.verdict is not Verdict.REFUSED

    def judged_by(self, view: YearView | None) -> "FileRow":
        """The row with the verdict the whole set gives it now."""
        if not self.keeps or view is None or self.digest is None:
            return self
        reason = view.standing.reason(self.digest)
        if reason is None and self.already:
            reason = Reason(code=ReasonCode.REV_SAME)
        if reason is None and self.reason is not None:
            stays = self.reason.verdict is Verdict.ACCEPTED and self.reason.code not in _BY_SET
            reason = self.reason if stays else None
        return replace(self, reason=reason)


_BY_SET = frozenset({ReasonCode.REV_GAP, ReasonCode.TIME_ODD, ReasonCode.RESULT_NOT_MINE})
"""Notes that the set gives and takes back."""


class ImportCounts(Struct, frozen=True, kw_only=True):
    """read = new + same + quarantined + refused."""

    read: int
    new: int
    same: int
    quarantined: int
    refused: int


class ImportRun(Struct, frozen=True, kw_only=True):
    """All rows of a run in the order of the files."""

    rows: tuple[FileRow, ...]

    @property
    def counts(self) -> ImportCounts:
        def of(verdict: Verdict) -> int:
            return sum(1 for row in self.rows if row.verdict is verdict)

        same = sum(1 for r in self.rows if r.verdict is Verdict.ACCEPTED and r.already)
        return ImportCounts(
            read=len(self.rows),
            new=of(Verdict.ACCEPTED) - same,
            same=same,
            quarantined=of(Verdict.QUARANTINED),
            refused=of(Verdict.REFUSED),
        )


def fault_row(path: Path, fault: KnownFault) -> FileRow:
    return FileRow(file=path, fault=fault)


def finding_row(path: Path, finding: Finding) -> FileRow:
    """The row of an inspected file; what the signature does not vouch for stays hidden."""
    inspection = finding.inspection
    claim = inspection.claim
    return FileRow(
        file=path,
        reason=finding.reason,
        kind=claim.kind.value if claim else None,
        unit=claim.unit if claim else None,
        year=claim.year if claim else None,
        period=claim.period if claim else None,
        revision=claim.revision if claim else None,
        digest=inspection.digest,
        is_new=finding.is_new,
        already=inspection.already,
        keeps=inspection.content is not None or inspection.already,
        not_checked=inspection.not_checked,
    )
