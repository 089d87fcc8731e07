"""Rows of the windows: real pages on a screen nobody sees, until what was asked for is shown."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.bloc import DEPUTY, PERIOD, bloc_frame, result_of
from tests.bench.measure import Stopwatch
from tests.bench.opening import qt_application, settle, window_over
from tests.bench.packages import save_frame
from tests.bench.stage import MOMENT, Row, Stage, founded, write_entries
from thidua_desktop.application.search import SearchIndex
from thidua_desktop.bootstrap import make_program
from thidua_desktop.domain.frame import Frame

if TYPE_CHECKING:
    from thidua_desktop.gui.app import Application
    from thidua_desktop.gui.pages.progress.page import ProgressPage

_SIZE = (1366, 768)
_PAGES = ("progress", "self-score", "packages", "ranking", "table")
_SEARCHED = ("tieu chi thu 21", "huấn luyện", "so lieu quy", "hội thi", "khong co gi")
_PASTED_MONTHS = 5


def _frame(stage: Stage) -> Frame:
    return bloc_frame(2, stage.size(500, 24))


def _prepare(stage: Stage) -> None:
    rules = _frame(stage)
    save_frame(rules, stage.folder)
    with founded(stage, DEPUTY) as services:
        write_entries(services, rules, stage.size(5000, 48))


def _prepare_empty(stage: Stage) -> None:
    save_frame(_frame(stage), stage.folder)
    with founded(stage, DEPUTY):
        pass


def _prepare_many(stage: Stage) -> None:
    rules = _frame(stage)
    save_frame(rules, stage.folder)
    with founded(stage, DEPUTY) as services:
        write_entries(services, rules, stage.size(50_000, 100))


def _show_empty(_stage: Stage, watch: Stopwatch) -> None:
    with watch.running():
        qt = qt_application()
        from PySide6.QtWidgets import QMainWindow

        window = QMainWindow()
        window.resize(*_SIZE)
        window.show()
        qt.processEvents()
    window.close()


def _prepare_start(stage: Stage) -> None:
    """An installed program has its bytecode: the first start leaves it for the measured one."""
    _prepare(stage)
    _start(stage, Stopwatch())


def _start(stage: Stage, watch: Stopwatch) -> None:
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(stage.folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    line = [sys.executable, "-m", "tests.bench.opening", str(stage.book), MOMENT.isoformat()]
    begun = perf_counter()
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, env=environment) as started:
        assert started.stdout is not None
        told = json.loads(started.stdout.readline())
        watch.note(perf_counter() - begun, **told)
    assert started.returncode == 0


def _switch(stage: Stage, watch: Stopwatch) -> None:
    with _opened(stage) as program:
        for page in _PAGES:
            program.window.open_page(page)
            settle(program)
        for _ in range(stage.size(4, 1)):
            for page in _PAGES:
                with watch.running():
                    program.window.open_page(page)
                    settle(program)


def _type(stage: Stage, watch: Stopwatch) -> None:
    with _opened(stage) as program:
        page = _progress(program)
        model, current = page.view.model, page.view.grid.current
        for number in range(stage.size(40, 3)):
            with watch.running():
                model.setData(current, str(60 + number))
                settle(program)
            assert model.index(current.row(), current.column()).data()


def _search(stage: Stage, watch: Stopwatch) -> None:
    with make_program(MOMENT, b"bench").open(stage.book) as services:
        index = SearchIndex(services.queries.searchables())
    found = 0
    for text in _SEARCHED * stage.size(5, 1):
        with watch.running():
            found += len(index.find(text))
    assert found


def _paste(stage: Stage, watch: Stopwatch) -> None:
    from PySide6.QtGui import QGuiApplication

    from thidua_desktop.gui.pages.progress.cells import result_text
    from thidua_desktop.gui.pages.progress.paste.dialog import PasteDialog
    from thidua_desktop.gui.pages.progress.sheet_columns import FIRST_MONTH

    with _opened(stage) as program:
        page = _progress(program)
        page.view.grid.go(page.view.grid.current.row(), FIRST_MONTH)
        rows = page.view.rows_from(page.view.grid.current.row())[: stage.size(100, 4)]
        lines = [
            "\t".join(
                result_text(result_of(row.criterion.rule, month)) for month in range(_PASTED_MONTHS)
            )
            for row in rows
        ]
        with watch.running():
            QGuiApplication.clipboard().setText("\n".join(lines))
            page.open_paste()
            dialog = page.findChild(PasteDialog)
            assert dialog is not None
            dialog.write.click()
            settle(program)
        assert page.view.model.index(page.view.grid.current.row(), FIRST_MONTH).data()


def _scroll(stage: Stage, watch: Stopwatch) -> None:
    qt = qt_application()
    with _opened(stage) as program:
        grid = _progress(program).view.grid
        bar = grid.right.verticalScrollBar()
        for _ in range(stage.size(100, 5)):
            with watch.running():
                bar.setValue(bar.value() + bar.singleStep() * 3)
                qt.processEvents()
        assert bar.value()


@contextmanager
def _opened(stage: Stage) -> Iterator["Application"]:
    """The prepared book in the real window."""
    program = window_over(stage.book, MOMENT)
    program.window.choose_period(PERIOD)
    yield program
    program.window.close()


def _progress(program: "Application") -> "ProgressPage":
    from thidua_desktop.gui.pages.progress.page import ProgressPage

    program.window.open_page("progress")
    settle(program)
    page = program.window.seen_page
    assert isinstance(page, ProgressPage)
    return page


WINDOW_ROWS = (
    Row(
        name="empty-window",
        title="Mở một cửa sổ trống của Qt",
        aim=None,
        measure=_show_empty,
    ),
    Row(
        name="window",
        title="Mở chương trình với một sổ tới khi dùng được",
        aim=1.5,
        prepare=_prepare_start,
        measure=_start,
    ),
    Row(
        name="page",
        title="Đổi trang",
        aim=0.1,
        prepare=_prepare,
        measure=_switch,
    ),
    Row(
        name="typed-cell",
        title="Gõ một ô trong bảng 500 dòng tới khi hiện và đã ghi",
        aim=0.05,
        prepare=_prepare,
        measure=_type,
    ),
    Row(
        name="search",
        title="Tìm trong 50 000 ghi nhận",
        aim=0.05,
        prepare=_prepare_many,
        measure=_search,
    ),
    Row(
        name="paste",
        title="Dán 500 ô và ghi",
        aim=None,
        prepare=_prepare_empty,
        measure=_paste,
    ),
    Row(
        name="scroll",
        title="Cuộn một bước bảng 500 chỉ tiêu × 12 tháng",
        aim=0.016,
        prepare=_prepare,
        measure=_scroll,
    ),
)
