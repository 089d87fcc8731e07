"""What of the own record's evidence is written out for a period: what stands, in table order."""

from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.ports_evidence import ExportedPiece, ExportPlan
from thidua_desktop.application.use_cases.own_record import own_record
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.last_words import standing
from thidua_desktop.domain.period import Period


def export_plan(uow: ReadingUnit, frame: Frame, period: Period) -> ExportPlan:
    """Every file of the entries that stand at the cutoff."""
    body = own_record(uow, frame, period)
    known = {evidence.sha256: evidence for evidence in body.evidence}
    entries = sorted(standing(body.entries), key=lambda entry: entry.occurred_on)
    pieces = [
        ExportedPiece(
            criterion=criterion.code,
            title=criterion.title,
            day=entry.occurred_on,
            name=ref.name,
            evidence=known[ref.sha256],
        )
        for criterion in frame.table.criteria
        for entry in entries
        if entry.criterion == criterion.code
        for ref in entry.evidence
    ]
    unit = uow.identity.unit
    return ExportPlan(
        name=f"Minh chung {unit.code} {frame.year.code} {period.code}",
        heading=f"{unit.name} · {period.name}",
        dated=period.cutoff,
        pieces=tuple(pieces),
    )
