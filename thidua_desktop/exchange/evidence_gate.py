"""Files a clerk attaches, looked at before they come into the book: kind by content, size, name.

The same checks as on import (`evidence_kinds`), so that no legal record is refused for them.
"""

import re
from pathlib import Path, PurePath

from thidua_desktop.application.ports_evidence import ExaminedFile
from thidua_desktop.domain.canonical import digest_of_bytes
from thidua_desktop.domain.evidence_limits import (
    LARGEST_PIECE,
    LARGEST_SCAN,
    FileProblem,
    RefusedFile,
)
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.domain.text.nfc import to_nfc
from thidua_desktop.domain.text.storable import storable
from thidua_desktop.exchange.evidence_kinds import check_evidence, kind_of_evidence
from thidua_desktop.exchange.file_kinds import kind_of_file
from thidua_desktop.exchange.refusal import RefusedError

_KINDS = {kind.value: kind for kind in EvidenceKind} | {"jpeg": EvidenceKind.JPG}
_SHRINKABLE = (EvidenceKind.PDF, EvidenceKind.PNG, EvidenceKind.JPG)
_LONGEST_NAME = 120


class ContentGate:
    """The port `EvidenceGate`."""

    def read(self, path: Path) -> ExaminedFile | RefusedFile:
        name = clean_name(path.name)
        if path.is_dir():
            return RefusedFile(name=name, code=FileProblem.NOT_A_FILE, facts={"file": name})
        try:
            size = path.stat().st_size
            longest = _longest(name)
            if size > longest:
                return _too_large(name, size)
            with path.open("rb") as file:
                content = file.read(longest + 1)
        except OSError:
            return RefusedFile(name=name, code=FileProblem.UNREADABLE, facts={"file": name})
        return self.examine(path.name, content)

    def examine(self, name: str, content: bytes) -> ExaminedFile | RefusedFile:
        name = clean_name(name)
        ending = _ending(name)
        if not content.strip(b"\0"):
            return RefusedFile(name=name, code=FileProblem.EMPTY, facts={"file": name})
        if len(content) > _longest(name):
            return _too_large(name, len(content))
        kind = _KINDS.get(ending)
        if kind is None:
            return _refused(name, FileProblem.NOT_A_KIND, found=kind_of_file(content).value)
        found = kind_of_evidence(content, kind.value)
        if found is None or found.value != kind.value:
            return _other_content(name, kind, ending, content)
        try:
            notes = check_evidence(found, content)
        except RefusedError as refusal:
            return _not_whole(name, kind, ending, content, refusal)
        return ExaminedFile(
            name=name, kind=kind, content=content, sha256=digest_of_bytes(content), notes=notes
        )


def clean_name(name: str) -> str:
    """A file's name as a record may carry it: composed, without control characters, not long."""
    text = storable(re.sub(r"\s+", " ", name.encode("utf-8", "replace").decode("utf-8")))
    pure = PurePath(text or "minh-chung")
    return to_nfc(pure.stem[: _LONGEST_NAME - len(pure.suffix)] + pure.suffix)


def _ending(name: str) -> str:
    return PurePath(name).suffix.removeprefix(".").lower()


def _longest(name: str) -> int:
    return LARGEST_SCAN if _KINDS.get(_ending(name)) in _SHRINKABLE else LARGEST_PIECE


def _refused(name: str, code: FileProblem, **facts: str) -> RefusedFile:
    return RefusedFile(name=name, code=code, facts={"file": name, **facts})


def _too_large(name: str, size: int) -> RefusedFile:
    return _refused(name, FileProblem.TOO_LARGE, size=str(size), limit=str(LARGEST_PIECE))


def _other_content(name: str, kind: EvidenceKind, ending: str, content: bytes) -> RefusedFile:
    known = kind_of_evidence(content, "")
    if known is not None:
        facts = {"ending": f".{ending}", "found": known.value, "wanted": f".{known.value}"}
        return _refused(name, FileProblem.MISNAMED, **facts)
    facts = {"kind": kind.value, "ending": f".{ending}", "found": kind_of_file(content).value}
    return _refused(name, FileProblem.OTHER_CONTENT, **facts)


def _not_whole(
    name: str, kind: EvidenceKind, ending: str, content: bytes, refusal: RefusedError
) -> RefusedFile:
    why = refusal.reason.facts.get("why", "")
    if why == "macro":
        return _refused(name, FileProblem.MACRO)
    if why in {"start", "text", "zip", "parts"}:
        return _other_content(name, kind, ending, content)
    return _refused(name, FileProblem.DAMAGED, kind=kind.value)
