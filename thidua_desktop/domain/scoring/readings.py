"""What the records of a bloc say, read once for points, best results and conditions of classes."""

from collections.abc import Mapping

from thidua_desktop.domain.scoring.entries import Reading, read, sift
from thidua_desktop.domain.scoring.given import CellKey, ScoringInput

Readings = Mapping[CellKey, Reading]


def read_records(given: ScoringInput) -> dict[CellKey, Reading]:
    """The reading of every criterion of every unit."""
    cutoff = given.period_facts.cutoff
    criteria = given.frame.table.criteria
    readings: dict[CellKey, Reading] = {}
    for unit in given.frame.units:
        sifted = sift(criteria, given.record(unit.code).entries, cutoff)
        for criterion in criteria:
            readings[unit.code, criterion.code] = read(criterion, sifted[criterion.code])
    return readings
