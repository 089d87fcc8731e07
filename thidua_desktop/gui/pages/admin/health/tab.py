"""The tab of the health check: one verdict, then each finding with what to do about it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from thidua_desktop.application.ports import HealthItem
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.admin.health.presenter import HealthPresenter, HealthState, Stage
from thidua_desktop.gui.pages.admin.tab import AdminTab
from thidua_desktop.gui.pages.admin.words import moment_text
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.texts import paragraph
from thidua_desktop.wording.health import health_line
from thidua_desktop.wording.language import Language


class HealthTab(AdminTab):
    """Shows what `HealthPresenter` found."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._language = surroundings.language
        self._presenter = HealthPresenter(surroundings, self)
        self._verdict = paragraph("", "strong")
        self._table = DataTable(ItemModel(_columns(self._language)), self.tr("Kết quả kiểm tra"))
        self.remember("checks", self._table)
        self._copy = self.add_button(self.tr("&Chép kết quả"), icon_name="document")
        self._stop = self.add_button(self.tr("&Dừng"), icon_name="close")
        self._check = self.add_button(
            self.tr("Kiểm tra n&gay"), icon_name="check-list", primary=True
        )
        self.offers = {"check": self._check}
        self._empty = EmptyState("check-list")
        self._stack = QStackedWidget()
        self._check.clicked.connect(self._presenter.check)
        self._empty.started.connect(self._presenter.check)
        self._stop.clicked.connect(self._presenter.stop)
        self._copy.clicked.connect(self._copy_text)
        self._lay_out()

    def reload(self) -> None:
        self._presenter.show()

    def show_state(self, state: HealthState) -> None:
        is_running = state.stage is Stage.RUNNING
        self._stop.setVisible(is_running)
        self._check.setEnabled(not is_running)
        self._copy.setEnabled(bool(state.findings))
        self._stack.setCurrentIndex(1 if state.findings else 0)
        self._table.items.show(state.findings)
        self.set_line(self._said(state))
        self._judge(state)

    def failed(self, failure: Failure) -> None:
        self.noticed.emit(Notice(text=failure_text(failure, self._language), stays=True))

    def _judge(self, state: HealthState) -> None:
        moment = moment_text(state.checked_at)
        if state.bad:
            said = self.tr("Lúc {0}: {1} mục cần xử lý, {2} mục tốt. Làm theo từng dòng dưới đây.")
            good = len(state.findings) - state.bad
            self._verdict.setText(said.format(moment, state.bad, good))
        else:
            said = self.tr("Lúc {0}: sổ nguyên vẹn, {1} mục kiểm tra đều tốt.")
            self._verdict.setText(said.format(moment, len(state.findings)))
        give_role(self._verdict, "danger" if state.bad else "strong")

    def _said(self, state: HealthState) -> str:
        if state.stage is Stage.RUNNING:
            return self.tr("Đang kiểm tra; tiến trình hiện ở thanh dưới, sổ vẫn xem được.")
        if state.stage is Stage.STOPPED:
            return self.tr("Đã dừng giữa chừng; kết quả của lần kiểm tra dở không được giữ.")
        return self.tr(
            "Đọc lại toàn bộ sổ: tệp, nhật ký, minh chứng, gói, khoá và bản sao lưu gần nhất."
        )

    def _copy_text(self) -> None:
        found = self._table.items.items
        lines = [f"[{_state_of(item)}] {health_line(item, self._language)}" for item in found]
        QGuiApplication.clipboard().setText("\n".join((self._verdict.text(), *lines, "")))
        self.noticed.emit(Notice(text=self.tr("Đã chép kết quả kiểm tra; dán vào nơi cần gửi.")))

    def _lay_out(self) -> None:
        self._empty.say(
            self.tr("Chưa kiểm tra trong lần mở này"),
            self.tr(
                "Kiểm tra đọc lại từng phần của sổ và bản sao lưu gần nhất, không sửa gì. "
                "Kết quả hiện ở đây, mỗi mục một câu, kèm việc phải làm nếu có mục hỏng."
            ),
            self.tr("Kiểm tra ngay"),
        )
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self._verdict)
        inside.addWidget(self._table, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(body)
        self.column.addWidget(self._stack, 1)


def _columns(language: Language) -> tuple[Column[HealthItem], ...]:
    return (
        Column(
            key="ok",
            title=tr("Kết luận"),
            text=_state_of,
            tone=lambda item: "good" if item.ok else "danger",
            width=112,
            kind=Kind.TAG,
        ),
        Column(
            key="text",
            title=tr("Kiểm tra được gì, phải làm gì"),
            text=lambda item: health_line(item, language),
        ),
    )


def _state_of(item: HealthItem) -> str:
    return tr("tốt") if item.ok else tr("cần xử lý")
