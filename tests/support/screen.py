"""Desks and surroundings for presenters and pages: answered at once, with real services."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.desktops import desktop_over
from tests.support.played_year import MOMENT, quick_program
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.operations import Done
from thidua_desktop.application.services import Services
from thidua_desktop.domain.changes import ChangeSet
from thidua_desktop.domain.reasons import KnownFault, NotAllowedError
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.jobs.desk import Failed, Failure
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.wording.language import Language


@dataclass
class InlineDesk:
    """A `BookDesk` over real services that answers before the call returns."""

    services: Services
    failures: list[Failure] = field(default_factory=list)
    heard: list[ChangeSet] = field(default_factory=list)

    def ask(self, question, answer, *, failed: Failed | None = None) -> None:
        self._run(lambda: question(self.services), answer, failed)

    def do(self, work, done, *, failed: Failed | None = None) -> None:
        def finish(outcome: Done[Any]) -> None:
            self.heard.append(outcome.changes)
            done(outcome.value)

        self._run(lambda: work(self.services), finish, failed)

    def carry_out(self, work, done, *, failed: Failed | None = None) -> None:
        self._run(lambda: work(self.services, JobContext()), done, failed)

    def aside(self, work, done, *, failed: Failed | None = None, progressed=None) -> None:
        job = JobContext() if progressed is None else JobContext(progressed)
        self._run(lambda: work(job), done, failed)

    def _run(
        self, job: Callable[[], Any], done: Callable[[Any], None], failed: Failed | None
    ) -> None:
        try:
            result = job()
        except NotAllowedError as error:
            (failed or self.failures.append)(error.reason)
        except KnownFault as fault:
            (failed or self.failures.append)(fault)
        else:
            done(result)


def desktop_of(folder: Path) -> Desktop:
    """The real program for windows, its settings and crash files in a folder of the test."""
    return desktop_over(quick_program(MOMENT), folder)


class KeptChoices:
    """The port `Settings`, forgotten with the test."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.known.get(key)

    def put(self, key: str, value: str) -> None:
        self.known[key] = value


def surroundings_of(services: Services, language: Language = Language.VIETNAMESE) -> Surroundings:
    """What a page is given, over an inline desk."""
    return Surroundings(
        desk=InlineDesk(services),
        face=services.queries.face(),
        clock=services.queries.book.outside.clock,
        settings=KeptChoices(),
        language=language,
    )


def open_book(qtbot, application, path: Path) -> None:
    """Opens a book in the window and waits until a page of it has read what it shows."""
    application.open_book(path)
    window = application.window
    qtbot.waitUntil(lambda: window.seen_page is not None and application.is_idle, timeout=20_000)
