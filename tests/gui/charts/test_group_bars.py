"""Bars of groups: walked by keys and mouse, told in words, never cut when narrow."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt

from thidua_desktop.gui.charts.group_bars import GroupBar, GroupBars

NEEDED = "nhịp cần để đạt “Đơn vị Quyết thắng”"
LONG = "Công tác thi đua, khen thưởng; xây dựng mô hình và nhân điển hình tiên tiến"


@pytest.fixture
def chart(qtbot):
    made = GroupBars()
    qtbot.addWidget(made)
    bars = [
        GroupBar(
            code="I",
            title=LONG,
            value=Decimal("12.19"),
            most=Decimal(20),
            needed=Decimal(18),
            is_behind=True,
        ),
        GroupBar(code="II", title="Điểm thưởng", value=Decimal("1.5")),
    ]
    made.show_bars(bars, NEEDED)
    made.resize(400, made.heightForWidth(400))
    made.show()
    return made


def test_a_reader_for_the_blind_hears_every_bar(chart):
    assert chart.accessibleDescription() == (
        f"I {LONG}: 12,19 / 20, {NEEDED} 18,00, chậm; II Điểm thưởng: 1,50"
    )


def test_enter_opens_the_group_the_arrows_chose(qtbot, chart):
    opened = []
    chart.activated.connect(opened.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert opened == ["I", "II"]


def test_a_click_opens_the_bar_under_it(qtbot, chart):
    opened = []
    chart.activated.connect(opened.append)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(60, chart.height() - 4))
    assert opened == ["II"]


def test_a_narrow_chart_grows_so_that_titles_and_legend_wrap(chart):
    words = len(chart._key_places(320))
    assert words == len(chart._key_places(900))
    assert chart._key_places(900)[-1].y() == 0
    assert chart._key_places(320)[-1].y() > 0
    assert chart.heightForWidth(260) > chart.heightForWidth(900)
