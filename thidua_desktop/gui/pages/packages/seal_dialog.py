"""Sealing: what, the passphrase, where to; refusals are told in the dialog, which stays open."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.application.book_face import BookFace
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.pages.packages.presenter import PackagesPresenter, SealWish
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.file_dialogs import ask_for_folder
from thidua_desktop.gui.widgets.form import Editor, Field, Form
from thidua_desktop.gui.widgets.texts import label
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.words import word_of

_WIDTH = 560
_OF_EVERYBODY = (PackageKind.RECORD, PackageKind.CROSSCHECK, PackageKind.ENROLMENT)
_OF_THE_LEADER = (PackageKind.FRAME, PackageKind.RESULT, PackageKind.HANDOVER, PackageKind.ROLLUP)


def kinds_of(face: BookFace, language: Language) -> tuple[tuple[str, str], ...]:
    """Kinds this book may seal, with their words; the most usual first."""
    kinds = (*_OF_EVERYBODY, *(_OF_THE_LEADER if face.is_led_here else ()))
    return tuple((kind.value, word_of(kind, language)) for kind in kinds)


class SealDialog(QDialog):
    """Closes once the file was written and read back."""

    def __init__(
        self,
        presenter: PackagesPresenter,
        kinds: tuple[tuple[str, str], ...],
        surroundings: Surroundings,
        *,
        period: PeriodCode | None,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._presenter, self._period = presenter, period
        self._language = surroundings.language
        self.setModal(True)
        self.setFixedWidth(_WIDTH)
        self.setWindowTitle(self.tr("Niêm phong gói"))
        self._form = Form(
            (
                Field(key="kind", label=self.tr("&Gói"), editor=Editor.CHOICE, choices=kinds),
                Field(key="passphrase", label=self.tr("Cụm &mật khẩu"), editor=Editor.HIDDEN),
                Field(key="folder", label=self.tr("&Ghi vào thư mục hoặc USB")),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, SIZES.margin, SIZES.margin, SIZES.margin)
        column.addWidget(label(self.tr("Niêm phong và ghi ra"), "section"))
        column.addWidget(self._form)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        choose = button(self.tr("&Chọn thư mục…"), icon_name="folder")
        cancel = button(self.tr("T&hôi"))
        seal = button(self.tr("&Niêm phong và lưu"), role="primary")
        choose.clicked.connect(self._choose)
        cancel.clicked.connect(self.reject)
        seal.clicked.connect(self._seal)
        foot = QHBoxLayout()
        foot.addWidget(choose)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(seal)
        return foot

    def _choose(self) -> None:
        ask_for_folder(self, self.tr("Ghi vào đâu"), self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self._form.show_values({"folder": str(folder)})

    def _seal(self) -> None:
        values = self._form.values()
        if not values["folder"].strip():
            self._form.show_problems({"folder": self.tr("Hãy chọn thư mục hoặc USB.")})
            return
        self._form.show_problems({})
        wish = SealWish(passphrase=values["passphrase"], folder=Path(values["folder"]))
        kind = PackageKind(values["kind"])
        self._presenter.seal(kind, self._period, wish=wish, done=self.accept, failed=self._failed)

    def _failed(self, failure: Failure) -> None:
        self._form.show_problems({"passphrase": failure_text(failure, self._language)})
