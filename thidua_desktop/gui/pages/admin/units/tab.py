"""The tab of member units: the frame's list, in its protocol order."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.leader_word import deputy_title, leader_title, leader_word
from thidua_desktop.gui.pages.admin.tab import AdminTab
from thidua_desktop.gui.pages.admin.units.presenter import (
    KeyState,
    Part,
    UnitRow,
    UnitsPresenter,
    UnitsState,
)
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.widgets.empty_state import EmptyState

_TONES = {KeyState.WAITING: "warning", KeyState.NONE: "plain"}


class UnitsTab(AdminTab):
    """Shows what `UnitsPresenter` found."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._presenter = UnitsPresenter(surroundings.desk, self)
        self._table = DataTable(ItemModel(_columns()), self.tr("Đơn vị thành viên"))
        empty = EmptyState("people")
        empty.say(
            self.tr("Chưa có danh sách đơn vị"),
            self.tr("Danh sách đến cùng khung của {0}, khi khung được nhập vào sổ.").format(
                leader_word(surroundings.face.bloc)
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self._table)
        self.column.addWidget(self._stack, 1)

    def reload(self) -> None:
        self._presenter.load()

    def show_units(self, state: UnitsState | None) -> None:
        self._stack.setCurrentIndex(0 if state is None else 1)
        if state is None:
            self.set_line("")
            return
        self._table.items.show(state.rows)
        said = self.tr(
            "{0}: {1} đơn vị. Danh sách do khung quy định, sửa bằng bản khung mới."
        ).format(state.bloc, len(state.rows))
        if state.headcount is not None:
            said = self.tr(
                "{0}: {1} đơn vị, tổng quân số {2}. "
                "Danh sách do khung quy định, sửa bằng bản khung mới."
            ).format(state.bloc, len(state.rows), state.headcount)
        self.set_line(said)


def _columns() -> tuple[Column[UnitRow], ...]:
    return (
        Column(
            key="order",
            title=tr("TT"),
            text=lambda row: str(row.unit.order),
            order=lambda row: row.unit.order,
            width=56,
            kind=Kind.FIGURE,
        ),
        Column(key="name", title=tr("Đơn vị"), text=_name, kind=Kind.STRONG),
        Column(key="code", title=tr("Mã"), text=lambda row: row.unit.code, width=88),
        Column(key="part", title=tr("Vai trò trong năm"), text=_part, width=152),
        Column(
            key="headcount",
            title=tr("Quân số"),
            text=lambda row: "–" if row.unit.headcount is None else str(row.unit.headcount),
            order=lambda row: row.unit.headcount or 0,
            width=88,
            kind=Kind.FIGURE,
        ),
        Column(
            key="head",
            title=tr("Thủ trưởng"),
            text=lambda row: row.unit.head_position or "–",
            width=152,
        ),
        Column(
            key="key",
            title=tr("Khoá"),
            text=_key,
            tone=lambda row: _TONES.get(row.key, "good"),
            width=160,
            kind=Kind.TAG,
        ),
    )


def _name(row: UnitRow) -> str:
    return tr("{0} (đơn vị này)").format(row.unit.name) if row.is_own else row.unit.name


def _part(row: UnitRow) -> str:
    if row.part is Part.MEMBER:
        return tr("thành viên")
    title = leader_title if row.part is Part.LEADER else deputy_title
    return title(row.bloc).lower()


def _key(row: UnitRow) -> str:
    if row.key is KeyState.OWN:
        return tr("khoá của mình")
    if row.key is KeyState.TRUSTED:
        return tr("đã đối chiếu")
    return tr("chờ đối chiếu") if row.key is KeyState.WAITING else tr("chưa có khoá")
