"""`keys`: the unit's own key, and trusting one that people compared."""

from typing import TYPE_CHECKING

from thidua_desktop.cli.command import Call, Command, Family, Form
from thidua_desktop.cli.commands.keys_export import KEYS_EXPORT
from thidua_desktop.cli.exit_code import ExitCode

if TYPE_CHECKING:
    from thidua_desktop.application.desks.key_desk import KeyItem


def _document(key: "KeyItem") -> dict[str, object]:
    return {
        "unit": key.unit,
        "fingerprint": key.fingerprint,
        "public_key": key.public_key,
        "confirmed": key.confirmed,
    }


def _line(key: "KeyItem") -> str:
    state = "" if key.confirmed else " (chưa xác nhận)"
    return f"{key.unit}: {key.fingerprint}  {key.public_key}{state}"


def _show(call: Call) -> ExitCode:
    with call.open_book(read_only=True) as services:
        own = services.keys.own()
        others = services.keys.of_others()
    call.screen.answer(_document(own), [_line(key) for key in (own, *others)])
    return ExitCode.DONE


def _declare_confirm(form: Form) -> None:
    form.positional("unit", metavar="ĐƠN_VỊ", help="đơn vị có khoá đã đối chiếu")
    form.option(
        "--fingerprint",
        nargs="+",
        required=True,
        metavar="DẤU_KHOÁ",
        help="25 chữ số đã đối chiếu với đơn vị",
    )


def _confirm(call: Call) -> ExitCode:
    given = call.arguments
    fingerprint = " ".join(given.fingerprint)
    with call.open_book() as services:
        known = services.keys.confirmed(given.unit, fingerprint)
        key = known or services.keys.confirm(given.unit, fingerprint).value
    if known:
        call.screen.say(f"Khoá của đơn vị {key.unit} đã được tin từ trước; dấu khoá khớp.")
    else:
        call.screen.say(f"Đã tin khoá của đơn vị {key.unit}; gói chờ khoá này đã được xem lại.")
    call.screen.answer(_document(key))
    return ExitCode.DONE


KEYS = Family(
    name="keys",
    summary="khoá của đơn vị và khoá của đơn vị khác",
    commands=(
        Command(name="show", summary="xem dấu khoá và khoá công khai", run=_show),
        Command(
            name="confirm",
            summary="tin một khoá đã đối chiếu dấu khoá",
            declare=_declare_confirm,
            run=_confirm,
        ),
        KEYS_EXPORT,
    ),
)
