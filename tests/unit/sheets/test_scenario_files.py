from datetime import date
from decimal import Decimal

import pytest

from thidua_desktop.domain.ballot import BallotBase, Comparison
from thidua_desktop.domain.bloc import BlocKind
from thidua_desktop.domain.pact import PactKind
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.domain.review import Attendance, Ceiling, Disqualification
from thidua_desktop.domain.scoring_table import NaPolicy, TieBreaker, TieBreakKind
from thidua_desktop.exchange.scenario_files import TomlScenarioFiles
from thidua_desktop.wording.problems import problem

FRAME = """
[bloc]
kind = "khoi"
code = "K4"
name = "Khối 4"
[year]
code = "2022"
start = 2022-01-10
end = 2023-01-10
leader = "CHC"
[[period]]
code = "6T"
kind = "mid_year"
cutoff = 2022-06-30
[[unit]]
code = "BTM"
name = "Bộ Tham mưu"
[[unit]]
code = "CHC"
name = "Cục Hậu cần"
[table]
bonus_cap = "50"
penalty_cap = 10
na_policy = "normalize"
tie_breakers = ["less_penalty", "group:I", "lot"]
[table.component_weights]
self = "0,5"
cross = 1.5
[[table.band]]
name = "Tốt"
min_percent = "85"
"""
MEETING = """
[6T]
kind = "mid_year"
held_on = 2022-07-08
"""


def read_frame(tmp_path, text=FRAME):
    path = tmp_path / "khung.toml"
    path.write_text(text, "utf-8")
    return TomlScenarioFiles().read_frame(path)


def read_meetings(tmp_path, text):
    path = tmp_path / "hoi-nghi.toml"
    path.write_text(text, "utf-8")
    return TomlScenarioFiles().read_meetings(path, read_frame(tmp_path).value)


def listed(result):
    return [(problem.place, problem.code.value) for problem in result.problems]


def test_a_frame_with_only_what_is_required_is_read(tmp_path):
    result = read_frame(tmp_path)
    plan = result.value
    assert result.problems == ()
    assert (plan.bloc.kind, plan.bloc.superior) == (BlocKind.BLOC, None)
    assert [(unit.code, unit.order, unit.headcount) for unit in plan.units] == [
        ("BTM", 1, None),
        ("CHC", 2, None),
    ]
    assert (plan.year.deputy_unit, plan.year.next_leader, plan.year.motto) == (None, None, None)
    assert (plan.pact.kind, plan.pact.number) == (PactKind.PACT, None)
    (period,) = plan.periods
    assert (period.name, period.start, period.end) == ("6T", date(2022, 1, 10), date(2022, 6, 30))
    assert period.due is None


def test_periods_stand_in_the_order_of_their_cutoffs(tmp_path):
    year_end = '[[period]]\ncode = "NAM"\nkind = "year_end"\ncutoff = 2022-12-31\n[[period]]'
    plan = read_frame(tmp_path, FRAME.replace("[[period]]", year_end)).value
    assert [period.code for period in plan.periods] == ["6T", "NAM"]


def test_the_rules_of_the_table_are_exact_numbers(tmp_path):
    rules = read_frame(tmp_path).value.rules
    assert (rules.bonus_cap, rules.penalty_cap) == (Decimal(50), Decimal(10))
    assert rules.component_weights.self_weight == Decimal("0.5")
    assert rules.component_weights.cross_weight == Decimal("1.5")
    assert (rules.na_policy, rules.allow_over_max) == (NaPolicy.NORMALIZE, False)
    assert rules.tie_breakers == (
        TieBreaker(kind=TieBreakKind.LESS_PENALTY),
        TieBreaker(kind=TieBreakKind.GROUP, group="I"),
        TieBreaker(kind=TieBreakKind.LOT),
    )
    table = rules.table((), ())
    assert (table.version, table.bands[0].min_percent, table.criteria) == (1, Decimal(85), ())


def test_a_bloc_gets_its_uid_when_it_is_founded(tmp_path):
    bloc = read_frame(tmp_path).value.bloc.founded("0190")
    assert (bloc.code, bloc.uid, bloc.name) == ("K4", "0190", "Khối 4")


