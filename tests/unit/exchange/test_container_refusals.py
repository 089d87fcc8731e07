"""Every row of the container's part of the hostile inputs, one file and one reason each."""

import struct
import zlib

import pytest
from msgspec.structs import replace

from tests.support.hostile_zip import (
    PDF_NAME,
    Forged,
    deflated,
    forge,
    full_overlap,
    honest,
    plain_parts,
    quoted_overlap,
    zip_bomb,
)
from thidua_desktop.domain.reasons import ReasonCode as R
from thidua_desktop.exchange.container import Budgets, open_container
from thidua_desktop.exchange.refusal import RefusedError

SHEET = b"xl/worksheets/sheet1.xml"


def reason_of(data, **budgets):
    with pytest.raises(RefusedError) as caught:
        open_container(data, Budgets(**budgets))
    return caught.value.reason


def code_of(data, **budgets):
    return reason_of(data, **budgets).code


def sealed():
    return honest(plain_parts() | {"thidua/SHA256SUMS": b"x"})


def with_entry(**changes):
    """A good container in which the sheet's entry is forged."""
    return [
        replace(entry, **changes) if entry.name == SHEET else entry
        for entry in honest(plain_parts() | {"thidua/SHA256SUMS": b"x"})
    ]


def with_extra(name, **changes):
    return [*sealed(), Forged(name=name, **changes)]


def test_the_unforged_file_is_taken():
    assert open_container(forge(sealed())).parts()["thidua/SHA256SUMS"] == b"x"


# Z1, X9: bombs
def test_a_deflate_bomb_stops_at_the_budget_of_its_part():
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(80)) + packer.flush()
    bomb = Forged(name=SHEET, packed=packed, local={"size": 80 << 20}, central={"size": 80 << 20})
    reason = reason_of(forge([bomb]))
    assert reason.code == R.ZIP_BUDGET
    assert reason.facts == {"part": SHEET.decode(), "limit": str(64 << 20)}


def test_all_parts_together_have_a_budget():
    parts = [Forged(name=b"xl/worksheets/sheet%d.xml" % n, content=b"x" * 900) for n in (1, 2, 3)]
    data = forge([*parts])
    assert code_of(data, all_parts=2000) == R.ZIP_BUDGET
    assert len(open_container(data, Budgets(all_parts=2700)).names) == 3


def test_a_large_archive_has_a_budget_by_its_size():
    data = forge([Forged(name=SHEET, content=b"<" * 5000)])
    assert code_of(data, ratio_from=10, ratio=2) == R.ZIP_BUDGET


@pytest.mark.parametrize(
    ("name", "budget"),
    [
        (b"thidua/payload.json", "payload"),
        (PDF_NAME.encode(), "evidence"),
        (SHEET, "workbook_part"),
        (b"thidua/SHA256SUMS", "seal_part"),
    ],
)
def test_every_kind_of_part_has_its_own_budget(name, budget):
    data = forge([Forged(name=name, content=b"{" * 101)])
    assert code_of(data, **{budget: 100}) == R.ZIP_BUDGET
    assert open_container(data, Budgets(**{budget: 101}))


# Z2, Z20: archives in archives
def test_a_recursive_bomb_is_refused_by_the_names_in_its_directory():
    assert code_of(zip_bomb(layers=3, width=4)) == R.ZIP_NESTED


def test_a_zip_under_an_innocent_part_name_is_nested():
    entries = with_extra(b"xl/media/image1.png", content=forge([Forged(name=b"a")]))
    entries.sort(key=lambda entry: (entry.name == b"thidua/SHA256SUMS", entry.name))
    assert code_of(forge(entries)) == R.ZIP_NESTED


# Z3, Z4: overlaps
def test_entries_that_share_one_local_header_overlap():
    assert code_of(full_overlap(200, bytes(100_000))) == R.ZIP_OVERLAP


