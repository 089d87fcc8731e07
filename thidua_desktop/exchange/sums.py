"""`thidua/SHA256SUMS`: one line per part, exact enough for `sha256sum -c`, read strictly.

Source: packages §1; grammar, then set equality, then digests (hostile inputs, order of checks 6).
"""

import hashlib
import re
from collections.abc import Mapping

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError, shown_name
from thidua_desktop.exchange.zip_format import SEAL_PARTS, SUMS_PART

_LINE = re.compile(rb"([0-9a-f]{64})  ([!-~](?:[ -~]*[!-~])?)")


def digests_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """SHA-256 of every part, lower-case hex."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in parts.items()}


def write_sums(digests: Mapping[str, str]) -> bytes:
    """The sums of these parts; the two seal parts, if among them, get no line."""
    names = sorted(digests.keys() - set(SEAL_PARTS), key=str.encode)
    return "".join(f"{digests[name]}  {name}\n" for name in names).encode("ascii")


def parse_sums(content: bytes) -> dict[str, str]:
    """Digest per path, in order; raises `RefusedError` SEAL_FORMAT for any other form."""
    lines = content.split(b"\n")
    if lines.pop() != b"" or not lines:
        raise RefusedError(ReasonCode.SEAL_FORMAT, part=SUMS_PART)
    listed: dict[str, str] = {}
    previous = b""
    for number, line in enumerate(lines, start=1):
        match = _LINE.fullmatch(line)
        if match is None or match.group(2) <= previous:
            raise RefusedError(ReasonCode.SEAL_FORMAT, part=SUMS_PART, line=str(number))
        previous = match.group(2)
        listed[previous.decode("ascii")] = match.group(1).decode("ascii")
    return listed


def refuse_other_parts(listed: Mapping[str, str], present: Mapping[str, str]) -> None:
    """Compares the sums with the digests of the parts that are there (seal parts included or not).

    Raises `RefusedError`: SEAL_PARTS (a part without a line, a line without a part), SEAL_DIGEST.
    """
    sealed = present.keys() - set(SEAL_PARTS)
    extra, missing = sealed - listed.keys(), listed.keys() - sealed
    if extra or missing:
        raise RefusedError(
            ReasonCode.SEAL_PARTS, extra=_first_name(extra), missing=_first_name(missing)
        )
    for name, digest in listed.items():
        if present[name] != digest:
            raise RefusedError(ReasonCode.SEAL_DIGEST, part=shown_name(name))


def package_digest(sums: bytes) -> str:
    """What a package is called by wherever a digest is printed (packages §2)."""
    return hashlib.sha256(sums).hexdigest()


def _first_name(names: set[str]) -> str:
    return shown_name(min(names)) if names else ""
