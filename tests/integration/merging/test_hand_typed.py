"""A unit without the program: its form goes out, comes back filled in, and counts by its paper."""

import shutil
import subprocess
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from tests.support.filled_forms import GOOD, Line, filled
from tests.support.sealing import LEADER, REGIMENT, STAFF
from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.papers import PaperType
from thidua_desktop.application.use_cases.type_in_record import TypedRecord
from thidua_desktop.cli.results_json import results_document
from thidua_desktop.documents.press import build_paper
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.scoring.limits import ScoreProblem
from thidua_desktop.domain.scoring.trace import TraceCode

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
PAPER = {"paper_number": "12/BC-TM", "paper_date": date(2022, 6, 18)}
CODE = ReasonCode.MANUAL_SUPERSEDED


def filled_in(bloc, lines=GOOD, unit=STAFF, period="6T"):
    """The form as the leader wrote it, with what the unit wrote into it."""
    with bloc.open(LEADER) as services:
        form = services.hand_typed.form(period, unit)
        path = services.hand_typed.write_form(form, bloc.folder)
    path.write_bytes(filled(path.read_bytes(), lines))
    return path


def type_in(bloc, path, unit=STAFF, period="6T", **paper):
    with bloc.open(LEADER) as services:
        read = services.hand_typed.read_form(path, services.hand_typed.form(period, unit))
        assert read.value is not None
        given = {**PAPER, **paper}
        typed = TypedRecord(unit=unit, rows=read.value, file=path.read_bytes(), **given)
        return services.hand_typed.type_in(period, typed)


def record_of(bloc, book=LEADER, unit=STAFF):
    with bloc.open(book) as services:
        return services.queries.picture("6T").records.get(unit)


def scores(bloc, book=LEADER):
    with bloc.open(book) as services:
        return results_document([services.queries.picture("6T")])


def points_of(bloc, unit=STAFF, book=LEADER):
    units = scores(bloc, book)["6T"]["units"]
    found = next(one for one in units if one["code"] == unit)
    return {row["code"]: row["final"] for row in found["criteria"]}


def test_what_was_typed_from_a_signed_paper_counts(bloc):
    done = type_in(bloc, filled_in(bloc))
    assert len(done.value.entry.entries) == len(GOOD) - 1
    assert not done.value.entry.superseded
    # By hand from scoring §2: 20*45/50; typed; 10+5*0.5; level 1; one of two items; 1*2 for +.
    assert points_of(bloc) == {
        "I.1": "18.00",
        "I.2": "8.00",
        "I.3": "11.00",
        "II.1": "15.00",
        "II.2": "5.00",
        "II.3": "0.00",
        "III.1": "0.00",
        "III.2": "2.00",
    }


def test_it_is_one_operation_and_the_filled_in_file_is_kept(bloc):
    path = filled_in(bloc)
    with bloc.open(LEADER) as services:
        before = services.queries.journal(1)[-1].seq
    entry = type_in(bloc, path).value.entry
    with bloc.open(LEADER) as services:
        last = services.queries.journal(1)[-1]
        assert (last.seq, last.kind) == (before + 1, "type_in_record")
        (proof,) = entry.entries[0].evidence
        with services.queries.book.storage.read() as uow:
            assert uow.evidence.read(proof.sha256) == path.read_bytes()


@pytest.mark.parametrize("lacking", [{"paper_number": " "}, {"paper_date": None}])
def test_without_number_or_date_of_the_signed_paper_nothing_is_typed_in(bloc, lacking):
    path = filled_in(bloc)
    with pytest.raises(NotAllowedError) as refusal:
        type_in(bloc, path, **lacking)
    assert refusal.value.reason.code is ReasonCode.NOT_APPROVED
    assert refusal.value.reason.facts == {"paper_of": STAFF}
    assert record_of(bloc) is None


def test_only_the_leader_writes_and_reads_forms_and_only_for_its_units(bloc):
    with bloc.open(REGIMENT) as services, pytest.raises(NotAllowedError) as refusal:
        services.hand_typed.form("6T", STAFF)
    assert refusal.value.reason.code is ReasonCode.NOT_LEADER
    with bloc.open(LEADER) as services, pytest.raises(UnknownNameError):
        services.hand_typed.form("6T", "KHAC")


def test_the_same_paper_again_changes_nothing_and_a_new_one_replaces_it(bloc):
    path = filled_in(bloc)
    first = type_in(bloc, path).value.entry
    assert type_in(bloc, path).value.entry == first
    lines = [Line(code="I.3", day=date(2022, 5, 5), result=70)]
    second = type_in(bloc, filled_in(bloc, lines), paper_number="13/BC-TM").value.entry
    assert record_of(bloc) == second.record
    assert second.paper_number == "13/BC-TM"