def test_entries_that_quote_the_next_header_overlap():
    assert code_of(quoted_overlap(20, bytes(10_000))) == R.ZIP_OVERLAP


# Z5: lying sizes
def test_a_part_longer_than_it_says_is_a_lie():
    assert code_of(forge(with_entry(packed=deflated(bytes(10_000))))) == R.ZIP_SIZE_LIE


def test_a_part_shorter_than_it_says_is_a_lie_and_nothing_is_allocated():
    lie = {"size": 0xF0000000}
    assert code_of(forge(with_entry(content=b"<a/>", local=lie, central=lie))) == R.ZIP_SIZE_LIE


def test_a_stored_part_of_another_size_is_a_lie():
    lie = {"size": 3}
    entries = with_entry(method=0, content=b"<abc/>", local=lie, central=lie)
    assert code_of(forge(entries)) == R.ZIP_SIZE_LIE


# Z6, Z7: equal names
@pytest.mark.parametrize(
    "name",
    [
        b"thidua/payload.json",
        b"thidua/Payload.json",
        "thidua/pay\uff4coad.json".encode(),
        b"XL/WORKBOOK.XML",
    ],
)
def test_names_that_one_windows_folder_cannot_tell_apart_are_duplicates(name):
    assert code_of(forge(with_extra(name, content=b"forged"))) == R.ZIP_DUP_NAME


def test_composed_and_decomposed_letters_are_one_name():
    entries = [Forged(name="ế".encode()), Forged(name="e\u0302\u0301".encode())]
    assert code_of(forge(entries)) == R.ZIP_DUP_NAME


# Z8 to Z11: names
@pytest.mark.parametrize(
    "name",
    [
        *(b"../../Startup/x.bat", b"thidua/../../x", b"..\\x", b"a/./b", b"a//b"),
        *(b"/etc/x", b"C:\\x", b"C:x", b"\\\\host\\share\\x", b"\\\\?\\C:\\x", b"\\\\.\\Physical"),
        *(b"CON", b"xl/nul.json", b"COM1.pdf", "LPT¹".encode(), b"AUX.", b"aux .txt", b"conin$"),
        *(b"x.", b"x ", b" x", b"a:b", b"PROGRA~1", b"a?b", b"a*b", b'a"b', b"a<b", b"a|b"),
        *(b"payload.json\0.exe", "x\u202egpj.exe".encode(), b"a\nb", b"\x7f", b"caf\x82", b""),
        *(b"a/b/c/d/e", b"x" * 181),
    ],
)
def test_a_name_outside_the_rules_is_bad(name):
    assert code_of(forge(with_extra(name))) == R.ZIP_BAD_NAME


def test_a_bad_name_is_shown_escaped():
    reason = reason_of(forge(with_extra("x\u202egpj.exe".encode())))
    assert reason.facts["part"] == "x\\xe2\\x80\\xaegpj.exe"


def test_a_second_name_in_an_extra_field_is_bad():
    extra = struct.pack("<HHBI", 0x7075, 9, 1, 0) + b"evil"
    entries = with_entry(local_extra=extra, central_extra=extra)
    assert code_of(forge(entries)) == R.ZIP_BAD_NAME


# Z12: no plain files
@pytest.mark.parametrize(
    "attributes", [0o120777 << 16, 0o040755 << 16, 0o020666 << 16, 0x10, 0x400, 0x08, 0x40]
)
def test_a_link_folder_or_device_is_no_file(attributes):
    assert code_of(forge(with_entry(central={"external": attributes}))) == R.ZIP_NOT_A_FILE


def test_a_folder_entry_is_no_file():
    assert code_of(forge(with_extra(b"thidua/"))) == R.ZIP_NOT_A_FILE


# Z13: encryption and methods
@pytest.mark.parametrize("flags", [1, 0x40 | 1, 0x2000])
def test_an_encrypted_entry_is_named_as_such(flags):
    forged = {"flags": flags}
    assert code_of(forge(with_entry(local=forged, central=forged))) == R.ZIP_ENCRYPTED


