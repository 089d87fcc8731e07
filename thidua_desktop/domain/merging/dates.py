"""Dates that cannot be right; shown, never deciding (hostile S18)."""

from datetime import date, timedelta

from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.domain.merging.case import Case, Findings
from thidua_desktop.domain.reasons import Reason, ReasonCode
from thidua_desktop.domain.text.bloc_time import day_of

_AHEAD_OF_US = timedelta(days=1)
"""How far two honest clocks may differ; a wrong time zone is less."""

_AHEAD_OF_THE_YEAR = timedelta(days=366)
"""How long before its year a package without a period (a frame, an enrolment) may be sealed."""


def time_reasons(case: Case) -> Findings:
    """Sealed before its predecessor, before its period began, or well after it came here.

    Shown, never deciding: the three clocks compared are the authors' and this machine's.
    """
    genuine = case.genuine
    sealed_at = {p.payload_digest: p.envelope.created_at for p in genuine}
    first_days = {code: _first_day(code, case) for code in {p.envelope.period_id for p in genuine}}
    findings: Findings = {}
    for package in genuine:
        created = package.envelope.created_at
        previous = package.envelope.previous_digest
        before = None if previous is None else sealed_at.get(previous)
        is_late = before is None or before <= created
        received = case.book.received.get(package.digest)
        is_ahead = received is not None and created - received > _AHEAD_OF_US
        first_day = first_days[package.envelope.period_id]
        if not is_late or is_ahead or day_of(created) < first_day:
            facts = {"created_at": created.isoformat()}
            findings[package.digest] = Reason(code=ReasonCode.TIME_ODD, facts=facts)
    return findings


def _first_day(code: PeriodCode | None, case: Case) -> date:
    """The day before which nothing of a period can have been sealed."""
    revision = case.frame_of(code)
    if revision is not None and code is not None:
        period = revision.frame.period(code)
        assert period is not None  # a frame is in force by its own text of the period
        return period.start
    frame = case.newest_frame
    return date.min if frame is None else frame.year.start - _AHEAD_OF_THE_YEAR
