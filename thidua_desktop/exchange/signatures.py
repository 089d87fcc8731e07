"""Step 7: whose signature it is, whether that key counts, and whether its unit may seal this kind.

Unit and kind are those of the trusted comment; nothing of the payload is known yet. Source:
packages §2 and §3, hostile inputs S4 to S8, S17, S19, S20, S22.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from thidua_desktop.domain.ids import Digest, UnitCode, YearCode
from thidua_desktop.domain.package import LEADER_KINDS, PackageKind
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.roster import TrustedKey
from thidua_desktop.domain.seal import BookTrust, KeyTrust, Trust
from thidua_desktop.exchange.ed25519_keys import PublicKey, refuse_weak_key
from thidua_desktop.exchange.key_text import key_id_text
from thidua_desktop.exchange.minisign import Signature, parse_public_key, refuse_unsigned
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.trusted_comment import TrustedComment, parse_comment

_LEADER_WORDS = frozenset(kind.value for kind in LEADER_KINDS)


class Signed(Struct, frozen=True, kw_only=True):
    """A signature that holds under `key_id`, and what it says in its comment.

    `line` is the roster's line of that key, None for a key that no roster line holds: an
    enrolment's own key, or one of the keys given by hand. `enrolled_key` is the key that an
    enrolment introduces and by which it is signed.
    """

    key_id: str
    comment: TrustedComment
    line: TrustedKey | None = None
    enrolled_key: str | None = None


def refuse_unproven(sums: bytes, signature: Signature, trust: Trust) -> Signed:
    """Finds the key and checks the signature over SHA256SUMS.

    Raises `RefusedError`: KEY_UNKNOWN (the signature cannot be checked), SIG_BAD, SIG_COMMENT,
    CODE_CHARS, KEY_WEAK (an enrolment's own key).
    """
    if isinstance(trust, KeyTrust):
        keys = [parse_public_key(text) for text in trust.public_keys]
        _refuse_unsigned_by_any(sums, signature, keys)
        return _signed(signature, parse_comment(signature.trusted_comment))
    if f" kind={PackageKind.ENROLMENT.value} " in signature.trusted_comment:
        return _own_signature(sums, signature, trust)
    lines = [line for line in trust.roster if line.key_id == key_id_text(signature.key_id)]
    proven = _refuse_unsigned_by_any(
        sums, signature, [parse_public_key(line.public_key) for line in lines]
    )
    comment = parse_comment(signature.trusted_comment)
    return _signed(signature, comment, line=lines[proven])


def refuse_other_unit(signed: Signed) -> None:
    """Raises `RefusedError` SIG_WRONG_UNIT for the key of another unit than the comment names."""
    unit, line = signed.comment.unit, signed.line
    if line is not None and line.unit != unit:
        raise RefusedError(ReasonCode.SIG_WRONG_UNIT, unit=unit, key_unit=line.unit)


def refuse_untrusted(signed: Signed, digest: Digest, trust: BookTrust) -> None:
    """The roster's word on the key that signed.

    Raises `RefusedError`: SIG_WRONG_UNIT, KEY_REVOKED, KEY_SECOND, KEY_UNKNOWN (an enrolment
    whose fingerprint nobody has confirmed yet).
    """
    refuse_other_unit(signed)
    unit, line = signed.comment.unit, signed.line
    if line is None:
        others = [key for key in trust.roster if key.unit == unit and key.revoked_on is None]
        code = ReasonCode.KEY_SECOND if others else ReasonCode.KEY_UNKNOWN
        raise RefusedError(code, key_id=signed.key_id, unit=unit)
    if line.revoked_on is not None and digest not in line.accepted:
        raise RefusedError(
            ReasonCode.KEY_REVOKED,
            key_id=signed.key_id,
            unit=unit,
            revoked_on=line.revoked_on.isoformat(),
        )


def refuse_role(comment: TrustedComment, trust: BookTrust) -> None:
    """Raises `RefusedError` ROLE where the unit may not seal the leader's kinds of that year.

    Of a year the book does not know, a frame is accepted only from the unit that the result of
    the newest known year named as next leader; a book that knows no year yet learns it from the
    frame. Other kinds of an unknown year are left to the check of the year.
    """
    if comment.kind not in _LEADER_WORDS:
        return
    if comment.year in trust.leaders:
        leader: UnitCode | None = trust.leaders[comment.year]
    elif comment.kind != PackageKind.FRAME.value or not trust.leaders:
        return
    else:
        leader = trust.next_leaders.get(newest_year(trust))
    if comment.unit != leader:
        raise RefusedError(
            ReasonCode.ROLE, unit=comment.unit, year=comment.year, leader=leader or ""
        )


def newest_year(trust: BookTrust) -> YearCode:
    """The year that begins last; years without a frame yet go by their code."""
    starts: Mapping[YearCode, str] = {
        revision.frame.year.code: revision.frame.year.start.isoformat() for revision in trust.frames
    }
    return max(trust.leaders, key=lambda year: (starts.get(year, ""), year))


def _own_signature(sums: bytes, signature: Signature, trust: BookTrust) -> Signed:
    comment = parse_comment(signature.trusted_comment)
    text = comment.key or ""
    try:
        key = parse_public_key(text)
    except ValueError:
        raise RefusedError(ReasonCode.SIG_COMMENT) from None
    refuse_weak_key(key)
    refuse_unsigned(sums, signature, key)
    line = next((line for line in trust.roster if line.public_key == text), None)
    return _signed(signature, comment, line=line, enrolled_key=text)


def _signed(
    signature: Signature,
    comment: TrustedComment,
    *,
    line: TrustedKey | None = None,
    enrolled_key: str | None = None,
) -> Signed:
    return Signed(
        key_id=key_id_text(signature.key_id), comment=comment, line=line, enrolled_key=enrolled_key
    )


def _refuse_unsigned_by_any(sums: bytes, signature: Signature, keys: Sequence[PublicKey]) -> int:
    """The index of the key that signed: ids are chosen by their owners, so two may be equal."""
    candidates = [index for index, key in enumerate(keys) if key.key_id == signature.key_id]
    if not candidates:
        raise RefusedError(ReasonCode.KEY_UNKNOWN, key_id=key_id_text(signature.key_id))
    for index in candidates[:-1]:
        try:
            refuse_unsigned(sums, signature, keys[index])
        except RefusedError:
            continue
        return index
    refuse_unsigned(sums, signature, keys[candidates[-1]])
    return candidates[-1]
