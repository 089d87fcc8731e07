"""Evidence is what its extension says, or it is refused; what is active or huge is noted."""

import struct
import zlib

import pytest
from msgspec.structs import replace

from tests.support.hostile_zip import PDF, Forged, forge
from thidua_desktop.domain.reasons import ReasonCode as R
from thidua_desktop.exchange.evidence_kinds import (
    EvidenceKind,
    check_evidence,
    kind_of_evidence,
)
from thidua_desktop.exchange.refusal import RefusedError

K = EvidenceKind


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(content))


def png(width=2, height=2, more=b""):
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + more + chunk(b"IEND", b"")


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg(width=2, height=2, marker=0xC0, scans=1):
    size = segment(marker, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0")
    scan = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\0\x34\xff\xd0\x56\xff\xff"
    start = b"\xff\xd8" + segment(0xE0, b"JFIF\0\xff\xd9")
    return start + size + scan.removesuffix(b"\xff") * scans + b"\xff\xd9"


def office(main, *more, **forged):
    entries = [
        Forged(name=b"[Content_Types].xml", content=b"<Types/>"),
        Forged(name=main, content=b"<document/>"),
        *(Forged(name=name, content=b"x") for name in more),
    ]
    entries[1] = replace(entries[1], **forged)
    return forge(entries)


DOCX, XLSX = b"word/document.xml", b"xl/workbook.xml"


def codes_of(kind, content):
    return [note.code for note in check_evidence(kind, content)]


def why_refused(kind, content):
    with pytest.raises(RefusedError) as caught:
        check_evidence(kind, content)
    assert caught.value.reason.code == R.EVIDENCE_MAGIC
    return caught.value.reason.facts["why"]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (K.PDF, PDF),
        (K.PDF, PDF + b"\r\n\0\0"),
        (K.PDF, PDF + PDF[9:]),
        (K.PNG, png()),
        (K.JPG, jpeg()),
        (K.JPG, jpeg(marker=0xC2, scans=3)),
        (K.DOCX, office(DOCX)),
        (K.XLSX, office(XLSX)),
        (K.TXT, "Báo cáo tháng 3\r\n\tđạt".encode()),
        (K.TXT, "Báo cáo".encode("utf-16")),
        (K.TXT, b"B\xb8o c\xb8o th\xb8ng 3"),
    ],
)
def test_honest_evidence_passes_without_a_note(kind, content):
    assert codes_of(kind, content) == []


def test_the_kind_is_told_from_the_bytes_and_the_extension():
    assert kind_of_evidence(PDF, "bin") is K.PDF
    assert kind_of_evidence(png(), "jpg") is K.PNG
    assert kind_of_evidence(jpeg(), "JPEG") is K.JPG
    assert kind_of_evidence(office(DOCX), "DOCX") is K.DOCX
    assert kind_of_evidence(office(XLSX), "xlsx") is K.XLSX
    assert kind_of_evidence(b"abc", "txt") is K.TXT
    for content, extension in ((office(DOCX), "zip"), (b"MZ", "exe"), (b"abc", "csv")):
        assert kind_of_evidence(content, extension) is None


@pytest.mark.parametrize("kind", list(K))
@pytest.mark.parametrize(
    "content",
    [b"", b"MZ\x90\0" + bytes(60), b"\x7fELF" + bytes(60), b"Rar!\x1a\x07\0", bytes(100), b"II*\0"],
)
def test_another_kind_of_file_is_refused(kind, content):
    assert why_refused(kind, content) == "start"


@pytest.mark.parametrize("kind", [K.PDF, K.PNG, K.JPG])
def test_html_under_another_name_is_refused(kind):
    assert why_refused(kind, b"<html><script>x</script></html>") == "start"


@pytest.mark.parametrize("kind", [K.PDF, K.PNG, K.JPG, K.TXT])
def test_a_zip_under_another_name_or_behind_something_is_refused(kind):
    archive = forge([Forged(name=b"a", content=b"x")])
    good = {K.PDF: PDF, K.PNG: png(), K.JPG: jpeg(), K.TXT: b"abc"}[kind]
    assert why_refused(kind, archive) == "zip"
    assert why_refused(kind, good + archive) == "zip"


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (K.PDF, PDF[:-8]),
        (K.PDF, PDF + b"<script>"),
        (K.PNG, png() + b"x"),
        (K.PNG, png()[:-1]),
        (K.PNG, png(more=struct.pack(">I4s", 0xFFFFFFF0, b"IDAT"))),
        (K.JPG, jpeg()[:-2]),
        (K.JPG, jpeg()[:30]),
        (K.JPG, b"\xff\xd8\xff\xc0\0"),
    ],
)
def test_evidence_without_its_end_or_with_more_behind_it_is_refused(kind, content):
    assert why_refused(kind, content) == "end"


