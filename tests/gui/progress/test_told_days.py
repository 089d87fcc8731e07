"""The day of a correction is that of the bloc, early in the morning too."""

from datetime import UTC, date, datetime
from decimal import Decimal

from msgspec.structs import replace
from PySide6.QtWidgets import QFrame

from thidua_desktop.domain.progress import ProgressEntry, number_result
from thidua_desktop.gui.pages.progress.entry_card import EntryCard, told_entries
from thidua_desktop.gui.theme.tokens import SIZES

DAWN = datetime(2022, 6, 16, 23, 30, tzinfo=UTC)


def entry(number: int, corrects: str | None = None) -> ProgressEntry:
    return ProgressEntry(
        id=str(number),
        criterion="I.3",
        occurred_on=date(2022, 5, 4),
        recorded_at=DAWN,
        result=number_result(Decimal(number)),
        corrects=corrects,
    )


def test_a_correction_before_seven_in_the_morning_is_told_with_its_own_day():
    [told] = told_entries((entry(1), entry(2, corrects="1")), date(2022, 11, 15))
    assert told.lines == "Sửa 17/06/2022: 1 → 2"


def test_an_entry_moved_to_another_day_is_told_with_the_result_it_had():
    old_day_left = replace(entry(2, corrects="1"), result=None, withdrawn=True)
    moved = replace(entry(3, corrects="2"), occurred_on=date(2022, 8, 1))
    [told] = told_entries((entry(1), old_day_left, moved), date(2022, 11, 15))
    assert told.lines == "Sửa 17/06/2022: 1 → 3"


def test_a_withdrawn_entry_keeps_its_words_off_the_line_below(qtbot):
    gone = replace(entry(2, corrects="1"), result=None, withdrawn=True)
    [told] = told_entries((entry(1), gone), date(2022, 11, 15))
    card = EntryCard()
    qtbot.addWidget(card)
    card.tell(told)
    card.resize(card.sizeHint())
    [line] = [part for part in card.findChildren(QFrame) if part.property("role") == "rule"]
    words = card._lines.geometry()
    assert line.y() - words.bottom() >= SIZES.unit
