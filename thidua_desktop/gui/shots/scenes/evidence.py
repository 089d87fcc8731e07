"""Minh chứng: a file looked at, a large scan beside its smaller one, a folder being assigned."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import click_cell, drop, open_tab, pick_entry, pick_file, press
from thidua_desktop.gui.shots.scene import MEMBER, Scene

_PAGE = (1754, 2480)
"""An A4 page at 212 dots per inch."""

_PAPER = QColor(236, 236, 236, 224)
_NAMES = ("IV.1 thang 3.jpg", "II.1 T5 bien ban.jpg", "anh chup.jpg")


def scenes() -> Iterator[Scene]:
    """Over the member's full year."""
    at_cell = click_cell(tr("Tiến độ các chỉ tiêu"), 1, 5, part=1)
    here = (at_cell, open_tab(tr("Minh chứng")))
    zone = tr("Thả tệp vào đây cho {0}").partition("{0}")[0]
    stop = (open_tab(tr("Ghi chép")), at_cell, press(tr("&Thôi sửa")))
    seen = (*stop, *here, press(tr("Xem")))  # after a correction that was begun
    yield Scene(page="progress", state="viewer", book=MEMBER, acts=seen)
    yield Scene(page="progress", state="shrinking", book=MEMBER, acts=(*here, drop(zone, _scan)))
    yield Scene(
        page="progress",
        state="scanning",
        book=MEMBER,
        acts=(
            open_tab(tr("Ghi chép")),
            press(tr("&Minh chứng")),
            pick_entry(tr("Quét thư mục…")),
            pick_file(_folder),
        ),
    )


def _scan(samples: Path) -> list[Path]:
    """A grainy page with lines of text and a red stamp, as a scanner leaves it."""
    width, height = _PAGE
    grain = hashlib.shake_256(b"grain").digest(width * height)
    page = QImage(grain, width, height, width, QImage.Format.Format_Grayscale8)
    page = page.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(page)
    painter.fillRect(page.rect(), _PAPER)
    font = painter.font()
    font.setPixelSize(44)
    painter.setFont(font)
    words = tr("Minh chứng")
    for line in range(24):
        painter.drawText(180, 320 + 76 * line, f"{line + 1}. {words} {line + 1}/24")
    painter.setPen(QPen(Qt.GlobalColor.red, 12))
    painter.drawEllipse(QRect(1100, 1900, 380, 380))
    painter.end()
    path = samples.parent / "quet.jpg"
    page.save(str(path), quality=100)
    return [path]


def _folder(samples: Path) -> list[Path]:
    """A folder whose names say where two of three files belong."""
    (scan,) = _scan(samples)
    folder = samples.parent / "minh chung"
    folder.mkdir(exist_ok=True)
    for name in _NAMES:
        shutil.copy(scan, folder / name)
    return [folder]
