"""Facts within a scope, whatever keeps them."""

import pytest
from msgspec.structs import replace

from tests.integration.contracts.samples import (
    IDENTITY,
    MID,
    NOON,
    SCOPE,
    WHOLE_YEAR,
    YEAR,
    appraisal,
    stamp,
)
from thidua_desktop.application.ports import Scope
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.book import Account, AccountRole, SigningKey
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.fact_keys import ONLY, fact_key
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.record import Approval
from thidua_desktop.domain.roster import ConfirmedHow, TrustedKey

APPROVAL = Approval(digest=Digest("a" * 64), approved_at=NOON, position="Trưởng phòng")


def test_a_new_book_knows_whose_it_is(book):
    with book.read() as unit:
        assert unit.identity == IDENTITY
        assert unit.accounts == unit.signing_keys == unit.trusted_keys == ()


def test_a_fact_is_found_under_its_own_scope_and_key_alone(book):
    fact = appraisal()
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).add(SCOPE, fact)
    with book.read() as unit:
        assert unit.facts(Appraisal).get(SCOPE, fact_key(fact)) == fact
        assert unit.facts(Appraisal).get(SCOPE, "P2/1.2") is None
        for other in (WHOLE_YEAR, Scope(year=YearCode("2027"), period=MID)):
            assert unit.facts(Appraisal).get(other, fact_key(fact)) is None
            assert unit.facts(Appraisal).list(other) == ()
        assert unit.facts(CrossScore).list(SCOPE) == ()


def test_facts_stand_in_the_order_of_insertion_also_after_a_replacement(book):
    facts = [appraisal(unit) for unit in ("P3", "P1", "P2")]
    with book.write(stamp()) as uow:
        for fact in facts:
            uow.facts(Appraisal).add(SCOPE, fact)
    changed = replace(facts[0], reason="Thiếu minh chứng")
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, changed)
    with book.read() as unit:
        assert unit.facts(Appraisal).list(SCOPE) == (changed, *facts[1:])


def test_the_only_fact_of_a_scope_needs_no_key(book):
    with book.write(stamp()) as uow:
        uow.facts(Approval).put(SCOPE, APPROVAL)
        uow.facts(Approval).put(WHOLE_YEAR, replace(APPROVAL, position=None))
    with book.read() as unit:
        assert unit.facts(Approval).get(SCOPE, ONLY) == APPROVAL
        assert unit.facts(Approval).list(WHOLE_YEAR) == (replace(APPROVAL, position=None),)


def test_adding_a_key_that_exists_is_our_bug(book):
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).add(SCOPE, appraisal())
        with pytest.raises(ValueError, match="exists"):
            uow.facts(Appraisal).add(SCOPE, appraisal(points="1"))
    with book.read() as unit:
        assert unit.facts(Appraisal).list(SCOPE) == (appraisal(),)


def test_a_removed_fact_is_gone_and_may_be_added_again(book):
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).add(SCOPE, appraisal("P1"))
        uow.facts(Appraisal).add(SCOPE, appraisal("P2"))
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).remove(SCOPE, "P1/1.2")
    with book.read() as unit:
        assert unit.facts(Appraisal).list(SCOPE) == (appraisal("P2"),)
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).add(SCOPE, appraisal("P1", "3"))
    with book.read() as unit:
        assert unit.facts(Appraisal).list(SCOPE) == (appraisal("P2"), appraisal("P1", "3"))


def test_removing_what_is_not_there_changes_nothing(book):
    with book.write(stamp()) as uow:
        uow.facts(Approval).remove(SCOPE, ONLY)
    assert uow.change_set().topics == frozenset()


def test_a_decimal_keeps_its_digits(book):
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, appraisal(points="9.5"))
        uow.facts(Appraisal).put(SCOPE, appraisal(points="9.50"))
    with book.read() as unit:
        assert str(unit.facts(Appraisal).list(SCOPE)[0].points) == "9.50"


def test_the_change_set_names_topics_and_ids_also_after_the_end(book):
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, appraisal())
        uow.facts(Approval).put(SCOPE, APPROVAL)
    changes = uow.change_set()
    assert changes.topics == {Topic.APPRAISAL, Topic.RECORD}
    assert changes.ids == {"P1/1.2", MID}


def test_accounts_and_keys_are_kept_by_role_and_by_key(book):
    account = Account(role=AccountRole.CLERK, name="Trợ lý", verifier="v1")
    own = SigningKey(key_id="A1", public_key="pub", locked_secret="x", created_at=NOON)
    trusted = TrustedKey(
        unit=UnitCode("E994"),
        key_id="B2",
        public_key="pub2",
        confirmed_by=UnitCode("P1"),
        confirmed_how=ConfirmedHow.PHONE,
        confirmed_on=NOON.date(),
    )
    with book.write(stamp()) as uow:
        for name in ("Trợ lý cũ", "Trợ lý"):
            uow.put_account(replace(account, name=name))
        for seen in (None, NOON):
            uow.put_signing_key(replace(own, retired_at=seen))
        uow.put_trusted_key(trusted)
        uow.put_trusted_key(replace(trusted, unit=UnitCode("P2")))
        uow.put_identity(replace(IDENTITY, year=YearCode("2027")))
    with book.read() as unit:
        assert unit.accounts == (account,)
        assert unit.signing_keys == (replace(own, retired_at=NOON),)
        assert unit.trusted_keys == (trusted, replace(trusted, unit=UnitCode("P2")))
        assert unit.identity.year == "2027"
    assert uow.change_set().topics == {Topic.BOOK, Topic.KEYS}


def test_scopes_with_odd_codes_stay_apart(book):
    odd = [Scope(year=YEAR), Scope(year=YEAR, period=PeriodCode("A/B")), SCOPE]
    with book.write(stamp()) as uow:
        for number, scope in enumerate(odd):
            uow.facts(Appraisal).add(scope, appraisal(points=str(number)))
    with book.read() as unit:
        points = [unit.facts(Appraisal).list(scope)[0].points for scope in odd]
    assert points == [0, 1, 2]
