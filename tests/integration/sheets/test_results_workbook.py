"""The results workbook recounted by LibreOffice finds what the engine found."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from tests.integration.sheets.test_scenarios_are_read import SCENARIOS, results_of
from tests.support.scoring_builders import CUTOFF, absent, criterion, d, run, table
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.criterion import CriteriaGroup, Part
from thidua_desktop.domain.review import Ceiling, Disqualification
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring_table import (
    ComponentWeights,
    NaPolicy,
    TieBreaker,
    TieBreakKind,
)
from thidua_desktop.exchange.results_book.live_sheets import Column, LiveSheet, render
from thidua_desktop.exchange.results_workbook import write_results_workbook

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
_VALUE = re.compile(r"(<f>.*?</f>)<v>[^<]*</v>")


def without_values(content):
    """The file as a program that only knows formulas would have written it."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/"):
                data = _VALUE.sub(r"\1", data.decode()).encode()
            new.writestr(name, data)
    return written.getvalue()


def recount(tmp_path, books):
    """The workbooks as LibreOffice computes them, by name; one start for all."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name, content in books.items():
        (folder / f"{name}.xlsx").write_bytes(without_values(content))
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx"]
    files = [str(folder / f"{name}.xlsx") for name in books]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=300
    )
    return {name: load_workbook(tmp_path / f"{name}.xlsx", data_only=True) for name in books}


def summary_of(book):
    """Rows of the first sheet by unit code."""
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    header = next(index for index, row in enumerate(rows) if row[0] == "Hạng")
    return {row[1]: dict(zip(rows[header], row, strict=True)) for row in rows[header + 1 :]}


def text(value):
    return "" if value in (None, "") else f"{Decimal(repr(value)):.2f}"


def found(book):
    return {
        code: (
            "" if row["Hạng"] in (None, "") else int(row["Hạng"]),
            *(text(row[head]) for head in ("Nội dung", "Thưởng", "Phạt", "Tổng điểm")),
            row["Xếp loại"] or "",
        )
        for code, row in summary_of(book).items()
    }


def expected(scores):
    return {
        unit.unit: (
            "" if unit.rank is None else unit.rank,
            *(text_of(one) for one in (unit.content, unit.bonus, unit.penalty, unit.total)),
            unit.classification or "",
        )
        for unit in scores.units
    }


def text_of(amount):
    return "" if amount is None else f"{amount:.2f}"


def book_of(given):
    return write_results_workbook(given.frame, score_bloc(given), dated=CUTOFF)


ROWS = (
    criterion(code="I.1", group="I", most=30),
    criterion(code="I.2", group="I", most=20, moved_to="I.1"),
    criterion(code="1.1", group="1", most="33.33"),
    criterion(code="1.10", group="1", most="16.67", moved_to="1.1"),
    criterion(code="B.1", group="B", part=Part.BONUS, most=5),
    criterion(code="P.1", group="P", part=Part.PENALTY, most=9),
)
POINTS = {
    "A": {"I.1": "25.55", "I.2": "13.33", "1.1": "30.01", "1.10": "16.66", "B.1": 5, "P.1": 9},
    "B": {"I.1": "24.05", "1.1": "31.25", "1.10": "11.11", "B.1": 1},
    "C": {"I.1": 30, "I.2": "19.99", "1.1": "12.5", "P.1": 2},
    "D": {"I.1": 1, "I.2": 2, "1.1": 3, "1.10": 4, "P.1": 9},
}
GONE = (absent("B", "I.2"), absent("C", "1.10"))
NO_BREAKERS = {"bonus_cap": d(4), "penalty_cap": d(6)}


def with_policy(policy):
    return run(table(*ROWS, na_policy=policy, **NO_BREAKERS), POINTS, targets=GONE)


def tied(breakers, **given):
    points = {
        "A": {"I.1": 20, "B.1": 1, "P.1": 1},
        "B": {"I.1": 20},
        "C": {"I.1": 10, "1.1": 10},
        "D": {"I.1": 20},
    }
    return run(table(*ROWS, tie_breakers=breakers, **given), points)


CASES = {
    **{policy.value: with_policy(policy) for policy in NaPolicy},
    "nothing applies": run(
        table(*ROWS),
        {"A": {"I.1": 10}, "B": {"B.1": 3}},
        targets=tuple(absent("B", row.code) for row in ROWS if row.part is Part.CONTENT),
    ),
    "nothing applies, full": run(
        table(*ROWS, na_policy=NaPolicy.FULL),
        {"A": {"I.1": 10}, "B": {"B.1": 3}},
        targets=tuple(absent("B", row.code) for row in ROWS if row.part is Part.CONTENT),
    ),
    "nobody has it": run(
        table(*ROWS, na_policy=NaPolicy.BLOC_AVERAGE),
        {"A": {"I.1": 10}, "B": {"I.1": 3}},
        targets=(absent("A", "I.2"), absent("B", "I.2")),
    ),
    "over the maximum": run(
        table(*ROWS[:1], ROWS[4], allow_over_max=True), {"A": {"I.1": 30, "B.1": 5}}
    ),
    "groups with floor and cap": run(
        replace(
            table(*ROWS),
            groups=(
                CriteriaGroup(code="I", title="I", floor=d(10), cap=d(40)),
                *(CriteriaGroup(code=code, title=code) for code in ("1", "B", "P")),
            ),
        ),
        {"A": {"I.1": 30, "I.2": 20}, "B": {"I.1": 1}, "C": {"I.1": 20}},
    ),
    "less penalty": tied((TieBreaker(kind=TieBreakKind.LESS_PENALTY),)),
    "group": tied((TieBreaker(kind=TieBreakKind.GROUP, group="1"),)),
    "two breakers": tied(
        (
            TieBreaker(kind=TieBreakKind.GROUP, group="I"),
            TieBreaker(kind=TieBreakKind.MORE_BONUS),
        )
    ),
    "previous review": replace(
        tied((TieBreaker(kind=TieBreakKind.PREVIOUS_REVIEW),)),
        previous_totals={"A": d(5), "B": d(7), "C": d(9), "D": d(7)},
    ),
    "lot": replace(tied((TieBreaker(kind=TieBreakKind.LOT),)), lot_digest="ab" * 32),
    "ceiling and not considered": replace(
        tied(()),
        ceilings=(Ceiling(unit="B", max_class="IV", reason="x"),),
        not_considered=(Disqualification(unit="D", reason="Sáp nhập"),),
    ),
    "classes": run(
        table(*ROWS[:1]),
        {"A": {"I.1": 27}, "B": {"I.1": "26.99"}, "C": {"I.1": 15}, "D": {"I.1": "14.99"}},
    ),
    "lowered classes": replace(
        run(table(*ROWS[:1]), {"A": {"I.1": 27}, "B": {"I.1": 29}}),
        ceilings=(
            Ceiling(unit="B", reason="một bậc"),
            Ceiling(unit="A", max_class="IV", reason="x"),
        ),
    ),
}


@pytest.mark.slow
@needs_office
def test_every_policy_and_tie_is_recounted_to_the_last_digit(tmp_path):
    counted = recount(tmp_path, {name: book_of(given) for name, given in CASES.items()})
    assert {name: found(book) for name, book in counted.items()} == {
        name: expected(score_bloc(given)) for name, given in CASES.items()
    }


@pytest.mark.slow
@needs_office
def test_both_scenarios_are_recounted_to_the_last_digit(tmp_path):
    books, wanted = {}, {}
    for folder in ("cum-thi-dua-so-3", "khoi-4-co-quan"):
        frame, results = results_of(SCENARIOS / folder)
        for period, scores in results.items():
            books[f"{folder} {period}"] = write_results_workbook(frame, scores, dated=CUTOFF)
            wanted[f"{folder} {period}"] = expected(scores)
    assert {name: found(book) for name, book in recount(tmp_path, books).items()} == wanted


WEIGHTED = run(
    table(
        criterion(code="I.1", group="I", most=90),
        component_weights=ComponentWeights(self_weight=d("0.3"), cross_weight=d("0.7")),
    ),
    {"A": {"I.1": 60}, "B": {"I.1": 50}},
)


def changed(content, sheet, cells):
    """The workbook with numbers typed over, as a clerk would."""
    book = load_workbook(io.BytesIO(content))
    for place, value in cells.items():
        book[sheet][place] = value
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.slow
@needs_office
def test_a_number_typed_over_moves_totals_ranks_and_classes(tmp_path):
    start = with_policy(NaPolicy.BLOC_AVERAGE)
    book = load_workbook(io.BytesIO(book_of(start)))
    row = next(
        cells[0].row
        for cells in book["Điểm"].iter_rows(min_row=4)
        if (cells[0].value, cells[1].value) == ("D", "I.1")
    )
    typed = changed(book_of(start), "Điểm", {f"I{row}": 29.55})
    # vector 66 of domain §2.6: 80.525 is a tie that binary fractions miss
    weighted = changed(book_of(WEIGHTED), "Điểm", {"I4": None, "G4": 80, "H4": 80.75})
    counted = recount(tmp_path, {"typed": typed, "weighted": weighted})
    other = tuple(one for one in start.appraisals if (one.unit, one.criterion) != ("D", "I.1"))
    more = Appraisal(unit="D", criterion="I.1", points=d("29.55"))
    after = expected(score_bloc(replace(start, appraisals=(*other, more))))
    assert found(counted["typed"]) == after
    assert after != expected(score_bloc(start))
    assert found(counted["weighted"])["A"] == (1, "80.53", "0.00", "0.00", "80.53", "II")


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_last_values_stand_beside_the_formulas(name):
    book = load_workbook(io.BytesIO(book_of(CASES[name])), data_only=True)
    assert found(book) == expected(score_bloc(CASES[name]))


def test_the_first_sheet_is_the_summary_with_its_header():
    book = load_workbook(io.BytesIO(book_of(CASES["normalize"])))
    sheet = book.worksheets[0]
    assert sheet.title == "Tổng hợp"
    assert [cell.value for cell in sheet[3]] == [
        *("Hạng", "Mã", "Đơn vị", "I. I", "1. 1", "B. B", "P. P"),
        *("Nội dung", "Thưởng", "Phạt", "Tổng điểm", "Xếp loại", "Ghi chú"),
    ]
    assert str(sheet["A4"].value).startswith("=IF(")


def test_the_same_scores_give_the_same_bytes():
    assert book_of(CASES["moved"]) == book_of(CASES["moved"])


def test_a_text_that_looks_like_a_formula_stays_text():
    rows = (criterion(code="I.1", group="I", title="=1+1"),)
    book = load_workbook(io.BytesIO(book_of(run(table(*rows), {"A": {"I.1": 1}}))))
    cell = book["Bảng điểm"]["D3"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_headings_notes_and_heads_are_text_as_well():
    sheet = LiveSheet(
        title="Bảng", heading="=1+1", notes=("=2+2",), columns=(Column(title="=3+3", width=9),)
    )
    shown = load_workbook(io.BytesIO(render([sheet], dated=date(2022, 11, 15)))).active
    found = [(cell.value, cell.data_type) for (cell,) in shown.iter_rows()]
    assert found == [("=1+1", "s"), ("=2+2", "s"), ("=3+3", "s")]


def remarks(name):
    book = load_workbook(io.BytesIO(book_of(CASES[name])), data_only=True)
    return {code: row["Ghi chú"] or "" for code, row in summary_of(book).items()}


def test_an_order_that_is_not_recounted_is_said_so():
    assert "không tính lại" in remarks("previous review")["C"]
    assert "không tính lại" in remarks("lot")["A"]
    assert remarks("less penalty")["A"] == "Phân hạng theo ít điểm trừ hơn"


def test_a_lowered_class_and_a_unit_not_considered_are_said_so():
    found_remarks = remarks("ceiling and not considered")
    assert found_remarks["D"] == "Không xét: Sáp nhập"
    assert "không tính lại" in remarks("lowered classes")["B"]


def test_the_file_bears_the_day_it_is_dated():
    given = CASES["normalize"]
    content = write_results_workbook(given.frame, score_bloc(given), dated=date(2022, 6, 30))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2022-06-30T00:00:00Z") == 2