def test_aes_encryption_is_named_as_such():
    assert code_of(forge(with_entry(method=99))) == R.ZIP_ENCRYPTED


@pytest.mark.parametrize("method", [1, 9, 12, 14, 93, 95])
def test_only_stored_and_deflated_are_legal(method):
    reason = reason_of(forge(with_entry(method=method)))
    assert (reason.code, reason.facts["method"]) == (R.ZIP_METHOD, str(method))


# Z14: zip64 and split
def locator(offset):
    return struct.pack("<4sIQI", b"PK\x06\x07", 0, offset, 1)


@pytest.mark.parametrize("records", [0, 1, 2])
def test_a_zip64_locator_is_refused_wherever_it_points(records):
    record = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 20, 20, 0, 0, 7, 7, 0, 0)
    assert code_of(forge(sealed(), before_end=record * records + locator(5))) == R.ZIP_ZIP64


def test_a_zip64_extra_field_is_refused():
    extra = struct.pack("<HHQQ", 1, 16, 2**64 - 1, 2**64 - 1)
    entries = with_entry(central_extra=extra, central={"size": 0xFFFFFFFF})
    assert code_of(forge(entries)) == R.ZIP_ZIP64


@pytest.mark.parametrize("field", ["directory_offset", "directory_size"])
def test_an_end_record_that_points_to_zip64_is_refused_for_it(field):
    assert code_of(forge(sealed(), end={field: 0xFFFFFFFF})) == R.ZIP_ZIP64


@pytest.mark.parametrize("end", [{"disk": 1}, {"directory_disk": 1}])
def test_one_disk_of_two_is_split(end):
    assert code_of(forge(sealed(), end=end)) == R.ZIP_SPLIT


def test_an_entry_on_another_disk_is_split():
    assert code_of(forge(with_entry(central={"disk": 1}))) == R.ZIP_SPLIT


def test_a_spanning_marker_is_split():
    assert code_of(b"PK\x07\x08" + forge(sealed())) == R.ZIP_SPLIT


# Z15: prefix and suffix
@pytest.mark.parametrize("knows", [False, True])
@pytest.mark.parametrize("prefix", [b"x", b"MZ" + bytes(500), b"%PDF-1.4\n", forge(sealed())])
def test_bytes_before_the_archive_are_refused(prefix, knows):
    data = forge(sealed(), prefix=prefix, offsets_know_prefix=knows)
    assert code_of(data) == R.ZIP_PREFIX


@pytest.mark.parametrize(
    "suffix", [b"\0", b"\n", bytes(1_000_000), struct.pack("<4s18x", b"PK\x05\x06")]
)
def test_bytes_after_the_archive_are_refused(suffix):
    assert code_of(forge(sealed(), suffix=suffix)) == R.ZIP_SUFFIX


def test_a_second_end_record_after_the_archive_is_a_suffix():
    data = forge(sealed())
    assert code_of(data + data[-22:]) == R.ZIP_SUFFIX


def test_an_entry_before_the_archive_is_a_prefix():
    lone = Forged(name=b"a", listed=False)
    assert code_of(forge(sealed(), prefix=forge([lone])[:31])) == R.ZIP_PREFIX


# Z16: comments
@pytest.mark.parametrize(
    "comment", [b"x", bytes(65_535), struct.pack("<4s18x", b"PK\x05\x06"), forge(sealed())[-22:]]
)
def test_an_archive_comment_is_refused(comment):
    assert code_of(forge(sealed(), comment=comment)) == R.ZIP_COMMENT


def test_an_entry_comment_is_refused():
    assert code_of(forge(with_entry(comment=b"x"))) == R.ZIP_COMMENT


