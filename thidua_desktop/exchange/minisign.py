"""minisign's text formats: public key, signature and unencrypted secret key, exact to the byte.

Source: packages §1 and the minisign format description; only prehashed (`ED`) signatures exist
here. The untrusted comment is a constant where we write it; where we read it, it may be any line:
nothing protects it, so nothing is believed of it and it is never shown.
"""

import base64
import binascii
import hashlib
import re

from msgspec import Struct

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.ed25519_keys import (
    KEY_ID_BYTES,
    POINT_BYTES,
    SIGNATURE_BYTES,
    PublicKey,
    SecretKey,
    Signer,
    Verifier,
)
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.zip_format import SIGNATURE_PART

LONGEST_COMMENT_BYTES = 1000

_KEY_ALGORITHM = b"Ed"
_PREHASHED = b"ED"
_UNTRUSTED = "untrusted comment: "
_TRUSTED = b"trusted comment: "
_SEAL_LINE = b"untrusted comment: thidua seal"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_LINES = 4


class Signature(Struct, frozen=True, kw_only=True):
    """A well-formed signature file; nothing in it is verified yet."""

    key_id: bytes
    signature: bytes
    trusted_comment: str
    global_signature: bytes


def public_key_text(key: PublicKey) -> str:
    """One line of base64, as `minisign -P` takes it."""
    return base64.b64encode(_KEY_ALGORITHM + key.key_id + key.point).decode("ascii")


def parse_public_key(text: str) -> PublicKey:
    """Raises `ValueError` for anything but the one line that `public_key_text` writes."""
    raw = _decoded(text.encode("utf-8"))
    if raw is None or len(raw) != 2 + KEY_ID_BYTES + POINT_BYTES or raw[:2] != _KEY_ALGORITHM:
        raise ValueError("not a minisign public key")
    return PublicKey(key_id=raw[2 : 2 + KEY_ID_BYTES], point=raw[2 + KEY_ID_BYTES :])


def public_key_file(key: PublicKey) -> bytes:
    """The two lines of a `.pub` file."""
    shown_id = key.key_id[::-1].hex().upper()
    return f"{_UNTRUSTED}minisign public key {shown_id}\n{public_key_text(key)}\n".encode("ascii")


def parse_public_key_file(content: bytes) -> PublicKey:
    """The key of a two-line file, also with CRLF, or of the bare line; raises `ValueError`."""
    lines = content.decode("utf-8").split()
    if not lines:
        raise ValueError("not a minisign public key")
    return parse_public_key(lines[-1])


def secret_key_file(key: SecretKey) -> bytes:
    """An unencrypted secret key file, in the form of `minisign -G -W`."""
    secret = key.key_id + key.seed + key.public.point
    checksum = hashlib.blake2b(_KEY_ALGORITHM + secret, digest_size=32).digest()
    no_derivation, no_salt_and_limits = b"\0\0", bytes(32 + 8 + 8)
    raw = _KEY_ALGORITHM + no_derivation + b"B2" + no_salt_and_limits + secret + checksum
    return f"{_UNTRUSTED}minisign unencrypted secret key\n".encode() + _line(raw)


def sign(message: bytes, trusted_comment: str, signer: Signer) -> bytes:
    """The signature file over a message; `ValueError` for a comment no reader takes."""
    comment = trusted_comment.encode("utf-8")
    if not _is_legal_comment(trusted_comment):
        raise ValueError("a trusted comment is one line of at most 1000 bytes")
    signature = signer.sign(_prehash(message))
    global_signature = signer.sign(signature + comment)
    return b"".join(
        (
            _SEAL_LINE + b"\n",
            _line(_PREHASHED + signer.key_id + signature),
            _TRUSTED + comment + b"\n",
            _line(global_signature),
        )
    )


def parse_signature(content: bytes | None) -> Signature:
    """Reads a signature file, byte for byte in the form of `sign`; None when there is none.

    Only the untrusted line is free, so that a stock tool's signature is as good as ours.

    Raises `RefusedError`: SIG_MISSING, SEAL_FORMAT, SIG_ALGO.
    """
    if not content:
        raise RefusedError(ReasonCode.SIG_MISSING)
    lines = content.split(b"\n")
    if lines.pop() != b"" or len(lines) != _LINES or not _is_untrusted_line(lines[0]):
        raise _malformed(1)
    raw = _decoded(lines[1])
    if raw is None or len(raw) != 2 + KEY_ID_BYTES + SIGNATURE_BYTES:
        raise _malformed(2)
    if raw[:2] != _PREHASHED:
        raise RefusedError(ReasonCode.SIG_ALGO)
    global_signature = _decoded(lines[3])
    if global_signature is None or len(global_signature) != SIGNATURE_BYTES:
        raise _malformed(4)
    return Signature(
        key_id=raw[2 : 2 + KEY_ID_BYTES],
        signature=raw[2 + KEY_ID_BYTES :],
        trusted_comment=_parsed_comment(lines[2]),
        global_signature=global_signature,
    )


def refuse_unsigned(message: bytes, signature: Signature, verifier: Verifier) -> None:
    """Raises `RefusedError` SIG_BAD unless message and trusted comment are signed by that key."""
    comment = signature.trusted_comment.encode("utf-8")
    is_signed = (
        signature.key_id == verifier.key_id
        and verifier.is_signed(_prehash(message), signature.signature)
        and verifier.is_signed(signature.signature + comment, signature.global_signature)
    )
    if not is_signed:
        raise RefusedError(ReasonCode.SIG_BAD)


def _is_untrusted_line(line: bytes) -> bool:
    prefix = _UNTRUSTED.encode("ascii")
    if not line.startswith(prefix):
        return False
    try:
        return _is_legal_comment(line.removeprefix(prefix).decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _parsed_comment(line: bytes) -> str:
    if not line.startswith(_TRUSTED):
        raise _malformed(3)
    try:
        comment = line.removeprefix(_TRUSTED).decode("utf-8")
    except UnicodeDecodeError:
        raise _malformed(3) from None
    if not _is_legal_comment(comment):
        raise _malformed(3)
    return comment


def _is_legal_comment(comment: str) -> bool:
    return len(comment.encode("utf-8")) <= LONGEST_COMMENT_BYTES and not _CONTROL.search(comment)


def _malformed(line: int) -> RefusedError:
    return RefusedError(ReasonCode.SEAL_FORMAT, part=SIGNATURE_PART, line=str(line))


def _prehash(message: bytes) -> bytes:
    return hashlib.blake2b(message, digest_size=64).digest()


def _line(raw: bytes) -> bytes:
    return base64.b64encode(raw) + b"\n"


def _decoded(text: bytes) -> bytes | None:
    """Base64 in its only canonical spelling (no unused bits set), else None."""
    try:
        raw = base64.b64decode(text, validate=True)
    except binascii.Error:
        return None
    return raw if base64.b64encode(raw) == text else None
