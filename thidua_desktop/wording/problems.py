"""What is wrong with typed values, Excel sheets, scoring tables and ballots: one sentence each."""

from collections.abc import Mapping
from enum import StrEnum

from thidua_desktop.application.scenario import ScenarioProblemCode
from thidua_desktop.application.sheets import CellProblem, SheetProblemCode
from thidua_desktop.domain.ballot import BallotProblem
from thidua_desktop.domain.evidence_limits import FileProblem
from thidua_desktop.domain.reasons import Reason, ReasonCode
from thidua_desktop.domain.scoring.clarity_checks import ClarityCode
from thidua_desktop.domain.scoring.limits import EntryProblem, ScoreProblem
from thidua_desktop.domain.scoring.table_limits import TableProblem
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import NO_NAMES, Names
from thidua_desktop.wording.reasons import sentence
from thidua_desktop.wording.speech import Facts, Speech, as_sentence

SUBJECT = "problems"
NO_FACTS: Facts = {}

SECTIONS: Mapping[type[StrEnum], str] = {
    BallotProblem: "ballot",
    ClarityCode: "clarity",
    EntryProblem: "entry",
    FileProblem: "evidence",
    ScenarioProblemCode: "scenario",
    ScoreProblem: "score",
    SheetProblemCode: "sheet",
    TableProblem: "table",
}
"""The section of each enum of problems; every member has its sentence in both languages."""


def problem(
    code: StrEnum,
    facts: Facts = NO_FACTS,
    language: Language = Language.VIETNAMESE,
    names: Names = NO_NAMES,
) -> str:
    """The sentence for a member of one of the enums in `SECTIONS`."""
    text = catalogue(SUBJECT, language).text(SECTIONS[type(code)], code.value)
    return as_sentence(Speech(language=language, names=names).say(text, facts))


def cell_problem(
    found: CellProblem,
    language: Language = Language.VIETNAMESE,
    names: Names = NO_NAMES,
) -> str:
    """What is wrong at a place of an Excel sheet; reasons say what happened and what to do."""
    if isinstance(found.code, ReasonCode):
        said = sentence(Reason(code=found.code, facts=found.facts), language, names)
        return f"{said.happened} {said.todo}"
    return problem(found.code, found.facts, language, names)
