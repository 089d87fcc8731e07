"""The tab of backups: the table, trying and restoring the chosen one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from thidua_desktop.application.backups import BackupItem
from thidua_desktop.application.ports import HealthItem
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.pages.admin.backups.columns import backup_columns
from thidua_desktop.gui.pages.admin.backups.model import BackupRow, BackupsState
from thidua_desktop.gui.pages.admin.backups.presenter import BackupsPresenter
from thidua_desktop.gui.pages.admin.tab import AdminTab
from thidua_desktop.gui.pages.admin.words import age_text, moment_text
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.file_dialogs import ask_for_new_file
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.texts import paragraph
from thidua_desktop.wording.health import health_line


class BackupsTab(AdminTab):
    """Shows what `BackupsPresenter` found."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._language = surroundings.language
        self._presenter = BackupsPresenter(surroundings, self)
        columns = backup_columns(self._language)
        self._table = DataTable(ItemModel(columns), self.tr("Các bản sao lưu"))
        self.remember("backups", self._table)
        self._found = paragraph("")
        self._found.hide()
        self._try = self.add_button(self.tr("Thử &mở bản này"), icon_name="eye")
        self._restore = self.add_button(self.tr("&Khôi phục thành sổ mới…"), icon_name="history")
        self._make = self.add_button(self.tr("&Sao lưu ngay"), icon_name="download", primary=True)
        self.offers = {"backup": self._make, "restore": self._restore}
        self._empty = EmptyState("box")
        self._stack = QStackedWidget()
        self._connect()
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load()

    def show_state(self, state: BackupsState) -> None:
        chosen = self._chosen()
        self._table.items.show(state.rows)
        self._stack.setCurrentIndex(1 if state.rows else 0)
        self.set_line(self._said(state))
        files = [row.item.file for row in self._table.items.items]
        if files:
            is_there = chosen is not None and chosen.file in files
            self._table.choose(files.index(chosen.file) if chosen and is_there else 0)
        self._make.setEnabled(not state.is_busy)
        for each in (self._try, self._restore):
            each.setEnabled(bool(files) and not state.is_busy)

    def made(self, backup: BackupItem) -> None:
        self._table.choose(0)
        said = self.tr("Đã sao lưu và mở lại kiểm tra: {0}").format(backup.file.name)
        self.noticed.emit(Notice(text=said))

    def tried(self, backup: BackupItem, findings: Sequence[HealthItem]) -> None:
        bad = [health_line(item, self._language) for item in findings if not item.ok]
        moment = moment_text(backup.made_at)
        if bad:
            head = self.tr("Bản lúc {0} không dùng được, hãy chọn bản khác.").format(moment)
            self._tell([head, *bad])
        else:
            head = self.tr("Bản lúc {0} mở được, {1} mục kiểm tra đều tốt.")
            self._tell([head.format(moment, len(findings))], is_good=True)

    def not_opened(self, backup: BackupItem, failure: Failure) -> None:
        head = self.tr("Bản lúc {0} không mở được.").format(moment_text(backup.made_at))
        self._tell([head, failure_text(failure, self._language)])

    def restored(self, book: Path) -> None:
        said = self.tr("Đã khôi phục thành sổ “{0}”. Sổ đang mở không thay đổi.")
        notice = Notice(
            text=said.format(book.name),
            action_text=self.tr("Mở sổ vừa khôi phục"),
            action=lambda: self.book_wanted.emit(book),
            stays=True,
        )
        self.noticed.emit(notice)

    def failed(self, failure: Failure) -> None:
        self.noticed.emit(Notice(text=failure_text(failure, self._language), stays=True))

    def _said(self, state: BackupsState) -> str:
        if not state.rows:
            return self.tr("Sổ chưa có bản sao lưu nào.")
        said = self.tr(
            "Bản gần nhất: {0}. Giữ nhiều nhất {1} bản, trong thư mục “sao-luu” cạnh sổ."
        )
        return said.format(age_text(state.rows[0].age), state.kept)

    def _tell(self, lines: Sequence[str], *, is_good: bool = False) -> None:
        give_role(self._found, "strong" if is_good else "danger")
        self._found.setText("\n".join(lines))
        self._found.show()

    def _chosen(self) -> BackupItem | None:
        index = self._table.currentIndex()
        row = self._table.items.item(index.row()) if index.isValid() else None
        return row.item if isinstance(row, BackupRow) else None

    def _try_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._found.hide()
            self._presenter.try_open(chosen)

    def _ask_where(self) -> None:
        chosen = self._chosen()
        proposed = self._presenter.proposed(chosen) if chosen else None
        if chosen is None or proposed is None:
            return

        def take(target: Path) -> None:
            self._presenter.restore(chosen, target)

        title = self.tr("Khôi phục thành sổ mới")
        pattern = f"*{chosen.file.suffix}"
        ask_for_new_file(self, title, pattern, take, proposed=str(proposed))

    def _connect(self) -> None:
        self._make.clicked.connect(self._presenter.back_up)
        self._empty.started.connect(self._presenter.back_up)
        self._try.clicked.connect(self._try_chosen)
        self._table.opened.connect(self._try_chosen)
        self._restore.clicked.connect(self._ask_where)

    def _lay_out(self) -> None:
        self._empty.say(
            self.tr("Chưa có bản sao lưu nào"),
            self.tr(
                "Trước mỗi lần nhập gói, chương trình tự sao lưu sổ. "
                "Bản sao nằm cạnh sổ; nên thỉnh thoảng chép cả sổ ra USB để phòng hỏng máy."
            ),
            self.tr("Sao lưu ngay"),
        )
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self._found)
        inside.addWidget(self._table, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(body)
        self.column.addWidget(self._stack, 1)
