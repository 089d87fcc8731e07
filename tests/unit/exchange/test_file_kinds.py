"""A file that is no package is named for what it is."""

import mmap

import pytest

from tests.support.hostile_zip import plain_parts
from thidua_desktop.domain.reasons import ReasonCode as R
from thidua_desktop.exchange.container import open_container, write_container
from thidua_desktop.exchange.file_kinds import OLE_SIGNATURE
from thidua_desktop.exchange.refusal import RefusedError, shown_name


def ole(stream):
    return OLE_SIGNATURE + bytes(1500) + f"{stream}\0".encode("utf-16-le") + bytes(900)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (ole("Workbook"), "xls"),
        (ole("Book"), "xls"),
        (ole("WordDocument"), "doc"),
        (ole("EncryptedPackage"), "encrypted-office"),
        (OLE_SIGNATURE + bytes(1528), "ole"),
        (b"\x09\x08\x10\0\0\x06\x05\0", "xls"),
        (b"unit;points\nE994;95,5\n", "text"),
        ("Đơn vị,Điểm\n".encode("utf-8-sig"), "text"),
        ("Đơn vị\tĐiểm\n".encode("utf-16"), "text"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "html"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE html><html></html>", "html"),
        (b"<?xml version='1.0'?><Workbook xmlns='urn:x'/>", "xml"),
        (b"Rar!\x1a\x07\x01\0", "rar"),
        (b"7z\xbc\xaf\x27\x1c\0", "7z"),
        (b"%PDF-1.7\n", "pdf"),
        (b"MZ\x90\0", "exe"),
        (b"L\0\0\0\x01\x14\x02\0", "lnk"),
        (b"SQLite format 3\0" + bytes(80), "sqlite"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"{\\rtf1", "rtf"),
        (b"\x01\x02\x03\x04", "unknown"),
    ],
)
def test_the_refusal_names_the_kind(data, kind):
    with pytest.raises(RefusedError) as caught:
        open_container(data)
    assert caught.value.reason.code == R.NOT_A_PACKAGE
    assert caught.value.reason.facts == {"kind": kind}


def test_a_mapped_file_is_read_as_bytes_are(tmp_path):
    parts = plain_parts() | {"thidua/SHA256SUMS": b"a"}
    path = tmp_path / "a.xlsx"
    path.write_bytes(write_container(parts))
    with (
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
    ):
        assert open_container(mapped).parts() == parts


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("báo cáo (1).xlsx", "báo cáo (1).xlsx"),
        ("x\u202egpj.exe", "x\\u202egpj.exe"),
        ("a\nb\0", "a\\nb\\x00"),
        ("lone\udc80", "lone\\udc80"),
        (b"caf\x82", "caf\\x82"),
        ("n" * 300, "n" * 199 + "…"),
    ],
)
def test_a_name_is_escaped_before_it_is_shown(name, shown):
    assert shown_name(name) == shown
