"""The ranking as papers show it: one row per unit, then everything that needs a word."""

from collections.abc import Iterator

from thidua_desktop.documents.content import Align, Column, Node, Row, Table
from thidua_desktop.documents.paper_source import (
    DASH,
    PaperSource,
    bullet,
    first_capital,
    points,
)
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.scoring_table import TieBreakKind
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.wording.words import word_of

_POINTS_MM = 20.0


def ranking_table(source: PaperSource) -> Table:
    """Rank, unit, parts, total and class; those not considered stand last."""
    rows = tuple(
        Row(
            cells=(
                rank_cell(unit),
                source.ranked_name(unit.unit),
                points(unit.content),
                points(unit.bonus),
                points(unit.penalty),
                total_cell(unit),
                class_cell(source, unit),
            )
        )
        for unit in source.facts.scores.units
    )
    return Table(
        columns=(
            Column(width_mm=13, align=Align.CENTER),
            Column(share=1.85),
            *(Column(width_mm=_POINTS_MM, align=Align.RIGHT) for _ in range(4)),
            Column(align=Align.CENTER),
        ),
        header=(source.head("ranking.head"),),
        rows=rows,
    )


def rank_cell(unit: UnitScores) -> str:
    return DASH if unit.rank is None else str(unit.rank)


def total_cell(unit: UnitScores) -> str:
    return DASH if unit.total is None else format_points(unit.total)


def class_cell(source: PaperSource, unit: UnitScores) -> str:
    if not unit.considered:
        return source.text("ranking.barred")
    if not source.facts.frame.table.bands:
        return DASH
    return unit.classification or source.text("ranking.no_class")


def ranking_notes(source: PaperSource) -> tuple[Node, ...]:
    """Ties and how they were parted, ceilings, quota, hand-typed records, who is not considered."""
    units = source.facts.scores.units
    nobody = () if any(unit.rank for unit in units) else (source.text("ranking.none_ranked"),)
    lines = (
        *nobody,
        *_ties(source, units),
        *_broken_ties(source, units),
        *_ceilings(source),
        *_quota(source),
        *_manual_entries(source),
        *_without_rank(source, units),
    )
    return tuple(bullet(line) for line in lines)


def _ties(source: PaperSource, units: tuple[UnitScores, ...]) -> Iterator[str]:
    shared: dict[int, list[UnitScores]] = {}
    for unit in units:
        if unit.tied and unit.rank is not None:
            shared.setdefault(unit.rank, []).append(unit)
    for rank, tied in shared.items():
        yield source.text(
            "ranking.tied",
            rank=str(rank),
            total=total_cell(tied[0]),
            units=source.unit_names(each.unit for each in tied),
        )


def _broken_ties(source: PaperSource, units: tuple[UnitScores, ...]) -> Iterator[str]:
    """Each tie-breaker that moved somebody, with the units that were equal before it."""
    groups: dict[str, str] = {group.code: group.title for group in source.facts.frame.table.groups}
    broken = dict.fromkeys(
        (step.values.get("kind", ""), step.values.get("group", ""), step.values.get("units", ""))
        for unit in units
        for step in unit.trace
        if step.code is TraceCode.TIE_BROKEN
    )
    for kind, group, codes in broken:
        breaker = word_of(TieBreakKind(kind))
        if group:
            titled = f"{group} ({groups[group]})" if group in groups else group
            breaker = source.text("ranking.breaker_group", breaker=breaker, group=titled)
        listed = source.unit_names(UnitCode(code) for code in codes.split(","))
        yield source.text("ranking.tie_broken", breaker=breaker, units=first_capital(listed))


def _ceilings(source: PaperSource) -> Iterator[str]:
    for each in source.leader_facts.ceilings:
        facts = {"unit": source.unit_name(each.unit), "reason": _plain_end(each.reason) or DASH}
        if each.max_class is None:
            yield source.text("ranking.ceiling_one_down", **facts)
        else:
            yield source.text("ranking.ceiling", **facts, **{"class": each.max_class})


def _quota(source: PaperSource) -> Iterator[str]:
    quota = source.facts.scores.quota
    if quota is None:
        return
    named = {"class": quota.top_class}
    allowed, ranked = str(quota.allowed), str(quota.ranked)
    yield source.text("ranking.quota", allowed=allowed, ranked=ranked, **named)
    if quota.undecided:
        units = source.unit_names(quota.undecided)
        yield source.text("ranking.quota_undecided", units=units, places=str(quota.places))
        return
    if quota.lowered:
        yield source.text("ranking.quota_lowered", units=source.unit_names(quota.lowered))
    if quota.reason is not None:
        units = source.unit_names(quota.kept) or DASH
        yield source.text("ranking.quota_reason", units=units, reason=_plain_end(quota.reason))


def _manual_entries(source: PaperSource) -> Iterator[str]:
    for each in source.leader_facts.manual_entries:
        yield source.text(
            "ranking.manual_superseded" if each.superseded else "ranking.manual_entry",
            unit=source.unit_name(each.unit),
            number=each.paper_number,
            day=format_date(each.paper_date),
        )


def _without_rank(source: PaperSource, units: tuple[UnitScores, ...]) -> Iterator[str]:
    """Units without a total, then those not considered with their reason."""
    for unit in units:
        if unit.considered and unit.total is None:
            yield source.text("ranking.no_total", unit=source.unit_name(unit.unit))
    for unit in units:
        if unit.considered:
            continue
        reasons = [
            step.values.get("reason", "")
            for step in unit.trace
            if step.code is TraceCode.NOT_CONSIDERED
        ]
        reason = "; ".join(_plain_end(each) for each in reasons if each) or DASH
        yield source.text("ranking.not_considered", unit=source.unit_name(unit.unit), reason=reason)


def not_applicable_notes(source: PaperSource, unit: UnitCode | None = None) -> tuple[Node, ...]:
    """What the frame declared not applicable, with reasons, to whom (domain §2.4)."""
    exempt: dict[tuple[CriterionCode, str], list[UnitCode]] = {}
    for target in source.facts.frame.targets:
        if target.not_applicable and unit in {None, target.unit}:
            exempt.setdefault((target.criterion, target.reason or ""), []).append(target.unit)
    lines = [
        source.text(
            "ranking.not_applicable" if reason else "ranking.not_applicable_plain",
            criterion=criterion,
            units=source.unit_names(units),
            reason=_plain_end(reason),
        )
        for (criterion, reason), units in exempt.items()
    ]
    return tuple(bullet(line) for line in lines)


def _plain_end(text: str) -> str:
    """A text somebody wrote, without the full stop our own sentence brings."""
    return text.strip().rstrip(".")
