"""Keys in minisign's forms (packages §3): the port `KeyForge`."""

from pathlib import Path

from thidua_desktop.application.ports import Randomness
from thidua_desktop.application.ports_sealing import KeyPair
from thidua_desktop.exchange.disk_faults import fault_of_reading
from thidua_desktop.exchange.ed25519_keys import SecretKey, is_weak_point, make_key
from thidua_desktop.exchange.fingerprint import fingerprint, qr_matrix, qr_svg
from thidua_desktop.exchange.key_text import key_id_bytes, key_id_text
from thidua_desktop.exchange.minisign import (
    parse_public_key,
    parse_public_key_file,
    public_key_file,
    public_key_text,
    secret_key_file,
)

_UNTRUSTED = b"untrusted comment: "
_LONGEST_COMMENT = 200
_LARGEST_KEY_FILE = 4096


class Forge:
    """Makes and reads keys; holds nothing."""

    def new_pair(self, random: Randomness) -> KeyPair:
        key = make_key(random.token)
        return KeyPair(
            key_id=key_id_text(key.key_id), public_key=public_key_text(key.public), seed=key.seed
        )

    def key_id(self, public_key: str) -> str:
        """As minisign prints it. Raises `ValueError` for a text that is no key, or a weak one."""
        key = parse_public_key(public_key)
        if is_weak_point(key.point):
            raise ValueError("a weak key")
        return key_id_text(key.key_id)

    def fingerprint(self, public_key: str) -> str:
        return fingerprint(parse_public_key(public_key))

    def qr(self, text: str) -> str:
        return qr_svg(text)

    def code_modules(self, text: str) -> tuple[tuple[bool, ...], ...]:
        return qr_matrix(text)

    def public_key_file(self, public_key: str, comment: str) -> bytes:
        return _commented(public_key_file(parse_public_key(public_key)), comment)

    def secret_key_file(self, pair: KeyPair, comment: str) -> bytes:
        key = SecretKey(key_id=key_id_bytes(pair.key_id), seed=pair.seed)
        return _commented(secret_key_file(key), comment)

    def read_public_key(self, path: Path) -> str:
        """Raises `KnownFault` (FILE_MISSING, FILE_IO …), `ValueError` for a file without a key."""
        try:
            with path.open("rb") as file:
                content = file.read(_LARGEST_KEY_FILE)
        except OSError as error:
            raise fault_of_reading(error, path) from error
        return public_key_text(parse_public_key_file(content))


def _commented(file: bytes, comment: str) -> bytes:
    """The key file with a comment of ours in its first line; `ValueError` for more than a line."""
    if not comment.isprintable() or len(comment) > _LONGEST_COMMENT:
        raise ValueError("a comment is one line of at most 200 characters")
    rest = file.partition(b"\n")[2]
    return b"\n".join((_UNTRUSTED + comment.encode("utf-8"), rest))
