"""Runs one command line: understands it, lets its command answer, turns every end into a status."""

from argparse import Namespace
from collections.abc import Sequence

from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.cli.command import Assembly, Call, Command
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.parser import parse, parse_options
from thidua_desktop.cli.screen import Screen
from thidua_desktop.cli.usage import UsageError, unknown_name
from thidua_desktop.domain.reasons import KnownFault, NotAllowedError, Reason
from thidua_desktop.wording.reasons import message


def run(line: Sequence[str], assembly: Assembly) -> int:
    """The exit status of a command line; without a command the window's."""
    screen = Screen(as_json=False)
    try:
        arguments = parse_options(line) or _parsed(line)
    except (UsageError, KnownFault) as error:
        return _not_begun(error, screen)
    except SystemExit:  # help was asked for and printed
        return ExitCode.DONE
    command: Command | None = arguments.command
    if command is None:
        if assembly.open_window is None:
            return _wrong_usage(UsageError("Thiếu lệnh; xem: thidua --help"), screen)
        return assembly.open_window(arguments.book)
    screen = Screen(as_json=arguments.json)
    try:
        call = Call(
            arguments=arguments,
            make_program=assembly.make_program,
            program=assembly.make_program(arguments.at),
            screen=screen,
            take_shots=assembly.take_shots,
        )
        return _answered(command, call)
    except Exception as error:  # noqa: BLE001 - our bug, whatever it is, ends here with its report
        return _crashed(error, assembly, screen)


def _parsed(line: Sequence[str]) -> Namespace:
    from thidua_desktop.cli.registry import COMMANDS

    return parse(COMMANDS, line)


def _not_begun(error: UsageError | KnownFault, screen: Screen) -> ExitCode:
    """A line nobody understands, or help that finds no room."""
    if isinstance(error, UsageError):
        return _wrong_usage(error, screen)
    return _ended("fault", error, screen, status=ExitCode.FAULT)


def _answered(command: Command, call: Call) -> ExitCode:
    """The command's own status, or that of an expected end."""
    screen = call.screen
    try:
        return command.run(call)
    except UsageError as error:
        return _wrong_usage(error, screen)
    except UnknownNameError as error:
        return _wrong_usage(UsageError(unknown_name(error)), screen)
    except NotAllowedError as error:
        return _ended("refused", error.reason, screen, status=ExitCode.REFUSED)
    except KnownFault as fault:
        return _ended("fault", fault, screen, status=ExitCode.FAULT)


def _wrong_usage(error: UsageError, screen: Screen) -> ExitCode:
    screen.say(error.sentence)
    if error.usage:
        screen.say(error.usage)
    return ExitCode.WRONG_USAGE


def _ended(how: str, reason: Reason | KnownFault, screen: Screen, *, status: ExitCode) -> ExitCode:
    sentence = message(reason)
    screen.say(sentence)
    screen.answer({how: {"code": reason.code.value, "message": sentence}})
    return status


def _crashed(error: Exception, assembly: Assembly, screen: Screen) -> ExitCode:
    path = assembly.write_crash_file(error)
    screen.say("Chương trình gặp lỗi ngoài dự kiến; việc đang làm không được ghi vào sổ.")
    if path is None:
        screen.say("Không ghi được tệp báo lỗi.")
    else:
        screen.say(f"Tệp báo lỗi (không chứa dữ liệu của đơn vị): {path}")
    return ExitCode.OUR_BUG
