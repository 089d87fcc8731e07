"""What a person reads of a cell that could not be taken."""

from thidua_desktop.application.sheets import SheetProblemCode
from thidua_desktop.exchange.sheets.problems import Problems


def test_breaks_and_hard_spaces_read_as_spaces_and_an_old_fonts_letter_as_its_hyphen():
    problems = Problems()
    code = SheetProblemCode.TEXT_CONVERTED
    problems.note("Tiến độ", "D5", code, "®­îc\ngiao 1\xa0234", text="được giao")
    assert problems.listed()[0].raw == "®-îc giao 1 234"


def test_what_a_cell_cannot_draw_is_still_named():
    problems = Problems()
    problems.refuse("Tiến độ", "D5", SheetProblemCode.TEXT_CONVERTED, "9\u200b8\x07")
    assert problems.listed()[0].raw == "9\\u200b8\\x07"
