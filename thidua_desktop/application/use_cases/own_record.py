"""The own unit's record of a period as it stands: what would be approved and sealed now."""

from collections.abc import Sequence

from msgspec.structs import replace

from thidua_desktop.application.ports import ReadingUnit, Scope
from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.fact_keys import ONLY
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, Digest, UnitCode, YearCode
from thidua_desktop.domain.last_words import standing
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.progress import Evidence, ProgressEntry
from thidua_desktop.domain.record import (
    AcknowledgedGap,
    Approval,
    Initiative,
    RecordBody,
    SelfScore,
)
from thidua_desktop.domain.scoring.limits import COUNTING_RULES
from thidua_desktop.domain.text.storable import mended_throughout


def own_record(
    uow: ReadingUnit,
    frame: Frame,
    period: Period,
    carried: Sequence[ProgressEntry] | None = None,
) -> RecordBody:
    """Everything this unit wrote up to the cutoff, without the approval.

    `carried` are the year's `carried_entries` for who has them already. The other texts that no
    package could carry are mended here.
    """
    year = frame.year.code
    scope = Scope(year=year, period=period.code)
    written = carried_entries(uow, year) if carried is None else carried
    entries = tuple(entry for entry in written if entry.occurred_on <= period.cutoff)
    rest = RecordBody(
        self_scores=tuple(sorted(uow.facts(SelfScore).list(scope), key=lambda s: s.criterion)),
        gaps=tuple(sorted(uow.facts(AcknowledgedGap).list(scope), key=lambda gap: gap.criterion)),
        initiatives=tuple(
            i
            for i in uow.facts(Initiative).list(Scope(year=year))
            if i.recorded_on <= period.cutoff
        ),
        evidence=_listed_evidence(uow, entries),
    )
    return replace(mended_throughout(rest), entries=entries)


def carried_entries(uow: ReadingUnit, year: YearCode) -> tuple[ProgressEntry, ...]:
    """A year's entries as a package carries them.

    A text that none could carry is mended here, as entries are never changed: so the same bytes
    are approved and sealed.
    """
    return tuple(mended_throughout(entry) for entry in uow.entries.list(year))


def _listed_evidence(uow: ReadingUnit, entries: tuple[ProgressEntry, ...]) -> tuple[Evidence, ...]:
    found: dict[Digest, Evidence] = {}
    for entry in entries:
        for ref in entry.evidence:
            evidence = uow.evidence.get(ref.sha256)
            assert evidence is not None
            found[ref.sha256] = evidence
    return tuple(found[sha256] for sha256 in sorted(found))


def approved_digest(body: RecordBody) -> Digest:
    """What the commander approves: the body without the approval itself."""
    assert body.approval is None
    return digest_of(body)


def open_gaps(uow: ReadingUnit, frame: Frame, period: Period) -> tuple[CriterionCode, ...]:
    """Counting criteria without entry, "không phát sinh" or acknowledgement (scoring §1).

    An entry that was taken back says nothing any more.
    """
    return gaps_of(own_record(uow, frame, period), frame, uow.identity.unit.code)


def gaps_of(body: RecordBody, frame: Frame, unit: UnitCode) -> tuple[CriterionCode, ...]:
    """As `open_gaps`, of a record that was read already."""
    said = standing(body.entries)
    settled = {entry.criterion for entry in said} | {gap.criterion for gap in body.gaps}
    return tuple(
        criterion.code
        for criterion in frame.table.criteria
        if isinstance(criterion.rule, COUNTING_RULES)
        and criterion.code not in settled
        and not _is_exempt(frame, criterion.code, unit)
    )


def _is_exempt(frame: Frame, criterion: CriterionCode, unit: UnitCode) -> bool:
    target = frame.target(unit, criterion)
    return target is not None and target.not_applicable


def approval_of(uow: ReadingUnit, frame: Frame, period: Period) -> Approval | None:
    """The commander's approval of exactly what stands now, else None."""
    approval = uow.facts(Approval).get(Scope(year=frame.year.code, period=period.code), ONLY)
    if approval is None:
        return None
    return approval if approval.digest == approved_digest(own_record(uow, frame, period)) else None
