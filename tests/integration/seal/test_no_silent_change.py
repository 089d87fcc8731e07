"""Whatever is changed in a sealed file: it is refused, or its content is what was sealed."""

import itertools
import random

import pytest

from tests.support.hostile_zip import counted_randomness, forge, honest, plain_parts, sealed_parts
from thidua_desktop.domain.reasons import ReasonCode as R
from thidua_desktop.exchange import minisign, sums
from thidua_desktop.exchange.container import open_container, write_container
from thidua_desktop.exchange.ed25519_keys import make_key
from thidua_desktop.exchange.refusal import RefusedError

KEY = make_key(counted_randomness())
PARTS = sealed_parts(KEY)
PACKAGE = write_container(PARTS)


def parts_if_accepted(data):
    """All checks from the first byte to the signature; the parts, or the refusal's code."""
    try:
        container = open_container(data)
        listed = container.read("thidua/SHA256SUMS")
        sums.refuse_other_parts(sums.parse_sums(listed), container.digests)
        signature = container.entries.get("thidua/SHA256SUMS.minisig")
        content = container.read(signature.name) if signature else None
        minisign.refuse_unsigned(listed, minisign.parse_signature(content), KEY.public)
        return container.parts()
    except RefusedError as refusal:
        return refusal.reason.code


def resealed(**changes):
    return forge(honest({name: content for name, content in (PARTS | changes).items() if content}))


def test_the_untouched_file_is_accepted():
    assert parts_if_accepted(PACKAGE) == PARTS


def count_unnoticed(flips):
    """How many of these flipped bits are accepted; all of them with the original's content."""
    unnoticed = 0
    for position, bit in flips:
        flipped = bytearray(PACKAGE)
        flipped[position] ^= 1 << bit
        found = parts_if_accepted(bytes(flipped))
        if isinstance(found, dict):
            assert found == PARTS
            unnoticed += 1
    return unnoticed


def test_no_flipped_byte_is_accepted_with_other_content():
    count_unnoticed((position, position % 8) for position in range(len(PACKAGE)))


@pytest.mark.slow
def test_no_flipped_bit_is_accepted_with_other_content():
    flips = itertools.product(range(len(PACKAGE)), range(8))
    # Unused bits of deflate streams are all that may differ, a handful per packed part.
    assert count_unnoticed(flips) <= 8 * len(PARTS)


def test_no_random_damage_is_accepted_with_other_content():
    dice = random.Random(11)
    for _ in range(300):
        damaged = bytearray(PACKAGE)
        start = dice.randrange(len(damaged))
        damaged[start : start + dice.randrange(1, 40)] = dice.randbytes(dice.randrange(40))
        assert parts_if_accepted(bytes(damaged)) in (PARTS, *R)


@pytest.mark.parametrize("removed", sorted(PARTS.keys() - {"thidua/SHA256SUMS"}))
def test_a_removed_part_is_noticed(removed):
    parts = {name: content for name, content in PARTS.items() if name != removed}
    expected = R.SIG_MISSING if removed.endswith("minisig") else R.SEAL_PARTS
    assert parts_if_accepted(forge(honest(parts))) == expected


def test_an_added_part_is_noticed():
    assert parts_if_accepted(resealed(**{"xl/media/x.png": b"\x89PNG"})) == R.SEAL_PARTS


@pytest.mark.parametrize("changed", sorted(plain_parts()))
def test_changed_content_with_a_right_container_is_noticed(changed):
    assert parts_if_accepted(resealed(**{changed: PARTS[changed] + b" "})) == R.SEAL_DIGEST


def test_new_sums_over_changed_content_need_the_key():
    other = make_key(counted_randomness(77))
    parts = plain_parts() | {"thidua/payload.json": b"{}"}
    assert parts_if_accepted(forge(honest(sealed_parts(other, parts)))) == R.SIG_BAD
    unsigned = sealed_parts(KEY, parts)
    unsigned["thidua/SHA256SUMS.minisig"] = PARTS["thidua/SHA256SUMS.minisig"]
    assert parts_if_accepted(forge(honest(unsigned))) == R.SIG_BAD


def test_no_sums_at_all_is_a_saved_again_workbook():
    parts = {name: content for name, content in PARTS.items() if name != "thidua/SHA256SUMS"}
    assert parts_if_accepted(forge(honest(parts))) == R.SEAL_RESAVED
