"""Whether a package was made under the frame in force at its period's cutoff (packages §2)."""

from collections.abc import Sequence

from thidua_desktop.domain.book import FrameRevision, frame_in_force
from thidua_desktop.domain.merging.case import Case, Findings
from thidua_desktop.domain.package import Envelope
from thidua_desktop.domain.reasons import Reason, ReasonCode


def frame_other(envelope: Envelope, revisions: Sequence[FrameRevision]) -> Reason | None:
    """FRAME_OTHER with the revision that is needed, None where the package was made under it.

    `side`: the `sender` made it under another one of `revisions`, the `book` does not know the one
    used. What belongs to no period is under no frame.
    """
    if envelope.period_id is None:
        return None
    needed = frame_in_force(revisions, envelope.period_id)
    if needed is not None and needed.digest == envelope.frame_digest:
        return None
    used = next((r for r in revisions if r.digest == envelope.frame_digest), None)
    facts = {
        "side": "book" if used is None else "sender",
        "needed": str(needed.revision) if needed else "",
        "used": str(used.revision) if used else "",
        "frame": envelope.frame_digest or "",
    }
    return Reason(code=ReasonCode.FRAME_OTHER, facts=facts)


def frame_reasons(case: Case) -> Findings:
    """Made under another frame than the one in force.

    Inspection asks the same of what arrives; an amendment that arrives after it must not make a
    difference. A frame that is forked or held for another reason is in force nowhere.
    """
    frames = case.frames
    findings = {p.digest: frame_other(p.envelope, frames) for p in case.genuine}
    return {digest: reason for digest, reason in findings.items() if reason is not None}
