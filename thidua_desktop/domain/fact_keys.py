"""The key of each fact within its scope; facts without one are the only one of their scope."""

from functools import singledispatch

from thidua_desktop.domain.appraisal import Appraisal, Question
from thidua_desktop.domain.ballot import Ballot
from thidua_desktop.domain.book import DocumentNumber
from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossScore
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.record import AcknowledgedGap, Initiative, SelfScore
from thidua_desktop.domain.review import Ceiling, Disqualification, ManualEntry

ONLY = ""
"""Key of a fact that is the only one of its scope (approval, meeting, review …)."""


def score_key(unit: UnitCode, criterion: CriterionCode) -> str:
    return f"{unit}/{criterion}"


@singledispatch
def fact_key(fact: object) -> str:  # noqa: ARG001 - the default for facts without a key
    """The key of `fact` within its scope."""
    return ONLY


@fact_key.register
def _(fact: SelfScore | AcknowledgedGap) -> str:
    return str(fact.criterion)


@fact_key.register
def _(fact: Initiative | Question | Ballot | Limitation | Directive) -> str:
    return str(fact.id)


@fact_key.register
def _(fact: CrossCheckAssignment) -> str:
    return f"{fact.scorer}>{fact.unit}"


@fact_key.register
def _(fact: CrossScore | Appraisal) -> str:
    return score_key(fact.unit, fact.criterion)


@fact_key.register
def _(fact: Disqualification | ManualEntry) -> str:
    return str(fact.unit)


@fact_key.register
def _(fact: Ceiling) -> str:
    """A unit may stand under several ceilings; the lowest holds (scoring §4)."""
    return f"{fact.unit}/{fact.max_class or ''}"


@fact_key.register
def _(fact: DocumentNumber) -> str:
    return f"{fact.abbreviation}/{fact.calendar_year}/{fact.number}"
