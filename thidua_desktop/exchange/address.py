"""Step 9: the envelope against the trusted comment and against the book it came to.

Source: packages §2, hostile inputs S5, S14 to S16, S36, S39 in the order of checks: comment, bloc,
year, period, mode, addressee, frame, classification.
"""

from thidua_desktop.domain.book import FrameRevision
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.merging.frames import frame_other
from thidua_desktop.domain.package import (
    Body,
    Classification,
    EnrolmentBody,
    Envelope,
    FrameBody,
    HandoverBody,
    PackageKind,
    RollupBody,
)
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.seal import BookTrust
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.trusted_comment import write_comment

_CIRCULATIONS = frozenset(circulation.value for circulation in Classification)


def refuse_other_comment(envelope: Envelope, body: Body | None, comment: str) -> None:
    """Raises `RefusedError` SIG_COMMENT unless the signed line is that of this very payload."""
    if write_comment(envelope, body) != comment:
        raise RefusedError(ReasonCode.SIG_COMMENT)
    if isinstance(body, EnrolmentBody) and body.unit.code != envelope.author_unit_id:
        raise RefusedError(ReasonCode.SIG_WRONG_UNIT, unit=body.unit.code)


def refuse_classified(envelope: Envelope) -> None:
    """Raises `RefusedError` CLASSIFIED for anything above internal circulation (domain §6)."""
    if envelope.classification not in _CIRCULATIONS:
        raise RefusedError(ReasonCode.CLASSIFIED)


def refuse_other_address(envelope: Envelope, body: Body, trust: BookTrust) -> None:
    """Raises `RefusedError`: WRONG_BLOC, WRONG_YEAR, WRONG_PERIOD, MODE, NOT_FOR_US."""
    _refuse_bloc(envelope, body, trust)
    _refuse_year(envelope, body, trust)
    _refuse_period(envelope, trust)
    if envelope.mode is not trust.mode:
        raise RefusedError(ReasonCode.MODE, mode=envelope.mode.value)
    _refuse_addressee(envelope, body, trust)


def refuse_other_frame(envelope: Envelope, trust: BookTrust) -> None:
    """A package has to be made under the newest frame in force at its period's cutoff.

    Source: packages §2. Raises `RefusedError` FRAME_OTHER with the revision that is missing, and on
    whose `side`: `sender` made it under another one of ours, `book` does not know the one used.
    """
    reason = frame_other(envelope, _revisions_of_year(envelope, trust))
    if reason is not None:
        raise RefusedError(reason.code, **reason.facts)


def frames_for(envelope: Envelope, trust: BookTrust) -> tuple[Frame, ...]:
    """The frames a package's references are read in: the one it was made under, then older ones.

    Kinds that belong to no period are read in all revisions of their year, newest first.
    """
    known = sorted(_revisions_of_year(envelope, trust), key=lambda r: -r.revision)
    used = [r.revision for r in known if r.digest == envelope.frame_digest]
    if envelope.period_id is not None and used:
        known = [r for r in known if r.revision <= used[0]]
    return tuple(revision.frame for revision in known)


def _revisions_of_year(envelope: Envelope, trust: BookTrust) -> tuple[FrameRevision, ...]:
    return tuple(r for r in trust.frames if r.frame.year.code == envelope.year_id)


def _refuse_bloc(envelope: Envelope, body: Body, trust: BookTrust) -> None:
    own_uid = trust.bloc_uid
    is_other = envelope.bloc_id != trust.bloc_code or (
        own_uid is not None and envelope.bloc_uid is not None and envelope.bloc_uid != own_uid
    )
    if isinstance(body, FrameBody):
        named = (body.frame.bloc.code, body.frame.bloc.uid)
        is_other = is_other or named != (envelope.bloc_id, envelope.bloc_uid)
    if is_other:
        raise RefusedError(
            ReasonCode.WRONG_BLOC, bloc=envelope.bloc_id, bloc_uid=envelope.bloc_uid or ""
        )


def _refuse_year(envelope: Envelope, body: Body, trust: BookTrust) -> None:
    if isinstance(body, FrameBody):
        # Whether a new year may begin was a question of role; here only one text may speak of one.
        is_other = body.frame.year.code != envelope.year_id
    else:
        known = {revision.frame.year.code for revision in trust.frames} | trust.leaders.keys()
        is_other = bool(known) and envelope.year_id not in known
    if is_other:
        raise RefusedError(ReasonCode.WRONG_YEAR, year=envelope.year_id)


def _refuse_period(envelope: Envelope, trust: BookTrust) -> None:
    if envelope.period_id is None:
        return
    known = _revisions_of_year(envelope, trust)
    if known and all(r.frame.period(envelope.period_id) is None for r in known):
        raise RefusedError(ReasonCode.WRONG_PERIOD, period=envelope.period_id)


def _refuse_addressee(envelope: Envelope, body: Body, trust: BookTrust) -> None:
    for_unit = envelope.for_unit_id
    is_ours = True
    if envelope.kind is PackageKind.ENROLMENT:
        # Before the first frame nobody can say who leads: a founder and a newcomer look alike.
        knows_leader = bool(_revisions_of_year(envelope, trust))
        is_ours = not knows_leader or trust.leaders.get(envelope.year_id) == trust.own_unit
    elif for_unit is not None:
        is_ours = for_unit == trust.own_unit
    elif isinstance(body, HandoverBody):
        is_ours = body.to_unit == trust.own_unit
    elif isinstance(body, RollupBody):
        is_ours = False
    if not is_ours:
        raise RefusedError(ReasonCode.NOT_FOR_US, kind=envelope.kind.value, unit=for_unit or "")
