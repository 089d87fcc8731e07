"""`results`: points and ranks of one period or of all, and the workbook that recounts itself."""

from pathlib import Path

from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.files import write_file
from thidua_desktop.cli.results_json import results_document
from thidua_desktop.cli.screen import table
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.domain.text.number_format import format_points

_HEADER = ("Hạng", "Mã", "Đơn vị", "Nội dung", "Thưởng", "Phạt", "Tổng điểm", "Xếp loại")


def _declare(form: Form) -> None:
    form.option("--period", metavar="KỲ", help="mã kỳ; không ghi thì lấy mọi kỳ")
    form.option(
        "--xlsx",
        type=Path,
        metavar="TỆP",
        help="ghi thêm bảng tính tự cộng lại, của kỳ đã ghi hoặc kỳ cuối cùng",
    )


def _run(call: Call) -> ExitCode:
    given = call.arguments
    with call.open_book(read_only=True) as services:
        queries = services.queries
        pictures = (queries.picture(given.period),) if given.period else queries.pictures()
        if given.xlsx is not None:
            write_file(given.xlsx, services.workbook.write(pictures[-1]))
            call.screen.say(f"Đã ghi bảng tính kỳ {pictures[-1].period.code}: {given.xlsx}")
    lines = [line for picture in pictures for line in _lines(picture)]
    call.screen.answer(results_document(pictures), lines)
    return ExitCode.DONE


def _lines(picture: PeriodPicture) -> list[str]:
    state = "đã kết luận" if picture.is_concluded else "tạm tính"
    rows = [_row(picture, unit) for unit in picture.scores.units]
    return [f"{picture.period.name} ({state})", *table(_HEADER, rows), ""]


def _row(picture: PeriodPicture, scores: UnitScores) -> tuple[str, ...]:
    unit = picture.frame.frame.unit(scores.unit)
    is_typed = picture.facts is not None and scores.unit in picture.facts.hand_typed
    amounts = (scores.content, scores.bonus, scores.penalty, scores.total)
    return (
        str(scores.rank or "-"),
        scores.unit,
        f"{unit.name if unit else scores.unit}{' (nhập tay)' if is_typed else ''}",
        *("-" if amount is None else format_points(amount) for amount in amounts),
        scores.classification or ("-" if scores.considered else "không xét"),
    )


RESULTS = Command(
    name="results",
    summary="tính điểm, xếp hạng các đơn vị",
    declare=_declare,
    run=_run,
)
