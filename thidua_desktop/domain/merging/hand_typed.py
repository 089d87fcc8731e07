"""What sealed records make of figures the leader typed from paper (packages §7, hostile M8)."""

from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.merging.case import Case, Findings
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import Reason, ReasonCode


def superseding_reasons(case: Case) -> Findings:
    """A sealed record counts instead of what was typed in, whichever came first: a note."""
    typed = _typed_units(case)
    if not typed:
        return {}
    return {
        p.digest: Reason(
            code=ReasonCode.MANUAL_SUPERSEDED, facts={"unit": p.envelope.author_unit_id}
        )
        for p in case.counted
        if p.envelope.kind is PackageKind.RECORD
        and (p.envelope.period_id, p.envelope.author_unit_id) in typed
    }


def _typed_units(case: Case) -> set[tuple[PeriodCode | None, UnitCode]]:
    """Periods and units of which this book, or a result in it, holds a hand-typed record."""
    own = case.book.hand_typed
    found: set[tuple[PeriodCode | None, UnitCode]] = {(p, unit) for p in own for unit in own[p]}
    for period, result in case.results.items():
        found |= {(period, unit) for unit in case.contents.hand_typed(result.digest)}
    return found
