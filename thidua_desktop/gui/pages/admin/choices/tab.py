"""The tab of choices of this person on this computer: language and size of letters."""

from PySide6.QtWidgets import QWidget

from thidua_desktop.gui.language import LANGUAGE_SETTING, chosen_language, tr
from thidua_desktop.gui.pages.admin.tab import AdminTab
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.text_size import TEXT_SIZE_SETTING, TextSize, chosen_text_size
from thidua_desktop.gui.widgets.form import Editor, Field, Form
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.wording.language import Language

_WIDTH = 480


class ChoicesTab(AdminTab):
    """A choice is kept as soon as it is made; the next start of the program follows it."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.set_line(self.tr("Lựa chọn của người dùng máy này, không nằm trong sổ."))
        self.form = Form(
            (
                Field(
                    key=LANGUAGE_SETTING,
                    label=self.tr("&Ngôn ngữ"),
                    editor=Editor.CHOICE,
                    choices=_languages(),
                    hint=self.tr("Biên bản, phiếu và thông báo luôn bằng tiếng Việt."),
                ),
                Field(
                    key=TEXT_SIZE_SETTING,
                    label=self.tr("&Cỡ chữ và nút"),
                    editor=Editor.CHOICE,
                    choices=_sizes(),
                    hint=self.tr("Cỡ lớn cho màn hình xa, mắt yếu; trang dài hơn thì cuộn."),
                ),
            )
        )
        self.form.setMaximumWidth(_WIDTH)
        self.form.edited.connect(self._keep)
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    def reload(self) -> None:
        settings = self.surroundings.settings
        self.form.show_values(
            {
                LANGUAGE_SETTING: chosen_language(settings).value,
                TEXT_SIZE_SETTING: chosen_text_size(settings).value,
            }
        )

    def _keep(self, key: str, value: str) -> None:
        if self.surroundings.settings.get(key) == value:
            return
        self.surroundings.settings.put(key, value)
        said = self.tr("Đã ghi lựa chọn, có hiệu lực khi mở lại chương trình.")
        again, act = self.tr("Khởi động lại ngay"), self.restart_wanted.emit
        self.noticed.emit(Notice(text=said, action_text=again, action=act))


def _languages() -> tuple[tuple[str, str], ...]:
    return ((Language.VIETNAMESE.value, tr("Tiếng Việt")), (Language.ENGLISH.value, "English"))


def _sizes() -> tuple[tuple[str, str], ...]:
    return (
        (TextSize.USUAL.value, tr("Vừa (100 %)")),
        (TextSize.LARGER.value, tr("Lớn (115 %)")),
        (TextSize.LARGEST.value, tr("Rất lớn (130 %)")),
    )
