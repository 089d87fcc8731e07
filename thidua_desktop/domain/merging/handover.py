"""A handover of the leadership: its originals and its quorum (packages §2, hostile S38)."""

from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.merging.case import Case, Findings, is_named
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import Reason, ReasonCode


def handover_reasons(case: Case) -> Findings:
    """A handover needs its originals, and half of the units behind its roster.

    A unit confirms by any record of its own that a review named, or that nothing was objected to
    but age; two records, or two keys of one unit, confirm once.
    """
    have = {package.digest for package in case.packages}
    frame = case.newest_frame
    units = set() if frame is None else {unit.code for unit in frame.units}
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
        if missing or not units or 2 * len(confirmed) < len(units):
            facts = {
                "confirmed": str(len(confirmed)),
                "units": str(len(units)),
                "missing": str(len(missing)),
            }
            findings[package.digest] = Reason(code=ReasonCode.HANDOVER_QUORUM, facts=facts)
    return findings
