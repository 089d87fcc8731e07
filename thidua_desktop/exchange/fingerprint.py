"""The 25 digits by which people compare a key over the phone or on paper, and their QR code."""

import hashlib

from thidua_desktop.exchange.ed25519_keys import PublicKey

_GROUPS = 5
_GROUP_DIGITS = 5
_DIGITS = _GROUPS * _GROUP_DIGITS


def fingerprint(key: PublicKey) -> str:
    """SHA-256 of the 32-byte key as a number mod 10^25, five groups of five (packages §3)."""
    number = int.from_bytes(hashlib.sha256(key.point).digest(), "big") % 10**_DIGITS
    digits = f"{number:0{_DIGITS}d}"
    return " ".join(digits[at : at + _GROUP_DIGITS] for at in range(0, _DIGITS, _GROUP_DIGITS))


def qr_matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of modules, True is dark, without the quiet zone of 4 modules around."""
    import segno

    code = segno.make_qr(text, error="m", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def qr_svg(text: str, *, module_size: int = 4) -> str:
    """The QR code as an SVG element with its quiet zone; `module_size` in SVG units."""
    import segno

    code = segno.make_qr(text, error="m", boost_error=False)
    return str(code.svg_inline(scale=module_size, border=4, omitsize=False))