# Z17: the two headers differ
@pytest.mark.parametrize("side", ["local", "central"])
@pytest.mark.parametrize(
    ("field", "value"),
    [("size", 7), ("packed_size", 7), ("crc", 7), ("method", 0), ("flags", 2)],
)
def test_a_field_that_differs_between_the_headers_is_named(side, field, value):
    reason = reason_of(forge(with_entry(**{side: {field: value}})))
    assert (reason.code, reason.facts["field"]) == (R.ZIP_MISMATCH, field)


@pytest.mark.parametrize("local_name", [b"xl/worksheets/sheet2.xml", b"short", b"x" * 60])
def test_another_name_in_the_local_header_is_named(local_name):
    reason = reason_of(forge(with_entry(local_name=local_name)))
    assert (reason.code, reason.facts["field"]) == (R.ZIP_MISMATCH, "name")


# Z18: gaps
def test_a_hidden_entry_is_a_gap():
    hidden = Forged(name=b"evil.exe", content=b"MZ", listed=False)
    assert code_of(forge([*sealed(), hidden])) == R.ZIP_GAP


def test_a_directory_that_lists_nothing_hides_everything():
    hidden = Forged(name=b"evil.exe", content=b"MZ", listed=False)
    assert code_of(forge([hidden])) == R.ZIP_GAP


def test_bytes_between_entries_are_a_gap():
    assert code_of(forge(with_entry(behind=b"?"))) == R.ZIP_GAP


def test_a_descriptor_is_a_gap():
    streamed = {"flags": 8}
    unknown = {"flags": 8, "crc": 0, "size": 0, "packed_size": 0}
    for local in (streamed, unknown):
        entries = with_entry(local=local, central=streamed, behind=b"PK\x07\x08" + bytes(12))
        assert code_of(forge(entries)) == R.ZIP_GAP


# Z19: counts
def test_too_many_entries_are_refused_from_the_end_record():
    reason = reason_of(forge(sealed(), end={"count": 65_535, "count_here": 65_535}))
    assert (reason.code, reason.facts["limit"]) == (R.ZIP_TOO_MANY, "4096")


def test_one_entry_above_the_budget_is_too_many():
    entries = [Forged(name=b"f%d" % number) for number in range(11)]
    assert code_of(forge(entries), entries=10) == R.ZIP_TOO_MANY


@pytest.mark.parametrize("count", [1, 3, 8, 300])
def test_a_false_count_is_a_mismatch(count):
    data = forge(sealed(), end={"count": count, "count_here": count})
    assert code_of(data) == R.ZIP_MISMATCH


def test_two_counts_that_differ_are_a_mismatch():
    assert code_of(forge(sealed(), end={"count_here": 3})) == R.ZIP_MISMATCH


# Z21: damage
def test_a_wrong_sum_is_damage():
    forged = {"crc": 1}
    assert code_of(forge(with_entry(local=forged, central=forged))) == R.ZIP_DAMAGED


@pytest.mark.parametrize(
    "packed",
    [
        deflated(b"<worksheet><sheetData/></worksheet>")[:-3],
        b"\xff\xff\xff random",
        b"",
        deflated(b"<worksheet><sheetData/></worksheet>") + b"!",
        b"\0\0\0\xff\xff" * 100_000 + deflated(b"<worksheet><sheetData/></worksheet>"),
    ],
    ids=["cut", "random", "empty", "longer", "padded"],
)
def test_a_bad_stream_is_damage(packed):
    assert code_of(forge(with_entry(packed=packed))) == R.ZIP_DAMAGED


@pytest.mark.parametrize("forged", [{"directory_offset": 7}, {"directory_size": 7}])
def test_a_directory_that_is_not_where_it_is_said_to_be_is_damage(forged):
    assert code_of(forge(sealed(), end=forged)) == R.ZIP_DAMAGED
    assert code_of(forge(sealed(), end=forged, comment=b"x")) == R.ZIP_DAMAGED


