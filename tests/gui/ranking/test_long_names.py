"""The table of the ranking where units have long names: all said in full, bars beside them."""

from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt

from tests.support.screen import surroundings_of
from thidua_desktop.gui.language import speak
from thidua_desktop.gui.pages.ranking.model import ComparedRow, ComparisonItem, head_of
from thidua_desktop.gui.pages.ranking.page import RankingPage
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.wording.language import Language

NAME = "Trung đoàn Bộ binh 994 phụ trách huấn luyện dự bị động viên, tuyển quân, giáo dục quốc"
LONG = f"{NAME} phòng và an ninh trên địa bàn các huyện miền núi, biên giới"
UNIT, CLASS = 2, 8
MANY = 30


@pytest.fixture(params=list(Language))
def ranking(request, qtbot, qapp, services):
    speak(qapp, request.param)
    page = RankingPage(surroundings_of(services, request.param))
    qtbot.addWidget(page)
    page.resize(1166, 644)
    page.show()
    page.show_period("NAM")
    qtbot.waitUntil(page.lower_part.tabs.updatesEnabled)
    yield page
    speak(qapp, Language.VIETNAMESE)


def show(page, names, **given):
    """A row for each name, points as in the real ranking."""
    rows = page.table.items.items
    page.table.show_rows(
        tuple(
            replace(rows[n % len(rows)], place=n + 1, rank=n + 1, name=name, **given)
            for n, name in enumerate(names)
        ),
        "",
    )


def short_of(table, column, text):
    """The rows whose text has less room than its lines need."""
    found = []
    for row in range(table.items.rowCount()):
        room = table.visualRect(table.items.index(row, column)).adjusted(8, 0, -8, 0)
        space = QRect(0, 0, room.width(), 10_000)
        needed = table.fontMetrics().boundingRect(space, Qt.TextFlag.TextWordWrap, text(row))
        if needed.height() > room.height():
            found.append(row)
    return found


@pytest.mark.parametrize("size", [(1166, 644), (711, 400)], ids=["100 %", "150 %"])
def test_every_name_is_said_in_full_however_many_units_there_are(qtbot, ranking, size):
    ranking.resize(*size)
    table = ranking.table
    show(ranking, [LONG, "Phòng Hậu cần"] * (MANY // 2))
    qtbot.waitUntil(lambda: not short_of(table, UNIT, lambda row: table.items.item(row).name))
    assert table.rowHeight(0) > SIZES.tall_row
    assert table.rowHeight(1) == SIZES.tall_row


def test_rows_of_usual_names_are_of_one_height(qtbot, ranking):
    table = ranking.table
    with qtbot.waitSignal(table.fitted):
        show(ranking, ["Trung đoàn Bộ binh 994", "Phòng Kỹ thuật", "Phòng Hậu cần"])
    heights = {table.rowHeight(row) for row in range(table.items.rowCount())}
    assert heights == {SIZES.tall_row}


def test_the_table_takes_the_room_of_its_rows_and_no_more(qtbot, ranking):
    ranking.resize(1166, 2000)
    table = ranking.table
    for names in ((LONG, LONG, "Phòng Hậu cần"), ("Phòng Kỹ thuật", "Phòng Hậu cần")):
        show(ranking, names)
        qtbot.waitUntil(
            lambda: 0 <= table.viewport().height() - table.verticalHeader().length() <= 1
        )


def test_a_short_name_in_place_of_a_long_one_gives_its_room_back(qtbot, ranking):
    table = ranking.table
    show(ranking, [LONG])
    qtbot.waitUntil(lambda: table.rowHeight(0) > SIZES.tall_row)
    show(ranking, ["Phòng Hậu cần"])
    qtbot.waitUntil(lambda: table.rowHeight(0) == SIZES.tall_row)


def compared(first, second):
    return ComparisonItem(
        first=first,
        second=second,
        heads=(head_of("E994", first), head_of("PHC", second)),
        first_total=Decimal(90),
        second_total=Decimal(80),
        distance=Decimal(10),
        rows=(
            ComparedRow(
                code="I.1",
                title="Chính trị",
                first=Decimal(20),
                second=Decimal(10),
                difference=Decimal(10),
            ),
        ),
        equal=0,
        is_chosen=True,
    )


def test_two_units_with_long_names_are_compared_under_their_codes(qtbot, ranking):
    panel = ranking.lower_part.comparison
    panel.show_comparison(compared(LONG, "Phòng Hậu cần"))
    table = panel.table
    assert [column.title for column in table.items.columns[2:4]] == ["E994", "Phòng Hậu cần"]
    assert f"{LONG} (E994) 90,00 · Phòng Hậu cần 80,00" in panel.title.text()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)


def test_a_class_with_a_long_name_is_said_in_full(qtbot, ranking):
    table = ranking.table
    said = "Hoàn thành xuất sắc nhiệm vụ được giao, đủ điều kiện đề nghị khen"
    show(ranking, ["Phòng Hậu cần"], classification=said)
    qtbot.waitUntil(lambda: table.rowHeight(0) > SIZES.tall_row)