@pytest.mark.parametrize(
    ("old", "new", "place", "code"),
    [
        ('kind = "khoi"\n', "", "bloc.kind", "MISSING"),
        ('kind = "khoi"', 'kind = "doi"', "bloc.kind", "BAD_VALUE"),
        ('code = "K4"', 'code = "Khối"', "bloc.code", "BAD_VALUE"),
        ("start = 2022-01-10\n", "", "year.start", "MISSING"),
        ("start = 2022-01-10", 'start = "1/10"', "year.start", "BAD_VALUE"),
        ("end = 2023-01-10", "end = 2021-01-10", "year.end", "BAD_VALUE"),
        ('leader = "CHC"\n', "", "year.leader", "MISSING"),
        ('leader = "CHC"', 'leader = "XXX"', "year.leader", "UNKNOWN_REF"),
        ("cutoff = 2022-06-30\n", "", "period[1].cutoff", "MISSING"),
        ('kind = "mid_year"', 'kind = "quarter"', "period[1].kind", "BAD_VALUE"),
        ('name = "Cục Hậu cần"\n', "", "unit[2].name", "MISSING"),
        ('code = "CHC"', 'code = "BTM"', "unit[2].code", "DUPLICATE"),
        ('bonus_cap = "50"\n', "", "table.bonus_cap", "MISSING"),
        ('bonus_cap = "50"', 'bonus_cap = "năm mươi"', "table.bonus_cap", "BAD_VALUE"),
        ('"group:I"', '"group:"', "table.tie_breakers", "BAD_VALUE"),
        ('"lot"', '"coin"', "table.tie_breakers", "BAD_VALUE"),
        ("cross = 1.5", "cross = 0", "table.component_weights.cross", "BAD_VALUE"),
        ('min_percent = "85"\n', "", "table.band[1].min_percent", "MISSING"),
        ('na_policy = "normalize"\n', "", "table.na_policy", "MISSING"),
    ],
)
def test_a_frame_that_lacks_something_says_what_and_where(tmp_path, old, new, place, code):
    result = read_frame(tmp_path, FRAME.replace(old, new, 1))
    assert result.value is None
    assert (place, code) in listed(result)


def test_an_unknown_key_is_listed_and_the_frame_stands(tmp_path):
    result = read_frame(tmp_path, FRAME.replace("[table]", "[table]\nbonus_kap = 1"))
    assert listed(result) == [("table.bonus_kap", "UNKNOWN_KEY")]
    assert result.value is not None


def test_a_file_that_is_no_toml_is_said_so(tmp_path):
    result = read_frame(tmp_path, "[bloc\n")
    assert (result.value, listed(result)) == (None, [("", "NOT_TOML")])


def test_a_missing_file_is_the_environments_fault(tmp_path):
    with pytest.raises(KnownFault) as fault:
        TomlScenarioFiles().read_frame(tmp_path / "khung.toml")
    assert fault.value.code is FaultCode.FILE_MISSING


def test_a_meeting_with_only_its_date_is_read(tmp_path):
    result = read_meetings(tmp_path, MEETING)
    plan = result.value["6T"]
    assert result.problems == ()
    assert (plan.meeting.kind, plan.meeting.held_on) == (ReviewKind.MID_YEAR, date(2022, 7, 8))
    assert (plan.meeting.place, plan.meeting.attendance, plan.handover_to) == (None, (), None)
    assert (plan.limitations, plan.directives, plan.ballots) == ((), (), ())


FULL = (
    MEETING
    + """
starts = "08:00"
ends = 11:30:00
place = "Hội  trường"
chair_unit = "CHC"
secretary_unit = "BTM"
handover_to = "BTM"
present = { BTM = 5 }
summoned = { BTM = 6, CHC = 4 }
[[6T.strength]]
text = "Bám sát nghị quyết"
[[6T.limitation]]
text = "Phối hợp chưa tốt"
criterion = "V.1"
owner = "CHC"
due = 2022-10-31
remedy = "Giao ban hằng tháng"
[[6T.limitation]]
text = "Chưa rõ nét"
[[6T.directive]]
text = "Hoàn thành chỉ tiêu"
assigned = ["BTM", "CHC"]
due = 2022-11-15
[[6T.ceiling]]
unit = "BTM"
max_class = "Tốt"
reason = "Vi phạm kỷ luật"
[[6T.ceiling]]
unit = "BTM"
reason = "Ký giao ước muộn"
[[6T.not_considered]]
unit = "CHC"
reason = "Sáp nhập"
[[6T.ballot]]
award = "Cờ thi đua"
base = "present"
members = 9
threshold = "2/3"
comparison = "gte"
issued = 9
returned = 9
valid = 8
candidates = [ { unit = "CHC", yes = 6, no = 1, blank = 1 }, { unit = "BTM", yes = 8, no = 0 } ]
"""
)


def test_everything_of_a_meeting_is_read(tmp_path):
    result = read_meetings(tmp_path, FULL)
    plan = result.value["6T"]
    assert result.problems == ()
    assert (plan.meeting.starts, plan.meeting.ends) == ("08:00", "11:30")
    assert (plan.meeting.place, plan.meeting.chair_unit) == ("Hội trường", "CHC")
    assert plan.meeting.attendance == (
        Attendance(unit="BTM", called=6, present=5),
        Attendance(unit="CHC", called=4),
    )
    assert plan.meeting.strengths == ("Bám sát nghị quyết",)
    assert plan.ceilings == (
        Ceiling(unit="BTM", max_class="Tốt", reason="Vi phạm kỷ luật"),
        Ceiling(unit="BTM", reason="Ký giao ước muộn"),
    )
    assert plan.not_considered == (Disqualification(unit="CHC", reason="Sáp nhập"),)
    assert plan.handover_to == "BTM"


