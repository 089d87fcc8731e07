"""The steps of joining with a frame up to its founding; each shows and tells if it is ready."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from thidua_desktop.application.program import OfferedFrame
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.gui.pages.first_start.join_presenter import BOOK_SUFFIX, JoinProblem
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.file_dialogs import ask_for_file, ask_for_new_file
from thidua_desktop.gui.widgets.form import Editor, Field, Form
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.gui.widgets.wizard import WizardStep


def _column(step: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SIZES.unit)
    return column


class FrameStep(WizardStep):
    """Chooses the file and compares the leader's key; `chosen(Path)` asks to look at a file."""

    chosen = Signal(object)

    def __init__(self, compare: Callable[[str], JoinProblem | None]) -> None:
        super().__init__("")
        self.title = self.tr("Tệp khung")
        self._compare = compare
        self._found = paragraph("", "section")
        self._facts = paragraph("", "muted")
        self._digits = Form(
            (
                Field(
                    key="digits",
                    label=self.tr("&Dấu khoá của khối trưởng, cụm trưởng (25 chữ số)"),
                    hint=self.tr(
                        "Hỏi qua điện thoại hoặc xem trên phiếu giấy, rồi gõ đủ năm nhóm số."
                    ),
                ),
            )
        )
        self._editor.textEdited.connect(lambda _text: self.changed.emit())
        self._problem = paragraph("", "danger")
        open_file = button(self.tr("Chọn tệp &khung…"), icon_name="folder")
        open_file.clicked.connect(self._ask)
        column = _column(self)
        column.addWidget(
            paragraph(
                self.tr(
                    "Khối trưởng hoặc cụm trưởng gửi tệp khung của năm. "
                    "Tệp chỉ được đọc, chưa ghi gì vào máy."
                )
            )
        )
        column.addWidget(open_file, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(SIZES.unit)
        for part in (self._problem, self._found, self._facts, self._digits):
            column.addWidget(part)
            part.hide()
        column.addStretch(1)

    @property
    def is_ready(self) -> bool:
        return self._digits.isVisible() and bool(self._editor.text().strip())

    @property
    def is_filled(self) -> bool:
        """Whether something was typed here."""
        return bool(self._editor.text().strip())

    def leave(self) -> bool:
        problem = self._compare(self._editor.text())
        said = self.tr(
            "Dãy số này không khớp với khoá đã ký tệp khung. Chưa ghi gì vào máy. "
            "Gõ lại; nếu vẫn không khớp thì báo khối trưởng, cụm trưởng và đừng dùng tệp này."
        )
        self._digits.show_problems({} if problem is None else {"digits": said})
        return problem is None

    def show_frame(self, offered: OfferedFrame) -> None:
        """What the file says it is."""
        frame = offered.frame
        self._problem.hide()
        self._found.setText(self.tr("{0}, năm {1}").format(frame.bloc.name, frame.year.code))
        leader = frame.unit(frame.year.leader_unit)
        facts = self.tr("{0} đơn vị, {1} tiêu chí · trưởng năm nay: {2}")
        name = leader.name if leader is not None else frame.year.leader_unit
        self._facts.setText(facts.format(len(frame.units), len(frame.table.criteria), name))
        for part in (self._found, self._facts, self._digits):
            part.show()
        self._editor.setFocus()
        self.changed.emit()

    def show_problem(self, text: str) -> None:
        """Why the chosen file is no frame."""
        self._problem.setText(text)
        self._problem.show()
        for part in (self._found, self._facts, self._digits):
            part.hide()
        self.changed.emit()

    @property
    def _editor(self) -> QLineEdit:
        editor = self._digits.editor("digits")
        assert isinstance(editor, QLineEdit)
        return editor

    def _ask(self) -> None:
        ask_for_file(self, self.tr("Chọn tệp khung"), "*.xlsx", self.chosen.emit)


class UnitStep(WizardStep):
    """Whose book it will be."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Đơn vị")
        self._units = QComboBox()
        self._units.setAccessibleName(self.tr("Đơn vị của tôi"))
        column = _column(self)
        column.addWidget(label(self.tr("Sổ này là của đơn vị nào?"), "section"))
        column.addWidget(self._units)
        column.addWidget(
            paragraph(
                self.tr("Mỗi đơn vị một sổ. Mọi số liệu ghi vào sổ đều đứng tên đơn vị này."),
                "muted",
            )
        )
        column.addStretch(1)

    def show_units(self, offered: OfferedFrame) -> None:
        """The members of the frame, but for the leader, who has the frame already."""
        self._units.clear()
        for unit in offered.frame.units:
            if unit.code != offered.frame.year.leader_unit:
                self._units.addItem(unit.name, unit.code)

    @property
    def unit(self) -> UnitCode:
        return UnitCode(str(self._units.currentData()))


class PassphraseStep(WizardStep):
    """The passphrase that locks the unit's key, twice; `given()` founds the book with it."""

    given = Signal()

    def __init__(self, check: Callable[[str, str], JoinProblem | None]) -> None:
        super().__init__("")
        self.title = self.tr("Cụm mật khẩu")
        self._check = check
        self._form = Form(
            (
                Field(
                    key="first",
                    label=self.tr("&Cụm mật khẩu, ít nhất 8 ký tự"),
                    editor=Editor.HIDDEN,
                    hint=self.tr("Dùng mỗi lần niêm phong gói và khi thủ trưởng duyệt lần đầu."),
                ),
                Field(key="second", label=self.tr("Gõ &lại"), editor=Editor.HIDDEN),
            )
        )
        column = _column(self)
        column.addWidget(label(self.tr("Đặt cụm mật khẩu cho khoá của đơn vị"), "section"))
        column.addWidget(self._form)
        column.addWidget(
            paragraph(
                self.tr(
                    "Không ai lấy lại được cụm mật khẩu đã quên: khi đó đơn vị "
                    "phải ghi danh khoá mới. Bước sau in phiếu khôi phục để ghi "
                    "tay cụm này và niêm phong trong phong bì."
                ),
                "warning",
            )
        )
        column.addStretch(1)

    def leave(self) -> bool:
        values = self._form.values()
        problem = self._check(values["first"], values["second"])
        said = {
            JoinProblem.SHORT: ("first", self.tr("Cần ít nhất 8 ký tự.")),
            JoinProblem.UNEQUAL: ("second", self.tr("Hai lần gõ chưa giống nhau.")),
        }
        self._form.show_problems({} if problem is None else dict([said[problem]]))
        if problem is None:
            self.given.emit()
        return False

    @property
    def onward(self) -> str:
        return self.tr("Lập &sổ")

    @property
    def is_filled(self) -> bool:
        """Whether something was typed here."""
        return any(self._form.values().values())

    @property
    def passphrase(self) -> str:
        return self._form.values()["first"]


class PlaceStep(WizardStep):
    """Where the book's file will lie; `proposed` gives a place until the person chose one."""

    def __init__(self, proposed: Callable[[], Path]) -> None:
        super().__init__("")
        self._proposed = proposed
        self._is_chosen = False
        self.title = self.tr("Nơi lưu")
        self._path = QLineEdit()
        self._path.setAccessibleName(self.tr("Tệp sổ"))
        self._path.textEdited.connect(self._edited)
        choose = button(self.tr("Chọn nơi &khác…"), icon_name="folder")
        choose.clicked.connect(self._ask)
        self._problem = paragraph("", "danger")
        self._problem.hide()
        self._whole = paragraph("", "muted")
        self._whole.hide()
        column = _column(self)
        column.addWidget(label(self.tr("Sổ là một tệp duy nhất trên máy này"), "section"))
        column.addWidget(self._path)
        column.addWidget(self._whole)
        column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._problem)
        column.addStretch(1)

    @property
    def is_ready(self) -> bool:
        return bool(Path(self._path.text().strip()).name)

    @property
    def is_filled(self) -> bool:
        """Whether the person chose another place than the proposed one."""
        return self._is_chosen

    @property
    def book(self) -> Path:
        """A bare name lies in the folder that was proposed, and every book has its ending."""
        typed = self._proposed().parent / self._path.text().strip()
        is_whole = typed.suffix.lower() == BOOK_SUFFIX
        return typed if is_whole else typed.with_name(typed.name + BOOK_SUFFIX)

    def enter(self) -> None:
        if not self._is_chosen:
            self._path.setText(str(self._proposed()))

    def choose(self, book: Path) -> None:
        """The person's own place."""
        self._path.setText(str(book))
        self._edited()

    def show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _ask(self) -> None:
        title, proposed = self.tr("Nơi lưu sổ"), self._path.text()
        ask_for_new_file(self, title, "*.thidua", self.choose, proposed=proposed)

    def _edited(self) -> None:
        self._is_chosen = True
        self._whole.setText(self.tr("Sổ sẽ là tệp {0}").format(self.book) if self.is_ready else "")
        self._whole.setVisible(self.is_ready and str(self.book) != self._path.text().strip())
        self.changed.emit()
