"""A wrapped package opens with its passphrase; three ways to fail are three outcomes."""

import io
import re
import unicodedata

import pytest
from msoffcrypto.method.ecma376_agile import ECMA376Agile

from tests.support.hostile_zip import counted_randomness, plain_parts, sealed_package
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.domain.reasons import ReasonCode as R
from thidua_desktop.exchange.ed25519_keys import make_key
from thidua_desktop.exchange.file_kinds import OLE_SIGNATURE
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.wrapping import is_wrapped, unwrap, wrap

PARTS = plain_parts() | {"thidua/evidence/" + "a" * 64 + ".txt": b"x" * 5000}
PACKAGE = sealed_package(make_key(counted_randomness()), PARTS)
WORDS = "mật khẩu gói"


@pytest.fixture(scope="module")
def wrapped():
    return wrap(PACKAGE, WORDS)


def forged(wrapped, old, new):
    """The description is plain text in the file: equal lengths keep the file whole."""
    assert len(old) == len(new)
    assert wrapped.count(old) == 1
    return wrapped.replace(old, new)


def code_of(data, passphrase=WORDS, **limits):
    with pytest.raises(RefusedError) as caught:
        unwrap(data, passphrase, **limits)
    return caught.value.reason.code


def test_a_wrapped_package_comes_back_byte_for_byte(wrapped):
    assert is_wrapped(wrapped)
    assert not is_wrapped(PACKAGE)
    assert unwrap(wrapped, WORDS) == PACKAGE


def test_it_is_agile_encryption_with_a_hundred_thousand_rounds(wrapped):
    assert b'spinCount="100000"' in wrapped
    assert b'cipherAlgorithm="AES"' in wrapped
    assert b'keyBits="256"' in wrapped


def test_decomposed_letters_are_the_same_passphrase(wrapped):
    assert unwrap(wrapped, unicodedata.normalize("NFD", WORDS)) == PACKAGE


@pytest.mark.parametrize("passphrase", ["", "mat khau goi", WORDS + " "])
def test_a_wrong_passphrase_is_a_known_fault(wrapped, passphrase):
    with pytest.raises(KnownFault) as caught:
        unwrap(wrapped, passphrase)
    assert caught.value.code == FaultCode.PASS_WRONG


def test_a_changed_body_is_damage(wrapped):
    position = len(wrapped) // 2
    changed = wrapped[:position] + bytes([wrapped[position] ^ 1]) + wrapped[position + 1 :]
    assert code_of(changed) == R.PASS_DAMAGED


@pytest.mark.parametrize("size", [100, 512, 1600, 3000])
def test_a_cut_file_is_damage(wrapped, size):
    assert code_of(wrapped[:size]) == R.PASS_DAMAGED


def test_bytes_that_only_begin_right_are_damage():
    assert code_of(OLE_SIGNATURE + bytes(2000)) == R.PASS_DAMAGED
    assert code_of(b"") == R.PASS_DAMAGED


@pytest.mark.parametrize("rounds", [b"2147483648", b"9999999999"])
def test_a_costly_derivation_is_refused_before_it_begins(wrapped, rounds):
    info = rb'spinCount="100000" saltSize="16"'
    assert wrapped.count(info) == 1
    costly = b'spinCount="' + rounds + b'"'
    costly += b" " * (len(info) - len(costly))
    assert code_of(forged(wrapped, info, costly)) == R.PASS_COST


def test_the_cap_on_rounds_is_the_callers(wrapped):
    assert code_of(wrapped, most_rounds=99_999) == R.PASS_COST
    assert unwrap(wrapped, WORDS, most_rounds=100_000) == PACKAGE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'spinCount="100000"', b'spinCount="-00001"'),
        (b'spinCount="100000"', b'spinCount="&#x31;"'),
        (b'spinCount="100000"', b'spinCOUNT="100000"'),
        (b"<?xml version", b"<!xml version"),
        (b'encoding="UTF-8"', b'encoding="cp037"'),
        (b"<keyEncryptors>", b"<keyEncryptorz>"),
        (b"\x04\0\x04\0\x40\0\0\0", b"\x03\0\x02\0\x40\0\0\0"),
    ],
)
def test_a_description_that_makes_no_sense_is_damage(wrapped, old, new):
    if old not in wrapped:
        found = re.search(rb"<\?xml[^>]*>.{0,300}", wrapped, re.DOTALL)
        pytest.fail(f"{old!r} is not in {found and found.group()!r}")
    assert code_of(forged(wrapped, old, new)) == R.PASS_DAMAGED


def test_an_empty_passphrase_protects_nothing():
    with pytest.raises(ValueError, match="empty"):
        wrap(PACKAGE, "")


def test_what_is_too_small_to_be_a_workbook_is_not_wrapped():
    with pytest.raises(ValueError, match="too small"):
        wrap(PACKAGE[:4095], WORDS)


def test_something_else_inside_is_damage():
    data = ECMA376Agile.encrypt(WORDS, io.BytesIO(b"not a package " * 400))
    assert code_of(data) == R.PASS_DAMAGED
