"""Self-score sheet of one unit (phiếu tự chấm, domain §4.3 row 5), lying across."""

from msgspec import Struct

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.adjustment_notes import criterion_notes, total_notes
from thidua_desktop.documents.content import (
    Align,
    AnnexTitle,
    Cell,
    Column,
    Document,
    KeyValue,
    KeyValues,
    Node,
    Orientation,
    PageBreak,
    Para,
    Row,
    RowKind,
    Signatures,
    Table,
)
from thidua_desktop.documents.evidence_list import EvidenceList, evidence_list, evidence_table
from thidua_desktop.documents.head_and_tail import document, position, signer, unit_recipients
from thidua_desktop.documents.paper_source import (
    DASH,
    PaperSource,
    figure,
    first_capital,
    note,
    points,
    source_of,
)
from thidua_desktop.documents.ranking_blocks import not_applicable_notes
from thidua_desktop.documents.result_words import Readings, read_record, result_words
from thidua_desktop.documents.self_totals import SelfTotals, self_totals
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.criterion import CriteriaGroup, Criterion, HalfPlusLeader, Part
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.scoring.limits import points_bounds
from thidua_desktop.domain.scoring.results import CriterionScore, UnitScores
from thidua_desktop.domain.scoring.totals import Sums
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.domain.text.spelling import number_in_words
from thidua_desktop.wording.words import word_of

_LABEL_MM = 42.0
_COLUMNS = (
    Column(width_mm=16),
    Column(share=2.6),
    Column(width_mm=20, align=Align.CENTER),
    Column(width_mm=21, align=Align.RIGHT),
    Column(share=1.4),
    Column(width_mm=24, align=Align.CENTER),
    Column(width_mm=20, align=Align.RIGHT),
    Column(width_mm=22, align=Align.RIGHT),
)


class _Sheet(Struct, frozen=True, kw_only=True):
    """One unit's record beside its scores."""

    source: PaperSource
    unit: Unit
    record: RecordBody
    readings: Readings
    evidence: EvidenceList
    scores: UnitScores | None


def self_score(facts: PaperFacts) -> Document:
    """The sheet; raises ValueError where the facts name no unit."""
    source = source_of(facts, "self_score")
    if facts.unit is None:
        raise ValueError("a self-score sheet has a unit")
    record = facts.record or RecordBody()
    readings = read_record(source, record)
    sheet = _Sheet(
        source=source,
        unit=facts.unit,
        record=record,
        readings=readings,
        evidence=evidence_list(source, readings),
        scores=facts.scores.unit(facts.unit.code),
    )
    nodes: tuple[Node, ...] = (
        _opening(sheet),
        *_points(sheet),
        *not_applicable_notes(source, facts.unit.code),
        note(_package_line(source)),
        _signatures(sheet),
        unit_recipients(source),
        *_annex(sheet),
    )
    return document(source, nodes, Orientation.LANDSCAPE)


def _opening(sheet: _Sheet) -> KeyValues:
    source, period = sheet.source, sheet.source.facts.period
    pact = source.facts.frame.pact
    days = source.text("days", start=format_date(period.start), cutoff=format_date(period.cutoff))
    basis = source.say(
        "basis",
        number=source.known(pact.number, "pact_number"),
        day=source.long_day(pact.signed_on, "pact_day"),
    )
    values = (("unit", sheet.unit.name), ("period", days), ("basis", basis))
    return KeyValues(
        items=tuple(
            KeyValue(label=source.text(f"label.{name}"), value=value) for name, value in values
        ),
        label_mm=_LABEL_MM,
    )


def _points(sheet: _Sheet) -> tuple[Node, ...]:
    source = sheet.source
    own = None if sheet.scores is None else self_totals(source.facts.frame.table, sheet.scores)
    sums = None if own is None else own.sums
    changes = () if own is None else _changes(source, own)
    table = Table(
        columns=_COLUMNS,
        header=(source.head("head"),),
        rows=(*_group_rows(sheet), *_total_rows(source, sums)),
    )
    legend = [source.text("legend")]
    if any(_is_tentative(source, row) for row in source.facts.frame.table.criteria):
        legend.append(source.text("tentative"))
    words = Para(content=_in_words(source, sums))
    return table, note(" ".join(legend)), words, *changes


