"""The key that a book's first frame offers for comparison, when nobody is trusted yet.

A frame is signed by a leader the book may not know. Its own roster names the leader's key, so the
signature can be proven against that: enough to show a fingerprint that two people compare, and not
one bit more (packages §3).
"""

from thidua_desktop.domain.package import FrameBody
from thidua_desktop.domain.roster import TrustedKey
from thidua_desktop.exchange.address import refuse_other_comment
from thidua_desktop.exchange.container import Container
from thidua_desktop.exchange.key_text import key_id_text
from thidua_desktop.exchange.minisign import (
    parse_public_key,
    parse_signature,
    refuse_unsigned,
)
from thidua_desktop.exchange.payload import PAYLOAD_PART, read_payload
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.trusted_comment import TrustedComment, parse_comment
from thidua_desktop.exchange.zip_format import SIGNATURE_PART, SUMS_PART


def key_offered_by(container: Container) -> tuple[TrustedKey, TrustedComment] | None:
    """The leader's own roster line whose key signed this frame, with the signed comment.

    None for anything but a frame that proves itself; digests of the parts are checked before.
    """
    try:
        signature = parse_signature(container.read(SIGNATURE_PART))
        envelope, body = read_payload(container.read(PAYLOAD_PART))
        if not isinstance(body, FrameBody):
            return None
        refuse_other_comment(envelope, body, signature.trusted_comment)
        line = body.roster.by_key_id(key_id_text(signature.key_id))
        if line is None or {line.unit, envelope.author_unit_id} != {body.frame.year.leader_unit}:
            return None
        refuse_unsigned(container.read(SUMS_PART), signature, parse_public_key(line.public_key))
        return line, parse_comment(signature.trusted_comment)
    except (RefusedError, KeyError, ValueError):
        return None