def test_a_directory_with_a_wrong_signature_is_damage():
    assert code_of(forge(with_entry(central={"signature": b"PK\x01\x03"}))) == R.ZIP_DAMAGED


def test_a_record_longer_than_the_directory_is_damage():
    entries = sealed()
    entries[-1] = replace(entries[-1], central={"extra_size": 40_000})
    assert code_of(forge(entries)) == R.ZIP_DAMAGED


@pytest.mark.parametrize("offset", [3, 10**6, 0xFFFFFFFF])
def test_an_offset_without_a_header_is_damage(offset):
    assert code_of(forge(with_entry(central={"offset": offset}))) == R.ZIP_DAMAGED


# Z24: not canonical
@pytest.mark.parametrize(
    "forged",
    [{"date": 0x5A21}, {"time": 1}, {"needed": 10}, {"flags": 0x800}, {"flags": 2}],
    ids=str,
)
def test_a_header_field_other_than_its_constant_is_not_canonical(forged):
    assert code_of(forge(with_entry(local=forged, central=forged))) == R.ZIP_NOT_CANON


@pytest.mark.parametrize(
    "forged",
    [{"made_by": 20}, {"internal": 1}, {"external": 0x20}, {"external": 0o100644 << 16}],
    ids=str,
)
def test_a_directory_field_other_than_its_constant_is_not_canonical(forged):
    assert code_of(forge(with_entry(central=forged))) == R.ZIP_NOT_CANON


@pytest.mark.parametrize("side", ["local_extra", "central_extra"])
def test_an_extra_field_is_not_canonical(side):
    entries = with_entry(**{side: struct.pack("<HHI", 0x5455, 4, 0)})
    assert code_of(forge(entries)) == R.ZIP_NOT_CANON


def test_unsorted_entries_are_not_canonical():
    assert code_of(forge(reversed(sealed()))) == R.ZIP_NOT_CANON


def test_seal_parts_that_are_not_last_are_not_canonical():
    entries = sorted(sealed(), key=lambda entry: entry.name)
    assert code_of(forge(entries)) == R.ZIP_NOT_CANON


def test_a_directory_in_another_order_than_the_entries_is_not_canonical():
    data = bytearray(forge(sealed()))
    start = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", start + 4)
    third = data.index(b"PK\x01\x02", second + 4)
    data[start:third] = data[second:third] + data[start:second]
    assert code_of(bytes(data)) == R.ZIP_NOT_CANON


def test_a_stream_packed_otherwise_with_equal_content_is_taken():
    content = plain_parts()[SHEET.decode()]
    for entries in (with_entry(packed=deflated(content, 1)), with_entry(method=0)):
        assert open_container(forge(entries)).parts()[SHEET.decode()] == content


# F1: half-copied
def test_a_file_cut_anywhere_is_truncated():
    nested = forge([Forged(name=b"[Content_Types].xml"), Forged(name=b"xl/workbook.xml")])
    evidence = b"thidua/evidence/" + b"a" * 64 + b".xlsx"
    entries = [*sealed(), Forged(name=evidence, content=nested, method=0)]
    entries.sort(key=lambda entry: (entry.name == b"thidua/SHA256SUMS", entry.name))
    data = forge(entries)
    assert open_container(data)
    codes = {size: code_of(data[:size]) for size in range(4, len(data))}
    assert set(codes.values()) == {R.ZIP_TRUNCATED}


# steps 2 and 3: what the file is
def test_a_workbook_without_the_sums_was_saved_again():
    assert code_of(forge(honest(plain_parts()))) == R.SEAL_RESAVED


