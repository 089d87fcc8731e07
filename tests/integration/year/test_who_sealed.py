"""Every point can be proven back to a package and who sealed it."""

import shutil
from pathlib import Path

import pytest

from tests.support.played_year import MOMENT, quick_program
from thidua_desktop.domain.scoring.results import TraceCode


@pytest.fixture
def steps_of(cum, tmp_path):
    book = Path(shutil.copy(cum.book("PKT"), tmp_path))
    with quick_program(MOMENT).open(book) as services:

        def steps(unit, criterion):
            item = services.queries.why(unit, criterion, "NAM")
            return {step.step.code: step for step in item.steps}

        yield steps


def test_points_of_cross_checkers_name_them(steps_of):
    step = steps_of("PTM", "V.1")[TraceCode.CROSS]
    assert (step.signer, step.step.values["units"]) == ("PKT", "PKT")


def test_appraised_points_name_the_leader_who_sealed_the_result(steps_of):
    assert steps_of("PTM", "VI.1")[TraceCode.APPRAISED].signer == "PCT"


def test_points_the_unit_typed_itself_name_the_unit(steps_of):
    assert steps_of("PKT", "V.1")[TraceCode.TYPED].signer == "PKT"