def test_what_was_typed_in_is_taken_back_before_the_conclusion_alone(bloc):
    type_in(bloc, filled_in(bloc))
    with bloc.open(LEADER) as services:
        services.hand_typed.take_back("6T", STAFF)
        with pytest.raises(UnknownNameError):
            services.hand_typed.take_back("6T", STAFF)
    assert record_of(bloc) is None
    path = filled_in(bloc)
    type_in(bloc, path)
    bloc.conclude()
    with pytest.raises(NotAllowedError) as refusal:
        type_in(bloc, path)
    assert refusal.value.reason.code is ReasonCode.REVIEW_CLOSED
    with bloc.open(LEADER) as services, pytest.raises(NotAllowedError):
        services.hand_typed.take_back("6T", STAFF)


def test_points_that_a_rule_computes_are_not_typed(bloc):
    path = filled_in(bloc)
    with bloc.open(LEADER) as services:
        rows = services.hand_typed.read_form(path, services.hand_typed.form("6T", STAFF)).value
        assert rows is not None
        (score,) = rows.self_scores
        wrong = type(rows)(entries=(), self_scores=(_of(score, "I.3"), score))
        typed = TypedRecord(unit=STAFF, rows=wrong, file=path.read_bytes(), **PAPER)
        done = services.hand_typed.type_in("6T", typed).value
    assert [(r.row, r.code) for r in done.refused_scores] == [(0, ScoreProblem.UNKNOWN_CRITERION)]
    assert [score.criterion for score in done.entry.self_scores] == ["I.2"]


def _of(score, criterion):
    return type(score)(place=score.place, unit=score.unit, criterion=criterion, points=score.points)


@pytest.mark.parametrize("form_first", [True, False])
def test_a_sealed_record_supersedes_what_was_typed_whichever_came_first(bloc, form_first):
    sealed = bloc.seal_record(STAFF, 60)
    path = filled_in(bloc)
    if form_first:
        type_in(bloc, path)
        assert bloc.codes(LEADER, sealed) == [CODE]
    else:
        assert bloc.codes(LEADER, sealed) == [None]
        assert type_in(bloc, path).value.entry.superseded
    assert bloc.standing(LEADER, sealed) == [CODE]
    assert bloc.counting(LEADER) == [(STAFF, "record", 1)]
    record = record_of(bloc)
    assert [entry.result.number for entry in record.entries] == [60]
    only_sealed = bloc.copied_to(bloc.folder.parent / "only")
    with only_sealed.open(LEADER) as services:
        services.hand_typed.take_back("6T", STAFF)
    assert scores(bloc) == scores(only_sealed)
    assert bloc.state(LEADER) == only_sealed.state(LEADER)


def test_a_withdrawn_package_lets_the_paper_count_again(bloc):
    sealed = bloc.seal_record(STAFF, 60)
    typed = type_in(bloc, filled_in(bloc)).value.entry
    bloc.take_in(LEADER, sealed)
    with bloc.open(LEADER) as services:
        (package,) = services.queries.picture("6T").counting
        services.packages.withdraw(package.digest)
    assert record_of(bloc) == typed.record


def test_the_result_carries_what_was_typed_and_every_member_recounts_it(bloc):
    other = bloc.seal_record(REGIMENT, 60)
    bloc.take_in(LEADER, other)
    type_in(bloc, filled_in(bloc))
    result = bloc.conclude()
    assert bloc.codes(STAFF, result, other) == [None, None]
    assert bloc.codes(REGIMENT, result, other) == [None, ReasonCode.REV_SAME]
    for member in (STAFF, REGIMENT):
        assert bloc.state(member) == bloc.state(LEADER)
        assert scores(bloc, member) == scores(bloc)
        assert record_of(bloc, member) == record_of(bloc)
        assert papers(bloc, member) == papers(bloc, LEADER)


def papers(bloc, book):
    with bloc.open(book) as services:
        wanted = [PaperType.MINUTES, PaperType.RANKING_TABLE, PaperType.RESULT_NOTICE]
        return [build_paper(facts) for facts in services.papers.facts("6T", wanted)]


def test_the_result_says_which_papers_a_sealed_record_superseded(bloc):
    sealed = bloc.seal_record(STAFF, 60)
    type_in(bloc, filled_in(bloc))
    bloc.take_in(LEADER, sealed)
    result = bloc.conclude()
    assert bloc.codes(REGIMENT, sealed, result) == [CODE, None]
    assert bloc.codes(STAFF, result) == [None]
    assert bloc.state(REGIMENT) == bloc.state(LEADER)
    with bloc.open(REGIMENT) as services:
        (typed,) = services.queries.picture("6T").facts.manual_entries
    assert typed.superseded


