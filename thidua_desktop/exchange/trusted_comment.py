"""The trusted comment: the domain of a signature in one line, which must equal the envelope.

Source: packages §1. Format, kind, revision and mode stay text here: an unknown word in them is a
broken schema of the payload, not of this line.
"""

import re

from msgspec import Struct

from thidua_desktop.domain.ids import UnitCode, YearCode
from thidua_desktop.domain.package import Body, EnrolmentBody, Envelope, Mode, PackageKind
from thidua_desktop.domain.package import trusted_comment as comment_of
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.seal import Claim
from thidua_desktop.domain.text.nfc import is_code
from thidua_desktop.exchange.refusal import RefusedError

_GRAMMAR = re.compile(
    r"thidua package=[!-~]{1,20} kind=(?P<kind>[!-~]{1,20})"
    r" bloc=(?P<bloc>\S{1,80}) year=(?P<year>\S{1,80}) period=(?P<period>\S{1,80})"
    r" unit=(?P<unit>\S{1,80}) revision=(?P<revision>[!-~]{1,20}) mode=(?P<mode>[!-~]{1,20})"
    r"(?: key=(?P<key>[A-Za-z0-9+/=]{1,100}))?"
)
_NONE = "-"
_COUNT = re.compile(r"[1-9][0-9]{0,8}")
_KINDS = {kind.value: kind for kind in PackageKind}
_MODES = {mode.value: mode for mode in Mode}


class TrustedComment(Struct, frozen=True, kw_only=True):
    """The words of the line; `key` is given for enrolments alone."""

    kind: str
    bloc: str
    year: YearCode
    period: str | None
    unit: UnitCode
    revision: str
    mode: str
    key: str | None

    def claim(self) -> Claim | None:
        """What may be shown once the signature holds; None for words nobody knows."""
        kind, mode = _KINDS.get(self.kind), _MODES.get(self.mode)
        if kind is None or mode is None or not _COUNT.fullmatch(self.revision):
            return None
        return Claim(
            kind=kind,
            bloc=self.bloc,
            year=self.year,
            period=self.period,
            unit=self.unit,
            revision=int(self.revision),
            mode=mode,
        )


def write_comment(envelope: Envelope, body: Body | None) -> str:
    """The line for a package; an enrolment's, whose body is needed, ends with the key it brings."""
    key = body.public_key if isinstance(body, EnrolmentBody) else None
    return comment_of(envelope, enrolled_key=key)


def parse_comment(line: str) -> TrustedComment:
    """Raises `RefusedError`: SIG_COMMENT for another grammar, CODE_CHARS for what is no code."""
    match = _GRAMMAR.fullmatch(line)
    if match is None:
        raise RefusedError(ReasonCode.SIG_COMMENT)
    found = match.groupdict()
    if (found["key"] is not None) != (found["kind"] == PackageKind.ENROLMENT):
        raise RefusedError(ReasonCode.SIG_COMMENT)
    if not all(is_code(found[name]) for name in ("bloc", "year", "period", "unit")):
        raise RefusedError(ReasonCode.CODE_CHARS)
    return TrustedComment(
        kind=found["kind"],
        bloc=found["bloc"],
        year=YearCode(found["year"]),
        period=None if found["period"] == _NONE else found["period"],
        unit=UnitCode(found["unit"]),
        revision=found["revision"],
        mode=found["mode"],
        key=found["key"],
    )