def _changes(source: PaperSource, own: SelfTotals) -> tuple[Node, ...]:
    return (*criterion_notes(source, own.sheet), *total_notes(source, own.sums.trace))


def _group_rows(sheet: _Sheet) -> tuple[Row, ...]:
    rows: list[Row] = []
    table = sheet.source.facts.frame.table
    for group in table.groups:
        criteria = [row for row in table.criteria if row.group == group.code]
        title = _group_title(group, criteria)
        rows.append(Row(cells=(group.code, Cell(content=title, columns=7)), kind=RowKind.GROUP))
        rows += [_criterion_row(sheet, row) for row in criteria]
    return tuple(rows)


def _group_title(group: CriteriaGroup, criteria: list[Criterion]) -> str:
    """The group's name, with its part of the total where all of it is bonus or penalty."""
    parts = {row.part for row in criteria}
    if parts in ({Part.BONUS}, {Part.PENALTY}):
        part = word_of(criteria[0].part)
        return group.title if part in group.title.casefold() else f"{group.title} ({part})"
    return group.title


def _criterion_row(sheet: _Sheet, row: Criterion) -> Row:
    source = sheet.source
    score = None if sheet.scores is None else sheet.scores.criterion(row.code)
    if score is not None and not score.applicable:
        cells = (*_named(row), *(DASH,) * 5)
        return Row(cells=cells)
    goal = source.facts.frame.goal(sheet.unit.code, row)
    own = "" if score is None else _own_points(score)
    star = source.text("star") if own and _is_tentative(source, row) else ""
    return Row(
        cells=(
            *_named(row),
            "" if goal is None else figure(goal),
            result_words(source, row, sheet.readings[row.code], sheet.record),
            sheet.evidence.numbers(row.code),
            _most(row),
            own + star,
        )
    )


def _named(row: Criterion) -> tuple[str, str, str]:
    return row.code, row.title, row.unit_of_measure or ""


def _own_points(score: CriterionScore) -> str:
    """Points that are missing stay empty; those a rule gives for no entry at all count."""
    return "" if score.missing and not score.self_points else points(score.self_points)


def _is_tentative(source: PaperSource, row: Criterion) -> bool:
    """Points that depend on other units' results are not settled before the review."""
    return source.facts.provenance is None and isinstance(row.rule, HalfPlusLeader)


def _most(row: Criterion) -> str:
    return format_amount(points_bounds(row)[1] if row.max_points is None else row.max_points)


def _total_rows(source: PaperSource, sums: Sums | None) -> tuple[Row, ...]:
    parts = ("content", "bonus", "penalty", "total")
    amounts = (sums.content, sums.bonus, sums.penalty, sums.total) if sums else (None,) * 4
    return tuple(
        Row(
            cells=(Cell(content=source.text(f"sum.{name}"), columns=7), points(amount)),
            kind=RowKind.TOTAL,
        )
        for name, amount in zip(parts, amounts, strict=True)
    )


def _in_words(source: PaperSource, sums: Sums | None) -> str:
    if sums is None or sums.total is None:
        return source.text("no_total")
    return source.text("in_words", words=first_capital(number_in_words(sums.total)))


def _package_line(source: PaperSource) -> str:
    package = source.facts.package
    unit = source.facts.unit
    typed = None if unit is None else source.leader_facts.hand_typed.get(unit.code)
    if package is None and typed is not None:
        day = format_date(typed.paper_date)
        return source.text("hand_typed", number=typed.paper_number, day=day)
    if package is None:
        return source.text("unsealed")
    revision = f"{package.revision:02}"
    return source.text("sealed", revision=revision, digest=package.digest)


def _signatures(sheet: _Sheet) -> Signatures:
    """Clerk left, commander right."""
    source = sheet.source
    commander = position(source, sheet.unit)
    return Signatures(
        signers=(
            signer(source, title=source.text("sign.clerk"), blank="clerk"),
            signer(source, title=commander, blank="signer"),
        )
    )


def _annex(sheet: _Sheet) -> tuple[Node, ...]:
    """The evidence by number, on a page of its own."""
    if not sheet.evidence.pieces:
        return ()
    source = sheet.source
    title = AnnexTitle(
        number="",
        title=source.text("evidence_title"),
        reference=source.text("evidence_reference", unit=sheet.unit.name),
    )
    return (PageBreak(), title, evidence_table(source, sheet.evidence))
