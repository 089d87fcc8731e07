"""`export`: seals a package of one kind and delivers it to a folder or stick."""

from pathlib import Path

from thidua_desktop.application.services import Services
from thidua_desktop.cli.command import Call, Command, Form
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.files import make_folder
from thidua_desktop.cli.periods import declare_period
from thidua_desktop.cli.screen import shown
from thidua_desktop.cli.usage import UsageError
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import NotAllowedError
from thidua_desktop.wording.words import word_of


def _declare(form: Form) -> None:
    words = ", ".join(f"{kind.value} ({word_of(kind)})" for kind in PackageKind)
    form.positional(
        "kind",
        choices=[kind.value for kind in PackageKind],
        metavar="LOẠI",
        help=f"loại gói: {words}",
    )
    declare_period(form)
    form.option("--for", dest="for_unit", metavar="ĐƠN_VỊ", help="đơn vị nhận gói trả lại")
    form.option("--to", type=Path, required=True, metavar="THƯ_MỤC", help="nơi ghi gói")


def _run(call: Call) -> ExitCode:
    given = call.arguments
    kind = PackageKind(given.kind)
    if (kind is PackageKind.QUESTION) != (given.for_unit is not None):
        raise UsageError("--for chỉ dùng cho gói question, và gói question phải có --for.")
    passphrase, wrapping = call.passphrase, call.package_passphrase
    with call.open_book() as services:
        folder = make_folder(given.to)
        if kind is PackageKind.ENROLMENT:
            _have_key(services, passphrase)
        sealed = services.packages.seal(
            kind, period=given.period, for_unit=given.for_unit, passphrase=passphrase
        ).value
        path = services.packages.deliver(sealed, folder, passphrase=wrapping)
    if not sealed.fresh:
        call.screen.say(
            f"Nội dung không đổi từ lần niêm phong trước: vẫn là bản {sealed.revision}."
        )
    call.screen.say(f"Đã ghi gói {word_of(kind)}: {shown(str(path))}")
    if wrapping is not None:
        call.screen.say("Tệp được bọc mật khẩu: Excel và người nhận phải có mật khẩu mới mở được.")
    call.screen.say("Có thể rút USB.")
    call.screen.answer({"file": str(path), "revision": sealed.revision, "digest": sealed.digest})
    return ExitCode.DONE


def _have_key(services: Services, passphrase: str) -> None:
    """A unit enrols with the key it has, or with a new one under this passphrase."""
    try:
        services.keys.own()
    except NotAllowedError:
        services.keys.create(passphrase)


EXPORT = Command(
    name="export",
    summary="niêm phong một gói và ghi ra thư mục hoặc USB",
    declare=_declare,
    run=_run,
)
