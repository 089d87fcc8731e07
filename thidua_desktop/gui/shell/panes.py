"""The panes of a page, and which place in them the keyboard goes to."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget


def panes_of(page: QWidget) -> tuple[QWidget, ...]:
    """The parts between a page's splitters in reading order; the page itself without any."""
    outermost = [split for split in page.findChildren(QSplitter) if split.isVisible()]
    parts = chain.from_iterable(_parts(split) for split in outermost if not _within(split, page))
    return tuple(part for part in parts if part.isVisible()) or (page,)


def walk_panes(panes: Sequence[QWidget], step: int, favourites: Sequence[QWidget | None]) -> None:
    """Focuses the pane `step` further on, at the place last left there, else at a favourite."""
    inside = [pane for pane in panes if _first_stop(pane) is not None]
    if not inside:
        return
    focused = QApplication.focusWidget()
    here = next((at for at, pane in enumerate(inside) if _holds(pane, focused)), None)
    reached = 0 if here is None else (here + step) % len(inside)
    enter(inside[reached], favourites)


def enter(pane: QWidget, favourites: Sequence[QWidget | None] = ()) -> None:
    """Focuses the place last left in a pane, else a favourite that is in there, else the first."""
    wanted = (pane.focusWidget(), *(each for each in favourites if _holds(pane, each)))
    stop = next((w for w in wanted if w is not None and _is_stop(w)), _first_stop(pane))
    if stop is not None:
        stop.setFocus(Qt.FocusReason.TabFocusReason)


def _parts(split: QSplitter) -> list[QWidget]:
    found: list[QWidget] = []
    for place in range(split.count()):
        part = split.widget(place)
        assert part is not None, "every place of a splitter holds one"
        inner = [each for each in part.findChildren(QSplitter) if each.isVisible()]
        if isinstance(part, QSplitter):
            found += _parts(part)
        elif inner and part.isVisible():
            found += chain.from_iterable(_parts(e) for e in inner if not _within(e, part))
        else:
            found.append(part)
    return found


def _within(split: QSplitter, page: QWidget) -> bool:
    """Whether another splitter of the page holds this one."""
    above = split.parentWidget()
    while above is not None and above is not page:
        if isinstance(above, QSplitter):
            return True
        above = above.parentWidget()
    return False


def _first_stop(pane: QWidget) -> QWidget | None:
    if _is_stop(pane):
        return pane
    return next((each for each in pane.findChildren(QWidget) if _is_stop(each)), None)


def _is_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))
