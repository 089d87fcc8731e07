"""The panel of evidence: the room that is left, a place to drop files, the list of pieces."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QShowEvent
from PySide6.QtWidgets import QProgressBar, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.application.desks.evidence_desk import (
    EvidencePiece,
    EvidenceSheet,
    Exported,
    ExportStopped,
)
from thidua_desktop.application.ports_evidence import Picture, PictureProblem
from thidua_desktop.application.use_cases.attach_evidence import Attached, UsedRoom
from thidua_desktop.domain.evidence_limits import LARGEST_RECORD
from thidua_desktop.domain.ids import Digest, PeriodCode
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.gui.evidence import words
from thidua_desktop.gui.evidence.piece_box import PieceBox
from thidua_desktop.gui.evidence.presenter import EvidencePresenter, Target
from thidua_desktop.gui.evidence.scan_dialog import ScanDialog
from thidua_desktop.gui.evidence.scanning import FolderScan, ScanField
from thidua_desktop.gui.evidence.shrink_dialog import ShrinkDialog
from thidua_desktop.gui.evidence.shrinking import DRAWN_KINDS, Pending
from thidua_desktop.gui.evidence.viewer import EvidenceViewer
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.drop_zone import DropZone
from thidua_desktop.gui.widgets.file_dialogs import (
    ask_for_files,
    ask_for_folder,
    ask_for_new_file,
)
from thidua_desktop.gui.widgets.local_files import local_files
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.texts import paragraph, rule

_PADDING = 16
_PER_MILLE = 1000


class EvidencePanel(QScrollArea):
    """`noticed(Notice)` tells what was done; the list asks the book while it is seen."""

    noticed = Signal(object)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Minh chứng"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._surroundings = surroundings
        self._language = surroundings.language
        self._clock = surroundings.clock
        self.presenter = EvidencePresenter(surroundings.desk, self, surroundings.given_files)
        self._target: Target | None = None
        self.boxes: list[PieceBox] = []
        self._title, self._room = paragraph("", "strong"), paragraph("", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _PER_MILLE)
        self._bar.setAccessibleName(self.tr("Chỗ đã dùng trong gói báo cáo"))
        self._problems = paragraph("", "danger")
        self._problems.hide()
        self._zone = DropZone(self.tr("Thả tệp vào đây"))
        self._zone.dropped.connect(self.attach)
        choose = self._zone.add_button(self.tr("Chọn tệp…"), "clip")
        choose.clicked.connect(self.choose_files)
        self._list = QVBoxLayout()
        self._lay_out()

    def show_target(self, target: Target) -> None:
        """The criterion and month that are looked at; asks the book only while it is seen."""
        if self._target is None or target.place != self._target.place:
            self._say(())
        self._target = target
        if self.isVisible():
            self.presenter.show(target)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._target is not None:
            self.presenter.show(self._target)

    def attach(self, paths: list[Path]) -> None:
        """Files for the present target."""
        if self._target is not None and paths:
            self.presenter.attach(self._target, paths)

    def choose_files(self) -> None:
        """Asks which files."""
        kinds = " ".join(f"*.{kind.value}" for kind in EvidenceKind)
        choice = self.tr("Tệp minh chứng ({0})").format(f"{kinds} *.jpeg")
        ask_for_files(self, self.tr("Đính kèm minh chứng"), choice, self.attach)

    def choose_folder(self, field: ScanField) -> None:
        """Asks for a folder whose files are then assigned."""

        def chosen(folder: Path) -> None:
            self.presenter.scan(folder, field)

        ask_for_folder(self, self.tr("Quét thư mục minh chứng"), chosen)

    def export(self, period: PeriodCode | None) -> None:
        """Asks where the evidence of a period is written."""

        def chosen(folder: Path) -> None:
            self.presenter.export(period, folder)

        ask_for_folder(self, self.tr("Xuất minh chứng vào thư mục"), chosen)

    def show_exported(self, exported: Exported | ExportStopped | None) -> None:
        stays = isinstance(exported, ExportStopped) and bool(exported.left)
        self.noticed.emit(Notice(text=words.exported_text(exported), stays=stays))

    def show_scan(self, scan: FolderScan, field: ScanField, room: UsedRoom) -> None:
        if not scan.files:
            text = self.tr("Thư mục không có tệp PDF, ảnh, Word, Excel hay văn bản nào.")
            self.noticed.emit(Notice(text=text))
            return
        dialog = ScanDialog(scan, field, room, self._language, self)
        dialog.accepted_files.connect(self.presenter.attach_all)
        dialog.open()

    def show_offers(self, pending: Pending) -> None:
        dialog = ShrinkDialog(self._surroundings, pending, self)
        dialog.decided.connect(self.presenter.decide)
        dialog.rejected.connect(lambda: self.presenter.turn_down(pending))
        dialog.open()

    def paste(self) -> bool:
        """Attaches copied files or the picture of the clipboard; False where it holds neither."""
        clipboard = QGuiApplication.clipboard()
        if self._target is None:
            return False
        if files := local_files(clipboard.mimeData()):
            self.attach(files)
            return True
        image = clipboard.image()
        if image.isNull():
            return False
        moment = self._clock.now().astimezone(BLOC_TIME).strftime("%Y-%m-%d %H%M%S")
        name = f"{self._target.criterion} {moment}.png"
        self.presenter.attach_made(self._target, name, _png_maker(image))
        return True

    def view_piece(self, piece: EvidencePiece) -> None:
        """Opens a file in a window of its own; from there the others can be gone through."""
        pieces = [box.piece for box in self.boxes if box.piece.evidence.kind in DRAWN_KINDS]
        EvidenceViewer(self._surroundings, pieces, pieces.index(piece), self).show()

    def show_sheet(self, target: Target, sheet: EvidenceSheet) -> None:
        self._title.setText(words.count_text(target.criterion, sheet.pieces, target.cutoff))
        self._room.setText(words.room_text(sheet.room, self._language))
        self._bar.setValue(round(_PER_MILLE * sheet.room.size / LARGEST_RECORD))
        self._zone.say(self.tr("Thả tệp vào đây cho {0}").format(target.place))
        self._show_boxes(sheet.pieces)
        for box in self.boxes:
            box.tell(target.cutoff)

    def show_thumbnail(self, sha256: Digest, drawn: Picture | PictureProblem) -> None:
        for box in self.boxes:
            if box.piece.evidence.sha256 == sha256:
                box.show_drawn(drawn)

    def show_attached(self, attached: Attached) -> None:
        refused = words.refusal_texts(attached.refused, self._language)
        noted = words.noted_texts(attached, self._language)
        self._say((*refused, *noted))
        told = (*words.seen_texts(attached), *refused, *noted)
        sentences = (words.attached_text(attached), *told)
        text = words.told_shortly(tuple(filter(None, sentences)))
        self.noticed.emit(Notice(text=text, stays=bool(refused)))

    def show_not_attached(self, count: int, why: Failure | None) -> None:
        text = self.tr("Đã dừng giữa chừng: {0} tệp chưa đính kèm.").format(count)
        if why is not None:
            said = self.tr("{0} tệp chưa đính kèm được. {1}")
            text = said.format(count, failure_text(why, self._language))
        self.noticed.emit(Notice(text=text, stays=True))

    def show_removed(self, piece: EvidencePiece) -> None:
        said = self.tr("Đã gỡ “{0}” khỏi {1}.")
        place = words.place_text(piece.entry)
        self.noticed.emit(Notice(text=said.format(piece.name, place), tells_last_step=True))

    def show_gone(self, piece: EvidencePiece) -> None:
        said = self.tr("“{0}” không còn ở {1}, sổ không thay đổi.")
        place = words.place_text(piece.entry)
        self.noticed.emit(Notice(text=said.format(piece.name, place)))

    def show_saved(self, path: Path) -> None:
        self.noticed.emit(Notice(text=self.tr("Đã lưu {0}").format(path.name)))

    def _say(self, sentences: tuple[str, ...]) -> None:
        self._problems.setText("\n\n".join(sentences))
        self._problems.setVisible(bool(sentences))

    def _show_boxes(self, pieces: Sequence[EvidencePiece]) -> None:
        """Boxes of pieces that are as they were stay."""
        before = {(box.piece.entry.id, box.piece.evidence.sha256): box for box in self.boxes}
        self.boxes = []
        for place, piece in enumerate(pieces):
            box = before.get((piece.entry.id, piece.evidence.sha256))
            if box is None or box.piece != piece or box in self.boxes:
                box = self._box(piece)
            self.boxes.append(box)
            item = self._list.itemAt(place)
            if item is None or item.widget() is not box:
                self._list.insertWidget(place, box)
        while (gone := self._list.takeAt(len(self.boxes))) is not None:
            if (widget := gone.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _box(self, piece: EvidencePiece) -> PieceBox:
        box = PieceBox(piece, self._language)
        box.viewed.connect(self.view_piece)
        box.saved.connect(self._ask_where)
        box.removed.connect(self.presenter.remove)
        return box

    def _ask_where(self, piece: EvidencePiece) -> None:
        def save(path: Path) -> None:
            self.presenter.save(piece, path)

        pattern = f"*.{piece.evidence.kind.value}"
        ask_for_new_file(self, self.tr("Lưu minh chứng"), pattern, save, proposed=piece.name)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.setSpacing(SIZES.unit)
        for widget in (self._title, self._room, self._bar, self._zone):
            column.addWidget(widget)
        paste = button(self.tr("Dán ảnh chụp"), role="link")
        paste.clicked.connect(self._paste)
        column.addWidget(paste, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._problems)
        column.addWidget(rule())
        self._list.setSpacing(SIZES.unit)
        column.addLayout(self._list)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _paste(self) -> None:
        if not self.paste():
            text = self.tr("Bảng tạm không có ảnh. Chụp hoặc sao chép một ảnh rồi dán.")
            self.noticed.emit(Notice(text=text))


def _png_maker(image: QImage) -> Callable[[], bytes]:
    def make() -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(buffer.data().data())

    return make
