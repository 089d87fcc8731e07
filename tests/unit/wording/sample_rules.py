"""One criterion per rule and per way in which a rule is put into words."""

from decimal import Decimal

from thidua_desktop.domain.criterion import (
    Banded,
    BandPoint,
    BelowTarget,
    Binary,
    BonusPenalty,
    Checklist,
    ChecklistItem,
    Criterion,
    DeductFromMax,
    Direction,
    HalfPlusLeader,
    KpiComponent,
    Level,
    LevelRatio,
    Manual,
    Part,
    PerCount,
    Proportional,
    Rule,
    StepBasis,
    StepBonus,
    StepPenalty,
    Steps,
    ViolationKind,
    WeightedKpi,
)


def d(text: str) -> Decimal:
    return Decimal(text)


def row(rule: Rule, *, most: str | None = "10", **given) -> Criterion:
    facts = {"code": "II.1", "group": "II", "title": "Bắn súng khá, giỏi", "part": Part.CONTENT}
    return Criterion(
        **facts,
        rule=rule,
        max_points=None if most is None else d(most),
        **{"direction": Direction.HIGHER, "unit_of_measure": "%", **given},
    )


LOWER = {"direction": Direction.LOWER, "unit_of_measure": "vụ"}
EVERY_RULE = (
    row(Proportional(), most="20"),
    row(Proportional(), **LOWER),
    row(HalfPlusLeader()),
    row(StepPenalty(k=d("0.5"))),
    row(StepPenalty(k=d("2"), steps=Steps.EXACT), **LOWER),
    row(StepPenalty(k=d("0.5"), step=d("5"), basis=StepBasis.PERCENT_OF_TARGET)),
    row(StepBonus(k=d("0.4"), bonus_max=d("3"))),
    row(StepBonus(k=d("0.4"), bonus_max=d("3"), below=BelowTarget.STEP_PENALTY)),
    row(
        StepBonus(k=d("0.4"), bonus_max=d("3"), below=BelowTarget.STEP_PENALTY, k_below=d("0.5")),
        **LOWER,
    ),
    row(
        Banded(
            bands=(
                BandPoint(bound=d("95"), points=d("10")),
                BandPoint(bound=d("85"), points=d("8")),
            )
        )
    ),
    row(Banded(bands=(BandPoint(bound=d("0"), points=d("10")),)), **LOWER),
    row(Binary(), most="5"),
    row(
        Level(
            levels=(
                LevelRatio(name="Tốt", ratio=d("1")),
                LevelRatio(name="Khá", ratio=d("0.8")),
            )
        ),
        most="15",
    ),
    row(
        Checklist(
            items=(
                ChecklistItem(name="Nền nếp", weight=d("3")),
                ChecklistItem(name="Vệ sinh", weight=d("2")),
            )
        )
    ),
    row(PerCount(k=d("2"), cap=d("6")), most=None),
    row(BonusPenalty(b=d("1"), p=d("2"), low=d("-5"), high=d("3")), most=None),
    row(
        DeductFromMax(
            kinds=(
                ViolationKind(name="Khiển trách", k=d("2")),
                ViolationKind(name="Cảnh cáo", k=d("5")),
            )
        ),
        most="20",
    ),
    row(WeightedKpi(components=(KpiComponent(name="Quân số", target=d("95")),)), most="20"),
    row(
        WeightedKpi(
            components=(
                KpiComponent(name="Quân số", target=d("95"), weight=d("3")),
                KpiComponent(name="Vật chất", target=d("90.5")),
            ),
            all_must_hold=True,
        ),
        most="20",
    ),
    row(Manual()),
)
