"""The steps of sealing up to the place: what, problems, pages, passphrase, where to."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
)

from thidua_desktop.application.desks.sealing_desk import SealDraft
from thidua_desktop.application.scenario import SAMPLE_PASSPHRASE
from thidua_desktop.domain.bloc import Bloc
from thidua_desktop.domain.package import Mode, PackageKind
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.seal_texts import (
    content_lines,
    late_text,
    place_text,
    problem_criteria,
    problem_place,
    revision_text,
)
from thidua_desktop.gui.pages.packages.sealing import SealPlace
from thidua_desktop.gui.printing.preview import Preview
from thidua_desktop.gui.theme.icons import icon, pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.file_dialogs import ask_for_folder
from thidua_desktop.gui.widgets.form import Editor, Field, Form
from thidua_desktop.gui.widgets.texts import paragraph
from thidua_desktop.gui.widgets.wizard import WizardStep
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import Names
from thidua_desktop.wording.reasons import sentence

Choices = tuple[tuple[str, str], ...]
_ICON = 24
_PLACES_SEEN, _LINES_SEEN = 4, 12


class WhatStep(WizardStep):
    """Kind of package and, for questions, to whom; `asked()` when the choice changed."""

    asked = Signal()

    def __init__(self, kinds: Choices, units: Choices, period: str, language: Language) -> None:
        super().__init__(tr("Nội dung"))
        self._language = language
        fields = [Field(key="kind", label=tr("&Gói"), editor=Editor.CHOICE, choices=kinds)]
        if units:
            every = ("", tr("Mọi đơn vị, mỗi đơn vị một gói"))
            to = Field(
                key="unit",
                label=tr("Gửi đơn &vị"),
                editor=Editor.CHOICE,
                choices=(every, *units),
            )
            fields.append(to)
        self.form = Form(tuple(fields))
        self.form.edited.connect(self._edited)
        self._units = tuple(code for code, _name in units)
        self._period = paragraph(tr("Kỳ: {0}").format(period) if period else "", "muted")
        self._lines = paragraph("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.unit)
        column.addWidget(self.form)
        column.addWidget(self._period)
        column.addWidget(self._lines)
        column.addStretch(1)
        self._show_unit()

    @property
    def kind(self) -> PackageKind:
        return PackageKind(self.form.values()["kind"])

    @property
    def units(self) -> tuple[str, ...]:
        """To whom questions go; no other package is addressed."""
        if self.kind is not PackageKind.QUESTION:
            return ()
        one = self.form.values().get("unit")
        return (one,) if one else self._units

    def choose(self, kind: str) -> None:
        self.form.show_values({"kind": kind})
        self._show_unit()

    def enter(self) -> None:
        self.asked.emit()

    def show_draft(self, draft: SealDraft) -> None:
        """What is in it, and what was sealed before."""
        self._lines.setText(
            "\n".join((*content_lines(draft, self._language), revision_text(draft)))
        )

    def _edited(self, _key: str, _text: str) -> None:
        self._show_unit()
        self.asked.emit()

    def _show_unit(self) -> None:
        if "unit" in self.form.values():
            self.form.editor("unit").setEnabled(self.kind is PackageKind.QUESTION)


class ProblemStep(WizardStep):
    """What stands against sealing, and what only warns of it.

    `left_for(str)` names the page where a problem is mended.
    """

    left_for = Signal(str)

    def __init__(self, language: Language, names: Names, bloc: Bloc | None) -> None:
        super().__init__(tr("Vấn đề"))
        self._language, self._names, self._bloc = language, names, bloc
        self._draft: SealDraft | None = None
        self._mark = QLabel()
        self._text = paragraph("", "section")
        self._more = paragraph("")
        self._late = paragraph("", "warning")
        self._criteria = QPlainTextEdit()
        self._criteria.setReadOnly(True)
        self._criteria.setTabChangesFocus(True)
        self._criteria.setAccessibleName(tr("Các tiêu chí còn thiếu"))
        self._go = button(tr("&Mở nơi cần sửa"), icon_name="right")
        self._go.clicked.connect(self._leave_for)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._more)
        column.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._criteria)
        column.addWidget(self._late)
        column.addStretch(1)

    @property
    def is_ready(self) -> bool:
        return self._draft is not None and self._draft.problem is None

    def show_draft(self, draft: SealDraft) -> None:
        self._draft = draft
        problem = draft.problem
        late = late_text(draft, self._names, self._bloc) if draft.is_too_late else None
        name, colour = ("circle-check", COLOURS.accent)
        if problem is not None or late is not None:
            name, colour = ("warning", COLOURS.warning)
        self._mark.setPixmap(pixmap(name, colour, size=_ICON))
        happened = tr("Không có gì cản trở niêm phong.")
        more = tr("Nội dung như bước trước đã nêu.")
        if problem is not None:
            said = sentence(problem, self._language, self._names)
            happened, more = said.happened, f"{said.safe} {said.todo}"
        elif late is not None:
            happened, more = late
        self._text.setText(happened)
        self._more.setText(more)
        self._late.setText(" ".join(late or ()))
        self._late.setVisible(problem is not None and late is not None)
        self._go.setVisible(problem_place(draft) is not None)
        listed = problem_criteria(draft, self._names)
        self._criteria.setPlainText("\n".join(listed))
        line = self._criteria.fontMetrics().lineSpacing()
        self._criteria.setFixedHeight(min(len(listed), _LINES_SEEN) * line + 3 * SIZES.unit)
        self._criteria.setVisible(len(listed) > 1)
        self.changed.emit()

    def _leave_for(self) -> None:
        place = problem_place(self._draft) if self._draft else None
        if place is not None:
            self.left_for.emit(place)


class PagesStep(WizardStep):
    """The pages as they would be printed; `asked()` when they are wanted."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Xem trước"))
        self._line = paragraph("", "muted")
        self.preview = Preview()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        column.addWidget(self.preview, 1)
        column.addStretch(0)

    def enter(self) -> None:
        self._line.setText(tr("Đang dựng trang in…"))
        self.preview.show()
        self.asked.emit()

    def tell_pages(self, *, are_there: bool) -> None:
        """Whether the package brings pages along."""
        many = tr("Đơn vị nhận mở gói bằng Excel hoặc chương trình này đều đọc được các trang này.")
        none = tr("Gói này không có bản in kèm; nội dung đọc được khi mở gói bằng Excel.")
        self._line.setText(many if are_there else none)
        self.preview.setVisible(are_there)


