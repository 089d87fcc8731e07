"""What an opened row says: envelope, checks, plan, effect; texts alone, no window."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.application.import_plan import LookedItem, UnitEffect
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.reasons import FaultCode
from thidua_desktop.domain.record_changes import ChangeKind, RecordChange
from thidua_desktop.domain.seal import Check
from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.digit_groups import digits_of
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.model import Say
from thidua_desktop.gui.pages.self_score.change_texts import (
    change_title,
    change_word,
    figure_text,
)
from thidua_desktop.wording.reasons import Sentence, sentence
from thidua_desktop.wording.speech import size_text
from thidua_desktop.wording.words import skipped_check, word_of

_WITHOUT_LINE = frozenset({Check.PLAN})
"""The plan stands beside the checks, so it needs no line among them."""


class CheckState(StrEnum):
    """Held, did not hold, was not looked at on this computer, never came to it."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    OPEN = "open"


class CheckLine(Struct, frozen=True, kw_only=True):
    """One check with its sentence."""

    state: CheckState
    text: str


class ChangeLine(Struct, frozen=True, kw_only=True):
    """One item of the plan."""

    kind: ChangeKind
    word: str
    criterion: str
    day: str
    title: str
    figure: str


class Detail(Struct, frozen=True, kw_only=True):
    """An opened row; `why` is given where there is a reason or a note."""

    envelope: tuple[tuple[str, str], ...]
    digits: str
    compared: str
    checks: tuple[CheckLine, ...]
    changes: tuple[ChangeLine, ...]
    effects: tuple[tuple[str, str], ...]
    why: Sentence | None
    needs_passphrase: bool = False


def detail_of(item: LookedItem, say: Say) -> Detail:
    """Everything an opened row shows, in the person's language."""
    found = item.row.fault or item.row.reason
    signer = item.signer
    compared = ""
    if signer is not None:
        day = format_date(signer.confirmed_on)
        if signer.revoked_on is not None:
            compared = tr("Khoá đã thu hồi từ {0}").format(format_date(signer.revoked_on))
        else:
            how = word_of(signer.confirmed_how, say.language)
            compared = tr("Đã đối chiếu {0}, {1}").format(how, day)
    return Detail(
        envelope=tuple(_envelope(item, say)),
        digits=signer.fingerprint if signer is not None else "",
        compared=compared,
        checks=tuple(_checks(item, say)),
        changes=tuple(_change(c, say) for c in item.plan.changes) if item.plan else (),
        effects=tuple(_effects(item, say)),
        why=sentence(found, say.language, say.names) if found is not None else None,
        needs_passphrase=item.row.code is FaultCode.PASS_WRONG,
    )


def plan_text(item: LookedItem) -> str:
    """The plan in short: "12 mục mới, 2 sửa"; empty for what carries no record."""
    if item.plan is None:
        return ""
    kinds = [change.kind for change in item.plan.changes]
    words = (
        (ChangeKind.NEW, tr("{0} mục mới")),
        (ChangeKind.CORRECTED, tr("{0} sửa")),
        (ChangeKind.WITHDRAWN, tr("{0} rút")),
    )
    said = [text.format(kinds.count(kind)) for kind, text in words if kind in kinds]
    return ", ".join(said) or tr("không mục nào đổi")


def effect_text(effect: UnitEffect | None) -> str:
    """What becomes of the unit: "91,67 điểm · hạng 2 → 1"."""
    if effect is None or effect.total_after is None:
        return ""
    return tr("{0} điểm · {1}").format(format_points(effect.total_after), rank_text(effect))


def rank_text(effect: UnitEffect) -> str:
    """The place before and after."""
    before, after = effect.rank_before, effect.rank_after
    if after is None:
        return tr("chưa xếp hạng")
    if before is None:
        return tr("hạng {0}").format(after)
    if before == after:
        return tr("giữ hạng {0}").format(after)
    return tr("hạng {0} → {1}").format(before, after)


