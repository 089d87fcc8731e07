"""Limitations and directives: as minutes name them, and as a handover lists the open ones."""

from collections.abc import Sequence
from typing import TypeVar

from thidua_desktop.documents.content import Align, Column, Node, Para, Row, Table
from thidua_desktop.documents.paper_source import PaperSource, bullet, joined
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.domain.limitation import Directive, FollowUpState, Limitation
from thidua_desktop.wording.words import word_of

_Item = TypeVar("_Item", Limitation, Directive)
_CAUSE_GAP = 20
_NUMBER = Column(width_mm=11, align=Align.CENTER)
_DAY = Column(width_mm=26, align=Align.CENTER)
# A limitation is repaired, a directive carried out.
_CARRIED_OUT = {
    FollowUpState.IN_PROGRESS: "follow_up.directive_in_progress",
    FollowUpState.CLOSED: "follow_up.directive_closed",
}


def limitation_items(source: PaperSource, limitations: Sequence[Limitation]) -> tuple[Node, ...]:
    """Each limitation with cause, remedy, owner, due date and where it comes from."""
    if not limitations:
        return (Para(content=source.text("follow_up.no_limitations")),)
    return tuple(
        node
        for number, each in enumerate(limitations, start=1)
        for node in _limitation(source, number, each)
    )


def _limitation(source: PaperSource, number: int, each: Limitation) -> tuple[Node, ...]:
    title = each.text
    if each.criterion is not None:
        title = source.text("follow_up.at_criterion", text=_open_end(title), code=each.criterion)
    owner = source.unit_name(each.owner) if each.owner else source.blank("owner")
    due = source.short_day(each.due, "due")
    lines = [
        source.say("follow_up.cause", cause=source.known(each.cause, "cause", _CAUSE_GAP)),
        source.say("follow_up.remedy", remedy=source.known(each.remedy, "remedy", _CAUSE_GAP)),
        joined(
            (
                source.say("follow_up.owner", owner=owner),
                source.say("follow_up.due", due=due),
            )
        ),
    ]
    lines += [source.text("follow_up.origin", **facts) for facts in _origin(source, each)]
    return (
        Para(content=title, marker=f"{number}.", keep_with_next=True),
        *(bullet(line) for line in lines),
    )


def directive_items(source: PaperSource, directives: Sequence[Directive]) -> tuple[Node, ...]:
    """Each directive with whom it was given to and until when."""
    if not directives:
        return (Para(content=source.text("follow_up.no_directives")),)
    nodes: list[Node] = []
    for number, each in enumerate(directives, start=1):
        assigned = source.unit_names(each.assigned) or source.blank("assigned")
        lines = [
            joined(
                (
                    source.say("follow_up.assigned", assigned=assigned),
                    source.say("follow_up.due", due=source.short_day(each.due, "due")),
                )
            )
        ]
        lines += [source.text("follow_up.origin", **facts) for facts in _origin(source, each)]
        nodes.append(Para(content=each.text, marker=f"{number}.", keep_with_next=True))
        nodes += [bullet(line) for line in lines]
    return tuple(nodes)


def _origin(source: PaperSource, each: Limitation | Directive) -> tuple[dict[str, str], ...]:
    """The period it was carried over from and how far it is; nothing for what is new."""
    if each.carried_from is None:
        return ()
    return ({"origin": _earlier_review(source, each.carried_from), "state": _state(source, each)},)


def _earlier_review(source: PaperSource, code: PeriodCode) -> str:
    """The period's name; one that is not before this period is of the year before."""
    period = source.facts.frame.period(code)
    if period is None or period.cutoff >= source.facts.period.cutoff:
        return source.text("follow_up.year_before")
    return period.name


def _state(source: PaperSource, each: Limitation | Directive) -> str:
    """How far it is: what comes back untouched is not new, what is late is said to be late."""
    state = word_of(each.state)
    if each.state is FollowUpState.NEW and each.carried_from is not None:
        state = source.text("follow_up.untouched")
    elif isinstance(each, Directive) and each.state in _CARRIED_OUT:
        state = source.text(_CARRIED_OUT[each.state])
    day = source.facts.dated
    late = each.due is not None and day is not None and each.due < day
    if late and each.state is not FollowUpState.CLOSED:
        return source.text("follow_up.overdue", state=state)
    return state


def open_limitations(source: PaperSource, limitations: Sequence[Limitation]) -> tuple[Node, ...]:
    """Limitations not yet closed, as a table."""
    rows = tuple(
        Row(
            cells=(
                str(number),
                each.text,
                each.remedy or source.cell_blank("remedy"),
                source.unit_name(each.owner) if each.owner else source.cell_blank("owner"),
                source.short_day(each.due, "due"),
                _state(source, each),
            )
        )
        for number, each in enumerate(_open(limitations), start=1)
    )
    if not rows:
        return (Para(content=source.text("follow_up.none_open")),)
    columns = (
        *(_NUMBER, Column(share=1.1), Column(share=1.1), Column(width_mm=27)),
        *(_DAY, Column(width_mm=22)),
    )
    return (Table(columns=columns, header=(source.head("follow_up.limitation_head"),), rows=rows),)


def open_directives(source: PaperSource, directives: Sequence[Directive]) -> tuple[Node, ...]:
    """Directives not yet carried out, as a table."""
    rows = tuple(
        Row(
            cells=(
                str(number),
                each.text,
                source.unit_names(each.assigned) or source.cell_blank("assigned"),
                source.short_day(each.due, "due"),
                _state(source, each),
            )
        )
        for number, each in enumerate(_open(directives), start=1)
    )
    if not rows:
        return (Para(content=source.text("follow_up.none_open")),)
    columns = (_NUMBER, Column(share=2), Column(), _DAY, Column(width_mm=22))
    return (Table(columns=columns, header=(source.head("follow_up.directive_head"),), rows=rows),)


def _open(items: Sequence[_Item]) -> list[_Item]:
    return [each for each in items if each.state is not FollowUpState.CLOSED]


def _open_end(text: str) -> str:
    return text.rstrip().rstrip(".")
