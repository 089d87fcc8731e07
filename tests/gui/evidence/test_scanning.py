"""A folder of files: each where its name says, the rest by hand, all in one operation."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.gui.evidence.test_evidence_presenter import View as PanelView
from tests.support import evidence_files as files
from tests.support.screen import InlineDesk
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.gui.evidence.presenter import EvidencePresenter
from thidua_desktop.gui.evidence.scan_dialog import ScanDialog
from thidua_desktop.gui.evidence.scanning import scan_folder
from thidua_desktop.gui.pages.progress.evidence_target import field_of
from thidua_desktop.gui.widgets.question import Caution
from thidua_desktop.wording.language import Language

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class View(PanelView):
    def __init__(self):
        super().__init__()
        self.scans = []

    def show_scan(self, scan, field, room):
        self.scans.append((scan, field, room))


@pytest.fixture
def field(services):
    return field_of(services.queries.progress("NAM", date(2022, 6, 17)))


@pytest.fixture
def folder(tmp_path):
    for name, content in {
        "IV.2 tháng 3.pdf": files.pdf("mot"),
        "IV.2 tháng 3 bản hai.pdf": files.pdf("hai"),
        "IV.1/T5.png": files.png(),
        "II.3 thang 2.pdf": files.pdf("ba"),
        "giay moi.jpg": files.jpg(),
        "IV.2 tháng 4.pdf": b"MZ" + bytes(99),
        "ghi chu.doc": b"x",
        "~$tam.docx": b"x",
    }.items():
        path = tmp_path / "minh chung" / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(content)
    return tmp_path / "minh chung"


def test_files_are_matched_by_their_names(folder, field):
    scan = scan_folder(folder, field, JobContext())
    found = {file.shown: (file.criterion, file.entry(field) is not None) for file in scan.files}
    assert found == {
        "IV.2 tháng 3.pdf": ("IV.2", True),
        "IV.2 tháng 3 bản hai.pdf": ("IV.2", True),
        "IV.1/T5.png": ("IV.1", True),
        "II.3 thang 2.pdf": ("II.3", False),
        "giay moi.jpg": (None, False),
        "IV.2 tháng 4.pdf": ("IV.2", True),
    }
    assert (scan.others, scan.more) == (1, 0)


def test_the_list_is_put_right_and_attached_as_one_operation(qtbot, services, folder, field):
    view = View()
    presenter = EvidencePresenter(InlineDesk(services), view)
    presenter.scan(folder, field)
    scan, _field, room = view.scans[0]
    dialog = ScanDialog(scan, field, room, Language.VIETNAMESE, None)
    qtbot.addWidget(dialog)
    dialog.accepted_files.connect(presenter.attach_all)
    assert dialog.attach.text() == "Đính kèm 4 &tệp"
    (row,) = [place for place, file in enumerate(dialog.files) if file.shown == "giay moi.jpg"]
    names = {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}
    criterion = names["Tiêu chí của giay moi.jpg"]
    month = names["Tháng của giay moi.jpg"]
    criterion.activated.emit(1 + [code for code, _title in field.criteria].index("IV.1"))
    assert dialog.files[row].criterion == "IV.1"
    assert dialog.attach.text() == "Đính kèm 4 &tệp"
    month.activated.emit(1 + [each.month for each in field.months].index(6))
    assert dialog.attach.text() == "Đính kèm 5 &tệp"
    before = len(services.evidence.sheet("IV.1").pieces)
    dialog.attach.click()
    (attached,) = view.attached
    assert attached.count == 4
    assert [each.name for each in attached.refused] == ["IV.2 tháng 4.pdf"]
    newest, older = services.history.items(2)
    assert newest.kind == OperationKind.ATTACH_EVIDENCE
    assert older.kind != OperationKind.ATTACH_EVIDENCE
    assert len(services.evidence.sheet("IV.2").pieces) == 2
    assert len(services.evidence.sheet("IV.1").pieces) == before + 2
    services.history.undo(newest)
    assert services.evidence.sheet("IV.2").pieces == ()


def test_the_lists_of_hundreds_of_files_are_the_same_two(qtbot, services, folder, field):
    scan = scan_folder(folder, field, JobContext())
    dialog = ScanDialog(scan, field, services.evidence.stock().room, Language.VIETNAMESE, None)
    qtbot.addWidget(dialog)
    boxes = dialog.findChildren(QComboBox)
    assert len(boxes) == 2 * len(scan.files) > 2
    assert len({id(box.model()) for box in boxes}) == 2


def test_places_chosen_for_files_are_asked_about_before_the_list_is_left(
    qtbot, services, folder, field
):
    scan = scan_folder(folder, field, JobContext())
    dialog = ScanDialog(scan, field, services.evidence.stock().room, Language.VIETNAMESE, None)
    qtbot.addWidget(dialog)
    dialog.show()
    names = {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}
    names["Tiêu chí của giay moi.jpg"].activated.emit(1)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    [asked] = dialog.findChildren(Caution)
    qtbot.mouseClick(asked.refusing, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    names["Tiêu chí của giay moi.jpg"].activated.emit(0)
    assert not dialog.loses(), "it was taken back"


def test_a_folder_that_cannot_be_read_has_no_files(tmp_path, field):
    scan = scan_folder(tmp_path / "khong co", field, JobContext())
    assert (scan.files, scan.others) == ((), 0)
