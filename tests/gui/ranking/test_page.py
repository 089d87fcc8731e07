"""The ranking page: bars and reasons in the window, the chosen unit kept."""

import pytest

from tests.support.screen import surroundings_of
from thidua_desktop.gui.pages.ranking.page import RankingPage


@pytest.fixture
def page(qtbot, services):
    made = RankingPage(surroundings_of(services))
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    made.show_period("NAM")
    return made


def test_the_bars_are_drawn_and_can_be_copied_as_words(page):
    assert not page.table.grab().isNull()
    assert "I 27,76" in page.table.copy_text()
    assert "Sát nút +0,56" in page.table.copy_text()
    assert "I Vững mạnh về chính trị, tư tưởng, tổ chức" in page.legend.accessibleName()


def test_a_unit_reached_from_elsewhere_is_explained(page):
    page.go_to("E994")
    assert "Khống chế mức: từ Xuất sắc xuống Tốt" in page.why.text


def test_the_chosen_unit_stays_chosen_when_the_page_is_read_again(page):
    page.go_to("PTM")
    page.reload()
    assert page.why.text.startswith("Phòng Tham mưu")
