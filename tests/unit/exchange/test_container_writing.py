"""The container's writer: one result per set of parts, readable by other programs."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.hostile_zip import PDF_NAME, forge, honest, plain_parts
from thidua_desktop.exchange.container import open_container, write_container
from thidua_desktop.exchange.zip_format import SIGNATURE_PART, SUMS_PART


def test_the_same_parts_in_any_order_give_the_same_bytes():
    parts = plain_parts()
    turned = dict(reversed(parts.items()))
    assert write_container(parts) == write_container(turned)


def test_a_container_gives_back_its_parts():
    parts = plain_parts() | {"thidua/SHA256SUMS": b"a"}
    assert open_container(write_container(parts)).parts() == parts


def test_the_seal_parts_stand_last_and_the_others_in_byte_order():
    parts = plain_parts() | {"thidua/SHA256SUMS": b"a", "thidua/SHA256SUMS.minisig": b"b"}
    names = open_container(write_container(parts)).names
    assert names[-2:] == ("thidua/SHA256SUMS", "thidua/SHA256SUMS.minisig")
    assert list(names[:-2]) == sorted(names[:-2])
    assert names[0] == "[Content_Types].xml"


def test_another_zip_reader_finds_the_same_parts_and_constant_headers():
    parts = plain_parts()
    with zipfile.ZipFile(io.BytesIO(write_container(parts))) as archive:
        assert archive.testzip() is None
        assert {info.filename: archive.read(info) for info in archive.infolist()} == parts
        for info in archive.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            assert (info.extra, info.comment, info.flag_bits) == (b"", b"", 0)
            assert (info.external_attr, info.internal_attr) == (0o600 << 16, 0)
            assert info.create_system == 3
            stored = info.compress_type == zipfile.ZIP_STORED
            assert stored == (info.filename == PDF_NAME)


def test_a_plain_zip_library_makes_the_same_container_with_its_own_defaults():
    parts = {**plain_parts(), SUMS_PART: b"", SIGNATURE_PART: b""}
    ours = write_container(parts)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ours)) as read, zipfile.ZipFile(made, "w") as archive:
        for info in read.infolist():
            entry = zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            archive.writestr(entry, parts[info.filename], compress_type=info.compress_type)
    assert open_container(made.getvalue()).parts() == parts


def test_the_generator_of_hostile_files_makes_the_canonical_container_when_it_forges_nothing():
    parts = plain_parts()
    assert forge(honest(parts)) == write_container(parts)


@pytest.mark.parametrize("name", ["xl/vbaProject.bin", "thidua/x.json", "../x", "a.exe", ""])
def test_the_writer_refuses_a_part_no_package_holds(name):
    with pytest.raises(ValueError, match="PART_FORBIDDEN"):
        write_container({name: b""})


@given(st.dictionaries(st.sampled_from(sorted(plain_parts())), st.binary(max_size=2000)))
def test_any_content_of_evidence_and_payload_survives(parts):
    kept = {name: content for name, content in parts.items() if name.startswith("thidua/")}
    kept = {name: b"{" + content for name, content in kept.items()} | {
        "xl/workbook.xml": b"<workbook/>",
        "thidua/SHA256SUMS": b"x",
    }
    assert open_container(write_container(kept)).parts() == kept


def test_parts_are_read_one_by_one_with_sizes_and_digests():
    container = open_container(write_container(plain_parts() | {"thidua/SHA256SUMS": b"a"}))
    assert container.read(PDF_NAME).startswith(b"%PDF-")
    assert container.size_of(PDF_NAME) == len(container.read(PDF_NAME))
    assert f"thidua/evidence/{container.digests[PDF_NAME]}.pdf" == PDF_NAME
    with pytest.raises(KeyError):
        container.read("xl/styles.xml")
