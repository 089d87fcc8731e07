"""What a program remembers of a year's standing is what a fresh look finds, after every step."""

from dataclasses import dataclass, field
from itertools import pairwise

from tests.support.sealing import LEADER, PRESS, REGIMENT, STAFF
from tests.support.small_bloc import SmallBloc
from thidua_desktop.application.shelf import ShelfMemory
from thidua_desktop.application.use_cases.take_in import all_years, book_trust
from thidua_desktop.application.year_view import YearView, year_view
from thidua_desktop.domain.merging.judge import Standing
from thidua_desktop.domain.reasons import ReasonCode


@dataclass(slots=True)
class Onlooker:
    """Looks at the leader's book after every step with one memory for all of them."""

    bloc: SmallBloc
    memory: ShelfMemory = field(default_factory=ShelfMemory)
    seen: list[Standing] = field(default_factory=list)

    def look(self, *beside) -> YearView:
        with self.bloc.open(LEADER) as services, services.queries.book.storage.read() as uow:
            trust = book_trust(uow, all_years(uow, ShelfMemory()))
            contents = [PRESS.inspect(path, trust).content for path in beside]
            remembered = year_view(uow, self.memory, beside=contents)
            fresh = year_view(uow, ShelfMemory(), beside=contents)
        assert remembered is not None
        assert fresh is not None
        assert remembered.standing == fresh.standing
        self.seen.append(remembered.standing)
        return remembered


def test_the_remembered_standing_is_the_fresh_one_after_every_step(bloc: SmallBloc):
    onlooker = Onlooker(bloc)
    onlooker.look()
    first, other = bloc.seal_record(REGIMENT, 1), bloc.seal_record(STAFF, 4)
    bloc.copy_book(REGIMENT, "copy")
    second, rival = bloc.seal_record(REGIMENT, 2), bloc.seal_record("copy", 3)
    bloc.take_in(LEADER, second)
    newest = onlooker.look().standing.records["6T"][REGIMENT]
    for file in (first, other):
        bloc.take_in(LEADER, file)
        onlooker.look()
    held = onlooker.look(rival).standing.reason(newest.digest)
    assert held is not None
    assert held.code is ReasonCode.REV_FORK
    assert onlooker.look().standing.reason(newest.digest) is None
    with bloc.open(LEADER) as services:
        services.packages.withdraw(newest.digest)
    assert onlooker.look().standing.records["6T"][REGIMENT].envelope.revision == 1
    bloc.take_in(LEADER, second)
    onlooker.look()
    bloc.conclude()
    assert onlooker.look().standing.closed
    with bloc.open(LEADER) as services:
        services.review.reopen("6T", "Thiếu một kết quả")
    assert not onlooker.look().standing.closed
    with bloc.open(LEADER) as services:
        services.keys.revoke(REGIMENT, "mất USB giữ khoá")
    onlooker.look()
    assert sum(before != seen for before, seen in pairwise(onlooker.seen)) >= 9


def test_an_unchanged_year_is_judged_once(bloc: SmallBloc):
    bloc.take_in(LEADER, bloc.seal_record(REGIMENT, 1))
    onlooker = Onlooker(bloc)
    assert onlooker.look().standing is onlooker.look().standing
