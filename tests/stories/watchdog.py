"""Finds out whether the screen's thread ever worked longer than a blink without turning its loop.

Judged is the processor time of that thread alone, so that a loaded computer is no excuse and no
blame; a core shared with a busy neighbour works slower, so fixed pieces of work are timed right
behind a long turn and the turn is judged at the speed of a calm core. A turn that had to wait for
the core longer than it worked found its caches cold again and again, which no piece of work behind
it shows: it may work half as long again. No other turn is forgiven, not even that in which a page
is seen for the first time. What the story itself costs on that thread is taken off.
"""

import linecache
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from msgspec import Struct
from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter

BLINK = 0.05
_INTERRUPTED = 1.5
_TURNS, _PAINTED = 60_000, 40
CALM_COUNTING, CALM_PAINTING = 0.0034, 0.0026
"""The quickest `_TURNS` turns and `_PAINTED` painted texts on the computer the limit was set on."""
_LOOK_SECONDS = 0.004
_SUSPICIOUS = 0.02
_STACKS = 40
_DEPTH = 40
_TOLD = 12
_SAID = "Tỷ lệ quân số tham gia huấn luyện đạt khá, giỏi trong năm; đơn vị không có vi phạm"
_OWN_FOLDER = "tests/stories/"

Stack = tuple[float, list[tuple[str, int, str]]]
"""How long the turn had worked already, and what ran then."""


class Block(Struct, frozen=True, kw_only=True):
    """One long turn, in seconds, with the stacks that were seen running in it."""

    worked: float
    wall: float
    stacks: tuple[Stack, ...]

    def __str__(self) -> str:
        seen = "\n".join(_told(stack) for stack in self.stacks[:8]) or "(nothing seen)"
        return (
            f"{self.worked * 1000:.0f} ms of work, {self.wall * 1000:.0f} ms by the clock\n{seen}"
        )


@dataclass(slots=True)
class _Turn:
    """Where the present turn began."""

    worked: float
    wall: float
    stacks: list[Stack] = field(default_factory=list)


class Watchdog(QObject):
    """Watches from its making on; `blocks` are the turns that were too long."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.longest = 0.0
        self.longest_wall = 0.0
        self._screen = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._screen)
        self._turn = self._begin()
        self._excused = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)
        self._over = threading.Event()
        self._sampler = threading.Thread(target=self._sample, daemon=True)
        self._sampler.start()

    def forget(self) -> None:
        """What came before (starting Qt, importing, the first window) is the bench's business."""
        self.blocks, self.longest, self.longest_wall = [], 0.0, 0.0
        self._turn = self._begin()

    def stop(self) -> None:
        self._timer.stop()
        self._over.set()
        self._sampler.join()

    @contextmanager
    def excused(self) -> Iterator[None]:
        """What the story does itself on the screen's thread is nobody's block."""
        begun, begun_wall = time.thread_time(), time.monotonic()
        self._excused += 1
        try:
            yield
        finally:
            self._excused -= 1
            self._turn.worked += time.thread_time() - begun
            self._turn.wall += time.monotonic() - begun_wall

    def _begin(self) -> _Turn:
        return _Turn(worked=time.clock_gettime(self._clock), wall=time.monotonic())

    def _tick(self) -> None:
        turn, now = self._turn, self._begin()
        worked, wall = now.worked - turn.worked, now.wall - turn.wall
        if worked > BLINK:
            worked /= _slowness()
            now = self._begin()
        self.longest = max(self.longest, worked)
        self.longest_wall = max(self.longest_wall, wall)
        if worked > BLINK * (_INTERRUPTED if wall > 2 * worked else 1):
            self.blocks.append(Block(worked=worked, wall=wall, stacks=tuple(turn.stacks)))
        self._turn = now

    def _sample(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            turn = self._turn
            worked = time.clock_gettime(self._clock) - turn.worked
            if worked < _SUSPICIOUS or self._excused:
                continue
            if len(turn.stacks) < _STACKS:
                turn.stacks.append((worked, _stack_of(self._screen)))


def _slowness() -> float:
    """How much longer this core takes now than a calm one of its kind; never below 1."""
    counting, painting = pieces_of_work()
    return max(1.0, counting / CALM_COUNTING, painting / CALM_PAINTING)


def pieces_of_work() -> tuple[float, float]:
    """Seconds this thread works to count, and to paint texts as a table does."""
    begun = time.thread_time()
    total = 0
    for number in range(_TURNS):
        total += number % 7
    counted = time.thread_time()
    picture = QImage(400, 200, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(picture)
    for number in range(_PAINTED):
        place = QRect(number, number * 4, 300, 60)
        painter.fillRect(place, QColor(250, 250, number))
        painter.drawText(place, Qt.TextFlag.TextWordWrap, f"{number} {_SAID}")
    painter.end()
    return counted - begun, time.thread_time() - counted


def _stack_of(thread: int) -> list[tuple[str, int, str]]:
    """File, line and name, inmost first; holds the frames no longer than this, as they hold
    painters that must end in time."""
    frame, lines = sys._current_frames().get(thread), []
    while frame is not None and len(lines) < _DEPTH:
        lines.append((frame.f_code.co_filename, frame.f_lineno or 0, frame.f_code.co_name))
        frame = frame.f_back
    return lines


def _told(stack: Stack) -> str:
    worked, lines = stack
    told = [
        f"  {file.rpartition('thidua_desktop/')[2]}:{line} {name}:"
        f" {linecache.getline(file, line).strip()}"
        for file, line, name in reversed(lines[:_TOLD])
        if _OWN_FOLDER not in file
    ]
    return f"at {worked * 1000:.0f} ms\n" + "\n".join(told)
