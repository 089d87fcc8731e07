"""The line over months: told in words, walked by keys, copied and saved as a picture."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer

from tests.support.screen import InlineDesk
from thidua_desktop.gui.charts.chart import ChartFile
from thidua_desktop.gui.charts.month_line import MonthLine, MonthPoint
from thidua_desktop.gui.charts.saving import ChartSaving
from thidua_desktop.gui.theme.tokens import COLOURS

FIGURES = (
    ("5", "6", ""),
    ("9", "12", "chậm"),
    (None, "18", ""),
    ("20", "24", "chậm"),
    (None, "28", ""),
)


def point(month, value, needed, warning):
    return MonthPoint(
        mark=str(month),
        name=f"Tháng {month}/2022",
        value=None if value is None else Decimal(value),
        needed=Decimal(needed),
        warning=warning,
    )


@pytest.fixture
def chart(qtbot):
    made = MonthLine()
    qtbot.addWidget(made)
    made.resize(320, 184)
    points = [point(month, *figures) for month, figures in enumerate(FIGURES, 1)]
    made.show_line(points, measure="buổi", value_name="thực hiện", needed_name="nhịp cần")
    made.show()
    return made


def test_the_last_month_with_a_figure_is_told(chart):
    assert chart.told == "Tháng 4/2022: 20 buổi · nhịp cần 24 · chậm"


def test_arrows_walk_over_the_months_and_stop_at_the_ends(qtbot, chart):
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.told == "Tháng 3/2022: chưa có số liệu · nhịp cần 18"
    for _ in range(9):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.told.startswith("Tháng 5/2022")


def test_the_mouse_tells_the_month_it_is_over(qtbot, chart):
    qtbot.mouseMove(chart, chart.rect().center())
    qtbot.waitUntil(lambda: chart.told.startswith("Tháng 3/2022"))


def test_a_screen_reader_hears_every_figure(chart):
    said = chart.accessibleDescription()
    assert [f"Tháng {month}/2022" in said for month in range(1, 6)] == [True] * 5
    assert "9 buổi · nhịp cần 12 · chậm" in said


def test_a_missing_month_breaks_the_line(chart):
    plot = chart._plot(chart.rect().toRectF())
    assert [len(stretch) for stretch in chart._stretches(plot)] == [2]


def test_a_chart_without_figures_draws_nothing(qtbot, chart):
    chart.show_line([], measure="", value_name="", needed_name="")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.told == ""
    assert not _colours(chart.picture()) - {COLOURS.paper.lower()}


def test_the_picture_is_drawn_on_paper_twice_as_fine(chart):
    picture = chart.picture()
    assert picture.width() == 2 * chart.width()
    assert {COLOURS.paper.lower(), COLOURS.accent.lower()} <= _colours(picture)


def test_copying_puts_the_picture_on_the_clipboard(qtbot, chart):
    qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().width() == 2 * chart.width()


def test_the_menu_offers_copy_png_and_svg(chart):
    assert [action.text() for action in chart.menu().actions()] == [
        "&Chép hình",
        "Lưu hình &PNG…",
        "Lưu hình &SVG…",
    ]


def test_the_svg_holds_lines_and_the_told_words(chart):
    renderer = QSvgRenderer(chart.svg())
    assert renderer.isValid()
    assert renderer.viewBox() == chart.rect()
    assert "Tháng 4/2022" in chart.svg().decode()


def test_a_picture_is_written_beside_another_one_of_its_name(chart, services, tmp_path):
    saving = ChartSaving(InlineDesk(services), chart)
    said = []
    saving.noticed.connect(lambda notice: said.append(notice.text))
    saving.watch(chart)
    path = tmp_path / "II.1.png"
    path.write_bytes(b"another picture")
    chart.file_made.emit(ChartFile(path=path, content=chart.png()))
    [other] = set(tmp_path.glob("*.png")) - {path}
    assert path.read_bytes() == b"another picture"
    assert QImage(str(other)).width() == 2 * chart.width()
    assert said == [f"Đã lưu {other.name}"]


def _colours(image):
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_figures_that_lie_close_together_far_above_zero_can_still_be_told_apart(chart):
    close = [point(month, str(98 + month % 2), "98", "") for month in range(1, 6)]
    chart.show_line(close, measure="%", value_name="thực hiện", needed_name="chỉ tiêu")
    plot = chart._plot(QRectF(chart.rect()))
    high, low = (chart._at(plot, 0, Decimal(figure)).y() for figure in (99, 98))
    assert low - high > plot.height() / 4
    assert chart._at(plot, 0, Decimal(98)).y() < plot.bottom()


def test_figures_from_nothing_on_stand_on_zero(chart):
    assert chart._foot == 0
