"""Evidence written out: plain files under safe names, an index, whole or not at all."""

from datetime import date
from io import BytesIO

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from tests.support import evidence_files as files
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.ports_evidence import (
    ExportedPiece,
    ExportPlan,
    LeftBehindError,
)
from thidua_desktop.domain.canonical import digest_of_bytes
from thidua_desktop.domain.progress import Evidence, EvidenceKind
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.exchange.delivery import SystemFiles
from thidua_desktop.exchange.evidence_folder import (
    PlainEvidenceFolder,
    file_names,
    index_workbook,
    safe_name,
)

CONTENT = files.pdf("mot")
SHA = digest_of_bytes(CONTENT)


def piece(name, criterion="II.1", month=3):
    return ExportedPiece(
        criterion=criterion,
        title="Bắn súng",
        day=date(2022, month, 28),
        name=name,
        evidence=Evidence(sha256=SHA, kind=EvidenceKind.PDF, size=len(CONTENT)),
    )


def plan(*pieces):
    return ExportPlan(
        name="Minh chung PKT 2022 NAM",
        heading="Phòng Kỹ thuật · Tổng kết năm",
        dated=date(2022, 11, 15),
        pieces=pieces,
    )


def test_files_lie_by_criterion_beside_their_index(tmp_path):
    wanted = plan(piece("a.pdf"), piece("b.pdf", "IV.2", 5))
    made = PlainEvidenceFolder().write(tmp_path, wanted, {SHA: CONTENT}.get, JobContext())
    assert made == tmp_path / "Minh chung PKT 2022 NAM"
    found = {str(path.relative_to(made)) for path in made.rglob("*") if path.is_file()}
    assert found == {"II.1/T03 a.pdf", "IV.2/T05 b.pdf", "Muc luc minh chung.xlsx"}
    assert [path.name for path in tmp_path.iterdir()] == [made.name]
    again = PlainEvidenceFolder().write(tmp_path, wanted, {SHA: CONTENT}.get, JobContext())
    assert again.name == "Minh chung PKT 2022 NAM (2)"


def test_the_index_says_what_proves_what():
    wanted = plan(piece("=1+1.pdf"), piece("b.pdf", "IV.2", 5))
    content = index_workbook(wanted, file_names(wanted.pieces))
    rows = list(load_workbook(BytesIO(content)).active.iter_rows(min_row=4))
    assert [cell.value for cell in rows[0]][1:] == [
        *("II.1", "Bắn súng", "28/03/2022", "II.1/T03 =1+1.pdf", len(CONTENT), SHA)
    ]
    assert rows[1][4].hyperlink.target == "IV.2/T05%20b.pdf"
    assert content == index_workbook(wanted, file_names(wanted.pieces))


def test_a_unit_that_is_called_like_a_formula_heads_the_index_as_text():
    called = '=HYPERLINK("http://x.vn";"Phòng")'
    wanted = replace(plan(piece("a.pdf")), heading=called)
    sheet = load_workbook(BytesIO(index_workbook(wanted, file_names(wanted.pieces)))).active
    assert (sheet["A1"].value, sheet["A1"].data_type) == (called, "s")


def test_stopped_in_the_middle_nothing_is_left(tmp_path):
    job = JobContext(lambda progress: job.cancel() if progress.done == 1 else None)
    wanted = plan(*(piece(f"{number}.pdf") for number in range(5)))
    with pytest.raises(CancelledError):
        PlainEvidenceFolder().write(tmp_path, wanted, {SHA: CONTENT}.get, job)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_taken_away_again_is_named(tmp_path):
    class HeldFiles(SystemFiles):
        def remove_folder(self, _path):
            raise OSError(16, "busy")

    job = JobContext(lambda progress: job.cancel() if progress.done == 1 else None)
    wanted = plan(*(piece(f"{number}.pdf") for number in range(5)))
    with pytest.raises(LeftBehindError) as stopped:
        PlainEvidenceFolder(HeldFiles()).write(tmp_path, wanted, {SHA: CONTENT}.get, job)
    assert stopped.value.left.is_dir()
    assert stopped.value.left.parent == tmp_path


def test_a_full_disk_is_told_before_anything_is_written(tmp_path):
    class FullFiles(SystemFiles):
        def free_bytes(self, _folder):
            return 10

    with pytest.raises(KnownFault) as fault:
        PlainEvidenceFolder(FullFiles()).write(
            tmp_path, plan(piece("a.pdf")), {SHA: CONTENT}.get, JobContext()
        )
    assert fault.value.code is FaultCode.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_fails_leaves_nothing(tmp_path):
    class FailingFiles(SystemFiles):
        def create(self, path, content):
            if path.name == "T03 b.pdf":
                raise OSError(28, "no space")
            super().create(path, content)

    with pytest.raises(KnownFault) as fault:
        PlainEvidenceFolder(FailingFiles()).write(
            tmp_path, plan(piece("a.pdf"), piece("b.pdf")), {SHA: CONTENT}.get, JobContext()
        )
    assert fault.value.code is FaultCode.DISK_FULL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ('a/b\\c:d*"<>|?.pdf', "a_b_c_d______.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("..", "_"),
        (" dấu cách .pdf", "dấu cách.pdf"),
        ("x" * 300 + ".pdf", "x" * 86 + ".pdf"),
    ],
)
def test_names_are_safe_everywhere(name, safe):
    assert safe_name(name) == safe


def test_names_that_differ_in_case_alone_are_told_apart():
    names = file_names((piece("A.pdf"), piece("a.pdf"), piece("a.pdf", month=4)))
    assert names == ("II.1/T03 A.pdf", "II.1/T03 a (2).pdf", "II.1/T04 a.pdf")
