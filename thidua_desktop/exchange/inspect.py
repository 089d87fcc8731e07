"""Inspecting one file: steps 2 to 10 and 12 of the order of checks, a pure function of its bytes.

The first failing step decides the verdict; later findings are not computed. Step 11 looks at the
whole set of packages and is the book's business. Source: packages §5, hostile inputs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from thidua_desktop.domain.canonical import digest_of_bytes
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import Body, Envelope, PackageKind
from thidua_desktop.domain.reasons import Reason, ReasonCode
from thidua_desktop.domain.seal import (
    BookTrust,
    Check,
    Claim,
    Inspection,
    SealedContent,
    Trust,
)
from thidua_desktop.exchange.address import (
    frames_for,
    refuse_classified,
    refuse_other_address,
    refuse_other_comment,
    refuse_other_frame,
)
from thidua_desktop.exchange.container import Container, open_container
from thidua_desktop.exchange.evidence_set import checked_evidence
from thidua_desktop.exchange.key_text import key_id_text
from thidua_desktop.exchange.minisign import parse_signature
from thidua_desktop.exchange.offered_keys import key_offered_by
from thidua_desktop.exchange.payload import PAYLOAD_PART, read_head, read_payload
from thidua_desktop.exchange.references import refuse_dangling
from thidua_desktop.exchange.refusal import RefusedError, shown_name
from thidua_desktop.exchange.signatures import (
    Signed,
    refuse_other_unit,
    refuse_role,
    refuse_unproven,
    refuse_untrusted,
)
from thidua_desktop.exchange.sums import package_digest, parse_sums, refuse_other_parts
from thidua_desktop.exchange.view.sheets import render_view
from thidua_desktop.exchange.view.workbook import renderer
from thidua_desktop.exchange.zip_format import SIGNATURE_PART, SUMS_PART

_NEVER_WITHOUT = (PAYLOAD_PART, "[Content_Types].xml", "xl/workbook.xml")
_ONLY_WITH_A_BOOK = (
    Check.ROSTER,
    Check.ROLE,
    Check.ADDRESS,
    Check.FRAME,
    Check.REVISION,
    Check.PLAN,
)
_SEALED_FOLDER = "thidua/"
_FRAME = f" kind={PackageKind.FRAME.value} "


@dataclass(slots=True, kw_only=True)
class _Findings:
    """What is known so far; a refusal leaves it as it stood."""

    passed: list[Check] = field(default_factory=list)
    not_checked: set[Check] = field(default_factory=set)
    notes: tuple[Reason, ...] = ()
    claim: Claim | None = None
    digest: Digest | None = None
    comment: str = ""
    key_id: str | None = None
    enrolled_key: str | None = None
    content: SealedContent | None = None
    already: bool = False


def inspect_bytes(content: bytes, file_name: str, trust: Trust) -> Inspection:
    """The outcome for one file; `ValueError` only for a key of the trust that is none."""
    found = _Findings()
    if not isinstance(trust, BookTrust):
        found.not_checked.update(_ONLY_WITH_A_BOOK)
    reason: Reason | None = None
    try:
        reason = _inspect(content, trust, found)
    except RefusedError as refusal:
        reason = refusal.reason
    return Inspection(
        file_name=shown_name(file_name),
        file_digest=digest_of_bytes(content),
        reason=reason,
        notes=found.notes,
        claim=found.claim,
        digest=found.digest,
        key_id=found.key_id,
        enrolled_key=found.enrolled_key,
        content=found.content,
        already=found.already,
        passed=tuple(found.passed),
        not_checked=tuple(check for check in Check if check in found.not_checked),
        file=content,
    )


def _inspect(content: bytes, trust: Trust, found: _Findings) -> Reason | None:
    """The quarantine of a file that passed everything but the comparison of its view, or None."""
    container = open_container(content)
    found.passed += [Check.CONTAINER, Check.PARTS]
    sums = _checked_sums(container)
    digest = found.digest = Digest(package_digest(sums))
    found.passed.append(Check.DIGESTS)
    signed = _checked_signature(container, sums, trust, found)
    if isinstance(trust, BookTrust):
        if digest in trust.known:
            refuse_other_unit(signed)
            # The digest is that of the parts; the signed comment may still be another.
            refuse_other_comment(*read_head(container.read(PAYLOAD_PART)), found.comment)
            found.already = True
            return None
        refuse_untrusted(signed, digest, trust)
        found.passed.append(Check.ROSTER)
        refuse_role(signed.comment, trust)
        found.passed.append(Check.ROLE)
    payload = container.read(PAYLOAD_PART)
    envelope, body = read_payload(payload)
    found.passed.append(Check.PAYLOAD)
    _check_address(envelope, body, trust, found)
    _check_body(envelope, body, container, trust, found)
    parts = container.parts()
    reason = _view_difference(envelope, body, parts, found)
    found.content = SealedContent(
        digest=digest,
        payload_digest=Digest(container.digests[PAYLOAD_PART]),
        key_id=signed.key_id,
        envelope=envelope,
        body=body,
        parts=parts,
    )
    return reason


def _checked_sums(container: Container) -> bytes:
    """Step 6: the sums' grammar, then the set of parts, then their digests."""
    if SUMS_PART not in container.entries:
        raise RefusedError(ReasonCode.SEAL_PARTS, extra="", missing=SUMS_PART)
    sums = container.read(SUMS_PART)
    refuse_other_parts(parse_sums(sums), container.digests)
    missing = [name for name in _NEVER_WITHOUT if name not in container.entries]
    if missing:
        raise RefusedError(ReasonCode.SEAL_PARTS, extra="", missing=missing[0])
    return sums


