"""The preview of many pages: only those near the view are drawn and kept."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.support.late_desk import LateDesk
from thidua_desktop.gui.printing.page_drawing import PageDrawing
from thidua_desktop.gui.printing.preview import Preview

PAGES = 60
A4 = (595, 842)


@pytest.fixture(scope="module")
def pdf():
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for number in range(PAGES):
        canvas.drawString(72, 72, f"Trang {number}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@pytest.fixture
def shown(qtbot, pdf):
    """A preview of all pages, its drawing, and the desk that draws when it is told to."""
    preview, desk = Preview(), LateDesk(None)
    qtbot.addWidget(preview)
    preview.resize(700, 500)
    preview.show()
    drawing = PageDrawing(desk, preview)
    drawing.show(pdf)
    desk.answer_all()
    return preview, drawing, desk


def _drawn(preview):
    return [at for at, sheet in enumerate(preview._sheets) if not sheet.pixmap().isNull()]


def test_only_the_pages_near_the_view_are_drawn(shown):
    preview, _drawing, _desk = shown
    assert len(preview._sheets) == PAGES
    drawn = _drawn(preview)
    assert drawn[0] == 0
    assert len(drawn) < 5


def test_pages_that_are_scrolled_to_are_drawn_and_those_left_behind_are_let_go(shown):
    preview, _drawing, desk = shown
    bar = preview._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.answer_all()
    drawn = _drawn(preview)
    assert drawn[-1] == PAGES - 1
    assert 0 not in drawn
    assert len(drawn) < 5


def test_scrolling_while_pages_are_drawn_queues_no_further_work(shown):
    preview, _drawing, desk = shown
    bar = preview._area.verticalScrollBar()
    for share in range(1, 9):
        bar.setValue(bar.maximum() * share // 8)
    assert len(desk.waiting) == 1
    desk.answer_all()
    assert _drawn(preview)[-1] == PAGES - 1


def test_sheets_have_their_size_before_they_are_drawn_and_the_place_that_is_read_stays(shown):
    preview, _drawing, desk = shown
    bar = preview._area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    desk.answer_all()
    page = preview._seen
    preview.zoom_by(1)
    widths = {sheet.width() for sheet in preview._sheets}
    assert len(widths) == 1
    assert abs(preview._seen - page) <= 1
    desk.answer_all()
    assert preview._seen in _drawn(preview)
    assert not preview._sheets[preview._seen].hasScaledContents()
    sharp = preview._sheets[preview._seen].pixmap().width() / preview.devicePixelRatioF()
    assert abs(sharp - A4[0] * 96 / 72 * preview.percent / 100) < 2


def test_another_pdf_is_shown_even_when_the_one_before_is_still_being_drawn(shown, pdf):
    preview, drawing, desk = shown
    preview.zoom_by(1)
    drawing.show(pdf)
    desk.answer_all()
    assert _drawn(preview)


def test_nothing_is_shown_once_the_drawing_is_closed(qtbot, pdf):
    preview, desk = Preview(), LateDesk(None)
    qtbot.addWidget(preview)
    drawing = PageDrawing(desk, preview)
    drawing.show(pdf)
    drawing.close()
    desk.answer_all()
    assert preview._sheets == []
