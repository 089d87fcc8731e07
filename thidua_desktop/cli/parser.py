"""The line as typed becomes arguments: argparse with Vietnamese headings, help and errors."""

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from thidua_desktop.cli.command import Command, Family, Form
from thidua_desktop.cli.screen import Screen
from thidua_desktop.cli.usage import UsageError, vietnamese
from thidua_desktop.domain.text.bloc_time import BLOC_TIME

_DESCRIPTION = (
    "Sổ thi đua của khối, cụm thi đua trong quân đội."
    " Không ghi lệnh nào thì mở cửa sổ chương trình."
)


_COMMON_FILES = {
    "--book": "sổ thi đua (.thidua)",
    "--passphrase-file": "tệp chứa mật khẩu khoá hoặc mật khẩu thủ trưởng, một dòng",
    "--package-passphrase-file": "tệp chứa mật khẩu của gói được bọc mật khẩu, một dòng",
}


class _Help(argparse.Action):
    """Help goes to stdout as every answer does; raises KnownFault where there is no room."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        Screen(as_json=False).answer(None, [parser.format_help().rstrip("\n")])
        parser.exit()


class _Parser(argparse.ArgumentParser):
    """Raises UsageError instead of ending the program."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            add_help=False,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        raise UsageError(vietnamese(message), self.format_usage().strip())

    def format_usage(self) -> str:
        return _in_vietnamese(super().format_usage())

    def format_help(self) -> str:
        return _in_vietnamese(super().format_help())


def parse(entries: Sequence[Command | Family], line: Sequence[str]) -> argparse.Namespace:
    """Arguments of the line; `command` is None where it names none.

    Raises UsageError; SystemExit(0) after help was printed.
    """
    parser = _Parser("thidua", _DESCRIPTION)
    _add_common(_form(parser), is_top=True)
    parser.set_defaults(command=None)
    _add_entries(parser, entries, required=False)
    return parser.parse_args(list(line))


def parse_options(line: Sequence[str]) -> argparse.Namespace | None:
    """Arguments of a line of common options alone, None for any other.

    It opens the window, which need not wait until all commands are read.
    """
    parser = _Parser("thidua", _DESCRIPTION)
    _add_common(Form(parser.add_argument, parser.add_argument), is_top=True)
    parser.set_defaults(command=None)
    try:
        found, others = parser.parse_known_args(list(line))
    except UsageError:  # is said with the usage of all commands
        return None
    return None if others else found


def _in_vietnamese(text: str) -> str:
    return text.replace("usage: ", "Cách dùng: ", 1)


def _add_entries(
    parser: argparse.ArgumentParser, entries: Sequence[Command | Family], *, required: bool
) -> None:
    places = parser.add_subparsers(
        title="Lệnh", metavar="LỆNH", required=required, parser_class=_Parser
    )
    for entry in entries:
        place = places.add_parser(
            entry.name,
            prog=f"{parser.prog} {entry.name}",
            help=entry.summary,
            description=f"{entry.summary[0].upper()}{entry.summary[1:]}.",
        )
        form = _form(place)
        if isinstance(entry, Family):
            _add_common(form, is_top=False)
            _add_entries(place, entry.commands, required=True)
        else:
            entry.declare(form)
            _add_common(form, is_top=False)
            place.set_defaults(command=entry)


def _form(parser: argparse.ArgumentParser) -> Form:
    arguments = parser.add_argument_group("Tham số")
    options = parser.add_argument_group("Tuỳ chọn")
    options.add_argument(
        *("-h", "--help"),
        action=_Help,
        nargs=0,
        default=argparse.SUPPRESS,
        help="in lời hướng dẫn này rồi thoát",
    )
    return Form(arguments.add_argument, options.add_argument)


def _add_common(form: Form, *, is_top: bool) -> None:
    """Options every command takes, before or after its name."""
    none = None if is_top else argparse.SUPPRESS
    for option, words in _COMMON_FILES.items():
        form.option(option, type=Path, default=none, metavar="TỆP", help=words)
    form.option(
        "--at",
        type=moment,
        default=none,
        metavar="THỜI_ĐIỂM",
        help="thời điểm coi là bây giờ, ví dụ 2022-12-05T08:00:00+07:00",
    )
    form.option(
        "--json",
        action="store_true",
        default=False if is_top else argparse.SUPPRESS,
        help="in kết quả là một văn bản JSON",
    )


def moment(text: str) -> datetime:
    """An ISO moment in UTC; without an offset it is meant in the bloc's time zone."""
    try:
        found = datetime.fromisoformat(text)
        if found.tzinfo is None:
            found = found.replace(tzinfo=BLOC_TIME)
        return found.astimezone(UTC)
    except (ValueError, OverflowError):
        raise argparse.ArgumentTypeError(f"“{text}” không phải thời điểm dạng ISO") from None
