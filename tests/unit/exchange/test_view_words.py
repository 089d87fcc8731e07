"""The readable workbook speaks Vietnamese: a commander reads it, not the program."""

import pytest

from thidua_desktop.domain.ballot import BallotBase, Comparison
from thidua_desktop.domain.criterion import Aggregation, Direction, Part, RuleCode
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.record import InitiativeKind
from thidua_desktop.domain.roster import ConfirmedHow
from thidua_desktop.domain.scoring_table import NaPolicy, TieBreakKind
from thidua_desktop.exchange.view.words import word


@pytest.mark.parametrize(
    "kind",
    [
        *(Aggregation, BallotBase, Comparison, ConfirmedHow, Direction, FollowUpState),
        *(InitiativeKind, NaPolicy, Part, ReviewKind, RuleCode, TieBreakKind),
    ],
)
def test_no_cell_shows_a_code_of_the_program(kind):
    said = [word(value) for value in kind]
    assert [value for value in kind if word(value) == value.value] == []
    assert len(set(said)) == len(said)
