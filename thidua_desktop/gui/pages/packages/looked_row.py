"""Rows of looked-at files: verdict, what is in it, what it would change."""

from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.import_plan import LookedItem
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.detail_text import effect_text, plan_text
from thidua_desktop.gui.pages.packages.model import Say
from thidua_desktop.wording.reasons import label
from thidua_desktop.wording.speech import as_sentence


class LookedAt(Struct, frozen=True, kw_only=True):
    """One file with its verdict; nothing is shown that the signature does not vouch for."""

    item: LookedItem
    unit: str
    package: str
    text: str
    effect: str

    @property
    def file(self) -> Path:
        return self.item.row.file

    @property
    def verdict(self) -> Verdict:
        return self.item.row.verdict

    @property
    def is_in_the_book(self) -> bool:
        """Nothing waits to be done with it."""
        return self.item.row.already

    @property
    def is_importable(self) -> bool:
        return self.item.row.is_importable


def looked_at(item: LookedItem, say: Say, *, is_judged: bool) -> LookedAt:
    """The row of one file; before all are judged together it says no effect."""
    row = item.row
    text = as_sentence(label(row.code, say.language)) if row.code is not None else ""
    return LookedAt(
        item=item,
        unit=say.unit(row.unit),
        package=say.package(row.kind, row.period, row.revision) if row.kind else row.file.name,
        text=text or plan_text(item) or tr("Gói nguyên vẹn, đúng chữ ký"),
        effect=_effect(item) if is_judged else tr("đang xét"),
    )


def _effect(item: LookedItem) -> str:
    row = item.row
    if row.fault is not None or row.verdict is Verdict.REFUSED:
        return tr("không nhập")
    if row.already:
        return tr("đã có trong sổ")
    if row.verdict is Verdict.QUARANTINED:
        return tr("giữ lại, chưa tính") if row.is_new else tr("đang giữ lại")
    unit = UnitCode(row.unit) if row.unit else None
    effect = item.plan.effect_on(unit) if item.plan and unit else None
    return effect_text(effect) or tr("nhập được")
