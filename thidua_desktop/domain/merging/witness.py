"""Who may speak: revoked keys and pages that say something else than their payload."""

from thidua_desktop.domain.merging.case import Case, Findings
from thidua_desktop.domain.reasons import Reason, ReasonCode


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
