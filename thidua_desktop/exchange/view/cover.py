"""The first sheet of every workbook: what the package is, in the words of its envelope."""

from thidua_desktop.domain.package import Classification, Envelope
from thidua_desktop.exchange.view.spec import Cell, Column, SheetSpec
from thidua_desktop.exchange.view.words import KINDS, MODES, word

_CIRCULATIONS = {circulation.value: circulation for circulation in Classification}
_NOTES = (
    "Trang tính này chỉ để đọc và in. Phần có giá trị là thidua/payload.json trong tệp.",
    "Mở xem thì được; lưu lại bằng Excel hoặc LibreOffice là mất niêm phong.",
)


def cover(envelope: Envelope, more: tuple[tuple[str, Cell], ...] = ()) -> SheetSpec:
    """`more` are further lines that belong to the kind."""
    circulation = _CIRCULATIONS.get(envelope.classification)
    stamp = envelope.journal
    lines: tuple[tuple[str, Cell], ...] = (
        ("Loại gói", KINDS[envelope.kind]),
        ("Chế độ", MODES[envelope.mode]),
        ("Khối, cụm", envelope.bloc_id),
        ("Mã nhận dạng khối, cụm", envelope.bloc_uid),
        ("Năm thi đua", envelope.year_id),
        ("Kỳ", envelope.period_id),
        ("Đơn vị lập", envelope.author_unit_id),
        ("Gửi riêng cho", envelope.for_unit_id),
        ("Lần niêm phong", envelope.revision),
        ("Lập lúc (giờ Việt Nam)", envelope.created_at),
        ("Phạm vi lưu hành", word(circulation) or envelope.classification),
        ("Mã khung", envelope.frame_digest),
        ("Mã danh bạ khóa", envelope.roster_digest),
        ("Mã bản trước", envelope.previous_digest),
        ("Nhật ký: số thao tác", stamp.length),
        ("Nhật ký: mã thao tác cuối", stamp.head),
        ("Nhật ký: số gói đã niêm phong trước", len(stamp.seals)),
        *more,
    )
    return SheetSpec(
        title="Bìa",
        heading=KINDS[envelope.kind].upper(),
        notes=_NOTES,
        columns=(Column(title="Mục", width=30), Column(title="Nội dung", width=62)),
        rows=lines,
        landscape=False,
    )
