"""From a payload to its readable workbook: one cover, then one sheet per part of the body."""

from functools import singledispatch

from thidua_desktop.domain.crosscheck import CrossCheckBody
from thidua_desktop.domain.package import (
    Body,
    EnrolmentBody,
    Envelope,
    FrameBody,
    HandoverBody,
    QuestionBody,
    ResultBody,
    RollupBody,
)
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.exchange.view.cover import cover
from thidua_desktop.exchange.view.frame_sheets import (
    frame_lines,
    frame_sheets,
    handover_lines,
    handover_sheets,
)
from thidua_desktop.exchange.view.record_sheets import (
    Lines,
    crosscheck_lines,
    crosscheck_sheets,
    enrolment_lines,
    question_sheets,
    record_lines,
    record_sheets,
)
from thidua_desktop.exchange.view.result_sheets import (
    result_lines,
    result_sheets,
    rollup_lines,
    rollup_sheets,
)
from thidua_desktop.exchange.view.spec import SheetSpec
from thidua_desktop.exchange.view.workbook import render


def render_view(envelope: Envelope, body: Body) -> dict[str, bytes]:
    """The parts of the readable workbook; a function of the payload and the renderer alone."""
    return render(sheets_of(envelope, body), sealed_at=envelope.created_at)


def sheets_of(envelope: Envelope, body: Body) -> tuple[SheetSpec, ...]:
    more, sheets = _parts_of(body)
    return (cover(envelope, more), *sheets)


Shown = tuple[Lines, tuple[SheetSpec, ...]]
"""Further lines of the cover, and the sheets."""


@singledispatch
def _parts_of(body: object) -> Shown:
    raise TypeError(f"no sheets known for {type(body).__name__}")


@_parts_of.register
def _(body: EnrolmentBody) -> Shown:
    return enrolment_lines(body), ()


@_parts_of.register
def _(body: FrameBody) -> Shown:
    return frame_lines(body), frame_sheets(body)


@_parts_of.register
def _(body: RecordBody) -> Shown:
    return record_lines(body), record_sheets(body)


@_parts_of.register
def _(body: CrossCheckBody) -> Shown:
    return crosscheck_lines(body), crosscheck_sheets(body)


@_parts_of.register
def _(body: QuestionBody) -> Shown:
    return (), question_sheets(body)


@_parts_of.register
def _(body: ResultBody) -> Shown:
    return result_lines(body), result_sheets(body)


@_parts_of.register
def _(body: HandoverBody) -> Shown:
    return handover_lines(body), handover_sheets(body)


@_parts_of.register
def _(body: RollupBody) -> Shown:
    return rollup_lines(body), rollup_sheets(body)
