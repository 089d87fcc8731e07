"""Columns of the table of backups."""

from datetime import UTC, datetime, timedelta

from thidua_desktop.application.backups import BackupKind
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.admin.backups.model import BackupRow
from thidua_desktop.gui.pages.admin.words import age_text, moment_text
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import size_text

_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)


def backup_columns(language: Language) -> tuple[Column[BackupRow], ...]:
    return (
        Column(
            key="made",
            title=tr("Lúc"),
            text=lambda row: moment_text(row.item.made_at),
            order=lambda row: row.item.made_at or _LONG_AGO,
            width=136,
        ),
        Column(
            key="age",
            title=tr("Tuổi"),
            text=lambda row: age_text(row.age),
            order=lambda row: row.age or timedelta(0),
            width=112,
        ),
        Column(key="kind", title=tr("Cách sao lưu"), text=_kind, width=104),
        Column(
            key="size",
            title=tr("Dung lượng"),
            text=lambda row: size_text(row.item.size, language),
            order=lambda row: row.item.size,
            width=96,
            kind=Kind.FIGURE,
        ),
        Column(
            key="behind",
            title=tr("So với sổ đang mở"),
            text=_behind,
            order=lambda row: -1 if row.behind is None else row.behind,
        ),
        Column(key="mark", title=tr("Thử mở"), text=_mark, tone=_tone, width=208, kind=Kind.TAG),
    )


def _kind(row: BackupRow) -> str:
    by_hand = row.item.kind is BackupKind.BY_HAND
    return tr("bấm sao lưu") if by_hand else tr("tự động")


def _behind(row: BackupRow) -> str:
    if row.behind is None:
        return tr("tệp mang tên khác lệ, không rõ lúc nào")
    if row.behind == 0:
        return tr("đủ mọi thao tác")
    return tr("thiếu {0} thao tác làm sau đó").format(row.behind)


def _mark(row: BackupRow) -> str:
    if row.is_being_tried:
        return tr("đang mở thử…")
    if row.mark is None:
        return tr("chưa thử")
    said = tr("mở được · {0}") if row.mark.is_sound else tr("hỏng · {0}")
    return said.format(moment_text(row.mark.at))


def _tone(row: BackupRow) -> str:
    if row.is_being_tried:
        return "info"
    if row.mark is None:
        return "plain"
    return "good" if row.mark.is_sound else "danger"
