"""`why`: where a total or one score comes from, step by step, down to who sealed it."""

from collections.abc import Sequence

from thidua_desktop.application.why import WhyItem, WhyStep
from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.periods import declare_period
from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.wording.names import names_of
from thidua_desktop.wording.trace import why_steps


def _declare(form: Form) -> None:
    form.positional("unit", metavar="ĐƠN_VỊ", help="mã đơn vị")
    form.positional(
        "criterion", nargs="?", metavar="TIÊU_CHÍ", help="mã tiêu chí; không ghi thì cả tổng điểm"
    )
    declare_period(form)


def _run(call: Call) -> ExitCode:
    given = call.arguments
    with call.open_book(read_only=True) as services:
        item = services.queries.why(given.unit, given.criterion, given.period)
    texts = _texts(item)
    document = {
        "unit": item.unit,
        "criterion": item.criterion,
        "period": item.period,
        "points": None if item.points is None else str(item.points),
        "steps": [_step(why, text) for why, text in zip(item.steps, texts, strict=True)],
    }
    call.screen.answer(document, _lines(item, texts))
    return ExitCode.DONE


def _texts(item: WhyItem) -> list[str]:
    frame = item.picture.frame.frame
    row = frame.criterion(item.criterion) if item.criterion else None
    steps = [why.step for why in item.steps]
    measure = row.unit_of_measure if row else None
    return [line.text for line in why_steps(steps, names=names_of(frame), measure=measure)]


def _step(why: WhyStep, text: str) -> dict[str, object]:
    return {
        "code": why.step.code.value,
        "message": text,
        "values": why.step.values,
        "entries": list(why.step.entries),
        "evidence": list(why.step.evidence),
        "signer": why.signer,
    }


def _lines(item: WhyItem, texts: Sequence[str]) -> list[str]:
    points = "không có điểm" if item.points is None else f"{format_points(item.points)} điểm"
    subject = f"{item.unit}, {item.criterion}" if item.criterion else item.unit
    lines = [f"{subject}, kỳ {item.period}: {points}"]
    for why, text in zip(item.steps, texts, strict=True):
        signer = f" (đơn vị {why.signer} niêm phong)" if why.signer else ""
        lines.append(f"- {text}{signer}")
    return lines


WHY = Command(
    name="why",
    summary="giải thích vì sao có điểm đó",
    declare=_declare,
    run=_run,
)