@pytest.mark.parametrize("content", [b"a\0b", b"a\x1bb", b"\xff\xfea", "a\0".encode("utf-16")])
def test_control_bytes_are_no_text(content):
    assert why_refused(K.TXT, content) in {"text", "start"}


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        (b"<</S/JavaScript/JS(app.alert)>>", "/JavaScript"),
        (b"<</S/J#61vaScript>>", "/JavaScript"),
        (b"<</S/Launch/F(calc.exe)>>", "/Launch"),
        (b"<</Type/EmbeddedFile>>", "/EmbeddedFile"),
        (b"<</Names<</EmbeddedFiles 3 0 R>>>>", "/EmbeddedFiles"),
    ],
)
def test_an_active_pdf_is_noted(inside, what):
    packed = zlib.compress(b"1 0 " + inside)
    stream = b"<</Type/ObjStm/N 1/Length %d>>\nstream\r\n%s\nendstream" % (len(packed), packed)
    for placed in (inside, stream):
        content = PDF.replace(b"trailer", b"2 0 obj" + placed + b"endobj\ntrailer")
        (note,) = check_evidence(K.PDF, content)
        assert (note.code, note.facts) == (R.EVIDENCE_ACTIVE, {"what": what})


def test_a_pdf_with_a_stream_that_does_not_open_is_left_alone():
    broken = PDF.replace(b"trailer", b"<</Type/ObjStm>>stream\nnot deflate\ntrailer")
    assert codes_of(K.PDF, broken) == []


def test_a_pdf_full_of_packed_bombs_stays_within_its_budget():
    packed = zlib.compress(bytes(40 << 20))
    stream = b"<</Type/ObjStm>>\nstream\n" + packed + b"endstream\n"
    assert codes_of(K.PDF, PDF.replace(b"trailer", stream * 20 + b"trailer")) == []


def test_data_behind_a_jpeg_is_noted():
    assert codes_of(K.JPG, jpeg() + b"phone data") == [R.EVIDENCE_ACTIVE]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (K.PNG, png(50_000, 50_000)),
        (K.PNG, png(1000, 1001, chunk(b"acTL", struct.pack(">II", 100_000, 0)))),
        (K.JPG, jpeg(60_000, 60_000)),
        (K.JPG, jpeg(60_000, 60_000, marker=0xC2)),
    ],
)
def test_a_picture_above_a_hundred_megapixels_is_noted(kind, content):
    assert codes_of(kind, content) == [R.EVIDENCE_HUGE]


def test_a_picture_of_a_hundred_megapixels_is_not_huge():
    assert codes_of(K.PNG, png(10_000, 10_000)) == []


@pytest.mark.parametrize(
    ("kind", "content", "why"),
    [
        (K.DOCX, office(XLSX), "parts"),
        (K.XLSX, office(DOCX), "parts"),
        (K.DOCX, office(DOCX, b"word/vbaProject.bin"), "macro"),
        (K.XLSX, office(XLSX, b"xl/macrosheets/sheet1.xml"), "macro"),
        (K.DOCX, office(DOCX, b"../x"), "ZIP_BAD_NAME"),
        (K.DOCX, office(DOCX, b"word/document.xml"), "ZIP_DUP_NAME"),
        (K.DOCX, office(DOCX, b"word/media/42.zip"), "ZIP_NESTED"),
        (K.DOCX, office(DOCX, method=99), "ZIP_ENCRYPTED"),
        (K.DOCX, office(DOCX, central={"offset": 0}), "ZIP_OVERLAP"),
        (K.DOCX, office(DOCX, central={"size": 0xFFFFFFF0}), "ZIP_BUDGET"),
        (K.DOCX, office(DOCX)[:-1], "ZIP_TRUNCATED"),
        (K.DOCX, office(DOCX) + b"x", "ZIP_SUFFIX"),
    ],
)
def test_an_office_file_passes_the_directory_gate_or_is_refused(kind, content, why):
    assert why_refused(kind, content) == why


def test_an_office_file_as_other_programs_write_it_is_taken():
    streamed = {"flags": 0x808}
    entries = [
        Forged(name=b"word/"),
        Forged(name=b"[Content_Types].xml", central={"date": 77, "made_by": 0x031E}),
        Forged(name=b"word/document.xml", local=streamed, central=streamed, behind=bytes(16)),
        Forged(name=b"word/theme/theme1.xml", local_extra=bytes(8), central={"external": 0x20}),
    ]
    assert codes_of(K.DOCX, forge(entries)) == []


def test_an_office_file_with_something_embedded_is_noted():
    assert codes_of(K.DOCX, office(DOCX, b"word/embeddings/sheet1.xlsx")) == [R.EVIDENCE_ACTIVE]
    assert codes_of(K.XLSX, office(XLSX, b"xl/externalLinks/link1.xml")) == [R.EVIDENCE_ACTIVE]
