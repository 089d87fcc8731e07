"""What a unit's own points alone add up to, by the table's rules of the total (scoring §3)."""

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.domain.scoring.absent import apply_policy
from thidua_desktop.domain.scoring.points import Sheet
from thidua_desktop.domain.scoring.results import CriterionScore, UnitScores
from thidua_desktop.domain.scoring.rounding import ZERO
from thidua_desktop.domain.scoring.totals import Sums, sum_up
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.scoring_table import NaPolicy, ScoringTable


class SelfTotals(Struct, frozen=True, kw_only=True):
    """The unit's rows as it scored them, after the table's policy, and their sums."""

    sheet: Sheet
    sums: Sums


def self_totals(table: ScoringTable, unit: UnitScores) -> SelfTotals:
    """Content, bonus, penalty and total before anybody else scored; missing points count 0.

    The bloc's average stays as the whole bloc gave it: one unit alone has none.
    """
    if table.na_policy is NaPolicy.BLOC_AVERAGE:
        sheet = tuple(_own(score) for score in unit.criteria)
    else:
        bare = tuple(_own(score) if score.applicable else _bare(score) for score in unit.criteria)
        sheet = apply_policy(table, {unit.unit: bare})[unit.unit]
    return SelfTotals(sheet=sheet, sums=sum_up(table, sheet))


def _own(score: CriterionScore) -> CriterionScore:
    if not score.applicable:
        return score
    points = score.self_points or ZERO
    return replace(score, final=points, in_total=points, trace=())


def _bare(score: CriterionScore) -> CriterionScore:
    """What does not apply, before a policy gave anything for it."""
    trace = tuple(step for step in score.trace if step.code is TraceCode.NOT_APPLICABLE)
    return replace(score, in_total=ZERO, trace=trace)
