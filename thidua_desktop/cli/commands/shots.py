"""`shots`: pictures of all pages, for whoever checks the look of the program from outside."""

from pathlib import Path

from thidua_desktop.cli.command import Call, Command, Form, ShotsOrder
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.usage import UsageError
from thidua_desktop.wording.language import Language

_SCALES = (1.0, 3.0)


def _declare(form: Form) -> None:
    form.option("--to", type=Path, required=True, metavar="THƯ_MỤC", help="nơi ghi các hình PNG")
    form.option(
        "--scale", type=float, default=1.0, metavar="TỶ_LỆ", help="tỷ lệ hiển thị, ví dụ 1.5"
    )
    form.option(
        "--lang",
        type=Language,
        choices=tuple(Language),
        default=Language.VIETNAMESE,
        metavar="NGÔN_NGỮ",
        help="vi hoặc en",
    )
    form.option("--page", default="", metavar="TRANG", help="chỉ chụp một trang, ví dụ progress")


def _run(call: Call) -> ExitCode:
    scale: float = call.arguments.scale
    if not _SCALES[0] <= scale <= _SCALES[1]:
        raise UsageError("Tỷ lệ hiển thị phải từ 1 đến 3.")
    if call.take_shots is None:
        raise UsageError("Bản cài này không có cửa sổ nên không chụp được hình.")
    order = ShotsOrder(scale=f"{scale:g}", language=call.arguments.lang, page=call.arguments.page)
    files = call.take_shots(call.arguments.to, order)
    if not files:
        raise UsageError("Không có trang nào mang tên này.")
    call.screen.answer({"files": [str(path) for path in files]}, [str(path) for path in files])
    return ExitCode.DONE


SHOTS = Command(
    name="shots",
    summary="chụp hình mọi trang của chương trình",
    declare=_declare,
    run=_run,
)
