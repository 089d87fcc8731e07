"""Slips of the register desk as text, against files a person has read, and as real PDF."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from tests.support.paper_text import paper_text
from tests.support.scenario_papers import NAMES, made_digest, papers_of
from thidua_desktop.application.deliveries import DeliveryItem, DeliveryState
from thidua_desktop.application.papers import PaperFormat
from thidua_desktop.application.slips import (
    KeySheet,
    RefusalSlip,
    RefusedFile,
    RegisterSlip,
    ReminderSlip,
    SlipHead,
)
from thidua_desktop.documents.press import Press
from thidua_desktop.documents.slips import build_slip
from thidua_desktop.domain.book import PackageReceipt, Way
from thidua_desktop.domain.ids import FactId
from thidua_desktop.domain.package import Mode, PackageKind
from thidua_desktop.domain.reasons import FaultCode, KnownFault, Reason, ReasonCode, Verdict
from thidua_desktop.exchange.forge import Forge

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "slips"
DAY = date(2022, 11, 20)


def head_of(name):
    frame = next(iter(papers_of(name).values())).frame
    leader = frame.unit(frame.year.leader_unit)
    return SlipHead(frame=frame, mode=Mode.OFFICIAL, issuing_unit=leader, dated=DAY)


def refusal(name):
    head = head_of(name)
    unit = head.frame.units[-1].code
    period = head.frame.periods[-1].code
    return RefusalSlip(
        head=head,
        files=(
            RefusedFile(
                file_name="bao cao cuoi cung.xlsx",
                verdict=Verdict.REFUSED,
                why=Reason(code=ReasonCode.SEAL_RESAVED),
            ),
            RefusedFile(
                file_name="goi.xlsx",
                verdict=Verdict.QUARANTINED,
                why=Reason(code=ReasonCode.REV_FORK, facts={"revision": "2"}),
                unit=unit,
                kind=PackageKind.RECORD.value,
                period=period,
                revision=2,
                digest=made_digest("fork"),
            ),
            RefusedFile(
                file_name="mat.xlsx",
                verdict=Verdict.REFUSED,
                why=KnownFault(FaultCode.FILE_MISSING, file="mat.xlsx"),
            ),
        ),
    )


def reminder(name):
    head = head_of(name)
    period = head.frame.periods[-1]
    states = (DeliveryState.MISSING, DeliveryState.HELD, DeliveryState.REFUSED)
    return ReminderSlip(
        head=head,
        items=tuple(
            DeliveryItem(
                unit=unit.code,
                kind=PackageKind.RECORD,
                period=period,
                due=DAY,
                days_late=late,
                state=state,
            )
            for unit, state, late in zip(head.frame.units, states, (4, 0, -3), strict=False)
        ),
    )


def register(name):
    head = head_of(name)
    made = PackageReceipt(
        id=FactId("1"),
        at=datetime(2022, 11, 16, 2, 12, tzinfo=UTC),
        way=Way.IN,
        file_name="a.xlsx",
        verdict=Verdict.ACCEPTED,
        kind=PackageKind.RECORD,
        unit=head.frame.units[-1].code,
        period=head.frame.periods[-1].code,
        revision=3,
        digest=made_digest("record"),
    )
    unknown = PackageReceipt(
        id=FactId("2"),
        at=datetime(2022, 11, 16, 2, 13, tzinfo=UTC),
        way=Way.IN,
        file_name="bao cao cuoi cung.xlsx",
        verdict=Verdict.REFUSED,
        code=ReasonCode.SEAL_RESAVED,
    )
    sent = replace(made, id=FactId("3"), way=Way.OUT, kind=PackageKind.FRAME, period=None)
    return RegisterSlip(head=head, receipts=(made, unknown, sent), asked="đơn vị, báo cáo")


def key_sheet(name):
    digits = "01234 56789 12345 67890 98765"
    return KeySheet(
        head=head_of(name),
        fingerprint=digits,
        code=Forge().code_modules(digits),
        made_on=date(2022, 1, 5),
        book_name="CUM3_2022_PKT.thidua",
    )


SLIPS = {
    "refusal": refusal,
    "reminder": reminder,
    "register": register,
    "key_sheet": key_sheet,
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", SLIPS)
def test_every_slip_says_what_its_golden_says(name, kind):
    said = paper_text(build_slip(SLIPS[kind](name)))
    path = GOLDEN / name / f"{kind}.txt"
    if os.environ.get("UPDATE_GOLDENS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(said, "utf-8")
    assert said == path.read_text("utf-8")


@pytest.mark.parametrize("kind", SLIPS)
def test_every_slip_is_a_pdf_and_the_same_bytes_each_time(kind):
    slip = SLIPS[kind](NAMES[0])
    first = Press().render_slip(slip, PaperFormat.PDF)
    assert first.content.startswith(b"%PDF")
    assert first.content == Press().render_slip(slip, PaperFormat.PDF).content


@pytest.mark.parametrize("name", NAMES)
def test_the_sheet_of_a_key_is_one_page(name):
    printed = Press().render_slip(key_sheet(name), PaperFormat.PDF)
    with pypdfium2.PdfDocument(printed.content) as pages:
        assert len(pages) == 1
    assert "cụm mật khẩu" in printed.blanks


@pytest.mark.parametrize("name", NAMES)
def test_the_sheet_of_a_unit_with_a_very_long_name_is_one_page_too(name):
    long = "Trung đoàn Bộ binh cơ giới hỗn hợp " * 4
    slip = key_sheet(name)
    unit = replace(slip.head.issuing_unit, name=long[:120], head_position="Trung đoàn trưởng")
    slip = replace(slip, head=replace(slip.head, issuing_unit=unit))
    printed = Press().render_slip(slip, PaperFormat.PDF)
    with pypdfium2.PdfDocument(printed.content) as pages:
        assert len(pages) == 1
        assert "NGƯỜI GIỮ SỔ" in pages[0].get_textpage().get_text_range()


def test_a_reminder_of_nothing_says_so():
    slip = replace(reminder(NAMES[0]), items=())
    assert "Không còn gói nào phải chờ." in paper_text(build_slip(slip))
