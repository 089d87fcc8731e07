"""What a clerk may attach is told by its bytes, and what not by one sentence."""

import unicodedata

import pytest

from tests.support import evidence_files as files
from thidua_desktop.application.ports_evidence import ExaminedFile
from thidua_desktop.domain.evidence_limits import LARGEST_PIECE, FileProblem
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.nfc import text_problem
from thidua_desktop.exchange.evidence_gate import ContentGate, clean_name
from thidua_desktop.wording.problems import problem

GATE = ContentGate()


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("bao cao.PDF", files.pdf(), EvidenceKind.PDF),
        ("anh.png", files.png(), EvidenceKind.PNG),
        ("anh.jpg", files.jpg(), EvidenceKind.JPG),
        ("anh.jpeg", files.jpg(), EvidenceKind.JPG),
        ("ghi chu.txt", "Quân số 12".encode(), EvidenceKind.TXT),
        ("khoa.pdf", files.pdf(password="bi-mat"), EvidenceKind.PDF),
    ],
)
def test_files_of_the_allowed_kinds_come_in(name, content, kind):
    found = GATE.examine(name, content)
    assert isinstance(found, ExaminedFile)
    assert (found.kind, found.size) == (kind, len(content))


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("a.pdf", b"MZ\x90\0" + bytes(200), "OTHER_CONTENT", "đuôi .pdf nhưng nội dung không phải"),
        ("a.pdf", files.jpg(), "MISNAMED", "đổi đuôi tệp thành .jpg"),
        ("a.pdf", files.pdf()[:300], "DAMAGED", "cụt hoặc hỏng"),
        ("a.jpg", files.jpg()[:100], "DAMAGED", "cụt hoặc hỏng"),
        ("a.png", files.png()[:60], "DAMAGED", "cụt hoặc hỏng"),
        ("a.pdf", b"", "EMPTY", "không có nội dung"),
        ("a.pdf", bytes(4096), "EMPTY", "không có nội dung"),
        ("a.bmp", b"BM" + bytes(100), "NOT_A_KIND", "chỉ nhận PDF"),
        ("a.docx", files.pdf(), "MISNAMED", "đổi đuôi tệp thành .pdf"),
        ("a.docx", b"PK\x03\x04" + bytes(100), "DAMAGED", "cụt hoặc hỏng"),
        ("a.txt", b"x" * (LARGEST_PIECE + 1), "TOO_LARGE", "nhiều nhất 25 MB"),
    ],
)
def test_other_files_are_refused_with_one_sentence(name, content, code, words):
    refused = GATE.examine(name, content)
    assert refused.code is FileProblem(code)
    said = problem(refused.code, refused.facts)
    assert words in said
    assert name in said


def test_a_large_scan_is_looked_at_so_that_a_smaller_one_can_be_made(tmp_path):
    path = tmp_path / "quet.pdf"
    content = files.pdf()
    path.write_bytes(content[:9] + b"%" * (LARGEST_PIECE + 1) + b"\n" + content[9:])
    assert GATE.read(path).size > LARGEST_PIECE


def test_a_picture_too_large_to_look_at_is_taken_with_a_note():
    found = GATE.examine("to.png", files.bomb())
    assert [note.code for note in found.notes] == [ReasonCode.EVIDENCE_HUGE]


def test_folders_and_missing_files_are_named(tmp_path):
    assert GATE.read(tmp_path).code is FileProblem.NOT_A_FILE
    assert GATE.read(tmp_path / "khong co.pdf").code is FileProblem.UNREADABLE


def test_a_file_is_read_from_the_disk(tmp_path):
    path = tmp_path / "II.1 tháng 3.pdf"
    path.write_bytes(files.pdf())
    assert GATE.read(path).name == path.name


@pytest.mark.parametrize(
    "name",
    [
        unicodedata.normalize("NFD", "Kết quả tháng 3.pdf"),
        "a\u202efdp.exe.pdf",
        "xuống\ndòng.pdf",
        "d" * 300 + ".pdf",
        "\udcff.pdf",
    ],
)
def test_names_become_ones_a_record_may_carry(name):
    cleaned = clean_name(name)
    assert text_problem(cleaned) is None
    assert cleaned.endswith(".pdf")
    assert len(cleaned) <= 120
