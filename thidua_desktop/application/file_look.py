"""Looking at one foreign file: it needs what the book trusts, and nothing else of the book.

So files are read beside the book, one by one, while people go on working in it.
"""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.ports_sealing import PackagePress
from thidua_desktop.domain.reasons import KnownFault
from thidua_desktop.domain.seal import BookTrust, Inspection, SealedContent


class LookedFile(Struct, frozen=True, kw_only=True):
    """One file as it was found; `parts` and their `size` in bytes are 0 for what is not genuine.

    The bytes themselves are let go: taking in reads the file once more.
    """

    file: Path
    outcome: Inspection | KnownFault
    parts: int = 0
    size: int = 0

    @property
    def inspection(self) -> Inspection | None:
        return self.outcome if isinstance(self.outcome, Inspection) else None

    @property
    def content(self) -> SealedContent | None:
        return self.inspection.content if self.inspection is not None else None


class FileReader(Struct, frozen=True, kw_only=True):
    """Reads files under the trust of one moment; may be used on any thread."""

    press: PackagePress
    trust: BookTrust

    def look(self, path: Path, *, passphrase: str | None = None) -> LookedFile:
        """The outcome for one file; a fault of the environment is an outcome too."""
        try:
            found = self.press.inspect(path, self.trust, passphrase=passphrase)
        except KnownFault as fault:
            return LookedFile(file=path, outcome=fault)
        content = found.content
        if content is None:
            return LookedFile(file=path, outcome=replace(found, file=None))
        return LookedFile(
            file=path,
            outcome=replace(found, file=None, content=replace(content, parts={})),
            parts=len(content.parts),
            size=sum(len(part) for part in content.parts.values()),
        )
