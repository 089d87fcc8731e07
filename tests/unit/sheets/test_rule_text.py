from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.criterion import (
    Banded,
    BandPoint,
    BelowTarget,
    Binary,
    BonusPenalty,
    Checklist,
    ChecklistItem,
    DeductFromMax,
    HalfPlusLeader,
    KpiComponent,
    Level,
    LevelRatio,
    Manual,
    PerCount,
    Proportional,
    RuleCode,
    StepBasis,
    StepBonus,
    StepPenalty,
    Steps,
    ViolationKind,
    WeightedKpi,
)
from thidua_desktop.domain.rule_text import (
    RuleTextProblem,
    RuleTextProblemKind,
    rule_from_params,
    rule_to_params,
)

D = Decimal
READ = [
    ("step_penalty", "k=0,5", StepPenalty(k=D("0.5"))),
    (
        "step_penalty",
        "k=5; step=2; steps=exact; basis=percent_of_target",
        StepPenalty(k=D(5), step=D(2), steps=Steps.EXACT, basis=StepBasis.PERCENT_OF_TARGET),
    ),
    ("step_bonus", "k=0,1; bonus_max=1", StepBonus(k=D("0.1"), bonus_max=D(1))),
    (
        "step_bonus",
        "k=1;bonus_max=5;below=step_penalty;k_below=2;",
        StepBonus(k=D(1), bonus_max=D(5), below=BelowTarget.STEP_PENALTY, k_below=D(2)),
    ),
    (
        "banded",
        "bands=1:5|0,97:4",
        Banded(bands=(BandPoint(bound=D(1), points=D(5)), BandPoint(bound=D("0.97"), points=D(4)))),
    ),
    (  # of the bands that hold the one with most points counts: a bound may stand twice
        "banded",
        "bands=80:5|80:7",
        Banded(bands=(BandPoint(bound=D(80), points=D(5)), BandPoint(bound=D(80), points=D(7)))),
    ),
    (
        "level",
        " levels = Tốt:1 | Trung bình:0,5 ",
        Level(
            levels=(
                LevelRatio(name="Tốt", ratio=D(1)),
                LevelRatio(name="Trung bình", ratio=D("0.5")),
            )
        ),
    ),
    (
        "checklist",
        "items=Đoàn kết; kỷ luật:1|Tỷ lệ 1:2:3",
        Checklist(
            items=(
                ChecklistItem(name="Đoàn kết; kỷ luật", weight=D(1)),
                ChecklistItem(name="Tỷ lệ 1:2", weight=D(3)),
            )
        ),
    ),
    ("per_count", "k=7,5; cap=30", PerCount(k=D("7.5"), cap=D(30))),
    (
        "bonus_penalty",
        "b=8; p=0; low=-2; high=100",
        BonusPenalty(b=D(8), p=D(0), low=D(-2), high=D(100)),
    ),
    (
        "deduct_from_max",
        "kinds=Nhắc nhở:0,5",
        DeductFromMax(kinds=(ViolationKind(name="Nhắc nhở", k=D("0.5")),)),
    ),
    (
        "weighted_kpi",
        "components=Đạt yêu cầu:100@2|Khá, giỏi:75; all_must_hold=có",
        WeightedKpi(
            components=(
                KpiComponent(name="Đạt yêu cầu", target=D(100), weight=D(2)),
                KpiComponent(name="Khá, giỏi", target=D(75)),
            ),
            all_must_hold=True,
        ),
    ),
    ("proportional", "", Proportional()),
    ("half_plus_leader", " ", HalfPlusLeader()),
    ("binary", "", Binary()),
    ("manual", "", Manual()),
]


@pytest.mark.parametrize(("code", "text", "rule"), READ)
def test_a_line_of_parameters_means_its_rule(code, text, rule):
    assert rule_from_params(RuleCode(code), text) == rule


@pytest.mark.parametrize("rule", [rule for _, _, rule in READ])
def test_a_written_line_reads_back_as_the_same_rule(rule):
    assert rule_from_params(rule.code, rule_to_params(rule)) == rule


def test_amounts_are_written_with_a_decimal_comma():
    assert rule_to_params(PerCount(k=D("7.50"), cap=D("1E+1"))) == "k=7,50; cap=10"


Kind = RuleTextProblemKind
REFUSED = [
    ("per_count", "k=1", Kind.MISSING_KEY, "cap"),
    ("per_count", "k=1; cap=4; k=2", Kind.REPEATED_KEY, "k"),
    ("per_count", "k=1; cap=4; step=2", Kind.UNKNOWN_KEY, "step"),
    ("per_count", "k=1; cap=bốn", Kind.BAD_VALUE, "cap"),
    ("per_count", "k=-1; cap=4", Kind.BAD_VALUE, "k"),
    ("per_count", "một", Kind.UNREADABLE, ""),
    ("binary", "k=1", Kind.UNKNOWN_KEY, "k"),
    ("step_penalty", "", Kind.MISSING_KEY, "k"),
    ("step_penalty", "k=1; step=0", Kind.BAD_VALUE, "step"),
    ("step_penalty", "k=1; steps=half", Kind.BAD_VALUE, "steps"),
    ("step_bonus", "k=1", Kind.MISSING_KEY, "bonus_max"),
    ("banded", "bands=", Kind.MISSING_KEY, "bands"),
    ("banded", "bands=90", Kind.BAD_VALUE, "bands"),
    ("level", "levels=Tốt:1|tốt:0,8", Kind.REPEATED_NAME, "levels"),
    ("checklist", "items=A:0|B:0", Kind.BAD_VALUE, "items"),
    ("bonus_penalty", "b=1; p=1; low=5; high=3", Kind.BAD_VALUE, "low"),
    ("weighted_kpi", "components=A:1@-1|B:1@2", Kind.BAD_VALUE, "components"),
    ("weighted_kpi", "components=A:1; all_must_hold=yes", Kind.BAD_VALUE, "all_must_hold"),
]


@pytest.mark.parametrize(("code", "text", "kind", "key"), REFUSED)
def test_a_line_that_makes_no_rule_says_why_and_where(code, text, kind, key):
    problem = rule_from_params(RuleCode(code), text)
    assert isinstance(problem, RuleTextProblem)
    assert (problem.kind, problem.key) == (kind, key)


NAMES = st.text("abđưệ ,;()1", min_size=1, max_size=12).map(
    lambda text: f"x{text}x".replace("  ", " ")
)
AMOUNTS = st.decimals(0, 10**6, places=3)


@given(
    st.lists(
        st.tuples(NAMES, AMOUNTS),
        min_size=1,
        max_size=5,
        unique_by=lambda p: " ".join(p[0].split()).casefold(),
    )
)
def test_any_list_of_kinds_survives_the_line(pairs):
    rule = DeductFromMax(
        kinds=tuple(ViolationKind(name=" ".join(n.split()), k=k) for n, k in pairs)
    )
    assert rule_from_params(RuleCode.DEDUCT_FROM_MAX, rule_to_params(rule)) == rule
