"""Papers of a concluded review: the same bytes for ever, whatever the book learns afterwards."""

import pytest
from msgspec.structs import replace

from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import WORD, SmallBloc
from thidua_desktop.application.papers import PaperFormat, PaperType
from thidua_desktop.documents.press import Press
from thidua_desktop.domain.package import PackageKind


def printed(bloc: SmallBloc, name: str) -> dict[str, bytes]:
    """Every official paper of the mid-year review that a book prints, as PDF and Word."""
    with bloc.open(name) as services:
        return {
            f"{facts.type} {facts.unit.code if facts.unit else ''} {form}": Press()
            .render(facts, form)
            .content
            for facts in services.papers.facts("6T")
            for form in PaperFormat
            if facts.provenance is not None
        }


def amend(bloc: SmallBloc) -> None:
    """A second revision of the frame that says it is in force since the pact was signed."""
    with bloc.open(LEADER) as services:
        frame = services.queries.frame().frame
        units = tuple(replace(unit, name=f"{unit.name} (mới)") for unit in frame.units)
        services.review.set_frame(replace(frame, units=units))
        file = bloc.out(services, services.packages.seal(PackageKind.FRAME, passphrase=WORD).value)
    bloc.take_in(STAFF, file)
    bloc.take_in(REGIMENT, file)


@pytest.fixture
def concluded(bloc: SmallBloc) -> SmallBloc:
    record = bloc.seal_record(REGIMENT, 1)
    bloc.take_in(LEADER, record)
    bloc.take_in(STAFF, record, bloc.conclude())
    return bloc


@pytest.mark.parametrize("name", [LEADER, STAFF])
def test_a_frame_amended_later_changes_no_paper_and_no_state(concluded: SmallBloc, name):
    before, state = printed(concluded, name), concluded.state(name)
    assert len(before) >= 6
    amend(concluded)
    assert printed(concluded, name) == before
    assert concluded.state(name) == state


def test_an_amendment_before_the_conclusion_reaches_back_to_its_signing(bloc: SmallBloc):
    amend(bloc)
    with bloc.open(LEADER) as services:
        assert services.queries.picture("6T").frame.revision == 2


def test_the_same_frame_sealed_again_is_the_same_revision(concluded: SmallBloc):
    with concluded.open(LEADER) as services:
        again = services.packages.seal(PackageKind.FRAME, passphrase=WORD).value
    assert (again.revision, again.fresh) == (1, False)


def test_a_sheet_of_figures_that_nobody_counted_stays_a_draft(concluded: SmallBloc):
    concluded.write(LEADER, 5)
    with concluded.open(LEADER) as services:
        sheets = services.papers.facts("6T", [PaperType.SELF_SCORE])
        official = {facts.unit.code: facts.provenance is not None for facts in sheets}
    assert official == {LEADER: False, REGIMENT: True}


@pytest.mark.parametrize("name", [LEADER, STAFF])
def test_packages_that_come_later_change_no_paper(concluded: SmallBloc, name):
    before = printed(concluded, name)
    concluded.take_in(name, concluded.seal_record(REGIMENT, 2, 3))
    if name == LEADER:
        concluded.write(LEADER, 5)
    assert printed(concluded, name) == before
