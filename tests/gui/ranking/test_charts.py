"""The charts of the ranking: made when seen, told in words, copied and saved as PNG and SVG."""

import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer

from tests.gui.ranking.conftest import compared
from thidua_desktop.gui.charts.month_line import MonthLine, MonthPoint
from thidua_desktop.gui.charts.pair_bars import PairBars, PairOfPoints
from thidua_desktop.gui.charts.radar import Axis, Radar
from thidua_desktop.gui.theme.tokens import COLOURS

KINDS = {"Theo nhóm": PairBars, "Mạng nhện": Radar, "Qua các kỳ": MonthLine}


def see(page, title):
    tabs = page.lower_part.tabs
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    tabs.setCurrentIndex(titles.index(title))
    return tabs.chart


def test_a_chart_is_made_when_it_is_first_seen(page):
    assert page.findChildren(PairBars) == []
    for title, kind in KINDS.items():
        assert isinstance(see(page, title), kind)


def test_the_bars_tell_both_units_group_by_group(page):
    said = see(page, "Theo nhóm").accessibleDescription()
    assert "VII Điểm thưởng: Phòng Kỹ thuật 3,00, Phòng Chính trị 1,50" in said


def test_all_groups_are_seen_at_once_where_there_is_room_for_two_columns(qtbot, page):
    """The page as it is in a window of 1366 by 768."""
    page.resize(1166, 674)
    chart = see(page, "Theo nhóm")
    bar = page.lower_part.tabs.currentWidget().verticalScrollBar()
    qtbot.waitUntil(lambda: chart.width() > 500)
    assert bar.maximum() == 0
    assert chart.height() < 224
    chart.setFixedWidth(400)
    qtbot.waitUntil(lambda: chart.height() > 400)


def _pixels_of(chart, colour, *, below):
    picture = chart.grab().toImage()
    wanted = QColor(colour).getRgb()
    places = ((x, y) for y in range(below, picture.height()) for x in range(picture.width()))
    found = (picture.pixelColor(x, y).getRgb() for x, y in places)
    return sum(max(abs(a - b) for a, b in zip(each, wanted, strict=True)) < 30 for each in found)


def test_no_points_have_no_bar(qtbot):
    chart = PairBars()
    qtbot.addWidget(chart)
    chart.resize(300, 100)
    seen = []
    for points in (Decimal(3), Decimal(0)):
        pair = PairOfPoints(words="VIII Điểm trừ", first=Decimal(5), second=points)
        chart.show_pairs([pair], first="A", second="B")
        seen.append(_pixels_of(chart, COLOURS.info, below=24))
    assert seen[0]
    assert not seen[1]


def test_the_second_unit_has_its_own_colour_in_every_chart(page):
    page.resize(1166, 674)
    for title in KINDS:
        assert _pixels_of(see(page, title), COLOURS.info, below=24)


def test_the_web_tells_the_share_of_each_group(page):
    said = see(page, "Mạng nhện").accessibleDescription()
    assert "III Xây dựng chính quy, rèn luyện kỷ luật: Phòng Kỹ thuật 100,0 %" in said


def test_the_line_goes_through_the_periods_of_the_year(page):
    chart = see(page, "Qua các kỳ")
    assert chart.told == (
        "Tổng kết năm: 91,67 % thang điểm (Phòng Kỹ thuật) · Phòng Chính trị 91,11"
    )
    assert "Sơ kết 6 tháng đầu năm: 82,28" in chart.accessibleDescription()


def test_the_charts_follow_the_chosen_unit(qtbot, page):
    chart = see(page, "Theo nhóm")
    page.go_to("PHC")
    compared(qtbot, page)
    assert "VIII Điểm trừ: Phòng Tham mưu 0,00, Phòng Hậu cần \u22121,00" in (
        chart.accessibleDescription()
    )


@pytest.mark.parametrize("title", KINDS)
def test_every_chart_is_copied_and_is_a_picture_as_png_and_svg(page, title):
    chart = see(page, title)
    chart.copy()
    assert not QGuiApplication.clipboard().image().isNull()
    assert QImage.fromData(chart.png()).size() == chart.size() * 2
    assert QSvgRenderer(chart.svg()).isValid()


def test_the_button_for_pictures_stands_over_charts_alone(page):
    assert not page.lower_part.tabs.export.isVisible()
    chart = see(page, "Theo nhóm")
    assert page.lower_part.tabs.export.isVisible()
    assert [action.text() for action in chart.menu().actions()] == [
        "&Chép hình",
        "Lưu hình &PNG…",
        "Lưu hình &SVG…",
    ]


NAME = "Trung đoàn Bộ binh 994 phụ trách huấn luyện dự bị động viên, tuyển quân, giáo dục quốc"
LONG = f"{NAME} phòng và an ninh trên địa bàn các huyện miền núi, biên giới"


def _web():
    return [Axis(mark=mark, name=mark, first=Decimal(90), second=Decimal(60)) for mark in "ABC"]


def _course():
    return [MonthPoint(mark="6T", name="Sơ kết", value=Decimal(80), needed=Decimal(70))]


SHOWING = {
    PairBars: lambda chart, names: chart.show_pairs(
        [PairOfPoints(words="I", first=Decimal(5), second=Decimal(4))],
        first=names[0],
        second=names[1],
    ),
    Radar: lambda chart, names: chart.show_axes(_web(), first=names[0], second=names[1]),
    MonthLine: lambda chart, names: chart.show_line(
        _course(), measure=names[0], value_name=names[0], needed_name=names[1]
    ),
}


def _texts_of(chart):
    """Every line that the chart writes."""
    drawn = ET.fromstring(chart.svg())
    return [each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("kind", SHOWING)
@pytest.mark.parametrize("width", [260, 640])
def test_long_names_of_units_are_written_in_full_above_the_chart(qtbot, kind, width):
    chart = kind()
    qtbot.addWidget(chart)
    heights = []
    for name in ("Phòng Kỹ thuật", LONG):
        chart.resize(width, 400)
        SHOWING[kind](chart, (name, f"{name} 2"))
        chart.resize(width, chart.minimumSizeHint().height())
        heights.append(chart.height())
    assert heights[1] > heights[0]
    names = chart.placed(width)
    assert [each.name for each in names] == [LONG, f"{LONG} 2"]
    assert all(each.box.right() <= width for each in names)
    assert names[0].box.bottom() <= names[1].box.top()
    said = " ".join(_texts_of(chart))
    assert all(word in said for word in LONG.split())


def test_a_web_of_two_axes_says_that_it_cannot_be_drawn(qtbot):
    chart = Radar()
    qtbot.addWidget(chart)
    axes = [Axis(mark=mark, name=mark, first=Decimal(50), second=None) for mark in "AB"]
    chart.show_axes(axes, first="A", second="B")
    assert not chart.grab().isNull()
    assert chart.accessibleDescription() == "A A: A 50,0 %, B –; B B: A 50,0 %, B –"
