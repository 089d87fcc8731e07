"""How large evidence may be, and why a file is not taken as evidence (packages §1, §5)."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

_MIB = 1024 * 1024

LARGEST_PIECE = 25 * _MIB
"""Bytes of one piece; readers of packages refuse larger ones."""

LARGEST_RECORD = 192 * _MIB
"""Bytes of all pieces of one record; a package of 200 MiB also holds the record itself."""

LARGEST_SCAN = 128 * _MIB
"""Bytes of a scan or picture that is looked at, so that a smaller one can be made of it."""

WORTH_SHRINKING = 2 * _MIB
"""Bytes from which on a smaller scan or picture is offered."""

MOST_PIECES = 4000
"""Pieces of one record; a package has 4096 parts, some of them its own."""


class FileProblem(StrEnum):
    """Why a file is not attached; the comment names the facts, `file` is always its name."""

    EMPTY = "EMPTY"  # file
    TOO_LARGE = "TOO_LARGE"  # file, size, limit
    NOT_A_KIND = "NOT_A_KIND"  # file, found (a kind of file)
    OTHER_CONTENT = "OTHER_CONTENT"  # file, kind (as the ending says), ending, found
    MISNAMED = "MISNAMED"  # file, ending, found (the kind it is), wanted (the ending it needs)
    DAMAGED = "DAMAGED"  # file, kind
    MACRO = "MACRO"  # file
    UNREADABLE = "UNREADABLE"  # file
    NOT_A_FILE = "NOT_A_FILE"  # file
    HERE_ALREADY = "HERE_ALREADY"  # file
    NO_ROOM = "NO_ROOM"  # file, size, left
    NO_ENTRY = "NO_ENTRY"  # file


class RefusedFile(Struct, frozen=True, kw_only=True):
    """A file left out, and why."""

    name: str
    code: FileProblem
    facts: Mapping[str, str] = field(default_factory=dict)
