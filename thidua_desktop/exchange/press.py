"""Sealing, inspecting, rebuilding and delivering package files (packages §1, §4, §5)."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from thidua_desktop.application.ports_sealing import SealRequest
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import file_name
from thidua_desktop.domain.reasons import FaultCode, KnownFault, NotAllowedError
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.seal import Inspection, KeyTrust, SealedPackage, Trust
from thidua_desktop.exchange.container import write_container
from thidua_desktop.exchange.delivery import SYSTEM_FILES, FolderFiles, deliver
from thidua_desktop.exchange.ed25519_keys import SecretKey
from thidua_desktop.exchange.evidence_set import evidence_part
from thidua_desktop.exchange.inspect import inspect_bytes
from thidua_desktop.exchange.intake import LocalCopy, Wait, take_in
from thidua_desktop.exchange.key_text import key_id_bytes
from thidua_desktop.exchange.minisign import sign
from thidua_desktop.exchange.payload import PAYLOAD_PART, read_payload, write_payload
from thidua_desktop.exchange.refusal import RefusedError, shown_name
from thidua_desktop.exchange.sums import digests_of, write_sums
from thidua_desktop.exchange.trusted_comment import write_comment
from thidua_desktop.exchange.view.sheets import render_view
from thidua_desktop.exchange.view.workbook import renderer
from thidua_desktop.exchange.wrapping import is_wrapped, refuse_unopenable, unwrap, wrap
from thidua_desktop.exchange.zip_format import SIGNATURE_PART, SUMS_PART


class Press:
    """The port `PackagePress` over real files.

    `work_folder` is where copies are worked on (the system's temporary folder without one); `wait`
    lets a locked file be tried again; `files` is the file system that deliveries are written to.
    """

    def __init__(
        self,
        *,
        work_folder: Path | None = None,
        wait: Wait | None = None,
        files: FolderFiles = SYSTEM_FILES,
    ) -> None:
        self._work_folder = work_folder
        self._wait = wait
        self._files = files

    def seal(self, request: SealRequest) -> SealedPackage:
        """Render, hash, sign in memory, then verify the finished file like any other.

        Raises `NotAllowedError` with the reason for which every reader would refuse it.
        """
        try:
            parts = sealed_parts(request)
        except RefusedError as refusal:
            raise _not_allowed(refusal) from refusal
        file = write_container(parts)
        trust = KeyTrust(public_keys=(request.key.public_key,))
        inspection = inspect_bytes(file, file_name(request.envelope), trust)
        if inspection.reason is not None:
            raise NotAllowedError(inspection.reason.code, **inspection.reason.facts)
        assert inspection.content is not None
        return SealedPackage(file=file, content=inspection.content)

    def inspect(self, path: Path, trust: Trust, *, passphrase: str | None = None) -> Inspection:
        """Copies the file once, unwraps it if it is wrapped, and works on the copy alone.

        Raises `KnownFault` where the file cannot be read, and PASS_WRONG for a wrapped file
        without its passphrase.
        """
        with tempfile.TemporaryDirectory(prefix="thidua-", dir=self._work_folder) as folder:
            try:
                copy = take_in(path, Path(folder) / "copy.xlsx", wait=self._wait)
            except RefusedError as refusal:
                return _refused(path, refusal)
            content = copy.path.read_bytes()
        return _inspect_copy(copy, content, trust, passphrase)

    def inspect_bytes(self, content: bytes, file_name: str, trust: Trust) -> Inspection:
        return inspect_bytes(content, file_name, trust)

    def rebuild(self, parts: Mapping[str, bytes]) -> bytes:
        """The file as the sealer wrote it: the container is a function of its parts."""
        return write_container(parts)

    def deliver(
        self, content: bytes, folder: Path, file_name: str, *, passphrase: str | None = None
    ) -> Path:
        """The path under which the content lies now; a file of other content keeps its name.

        A wrapped file that opens to this content under this passphrase is the same file, though no
        two wrappings are equal. Raises `KnownFault`, as `exchange.delivery` names them.
        """
        is_wrapping = passphrase is not None
        written = content if passphrase is None else wrap(content, passphrase)

        def opens_to_content(found: bytes) -> bool:
            return passphrase is not None and _opens(found, passphrase, content)

        def verify(found: bytes) -> None:
            # Plain bytes were compared with the ones that were verified when they were sealed.
            if is_wrapping and not opens_to_content(found):
                raise KnownFault(FaultCode.FILE_IO, file=shown_name(file_name), system="READBACK")

        with tempfile.TemporaryDirectory(prefix="thidua-", dir=self._work_folder) as work_folder:
            delivery = deliver(
                written,
                folder / file_name,
                work_folder=Path(work_folder),
                verify=verify,
                is_same=opens_to_content if is_wrapping else None,
                files=self._files,
            )
        return delivery.path


def sealed_parts(request: SealRequest) -> dict[str, bytes]:
    """Every part of a package, the two seal parts too; `KeyError` for evidence without bytes.

    Raises `RefusedError` for a payload that no reader would take.
    """
    body = request.body
    envelope = replace(request.envelope, renderer=renderer())
    payload = write_payload(envelope, body)
    read_payload(payload)
    parts = {**render_view(envelope, body), PAYLOAD_PART: payload}
    for evidence in body.evidence if isinstance(body, RecordBody) else ():
        parts[evidence_part(evidence)] = request.evidence[evidence.sha256]
    sums = write_sums(digests_of(parts))
    key = SecretKey(key_id=key_id_bytes(request.key.key_id), seed=request.key.seed)
    signature = sign(sums, write_comment(envelope, body), key)
    return {**parts, SUMS_PART: sums, SIGNATURE_PART: signature}


def _opens(found: bytes, passphrase: str, content: bytes) -> bool:
    """Whether these bytes are a wrapping of that content under that passphrase."""
    try:
        return is_wrapped(found) and unwrap(found, passphrase) == content
    except (RefusedError, KnownFault):
        return False


def _inspect_copy(
    copy: LocalCopy, content: bytes, trust: Trust, passphrase: str | None
) -> Inspection:
    if not is_wrapped(content):
        return inspect_bytes(content, copy.name, trust)
    digest = Digest(copy.digest)
    try:
        # Nobody is asked for the passphrase of a file that would be refused with it.
        if passphrase is None:
            refuse_unopenable(content)
            raise KnownFault(FaultCode.PASS_WRONG, locked=copy.name)
        opened = unwrap(content, passphrase)
    except RefusedError as refusal:
        return replace(_refused(copy.path, refusal), file_name=copy.name, file_digest=digest)
    # Digest and copy stay those of the file as it lay on the stick.
    return replace(inspect_bytes(opened, copy.name, trust), file_digest=digest, file=content)


def _refused(path: Path, refusal: RefusedError) -> Inspection:
    return Inspection(file_name=shown_name(path.name), file_digest=None, reason=refusal.reason)


def _not_allowed(refusal: RefusedError) -> NotAllowedError:
    return NotAllowedError(refusal.reason.code, **refusal.reason.facts)
