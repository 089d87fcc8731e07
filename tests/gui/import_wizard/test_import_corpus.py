"""Every ugly file of the corpus goes through the wizard: rows and named problems, or a sentence."""

import pytest

from tests.gui.import_wizard.foreign_book import Import
from tests.integration.sheets.test_ugly_corpus import _written, rewritten  # noqa: F401 - a fixture
from tests.support.ugly_files import UGLY
from thidua_desktop.application.sheet_import import LeftOut
from thidua_desktop.gui.import_wizard.review import LineState
from thidua_desktop.gui.import_wizard.words import failure_words
from thidua_desktop.wording.language import Language

_LEFT_OUT = {"HIDDEN_ROWS": LeftOut.HIDDEN, "TOTAL_ROW": LeftOut.TOTAL}
_UNMATCHED = {"COLUMN_MISSING", "HEADER_MISSING", "COLUMN_TWICE"}
_OF_SHEETS = {"SHEET_GUESSED", "HIDDEN_COLUMNS", "HIDDEN_SHEET", "SHEET_MISSING"}
_READ_ANYWAY = {"hidden sheet"}  # the only sheet; a person sees that it is hidden, and goes on


@pytest.mark.parametrize("ugly", UGLY, ids=[ugly.name.replace(" ", "_") for ugly in UGLY])
def test_it_ends_in_rows_and_named_problems_or_one_sentence(ugly, tmp_path, request):
    path = _written(ugly, tmp_path, request)
    trial = Import()
    if not trial.open(path):
        said = f"{trial.state.failure.code.value} {trial.state.failure.facts.get('kind', '')}"
        assert said.strip() == ugly.refusal
        sentence = failure_words(trial.state.failure, Language.VIETNAMESE)
        assert len(sentence) < 220
        assert "gói" not in sentence
        return
    assert ugly.refusal == ""
    codes = {one.split()[-1] for one in ugly.problems}
    if not trial.go_to_problems():
        assert codes <= _UNMATCHED
        assert trial.state.missing
        return
    found = trial.state.review
    rows = tuple(f"{e.place.row} {e.criterion} {e.result.number}" for e in found.plan.new)
    if ugly.name not in _READ_ANYWAY:
        assert rows == ugly.rows
    _same_problems(found, ugly, codes)


def _same_problems(found, ugly, codes):
    lines = {f"{one.found.cell} {one.found.code.value}" for one in found.lines}
    lines -= {one for one in lines if one.endswith(" DUPLICATE")}
    remarks = {f"{cell} {r.code.value}" for r in found.remarks for cell in r.cells}
    left_out = {remark.code for remark in found.remarks}
    wanted = {one for one in ugly.problems if one.split()[-1] not in (*_LEFT_OUT, *_OF_SHEETS)}
    assert lines <= set(ugly.problems)
    assert wanted <= lines | remarks
    assert {_LEFT_OUT[code] for code in codes & set(_LEFT_OUT)} <= left_out
    assert all(line.state is not LineState.FIXED for line in found.lines)
