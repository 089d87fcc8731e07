"""What the head of the page says of the files that were read."""

import pytest
from msgspec import Struct
from PySide6.QtWidgets import QLabel

from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.gui.pages.packages.header import PackagesHeader
from thidua_desktop.gui.pages.packages.reading import ReadingState


class Row(Struct, frozen=True):
    """As much of a row as the head looks at."""

    verdict: Verdict
    is_importable: bool


GOOD = Row(Verdict.ACCEPTED, is_importable=True)
HELD = Row(Verdict.QUARANTINED, is_importable=True)
BAD = Row(Verdict.REFUSED, is_importable=False)


@pytest.mark.parametrize(
    ("rows", "line", "button"),
    [
        ([HELD], "Đọc xong 1 tệp: 1 cách ly", "&Nhập 1 gói"),
        ([BAD], "Đọc xong 1 tệp: 1 từ chối", "&Nhập"),
        ([GOOD, GOOD], "Đọc xong 2 tệp: 2 nhận", "&Nhập 2 gói"),
        ([BAD, HELD, GOOD, BAD], "Đọc xong 4 tệp: 1 nhận, 1 cách ly, 2 từ chối", "&Nhập 2 gói"),
    ],
)
def test_files_held_back_and_refused_are_counted_apart(qtbot, rows, line, button):
    header = PackagesHeader()
    qtbot.addWidget(header)
    header.show_rows(rows, ReadingState())
    assert line in [label.text() for label in header.findChildren(QLabel)]
    assert header.take_in.text() == button
