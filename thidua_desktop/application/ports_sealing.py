"""Ports of sealing: keys, passphrases, package files (packages §1 to §5)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.ports import Randomness
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import Body, Envelope
from thidua_desktop.domain.seal import Inspection, SealedPackage, Trust


class PassphraseVault(Protocol):
    """Locks secrets with passphrases (scrypt or Argon2id with AEAD)."""

    def lock(self, secret: bytes, passphrase: str) -> str: ...

    def unlock(self, locked: str, passphrase: str) -> bytes:
        """Raises KnownFault(PASS_WRONG)."""

    def verifier(self, passphrase: str) -> str: ...

    def matches(self, verifier: str, passphrase: str) -> bool: ...


class KeyPair(Struct, frozen=True, kw_only=True):
    """A new Ed25519 pair: 16 hex digits, minisign's one-line public key, the 32-byte seed."""

    key_id: str
    public_key: str
    seed: bytes


class KeyForge(Protocol):
    """Keys in minisign's forms (packages §3)."""

    def new_pair(self, random: Randomness) -> KeyPair: ...

    def key_id(self, public_key: str) -> str:
        """Raises ValueError for a text that is no key, or a weak one."""

    def fingerprint(self, public_key: str) -> str:
        """25 digits in five groups of five, separated by spaces."""

    def code_modules(self, text: str) -> tuple[tuple[bool, ...], ...]:
        """The QR code of a text: rows of modules, True is dark, without the quiet zone."""

    def public_key_file(self, public_key: str, comment: str) -> bytes: ...

    def secret_key_file(self, pair: KeyPair, comment: str) -> bytes: ...

    def qr(self, text: str) -> str:
        """The QR code of a text as an SVG picture."""

    def read_public_key(self, path: Path) -> str:
        """The one-line key of a two-line file. Raises KnownFault (FILE_MISSING, FILE_IO)."""


class SealRequest(Struct, frozen=True, kw_only=True):
    """What is sealed: envelope, body, the bytes of all listed evidence, and with which key.

    The sealer fills in `envelope.renderer`.
    """

    envelope: Envelope
    body: Body
    evidence: Mapping[Digest, bytes]
    key: KeyPair


class PackagePress(Protocol):
    """Sealing, inspecting and rebuilding package files (packages §1, §4, §5)."""

    def seal(self, request: SealRequest) -> SealedPackage: ...

    def inspect(self, path: Path, trust: Trust, *, passphrase: str | None = None) -> Inspection:
        """Reads one file. Raises KnownFault where the file cannot be read at all."""

    def inspect_bytes(self, content: bytes, file_name: str, trust: Trust) -> Inspection: ...

    def rebuild(self, parts: Mapping[str, bytes]) -> bytes:
        """A file that verifies the same, from the parts the book kept."""

    def deliver(
        self, content: bytes, folder: Path, file_name: str, *, passphrase: str | None = None
    ) -> Path:
        """Writes safely and verifies what was written (packages §4); the final path.

        With a passphrase the file is wrapped in Excel's own encryption (packages §3).
        """
