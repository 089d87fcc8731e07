"""The last step of sealing: a stick may be pulled; digits and QR are read over the phone."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.sealing import Sent
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.file_dialogs import show_file
from thidua_desktop.gui.widgets.texts import label, paragraph, rule
from thidua_desktop.gui.widgets.wizard import WizardStep
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import size_text

_MARK = 48
_QR = 168
_DENSE = 2


class DoneStep(WizardStep):
    """Everything was written and read back."""

    def __init__(self, language: Language) -> None:
        super().__init__(tr("Ghi và kiểm tra"))
        self.is_done = True
        self._language = language
        self._sent: Sent | None = None
        self._head = label("", "figure")
        self._facts = [paragraph("") for _ in range(3)]
        self._file = paragraph("", "strong")
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setAccessibleName(tr("Các tệp đã ghi và mã của từng gói"))
        self._place = paragraph("", "muted")
        self.digits = label("", "digits")
        self.digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._qr = QLabel()
        self._open = button(tr("Mở thư &mục"), icon_name="folder", role="small")
        self._open.clicked.connect(self._show_folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.margin)
        self._column = self._left()
        row.addLayout(self._column, 1)
        self._phone = QWidget()
        self._phone.setLayout(self._right())
        row.addWidget(self._phone)

    def show_sent(self, all_sent: tuple[Sent, ...]) -> None:
        """One package with its digits and code, or several with the digits of each."""
        sent = self._sent = all_sent[0]
        size = size_text(sum(each.size for each in all_sent), self._language)
        texts = (
            _news(all_sent),
            tr("Đã ghi {0}.").format(size),
            tr("Đã đọc lại từ nơi lưu, khớp hoàn toàn."),
        )
        for place, text in zip(self._facts, texts, strict=True):
            place.setText(text)
        done = tr("Có thể rút USB") if sent.on_stick else tr("Đã ghi và kiểm tra xong")
        self._head.setText(done)
        self._place.setText(str(sent.file.parent))
        is_one = len(all_sent) == 1
        self._phone.setVisible(is_one)
        self._file.setVisible(is_one)
        self.list.setVisible(not is_one)
        self._column.setStretch(self._column.count() - 1, 1 if is_one else 0)
        if is_one:
            self._file.setText(sent.file.name.replace("_", "_\u200b"))
            self._show_code(sent)
        else:
            lines = (f"{each.file.name}\n{each.digits}" for each in all_sent)
            self.list.setPlainText("\n".join(lines))

    def _show_code(self, sent: Sent) -> None:
        groups = sent.digits.split(" ")
        self.digits.setText("   ".join(groups[:3]) + "\n" + "   ".join(groups[3:]))
        self.digits.setAccessibleName(sent.digits)
        self._qr.setPixmap(_picture(sent.qr))
        self._qr.setAccessibleName(tr("Mã QR của 25 chữ số"))

    def _left(self) -> QVBoxLayout:
        mark = QLabel()
        mark.setPixmap(pixmap("circle-check", COLOURS.accent, size=_MARK))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(mark)
        head.addWidget(self._head, 1)
        column = QVBoxLayout()
        column.setSpacing(SIZES.unit)
        column.addLayout(head)
        for fact in self._facts:
            column.addLayout(_ticked(fact))
        column.addWidget(rule())
        column.addWidget(label(tr("Tệp đã ghi"), "section"))
        column.addWidget(self._file)
        column.addWidget(self.list, 1)
        column.addWidget(self._place)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.unit)
        column.addWidget(label(tr("Đọc qua điện thoại"), "section"))
        said = tr("Đơn vị nhận so năm nhóm số này với “Mã gói” trên màn hình của mình.")
        text = paragraph(said, "muted")
        text.setFixedWidth(_QR * 3 // 2)
        column.addWidget(text)
        column.addWidget(self.digits)
        column.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return column

    def _show_folder(self) -> None:
        if self._sent is not None:
            show_file(self._sent.file.parent)


def _news(sent: tuple[Sent, ...]) -> str:
    """What is new in what was sealed."""
    fresh = sum(1 for each in sent if each.is_fresh)
    if len(sent) > 1:
        said = tr("{0} gói, {1} gói có nội dung mới; so từng gói bằng 25 chữ số của nó.")
        return said.format(len(sent), fresh)
    known = tr("Bản {0}: nội dung mới niêm phong.")
    if not fresh:
        known = tr("Bản {0}: nội dung không đổi từ lần niêm phong trước.")
    return known.format(sent[0].revision)


def _ticked(text: QLabel) -> QHBoxLayout:
    mark = QLabel()
    mark.setPixmap(pixmap("check", COLOURS.accent))
    row = QHBoxLayout()
    row.setSpacing(SIZES.unit)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return row


def _picture(svg: str) -> QPixmap:
    """The code on white with its quiet zone, sharp on dense screens."""
    made = QPixmap(QSize(_QR * _DENSE, _QR * _DENSE))
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(_DENSE)
    return made
