"""The import of any Excel or csv file: five steps over the window, then one operation."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.application.sheet_import import Subject
from thidua_desktop.gui.import_wizard.columns_step import ColumnsStep
from thidua_desktop.gui.import_wizard.file_step import FileStep
from thidua_desktop.gui.import_wizard.memory import ColumnMemory
from thidua_desktop.gui.import_wizard.presenter import ImportPresenter
from thidua_desktop.gui.import_wizard.problems_step import ProblemsStep
from thidua_desktop.gui.import_wizard.sheet_step import SheetStep
from thidua_desktop.gui.import_wizard.state import WRITING, ImportState, Stage
from thidua_desktop.gui.import_wizard.summary_step import SummaryStep
from thidua_desktop.gui.import_wizard.words import progress_words, purpose_words, title_words
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.widgets.dialog_help import tell_in
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.wizard import Wizard

_LARGEST = QSize(1180, 680)
_AROUND = QSize(32, 24)


class ImportWizard(QObject):
    """`noticed(Notice)` once rows were written."""

    noticed = Signal(object)

    def __init__(
        self, surroundings: Surroundings, over: QWidget, subject: Subject = Subject.PROGRESS
    ) -> None:
        super().__init__(over)
        language = surroundings.language
        memory = ColumnMemory(surroundings.settings, surroundings.face.identity.uid, subject)
        self._subject = subject
        self.presenter = ImportPresenter(surroundings.desk, self, memory, subject)
        self.file = FileStep(language, purpose_words(subject))
        self.sheet = SheetStep(language)
        self.columns = ColumnsStep(language)
        self.problems = ProblemsStep(language)
        self.summary = SummaryStep(language, subject)
        self.steps = (self.file, self.sheet, self.columns, self.problems, self.summary)
        title = title_words(subject)
        self.dialog = Wizard(title, self.steps, finish=self.tr("&Ghi"), parent=over)
        tell_in(self.dialog, "import")
        self.dialog.loses = lambda: self.presenter.state.decisions.is_any
        self.dialog.resize(_LARGEST.boundedTo(over.window().size() - _AROUND))
        self._connect()

    def open(self, file: Path | None = None) -> None:
        """Shows the wizard; a file that is known already is opened at once."""
        self.dialog.open()
        self.presenter.stand.get_ready()
        self.file.ask.setFocus()
        if file is not None:
            self.presenter.choose_file(file)

    def show_state(self, state: ImportState) -> None:
        for step in self.steps:
            step.show_state(state)
        progress = state.progress
        is_writing = progress is not None and progress.step == WRITING
        if progress is None or is_writing:
            self.dialog.show_lock(progress_words(progress) if progress is not None else "")
        else:
            self.dialog.show_wait(progress_words(progress), progress.done, progress.total)

    def opened(self) -> None:
        self.dialog.go_to(1)

    def go_back_to(self, stage: Stage) -> None:
        self.dialog.go_to(list(Stage).index(stage))

    def written(self, count: int, file: str, *, refused: int = 0) -> None:
        review = self.presenter.state.review  # closing lets go of it
        self.dialog.accept()
        said = self.tr("Đã nhập {0} dòng từ {1} trong một lần.")
        if review is not None and review.plan.is_of_months:
            said = self.tr("Đã nhập {0} ô từ {1} trong một lần.")
        if refused:
            said = self.tr(
                "Đã nhập {0} dòng từ {1}; {2} dòng sổ không nhận, vì sổ đã đổi trong lúc xem tệp. "
                "Nhập lại tệp đó để xem từng dòng."
            )
        if self._subject is not Subject.PROGRESS:
            said = self.tr(
                "Đã nhập {0} dòng từ {1} vào bản nháp khung. Niêm phong khung ở trang Gói dữ liệu."
            )
        text = said.format(count, file, refused)
        self.noticed.emit(Notice(text=text, stays=refused > 0, tells_last_step=True))

    def _close(self, _result: int) -> None:
        self.presenter.close()
        for step in self.steps:
            step.forget()
        self.dialog.deleteLater()
        self.deleteLater()

    def _connect(self) -> None:
        act = self.presenter
        for step in self.steps:
            step.entered.connect(act.enter)
        self.file.chosen.connect(act.choose_file)
        self.sheet.sheet_chosen.connect(act.look)
        self.sheet.header_chosen.connect(act.choose_header)
        self.sheet.hidden_wanted.connect(lambda is_on: act.include_hidden(is_on=is_on))
        self.columns.matched.connect(act.match)
        self.columns.spread.connect(lambda is_on: act.spread(is_on=is_on))
        self.problems.fixed.connect(
            lambda line, text, everywhere: act.fix(line, text, everywhere=everywhere)
        )
        self.problems.dropped.connect(act.drop)
        self.problems.left.connect(act.leave)
        self.summary.absent.drop_wanted.connect(lambda is_on: act.drop_absent(is_on=is_on))
        self.summary.wanted.connect(act.want)
        self.dialog.finished_all.connect(act.write)
        self.dialog.stopped.connect(act.stop_reading)
        self.dialog.finished.connect(self._close)
        self.dialog.destroyed.connect(act.close)  # it may go with the page it stands over
