"""Workbooks as clerks and accidents make them, and a small frame to read them against."""

import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook

from thidua_desktop.application.sheets import (
    Answers,
    EntryContext,
    NumberPolicy,
    SheetResult,
    TableContext,
)
from thidua_desktop.domain.bloc import Bloc, BlocKind, EmulationYear, Unit
from thidua_desktop.domain.criterion import (
    Aggregation,
    Binary,
    BonusPenalty,
    Checklist,
    ChecklistItem,
    CriteriaGroup,
    Criterion,
    Level,
    LevelRatio,
    Manual,
    Part,
    PerCount,
    Proportional,
    Rule,
)
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.pact import Pact, PactKind
from thidua_desktop.domain.period import Period, ReviewKind
from thidua_desktop.domain.scoring_table import ComponentWeights, ScoringTable
from thidua_desktop.domain.text.dates import YearWindow

WINDOW = YearWindow(start=date(2022, 1, 1), end=date(2022, 12, 31))
UNITS = (
    Unit(code="BTM", name="Bộ Tham mưu", order=1),
    Unit(code="E994", name="Trung đoàn Bộ binh 994", order=2),
    Unit(code="PHC", name="Phòng Hậu cần", order=3, aliases=("Ban Hậu cần",)),
)
ENTRY_HEADER = ("Ngày", "Mã", "Thành phần", "Kết quả", "Nội dung", "Minh chứng")
CROSS_HEADER = ("Đơn vị chấm", "Đơn vị", "Mã", "Điểm", "Lý do")
TABLE_HEADER = (
    *("Mã", "Nội dung, tiêu chí", "ĐVT", "Chỉ tiêu", "Điểm chuẩn", "Loại", "Cách tính"),
    *("Tham số", "Gộp", "Chiều", "Minh chứng", "Thời hạn"),
)
Rows = Sequence[Sequence[object]]


def criterion(code: str, rule: Rule, **fields: object) -> Criterion:
    given = {"title": f"Tiêu chí {code}", "max_points": Decimal(10), "part": Part.CONTENT, **fields}
    return Criterion(code=code, group=code.partition(".")[0], rule=rule, **given)


CRITERIA = (
    criterion("I.1", Proportional(), target=Decimal(50), title="Quân số học tập"),
    criterion("I.2", Manual()),
    criterion("I.3", Binary()),
    criterion(
        "I.4",
        Level(
            levels=(
                LevelRatio(name="Tốt", ratio=Decimal(1)),
                LevelRatio(name="Đạt", ratio=Decimal("0.6")),
            )
        ),
    ),
    criterion(
        "I.5",
        Checklist(
            items=(
                ChecklistItem(name="Khá, giỏi", weight=Decimal(1)),
                ChecklistItem(name="Đoàn kết", weight=Decimal(2)),
            )
        ),
    ),
    criterion("I.6", Proportional(), target=Decimal(5), aggregation=Aggregation.COUNT),
    criterion("II.1", PerCount(k=Decimal(1), cap=Decimal(4)), part=Part.BONUS, max_points=None),
    criterion(
        "II.2",
        BonusPenalty(b=Decimal(1), p=Decimal(2), low=Decimal(-5), high=Decimal(3)),
        part=Part.BONUS,
        max_points=None,
    ),
    criterion("1.1", Proportional(), target=Decimal(1)),
    criterion("1.10", Proportional(), target=Decimal(1)),
)


def frame() -> Frame:
    return Frame(
        bloc=Bloc(code="K4", uid="u", kind=BlocKind.BLOC, name="Khối 4"),
        year=EmulationYear(code="2022", start=WINDOW.start, end=WINDOW.end, leader_unit="BTM"),
        units=UNITS,
        periods=(
            Period(
                code="NAM",
                name="Năm",
                kind=ReviewKind.YEAR_END,
                start=WINDOW.start,
                end=WINDOW.end,
                cutoff=WINDOW.end,
            ),
        ),
        pact=Pact(kind=PactKind.PACT),
        table=ScoringTable(
            version=1,
            groups=tuple(CriteriaGroup(code=code, title=code) for code in ("I", "II", "1")),
            criteria=CRITERIA,
            component_weights=ComponentWeights(self_weight=Decimal(1), cross_weight=Decimal(1)),
        ),
    )


ASKING = EntryContext(frame=frame())
SCENARIO = EntryContext(frame=frame(), answers=Answers(numbers=NumberPolicy.SCENARIO))
TABLE_CONTEXT = TableContext(
    units=UNITS, window=WINDOW, answers=Answers(numbers=NumberPolicy.SCENARIO)
)


def save(
    folder: Path,
    sheets: Mapping[str, Rows],
    change: Callable[[Workbook], None] = lambda _: None,
    *,
    name: str = "tep.xlsx",
) -> Path:
    """A workbook as openpyxl writes it; `change` may spoil it before it is saved."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(tuple(row))
    change(book)
    path = folder / name
    book.save(path)
    return path


def entries(*rows: Sequence[object]) -> dict[str, Rows]:
    return {"Tiến độ": [("SỔ THEO DÕI",), (), ENTRY_HEADER, *rows]}


def with_parts(path: Path, parts: Mapping[str, bytes | None]) -> Path:
    """The same file with parts replaced, added or (None) taken out."""
    with zipfile.ZipFile(path) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    content |= {name: data for name, data in parts.items() if data is not None}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            if parts.get(name, b"") is not None:
                archive.writestr(name, data)
    return path


def part_of(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


SHEET = "xl/worksheets/sheet1.xml"


def with_sheet_xml(path: Path, change: Callable[[str], str]) -> Path:
    """The file with the XML of its first sheet changed by hand."""
    return with_parts(path, {SHEET: change(part_of(path, SHEET)).encode()})


def found(result: SheetResult[object]) -> list[tuple[str, str]]:
    """Cells and codes of everything listed."""
    return [(problem.cell, problem.code.value) for problem in result.problems]


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "xl/_rels/workbook.xml.rels"


def with_shared_note(path: Path, item: str, index: str = "0") -> Path:
    """The file with the note of row 4 (E4) as a shared text; `item` is what its `si` holds."""
    relation = (
        f'<Relationship Id="rId99" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    )
    strings = f'<sst xmlns="{_MAIN}"><si>{item}</si></sst>'
    with_parts(
        path,
        {
            "xl/sharedStrings.xml": strings.encode(),
            _RELATIONS: part_of(path, _RELATIONS)
            .replace("</Relationships>", f"{relation}</Relationships>")
            .encode(),
        },
    )
    cell = f'<c r="E4" t="s"><v>{index}</v></c>'
    return with_sheet_xml(
        path, lambda xml: re.sub(r'<c r="E4".*?</c>', lambda _: cell, xml, count=1)
    )
