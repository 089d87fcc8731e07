"""Words for a result that falls behind."""

from thidua_desktop.domain.pace import Lag, LagKind
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.language import tr

_PLACES = 2


def lag_word(kind: LagKind) -> str:
    """One word, as it stands beside a figure."""
    return {
        LagKind.LATE: tr("chậm"),
        LagKind.SHORT: tr("chưa đạt"),
        LagKind.OVER: tr("vượt mức"),
    }[kind]


def lag_mark(kind: LagKind) -> str:
    """The triangle beside a figure, as a letter."""
    return "▲" if kind is LagKind.OVER else "▼"


def lag_legend() -> str:
    """What the marks mean, for paper."""
    return tr("▼ chậm, chưa đạt · ▲ vượt mức")


def lag_sentence(lag: Lag, now: str) -> str:
    """The word with what is needed and what there is."""
    said = {
        LagKind.LATE: tr("{0}: nhịp đều đến nay cần {1}, đang có {2}"),
        LagKind.SHORT: tr("{0}: cần {1}, đang có {2}"),
        LagKind.OVER: tr("{0}: nhiều nhất {1}, đang có {2}"),
    }[lag.kind]
    needed = format_amount(lag.needed, _PLACES).removesuffix(",00")
    return said.format(lag_word(lag.kind), needed, now)
