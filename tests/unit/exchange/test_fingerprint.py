"""Fingerprints are 25 digits that people can compare, and a QR code of the same."""

import hashlib
import xml.etree.ElementTree as ET

import pytest

from tests.support.hostile_zip import counted_randomness
from thidua_desktop.domain.text.digit_groups import same_digits
from thidua_desktop.exchange.ed25519_keys import PublicKey, make_key
from thidua_desktop.exchange.fingerprint import (
    fingerprint,
    qr_matrix,
    qr_svg,
)

KEY = make_key(counted_randomness()).public


def test_a_fingerprint_is_the_hash_of_the_point_in_five_groups():
    number = int(hashlib.sha256(KEY.point).hexdigest(), 16) % 10**25
    shown = fingerprint(KEY)
    assert [len(group) for group in shown.split(" ")] == [5] * 5
    assert int(shown.replace(" ", "")) == number


def test_the_key_id_is_not_part_of_it():
    assert fingerprint(PublicKey(key_id=b"12345678", point=KEY.point)) == fingerprint(KEY)


@pytest.mark.parametrize("between", ["", " ", "-", ".", "\u00a0", "  "])
def test_typed_digits_match_whatever_stands_between_the_groups(between):
    assert same_digits(fingerprint(KEY).replace(" ", between), fingerprint(KEY))


def test_other_digits_do_not_match():
    shown = fingerprint(KEY)
    last = "1" if shown[-1] == "0" else "0"
    for typed in ("", shown[:-1], shown[:-1] + last, shown + "0", shown.replace("1", "１")):
        assert not same_digits(typed, shown) or typed == shown


def test_a_qr_code_is_square_and_repeatable_with_its_finder_pattern():
    rows = qr_matrix(fingerprint(KEY))
    assert rows == qr_matrix(fingerprint(KEY))
    assert {len(row) for row in rows} == {len(rows)}
    assert rows[0][:7] == (True,) * 7
    assert rows[1][:7] == (True, False, False, False, False, False, True)


def test_the_svg_draws_the_matrix_with_a_quiet_zone():
    root = ET.fromstring(qr_svg("12345", module_size=2))
    side = (len(qr_matrix("12345")) + 2 * 4) * 2
    assert (root.get("width"), root.get("height")) == (str(side), str(side))
