"""Amounts of a frame that a spreadsheet computed."""

from decimal import Decimal

from msgspec.structs import replace

from tests.support.sealing import LEADER
from tests.support.small_bloc import WORD, SmallBloc
from thidua_desktop.domain.amounts import kept
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.scoring_table import Target

A_THIRD_OF_A_HUNDRED = Decimal("33.3333333333")


def test_a_target_with_endless_decimals_is_sealed_as_results_are_kept(bloc: SmallBloc):
    with bloc.open(LEADER) as services:
        frame = services.queries.frame().frame
        criteria = tuple(
            replace(row, target=A_THIRD_OF_A_HUNDRED if row.code == "I.3" else row.target)
            for row in frame.table.criteria
        )
        targets = tuple(
            Target(unit=unit.code, criterion="I.3", goal=A_THIRD_OF_A_HUNDRED)
            for unit in frame.units
        )
        table = replace(frame.table, criteria=criteria)
        services.review.set_frame(replace(frame, table=table, targets=targets))
        services.packages.seal(PackageKind.FRAME, passphrase=WORD)
        sealed = services.queries.frame().frame
    criterion = sealed.criterion("I.3")
    assert criterion is not None
    goals = {criterion.target, *(target.goal for target in sealed.targets)}
    assert goals == {Decimal("33.333333")} == {kept(A_THIRD_OF_A_HUNDRED)}
