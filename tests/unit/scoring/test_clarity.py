"""The clarity check names what is missing, and counts criteria without an error (scoring §6)."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support.scoring_builders import absent, criterion, d, frame, table
from thidua_desktop.domain.criterion import (
    Binary,
    CriteriaGroup,
    DeductFromMax,
    Direction,
    HalfPlusLeader,
    Manual,
    Part,
    PerCount,
    Proportional,
    StepBasis,
    StepBonus,
    StepPenalty,
    ViolationKind,
)
from thidua_desktop.domain.scoring.clarity import ClarityCode, ClarityLevel, clarity
from thidua_desktop.domain.scoring_table import NaPolicy, Target

CLEAR = {
    "title": "Tỷ lệ học tập",
    "unit_of_measure": "%",
    "target": d(90),
    "due": date(2022, 5, 1),
    "evidence_required": True,
    "lead_unit": "A",
    "direction": Direction.HIGHER,
}


def clear(rule=None, **given):
    return criterion(rule or Proportional(), **{**CLEAR, **given})


def found(*rows, units="AB", targets=(), last_year=None, **given):
    report = clarity(frame(table(*rows, **given), units, targets), last_year=last_year)
    return [(each.code.value, each.level.value) for each in report.findings]


def test_a_clear_criterion_has_no_finding():
    assert found(clear()) == []
    assert clarity(frame(table(clear()), "A")).percent == Decimal("100.00")


PERCENT_STEPS = StepPenalty(k=d(1), basis=StepBasis.PERCENT_OF_TARGET)
POINT_STEPS = StepBonus(k=d(1), bonus_max=d(1))
COUNTED = PerCount(k=d(1), cap=d(2))
KINDS = DeductFromMax(kinds=(ViolationKind(name="Cảnh cáo", k=d(1)),))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (clear(unit_of_measure=" "), [("NO_UNIT", "error")]),
        (clear(Binary(), unit_of_measure=None, target=None), []),
        (
            clear(Binary(), target=None, title="TĂNG CƯỜNG đoàn kết, thống nhất"),
            [("NO_NUMBER", "error")],
        ),
        (clear(title="Tăng cường học tập"), []),
        (clear(Binary(), target=None, title="Đẩy mạnh 3 phong trào"), []),
        (clear(Manual(), target=None, title="Chất lượng phối hợp"), [("NO_NUMBER", "warning")]),
        (clear(COUNTED, target=None, title="Nâng cao dân vận"), []),
        (clear(due=None), [("NO_DUE", "error")]),
        (clear(COUNTED, due=None, part=Part.BONUS), []),
        (clear(evidence_required=False), [("NO_EVIDENCE", "warning")]),
        (clear(evidence_required=False, evidence_hint="Báo cáo tháng"), []),
        (clear(KINDS, evidence_required=False), []),
        (clear(COUNTED, evidence_required=False, part=Part.PENALTY), []),
        (clear(lead_unit=None), [("NO_OWNER", "warning")]),
        (clear(target=None), [("NO_TARGET", "error")]),
        (clear(target=d(0)), [("ZERO_TARGET", "error")]),
        (clear(HalfPlusLeader(), target=None), []),
        (clear(direction=None), [("NO_DIRECTION", "warning")]),
        (clear(COUNTED, direction=None), []),
        (clear(PERCENT_STEPS), [("STEP_BASIS", "warning")]),
        (clear(PERCENT_STEPS, unit_of_measure="lượt"), []),
        (clear(POINT_STEPS, unit_of_measure=None), [("NO_UNIT", "error")]),
    ],
)
def test_what_is_unclear_is_named(row, expected):
    assert found(row) == expected


def test_a_verb_is_named_and_the_list_can_be_given():
    row = clear(Binary(), target=None, title="Giữ gìn đoàn kết")
    given = frame(table(row), "A")
    assert clarity(given).findings == ()
    finding = clarity(given, verbs=("giữ gìn",)).findings[0]
    assert (finding.code, finding.facts) == (ClarityCode.NO_NUMBER, {"verb": "giữ gìn"})


def test_missing_targets_name_their_units_but_not_those_to_which_nothing_applies():
    targets = (Target(unit="A", criterion="X", goal=d(5)), absent("C", "X"))
    report = clarity(frame(table(clear(target=None)), "ABCD", targets))
    assert report.findings[0].facts == {"units": "B,D"}


def test_the_same_words_are_the_same_criterion():
    report = clarity(frame(table(clear(), clear(code="Y", title="học tập: TỶ LỆ")), "A"))
    finding = report.findings[0]
    assert (finding.criterion, finding.code, finding.facts) == (
        "Y",
        ClarityCode.DUPLICATE,
        {"other": "X"},
    )
    assert report.percent == Decimal("50.00")


@pytest.mark.parametrize(
    ("row", "before", "doubtful"),
    [
        (clear(), "91", True),
        (clear(), "90", False),
        (clear(), "60", False),
        (clear(), "59.9", True),
        (clear(direction=Direction.LOWER), "89", True),
        (clear(direction=Direction.LOWER), "180", False),
        (clear(direction=Direction.LOWER), "181", True),
        (clear(HalfPlusLeader(), target=None), "181", False),
        (clear(COUNTED), "500", False),
    ],
)
def test_last_year_makes_a_target_doubtful(row, before, doubtful):
    findings = found(row, last_year={("A", "X"): d(before)})
    assert findings == ([("TARGET_JUMP", "warning")] if doubtful else [])


@pytest.mark.parametrize(
    ("policy", "level"),
    [(NaPolicy.BLOC_AVERAGE, "error"), (NaPolicy.NORMALIZE, "warning")],
)
def test_a_criterion_that_applies_to_nobody_is_named(policy, level):
    rows = (clear(), clear(code="Y", title="Khác"))
    targets = (absent("A", "Y"), absent("B", "Y"))
    assert found(*rows, targets=targets, na_policy=policy) == [("NA_ALL", level)]


def test_a_unit_to_which_no_content_applies_is_an_error_of_its_own():
    report = clarity(frame(table(clear()), "AB", (absent("A", "X"),)))
    finding = report.findings[0]
    assert (finding.criterion, finding.level, finding.facts) == (
        None,
        ClarityLevel.ERROR,
        {"unit": "A"},
    )
    assert report.percent == Decimal("100.00")


def group(code, stated):
    return CriteriaGroup(code=code, title=code, stated_points=None if stated is None else d(stated))


def test_the_points_of_a_group_add_up_to_what_it_states():
    groups = (group("G", 20), group("H", 9), group("K", 5), group("L", None), group("M", 3))
    rows = (
        clear(),
        clear(code="Y", title="Khác"),
        clear(code="Z", title="Nữa", group="H"),
        clear(COUNTED, code="B", title="Thưởng", group="K", most=None),
        clear(code="Q", title="Còn", group="L"),
    )
    report = clarity(frame(table(*rows, groups=groups), "A"))
    assert [(f.group, f.code, f.facts) for f in report.findings] == [
        ("H", ClarityCode.GROUP_SUM, {"stated": "9", "sum": "10"}),
        ("M", ClarityCode.GROUP_SUM, {"stated": "3", "sum": "0"}),
    ]
    assert [each.group for each in report.per_group] == ["G", "H", "K", "L"]


def test_the_score_counts_criteria_without_an_error_by_group_too():
    rows = (clear(), clear(code="Y", title="Khác", due=None), clear(code="Z", title="Z", group="H"))
    report = clarity(frame(table(*rows), "A"))
    assert report.percent == Decimal("66.67")
    assert [str(each.percent) for each in report.per_group] == ["50.00", "100.00"]


def test_a_table_without_criteria_is_not_clear():
    assert clarity(frame(table(), "A")).percent == Decimal("0.00")
