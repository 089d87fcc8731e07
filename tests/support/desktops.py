"""The desktop that windows are given in a test's folder; nothing here needs the test runner."""

from pathlib import Path

from thidua_desktop.application.program import Program
from thidua_desktop.bootstrap import make_desktop
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.system.settings import FileSettings


def desktop_over(program: Program, folder: Path) -> Desktop:
    """The program for windows, its settings and crash files in a folder of the test."""
    return Desktop(
        program=program,
        settings=FileSettings(folder / "profile" / "choices.json"),
        books_folder=folder,
        profile=folder / "profile",
        write_crash_file=lambda _error: folder / "crash.txt",
        start_again=lambda _book: None,
        play_sample=make_desktop().play_sample,
    )