def test_a_decision_without_a_reason_holds_and_leaves_the_reason_open(tmp_path):
    without = FULL.replace('reason = "Vi phạm kỷ luật"\n', "").replace('reason = "Sáp nhập"\n', "")
    result = read_meetings(tmp_path, without)
    plan = result.value["6T"]
    assert result.problems == ()
    assert plan.ceilings[0] == Ceiling(unit="BTM", max_class="Tốt", reason="")
    assert plan.not_considered == (Disqualification(unit="CHC", reason=""),)


def test_plans_become_facts_once_they_have_an_id(tmp_path):
    plan = read_meetings(tmp_path, FULL).value["6T"]
    limitation = plan.limitations[0].raised("f1", "6T")
    assert (limitation.id, limitation.criterion, limitation.owner) == ("f1", "V.1", "CHC")
    assert (limitation.remedy, limitation.raised_in) == ("Giao ban hằng tháng", "6T")
    directive = plan.directives[0].raised("f2", "6T")
    assert (directive.id, directive.assigned, directive.due) == (
        "f2",
        ("BTM", "CHC"),
        date(2022, 11, 15),
    )
    ballot = plan.ballots[0].cast("f3")
    assert (ballot.id, ballot.base, ballot.comparison) == (
        "f3",
        BallotBase.PRESENT,
        Comparison.AT_LEAST,
    )
    assert [votes.yes for votes in ballot.candidates] == [6, 8]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("valid = 8", "valid = 10", ("6T.ballot[1]", "BALLOT_SUMS")),
        ("yes = 6", "yes = 7", ("6T.ballot[1]", "BALLOT_SUMS")),
        ("yes = 6", 'yes = "sáu"', ("6T.ballot[1].candidates[1].yes", "BAD_VALUE")),
        ("issued = 9\n", "", ("6T.ballot[1].issued", "MISSING")),
        ("issued = 9", "issued = true", ("6T.ballot[1].issued", "BAD_VALUE")),
        ('"2/3"', '"hai phần ba"', ("6T.ballot[1]", "BALLOT_SUMS")),
    ],
)
def test_a_ballot_whose_sums_cannot_be_is_left_out(tmp_path, old, new, problem):
    result = read_meetings(tmp_path, FULL.replace(old, new, 1))
    assert problem in listed(result)
    assert result.value["6T"].ballots == ()
    assert len(result.value["6T"].limitations) == 2


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('owner = "CHC"', 'owner = "XXX"', ("6T.limitation[1].owner", "UNKNOWN_REF")),
        ('text = "Phối hợp chưa tốt"\n', "", ("6T.limitation[1].text", "MISSING")),
        ("due = 2022-10-31", 'due = "tháng 10"', ("6T.limitation[1].due", "BAD_VALUE")),
    ],
)
def test_a_broken_limitation_is_left_out_and_the_others_stay(tmp_path, old, new, problem):
    result = read_meetings(tmp_path, FULL.replace(old, new, 1))
    assert listed(result) == [problem]
    assert [one.text for one in result.value["6T"].limitations] == ["Chưa rõ nét"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (MEETING.replace("held_on = 2022-07-08\n", ""), ("6T.held_on", "MISSING")),
        (MEETING.replace("[6T]", "[9T]"), ("9T", "UNKNOWN_REF")),
        ("6T = 1", ("6T", "BAD_VALUE")),
    ],
)
def test_a_period_that_cannot_be_read_is_left_out(tmp_path, text, problem):
    result = read_meetings(tmp_path, text)
    assert problem in listed(result)
    assert result.value == {}


def test_heads_of_a_stranger_are_listed(tmp_path):
    result = read_meetings(tmp_path, MEETING + "present = { XXX = 5, BTM = 4 }\n")
    assert listed(result) == [("6T.present.XXX", "UNKNOWN_REF")]
    assert result.value["6T"].meeting.attendance == (Attendance(unit="BTM", present=4),)


def test_a_text_with_characters_nobody_sees_is_refused(tmp_path):
    result = read_meetings(tmp_path, MEETING + 'place = "Hội\u200b trường"\n')
    assert listed(result) == [("6T.place", "BAD_VALUE")]


def test_a_day_may_be_typed_as_text(tmp_path):
    for typed in ('"2022-07-08"', '"08/07/2022"'):
        result = read_meetings(tmp_path, MEETING.replace("2022-07-08", typed))
        assert listed(result) == []
        assert result.value["6T"].meeting.held_on == date(2022, 7, 8)


def test_a_value_of_another_kind_is_named_with_the_kind_that_is_wanted(tmp_path):
    found = read_meetings(tmp_path, MEETING.replace("2022-07-08", '"tháng sau"')).problems[0]
    assert problem(found.code, found.facts) == "Giá trị “tháng sau” không hợp lệ; cần ngày."