def test_a_workbook_as_other_programs_save_it_was_saved_again():
    entries = [
        Forged(name=b"[Content_Types].xml", content=b"<Types/>", local={"flags": 6, "date": 99}),
        Forged(name=b"xl/workbook.xml", local={"flags": 8}, behind=b"PK\x07\x08" + bytes(12)),
        Forged(name=b"xl/vbaProject.bin", central={"made_by": 45}),
    ]
    assert code_of(forge(entries)) == R.SEAL_RESAVED


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["word/document.xml", "[Content_Types].xml"], "docx"),
        (["ppt/presentation.xml"], "pptx"),
        (["mimetype", "content.xml"], "odf"),
    ],
)
def test_another_office_document_is_named(names, kind):
    reason = reason_of(forge([Forged(name=name.encode()) for name in names]))
    assert (reason.code, reason.facts) == (R.NOT_A_PACKAGE, {"kind": kind})


def test_an_empty_archive_is_no_package():
    assert reason_of(forge([])).facts == {"kind": "empty-zip"}


def test_a_file_of_zeros_is_empty():
    assert code_of(bytes(5000)) == R.FILE_EMPTY
    assert code_of(b"") == R.FILE_EMPTY


# step 4 and the searched parts
@pytest.mark.parametrize(
    "name",
    [
        *(b"xl/vbaProject.bin", b"xl/macrosheets/sheet1.xml", b"xl/externalLinks/a.xml"),
        *(b"xl/embeddings/a.bin", b"xl/activeX/a.xml", b"xl/connections.xml", b"customXml/a.xml"),
        *(b"xl/queryTables/a.xml", b"thidua/evidence/x.pdf", b"thidua/more.json", b"x.lnk"),
        b"thidua/evidence/" + b"A" * 64 + b".pdf",
    ],
)
def test_a_part_outside_the_list_is_forbidden(name):
    entries = with_extra(name)
    entries.sort(key=lambda entry: (entry.name == b"thidua/SHA256SUMS", entry.name))
    reason = reason_of(forge(entries))
    assert (reason.code, reason.facts["part"]) == (R.PART_FORBIDDEN, name.decode())


@pytest.mark.parametrize(
    ("part", "content", "code"),
    [
        ("[Content_Types].xml", b'<Types ContentType="x.sheet.macroEnabled+xml"/>', "PART"),
        ("_rels/.rels", b'<R Target="http://x" TargetMode="External"/>', "PART"),
        ("_rels/.rels", b'<R Type="http://x/relationships/oleObject"/>', "PART"),
        ("xl/worksheets/sheet1.xml", b"<c><f>cmd|'/c calc'!A0</f></c>", "PART"),
        ("xl/worksheets/sheet1.xml", b'<c><f t="x">WEBSERVICE("http")</f></c>', "PART"),
        ("xl/workbook.xml", b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "DTD"),
        ("xl/workbook.xml", "<!DOCTYPE a>".encode("utf-16"), "DTD"),
        ("xl/workbook.xml", b"<?xml version='1.0' encoding='UTF-7'?>+ADw-", "DTD"),
        ("xl/workbook.xml", b"<!--" + b"x" * 100_000 + b"--><!DOCTYPE a>", "DTD"),
        *(
            (part, b"<?xml version='1.0'?>" + tag * 100_000 + end * 100_000, "DEPTH")
            for part in ("xl/worksheets/sheet1.xml", "_rels/.rels", "[Content_Types].xml")
            for tag, end in ((b"<a>", b"</a>"), (b"<a b='c'>x", b"</a>"), (b"<a>", b""))
        ),
        ("xl/workbook.xml", "<a>é</a>".encode("latin-1"), "OOXML"),
        ("xl/workbook.xml", "<a/>".encode("utf-16"), "OOXML"),
    ],
)
def test_hostile_xml_is_refused(part, content, code):
    entries = [
        replace(entry, content=content) if entry.name == part.encode() else entry
        for entry in sealed()
    ]
    reason = reason_of(forge(entries))
    xml = {"DTD": R.XML_DTD, "DEPTH": R.XML_DEPTH}
    expected = {"PART": R.PART_FORBIDDEN, "OOXML": R.OOXML_BAD, **xml}
    assert (reason.code, reason.facts["part"]) == (expected[code], part)
