"""What every command is made of: its place in the parser, and the call it answers."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.program import Program
from thidua_desktop.application.services import Services
from thidua_desktop.cli.exit_code import ExitCode
from thidua_desktop.cli.files import read_passphrase
from thidua_desktop.cli.screen import Screen
from thidua_desktop.cli.usage import UsageError
from thidua_desktop.wording.language import Language


class MakeProgram(Protocol):
    """A program whose clock stands at `at`, and whose chance comes from `seed`, if given."""

    def __call__(self, at: datetime | None = None, seed: bytes | None = None) -> Program: ...


class ShotsOrder(Struct, frozen=True, kw_only=True):
    """How pictures are taken: at which scale, in which language; of one page where it is named."""

    scale: str
    language: Language
    page: str


TakeShots = Callable[[Path, ShotsOrder], Sequence[Path]]
"""Pictures into a folder; their paths in order."""


class Assembly(Struct, frozen=True, kw_only=True):
    """What the composition root hands to the command line. `open_window` takes a book or None."""

    make_program: MakeProgram
    write_crash_file: Callable[[Exception], Path | None]
    open_window: Callable[[Path | None], int] | None = None
    take_shots: TakeShots | None = None


class Call(Struct, frozen=True, kw_only=True):
    """One command line that was understood."""

    arguments: argparse.Namespace
    make_program: MakeProgram
    program: Program
    screen: Screen
    take_shots: TakeShots | None = None

    @property
    def book(self) -> Path:
        """The book named on the line. Raises UsageError."""
        path: Path | None = self.arguments.book
        if path is None:
            raise UsageError("Thiếu --book: hãy cho biết sổ thi đua nào.")
        return path

    @contextmanager
    def open_book(self, *, read_only: bool = False) -> Iterator[Services]:
        with self.program.open(self.book, read_only=read_only) as services:
            yield services

    @property
    def passphrase(self) -> str:
        """The key's or the commander's passphrase. Raises UsageError, KnownFault."""
        path: Path | None = self.arguments.passphrase_file
        if path is None:
            raise UsageError("Thiếu --passphrase-file: lệnh này cần mật khẩu, đặt trong một tệp.")
        return read_passphrase(path)

    @property
    def package_passphrase(self) -> str | None:
        """The passphrase of wrapped packages, if one was given."""
        path: Path | None = self.arguments.package_passphrase_file
        return None if path is None else read_passphrase(path)


class Form(Struct, frozen=True):
    """Where a command declares its arguments, as `ArgumentParser.add_argument` takes them."""

    positional: Callable[..., argparse.Action]
    option: Callable[..., argparse.Action]


def no_arguments(_form: Form) -> None:
    """For commands without arguments of their own."""


class Command(Struct, frozen=True, kw_only=True):
    """One command; `run` raises what `main` turns into an exit status."""

    name: str
    summary: str
    declare: Callable[[Form], None] = no_arguments
    run: Callable[[Call], ExitCode]


class Family(Struct, frozen=True, kw_only=True):
    """Commands that share their first word."""

    name: str
    summary: str
    commands: tuple[Command, ...]
