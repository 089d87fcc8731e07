"""How the readers of hostile bytes say no: one exception that carries the reason as data."""

from thidua_desktop.domain.reasons import Reason, ReasonCode


class RefusedError(Exception):
    """A file that is not to be believed; raised anywhere in a reader, caught once by the inspector.

    Facts never hold text of the file except names that went through `shown_name`.
    """

    def __init__(self, code: ReasonCode, **facts: str) -> None:
        super().__init__(code.value)
        self.reason = Reason(code=code, facts=facts)

    def __str__(self) -> str:
        return f"{self.reason.code.value} {dict(self.reason.facts)}"


def shown_name(name: str | bytes) -> str:
    """A file's or part's name fit for a screen: what is not plain printable text is escaped.

    Bytes come from a zip directory and are read as ASCII; text is a file name of the system.
    """
    if isinstance(name, bytes):
        text = name.decode("ascii", "backslashreplace")
    else:
        text = name.encode("utf-8", "backslashreplace").decode("utf-8")
    escaped = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return escaped if len(escaped) <= _LONGEST_SHOWN else escaped[: _LONGEST_SHOWN - 1] + "…"


_LONGEST_SHOWN = 200
