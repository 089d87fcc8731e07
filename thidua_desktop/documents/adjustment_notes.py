"""Why printed rows do not simply add up: rescaling, floors, caps, points given for n/a."""

from collections.abc import Iterable

from thidua_desktop.documents.content import Para
from thidua_desktop.documents.paper_source import PaperSource, bullet
from thidua_desktop.domain.scoring.points import Sheet
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep
from thidua_desktop.wording.names import names_of
from thidua_desktop.wording.trace import why_step

_OF_THE_TOTAL = frozenset(
    {
        TraceCode.GROUP_FLOOR,
        TraceCode.GROUP_CAP,
        TraceCode.NORMALIZED,
        TraceCode.CONTENT_CLIPPED,
        TraceCode.PART_FLOORED,
        TraceCode.PART_CAPPED,
        TraceCode.TOTAL_FLOORED,
    }
)
_OF_A_CRITERION = frozenset({TraceCode.GIVEN_FULL, TraceCode.GIVEN_AVERAGE, TraceCode.MOVED_IN})


def total_notes(
    source: PaperSource, trace: Iterable[TraceStep], unit: str | None = None
) -> tuple[Para, ...]:
    """What changed a unit's sums after its rows; `unit` names it where several are listed."""
    names = names_of(source.facts.frame)
    said = [why_step(step, names=names) for step in trace if step.code in _OF_THE_TOTAL]
    return tuple(_named(source, unit, text) for text in said)


def criterion_notes(source: PaperSource, sheet: Sheet) -> tuple[Para, ...]:
    """Points the table's policy gave for what does not apply."""
    names = names_of(source.facts.frame)
    return tuple(
        _named(source, score.criterion, why_step(step, names=names))
        for score in sheet
        for step in score.trace
        if step.code in _OF_A_CRITERION
    )


def _named(source: PaperSource, name: str | None, text: str) -> Para:
    return bullet(text if name is None else source.text("named_note", name=name, text=text))
