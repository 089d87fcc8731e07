"""The optional passphrase around a whole package: Excel's standard file encryption.

ECMA-376 Agile, AES-256, 100 000 rounds ([MS-OFFCRYPTO] 2.3.4). Wrong passphrase, damaged file and
excessive cost are three different outcomes (packages §3, hostile inputs Z23).
"""

import io
import re
import struct
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from xml.parsers.expat import ExpatError

from thidua_desktop.domain.reasons import FaultCode, KnownFault, ReasonCode
from thidua_desktop.exchange.file_kinds import FileKind, kind_of_file
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.zip_end import Bytes

MOST_ROUNDS = 1_000_000

_INFO_STREAM = "EncryptionInfo"
_SMALLEST_PACKAGE = 4096
_LARGEST_INFO = 64 * 1024
_AGILE_HEADER = struct.pack("<HHI", 4, 4, 0x40)
_ROUNDS = re.compile(rb"\bspinCount\s*=\s*[\"']([^\"']*)[\"']")
_DECIMAL = re.compile(rb"[0-9]{1,10}")
_OTHER_ENCODING = re.compile(rb"^[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)


def is_wrapped(data: Bytes) -> bool:
    """Whether a passphrase is to be asked for."""
    return kind_of_file(data) is FileKind.ENCRYPTED_OFFICE


def wrap(package: bytes, passphrase: str) -> bytes:
    """The package as an encrypted workbook that Excel itself opens with the passphrase.

    Salts and the file key come from the system's randomness, so no two results are equal. Raises
    `ValueError` for an empty passphrase and for less than 4 KiB, which no workbook is.
    """
    from msoffcrypto.method.ecma376_agile import ECMA376Agile

    if not passphrase:
        raise ValueError("an empty passphrase protects nothing")
    # The library misplaces streams below the container's limit for small ones.
    if len(package) < _SMALLEST_PACKAGE:
        raise ValueError("too small for a package")
    return bytes(ECMA376Agile.encrypt(_typed(passphrase), io.BytesIO(package)))


def refuse_unopenable(data: bytes, *, most_rounds: int = MOST_ROUNDS) -> None:
    """What needs no passphrase to be seen. Raises `RefusedError`: PASS_COST, PASS_DAMAGED."""
    with _damage_refused():
        _refuse_costly(_encryption_info(data), most_rounds)


def unwrap(data: bytes, passphrase: str, *, most_rounds: int = MOST_ROUNDS) -> bytes:
    """The package inside.

    Raises `KnownFault` PASS_WRONG; `RefusedError`: PASS_COST (before any derivation), PASS_DAMAGED.
    """
    from msoffcrypto.exceptions import InvalidKeyError
    from msoffcrypto.format.ooxml import OOXMLFile

    refuse_unopenable(data, most_rounds=most_rounds)
    opened = io.BytesIO()
    with _damage_refused():
        office = OOXMLFile(io.BytesIO(data))
        if not passphrase:
            raise KnownFault(FaultCode.PASS_WRONG)
        try:
            office.load_key(password=_typed(passphrase), verify_password=True)
        except InvalidKeyError:
            raise KnownFault(FaultCode.PASS_WRONG) from None
        office.decrypt(opened, verify_integrity=True)
    return opened.getvalue()


def _typed(passphrase: str) -> str:
    return unicodedata.normalize("NFC", passphrase)


@contextmanager
def _damage_refused() -> Iterator[None]:
    """Whatever the two libraries say about bytes they cannot make sense of is one refusal."""
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, ParseError

    try:
        yield
    except (
        DecryptionError,
        FileFormatError,
        ParseError,
        ExpatError,
        struct.error,
        OSError,
        ValueError,
        LookupError,
        ArithmeticError,
        TypeError,
        AttributeError,
    ) as error:
        raise RefusedError(ReasonCode.PASS_DAMAGED, kind=type(error).__name__) from error


def _encryption_info(data: bytes) -> bytes:
    """The XML that describes the encryption; raises `OSError` or `ValueError` for damage."""
    import olefile  # type: ignore[import-untyped]

    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        if ole.get_size(_INFO_STREAM) > _LARGEST_INFO:
            raise ValueError("a description of that size is none")
        content = bytes(ole.openstream(_INFO_STREAM).read())
    header, xml = content[: len(_AGILE_HEADER)], content[len(_AGILE_HEADER) :]
    # The library parses this with a parser that expands entities: nothing it could expand may pass.
    if header != _AGILE_HEADER or b"<!" in xml or b"\0" in xml or not xml.startswith(b"<"):
        raise ValueError("not an agile description")
    if not xml.isascii() or _OTHER_ENCODING.match(xml):
        raise ValueError("not plain text")
    return xml


def _refuse_costly(info: bytes, most_rounds: int) -> None:
    rounds = _ROUNDS.findall(info)
    if not rounds or not all(_DECIMAL.fullmatch(number) for number in rounds):
        raise ValueError("no round count")
    asked = max(int(number) for number in rounds)
    if asked > most_rounds:
        raise RefusedError(ReasonCode.PASS_COST, rounds=str(asked), limit=str(most_rounds))
