"""Columns of the three tables."""

from thidua_desktop.application.deliveries import DeliveryState
from thidua_desktop.application.desks.package_desk import ImportState
from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.looked_row import LookedAt
from thidua_desktop.gui.pages.packages.model import (
    ICONS,
    TONES,
    KeyRow,
    MissingRow,
    RegisterRow,
    lateness_text,
    state_text,
)
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import as_sentence
from thidua_desktop.wording.words import word_of


def file_columns(language: Language) -> tuple[Column[LookedAt], ...]:
    return (
        Column(
            key="verdict",
            title=tr("Kết luận"),
            text=lambda row: as_sentence(word_of(row.verdict, language)),
            tone=lambda row: TONES[row.verdict],
            icon=lambda row: ICONS[row.verdict],
            kind=Kind.STRONG,
            width=116,
        ),
        Column(key="unit", title=tr("Đơn vị"), text=lambda row: row.unit, width=172),
        Column(key="package", title=tr("Gói"), text=lambda row: row.package, width=212),
        Column(key="text", title=tr("Nội dung, lý do"), text=lambda row: row.text),
        Column(key="effect", title=tr("Nếu nhập"), text=lambda row: row.effect, width=224),
    )


def register_columns(language: Language) -> tuple[Column[RegisterRow], ...]:
    state_words = {
        ImportState.KEPT: tr("được tính"),
        ImportState.WITHDRAWN: tr("đã rút"),
        ImportState.CLOSED: tr("đã kết luận"),
    }
    return (
        Column(
            key="at",
            title=tr("Lúc"),
            text=lambda row: row.at.astimezone(BLOC_TIME).strftime("%d/%m/%Y %H:%M"),
            order=lambda row: row.at,
            width=124,
        ),
        Column(key="way", title=tr("Đi, đến"), text=lambda row: row.way, width=80),
        Column(
            key="verdict",
            title=tr("Kết luận"),
            text=lambda row: as_sentence(word_of(row.verdict, language)) if row.is_in else "–",
            tone=lambda row: TONES[row.verdict] if row.is_in else None,
            width=104,
        ),
        Column(key="unit", title=tr("Đơn vị"), text=lambda row: row.unit, width=168),
        Column(key="package", title=tr("Gói"), text=lambda row: row.package, width=204),
        Column(key="file", title=tr("Tệp"), text=lambda row: row.file),
        Column(
            key="state",
            title=tr("Trong sổ"),
            text=lambda row: state_words.get(row.state, "") if row.state else "",
            tone=lambda row: "warning" if row.state is ImportState.WITHDRAWN else None,
            width=104,
        ),
    )


def missing_columns() -> tuple[Column[MissingRow], ...]:
    tones = {DeliveryState.HELD: "warning", DeliveryState.REFUSED: "danger"}
    return (
        Column(key="unit", title=tr("Đơn vị"), text=lambda row: row.unit, width=176),
        Column(key="package", title=tr("Gói"), text=lambda row: row.package),
        Column(
            key="due",
            title=tr("Hạn gửi"),
            text=lambda row: format_date(row.item.due),
            order=lambda row: row.item.due,
            width=96,
        ),
        Column(
            key="state",
            title=tr("Tình trạng"),
            text=lambda row: state_text(row.item.state),
            tone=lambda row: tones.get(row.item.state, "plain"),
            kind=Kind.TAG,
            width=96,
        ),
        Column(
            key="late",
            title=tr("Chậm"),
            text=lambda row: lateness_text(row.item),
            order=lambda row: -row.item.days_late,
            tone=lambda row: "danger" if row.is_late else None,
            width=136,
        ),
    )


def key_columns() -> tuple[Column[KeyRow], ...]:
    def state(row: KeyRow) -> str:
        if row.is_own:
            return tr("khoá của đơn vị này")
        if row.revoked_on is not None:
            return tr("thu hồi từ {0}").format(format_date(row.revoked_on))
        return tr("đã đối chiếu") if row.is_confirmed else tr("chờ đối chiếu")

    def tone(row: KeyRow) -> str:
        if row.revoked_on is not None:
            return "plain"
        return "good" if row.is_own or row.is_confirmed else "warning"

    return (
        Column(key="unit", title=tr("Đơn vị"), text=lambda row: row.unit, width=168),
        Column(key="digits", title=tr("Dấu khoá"), text=lambda row: row.fingerprint, width=280),
        Column(key="state", title=tr("Trạng thái"), text=state, tone=tone, kind=Kind.TAG),
    )