def _envelope(item: LookedItem, say: Say) -> list[tuple[str, str]]:
    row, envelope = item.row, item.envelope
    lines = [(tr("Tệp"), row.file.name)]
    if row.kind is not None:
        lines.append((tr("Gói"), say.package(row.kind, row.period, row.revision)))
        lines.append((tr("Người ký"), say.unit(row.unit)))
    if envelope is not None:
        lines.append((tr("Niêm phong"), _moment(envelope.created_at)))
        journal = format_amount(Decimal(envelope.journal.length))
        lines.append((tr("Nhật ký"), tr("{0} thao tác").format(journal)))
    if envelope is not None and row.digest is not None:
        lines.append((tr("Mã gói"), digits_of(row.digest)))
    if item.plan is not None:
        approved = item.plan.approved_at
        said = _moment(approved) if approved is not None else tr("chưa duyệt")
        lines.append((tr("Thủ trưởng duyệt"), said))
        lines.append((tr("Minh chứng"), tr("{0} tệp").format(item.plan.evidence)))
    if item.parts:
        size = size_text(item.size, say.language)
        lines.append((tr("Phần"), tr("{0} phần, {1}").format(item.parts, size)))
    return lines


def _moment(at: datetime) -> str:
    return at.astimezone(BLOC_TIME).strftime("%d/%m/%Y %H:%M")


def _checks(item: LookedItem, say: Say) -> list[CheckLine]:
    if item.row.fault is not None:
        return []
    lines: list[CheckLine] = []
    not_reached = 0
    for check in Check:
        if check in _WITHOUT_LINE:
            continue
        state = _state_of(check, item)
        not_reached += state is CheckState.OPEN
        if state is not CheckState.OPEN:
            lines.append(CheckLine(state=state, text=_check_text(check, state, say)))
    if not_reached:
        text = tr("{0} phép sau chưa xét tới").format(not_reached)
        lines.append(CheckLine(state=CheckState.OPEN, text=text))
    return lines


def _check_text(check: Check, state: CheckState, say: Say) -> str:
    if state is CheckState.SKIPPED:
        return skipped_check(check, say.language)
    words = word_of(check, say.language)
    return tr("{0}: không đạt").format(words) if state is CheckState.FAILED else words


def _state_of(check: Check, item: LookedItem) -> CheckState:
    if check is item.failed:
        return CheckState.FAILED
    if check in item.passed:
        return CheckState.PASSED
    return CheckState.SKIPPED if check in item.row.not_checked else CheckState.OPEN


def _change(change: RecordChange, say: Say) -> ChangeLine:
    title = say.names.criteria.get(change.criterion, change.criterion)
    return ChangeLine(
        kind=change.kind,
        word=change_word(change),
        criterion=change.criterion,
        day=format_date(change.occurred_on)[:5] if change.occurred_on else tr("điểm"),
        title=change_title(change, title),
        figure=figure_text(change),
    )


def _effects(item: LookedItem, say: Say) -> list[tuple[str, str]]:
    """The unit's own points and place first, then whoever changes places with it."""
    plan, unit = item.plan, item.row.unit
    if plan is None or unit is None:
        return []
    own = plan.effect_on(UnitCode(unit))
    if own is None or own.total_after is None:
        return []
    after = format_points(own.total_after)
    points = after
    if own.total_before is not None and own.total_before != own.total_after:
        points = f"{format_points(own.total_before)} → {after}"
    lines = [(tr("Tổng điểm"), points), (tr("Hạng của đơn vị"), _own_rank(own))]
    others = [
        f"{say.unit(effect.unit)}: {_moved(effect)}"
        for effect in plan.effects
        if effect.unit != unit and effect.rank_before and effect.rank_before != effect.rank_after
    ]
    return [*lines, (tr("Đổi theo"), "; ".join(others))] if others else lines


def _own_rank(effect: UnitEffect) -> str:
    """Under a heading that says what it is."""
    before, after = effect.rank_before, effect.rank_after
    if before is None or after is None or before == after:
        return rank_text(effect)
    return _moved(effect)


def _moved(effect: UnitEffect) -> str:
    """Never broken into two lines."""
    return f"{effect.rank_before}\u00a0→\u00a0{effect.rank_after}"