class PassphraseStep(WizardStep):
    """`given(str)` tries the passphrase; the wizard goes on once it is right."""

    given = Signal(str)

    def __init__(self, mode: Mode) -> None:
        super().__init__(tr("Cụm mật khẩu"))
        hint = tr("Cụm mật khẩu của khoá đơn vị; chương trình không lưu lại.")
        if mode is Mode.REHEARSAL:
            told = tr("Sổ của năm mẫu dùng chung một cụm mật khẩu: {0}")
            hint = f"{hint} {told.format(SAMPLE_PASSPHRASE)}"
        field = Field(key="word", label=tr("Cụm &mật khẩu"), editor=Editor.HIDDEN, hint=hint)
        self.form = Form((field,))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)

    def enter(self) -> None:
        self.form.show_problems({})
        self.form.editor("word").setFocus()

    def leave(self) -> bool:
        """Never at once: whether the word is right is told by the book."""
        self.given.emit(self.form.values()["word"])
        return False

    def show_problem(self, text: str) -> None:
        self.form.show_problems({"word": text})

    def forget(self) -> None:
        """It was used; nothing of it stays."""
        self.form.show_values({"word": ""})


class PlaceStep(WizardStep):
    """Where to write; `asked()` looks for sticks, `given(Path)` seals into that folder."""

    asked = Signal()
    given = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__(tr("Nơi lưu"))
        self._language = language
        self._folder: Path | None = None
        self.places = QListWidget()
        self.places.setAccessibleName(tr("USB đang cắm"))
        self.places.setIconSize(QSize(SIZES.icon, SIZES.icon))
        self.places.setFixedHeight(_PLACES_SEEN * SIZES.tall_row)
        self.places.itemSelectionChanged.connect(self._chosen)
        self.places.hide()  # what lies below stays where it is while sticks are looked for
        self._hint = paragraph(tr("Đang tìm USB…"), "muted")
        self._problem = paragraph("", "danger")
        self._line = paragraph("", "strong")
        again = button(tr("Tìm &lại USB"), icon_name="usb", role="small")
        choose = button(tr("&Chọn thư mục…"), icon_name="folder", role="small")
        again.clicked.connect(self.asked)
        choose.clicked.connect(self._choose)
        bar = QHBoxLayout()
        bar.addWidget(again)
        bar.addWidget(choose)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.unit)
        for widget in (self._hint, self.places):
            column.addWidget(widget)
        column.addLayout(bar)
        column.addWidget(self._line)
        column.addWidget(self._problem)
        column.addStretch(1)

    @property
    def is_ready(self) -> bool:
        return self._folder is not None

    @property
    def onward(self) -> str:
        """What going on means here."""
        return tr("&Niêm phong và lưu")

    def enter(self) -> None:
        self._problem.hide()
        self.asked.emit()

    def leave(self) -> bool:
        """Never at once: the wizard goes on when the file was written and read back."""
        self._problem.hide()
        self.given.emit(self._folder)
        return False

    def show_places(self, places: tuple[SealPlace, ...]) -> None:
        self.places.clear()
        for place in places:
            item = QListWidgetItem(icon("usb"), place_text(place, self._language))
            item.setSizeHint(QSize(0, SIZES.tall_row))
            item.setData(Qt.ItemDataRole.UserRole, place.path)
            self.places.addItem(item)
        some = tr("Chọn USB để ghi, hoặc một thư mục của máy.")
        none = tr("Chưa thấy USB nào. Cắm USB rồi bấm Tìm lại, hoặc chọn thư mục của máy.")
        self._hint.setText(some if places else none)
        self.places.setVisible(bool(places))
        if places:
            self.places.setCurrentRow(0)

    def take_folder(self, folder: Path) -> None:
        self.places.clearSelection()
        self._folder = folder
        self._say_folder()
        self.settled.emit()

    def show_problem(self, text: str) -> None:
        """The package is sealed all the same: trying again writes the same one."""
        self._problem.setText(text)
        self._problem.show()

    def _chosen(self) -> None:
        chosen = self.places.selectedItems()
        if chosen:
            self._folder = chosen[0].data(Qt.ItemDataRole.UserRole)
            self._say_folder()

    def _say_folder(self) -> None:
        self._line.setText(tr("Ghi vào: {0}").format(self._folder) if self._folder else "")
        self.changed.emit()

    def _choose(self) -> None:
        ask_for_folder(self, tr("Ghi vào đâu"), self.take_folder)
