"""The tab of unit and year: the book's file with copying and moving, then what the frame rules."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.leader_word import bloc_word, first_high, leader_word
from thidua_desktop.gui.pages.admin.place.facts import Facts, bloc_facts, unit_facts, year_facts
from thidua_desktop.gui.pages.admin.place.presenter import PlacePresenter, PlaceState
from thidua_desktop.gui.pages.admin.tab import AdminTab
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.file_dialogs import ask_for_new_file
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.wording.speech import size_text

_NAMES_WIDTH = 168


class PlaceTab(AdminTab):
    """Shows what `PlacePresenter` found."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._language = surroundings.language
        self._presenter = PlacePresenter(surroundings.desk, self)
        self.set_line(
            self.tr("Sổ là một tệp; chép hay chuyển đi đâu thì khoá và cụm mật khẩu vẫn đi cùng.")
        )
        self._path = paragraph("")
        self._path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._path.setAccessibleName(self.tr("Chỗ của sổ"))
        self._folder = button(self.tr("Mở &thư mục chứa sổ"), icon_name="folder")
        self._copy = button(self.tr("&Chép sổ…"), icon_name="document")
        self._move = button(self.tr("Chuyển &sổ…"), icon_name="right")
        self._facts = QVBoxLayout()
        self._facts.setSpacing(SIZES.unit)
        self._folder.clicked.connect(self._open_folder)
        self._copy.clicked.connect(self._ask_for_copy)
        self._move.clicked.connect(self._ask_for_move)
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load()

    def show_state(self, state: PlaceState) -> None:
        size = size_text(state.place.size, self._language)
        self._path.setText(self.tr("{0} · {1}").format(state.place.path, size))
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        unit = unit_facts(state.identity, state.frame, self._language)
        self._facts.addWidget(_section(self.tr("Đơn vị"), unit))
        if state.frame is None:
            self._facts.addWidget(paragraph(self.tr("Sổ chưa có khung của năm nào."), "muted"))
            return
        bloc_title = first_high(bloc_word(state.frame.bloc))
        self._facts.addWidget(_section(bloc_title, bloc_facts(state.frame)))
        self._facts.addWidget(_section(self.tr("Năm và kỳ"), year_facts(state.frame)))
        said = self.tr("Các mục này do khung quy định; {0} sửa bằng bản khung mới.")
        ruled = said.format(leader_word(state.frame.bloc))
        self._facts.addWidget(paragraph(ruled, "muted"))

    def copied(self, target: Path) -> None:
        said = self.tr(
            "Đã chép sổ thành “{0}” và mở lại kiểm tra. Chỉ ghi tiếp vào một sổ; "
            "bản chép để phòng hỏng."
        )
        self.noticed.emit(Notice(text=said.format(target.name), stays=True))

    def failed(self, failure: Failure) -> None:
        self.noticed.emit(Notice(text=failure_text(failure, self._language), stays=True))

    def _open_folder(self) -> None:
        if self._presenter.place is not None:
            folder = self._presenter.place.path.resolve().parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _ask_for_copy(self) -> None:
        place = self._presenter.place
        if place is not None:
            title = self.tr("Chép sổ tới")
            proposed, pattern = str(place.path), f"*{place.path.suffix}"
            ask_for_new_file(self, title, pattern, self._presenter.copy, proposed=proposed)

    def _ask_for_move(self) -> None:
        place = self._presenter.place
        if place is not None:
            title = self.tr("Chuyển sổ tới")
            proposed, pattern = str(place.path), f"*{place.path.suffix}"
            ask_for_new_file(self, title, pattern, self.move_wanted.emit, proposed=proposed)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.unit)
        for made in (self._folder, self._copy, self._move):
            buttons.addWidget(made)
        buttons.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SIZES.unit, 0)
        column.setSpacing(SIZES.unit)
        column.addWidget(label(self.tr("Tệp sổ"), "section"))
        column.addWidget(self._path)
        column.addLayout(buttons)
        column.addSpacing(SIZES.unit)
        column.addLayout(self._facts)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(scroll, 1)


def _section(title: str, facts: Facts) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, SIZES.unit, 0, 0)
    grid.setHorizontalSpacing(SIZES.unit * 2)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, _NAMES_WIDTH)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(title, "section"), 0, 0, 1, 2)
    for row, (name, value) in enumerate(facts, 1):
        said: QLabel = paragraph(value)
        said.setAccessibleName(f"{name}: {value}")
        grid.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, row, 1)
    return made
