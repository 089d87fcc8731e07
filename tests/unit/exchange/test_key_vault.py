"""Secrets under passphrases: only the right words open them, in whatever way they were typed."""

import unicodedata

import pytest

from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.exchange.key_vault import (
    CHEAP_COST,
    STANDARD_COST,
    DerivationCost,
    LockedSecret,
    PassphraseHash,
    hash_passphrase,
    is_passphrase,
    lock_secret,
    unlock_secret,
)

SEED = bytes(range(32))
SALT, NONCE = b"s" * 16, b"n" * 12
WORDS = "thi đua quyết thắng"


def locked(passphrase=WORDS, cost=CHEAP_COST):
    return lock_secret(SEED, passphrase, salt=SALT, nonce=NONCE, cost=cost)


def assert_wrong(secret, passphrase=WORDS):
    with pytest.raises(KnownFault) as caught:
        unlock_secret(secret, passphrase)
    assert caught.value.code == FaultCode.PASS_WRONG


def test_the_right_passphrase_opens_a_secret_also_from_its_stored_form():
    assert unlock_secret(locked(), WORDS) == SEED
    assert unlock_secret(LockedSecret.parse(str(locked())), WORDS) == SEED


def test_a_secret_locked_at_the_standard_cost_opens():
    assert unlock_secret(locked(cost=STANDARD_COST), WORDS) == SEED


def test_decomposed_letters_are_the_same_passphrase():
    decomposed = unicodedata.normalize("NFD", WORDS)
    assert decomposed != WORDS
    assert unlock_secret(locked(decomposed), WORDS) == SEED
    assert is_passphrase(decomposed, hash_passphrase(WORDS, salt=SALT, cost=CHEAP_COST))


@pytest.mark.parametrize("passphrase", ["", "thi dua quyet thang", WORDS + " ", WORDS.upper()])
def test_a_wrong_passphrase_is_a_known_fault(passphrase):
    assert_wrong(locked(), passphrase)


def test_neither_box_nor_cost_can_be_altered():
    stored = str(locked())
    assert_wrong(LockedSecret.parse(stored.replace("m=64,t=1", "m=64,t=2")))
    secret = locked()
    flipped = bytes([secret.box[0] ^ 1]) + secret.box[1:]
    assert_wrong(LockedSecret(cost=secret.cost, salt=SALT, nonce=NONCE, box=flipped))


def test_the_secret_shows_neither_in_the_stored_form_nor_in_a_representation():
    assert SEED.hex() not in repr(locked())
    assert locked().box[:32] != SEED


def test_equal_words_under_another_salt_are_another_hash():
    first = hash_passphrase(WORDS, salt=SALT, cost=CHEAP_COST)
    second = hash_passphrase(WORDS, salt=b"t" * 16, cost=CHEAP_COST)
    assert first.digest != second.digest
    assert is_passphrase(WORDS, first)
    assert is_passphrase(WORDS, second)


def test_an_account_opens_only_with_its_passphrase_also_from_its_stored_form():
    stored = PassphraseHash.parse(str(hash_passphrase(WORDS, salt=SALT, cost=CHEAP_COST)))
    assert is_passphrase(WORDS, stored)
    assert not is_passphrase("thi-dua-demo", stored)
    assert str(stored).startswith("argon2id$m=64,t=1,p=1$")


@pytest.mark.parametrize("form", [LockedSecret, PassphraseHash])
@pytest.mark.parametrize(
    "text",
    [
        *("", "$", "argon2id$m=64,t=1,p=1$AA==", "scrypt$m=64,t=1,p=1$AA==$AA=="),
        *("argon2id$m=64,t=1,p=1$AA==$AA==", "argon2id$m=64,t=1,p=1$!$!"),
        "locked-argon2id-chacha20poly1305$m=64,t=1,p=1$AA==$AA==$AA==",
    ],
)
def test_text_that_was_not_stored_by_us_is_an_error(form, text):
    with pytest.raises(ValueError, match="not a"):
        form.parse(text)


@pytest.mark.parametrize("text", ["m=64,t=0,p=1", "m=4194304,t=1,p=1", "m=1,t=1,p=1", "", "m=64"])
def test_a_cost_out_of_bounds_is_an_error(text):
    with pytest.raises(ValueError, match="derivation cost"):
        DerivationCost.parse(text)


def test_a_cost_survives_its_text():
    assert DerivationCost.parse(str(STANDARD_COST)) == STANDARD_COST
