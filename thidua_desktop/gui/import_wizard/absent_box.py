"""What the frame holds and the file leaves out: named, kept unless the person says otherwise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from thidua_desktop.application.absent_rows import Absent
from thidua_desktop.application.sheet_import import Subject
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import paragraph, plain_tip

_NAMED = 20


class AbsentBox(QWidget):
    """`drop_wanted(bool)`: whether what is named goes out of the draft with the import."""

    drop_wanted = Signal(bool)

    def __init__(self, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self.named = paragraph("", "plain")
        self.drop = QCheckBox()
        self.drop.clicked.connect(self.drop_wanted)
        self.consequence = paragraph(_consequence(subject), "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.unit // 2)
        for part in (self.named, self.drop, self.consequence):
            column.addWidget(part)
        self.hide()

    def show_absent(self, absent: Absent, *, is_dropped: bool) -> None:
        """Hidden where the file speaks of everything."""
        count = len(absent.codes)
        self.setVisible(count > 0)
        codes = ", ".join(absent.codes[:_NAMED])
        if count > _NAMED:
            codes = tr("{0} và {1} mục nữa").format(codes, count - _NAMED)
        said = [_named(self._subject).format(count, codes), "" if is_dropped else tr("Giữ nguyên.")]
        if not absent.is_sure:
            said.append(tr("Còn dòng chưa đọc được, nên không bỏ mục nào."))
        self.named.setText(" ".join(filter(None, said)))
        self.named.setToolTip(plain_tip(", ".join(absent.codes)))
        self.drop.setText(_drop(self._subject).format(count))
        self.drop.setVisible(absent.is_sure)
        self.drop.setChecked(is_dropped)
        self.consequence.setVisible(is_dropped)


def _named(subject: Subject) -> str:
    if subject is Subject.UNITS:
        return tr("{0} đơn vị trong khung không có trong tệp: {1}.")
    return tr("{0} tiêu chí trong khung không có trong tệp: {1}.")


def _drop(subject: Subject) -> str:
    if subject is Subject.UNITS:
        return tr("&Bỏ {0} đơn vị này khỏi bản nháp khung")
    if subject is Subject.TARGETS:
        return tr("&Bỏ chỉ tiêu riêng từng đơn vị của {0} tiêu chí này")
    return tr("&Bỏ {0} tiêu chí này khỏi bản nháp khung")


def _consequence(subject: Subject) -> str:
    if subject is Subject.UNITS:
        return tr(
            "Khi khung được niêm phong, các đơn vị này không còn trong danh sách báo cáo, xếp "
            "hạng; chỉ tiêu riêng của họ mất theo. Hoàn tác được bằng Ctrl+Z."
        )
    if subject is Subject.TARGETS:
        return tr(
            "Các đơn vị trở về chỉ tiêu chung của tiêu chí, kể cả nơi đang ghi không áp dụng. "
            "Hoàn tác được bằng Ctrl+Z."
        )
    return tr(
        "Khi khung được niêm phong, ghi chép và chỉ tiêu của các tiêu chí này không còn được tính. "
        "Hoàn tác được bằng Ctrl+Z."
    )
