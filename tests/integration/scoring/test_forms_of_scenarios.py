"""A scenario in which units write forms instead of sealing: the same results to the last digit."""

import json
from pathlib import Path

import pytest

from tests.support.filled_forms import Line, filled
from tests.support.scenario_results import product_results, record_of
from thidua_desktop.application.fill_in import FillInForm
from thidua_desktop.application.sheets import Answers
from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.progress import ResultKind
from thidua_desktop.exchange.fill_in_book import FillInBook
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

ROOT = Path(__file__).resolve().parents[3]
WORDS = {ResultKind.MET: "Đạt", ResultKind.NOT_MET: "Không đạt", ResultKind.NOTHING: "KPS"}


@pytest.mark.parametrize(
    ("name", "units"),
    [("cum-thi-dua-so-3", ("E994", "PCT")), ("khoi-4-co-quan", ("BTM", "CKT"))],
)
def test_forms_give_the_results_of_the_same_figures_sealed(name, units, tmp_path):
    def typed(frame, period, records):
        forms = {unit: _through_a_form(frame, period, unit, records[unit], tmp_path)
                 for unit in units}  # fmt: skip
        return {**records, **forms}

    golden = ROOT / "tests" / "golden" / "scenarios" / name / "ky-vong.json"
    expected = json.loads(golden.read_text(encoding="utf-8"))
    assert product_results(ROOT / "resources" / "scenarios" / name, typed) == expected


def _through_a_form(frame, period, unit, record, folder):
    """What comes back of a record that was written into a form, up to the cutoff."""
    form = FillInForm(
        frame=frame,
        frame_digest=digest_of(frame),
        period=period,
        unit=frame.unit(unit),
        mode=Mode.REHEARSAL,
    )
    entries = [entry for entry in record.entries if entry.occurred_on <= period.cutoff]
    lines = [_line(entry) for entry in entries]
    lines += [Line(code=s.criterion, result=s.points) for s in record.self_scores]
    path = folder / form.file_name
    path.write_bytes(filled(FillInBook().write(form), lines))
    read = ExcelSheetReader().read_filled_form(path, form, Answers())
    assert [p for p in read.problems if p.refused] == []
    assert len(read.value.entries) == len(entries)
    return record_of(read.value)


def _line(entry):
    result = entry.result
    said = None
    if result is not None:
        said = result.number if result.number is not None else result.level or WORDS[result.kind]
    return Line(
        code=entry.criterion,
        component=entry.component,
        day=entry.occurred_on,
        result=said,
        evidence=entry.evidence[0].name if entry.evidence else None,
    )
