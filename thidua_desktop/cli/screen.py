"""What a command writes: sentences on stderr; on stdout its answer, as text or as one JSON."""

import json
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """`as_json` silences the text answer; sentences are said in both forms."""

    as_json: bool

    def say(self, sentence: str) -> None:
        """A message for the person who started the command."""
        sys.stderr.write(f"{sentence}\n")

    def answer(self, document: object, lines: Sequence[str] = ()) -> None:
        """The command's answer: the JSON document, or its lines for people."""
        if self.as_json:
            json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")
        else:
            sys.stdout.writelines(f"{line}\n" for line in lines)


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
