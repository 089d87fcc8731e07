"""Step 10 for evidence: what is listed, what is present and what entries refer to are one set.

Source: packages §1 and §5.7, hostile inputs S31 to S33.
"""

from collections.abc import Iterable, Mapping

from thidua_desktop.domain.package import Body
from thidua_desktop.domain.progress import Evidence
from thidua_desktop.domain.reasons import Reason, ReasonCode
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.exchange.container import Container
from thidua_desktop.exchange.evidence_kinds import EvidenceKind, check_evidence
from thidua_desktop.exchange.part_names import is_evidence
from thidua_desktop.exchange.refusal import RefusedError


def evidence_part(evidence: Evidence) -> str:
    """The name of the part that holds a piece of evidence (packages §1)."""
    return f"thidua/evidence/{evidence.sha256}.{evidence.kind.value}"


def checked_evidence(body: Body, container: Container) -> tuple[Reason, ...]:
    """Notes on evidence that may be kept; digests are those the container counted.

    Raises `RefusedError`: EVIDENCE_SET, EVIDENCE_MAGIC. Only records carry evidence.
    """
    listed = body.evidence if isinstance(body, RecordBody) else ()
    by_part = {evidence_part(evidence): evidence for evidence in listed}
    if len(by_part) != len(listed):
        raise RefusedError(ReasonCode.EVIDENCE_SET, why="twice")
    present = {name for name in container.names if is_evidence(name)}
    _refuse_difference(by_part.keys(), present, "missing", "unlisted")
    if isinstance(body, RecordBody):
        named = {ref.sha256 for entry in body.entries for ref in entry.evidence}
        kept = [evidence.sha256 for evidence in listed]
        if len(set(kept)) != len(kept):
            raise RefusedError(ReasonCode.EVIDENCE_SET, why="twice")
        _refuse_difference(named, set(kept), "unlisted", "unused")
    _refuse_other_content(by_part, container)
    notes: list[Reason] = []
    for name, evidence in by_part.items():
        for note in _notes(evidence, container.read(name)):
            facts = {**note.facts, "evidence": evidence.sha256}
            notes.append(Reason(code=note.code, facts=facts))
    return tuple(notes)


def _refuse_difference(
    wanted: Iterable[str], found: Iterable[str], lacking: str, surplus: str
) -> None:
    wanted, found = set(wanted), set(found)
    if wanted - found:
        raise RefusedError(ReasonCode.EVIDENCE_SET, why=lacking, evidence=min(wanted - found))
    if found - wanted:
        raise RefusedError(ReasonCode.EVIDENCE_SET, why=surplus, evidence=min(found - wanted))


def _refuse_other_content(by_part: Mapping[str, Evidence], container: Container) -> None:
    for name, evidence in by_part.items():
        if container.digests[name] != evidence.sha256:
            raise RefusedError(ReasonCode.EVIDENCE_SET, why="digest", evidence=evidence.sha256)
        if container.size_of(name) != evidence.size:
            raise RefusedError(ReasonCode.EVIDENCE_SET, why="size", evidence=evidence.sha256)


def _notes(evidence: Evidence, content: bytes) -> tuple[Reason, ...]:
    try:
        return check_evidence(EvidenceKind(evidence.kind.value), content)
    except RefusedError as refusal:
        facts = {**refusal.reason.facts, "evidence": evidence.sha256}
        raise RefusedError(refusal.reason.code, **facts) from None
