"""Papers the rendering tests draw: minutes of a review, hostile text, a long table."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.documents.content import (
    Align,
    AnnexTitle,
    Blank,
    BlankLines,
    Cell,
    Column,
    Document,
    HeadCell,
    Heading,
    KeyValue,
    KeyValues,
    NationalHead,
    Orientation,
    PageBreak,
    Para,
    Qr,
    Recipients,
    Row,
    RowKind,
    Run,
    Signatures,
    Signer,
    Table,
    TickBox,
    TickBoxes,
    Title,
)
from thidua_desktop.documents.plain_text import clean

HOSTILE = (
    '<img src="file:///etc/passwd"/> {{7*7}} & &amp; <b>không đậm</b> <para> ]]> '
    "<font color=\"__import__('os')\">x</font> '; DROP TABLE =1+1 {% raw %} ${x} \\pagebreak"
)
FOOT = (
    "Mã trạng thái: 9f3c 77ab 01d4 52e0 · Đầu sổ nhật ký: 4be1 902d (312 thao tác)",
    "thidua_desktop 1.0.0 · mẫu nd30-2020/1",
)
UNITS = ("Phòng Tham mưu", "Phòng Chính trị", "Phòng Hậu cần", "Phòng Kỹ thuật", "Trung đoàn 994")
GROUPS = (
    "Huấn luyện, sẵn sàng chiến đấu",
    "Công tác đảng, công tác chính trị",
    "Xây dựng chính quy, chấp hành kỷ luật",
    "Hậu cần, kỹ thuật, tài chính",
)


def head() -> NationalHead:
    return NationalHead(
        superior="Sư đoàn 399",
        unit="Cụm thi đua số 3",
        number=("Số: ", Blank(field="number", length=3), "/BB-CTĐ3"),
        place_date="Hà Nội, ngày 03 tháng 12 năm 2025",
    )


def ranking_table() -> Table:
    points = (("38,50", "29,00", "17,25", "9,75"), ("37,00", "30,00", "16,50", "9,50"))
    rows = tuple(
        Row(
            cells=(
                str(place),
                unit,
                *points[place % 2],
                f"{94.5 - place * 1.25:.2f}".replace(".", ","),
                ("Nhất", "Nhì", "Ba", "Khuyến khích", "—")[place - 1],
            )
        )
        for place, unit in enumerate(UNITS, start=1)
    )
    total = Row(
        cells=(
            Cell(content="Bình quân", columns=2),
            *("37,75", "29,50", "16,88", "9,63"),
            "90,75",
            "",
        ),
        kind=RowKind.TOTAL,
    )
    return Table(
        columns=(
            Column(width_mm=11, align=Align.CENTER),
            Column(),
            *(Column(width_mm=19, align=Align.RIGHT) for _ in range(4)),
            Column(width_mm=17, align=Align.RIGHT),
            Column(width_mm=22, align=Align.CENTER),
        ),
        header=(
            (
                HeadCell(text="TT", rows=2),
                HeadCell(text="Đơn vị", rows=2),
                HeadCell(text="Điểm các nhóm tiêu chí", columns=4),
                HeadCell(text="Tổng điểm", rows=2),
                HeadCell(text="Xếp hạng", rows=2),
            ),
            ("Nhóm I", "Nhóm II", "Nhóm III", "Nhóm IV"),
        ),
        rows=(*rows, total),
    )


def long_table(count: int) -> Table:
    rows: list[Row] = []
    for number in range(count):
        if number % 12 == 0:
            group = GROUPS[number // 12 % len(GROUPS)]
            rows.append(Row(cells=(Cell(content=group, columns=5),), kind=RowKind.GROUP))
        rows.append(
            Row(
                cells=(
                    str(number + 1),
                    f"Tiêu chí {number + 1}: kết quả kiểm tra, hội thi, hội thao cấp sư đoàn",
                    "%",
                    f"{number % 10},50",
                    ("Đạt ", Run(text="vượt", bold=True), " chỉ tiêu")
                    if number % 5 == 0
                    else "Đạt",
                )
            )
        )
    rows.append(Row(cells=(Cell(content="Cộng", columns=3), "1.000,00", ""), kind=RowKind.TOTAL))
    return Table(
        columns=(
            Column(width_mm=12, align=Align.CENTER),
            Column(share=3),
            Column(width_mm=16, align=Align.CENTER),
            Column(width_mm=24, align=Align.RIGHT),
            Column(share=1),
        ),
        header=(("TT", "Nội dung tiêu chí", "ĐVT", "Điểm", "Ghi chú"),),
        rows=tuple(rows),
    )


def signatures() -> Signatures:
    return Signatures(
        signers=(
            Signer(
                title="Thư ký",
                note="(Ký, ghi rõ cấp bậc, họ tên)",
                rank_name="Đại úy Trợ lý Thi đua",
            ),
            Signer(
                authority="TM. Cụm thi đua số 3",
                title="Cụm trưởng",
                note="(Ký tên, đóng dấu)",
                rank_name="Thượng tá Chủ nhiệm Chính trị",
            ),
        )
    )


def qr() -> Qr:
    matrix = tuple(tuple((x * 7 + y * 3 + x * y) % 3 == 0 for x in range(25)) for y in range(25))
    return Qr(matrix=matrix, caption="Mã trạng thái của bản chốt")


def minutes(*, rehearsal: bool = False) -> Document:
    return Document(
        type_code="minutes",
        title="Biên bản hội nghị xét thi đua năm 2025",
        rehearsal=rehearsal,
        foot_lines=FOOT,
        nodes=(
            head(),
            Title(kind="Biên bản", abstract="Hội nghị xét, đánh giá kết quả thi đua năm 2025"),
            *_opening(),
            *_results(),
            Para(
                content="Hội nghị kết thúc vào hồi 11 giờ 30 phút cùng ngày. Biên bản đã được đọc "
                "lại cho hội nghị cùng nghe, nhất trí thông qua và được lập thành 06 bản có giá "
                "trị như nhau, mỗi đơn vị giữ một bản."
            ),
            signatures(),
            PageBreak(orientation=Orientation.LANDSCAPE),
            AnnexTitle(
                number="I",
                title="Kết quả từng tiêu chí",
                reference="(Kèm theo Biên bản ngày 03 tháng 12 năm 2025)",
            ),
            long_table(30),
            Recipients(lines=("Sư đoàn 399 (để b/c)", "Các đơn vị trong Cụm", "Lưu: VT, TĐ; TL06")),
            qr(),
        ),
    )


def _opening() -> tuple[object, ...]:
    return (
        KeyValues(
            items=(
                KeyValue(label="Thời gian:", value="08 giờ 00 phút, ngày 03 tháng 12 năm 2025"),
                KeyValue(label="Địa điểm:", value="Phòng họp số 2, Sở Chỉ huy Sư đoàn 399"),
                KeyValue(label="Chủ trì:", value="Cụm trưởng Cụm thi đua số 3"),
                KeyValue(label="Thư ký:", value=Blank(field="secretary", length=14)),
            ),
            label_mm=28,
        ),
        Heading(text="I. THÀNH PHẦN", level=2),
        Para(
            content=(
                "Triệu tập ",
                Run(text="15", bold=True),
                " đồng chí; có mặt 14 đồng chí; vắng 01 đồng chí (có lý do: đi công tác).",
            )
        ),
        Heading(text="II. NỘI DUNG", level=2),
        Heading(text="1. Báo cáo kết quả thực hiện giao ước thi đua", level=3),
        Para(
            content="Hội nghị nghe Cụm trưởng trình bày báo cáo tổng kết phong trào thi đua Quyết "
            "thắng năm 2025; các đơn vị tham gia phát biểu, làm rõ kết quả, hạn chế và nguyên "
            "nhân. Trên cơ sở bảng điểm đã thống nhất trong giao ước, hội nghị thảo luận:"
        ),
        Para(
            marker="-",
            content="Điểm từng tiêu chí do chương trình tính lại từ số liệu đã xác nhận;",
        ),
        Para(
            marker="-",
            content="Hạn chế chủ yếu: quản lý, duy trì kỷ luật có thời điểm chưa nghiêm; công tác "
            "báo cáo của một số đơn vị còn chậm so với quy định.",
        ),
    )


def _results() -> tuple[object, ...]:
    return (
        Heading(text="2. Kết quả chấm điểm và xếp hạng", level=3),
        ranking_table(),
        Heading(text="a) Hình thức biểu quyết", level=4),
        TickBoxes(
            boxes=(TickBox(label="Bỏ phiếu kín", ticked=True), TickBox(label="Giơ tay")), per_row=2
        ),
        Para(content="Ý kiến khác của đại biểu:", keep_with_next=True),
        BlankLines(field="other_opinions", lines=2),
    )


def hostile_paper() -> Document:
    cell_row = Row(cells=(HOSTILE, (Run(text=HOSTILE, bold=True), " và chữ"), TickBox(ticked=True)))
    return Document(
        type_code="minutes",
        title=HOSTILE,
        foot_lines=("<b>&",),
        nodes=(
            NationalHead(unit="A & B <đơn vị>", superior="<u>Trên</u>", number="Số: <1>&"),
            Title(kind="<i>Phiếu</i>", abstract=HOSTILE),
            Heading(text=HOSTILE, level=1),
            Para(content=HOSTILE, marker="<li>"),
            Para(content=(Run(text=HOSTILE, italic=True), "\x00\x07\x1b[31m đỏ\ud800 \u202egnort")),
            Table(
                columns=(Column(), Column(), Column(width_mm=15)),
                header=(("<th>", "&nbsp;", "{{x}}"),),
                rows=(cell_row,),
            ),
            Signatures(
                signers=(Signer(title="<b>Trưởng</b>", rank_name="A & B"),),
                recipients=Recipients(lines=("<a href='x'>nơi</a>", "&lt;")),
            ),
        ),
    )


def long_paper(count: int) -> Document:
    return Document(
        type_code="score_table",
        title="Bảng điểm",
        foot_lines=FOOT,
        nodes=(head(), Title(kind="Bảng điểm"), long_table(count), signatures()),
    )


def printed_words(value: object) -> list[str]:
    """Every word the paper must show, small letters; dotted gaps excepted."""
    return [word for text in _texts(value) for word in clean(text).casefold().split()]


def without_gaps(text: str) -> list[str]:
    """The words of a read text in small letters, dotted gaps left out."""
    return text.replace("…", " ").casefold().split()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Document):
        yield from (*value.foot_lines, *_texts(value.nodes))
    elif isinstance(value, Recipients):
        yield from value.punctuated()
    elif isinstance(value, Blank | BlankLines | StrEnum):
        return
    elif isinstance(value, Row):
        yield from (_rich_or_box(cell.content) for cell in value.spans())
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            part = getattr(value, name)
            yield from [_rich_or_box(part)] if name in RICH_FIELDS else _texts(part)


RICH_FIELDS = {"content", "value", "abstract", "number", "place_date", "rank_name", "reference"}


def _rich_or_box(content: object) -> str:
    if isinstance(content, TickBox):
        return content.label
    parts = content if isinstance(content, tuple) else (content,)
    return "".join(
        part.text if isinstance(part, Run) else part
        for part in parts
        if not isinstance(part, Blank)
    )
