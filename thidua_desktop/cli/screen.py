"""What a command writes: sentences on stderr; on stdout its answer, as text or as one JSON."""

import errno
import json
import os
import sys
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

from msgspec import Struct

from thidua_desktop.domain.reasons import FaultCode, KnownFault


class Screen(Struct, frozen=True):
    """`as_json` silences the text answer; sentences are said in both forms."""

    as_json: bool

    def say(self, sentence: str) -> None:
        """A message for the person who started the command."""
        with suppress(OSError):  # nobody listens
            _write(sys.stderr, f"{sentence}\n")

    def answer(self, document: object, lines: Sequence[str] = ()) -> None:
        """The command's answer: the JSON document, or its lines for people.

        Raises KnownFault where there is no room for it; whoever stops reading has read enough.
        """
        if self.as_json:
            lines = [json.dumps(document, ensure_ascii=False, indent=1)]
        try:
            _write(sys.stdout, "".join(f"{line}\n" for line in lines))
        except BrokenPipeError:
            return
        except OSError as error:
            is_full = error.errno == errno.ENOSPC
            raise KnownFault(FaultCode.DISK_FULL if is_full else FaultCode.FILE_IO) from error


def _write(stream: TextIO | None, text: str) -> None:
    """Writes to where somebody reads; a stream that was closed, or fails, hears nothing more."""
    if stream is None:
        return
    try:
        stream.write(text)
        stream.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        raise


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows in columns as wide as their longest text."""
    cells = [header, *rows]
    widths = [max(len(row[place]) for row in cells) for place in range(len(header))]
    return [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]


def shown(name: str) -> str:
    """A foreign name fit for a terminal: control and direction signs are escaped."""
    return "".join(
        f"\\u{ord(sign):04x}" if unicodedata.category(sign)[0] in "CZ" and sign != " " else sign
        for sign in name
    )