def _checked_signature(container: Container, sums: bytes, trust: Trust, found: _Findings) -> Signed:
    """Step 7 as far as the signature itself goes; from here on its comment may be shown."""
    has_signature = SIGNATURE_PART in container.entries
    signature = parse_signature(container.read(SIGNATURE_PART) if has_signature else None)
    found.key_id = key_id_text(signature.key_id)
    try:
        signed = refuse_unproven(sums, signature, trust)
    except RefusedError as refusal:
        # Whoever is unknown may be a leader whose first frame this is.
        is_unknown = refusal.reason.code is ReasonCode.KEY_UNKNOWN
        may_be_first = isinstance(trust, BookTrust) or not trust.public_keys
        if is_unknown and may_be_first and _FRAME in signature.trusted_comment:
            _note_offer(container, found)
        raise
    found.claim = signed.comment.claim()
    found.enrolled_key = signed.enrolled_key
    found.comment = signature.trusted_comment
    found.passed.append(Check.SIGNATURE)
    return signed


def _note_offer(container: Container, found: _Findings) -> None:
    """A frame nobody can check yet offers its leader's key for comparison."""
    offer = key_offered_by(container)
    if offer is not None:
        line, comment = offer
        found.enrolled_key = line.public_key
        found.claim = comment.claim()


def _check_address(envelope: Envelope, body: Body, trust: Trust, found: _Findings) -> None:
    """Step 9."""
    refuse_other_comment(envelope, body, found.comment)
    if isinstance(trust, BookTrust):
        refuse_other_address(envelope, body, trust)
        refuse_other_frame(envelope, trust)
    refuse_classified(envelope)
    if isinstance(trust, BookTrust):
        found.passed += [Check.ADDRESS, Check.FRAME]


def _check_body(
    envelope: Envelope, body: Body, container: Container, trust: Trust, found: _Findings
) -> None:
    """Step 10."""
    frames = frames_for(envelope, trust) if isinstance(trust, BookTrust) else ()
    refuse_dangling(envelope, body, frames)
    found.passed.append(Check.REFERENCES)
    found.notes = checked_evidence(body, container)
    found.passed.append(Check.EVIDENCE)


def _view_difference(
    envelope: Envelope, body: Body, parts: Mapping[str, bytes], found: _Findings
) -> Reason | None:
    """Step 12: a view made by the same renderer is made again and compared (hostile S34)."""
    if envelope.renderer != renderer():
        found.not_checked.add(Check.VIEW)
        return None
    rendered = render_view(envelope, body)
    shown = {name for name in parts if not name.startswith(_SEALED_FOLDER)}
    differing = rendered.keys() ^ shown
    differing |= {n for n in rendered.keys() & shown if parts[n] != rendered[n]}
    if differing:
        return Reason(code=ReasonCode.VIEW_DIFFERS, facts={"part": min(differing)})
    found.passed.append(Check.VIEW)
    return None