def test_a_package_after_the_conclusion_changes_nothing(bloc):
    type_in(bloc, filled_in(bloc))
    result = bloc.conclude()
    before = scores(bloc)
    late = bloc.seal_record(STAFF, 60)
    assert bloc.codes(LEADER, late) == [ReasonCode.REVIEW_CLOSED]
    assert scores(bloc) == before
    # The unit did seal a record, and it was its paper that counted: it has to learn of that.
    assert bloc.codes(STAFF, result) == [ReasonCode.RESULT_NOT_MINE]


def test_everywhere_it_is_said_that_the_figures_were_typed_by_hand(bloc):
    type_in(bloc, filled_in(bloc))
    bloc.conclude()
    with bloc.open(LEADER) as services:
        for paper in (PaperType.MINUTES, PaperType.RANKING_TABLE, PaperType.SELF_SCORE):
            said = [
                str(build_paper(facts))
                for facts in services.papers.facts("6T", [paper])
                if facts.unit is None or facts.unit.code == STAFF
            ]
            assert all("12/BC-TM" in one and "18/06/2022" in one for one in said)
            assert said
        why = services.queries.why(STAFF, "I.3", "6T")
        assert why.steps[0].step.code is TraceCode.HAND_TYPED
        assert {step.signer for step in why.steps} == {None}
        book = services.workbook.write(services.queries.picture("6T"))
    path = bloc.folder / "ket-qua.xlsx"
    path.write_bytes(book)
    rows = openpyxl.load_workbook(path)["Tổng hợp"].iter_rows(values_only=True)
    remarks = {row[1]: row[-1] for row in rows if row[1] in (STAFF, REGIMENT)}
    assert "Nhập tay theo bản giấy số 12/BC-TM ngày 18/06/2022" in remarks[STAFF]
    assert "Nhập tay" not in (remarks[REGIMENT] or "")


def test_the_sealed_result_shows_the_typed_figures_on_a_page(bloc):
    type_in(bloc, filled_in(bloc))
    book = openpyxl.load_workbook(bloc.conclude())
    rows = [row[0:5] for row in book["Nhập tay"].iter_rows(values_only=True)]
    assert (STAFF, "I.3", "05/05/2022", None) in [row[:4] for row in rows]


def test_a_typed_record_of_mid_year_binds_no_later_sealed_one(bloc):
    type_in(bloc, filled_in(bloc))
    bloc.conclude()
    sealed = bloc.seal_record(STAFF, 60, period="NAM")
    assert bloc.codes(LEADER, sealed) == [None]
    assert bloc.counting(LEADER, "NAM") == [(STAFF, "record", 1)]


@needs_office
def test_a_form_saved_by_another_office_gives_the_same_rows(bloc):
    lines = [*GOOD, Line(code="I.3", day=date(2022, 6, 2), result="=46+46.5")]
    path = filled_in(bloc, lines)
    folder = bloc.folder / "office"
    profile = (bloc.folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx",
         "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    with bloc.open(LEADER) as services:
        form = services.hand_typed.form("6T", STAFF)
        ours = services.hand_typed.read_form(path, form)
        theirs = services.hand_typed.read_form(folder / path.name, form)
    assert ours.value is not None
    assert theirs.value is not None
    assert [p.code for p in ours.problems if p.refused] == [ReasonCode.CELL_FORMULA]
    assert not any(p.refused for p in theirs.problems)
    *same, computed = _by_criterion(theirs.value.entries)
    assert same == _by_criterion(ours.value.entries)
    assert theirs.value.self_scores == ours.value.self_scores
    assert (computed.from_formula, computed.result.number) == (True, Decimal("92.5"))


def _by_criterion(entries):
    """What another program computed last."""
    return sorted(entries, key=lambda e: (e.from_formula, e.place.row))


def test_a_form_travels_under_its_own_name(bloc):
    assert filled_in(bloc).name == "CUM3_2022_6T_PTM_bieu-nhap.xlsx"


def test_questions_of_a_state_do_not_count_a_paper_as_a_package(bloc):
    type_in(bloc, filled_in(bloc))
    with bloc.open(LEADER) as services:
        assert services.queries.state("6T").records == 0
    assert PackageKind.RECORD.value not in {kind for _, kind, _ in bloc.counting(LEADER)}
