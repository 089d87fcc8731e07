"""Words, problems and health findings."""

import pytest

from tests.unit.wording.samples import NAMES
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports import HealthItem
from thidua_desktop.application.sheets import CellProblem, SheetProblemCode
from thidua_desktop.domain.ballot import BallotProblem
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict
from thidua_desktop.domain.scoring.clarity_checks import ClarityCode
from thidua_desktop.domain.scoring.limits import ScoreProblem
from thidua_desktop.domain.seal import Check
from thidua_desktop.wording.health import health_line
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.problems import cell_problem, problem
from thidua_desktop.wording.words import skipped_check, word_of


@pytest.mark.parametrize(
    ("member", "vietnamese", "english"),
    [
        (Verdict.QUARANTINED, "cách ly", "quarantined"),
        (PackageKind.CROSSCHECK, "chấm chéo", "cross-check"),
        (FollowUpState.CLOSING, "đề nghị đóng", "proposed for closing"),
        (OperationKind.SEAL_PACKAGE, "Niêm phong gói", "Package sealed"),
        (Check.SIGNATURE, "Chữ ký niêm phong đúng", "The signature is valid"),
    ],
)
def test_members_have_their_words(member, vietnamese, english):
    assert word_of(member) == vietnamese
    assert word_of(member, Language.ENGLISH) == english


def test_a_check_left_out_has_words_of_its_own():
    assert skipped_check(Check.VIEW) == "Chưa so trang xem với số liệu"


def test_members_of_two_enums_with_one_value_are_kept_apart():
    score = problem(ScoreProblem.UNKNOWN_UNIT, {"unit": "X"})
    sheet = problem(SheetProblemCode.UNKNOWN_UNIT, {"proposal": "CKT; CHC"})
    assert score == "Không có đơn vị mã X trong khung."
    assert sheet == "Không nhận ra đơn vị; có phải CKT, CHC không?"
    assert problem(SheetProblemCode.UNKNOWN_UNIT) == "Không nhận ra đơn vị."


def test_points_out_of_bounds_name_the_bounds():
    facts = {"points": "10.5", "low": "0", "high": "10"}
    said = problem(ScoreProblem.OUT_OF_BOUNDS, facts)
    assert said == "Điểm 10,5 ngoài khoảng cho phép, từ 0 đến 10."


def test_clarity_names_units_by_their_names():
    said = problem(ClarityCode.NO_TARGET, {"units": "PTM,CKT"}, names=NAMES)
    assert said.startswith("Chưa giao chỉ tiêu cho Phòng Tham mưu, Phòng Kỹ thuật;")


def test_ballot_problems_need_no_facts():
    assert problem(BallotProblem.RETURNED_OVER_ISSUED).endswith("phiếu phát ra.")


def test_a_cell_says_its_problem_whatever_kind_of_code_it_has():
    place = {"sheet": "Tiến độ", "cell": "C7"}
    merged = CellProblem(**place, code=SheetProblemCode.MERGED, facts={"area": "C5:C7"})
    assert cell_problem(merged) == "Ô trống vì gộp với vùng C5:C7."
    turned = CellProblem(**place, code=ReasonCode.CELL_DATE, facts={"shown": "05/07/2022"})
    assert cell_problem(turned).startswith("Số trong ô đã bị Excel đổi thành ngày 05/07/2022.")
    assert "Sổ" not in cell_problem(turned)


def test_a_health_finding_says_what_to_do_where_it_failed():
    fine = HealthItem(name="evidence", ok=True, facts={"count": "4", "size": "1048576"})
    assert health_line(fine) == "Minh chứng nguyên vẹn: 4 tệp, 1 MB."
    broken = HealthItem(name="journal", ok=False, facts={"first": "12"})
    assert "từ dòng 12" in health_line(broken)
    assert "khôi phục bản sao lưu" in health_line(broken)
