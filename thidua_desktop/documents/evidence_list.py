"""Evidence of a record under running numbers, so that a narrow column can point at long names."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from thidua_desktop.documents.content import Align, Column, Row, Table
from thidua_desktop.documents.paper_source import PaperSource, short_digest
from thidua_desktop.documents.result_words import Readings, counted_entries
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.progress import EvidenceRef


class EvidenceList(Struct, frozen=True, kw_only=True):
    """Pieces of evidence in order of first use, and where each is used."""

    pieces: tuple[EvidenceRef, ...]
    uses: Mapping[CriterionCode, tuple[int, ...]]

    def numbers(self, criterion: CriterionCode) -> str:
        """The numbers a criterion points at, neighbours drawn together: 1-3, 7."""
        return ", ".join(_ranges(self.uses.get(criterion, ())))


def evidence_list(source: PaperSource, readings: Readings) -> EvidenceList:
    """The evidence of all counted entries, criterion by criterion in table order."""
    order: dict[EvidenceRef, int] = {}
    uses: dict[CriterionCode, tuple[int, ...]] = {}
    for row in source.facts.frame.table.criteria:
        entries = counted_entries(readings[row.code])
        refs = dict.fromkeys(ref for entry in entries for ref in entry.evidence)
        numbers = [order.setdefault(ref, len(order) + 1) for ref in refs]
        uses[row.code] = tuple(sorted(numbers))
    return EvidenceList(pieces=tuple(order), uses=uses)


def evidence_table(source: PaperSource, evidence: EvidenceList) -> Table:
    """Number, name, criteria and digest of every piece."""
    criteria: dict[int, list[str]] = {}
    for code, numbers in evidence.uses.items():
        for number in numbers:
            criteria.setdefault(number, []).append(code)
    rows = tuple(
        Row(
            cells=(
                str(number),
                ref.name,
                ", ".join(criteria[number]),
                short_digest(ref.sha256),
            )
        )
        for number, ref in enumerate(evidence.pieces, start=1)
    )
    return Table(
        columns=(
            Column(width_mm=14, align=Align.CENTER),
            Column(share=3),
            Column(),
            Column(width_mm=48),
        ),
        header=(source.head("evidence_head"),),
        rows=rows,
    )


def _ranges(numbers: Iterable[int]) -> list[str]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
