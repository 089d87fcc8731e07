"""Key ids as people see them: 16 hex digits, spelt as minisign prints them."""

from thidua_desktop.exchange.ed25519_keys import KEY_ID_BYTES


def key_id_text(key_id: bytes) -> str:
    """Upper-case hex of the id read as a little-endian number."""
    return key_id[::-1].hex().upper()


def key_id_bytes(text: str) -> bytes:
    """Raises `ValueError` for anything `key_id_text` does not write."""
    raw = bytes.fromhex(text)[::-1]
    if len(raw) != KEY_ID_BYTES or key_id_text(raw) != text:
        raise ValueError("a key id is 16 hex digits")
    return raw
