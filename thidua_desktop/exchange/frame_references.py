"""Step 10 for frames, rosters and handovers: rules that hold together, keys that were compared.

The codes of the roster (KEY_SELF, KEY_WEAK) belong to step 7 by their meaning; they need the body
and are therefore decided here. Source: packages §2 and §3, hostile inputs S7, S21.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.package import Envelope, FrameBody, HandoverBody
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.roster import Roster, TrustedKey
from thidua_desktop.domain.scoring.table_limits import TableProblem, table_problems
from thidua_desktop.domain.scoring_table import ScoringTable
from thidua_desktop.exchange.ed25519_keys import refuse_weak_key
from thidua_desktop.exchange.key_text import key_id_text
from thidua_desktop.exchange.known_names import KnownNames, out_of_range, refuse_repeated
from thidua_desktop.exchange.minisign import parse_public_key
from thidua_desktop.exchange.refusal import RefusedError

_LONGEST_YEAR = timedelta(days=731)
_WHOLE = Decimal(100)
_TABLE_CODES = {
    TableProblem.DUPLICATE_CODE: ReasonCode.ID_CLASH,
    TableProblem.DUPLICATE_ITEM: ReasonCode.ID_CLASH,
    TableProblem.UNKNOWN_GROUP: ReasonCode.REF_UNKNOWN,
    TableProblem.MOVED_TO: ReasonCode.REF_UNKNOWN,
}


def refuse_frame(envelope: Envelope, body: FrameBody) -> None:
    """Rules and roster of a frame, and that the envelope's digest is that of these very rules.

    Raises `RefusedError`: ID_CLASH, REF_UNKNOWN, VALUE_RANGE, ROLE, FRAME_OTHER, and those of the
    roster.
    """
    frame = body.frame
    names = KnownNames.of(frame)
    refuse_repeated((unit.code for unit in frame.units), "units")
    refuse_repeated((period.code for period in frame.periods), "periods")
    _refuse_offices(frame, names)
    if frame.year.leader_unit != envelope.author_unit_id:
        raise RefusedError(ReasonCode.ROLE, unit=envelope.author_unit_id)
    _refuse_dates(frame)
    _refuse_table(frame.table, names)
    refuse_repeated((f"{row.unit}/{row.criterion}" for row in frame.targets), "targets")
    for target in frame.targets:
        names.unit(target.unit, "targets")
        names.criterion(target.criterion, "targets")
    members = names.units | {code for unit in frame.units for code in unit.lineage}
    refuse_roster(body.roster, leader=frame.year.leader_unit, members=members)
    if envelope.frame_digest != digest_of(frame):
        raise RefusedError(ReasonCode.FRAME_OTHER, side="sender", frame=envelope.frame_digest or "")


def refuse_handover(envelope: Envelope, body: HandoverBody, frames: Sequence[Frame]) -> None:
    """`frames` are the year's revisions, newest first; without any only the body itself is checked.

    Raises `RefusedError`: ID_CLASH, REF_UNKNOWN, VALUE_RANGE, and those of the roster.
    """
    author = envelope.author_unit_id
    if body.to_unit == author:
        raise out_of_range("to_unit", unit=author)
    refuse_repeated((state.period for state in body.states), "states")
    refuse_repeated((original.digest for original in body.originals), "originals")
    refuse_roster(body.roster, leader=author, members=None)
    if not frames:
        return
    names = KnownNames.of(*frames)
    names.unit(body.to_unit, "to_unit")
    for state in body.states:
        names.period(state.period, "states")
    for original in body.originals:
        names.unit(original.unit, "originals")
    refuse_follow_up(body.limitations, body.directives, names)


def refuse_follow_up(
    limitations: tuple[Limitation, ...], directives: tuple[Directive, ...], names: KnownNames
) -> None:
    """What new limitations and directives name must be known; carried ones may be years old."""
    refuse_repeated((row.id for row in limitations), "limitations")
    refuse_repeated((row.id for row in directives), "directives")
    for limitation in limitations:
        if limitation.carried_from is not None:
            continue
        names.criterion(limitation.criterion, "limitations")
        names.unit(limitation.owner, "limitations")
    for directive in directives:
        if directive.carried_from is not None:
            continue
        for unit in directive.assigned:
            names.unit(unit, "directives")


def refuse_roster(roster: Roster, *, leader: UnitCode, members: frozenset[UnitCode] | None) -> None:
    """Raises `RefusedError`: SCHEMA (no key), KEY_WEAK, KEY_SELF, REF_UNKNOWN, ID_CLASH."""
    for line in roster.keys:
        _refuse_line(line)
        if line.unit != leader and line.confirmed_by == line.unit:
            raise RefusedError(ReasonCode.KEY_SELF, unit=line.unit, key_id=line.key_id)
        # A unit that left takes no part any more, but its revoked keys stay in the history.
        is_member = members is None or line.unit in members or line.revoked_on is not None
        if not is_member:
            raise RefusedError(ReasonCode.REF_UNKNOWN, place="roster", unit=line.unit)
    refuse_repeated((line.key_id for line in roster.keys), "roster")
    living = (line.unit for line in roster.keys if line.revoked_on is None)
    refuse_repeated(living, "roster")


def _refuse_line(line: TrustedKey) -> None:
    try:
        key = parse_public_key(line.public_key)
    except ValueError:
        raise RefusedError(ReasonCode.SCHEMA, place="roster", unit=line.unit) from None
    if key_id_text(key.key_id) != line.key_id:
        raise RefusedError(ReasonCode.SCHEMA, place="roster", unit=line.unit)
    refuse_weak_key(key)


def _refuse_offices(frame: Frame, names: KnownNames) -> None:
    year = frame.year
    for unit in (year.leader_unit, year.deputy_unit, year.next_leader):
        names.unit(unit, "year")
    for criterion in frame.table.criteria:
        names.unit(criterion.lead_unit, "criteria")
        for unit in criterion.coordinating_units:
            names.unit(unit, "criteria")


def _refuse_dates(frame: Frame) -> None:
    year = frame.year
    if not year.start <= year.end <= year.start + _LONGEST_YEAR:
        raise out_of_range("year", year=year.code)
    cutoffs = [period.cutoff for period in frame.periods]
    if cutoffs != sorted(set(cutoffs)):
        raise out_of_range("periods", why="order")
    for period in frame.periods:
        if not _is_sane(period, frame):
            raise out_of_range("periods", period=period.code)


def _is_sane(period: Period, frame: Frame) -> bool:
    first, last = frame.year.start - _LONGEST_YEAR, frame.year.end + _LONGEST_YEAR
    return first <= period.start <= min(period.end, period.cutoff) and period.cutoff <= last


def _refuse_table(table: ScoringTable, names: KnownNames) -> None:
    for problem in table_problems(table):
        code = _TABLE_CODES.get(problem.code, ReasonCode.VALUE_RANGE)
        facts = {"criterion": problem.criterion or "", "group": problem.group or ""}
        raise RefusedError(code, place="table", why=problem.code.value, **facts)
    refuse_repeated((band.name for band in table.bands), "bands")
    for percent in _percents(table):
        if not 0 <= percent <= _WHOLE:
            raise out_of_range("bands", percent=str(percent))
    caps = [table.bonus_cap, table.penalty_cap, table.scale]
    if any(cap is not None and cap < 0 for cap in caps):
        raise out_of_range("table", why="cap")
    for criterion in table.criteria:
        names.criterion(criterion.moved_to, "criteria")


def _percents(table: ScoringTable) -> Iterator[Decimal]:
    for band in table.bands:
        yield band.min_percent
        for condition in band.conditions:
            if condition.min_percent is not None:
                yield condition.min_percent
    if table.top_quota is not None:
        yield table.top_quota.percent
