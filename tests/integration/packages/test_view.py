"""The readable workbook: opens elsewhere, prints, repeats to the byte, and is compared."""

import gc
import io
import re
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from tests.support.sealing import (
    LEADER,
    PRESS,
    READERS,
    REGIMENT,
    SEALED_AT,
    entry,
    envelope,
    genuine,
    key_of,
    record_body,
    request_of,
    resealed,
    sealed_parts_of,
    signed_again,
    trust,
)
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict
from thidua_desktop.domain.seal import Check
from thidua_desktop.exchange.view.sheets import render_view, sheets_of
from thidua_desktop.exchange.view.spec import Column, SheetSpec
from thidua_desktop.exchange.view.workbook import render, renderer
from thidua_desktop.exchange.zip_format import SEAL_PARTS

ROOT = Path(__file__).resolve().parents[3]
SHEET = "xl/worksheets/sheet2.xml"


def workbook_of(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def texts(workbook: openpyxl.Workbook) -> list[str]:
    return [str(cell.value) for sheet in workbook for row in sheet for cell in row if cell.value]


@pytest.mark.parametrize("kind", PackageKind, ids=lambda kind: kind.value)
def test_every_kind_opens_as_a_workbook_with_a_cover_and_ready_to_print(kind):
    workbook = workbook_of(genuine(kind))
    assert workbook.sheetnames[0] == "Bìa"
    for sheet in workbook:
        assert sheet.page_setup.paperSize == 9
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows is not None
        assert sheet.protection.sheet
        assert {cell.font.name for row in sheet for cell in row if cell.value} == {
            "Times New Roman"
        }
    assert len(texts(workbook)) > 30


def test_text_that_looks_like_a_formula_stays_text():
    sheet = workbook_of(genuine(PackageKind.RECORD))["Tiến độ"]
    cells = [cell for row in sheet for cell in row if str(cell.value).startswith("=cmd")]
    assert [cell.data_type for cell in cells] == ["s"]
    parts = sealed_parts_of(PackageKind.RECORD)
    assert all(b"<f>" not in parts[name] for name in parts if name.startswith("xl/worksheets/"))


def test_the_figures_of_the_record_stand_in_its_sheet():
    sheet = workbook_of(genuine(PackageKind.RECORD))["Tiến độ"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert rows[0][:5] == [1, "I.1", "04/05/2022", None, 45]
    assert rows[0][5:8] == ["Quý I;\nquý II", "quyet-dinh.pdf", "05/05/2022 08:00"]
    assert rows[1][8] == 1
    assert rows[5][8:10] == [7, "x"]


def shown(*cells: object) -> openpyxl.worksheet.worksheet.Worksheet:
    from thidua_desktop.exchange.container import write_container

    columns = tuple(Column(title=f"Cột {number}", width=10) for number in range(len(cells)))
    spec = SheetSpec(title="Thử", heading="THỬ", columns=columns, rows=[cells])
    parts = render([spec], sealed_at=SEALED_AT)
    return workbook_of(write_container(parts)).worksheets[0]


def test_letters_that_xml_or_excel_would_read_otherwise_come_back_as_they_were():
    strange = ("<a>&amp;]]>", "_x0041_ và _x000D_", "  hai  cách ", "dòng 1\ndòng 2\tô", "a" * 99)
    row = [cell.value for cell in shown(*strange)[4]]
    assert row[:1] + row[2:] == [strange[0], *strange[2:]]
    # openpyxl alone does not undo the escape that keeps Excel from reading an escape.
    assert row[1].replace("_x005F_", "_") == strange[1]


def test_a_text_longer_than_a_cell_is_cut_with_a_sign():
    (cell,) = shown("ă" * 60_000)[4]
    assert len(cell.value) < 32_767
    assert cell.value.endswith("…")


def test_every_part_has_a_declared_content_type():
    parts = sealed_parts_of(PackageKind.RECORD)
    declared = parts["[Content_Types].xml"].decode()
    extensions = set(re.findall(r'<Default Extension="([a-z]+)"', declared))
    overrides = set(re.findall(r'<Override PartName="([^"]+)"', declared))
    assert {"json", "minisig", "pdf", "png", "jpg", "docx", "xlsx", "txt"} <= extensions
    for name in parts:
        if name != "[Content_Types].xml":
            assert f"/{name}" in overrides or name.rpartition(".")[2] in extensions, name
    assert len(re.findall(r"<Default ", declared)) == len(extensions)


def test_forged_cells_signed_by_the_genuine_unit_are_quarantined_with_the_payload_kept():
    parts = sealed_parts_of(PackageKind.RECORD)
    parts[SHEET] = parts[SHEET].replace(b"<v>45</v>", b"<v>54</v>")
    found = PRESS.inspect_bytes(signed_again(parts, key_of(REGIMENT)), "a", trust(LEADER))
    assert found.verdict is Verdict.QUARANTINED
    assert found.reason is not None
    assert (found.reason.code, found.reason.facts["part"]) == (ReasonCode.VIEW_DIFFERS, SHEET)
    assert found.content is not None
    assert found.content.body == record_body()
    assert Check.EVIDENCE in found.passed
    assert Check.VIEW not in found.passed


def test_a_view_with_a_part_more_or_less_differs():
    for change in (
        lambda parts: parts.pop("xl/worksheets/sheet6.xml"),
        lambda parts: parts.update({"xl/media/x.png": b"x"}),
    ):
        parts = sealed_parts_of(PackageKind.RECORD)
        change(parts)
        found = PRESS.inspect_bytes(signed_again(parts, key_of(REGIMENT)), "a", trust(LEADER))
        assert found.reason is not None
        assert found.reason.code is ReasonCode.VIEW_DIFFERS


def test_a_view_by_another_renderer_is_said_to_be_not_compared():
    content = resealed(
        PackageKind.RECORD, lambda payload: payload["renderer"].update(openpyxl="9.9.9")
    )
    found = PRESS.inspect_bytes(content, "a", trust(LEADER))
    assert found.reason is None
    assert found.not_checked == (Check.VIEW,)
    assert Check.VIEW not in found.passed


def test_the_view_follows_the_payload_and_nothing_else():
    sealed = envelope(PackageKind.RECORD, REGIMENT, renderer=renderer())
    first, again = render_view(sealed, record_body()), render_view(sealed, record_body())
    assert first == again
    other = render_view(replace(sealed, revision=2), record_body())
    assert {name for name in first if first[name] != other[name]} == {"xl/worksheets/sheet1.xml"}


SEAL_ALL = """
import sys, hashlib
from tests.support.sealing import PRESS, request_of
from thidua_desktop.domain.package import PackageKind
for kind in PackageKind:
    print(kind.value, hashlib.sha256(PRESS.seal(request_of(kind)).file).hexdigest())
"""


def test_the_same_content_gives_the_same_bytes_in_every_process():
    seen = {
        subprocess.run(
            [sys.executable, "-c", SEAL_ALL],
            cwd=ROOT, capture_output=True, text=True, check=True,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": "/usr/bin:/bin"},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }  # fmt: skip
    (lines,) = seen
    assert len(lines.splitlines()) == len(PackageKind)


def test_five_thousand_entries_are_rendered_in_a_moment():
    body = record_body(
        entries=tuple(entry(number, "I.1", note="Ghi chú " * 4) for number in range(5000)),
        evidence=(),
    )
    sealed = envelope(PackageKind.RECORD, REGIMENT, renderer=renderer())
    render_view(sealed, record_body())

    def seconds():
        gc.collect()  # or what other tests left behind is looked through in the midst of it
        start = time.thread_time()
        render_view(sealed, body)
        return time.thread_time() - start

    assert min(seconds() for _ in range(3)) < 1


def test_readers_know_every_sheet_by_its_own_name():
    for kind in READERS:
        request = request_of(kind)
        titles = [spec.title for spec in sheets_of(request.envelope, request.body)]
        assert len(set(titles)) == len(titles)
        assert all(len(title) <= 31 for title in titles)


def test_the_seal_parts_are_no_part_of_the_view():
    sealed = envelope(PackageKind.RECORD, REGIMENT, renderer=renderer())
    assert not render_view(sealed, record_body()).keys() & set(SEAL_PARTS)


def test_workbooks_of_one_form_differ_in_their_moment_and_rows_alone():
    def rendered(day: int, *rows: tuple[object, ...]) -> dict[str, bytes]:
        columns = (Column(title="Tên", width=20),)
        spec = SheetSpec(title="Thử", heading="THỬ", columns=columns, rows=rows)
        return render([spec], sealed_at=SEALED_AT.replace(day=day))

    first, second, again = rendered(3, ("a",)), rendered(4, ("b",), ("c",)), rendered(3, ("a",))
    assert first == again
    assert {name for name in first if first[name] != second[name]} == {
        "docProps/core.xml",
        "xl/worksheets/sheet1.xml",
    }
    day = SEALED_AT.strftime("%Y-%m-04T")
    assert second["docProps/core.xml"].decode().count(day) == 2  # created and modified


def test_a_row_is_as_high_as_its_fullest_cell_needs():
    columns = (Column(title="Số", width=10), Column(title="Ghi", width=10, centred=True))
    rows = ((1, "ngắn"), (2, "một\nhai\nba"), ("x" * 30, None), (Decimal("1.50"), Decimal("1.5")))
    spec = SheetSpec(title="Thử", heading="THỬ", columns=columns, rows=rows)
    parts = render([spec], sealed_at=SEALED_AT)
    xml = parts["xl/worksheets/sheet1.xml"].decode()
    assert re.findall(r'<row r="[4-7]" ht="(\d+)"', xml) == ["16", "46", "46", "16"]
    assert re.findall(r'r="[AB]7" s="\d+"><v>([^<]+)<', xml) == ["1.50", "1.5"]
