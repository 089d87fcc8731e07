"""Moments and ages in the words of the administration."""

from datetime import datetime, timedelta

from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.gui.language import tr

_HOUR = 60
_DAY = 24 * _HOUR


def moment_text(at: datetime | None) -> str:
    """Day and time of the bloc; a dash for what nobody knows."""
    return "–" if at is None else at.astimezone(BLOC_TIME).strftime("%d/%m/%Y %H:%M")


def age_text(age: timedelta | None) -> str:
    """How long ago, in the largest unit that fits."""
    if age is None:
        return "–"
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < 1:
        return tr("vừa xong")
    if minutes < _HOUR:
        return tr("{0} phút trước").format(minutes)
    if minutes < _DAY:
        return tr("{0} giờ trước").format(minutes // _HOUR)
    return tr("{0} ngày trước").format(minutes // _DAY)
