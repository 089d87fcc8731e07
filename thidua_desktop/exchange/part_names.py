"""Which names an entry may carry, and which parts a sealed package may hold.

Source: packages §1 and §5.2, hostile inputs Z6 to Z12 and X3 to X6.
"""

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError, shown_name

LONGEST_NAME_BYTES = 180
DEEPEST_NAME = 4

DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
_FORBIDDEN_CHARACTERS = re.compile(r'[^ -~]|[\\:*?"<>|]')
_SHORT_NAME = re.compile(r"~[0-9]")
_ARCHIVE_SUFFIX = re.compile(
    r"\.(zip|zipx|7z|rar|gz|tgz|bz2|xz|tar|cab|iso|jar|lzh|arj|zst)$", re.IGNORECASE
)
_EVIDENCE = re.compile(r"thidua/evidence/[0-9a-f]{64}\.(?:pdf|png|jpg|docx|xlsx|txt)")
_WORKBOOK = re.compile(
    r"\[Content_Types\]\.xml"
    r"|_rels/\.rels"
    r"|docProps/(?:app|core|custom)\.xml"
    r"|xl/(?:workbook|styles|sharedStrings)\.xml"
    r"|xl/_rels/workbook\.xml\.rels"
    r"|xl/theme/theme[0-9]{1,3}\.xml"
    r"|xl/(?:worksheets/sheet|drawings/drawing|charts/chart)[0-9]{1,4}\.xml"
    r"|xl/(?:worksheets/_rels/sheet|drawings/_rels/drawing)[0-9]{1,4}\.xml\.rels"
    r"|xl/media/[A-Za-z0-9_-]{1,80}\.(?:png|jpeg|jpg)"
)
_SEALED = frozenset({"thidua/payload.json", "thidua/SHA256SUMS", "thidua/SHA256SUMS.minisig"})


class NameBudget(Struct, frozen=True, kw_only=True):
    """How long (bytes) and how deep (segments) a part name may be."""

    longest: int = LONGEST_NAME_BYTES
    deepest: int = DEEPEST_NAME


def legal_names(raw_names: Sequence[bytes], budget: NameBudget) -> tuple[str, ...]:
    """The names as text, in the same order; a trailing slash (a folder) is left for the caller.

    Raises `RefusedError`: ZIP_DUP_NAME, ZIP_BAD_NAME, ZIP_NESTED, for the first name at fault.
    """
    _refuse_duplicates(raw_names)
    names = tuple(_legal_name(raw, budget) for raw in raw_names)
    for name in names:
        if _ARCHIVE_SUFFIX.search(name):
            raise RefusedError(ReasonCode.ZIP_NESTED, part=name)
    return names


def is_evidence(name: str) -> bool:
    return _EVIDENCE.fullmatch(name) is not None


def is_workbook_part(name: str) -> bool:
    return _WORKBOOK.fullmatch(name) is not None


def refuse_foreign_parts(names: Sequence[str]) -> None:
    """Raises `RefusedError` PART_FORBIDDEN for the first part that a package never holds."""
    for name in names:
        if not (name in _SEALED or is_evidence(name) or is_workbook_part(name)):
            raise RefusedError(ReasonCode.PART_FORBIDDEN, part=shown_name(name))


def _refuse_duplicates(raw_names: Sequence[bytes]) -> None:
    seen: set[str] = set()
    for raw in raw_names:
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text = raw.decode("cp437")
        # One Windows folder holds only one of these names, so a reader there would take either.
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
        if folded in seen:
            raise RefusedError(ReasonCode.ZIP_DUP_NAME, part=shown_name(raw))
        seen.add(folded)


def _legal_name(raw: bytes, budget: NameBudget) -> str:
    name = raw.decode("latin-1")
    segments = name.removesuffix("/").split("/")
    if (
        len(raw) > budget.longest
        or len(segments) > budget.deepest
        or _FORBIDDEN_CHARACTERS.search(name)
        or not all(_is_legal_segment(segment) for segment in segments)
    ):
        raise RefusedError(ReasonCode.ZIP_BAD_NAME, part=shown_name(raw))
    return name


def _is_legal_segment(segment: str) -> bool:
    stem = segment.partition(".")[0].rstrip(" ").casefold()
    return not (
        segment in {"", ".", ".."}
        or segment[0] == " "
        or segment[-1] in " ."
        or stem in DEVICES
        or _SHORT_NAME.search(segment)
    )
