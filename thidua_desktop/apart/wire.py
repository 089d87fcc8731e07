"""How the program and a process apart talk: one line of JSON, then as many bytes as it says."""

import json
from collections.abc import Mapping
from typing import IO

Said = Mapping[str, object]

LONGEST_LINE = 64 * 1024
MOST_BYTES = 256 * 1024 * 1024


class TornError(Exception):
    """The other side ended in the middle of a message, or says nonsense."""


def send(pipe: IO[bytes], said: Said, content: bytes = b"") -> None:
    """One message, flushed."""
    line = json.dumps({**said, "bytes": len(content)}).encode("ascii") + b"\n"
    pipe.write(line)
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> tuple[dict[str, object], bytes]:
    """The next message. Raises TornError at the end of the pipe and for what is no message."""
    line = pipe.readline(LONGEST_LINE)
    if not line.endswith(b"\n"):
        raise TornError
    try:
        said = json.loads(line)
    except ValueError as error:
        raise TornError from error
    size = said.get("bytes") if isinstance(said, dict) else None
    if not isinstance(size, int) or not 0 <= size <= MOST_BYTES:
        raise TornError
    content = pipe.read(size)
    if len(content) != size:
        raise TornError
    return said, content
